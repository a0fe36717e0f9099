/* SPDX-License-Identifier: MIT
 *
 * Several binds of one account. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>

#include <string.h>

#include "rig.h"

static struct rig rig;

static void begin(uint32_t binds) {
  rig_init(&rig);
  rig_persists(&rig);
  rig.config.binds = binds;
}

static size_t submits_on(uint32_t link) {
  size_t n = 0;
  for (size_t i = 0; i < rig.n_submits; i++)
    n += rig.submits[i].link == link;
  return n;
}

static void the_link_with_most_room_gets_the_next_message(void **state) {
  (void)state;
  begin(2);
  rig.config.session.window = 4;
  rig_bind(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 2);
  for (uint64_t i = 0; i < 8; i++)
    rig_send(&rig, i, "hello");
  assert_int_equal(submits_on(0), 4);
  assert_int_equal(submits_on(1), 4);
  assert_int_not_equal(rig.submits[0].link, rig.submits[1].link);
  for (size_t i = 0; i < 8; i++)
    if (rig.submits[i].link == 1)
      rig_answer(&rig, i, 0, "id");
  for (uint64_t i = 8; i < 12; i++)
    rig_send(&rig, i, "hello");
  assert_int_equal(submits_on(1), 8);
  rig_close(&rig);
}

static void a_jammed_link_does_not_hold_up_the_others(void **state) {
  (void)state;
  begin(2);
  rig.config.session.window = 10;
  rig_bind(&rig);
  rig.stuck = true;
  rig_send(&rig, 0, "jammed");
  rig.stuck = false;
  assert_int_equal(rig.n_submits, 0);
  rig.stuck_link[0] = true;
  for (uint64_t i = 1; i < 12; i++)
    rig_send(&rig, i, "hello");
  for (size_t i = 0; i < rig.n_submits; i++)
    rig_answer(&rig, i, 0, "id");
  assert_true(submits_on(1) >= 10);
  rig_close(&rig);
}

static void the_rate_is_one_over_all_links(void **state) {
  uint64_t start;
  (void)state;
  begin(3);
  rig.config.rate = 10;
  rig.config.session.window = 100;
  rig_bind(&rig);
  start = rig.now;
  for (uint64_t i = 0; i < 30; i++)
    rig_send(&rig, i, "hello");
  assert_int_equal(rig.n_submits, 10);
  rig_until(&rig, start + 999);
  assert_int_equal(rig.n_submits, 10);
  rig_until(&rig, start + 1000);
  assert_int_equal(rig.n_submits, 20);
  assert_true(submits_on(0) && submits_on(1) && submits_on(2));
  rig_close(&rig);
}

static void too_many_binds_go_on_with_fewer_and_say_so(void **state) {
  static const uint32_t statuses[] = {SMPP_STATUS_RALYBND, SMPP_STATUS_RINVPASWD};
  (void)state;
  for (size_t i = 0; i < 2; i++) {
    const struct rig_event *e;
    begin(2);
    rig.bind_status[1] = statuses[i];
    rig_bind(&rig);
    e = rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0);
    assert_int_equal(e->e.link, 1);
    assert_int_equal(e->e.command_status, statuses[i]);
    assert_non_null(strstr(e->e.detail, "fewer"));
    assert_false(e->e.last);
    assert_true(e->e.retry_ms >= rig.now + 30000);
    rig_send(&rig, 1, "hello");
    rig_answer(&rig, 0, 0, "id");
    assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
    rig.bind_status[1] = 0;
    rig_until(&rig, e->e.retry_ms);
    assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 2);
    rig_close(&rig);
  }
}

static void when_one_breaks_the_other_carries_on_with_what_did_not_leave(void **state) {
  (void)state;
  begin(2);
  rig_bind(&rig);
  rig.stuck = true;
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  rig.stuck = false;
  rig_break_link(&rig, 0);
  assert_false(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 0)->e.last);
  assert_int_equal(rig.n_submits, 2);
  assert_int_equal(submits_on(1), 2);
  rig_close(&rig);
}

static void a_receipt_comes_on_any_of_them(void **state) {
  (void)state;
  begin(2);
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  for (size_t i = 0; i < 2; i++)
    rig_answer(&rig, i, 0, i ? "22" : "11");
  rig_deliver(&rig, "id:11 stat:DELIVRD err:000", "33600000001", 4);
  rig_deliver(&rig, "id:22 stat:DELIVRD err:000", "33600000001", 4);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 2);
  rig_close(&rig);
}

static void all_are_unbound_by_a_drain(void **state) {
  (void)state;
  begin(3);
  rig_bind(&rig);
  rig_send(&rig, 1, "hello");
  smpp_client_drain(rig.client, 5000, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 0);
  rig_answer(&rig, 0, 0, "id");
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_DOWN), 3);
  assert_false(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 1)->e.last);
  assert_true(rig_find(&rig, SMPP_CLIENT_LINK_DOWN, 2)->e.last);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_link_with_most_room_gets_the_next_message),
      cmocka_unit_test(a_jammed_link_does_not_hold_up_the_others),
      cmocka_unit_test(the_rate_is_one_over_all_links),
      cmocka_unit_test(too_many_binds_go_on_with_fewer_and_say_so),
      cmocka_unit_test(when_one_breaks_the_other_carries_on_with_what_did_not_leave),
      cmocka_unit_test(a_receipt_comes_on_any_of_them),
      cmocka_unit_test(all_are_unbound_by_a_drain),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
