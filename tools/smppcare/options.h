/* SPDX-License-Identifier: MIT
 *
 * The command line of a command: each names its options in one table. */
#ifndef SMPPCARE_OPTIONS_H
#define SMPPCARE_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/* "--csv FILE", if it has a value, else a flag. */
struct smppcare_option {
  const char *name;
  bool *flag;
  const char **value;
};

/* Reads "--name", "--name VALUE", "--name=VALUE", and one operand, if there may be one
 * (`operand` not NULL); behind "--" stand operands alone. False, after a message on
 * stderr: a mistake. A password is one, and is not repeated. */
bool smppcare_options(int argc, char **argv, const struct smppcare_option *known, size_t n,
                      const char **operand);

/* Says on stderr what is wrong with the command line of `command` ("smppcare plan");
 * false. */
bool smppcare_usage_error(const char *command, const char *what, const char *name);

#endif
