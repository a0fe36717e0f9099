/* SPDX-License-Identifier: MIT
 *
 * What is learned of the SMSC from its receipts: how they write ids, and how many a long message
 * gets. */
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

static void learns(const char *response, const char *receipt) {
  char text[80];
  rig_init(&rig);
  rig_bind_and_send(&rig, response);
  snprintf(text, sizeof text, "id:%s stat:DELIVRD err:000", receipt);
  rig_deliver(&rig, text, TO, 4);
  if (rig_count(&rig, SMPP_CLIENT_DELIVERY) != 1)
    fail_msg("%s, %s", response, receipt);
  rig_close(&rig);
}

static void how_receipts_write_ids_is_learned_from_them(void **state) {
  (void)state;
  learns("9A3F", "39487");
  learns("39487", "9a3f");
  learns("39487", "0000039487");
  learns("ffffffffffffffffffffffff", "79228162514264337593543950335");
  learns("79228162514264337593543950335", "FFFFFFFFFFFFFFFFFFFFFFFF");
  learns("a-uuid-0001", "A-UUID-0001");
}

/* "10" of the receipt is "a" of a response in hexadecimal, and "10" of another. */
static void of_two_that_fit_the_destination_and_the_habit_decide(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  rig_send_to(&rig, 1, TO, "10");
  rig_send_to(&rig, 2, OTHER, "a");
  rig_deliver(&rig, "id:10 stat:DELIVRD err:000", OTHER, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 0), 2);
  rig_deliver(&rig, "id:10 stat:DELIVRD err:000", TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 1), 1);
  rig_send_to(&rig, 3, TO, "1f");
  rig_deliver(&rig, "id:31 stat:DELIVRD err:000", TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 2), 3);
  rig_send_to(&rig, 4, TO, "20"); /* 0x20 */
  rig_send_to(&rig, 5, TO, "32"); /* 0x32 */
  rig_deliver(&rig, "id:32 stat:DELIVRD err:000", TO, 4);
  assert_int_equal(rig_receipt_cookie(&rig, 3), 4);
  rig_close(&rig);
}

static void in_another_form_an_id_must_fit_the_destination(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind_and_send(&rig, "9A3F");
  rig_deliver(&rig, "id:39487 stat:DELIVRD err:000", OTHER, 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 0);
  rig_close(&rig);
}

static void send_parts(uint64_t cookie, const char *first, const char *second) {
  size_t n = rig.n_submits;
  rig_send(&rig, cookie, long_text);
  rig_answer(&rig, n, 0, first);
  rig_answer(&rig, n + 1, 0, second);
}

static void receipt_for(const char *id, const char *stat) {
  char text[80];
  snprintf(text, sizeof text, "id:%s stat:%s err:000", id, stat);
  rig_deliver(&rig, text, TO, 4);
}

static void the_first_receipt_may_be_enough(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.receipts = SMPP_RECEIPTS_FIRST;
  rig_bind(&rig);
  send_parts(1, "a1", "a2");
  receipt_for("a2", "UNDELIV");
  assert_false(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  receipt_for("a1", "DELIVRD");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 2);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  rig_close(&rig);
}

static void the_last_parts_receipt_may_be_the_one(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.receipts = SMPP_RECEIPTS_LAST;
  rig_bind(&rig);
  send_parts(1, "a1", "a2");
  receipt_for("a1", "DELIVRD");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 0);
  receipt_for("a2", "DELIVRD");
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  rig_close(&rig);
}

static void a_receipt_that_decides_does_not_come_before_the_outcome(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.receipts = SMPP_RECEIPTS_FIRST;
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_answer(&rig, 0, 0, "a1");
  receipt_for("a1", "DELIVRD");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 0);
  rig_answer(&rig, 1, 0, "a2");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  rig_close(&rig);
}

/* The rest of its receipts may come over another link, to another program. */
static void nothing_is_decided_after_the_end(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  send_parts(1, "a1", "a2");
  receipt_for("a1", "DELIVRD");
  assert_true(smpp_client_deadline(rig.client) != UINT64_MAX);
  smpp_client_drain(rig.client, 1000, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  assert_true(smpp_client_deadline(rig.client) == UINT64_MAX);
  rig_until(&rig, rig.now + 60000);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 0);
  assert_int_equal(rig.events[rig.n_events - 1].e.type, SMPP_CLIENT_DRAINED);
  rig_close(&rig);
}

static void that_a_message_gets_one_receipt_is_learned(void **state) {
  static const char *const ids[][2] = {
      {"a1", "a2"}, {"b1", "b2"}, {"c1", "c2"}, {"d1", "d2"}, {"e1", "e2"}};
  (void)state;
  for (int last = 0; last < 2; last++) {
    rig_init(&rig);
    rig.config.receipt_grace_ms = 4000;
    rig_bind(&rig);
    for (uint64_t i = 0; i < 3; i++) {
      send_parts(i, ids[i][0], ids[i][1]);
      receipt_for(ids[i][last], "DELIVRD");
      assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), i);
      rig_until(&rig, rig.now + 3999);
      assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), i);
      rig_until(&rig, rig.now + 1);
      assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, i)->e.delivered);
    }
    send_parts(3, ids[3][0], ids[3][1]);
    receipt_for(ids[3][last], "DELIVRD");
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 4); /* at once */
    receipt_for(ids[3][1 - last], "DELIVRD");                   /* the habit has changed */
    send_parts(4, ids[4][0], ids[4][1]);
    receipt_for(ids[4][last], "DELIVRD");
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 4);
    receipt_for(ids[4][1 - last], "DELIVRD");
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 5);
    rig_close(&rig);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(how_receipts_write_ids_is_learned_from_them),
      cmocka_unit_test(of_two_that_fit_the_destination_and_the_habit_decide),
      cmocka_unit_test(in_another_form_an_id_must_fit_the_destination),
      cmocka_unit_test(the_first_receipt_may_be_enough),
      cmocka_unit_test(the_last_parts_receipt_may_be_the_one),
      cmocka_unit_test(a_receipt_that_decides_does_not_come_before_the_outcome),
      cmocka_unit_test(nothing_is_decided_after_the_end),
      cmocka_unit_test(that_a_message_gets_one_receipt_is_learned),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
