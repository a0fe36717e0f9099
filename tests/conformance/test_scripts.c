/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "check.h"
#include "match.h"
#include "options.h"
#include "run.h"

#include <stdlib.h>

#define MOST 400

static size_t all_of(int role, struct chosen *out) {
  struct check_choice choice = {NULL, NULL, true, true};
  size_t n = check_choose(role, &choice, out, MOST);

  assert_true(n <= MOST);
  return n;
}

static void set_vars(struct vars *vars) {
  static const char *const names[] = {"system_id", "password", "system_type", "wrong", "to",
                                      "from",      "next",     "last",        NULL};
  static const char *const numbers[] = {"to_ton", "to_npi", "from_ton", "from_npi", NULL};

  *vars = (struct vars){.n = 0};
  for (unsigned i = 0; names[i]; i++)
    assert_true(vars_set(vars, names[i], smpp_span_of("name")));
  for (unsigned i = 0; numbers[i]; i++)
    assert_true(vars_set(vars, numbers[i], smpp_span_of("1")));
}

static void lint_all(int role) {
  static struct chosen chosen[MOST];
  struct vars vars;
  size_t n = all_of(role, chosen);
  const char *line, *why;

  set_vars(&vars);
  for (size_t i = 0; i < n; i++)
    if (!run_lint(chosen[i].check, &vars, &line, &why))
      fail_msg("%s: %s: %s", chosen[i].check->id, why, line);
}

static void every_script_can_be_read(void **state) {
  (void)state;
  lint_all(ROLE_SMSC);
  lint_all(ROLE_ESME);
}

static void ids_are_unique(void **state) {
  static struct chosen chosen[MOST];

  (void)state;
  for (int role = ROLE_SMSC; role <= ROLE_ESME; role++) {
    size_t n = all_of(role, chosen);

    for (size_t i = 0; i < n; i++)
      for (size_t j = 0; j < i; j++)
        assert_string_not_equal(chosen[i].check->id, chosen[j].check->id);
  }
}

static void there_are_as_many_checks_as_promised(void **state) {
  static struct chosen chosen[MOST];

  (void)state;
  assert_true(all_of(ROLE_SMSC, chosen) >= 120);
  assert_true(all_of(ROLE_ESME, chosen) >= 60);
}

static void the_safe_profile_submits_no_more_than_twenty(void **state) {
  static struct chosen chosen[MOST];
  struct check_choice choice = {NULL, NULL, false, true};
  size_t n = check_choose(ROLE_SMSC, &choice, chosen, MOST);
  unsigned submissions = 0;

  (void)state;
  for (size_t i = 0; i < n; i++)
    submissions += run_submissions(chosen[i].check);
  assert_in_range(submissions, 10, 20);
}

/* No octets that are no PDU, no length that is not, no password but the right. */
static void the_safe_profile_sends_nothing_malformed(void **state) {
  static const char *const words[] = {"length=", "tail=",     "body=",      "raw ",
                                      "$wrong",  "password=", "sm_length=", "repeat 100"};
  static struct chosen chosen[MOST];
  struct check_choice choice = {NULL, NULL, false, true};
  size_t n = check_choose(ROLE_SMSC, &choice, chosen, MOST);

  (void)state;
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < sizeof words / sizeof words[0]; j++)
      if (strcmp(chosen[i].check->id, "frame.half") != 0 &&
          strstr(chosen[i].check->script, words[j]) && strncmp(words[j], "body=", 5) != 0)
        fail_msg("%s has %s", chosen[i].check->id, words[j]);
}

static void patterns_fit_as_shells_do(void **state) {
  (void)state;
  assert_true(pattern_fits("bind.*", "bind.trx.wrong_password"));
  assert_true(pattern_fits("*password", "bind.trx.wrong_password"));
  assert_true(pattern_fits("bind.?x", "bind.tx"));
  assert_true(pattern_fits("bind", "bind.tx"));
  assert_true(pattern_fits("*", "bind.tx"));
  assert_true(pattern_fits("*a*b*", "xxaxxbxx"));
  assert_false(pattern_fits("bind", "bindings"));
  assert_false(pattern_fits("bind.?", "bind.tx"));
  assert_false(pattern_fits("*a*b*", "xxbxxaxx"));
  assert_false(pattern_fits("", "bind.tx"));
}

static void what_is_broken_is_found(void **state) {
  static const char *const broken[] = {
      "> submit_sm nonsense=1",
      "> no_such_pdu",
      "< submit_sm_resp nonsense=1",
      "> submit_sm destination_addr=$nobody",
      "frobnicate",
      "> submit_sm short_message='open",
      "< submit_sm_resp status=RNONSENSE",
  };
  struct vars vars;
  const char *line, *why;

  (void)state;
  set_vars(&vars);
  for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
    struct check check = {.id = "x", .script = broken[i]};

    if (run_lint(&check, &vars, &line, &why))
      fail_msg("%s passes", broken[i]);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_script_can_be_read),
      cmocka_unit_test(ids_are_unique),
      cmocka_unit_test(there_are_as_many_checks_as_promised),
      cmocka_unit_test(the_safe_profile_submits_no_more_than_twenty),
      cmocka_unit_test(the_safe_profile_sends_nothing_malformed),
      cmocka_unit_test(patterns_fit_as_shells_do),
      cmocka_unit_test(what_is_broken_is_found),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
