/* SPDX-License-Identifier: MIT
 *
 * What every plan keeps to, whatever the appointment and the hour: plans,
 * appointments, histories and times drawn from seeds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <care/planned.h>

#include "planning.h"

#define SEEDS 400
#define APPOINTMENTS 60
#define MINUTE INT64_C(60000)

static uint64_t random_state;

static unsigned draw(unsigned n) {
  random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (unsigned)((random_state >> 33) % n);
}

static const char *one_of(const char *const *words, unsigned n) {
  return words[draw(n)];
}

static int add_line(char *out, size_t cap, size_t at, const char *format, unsigned a, unsigned b) {
  int n = snprintf(out + at, cap - at, format, a, b);

  assert_true(n > 0 && (size_t)n < cap - at);
  return n;
}

/* A plan of some rules in a zone that changes its clocks, or does so oddly. */
static care_plan *random_plan(void) {
  static const char *const zones[] = {"Europe/Paris", "Europe/Madrid", "Indian/Reunion",
                                      "Australia/Lord_Howe", "Africa/Casablanca"};
  static const char *const countries[] = {"FR", "ES", "IT", "RE"};
  static const char *const actions[] = {"defer", "drop"};
  static const char *const tails[] = {"",
                                      "class = campaign\n",
                                      "class = prevention\n",
                                      "closed = before\n",
                                      "closed = after\n",
                                      "expires = 12h\n",
                                      "every = 1d\ntimes = 5\n",
                                      "every = 5h\ntimes = 3\n",
                                      "expires = J@07:00\n",
                                      "then = call_task@J-1@20:00\n"};
  char text[4096];
  size_t at = (size_t)snprintf(text, sizeof text,
                               "[plan]\nzone = %s\ncountry = %s\n[quiet care]\n"
                               "action = %s\n",
                               one_of(zones, 5), one_of(countries, 4), one_of(actions, 2));
  unsigned n = 1 + draw(5), from = draw(24), to = (from + 1 + draw(20)) % 24;

  at += (size_t)add_line(text, sizeof text, at, "hours = %02u:00-%02u:30\n", from, to);
  for (unsigned i = 0; i < n; i++) {
    at +=
        (size_t)add_line(text, sizeof text, at, "[rule r%u]\ntemplate = t\nask = confirm\n", i, 0);
    switch (draw(i > 0 ? 5 : 4)) {
    case 0:
      at += (size_t)add_line(text, sizeof text, at, "when = -%uh\n", 1 + draw(80), 0);
      break;
    case 1:
      at += (size_t)add_line(text, sizeof text, at, "when = J-%ub@%02u:15\n", draw(5), draw(24));
      break;
    case 2:
      at += (size_t)add_line(text, sizeof text, at, "when = J+%u@%02u:00\n", draw(3), draw(24));
      break;
    case 3:
      at += (size_t)add_line(text, sizeof text, at, "when = J-%u@%02u:30\n", draw(9), draw(24));
      break;
    default:
      at += (size_t)add_line(text, sizeof text, at, "after = r%u\nno_reply = %uh\n", draw(i),
                             1 + draw(30));
      if (draw(2))
        at += (size_t)add_line(text, sizeof text, at, "until = %02u:%02u\n", draw(24), draw(60));
    }
    at += (size_t)snprintf(text + at, sizeof text - at, "%s", one_of(tails, 10));
  }
  {
    struct smpp_alloc alloc = smpp_alloc_libc();
    care_plan *plan = NULL;

    /* One that expires before it is sent, say, is none. */
    return care_plan_new(&alloc, smpp_span_of(text), &plan, NULL) == SMPP_OK ? plan : NULL;
  }
}

static void check_message(const care_plan *plan, const struct care_appointment *a, int64_t now,
                          const struct care_message *m) {
  const struct care__rule *rule = &plan->rules[m->rule];

  assert_true(m->key[0] != '\0' && strlen(m->key) <= CARE_KEY_MAX);
  if (m->decision == CARE_DECISION_DROP)
    return;
  assert_true(m->send_at_ms >= now);
  assert_true(m->send_at_ms < m->expires_at_ms);
  if (rule->prepares) {
    assert_true(m->send_at_ms < a->start_ms);
    assert_true(m->expires_at_ms <= a->start_ms);
  }
  assert_false(care_plan_is_quiet(plan, m->traffic, a->zone, a->country, m->send_at_ms));
  assert_int_equal(m->decision == CARE_DECISION_DEFER, m->reason == CARE_REASON_QUIET_HOURS);
  assert_int_not_equal(a->status, CARE_STATUS_CANCELLED);
}

/* Independently of the code that skips them: is this wall time in quiet hours? */
static bool quiet_by_hand(const care_plan *plan, const struct care_appointment *a, int traffic,
                          int64_t instant) {
  int64_t wall = care_zone_to_wall(a->zone, instant), day = care_wall_day(wall);
  int minute = (int)((wall - day * CARE_DAY_MS) / MINUTE);
  const struct care__quiet *q = &plan->quiet[traffic];
  bool quiet = false;

  for (size_t i = 0; i < q->n_windows; i++) {
    int length = (q->windows[i].to - q->windows[i].from + 1440) % 1440;

    quiet |= (minute - q->windows[i].from + 1440) % 1440 < length;
  }
  quiet |= (q->weekdays >> (care_weekday(day) - 1)) & 1;
  return quiet || (q->holidays && care_is_holiday(a->country, day));
}

static void check_all(const care_plan *plan, const struct care_appointment *a, int64_t now,
                      const struct planned *p) {
  for (size_t i = 0; i < p->n; i++) {
    const struct care_message *m = &p->messages[i];

    check_message(plan, a, now, m);
    if (m->decision != CARE_DECISION_DROP)
      assert_false(quiet_by_hand(plan, a, m->traffic, m->send_at_ms));
    for (size_t k = 0; k < i; k++)
      assert_string_not_equal(m->key, p->messages[k].key);
  }
}

static struct care_appointment random_appointment(const care_plan *plan) {
  struct care_appointment a = appointment_of(plan, "2026-01-01T00:00");

  a.start_ms += draw(2 * 365 * 24 * 4) * 15 * MINUTE;
  if (draw(3) == 0) /* around the changes of clocks */
    a.start_ms = at(plan, draw(2) ? "2026-03-29T00:00" : "2026-10-25T00:00") + draw(4000) * MINUTE;
  a.status = draw(8) == 0 ? CARE_STATUS_CANCELLED : CARE_STATUS_BOOKED;
  return a;
}

/* Sends what is due as time goes on, and never the same key again. */
static void live_through(const care_plan *plan, const struct care_appointment *a) {
  struct care_happening happened[MESSAGES];
  char keys[MESSAGES][CARE_KEY_MAX + 1];
  size_t n_happened = 0;
  int64_t now = a->start_ms - (int64_t)(1 + draw(12)) * CARE_DAY_MS;

  for (int step = 0; step < 40; step++, now += (int64_t)(1 + draw(30 * 60)) * MINUTE) {
    struct planned p;

    assert_int_equal(
        care_plan_apply(plan, a, happened, n_happened, now, p.messages, MESSAGES, &p.n), SMPP_OK);
    check_all(plan, a, now, &p);
    for (size_t i = 0; i < p.n && n_happened < MESSAGES - 1; i++) {
      const struct care_message *m = &p.messages[i];

      if (m->decision == CARE_DECISION_DROP || m->send_at_ms > now)
        continue;
      for (size_t k = 0; k < n_happened; k++)
        assert_string_not_equal(keys[k], m->key);
      memcpy(keys[n_happened], m->key, sizeof m->key);
      happened[n_happened] =
          (struct care_happening){CARE_HAPPENED_SENT, smpp_span_of(keys[n_happened]), now, 0};
      n_happened++;
    }
  }
}

static void no_message_is_late_quiet_or_sent_twice(void **state) {
  size_t n_plans = 0, n_messages = 0;

  (void)state;
  for (uint64_t seed = 1; seed <= SEEDS; seed++) {
    care_plan *plan;

    random_state = seed;
    plan = random_plan();
    if (!plan)
      continue;
    n_plans++;
    for (int i = 0; i < APPOINTMENTS; i++) {
      struct care_appointment a = random_appointment(plan);
      int64_t now =
          a.start_ms - (int64_t)draw(12 * 24 * 60) * MINUTE + (int64_t)draw(3000) * MINUTE;
      struct planned p;

      assert_int_equal(care_plan_apply(plan, &a, NULL, 0, now, p.messages, MESSAGES, &p.n),
                       SMPP_OK);
      check_all(plan, &a, now, &p);
      for (size_t k = 0; k < p.n; k++)
        n_messages += p.messages[k].decision != CARE_DECISION_DROP;
      if (i < 4)
        live_through(plan, &a);
    }
    care_plan_free(plan);
  }
  /* The laws were put to the test at all. */
  assert_true(n_plans > SEEDS / 2);
  assert_true(n_messages > SEEDS * APPOINTMENTS / 4);
}

static void keys_are_read_as_they_were_written(void **state) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  char key[CARE_KEY_MAX + 1], longest[CARE_APPOINTMENT_ID_MAX + 1], name[CARE_RULE_NAME_MAX + 1];
  struct smpp_span rule, version;
  unsigned repetition;

  (void)state;
  memset(longest, '/', sizeof longest - 1);
  longest[sizeof longest - 1] = '\0';
  memset(name, 'r', sizeof name - 1);
  name[sizeof name - 1] = '\0';
  a.id = smpp_span_of(longest);
  a.start_ms = care_day_of(2026, 6, 18) * CARE_DAY_MS + 450 * MINUTE;
  care__key_write(key, &a, smpp_span_of(name), CARE_PLAN_TIMES_MAX);
  assert_true(care__key_read(smpp_span_of(key), &rule, &repetition, &version));
  assert_true(smpp_span_equal(rule, smpp_span_of(name)));
  assert_int_equal(repetition, CARE_PLAN_TIMES_MAX);
  assert_true(smpp_span_equal(version, smpp_span_of("2026-06-18T07:30Z")));
  assert_false(care__key_read(smpp_span_of("A-1"), &rule, &repetition, &version));
  assert_false(care__key_read(smpp_span_of("A/r.x/2026"), &rule, &repetition, &version));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_message_is_late_quiet_or_sent_twice),
      cmocka_unit_test(keys_are_read_as_they_were_written),
  };

  return cmocka_run_group_tests_name("care plan laws", tests, NULL, NULL);
}
