/* SPDX-License-Identifier: MIT
 *
 * Structs that begin with their size, from callers older and newer than we are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include <base/sized.h>

struct first {
  size_t size;
  uint64_t a, b;
};
struct now {
  size_t size;
  uint64_t a, b, c; /* c came later */
};
struct next {
  size_t size;
  uint64_t a, b, c, d;
};

/* A copy in a block of exactly its size: what is read beyond shows. */
static void *exactly(const void *from, size_t size) {
  void *block = malloc(size);

  assert_non_null(block);
  memcpy(block, from, size);
  return block;
}

static void what_an_older_caller_does_not_have_is_the_default(void **state) {
  struct first given = {sizeof given, 1, 2};
  struct now to = {sizeof to, 0, 0, 7};
  void *exact = exactly(&given, sizeof given);
  (void)state;
  assert_int_equal(SMPP__TAKE(to, exact, b), SMPP_OK);
  assert_int_equal(to.size, sizeof to);
  assert_int_equal(to.a, 1);
  assert_int_equal(to.b, 2);
  assert_int_equal(to.c, 7);
  free(exact);
}

static void what_a_newer_caller_did_not_set_is_nothing_to_us(void **state) {
  struct next given = {sizeof given, 1, 2, 3, 0};
  struct now to = {sizeof to, 0, 0, 7};
  (void)state;
  assert_int_equal(SMPP__TAKE(to, &given, b), SMPP_OK);
  assert_int_equal(to.size, sizeof to);
  assert_int_equal(to.c, 3);
}

static void what_a_newer_caller_set_is_not_passed_over(void **state) {
  struct next given = {sizeof given, 1, 2, 3, 1};
  struct now to = {sizeof to, 5, 6, 7};
  (void)state;
  assert_int_equal(SMPP__TAKE(to, &given, b), SMPP_ERR_INVALID);
  assert_int_equal(to.a, 5); /* as it was */
}

static void a_size_that_was_never_set_is_invalid(void **state) {
  struct now given = {0, 1, 2, 3}, to = {sizeof to, 5, 6, 7};
  (void)state;
  assert_int_equal(SMPP__TAKE(to, &given, b), SMPP_ERR_INVALID);
  given.size = sizeof(struct first) - 1;
  assert_int_equal(SMPP__TAKE(to, &given, b), SMPP_ERR_INVALID);
  assert_int_equal(to.a, 5);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_an_older_caller_does_not_have_is_the_default),
      cmocka_unit_test(what_a_newer_caller_did_not_set_is_nothing_to_us),
      cmocka_unit_test(what_a_newer_caller_set_is_not_passed_over),
      cmocka_unit_test(a_size_that_was_never_set_is_invalid),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
