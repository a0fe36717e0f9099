/* SPDX-License-Identifier: MIT
 *
 * What `smppcare check` finds: one JSON object a line on stdout. Other commands
 * that find faults in the same files say them on stderr. */
#ifndef SMPPCARE_REPORT_H
#define SMPPCARE_REPORT_H

#include <data/fault.h>

#include <stdbool.h>
#include <stddef.h>

struct smppcare_report {
  size_t n_errors, n_warnings;
  bool as_text;   /* FILE:LINE: error: message */
  bool on_stderr; /* for people, errors alone: a command prints something else */
};

enum smppcare_level { SMPPCARE_ERROR, SMPPCARE_WARNING };

/* {"file":"..","line":N,"level":"error","message":".."}; line 0: the file as a
 * whole. */
void smppcare_report(struct smppcare_report *report, enum smppcare_level level, const char *file,
                     size_t line, const char *message);

#endif
