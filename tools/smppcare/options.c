/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <smpp/span.h>

#include <stdio.h>

bool smppcare_usage_error(const char *command, const char *what, const char *name) {
  fprintf(stderr, "%s: %s%s; see %s --help\n", command, what, name, command);
  return false;
}

static const struct smppcare_option *find(const struct smppcare_option *known, size_t n,
                                          const char *name, size_t len) {
  for (size_t i = 0; i < n; i++)
    if (smpp_span_equal(smpp_span(name, len), smpp_span_of(known[i].name)))
      return &known[i];
  return NULL;
}

/* Everybody on this machine sees it, so that it is overwritten, too. */
static bool refuse_password(const char *command, char *value) {
  if (value)
    memset(value, '*', strlen(value));
  return smppcare_usage_error(command,
                              "a password on the command line can be read by everybody on this "
                              "machine: name its file in password_file",
                              "");
}

/* The option at *at, which is moved over its value. */
static bool take(int argc, char **argv, int *at, const struct smppcare_option *known, size_t n) {
  char *name = argv[*at];
  size_t len = strcspn(name, "=");
  char *value = name[len] == '=' ? name + len + 1 : NULL;
  const struct smppcare_option *option = find(known, n, name, len);

  if (!option && strncmp(name, "--password", len) == 0 && len > 2)
    return refuse_password(argv[0], value ? value : argv[*at + 1]);
  if (!option || (option->flag && value))
    return smppcare_usage_error(argv[0], "unknown option or operand ", name);
  if (option->flag)
    return *option->flag = true;
  if (!value && *at + 1 < argc)
    value = argv[++*at];
  *option->value = value;
  return value || smppcare_usage_error(argv[0], "a value is missing after ", name);
}

static bool take_operand(char **argv, int at, const char **operand) {
  if (!operand)
    return smppcare_usage_error(argv[0], "unknown option or operand ", argv[at]);
  if (*operand)
    return smppcare_usage_error(argv[0], "one is enough: ", argv[at]);
  *operand = argv[at];
  return true;
}

bool smppcare_options(int argc, char **argv, const struct smppcare_option *known, size_t n,
                      const char **operand) {
  bool only_operands = false;

  for (int i = 1; i < argc; i++) {
    bool ok = true;

    if (only_operands || strncmp(argv[i], "--", 2) != 0)
      ok = take_operand(argv, i, operand);
    else if (argv[i][2] == '\0')
      only_operands = true;
    else
      ok = take(argc, argv, &i, known, n);
    if (!ok)
      return false;
  }
  return true;
}
