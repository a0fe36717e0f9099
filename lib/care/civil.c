/* SPDX-License-Identifier: MIT
 *
 * Days and dates: whole Gregorian cycles of 400 years, counted from the first of
 * March so that the leap day comes last. */
#include <smppcare/calendar.h>

#define CYCLE_DAYS 146097
#define EPOCH_SHIFT 719468 /* 0000-03-01 to 1970-01-01 */

static int64_t floor_div(int64_t a, int64_t b) {
  return a / b - (a % b < 0);
}

int64_t care_day_of(int year, int month, int day) {
  int64_t y = month > 2 ? year : (int64_t)year - 1;
  int64_t cycle = floor_div(y, 400), in_cycle = y - cycle * 400;
  int64_t months = (month + 9) % 12;

  return cycle * CYCLE_DAYS + 365 * in_cycle + in_cycle / 4 - in_cycle / 100 +
         (153 * months + 2) / 5 + day - 1 - EPOCH_SHIFT;
}

void care_date_of(int64_t day, int *year, int *month, int *month_day) {
  int64_t cycle = floor_div(day + EPOCH_SHIFT, CYCLE_DAYS);
  int64_t of_cycle = day + EPOCH_SHIFT - cycle * CYCLE_DAYS;
  int64_t of_years = (of_cycle - of_cycle / 1460 + of_cycle / 36524 - of_cycle / 146096) / 365;
  int64_t of_year = of_cycle - (365 * of_years + of_years / 4 - of_years / 100);
  int64_t months = (5 * of_year + 2) / 153;

  *month_day = (int)(of_year - (153 * months + 2) / 5 + 1);
  *month = (int)(months < 10 ? months + 3 : months - 9);
  *year = (int)(of_years + cycle * 400 + (*month <= 2));
}

int64_t care_wall_day(int64_t wall_ms) {
  return floor_div(wall_ms, CARE_DAY_MS);
}

int care_weekday(int64_t day) {
  int64_t since_monday = day + 3; /* 1970-01-01 was a Thursday */

  return (int)(since_monday - floor_div(since_monday, 7) * 7) + 1;
}
