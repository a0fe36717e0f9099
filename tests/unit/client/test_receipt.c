/* SPDX-License-Identifier: MIT
 *
 * Receipts and the messages they belong to (SMPP 3.4 Appendix B). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "rig.h"

#define TO "33600000001"
#define OTHER "33600000002"

static struct rig rig;
static const char long_text[] =
    "This message is longer than one part holds, so that it is cut into two of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one.";

static void a_receipt_names_its_message_and_ends_it(void **state) {
  const struct rig_event *e;
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "ab12");
  rig_deliver(&rig, "id:AB12 sub:001 dlvrd:001 stat:DELIVRD err:000 text:hello", TO, 4);
  e = rig_find(&rig, SMPP_CLIENT_RECEIPT, 0);
  assert_non_null(e);
  assert_true(e->e.cookie == 1);
  assert_int_equal(e->e.part, 0);
  assert_string_equal(e->id, "AB12");
  assert_false(e->e.conflict);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  assert_int_equal(rig.deliver_status[0], 0);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 0);
  rig_close(&rig);
}

static void a_failure_is_a_delivery_that_was_none(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "7");
  rig_deliver(&rig, "id:7 stat:UNDELIV err:001", TO, 4);
  assert_false(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  rig_close(&rig);
}

static void what_is_not_final_does_not_close(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "7");
  rig_deliver(&rig, "id:7 stat:ACCEPTD", TO, 4);
  rig_deliver(&rig, "id:7 stat:UNKNOWN", TO, 4);
  rig_deliver(&rig, "id:7 stat:ENROUTE", TO, 4);
  rig_deliver(&rig, "id:7 stat:BUFFRED", TO, 4);
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 0x20); /* an intermediate notification */
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 5);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 0);
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  rig_close(&rig);
}

static void a_repeated_receipt_is_told_and_changes_nothing(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "7");
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 2);
  assert_false(rig_find(&rig, SMPP_CLIENT_RECEIPT, 1)->e.conflict);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  rig_close(&rig);
}

static void of_conflicting_receipts_the_delivered_one_wins(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_answer(&rig, 0, 0, "a");
  rig_answer(&rig, 1, 0, "b");
  rig_deliver(&rig, "id:a stat:EXPIRED", TO, 4);
  rig_deliver(&rig, "id:a stat:DELIVRD", TO, 4);
  assert_true(rig_find(&rig, SMPP_CLIENT_RECEIPT, 1)->e.conflict);
  rig_deliver(&rig, "id:a stat:UNDELIV", TO, 4);
  assert_true(rig_find(&rig, SMPP_CLIENT_RECEIPT, 2)->e.conflict);
  rig_deliver(&rig, "id:b stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.conflict);
  rig_close(&rig);
}

static void a_message_is_final_when_all_its_parts_are(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_answer(&rig, 0, 0, "a");
  rig_answer(&rig, 1, 0, "b");
  rig_deliver(&rig, "id:b stat:DELIVRD", TO, 4);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_RECEIPT, 0)->e.part, 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 0);
  rig_deliver(&rig, "id:a stat:UNDELIV", TO, 4);
  assert_false(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  rig_close(&rig);
}

static void an_owner_that_answers_receipts_is_waited_for(void **state) {
  const struct rig_event *e;
  (void)state;
  rig_init(&rig);
  rig.config.answers_receipts = true;
  rig_bind_and_send(&rig, "7");
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
  e = rig_find(&rig, SMPP_CLIENT_RECEIPT, 0);
  assert_non_null(e);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  assert_int_equal(rig.n_delivered, 0);
  assert_int_equal(smpp_client_respond(rig.client, e->e.request, 0x64, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig.n_delivered, 1);
  assert_int_equal(rig.deliver_status[0], 0x64);
  rig_close(&rig);
}

static void a_receipt_is_acknowledged_when_the_owner_comes_back(void **state) {
  struct smpp_client_event e;
  struct smpp_pdu pdu;
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "7");
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of(TO);
  pdu.sm.destination_addr = smpp_span_of("1234");
  pdu.sm.esm_class = 4;
  pdu.sm.short_message = smpp_span_of("id:7 stat:DELIVRD");
  assert_int_equal(smpp_session_submit(rig.smscs[0], &pdu, 1, rig.now, NULL, NULL), SMPP_OK);
  assert_int_equal(smpp_client_receive(rig.client, 0, smpp_session_output(rig.smscs[0]), rig.now),
                   SMPP_OK);
  assert_true(smpp_client_next_event(rig.client, &e));
  assert_int_equal(e.type, SMPP_CLIENT_RECEIPT);
  assert_int_equal(smpp_client_output(rig.client, 0, rig.now).len, 0);
  assert_true(smpp_client_next_event(rig.client, &e));
  assert_int_equal(e.type, SMPP_CLIENT_DELIVERY);
  assert_int_equal(smpp_client_output(rig.client, 0, rig.now).len, 17);
  assert_false(smpp_client_next_event(rig.client, &e));
  rig_close(&rig);
}

static void a_receipt_before_its_response_waits_for_it(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_deliver(&rig, "id:77 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 0);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 0);
  assert_int_equal(rig.n_delivered, 0);
  rig_answer(&rig, 0, 0, "77");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(rig_receipt_cookie(&rig, 0), 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  assert_int_equal(rig.n_delivered, 1);
  assert_int_equal(rig.deliver_status[0], 0);
  rig_close(&rig);
}

static void a_foreign_receipt_waits_no_longer_than_the_answers_before_it(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, "one");
  rig_deliver(&rig, "id:foreign stat:DELIVRD", TO, 4);
  rig_send(&rig, 2, "two");
  rig_answer(&rig, 0, 0, "a");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  assert_true(rig_find(&rig, SMPP_CLIENT_INBOUND, 0)->e.is_receipt);
  assert_int_equal(rig.deliver_status[0], 0x64);
  rig_close(&rig);
}

static void an_early_receipt_waits_a_limited_time(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.early_receipt_ms = 500;
  rig_bind(&rig);
  rig_send(&rig, 1, "one");
  rig_deliver(&rig, "id:77 stat:DELIVRD", TO, 4);
  rig_until(&rig, rig.now + 499);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 0);
  rig_until(&rig, rig.now + 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  rig_close(&rig);
}

static void a_receipt_that_nobody_knows_is_answered_before_the_smsc_gives_up(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, "one");
  rig_deliver(&rig, "id:77 stat:DELIVRD", TO, 4);
  rig_until(&rig, rig.now + 5000);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  rig_close(&rig);
}

static void parked_receipts_are_bounded(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.session.inbound_window = 8;
  rig_bind(&rig);
  rig_send(&rig, 1, "one");
  for (int i = 0; i < 7; i++)
    rig_deliver(&rig, "id:77 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 3);
  rig_answer(&rig, 0, 0, "77");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 4);
  assert_int_equal(rig.n_delivered, 7);
  rig_close(&rig);
}

static void parked_receipts_end_with_their_link(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send(&rig, 1, "one");
  rig_deliver(&rig, "id:77 stat:DELIVRD", TO, 4);
  rig_break(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  rig_close(&rig);
}

static void what_is_not_ours_is_the_owners_to_answer(void **state) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "7");
  rig_deliver(&rig, "id:8 stat:DELIVRD", TO, 4);
  rig_deliver(&rig, "OUI", TO, 0);
  rig_deliver(&rig, "no fields at all", TO, 4);
  assert_true(rig_find(&rig, SMPP_CLIENT_INBOUND, 0)->e.is_receipt);
  assert_false(rig_find(&rig, SMPP_CLIENT_INBOUND, 1)->e.is_receipt);
  assert_true(rig_find(&rig, SMPP_CLIENT_INBOUND, 2)->e.is_receipt);
  assert_int_equal(rig.n_delivered, 3);
  assert_int_equal(rig.deliver_status[1], 0x64);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.receipts_unmatched, 2);
  assert_int_equal(stats.inbound, 3);
  rig_close(&rig);
}

static void a_message_that_asked_for_none_awaits_none(void **state) {
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  m.registered_delivery = 0;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  rig_answer(&rig, 0, 0, "7");
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  rig_close(&rig);
}

static void a_hexadecimal_id_meets_its_decimal_receipt(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.id_policy_response = SMPP_ID_HEX;
  rig.config.id_policy_receipt = SMPP_ID_DEC;
  rig_bind_and_send(&rig, "38601fa");
  rig_deliver(&rig, "id:0059113978 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 0), 1);
  rig_close(&rig);
}

static void between_equal_ids_the_destination_decides_then_the_newest(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send_to(&rig, 1, TO, "7");
  rig_until(&rig, rig.now + 1000);
  rig_send_to(&rig, 2, OTHER, "7");
  rig_deliver(&rig, "id:7 stat:DELIVRD", "+" TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 0), 1);
  rig_deliver(&rig, "id:7 stat:DELIVRD", "00" OTHER, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 1), 2);
  rig_deliver(&rig, "id:7 stat:DELIVRD", "600000001", 4); /* without its prefix */
  assert_int_equal(rig_receipt_cookie(&rig, 2), 1);
  rig_deliver(&rig, "id:7 stat:DELIVRD", "4420", 4); /* somebody else */
  assert_int_equal(rig_receipt_cookie(&rig, 3), 2);
  rig_close(&rig);
}

static void a_receipt_with_its_addresses_swapped_is_known_again(void **state) {
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  m.destination_addr = smpp_span_of("1234"); /* where the rig's receipts go to */
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  rig_answer(&rig, 0, 0, "7");
  rig_send_to(&rig, 2, OTHER, "7");
  rig_deliver(&rig, "id:7 stat:DELIVRD", "99", 4);
  assert_int_equal(rig_receipt_cookie(&rig, 0), 1);
  rig_close(&rig);
}

static void receipts_come_in_many_forms(void **state) {
  struct smpp_pdu pdu;
  static const uint8_t tlvs[] = {0x00, 0x1E, 0, 2, '7', 0, 0x04, 0x27, 0, 1, 2};
  static const uint8_t ucs2[] = {0, 'i', 0, 'd', 0, ':', 0, '7', 0, ' ', 0, 's',
                                 0, 't', 0, 'a', 0, 't', 0, ':', 0, 'D', 0, 'E',
                                 0, 'L', 0, 'I', 0, 'V', 0, 'R', 0, 'D'};
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "7");
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 0); /* known by its text alone */
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DATA_SM; /* 4.7: by TLVs, in a data_sm */
  pdu.data_sm.source_addr = smpp_span_of(TO);
  pdu.data_sm.destination_addr = smpp_span_of("1234");
  pdu.data_sm.esm_class = 4;
  pdu.tlvs = smpp_span(tlvs, sizeof tlvs);
  assert_int_equal(smpp_session_submit(rig.smscs[0], &pdu, 1, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of(TO);
  pdu.sm.destination_addr = smpp_span_of("1234");
  pdu.sm.esm_class = 4;
  pdu.sm.data_coding = 8;
  pdu.sm.short_message = smpp_span(ucs2, sizeof ucs2);
  assert_int_equal(smpp_session_submit(rig.smscs[0], &pdu, 1, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 3);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  rig_close(&rig);
}

static void the_oldest_is_forgotten_the_final_ones_first(void **state) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  (void)state;
  rig_init(&rig);
  rig.config.max_receipts = 2;
  rig_bind(&rig);
  rig_send_to(&rig, 1, TO, "1");
  rig_send_to(&rig, 2, TO, "2");
  rig_deliver(&rig, "id:2 stat:DELIVRD", TO, 4);
  rig_send_to(&rig, 3, TO, "3");
  rig_deliver(&rig, "id:2 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  rig_send_to(&rig, 4, TO, "4");
  rig_deliver(&rig, "id:1 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 2);
  rig_deliver(&rig, "id:3 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 1), 3);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.receipts_waiting, 1);
  rig_close(&rig);
}

#define DAY_MS UINT64_C(86400000)

/* A receipt that comes so long after its message finds it, and 1 ms later not. */
static void waits_for(uint64_t wait_ms, const struct smpp_message *message,
                      const struct smpp_client_config *config) {
  for (uint64_t late = 0; late < 2; late++) {
    uint64_t start;
    rig_init(&rig);
    rig.config.receipt_age_ms = config->receipt_age_ms;
    rig.config.validity = config->validity;
    rig.config.session.enquire_link_ms = 0; /* the days pass at once */
    rig_bind(&rig);
    start = rig.now;
    assert_int_equal(smpp_client_submit(rig.client, message, rig.now, NULL, NULL), SMPP_OK);
    rig_pump(&rig);
    rig_answer(&rig, 0, 0, "7");
    rig_until(&rig, start + wait_ms - 1 + late);
    rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 1 - late);
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), late);
    rig_close(&rig);
  }
}

static void a_receipt_is_awaited_for_the_validity_and_seven_days(void **state) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  m.destination_addr = smpp_span_of(TO);
  m.validity_s = 2 * 86400;
  waits_for(9 * DAY_MS, &m, &config);
  config.receipt_age_ms = 5000;
  waits_for(2 * DAY_MS + 5000, &m, &config);
  m.schedule_delivery_time = smpp_span_of("000001120000000R");
  waits_for(2 * DAY_MS + 5000, &m, &config); /* the validity covers it */
}

static void where_no_validity_is_written_a_week_is_assumed(void **state) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  m.destination_addr = smpp_span_of(TO);
  waits_for(14 * DAY_MS, &m, &config);
  m.validity_s = 60;
  config.validity = SMPP_VALIDITY_NONE;
  waits_for(14 * DAY_MS, &m, &config);
  m.schedule_delivery_time = smpp_span_of("000001120000000R");
  waits_for(15 * DAY_MS + DAY_MS / 2, &m, &config);
  m.schedule_delivery_time = smpp_span_of("200101000000000+");
  waits_for(14 * DAY_MS, &m, &config); /* nobody said what time it is */
  m.unix_now_s = 1577836800 - 86400;   /* the day before */
  waits_for(15 * DAY_MS, &m, &config);
}

static void of_two_with_one_id_the_one_that_is_not_too_old_counts(void **state) {
  struct smpp_message m = rig_message(1, "long");
  (void)state;
  rig_init(&rig);
  rig.config.receipt_age_ms = 0;
  rig_bind(&rig);
  m.destination_addr = smpp_span_of(TO);
  m.validity_s = 3600;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  m = rig_message(2, "short");
  m.destination_addr = smpp_span_of(TO);
  m.validity_s = 60;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  rig_answer(&rig, 0, 0, "7");
  rig_answer(&rig, 1, 0, "7");
  rig_until(&rig, rig.now + 60000);
  rig_deliver(&rig, "id:7 stat:DELIVRD", TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 0), 1);
  rig_close(&rig);
}

static void many_ids_are_told_apart(void **state) {
  char id[16], text[64];
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  for (unsigned i = 0; i < 180; i++) {
    (void)snprintf(id, sizeof id, "%u", i * 7919);
    rig_send_to(&rig, i, TO, id);
  }
  for (unsigned i = 180; i-- > 0;) {
    (void)snprintf(text, sizeof text, "id:%u stat:DELIVRD", i * 7919);
    rig_deliver(&rig, text, TO, 4);
  }
  for (unsigned i = 0; i < 180; i++)
    assert_int_equal(rig_receipt_cookie(&rig, i), 179 - i);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_receipt_names_its_message_and_ends_it),
      cmocka_unit_test(a_failure_is_a_delivery_that_was_none),
      cmocka_unit_test(what_is_not_final_does_not_close),
      cmocka_unit_test(a_repeated_receipt_is_told_and_changes_nothing),
      cmocka_unit_test(of_conflicting_receipts_the_delivered_one_wins),
      cmocka_unit_test(a_message_is_final_when_all_its_parts_are),
      cmocka_unit_test(an_owner_that_answers_receipts_is_waited_for),
      cmocka_unit_test(a_receipt_is_acknowledged_when_the_owner_comes_back),
      cmocka_unit_test(a_receipt_before_its_response_waits_for_it),
      cmocka_unit_test(a_foreign_receipt_waits_no_longer_than_the_answers_before_it),
      cmocka_unit_test(an_early_receipt_waits_a_limited_time),
      cmocka_unit_test(a_receipt_that_nobody_knows_is_answered_before_the_smsc_gives_up),
      cmocka_unit_test(parked_receipts_are_bounded),
      cmocka_unit_test(parked_receipts_end_with_their_link),
      cmocka_unit_test(what_is_not_ours_is_the_owners_to_answer),
      cmocka_unit_test(a_message_that_asked_for_none_awaits_none),
      cmocka_unit_test(a_hexadecimal_id_meets_its_decimal_receipt),
      cmocka_unit_test(between_equal_ids_the_destination_decides_then_the_newest),
      cmocka_unit_test(a_receipt_with_its_addresses_swapped_is_known_again),
      cmocka_unit_test(receipts_come_in_many_forms),
      cmocka_unit_test(the_oldest_is_forgotten_the_final_ones_first),
      cmocka_unit_test(a_receipt_is_awaited_for_the_validity_and_seven_days),
      cmocka_unit_test(where_no_validity_is_written_a_week_is_assumed),
      cmocka_unit_test(of_two_with_one_id_the_one_that_is_not_too_old_counts),
      cmocka_unit_test(many_ids_are_told_apart),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
