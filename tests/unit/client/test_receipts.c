/* SPDX-License-Identifier: MIT
 *
 * What an SMSC that chooses its ids badly, or to do harm, can make the table of
 * awaited receipts hold and look through. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "client/receipts.h"
#include "support/failing_alloc.h"

enum { MANY = 20000, NUMBER_LEN = 11 };

struct table {
  struct failing_alloc memory;
  struct smpp__pool pool;
  struct smpp__receipts receipts;
};

static void begin(struct table *t, uint32_t max) {
  struct smpp_alloc alloc = failing_alloc_of(&t->memory);

  t->memory = (struct failing_alloc){.left = -1};
  smpp__pool_init(&t->pool, &alloc);
  smpp__receipts_init(&t->receipts, &t->pool, max, 1);
}

static void end(struct table *t) {
  smpp__receipts_deinit(&t->receipts);
  smpp__pool_deinit(&t->pool);
  assert_int_equal(t->memory.n_blocks, 0);
}

/* The i-th destination: 44 and nine digits. */
static struct smpp_span number_of(uint32_t i, char number[NUMBER_LEN]) {
  memcpy(number, "44", 2);
  for (int at = NUMBER_LEN - 1; at >= 2; at--, i /= 10)
    number[at] = (char)('0' + i % 10);
  return smpp_span(number, NUMBER_LEN);
}

/* A message to that destination was accepted under this id. */
static void accept(struct table *t, uint32_t i, const char *id) {
  char number[NUMBER_LEN];
  struct smpp__track *track = smpp__track_new(&t->pool, number_of(i, number), 1, 1, UINT64_MAX);

  assert_non_null(track);
  track->id = i + 1;
  smpp__receipts_add(&t->receipts, track, 0, smpp_span_of(id), SMPP_ID_RAW, i);
  smpp__track_release(&t->pool, track);
}

/* The message that a receipt of this id from that destination is about; 0: none that fits. */
static uint64_t found(const struct table *t, uint32_t i, const char *id) {
  struct smpp__receipt_key key = {.source_len = NUMBER_LEN};
  struct smpp__awaited *a;
  int likeness = 0;

  key.id_len = (uint8_t)smpp_message_id_normalise(smpp_span_of(id), SMPP_ID_RAW, key.id);
  number_of(i, key.source);
  a = smpp__receipts_find(&t->receipts, &key, &likeness);
  return a && likeness == 2 ? a->track->id : 0;
}

static uint32_t longest_chain(const struct smpp__receipts *r) {
  uint32_t longest = 0;

  for (uint32_t i = 0; i < r->n_buckets; i++) {
    uint32_t n = 0;
    for (const struct smpp__awaited *a = r->buckets[i]; a; a = a->chain)
      n++;
    longest = n > longest ? n : longest;
  }
  return longest;
}

static void one_id_for_all_messages_makes_no_long_chain(void **state) {
  struct table t;

  (void)state;
  begin(&t, MANY);
  for (uint32_t i = 0; i < MANY; i++)
    accept(&t, i, "0");
  assert_true(longest_chain(&t.receipts) <= SMPP__SAME_ID_MAX);
  assert_true(t.receipts.waiting.count <= SMPP__SAME_ID_MAX);
  for (uint32_t i = MANY - SMPP__SAME_ID_MAX; i < MANY; i++)
    assert_int_equal(found(&t, i, "0"), i + 1);
  assert_int_equal(found(&t, 0, "0"), 0);
  end(&t);
}

static void others_are_found_beside_the_one_id(void **state) {
  char id[] = "id-0000";
  struct table t;

  (void)state;
  begin(&t, MANY);
  for (uint32_t i = 0; i < 2000; i++) {
    for (uint32_t at = 6, n = i; at >= 3; at--, n /= 10)
      id[at] = (char)('0' + n % 10);
    accept(&t, 2 * i, id);
    accept(&t, 2 * i + 1, "the same");
  }
  for (uint32_t i = 0; i < 2000; i++) {
    for (uint32_t at = 6, n = i; at >= 3; at--, n /= 10)
      id[at] = (char)('0' + n % 10);
    assert_int_equal(found(&t, 2 * i, id), 2 * i + 1);
  }
  end(&t);
}

static void those_that_have_their_receipt_make_room_first(void **state) {
  struct smpp_receipt delivered = {.message_state = 2, .final = true};
  struct table t;
  bool conflict;

  (void)state;
  begin(&t, MANY);
  for (uint32_t i = 0; i < SMPP__SAME_ID_MAX; i++)
    accept(&t, i, "0");
  for (struct smpp__awaited *a = t.receipts.waiting.head; a; a = a->next)
    if (a->track->id == 101) {
      smpp__receipts_note(&t.receipts, a, &delivered, 0, &conflict);
      break;
    }
  accept(&t, SMPP__SAME_ID_MAX, "0");
  assert_int_equal(found(&t, 0, "0"), 1);
  assert_int_equal(found(&t, 100, "0"), 0);
  end(&t);
}

static void ids_that_differ_make_short_chains(void **state) {
  char id[] = "id-00000";
  struct table t;

  (void)state;
  begin(&t, MANY);
  accept(&t, 0, id);
  for (uint32_t i = 1; i < MANY; i++) {
    for (uint32_t at = 7, n = i; at >= 3; at--, n /= 10)
      id[at] = (char)('0' + n % 10);
    accept(&t, i, id);
    assert_int_equal(found(&t, i, id), i + 1);
  }
  assert_true(longest_chain(&t.receipts) < 16);
  end(&t);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_id_for_all_messages_makes_no_long_chain),
      cmocka_unit_test(others_are_found_beside_the_one_id),
      cmocka_unit_test(those_that_have_their_receipt_make_room_first),
      cmocka_unit_test(ids_that_differ_make_short_chains),
  };
  return cmocka_run_group_tests_name("receipts", tests, NULL, NULL);
}
