/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/message_id.h>

static void normal_is(const char *id, int policy, const char *want) {
  char out[SMPP_ID_NORMAL_MAX];
  size_t n = smpp_message_id_normalise(smpp_span_of(id), policy, out);

  assert_int_equal(n, strlen(want));
  assert_memory_equal(out, want, n);
}

static void a_decimal_receipt_meets_its_hexadecimal_response(void **state) {
  (void)state;
  normal_is("0059113978", SMPP_ID_DEC, "38601fa");
  normal_is("38601fa", SMPP_ID_HEX, "38601fa");
  normal_is("1891273321", SMPP_ID_DEC, "70ba8a69");
  normal_is("70BA8A69", SMPP_ID_HEX, "70ba8a69");
  normal_is("0x0070BA8A69", SMPP_ID_HEX, "70ba8a69");
  normal_is("98765432101", SMPP_ID_DEC, "16fee0e525");
}

static void numbers_beyond_any_integer_type_are_exact(void **state) {
  (void)state;
  normal_is("18446744073709551616", SMPP_ID_DEC, "10000000000000000");
  normal_is("1606938044258990275541962092341162602522202993782792835301376", SMPP_ID_DEC,
            "100000000000000000000000000000000000000000000000000"); /* 2 to the 200 */
}

static void raw_ignores_case_and_leading_zeros_only(void **state) {
  (void)state;
  normal_is("00AbC-9", SMPP_ID_RAW, "abc-9");
  normal_is("00AbC-9", SMPP_ID_AUTO, "abc-9");
  normal_is("10", SMPP_ID_RAW, "10");
}

static void zero_is_one_digit_and_nothing_is_nothing(void **state) {
  (void)state;
  for (int policy = SMPP_ID_AUTO; policy <= SMPP_ID_HEX; policy++) {
    normal_is("000", policy, "0");
    normal_is("", policy, "");
  }
}

static void what_is_no_number_of_its_policy_is_raw(void **state) {
  (void)state;
  normal_is("0ABCDEF", SMPP_ID_DEC, "abcdef");
  normal_is("74E02EE1-4E2F", SMPP_ID_HEX, "74e02ee1-4e2f");
  normal_is("0x", SMPP_ID_HEX, "x");
}

static void long_ids_are_cut_not_overrun(void **state) {
  char out[SMPP_ID_NORMAL_MAX], id[300];

  (void)state;
  memset(id, '9', sizeof id);
  for (int policy = SMPP_ID_AUTO; policy <= SMPP_ID_HEX; policy++) {
    size_t n = smpp_message_id_normalise(smpp_span(id, sizeof id), policy, out);
    assert_int_equal(n, SMPP_ID_NORMAL_MAX);
    n = smpp_message_id_normalise(smpp_span(id, SMPP_ID_NORMAL_MAX), policy, out);
    assert_true(n <= SMPP_ID_NORMAL_MAX);
  }
}

static void policies_have_names(void **state) {
  int policy;

  (void)state;
  for (int i = SMPP_ID_AUTO; i <= SMPP_ID_HEX; i++) {
    assert_true(smpp_id_policy_by_name(smpp_span_of(smpp_id_policy_name(i)), &policy));
    assert_int_equal(policy, i);
  }
  assert_null(smpp_id_policy_name(-1));
  assert_null(smpp_id_policy_name(4));
  assert_false(smpp_id_policy_by_name(smpp_span_of("decimal"), &policy));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_decimal_receipt_meets_its_hexadecimal_response),
      cmocka_unit_test(numbers_beyond_any_integer_type_are_exact),
      cmocka_unit_test(raw_ignores_case_and_leading_zeros_only),
      cmocka_unit_test(zero_is_one_digit_and_nothing_is_nothing),
      cmocka_unit_test(what_is_no_number_of_its_policy_is_raw),
      cmocka_unit_test(long_ids_are_cut_not_overrun),
      cmocka_unit_test(policies_have_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
