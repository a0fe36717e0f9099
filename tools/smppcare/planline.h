/* SPDX-License-Identifier: MIT
 *
 * A line of `smppcare plan`. */
#ifndef SMPPCARE_PLANLINE_H
#define SMPPCARE_PLANLINE_H

#include <data/buffer.h>
#include <smppcare/plan.h>

#define SMPPCARE_TIME_MAX 26 /* octets of 2027-03-15T09:30:00+01:00, and NUL */

/* RFC 3339, as the clock there shows it. */
void smppcare_write_time(char out[SMPPCARE_TIME_MAX], const care_zone *zone, int64_t instant_ms);

struct smppcare_planline {
  size_t row;
  const char *key;           /* NULL: none */
  struct smpp_span to, text; /* ptr NULL: none */
  const care_zone *zone;     /* in which times are shown */
  int64_t send_at_ms, expires_at_ms;
  bool has_times, has_expiry;
  int decision;
  const char *reason; /* a name, and what more there is to say */
  int task;           /* CARE_TASK_* */
  int64_t task_at_ms;
};

/* One JSON object and a newline. The task stands behind the reason:
 * "past_until call_task@2026-06-17T20:00:00+02:00". */
void smppcare_planline_json(const struct smppcare_planline *line, struct data_buffer *out);

#endif
