/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "client/pool.h"
#include "support/failing_alloc.h"

static struct failing_alloc memory;
static struct smpp__pool pool;

static int set_up(void **state) {
  struct smpp_alloc alloc = failing_alloc_of(&memory);
  (void)state;
  memory = (struct failing_alloc){.left = -1};
  smpp__pool_init(&pool, &alloc);
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  smpp__pool_deinit(&pool);
  return memory.n_blocks == 0 ? 0 : -1;
}

static void a_block_is_large_enough_and_not_much_larger(void **state) {
  (void)state;
  for (size_t size = 1; size < 200000; size += 1 + size / 50) {
    size_t cost = smpp__pool_cost(size);
    uint8_t *block = smpp__pool_take(&pool, size);
    assert_non_null(block);
    assert_true(cost >= size && (cost <= 64 || cost - size <= size / 4));
    memset(block, 0xAA, size);
    smpp__pool_give(&pool, block, size);
  }
}

static void a_block_given_back_serves_its_whole_class(void **state) {
  void *block = smpp__pool_take(&pool, 400);
  (void)state;
  smpp__pool_give(&pool, block, 400);
  memory.left = 0;
  assert_ptr_equal(smpp__pool_take(&pool, 448), block);
  assert_null(smpp__pool_take(&pool, 448));
  smpp__pool_give(&pool, block, 448);
  assert_null(smpp__pool_take(&pool, 449));
  smpp__pool_give(&pool, NULL, 7);
}

static void a_burst_is_given_back_to_the_allocator(void **state) {
  enum { N = 200, SIZE = 100000 };
  void *blocks[N];
  (void)state;
  for (int i = 0; i < N; i++)
    blocks[i] = smpp__pool_take(&pool, SIZE);
  for (int i = 0; i < N; i++)
    smpp__pool_give(&pool, blocks[i], SIZE);
  assert_true(memory.n_octets <= 4u << 20);
  assert_true(memory.n_octets == pool.kept);
}

static void what_is_too_large_is_not_kept(void **state) {
  void *block = smpp__pool_take(&pool, 131073);
  (void)state;
  assert_non_null(block);
  smpp__pool_give(&pool, block, 131073);
  assert_int_equal(memory.n_octets, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_block_is_large_enough_and_not_much_larger, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(a_block_given_back_serves_its_whole_class, set_up, tear_down),
      cmocka_unit_test_setup_teardown(a_burst_is_given_back_to_the_allocator, set_up, tear_down),
      cmocka_unit_test_setup_teardown(what_is_too_large_is_not_kept, set_up, tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
