/* SPDX-License-Identifier: MIT
 *
 * The three things that smppcheck does, each a loop of its own. */
#ifndef SMPPCHECK_MODES_H
#define SMPPCHECK_MODES_H

#include "report.h"

#include <smpp/client.h>

/* Begin the report and fill results[0 .. n). The exit status so far: 0, 3 (no bind
 * ever succeeded, or no listener) or 128 and the signal. */
int mode_smsc(const struct check_options *options, const struct smpp_uri *uri,
              struct report *report);
int mode_esme(const struct check_options *options, struct report *report);
/* The exit status. */
int mode_drive(const struct check_options *options, const struct smpp_uri *uri);

#endif
