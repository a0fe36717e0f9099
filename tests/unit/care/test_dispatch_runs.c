/* SPDX-License-Identifier: MIT
 *
 * A dispatcher of which runs end at any moment, and what the next one does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "dispatching.h"
#include "failing_alloc.h"

#define DAY_AFTER                                                                                  \
  "[rule post]\nwhen = J+1@09:30\nask = pain, temp\nexpires = J+1@20:00\ntemplate = post\n"        \
  "[question pain]\ntype = scale_0_10\n[question temp]\ntype = temperature\n"

/* Three days of a site, as far as it is not cut. */
static void live(struct rig *rig) {
  rig_until(rig, "2027-03-14T14:30");
  if (!rig->cut)
    rig_reply(rig, PHONE, "NON");
  rig_until(rig, "2027-03-14T15:30");
  if (!rig->cut)
    rig_reply(rig, "+33639980102", "oui, et STOP");
  rig_until(rig, "2027-03-16T10:30");
  if (!rig->cut)
    rig_reply(rig, PHONE, "3");
  rig_until(rig, "2027-03-17T09:00");
}

/* Lines are "14 14:00 KEY | text". */
static void count_submits(struct rig *rig, size_t cut) {
  for (const char *at = rig_text_of(&rig->submits); *at; at = strchr(at, '\n') + 1) {
    char key[400];

    snprintf(key, sizeof key, " %.*s |", (int)strcspn(at + 9, " "), at + 9);
    if (rig_count(&rig->submits, key) != 1)
      print_error("cut at %zu:%s\n%s", cut, key, rig_text_of(&rig->submits));
    assert_int_equal(rig_count(&rig->submits, key), 1);
  }
}

static void a_cut_at_any_record_sends_nothing_twice(void **state) {
  struct rig rig;
  size_t whole;

  (void)state;
  rig_open(&rig, HEAD J1 DAY_AFTER, THREE);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  live(&rig);
  whole = rig.n_records;
  assert_true(whole > 30);
  rig_close(&rig);
  for (size_t cut = 0; cut < whole; cut++) {
    rig_open(&rig, HEAD J1 DAY_AFTER, THREE);
    rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
    rig.most_records = cut;
    live(&rig);
    rig.most_records = RIG_RECORDS;
    rig_restart(&rig, rig.n_records);
    rig_until(&rig, "2027-03-17T09:00");
    count_submits(&rig, cut);
    rig_close(&rig);
  }
}

/* The run ends before it could decide what became of it. */
static void a_partial_message_is_a_persons_over_runs_too(void **state) {
  struct rig rig;

  (void)state;
  for (size_t kept = 0; kept < 2; kept++) {
    rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
    rig.partial = true;
    rig.most_records = rig.n_records + 1 + kept;
    rig_reply(&rig, PHONE, "OUI");
    rig_restart(&rig, rig.n_records);
    rig.most_records = RIG_RECORDS;
    rig_until(&rig, "2027-03-14T16:00");
    assert_told(&rig, "\"event\":\"inbox.added\"");
    assert_told(&rig, "\"reason\":\"incomplete\"");
    assert_untold(&rig, "appointment.confirmed");
    rig_close(&rig);
  }
}

/* A run was killed before it could keep that it had acknowledged "8"; or behind that. Then
 * "8" comes. */
static void what_the_smsc_brings_again_answers_nothing_else(void **state) {
  static const char two[] =
      HEAD "[rule post]\nwhen = J+1@09:30\nask = pain, sick\nexpires = J+1@20:00\ntemplate = post\n"
           "[question pain]\ntype = scale_0_10\n[question sick]\ntype = scale_0_10\n";
  struct rig rig;

  (void)state;
  for (int accepted = 0; accepted < 2; accepted++) {
    rig_run(&rig, two, ONE, "2027-03-16T09:00", "2027-03-16T10:00");
    rig.most_records = accepted ? RIG_RECORDS : rig.n_records + 1;
    rig_reply(&rig, PHONE, "8");
    rig.most_records = RIG_RECORDS;
    rig_restart(&rig, rig.n_records);
    rig_until(&rig, "2027-03-16T10:05");
    assert_told(&rig, "\"question\":\"pain\",\"value\":8");
    rig_reply(&rig, PHONE, "8");
    assert_int_equal(rig.n_accepted, 2);
    assert_int_equal(rig_count(&rig.events, "\"question\":\"sick\",\"value\":8"), accepted);
    rig_reply(&rig, PHONE, "8");
    assert_int_equal(rig_count(&rig.events, "\"question\":\"sick\",\"value\":8"), 1);
    rig_close(&rig);
  }
}

static void what_was_kept_and_not_told_is_told_by_the_next_run(void **state) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ROWS "L-1,12345,2027-03-15T09:30,fr,Marie\n");
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  assert_true(care_dispatch_next(rig.d, rig.now_ms, &step));
  assert_int_equal(step.act, CARE_DO_KEEP); /* that there is no number, and a call */
  rig_keep(&rig, step.record);
  rig_restart(&rig, rig.n_records);
  rig_work(&rig);
  assert_int_equal(rig_count(&rig.events, "\"status\":\"dropped\""), 1);
  assert_int_equal(rig_count(&rig.events, "task.raised"), 1);
  rig_close(&rig);
}

static void the_next_question_waits_for_the_morning(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig,
           HEAD
           "[rule post]\nwhen = J+1@09:30\nask = pain, sick\nexpires = J+2@20:00\ntemplate = post\n"
           "[question pain]\ntype = scale_0_10\n[question sick]\ntype = scale_0_10\n",
           ONE);
  rig.now_ms = rig_at(&rig, "2027-03-16T09:00");
  rig_until(&rig, "2027-03-16T21:30");
  rig_reply(&rig, PHONE, "8");
  assert_int_equal(rig_count(&rig.submits, "post:sick"), 0);
  rig_until(&rig, "2027-03-17T09:00");
  assert_int_equal(rig_count(&rig.submits, "17 08:00 A-1/post:sick/"), 1);
  rig_close(&rig);
}

/* The table of the next day has another appointment. */
static void a_question_whose_row_is_gone_still_ends(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig,
           HEAD "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = j1\nexpires = J@07:00\n",
           ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  rig_until(&rig, "2027-03-14T15:00");
  care_appointments_free(rig.table);
  assert_int_equal(care_appointments_csv(
                       &rig.alloc, smpp_span_of(ROWS "B-1,0639980102,2027-03-19T09:30,fr,Paul\n"),
                       rig.plan, &rig.table, NULL),
                   SMPP_OK);
  rig_restart(&rig, rig.n_records);
  rig_until(&rig, "2027-03-16T09:00");
  assert_int_equal(rig_count(&rig.events, "appointment.no_reply"), 1);
  assert_int_equal(rig_info(&rig).open, 0);
  rig_close(&rig);
}

static void what_was_told_is_not_told_again(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
  rig_reply(&rig, PHONE, "NON");
  rig_clear(&rig);
  rig_restart(&rig, rig.n_records);
  rig_until(&rig, "2027-03-16T09:00");
  assert_int_equal(rig_count(&rig.events, "event"), 0);
  assert_int_equal(rig_count(&rig.submits, "\n"), 0);
  rig_close(&rig);
}

/* An hour after it was asked again, also if that was another run. */
static void what_was_not_understood_is_read_by_a_person(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = j1\n", ONE,
          "2027-03-14T13:00", "2027-03-14T15:00");
  rig_reply(&rig, PHONE, "peut-être");
  rig_until(&rig, "2027-03-14T15:30");
  assert_untold(&rig, "inbox.added");
  rig_restart(&rig, rig.n_records);
  rig_until(&rig, "2027-03-14T16:30");
  assert_told(&rig, "\"reason\":\"not_understood\"");
  assert_told(&rig, "\"text\":\"peut-être\"");
  rig_restart(&rig, rig.n_records);
  rig_until(&rig, "2027-03-16T09:00");
  assert_int_equal(rig_count(&rig.events, "inbox.added"), 1);
  rig_close(&rig);
}

static void what_is_understood_then_is_read_by_nobody(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
  rig_reply(&rig, PHONE, "peut-être");
  rig_until(&rig, "2027-03-14T15:30");
  rig_reply(&rig, PHONE, "oui");
  rig_until(&rig, "2027-03-16T09:00");
  assert_told(&rig, "appointment.confirmed");
  assert_untold(&rig, "inbox.added");
  rig_close(&rig);
}

static void a_record_that_is_not_ours_is_refused(void **state) {
  static const char *const bad[] = {
      "",
      "{}",
      "[1]",
      "{\"n\":1,\"r\":\"intent\",\"t\":1}",
      "{\"n\":0,\"r\":\"told\",\"t\":1,\"upto\":0}",
      "{\"n\":1,\"r\":\"hello\",\"t\":1}",
      "{\"n\":1,\"r\":\"outcome\",\"t\":1,\"key\":\"A/j1/x\",\"outcome\":9}",
      "{\"n\":1,\"r\":\"turn\",\"t\":1,\"phone\":\"+33639980101\",\"talk\":3}",
      "{\"n\":1,\"r\":\"turn\",\"t\":1,\"phone\":\"+1\",\"do\":[{\"do\":\"stop\",\"class\":7}]}"};
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    assert_int_equal(care_dispatch_recall(rig.d, smpp_span_of(bad[i])), SMPP_ERR_MALFORMED);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  rig_work(&rig);
  assert_int_equal(
      care_dispatch_recall(rig.d, smpp_span_of("{\"n\":1,\"r\":\"told\",\"t\":1,\"upto\":0}")),
      SMPP_ERR_STATE);
  rig_close(&rig);
}

/* --- memory -------------------------------------------------------------------------------------
 */

/* Whatever allocation fails, the dispatcher says so and gives everything back, and
 * what was kept is enough for another run. */
static void without_memory_it_ends_and_another_run_goes_on(void **state) {
  struct failing_alloc memory = {0};

  (void)state;
  for (long n = 0; n < 200; n++) {
    struct rig rig;

    rig_open(&rig, HEAD J1, THREE);
    care_dispatch_free(rig.d);
    rig.d = NULL;
    memory.left = n;
    rig.alloc = failing_alloc_of(&memory);
    rig.may_fail = true;
    rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
    if (rig_try(&rig) == SMPP_OK)
      rig_work(&rig);
    care_dispatch_free(rig.d);
    rig.d = NULL;
    assert_int_equal(memory.n_blocks, 0);
    rig.alloc = smpp_alloc_libc();
    rig.may_fail = false;
    rig_restart(&rig, rig.n_records);
    rig_until(&rig, "2027-03-16T09:00");
    count_submits(&rig, (size_t)n);
    rig_close(&rig);
  }
}
int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_cut_at_any_record_sends_nothing_twice),
      cmocka_unit_test(a_partial_message_is_a_persons_over_runs_too),
      cmocka_unit_test(what_the_smsc_brings_again_answers_nothing_else),
      cmocka_unit_test(what_was_kept_and_not_told_is_told_by_the_next_run),
      cmocka_unit_test(the_next_question_waits_for_the_morning),
      cmocka_unit_test(a_question_whose_row_is_gone_still_ends),
      cmocka_unit_test(what_was_told_is_not_told_again),
      cmocka_unit_test(what_was_not_understood_is_read_by_a_person),
      cmocka_unit_test(what_is_understood_then_is_read_by_nobody),
      cmocka_unit_test(a_record_that_is_not_ours_is_refused),
      cmocka_unit_test(without_memory_it_ends_and_another_run_goes_on),
  };

  return cmocka_run_group_tests_name("care dispatch runs", tests, NULL, rig_words_free);
}
