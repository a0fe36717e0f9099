/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/duration.h>
#include <data/number.h>

static void a_number_is_cleaned_of_what_people_write(void **state) {
  static const struct {
    const char *text, *digits;
    bool international;
  } good[] = {
      {"+33 6 39 98 01 02", "33639980102", true},
      {"0033.6.39.98.01.02", "33639980102", true},
      {"(+33) 639-98-01-02", "33639980102", true},
      {" 06 39 98 01 02\t", "0639980102", false},
      {"06\xC2\xA0"
       "39\xE2\x80\xAF"
       "98\xE2\x80\x91"
       "01 02",
       "0639980102", false},
      {"\xE2\x80\xAA+33639980102\xE2\x80\xAC", "33639980102", true},
      {"118", "118", false},
      {"12345678901234567890", "12345678901234567890", false},
      {"0012345678901234567890", "12345678901234567890", true},
  };
  struct data_number number;

  (void)state;
  for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
    assert_true(data_number_clean(smpp_span_of(good[i].text), &number, NULL));
    assert_string_equal(number.digits, good[i].digits);
    assert_int_equal(number.n_digits, strlen(good[i].digits));
    assert_int_equal(number.international, good[i].international);
  }
}

static void what_is_no_number_is_refused_with_a_reason(void **state) {
  static const char *const bad[] = {
      "",
      "  ",
      "+",
      "12",
      "0012",
      "+12",
      "++333",
      "33+6",
      "06 39 98 01 02 (mari)",
      "6,12E+08",
      "06/39/98",
      "123456789012345678901",
      "00123456789012345678901",
      "+123456789012345678901",
      "\xD9\xA0\xD9\xA1\xD9\xA2\xD9\xA3",
      "06\xFF.39",
  };
  struct data_number number = {.n_digits = 77};

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    const char *why = NULL;

    assert_false(data_number_clean(smpp_span_of(bad[i]), &number, &why));
    assert_non_null(why);
    assert_int_equal(number.n_digits, 77);
  }
}

static void a_number_that_a_spreadsheet_rounded_is_recognised(void **state) {
  struct data_number number;
  const char *why = NULL;

  (void)state;
  assert_false(data_number_clean(smpp_span_of("6,12E+08"), &number, &why));
  assert_non_null(strstr(why, "spreadsheet"));
  assert_false(data_number_clean(smpp_span_of("3.3639E+10"), &number, &why));
  assert_non_null(strstr(why, "spreadsheet"));
}

static void a_duration_is_a_number_and_a_unit(void **state) {
  static const struct {
    const char *text;
    uint64_t ms;
  } good[] = {{"10ms", 10},      {"5s", 5000}, {"30m", 1800000}, {"4h", 14400000},
              {"2d", 172800000}, {"0", 0},     {"0s", 0},        {"3650d", UINT64_C(315360000000)}};
  static const char *const bad[] = {"",
                                    "5",
                                    "s",
                                    "-5s",
                                    "5 s",
                                    " 5s",
                                    "5S",
                                    "1.5s",
                                    "5sec",
                                    "3651d",
                                    "99999999999999999999999999999s"};
  uint64_t ms;

  (void)state;
  for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
    assert_true(data_duration_parse(smpp_span_of(good[i].text), &ms));
    assert_true(ms == good[i].ms);
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
    assert_false(data_duration_parse(smpp_span_of(bad[i]), &ms));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_number_is_cleaned_of_what_people_write),
      cmocka_unit_test(what_is_no_number_is_refused_with_a_reason),
      cmocka_unit_test(a_number_that_a_spreadsheet_rounded_is_recognised),
      cmocka_unit_test(a_duration_is_a_number_and_a_unit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
