/* SPDX-License-Identifier: MIT
 *
 * Dates as receipts give them. Ten characters are Appendix B's; the others are
 * what peers write. Ten digits that are no date are not taken for seconds since
 * 1970: nobody could tell when the two agree. */
#include "text/receipt.h"

#include "text/ascii.h"

/* Reads two digits; over 99 when they are not. */
static unsigned two(const uint8_t *at) {
  if (!smpp__is_digit(at[0]) || !smpp__is_digit(at[1]))
    return 100;
  return (at[0] - (unsigned)'0') * 10 + at[1] - '0';
}

static unsigned month_days(unsigned year, unsigned month) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : days[month - 1];
}

/* MMDDhhmm and, if there are more, ss. */
static bool read_rest(unsigned year, const uint8_t *at, bool seconds,
                      struct smpp_receipt_date *out) {
  unsigned month = two(at), day = two(at + 2), hour = two(at + 4), minute = two(at + 6);
  unsigned second = seconds ? two(at + 8) : 0;

  if (month < 1 || month > 12 || day < 1 || day > month_days(year, month))
    return false;
  if (hour > 23 || minute > 59 || second > 59)
    return false;
  *out = (struct smpp_receipt_date){(uint16_t)year, (uint8_t)month,  (uint8_t)day,
                                    (uint8_t)hour,  (uint8_t)minute, (uint8_t)second};
  return true;
}

/* YY from 70 on is the last century: a clock that was never set says 1970. */
static bool read_short_year(const uint8_t *at, bool seconds, struct smpp_receipt_date *out) {
  unsigned year = two(at);
  if (year > 99)
    return false;
  return read_rest(year < 70 ? 2000 + year : 1900 + year, at + 2, seconds, out);
}

static bool read_long_year(const uint8_t *at, bool seconds, struct smpp_receipt_date *out) {
  unsigned century = two(at), year = two(at + 2);
  if (century < 19 || century > 20 || year > 99 || (century == 19 && year < 70))
    return false;
  return read_rest(century * 100 + year, at + 4, seconds, out);
}

/* The tail of an absolute time of 7.1.1: tenths, quarters of an hour, a sign. */
static bool is_zone(const uint8_t *at) {
  return smpp__is_digit(at[0]) && two(at + 1) <= 48 && (at[3] == '+' || at[3] == '-');
}

bool smpp__receipt_date(struct smpp_span text, struct smpp_receipt_date *out) {
  memset(out, 0, sizeof *out);
  switch (text.len) {
  case 10:
    return read_short_year(text.ptr, false, out);
  case 12:
    return read_short_year(text.ptr, true, out) || read_long_year(text.ptr, false, out);
  case 14:
    return read_long_year(text.ptr, true, out);
  case 16:
    return is_zone(text.ptr + 12) && read_short_year(text.ptr, true, out);
  default:
    return false;
  }
}
