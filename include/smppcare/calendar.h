/* SPDX-License-Identifier: MIT
 *
 * smppcare/calendar.h - what the clock on the wall shows, and on which days
 * nobody works.
 *
 * Instants are milliseconds since 1970-01-01T00:00Z. Wall times are the same
 * count by a clock on a wall, as if there were no zones; days are whole days of
 * it, so that wall time / 86400000, rounded down, is the day. */
#ifndef SMPPCARE_CALENDAR_H
#define SMPPCARE_CALENDAR_H

#include <smpp/alloc.h>
#include <smpp/result.h>
#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CARE_DAY_MS INT64_C(86400000)

/* --- days ------------------------------------------------------------------------ */

/* The day of a date of the Gregorian calendar, and the date of a day. */
SMPP_API int64_t care_day_of(int year, int month, int day);
SMPP_API void care_date_of(int64_t day, int *year, int *month, int *month_day);
/* The day that a wall time falls on. */
SMPP_API int64_t care_wall_day(int64_t wall_ms);
/* 1 Monday to 7 Sunday (ISO 8601). */
SMPP_API int care_weekday(int64_t day);

/* --- zones ----------------------------------------------------------------------- */

/* A time zone, by the rules of ICU's data for the years 2000 to 2099; outside
 * them the nearest of these years' offset holds. Never changes once made: threads
 * may share it. */
typedef struct care_zone care_zone;

/* `name`: as "Europe/Paris", nothing of it is kept. SMPP_ERR_NOT_FOUND: there is
 * none of that name. SMPP_ERR_NOMEM. On failure *out stays. Freeing NULL is fine. */
SMPP_API int care_zone_new(const struct smpp_alloc *alloc, struct smpp_span name, care_zone **out);
SMPP_API void care_zone_free(care_zone *zone);

SMPP_API int64_t care_zone_to_wall(const care_zone *zone, int64_t instant_ms);
/* The first instant at which the wall shows this. A time that daylight saving
 * leaves out is as much later as the clocks were put forward: 02:30 is 03:30. */
SMPP_API int64_t care_zone_from_wall(const care_zone *zone, int64_t wall_ms);

/* --- public holidays --------------------------------------------------------------- */

#define CARE_COUNTRY_NONE (-1)

/* A country, or a part of one that has days of its own, by ISO 3166: "FR", "ES",
 * "IT"; "GP", "MQ", "GF", "RE", "YT", "BL", "MF", "NC" (also "FR-RE" and so on);
 * "FR-57", "FR-67", "FR-68" (Moselle and Alsace). CARE_COUNTRY_NONE: another. */
SMPP_API int care_country_by_name(struct smpp_span code);

/* The codes that care_country_by_name takes, for a message: "FR, ES, ...". */
SMPP_API const char *care_country_names(void);

/* The ISO 3166 code of the country of its telephone numbers: "FR" for "FR-57",
 * "RE"; "" for CARE_COUNTRY_NONE. */
SMPP_API const char *care_country_region(int country);

/* Whether a day is a public holiday in the whole of it: the days of Spain's
 * communities and of towns are not among them. False for CARE_COUNTRY_NONE. */
SMPP_API bool care_is_holiday(int country, int64_t day);

#ifdef __cplusplus
}
#endif
#endif
