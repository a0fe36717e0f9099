/* SPDX-License-Identifier: MIT
 *
 * One run of smppsend on the network: rows go in, each gets its status. */
#ifndef SMPPSEND_SENDER_H
#define SMPPSEND_SENDER_H

#include "journal_disk.h"
#include "options.h"
#include "report.h"
#include "rows.h"

/* Sends the rows over the link that `uri` describes and prints each as its
 * status becomes final. Returns the exit code. `journal` may be NULL. */
int send_run(const struct send_options *options, const struct smpp_uri *uri, struct send_rows *rows,
             struct send_report *report, struct send_journal_disk *journal);

#endif
