/* SPDX-License-Identifier: MIT
 *
 * The calendar, as questions for a day need it. */
#include <care/reply_words.h>
#include <smppcare/calendar.h>

#define YEAR_DAYS 400 /* as far as a day without a year is looked for */

static int64_t number_of(struct care_day day) {
  return care_day_of(day.year, day.month, day.day);
}

static struct care_day day_of(int64_t number) {
  struct care_day day;

  care_date_of(number, &day.year, &day.month, &day.day);
  return day;
}

bool care__same_day(struct care_day a, struct care_day b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

bool care__day_exists(struct care_day day) {
  return day.year >= 1900 && day.year <= 2999 && day.month >= 1 && day.month <= 12 &&
         day.day >= 1 && day.day <= 31 && care__same_day(day_of(number_of(day)), day);
}

struct care_day care__days_after(struct care_day day, int32_t days) {
  return care__day_exists(day) ? day_of(number_of(day) + days) : day;
}

int care__weekday_of(struct care_day day) {
  return care_weekday(number_of(day));
}

struct care_day care__find_day(struct care_day from, int weekday, int month, int day) {
  struct care_day none = {0, 0, 0};

  for (int i = 0; care__day_exists(from) && i < (month == 2 && day == 29 ? 8 * 366 : YEAR_DAYS);
       i++) {
    if ((!month || from.month == month) && (!day || from.day == day) &&
        (!weekday || care__weekday_of(from) == weekday))
      return from;
    from = care__days_after(from, 1);
  }
  return none;
}
