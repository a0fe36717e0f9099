/* SPDX-License-Identifier: MIT
 *
 * Two ways to write a date that cannot be taken for each other: year first, or
 * day first. Month first is not guessed at: 03/04 has two meanings and a patient
 * comes on one day. */
#include <care/when.h>

#include <smppcare/calendar.h>

struct reader {
  struct smpp_span text;
  size_t at;
};

static uint8_t peek(const struct reader *r) {
  return r->at < r->text.len ? r->text.ptr[r->at] : 0;
}

static bool accept(struct reader *r, char c) {
  if (peek(r) != (uint8_t)c)
    return false;
  r->at++;
  return true;
}

/* Between `least` and `most` digits; -1: there are not. */
static int digits(struct reader *r, int least, int most) {
  int value = 0, n = 0;

  while (n < most && peek(r) >= '0' && peek(r) <= '9') {
    value = value * 10 + (peek(r) - '0');
    r->at++;
    n++;
  }
  return n >= least ? value : -1;
}

static bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool is_date(const struct care__when *when) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  if (when->year < 1900 || when->year > 2999 || when->month < 1 || when->month > 12)
    return false;
  return when->day >= 1 &&
         when->day <= lengths[when->month - 1] + (when->month == 2 && is_leap(when->year));
}

/* Leaves the reader where it was if no date begins here. */
static bool read_date(struct reader *r, struct care__when *out) {
  struct reader start = *r;
  char separator;

  out->year = digits(r, 4, 4);
  if (out->year >= 0 && accept(r, '-')) {
    out->month = digits(r, 2, 2);
    return accept(r, '-') && (out->day = digits(r, 2, 2)) >= 0;
  }
  *r = start;
  out->day = digits(r, 1, 2);
  separator = peek(r) == '.' ? '.' : '/';
  if (out->day >= 0 && accept(r, separator)) {
    out->month = digits(r, 1, 2);
    return accept(r, separator) && (out->year = digits(r, 4, 4)) >= 0;
  }
  *r = start;
  return false;
}

static bool is_clock(const struct care__when *when) {
  return when->hour < 24 && when->minute >= 0 && when->minute < 60;
}

static bool read_time(struct reader *r, struct care__when *out) {
  int second = 0;

  out->hour = digits(r, 1, 2);
  if (out->hour < 0 || (!accept(r, ':') && !accept(r, 'h') && !accept(r, 'H')))
    return false;
  out->minute = digits(r, 2, 2);
  if (accept(r, ':'))
    second = digits(r, 2, 2);
  if (accept(r, '.'))
    while (peek(r) >= '0' && peek(r) <= '9')
      r->at++;
  return is_clock(out) && second >= 0 && second < 61;
}

static bool read_offset(struct reader *r, struct care__when *out) {
  bool west = peek(r) == '-';
  int hours, minutes;

  if (accept(r, 'Z')) {
    out->has_offset = out->is_utc = true;
    return true;
  }
  if (!accept(r, '+') && !accept(r, '-'))
    return false;
  hours = digits(r, 2, 2);
  accept(r, ':');
  minutes = peek(r) ? digits(r, 2, 2) : 0;
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
    return false;
  out->has_offset = true;
  out->offset_min = (west ? -1 : 1) * (hours * 60 + minutes);
  return true;
}

static bool refuse(const char **why, const char *words) {
  if (why)
    *why = words;
  return false;
}

/* What spreadsheets make of a date whose column is formatted as a number: days since
 * 1900, five digits in our time, and a fraction for the time. */
static bool is_serial_number(struct smpp_span text) {
  struct reader r = {text, 0};

  if (digits(&r, 5, 5) < 0)
    return false;
  if (accept(&r, '.') || accept(&r, ','))
    while (peek(&r) >= '0' && peek(&r) <= '9')
      r.at++;
  return r.at == text.len;
}

/* Why `text`, of which `when` is what could be read, is no date. */
static bool refuse_date(struct smpp_span text, const struct care__when *when, const char **why) {
  if (is_serial_number(text))
    return refuse(why, "a spreadsheet's number for a day: format that column as a date");
  if (when->year < 0 && when->day > 0 && when->month > 0)
    return refuse(why, "not a date; the year needs four digits: 2026-11-23 or 23/11/2026");
  return refuse(why, "not a date; write 2026-11-23 or 23/11/2026");
}

bool care__when_parse(struct smpp_span text, struct care__when *out, const char **why) {
  struct reader r = {text, 0};
  struct care__when when = {0};

  when.has_date = read_date(&r, &when);
  if (when.has_date && !is_date(&when))
    return refuse(why, "no such day; dates are 2026-11-23 or 23/11/2026 (day first)");
  if (!when.has_date && (r.at > 0 || is_serial_number(text)))
    return refuse_date(text, &when, why);
  if (!when.has_date || accept(&r, 'T') || accept(&r, ' ')) {
    when.has_time = read_time(&r, &when);
    if (!when.has_time && when.hour >= 0 && when.minute >= 0 && !is_clock(&when))
      return refuse(why, "no such time of day; they are 00:00 to 23:59");
    if (!when.has_time)
      return refuse(why, "not a date or time; write 2026-11-23T09:30 or 23/11/2026 09:30");
  }
  if (when.has_date && when.has_time && r.at < text.len && !read_offset(&r, &when))
    return refuse(why, "something follows the date and time");
  if (r.at < text.len)
    return refuse(why, "not a date and time; write 2026-11-23T09:30 or 23/11/2026 09:30");
  *out = when;
  return true;
}

/* "a.m.", " PM": what is to be added to an hour of 1 to 12; -1: neither. */
static int read_half_of_day(struct reader *r, int hour) {
  bool is_afternoon;

  accept(r, ' ');
  is_afternoon = peek(r) == 'p' || peek(r) == 'P';
  if (!is_afternoon && peek(r) != 'a' && peek(r) != 'A')
    return -1;
  r->at++;
  accept(r, '.');
  if (!accept(r, 'm') && !accept(r, 'M'))
    return -1;
  accept(r, '.');
  if (hour < 1 || hour > 12)
    return -1;
  return (is_afternoon ? 12 : 0) - (hour == 12 ? 12 : 0);
}

bool care__clock_parse(struct smpp_span text, struct care__when *out) {
  struct reader r = {text, 0};
  struct care__when when = {.has_time = true};
  int more = 0;

  when.hour = digits(&r, 1, 2);
  if (when.hour < 0 || !(accept(&r, ':') || accept(&r, '.') || accept(&r, 'h') || accept(&r, 'H')))
    return false;
  when.minute = digits(&r, 2, 2);
  if ((accept(&r, ':') || accept(&r, '.')) && digits(&r, 2, 2) < 0)
    return false;
  if (r.at < text.len)
    more = read_half_of_day(&r, when.hour);
  when.hour += more;
  if (more == -1 || r.at < text.len || !is_clock(&when))
    return false;
  *out = when;
  return true;
}

double care__when_wall_ms(const struct care__when *when) {
  double ms = (when->hour * 60.0 + when->minute) * 60000.0;

  if (when->has_date)
    ms += (double)care_day_of(when->year, when->month, when->day) * 86400000.0;
  return ms;
}
