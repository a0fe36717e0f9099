/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/result.h>

static void a_result_has_a_name_and_words(void **state) {
  (void)state;
  assert_string_equal(smpp_result_name(SMPP_ERR_NOMEM), "SMPP_ERR_NOMEM");
  assert_string_equal(smpp_result_text(SMPP_ERR_NOMEM), "out of memory");
  assert_string_equal(smpp_result_name(SMPP_OK), "SMPP_OK");
  assert_string_equal(smpp_result_text(SMPP_OK), "no error");
  assert_string_equal(smpp_result_name(SMPP_MORE), "SMPP_MORE");
  assert_string_equal(smpp_result_text(SMPP_MORE), "more octets are needed");
}

static void a_number_that_is_no_result_is_said_to_be_unknown(void **state) {
  (void)state;
  assert_string_equal(smpp_result_name(12345), "SMPP_ERR_?");
  assert_string_equal(smpp_result_text(12345), "unknown result");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_result_has_a_name_and_words),
      cmocka_unit_test(a_number_that_is_no_result_is_said_to_be_unknown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
