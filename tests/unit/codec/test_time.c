/* SPDX-License-Identifier: MIT
 *
 * Time strings (7.1.1). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/time.h>

static int parse(const char *text, struct smpp_time *time) {
  return smpp_time_parse(smpp_span_of(text), time);
}

static void an_absolute_time_is_read(void **state) {
  struct smpp_time time;
  (void)state;
  assert_int_equal(parse("070927233429848-", &time), SMPP_OK);
  assert_false(time.relative);
  assert_int_equal(time.year, 7);
  assert_int_equal(time.month, 9);
  assert_int_equal(time.day, 27);
  assert_int_equal(time.hour, 23);
  assert_int_equal(time.minute, 34);
  assert_int_equal(time.second, 29);
  assert_int_equal(time.tenth, 8);
  assert_int_equal(time.quarters, -48);
}

static void a_relative_time_is_read(void **state) {
  struct smpp_time time;
  (void)state;
  assert_int_equal(parse("020610233429000R", &time), SMPP_OK);
  assert_true(time.relative);
  assert_int_equal(time.year, 2);
  assert_int_equal(time.month, 6);
  assert_int_equal(time.day, 10);
}

static void what_is_no_time_is_malformed(void **state) {
  static const char *const wrong[] = {
      "",
      "240101120000000",   /* one short */
      "2401011200000000+", /* one long */
      "24010112000000a+",
      "240101120000000Z",
      "241301120000000+",
      "240001120000000+",
      "240132120000000+",
      "240230120000000+",
      "230229120000000+",
      "240101240000000+",
      "240101126000000+",
      "240101120060000+",
      "240101120000049+",
      "000001000000100R",
      "000001000000004R",
      "24 101120000000+",
  };
  struct smpp_time time = {.year = 77};
  (void)state;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_int_equal(parse(wrong[i], &time), SMPP_ERR_MALFORMED);
  assert_int_equal(time.year, 77);
  assert_int_equal(parse("240229120000000+", &time), SMPP_OK);
}

static void what_is_read_is_written_the_same(void **state) {
  static const char *const texts[] = {"070927233429848-", "020610233429000R", "991231235959900+",
                                      "000101000000048+"};
  struct smpp_time time;
  char out[SMPP_TIME_LEN + 1];
  (void)state;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    assert_int_equal(parse(texts[i], &time), SMPP_OK);
    assert_int_equal(smpp_time_format(&time, out), SMPP_OK);
    assert_string_equal(out, texts[i]);
  }
  time.month = 13;
  time.relative = false;
  assert_int_equal(smpp_time_format(&time, out), SMPP_ERR_INVALID);
}

static void the_zone_counts_towards_utc(void **state) {
  struct smpp_time time;
  int64_t seconds;
  (void)state;
  parse("000101000000000+", &time);
  assert_int_equal(smpp_time_to_unix(&time, &seconds), SMPP_OK);
  assert_int_equal(seconds, 946684800);
  parse("000101000000004+", &time); /* local time is an hour ahead */
  assert_int_equal(smpp_time_to_unix(&time, &seconds), SMPP_OK);
  assert_int_equal(seconds, 946684800 - 3600);
  parse("261121213000004-", &time);
  assert_int_equal(smpp_time_to_unix(&time, &seconds), SMPP_OK);
  assert_int_equal(seconds, 1795300200);
}

static void every_day_of_the_century_comes_back(void **state) {
  struct smpp_time time;
  int64_t seconds;
  (void)state;
  for (int64_t day = 0; day < 36525; day++) {
    int64_t at = 946684800 + day * 86400 + day % 86400;
    assert_int_equal(smpp_time_from_unix(at, &time), SMPP_OK);
    assert_int_equal(smpp_time_to_unix(&time, &seconds), SMPP_OK);
    assert_int_equal(seconds, at);
  }
  assert_int_equal(smpp_time_from_unix(946684800 - 1, &time), SMPP_ERR_INVALID);
  assert_int_equal(smpp_time_from_unix(INT64_C(4102444800), &time), SMPP_ERR_INVALID);
  assert_int_equal(smpp_time_from_unix(INT64_C(4102444799), &time), SMPP_OK);
  assert_int_equal(time.year, 99);
  assert_int_equal(time.second, 59);
}

static void an_amount_of_seconds_is_a_relative_time(void **state) {
  struct smpp_time time;
  char out[SMPP_TIME_LEN + 1];
  int64_t seconds;
  (void)state;
  assert_int_equal(smpp_time_relative(2 * 86400 + 3 * 3600 + 4 * 60 + 5, &time), SMPP_OK);
  assert_int_equal(smpp_time_format(&time, out), SMPP_OK);
  assert_string_equal(out, "000002030405000R");
  assert_int_equal(smpp_time_to_unix(&time, &seconds), SMPP_ERR_INVALID);
  assert_int_equal(smpp_time_relative(100 * 86400 - 1, &time), SMPP_OK);
  assert_int_equal(smpp_time_relative(100 * 86400, &time), SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_absolute_time_is_read),
      cmocka_unit_test(a_relative_time_is_read),
      cmocka_unit_test(what_is_no_time_is_malformed),
      cmocka_unit_test(what_is_read_is_written_the_same),
      cmocka_unit_test(the_zone_counts_towards_utc),
      cmocka_unit_test(every_day_of_the_century_comes_back),
      cmocka_unit_test(an_amount_of_seconds_is_a_relative_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
