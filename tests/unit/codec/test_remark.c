/* SPDX-License-Identifier: MIT
 *
 * The rules of single values, and that no doubt is missed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <codec/doubt.h>
#include <codec/remark.h>

static const struct smpp__measure by[] = {
    {SMPP_VERSION_3_3, true}, {SMPP_VERSION_3_4, true}, {SMPP_VERSION_5_0, true}};

/* As decoding does it: what is not in doubt must be fine. */
#define DOUBT_COVERS(rule)                                                                         \
  for (unsigned v = 0; v < 256; v++)                                                               \
    for (size_t i = 0; i < 3; i++) {                                                               \
      struct {                                                                                     \
        uint8_t value;                                                                             \
      } b = {(uint8_t)v};                                                                          \
      if (!(SMPP__DOUBT_U8(&b, rule, value, 1)))                                                   \
        assert_int_equal(smpp__remark_##rule((uint8_t)v, 1, by[i]), 0);                            \
    }

static void numbers_that_are_not_in_doubt_are_fine(void **state) {
  (void)state;
  DOUBT_COVERS(TON)
  DOUBT_COVERS(NPI)
  DOUBT_COVERS(VERSION)
  DOUBT_COVERS(ESM_CLASS)
  DOUBT_COVERS(PRIORITY)
  DOUBT_COVERS(REGISTERED)
  DOUBT_COVERS(REPLACE)
  DOUBT_COVERS(STATE)
  DOUBT_COVERS(DEST_COUNT)
}

static void lengths_that_are_not_in_doubt_are_fine(void **state) {
  static const uint8_t digits[300] = {'1'};
  const struct smpp__measure ascii = {SMPP_VERSION_3_4, false};
  (void)state;
  for (size_t len = 0; len < 300; len++) {
    struct smpp_span text = smpp_span(digits, len);
    if (!SMPP__DOUBT_TEXT(len, 21))
      assert_int_equal(smpp__remark_TEXT(text, 21, ascii), 0);
    if (!SMPP__DOUBT_CREDENTIAL(len, 9))
      assert_int_equal(smpp__remark_CREDENTIAL(text, 9, ascii), 0);
    if (!SMPP__DOUBT_TIME(len, 17))
      assert_int_equal(smpp__remark_TIME(text, 17, ascii), 0);
    if (!SMPP__DOUBT_MESSAGE(len, 254))
      assert_int_equal(smpp__remark_MESSAGE(text, 254, ascii), 0);
  }
}

static void the_common_values_are_not_in_doubt(void **state) {
  struct smpp_sm b = {.source_addr_ton = 5, .dest_addr_ton = 1, .dest_addr_npi = 1};
  (void)state;
  b.registered_delivery = 1;
  b.esm_class = 0x40;
  assert_false((SMPP__DOUBT_U8(&b, TON, source_addr_ton, 1)));
  assert_false((SMPP__DOUBT_U8(&b, NPI, dest_addr_npi, 1)));
  assert_false((SMPP__DOUBT_U8(&b, REGISTERED, registered_delivery, 1)));
  assert_false((SMPP__DOUBT_U8(&b, ESM_CLASS, esm_class, 1)));
}

static unsigned n_fine(uint64_t (*rule)(uint8_t, size_t, struct smpp__measure),
                       struct smpp__measure measure) {
  unsigned n = 0;
  for (unsigned v = 0; v < 256; v++)
    n += rule((uint8_t)v, 1, measure) == 0;
  return n;
}

static void as_many_values_are_fine_as_the_specification_has(void **state) {
  (void)state;
  assert_int_equal(n_fine(smpp__remark_TON, by[1]), 7);
  assert_int_equal(n_fine(smpp__remark_NPI, by[1]), 10);
  assert_int_equal(n_fine(smpp__remark_PRIORITY, by[1]), 4);
  assert_int_equal(n_fine(smpp__remark_REPLACE, by[1]), 2);
  assert_int_equal(n_fine(smpp__remark_ESM_CLASS, by[1]), 6 * 16);
  assert_int_equal(n_fine(smpp__remark_REGISTERED, by[1]), 3 * 4 * 2);
  assert_int_equal(n_fine(smpp__remark_REGISTERED, by[2]), 4 * 4 * 2);
  assert_int_equal(n_fine(smpp__remark_STATE, by[1]), 8);
  assert_int_equal(n_fine(smpp__remark_STATE, by[2]), 10);
  assert_int_equal(n_fine(smpp__remark_DEST_COUNT, by[1]), 254);
}

static void every_oddity_has_a_name_of_its_own_and_words(void **state) {
  (void)state;
  for (unsigned a = 0; a < 64; a++) {
    const char *name = smpp_oddity_name(a);
    assert_int_equal(name == NULL, smpp_oddity_text(a) == NULL);
    for (unsigned b = 0; name && b < a; b++)
      if (smpp_oddity_name(b))
        assert_string_not_equal(name, smpp_oddity_name(b));
  }
}

static void our_own_bits_are_nobodys(void **state) {
  (void)state;
  for (unsigned bit = 0; bit < 64; bit++)
    if (SMPP__OUR_BITS >> bit & 1)
      assert_null(smpp_oddity_name(bit));
  assert_int_equal(smpp_tolerances() & SMPP__OUR_BITS, 0);
  assert_true(smpp_tolerances() & SMPP_ODDITY(RESERVED_TON));
  assert_false(smpp_tolerances() & SMPP_ODDITY(UNKNOWN_TLV));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(numbers_that_are_not_in_doubt_are_fine),
      cmocka_unit_test(lengths_that_are_not_in_doubt_are_fine),
      cmocka_unit_test(the_common_values_are_not_in_doubt),
      cmocka_unit_test(as_many_values_are_fine_as_the_specification_has),
      cmocka_unit_test(every_oddity_has_a_name_of_its_own_and_words),
      cmocka_unit_test(our_own_bits_are_nobodys),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
