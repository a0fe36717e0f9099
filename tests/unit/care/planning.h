/* SPDX-License-Identifier: MIT
 *
 * Plans, appointments and instants for tests. */
#ifndef TESTS_PLANNING_H
#define TESTS_PLANNING_H

#include <smppcare/plan.h>

#include <care/when.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MESSAGES 256

struct planned {
  struct care_message messages[MESSAGES];
  size_t n;
};

static inline care_plan *plan_of(const char *text) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_fault fault = {0};
  care_plan *plan = NULL;

  if (care_plan_new(&alloc, smpp_span_of(text), &plan, &fault) != SMPP_OK)
    print_error("plan: line %zu: %s\n", fault.line, fault.text);
  assert_non_null(plan);
  return plan;
}

/* "2026-03-29T09:30" by the clock of the plan. */
static inline int64_t at(const care_plan *plan, const char *wall) {
  struct care__when when;

  assert_true(care__when_parse(smpp_span_of(wall), &when, NULL));
  return care_zone_from_wall(care_plan_zone(plan), (int64_t)care__when_wall_ms(&when));
}

static inline struct care_appointment appointment_of(const care_plan *plan, const char *start) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;

  a.id = smpp_span_of("A-1");
  a.zone = care_plan_zone(plan);
  a.country = care_country_by_name(care_plan_setting(plan, "country"));
  a.start_ms = at(plan, start);
  return a;
}

static inline struct planned apply(const care_plan *plan, const struct care_appointment *a,
                                   const struct care_happening *happened, size_t n_happened,
                                   const char *now) {
  struct planned p;

  assert_int_equal(
      care_plan_apply(plan, a, happened, n_happened, at(plan, now), p.messages, MESSAGES, &p.n),
      SMPP_OK);
  return p;
}

/* "j1 send planned 2026-03-28T14:00 call_task 2026-03-28T20:00" by the plan's
 * clock; the task if there is one. */
static inline void describe(const care_plan *plan, const struct care_message *m, char out[400]) {
  struct smpp_span rule = care_plan_rule_name(plan, m->rule);
  int64_t times[2] = {m->send_at_ms, m->task_at_ms};
  char shown[2][80];

  for (int i = 0; i < 2; i++) {
    int64_t wall = care_zone_to_wall(care_plan_zone(plan), times[i]), day = care_wall_day(wall);
    int minute = (int)((wall - day * CARE_DAY_MS) / 60000), y, mo, d;

    care_date_of(day, &y, &mo, &d);
    snprintf(shown[i], sizeof shown[i], "%04d-%02d-%02dT%02d:%02d", y % 10000, mo, d, minute / 60,
             minute % 60);
  }
  snprintf(out, 400, "%.*s %s %s %s%s%s%s%s", (int)rule.len, (const char *)rule.ptr,
           care_decision_name(m->decision), care_reason_name(m->reason), shown[0],
           m->task ? " " : "", m->task ? care_task_name(m->task) : "", m->task ? " " : "",
           m->task ? shown[1] : "");
}

#endif
