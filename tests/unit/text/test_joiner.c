/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <failing_alloc.h>
#include <smpp/text.h>

struct fixture {
  struct failing_alloc memory;
  smpp_joiner *joiner;
};

static smpp_joiner *new_joiner(struct fixture *f, size_t max_messages, size_t max_octets) {
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;

  f->memory = (struct failing_alloc){-1, 0, 0};
  config.alloc = failing_alloc_of(&f->memory);
  config.max_messages = max_messages;
  config.max_octets = max_octets;
  config.max_age_ms = 1000;
  assert_int_equal(smpp_joiner_new(&config, &f->joiner), SMPP_OK);
  return f->joiner;
}

static void end(struct fixture *f) {
  smpp_joiner_free(f->joiner);
  assert_int_equal(f->memory.n_blocks, 0);
  assert_int_equal(f->memory.n_octets, 0);
}

static int add(smpp_joiner *joiner, const char *source, uint16_t reference, uint8_t total,
               uint8_t seq, const char *text, uint64_t now_ms, struct smpp_joined *out) {
  struct smpp_concat concat = {0, reference, total, seq, {0, 0}};
  return smpp_joiner_add(joiner, smpp_span_of("clinic"), smpp_span_of(source),
                         smpp_span_of("38000"), &concat, 0, smpp_span_of(text), now_ms, out);
}

static bool is(struct smpp_span span, const char *text) {
  return smpp_span_equal(span, smpp_span_of(text));
}

static void parts_in_any_order_make_the_message(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);

  (void)state;
  assert_int_equal(add(joiner, "336", 7, 3, 3, "!", 5, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "336", 7, 3, 1, "hello ", 6, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "336", 7, 3, 2, "world", 7, &joined), SMPP_OK);
  assert_true(is(joined.octets, "hello world!"));
  assert_true(is(joined.account, "clinic"));
  assert_true(is(joined.source, "336"));
  assert_true(is(joined.destination, "38000"));
  assert_int_equal(joined.total, 3);
  assert_int_equal(joined.n_parts, 3);
  assert_int_equal(joined.parts[0], 7);
  assert_int_equal(joined.n_runs, 1);
  assert_int_equal(joined.first_ms, 5);
  assert_int_equal(smpp_joiner_deadline(joiner), UINT64_MAX); /* forgotten */
  end(&f);
}

static void a_repeated_part_counts_once_and_the_first_counts(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);

  (void)state;
  assert_int_equal(add(joiner, "336", 7, 2, 1, "first ", 0, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "336", 7, 2, 1, "second ", 0, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "336", 7, 2, 2, "end", 0, &joined), SMPP_OK);
  assert_true(is(joined.octets, "first end"));
  end(&f);
}

/* All that makes two parts strangers: each differs from the first in one thing. */
static void every_field_of_the_key_counts(void **state) {
  static const struct {
    const char *account, *source, *destination;
    struct smpp_concat concat;
  } keys[] = {
      {"a", "s", "d", {0, 1, 2, 1, {0, 0}}}, {"b", "s", "d", {0, 1, 2, 1, {0, 0}}},
      {"a", "t", "d", {0, 1, 2, 1, {0, 0}}}, {"a", "s", "e", {0, 1, 2, 1, {0, 0}}},
      {"a", "s", "d", {1, 1, 2, 1, {0, 0}}}, {"a", "s", "d", {0, 2, 2, 1, {0, 0}}},
      {"a", "s", "d", {0, 1, 3, 1, {0, 0}}}, {"as", "", "d", {0, 1, 2, 1, {0, 0}}},
      {"a", "sd", "", {0, 1, 2, 1, {0, 0}}},
  };
  const size_t n = sizeof keys / sizeof *keys;
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, n, 10000);

  (void)state;
  for (unsigned again = 0; again < 2; again++) /* the second time all are duplicates */
    for (size_t i = 0; i < n; i++)
      assert_int_equal(smpp_joiner_add(joiner, smpp_span_of(keys[i].account),
                                       smpp_span_of(keys[i].source),
                                       smpp_span_of(keys[i].destination), &keys[i].concat, 0,
                                       smpp_span_of("x"), 0, &joined),
                       SMPP_MORE);
  assert_int_equal(add(joiner, "z", 1, 2, 1, "x", 0, &joined), SMPP_ERR_FULL);
  end(&f);
}

static void what_is_old_is_handed_over_in_order_of_age_as_partial(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);

  (void)state;
  add(joiner, "1", 7, 3, 3, "c", 100, &joined);
  add(joiner, "2", 7, 2, 1, "b", 200, &joined);
  add(joiner, "1", 7, 3, 1, "a", 900, &joined); /* does not make it younger */
  assert_int_equal(smpp_joiner_deadline(joiner), 1100);
  assert_int_equal(smpp_joiner_expire(joiner, 1099, &joined), SMPP_OK);
  assert_int_equal(smpp_joiner_expire(joiner, 1100, &joined), SMPP_MORE);
  assert_true(is(joined.source, "1"));
  assert_true(is(joined.octets, "ac"));
  assert_int_equal(joined.n_parts, 2);
  assert_int_equal(joined.parts[0], 5);
  assert_int_equal(joined.n_runs, 2); /* there is a hole between them */
  assert_int_equal(joined.runs[1].first_part, 3);
  assert_int_equal(smpp_joiner_expire(joiner, 1100, &joined), SMPP_OK);
  assert_int_equal(smpp_joiner_deadline(joiner), 1200);
  assert_int_equal(smpp_joiner_expire(joiner, UINT64_MAX, &joined), SMPP_MORE);
  assert_true(is(joined.source, "2"));
  assert_int_equal(smpp_joiner_expire(joiner, UINT64_MAX, &joined), SMPP_OK);
  end(&f);
}

static void a_clock_that_goes_back_keeps_the_order(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);

  (void)state;
  add(joiner, "1", 7, 2, 1, "a", 500, &joined);
  add(joiner, "2", 7, 2, 1, "b", 100, &joined);
  assert_int_equal(smpp_joiner_deadline(joiner), 1500);
  assert_int_equal(smpp_joiner_expire(joiner, 1500, &joined), SMPP_MORE);
  assert_true(is(joined.source, "1"));
  assert_int_equal(smpp_joiner_expire(joiner, 1500, &joined), SMPP_MORE);
  assert_true(is(joined.source, "2"));
  end(&f);
}

static void the_bound_of_messages_holds_and_completing_goes_on(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 2, 10000);

  (void)state;
  assert_int_equal(add(joiner, "1", 7, 2, 1, "a", 0, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "2", 7, 2, 1, "b", 0, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "3", 7, 2, 1, "c", 0, &joined), SMPP_ERR_FULL);
  assert_int_equal(add(joiner, "2", 7, 2, 2, "B", 0, &joined), SMPP_OK);
  assert_true(is(joined.octets, "bB"));
  assert_int_equal(add(joiner, "3", 7, 2, 1, "c", 0, &joined), SMPP_MORE);
  end(&f);
}

static void the_bound_of_octets_counts_all_memory_of_messages(void **state) {
  const size_t bound = 4000;
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 1000, bound);
  size_t before = f.memory.n_octets;
  unsigned n = 0;

  (void)state;
  while (add(joiner, "1", (uint16_t)n, 255, 1, "", 0, &joined) == SMPP_MORE)
    n++;
  assert_true(n > 5);
  assert_int_equal(add(joiner, "1", (uint16_t)n, 255, 1, "", 0, &joined), SMPP_ERR_FULL);
  assert_true(f.memory.n_octets - before <= bound + 1024); /* and the room to hand one over */
  assert_int_equal(add(joiner, "9", 1, 2, 2, "", 0, &joined), SMPP_ERR_FULL);
  while (smpp_joiner_expire(joiner, UINT64_MAX, &joined) == SMPP_MORE)
    n--;
  assert_int_equal(n, 0);
  assert_int_equal(add(joiner, "9", 1, 2, 2, "", 0, &joined), SMPP_MORE);
  end(&f);
}

static void impossible_parts_are_refused(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);

  (void)state;
  assert_int_equal(add(joiner, "1", 7, 2, 0, "a", 0, &joined), SMPP_ERR_INVALID);
  assert_int_equal(add(joiner, "1", 7, 2, 3, "a", 0, &joined), SMPP_ERR_INVALID);
  assert_int_equal(add(joiner, "1", 7, 0, 0, "a", 0, &joined), SMPP_ERR_INVALID);
  assert_int_equal(smpp_joiner_deadline(joiner), UINT64_MAX);
  end(&f);
}

static void all_255_parts_and_a_message_of_one_are_joined(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 100000);

  (void)state;
  for (unsigned i = 255; i > 1; i--)
    assert_int_equal(add(joiner, "1", 7, 255, (uint8_t)i, "0123456789", 0, &joined), SMPP_MORE);
  assert_int_equal(add(joiner, "1", 7, 255, 1, "first", 0, &joined), SMPP_OK);
  assert_int_equal(joined.octets.len, 5 + 254 * 10);
  assert_memory_equal(joined.octets.ptr, "first0123", 9);
  assert_int_equal(joined.parts[3], UINT64_MAX >> 1);
  assert_int_equal(add(joiner, "1", 7, 1, 1, "alone", 0, &joined), SMPP_OK);
  assert_true(is(joined.octets, "alone"));
  end(&f);
}

static void parts_of_different_data_coding_are_decoded_each_as_its_own(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  struct smpp_concat concat = {1, 500, 3, 1, {0, 0}};
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);
  char out[64];
  size_t len;

  (void)state;
  smpp_joiner_add(joiner, smpp_span_of("a"), smpp_span_of("s"), smpp_span_of("d"), &concat, 0,
                  smpp_span_of("OUI "), 0, &joined);
  concat.seq = 3; /* the pair is cut between parts 2 and 3 */
  smpp_joiner_add(joiner, smpp_span_of("a"), smpp_span_of("s"), smpp_span_of("d"), &concat, 8,
                  smpp_span("\xDE\x00\x00!", 4), 0, &joined);
  concat.seq = 2;
  assert_int_equal(smpp_joiner_add(joiner, smpp_span_of("a"), smpp_span_of("s"), smpp_span_of("d"),
                                   &concat, 8, smpp_span("\xD8\x3D", 2), 0, &joined),
                   SMPP_OK);
  assert_int_equal(joined.data_coding, 0);
  assert_int_equal(joined.n_runs, 2);
  assert_int_equal(smpp_joined_text(&joined, SMPP_ENCODING_GSM7, NULL, out, sizeof out, &len),
                   SMPP_OK);
  assert_int_equal(len, 9);
  assert_memory_equal(out, "OUI \xF0\x9F\x98\x80!", 9);
  for (size_t cap = 0; cap < 9; cap++) {
    assert_int_equal(smpp_joined_text(&joined, SMPP_ENCODING_GSM7, NULL, out, cap, &len),
                     SMPP_ERR_NOSPACE);
    assert_int_equal(len, 9);
  }
  end(&f);
}

/* Three parts, the n-th allocation fails: the part is refused and nothing else
 * has changed, so that offering it again goes on as if nothing had been. */
static void a_failing_allocation_refuses_one_part_and_changes_nothing(void **state) {
  static const char big[3000] = {'x'};
  unsigned n_failures = 0;

  (void)state;
  for (long nth = 0;; nth++) {
    struct fixture f;
    struct smpp_joined joined;
    smpp_joiner *joiner = new_joiner(&f, 10, 100000);
    bool failed = false;
    f.memory.left = nth;
    for (uint8_t seq = 3; seq >= 1; seq--) {
      struct smpp_concat concat = {0, 1, 3, seq, {0, 0}};
      struct smpp_span a = smpp_span_of("a"), octets = smpp_span(big, sizeof big);
      int result = smpp_joiner_add(joiner, a, a, a, &concat, 0, octets, 0, &joined);
      if (result == SMPP_ERR_NOMEM) {
        failed = true;
        f.memory.left = -1;
        result = smpp_joiner_add(joiner, a, a, a, &concat, 0, octets, 0, &joined);
      }
      assert_int_equal(result, seq > 1 ? SMPP_MORE : SMPP_OK);
    }
    assert_int_equal(joined.octets.len, 3 * sizeof big);
    end(&f);
    n_failures += failed;
    if (!failed)
      break;
  }
  assert_true(n_failures >= 5); /* a message, three parts, room to hand over */
}

static void expiring_allocates_nothing(void **state) {
  struct fixture f;
  struct smpp_joined joined;
  smpp_joiner *joiner = new_joiner(&f, 10, 10000);

  (void)state;
  add(joiner, "1", 7, 2, 1, "a", 0, &joined);
  f.memory.left = 0;
  assert_int_equal(smpp_joiner_expire(joiner, 1000, &joined), SMPP_MORE);
  assert_true(is(joined.octets, "a"));
  end(&f);
}

static void a_new_joiner_that_gets_no_memory_leaks_none(void **state) {
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;
  struct failing_alloc memory = {0, 0, 0};
  smpp_joiner *joiner = NULL;

  (void)state;
  assert_int_equal(smpp_joiner_new(&config, &joiner), SMPP_ERR_INVALID);
  config.alloc = failing_alloc_of(&memory);
  for (long n = 0; n < 2; n++) {
    memory.left = n;
    assert_int_equal(smpp_joiner_new(&config, &joiner), SMPP_ERR_NOMEM);
    assert_null(joiner);
    assert_int_equal(memory.n_blocks, 0);
  }
  smpp_joiner_free(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(parts_in_any_order_make_the_message),
      cmocka_unit_test(a_repeated_part_counts_once_and_the_first_counts),
      cmocka_unit_test(every_field_of_the_key_counts),
      cmocka_unit_test(what_is_old_is_handed_over_in_order_of_age_as_partial),
      cmocka_unit_test(a_clock_that_goes_back_keeps_the_order),
      cmocka_unit_test(the_bound_of_messages_holds_and_completing_goes_on),
      cmocka_unit_test(the_bound_of_octets_counts_all_memory_of_messages),
      cmocka_unit_test(impossible_parts_are_refused),
      cmocka_unit_test(all_255_parts_and_a_message_of_one_are_joined),
      cmocka_unit_test(parts_of_different_data_coding_are_decoded_each_as_its_own),
      cmocka_unit_test(a_failing_allocation_refuses_one_part_and_changes_nothing),
      cmocka_unit_test(expiring_allocates_nothing),
      cmocka_unit_test(a_new_joiner_that_gets_no_memory_leaks_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
