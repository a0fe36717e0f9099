/* SPDX-License-Identifier: MIT
 *
 * sim SEED COUNT: runs COUNT worlds from SEED on. A world that breaks a promise
 * prints one line with the command that repeats it. */
#include <stddef.h>
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

  if (new_size && w->fail_percent && dice_below(&w->dice, 1000) < w->fail_percent) {
    tally.faults[FAULT_NO_MEMORY]++;
    return NULL;
  }
  return failing_resize(&w->memory, ptr, old_size, new_size);
}

static void plan_smsc(struct world *w) {
  struct smsc *s = &w->smsc;
  struct dice *d = &w->dice;

  s->bind_status = dice_percent(d, 4) ? 0x0E : 0;
  s->most_binds = dice_percent(d, 15) ? 1 : SIM_LINES;
  s->bind_moody_percent = dice_percent(d, 10) ? 50 : 0;
  s->bind_silent = dice_percent(d, 2);
  s->latency_ms = dice_percent(d, 50) ? 5 : dice_below(d, 3000);
  s->silent_percent = dice_percent(d, 30) ? dice_below(d, 30) : 0;
  s->refuse_percent = dice_percent(d, 40) ? dice_below(d, 40) : 0;
  s->odd_percent = dice_percent(d, 10) ? 10 : 0;
  s->receipt_percent = dice_below(d, 101);
  s->early_percent = dice_percent(d, 30) ? 80 : 0;
  s->receipt_delay_ms = dice_below(d, 5000);
  s->hex_and_dec = dice_percent(d, 30);
  s->again_percent = dice_percent(d, 20) ? 20 : 0;
  s->wrong_percent = dice_percent(d, 10) ? 10 : 0;
  s->broken_percent = dice_percent(d, 10) ? 20 : 0;
  s->no_outbind_percent = dice_percent(d, 30) ? 50 : 0;
  for (uint32_t n = dice_below(d, 6); n > 0; n--)
    s->tasks[s->n_tasks++] = (struct task){
        .at_ms = w->now + dice_below(d, 5000), .type = TASK_DELIVER, .line = dice_below(d, 3)};
}

/* What will befall a connection. */
static void plan_line(struct world *w, struct line *l) {
  struct dice *d = &w->dice;

  l->cut_ms = l->unbind_ms = l->garbage_ms = UINT64_MAX;
  pipe_reset(&l->up);
  pipe_reset(&l->down);
  l->up.room = dice_percent(d, 30) ? dice_between(d, 1, 600) : 65536;
  l->down.room = dice_percent(d, 30) ? dice_between(d, 1, 600) : 65536;
  if (w->calm)
    return;
  if (dice_percent(d, w->cut_percent))
    l->cut_ms = w->now + dice_below(d, 4000);
  if (dice_percent(d, 5))
    l->unbind_ms = w->now + dice_below(d, 4000);
  if (dice_percent(d, 5))
    l->garbage_ms = w->now + dice_below(d, 4000);
  if (dice_percent(d, 10)) {
    tally.faults[FAULT_JAM]++;
    l->up.jammed_ms = w->now + dice_below(d, 15000);
  }
}

static void plan_lines(struct world *w) {
  struct dice *d = &w->dice;

  w->n_lines = dice_percent(d, 60) ? 1 : dice_between(d, 2, SIM_LINES);
  w->connect_fail_percent = dice_percent(d, 20) ? 40 : 3;
  w->cut_percent = dice_percent(d, 50) ? 40 : 5;
  for (uint32_t i = 0; i < w->n_lines; i++) {
    w->lines[i].index = i;
    w->lines[i].connects_ms = w->lines[i].client_notices_ms = w->lines[i].smsc_notices_ms =
        UINT64_MAX;
    plan_line(w, &w->lines[i]);
  }
}

/* How long the client tries again; in some worlds for ever. */
static void plan_patience(struct world *w, struct smpp_client_config *config) {
  struct dice *d = &w->dice;

  config->binds = w->n_lines;
  config->hosts = dice_between(d, 1, 3);
  config->backoff_ms = dice_between(d, 1, 2000);
  config->backoff_max_ms = dice_between(d, 500, 20000);
  config->slow_ms = dice_between(d, 1000, 10000);
  config->first_rounds = dice_percent(d, 30) ? dice_between(d, 1, 3) : 0;
  config->lost_ms = dice_percent(d, 30) ? dice_between(d, 1, 8000) : 0;
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
  config.receipts = (int)dice_below(d, 4);
  config.receipt_grace_ms = dice_below(d, 3000);
  config.ordered = dice_percent(d, 20);
  config.throttle_pause_ms = dice_between(d, 1, 2000);
  if (dice_percent(d, 5))
    config.max_memory = dice_between(d, 60000, 200000);
  if (w->smsc.hex_and_dec && dice_percent(d, 50)) {
    config.id_policy_response = SMPP_ID_HEX;
    config.id_policy_receipt = SMPP_ID_DEC;
  }
  if (dice_percent(d, 8)) {
    config.await_outbind = true;
    config.session.session_init_ms = dice_between(d, 500, 5000);
  }
  plan_patience(w, &config);
  w->config = config;
  w->fail_percent = dice_percent(d, 10) ? dice_between(d, 1, 50) : 0;
}

/* --- the wire ---------------------------------------------------------------------- */

/* What the transport takes at once is written, then it is closed. */
static void do_close(struct world *w, struct line *l) {
  if (l->wire == WIRE_UP) {
    struct smpp_span out = smpp_client_output(w->client, l->index, w->now);
    size_t n = pipe_write(&l->up, out, w->now, &w->dice);
    tap_made(&l->tap, out.len);
    if (n) {
      tap_sent(w, l, smpp_span(out.ptr, n));
      smpp_client_sent(w->client, l->index, n, w->now);
    }
    l->smsc_notices_ms = w->now + 3000; /* behind the octets on their way */
  }
  l->wire = l->wire == WIRE_UP ? WIRE_BROKEN : WIRE_NONE;
  smpp_client_lost(w->client, l->index, SMPP_CLOSE_ABORTED, w->now);
  l->connects_ms = l->client_notices_ms = UINT64_MAX;
}

static void do_actions(struct world *w) {
  struct smpp_action action;

  while (smpp_client_next_action(w->client, &action)) {
    struct line *l = &w->lines[action.link];
    if (action.host >= w->config.hosts)
      world_fail(w, "a host that is not: number", action.host);
    if (action.type == SMPP_ACTION_CLOSE) {
      do_close(w, l);
      continue;
    }
    l->wire = WIRE_CONNECTING;
    l->connects_ms = w->now + dice_below(&w->dice, 200);
    tally.connects++;
  }
}

static void do_connect(struct world *w, struct line *l) {
  if (l->connects_ms > w->now)
    return;
  l->connects_ms = UINT64_MAX;
  if (dice_percent(&w->dice, w->calm ? 0 : w->connect_fail_percent)) {
    l->wire = WIRE_NONE;
    tally.faults[FAULT_NO_CONNECT]++;
    smpp_client_connect_failed(w->client, l->index, "connection refused", w->now);
    return;
  }
  plan_line(w, l);
  tap_reset(&l->tap);
  l->client_notices_ms = l->smsc_notices_ms = UINT64_MAX;
  l->wire = WIRE_UP;
  smsc_connect(w, l);
  smpp_client_connected(w->client, l->index, w->now);
}

/* Cuts both ways, each at any octet that is on its way. */
static void do_cut(struct world *w, struct line *l) {
  struct pipe *pipes[] = {&l->up, &l->down};

  if (l->cut_ms > w->now)
    return;
  l->cut_ms = UINT64_MAX;
  if (l->wire != WIRE_UP)
    return;
  tally.faults[FAULT_CUT]++;
  for (int i = 0; i < 2; i++) {
    uint32_t on_its_way = (uint32_t)(pipes[i]->n_taken - pipes[i]->n_delivered);
    pipes[i]->cut_at = pipes[i]->n_delivered + dice_below(&w->dice, on_its_way + 1);
    pipes[i]->closed_ms = w->now + dice_below(&w->dice, 3) * 400;
  }
  /* Now and then nobody ever says that the line is gone. */
  l->client_notices_ms =
      dice_percent(&w->dice, 10) ? UINT64_MAX : w->now + dice_below(&w->dice, 4000);
  tally.faults[FAULT_HALF_OPEN] += l->client_notices_ms == UINT64_MAX;
  l->smsc_notices_ms = w->now + dice_below(&w->dice, 4000);
}

static void do_notice(struct world *w, struct line *l) {
  static const int reasons[] = {SMPP_CLOSE_PEER_CLOSED, SMPP_CLOSE_LOST};

  if (l->client_notices_ms <= w->now) {
    l->client_notices_ms = UINT64_MAX;
    l->wire = WIRE_BROKEN;
    tally.faults[FAULT_CUT_INSIDE] += l->tap.in_len > 0;
    smpp_client_lost(w->client, l->index, reasons[dice_below(&w->dice, 2)], w->now);
  }
  if (l->smsc_notices_ms <= w->now) {
    l->smsc_notices_ms = UINT64_MAX;
    if (l->session)
      smpp_session_lost(l->session, SMPP_CLOSE_LOST, w->now);
    if (l->wire == WIRE_UP && l->down.cut_at == UINT64_MAX)
      l->client_notices_ms = w->now + dice_below(&w->dice, 50);
  }
}

/* Whole, where no PDU is on its way: else it would borrow the octets of a real
 * answer, or break one. */
bool line_insert(struct world *w, struct line *l, struct smpp_span octets) {
  if (l->wire != WIRE_UP || !l->session || smpp_session_output(l->session).len ||
      l->down.head != l->down.tail || l->down.room < octets.len || l->down.n_chunks >= 128 ||
      w->now >= l->down.closed_ms)
    return false;
  for (size_t at = 0, done = 1; at < octets.len && done; at += done)
    done = pipe_write(&l->down, smpp_span(octets.ptr + at, octets.len - at), w->now, &w->dice);
  return true;
}

/* Octets of no sense, or a PDU that is framed well and makes none. */
static bool do_garbage(struct world *w, struct line *l) {
  static const uint32_t commands[] = {5, 0x80000004u, 0x103, 0x15, 0x80000000u, 0x77};
  bool framed = dice_percent(&w->dice, 50);
  uint32_t command = commands[dice_below(&w->dice, 6)];
  uint8_t octets[40];
  size_t n = framed ? 16 + dice_below(&w->dice, 25) : 1 + dice_below(&w->dice, sizeof octets);

  for (size_t i = 0; i < sizeof octets; i++)
    octets[i] = (uint8_t)dice_below(&w->dice, 256);
  if (framed) {
    memset(octets, 0, 8);
    octets[3] = (uint8_t)n;
    octets[4] = (uint8_t)(command >> 24);
    octets[6] = (uint8_t)(command >> 8);
    octets[7] = (uint8_t)command;
    memset(octets + 12, 0x7F, 4); /* a number of nobody's */
  }
  if (!line_insert(w, l, smpp_span(octets, n)))
    return false;
  tally.faults[framed ? FAULT_MALFORMED : FAULT_NOISE]++;
  return true;
}

static void do_mischief(struct world *w, struct line *l) {
  if (l->unbind_ms <= w->now) {
    l->unbind_ms = UINT64_MAX;
    if (l->session && smpp_session_unbind(l->session, w->now) == SMPP_OK)
      tally.faults[FAULT_UNBIND]++;
  }
  if (l->garbage_ms <= w->now && do_garbage(w, l))
    l->garbage_ms = UINT64_MAX;
}

static bool client_writes(struct world *w, struct line *l) {
  struct smpp_span out;
  size_t n;

  if (l->wire != WIRE_UP)
    return false;
  out = smpp_client_output(w->client, l->index, w->now);
  tap_made(&l->tap, out.len);
  n = pipe_write(&l->up, out, w->now, &w->dice);
  if (n == 0)
    return false;
  tap_sent(w, l, smpp_span(out.ptr, n));
  smpp_client_sent(w->client, l->index, n, w->now);
  owner_events(w);
  return true;
}

static bool client_reads(struct world *w, struct line *l) {
  size_t len;
  uint8_t *block = l->wire == WIRE_UP ? pipe_read(&l->down, w->now, &w->dice, &len) : NULL;

  if (!block)
    return false;
  tap_received(w, l, smpp_span(block, len));
  (void)smpp_client_receive(w->client, l->index, smpp_span(block, len), w->now);
  owner_events(w);
  free(block);
  return true;
}

static bool smsc_writes(struct world *w, struct line *l) {
  struct smpp_span out = l->session ? smpp_session_output(l->session) : smpp_span(NULL, 0);
  size_t n = pipe_write(&l->down, out, w->now, &w->dice);

  if (n)
    smpp_session_sent(l->session, n, w->now);
  return n > 0;
}

static bool smsc_reads(struct world *w, struct line *l) {
  size_t len;
  uint8_t *block = l->session ? pipe_read(&l->up, w->now, &w->dice, &len) : NULL;

  if (!block)
    return false;
  (void)smpp_session_receive(l->session, smpp_span(block, len), w->now);
  smsc_events(w);
  free(block);
  return true;
}

/* --- time ------------------------------------------------------------------------------ */

static uint64_t sooner(uint64_t a, uint64_t b) {
  return a < b ? a : b;
}

static uint64_t next_of_line(const struct line *l) {
  uint64_t at = sooner(l->connects_ms, sooner(l->client_notices_ms, l->smsc_notices_ms));

  at = sooner(at, sooner(l->cut_ms, l->unbind_ms));
  at = sooner(at, l->session ? pipe_next(&l->up) : UINT64_MAX);
  return sooner(at, l->wire == WIRE_UP ? pipe_next(&l->down) : UINT64_MAX);
}

static uint64_t next_time(const struct world *w) {
  uint64_t at = sooner(owner_next(w), smpp_client_deadline(w->client));

  at = sooner(at, smsc_next(w));
  for (uint32_t i = 0; i < w->n_lines; i++)
    at = sooner(at, next_of_line(&w->lines[i]));
  return at;
}

/* Lets octets pass; whether any did. */
static bool pass(struct world *w) {
  bool moved = false;

  owner_events(w);
  smsc_events(w);
  do_actions(w);
  for (uint32_t i = 0; i < w->n_lines; i++) {
    moved = client_writes(w, &w->lines[i]) || moved;
    moved = smsc_reads(w, &w->lines[i]) || moved;
    moved = smsc_writes(w, &w->lines[i]) || moved;
    moved = client_reads(w, &w->lines[i]) || moved;
  }
  return moved;
}

static void check_memory(const struct world *w) {
  if (w->memory.n_octets > w->config.max_memory)
    world_fail(w, "the cap on memory was passed: octets", w->memory.n_octets);
}

static void step(struct world *w) {
  smpp_client_expire(w->client, w->now);
  for (uint32_t i = 0; i < w->n_lines; i++) {
    struct line *l = &w->lines[i];
    if (l->session)
      smpp_session_expire(l->session, w->now);
    do_connect(w, l);
    do_cut(w, l);
    do_mischief(w, l);
  }
  owner_act(w);
  smsc_tasks(w);
  while (pass(w))
    continue;
  for (uint32_t i = 0; i < w->n_lines; i++)
    do_notice(w, &w->lines[i]);
  owner_events(w);
  do_actions(w);
  owner_events(w);
  check_memory(w);
}

static void finish(struct world *w) {
  smpp_client_free(w->client);
  for (uint32_t i = 0; i < w->n_lines; i++) {
    smpp_session_free(w->lines[i].session);
    pipe_free(&w->lines[i].up);
    pipe_free(&w->lines[i].down);
  }
  if (w->memory.n_blocks || w->memory.n_octets)
    world_fail(w, "memory is left: octets", w->memory.n_octets);
}

/* Forgets the last world, but for the taps' buffers, which are large. */
void world_blank(struct world *w) {
  memset(w, 0, offsetof(struct world, lines));
  for (uint32_t i = 0; i < SIM_LINES; i++) {
    memset(&w->lines[i], 0, offsetof(struct line, tap));
    tap_reset(&w->lines[i].tap);
  }
  memset(&w->n_lines, 0, offsetof(struct world, meter) - offsetof(struct world, n_lines));
  meter_reset(&w->meter);
  memset(&w->after_meter, 0, sizeof *w - offsetof(struct world, after_meter));
}

uint64_t world_run(struct world *w, uint64_t seed) {
  uint32_t steps = 0;

  world_blank(w);
  w->seed = seed;
  w->dice.state = seed * UINT64_C(0xD1342543DE82EF95);
  w->memory.left = -1;
  w->now = dice_percent(&w->dice, 10) ? UINT64_C(0xFFFFFFFFF000) : 1000;
  plan_smsc(w);
  plan_lines(w);
  plan_client(w);
  owner_plan(w);
  if (smpp_client_new(&w->config, w->now, &w->client) != SMPP_OK) {
    if (!world_is_short(w))
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
  static const char *const events[] = {"outcome", "part",         "receipt", "delivery",
                                       "inbound", "notification", "late",    "up",
                                       "down",    "log",          "drained"};
  bool all = true;

  for (int i = 0; i <= SMPP_MESSAGE_NOT_SENT; i++) {
    printf("# %llu %s\n", (unsigned long long)tally.outcomes[i], smpp_message_outcome_name(i));
    all = all && tally.outcomes[i];
  }
  for (int i = 0; i <= SMPP_CLIENT_DRAINED; i++) {
    printf("# %llu %s\n", (unsigned long long)tally.events[i], events[i]);
    all = all && tally.events[i];
  }
  printf("# %llu connections\n", (unsigned long long)tally.connects);
  printf("# %llu limits found\n", (unsigned long long)tally.limits);
  for (int i = 0; i <= SMPP_CLOSE_ABORTED; i++)
    if (tally.reasons[i])
      printf("# %llu down: %s\n", (unsigned long long)tally.reasons[i], smpp_close_reason_text(i));
  return all;
}

/* Whether every fault befell some world, and PDUs were split behind every octet. */
static bool befell_all(void) {
  static const char *const words[] = {
#define FAULT_WORDS(name, text) text,
      FAULT_MAP(FAULT_WORDS)
#undef FAULT_WORDS
  };
  uint64_t fewest = UINT64_MAX;
  bool all = true;

  for (int i = 0; i < N_FAULTS; i++) {
    printf("# %llu %s\n", (unsigned long long)tally.faults[i], words[i]);
    all = all && tally.faults[i];
  }
  for (int way = 0; way < 2; way++)
    for (int i = 1; i < SIM_SPLITS; i++)
      fewest = tally.splits[way][i] < fewest ? tally.splits[way][i] : fewest;
  printf("# %llu splits behind the octet of the first %d where there were fewest\n",
         (unsigned long long)fewest, SIM_SPLITS - 1);
  return all && fewest;
}

/* Every so many worlds one of another kind: it takes longer. */
#define LIMIT_EVERY 500u

int main(int argc, char **argv) {
  uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
  uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  struct world *w = malloc(sizeof *w);

  if (!w)
    return 2;
  printf("1..3\n");
  for (uint64_t i = 0; i < count; i++) {
    uint64_t digest = world_run(w, seed + i);
    if (i % 16 == 0 && world_run(w, seed + i) != digest)
      world_fail(w, "not the same twice", 0);
    if ((seed + i) % LIMIT_EVERY == 0)
      limit_run(w, seed + i);
  }
  printf("ok 1 - %llu worlds from seed %llu keep every promise\n", (unsigned long long)count,
         (unsigned long long)seed);
  free(w);
  printf("%s 2 - a thousand worlds see every outcome and event\n",
         tried_all() || count < 1000 ? "ok" : "not ok");
  printf("%s 3 - twenty thousand worlds see every fault\n",
         befell_all() || count < 20000 ? "ok" : "not ok");
  return 0;
}
