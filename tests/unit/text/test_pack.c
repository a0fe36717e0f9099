/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

#define N_MAX 200

/* The standard's words, a bit at a time: septet n starts at bit 7n behind the
 * fill bits. */
static size_t pack_bits(const uint8_t *septets, size_t n, unsigned fill, uint8_t *out) {
  size_t len = n ? (7 * n + fill + 7) / 8 : 0;

  memset(out, 0, len);
  for (size_t bit = 0; bit < 7 * n; bit++)
    if (septets[bit / 7] >> bit % 7 & 1)
      out[(bit + fill) / 8] = (uint8_t)(out[(bit + fill) / 8] | 1u << (bit + fill) % 8);
  return len;
}

static void fill_septets(uint8_t *septets) {
  uint32_t x = 12345;
  for (size_t i = 0; i < N_MAX; i++) {
    x = x * 1103515245u + 12345u;
    septets[i] = (uint8_t)(x >> 16); /* bit 7 too: it is to be ignored */
  }
}

static void packing_is_what_the_standard_says_for_every_length_and_fill(void **state) {
  uint8_t septets[N_MAX], want[N_MAX], got[N_MAX + 1];
  size_t len;

  (void)state;
  fill_septets(septets);
  for (unsigned fill = 0; fill <= 6; fill++) {
    for (size_t n = 0; n <= N_MAX; n++) {
      size_t want_len = pack_bits(septets, n, fill, want);
      got[want_len] = 0xEE;
      assert_int_equal(smpp_gsm7_pack(smpp_span(septets, n), fill, got, want_len, &len), SMPP_OK);
      assert_int_equal(len, want_len);
      assert_memory_equal(got, want, len);
      assert_int_equal(got[want_len], 0xEE);
    }
  }
}

static void unpacking_gives_back_every_length_and_fill(void **state) {
  uint8_t septets[N_MAX], packed[N_MAX], got[N_MAX + 1];

  (void)state;
  fill_septets(septets);
  for (unsigned fill = 0; fill <= 6; fill++) {
    for (size_t n = 0; n <= N_MAX; n++) {
      uint8_t *exact = malloc(N_MAX); /* an over-read is for the sanitizer to see */
      size_t len = pack_bits(septets, n, fill, packed);
      exact = realloc(exact, len ? len : 1);
      assert_non_null(exact);
      memcpy(exact, packed, len);
      got[n] = 0xEE;
      assert_int_equal(smpp_gsm7_unpack(smpp_span(exact, len), n, fill, got, n), SMPP_OK);
      for (size_t i = 0; i < n; i++)
        assert_int_equal(got[i], septets[i] & 0x7F);
      assert_int_equal(got[n], 0xEE);
      free(exact);
    }
  }
}

static void what_does_not_fit_is_refused(void **state) {
  uint8_t septets[16] = {0}, out[16];
  size_t len;

  (void)state;
  assert_int_equal(smpp_gsm7_pack(smpp_span(septets, 16), 0, out, 13, &len), SMPP_ERR_NOSPACE);
  assert_int_equal(len, 14);
  assert_int_equal(smpp_gsm7_pack(smpp_span(septets, 16), 7, out, 16, &len), SMPP_ERR_INVALID);
  assert_int_equal(smpp_gsm7_unpack(smpp_span(septets, 7), 9, 0, out, 16), SMPP_ERR_MALFORMED);
  assert_int_equal(smpp_gsm7_unpack(smpp_span(septets, 7), 8, 0, out, 7), SMPP_ERR_NOSPACE);
  assert_int_equal(smpp_gsm7_unpack(smpp_span(septets, 7), 8, 1, out, 16), SMPP_ERR_MALFORMED);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(packing_is_what_the_standard_says_for_every_length_and_fill),
      cmocka_unit_test(unpacking_gives_back_every_length_and_fill),
      cmocka_unit_test(what_does_not_fit_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
