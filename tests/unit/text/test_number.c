/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

static void normal_is(const char *address, uint8_t ton, const char *want) {
  char out[32];
  size_t n = smpp_number_normalise(smpp_span_of(address), ton, out, sizeof out);

  assert_int_equal(n, strlen(want));
  assert_memory_equal(out, want, n);
}

static void the_forms_of_one_number_are_equal(void **state) {
  (void)state;
  normal_is("+33612345678", 1, "33612345678");
  normal_is("0033612345678", 1, "33612345678");
  normal_is("0033612345678", 0, "33612345678");
  normal_is("33612345678", 1, "33612345678");
  normal_is("+33 (0)6-12.34", 1, "33061234");
  normal_is("0 0 33", 1, "33");
}

static void national_numbers_keep_their_zero(void **state) {
  (void)state;
  normal_is("0612345678", 2, "0612345678");
  normal_is("00", 1, "00");
  normal_is("0", 1, "0");
}

static void what_is_no_number_stays(void **state) {
  (void)state;
  normal_is("CLINIC", 5, "CLINIC");
  normal_is("0033", 5, "0033");
  normal_is("Info 24", 0, "Info 24");
  normal_is("+", 1, "+");
  normal_is("12+34", 1, "12+34");
  normal_is("", 1, "");
}

static void a_long_one_is_cut(void **state) {
  char out[4];

  (void)state;
  assert_int_equal(smpp_number_normalise(smpp_span_of("+123456"), 1, out, sizeof out), 4);
  assert_memory_equal(out, "1234", 4);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_forms_of_one_number_are_equal),
      cmocka_unit_test(national_numbers_keep_their_zero),
      cmocka_unit_test(what_is_no_number_stays),
      cmocka_unit_test(a_long_one_is_cut),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
