/* SPDX-License-Identifier: MIT
 *
 * The queue, its heap, and the table of messages by number. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "client/queue.h"
#include "client/slots.h"
#include "support/failing_alloc.h"

#define N 300

static struct failing_alloc memory;
static struct smpp_alloc alloc;
static struct smpp__message *messages[N];
static struct smpp__queue queue;
static struct smpp__slots slots;

static int set_up(void **state) {
  (void)state;
  for (unsigned i = 0; i < N; i++)
    messages[i] = calloc(1, sizeof *messages[i]);
  memset(&queue, 0, sizeof queue);
  memset(&slots, 0, sizeof slots);
  memory = (struct failing_alloc){.left = -1};
  alloc = failing_alloc_of(&memory);
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  smpp__queue_deinit(&queue, &alloc);
  smpp__slots_deinit(&slots, &alloc);
  for (unsigned i = 0; i < N; i++)
    free(messages[i]);
  return memory.n_blocks == 0 ? 0 : -1;
}

static void push(unsigned i, bool urgent, uint64_t expires_ms) {
  messages[i]->urgent = urgent;
  messages[i]->expires_ms = expires_ms;
  assert_int_equal(smpp__queue_reserve(&queue, &alloc, queue.count + 1), SMPP_OK);
  smpp__queue_push(&queue, messages[i]);
}

static void takes_next(unsigned i) {
  struct smpp__message *m = smpp__queue_peek(&queue);
  assert_ptr_equal(m, messages[i]);
  smpp__queue_remove(&queue, m);
}

static void the_urgent_go_first_each_kind_in_its_order(void **state) {
  (void)state;
  push(0, false, UINT64_MAX);
  push(1, true, UINT64_MAX);
  push(2, false, UINT64_MAX);
  push(3, true, UINT64_MAX);
  takes_next(1);
  takes_next(3);
  takes_next(0);
  takes_next(2);
  assert_null(smpp__queue_peek(&queue));
  assert_int_equal(queue.count, 0);
}

static void one_in_the_middle_can_be_taken_out(void **state) {
  (void)state;
  push(0, false, 5);
  push(1, false, 3);
  push(2, false, UINT64_MAX);
  smpp__queue_remove(&queue, messages[1]);
  assert_true(smpp__queue_deadline(&queue) == 5);
  takes_next(0);
  takes_next(2);
  assert_true(smpp__queue_deadline(&queue) == UINT64_MAX);
}

static void they_expire_in_the_order_of_their_times(void **state) {
  uint64_t random = 1, last = 0;
  struct smpp__message *m;
  unsigned left = 0;
  (void)state;
  for (unsigned i = 0; i < N; i++) {
    random = random * UINT64_C(6364136223846793005) + 1442695040888963407u;
    push(i, i % 3 == 0, 1 + (random >> 50));
  }
  for (unsigned i = 0; i < N; i += 4) {
    smpp__queue_remove(&queue, messages[i]);
    assert_int_equal(messages[i]->heap_at, SMPP__NOT_IN_HEAP);
  }
  assert_null(smpp__queue_expired(&queue, 0));
  while ((m = smpp__queue_expired(&queue, UINT64_MAX - 1))) {
    smpp__queue_remove(&queue, m);
    assert_true(m->expires_ms >= last);
    last = m->expires_ms;
    left++;
  }
  assert_int_equal(left, N - N / 4);
  assert_null(smpp__queue_peek(&queue));
}

static void what_returns_takes_its_place_again(void **state) {
  (void)state;
  for (unsigned i = 0; i < 8; i++)
    push(i, false, 100 - i);
  takes_next(0);
  takes_next(1);
  takes_next(2);
  takes_next(3);
  smpp__queue_return(&queue, messages[1]);
  smpp__queue_return(&queue, messages[3]);
  smpp__queue_return(&queue, messages[2]);
  takes_next(1);
  smpp__queue_return(&queue, messages[0]);
  takes_next(0);
  takes_next(2);
  takes_next(3);
  takes_next(4);
  for (unsigned i = 5; i < 8; i++)
    takes_next(i);
  smpp__queue_return(&queue, messages[2]);
  takes_next(2);
  assert_true(smpp__queue_deadline(&queue) == UINT64_MAX);
}

static void a_queue_without_memory_stays_as_it_was(void **state) {
  unsigned i = 0;
  (void)state;
  for (; i < 64; i++)
    push(i, false, 100 + i);
  memory.left = 0;
  assert_int_equal(smpp__queue_reserve(&queue, &alloc, 65), SMPP_ERR_NOMEM);
  assert_int_equal(queue.count, 64);
  takes_next(0);
  assert_int_equal(smpp__queue_reserve(&queue, &alloc, 64), SMPP_OK);
}

static void an_old_number_never_names_a_new_message(void **state) {
  uint64_t old;
  (void)state;
  assert_int_equal(smpp__slots_reserve(&slots, &alloc), SMPP_OK);
  smpp__slots_add(&slots, messages[0]);
  old = messages[0]->id;
  assert_true(old != 0 && old >> 56 == 0);
  assert_ptr_equal(smpp__slots_find(&slots, old), messages[0]);
  smpp__slots_remove(&slots, messages[0]);
  assert_null(smpp__slots_find(&slots, old));
  smpp__slots_add(&slots, messages[1]);
  assert_null(smpp__slots_find(&slots, old));
  assert_ptr_equal(smpp__slots_find(&slots, messages[1]->id), messages[1]);
  assert_null(smpp__slots_find(&slots, 0));
  assert_null(smpp__slots_find(&slots, UINT64_MAX));
}

static void the_table_grows_and_finds_all(void **state) {
  (void)state;
  for (unsigned i = 0; i < N; i++) {
    assert_int_equal(smpp__slots_reserve(&slots, &alloc), SMPP_OK);
    smpp__slots_add(&slots, messages[i]);
  }
  for (unsigned i = 0; i < N; i++)
    assert_ptr_equal(smpp__slots_find(&slots, messages[i]->id), messages[i]);
  assert_int_equal(slots.count, N);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(the_urgent_go_first_each_kind_in_its_order, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(one_in_the_middle_can_be_taken_out, set_up, tear_down),
      cmocka_unit_test_setup_teardown(they_expire_in_the_order_of_their_times, set_up, tear_down),
      cmocka_unit_test_setup_teardown(what_returns_takes_its_place_again, set_up, tear_down),
      cmocka_unit_test_setup_teardown(a_queue_without_memory_stays_as_it_was, set_up, tear_down),
      cmocka_unit_test_setup_teardown(an_old_number_never_names_a_new_message, set_up, tear_down),
      cmocka_unit_test_setup_teardown(the_table_grows_and_finds_all, set_up, tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
