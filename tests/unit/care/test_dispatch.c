/* SPDX-License-Identifier: MIT
 *
 * A dispatcher by itself; tests/care/scenarios shows whole days. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <smppcare/cost.h>

#include "dispatching.h"

static void silence_is_asked_again_and_then_called(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD J1, ONE, "2027-03-10T09:00", "2027-03-16T09:00");
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
  rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
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
  rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
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

static void who_opted_out_is_read_all_the_same(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
  rig_reply(&rig, PHONE, "STOP");
  rig_clear(&rig);
  rig_reply(&rig, PHONE, "stop merci");
  assert_untold(&rig, "inbox.added");
  rig_until(&rig, "2027-03-14T15:10");
  rig_reply(&rig, PHONE, "en fait je ne viens pas");
  rig_until(&rig, "2027-03-14T15:20");
  assert_told(&rig, "\"text\":\"en fait je ne viens pas\"");
  assert_int_equal(rig_count(&rig.submits, "\n"), 0);
  rig_close(&rig);
}

/* A STOP to a campaign: the answer to a question about a visit counts. */
static void a_stop_of_one_class_leaves_the_questions_of_another(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD "[rule flu]\nclass = campaign\nwhen = J-2@10:00\ntemplate = flu\n" J1,
          ROWS_CONSENT, "2027-03-12T09:00", "2027-03-13T11:00");
  rig_reply(&rig, PHONE, "STOP");
  rig_reply(&rig, PHONE, "STOP");
  rig_until(&rig, "2027-03-14T15:00");
  assert_int_equal(rig_count(&rig.submits, "auto-stop-class"), 1);
  rig_reply(&rig, PHONE, "oui");
  rig_until(&rig, "2027-03-14T15:10");
  assert_told(&rig, "appointment.confirmed");
  rig_reply(&rig, PHONE, "START");
  assert_told(&rig, "\"opted_out\":false");
  rig_close(&rig);
}

/* --- what may leave ----------------------------------------------------------------------- */

static void what_waited_past_its_time_does_not_leave_and_is_a_call(void **state) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD "[rule j1]\nwhen = J-1@14:00\ntemplate = j1\nexpires = J@07:00\n", ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  assert_true(care_dispatch_next(rig.d, rig.now_ms, &step));
  assert_int_equal(step.act, CARE_DO_KEEP); /* the intent; then nobody asks for a day */
  rig.now_ms = rig_at(&rig, "2027-03-15T08:00");
  rig_work(&rig);
  assert_int_equal(rig_count(&rig.submits, "\n"), 0);
  assert_told(&rig, "\"reason\":\"expired\"");
  assert_told(&rig, "\"event\":\"task.raised\"");
  rig_close(&rig);
}

static void a_stop_holds_what_is_about_to_leave(void **state) {
  struct care_inbound stop = {
      smpp_span_of(PHONE), smpp_span_of("+33700000001"), smpp_span_of("STOP"), {NULL, 0}, false};
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  assert_true(care_dispatch_next(rig.d, rig.now_ms, &step));
  assert_int_equal(care_dispatch_inbound(rig.d, &stop, 1, rig.now_ms), SMPP_OK);
  rig_work(&rig);
  assert_int_equal(rig_count(&rig.submits, "A-1/j1"), 0);
  assert_int_equal(rig_count(&rig.submits, "auto-stop"), 1);
  rig_close(&rig);
}

static void who_keeps_a_message_learns_that_it_may_not_leave(void **state) {
  static const struct {
    const char *now, *text;
    bool may;
  } cases[] = {
      {"2027-03-14T20:59", "oui", true},   {"2027-03-14T21:00", "", false}, /* quiet */
      {"2027-03-15T08:30", "", true},                                       /* quiet no more */
      {"2027-03-15T09:00", "", false},                                      /* of no more use */
      {"2027-03-14T15:00", "STOP", false}, {"2027-03-14T15:00", "mauvais num\xc3\xa9ro", false}};
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;
  struct care_submitted back = CARE_SUBMITTED_INIT;
  struct rig rig;

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    rig_open(&rig, HEAD "[rule j1]\nwhen = J-1@14:00\ntemplate = j1\nexpires = J@09:00\n", ONE);
    rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
    while (step.act != CARE_DO_SUBMIT)
      assert_true(care_dispatch_next(rig.d, rig.now_ms, &step));
    back.id = step.id;
    back.outcome = CARE_SUBMIT_RETURNED;
    assert_true(care_dispatch_may_leave(rig.d, back.id, rig.now_ms));
    if (cases[i].text[0])
      rig_reply(&rig, PHONE, cases[i].text);
    rig.now_ms = rig_at(&rig, cases[i].now);
    assert_int_equal(care_dispatch_may_leave(rig.d, back.id, rig.now_ms), cases[i].may);
    assert_int_equal(care_dispatch_submitted(rig.d, &back, rig.now_ms), SMPP_OK);
    assert_false(care_dispatch_may_leave(rig.d, back.id, rig.now_ms));
    assert_false(care_dispatch_may_leave(rig.d, 0, rig.now_ms));
    assert_false(care_dispatch_may_leave(rig.d, 99, rig.now_ms));
    rig_close(&rig);
    step.act = CARE_DO_DONE;
  }
}

static void a_run_and_a_number_have_their_caps(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, THREE);
  rig.policy.max_per_run = 1;
  rig_restart(&rig, 0);
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  rig_work(&rig);
  assert_int_equal(rig_count(&rig.submits, "\n"), 1);
  assert_told(&rig, "\"reason\":\"run_cap\"");
  rig_close(&rig);

  rig_open(&rig,
           HEAD "[rule a]\nwhen = J-3@10:00\ntemplate = a\nexpires = J-1@20:00\n"
                "[rule b]\nwhen = J-3@10:00\ntemplate = b\nexpires = J-1@20:00\n",
           ONE);
  rig.policy.max_per_number = 1;
  rig_restart(&rig, 0);
  rig.now_ms = rig_at(&rig, "2027-03-12T09:00");
  rig_until(&rig, "2027-03-14T09:00");
  expect_submits(&rig, "12 10:00 A-1/a/2027-03-15T08:30Z | a for A-1\n"
                       "13 08:00 A-1/b/2027-03-15T08:30Z | b for A-1\n");
  rig_close(&rig);
}

static void a_message_is_over_when_it_has_its_outcome(void **state) {
  struct care_submitted again = CARE_SUBMITTED_INIT;
  struct care_delivery receipt = CARE_DELIVERY_INIT;
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.outcome = CARE_SUBMIT_UNKNOWN;
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  rig_work(&rig);
  assert_told(&rig, "\"status\":\"unknown\"");
  assert_told(&rig, "task.raised");
  again.id = 1;
  again.outcome = CARE_SUBMIT_RETURNED;
  assert_int_equal(care_dispatch_submitted(rig.d, &again, rig.now_ms), SMPP_ERR_STATE);
  again.outcome = CARE_SUBMIT_ACCEPTED; /* late */
  assert_int_equal(rig_info(&rig).unknown, 1);
  assert_int_equal(care_dispatch_submitted(rig.d, &again, rig.now_ms), SMPP_OK);
  assert_int_equal(rig_info(&rig).unknown, 0);
  assert_int_equal(rig_info(&rig).accepted, 1);
  assert_int_equal(care_dispatch_submitted(rig.d, &again, rig.now_ms), SMPP_ERR_STATE);
  again.id = 99;
  assert_int_equal(care_dispatch_submitted(rig.d, &again, rig.now_ms), SMPP_ERR_NOT_FOUND);
  receipt.message_id = smpp_span_of("of nobody");
  receipt.state = 2;
  assert_int_equal(care_dispatch_receipt(rig.d, &receipt, rig.now_ms), SMPP_ERR_NOT_FOUND);
  rig_close(&rig);
}

/* Of two parts the answer to the second comes late: with both ids, or in another run. */
static void a_late_answer_adds_what_was_not_known(void **state) {
  const struct smpp_span ids[] = {smpp_span_of("p1"), smpp_span_of("p2")};
  struct care_submitted late = CARE_SUBMITTED_INIT;
  struct care_delivery receipt = CARE_DELIVERY_INIT;
  struct rig rig;

  (void)state;
  for (int runs = 1; runs <= 2; runs++) {
    struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;

    rig_open(&rig, HEAD J1, ONE);
    rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
    for (; step.act != CARE_DO_SUBMIT; assert_true(care_dispatch_next(rig.d, rig.now_ms, &step)))
      if (step.act == CARE_DO_KEEP && step.record.len > 0)
        rig_keep(&rig, step.record);
    late.id = step.id;
    late.message_ids = ids;
    late.outcome = CARE_SUBMIT_UNKNOWN;
    late.n_message_ids = 1;
    assert_int_equal(care_dispatch_submitted(rig.d, &late, rig.now_ms), SMPP_OK);
    late.outcome = CARE_SUBMIT_ACCEPTED;
    late.n_message_ids = 2;
    assert_int_equal(care_dispatch_submitted(rig.d, &late, rig.now_ms), SMPP_OK);
    rig_work(&rig);
    if (runs == 2)
      rig_restart(&rig, rig.n_records);
    for (size_t i = 0; i < 2; i++) {
      assert_untold(&rig, "\"status\":\"delivered\"");
      receipt.message_id = ids[i];
      receipt.state = 2;
      assert_int_equal(care_dispatch_receipt(rig.d, &receipt, rig.now_ms), SMPP_OK);
      rig_work(&rig);
    }
    assert_told(&rig, "\"status\":\"delivered\"");
    rig_close(&rig);
  }
}

/* --- texts ----------------------------------------------------------------------------------- */

static void automatic_texts_are_one_part_of_gsm(void **state) {
  static const char *const languages[] = {"en", "fr", "es", "it", "de", "pt-PT", "nl", "xx"};
  struct care_text_wanted wanted = {.fields = {{NULL, 0},
                                               smpp_span_of("01 39 98 01 00"),
                                               smpp_span_of("15"),
                                               smpp_span_of("M. 15/03 09:30"),
                                               smpp_span_of("J. 16/03 14:00")}};
  char text[400];
  size_t len;

  (void)state;
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    for (int automatic = 0; automatic < CARE_AUTOMATIC_COUNT; automatic++) {
      struct care_cost cost = CARE_COST_INIT;

      wanted.language = smpp_span_of(languages[i]);
      assert_int_equal(care_automatic_text(automatic, &wanted, text, sizeof text, &len), SMPP_OK);
      assert_int_equal(care_cost_of(smpp_span(text, len), &cost), SMPP_OK);
      if (cost.n_parts != 1 || cost.encoding != SMPP_ENCODING_GSM7)
        print_error("%.*s\n", (int)len, text);
      assert_int_equal(cost.encoding, SMPP_ENCODING_GSM7);
      assert_int_equal(cost.n_parts, 1);
      assert_null(memchr(text, '[', len));
      assert_null(memchr(text, '%', len));
    }
  assert_int_equal(care_automatic_text(CARE_AUTOMATIC_COUNT, &wanted, text, 400, &len),
                   SMPP_ERR_INVALID);
  assert_int_equal(care_automatic_text(0, &wanted, text, 3, &len), SMPP_ERR_NOSPACE);
}

static void what_a_site_does_not_say_is_left_out(void **state) {
  struct care_text_wanted wanted = {.language = smpp_span_of("fr")};
  char text[400];
  size_t len;

  (void)state;
  assert_int_equal(care_automatic_text(CARE_AUTOMATIC_LATE, &wanted, text, sizeof text, &len),
                   SMPP_OK);
  text[len] = '\0';
  assert_string_equal(text, "Votre r\xc3\xa9ponse arrive trop tard.");
}

/* --- nothing can be sent ------------------------------------------------------------------ */

static void what_is_held_goes_when_it_may(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  care_dispatch_hold(rig.d, true, rig.now_ms);
  rig_until(&rig, "2027-03-14T16:00");
  expect_submits(&rig, "");
  assert_int_equal(rig.n_records, 0);
  assert_int_equal(rig_info(&rig).held, 1);
  care_dispatch_hold(rig.d, false, rig.now_ms);
  assert_true(care_dispatch_deadline(rig.d) <= rig.now_ms);
  rig_until(&rig, "2027-03-14T17:00");
  expect_submits(&rig, "14 16:00 A-1/j1/2027-03-15T08:30Z | j1 for A-1\n");
  assert_int_equal(rig_info(&rig).held, 0);
  assert_untold(&rig, "task.raised");
  rig_close(&rig);
}

/* Nothing may leave from 13:00 until then; days go by. */
static void open_held(struct rig *rig, const char *plan, const char *until) {
  rig_open(rig, plan, ONE);
  rig->now_ms = rig_at(rig, "2027-03-14T13:00");
  care_dispatch_hold(rig->d, true, rig->now_ms);
  rig_until(rig, until);
  care_dispatch_hold(rig->d, false, rig->now_ms);
  rig_until(rig, "2027-03-17T09:00");
}

static void what_was_held_into_the_night_waits_for_the_morning(void **state) {
  struct rig rig;

  (void)state;
  open_held(&rig, HEAD "[rule j1]\nwhen = J-1@14:00\ntemplate = j1\nexpires = J@09:00\n",
            "2027-03-14T23:00");
  expect_submits(&rig, "15 08:00 A-1/j1/2027-03-15T08:30Z | j1 for A-1\n");
  rig_close(&rig);
}

static void what_is_held_to_its_end_is_a_call_at_that_time(void **state) {
  struct rig rig;

  (void)state;
  open_held(&rig, HEAD "[rule j1]\nwhen = J-1@14:00\ntemplate = j1\nexpires = J-1@18:00\n",
            "2027-03-16T09:00");
  expect_submits(&rig, "");
  assert_told(&rig, "\"event\":\"task.raised\",\"time\":\"2027-03-14T18:00:00+01:00\"");
  assert_told(&rig, "\"reason\":\"expired\"");
  assert_int_equal(rig_count(&rig.events, "task.raised"), 1);
  rig_close(&rig);
}

/* Neither the question nor its repetition could leave; nor does another run tell the call
 * of the repetition once more for the question. */
static void a_chain_of_questions_that_is_held_is_one_call(void **state) {
  struct rig rig;

  (void)state;
  open_held(&rig, HEAD J1, "2027-03-14T22:00");
  expect_submits(&rig, "");
  assert_told(&rig, "\"event\":\"task.raised\",\"time\":\"2027-03-14T20:00:00+01:00\"");
  assert_told(&rig, "\"status\":\"dropped\",\"reason\":\"quiet_deadline\"");
  assert_int_equal(rig_count(&rig.events, "task.raised"), 1);
  assert_int_equal(rig_info(&rig).tasks, 1);
  rig_close(&rig);

  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T13:00");
  care_dispatch_hold(rig.d, true, rig.now_ms);
  rig_until(&rig, "2027-03-14T21:00");
  rig_restart(&rig, rig.n_records);
  rig_until(&rig, "2027-03-17T09:00");
  assert_told(&rig, "\"reason\":\"quiet_deadline\"");
  assert_int_equal(rig_count(&rig.events, "task.raised"), 1);
  rig_close(&rig);
}

/* The first question left, and the second is held until the hour of its rule. */
static void a_held_repetition_is_a_call_at_the_hour_of_its_rule(void **state) {
  struct rig rig;

  (void)state;
  rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
  care_dispatch_hold(rig.d, true, rig.now_ms);
  rig_until(&rig, "2027-03-16T09:00");
  assert_int_equal(rig_count(&rig.submits, "\n"), 1);
  assert_told(&rig, "\"event\":\"task.raised\",\"time\":\"2027-03-14T20:00:00+01:00\"");
  assert_int_equal(rig_count(&rig.events, "task.raised"), 1);
  rig_close(&rig);
}

static void a_held_answer_goes_within_the_hour_or_never(void **state) {
  struct rig rig;

  (void)state;
  for (int late = 0; late < 2; late++) {
    rig_run(&rig, HEAD J1, ONE, "2027-03-14T13:00", "2027-03-14T15:00");
    rig_clear(&rig);
    care_dispatch_hold(rig.d, true, rig.now_ms);
    rig_reply(&rig, PHONE, "OUI");
    assert_told(&rig, "appointment.confirmed");
    expect_submits(&rig, "");
    rig_until(&rig, late ? "2027-03-14T17:00" : "2027-03-14T15:30");
    care_dispatch_hold(rig.d, false, rig.now_ms);
    rig_work(&rig);
    assert_int_equal(rig_count(&rig.submits, "auto-ack-yes"), !late);
    rig_close(&rig);
  }
}

/* An intent that was queued when the link went: nobody handed it over. */
static void a_link_that_goes_takes_what_is_queued_back(void **state) {
  struct care_dispatch_step step = CARE_DISPATCH_STEP_INIT;
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  assert_true(care_dispatch_next(rig.d, rig.now_ms, &step));
  assert_int_equal(step.act, CARE_DO_KEEP);
  rig_keep(&rig, step.record);
  care_dispatch_hold(rig.d, true, rig.now_ms);
  rig_until(&rig, "2027-03-14T16:00");
  expect_submits(&rig, "");
  rig_restart(&rig, rig.n_records);
  rig_until(&rig, "2027-03-14T16:30");
  expect_submits(&rig, "14 16:00 A-1/j1/2027-03-15T08:30Z | j1 for A-1\n");
  rig_close(&rig);
}

/* Nor does a restart count what was returned. */
static void what_was_returned_is_not_counted(void **state) {
  struct rig rig;

  (void)state;
  rig_open(&rig, HEAD J1, ONE);
  rig.policy.max_per_number = 1;
  rig_restart(&rig, 0);
  rig.now_ms = rig_at(&rig, "2027-03-14T14:00");
  rig.outcome = CARE_SUBMIT_RETURNED;
  rig.most_records = 2;
  rig_work(&rig);
  rig.most_records = RIG_RECORDS;
  rig.outcome = CARE_SUBMIT_ACCEPTED;
  rig_restart(&rig, rig.n_records);
  rig_clear(&rig);
  rig_work(&rig);
  expect_submits(&rig, "14 14:00 A-1/j1/2027-03-15T08:30Z | j1 for A-1\n");
  rig_close(&rig);
}
int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(silence_is_asked_again_and_then_called),
      cmocka_unit_test(a_no_frees_the_slot_and_ends_the_asking),
      cmocka_unit_test(a_stop_is_acknowledged_and_then_nothing_leaves),
      cmocka_unit_test(who_opted_out_is_read_all_the_same),
      cmocka_unit_test(a_stop_of_one_class_leaves_the_questions_of_another),
      cmocka_unit_test(what_waited_past_its_time_does_not_leave_and_is_a_call),
      cmocka_unit_test(a_stop_holds_what_is_about_to_leave),
      cmocka_unit_test(who_keeps_a_message_learns_that_it_may_not_leave),
      cmocka_unit_test(a_run_and_a_number_have_their_caps),
      cmocka_unit_test(a_message_is_over_when_it_has_its_outcome),
      cmocka_unit_test(a_late_answer_adds_what_was_not_known),
      cmocka_unit_test(automatic_texts_are_one_part_of_gsm),
      cmocka_unit_test(what_a_site_does_not_say_is_left_out),
      cmocka_unit_test(what_is_held_goes_when_it_may),
      cmocka_unit_test(what_was_held_into_the_night_waits_for_the_morning),
      cmocka_unit_test(what_is_held_to_its_end_is_a_call_at_that_time),
      cmocka_unit_test(a_chain_of_questions_that_is_held_is_one_call),
      cmocka_unit_test(a_held_repetition_is_a_call_at_the_hour_of_its_rule),
      cmocka_unit_test(a_held_answer_goes_within_the_hour_or_never),
      cmocka_unit_test(a_link_that_goes_takes_what_is_queued_back),
      cmocka_unit_test(what_was_returned_is_not_counted),
  };

  return cmocka_run_group_tests_name("care dispatch", tests, NULL, rig_words_free);
}
