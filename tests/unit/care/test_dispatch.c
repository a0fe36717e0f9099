/* SPDX-License-Identifier: MIT
 *
 * A dispatcher by itself; tests/care/scenarios shows whole days. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "dispatching.h"

#define HEAD "[plan]\nzone = Europe/Paris\ncountry = FR\n[quiet care]\nhours = 21:00-08:00\n"
#define J1                                                                                         \
  "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = j1\nexpires = J@07:00\n"                 \
  "[rule j1b]\nafter = j1\nno_reply = 4h\nuntil = 20:00\ntemplate = j1b\n"                         \
  "then = call_task@J-1@20:00\n"
#define ROWS "appointment_id,phone,start,lang,first_name\n"
#define ONE ROWS "A-1,0639980101,2027-03-15T09:30,fr,Marie\n"
#define PHONE "+33639980101"

static void expect_submits(struct rig *rig, const char *expected) {
  assert_string_equal(rig_text_of(&rig->submits), expected);
}

#define assert_told(rig, text) assert_non_null(strstr(rig_text_of(&(rig)->events), text))
#define assert_untold(rig, text) assert_null(strstr(rig_text_of(&(rig)->events), text))

static void silence_is_asked_again_and_then_called(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-10T09:00");
  rig_until(&rig, "2027-03-16T09:00");
  expect_submits(&rig, "14 14:00 A-1/j1/2027-03-15T08:30Z | j1 for A-1\n"
                       "14 18:00 A-1/j1b/2027-03-15T08:30Z | j1b for A-1\n");
  assert_told(&rig, "\"event\":\"task.raised\",\"time\":\"2027-03-14T20:00:00+01:00\"");
  assert_int_equal(rig_count(&rig.events, "appointment.no_reply"), 1);
  assert_int_equal(rig_count(&rig.events, "task.raised"), 1);
  rig_close(&rig);
}

static void a_no_frees_the_slot_and_ends_the_asking(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  rig_until(&rig, "2027-03-14T15:00");
  rig_reply(&rig, "0639980101", "NON");
  rig_until(&rig, "2027-03-16T09:00");
  assert_int_equal(rig_count(&rig.submits, "j1b"), 0);
  assert_int_equal(rig_count(&rig.submits, "auto-ack-no"), 1);
  assert_told(&rig, "appointment.declined");
  assert_told(&rig, "slot.freed");
  assert_told(&rig, "\"alert\":\"declined\"");
  assert_untold(&rig, "task.raised");
  rig_close(&rig);
}

static void a_stop_is_acknowledged_and_then_nothing_leaves(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  rig_until(&rig, "2027-03-14T15:00");
  rig_clear(&rig);
  rig_reply(&rig, PHONE, "STOP");
  rig_until(&rig, "2027-03-16T09:00");
  assert_int_equal(rig_count(&rig.submits, "\n"), 1);
  assert_int_equal(rig_count(&rig.submits, "auto-stop"), 1);
  assert_told(&rig, "\"opted_out\":true");
  assert_told(&rig, "\"status\":\"dropped\",\"reason\":\"opted_out\"");
  assert_told(&rig, "task.raised");
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(silence_is_asked_again_and_then_called),
      cmocka_unit_test(a_no_frees_the_slot_and_ends_the_asking),
      cmocka_unit_test(a_stop_is_acknowledged_and_then_nothing_leaves),
  };

  return cmocka_run_group_tests_name("care dispatch", tests, NULL, NULL);
}
