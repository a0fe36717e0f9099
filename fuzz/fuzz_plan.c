/* SPDX-License-Identifier: MIT
 *
 * A plan, read and applied to appointments around the changes of clocks. Laws: a
 * refused plan says where and why; of one that is read, no message that prepares
 * an appointment leaves or lives after its start, none leaves in quiet hours or
 * before now, no key comes twice. */
#include <care/planned.h>

#include "fuzz.h"

#define MESSAGES (CARE_PLAN_RULES_MAX * CARE_PLAN_TIMES_MAX)
#define HOUR INT64_C(3600000)

static void check(const care_plan *plan, const struct care_appointment *a, int64_t now,
                  const struct care_message *m, size_t n) {
  for (size_t i = 0; i < n; i++) {
    bool prepares = plan->rules[m[i].rule].prepares;

    LAW(care_reason_name(m[i].reason)[0] != '?' && strlen(m[i].key) <= CARE_KEY_MAX);
    for (size_t k = i > 8 ? i - 8 : 0; k < i; k++)
      LAW(strcmp(m[i].key, m[k].key) != 0);
    if (m[i].decision == CARE_DECISION_DROP)
      continue;
    LAW(m[i].send_at_ms >= now && m[i].send_at_ms < m[i].expires_at_ms);
    LAW(!prepares || (m[i].send_at_ms < a->start_ms && m[i].expires_at_ms <= a->start_ms));
    LAW(!care_plan_is_quiet(plan, m[i].traffic, a->zone, a->country, m[i].send_at_ms));
  }
}

static void apply(const care_plan *plan) {
  static struct care_message out[MESSAGES];
  static const int64_t before[] = {0, 5 * HOUR, 26 * HOUR, 200 * HOUR, -30 * HOUR};
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  size_t n;

  a.id = smpp_span_of("A/1");
  a.zone = care_plan_zone(plan);
  a.country = plan->country;
  a.kind = a.site = a.unit = smpp_span_of("x");
  for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
    struct care_happening happened[] = {
        {CARE_HAPPENED_EVENT, smpp_span_of("results"), 0, 0},
        {CARE_HAPPENED_SENT, smpp_span_of("A/1/a/2026-03-29T07:30Z"), 0, 0},
    };

    a.start_ms = care_day_of(2026, i % 2 ? 3 : 10, i % 2 ? 29 : 25) * CARE_DAY_MS + 15 * HOUR / 2;
    happened[0].time_ms = happened[1].time_ms = a.start_ms - 3 * HOUR;
    LAW(care_plan_apply(plan, &a, happened, i % 3, a.start_ms - before[i], out, MESSAGES, &n) ==
        SMPP_OK);
    check(plan, &a, a.start_ms - before[i], out, n);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_fault fault = {0};
  care_plan *plan;
  int result = care_plan_new(&alloc, smpp_span(data, size), &plan, &fault);

  if (result != SMPP_OK) {
    LAW(fault.text[0] != '\0');
    LAW(result == SMPP_ERR_TOO_LONG || fault.line > 0);
    return 0;
  }
  apply(plan);
  care_plan_free(plan);
  return 0;
}
