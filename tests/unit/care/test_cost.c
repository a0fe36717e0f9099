/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/cost.h>

static struct care_cost cost_of(const char *text) {
  struct care_cost cost = CARE_COST_INIT;

  assert_int_equal(care_cost_of(smpp_span_of(text), &cost), SMPP_OK);
  return cost;
}

#define TEN(x) x x x x x x x x x x

static void a_plain_text_costs_what_gsm_costs(void **state) {
  struct care_cost cost = cost_of("Bonjour Zoé, rendez-vous à 9h30.");

  (void)state;
  assert_int_equal(cost.encoding, SMPP_ENCODING_GSM7);
  assert_int_equal(cost.n_parts, 1);
  assert_string_equal(cost.warning, "");
  assert_int_equal(cost_of(TEN("0123456789abcdef") "x").n_parts, 2);
}

static void an_accent_that_gsm_lacks_is_named_when_it_costs(void **state) {
  struct care_cost cost = cost_of("9 août: " TEN("0123456789abcde"));

  (void)state;
  assert_int_equal(cost.encoding, SMPP_ENCODING_UCS2);
  assert_int_equal(cost.n_parts, 3);
  assert_string_equal(cost.warning, "û forces UCS-2: 3 parts instead of 1");
  cost = cost_of("êtes en août, ê " TEN("0123456789€"));
  assert_string_equal(cost.warning, "ê, û force UCS-2: 2 parts instead of 1");
  cost = cost_of("9 août: " TEN("0123456789abcdef") TEN("0123456789abcdef"));
  assert_string_equal(cost.warning, "û forces UCS-2: 5 parts instead of 3");
}

static void what_costs_no_more_is_not_warned_about(void **state) {
  struct care_cost cost = cost_of("9 août");

  (void)state;
  assert_int_equal(cost.encoding, SMPP_ENCODING_UCS2);
  assert_int_equal(cost.n_parts, 1);
  assert_string_equal(cost.warning, "");
}

static void another_script_is_as_it_must_be(void **state) {
  struct care_cost cost = cost_of(TEN("موعدكم غدا "));

  (void)state;
  assert_int_equal(cost.n_parts, 2);
  assert_string_equal(cost.warning, "");
}

static void an_emoji_is_named(void **state) {
  (void)state;
  assert_string_equal(cost_of("🙂 " TEN("0123456789")).warning,
                      "🙂 forces UCS-2: 2 parts instead of 1");
}

static void what_cannot_be_sent_has_no_cost(void **state) {
  struct care_cost cost = CARE_COST_INIT;

  (void)state;
  assert_int_equal(care_cost_of(smpp_span("\xE9", 1), &cost), SMPP_ERR_BAD_TEXT);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_plain_text_costs_what_gsm_costs),
      cmocka_unit_test(an_accent_that_gsm_lacks_is_named_when_it_costs),
      cmocka_unit_test(what_costs_no_more_is_not_warned_about),
      cmocka_unit_test(another_script_is_as_it_must_be),
      cmocka_unit_test(an_emoji_is_named),
      cmocka_unit_test(what_cannot_be_sent_has_no_cost),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
