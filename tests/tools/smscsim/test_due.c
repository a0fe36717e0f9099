/* SPDX-License-Identifier: MIT
 *
 * What is due comes out in the order of its time, then of its coming; what is
 * drawn repeats. */
#include "draw.h"
#include "due.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void things_come_out_by_their_time(void **state) {
  static const uint64_t times[] = {50, 10, 30, 30, 90, 5, 70, 30, 60};
  struct due_queue queue = {0};
  struct due_item item, last = {0};
  size_t n = 0;

  (void)state;
  for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
    assert_true(due_push(&queue, times[i], 0, NULL));
  assert_int_equal(due_next(&queue), 5);
  for (; due_pop(&queue, UINT64_MAX, &item); n++) {
    assert_true(n == 0 || item.at_ms > last.at_ms ||
                (item.at_ms == last.at_ms && item.order > last.order));
    last = item;
  }
  assert_int_equal(n, sizeof times / sizeof times[0]);
  due_free(&queue);
}

static void nothing_comes_out_before_its_time(void **state) {
  struct due_queue queue = {0};
  struct due_item item;

  (void)state;
  assert_int_equal(due_next(&queue), UINT64_MAX);
  assert_true(due_push(&queue, 100, 7, &queue));
  assert_false(due_pop(&queue, 99, &item));
  assert_true(due_pop(&queue, 100, &item));
  assert_int_equal(item.kind, 7);
  assert_ptr_equal(item.what, &queue);
  assert_int_equal(due_count(&queue), 0);
  due_free(&queue);
}

/* Pushes and pops interleaved, against a plain count of what must be there. */
static void a_long_mixture_keeps_order_and_loses_nothing(void **state) {
  struct due_queue queue = {0};
  uint64_t now = 0, pushed = 0, popped = 0;
  struct due_item item;

  (void)state;
  for (unsigned i = 0; i < 20000; i++) {
    uint64_t drawn = draw(1, 2, i, DRAW_LATENCY), last = 0;

    for (unsigned k = 0; k < drawn % 4; k++, pushed++)
      assert_true(due_push(&queue, now + (drawn >> 8) % 50, 0, NULL));
    now += (drawn >> 20) % 3;
    while (due_pop(&queue, now, &item)) {
      assert_true(item.at_ms <= now && item.at_ms >= last);
      last = item.at_ms;
      popped++;
    }
    assert_true(due_next(&queue) > now);
    assert_int_equal(due_count(&queue), pushed - popped);
  }
  due_free(&queue);
}

static void a_draw_depends_on_all_that_it_is_drawn_by(void **state) {
  uint64_t first = draw(1, 2, 3, DRAW_LATENCY);

  (void)state;
  assert_int_equal(first, draw(1, 2, 3, DRAW_LATENCY));
  assert_true(first != draw(2, 2, 3, DRAW_LATENCY));
  assert_true(first != draw(1, 3, 3, DRAW_LATENCY));
  assert_true(first != draw(1, 2, 4, DRAW_LATENCY));
  assert_true(first != draw(1, 2, 3, DRAW_FINAL_STATE));
  assert_true(draw(1, 2, 3, DRAW_LATENCY) != draw(1, 3, 2, DRAW_LATENCY));
}

static void a_draw_between_two_numbers_reaches_both(void **state) {
  bool seen[3] = {false, false, false};

  (void)state;
  for (unsigned i = 0; i < 100; i++)
    seen[draw_between(draw(1, 1, i, DRAW_LATENCY), 5, 7) - 5] = true;
  assert_true(seen[0] && seen[1] && seen[2]);
  assert_int_equal(draw_between(12345, 9, 9), 9);
  assert_int_equal(draw_between(12345, 0, UINT64_MAX), 12345);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(things_come_out_by_their_time),
      cmocka_unit_test(nothing_comes_out_before_its_time),
      cmocka_unit_test(a_long_mixture_keeps_order_and_loses_nothing),
      cmocka_unit_test(a_draw_depends_on_all_that_it_is_drawn_by),
      cmocka_unit_test(a_draw_between_two_numbers_reaches_both),
  };

  return cmocka_run_group_tests_name("smscsim due and draw", tests, NULL, NULL);
}
