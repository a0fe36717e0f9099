/* SPDX-License-Identifier: MIT
 *
 * A plan's moments as instants. Days are counted on the calendar of the place and
 * keep their time of day whatever the clocks do between; hours are hours. */
#include <care/planned.h>

#define SEARCH_DAYS 800 /* nobody is closed, or quiet, for longer */

static bool is_day_off(const care_plan *plan, int country, int64_t day) {
  for (size_t i = 0; i < plan->n_holidays; i++)
    if (plan->holidays[i] == day)
      return true;
  return care_is_holiday(country, day);
}

bool care__plan_is_closed(const care_plan *plan, int country, int64_t day) {
  return !(plan->open_days & 1u << (care_weekday(day) - 1)) || is_day_off(plan, country, day);
}

/* So many days of work away; a day of zero is the day itself. */
static int64_t business_day(const care_plan *plan, int country, int64_t day, int days) {
  int step = days < 0 ? -1 : 1;

  for (int left = SEARCH_DAYS; days != 0 && left > 0; left--) {
    day += step;
    if (!care__plan_is_closed(plan, country, day))
      days -= step;
  }
  return day;
}

int64_t care__days_later(const care_zone *zone, int64_t base_ms, int days) {
  if (days == 0)
    return base_ms;
  return care_zone_from_wall(zone, care_zone_to_wall(zone, base_ms) + days * CARE_DAY_MS);
}

int64_t care__moment_from(const care_plan *plan, const struct care__moment *moment,
                          const struct care__place *place, int64_t base_ms) {
  int64_t day;

  if (moment->kind == CARE__MOMENT_TIME)
    return base_ms + moment->ms;
  if (moment->minute < 0)
    return care__days_later(place->zone, base_ms, moment->days);
  day = care_wall_day(care_zone_to_wall(place->zone, base_ms));
  if (moment->kind == CARE__MOMENT_BUSINESS)
    day = business_day(plan, place->country, day, moment->days);
  else
    day += moment->days;
  return care_zone_from_wall(place->zone, day * CARE_DAY_MS + moment->minute * CARE__MINUTE_MS);
}

/* --- quiet hours ----------------------------------------------------------------------- */

/* Until when, on the wall, a quiet time lasts that covers this; `wall_ms` itself:
 * none does. What follows it may be quiet too. */
static int64_t quiet_until(const care_plan *plan, int traffic, int country, int64_t wall_ms) {
  const struct care__quiet *quiet = &plan->quiet[traffic];
  int64_t day = care_wall_day(wall_ms);
  int minute = (int)((wall_ms - day * CARE_DAY_MS) / CARE__MINUTE_MS);

  if (quiet->weekdays & 1u << (care_weekday(day) - 1) ||
      (quiet->holidays && is_day_off(plan, country, day)))
    return (day + 1) * CARE_DAY_MS;
  for (size_t i = 0; i < quiet->n_windows; i++) {
    int from = quiet->windows[i].from, to = quiet->windows[i].to;

    if (from < to ? minute >= from && minute < to : minute < to)
      return day * CARE_DAY_MS + to * CARE__MINUTE_MS;
    if (from > to && minute >= from)
      return (day + 1) * CARE_DAY_MS + to * CARE__MINUTE_MS;
  }
  return wall_ms;
}

int64_t care__quiet_end(const care_plan *plan, int traffic, const struct care__place *place,
                        int64_t instant_ms) {
  for (int left = SEARCH_DAYS; left > 0; left--) {
    int64_t wall = care_zone_to_wall(place->zone, instant_ms), end, found;

    end = quiet_until(plan, traffic, place->country, wall);
    if (end == wall)
      return instant_ms;
    /* In the hour that comes twice, the wall's next time may lie behind us. */
    found = care_zone_from_wall(place->zone, end);
    instant_ms = found > instant_ms ? found : instant_ms + end - wall;
  }
  return INT64_MAX;
}

bool care_plan_is_quiet(const care_plan *plan, int traffic, const care_zone *zone, int country,
                        int64_t instant_ms) {
  int64_t wall = care_zone_to_wall(zone, instant_ms);

  if (traffic < 0 || traffic >= CARE_TRAFFIC_COUNT ||
      plan->quiet[traffic].action == CARE__QUIET_SEND)
    return false;
  return quiet_until(plan, traffic, country, wall) != wall;
}
