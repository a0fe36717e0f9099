/* SPDX-License-Identifier: MIT
 *
 * The histogram of smppbench. */
#include <smppbench/histogram.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static struct histogram h;

static int empty(void **state) {
  (void)state;
  memset(&h, 0, sizeof h);
  return 0;
}

static void an_empty_one_says_zero(void **state) {
  (void)state;
  assert_int_equal(histogram_quantile(&h, 500), 0);
  assert_int_equal(histogram_quantile(&h, 999), 0);
}

static void small_values_are_exact(void **state) {
  (void)state;
  for (uint64_t v = 1; v <= 100; v++)
    histogram_add(&h, v);
  assert_int_equal(histogram_quantile(&h, 500), 50);
  assert_int_equal(histogram_quantile(&h, 900), 90);
  assert_int_equal(histogram_quantile(&h, 990), 99);
  assert_int_equal(histogram_quantile(&h, 999), 100);
}

static void every_value_is_known_within_a_64th(void **state) {
  (void)state;
  for (unsigned bits = 0; bits < 64; bits++)
    for (int64_t off = -1; off <= 1; off++) {
      uint64_t value = (UINT64_C(1) << bits) + (uint64_t)off;
      uint64_t quantile;

      memset(&h, 0, sizeof h);
      histogram_add(&h, value);
      h.max = UINT64_MAX; /* so that it does not hide the bucket's border */
      quantile = histogram_quantile(&h, 500);
      assert_true(quantile >= value);
      assert_true(quantile - value <= value / 64);
    }
}

static void no_quantile_is_above_the_greatest(void **state) {
  (void)state;
  histogram_add(&h, 1000001);
  assert_int_equal(histogram_quantile(&h, 999), 1000001);
  assert_int_equal(h.max, 1000001);
}

static void one_slow_answer_in_a_thousand_is_beyond_p999(void **state) {
  (void)state;
  for (int i = 0; i < 999; i++)
    histogram_add(&h, 10);
  histogram_add(&h, 5000000);
  assert_int_equal(histogram_quantile(&h, 999), 10);
  assert_int_equal(h.max, 5000000);
  histogram_add(&h, 5000000);
  assert_int_equal(histogram_quantile(&h, 999), 5000000);
}

static void the_greatest_number_has_its_bucket(void **state) {
  (void)state;
  histogram_add(&h, UINT64_MAX);
  assert_true(histogram_quantile(&h, 500) == UINT64_MAX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup(an_empty_one_says_zero, empty),
      cmocka_unit_test_setup(small_values_are_exact, empty),
      cmocka_unit_test_setup(every_value_is_known_within_a_64th, empty),
      cmocka_unit_test_setup(no_quantile_is_above_the_greatest, empty),
      cmocka_unit_test_setup(one_slow_answer_in_a_thousand_is_beyond_p999, empty),
      cmocka_unit_test_setup(the_greatest_number_has_its_bucket, empty),
  };

  return cmocka_run_group_tests_name("histogram", tests, NULL, NULL);
}
