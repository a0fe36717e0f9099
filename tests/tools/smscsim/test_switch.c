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
  static const char *const texts[] = {"",
                                      "maybe",
                                      "every=0",
                                      "every=",
                                      "first=0",
                                      "from=5s,until=5s",
                                      "2",
                                      "session=0",
                                      "to=",
                                      "command=no_such",
                                      "yes,yes",
                                      "command=submit_sm_resp",
                                      "to=3*6",
                                      "every=2,every=3",
                                      "every=2,first=1,every=2",
                                      "5%,to=336,10%"};
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

static void a_number_is_the_same_with_plus_or_zeros_or_without(void **state) {
  static const char *const forms[] = {"33612", "+33612", "0033612"};
  char pattern[SWITCH_WORD_SIZE];

  (void)state;
  for (size_t i = 0; i < 3; i++) {
    assert_true(number_pattern(smpp_span_of(forms[i]), pattern));
    assert_string_equal(pattern, "33612");
    for (size_t j = 0; j < 3; j++) {
      assert_true(number_fits(pattern, smpp_span_of(forms[j])));
      assert_true(number_fits("336*", smpp_span_of(forms[j])));
      assert_false(number_fits("3361", smpp_span_of(forms[j])));
      assert_false(number_fits("33612*7", smpp_span_of(forms[j])));
    }
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

/* Also where the bind is refused, and so nobody's. */
static void a_bind_is_known_by_whom_it_says_that_it_is(void **state) {
  static const char *const names[] = {"clinic", "ward", "clinic"};
  struct peer *peers[3];
  struct world w;

  (void)state;
  world_begin(&w, "[smsc]\nbind_refused = system_id=clinic,every=2\n"
                  "close_instead = system_id=ward,command=bind_transceiver\n"
                  "[account clinic]\npassword = a\n");
  for (size_t i = 0; i < 3; i++) {
    struct peer *peer = peers[i] = peer_new(&w);
    struct smpp_pdu refusal = {.command_id = SMPP_BIND_TRANSCEIVER_RESP,
                               .command_status = SMPP_STATUS_RINVSYSID,
                               .body_absent = true};
    struct frame frame = encoded(&refusal);

    if (i == 1) {
      assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, names[i], "a"),
                       SMPP_STATUS_RINVSYSID);
    } else {
      assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, names[i], "a"), SMPP_STATUS_ROK);
      assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, names[i], "a"),
                       SMPP_STATUS_RBINDFAIL);
    }
    peer_outgoing(peer, smpp_span(frame.octets, frame.len));
    world_pass(&w, 1);
    assert_int_equal(peer_last(peer)->deed, i == 1 ? CLOSED : WROTE_RAW);
  }
  world_end(&w);
  for (size_t i = 0; i < 3; i++)
    peer_free(peers[i]);
}

static void ids_may_be_again_for_one_destination(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nid_repeated = to=337*\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 0);
  peer_submit(peer, "3361", "a", 0);
  peer_submit(peer, "3371", "a", 0);
  assert_string_not_equal(peer->done[1].id, peer->done[2].id);
  assert_string_equal(peer->done[2].id, peer->done[3].id);
  world_end(&w);
  peer_free(peer);
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

static void a_transmitter_is_brought_nothing(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nmo_at_bind = yes\nalert_at_bind = yes\n");
  peer = bound(&w, SMPP_BIND_TRANSMITTER, "clinic");
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(peer), 0);
  world_end(&w);
  peer_free(peer);
}

/* After an unbind nobody waits for a line that is gone. */
static void a_bind_lingers_only_where_the_line_was_lost(void **state) {
  struct smpp_event unbind = {.type = SMPP_EVENT_UNBIND};
  struct world w;

  (void)state;
  world_begin(&w, "[smsc]\nbind_lingers = yes\n");
  for (unsigned lost = 0; lost < 2; lost++) {
    struct peer *first = bound_trx(&w), *second;

    if (!lost)
      smsc_event(w.smsc, first->link, &unbind, w.now_ms);
    peer_close(first);
    second = peer_new(&w);
    assert_int_equal(peer_bind(second, SMPP_BIND_TRANSCEIVER, "clinic", ""),
                     lost ? SMPP_STATUS_RALYBND : SMPP_STATUS_ROK);
    peer_close(second);
    peer_free(first);
    peer_free(second);
    world_pass(&w, 30000);
  }
  world_end(&w);
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
    assert_memory_equal(text_of(peer_delivery(peer, 0)) + 3, peer->done[last ? 2 : 1].id, 10);
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
    if (cases[i].n > 1)
      peer_answers(got.peer, peer_delivery(got.peer, 1), SMPP_STATUS_ROK);
    world_pass(&got.w, 60000);
    assert_int_equal(peer_deliveries(got.peer), cases[i].n);
    got_end(&got);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_written_is_read_again),
      cmocka_unit_test(a_mistake_changes_nothing),
      cmocka_unit_test(schedules_count),
      cmocka_unit_test(filters_decide_whom_it_concerns),
      cmocka_unit_test(a_number_is_the_same_with_plus_or_zeros_or_without),
      cmocka_unit_test(every_name_is_listed_and_short_enough_to_type),
      cmocka_unit_test(passwords_are_judged_as_the_switches_say),
      cmocka_unit_test(a_bind_is_known_by_whom_it_says_that_it_is),
      cmocka_unit_test(ids_may_be_again_for_one_destination),
      cmocka_unit_test(a_line_may_be_greeted_strangely),
      cmocka_unit_test(a_bind_may_bring_messages_at_once),
      cmocka_unit_test(receipts_come_more_or_less_often_than_asked_for),
      cmocka_unit_test(an_early_receipt_comes_before_its_answer),
      cmocka_unit_test(every_variant_of_a_receipt_differs_and_is_understood),
      cmocka_unit_test(of_a_long_message_one_part_alone_may_have_its_receipt),
      cmocka_unit_test(an_answer_under_a_number_over_the_maximum_is_understood),
      cmocka_unit_test(a_taken_delivery_may_come_again_and_a_refused_one_not),
      cmocka_unit_test(a_transmitter_is_brought_nothing),
      cmocka_unit_test(a_bind_lingers_only_where_the_line_was_lost),
  };

  return cmocka_run_group_tests_name("smscsim switch", tests, NULL, NULL);
}
