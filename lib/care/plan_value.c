/* SPDX-License-Identifier: MIT
 *
 * The values of a plan's keys: lists, times of day, moments, weekdays. */
#include <care/planned.h>

#include <data/duration.h>
#include <data/names.h>

#define DAYS_MAX 366

bool care__list_next(struct smpp_span *rest, struct smpp_span *item) {
  const uint8_t *comma;
  size_t len;

  if (rest->len == 0)
    return false;
  comma = memchr(rest->ptr, ',', rest->len);
  len = comma ? (size_t)(comma - rest->ptr) : rest->len;
  *item = data_trim(smpp_span(rest->ptr, len));
  *rest = smpp_span(comma ? comma + 1 : NULL, comma ? rest->len - len - 1 : 0);
  return true;
}

bool care__list_has(struct smpp_span list, struct smpp_span name) {
  struct smpp_span item;
  bool empty = list.len == 0;

  while (care__list_next(&list, &item))
    if (data_name_equal(item, name))
      return true;
  return empty;
}

bool care__is_name(struct smpp_span text) {
  for (size_t i = 0; i < text.len; i++) {
    uint8_t c = text.ptr[i];

    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '-')
      return false;
  }
  return text.len > 0 && text.len <= CARE_RULE_NAME_MAX;
}

/* --- numbers ----------------------------------------------------------------------- */

struct reader {
  struct smpp_span text;
  size_t at;
};

static uint8_t peek(const struct reader *r) {
  return r->at < r->text.len ? r->text.ptr[r->at] : 0;
}

static bool accept(struct reader *r, char c) {
  if (r->at >= r->text.len || r->text.ptr[r->at] != (uint8_t)c)
    return false;
  r->at++;
  return true;
}

/* At most `most` digits; -1: none. */
static int digits(struct reader *r, int most) {
  int value = 0, n = 0;

  for (; n < most && peek(r) >= '0' && peek(r) <= '9'; n++, r->at++)
    value = value * 10 + (peek(r) - '0');
  return n > 0 ? value : -1;
}

static struct smpp_span left(const struct reader *r) {
  return smpp_span(r->text.ptr + r->at, r->text.len - r->at);
}

bool care__minute_read(struct smpp_span text, int *minute) {
  struct reader r = {text, 0};
  int hour = digits(&r, 2), minutes;

  if (hour < 0 || hour > 23 || (!accept(&r, ':') && !accept(&r, 'h')) || text.len - r.at != 2)
    return false;
  minutes = digits(&r, 2);
  if (minutes < 0 || minutes > 59 || r.at != text.len)
    return false;
  *minute = hour * 60 + minutes;
  return true;
}

/* --- moments ----------------------------------------------------------------------- */

/* Behind J or D: [+-N[b]]@HH:MM. */
static bool read_day(struct reader *r, struct care__moment *out) {
  bool back = peek(r) == '-';

  *out = (struct care__moment){.kind = CARE__MOMENT_DAYS};
  if (accept(r, '-') || accept(r, '+')) {
    out->days = digits(r, 3);
    if (out->days < 0 || out->days > DAYS_MAX)
      return false;
    if (accept(r, 'b'))
      out->kind = CARE__MOMENT_BUSINESS;
    if (back)
      out->days = -out->days;
  }
  return (accept(r, '@') || accept(r, 'T')) && care__minute_read(left(r), &out->minute);
}

/* "+2d" keeps the time of day, whatever the clocks do between; "-3h" does not. */
static bool read_distance(struct reader *r, struct care__moment *out) {
  bool back = peek(r) == '-';
  struct smpp_span distance;
  uint64_t ms;

  if (!accept(r, '-') && !accept(r, '+'))
    return false;
  distance = left(r);
  if (!data_duration_parse(distance, &ms) || ms > (uint64_t)(DAYS_MAX * CARE_DAY_MS))
    return false;
  *out = (struct care__moment){.kind = CARE__MOMENT_TIME, .ms = back ? -(int64_t)ms : (int64_t)ms};
  if (distance.ptr[distance.len - 1] == 'd') {
    out->kind = CARE__MOMENT_DAYS;
    out->days = (int)(out->ms / CARE_DAY_MS);
    out->minute = -1;
  }
  return true;
}

bool care__moment_read(struct smpp_span text, struct care__moment *out) {
  struct reader r = {text, 0};
  struct care__moment moment;

  if (accept(&r, 'J') || accept(&r, 'D') ? !read_day(&r, &moment) : !read_distance(&r, &moment))
    return false;
  *out = moment;
  return true;
}

/* --- weekdays ------------------------------------------------------------------------ */

static int weekday(struct smpp_span name) {
  static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

  for (int i = 0; i < 7; i++)
    if (smpp_span_equal(name, smpp_span_of(names[i])))
      return i;
  return -1;
}

static bool add_days(struct smpp_span item, uint8_t *weekdays) {
  int first = weekday(smpp_span(item.ptr, item.len < 3 ? item.len : 3)), last = first;

  if (item.len == 7 && item.ptr[3] == '-')
    last = weekday(smpp_span(item.ptr + 4, 3));
  else if (item.len != 3)
    return false;
  if (first < 0 || last < 0)
    return false;
  for (int day = first;; day = (day + 1) % 7) {
    *weekdays |= (uint8_t)(1u << day);
    if (day == last)
      return true;
  }
}

bool care__weekdays_read(struct smpp_span text, uint8_t *weekdays, bool *holidays) {
  struct smpp_span item;

  *weekdays = 0;
  if (holidays)
    *holidays = false;
  while (care__list_next(&text, &item)) {
    if (holidays && smpp_span_equal(item, smpp_span_of("holidays")))
      *holidays = true;
    else if (!add_days(item, weekdays))
      return false;
  }
  return true;
}
