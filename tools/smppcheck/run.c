/* SPDX-License-Identifier: MIT
 *
 * A script at work: lines that do something, and one timer for those that wait. */
#include "run_internal.h"

#include "match.h"

#include <smpp/uv.h>
#include <stdio.h>
#include <stdlib.h>

#define AGAIN_MS 200u
#define FENCE_LINE "enquire_link"

static void on_timer(uv_timer_t *timer);

struct side *run__side(const struct run *run) {
  return run->sides[run->line.side];
}

struct result *run_result(const struct run *run) {
  return run->result;
}

struct run *run_next(const struct run *run) {
  return run->next;
}

uint32_t run__elapsed_ms(const struct run *run) {
  return (uint32_t)(smpp_uv_clock_ms() - run->began_ms);
}

/* --- what is seen of the connections ------------------------------------------------ */

static void record(struct run *run, const struct side *side, int kind, struct smpp_span octets,
                   bool ours) {
  struct data_buffer hex = {NULL, 0, 0, false}, words = {NULL, 0, 0, false};

  if (result_is_full(run->result))
    return;
  show_pdu(&run->env->secrets, octets, ours, &hex, &words);
  result_add(run->result, kind, side->number, run__elapsed_ms(run), &hex, &words);
}

static void on_sent(struct side *side, struct smpp_span octets) {
  record(side->data, side, EXCHANGE_SENT, octets, true);
}

/* A receipt may come on any connection that is bound to receive. */
static void pass_on(struct run *run, const struct inbound *inbound) {
  struct side *side = run->sides[0];
  struct inbound *copy = calloc(1, sizeof *copy + inbound->len);
  struct smpp_fault fault;

  if (!copy || !side) {
    free(copy);
    return;
  }
  copy->len = inbound->len;
  memcpy(copy->octets, inbound->octets, inbound->len);
  smpp_pdu_decode(smpp_span(copy->octets, copy->len), NULL, &copy->pdu, &fault);
  *side->inbox_end = copy;
  side->inbox_end = &copy->next;
  record(run, side, EXCHANGE_CAME, smpp_span(copy->octets, copy->len), true);
  run__go_on(run);
}

static bool sees(struct side *side, struct inbound *inbound) {
  struct run *run = side->data, *sender = NULL;
  uint32_t command_id = inbound->pdu.command_id;
  bool ours = run->env->role == ROLE_SMSC && ((command_id & SMPP_RESPONSE_BIT) ||
                                              sender_ids_find(run->env, &inbound->pdu, &sender));

  record(run, side, EXCHANGE_CAME, smpp_span(inbound->octets, inbound->len), ours);
  if (sender && sender != run) {
    inbound->taken = true;
    pass_on(sender, inbound);
  }
  if (command_id == SMPP_ENQUIRE_LINK || command_id == SMPP_UNBIND)
    return run->waits == WAITS_PDU && run__names(run, command_id) &&
           run->line.side == side->number - 1;
  if (run->env->role == ROLE_ESME && word_is_command("bind", command_id))
    return run->result->chosen.check->flags & CHECK_FRESH;
  inbound->deferred = run->env->role == ROLE_SMSC && !ours && command_id == SMPP_DELIVER_SM &&
                      side_unanswered(side) > 0;
  return inbound->deferred || (run->manual && (run->env->role == ROLE_ESME || sender == run));
}

/* The answers that ids come with are there: now it is known whose a receipt is. */
static void answer_deferred(struct run *run) {
  for (unsigned i = 0; i < RUN_SIDES; i++)
    if (run->sides[i] && run->sides[i]->link && !run->manual && side_unanswered(run->sides[i]) == 0)
      side_answer_deferred(run->sides[i]);
}

static void on_changed(struct side *side) {
  run__go_on(side->data);
}

static const struct side_owner side_calls = {on_changed, sees, on_sent, on_changed};

/* --- time ---------------------------------------------------------------------------- */

static void set_timer(struct run *run, uint32_t ms) {
  uv_update_time(run->env->loop);
  run->until_ms = smpp_uv_clock_ms() + ms;
  uv_timer_start(&run->timer, on_timer, ms, 0);
}

static void wait_for(struct run *run, int what, uint32_t ms) {
  run->waits = what;
  run->expect.within_ms = ms;
  set_timer(run, ms);
}

void run__again(struct run *run) {
  if (smpp_uv_clock_ms() + AGAIN_MS >= run->until_ms) {
    run->expect.required = true;
    run__decide(run, VERDICT_NOT_RUN, "it did not come to that within %u ms",
                (unsigned)run->expect.within_ms);
    return;
  }
  /* The line that sent is done once more, then this one. */
  run->at = run->last_send;
  run->waits = WAITS_TIME;
  uv_timer_start(&run->timer, on_timer, AGAIN_MS, 0);
}

/* --- lines ---------------------------------------------------------------------------- */

static void broken_script(struct run *run, const char *why) {
  run__decide(run, VERDICT_NOT_RUN, "the script cannot be read: %s", why);
}

static bool open_side(struct run *run) {
  unsigned i = run->line.side;
  struct side *side = run->sides[i];

  if (side && (side->link || side->over || side->dropped))
    return true;
  if (!side)
    side = run->sides[i] = side_new(run->env, i + 1);
  if (!side) {
    broken_script(run, "out of memory");
    return false;
  }
  side->owner = &side_calls;
  side->data = run;
  side->vars = &run->vars;
  side->link = link_open(run->env->hub, &run->env->plan, &side_link_calls, side);
  if (!side->link) {
    broken_script(run, "no socket");
    return false;
  }
  wait_for(run, WAITS_UP, run->env->plan.connect_ms * 2);
  run->expect.n = 0;
  return true;
}

/* What may come only so often waits for its turn. False: not yet. */
static bool has_turn(struct run *run, uint64_t *next_ms, uint32_t gap_ms) {
  uint64_t now_ms = smpp_uv_clock_ms();

  if (run->paced || gap_ms == 0) {
    run->paced = false;
    return true;
  }
  run->paced = true;
  if (*next_ms < now_ms)
    *next_ms = now_ms;
  wait_for(run, WAITS_TIME, (uint32_t)(*next_ms - now_ms));
  *next_ms += gap_ms;
  return false;
}

static bool may_send(struct run *run, const struct phrase *phrase) {
  const char *command = phrase->words[0].name;

  if (strcmp(command, "submit_sm") == 0 || strcmp(command, "submit_multi") == 0 ||
      strcmp(command, "data_sm") == 0)
    return has_turn(run, &run->env->next_submit_ms, run->env->submit_gap_ms);
  if (strncmp(command, "bind_", 5) == 0 && run->env->role == ROLE_SMSC)
    return has_turn(run, &run->env->next_bind_ms, run->env->bind_gap_ms);
  return true;
}

/* False: it has to wait, and the line comes again. */
static bool send_text(struct run *run, struct smpp_span text, unsigned times) {
  const char *why = "a PDU that cannot be read";

  if (!phrase_parse(text, &run->phrase) || run->phrase.n == 0) {
    broken_script(run, why);
    return true;
  }
  if (!may_send(run, &run->phrase))
    return false;
  for (; times > 0; times--)
    if (!side_send(run__side(run), &run->phrase, true, &why)) {
      broken_script(run, why);
      return true;
    }
  return true;
}

static struct smpp_span behind_word(struct smpp_span text) {
  while (text.len > 0 && text.ptr[0] != ' ')
    text = smpp_span(text.ptr + 1, text.len - 1);
  return text.len ? smpp_span(text.ptr + 1, text.len - 1) : text;
}

/* bind MODE words: the precondition of most checks. */
static bool do_bind(struct run *run) {
  struct smpp_span rest = run->line.rest;
  const char *mode = rest.len >= 3 && memcmp(rest.ptr, "trx", 3) == 0  ? "transceiver"
                     : rest.len >= 2 && memcmp(rest.ptr, "rx", 2) == 0 ? "receiver"
                                                                       : "transmitter";
  struct smpp_span more = behind_word(rest);
  char line[PHRASE_SIZE];
  const char *why;

  snprintf(line, sizeof line, "bind_%s %.*s", mode, (int)more.len,
           more.len ? (const char *)more.ptr : "");
  if (!send_text(run, smpp_span_of(line), 1))
    return false;
  snprintf(line, sizeof line, "bind_%s_resp status=ROK", mode);
  if (!run->done && expectation_parse(run->env, smpp_span_of(line), &run->expect, &why)) {
    run->expect.required = true;
    run->expect.until = run->expect.never = run->expect.may_lack = false;
    wait_for(run, WAITS_PDU, run->expect.within_ms);
  }
  return true;
}

static void do_expect(struct run *run) {
  const char *why;
  bool again = run->expect.until && strcmp(run->line.verb, "until") == 0 && run->last_send;
  uint32_t left;

  if (!expectation_parse(run->env, run->line.rest, &run->expect, &why)) {
    broken_script(run, why);
    return;
  }
  run->expect.never = strcmp(run->line.verb, "never") == 0;
  run->expect.may_lack = strcmp(run->line.verb, "is") == 0;
  run->expect.required = strcmp(run->line.verb, "?") == 0 || strcmp(run->line.verb, "until") == 0;
  run->expect.until = strcmp(run->line.verb, "until") == 0;
  run->expect.quiet = false;
  left = run->expect.within_ms;
  if (again && run->until_ms > smpp_uv_clock_ms())
    left = (uint32_t)(run->until_ms - smpp_uv_clock_ms());
  run->waits = WAITS_PDU;
  set_timer(run, left);
}

static void do_fence(struct run *run, bool quiet) {
  struct side *side = run__side(run);

  run->expect.n = 0;
  run->expect.required = run->expect.until = false;
  run->expect.quiet = quiet;
  side_say(side, FENCE_LINE);
  run->fence = side->next_number;
  wait_for(run, WAITS_FENCE, run->env->timeout_ms);
}

/* What came before the line, though it must not. */
static void do_none(struct run *run) {
  const char *why;

  if (!expectation_parse(run->env, run->line.rest, &run->expect, &why)) {
    broken_script(run, why);
    return;
  }
  run->expect.never = true;
  run->expect.required = run->expect.until = false;
  run->waits = WAITS_PDU;
  run__look(run);
  run->waits = WAITS_NOT;
}

static void do_settled(struct run *run) {
  run->expect.n = 0;
  run->expect.required = run->expect.until = false;
  wait_for(run, WAITS_SETTLED, run->env->timeout_ms);
}

static void do_raw(struct run *run) {
  struct arena *arena = malloc(sizeof *arena);
  struct smpp_span octets;
  char text[PHRASE_SIZE];

  snprintf(text, sizeof text, "%.*s", (int)run->line.rest.len, (const char *)run->line.rest.ptr);
  if (arena) {
    arena->used = 0;
    if (value_octets(text, &run->vars, arena, &octets))
      side_send_raw(run__side(run), octets);
  }
  free(arena);
}

static void name_number(struct run *run, uint32_t number) {
  char name[16], text[16];

  snprintf(name, sizeof name, "%.*s", (int)run->line.rest.len, (const char *)run->line.rest.ptr);
  snprintf(text, sizeof text, "%u", (unsigned)number);
  vars_set(&run->vars, name, smpp_span_of(text));
}

static bool do_repeat(struct run *run) {
  unsigned times = (unsigned)strtoul((const char *)run->line.rest.ptr, NULL, 10);

  return send_text(run, behind_word(run->line.rest), times);
}

static void do_pause(struct run *run) {
  char text[32];
  uint32_t ms = 0;

  snprintf(text, sizeof text, "%.*s", (int)run->line.rest.len, (const char *)run->line.rest.ptr);
  duration_parse(run->env, text, &ms);
  wait_for(run, WAITS_TIME, ms);
}

/* False: the line comes again. */
static bool do_line(struct run *run) {
  const char *verb = run->line.verb;
  struct side *side = run__side(run);

  if (strcmp(verb, ">") == 0)
    return send_text(run, run->line.rest, 1);
  if (strcmp(verb, "bind") == 0)
    return do_bind(run);
  if (strcmp(verb, "repeat") == 0)
    return do_repeat(run);
  if (strcmp(verb, "alive") == 0 || strcmp(verb, "quiet") == 0)
    do_fence(run, verb[0] == 'q');
  else if (strcmp(verb, "none") == 0)
    do_none(run);
  else if (strcmp(verb, "settled") == 0)
    do_settled(run);
  else if (strcmp(verb, "raw") == 0)
    do_raw(run);
  else if (strcmp(verb, "pause") == 0)
    do_pause(run);
  else if (strcmp(verb, "manual") == 0 || strcmp(verb, "auto") == 0)
    run->manual = verb[0] == 'm';
  else if (strcmp(verb, "piece") == 0)
    side->piece = strtoul((const char *)run->line.rest.ptr, NULL, 10);
  else if (strcmp(verb, "sent") == 0)
    name_number(run, side->last_sent);
  else if (strcmp(verb, "came") == 0)
    name_number(run, side->peer_number);
  else if (strcmp(verb, "drop") == 0 || strcmp(verb, "reset") == 0)
    side_close(side, verb[0] == 'r');
  else if (strcmp(verb, "unread") == 0 || strcmp(verb, "read") == 0)
    link_pause(side->link, verb[0] == 'u');
  else if (strcmp(verb, "hold") == 0 || strcmp(verb, "flush") == 0)
    link_hold(side->link, verb[0] == 'h');
  else if (strcmp(verb, "open") != 0)
    do_expect(run);
  return true;
}

/* --- going on ---------------------------------------------------------------------------- */

static void finish(struct run *run) {
  run->done = true;
  run->result->ms = run__elapsed_ms(run);
  uv_update_time(run->env->loop);
  uv_timer_start(&run->timer, on_timer, 0, 0);
}

static void step(struct run *run) {
  const char *at = run->at;

  if (!line_next(&run->at, &run->line)) {
    result_decide(run->result, VERDICT_PASS, NULL, NULL);
    run->done = true;
    return;
  }
  if (run->env->role == ROLE_SMSC) {
    if (!open_side(run) || run->done)
      return;
    if (run->waits == WAITS_UP) {
      run->at = at; /* the line comes when the connection is there */
      return;
    }
  }
  if (strcmp(run->line.verb, ">") == 0)
    run->last_send = at;
  if (!do_line(run))
    run->at = at;
}

void run__go_on(struct run *run) {
  if (run->told || run->in_step)
    return;
  run->in_step = true;
  while (!run->done && (run->waits == WAITS_NOT || run__look(run))) {
    if (run->done)
      break;
    uv_timer_stop(&run->timer);
    step(run);
  }
  run->in_step = false;
  answer_deferred(run);
  if (run->done && !run->told) {
    run->told = true;
    finish(run);
  }
}

static void on_timer(uv_timer_t *timer) {
  struct run *run = timer->data;

  if (run->told) {
    run->on_done(run, run->data);
    return;
  }
  run__time_out(run);
  run__go_on(run);
}

/* --- life ---------------------------------------------------------------------------------- */

static void take_over(struct run *run, struct side *side) {
  run->sides[0] = run->given = side;
  side->owner = &side_calls;
  side->data = run;
  side->vars = &run->vars;
  side->piece = 0;
  side->first_asked = side->n_asked;
  side_clear_inbox(side);
}

struct run *run_start(struct run_env *env, struct result *result, struct side *side,
                      void (*on_done)(struct run *run, void *data), void *data) {
  struct run *run = calloc(1, sizeof *run);

  if (!run)
    return NULL;
  run->env = env;
  run->result = result;
  run->on_done = on_done;
  run->data = data;
  run->vars = env->vars;
  run->at = result->chosen.check->script;
  run->began_ms = smpp_uv_clock_ms();
  if (side)
    take_over(run, side);
  run->next = env->runs;
  env->runs = run;
  uv_timer_init(env->loop, &run->timer);
  run->timer.data = run;
  uv_timer_start(&run->timer, on_timer, 0, 0);
  run->waits = WAITS_TIME;
  return run;
}

void run_stop(struct run *run, const char *reason) {
  run__decide(run, VERDICT_NOT_RUN, "%s", reason);
  run__go_on(run);
}

static void on_timer_closed(uv_handle_t *handle) {
  free(handle->data);
}

void run_free(struct run *run) {
  struct run **at = &run->env->runs;

  if (run->freed)
    return;
  run->freed = run->told = true;
  while (*at != run)
    at = &(*at)->next;
  *at = run->next;
  sender_ids_forget(run->env, run);
  for (unsigned i = 0; i < RUN_SIDES; i++)
    if (run->sides[i] != run->given)
      side_free(run->sides[i]);
  uv_close((uv_handle_t *)&run->timer, on_timer_closed);
}
