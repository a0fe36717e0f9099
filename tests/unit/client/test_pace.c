/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "client/pace.h"

static struct smpp__pace pace;

static void without_a_rate_everything_is_allowed(void **state) {
  (void)state;
  smpp__pace_init(&pace, 0);
  for (int i = 0; i < 100000; i++) {
    assert_true(smpp__pace_allows(&pace, 255, 5));
    smpp__pace_made(&pace, 255);
    smpp__pace_sent(&pace, 255, 5);
  }
}

static void a_segment_leaves_the_log_after_a_second_exactly(void **state) {
  (void)state;
  smpp__pace_init(&pace, 1);
  assert_true(smpp__pace_allows(&pace, 1, 100));
  smpp__pace_made(&pace, 1);
  smpp__pace_sent(&pace, 1, 100);
  assert_false(smpp__pace_allows(&pace, 1, 1099));
  assert_true(smpp__pace_ready_ms(&pace, 1) == 1100);
  assert_true(smpp__pace_allows(&pace, 1, 1100));
}

static void what_waits_for_a_transport_counts_already(void **state) {
  (void)state;
  smpp__pace_init(&pace, 2);
  smpp__pace_made(&pace, 2);
  assert_false(smpp__pace_allows(&pace, 1, 50000));
  assert_true(smpp__pace_ready_ms(&pace, 1) == UINT64_MAX);
  smpp__pace_dropped(&pace, 1);
  assert_true(smpp__pace_allows(&pace, 1, 50000));
  smpp__pace_sent(&pace, 1, 60000);
  assert_false(smpp__pace_allows(&pace, 2, 60000));
}

static void one_above_the_rate_goes_alone_and_is_paid_for(void **state) {
  (void)state;
  smpp__pace_init(&pace, 4);
  assert_true(smpp__pace_allows(&pace, 10, 1000));
  smpp__pace_made(&pace, 10);
  assert_false(smpp__pace_allows(&pace, 10, 1000));
  smpp__pace_sent(&pace, 10, 1000);
  assert_true(smpp__pace_ready_ms(&pace, 1) == 3500);
  assert_false(smpp__pace_allows(&pace, 1, 3499));
  assert_true(smpp__pace_allows(&pace, 1, 3500));
}

static void another_rate_counts_what_left_before(void **state) {
  (void)state;
  smpp__pace_init(&pace, 10);
  for (int i = 0; i < 10; i++) {
    smpp__pace_made(&pace, 1);
    smpp__pace_sent(&pace, 1, (uint64_t)(1000 + i));
  }
  smpp__pace_set_rate(&pace, 5);
  assert_false(smpp__pace_allows(&pace, 1, 1500));
  assert_true(smpp__pace_ready_ms(&pace, 1) == 2005);
  assert_true(smpp__pace_allows(&pace, 1, 2005));
  smpp__pace_set_rate(&pace, 11);
  assert_true(smpp__pace_allows(&pace, 1, 2005));
}

static void a_log_older_than_the_clock_half_is_forgotten(void **state) {
  uint64_t later = 1000 + (UINT64_C(1) << 32);
  (void)state;
  smpp__pace_init(&pace, 1);
  smpp__pace_made(&pace, 1);
  smpp__pace_sent(&pace, 1, 1000);
  assert_true(smpp__pace_allows(&pace, 1, later));
}

/* A sender that is always ready and sleeps until it may send, for a minute:
 * every half-open second is looked at. */
static void use_for_a_minute(uint32_t rate, uint32_t jitter) {
  enum { MINUTE = 60000 };
  uint32_t *sent = calloc(MINUTE + 1, sizeof *sent);
  uint64_t total = 0, window = 0, start = UINT64_C(0xFFFFF000), random = rate;

  assert_non_null(sent);
  smpp__pace_init(&pace, rate);
  for (uint64_t now = start; now < start + MINUTE;) {
    uint64_t ready;
    while (smpp__pace_allows(&pace, 1, now)) {
      smpp__pace_made(&pace, 1);
      smpp__pace_sent(&pace, 1, now);
      sent[now - start]++;
      total++;
      random = random * UINT64_C(6364136223846793005) + 1442695040888963407u;
      if (jitter && random >> 60 == 0)
        break; /* the transport is busy for a while */
    }
    ready = smpp__pace_ready_ms(&pace, 1);
    now = (ready > now ? ready : now + 1) + (jitter ? (random >> 40) % jitter : 0);
  }
  for (uint64_t at = 0; at < MINUTE; at++) {
    window += sent[at];
    window -= at >= 1000 ? sent[at - 1000] : 0;
    if (window > rate)
      fail_msg("rate %u: %u in the second up to %u", rate, (unsigned)window, (unsigned)at);
  }
  if (jitter == 0)
    assert_true(total * 1000 >= (uint64_t)rate * 60 * 995);
  free(sent);
}

static void no_second_is_above_the_rate_and_none_is_wasted(void **state) {
  static const uint32_t rates[] = {1, 2, 3, 7, 30, 99, 100, 999, 1000, 1001, 4321, 100000};
  (void)state;
  for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
    use_for_a_minute(rates[i], 0);
    use_for_a_minute(rates[i], 5);
    use_for_a_minute(rates[i], 700);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(without_a_rate_everything_is_allowed),
      cmocka_unit_test(a_segment_leaves_the_log_after_a_second_exactly),
      cmocka_unit_test(what_waits_for_a_transport_counts_already),
      cmocka_unit_test(one_above_the_rate_goes_alone_and_is_paid_for),
      cmocka_unit_test(another_rate_counts_what_left_before),
      cmocka_unit_test(a_log_older_than_the_clock_half_is_forgotten),
      cmocka_unit_test(no_second_is_above_the_rate_and_none_is_wasted),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
