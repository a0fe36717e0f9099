/* SPDX-License-Identifier: MIT
 *
 * Whom messages come from, in each country that is written to. */
#include "check.h"

#define FOUND_MAX 8
#define COUNTRIES_MAX (SMPPCARE_CONFIG_LIST + 1)

static bool is_same(const struct care_lint_finding *a, const struct care_lint_finding *b) {
  return a->rule == b->rule && strcmp(a->message, b->message) == 0;
}

/* What one country finds as the one before it did is said once. */
static void judge(struct check *c, struct smpp_span sender, bool asks, const char *file,
                  size_t line) {
  struct care_lint_policy policy = check_policy_of(c);
  struct care_lint_finding said[COUNTRIES_MAX * FOUND_MAX], found[FOUND_MAX];
  size_t n_said = 0, n;

  for (size_t i = 0; i <= c->config.countries.n; i++) {
    if (i > 0)
      policy.country = c->config.countries.items[i - 1];
    (void)care_lint_sender(sender, asks, &policy, found, FOUND_MAX, &n);
    for (size_t k = 0; k < n; k++) {
      size_t before = 0;

      while (before < n_said && !is_same(&said[before], &found[k]))
        before++;
      if (before < n_said)
        continue;
      said[n_said++] = found[k];
      check_say_finding(c, file, line, &found[k]);
    }
  }
}

void check_senders(struct check *c) {
  size_t n_rules = c->plan ? care_plan_n_rules(c->plan) : 0;
  bool usual_asks = false;

  for (size_t i = 0; i < n_rules; i++) {
    struct smpp_span sender = care_plan_rule_sender(c->plan, i);
    bool asks = care_plan_rule_ask(c->plan, i).len > 0;

    if (sender.len)
      judge(c, sender, asks, c->plan_path, care_plan_rule_line(c->plan, i));
    else
      usual_asks |= asks;
  }
  if (c->config.sender.line > 0)
    judge(c, c->config.sender.text, usual_asks, c->config.path, c->config.sender.line);
}
