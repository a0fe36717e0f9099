/* SPDX-License-Identifier: MIT
 *
 * The switches of the simulated SMSC: when they act, and that each does what
 * nothing else does. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/receipt.h>

/* --- the words for when ------------------------------------------------------------- */

static bool parse(const char *text, struct when *when) {
  return when_parse(smpp_span_of(text), when);
}

static void what_is_written_is_read_again(void **state) {
  static const char *const texts[] = {
      "yes",
      "no",
      "0.05",
      "every=3",
      ("0.5,every=2,after=10,first=1,from=5000ms,until=60000ms,session=7,command=bind_receiver,"
       "system_id=clinic,to=33600*"),
  };
  struct when when;

  (void)state;
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    struct data_buffer text = {NULL, 0, 0, false};

    assert_true(parse(texts[i], &when));
    when_write(&when, &text);
    data_buffer_add_char(&text, '\0');
    assert_string_equal(text.ptr, texts[i]);
    data_buffer_free(&text);
  }
}

static void a_mistake_changes_nothing(void **state) {
  static const char *const texts[] = {
      "",  "maybe",     "every=0", "every=",          "first=0", "from=5s,until=5s",
      "2", "session=0", "to=",     "command=no_such", "yes,yes", "command=submit_sm_resp"};
  struct when when, before;

  (void)state;
  assert_true(parse("every=3", &when));
  before = when;
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    if (parse(texts[i], &when))
      fail_msg("%s was taken", texts[i]);
    assert_memory_equal(&when, &before, sizeof when);
  }
}

static unsigned times(const char *text, unsigned n) {
  struct when when;
  unsigned acted = 0;

  assert_true(parse(text, &when));
  for (unsigned i = 1; i <= n; i++)
    acted += when_acts(&when, i, (uint64_t)i * UINT64_C(0x9E3779B97F4A7C15) >> 20);
  return acted;
}

static void schedules_count(void **state) {
  unsigned share;

  (void)state;
  assert_int_equal(times("yes", 100), 100);
  assert_int_equal(times("every=3", 100), 33);
  assert_int_equal(times("after=90", 100), 10);
  assert_int_equal(times("first=2", 100), 2);
  assert_int_equal(times("after=10,first=6,every=2", 100), 3);
  share = times("30%", 10000);
  assert_true(share > 2700 && share < 3300);
}

static void filters_decide_whom_it_concerns(void **state) {
  struct occasion occasion = {
      .session = 2, .system_id = "clinic", .command = 4, .to = smpp_span_of("+33612")};
  static const struct {
    const char *text;
    bool fits;
  } cases[] = {
      {"session=2", true},        {"session=3", false}, {"system_id=clinic", true},
      {"system_id=other", false}, {"to=33612", true},   {"to=+33612", true},
      {"to=336*", true},          {"to=337*", false},   {"command=submit_sm", true},
      {"command=data_sm", false}, {"from=5s", true},    {"from=6s", false},
      {"until=6s", true},         {"until=5s", false},  {"no", false},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct when when;

    assert_true(parse(cases[i].text, &when));
    if (when_fits(&when, &occasion, 5000) != cases[i].fits)
      fail_msg("%s", cases[i].text);
  }
}

static void every_name_is_listed_and_short_enough_to_type(void **state) {
  struct data_buffer list = {NULL, 0, 0, false};

  (void)state;
  behaviour_list(&list);
  data_buffer_add_char(&list, '\0');
  for (unsigned i = 0; behaviour_name(i); i++) {
    char line[80];

    assert_true(strlen(behaviour_name(i)) < 32);
    snprintf(line, sizeof line, "\n%s ", behaviour_name(i));
    assert_non_null(strstr(list.ptr, line));
  }
  data_buffer_free(&list);
  assert_string_equal(behaviour_like(smpp_span_of("recipt_delay")), "receipt_delay");
  assert_null(behaviour_like(smpp_span_of("zzzzzzzzzz")));
}

/* --- on the wire --------------------------------------------------------------------- */

struct frame {
  uint8_t octets[256];
  size_t len;
};

static struct frame encoded(struct smpp_pdu *pdu) {
  struct frame frame;

  pdu->sequence_number = 9;
  assert_int_equal(
      smpp_pdu_encode(pdu, NULL, 0, frame.octets, sizeof frame.octets, &frame.len, NULL), SMPP_OK);
  return frame;
}

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

static void a_destination_chooses_among_answers(void **state) {
  struct frame answer = answer_to(SMPP_SUBMIT_SM, SMPP_STATUS_ROK);
  struct world w;
  struct peer *peer;
  size_t before;

  (void)state;
  world_begin(&w, "[smsc]\nno_response = to=337*\n");
  peer = peer_new(&w);
  peer_bind(peer, SMPP_BIND_TRANSCEIVER, "clinic", "");
  for (unsigned i = 0; i < 2; i++) {
    peer_submit(peer, i ? "337001" : "336001", "a", 0);
    answer.octets[15] = (uint8_t)w.next_request;
    before = peer->n_done;
    peer_outgoing(peer, smpp_span(answer.octets, answer.len));
    assert_int_equal(peer->n_done - before, i ? 0 : 1);
  }
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

/* --- binds and lines ------------------------------------------------------------------- */

static void passwords_are_judged_as_the_switches_say(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nwrong_password_ok = yes\n[account clinic]\npassword = secret\n");
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, "clinic", "wrong"), SMPP_STATUS_ROK);
  peer_free(peer);
  world_end(&w);
  world_begin(&w, "[smsc]\nbind_refused = first=1\n");
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, "a", ""), SMPP_STATUS_RBINDFAIL);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, "a", ""), SMPP_STATUS_ROK);
  peer_free(peer);
  world_end(&w);
}

static void a_line_may_be_greeted_strangely(void **state) {
  static const char *const names[] = {"not_smpp", "enquire_at_connect", "close_at_connect"};

  (void)state;
  for (size_t i = 0; i < 3; i++) {
    char scenario[80];
    struct world w;
    struct peer *peer;

    snprintf(scenario, sizeof scenario, "[smsc]\n%s = yes\n", names[i]);
    world_begin(&w, scenario);
    peer = peer_new(&w);
    world_pass(&w, 1);
    assert_int_equal(peer->n_done, 1);
    assert_int_equal(peer_last(peer)->deed, i == 2 ? CLOSED : WROTE_RAW);
    world_end(&w);
    peer_free(peer);
  }
}

static void a_bind_may_bring_messages_at_once(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nmo_at_bind = yes\nalert_at_bind = yes\n");
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, "clinic", ""), SMPP_STATUS_ROK);
  assert_int_equal(peer_deliveries(peer), 2);
  assert_int_equal(peer_delivery(peer, 0)->pdu.command_id, SMPP_DELIVER_SM);
  assert_int_equal(peer_delivery(peer, 1)->pdu.command_id, SMPP_ALERT_NOTIFICATION);
  world_end(&w);
  peer_free(peer);
}

/* --- receipts ------------------------------------------------------------------------------ */

/* What a peer got for one message with a receipt, under a scenario. */
struct got {
  struct world w;
  struct peer *peer;
};

static void got_begin(struct got *got, const char *scenario, uint8_t registered) {
  world_begin(&got->w, scenario);
  got->peer = peer_new(&got->w);
  peer_bind(got->peer, SMPP_BIND_TRANSCEIVER, "clinic", "");
  peer_submit(got->peer, "33612", "Bonjour", registered);
  world_pass(&got->w, 5000);
}

static void got_end(struct got *got) {
  world_end(&got->w);
  peer_free(got->peer);
}

static size_t n_receipts(const char *scenario, uint8_t registered) {
  struct got got;
  size_t n;

  got_begin(&got, scenario, registered);
  n = peer_deliveries(got.peer);
  got_end(&got);
  return n;
}

static void receipts_come_more_or_less_often_than_asked_for(void **state) {
  (void)state;
  assert_int_equal(n_receipts("", 1), 1);
  assert_int_equal(n_receipts("[smsc]\nreceipt_lost = yes\n", 1), 0);
  assert_int_equal(n_receipts("[smsc]\nreceipt_unasked = yes\n", 0), 1);
  assert_int_equal(n_receipts("[smsc]\nreceipt_twice = yes\n", 1), 2);
  assert_int_equal(n_receipts("[smsc]\nreceipt_accepted_first = yes\n", 1), 2);
  assert_int_equal(n_receipts("[smsc]\nreceipt_unknown_first = yes\n", 1), 2);
  assert_int_equal(n_receipts("[smsc]\nreceipt_conflict = yes\n", 1), 2);
  assert_int_equal(n_receipts("[smsc]\nreceipt_early = yes\n", 1), 1);
}

static void an_early_receipt_comes_before_its_answer(void **state) {
  struct got got;

  (void)state;
  got_begin(&got, "[smsc]\nreceipt_early = yes\n", 1);
  assert_int_equal(got.peer->done[1].deed, SUBMITTED);
  assert_int_equal(got.peer->done[2].deed, RESPONDED);
  got_end(&got);
}

static struct frame receipt_under(const char *scenario) {
  struct got got;
  struct smpp_pdu pdu;
  struct frame frame;

  got_begin(&got, scenario, 1);
  assert_int_equal(peer_deliveries(got.peer), 1);
  pdu = peer_delivery(got.peer, 0)->pdu;
  frame = encoded(&pdu);
  got_end(&got);
  return frame;
}

static void every_variant_of_a_receipt_differs_and_is_understood(void **state) {
  static const char *const settings[] = {
      "receipt_date = seconds", "receipt_date = century", "receipt_date = smpp",
      "receipt_date = zeros",   "receipt_date = epoch",   "receipt_date = none",
      "receipt_stat = ACKED",   "receipt_err = 00A",      "receipt_format = bare",
      "id_format = long",       "id_format = sar",        "id_zeros = yes",
  };
  struct frame plain = receipt_under("");
  char scenario[120];

  (void)state;
  for (unsigned i = 0; i < 12 + N_SWITCHES; i++) {
    const char *name = i < 12 ? settings[i] : switches[i - 12].name;
    struct smpp_receipt receipt;
    struct smpp_pdu pdu;
    struct frame frame;

    if (i >= 12 && (i - 12 < SWITCH_receipt_data_sm || i - 12 > SWITCH_receipt_esm_udhi))
      continue;
    snprintf(scenario, sizeof scenario, "[smsc]\n%s%s\n", name, i < 12 ? "" : " = yes");
    frame = receipt_under(scenario);
    if (frame.len == plain.len && memcmp(frame.octets, plain.octets, plain.len) == 0)
      fail_msg("%s changes nothing", name);
    assert_int_equal(smpp_pdu_decode(smpp_span(frame.octets, frame.len), NULL, &pdu, NULL),
                     SMPP_OK);
    if (smpp_receipt_parse(&pdu, smpp_pdu_user_data(&pdu), &receipt) != SMPP_OK ||
        !receipt.message_id.ptr)
      fail_msg("%s is not understood", name);
  }
}

static void of_a_long_message_one_part_alone_may_have_its_receipt(void **state) {
  static const char udh[] = "\5\0\3\7\2";
  struct world w;
  struct peer *peer;

  (void)state;
  for (unsigned last = 0; last < 2; last++) {
    world_begin(&w,
                last ? "[smsc]\nreceipt_last_only = yes\n" : "[smsc]\nreceipt_first_only = yes\n");
    peer = peer_new(&w);
    peer_bind(peer, SMPP_BIND_TRANSCEIVER, "clinic", "");
    for (unsigned part = 1; part <= 2; part++) {
      char text[8];
      struct smpp_pdu pdu = submit_sm("33612", "", 1);

      memcpy(text, udh, 5);
      text[5] = (char)part;
      text[6] = 'a';
      pdu.sm.esm_class = 0x40;
      pdu.sm.short_message = smpp_span((uint8_t *)text, 7);
      peer_request(peer, &pdu);
    }
    world_pass(&w, 5000);
    assert_int_equal(peer_deliveries(peer), 1);
    world_end(&w);
    peer_free(peer);
  }
}

/* --- deliveries ------------------------------------------------------------------------------ */

static void an_answer_under_a_number_over_the_maximum_is_understood(void **state) {
  struct got got;
  struct smpp_event stray = {.type = SMPP_EVENT_STRAY, .command_id = SMPP_DELIVER_SM_RESP};
  const struct done *delivery;

  (void)state;
  got_begin(&got, "[smsc]\nown_sequence_high = yes\n", 1);
  delivery = peer_delivery(got.peer, 0);
  stray.sequence_number = 0x80000001u;
  smsc_event(got.w.smsc, got.peer->link, &stray, got.w.now_ms);
  peer_leaves_open(got.peer, delivery, SMPP_WHY_TIMEOUT);
  world_pass(&got.w, 100000);
  assert_int_equal(peer_deliveries(got.peer), 1);
  got_end(&got);
}

static void a_taken_delivery_may_come_again_and_a_refused_one_not(void **state) {
  static const struct {
    const char *name;
    uint32_t status;
    size_t n;
  } cases[] = {{"deliver_twice", 0, 2},
               {"deliver_once", SMPP_STATUS_RX_T_APPN, 1},
               {"refused_again", SMPP_STATUS_RX_P_APPN, 2}};

  (void)state;
  for (size_t i = 0; i < 3; i++) {
    char scenario[80];
    struct got got;

    snprintf(scenario, sizeof scenario, "[smsc]\n%s = first=1\n", cases[i].name);
    got_begin(&got, scenario, 1);
    peer_answers(got.peer, peer_delivery(got.peer, 0), cases[i].status);
    world_pass(&got.w, 60000);
    assert_int_equal(peer_deliveries(got.peer), cases[i].n);
    got_end(&got);
  }
}

static void each_switch_of_patients_messages_changes_them(void **state) {
  static const char text[] =
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. "
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83. \xF0\x9F\x91\x8D"
      "\xD0\x94\xD0\xB0, \xD1\x8F \xD0\xBF\xD1\x80\xD0\xB8\xD0\xB4\xD1\x83.";
  struct smsc_mo mo = {
      smpp_span_of("+33612"), smpp_span_of("38000"), smpp_span_of(text), {NULL, 0}};
  uint64_t plain = 0;

  (void)state;
  for (unsigned id = SWITCH_mo_source_forms - 1u; id < N_SWITCHES; id++) {
    struct smsc_mo_result result;
    char scenario[80] = "";
    struct world w;
    struct peer *peer;
    uint64_t hash = 0;

    if (id >= SWITCH_mo_source_forms)
      snprintf(scenario, sizeof scenario, "[smsc]\n%s = yes\n", switches[id].name);
    world_begin(&w, scenario);
    peer = peer_new(&w);
    peer_bind(peer, SMPP_BIND_TRANSCEIVER, "clinic", "");
    assert_int_equal(smsc_mo_send(w.smsc, &mo, w.now_ms, &result), 202);
    for (size_t i = 0; i < peer_deliveries(peer); i++) {
      struct smpp_pdu pdu = peer_delivery(peer, i)->pdu;
      struct frame frame = encoded(&pdu);

      for (size_t at = 0; at < frame.len; at++)
        hash = (hash ^ frame.octets[at]) * UINT64_C(0x100000001B3);
    }
    if (id < SWITCH_mo_source_forms)
      plain = hash;
    else if (hash == plain)
      fail_msg("%s changes nothing", switches[id].name);
    world_end(&w);
    peer_free(peer);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_written_is_read_again),
      cmocka_unit_test(a_mistake_changes_nothing),
      cmocka_unit_test(schedules_count),
      cmocka_unit_test(filters_decide_whom_it_concerns),
      cmocka_unit_test(every_name_is_listed_and_short_enough_to_type),
      cmocka_unit_test(each_switch_of_the_wire_changes_what_it_is_for),
      cmocka_unit_test(each_switch_of_the_wire_leaves_alone_what_it_is_not_for),
      cmocka_unit_test(command_takes_a_switch_to_other_answers),
      cmocka_unit_test(answers_go_wrong_in_the_way_that_is_said),
      cmocka_unit_test(a_pdu_may_leave_octet_by_octet),
      cmocka_unit_test(a_line_ends_before_within_or_behind_an_answer),
      cmocka_unit_test(a_destination_chooses_among_answers),
      cmocka_unit_test(nothing_is_intercepted_while_no_switch_of_the_wire_is_on),
      cmocka_unit_test(passwords_are_judged_as_the_switches_say),
      cmocka_unit_test(a_line_may_be_greeted_strangely),
      cmocka_unit_test(a_bind_may_bring_messages_at_once),
      cmocka_unit_test(receipts_come_more_or_less_often_than_asked_for),
      cmocka_unit_test(an_early_receipt_comes_before_its_answer),
      cmocka_unit_test(every_variant_of_a_receipt_differs_and_is_understood),
      cmocka_unit_test(of_a_long_message_one_part_alone_may_have_its_receipt),
      cmocka_unit_test(an_answer_under_a_number_over_the_maximum_is_understood),
      cmocka_unit_test(a_taken_delivery_may_come_again_and_a_refused_one_not),
      cmocka_unit_test(each_switch_of_patients_messages_changes_them),
  };

  return cmocka_run_group_tests_name("smscsim switch", tests, NULL, NULL);
}
