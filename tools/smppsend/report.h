/* SPDX-License-Identifier: MIT
 *
 * What smppsend prints: a line for each message and each inbound text on stdout,
 * a summary on stderr. */
#ifndef SMPPSEND_REPORT_H
#define SMPPSEND_REPORT_H

#include "rows.h"

#include <data/buffer.h>

struct send_report {
  bool json, quiet, progress;
  struct data_buffer line;
  uint64_t counts[SEND_STATUS_COUNT];
  uint64_t n_printed, n_segments, n_inbound;
  size_t n_rows;
  bool broken; /* stdout can no longer be written */
};

void send_report_init(struct send_report *report, bool json, bool quiet, size_t n_rows);
void send_report_free(struct send_report *report);

/* Prints a row whose status is final, once. */
void send_report_row(struct send_report *report, struct send_row *row);

struct send_inbound {
  const char *from, *to; /* as they are printed */
  struct smpp_span text; /* UTF-8 */
  unsigned parts;        /* that came */
  bool complete;
};
/* Prints and flushes; false if it could not be written. */
bool send_report_inbound(struct send_report *report, const struct send_inbound *inbound);

/* A line that shows how far it is, on a terminal only; and takes it away. */
void send_report_progress(struct send_report *report);
void send_report_clear_progress(struct send_report *report);

void send_report_summary(struct send_report *report);

#endif
