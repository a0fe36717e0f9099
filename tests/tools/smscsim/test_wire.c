/* SPDX-License-Identifier: MIT
 *
 * Switches that change PDUs on their way out of the simulated SMSC. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <smpp/codec.h>
#include <smpp/names.h>

static struct frame answer_to(uint32_t command_id, uint32_t status) {
  static uint8_t version[] = {2, 0x10, 0, 1, 0x34};
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = command_id == SMPP_GENERIC_NACK ? command_id : command_id | SMPP_RESPONSE_BIT;
  pdu.command_status = status;
  pdu.body_absent = status != SMPP_STATUS_ROK;
  if (command_id == SMPP_SUBMIT_SM)
    pdu.sm_resp.message_id = smpp_span_of("1234567890");
  if (command_id == SMPP_BIND_TRANSCEIVER && status == SMPP_STATUS_ROK) {
    pdu.bind_resp.system_id = smpp_span_of("smscsim");
    pdu.tlvs = smpp_span(version, sizeof version);
  }
  return encoded(&pdu);
}

static struct frame deliver_sm(void) {
  static uint8_t tlvs[] = {0, 0x1E, 0, 3, '1', '2', 0, 4, 0x27, 0, 1, 2};
  struct smpp_pdu pdu = submit_sm("38000", "OUI", 0);

  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of("33612345678");
  pdu.tlvs = smpp_span(tlvs, sizeof tlvs);
  return encoded(&pdu);
}

static struct frame that_suits(const struct switch_info *info) {
  switch (info->place) {
  case AT_REFUSALS:
    return answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_RINVDSTADR);
  case AT_OUT_OF_STATE:
    return answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_RINVBNDSTS);
  case AT_BINDS:
    return answer_to(SMPP_BIND_TRANSCEIVER, SMPP_STATUS_ROK);
  case AT_ENQUIRES:
    return answer_to(SMPP_ENQUIRE_LINK, SMPP_STATUS_ROK);
  case AT_UNBINDS:
    return answer_to(SMPP_UNBIND, SMPP_STATUS_ROK);
  case AT_NACKS:
    return answer_to(SMPP_GENERIC_NACK, SMPP_STATUS_RINVCMDID);
  case AT_DELIVERIES:
    return deliver_sm();
  default:
    return answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  }
}

/* A frame through the hands of a world; what left is in `done`. */
struct passage {
  struct world world;
  struct peer *peer;
  size_t first; /* deed that it caused */
};

static void passage_begin(struct passage *p, const char *name, const char *value,
                          const struct frame *frame) {
  char scenario[300];

  snprintf(scenario, sizeof scenario, "[smsc]\n%s = %s\n", name, value);
  world_begin(&p->world, scenario);
  p->peer = peer_new(&p->world);
  assert_true(p->peer->intercepted);
  p->first = p->peer->n_done;
  peer_outgoing(p->peer, smpp_span(frame->octets, frame->len));
  world_pass(&p->world, 1);
}

static void passage_end(struct passage *p) {
  world_end(&p->world);
  peer_free(p->peer);
}

/* Whether all that happened is that the frame left. */
static bool left_as_it_was(const struct passage *p, const struct frame *frame) {
  const struct done *done = &p->peer->done[p->first];

  return p->peer->n_done == p->first + 1 && done->deed == WROTE_RAW &&
         done->wire_len == frame->len && memcmp(done->wire, frame->octets, frame->len) == 0;
}

static void each_switch_of_the_wire_changes_what_it_is_for(void **state) {
  (void)state;
  for (unsigned id = 0; id < N_SWITCHES; id++) {
    struct frame frame = that_suits(&switches[id]);
    struct passage p;

    if (switches[id].place == AT_LOGIC)
      continue;
    passage_begin(&p, switches[id].name, "yes", &frame);
    if (left_as_it_was(&p, &frame))
      fail_msg("%s does nothing", switches[id].name);
    passage_end(&p);
  }
}

static void each_switch_of_the_wire_leaves_alone_what_it_is_not_for(void **state) {
  struct frame other = answer_to(SMPP_CANCEL_SM, SMPP_STATUS_ROK);

  (void)state;
  for (unsigned id = 0; id < N_SWITCHES; id++) {
    struct passage p;

    if (switches[id].place == AT_LOGIC || switches[id].place == AT_ANYTHING)
      continue;
    passage_begin(&p, switches[id].name, "yes", &other);
    if (!left_as_it_was(&p, &other))
      fail_msg("%s meddles with a cancel_sm_resp", switches[id].name);
    passage_end(&p);
  }
}

static void command_takes_a_switch_to_other_answers(void **state) {
  struct frame frame = answer_to(SMPP_ENQUIRE_LINK, SMPP_STATUS_ROK);
  struct passage p;

  (void)state;
  passage_begin(&p, "wrong_sequence", "command=enquire_link", &frame);
  assert_false(left_as_it_was(&p, &frame));
  passage_end(&p);
  passage_begin(&p, "wrong_sequence", "yes", &frame);
  assert_true(left_as_it_was(&p, &frame));
  passage_end(&p);
}

static void a_command_that_a_switch_never_sees_is_refused(void **state) {
  static const struct {
    const char *name, *command;
    bool good;
  } cases[] = {
      {"receipt_lost", "deliver_sm", false},  {"unknown_ok", "submit_sm", false},
      {"enquire_error", "unbind", false},     {"enquire_error", "enquire_link", true},
      {"unbind_body", "unbind", true},        {"bind_empty", "submit_sm", false},
      {"bind_empty", "bind_receiver", true},  {"huge_deliver", "submit_sm", false},
      {"huge_deliver", "deliver_sm", true},   {"state_ignored", "query_sm", true},
      {"error_nul", "cancel_sm", true},       {"split_writes", "deliver_sm", true},
      {"split_writes", "enquire_link", true}, {"no_response", "bind_receiver", true},
  };
  struct behaviour behaviour;
  char value[64];

  (void)state;
  behaviour_init(&behaviour);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    enum behaviour_result expected = cases[i].good ? BEHAVIOUR_OK : BEHAVIOUR_BAD;
    const char *why = "";

    snprintf(value, sizeof value, "every=2,command=%s", cases[i].command);
    if (behaviour_set(&behaviour, smpp_span_of(cases[i].name), smpp_span_of(value), &why) !=
            expected ||
        (!cases[i].good && !strstr(why, "command=")))
      fail_msg("%s = %s: %s", cases[i].name, value, why);
  }
}

/* The first octets that left, decoded; false: they do not decode strictly. */
static bool decoded(const struct passage *p, struct smpp_pdu *pdu) {
  struct smpp_codec strict = SMPP_CODEC_INIT;
  const struct done *done = &p->peer->done[p->first];

  strict.strict = true;
  return smpp_pdu_decode(smpp_span(done->wire, done->wire_len), &strict, pdu, NULL) == SMPP_OK;
}

static void answers_go_wrong_in_the_way_that_is_said(void **state) {
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  struct frame refusal = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_RINVDSTADR);
  struct frame bind = answer_to(SMPP_BIND_TRANSCEIVER, SMPP_STATUS_ROK);
  struct passage p;
  struct smpp_pdu pdu;

  (void)state;
  passage_begin(&p, "no_id", "yes", &answer);
  assert_int_equal(p.peer->done[p.first].wire_len, 17);
  assert_int_equal(p.peer->done[p.first].wire[16], 0);
  passage_end(&p);
  passage_begin(&p, "id_no_nul", "yes", &answer);
  assert_int_equal(p.peer->done[p.first].wire_len, answer.len - 1);
  assert_false(decoded(&p, &pdu));
  passage_end(&p);
  passage_begin(&p, "ok_for_error", "yes", &refusal);
  assert_true(decoded(&p, &pdu));
  assert_int_equal(pdu.command_status, SMPP_STATUS_ROK);
  assert_int_equal(pdu.sm_resp.message_id.len, 10);
  passage_end(&p);
  passage_begin(&p, "bind_no_version", "yes", &bind);
  assert_true(decoded(&p, &pdu));
  assert_int_equal(pdu.tlvs.len, 0);
  passage_end(&p);
  passage_begin(&p, "nack_zero", "yes", &answer);
  assert_int_equal(p.peer->done[p.first].wire_len, 16);
  assert_memory_equal(p.peer->done[p.first].wire + 12, "\0\0\0", 4);
  passage_end(&p);
}

static void a_pdu_may_leave_octet_by_octet(void **state) {
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  struct passage p;

  (void)state;
  passage_begin(&p, "split_writes", "yes", &answer);
  assert_int_equal(p.peer->n_done - p.first, answer.len);
  for (size_t i = 0; i < answer.len; i++) {
    assert_int_equal(p.peer->done[p.first + i].wire_len, 1);
    assert_int_equal(p.peer->done[p.first + i].wire[0], answer.octets[i]);
  }
  passage_end(&p);
}

static void a_line_ends_before_within_or_behind_an_answer(void **state) {
  static const struct {
    const char *name;
    enum deed last;
  } cases[] = {{"close_instead", CLOSED},
               {"close_within", CLOSED},
               {"close_after", CLOSED},
               {"reset_instead", RESET},
               {"unbind_ignored", CLOSED}};
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  struct frame unbind = answer_to(SMPP_UNBIND, SMPP_STATUS_ROK);

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct passage p;

    passage_begin(&p, cases[i].name, "yes", i == 4 ? &unbind : &answer);
    assert_int_equal(peer_last(p.peer)->deed, cases[i].last);
    passage_end(&p);
  }
}

/* All octets that left; how many. */
static size_t octets_left(const struct passage *p, uint8_t out[1024]) {
  size_t n = 0;

  for (size_t i = p->first; i < p->peer->n_done; i++) {
    const struct done *done = &p->peer->done[i];

    if (done->deed != WROTE_RAW)
      continue;
    assert_in_range(n + done->wire_len, 1, 1024);
    memcpy(out + n, done->wire, done->wire_len);
    n += done->wire_len;
  }
  return n;
}

/* With a second switch besides. */
static size_t left_by_two(const char *name, unsigned id, const struct frame *frame,
                          uint8_t out[1024]) {
  struct passage p;
  char value[80];
  size_t n;

  snprintf(value, sizeof value, "yes\n%s = yes", switches[id].name);
  passage_begin(&p, name, value, frame);
  n = octets_left(&p, out);
  passage_end(&p);
  return n;
}

static void nothing_leaves_instead_of_which_a_line_ends(void **state) {
  static const struct {
    const char *name;
    uint32_t command_id;
  } ends[] = {{"close_instead", SMPP_SUBMIT_SM},
              {"reset_instead", SMPP_SUBMIT_SM},
              {"close_at_bind", SMPP_BIND_TRANSCEIVER},
              {"unknown_closes", SMPP_GENERIC_NACK},
              {"unbind_ignored", SMPP_UNBIND}};
  uint8_t octets[1024];

  (void)state;
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
    for (unsigned id = 0; id < N_SWITCHES; id++) {
      struct frame frame = answer_to(ends[i].command_id, SMPP_STATUS_ROK);

      if (switches[id].place != AT_LOGIC && strcmp(switches[id].name, ends[i].name) != 0 &&
          left_by_two(ends[i].name, id, &frame, octets) > 0)
        fail_msg("%s does not hinder %s", ends[i].name, switches[id].name);
    }
}

static void half_of_it_leaves_in_the_middle_of_which_a_line_ends(void **state) {
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  uint8_t octets[1024];

  (void)state;
  assert_int_equal(left_by_two("close_within", SWITCH_response_twice, &answer, octets),
                   answer.len / 2);
  assert_int_equal(left_by_two("close_within", SWITCH_no_body, &answer, octets), 8);
  assert_int_equal(left_by_two("close_within", SWITCH_id_no_nul, &answer, octets),
                   (answer.len - 1) / 2);
}

static void what_comes_twice_comes_twice_as_it_is_in_the_end(void **state) {
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  uint8_t octets[1024];
  size_t n;

  (void)state;
  for (unsigned id = SWITCH_nack_instead; id <= SWITCH_long_length; id++) {
    n = left_by_two("response_twice", id, &answer, octets);
    assert_true(n > 0 && n % 2 == 0);
    assert_memory_equal(octets, octets + n / 2, n / 2);
    n = left_by_two("stray_response", id, &answer, octets);
    assert_true(n > 0 && n % 2 == 0);
    assert_memory_equal(octets, octets + n / 2, 12);
    assert_memory_not_equal(octets + 12, octets + n / 2 + 12, 4);
  }
}

static void a_line_stays_open_behind_an_unbind_resp(void **state) {
  struct frame unbind = answer_to(SMPP_UNBIND, SMPP_STATUS_ROK);
  struct passage p;

  (void)state;
  passage_begin(&p, "unbind_stays", "yes", &unbind);
  assert_int_equal(p.peer->n_done - p.first, 2);
  assert_int_equal(p.peer->done[p.first].deed, HELD);
  assert_int_equal(p.peer->done[p.first + 1].deed, WROTE_RAW);
  assert_memory_equal(p.peer->done[p.first + 1].wire, unbind.octets, unbind.len);
  passage_end(&p);
}

/* Whoever reads it so reads a short address and fields that are others. */
static void an_alphanumeric_sender_has_a_nul_for_its_at(void **state) {
  static const char sender[] = "\5\0CARE\0HOME";
  struct frame deliver = deliver_sm();
  const struct done *done;
  struct passage p;
  struct smpp_pdu pdu;

  (void)state;
  passage_begin(&p, "sender_nul", "yes", &deliver);
  done = &p.peer->done[p.first];
  assert_int_equal(done->wire_len, deliver.len - 2); /* of 11 digits, 9 characters */
  assert_memory_equal(done->wire + SMPP_HEADER_LEN + 1, sender, sizeof sender);
  assert_false(decoded(&p, &pdu));
  passage_end(&p);
}

static void tlvs_of_a_receipt_go_wrong_in_the_way_that_is_said(void **state) {
  struct frame deliver = deliver_sm();
  uint8_t octets[1024];
  struct passage p;

  (void)state;
  passage_begin(&p, "receipt_long_state", "yes", &deliver);
  assert_int_equal(octets_left(&p, octets), deliver.len + 1);
  assert_memory_equal(octets + deliver.len - 5, "\x04\x27\0\2\0\2", 6);
  passage_end(&p);
  passage_begin(&p, "receipt_no_nul", "yes", &deliver);
  assert_int_equal(octets_left(&p, octets), deliver.len - 1);
  assert_memory_equal(octets + deliver.len - 12,
                      "\0\x1E\0\2"
                      "12\x04\x27",
                      8);
  passage_end(&p);
  passage_begin(&p, "huge_deliver", "yes", &deliver);
  assert_true(p.peer->done[p.first].wire_len > 65536);
  passage_end(&p);
}

/* How many answers leave to a submission to `to`, `ahead` numbers behind what it had. */
static size_t answers_to(struct world *w, struct peer *peer, const char *to, uint8_t ahead) {
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  size_t before;

  peer_submit(peer, to, "a", 0);
  answer.octets[14] = ahead; /* of 256 each */
  answer.octets[15] = (uint8_t)w->next_request;
  before = peer->n_done;
  peer_outgoing(peer, smpp_span(answer.octets, answer.len));
  return peer->n_done - before;
}

static void a_destination_is_that_of_the_same_number(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nno_response = to=337*\n");
  peer = bound_trx(&w);
  assert_int_equal(answers_to(&w, peer, "337001", 1), 1);
  world_end(&w);
  peer_free(peer);
}

static void a_destination_chooses_among_answers(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nno_response = to=337*\n");
  peer = bound_trx(&w);
  assert_int_equal(answers_to(&w, peer, "336001", 0), 1);
  assert_int_equal(answers_to(&w, peer, "337001", 0), 0);
  world_end(&w);
  peer_free(peer);
}

static void nothing_is_intercepted_while_no_switch_of_the_wire_is_on(void **state) {
  struct behaviour behaviour;
  struct world w;
  struct peer *peer;
  const char *why;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_lost = yes\n");
  peer = peer_new(&w);
  assert_false(peer->intercepted);
  behaviour = *smsc_behaviour(w.smsc);
  assert_int_equal(behaviour_set(&behaviour, smpp_span_of("no_id"), smpp_span_of("yes"), &why),
                   BEHAVIOUR_OK);
  smsc_set_behaviour(w.smsc, &behaviour, w.now_ms);
  assert_true(peer->intercepted);
  behaviour_set(&behaviour, smpp_span_of("no_id"), smpp_span_of("no"), &why);
  smsc_set_behaviour(w.smsc, &behaviour, w.now_ms);
  assert_false(peer->intercepted);
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_switch_of_the_wire_changes_what_it_is_for),
      cmocka_unit_test(each_switch_of_the_wire_leaves_alone_what_it_is_not_for),
      cmocka_unit_test(command_takes_a_switch_to_other_answers),
      cmocka_unit_test(a_command_that_a_switch_never_sees_is_refused),
      cmocka_unit_test(answers_go_wrong_in_the_way_that_is_said),
      cmocka_unit_test(a_pdu_may_leave_octet_by_octet),
      cmocka_unit_test(a_line_ends_before_within_or_behind_an_answer),
      cmocka_unit_test(nothing_leaves_instead_of_which_a_line_ends),
      cmocka_unit_test(half_of_it_leaves_in_the_middle_of_which_a_line_ends),
      cmocka_unit_test(what_comes_twice_comes_twice_as_it_is_in_the_end),
      cmocka_unit_test(a_line_stays_open_behind_an_unbind_resp),
      cmocka_unit_test(an_alphanumeric_sender_has_a_nul_for_its_at),
      cmocka_unit_test(a_destination_chooses_among_answers),
      cmocka_unit_test(nothing_is_intercepted_while_no_switch_of_the_wire_is_on),
      cmocka_unit_test(tlvs_of_a_receipt_go_wrong_in_the_way_that_is_said),
      cmocka_unit_test(a_destination_is_that_of_the_same_number),
  };

  return cmocka_run_group_tests_name("smscsim wire", tests, NULL, NULL);
}
