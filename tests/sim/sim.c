/* SPDX-License-Identifier: MIT
 *
 * sim SEED COUNT: runs COUNT worlds from SEED on. A world that breaks a promise
 * prints one line with the command that repeats it. */
#include <stdio.h>
#include <stdlib.h>

#include "world.h"

_Noreturn void world_fail(const struct world *w, const char *what, uint64_t number) {
  printf("not ok - seed %llu at %llu ms: %s %llu; again: sim %llu 1\n", (unsigned long long)w->seed,
         (unsigned long long)w->now, what, (unsigned long long)number, (unsigned long long)w->seed);
  exit(1);
}

/* --- a world --------------------------------------------------------------------- */

/* Memory that fails now and then, where the seed says so. */
static void *world_resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct world *w = ctx;

  if (new_size && w->fail_percent && dice_below(&w->dice, 1000) < w->fail_percent)
    return NULL;
  return failing_resize(&w->memory, ptr, old_size, new_size);
}

static void plan_smsc(struct world *w) {
  struct smsc *s = &w->smsc;
  struct dice *d = &w->dice;

  s->bind_status = dice_percent(d, 4) ? 0x0E : 0;
  s->bind_silent = dice_percent(d, 2);
  s->latency_ms = dice_percent(d, 50) ? 5 : dice_below(d, 3000);
  s->silent_percent = dice_percent(d, 30) ? dice_below(d, 30) : 0;
  s->refuse_percent = dice_percent(d, 40) ? dice_below(d, 40) : 0;
  s->odd_percent = dice_percent(d, 10) ? 10 : 0;
  s->receipt_percent = dice_below(d, 101);
  s->early_percent = dice_percent(d, 30) ? 80 : 0;
  s->receipt_delay_ms = dice_below(d, 5000);
  s->hex_and_dec = dice_percent(d, 30);
  for (uint32_t n = dice_below(d, 6); n > 0; n--)
    s->tasks[s->n_tasks++] =
        (struct task){.at_ms = w->now + dice_below(d, 5000), .type = TASK_DELIVER};
}

static void plan_wire(struct world *w) {
  struct dice *d = &w->dice;

  w->connects_ms = w->cut_ms = w->unbind_ms = w->garbage_ms = UINT64_MAX;
  w->client_notices_ms = w->smsc_notices_ms = UINT64_MAX;
  if (dice_percent(d, 40))
    w->cut_ms = w->now + dice_below(d, 4000);
  if (dice_percent(d, 5))
    w->unbind_ms = w->now + dice_below(d, 4000);
  if (dice_percent(d, 5))
    w->garbage_ms = w->now + dice_below(d, 4000);
  pipe_reset(&w->up);
  pipe_reset(&w->down);
  w->up.room = dice_percent(d, 30) ? dice_between(d, 1, 600) : 65536;
  w->down.room = dice_percent(d, 30) ? dice_between(d, 1, 600) : 65536;
  if (dice_percent(d, 10))
    w->up.jammed_ms = w->now + dice_below(d, 15000);
}

static void plan_client(struct world *w) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct dice *d = &w->dice;

  config.alloc.resize = world_resize;
  config.alloc.ctx = w;
  config.seed = w->seed;
  config.system_id = smpp_span_of("clinic");
  config.password = smpp_span_of("secret");
  config.session.window = dice_percent(d, 30) ? 1 : dice_between(d, 1, 20);
  config.session.response_ms = dice_percent(d, 50) ? 10000 : dice_between(d, 500, 3000);
  config.session.late_requests = dice_percent(d, 20) ? 0 : 8;
  config.rate = dice_percent(d, 40) ? dice_between(d, 4, 60) : 0;
  config.max_messages = dice_percent(d, 10) ? 5 : 1000;
  config.max_receipts = dice_percent(d, 10) ? 4 : 1000;
  config.early_receipt_ms = dice_percent(d, 20) ? 100 : 60000;
  if (w->smsc.hex_and_dec) {
    config.id_policy_response = SMPP_ID_HEX;
    config.id_policy_receipt = SMPP_ID_DEC;
  }
  w->config = config;
  w->fail_percent = dice_percent(d, 10) ? dice_between(d, 1, 50) : 0;
}

/* --- the wire ---------------------------------------------------------------------- */

static void do_actions(struct world *w) {
  struct smpp_action action;

  while (smpp_client_next_action(w->client, &action)) {
    if (action.type == SMPP_ACTION_CONNECT) {
      w->wire = WIRE_CONNECTING;
      w->connects_ms = w->now + dice_below(&w->dice, 200);
      continue;
    }
    /* What the transport takes at once is written, then it is closed. */
    if (w->wire == WIRE_UP) {
      struct smpp_span out = smpp_client_output(w->client, 0, w->now);
      size_t n = pipe_write(&w->up, out, w->now, &w->dice);
      if (n) {
        tap_sent(w, smpp_span(out.ptr, n));
        smpp_client_sent(w->client, 0, n, w->now);
      }
      w->smsc_notices_ms = w->now + 3000; /* behind the octets on their way */
    }
    w->wire = w->wire == WIRE_UP ? WIRE_BROKEN : WIRE_NONE;
    smpp_client_lost(w->client, 0, SMPP_CLOSE_ABORTED, w->now);
    w->connects_ms = w->client_notices_ms = UINT64_MAX;
  }
}

static void do_connect(struct world *w) {
  if (w->connects_ms > w->now)
    return;
  w->connects_ms = UINT64_MAX;
  if (dice_percent(&w->dice, 5)) {
    w->wire = WIRE_NONE;
    smpp_client_connect_failed(w->client, 0, "connection refused", w->now);
    return;
  }
  w->wire = WIRE_UP;
  smsc_connect(w);
  smpp_client_connected(w->client, 0, w->now);
}

/* Cuts both ways, each at any octet that is on its way. */
static void do_cut(struct world *w) {
  struct pipe *pipes[] = {&w->up, &w->down};

  if (w->cut_ms > w->now)
    return;
  w->cut_ms = UINT64_MAX;
  if (w->wire != WIRE_UP)
    return;
  for (int i = 0; i < 2; i++) {
    uint32_t on_its_way = (uint32_t)(pipes[i]->n_taken - pipes[i]->n_delivered);
    pipes[i]->cut_at = pipes[i]->n_delivered + dice_below(&w->dice, on_its_way + 1);
    pipes[i]->closed_ms = w->now + dice_below(&w->dice, 3) * 400;
  }
  w->client_notices_ms = w->now + dice_below(&w->dice, 4000);
  w->smsc_notices_ms = w->now + dice_below(&w->dice, 4000);
}

static void do_notice(struct world *w) {
  static const int reasons[] = {SMPP_CLOSE_PEER_CLOSED, SMPP_CLOSE_LOST};

  if (w->client_notices_ms <= w->now) {
    w->client_notices_ms = UINT64_MAX;
    w->wire = WIRE_BROKEN;
    smpp_client_lost(w->client, 0, reasons[dice_below(&w->dice, 2)], w->now);
  }
  if (w->smsc_notices_ms <= w->now) {
    w->smsc_notices_ms = UINT64_MAX;
    if (w->smsc.session)
      smpp_session_lost(w->smsc.session, SMPP_CLOSE_LOST, w->now);
    if (w->wire == WIRE_UP)
      w->client_notices_ms = w->now + dice_below(&w->dice, 50);
  }
}

static void do_mischief(struct world *w) {
  if (w->unbind_ms <= w->now) {
    w->unbind_ms = UINT64_MAX;
    if (w->smsc.session)
      (void)smpp_session_unbind(w->smsc.session, w->now);
  }
  if (w->garbage_ms <= w->now && w->wire == WIRE_UP && w->smsc.session &&
      smpp_session_output(w->smsc.session).len == 0) {
    uint8_t octets[40];
    w->garbage_ms = UINT64_MAX;
    for (size_t i = 0; i < sizeof octets; i++)
      octets[i] = (uint8_t)dice_below(&w->dice, 256);
    (void)pipe_write(&w->down, smpp_span(octets, 1 + dice_below(&w->dice, 40)), w->now, &w->dice);
    w->smsc.dumb = true;
  }
}

static bool client_writes(struct world *w) {
  struct smpp_span out;
  size_t n;

  if (w->wire != WIRE_UP)
    return false;
  out = smpp_client_output(w->client, 0, w->now);
  n = pipe_write(&w->up, out, w->now, &w->dice);
  if (n == 0)
    return false;
  tap_sent(w, smpp_span(out.ptr, n));
  smpp_client_sent(w->client, 0, n, w->now);
  owner_events(w);
  return true;
}

static bool client_reads(struct world *w) {
  size_t len;
  uint8_t *block = w->wire == WIRE_UP ? pipe_read(&w->down, w->now, &w->dice, &len) : NULL;

  if (!block)
    return false;
  tap_received(w, smpp_span(block, len));
  (void)smpp_client_receive(w->client, 0, smpp_span(block, len), w->now);
  owner_events(w);
  free(block);
  return true;
}

static bool smsc_writes(struct world *w) {
  struct smpp_span out =
      w->smsc.session && !w->smsc.dumb ? smpp_session_output(w->smsc.session) : smpp_span(NULL, 0);
  size_t n = pipe_write(&w->down, out, w->now, &w->dice);

  if (n)
    smpp_session_sent(w->smsc.session, n, w->now);
  return n > 0;
}

static bool smsc_reads(struct world *w) {
  size_t len;
  uint8_t *block = w->smsc.session ? pipe_read(&w->up, w->now, &w->dice, &len) : NULL;

  if (!block)
    return false;
  (void)smpp_session_receive(w->smsc.session, smpp_span(block, len), w->now);
  smsc_events(w);
  free(block);
  return true;
}

/* --- time ------------------------------------------------------------------------------ */

static uint64_t sooner(uint64_t a, uint64_t b) {
  return a < b ? a : b;
}

static uint64_t next_time(const struct world *w) {
  uint64_t at = sooner(owner_next(w), smpp_client_deadline(w->client));

  at = sooner(at, sooner(smsc_next(w), sooner(w->connects_ms, w->cut_ms)));
  at = sooner(at, sooner(w->client_notices_ms, w->smsc_notices_ms));
  at = sooner(at, sooner(w->unbind_ms, pipe_next(&w->up)));
  return sooner(at, w->wire == WIRE_UP ? pipe_next(&w->down) : UINT64_MAX);
}

static void step(struct world *w) {
  bool moved = true;

  smpp_client_expire(w->client, w->now);
  if (w->smsc.session)
    smpp_session_expire(w->smsc.session, w->now);
  do_connect(w);
  do_cut(w);
  do_mischief(w);
  owner_act(w);
  smsc_tasks(w);
  while (moved) {
    owner_events(w);
    smsc_events(w);
    do_actions(w);
    moved = client_writes(w);
    moved = smsc_reads(w) || moved;
    moved = smsc_writes(w) || moved;
    moved = client_reads(w) || moved;
  }
  do_notice(w);
  owner_events(w);
  do_actions(w);
  owner_events(w);
}

static void finish(struct world *w) {
  smpp_client_free(w->client);
  smpp_session_free(w->smsc.session);
  pipe_free(&w->up);
  pipe_free(&w->down);
  if (w->memory.n_blocks || w->memory.n_octets)
    world_fail(w, "memory is left: octets", w->memory.n_octets);
}

uint64_t world_run(struct world *w, uint64_t seed) {
  uint32_t steps = 0;

  memset(w, 0, sizeof *w);
  w->seed = seed;
  w->dice.state = seed * UINT64_C(0xD1342543DE82EF95);
  w->memory.left = -1;
  w->now = dice_percent(&w->dice, 10) ? UINT64_C(0xFFFFFFFFF000) : 1000;
  plan_smsc(w);
  plan_wire(w);
  plan_client(w);
  owner_plan(w);
  if (smpp_client_new(&w->config, w->now, &w->client) != SMPP_OK) {
    if (!w->fail_percent)
      world_fail(w, "no client", 0);
    finish(w);
    return w->digest;
  }
  smpp_client_start(w->client, w->now);
  while (!w->drained) {
    uint64_t at = next_time(w);
    if (at == UINT64_MAX || ++steps > 50000)
      world_fail(w, "it never ends; steps", steps);
    w->now = at > w->now ? at : w->now;
    step(w);
  }
  truth_end(w);
  finish(w);
  return w->digest;
}

/* Whether many worlds tried what they are for. */
static bool tried_all(void) {
  static const char *const events[] = {"outcome", "receipt", "delivery", "inbound", "notification",
                                       "late",    "up",      "down",     "log",     "drained"};
  bool all = true;

  for (int i = 0; i <= SMPP_MESSAGE_NOT_SENT; i++) {
    printf("# %llu %s\n", (unsigned long long)tally.outcomes[i], smpp_message_outcome_name(i));
    all = all && tally.outcomes[i];
  }
  for (int i = 0; i <= SMPP_CLIENT_DRAINED; i++) {
    printf("# %llu %s\n", (unsigned long long)tally.events[i], events[i]);
    all = all && (tally.events[i] || i == SMPP_CLIENT_NOTIFICATION);
  }
  for (int i = 0; i <= SMPP_CLOSE_ABORTED; i++)
    if (tally.reasons[i])
      printf("# %llu down: %s\n", (unsigned long long)tally.reasons[i], smpp_close_reason_text(i));
  return all;
}

int main(int argc, char **argv) {
  uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
  uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  struct world *w = malloc(sizeof *w);

  if (!w)
    return 2;
  printf("1..2\n");
  for (uint64_t i = 0; i < count; i++) {
    uint64_t digest = world_run(w, seed + i);
    if (i % 16 == 0 && world_run(w, seed + i) != digest)
      world_fail(w, "not the same twice", 0);
  }
  printf("ok 1 - %llu worlds from seed %llu keep every promise\n", (unsigned long long)count,
         (unsigned long long)seed);
  free(w);
  printf("%s 2 - %s\n", tried_all() || count < 1000 ? "ok" : "not ok",
         "a thousand worlds see every outcome and event");
  return 0;
}
