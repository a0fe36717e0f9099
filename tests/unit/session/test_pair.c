/* SPDX-License-Identifier: MIT
 *
 * Two sessions talking to each other through a network with a seed. Whatever it
 * does: each request ends exactly once, what the other side took is never called
 * not sent, and what is accepted was taken. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "support/session_pair.h"
#include "support/transcript.h"

enum { N_SEEDS = 2000, N_MESSAGES = 40 };

/* One direction's messages; the cookie stands in the text. */
struct traffic {
  int submitted;
  int n_outcomes[N_MESSAGES];
  int outcome[N_MESSAGES];
  int n_taken[N_MESSAGES]; /* by the other side */
};

struct world {
  struct traffic traffic[2]; /* of that role's requests */
  uint64_t waiting[2][64];   /* requests not answered yet */
  int n_waiting[2];
  bool bound[2], closed[2];
  int reason[2];
  uint32_t window;
};

static void submit_some(struct session_pair *pair, int role) {
  struct world *world = pair->owner;
  struct traffic *traffic = &world->traffic[role];

  while (world->bound[role] && !world->closed[role] && traffic->submitted < N_MESSAGES) {
    uint8_t text = (uint8_t)traffic->submitted;
    struct smpp_pdu pdu = {
        .command_id = role == SMPP_ROLE_ESME ? SMPP_SUBMIT_SM : SMPP_DELIVER_SM,
        .sm = {.destination_addr = smpp_span_of("336"), .short_message = smpp_span(&text, 1)}};
    int result = smpp_session_submit(pair->ends[role], &pdu, text, pair->now_ms, NULL, NULL);

    if (result != SMPP_OK) {
      assert_true(result == SMPP_ERR_WINDOW || result == SMPP_ERR_FULL || result == SMPP_ERR_STATE);
      return;
    }
    traffic->submitted++;
    if (session_pair_random(pair, 3) == 0)
      return;
  }
}

static void answer_some(struct session_pair *pair, int role) {
  struct world *world = pair->owner;

  while (world->n_waiting[role] > 0 && session_pair_random(pair, 3) != 0) {
    int which = (int)session_pair_random(pair, (uint32_t)world->n_waiting[role]);
    uint32_t status = session_pair_random(pair, 5) ? 0 : 8;

    (void)smpp_session_respond(pair->ends[role], world->waiting[role][which], status, NULL,
                               pair->now_ms);
    world->waiting[role][which] = world->waiting[role][--world->n_waiting[role]];
  }
}

static void note_outcome(struct world *world, int role, const struct smpp_event *event) {
  struct traffic *traffic = &world->traffic[role];

  if (event->command_id != SMPP_SUBMIT_SM && event->command_id != SMPP_DELIVER_SM)
    return;
  assert_true(event->cookie < (uint64_t)traffic->submitted);
  traffic->n_outcomes[event->cookie]++;
  traffic->outcome[event->cookie] = event->outcome;
}

static void note_request(struct session_pair *pair, int role, const struct smpp_event *event) {
  struct world *world = pair->owner;

  if (event->command_id == SMPP_BIND_TRANSCEIVER) {
    assert_int_equal(smpp_session_respond(pair->ends[role], event->request, 0, NULL, pair->now_ms),
                     SMPP_OK);
    world->bound[role] = true;
    return;
  }
  assert_int_equal(event->pdu->sm.short_message.len, 1);
  world->traffic[!role].n_taken[event->pdu->sm.short_message.ptr[0]]++;
  assert_true(world->n_waiting[role] < 64);
  world->waiting[role][world->n_waiting[role]++] = event->request;
}

static void on_event(struct session_pair *pair, int role, const struct smpp_event *event) {
  struct world *world = pair->owner;
  struct smpp_session_info info;

  assert_false(world->closed[role]);
  smpp_session_info(pair->ends[role], &info);
  assert_true(info.outstanding <= world->window);
  if (event->type == SMPP_EVENT_BOUND)
    world->bound[role] = true;
  else if (event->type == SMPP_EVENT_RESPONSE)
    note_outcome(world, role, event);
  else if (event->type == SMPP_EVENT_REQUEST)
    note_request(pair, role, event);
  else if (event->type == SMPP_EVENT_CLOSED) {
    world->closed[role] = true;
    world->reason[role] = event->reason;
  } else
    assert_true(event->type == SMPP_EVENT_UNBIND || event->type == SMPP_EVENT_LATE ||
                event->type == SMPP_EVENT_REFUSED);
}

/* Whether one side closed and its octets are all read: then the other learns it. */
static void close_behind(struct session_pair *pair) {
  struct world *world = pair->owner;

  for (int role = 0; role < 2; role++)
    if (world->closed[role] && !world->closed[!role] && pair->pipes[role].len == 0 &&
        smpp_session_output(pair->ends[role]).len == 0) {
      struct smpp_event event;

      smpp_session_lost(pair->ends[!role], SMPP_CLOSE_PEER_CLOSED, pair->now_ms);
      while (smpp_session_next_event(pair->ends[!role], &event))
        on_event(pair, !role, &event);
    }
}

static void check(const struct world *world, uint64_t seed) {
  for (int role = 0; role < 2; role++)
    for (int i = 0; i < world->traffic[role].submitted; i++) {
      const struct traffic *t = &world->traffic[role];
      bool settled = t->outcome[i] == SMPP_OUTCOME_ACCEPTED;

      if (t->n_outcomes[i] != 1 || t->n_taken[i] > 1 ||
          (t->outcome[i] == SMPP_OUTCOME_NOT_SENT && t->n_taken[i] != 0) ||
          (settled && t->n_taken[i] != 1))
        fail_msg("seed %d, role %d, message %d: %d outcomes, the last %s, taken %d times",
                 (int)seed, role, i, t->n_outcomes[i], smpp_outcome_name(t->outcome[i]),
                 t->n_taken[i]);
    }
}

static void bind(struct session_pair *pair) {
  struct smpp_pdu pdu = {.command_id = SMPP_BIND_TRANSCEIVER, .bind = {.interface_version = 0x34}};

  assert_int_equal(smpp_session_submit(pair->ends[SMPP_ROLE_ESME], &pdu, 99, 0, NULL, NULL),
                   SMPP_OK);
}

/* One life: bind, traffic both ways, unbind, or a cut before. */
static void live(uint64_t seed, struct world *world, bool with_cut) {
  struct smpp_session_config esme = transcript_config(SMPP_ROLE_ESME);
  struct smpp_session_config smsc = transcript_config(SMPP_ROLE_SMSC);
  struct session_pair pair;
  int unbinder, steps = 0;

  *world = (struct world){0};
  esme.response_ms = smsc.response_ms = 2000;
  world->window = esme.window = smsc.window = 1 + (uint32_t)seed % 12;
  session_pair_init(&pair, &esme, &smsc, seed);
  pair.on_event = on_event;
  pair.owner = world;
  pair.most_delay_ms = 1 + session_pair_random(&pair, 400);
  pair.most_in_flight = session_pair_random(&pair, 300);
  pair.cut_after = with_cut ? 1 + session_pair_random(&pair, 4000) : 0;
  unbinder = (int)session_pair_random(&pair, 2);
  bind(&pair);
  while (session_pair_step(&pair) && !(world->closed[0] && world->closed[1])) {
    for (int role = 0; role < 2; role++) {
      submit_some(&pair, role);
      answer_some(&pair, role);
    }
    if (world->traffic[unbinder].submitted == N_MESSAGES)
      (void)smpp_session_unbind(pair.ends[unbinder], pair.now_ms);
    close_behind(&pair);
    assert_true(++steps < 200000);
  }
  check(world, seed);
  assert_true(world->closed[0] && world->closed[1]);
  session_pair_deinit(&pair);
}

static void two_sessions_agree_over_any_network(void **state) {
  static struct world world;
  int n_normal = 0, n_accepted = 0;

  (void)state;
  for (uint64_t seed = 1; seed <= N_SEEDS; seed++) {
    live(seed, &world, false);
    n_normal += world.reason[0] == SMPP_CLOSE_UNBOUND || world.reason[1] == SMPP_CLOSE_UNBOUND;
    for (int i = 0; i < N_MESSAGES; i++)
      n_accepted += world.traffic[0].n_outcomes[i] == 1 &&
                    world.traffic[0].outcome[i] == SMPP_OUTCOME_ACCEPTED;
  }
  assert_true(n_normal > N_SEEDS * 9 / 10);
  assert_true(n_accepted > N_SEEDS * 5);
}

static void two_sessions_agree_over_a_link_cut_at_any_octet(void **state) {
  static struct world world;
  int n_lost = 0, n_not_sent = 0, n_unknown = 0;

  (void)state;
  for (uint64_t seed = 1; seed <= N_SEEDS; seed++) {
    live(seed, &world, true);
    n_lost += world.reason[0] == SMPP_CLOSE_LOST;
    for (int i = 0; i < world.traffic[0].submitted; i++) {
      n_not_sent += world.traffic[0].outcome[i] == SMPP_OUTCOME_NOT_SENT;
      n_unknown += world.traffic[0].outcome[i] == SMPP_OUTCOME_UNKNOWN;
    }
  }
  /* The cuts did hit what they are meant to hit. */
  assert_true(n_lost > N_SEEDS / 4);
  assert_true(n_not_sent > 100 && n_unknown > 100);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(two_sessions_agree_over_any_network),
      cmocka_unit_test(two_sessions_agree_over_a_link_cut_at_any_octet),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
