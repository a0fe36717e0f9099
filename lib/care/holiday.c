/* SPDX-License-Identifier: MIT
 *
 * Public holidays, computed.
 *
 * France: Code du travail, L3133-1; Moselle and Alsace: L3134-13; overseas: L3422-2
 * and the local labour codes. Spain: Real Decreto 2001/1983, art. 45 (those that no community may
 * replace, and those that none does). Italy: legge 260/1949 as amended, with San
 * Francesco on 4 October from 2026 (legge 151/2025). */
#include <smppcare/calendar.h>

enum set {
  FRANCE = 1,
  SPAIN = 2,
  ITALY = 4,
  RHINE = 8,
  GUADELOUPE = 16,
  MARTINIQUE = 32,
  GUIANA = 64,
  REUNION = 128,
  MAYOTTE = 256,
  BARTHELEMY = 512,
  MARTIN = 1024,
  CALEDONIA = 2048
};

struct fixed {
  unsigned sets;
  int month, day, from_year;
};

struct movable {
  unsigned sets;
  int after_easter; /* days */
};

struct country {
  const char *code, *long_code;
  unsigned sets;
};

static const struct fixed fixed_days[] = {
    {FRANCE | SPAIN | ITALY, 1, 1, 0},
    {SPAIN | ITALY, 1, 6, 0},
    {ITALY, 4, 25, 0},
    {MAYOTTE, 4, 27, 0},
    {FRANCE | SPAIN | ITALY, 5, 1, 0},
    {FRANCE, 5, 8, 0},
    {MARTINIQUE, 5, 22, 0},
    {GUADELOUPE, 5, 27, 0},
    {MARTIN, 5, 28, 0},
    {ITALY, 6, 2, 0},
    {GUIANA, 6, 10, 0},
    {FRANCE, 7, 14, 0},
    {FRANCE | SPAIN | ITALY, 8, 15, 0},
    {CALEDONIA, 9, 24, 0},
    {ITALY, 10, 4, 2026},
    {BARTHELEMY, 10, 9, 0},
    {SPAIN, 10, 12, 0},
    {FRANCE | SPAIN | ITALY, 11, 1, 0},
    {FRANCE, 11, 11, 0},
    {SPAIN, 12, 6, 0},
    {SPAIN | ITALY, 12, 8, 0},
    {REUNION, 12, 20, 0},
    {FRANCE | SPAIN | ITALY, 12, 25, 0},
    {ITALY | RHINE, 12, 26, 0},
};

static const struct movable movable_days[] = {
    {SPAIN | RHINE, -2}, /* Good Friday */
    {ITALY, 0},          /* Easter */
    {FRANCE | ITALY, 1}, /* Easter Monday */
    {FRANCE, 39},        /* Ascension */
    {FRANCE, 50},        /* Whit Monday */
};

static const struct country countries[] = {
    {"FR", "FR", FRANCE},
    {"ES", "ES", SPAIN},
    {"IT", "IT", ITALY},
    {"GP", "FR-GP", FRANCE | GUADELOUPE},
    {"MQ", "FR-MQ", FRANCE | MARTINIQUE},
    {"GF", "FR-GF", FRANCE | GUIANA},
    {"RE", "FR-RE", FRANCE | REUNION},
    {"YT", "FR-YT", FRANCE | MAYOTTE},
    {"BL", "FR-BL", FRANCE | BARTHELEMY},
    {"MF", "FR-MF", FRANCE | MARTIN},
    {"NC", "FR-NC", FRANCE | CALEDONIA},
    {"FR-57", "FR-57", FRANCE | RHINE},
    {"FR-67", "FR-67", FRANCE | RHINE},
    {"FR-68", "FR-68", FRANCE | RHINE},
};

#define N_COUNTRIES ((int)(sizeof(countries) / sizeof(*countries)))
#define N_FIXED (sizeof(fixed_days) / sizeof(*fixed_days))
#define N_MOVABLE (sizeof(movable_days) / sizeof(*movable_days))

int care_country_by_name(struct smpp_span code) {
  for (int i = 0; i < N_COUNTRIES; i++)
    if (smpp_span_equal(code, smpp_span_of(countries[i].code)) ||
        smpp_span_equal(code, smpp_span_of(countries[i].long_code)))
      return i;
  return CARE_COUNTRY_NONE;
}

const char *care_country_names(void) {
  return "FR, ES, IT, GP, MQ, GF, RE, YT, BL, MF, NC, FR-57, FR-67, FR-68";
}

const char *care_country_region(int country) {
  if (country < 0 || country >= N_COUNTRIES)
    return "";
  return strlen(countries[country].code) == 2 ? countries[country].code : "FR";
}

/* Easter by the moon of the Gregorian calendar: the age of the moon on the first
 * of January (epact), from it the full moon on or after 21 March, then the Sunday
 * after. Clavius' rules, as the Explanatory Supplement states them. */
static int64_t easter(int year) {
  int century = year / 100 + 1, golden = year % 19 + 1;
  int not_leap = 3 * century / 4 - 12, moon = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + moon - not_leap) % 30, full;
  int64_t day;

  if (epact < 0)
    epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  full = 44 - epact;
  if (full < 21)
    full += 30;
  day = care_day_of(year, 3, 1) + full - 1;
  return day + 7 - care_weekday(day) % 7;
}

bool care_is_holiday(int country, int64_t day) {
  int year, month, month_day;
  int64_t sunday;
  unsigned sets;

  if (country < 0 || country >= N_COUNTRIES)
    return false;
  sets = countries[country].sets;
  care_date_of(day, &year, &month, &month_day);
  for (size_t i = 0; i < N_FIXED; i++)
    if ((fixed_days[i].sets & sets) && fixed_days[i].month == month &&
        fixed_days[i].day == month_day)
      return year >= fixed_days[i].from_year;
  sunday = easter(year);
  for (size_t i = 0; i < N_MOVABLE; i++)
    if ((movable_days[i].sets & sets) && day == sunday + movable_days[i].after_easter)
      return true;
  return false;
}
