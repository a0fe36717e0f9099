/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <care/truth.h>
#include <care/when.h>

static void dates_and_times_are_read_as_tables_write_them(void **state) {
  static const struct {
    const char *text;
    int year, month, day, hour, minute; /* -1: not there */
    int offset_min;
  } good[] = {
      {"2026-11-23T09:30", 2026, 11, 23, 9, 30, 0},
      {"2026-11-23 09:30:15.25", 2026, 11, 23, 9, 30, 0},
      {"23/11/2026 09:30", 2026, 11, 23, 9, 30, 0},
      {"23.11.2026 9h30", 2026, 11, 23, 9, 30, 0},
      {"1/2/2026", 2026, 2, 1, -1, -1, 0},
      {"2024-02-29", 2024, 2, 29, -1, -1, 0},
      {"9:05", -1, -1, -1, 9, 5, 0},
      {"2026-11-23T09:30+01:00", 2026, 11, 23, 9, 30, 60},
      {"2026-11-23T09:30-0330", 2026, 11, 23, 9, 30, -210},
      {"2026-11-23T09:30Z", 2026, 11, 23, 9, 30, 0},
  };
  struct care__when when;

  (void)state;
  for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
    assert_true(care__when_parse(smpp_span_of(good[i].text), &when, NULL));
    assert_int_equal(when.has_date, good[i].year >= 0);
    assert_int_equal(when.has_time, good[i].hour >= 0);
    if (when.has_date) {
      assert_int_equal(when.year, good[i].year);
      assert_int_equal(when.month, good[i].month);
      assert_int_equal(when.day, good[i].day);
    }
    if (when.has_time) {
      assert_int_equal(when.hour, good[i].hour);
      assert_int_equal(when.minute, good[i].minute);
    }
    assert_int_equal(when.offset_min, good[i].offset_min);
  }
  assert_true(when.is_utc);
}

static void what_is_no_date_is_refused_with_a_reason(void **state) {
  static const char *const bad[] = {
      "",
      "demain",
      "11/23/2026",
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "31/04/2026",
      "2026-11-23T",
      "2026-11-23T25:00",
      "2026-11-23T09:60",
      "2026-11-23T09:30+15:00",
      "2026-11-23T09:30 x",
      "23/11/26",
      "2026-11-23x",
      "9",
      "9h",
      "24:00",
      "09:30+01:00",
      "0000-01-01",
      "2026-11-23T09:30+1",
      "1-2-2026",
  };
  struct care__when when = {.year = 77};

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    const char *why = NULL;

    if (care__when_parse(smpp_span_of(bad[i]), &when, &why))
      fail_msg("read as a date: %s", bad[i]);
    assert_non_null(why);
  }
  assert_int_equal(when.year, 77);
}

static void a_reason_says_what_spreadsheets_did(void **state) {
  static const char *const said[][2] = {{"23/11/26", "four digits"},
                                        {"23/11/26 09:30", "four digits"},
                                        {"23/11/2026 24:00", "no such time"},
                                        {"46349,3958", "spreadsheet"},
                                        {"46349", "spreadsheet"},
                                        {"demain", "23/11/2026 09:30"}};
  struct care__when when;

  (void)state;
  for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
    const char *why = "";

    assert_false(care__when_parse(smpp_span_of(said[i][0]), &when, &why));
    if (!strstr(why, said[i][1]))
      fail_msg("%s: %s", said[i][0], why);
  }
}

static void a_cell_of_times_holds_a_time(void **state) {
  static const struct {
    const char *text;
    int hour, minute;
  } good[] = {{"09:30", 9, 30},   {"9h05", 9, 5},       {"9.45", 9, 45},     {"23:59:59", 23, 59},
              {"9:45 AM", 9, 45}, {"2:05 p.m.", 14, 5}, {"12:10pm", 12, 10}, {"12:10 am", 0, 10}};
  static const char *const bad[] = {"",         "24:00",   "9",        "9.5",     "9.45.",
                                    "13:05 pm", "0:10 am", "09:60",    "9:45 xm", "9:45 a",
                                    "9,45",     "09:30Z",  "1.2.2027", "9:4",     "9:45 AM x",
                                    "09:30:x",  ":30",     "9:45 p.mm"};
  struct care__when when;

  (void)state;
  for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
    assert_true(care__clock_parse(smpp_span_of(good[i].text), &when));
    assert_int_equal(when.hour, good[i].hour);
    assert_int_equal(when.minute, good[i].minute);
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
    if (care__clock_parse(smpp_span_of(bad[i]), &when))
      fail_msg("read as a time: %s", bad[i]);
}

static void the_clock_on_the_wall_counts_from_1970(void **state) {
  struct care__when when;

  (void)state;
  assert_true(care__when_parse(smpp_span_of("1970-01-01T00:01"), &when, NULL));
  assert_true(care__when_wall_ms(&when) == 60000.0);
  assert_true(care__when_parse(smpp_span_of("2000-03-01"), &when, NULL));
  assert_true(care__when_wall_ms(&when) == 951868800000.0);
  assert_true(care__when_parse(smpp_span_of("2026-11-23T09:30"), &when, NULL));
  assert_true(care__when_wall_ms(&when) == 1795426200000.0);
  assert_true(care__when_parse(smpp_span_of("1969-12-31T23:59"), &when, NULL));
  assert_true(care__when_wall_ms(&when) == -60000.0);
}

static void a_cell_says_yes_or_no_or_neither(void **state) {
  static const char *const words[][2] = {{"yes", "no"},     {"OUI", "Non"}, {"1", "0"},
                                         {"True", "false"}, {"x", "n"},     {"SÍ", "não"}};
  bool yes;

  (void)state;
  for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
    assert_true(care__truth(smpp_span_of(words[i][0]), &yes) && yes);
    assert_true(care__truth(smpp_span_of(words[i][1]), &yes) && !yes);
  }
  assert_false(care__truth(smpp_span_of("peut-être"), &yes));
  assert_false(care__truth(smpp_span_of("N/A"), &yes));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(dates_and_times_are_read_as_tables_write_them),
      cmocka_unit_test(what_is_no_date_is_refused_with_a_reason),
      cmocka_unit_test(a_reason_says_what_spreadsheets_did),
      cmocka_unit_test(a_cell_of_times_holds_a_time),
      cmocka_unit_test(the_clock_on_the_wall_counts_from_1970),
      cmocka_unit_test(a_cell_says_yes_or_no_or_neither),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
