/* SPDX-License-Identifier: MIT
 *
 * smscsim/clock.c - UTC, without the C library's time zones. */
#include "clock.h"

#include <stdio.h>
#include <time.h>

static struct tm split(int64_t unix_ms) {
  time_t seconds = (time_t)(unix_ms / 1000);
  struct tm tm = {0};

  gmtime_r(&seconds, &tm);
  return tm;
}

void clock_iso(int64_t unix_ms, char out[CLOCK_ISO_SIZE]) {
  struct tm tm = split(unix_ms);
  size_t n = strftime(out, CLOCK_ISO_SIZE, "%Y-%m-%dT%H:%M:%S", &tm);

  snprintf(out + n, CLOCK_ISO_SIZE - n, ".%03uZ", (unsigned)(unix_ms % 1000));
}

struct smpp_receipt_date clock_date(int64_t unix_ms) {
  struct tm tm = split(unix_ms);
  struct smpp_receipt_date date = {
      .year = (uint16_t)(tm.tm_year + 1900),
      .month = (uint8_t)(tm.tm_mon + 1),
      .day = (uint8_t)tm.tm_mday,
      .hour = (uint8_t)tm.tm_hour,
      .minute = (uint8_t)tm.tm_min,
      .second = (uint8_t)tm.tm_sec,
  };

  return date;
}
