/* SPDX-License-Identifier: MIT
 *
 * smppcheck's command line. */
#ifndef SMPPCHECK_OPTIONS_H
#define SMPPCHECK_OPTIONS_H

#include "check.h"

enum check_command { COMMAND_SMSC, COMMAND_ESME, COMMAND_DRIVE };

#define MAX_PATTERNS 64

struct check_options {
  int command;
  char *uri; /* smsc, drive: the operand; its password is wiped when it is read */
  const char *to, *from, *password_file, *report, *listen, *outbind, *tls_cert, *tls_key;
  const char *only[MAX_PATTERNS + 1], *skip[MAX_PATTERNS + 1];
  unsigned n_only, n_skip;
  bool full, list, json, quiet, verbose, show_secrets, strict;
  int fail_on; /* LEVEL_*: what counts for the exit status */
  uint32_t for_ms, wait_ms, timeout_ms, connections;
};

/* -1: go on; else the exit status: --help, --version, or 2 after a message. */
int check_options_parse(int argc, char **argv, struct check_options *out);

#endif
