/* SPDX-License-Identifier: MIT
 *
 * Time strings (SMPP 3.4 7.1.1), on the proleptic Gregorian calendar and
 * without the C library's clock or time zone. */
#include <smpp/time.h>

#define DAY_SECONDS 86400
#define QUARTER_SECONDS 900
#define EPOCH_2000 INT64_C(946684800) /* 2000-01-01 00:00 UTC */
#define DAYS_2000_TO_2099 36525       /* every fourth year of them is a leap year */

/* Two digits, or -1. */
static int two(const uint8_t *p) {
  if (p[0] < '0' || p[0] > '9' || p[1] < '0' || p[1] > '9')
    return -1;
  return (p[0] - '0') * 10 + (p[1] - '0');
}

static int days_in(int year, int month) {
  static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && year % 4 == 0 ? 29 : days[month - 1];
}

static bool in_range(const struct smpp_time *t) {
  if (t->year > 99 || t->tenth > 9)
    return false;
  if (t->relative)
    return t->month <= 99 && t->day <= 99 && t->hour <= 99 && t->minute <= 99 && t->second <= 99 &&
           t->tenth == 0 && t->quarters == 0;
  return t->month >= 1 && t->month <= 12 && t->day >= 1 && t->day <= days_in(t->year, t->month) &&
         t->hour <= 23 && t->minute <= 59 && t->second <= 59 && t->quarters >= -48 &&
         t->quarters <= 48;
}

int smpp_time_parse(struct smpp_span text, struct smpp_time *out) {
  int part[7];
  const uint8_t *p = text.ptr;
  if (text.len != SMPP_TIME_LEN)
    return SMPP_ERR_MALFORMED;
  for (int i = 0; i < 6; i++)
    part[i] = two(p + 2 * i);
  part[6] = two(p + 13);
  for (int i = 0; i < 7; i++)
    if (part[i] < 0)
      return SMPP_ERR_MALFORMED;
  if (p[12] < '0' || p[12] > '9' || (p[15] != '+' && p[15] != '-' && p[15] != 'R'))
    return SMPP_ERR_MALFORMED;
  struct smpp_time t = {
      .relative = p[15] == 'R',
      .year = (uint8_t)part[0],
      .month = (uint8_t)part[1],
      .day = (uint8_t)part[2],
      .hour = (uint8_t)part[3],
      .minute = (uint8_t)part[4],
      .second = (uint8_t)part[5],
      .tenth = (uint8_t)(p[12] - '0'),
      .quarters = (int8_t)(p[15] == '-' ? -part[6] : part[6]),
  };
  if (!in_range(&t))
    return SMPP_ERR_MALFORMED;
  *out = t;
  return SMPP_OK;
}

static void put_two(char *at, unsigned value) {
  at[0] = (char)('0' + value / 10);
  at[1] = (char)('0' + value % 10);
}

int smpp_time_format(const struct smpp_time *time, char out[SMPP_TIME_LEN + 1]) {
  if (!in_range(time))
    return SMPP_ERR_INVALID;
  put_two(out, time->year);
  put_two(out + 2, time->month);
  put_two(out + 4, time->day);
  put_two(out + 6, time->hour);
  put_two(out + 8, time->minute);
  put_two(out + 10, time->second);
  out[12] = (char)('0' + time->tenth);
  put_two(out + 13, (unsigned)(time->quarters < 0 ? -time->quarters : time->quarters));
  out[15] = time->relative ? 'R' : time->quarters < 0 ? '-' : '+';
  out[16] = 0;
  return SMPP_OK;
}

int smpp_time_to_unix(const struct smpp_time *time, int64_t *seconds) {
  if (time->relative || !in_range(time))
    return SMPP_ERR_INVALID;
  int64_t days = (int64_t)time->year * 365 + (time->year + 3) / 4;
  for (int month = 1; month < time->month; month++)
    days += days_in(time->year, month);
  days += time->day - 1;
  int64_t local = days * DAY_SECONDS + time->hour * 3600 + time->minute * 60 + time->second;
  *seconds = EPOCH_2000 + local - time->quarters * QUARTER_SECONDS;
  return SMPP_OK;
}

int smpp_time_from_unix(int64_t seconds, struct smpp_time *out) {
  if (seconds < EPOCH_2000 || seconds >= EPOCH_2000 + (int64_t)DAYS_2000_TO_2099 * DAY_SECONDS)
    return SMPP_ERR_INVALID;
  int days = (int)((seconds - EPOCH_2000) / DAY_SECONDS);
  int rest = (int)((seconds - EPOCH_2000) % DAY_SECONDS);
  int year = 0, month = 1;
  for (; days >= (year % 4 == 0 ? 366 : 365); year++)
    days -= year % 4 == 0 ? 366 : 365;
  for (; days >= days_in(year, month); month++)
    days -= days_in(year, month);
  memset(out, 0, sizeof *out);
  out->year = (uint8_t)year;
  out->month = (uint8_t)month;
  out->day = (uint8_t)(days + 1);
  out->hour = (uint8_t)(rest / 3600);
  out->minute = (uint8_t)(rest / 60 % 60);
  out->second = (uint8_t)(rest % 60);
  return SMPP_OK;
}

int smpp_time_relative(uint32_t seconds, struct smpp_time *out) {
  uint32_t days = seconds / DAY_SECONDS;
  if (days > 99)
    return SMPP_ERR_INVALID;
  memset(out, 0, sizeof *out);
  out->relative = true;
  out->day = (uint8_t)days;
  out->hour = (uint8_t)(seconds / 3600 % 24);
  out->minute = (uint8_t)(seconds / 60 % 60);
  out->second = (uint8_t)(seconds % 60);
  return SMPP_OK;
}
