/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include <smppcare/gate.h>

#define HOUR INT64_C(3600000)
#define RUNS 200000

/* A site that has everything that the gate can ask about. */
struct world {
  care_plan *plan;
  care_zone *zone;
  struct care_gate_policy policy;
  struct care_gate_facts facts;
};

static const struct care_optout stop_on_care = {{(const uint8_t *)"HOSPITAL", 8},
                                                CARE_TRAFFIC_CARE};
static struct smpp_span france[1], trial[1];

static int64_t paris(const struct world *w, int day, int hour) {
  return care_zone_from_wall(w->zone, care_day_of(2026, 6, day) * CARE_DAY_MS + hour * HOUR);
}

/* At noon of the 17th, a reminder of an appointment on the 18th at nine; clear. */
static struct world begin(const char *quiet) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct world w = {NULL, NULL, CARE_GATE_POLICY_INIT, CARE_GATE_FACTS_INIT};
  char text[300];

  snprintf(text, sizeof(text),
           "[plan]\nzone = Europe/Paris\ncountry = FR\n"
           "[rule a]\nwhen = J-1@09:00\ntemplate = t\n%s",
           quiet);
  assert_int_equal(care_plan_new(&alloc, smpp_span_of(text), &w.plan, NULL), SMPP_OK);
  assert_int_equal(care_zone_new(&alloc, smpp_span_of("Europe/Paris"), &w.zone), SMPP_OK);
  france[0] = smpp_span_of("FR");
  trial[0] = smpp_span_of("+33639980102");
  w.policy.plan = w.plan;
  w.policy.countries = france;
  w.policy.n_countries = 1;
  w.policy.is_trial = true;
  w.policy.trial_numbers = trial;
  w.policy.n_trial_numbers = 1;
  w.policy.max_per_run = 100;
  w.policy.max_per_number = 3;
  w.policy.not_to_minors = CARE_CLASS(CARE_TRAFFIC_CARE);
  w.policy.needs_consent = CARE_CLASS(CARE_TRAFFIC_CARE);
  w.facts.consent = CARE_SAID_YES;
  w.facts.traffic = CARE_TRAFFIC_CARE;
  w.facts.sender = smpp_span_of("HOSPITAL");
  w.facts.e164 = smpp_span_of("+33639980102");
  w.facts.region = smpp_span_of("FR");
  w.facts.zone = w.zone;
  w.facts.now_ms = paris(&w, 17, 12);
  w.facts.start_ms = w.facts.planned_for_ms = paris(&w, 18, 9);
  w.facts.prepares = true;
  return w;
}

#define NIGHT "[quiet care]\nhours = 21:00-08:00\naction = defer\n"

static void end(struct world *w) {
  care_plan_free(w->plan);
  care_zone_free(w->zone);
}

static struct care_gate_answer ask(const struct world *w) {
  struct care_gate_answer answer = CARE_GATE_ANSWER_INIT;

  assert_int_equal(care_gate(&w->policy, &w->facts, &answer), SMPP_OK);
  return answer;
}

/* Makes one reason true and no other: those that come of the same fact (BEGUN and
 * EXPIRED of the time, for one) move different ends of it. */
static void make(struct world *w, int reason) {
  struct care_gate_facts *f = &w->facts;

  switch (reason) {
  case CARE_GATE_ALREADY_SENT:
    f->already_sent = true;
    break;
  case CARE_GATE_DECEASED:
    f->deceased = true;
    break;
  case CARE_GATE_OBJECTED:
    f->objected = true;
    break;
  case CARE_GATE_OPTED_OUT:
    f->optouts = &stop_on_care;
    f->n_optouts = 1;
    break;
  case CARE_GATE_REASSIGNED:
    f->reassigned = true;
    break;
  case CARE_GATE_QUARANTINED:
    f->quarantined = true;
    break;
  case CARE_GATE_NO_CONSENT:
    f->consent = CARE_SAID_NOTHING;
    break;
  case CARE_GATE_MINOR:
    f->minor = true;
    break;
  case CARE_GATE_SENSITIVE:
    f->sensitive = true;
    break;
  case CARE_GATE_CANCELLED:
    f->status = CARE_STATUS_CANCELLED;
    break;
  case CARE_GATE_OVER:
    f->status = CARE_STATUS_NO_SHOW;
    break;
  case CARE_GATE_MOVED:
    f->planned_for_ms -= 24 * HOUR;
    break;
  case CARE_GATE_BEGUN:
    f->planned_for_ms += f->now_ms - f->start_ms;
    f->start_ms = f->now_ms;
    break;
  case CARE_GATE_EXPIRED:
    f->expires_at_ms = f->now_ms;
    break;
  case CARE_GATE_COUNTRY:
    f->region = smpp_span_of("BE");
    break;
  case CARE_GATE_TRIAL:
    f->e164 = smpp_span_of("+33639980103");
    break;
  case CARE_GATE_RUN_CAP:
    f->n_in_run = 100;
    break;
  case CARE_GATE_NUMBER_CAP:
    f->n_to_number = 3;
    break;
  case CARE_GATE_QUIET_DEADLINE:
    f->now_ms = paris(w, 17, 22);
    if (f->expires_at_ms == INT64_MAX)
      f->expires_at_ms = paris(w, 18, 7);
    break;
  case CARE_GATE_QUIET_HOURS:
    f->now_ms = paris(w, 17, 22);
    break;
  default:
    break;
  }
}

static void each_reason_alone_has_its_answer(void **state) {
  (void)state;
  for (int reason = CARE_GATE_CLEAR; reason <= CARE_GATE_QUIET_HOURS; reason++) {
    struct world w = begin(NIGHT);
    struct care_gate_answer answer;
    bool delays = reason == CARE_GATE_NUMBER_CAP || reason == CARE_GATE_QUIET_HOURS;

    make(&w, reason);
    answer = ask(&w);
    assert_string_equal(care_gate_reason_name(answer.reason), care_gate_reason_name(reason));
    assert_int_equal(answer.decision, reason == CARE_GATE_CLEAR ? CARE_DECISION_SEND
                                      : delays                  ? CARE_DECISION_DEFER
                                                                : CARE_DECISION_DROP);
    assert_int_equal(answer.until_ms, delays ? paris(&w, 18, 8) : 0);
    end(&w);
  }
}

/* The time is set first, as the others count from it. */
static void make_both(struct world *w, int a, int b) {
  bool b_first = b >= CARE_GATE_QUIET_DEADLINE && a < CARE_GATE_QUIET_DEADLINE;

  make(w, b_first ? b : a);
  make(w, b_first ? a : b);
}

static void of_two_reasons_the_first_of_the_list_wins(void **state) {
  (void)state;
  for (int a = CARE_GATE_ALREADY_SENT; a <= CARE_GATE_QUIET_HOURS; a++)
    for (int b = a + 1; b <= CARE_GATE_QUIET_HOURS; b++) {
      struct world w = begin(NIGHT);
      int found;

      if (a == CARE_GATE_CANCELLED && b == CARE_GATE_OVER) {
        end(&w); /* one status has both */
        continue;
      }
      make_both(&w, a, b);
      found = ask(&w).reason;
      if (found != a)
        fail_msg("%s and %s: %s", care_gate_reason_name(a), care_gate_reason_name(b),
                 care_gate_reason_name(found));
      end(&w);
    }
}

static void care_leaves_unless_the_patient_objects_and_campaigns_with_consent(void **state) {
  static const struct {
    int traffic, consent, reason;
    bool objected;
  } rows[] = {
      {CARE_TRAFFIC_CARE, CARE_SAID_NOTHING, CARE_GATE_CLEAR, false},
      {CARE_TRAFFIC_CARE, CARE_SAID_YES, CARE_GATE_CLEAR, false},
      {CARE_TRAFFIC_CARE, CARE_SAID_NO, CARE_GATE_OBJECTED, false},
      {CARE_TRAFFIC_CARE, CARE_SAID_NOTHING, CARE_GATE_OBJECTED, true},
      {CARE_TRAFFIC_CARE, CARE_SAID_YES, CARE_GATE_OBJECTED, true},
      {CARE_TRAFFIC_PREVENTION, CARE_SAID_NOTHING, CARE_GATE_CLEAR, false},
      {CARE_TRAFFIC_PREVENTION, CARE_SAID_NO, CARE_GATE_OBJECTED, false},
      {CARE_TRAFFIC_CAMPAIGN, CARE_SAID_NOTHING, CARE_GATE_NO_CONSENT, false},
      {CARE_TRAFFIC_CAMPAIGN, CARE_SAID_YES, CARE_GATE_CLEAR, false},
      {CARE_TRAFFIC_CAMPAIGN, CARE_SAID_NO, CARE_GATE_OBJECTED, false},
      {CARE_TRAFFIC_CAMPAIGN, CARE_SAID_YES, CARE_GATE_OBJECTED, true},
  };
  struct world w = begin(NIGHT);
  const struct care_gate_policy usual = CARE_GATE_POLICY_INIT;

  (void)state;
  w.policy.needs_consent = usual.needs_consent;
  for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
    w.facts.traffic = rows[i].traffic;
    w.facts.consent = rows[i].consent;
    w.facts.objected = rows[i].objected;
    assert_int_equal(ask(&w).reason, rows[i].reason);
  }
  end(&w);
}

static void a_stop_reaches_as_far_as_the_site_says(void **state) {
  static const struct {
    int scope, traffic;
    const char *sender;
    bool silenced;
  } rows[] = {
      {CARE_OPTOUT_CLASS, CARE_TRAFFIC_CARE, "HOSPITAL", true},
      {CARE_OPTOUT_CLASS, CARE_TRAFFIC_CAMPAIGN, "HOSPITAL", false},
      {CARE_OPTOUT_CLASS, CARE_TRAFFIC_CARE, "LABO", false},
      {CARE_OPTOUT_SENDER, CARE_TRAFFIC_CAMPAIGN, "HOSPITAL", true},
      {CARE_OPTOUT_SENDER, CARE_TRAFFIC_CARE, "LABO", false},
      {CARE_OPTOUT_ALL, CARE_TRAFFIC_CAMPAIGN, "LABO", true},
  };
  struct world w = begin(NIGHT);

  (void)state;
  make(&w, CARE_GATE_OPTED_OUT);
  for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
    w.policy.optout_scope = rows[i].scope;
    w.facts.traffic = rows[i].traffic;
    w.facts.sender = smpp_span_of(rows[i].sender);
    assert_int_equal(ask(&w).reason, rows[i].silenced ? CARE_GATE_OPTED_OUT : CARE_GATE_CLEAR);
    w.facts.answers_optout = true;
    assert_int_equal(ask(&w).reason, CARE_GATE_CLEAR);
    w.facts.answers_optout = false;
  }
  end(&w);
}

static void a_stop_that_staff_recorded_names_no_sender(void **state) {
  static const struct care_optout by_staff = {{NULL, 0}, CARE_TRAFFIC_CARE};
  struct world w = begin(NIGHT);

  (void)state;
  w.facts.optouts = &by_staff;
  w.facts.n_optouts = 1;
  w.facts.sender = smpp_span_of("LABO");
  assert_int_equal(ask(&w).reason, CARE_GATE_OPTED_OUT);
  end(&w);
}

static void quiet_hours_that_drop_do_not_wait(void **state) {
  struct world w = begin("[quiet care]\nhours = 21:00-08:00\naction = drop\n");
  struct care_gate_answer answer;

  (void)state;
  w.facts.now_ms = paris(&w, 17, 22);
  answer = ask(&w);
  assert_int_equal(answer.decision, CARE_DECISION_DROP);
  assert_int_equal(answer.reason, CARE_GATE_QUIET_HOURS);
  assert_int_equal(answer.task, CARE_TASK_CALL);
  end(&w);
}

static void the_clock_is_that_of_the_recipient(void **state) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct world w = begin(NIGHT);
  care_zone *reunion;

  (void)state;
  assert_int_equal(care_zone_new(&alloc, smpp_span_of("Indian/Reunion"), &reunion), SMPP_OK);
  w.facts.zone = reunion;
  w.facts.now_ms = paris(&w, 17, 20); /* ten in the evening there */
  assert_int_equal(ask(&w).reason, CARE_GATE_QUIET_HOURS);
  assert_int_equal(ask(&w).until_ms, paris(&w, 18, 6));
  care_zone_free(reunion);
  end(&w);
}

static void what_expires_as_the_quiet_hours_end_does_not_wait_for_that(void **state) {
  struct world w = begin(NIGHT);

  (void)state;
  w.facts.now_ms = paris(&w, 17, 22);
  w.facts.expires_at_ms = ask(&w).until_ms;
  assert_int_equal(ask(&w).reason, CARE_GATE_QUIET_DEADLINE);
  w.facts.expires_at_ms++;
  assert_int_equal(ask(&w).decision, CARE_DECISION_DEFER);
  end(&w);
}

static void a_cap_that_lasts_beyond_the_appointment_leaves_a_call(void **state) {
  struct world w = begin("");
  struct care_gate_answer answer;

  (void)state;
  make(&w, CARE_GATE_NUMBER_CAP);
  w.facts.expires_at_ms = paris(&w, 17, 23);
  answer = ask(&w);
  assert_int_equal(answer.decision, CARE_DECISION_DROP);
  assert_int_equal(answer.reason, CARE_GATE_NUMBER_CAP);
  assert_int_equal(answer.task, CARE_TASK_CALL);
  w.facts.traffic = CARE_TRAFFIC_CAMPAIGN;
  assert_int_equal(ask(&w).task, CARE_TASK_NONE);
  end(&w);
}

static void what_cannot_be_judged_is_not_sent(void **state) {
  struct world w = begin(NIGHT);
  struct care_gate_answer answer = {.decision = CARE_DECISION_SEND};

  (void)state;
  w.facts.zone = NULL;
  assert_int_equal(care_gate(&w.policy, &w.facts, &answer), SMPP_ERR_INVALID);
  assert_int_equal(answer.decision, CARE_DECISION_DROP);
  w.facts.zone = w.zone;
  w.facts.traffic = CARE_TRAFFIC_COUNT;
  assert_int_equal(care_gate(&w.policy, &w.facts, &answer), SMPP_ERR_INVALID);
  w.facts.traffic = CARE_TRAFFIC_CARE;
  w.facts.consent = -1;
  assert_int_equal(care_gate(&w.policy, &w.facts, &answer), SMPP_ERR_INVALID);
  w.facts.consent = CARE_SAID_YES;
  w.facts.status = 9;
  assert_int_equal(care_gate(&w.policy, &w.facts, &answer), SMPP_ERR_INVALID);
  w.facts.status = CARE_STATUS_BOOKED;
  w.policy.optout_scope = 9;
  assert_int_equal(care_gate(&w.policy, &w.facts, &answer), SMPP_ERR_INVALID);
  w.policy.optout_scope = CARE_OPTOUT_CLASS;
  w.facts.size = 8;
  assert_int_equal(care_gate(&w.policy, &w.facts, &answer), SMPP_ERR_UNSUPPORTED);
  end(&w);
}

/* Laws, over facts drawn at random: a message that leaves has nothing against it;
 * what waits may leave when it is told to, unless the number is capped again. */
static void what_is_deferred_leaves_when_its_time_comes(void **state) {
  struct world w = begin(NIGHT "[quiet campaign]\nhours = 20:00-09:00\ndays = sun\n");
  const struct care_gate_facts clear = w.facts;
  uint32_t random = 1;
  size_t n_sent = 0, n_deferred = 0;

  (void)state;
  for (size_t run = 0; run < RUNS; run++) {
    struct care_gate_answer answer;
    uint32_t bits;

    random = random * 1664525u + 1013904223u;
    bits = random >> 8;
    w.facts = clear;
    w.facts.traffic = (int)(bits % 3);
    if (bits / 3 % 4 == 0)
      make(&w, (int)(bits / 12 % CARE_GATE_QUIET_DEADLINE));
    w.facts.now_ms = paris(&w, 10 + (int)(bits % 9), 0) + (int64_t)(random % 1440) * 60000;
    answer = ask(&w);
    if (answer.decision == CARE_DECISION_SEND) {
      n_sent++;
      assert_int_equal(answer.reason, CARE_GATE_CLEAR);
      assert_false(
          care_plan_is_quiet(w.plan, w.facts.traffic, w.zone, w.facts.country, w.facts.now_ms));
      assert_true(w.facts.now_ms < w.facts.start_ms && w.facts.now_ms < w.facts.expires_at_ms);
    }
    if (answer.decision != CARE_DECISION_DEFER)
      continue;
    n_deferred++;
    assert_true(answer.until_ms > w.facts.now_ms && answer.until_ms < w.facts.start_ms);
    w.facts.now_ms = answer.until_ms;
    w.facts.n_to_number = 0;
    assert_int_equal(ask(&w).decision, CARE_DECISION_SEND);
  }
  assert_true(n_sent > RUNS / 20 && n_deferred > RUNS / 20);
  end(&w);
}

static void every_reason_has_a_name_of_its_own(void **state) {
  (void)state;
  for (int a = CARE_GATE_CLEAR; a <= CARE_GATE_QUIET_HOURS; a++) {
    assert_string_not_equal(care_gate_reason_text(a), "unknown reason");
    for (int b = a + 1; b <= CARE_GATE_QUIET_HOURS; b++)
      assert_string_not_equal(care_gate_reason_name(a), care_gate_reason_name(b));
  }
  assert_string_equal(care_gate_reason_name(-1), "?");
  assert_string_equal(care_gate_reason_name(CARE_GATE_QUIET_HOURS + 1), "?");
  assert_string_equal(care_gate_reason_text(CARE_GATE_QUIET_HOURS + 1), "unknown reason");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_reason_alone_has_its_answer),
      cmocka_unit_test(of_two_reasons_the_first_of_the_list_wins),
      cmocka_unit_test(care_leaves_unless_the_patient_objects_and_campaigns_with_consent),
      cmocka_unit_test(a_stop_reaches_as_far_as_the_site_says),
      cmocka_unit_test(a_stop_that_staff_recorded_names_no_sender),
      cmocka_unit_test(quiet_hours_that_drop_do_not_wait),
      cmocka_unit_test(the_clock_is_that_of_the_recipient),
      cmocka_unit_test(what_expires_as_the_quiet_hours_end_does_not_wait_for_that),
      cmocka_unit_test(a_cap_that_lasts_beyond_the_appointment_leaves_a_call),
      cmocka_unit_test(what_cannot_be_judged_is_not_sent),
      cmocka_unit_test(what_is_deferred_leaves_when_its_time_comes),
      cmocka_unit_test(every_reason_has_a_name_of_its_own),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
