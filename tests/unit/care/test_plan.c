/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/reply.h>

#include "planning.h"

#define HEAD "[plan]\nzone = Europe/Paris\ncountry = FR\n"
#define DAY_CASE                                                                                   \
  HEAD "[quiet care]\nhours = 21:00-08:00\naction = defer\n"                                       \
       "[rule j7]\nwhen = J-7@10:00\ntemplate = j7\n"                                              \
       "[rule j1]\nwhen = J-1@14:00\nask = confirm\ntemplate = j1\nexpires = J@07:00\n"            \
       "[rule j1b]\nafter = j1\nno_reply = 4h\nuntil = 20:00\ntemplate = j1b\nask = confirm\n"     \
       "then = call_task@J-1T20:00\n"                                                              \
       "[rule post1]\nwhen = J+1@09:30\nask = pain,temp,bleed,nausea\nno_reply = 1h\n"             \
       "template = post1\nthen = alert\n" ASKED

#define ASKED                                                                                      \
  "[question pain]\ntype = scale_0_10\n[question temp]\ntype = temperature\n"                      \
  "[question bleed]\ntype = yes_no\n[question nausea]\ntype = yes_no\n"

/* Applies a plan and compares what comes with lines as `describe` writes them. */
static void expect(const char *text, const char *start, const char *now, const char *const *lines) {
  care_plan *plan = plan_of(text);
  struct care_appointment a = appointment_of(plan, start);
  struct planned p = apply(plan, &a, NULL, 0, now);
  char line[400];
  size_t n = 0;

  for (; lines[n]; n++) {
    assert_true(n < p.n);
    describe(plan, &p.messages[n], line);
    assert_string_equal(line, lines[n]);
  }
  assert_int_equal(p.n, n);
  care_plan_free(plan);
}

#define EXPECT(text, start, now, ...)                                                              \
  expect(text, start, now, (const char *const[]){__VA_ARGS__, NULL})

static void a_day_of_ambulatory_surgery_is_planned(void **state) {
  (void)state;
  EXPECT(DAY_CASE, "2026-06-18T09:30", "2026-06-01T02:05", "j7 send planned 2026-06-11T10:00",
         "j1 send planned 2026-06-17T14:00",
         "j1b send if_no_reply 2026-06-17T18:00 call_task 2026-06-17T20:00",
         "post1 send planned 2026-06-19T09:30 alert 2026-06-19T10:30");
}

static void days_keep_their_time_across_daylight_saving(void **state) {
  care_plan *plan = plan_of(HEAD "[rule a]\nwhen = J-1@09:00\ntemplate = t\n"
                                 "[rule b]\nwhen = -24h\ntemplate = t\n");
  struct care_appointment a = appointment_of(plan, "2026-03-29T09:00");
  struct planned p = apply(plan, &a, NULL, 0, "2026-03-01T00:00");

  (void)state;
  assert_int_equal(p.messages[0].send_at_ms, a.start_ms - 23 * INT64_C(3600000));
  assert_int_equal(p.messages[1].send_at_ms, a.start_ms - 24 * INT64_C(3600000));
  care_plan_free(plan);
}

static void a_message_moved_off_a_closed_day_keeps_its_time_across_daylight_saving(void **state) {
  static const char plan[] = HEAD "[rule a]\nwhen = J-3@14:00\nclosed = before\ntemplate = t\n"
                                  "[rule b]\nwhen = J-4@14:00\nclosed = after\ntemplate = t\n";

  (void)state;
  EXPECT(plan, "2026-04-01T09:30", "2026-03-01T00:00", "a send planned 2026-03-27T14:00",
         "b send planned 2026-03-30T14:00");
  EXPECT(plan, "2026-10-28T09:30", "2026-10-01T00:00", "a send planned 2026-10-23T14:00",
         "b send planned 2026-10-26T14:00");
}

static void days_of_work_are_counted_over_weekends_and_holidays(void **state) {
  (void)state;
  /* Tuesday after Easter Monday; Good Friday is a day of work in France. */
  EXPECT(HEAD "[rule a]\nwhen = J-1b@10:00\ntemplate = t\n[rule b]\nwhen = J-2b@10:00\ntemplate = "
              "t\n[rule c]\nwhen = J-1@10:00\nclosed = before\ntemplate = t\n[rule d]\nwhen = "
              "J-2@10:00\nclosed = after\ntemplate = t\n[rule e]\nwhen = J-1@10:00\nclosed = "
              "drop\ntemplate = t\n",
         "2026-04-07T15:00", "2026-03-01T00:00", "a send planned 2026-04-03T10:00",
         "b send planned 2026-04-02T10:00", "c send planned 2026-04-03T10:00",
         "d send planned 2026-04-07T10:00", "e drop closed_day 2026-04-06T10:00");
  EXPECT("[plan]\nzone = Europe/Madrid\ncountry = ES\nholidays = 2026-04-02\nopen = mon-sat\n"
         "[rule a]\nwhen = J-1b@10:00\ntemplate = t\n",
         "2026-04-04T15:00", "2026-03-01T00:00", "a send planned 2026-04-01T10:00");
}

static void quiet_hours_defer_what_is_still_of_use_then(void **state) {
  (void)state;
  EXPECT(HEAD "[rule a]\nwhen = J-1@23:00\ntemplate = t\n[rule b]\nwhen = -3h\ntemplate = t\n",
         "2026-06-18T09:30", "2026-06-01T00:00", "a defer quiet_hours 2026-06-18T08:00",
         "b defer quiet_hours 2026-06-18T08:00");
  EXPECT(HEAD "[rule a]\nwhen = -3h\ntemplate = t\n", "2026-06-18T07:45", "2026-06-01T00:00",
         "a drop quiet_deadline 2026-06-18T04:45 call_task 2026-06-18T04:45");
  EXPECT(HEAD "[quiet care]\naction = drop\n[rule a]\nwhen = J-1@23:00\ntemplate = t\n",
         "2026-06-18T09:30", "2026-06-01T00:00", "a drop quiet_hours 2026-06-17T23:00");
  EXPECT(HEAD "[quiet care]\naction = send\n[rule a]\nwhen = J-1@23:00\ntemplate = t\n",
         "2026-06-18T09:30", "2026-06-01T00:00", "a send planned 2026-06-17T23:00");
}

static void campaigns_rest_on_sundays_and_holidays(void **state) {
  (void)state;
  /* Easter Sunday and Monday; -> Tuesday, unless it comes too late then. */
  EXPECT(HEAD "[rule a]\nwhen = J-5@10:00\nclass = campaign\ntemplate = t\nexpires = 3d\n"
              "[rule b]\nwhen = J-5@10:00\nclass = campaign\ntemplate = t\n",
         "2026-04-10T15:00", "2026-03-01T00:00", "a defer quiet_hours 2026-04-07T08:00",
         "b drop quiet_deadline 2026-04-05T10:00 call_task 2026-04-05T10:00");
}

static void a_question_repeated_too_late_becomes_a_call(void **state) {
  (void)state;
  EXPECT(DAY_CASE, "2026-06-18T09:30", "2026-06-17T17:30", "j7 drop expired 2026-06-11T10:00",
         "j1 send late 2026-06-17T17:30",
         "j1b drop past_until 2026-06-17T21:30 call_task 2026-06-17T20:00",
         "post1 send planned 2026-06-19T09:30 alert 2026-06-19T10:30");
}

#define ASKED_UNTIL(hour)                                                                          \
  "[rule q]\nwhen = J-1@15:45\nask = confirm\ntemplate = t\n"                                      \
  "[rule r]\nafter = q\nno_reply = 4h\nuntil = " hour "\ntemplate = t\n"

static void a_repeated_question_may_leave_at_the_hour_of_until_and_not_later(void **state) {
  (void)state;
  EXPECT(HEAD ASKED_UNTIL("19:45"), "2026-06-18T09:30", "2026-06-01T00:00",
         "q send planned 2026-06-17T15:45", "r send if_no_reply 2026-06-17T19:45");
  EXPECT(HEAD "[quiet care]\nhours = 19:30-08:00\n" ASKED_UNTIL("20:00"), "2026-06-18T09:30",
         "2026-06-01T00:00", "q send planned 2026-06-17T15:45",
         "r drop quiet_deadline 2026-06-17T19:45 call_task 2026-06-17T19:45");
}

static void what_answers_and_messages_happened_counts(void **state) {
  care_plan *plan = plan_of(DAY_CASE);
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct care_happening happened[2] = {
      {CARE_HAPPENED_SENT, smpp_span_of("A-1/j1/2026-06-18T07:30Z"), at(plan, "2026-06-17T14:05"),
       0},
      {CARE_HAPPENED_ANSWERED, smpp_span_of("A-1/j1/2026-06-18T07:30Z"),
       at(plan, "2026-06-17T15:00"), CARE_INTENT_YES}};
  struct planned p = apply(plan, &a, happened, 1, "2026-06-17T16:00");
  char line[400];

  (void)state;
  describe(plan, &p.messages[2], line);
  assert_string_equal(line, "j1b send if_no_reply 2026-06-17T18:05 call_task 2026-06-17T20:00");
  p = apply(plan, &a, happened, 1, "2026-06-17T18:30");
  describe(plan, &p.messages[1], line);
  assert_string_equal(line, "j1 drop already_sent 2026-06-17T14:05");
  describe(plan, &p.messages[2], line);
  assert_string_equal(line, "j1b send no_reply 2026-06-17T18:30 call_task 2026-06-17T20:00");
  p = apply(plan, &a, happened, 2, "2026-06-17T18:30");
  describe(plan, &p.messages[2], line);
  assert_string_equal(line, "j1b drop answered 2026-06-17T18:05");
  happened[1].intent = CARE_INTENT_NO;
  p = apply(plan, &a, happened, 2, "2026-06-10T18:30");
  describe(plan, &p.messages[0], line);
  assert_string_equal(line, "j7 drop declined 2026-06-11T10:00");
  assert_int_equal(p.messages[3].decision, CARE_DECISION_SEND);
  care_plan_free(plan);
}

static void silence_is_counted_from_the_last_time_it_was_asked(void **state) {
  care_plan *plan =
      plan_of(HEAD "[rule q]\nwhen = J-3@10:00\nevery = 1d\ntimes = 2\nask = confirm\n"
                   "template = t\n[rule r]\nafter = q\nno_reply = 4h\ntemplate = t\n");
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct care_happening sent[2] = {{CARE_HAPPENED_SENT, smpp_span_of("A-1/q/2026-06-18T07:30Z"),
                                    at(plan, "2026-06-15T10:00"), 0},
                                   {CARE_HAPPENED_SENT, smpp_span_of("A-1/q.2/2026-06-18T07:30Z"),
                                    at(plan, "2026-06-16T10:00"), 0}};
  struct planned p = apply(plan, &a, sent, 2, "2026-06-16T12:00");
  char line[400];

  (void)state;
  describe(plan, &p.messages[2], line);
  assert_string_equal(line, "r send if_no_reply 2026-06-16T14:00");
  care_plan_free(plan);
}

static void a_question_that_is_not_sent_is_not_repeated_but_left_to_people(void **state) {
  (void)state;
  EXPECT(HEAD "[rule q]\nwhen = J-3@10:00\nask = confirm\ntemplate = t\nexpires = 1h\n"
              "[rule r]\nafter = q\nno_reply = 4h\ntemplate = t\nthen = call_task@J-1@20:00\n",
         "2026-06-18T09:30", "2026-06-16T17:30", "q drop expired 2026-06-15T10:00",
         "r drop question_not_sent 2026-06-15T14:00 call_task 2026-06-17T20:00");
}

static void a_moved_appointment_is_told_to_those_who_know_the_old_time(void **state) {
  care_plan *plan = plan_of(HEAD "[rule j7]\nwhen = J-7@10:00\ntemplate = t\n"
                                 "[rule moved]\non = moved\ntemplate = t\n");
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct care_happening told[2] = {{CARE_HAPPENED_SENT, smpp_span_of("A-1/j7/2026-06-17T07:30Z"),
                                    at(plan, "2026-06-10T10:00"), 0},
                                   /* of that start: they may come to this one */
                                   {CARE_HAPPENED_ANSWERED,
                                    smpp_span_of("A-1/j7/2026-06-17T07:30Z"),
                                    at(plan, "2026-06-10T11:00"), CARE_INTENT_NO}};
  struct planned p = apply(plan, &a, told, 2, "2026-06-10T22:00");
  char line[400];

  (void)state;
  assert_int_equal(p.n, 2);
  describe(plan, &p.messages[0], line);
  assert_string_equal(line, "j7 send planned 2026-06-11T10:00");
  describe(plan, &p.messages[1], line);
  assert_string_equal(line, "moved defer quiet_hours 2026-06-11T08:00");
  assert_string_equal(p.messages[1].key, "A-1/moved/2026-06-18T07:30Z");
  p = apply(plan, &a, NULL, 0, "2026-06-10T22:00");
  assert_int_equal(p.n, 1);
  care_plan_free(plan);
}

static void an_event_starts_its_rules(void **state) {
  care_plan *plan = plan_of(HEAD "[rule r]\nevent = results\nwhen = J+1@09:00\ntemplate = t\n");
  struct care_appointment a = appointment_of(plan, "2026-06-01T09:30");
  struct care_happening events[2] = {
      {CARE_HAPPENED_EVENT, smpp_span_of("results"), at(plan, "2026-06-08T16:00"), 0},
      {CARE_HAPPENED_EVENT, smpp_span_of("results"), at(plan, "2026-06-10T16:00"), 0}};
  struct planned p = apply(plan, &a, events, 2, "2026-06-10T22:00");
  char line[400];

  (void)state;
  assert_int_equal(p.n, 1);
  describe(plan, &p.messages[0], line);
  assert_string_equal(line, "r send planned 2026-06-11T09:00");
  assert_int_equal(apply(plan, &a, NULL, 0, "2026-06-10T22:00").n, 0);
  care_plan_free(plan);
}

static void rules_repeat_by_days_or_hours(void **state) {
  care_plan *plan = plan_of(HEAD "[rule pill]\nwhen = J+1@09:00\nevery = 1d\ntimes = 3\n"
                                 "template = t\n");
  struct care_appointment a = appointment_of(plan, "2026-03-27T09:30");
  struct planned p = apply(plan, &a, NULL, 0, "2026-03-01T00:00");
  char line[400];

  (void)state;
  assert_int_equal(p.n, 3);
  describe(plan, &p.messages[2], line);
  assert_string_equal(line, "pill send planned 2026-03-30T09:00");
  assert_string_equal(p.messages[0].key, "A-1/pill/2026-03-27T08:30Z");
  assert_string_equal(p.messages[2].key, "A-1/pill.3/2026-03-27T08:30Z");
  care_plan_free(plan);
}

static void nobody_is_prepared_for_what_is_cancelled_or_over(void **state) {
  static const int statuses[] = {CARE_STATUS_CANCELLED, CARE_STATUS_NO_SHOW, CARE_STATUS_DONE};
  static const int reasons[] = {CARE_REASON_CANCELLED, CARE_REASON_NO_SHOW, CARE_REASON_DONE};
  care_plan *plan = plan_of(DAY_CASE);
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct planned p;

  (void)state;
  for (size_t i = 0; i < 3; i++) {
    a.status = statuses[i];
    p = apply(plan, &a, NULL, 0, "2026-06-01T00:00");
    assert_int_equal(p.messages[1].decision, CARE_DECISION_DROP);
    assert_int_equal(p.messages[1].reason, reasons[i]);
    assert_int_equal(p.messages[3].decision, i < 2 ? CARE_DECISION_DROP : CARE_DECISION_SEND);
  }
  a.status = CARE_STATUS_BOOKED;
  p = apply(plan, &a, NULL, 0, "2026-06-18T09:30");
  assert_int_equal(p.messages[1].reason, CARE_REASON_BEGUN);
  care_plan_free(plan);
}

static void messages_expire_in_time(void **state) {
  care_plan *plan =
      plan_of(HEAD "[rule a]\nwhen = J-1@14:00\ntemplate = t\n[rule b]\nwhen = J-3@14:00\ntemplate "
                   "= t\n[rule c]\nwhen = -45m\ntemplate = t\n[rule d]\nwhen = J-1@14:00\ntemplate "
                   "= t\nexpires = J@07:00\n[rule e]\nwhen = J-1@14:00\nexpires = 5d\ntemplate = "
                   "t\n[rule f]\nwhen = J@18:00\ntemplate = t\n");
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct planned p = apply(plan, &a, NULL, 0, "2026-06-01T00:00");
  static const char *const ends[] = {"2026-06-18T08:30", "2026-06-16T14:00", "2026-06-18T09:30",
                                     "2026-06-18T07:00", "2026-06-18T09:30"};

  (void)state;
  for (size_t i = 0; i < 5; i++)
    assert_int_equal(p.messages[i].expires_at_ms, at(plan, ends[i]));
  assert_int_equal(p.messages[5].reason, CARE_REASON_AFTER_START);
  care_plan_free(plan);
}

static void rules_concern_kinds_units_and_sites(void **state) {
  care_plan *plan =
      plan_of("[plan]\nzone = Europe/Paris\n[site Saint-Denis]\nzone = Indian/Reunion\n"
              "country = RE\n[rule a]\nwhen = J-1@14:00\ntemplate = t\nkind = surgery, "
              "Endoscopie\n[rule b]\nwhen = J-1@14:00\ntemplate = t\nsite = "
              "saint denis\n");
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct planned p;

  (void)state;
  a.kind = smpp_span_of("endoscopie");
  p = apply(plan, &a, NULL, 0, "2026-06-01T00:00");
  assert_int_equal(p.n, 1);
  assert_int_equal(p.messages[0].rule, 0);
  a.kind = smpp_span_of("consultation");
  a.site = smpp_span_of("Saint-Denis");
  p = apply(plan, &a, NULL, 0, "2026-06-01T00:00");
  assert_int_equal(p.n, 1);
  assert_int_equal(p.messages[0].rule, 1);
  care_plan_free(plan);
}

static void alerts_compare_answers_with_the_sites_limits(void **state) {
  care_plan *plan = plan_of(HEAD "[rule a]\nwhen = J-1@14:00\ntemplate = t\n"
                                 "[alert pain]\nwhen = pain > 7\nlevel = high\n"
                                 "[alert fever]\nwhen = temp>=38.5\n"
                                 "[alert blood]\nwhen = bleed = yes\n" ASKED);
  struct smpp_span name, level;

  (void)state;
  assert_false(care_plan_alert(plan, smpp_span_of("pain"), 7, &name, &level));
  assert_true(care_plan_alert(plan, smpp_span_of("pain"), 8, &name, &level));
  assert_true(smpp_span_equal(level, smpp_span_of("high")));
  assert_true(care_plan_alert(plan, smpp_span_of("temp"), 38.5, &name, &level));
  assert_true(smpp_span_equal(name, smpp_span_of("fever")));
  assert_true(care_plan_alert(plan, smpp_span_of("bleed"), 1, &name, &level));
  assert_false(care_plan_alert(plan, smpp_span_of("bleed"), 0, &name, &level));
  assert_false(care_plan_alert(plan, smpp_span_of("nausea"), 10, &name, &level));
  care_plan_free(plan);
}

static void a_question_has_its_kind_and_what_that_needs(void **state) {
  care_plan *plan = plan_of(HEAD "[rule a]\nwhen = J-1@14:00\ntemplate = t\nask = when, form\n"
                                 "[question when]\ntype = choice\noptions = morning | afternoon\n"
                                 "template = which\n[question form]\ntype = combined\n"
                                 "items = pain:scale_0_10, temp : temperature\n");
  struct care_plan_question q;

  (void)state;
  assert_true(care_plan_question(plan, smpp_span_of("when"), &q));
  assert_int_equal(q.asked.question, CARE_QUESTION_CHOICE);
  assert_int_equal(q.asked.n_options, 2);
  assert_true(smpp_span_equal(q.asked.options[1], smpp_span_of("afternoon")));
  assert_true(smpp_span_equal(q.tmpl, smpp_span_of("which")));
  assert_true(care_plan_question(plan, smpp_span_of("form"), &q));
  assert_int_equal(q.asked.n_items, 2);
  assert_int_equal(q.asked.items[1].question, CARE_QUESTION_TEMPERATURE);
  assert_true(smpp_span_equal(q.asked.items[1].label, smpp_span_of("temp")));
  assert_true(smpp_span_equal(q.tmpl, smpp_span_of("form")));
  assert_true(care_plan_question(plan, smpp_span_of("nps"), &q));
  assert_int_equal(q.asked.question, CARE_QUESTION_NPS);
  assert_false(care_plan_question(plan, smpp_span_of("choice"), &q));
  assert_false(care_plan_question(plan, smpp_span_of("pain"), &q));
  care_plan_free(plan);
}

static void a_plan_with_a_mistake_is_refused_with_line_and_remedy(void **state) {
#define RULE HEAD "[rule a]\ntemplate = t\n" /* six lines with what follows */
  static const struct {
    const char *text;
    size_t line;
    const char *words;
  } bad[] = {
      {"", 1, "begins with [plan]"},
      {"zone = Europe/Paris\n", 1, "no section"},
      {"[plan]\ncountry = FR\n", 1, "zone is missing"},
      {"[plan]\nzone = Paris\n", 2, "Europe/Paris"},
      {"[plan]\nzone = Europe/Paris\ncountry = XX\n", 3, "FR, ES, IT"},
      {HEAD, 1, "no rule"},
      {HEAD "[rules a]\n", 4, "no such section"},
      {HEAD "[rule]\n", 4, "a name"},
      {HEAD "[rule a]\nwhen = J-1@14:00\n", 4, "template is missing"},
      {RULE, 4, "one of"},
      {RULE "when = J-1\n", 6, "J-1@14:00"},
      {RULE "when = J-1@25:00\n", 6, "J-1@14:00"},
      {RULE "when = 2 days\n", 6, "J-1@14:00"},
      {RULE "wehn = J-1@14:00\n", 6, "no such key"},
      {RULE "when = J-1@14:00\nwhen = J-2@14:00\n", 7, "twice"},
      {RULE "when = J-1@14:00\nexpires = J-2@07:00\n", 7, "before it is sent"},
      {RULE "when = J-1@14:00\nevery = 1d\n", 7, "go together"},
      {RULE "when = J-1@14:00\nevery = 1d\ntimes = 1\n", 8, "2 to 100"},
      {RULE "when = J-1@14:00\nthen = call\n", 7, "call_task"},
      {RULE "when = J-1@14:00\nthen = call_task\n", 7, "no_reply"},
      {RULE "when = J-1@14:00\nclass = marketing\n", 7, "campaign"},
      {RULE "when = J-1@14:00\n[rule a]\nwhen = J@08:00\ntemplate = t\n", 7, "rename"},
      {RULE "after = b\nno_reply = 4h\n", 6, "above"},
      {RULE "when = J-1@14:00\n[rule b]\nafter = a\nno_reply = 4h\ntemplate = t\n", 8,
       "asks nothing"},
      {RULE "when = J-1@14:00\n[quiet night]\nhours = 21:00-08:00\n", 7, "of a class"},
      {RULE "when = J-1@14:00\n[quiet care]\nhours = 21-8\n", 8, "21:00-08:00"},
      {RULE "when = J-1@14:00\n[quiet care]\nhours = 00:00-12:00, 12:00-00:00\n", 7, "no time"},
      {RULE "when = J-1@14:00\n[quiet care]\ndays = sunday\n", 8, "sat, sun"},
      {RULE "when = J-1@14:00\n[alert x]\nwhen = pain\n", 8, "pain > 7"},
      {RULE "when = J-1@14:00\nask = pain\n", 7, "[question NAME]"},
      {RULE "when = J-1@14:00\n[alert x]\nwhen = pain > 7\n", 8, "no question 'pain'"},
      {RULE "when = J-1@14:00\n[question p]\n", 7, "which type"},
      {RULE "when = J-1@14:00\n[question p]\ntype = pain\n", 8, "scale_0_10"},
      {RULE "when = J-1@14:00\n[question p]\ntype = choice\n", 7, "options ="},
      {RULE "when = J-1@14:00\n[question p]\ntype = nps\noptions = a | b\n", 9, "choice"},
      {RULE "when = J-1@14:00\n[question p]\ntype = choice\noptions = a || b\n", 9, "1 to 26"},
      {RULE "when = J-1@14:00\n[question p]\ntype = combined\nitems = pain\n", 9, "NAME:TYPE"},
      {RULE "when = J-1@14:00\n[question p]\ntype = nps\n[question p]\ntype = nps\n", 9, "rename"},
      {RULE "when = J-1@14:00\n[plan]\nzone = Europe/Rome\n", 7, "twice"},
      {RULE "when = -1h\nevent = results\n", 6, "before its event"},
      {RULE "on = cancelled\n", 6, "moved"},
      {RULE "sender = CENTRE HOSPITALIER\n", 6, "11 letters"},
      {RULE "sender = H\303\224PITAL\n", 6, "11 letters"},
      {RULE "sender = +33 6 39 98 03 00\n", 6, "+33639980300"},
      {RULE "sender = 12\n", 6, "36180"},
      {HEAD "[rule a\n", 4, "not closed"},
  };
  struct smpp_alloc alloc = smpp_alloc_libc();

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    struct care_fault fault = {0};
    care_plan *plan = NULL;

    assert_true(care_plan_new(&alloc, smpp_span_of(bad[i].text), &plan, &fault) < 0);
    assert_null(plan);
    if (fault.line != bad[i].line || !strstr(fault.text, bad[i].words))
      print_error("%s -> %zu: %s\n", bad[i].text, fault.line, fault.text);
    assert_int_equal(fault.line, bad[i].line);
    assert_non_null(strstr(fault.text, bad[i].words));
  }
}

static bool says(struct smpp_span is, const char *expected) {
  return smpp_span_equal(is, smpp_span_of(expected));
}

static void rules_say_what_they_ask_of_which_class_and_from_whom(void **state) {
  care_plan *plan = plan_of(
      HEAD "[rule a]\nwhen = J-1@14:00\ntemplate = t\nask = pain, temp\n"
           "sender = +33639980300\n[rule b]\nwhen = +1d\ntemplate = t\nclass = campaign\n"
           "sender = 36180\n[rule c]\nwhen = +1d\ntemplate = t\nsender = CHU-SUD 1\n" ASKED);

  (void)state;
  assert_true(says(care_plan_rule_ask(plan, 0), "pain, temp"));
  assert_true(says(care_plan_rule_sender(plan, 0), "+33639980300"));
  assert_int_equal(care_plan_rule_traffic(plan, 0), CARE_TRAFFIC_CARE);
  assert_true(says(care_plan_rule_sender(plan, 1), "36180"));
  assert_int_equal(care_plan_rule_traffic(plan, 1), CARE_TRAFFIC_CAMPAIGN);
  assert_true(says(care_plan_rule_sender(plan, 2), "CHU-SUD 1"));
  assert_true(says(care_plan_rule_ask(plan, 2), ""));
  assert_true(says(care_plan_rule_sender(plan, 3), ""));
  care_plan_free(plan);
}

static void too_little_room_is_said_and_how_much_is_needed(void **state) {
  care_plan *plan = plan_of(DAY_CASE);
  struct care_appointment a = appointment_of(plan, "2026-06-18T09:30");
  struct care_message out[3];
  size_t n = 0;

  (void)state;
  assert_int_equal(care_plan_apply(plan, &a, NULL, 0, 0, out, 3, &n), SMPP_ERR_NOSPACE);
  assert_int_equal(n, 4);
  assert_int_equal(care_plan_messages_max(plan), 4);
  a.problem = CARE_ROW_BAD_START;
  assert_int_equal(care_plan_apply(plan, &a, NULL, 0, 0, out, 3, &n), SMPP_ERR_INVALID);
  care_plan_free(plan);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_day_of_ambulatory_surgery_is_planned),
      cmocka_unit_test(days_keep_their_time_across_daylight_saving),
      cmocka_unit_test(a_message_moved_off_a_closed_day_keeps_its_time_across_daylight_saving),
      cmocka_unit_test(days_of_work_are_counted_over_weekends_and_holidays),
      cmocka_unit_test(quiet_hours_defer_what_is_still_of_use_then),
      cmocka_unit_test(campaigns_rest_on_sundays_and_holidays),
      cmocka_unit_test(a_question_repeated_too_late_becomes_a_call),
      cmocka_unit_test(a_repeated_question_may_leave_at_the_hour_of_until_and_not_later),
      cmocka_unit_test(what_answers_and_messages_happened_counts),
      cmocka_unit_test(silence_is_counted_from_the_last_time_it_was_asked),
      cmocka_unit_test(a_question_that_is_not_sent_is_not_repeated_but_left_to_people),
      cmocka_unit_test(a_moved_appointment_is_told_to_those_who_know_the_old_time),
      cmocka_unit_test(an_event_starts_its_rules),
      cmocka_unit_test(rules_repeat_by_days_or_hours),
      cmocka_unit_test(nobody_is_prepared_for_what_is_cancelled_or_over),
      cmocka_unit_test(messages_expire_in_time),
      cmocka_unit_test(rules_concern_kinds_units_and_sites),
      cmocka_unit_test(a_question_has_its_kind_and_what_that_needs),
      cmocka_unit_test(alerts_compare_answers_with_the_sites_limits),
      cmocka_unit_test(rules_say_what_they_ask_of_which_class_and_from_whom),
      cmocka_unit_test(a_plan_with_a_mistake_is_refused_with_line_and_remedy),
      cmocka_unit_test(too_little_room_is_said_and_how_much_is_needed),
  };

  return cmocka_run_group_tests_name("care plan", tests, NULL, NULL);
}
