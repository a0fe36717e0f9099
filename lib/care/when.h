/* SPDX-License-Identifier: MIT
 *
 * care/when.h - dates and times as tables write them. */
#ifndef CARE_WHEN_H
#define CARE_WHEN_H

#include <smpp/span.h>

struct care__when {
  int year, month, day; /* if has_date; a day that exists, year 1900 to 2999 */
  int hour, minute;     /* if has_time */
  bool has_date, has_time;
  bool has_offset, is_utc; /* "+01:00"; "Z" */
  int offset_min;          /* east of Greenwich, if has_offset */
};

/* 2026-11-23, 23/11/2026, 23.11.2026; then, after 'T' or a space or alone,
 * 09:30, 9:30, 9h30, seconds allowed; then, after both, Z or +01:00 or +0100.
 * False for anything else: *why (may be NULL) is a static string for a person. */
bool care__when_parse(struct smpp_span text, struct care__when *out, const char **why);

/* A cell that holds a time and nothing else, where 9.45 is no date: 09:30, 9h30,
 * 9.30, 9:30 AM, 2:05 p.m., seconds allowed. */
bool care__clock_parse(struct smpp_span text, struct care__when *out);

/* Milliseconds from 1970-01-01T00:00 by the clock on the wall, as if there were
 * no zones. A missing time counts as midnight, a missing date as that day. */
double care__when_wall_ms(const struct care__when *when);

#endif
