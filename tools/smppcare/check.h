/* SPDX-License-Identifier: MIT
 *
 * What the parts of `smppcare check` share. */
#ifndef SMPPCARE_CHECK_H
#define SMPPCARE_CHECK_H

#include "config.h"

#include <smppcare/care.h>
#include <smppcare/dispatch.h>

struct check {
  struct smppcare_report report;
  struct smppcare_config config;
  care_plan *plan; /* NULL: there is none to go by */
  char plan_path[SMPPCARE_CONFIG_PATH];
  care_lint *lint;
  const char *csv; /* a table whose columns templates may name; NULL */
  bool verbose;    /* advice too */
};

void check_error(struct check *c, const char *file, size_t line, const char *words);
void check_warning(struct check *c, const char *file, size_t line, const char *words);

/* Says a finding of a rule that the library leaves to the tool: '<name>' stands
 * between the words. `most` bounds its level. */
void check_say_rule(struct check *c, int rule, int most, const char *file, size_t line,
                    const char *before, struct smpp_span name, const char *after);

/* What the configuration allows, for the library. */
struct care_lint_policy check_policy_of(const struct check *c);

/* A finding of the library's. */
void check_say_finding(struct check *c, const char *file, size_t line,
                       const struct care_lint_finding *finding);

/* Whom messages come from: the configuration's sender, and those of rules. */
void check_senders(struct check *c);

/* Every template of the plan's folder. SMPPCARE_OK; SMPPCARE_USAGE: the table
 * cannot be read, after a message on stderr. */
int check_texts(struct check *c);

/* Binds once to the SMSC and unbinds. SMPPCARE_OK, SMPPCARE_UNREACHABLE after a
 * finding, SMPPCARE_USAGE: this build cannot. */
int check_bind(struct check *c);

#endif
