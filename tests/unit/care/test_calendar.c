/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/calendar.h>

#define MINUTE 60000
#define HOUR (60 * MINUTE)

static int64_t wall(int year, int month, int day, int hour, int minute) {
  return care_day_of(year, month, day) * CARE_DAY_MS + hour * HOUR + minute * MINUTE;
}

static care_zone *zone_of(const char *name) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_zone *zone = NULL;

  assert_int_equal(care_zone_new(&alloc, smpp_span_of(name), &zone), SMPP_OK);
  return zone;
}

static void days_and_dates_are_each_others_inverse(void **state) {
  int y = 0, m = 0, d = 0;

  (void)state;
  assert_int_equal(care_day_of(1970, 1, 1), 0);
  assert_int_equal(care_day_of(2000, 3, 1), 11017);
  assert_int_equal(care_weekday(care_day_of(2026, 11, 22)), 7);
  assert_int_equal(care_weekday(care_day_of(1969, 12, 29)), 1);
  for (int64_t day = care_day_of(1899, 12, 31); day < care_day_of(2101, 1, 2); day++) {
    care_date_of(day, &y, &m, &d);
    assert_int_equal(care_day_of(y, m, d), day);
  }
  assert_int_equal(care_wall_day(-1), -1);
  assert_int_equal(care_wall_day(CARE_DAY_MS), 1);
}

static void clocks_are_put_forward_and_back_as_the_zone_does(void **state) {
  care_zone *paris = zone_of("Europe/Paris");
  int64_t spring = wall(2026, 3, 29, 1, 0), autumn = wall(2026, 10, 25, 1, 0); /* UTC */

  (void)state;
  assert_int_equal(care_zone_to_wall(paris, spring - 1), wall(2026, 3, 29, 2, 0) - 1);
  assert_int_equal(care_zone_to_wall(paris, spring), wall(2026, 3, 29, 3, 0));
  assert_int_equal(care_zone_from_wall(paris, wall(2026, 3, 29, 2, 30)), spring + 30 * MINUTE);
  assert_int_equal(care_zone_from_wall(paris, wall(2026, 3, 29, 3, 0)), spring);
  assert_int_equal(care_zone_from_wall(paris, wall(2026, 10, 25, 2, 30)), autumn - 30 * MINUTE);
  assert_int_equal(care_zone_from_wall(paris, wall(2026, 10, 25, 3, 0)), autumn + HOUR);
  assert_int_equal(care_zone_to_wall(paris, autumn), wall(2026, 10, 25, 2, 0));
  /* The day before the appointment of 29 March at nine is 23 hours long. */
  assert_int_equal(care_zone_from_wall(paris, wall(2026, 3, 29, 9, 0)) -
                       care_zone_from_wall(paris, wall(2026, 3, 28, 9, 0)),
                   23 * HOUR);
  care_zone_free(paris);
}

/* What is shown is shown at the instant that is found for it, unless no clock
 * ever shows it; then the instant is later, by what was left out. */
static void instants_and_wall_times_agree_in_every_zone(void **state) {
  static const char *const names[] = {"Europe/Paris",
                                      "Europe/Madrid",
                                      "Atlantic/Canary",
                                      "Indian/Reunion",
                                      "Africa/Casablanca",
                                      "Australia/Lord_Howe",
                                      "Pacific/Apia",
                                      "America/Cayenne",
                                      "Pacific/Noumea",
                                      "America/St_Johns",
                                      "UTC"};

  (void)state;
  for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
    care_zone *zone = zone_of(names[i]);

    for (int64_t at = wall(2009, 12, 1, 0, 0); at < wall(2031, 1, 1, 0, 0); at += 47 * MINUTE) {
      int64_t shown = care_zone_to_wall(zone, at), found = care_zone_from_wall(zone, shown);
      int64_t any = care_zone_to_wall(zone, care_zone_from_wall(zone, at));

      assert_int_equal(care_zone_to_wall(zone, found), shown);
      assert_true(found <= at && at - found <= 2 * HOUR);
      assert_true(any >= at && any - at <= CARE_DAY_MS);
    }
    care_zone_free(zone);
  }
}

static void no_zone_is_invented(void **state) {
  static const char *const bad[] = {
      "", "Paris", "Europe/Pari", "\xFF",
      "Europe/A_name_that_is_much_longer_than_any_zone_has_ever_had_it"};
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_zone *zone = NULL;

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
    assert_int_equal(care_zone_new(&alloc, smpp_span_of(bad[i]), &zone), SMPP_ERR_NOT_FOUND);
  assert_null(zone);
}

static void holidays_are_those_of_the_official_calendars(void **state) {
  static const struct {
    const char *country;
    int year, n, days[16]; /* month * 100 + day */
  } calendars[] = {
      {"FR", 2025, 11, {101, 421, 501, 508, 529, 609, 714, 815, 1101, 1111, 1225}},
      {"FR", 2026, 11, {101, 406, 501, 508, 514, 525, 714, 815, 1101, 1111, 1225}},
      {"FR", 2031, 11, {101, 414, 501, 508, 522, 602, 714, 815, 1101, 1111, 1225}},
      {"FR", 2024, 11, {101, 401, 501, 508, 509, 520, 714, 815, 1101, 1111, 1225}},
      {"FR-67", 2026, 13, {101, 403, 406, 501, 508, 514, 525, 714, 815, 1101, 1111, 1225, 1226}},
      {"RE", 2026, 12, {101, 406, 501, 508, 514, 525, 714, 815, 1101, 1111, 1220, 1225}},
      {"ES", 2026, 10, {101, 106, 403, 501, 815, 1012, 1101, 1206, 1208, 1225}},
      {"ES", 2027, 10, {101, 106, 326, 501, 815, 1012, 1101, 1206, 1208, 1225}},
      {"IT", 2025, 12, {101, 106, 420, 421, 425, 501, 602, 815, 1101, 1208, 1225, 1226}},
      {"IT", 2026, 13, {101, 106, 405, 406, 425, 501, 602, 815, 1004, 1101, 1208, 1225, 1226}},
  };

  (void)state;
  for (size_t i = 0; i < sizeof(calendars) / sizeof(*calendars); i++) {
    int country = care_country_by_name(smpp_span_of(calendars[i].country)), n = 0, y, m, d;
    int64_t first = care_day_of(calendars[i].year, 1, 1);

    assert_true(country >= 0);
    for (int64_t day = first; day < care_day_of(calendars[i].year + 1, 1, 1); day++) {
      if (!care_is_holiday(country, day))
        continue;
      care_date_of(day, &y, &m, &d);
      assert_true(n < calendars[i].n);
      assert_int_equal(m * 100 + d, calendars[i].days[n]);
      n++;
    }
    assert_int_equal(n, calendars[i].n);
  }
}

/* The dates of Easter that the churches publish, the earliest and latest among
 * them; Easter Monday is a holiday in France. */
static void easter_is_when_it_is(void **state) {
  static const int sundays[][3] = {{1818, 3, 22}, {1954, 4, 18}, {1981, 4, 19}, {2000, 4, 23},
                                   {2008, 3, 23}, {2011, 4, 24}, {2019, 4, 21}, {2038, 4, 25},
                                   {2049, 4, 18}, {2076, 4, 19}, {2100, 3, 28}, {2285, 3, 22}};

  (void)state;
  for (size_t i = 0; i < sizeof(sundays) / sizeof(*sundays); i++) {
    int64_t sunday = care_day_of(sundays[i][0], sundays[i][1], sundays[i][2]);

    assert_int_equal(care_weekday(sunday), 7);
    assert_true(care_is_holiday(care_country_by_name(smpp_span_of("IT")), sunday));
    assert_true(care_is_holiday(care_country_by_name(smpp_span_of("FR")), sunday + 1));
  }
}

static void a_country_that_is_not_known_has_no_holidays(void **state) {
  (void)state;
  assert_int_equal(care_country_by_name(smpp_span_of("XX")), CARE_COUNTRY_NONE);
  assert_false(care_is_holiday(CARE_COUNTRY_NONE, care_day_of(2026, 12, 25)));
  assert_string_equal(care_country_region(CARE_COUNTRY_NONE), "");
  assert_string_equal(care_country_region(care_country_by_name(smpp_span_of("FR-RE"))), "RE");
  assert_string_equal(care_country_region(care_country_by_name(smpp_span_of("FR-57"))), "FR");
  assert_false(care_is_holiday(1000, care_day_of(2026, 12, 25)));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(days_and_dates_are_each_others_inverse),
      cmocka_unit_test(clocks_are_put_forward_and_back_as_the_zone_does),
      cmocka_unit_test(instants_and_wall_times_agree_in_every_zone),
      cmocka_unit_test(no_zone_is_invented),
      cmocka_unit_test(holidays_are_those_of_the_official_calendars),
      cmocka_unit_test(easter_is_when_it_is),
      cmocka_unit_test(a_country_that_is_not_known_has_no_holidays),
  };

  return cmocka_run_group_tests_name("care calendar", tests, NULL, NULL);
}
