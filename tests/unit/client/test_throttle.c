/* SPDX-License-Identifier: MIT
 *
 * What refusals do: to the message, to its destination, to the account's pace. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>
#include <stdio.h>
#include <string.h>

#include "rig.h"

static struct rig rig;

static const char two_parts[] =
    "This message is longer than one part holds, so that it is cut into two of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one.";

static uint64_t send_to(uint64_t cookie, const char *to, const char *text) {
  struct smpp_message m = rig_message(cookie, text);
  uint64_t id;

  m.destination_addr = smpp_span_of(to);
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, &id, NULL), SMPP_OK);
  rig_pump(&rig);
  return id;
}

static void sent_is(size_t i, const char *text) {
  assert_true(i < rig.n_submits);
  assert_string_equal(rig.submits[i].text, text);
}

/* --- the whole account ------------------------------------------------------------- */

static void a_throttled_account_stops_and_the_refused_goes_first(void **state) {
  uint64_t start;
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 2;
  rig.config.throttle_pause_ms = 60000;
  rig_bind(&rig);
  start = rig.now;
  send_to(1, "331", "first");
  send_to(2, "332", "second");
  send_to(3, "333", "third");
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_answer(&rig, 1, SMPP_STATUS_RTHROTTLED, NULL);
  assert_int_equal(rig.n_submits, 2);
  rig_until(&rig, start + 59999);
  assert_int_equal(rig.n_submits, 2);
  rig_until(&rig, start + 65000);
  sent_is(2, "first");
  rig_answer(&rig, 2, 0, "id");
  rig_until(&rig, start + 70000);
  sent_is(3, "second");
  rig_answer(&rig, 3, 0, "id");
  rig_until(&rig, start + 75000);
  sent_is(4, "third");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

static void a_generic_nack_throttles_as_well(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  send_to(1, "331", "first");
  assert_int_equal(
      smpp_session_nack(rig.smscs[0], rig.submits[0].request, SMPP_STATUS_RTHROTTLED, rig.now),
      SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  rig_until(&rig, rig.now + 1000);
  sent_is(1, "first");
  rig_close(&rig);
}

static void a_throttled_part_is_the_only_one_that_goes_again(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  send_to(1, "331", two_parts);
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_answer(&rig, 1, 0, "second");
  rig_until(&rig, rig.now + 2000);
  assert_int_equal(rig.n_submits, 3);
  assert_memory_equal(rig.submits[2].text, rig.submits[0].text, rig.submits[0].text_len);
  rig_answer(&rig, 2, 0, "first");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[0], "first");
  rig_close(&rig);
}

static void the_account_stops_for_a_part_that_does_not_go_again(void **state) {
  uint64_t start;
  (void)state;
  rig_init(&rig);
  rig.config.throttle_pause_ms = 60000;
  rig_bind(&rig);
  start = rig.now;
  send_to(1, "331", two_parts);
  rig_answer(&rig, 0, SMPP_STATUS_RINVDSTADR, NULL);
  rig_answer(&rig, 1, SMPP_STATUS_RTHROTTLED, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_REJECTED);
  send_to(2, "332", "second");
  rig_until(&rig, start + 59999);
  assert_int_equal(rig.n_submits, 2);
  rig_until(&rig, start + 61000);
  sent_is(2, "second");
  rig_close(&rig);
}

static void one_that_waits_may_expire_or_be_taken_back(void **state) {
  struct smpp_message m = rig_message(1, "soon");
  uint64_t id;
  (void)state;
  rig_init(&rig);
  rig.config.throttle_pause_ms = 60000;
  rig_bind(&rig);
  m.expires_ms = rig.now + 5000;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  id = send_to(2, "332", "second");
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_answer(&rig, 1, SMPP_STATUS_RTHROTTLED, NULL);
  assert_int_equal(smpp_client_cancel(rig.client, id, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_CANCELLED);
  rig_until(&rig, rig.now + 5000);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_EXPIRED);
  rig_close(&rig);
}

/* --- one destination ---------------------------------------------------------------- */

static void a_full_queue_makes_its_destination_wait_and_nobody_else(void **state) {
  uint64_t start;
  (void)state;
  rig_init(&rig);
  rig.config.session.window = 1;
  rig_bind(&rig);
  start = rig.now;
  send_to(1, "331", "first");
  send_to(2, "331", "behind it");
  send_to(3, "332", "another");
  rig_answer(&rig, 0, SMPP_STATUS_RMSGQFUL, NULL);
  sent_is(1, "another");
  rig_answer(&rig, 1, 0, "id");
  send_to(4, "331", "behind both");
  for (uint64_t i = 1, id; i <= 4; i++)
    assert_int_equal(smpp_client_find(rig.client, i, &id), i == 3 ? SMPP_ERR_NOT_FOUND : SMPP_OK);
  assert_int_equal(rig.n_submits, 2);
  rig_until(&rig, start + 4999);
  assert_int_equal(rig.n_submits, 2);
  rig_until(&rig, start + 5000);
  sent_is(2, "first");
  assert_int_equal(rig.n_submits, 3); /* the others wait for its outcome */
  rig_answer(&rig, 2, 0, "id");
  sent_is(3, "behind it");
  rig_answer(&rig, 3, 0, "id");
  sent_is(4, "behind both");
  rig_close(&rig);
}

static void a_full_queue_is_tried_five_times(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  send_to(1, "331", "first");
  for (size_t i = 0; i <= 5; i++) {
    assert_int_equal(rig.n_submits, i + 1);
    assert_int_equal(rig_outcome(&rig, 1), -1);
    rig_answer(&rig, i, SMPP_STATUS_RMSGQFUL, NULL);
    rig_until(&rig, rig.now + 5000);
  }
  assert_int_equal(rig.n_submits, 6);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_REJECTED);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[0].command_status,
                   SMPP_STATUS_RMSGQFUL);
  rig_close(&rig);
}

static void two_refused_ones_to_a_destination_go_in_their_order(void **state) {
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  send_to(1, "331", "first");
  send_to(2, "331", "second");
  rig_answer(&rig, 1, SMPP_STATUS_RMSGQFUL, NULL);
  rig_answer(&rig, 0, SMPP_STATUS_RMSGQFUL, NULL);
  rig_until(&rig, rig.now + 5000);
  sent_is(2, "first");
  assert_int_equal(rig.n_submits, 3);
  rig_answer(&rig, 2, 0, "id");
  sent_is(3, "second");
  rig_close(&rig);
}

static void three_full_destinations_slow_the_account(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.throttle_pause_ms = 3000;
  rig_bind(&rig);
  send_to(1, "331", "first");
  send_to(2, "332", "second");
  send_to(3, "333", "third");
  rig_answer(&rig, 0, SMPP_STATUS_RMSGQFUL, NULL);
  rig_answer(&rig, 1, SMPP_STATUS_RMSGQFUL, NULL);
  send_to(4, "334", "passes");
  assert_int_equal(rig.n_submits, 4);
  rig_answer(&rig, 2, SMPP_STATUS_RMSGQFUL, NULL);
  send_to(5, "335", "waits");
  assert_int_equal(rig.n_submits, 4);
  rig_until(&rig, rig.now + 3000);
  sent_is(4, "waits");
  rig_close(&rig);
}

static void in_an_ordered_client_each_destination_has_one_under_way(void **state) {
  (void)state;
  rig_init(&rig);
  rig.config.ordered = true;
  rig_bind(&rig);
  send_to(1, "331", "first");
  send_to(2, "331", "second");
  send_to(3, "331", "third");
  send_to(4, "332", "another");
  assert_int_equal(rig.n_submits, 2);
  sent_is(1, "another");
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_until(&rig, rig.now + 1500);
  sent_is(2, "first");
  assert_int_equal(rig.n_submits, 3);
  rig_answer(&rig, 2, SMPP_STATUS_RINVDSTADR, NULL);
  rig_until(&rig, rig.now + 1500);
  sent_is(3, "second");
  assert_int_equal(rig.n_submits, 4);
  rig_answer(&rig, 3, 0, "id");
  rig_until(&rig, rig.now + 1500);
  sent_is(4, "third");
  rig_close(&rig);
}

/* Three parts: the first waits for its destination, the last is refused for good,
 * so that nothing of it is sent any more. The second is still on its way. */
static void is_withheld_while_a_part_flies(bool ordered) {
  static const char three_parts[] =
      "This message is longer than two parts hold, so that it is cut into three of them: the first "
      "takes 153 characters behind its header, and what is left over goes into the second one. As "
      "that is not enough either, there are some more words here, which go on until the second is "
      "full and a third has to carry the end of it all.";

  rig_init(&rig);
  rig.config.ordered = ordered;
  rig_bind(&rig);
  send_to(1, "331", three_parts);
  assert_int_equal(rig.n_submits, 3);
  rig_answer(&rig, 0, SMPP_STATUS_RMSGQFUL, NULL);
  send_to(2, "331", "behind it");
  send_to(3, "331", "behind both");
  rig_answer(&rig, 2, SMPP_STATUS_RINVDSTADR, NULL);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  assert_int_equal(rig.n_submits, 3);
  rig_until(&rig, rig.now + 6000);
  assert_int_equal(rig.n_submits, 3);
  rig_answer(&rig, 1, 0, "id");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_PARTIAL);
  sent_is(3, "behind it");
  rig_answer(&rig, 3, 0, "id");
  sent_is(4, "behind both");
  assert_int_equal(rig.n_submits, 5);
  rig_close(&rig);
}

static void what_is_withheld_keeps_its_destination_until_its_outcome(void **state) {
  (void)state;
  is_withheld_while_a_part_flies(false);
  is_withheld_while_a_part_flies(true);
}

static void one_that_expires_while_a_part_flies_keeps_its_destination(void **state) {
  struct smpp_message m = rig_message(1, two_parts);
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  m.destination_addr = smpp_span_of("331");
  m.expires_ms = rig.now + 1000;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  rig_answer(&rig, 0, SMPP_STATUS_RMSGQFUL, NULL);
  send_to(2, "331", "behind it");
  rig_until(&rig, rig.now + 2000);
  assert_int_equal(rig.n_submits, 2);
  rig_answer(&rig, 1, 0, "id");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_PARTIAL);
  sent_is(2, "behind it");
  rig_close(&rig);
}

/* --- the table ------------------------------------------------------------------------ */

static void an_unknown_bind_is_made_again_and_the_message_goes_on_it(void **state) {
  (void)state;
  rig_init(&rig);
  rig_persists(&rig);
  rig_bind(&rig);
  send_to(1, "331", "first");
  rig_answer(&rig, 0, SMPP_STATUS_RINVBNDSTS, NULL);
  assert_int_equal(rig.n_closes, 1);
  assert_non_null(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0)->e.detail);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_connects, 2);
  sent_is(1, "first");
  rig_answer(&rig, 1, 0, "id");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

static void an_unknown_bind_is_made_again_for_a_part_that_does_not_go_again(void **state) {
  (void)state;
  rig_init(&rig);
  rig_persists(&rig);
  rig_bind(&rig);
  send_to(1, "331", two_parts);
  rig_answer(&rig, 0, SMPP_STATUS_RINVDSTADR, NULL);
  rig_answer(&rig, 1, SMPP_STATUS_RINVBNDSTS, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_REJECTED);
  assert_int_equal(rig.n_closes, 1);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_connects, 2);
  rig_close(&rig);
}

static void the_table_of_refusals_can_be_edited(void **state) {
  static const struct smpp_status_rule rules[] = {
      {SMPP_STATUS_RTHROTTLED, SMPP_REFUSED_FAIL, 0, 0},
      {SMPP_STATUS_RSYSERR, SMPP_REFUSED_RETRY, 1, 200},
  };
  (void)state;
  rig_init(&rig);
  rig.config.status_rules = rules;
  rig.config.n_status_rules = 2;
  rig_bind(&rig);
  send_to(1, "331", "first");
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_REJECTED);
  send_to(2, "332", "second");
  rig_answer(&rig, 1, SMPP_STATUS_RSYSERR, NULL);
  rig_until(&rig, rig.now + 200);
  sent_is(2, "second");
  rig_answer(&rig, 2, SMPP_STATUS_RSYSERR, NULL);
  assert_int_equal(rig_outcome(&rig, 2), SMPP_MESSAGE_REJECTED);
  rig_close(&rig);
}

/* --- the pace that settles --------------------------------------------------------------- */

/* An SMSC that allows `limit` submits a second and does not say so. */
static struct {
  uint32_t limit;
  bool bucket;     /* a token bucket of one second; else seconds of the clock are counted */
  uint64_t credit; /* in thousandths */
  uint64_t last_ms;
  uint64_t n_accepted, n_refused;
} smsc;

static uint32_t limited(struct rig *r, const struct rig_submit *submit) {
  bool good;

  (void)submit;
  if (smsc.bucket) {
    smsc.credit += (r->now - smsc.last_ms) * smsc.limit;
    if (smsc.credit > smsc.limit * 1000u)
      smsc.credit = smsc.limit * 1000u;
    smsc.last_ms = r->now;
  } else if (r->now / 1000 != smsc.last_ms) {
    smsc.last_ms = r->now / 1000;
    smsc.credit = smsc.limit * 1000u;
  }
  good = smsc.credit >= 1000;
  if (good)
    smsc.credit -= 1000;
  smsc.n_accepted += good;
  smsc.n_refused += !good;
  return good ? 0 : SMPP_STATUS_RTHROTTLED;
}

static void keep_full(uint64_t *cookie) {
  struct smpp_client_stats stats = {.size = sizeof stats};

  for (smpp_client_stats(rig.client, rig.now, &stats); stats.queued < 100; stats.queued++) {
    struct smpp_message m = rig_message(++*cookie, "hello");
    m.registered_delivery = 0;
    assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  }
}

static void run(uint64_t seconds, uint64_t *cookie) {
  for (uint64_t i = 0; i < seconds * 20; i++) {
    keep_full(cookie);
    rig_until(&rig, rig.now + 50);
  }
}

static void settles(uint32_t limit, bool bucket, uint32_t rate) {
  uint64_t cookie = 0, most = rate && rate < limit ? rate : limit;
  const uint64_t seconds = 300;

  memset(&smsc, 0, sizeof smsc);
  smsc.limit = limit;
  smsc.bucket = bucket;
  rig_init(&rig);
  rig.config.rate = rate;
  rig.config.session.window = 20;
  rig.answer = limited;
  rig_bind(&rig);
  run(200, &cookie);
  smsc.n_accepted = smsc.n_refused = 0;
  run(seconds, &cookie);
  print_message("# %s, limit %u, rate %u: %.1f %% used, %.2f %% refused\n",
                bucket ? "bucket" : "clock", limit, rate,
                100.0 * (double)smsc.n_accepted / (double)(most * seconds),
                100.0 * (double)smsc.n_refused / (double)(smsc.n_accepted + smsc.n_refused));
  assert_true(smsc.n_accepted * 100 >= most * seconds * 90);
  assert_true(smsc.n_refused * 100 <= (smsc.n_accepted + smsc.n_refused) * 2);
  rig_close(&rig);
}

static void against_a_hidden_limit_the_pace_settles_below_it(void **state) {
  static const uint32_t limits[] = {2, 5, 17, 50, 300};
  (void)state;
  for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
    settles(limits[i], true, 0);
    settles(limits[i], false, 0);
  }
  settles(30, true, 1000);
  settles(100, false, 40);
}

static void a_limit_that_rises_is_found_again(void **state) {
  uint64_t cookie = 0;
  (void)state;
  memset(&smsc, 0, sizeof smsc);
  smsc.limit = 20;
  rig_init(&rig);
  rig.config.session.window = 20;
  rig.answer = limited;
  rig_bind(&rig);
  run(300, &cookie);
  smsc.limit = 100;
  run(900, &cookie);
  smsc.n_accepted = smsc.n_refused = 0;
  run(300, &cookie);
  assert_true(smsc.n_accepted >= 300 * 85);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_throttled_account_stops_and_the_refused_goes_first),
      cmocka_unit_test(a_generic_nack_throttles_as_well),
      cmocka_unit_test(a_throttled_part_is_the_only_one_that_goes_again),
      cmocka_unit_test(the_account_stops_for_a_part_that_does_not_go_again),
      cmocka_unit_test(one_that_waits_may_expire_or_be_taken_back),
      cmocka_unit_test(a_full_queue_makes_its_destination_wait_and_nobody_else),
      cmocka_unit_test(a_full_queue_is_tried_five_times),
      cmocka_unit_test(two_refused_ones_to_a_destination_go_in_their_order),
      cmocka_unit_test(three_full_destinations_slow_the_account),
      cmocka_unit_test(in_an_ordered_client_each_destination_has_one_under_way),
      cmocka_unit_test(what_is_withheld_keeps_its_destination_until_its_outcome),
      cmocka_unit_test(one_that_expires_while_a_part_flies_keeps_its_destination),
      cmocka_unit_test(an_unknown_bind_is_made_again_and_the_message_goes_on_it),
      cmocka_unit_test(an_unknown_bind_is_made_again_for_a_part_that_does_not_go_again),
      cmocka_unit_test(the_table_of_refusals_can_be_edited),
      cmocka_unit_test(against_a_hidden_limit_the_pace_settles_below_it),
      cmocka_unit_test(a_limit_that_rises_is_found_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
