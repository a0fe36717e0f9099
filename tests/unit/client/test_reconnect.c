/* SPDX-License-Identifier: MIT
 *
 * Links that come back: when, where, and what becomes of the messages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>

#include <string.h>

#include "rig.h"

static struct rig rig;
static const char long_text[] =
    "This message is longer than one part holds, so that it is cut into two of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one.";

static const struct smpp_client_event *down(size_t n) {
  const struct rig_event *e = rig_find(&rig, SMPP_CLIENT_LINK_DOWN, n);
  assert_non_null(e);
  return &e->e;
}

static void begin(void) {
  rig_init(&rig);
  rig_persists(&rig);
}

/* --- when and where --------------------------------------------------------------- */

static void a_lost_link_says_when_it_is_tried_and_is_then(void **state) {
  uint64_t at;
  (void)state;
  begin();
  rig_bind(&rig);
  rig_break(&rig);
  at = down(0)->retry_ms;
  assert_true(at >= rig.now + 500 && at <= rig.now + 1000);
  assert_false(down(0)->last);
  assert_true(smpp_client_deadline(rig.client) == at);
  rig_until(&rig, at - 1);
  assert_int_equal(rig.n_connects, 1);
  rig_until(&rig, at);
  assert_int_equal(rig.n_connects, 2);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 2);
  rig_close(&rig);
}

static void pauses_double_up_to_the_ceiling_with_jitter(void **state) {
  uint64_t longest = 1000;
  bool differ = false;
  (void)state;
  begin();
  rig.config.backoff_max_ms = 20000;
  rig.refused[0] = true;
  rig_bind(&rig);
  rig_until(&rig, rig.now + 300000);
  assert_true(rig.n_connects > 15 && rig.n_connects < 50);
  for (int i = 1; i < rig.n_connects; i++) {
    uint64_t pause = rig.connects[i].at_ms - rig.connects[i - 1].at_ms;
    assert_true(pause >= longest / 2 && pause <= longest);
    differ = differ || pause != longest;
    longest = longest < 10000 ? longest * 2 : 20000;
  }
  assert_true(differ);
  rig_close(&rig);
}

static void two_seeds_do_not_come_back_together(void **state) {
  uint64_t at[2];
  (void)state;
  for (uint64_t i = 0; i < 2; i++) {
    begin();
    rig.config.seed = 100 + i;
    rig_bind(&rig);
    rig_break(&rig);
    at[i] = down(0)->retry_ms;
    rig_close(&rig);
  }
  assert_true(at[0] != at[1]);
}

static void the_hosts_are_tried_in_order_and_the_first_one_first_again(void **state) {
  (void)state;
  begin();
  rig.config.hosts = 3;
  rig.refused[0] = rig.refused[1] = true;
  rig_bind(&rig);
  assert_int_equal(rig.n_connects, 3);
  for (uint32_t i = 0; i < 3; i++) {
    assert_int_equal(rig.connects[i].host, i);
    assert_true(rig.connects[i].at_ms == rig.now); /* without a pause */
  }
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 1);
  assert_int_equal(down(1)->host, 1);
  rig.refused[0] = false;
  rig_break(&rig);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_connects, 4);
  assert_int_equal(rig.connects[3].host, 0);
  rig_close(&rig);
}

static void a_bind_that_does_not_hold_is_not_tried_ever_faster(void **state) {
  (void)state;
  begin();
  rig_bind(&rig);
  for (int i = 0; i < 6; i++) {
    rig_break(&rig);
    rig_until(&rig, down((size_t)i)->retry_ms);
  }
  assert_true(down(5)->retry_ms - rig.connects[5].at_ms >= 16000);
  rig_until(&rig, rig.now + 60000);
  rig_break(&rig);
  assert_true(down(6)->retry_ms <= rig.now + 1000);
  rig_close(&rig);
}

/* --- why not --------------------------------------------------------------------------- */

/* The pause after a bind that lasted for so long, when four attempts had failed
 * before it. */
static uint64_t pause_after_a_bind_of(uint32_t steady_ms, uint64_t lasted_ms) {
  uint64_t pause;

  begin();
  rig.config.steady_ms = steady_ms;
  rig.config.session.enquire_link_ms = 0;
  rig.refused[0] = true;
  rig_bind(&rig);
  while (rig.n_connects < 4)
    rig_until(&rig, down(rig_count(&rig, SMPP_CLIENT_LINK_DOWN) - 1)->retry_ms);
  rig.refused[0] = false;
  rig_until(&rig, down(rig_count(&rig, SMPP_CLIENT_LINK_DOWN) - 1)->retry_ms);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 1);
  rig_until(&rig, rig.now + lasted_ms);
  rig_break(&rig);
  pause = down(rig_count(&rig, SMPP_CLIENT_LINK_DOWN) - 1)->retry_ms - rig.now;
  rig_close(&rig);
  return pause;
}

static void a_bind_that_lasted_makes_the_pauses_begin_anew(void **state) {
  (void)state;
  assert_true(pause_after_a_bind_of(5000, 4999) > 4000);
  assert_in_range(pause_after_a_bind_of(5000, 5000), 500, 1000);
  assert_true(pause_after_a_bind_of(0, 59999) > 4000); /* as long as the longest pause */
  assert_in_range(pause_after_a_bind_of(0, 60000), 500, 1000);
}

static void wrong_credentials_are_not_tried_again(void **state) {
  (void)state;
  begin();
  rig.config.hosts = 2;
  rig.bind_status[0] = SMPP_STATUS_RINVPASWD;
  rig_bind(&rig);
  assert_int_equal(rig.n_connects, 1);
  assert_true(down(0)->last && down(0)->retry_ms == UINT64_MAX);
  assert_true(smpp_client_deadline(rig.client) == UINT64_MAX);
  rig_close(&rig);
}

static void already_bound_waits_for_the_smsc_to_forget(void **state) {
  (void)state;
  begin();
  rig.bind_status[0] = SMPP_STATUS_RALYBND;
  rig_bind(&rig);
  assert_true(down(0)->retry_ms >= rig.now + 30000 && down(0)->retry_ms <= rig.now + 60000);
  rig.bind_status[0] = 0;
  rig_until(&rig, down(0)->retry_ms);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 1);
  rig_close(&rig);
}

static void the_table_of_bind_statuses_can_be_edited(void **state) {
  static const struct smpp_bind_rule rules[] = {{SMPP_STATUS_RINVPASWD, SMPP_BIND_PASSING},
                                                {SMPP_STATUS_RBINDFAIL, SMPP_BIND_FATAL}};
  (void)state;
  begin();
  rig.config.bind_rules = rules;
  rig.config.n_bind_rules = 2;
  rig.bind_status[0] = SMPP_STATUS_RINVPASWD;
  rig_bind(&rig);
  assert_true(down(0)->retry_ms <= rig.now + 1000);
  rig.bind_status[0] = SMPP_STATUS_RBINDFAIL;
  rig_until(&rig, rig.now + 1000);
  assert_true(down(1)->last);
  rig_close(&rig);
}

static void the_owner_may_limit_the_rounds_before_the_first_bind(void **state) {
  (void)state;
  begin();
  rig.config.hosts = 2;
  rig.config.first_rounds = 2;
  rig.refused[0] = rig.refused[1] = true;
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_connects, 4);
  assert_false(down(2)->last);
  assert_true(down(3)->last);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  rig_close(&rig);
}

static void the_owner_may_limit_the_time_without_a_link(void **state) {
  struct smpp_message m = rig_message(2, "too late");
  uint64_t lost;
  (void)state;
  begin();
  rig.config.lost_ms = 20000;
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_answer(&rig, 0, 0, "a");
  rig.refused[0] = true;
  lost = rig.now;
  rig_break(&rig);
  rig_send(&rig, 3, "waits");
  rig_until(&rig, lost + 60000);
  assert_true(rig.connects[rig.n_connects - 1].at_ms <= lost + 20000);
  assert_true(down((size_t)rig.n_connects - 1)->last);
  assert_int_equal(rig_outcome(&rig, 3), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_ERR_STATE);
  rig_close(&rig);
}

static void a_drain_ends_the_trying_when_nothing_is_left_to_send(void **state) {
  (void)state;
  begin();
  rig.refused[0] = true;
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  smpp_client_drain(rig.client, 5000, rig.now);
  rig_until(&rig, rig.now + 4999);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 0);
  rig_until(&rig, rig.now + 1);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);

  begin();
  rig.refused[0] = true;
  rig_bind(&rig);
  smpp_client_drain(rig.client, 5000, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  assert_true(smpp_client_deadline(rig.client) == UINT64_MAX);
  rig_close(&rig);
}

static void a_drained_link_is_not_tried_again(void **state) {
  (void)state;
  begin();
  rig_bind(&rig);
  smpp_client_drain(rig.client, 5000, rig.now);
  rig_pump(&rig);
  assert_true(down(0)->last);
  assert_int_equal(down(0)->reason, SMPP_CLOSE_UNBOUND);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  assert_int_equal(rig.n_connects, 1);
  rig_close(&rig);
}

/* --- outbind --------------------------------------------------------------------------- */

static void a_bind_may_wait_for_the_outbind(void **state) {
  struct smpp_pdu outbind;
  (void)state;
  begin();
  rig.config.await_outbind = true;
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 0);
  memset(&outbind, 0, sizeof outbind);
  outbind.command_id = SMPP_OUTBIND;
  outbind.outbind.system_id = smpp_span_of("smsc");
  assert_int_equal(smpp_session_submit(rig.smscs[0], &outbind, 0, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_NOTIFICATION), 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 1);
  assert_int_equal(rig.n_submits, 1);
  rig_close(&rig);
}

static void without_an_outbind_the_link_ends(void **state) {
  (void)state;
  begin();
  rig.config.await_outbind = true;
  rig.config.session.session_init_ms = 5000;
  rig_bind(&rig);
  rig_until(&rig, rig.now + 4999);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_DOWN), 0);
  rig_until(&rig, rig.now + 1);
  assert_int_equal(down(0)->reason, SMPP_CLOSE_NO_BIND);
  assert_false(down(0)->last);
  assert_int_equal(rig.n_closes, 1);
  rig_close(&rig);
}

/* --- the messages ------------------------------------------------------------------------ */

static void what_did_not_leave_returns_in_its_order_and_unknown_is_never_resent(void **state) {
  (void)state;
  begin();
  rig_bind(&rig);
  rig_send(&rig, 1, "left");
  rig.stuck = true;
  rig_send(&rig, 2, "second");
  rig_send(&rig, 3, "third");
  rig_pump(&rig);
  rig_break(&rig);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig_outcome(&rig, 2), -1);
  rig_send(&rig, 4, "fourth");
  rig.stuck = false;
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_submits, 4);
  assert_string_equal(rig.submits[1].text, "second");
  assert_string_equal(rig.submits[2].text, "third");
  assert_string_equal(rig.submits[3].text, "fourth");
  for (size_t i = 1; i < 4; i++)
    rig_answer(&rig, i, 0, "id");
  for (uint64_t i = 2; i <= 4; i++)
    assert_int_equal(rig_outcome(&rig, i), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

static void a_part_that_did_not_leave_is_sent_on_the_next_link(void **state) {
  (void)state;
  begin();
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  assert_int_equal(rig.n_submits, 1);
  rig.stuck = true;
  rig_answer(&rig, 0, 0, "a");
  rig_break(&rig);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  rig.stuck = false;
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_submits, 2);
  rig_answer(&rig, 1, 0, "b");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[0], "a");
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[1], "b");
  rig_close(&rig);
}

static void the_rest_of_a_message_is_sent_behind_a_part_that_is_unknown(void **state) {
  (void)state;
  begin();
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_break(&rig);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_submits, 2);
  assert_memory_not_equal(rig.submits[1].text, rig.submits[0].text, rig.submits[1].text_len);
  rig_answer(&rig, 1, 0, "b");
  rig_until(&rig, rig.now + 60000);
  assert_int_equal(rig.n_submits, 2);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[0].outcome, SMPP_OUTCOME_UNKNOWN);
  assert_string_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->ids[1], "b");
  rig_close(&rig);
}

static void a_refused_part_goes_again_though_another_is_unknown(void **state) {
  (void)state;
  begin();
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, long_text);
  rig_break(&rig);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_submits, 2);
  rig_answer(&rig, 1, SMPP_STATUS_RTHROTTLED, NULL);
  rig_until(&rig, rig.now + 3000);
  assert_int_equal(rig.n_submits, 3);
  assert_memory_equal(rig.submits[2].text, rig.submits[1].text, rig.submits[1].text_len);
  rig_answer(&rig, 2, 0, "b");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  rig_close(&rig);
}

static void
what_waits_for_a_link_behind_an_unknown_part_is_told_when_its_time_is_over(void **state) {
  struct smpp_message m = rig_message(1, long_text);
  (void)state;
  begin();
  rig.config.session.window = 1;
  rig_bind(&rig);
  m.expires_ms = rig.now + 30000;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig.n_submits, 1);
  rig.refused[0] = true;
  rig_break(&rig);
  rig_until(&rig, rig.now + 29999);
  assert_int_equal(rig_outcome(&rig, 1), -1);
  rig_until(&rig, rig.now + 1);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->parts[1].outcome, SMPP_OUTCOME_NOT_SENT);
  rig_close(&rig);
}

static void a_message_expires_while_the_link_is_down(void **state) {
  struct smpp_message m = rig_message(1, "soon");
  (void)state;
  begin();
  rig.refused[0] = true;
  rig_bind(&rig);
  m.expires_ms = rig.now + 3000;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_until(&rig, rig.now + 3000);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_EXPIRED);
  rig_close(&rig);
}

static void an_answer_to_a_request_of_the_last_connection_hits_none_of_this(void **state) {
  uint64_t old;
  (void)state;
  begin();
  rig.keep_inbound = true;
  rig_bind(&rig);
  rig_deliver(&rig, "OUI", "33600000001", 0);
  old = rig_find(&rig, SMPP_CLIENT_INBOUND, 0)->e.request;
  rig_break(&rig);
  rig_until(&rig, rig.now + 1000);
  rig_deliver(&rig, "NON", "33600000001", 0);
  assert_int_equal(smpp_client_respond(rig.client, old, 0, rig.now), SMPP_ERR_NOT_FOUND);
  assert_int_equal(rig.n_delivered, 1); /* the first, by the end of its link */
  rig_close(&rig);
}

static void a_receipt_finds_its_message_on_the_next_connection(void **state) {
  (void)state;
  begin();
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  rig_answer(&rig, 0, 0, "77");
  rig_break(&rig);
  rig_until(&rig, rig.now + 1000);
  rig_deliver(&rig, "id:77 stat:DELIVRD err:000", "33600000001", 4);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_lost_link_says_when_it_is_tried_and_is_then),
      cmocka_unit_test(pauses_double_up_to_the_ceiling_with_jitter),
      cmocka_unit_test(two_seeds_do_not_come_back_together),
      cmocka_unit_test(the_hosts_are_tried_in_order_and_the_first_one_first_again),
      cmocka_unit_test(a_bind_that_does_not_hold_is_not_tried_ever_faster),
      cmocka_unit_test(a_bind_that_lasted_makes_the_pauses_begin_anew),
      cmocka_unit_test(wrong_credentials_are_not_tried_again),
      cmocka_unit_test(already_bound_waits_for_the_smsc_to_forget),
      cmocka_unit_test(the_table_of_bind_statuses_can_be_edited),
      cmocka_unit_test(the_owner_may_limit_the_rounds_before_the_first_bind),
      cmocka_unit_test(the_owner_may_limit_the_time_without_a_link),
      cmocka_unit_test(a_drain_ends_the_trying_when_nothing_is_left_to_send),
      cmocka_unit_test(a_drained_link_is_not_tried_again),
      cmocka_unit_test(a_bind_may_wait_for_the_outbind),
      cmocka_unit_test(without_an_outbind_the_link_ends),
      cmocka_unit_test(what_did_not_leave_returns_in_its_order_and_unknown_is_never_resent),
      cmocka_unit_test(a_part_that_did_not_leave_is_sent_on_the_next_link),
      cmocka_unit_test(the_rest_of_a_message_is_sent_behind_a_part_that_is_unknown),
      cmocka_unit_test(a_refused_part_goes_again_though_another_is_unknown),
      cmocka_unit_test(what_waits_for_a_link_behind_an_unknown_part_is_told_when_its_time_is_over),
      cmocka_unit_test(a_message_expires_while_the_link_is_down),
      cmocka_unit_test(an_answer_to_a_request_of_the_last_connection_hits_none_of_this),
      cmocka_unit_test(a_receipt_finds_its_message_on_the_next_connection),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
