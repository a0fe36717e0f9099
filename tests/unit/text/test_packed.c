/* SPDX-License-Identifier: MIT
 *
 * Packed septets as text: behind every header, of every length, and where their
 * number cannot be known. */
#include "text/packed.h"

#include "text/gsm7.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <smpp/text.h>

#define N_MAX 200u

static const char alphabet[] = "The quick brown fox jumps over the lazy dog, 0123456789!";

static size_t write_text(size_t n, char *out) {
  for (size_t i = 0; i < n; i++)
    out[i] = alphabet[i % (sizeof alphabet - 1)];
  return n;
}

/* Octets in a block that ends where they end. */
static uint8_t *exactly(const uint8_t *octets, size_t len) {
  uint8_t *block = malloc(len ? len : 1);

  assert_non_null(block);
  if (len)
    memcpy(block, octets, len);
  return block;
}

static void a_text_of_any_length_comes_back(void **state) {
  char text[N_MAX], got[N_MAX];
  uint8_t packed[N_MAX];
  size_t len, got_len;

  (void)state;
  for (size_t n = 0; n <= N_MAX; n++) {
    write_text(n, text);
    assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, smpp_span(text, n), packed,
                                      (n * 7 + 7) / 8, &len, NULL),
                     SMPP_OK);
    assert_int_equal(len, (n * 7 + 7) / 8);
    uint8_t *exact = exactly(packed, len);
    assert_int_equal(smpp_text_decode(SMPP_ENCODING_GSM7_PACKED, smpp_span(exact, len), got,
                                      sizeof got, &got_len, NULL),
                     SMPP_OK);
    assert_int_equal(got_len, n);
    assert_memory_equal(got, text, n);
    free(exact);
  }
}

static void the_octets_are_those_of_the_standard(void **state) {
  static const uint8_t hello[] = {0xE8, 0x32, 0x9B, 0xFD, 0x06};
  static const uint8_t euro[] = {0x9B, 0x32}; /* escape, e */
  uint8_t out[8];
  size_t len;

  (void)state;
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, smpp_span_of("hello"), out,
                                    sizeof out, &len, NULL),
                   SMPP_OK);
  assert_int_equal(len, sizeof hello);
  assert_memory_equal(out, hello, len);
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, smpp_span_of("\xE2\x82\xAC"), out,
                                    sizeof out, &len, NULL),
                   SMPP_OK);
  assert_int_equal(len, sizeof euro);
  assert_memory_equal(out, euro, len);
}

static void a_buffer_too_small_says_how_much_and_stays_as_it_was(void **state) {
  uint8_t out[64];
  char text[40];
  size_t n = write_text(sizeof text, text), len;

  (void)state;
  for (size_t cap = 0; cap < 35; cap++) {
    memset(out, 0xEE, sizeof out);
    len = 0;
    assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, smpp_span(text, n),
                                      cap ? out : NULL, cap, &len, NULL),
                     SMPP_ERR_NOSPACE);
    assert_int_equal(len, 35);
    for (size_t i = 0; i < sizeof out; i++)
      assert_int_equal(out[i], 0xEE);
  }
  assert_int_equal(
      smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, smpp_span(text, n), out, 35, &len, NULL),
      SMPP_OK);
  assert_int_equal(out[35], 0xEE);
}

static void what_the_alphabet_lacks_is_refused_with_its_place(void **state) {
  struct smpp_fault fault = {0, NULL, 0, NULL};
  uint8_t out[8] = {0xEE};
  size_t len = 99;

  (void)state;
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, smpp_span_of("ab\xE4\xB8\xAD"), out,
                                    sizeof out, &len, &fault),
                   SMPP_ERR_UNENCODABLE);
  assert_int_equal(fault.offset, 2);
  assert_int_equal(len, 99);
  assert_int_equal(out[0], 0xEE);
}

static size_t decode(const uint8_t *octets, size_t len, unsigned fill, char *out, size_t cap) {
  struct smpp__packed packed = {smpp_span(octets, len), fill};
  struct smpp__sink sink = {(uint8_t *)out, cap, 0};
  uint8_t *exact = exactly(octets, len);

  packed.octets.ptr = exact;
  smpp__packed_decode(&packed, smpp__gsm7_basic, smpp__gsm7_extension, &sink);
  free(exact);
  return sink.len;
}

/* 23.040 9.2.3.24: header octets and fill bits are whole septets, the fewest. */
static void the_fill_bits_end_a_septet_behind_every_header(void **state) {
  (void)state;
  for (size_t header = 0; header <= 140; header++) {
    unsigned fill = smpp__packed_fill(header);

    assert_true(fill < 7);
    assert_int_equal((header * 8 + fill) % 7, 0);
  }
}

static void a_text_of_any_length_comes_back_behind_any_fill_bits(void **state) {
  char text[N_MAX], got[N_MAX];
  uint8_t packed[N_MAX];
  size_t len;

  (void)state;
  for (unsigned fill = 0; fill < 7; fill++)
    for (size_t n = 0; n <= N_MAX / 2; n++) {
      write_text(n, text); /* its characters are their own septets */
      assert_int_equal(smpp_gsm7_pack(smpp_span(text, n), fill, packed, sizeof packed, &len),
                       SMPP_OK);
      assert_int_equal(decode(packed, len, fill, got, sizeof got), n);
      assert_memory_equal(got, text, n);
    }
}

/* Eight septets fill seven octets; so do seven and seven spare bits. */
static void seven_spare_bits_are_no_character(void **state) {
  uint8_t septets[64], packed[64];
  size_t len;

  (void)state;
  for (unsigned fill = 0; fill < 7; fill++)
    for (size_t n = 1; n < 60; n++) {
      struct smpp__packed as = {{packed, 0}, fill};
      bool ambiguous = n > 1 && (7 * n + fill) % 8 == 0;

      memset(septets, 'a', sizeof septets);
      septets[n - 1] = 0; /* @ */
      assert_int_equal(smpp_gsm7_pack(smpp_span(septets, n), fill, packed, sizeof packed, &len),
                       SMPP_OK);
      as.octets.len = len;
      assert_int_equal(smpp__packed_count(&as), ambiguous ? n - 1 : n);
    }
}

static void octets_without_room_for_a_septet_have_none(void **state) {
  static const uint8_t one[] = {0xFF};
  char out[4];

  (void)state;
  assert_int_equal(decode(one, 0, 0, out, sizeof out), 0);
  assert_int_equal(decode(one, 0, 6, out, sizeof out), 0);
  for (unsigned fill = 2; fill < 7; fill++)
    assert_int_equal(decode(one, 1, fill, out, sizeof out), 0);
  assert_int_equal(decode((const uint8_t *)"\x61", 1, 0, out, sizeof out), 1);
  assert_int_equal(out[0], 'a');
  assert_int_equal(decode((const uint8_t *)"\0", 1, 1, out, sizeof out), 1);
  assert_int_equal(out[0], '@'); /* alone it can be nothing else */
}

static void an_escape_takes_the_septet_behind_it_or_is_a_space(void **state) {
  static const uint8_t septets[] = {'a', 0x1B, 'e', 0x1B};
  uint8_t packed[8];
  char out[16];
  size_t len;

  (void)state;
  for (unsigned fill = 0; fill < 7; fill++) {
    assert_int_equal(
        smpp_gsm7_pack(smpp_span(septets, sizeof septets), fill, packed, sizeof packed, &len),
        SMPP_OK);
    assert_int_equal(decode(packed, len, fill, out, sizeof out), 5);
    assert_memory_equal(out, "a\xE2\x82\xAC ", 5);
    assert_int_equal(decode(packed, len, fill, out, 2), 5); /* what it would take */
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_text_of_any_length_comes_back),
      cmocka_unit_test(the_octets_are_those_of_the_standard),
      cmocka_unit_test(a_buffer_too_small_says_how_much_and_stays_as_it_was),
      cmocka_unit_test(what_the_alphabet_lacks_is_refused_with_its_place),
      cmocka_unit_test(the_fill_bits_end_a_septet_behind_every_header),
      cmocka_unit_test(a_text_of_any_length_comes_back_behind_any_fill_bits),
      cmocka_unit_test(seven_spare_bits_are_no_character),
      cmocka_unit_test(octets_without_room_for_a_septet_have_none),
      cmocka_unit_test(an_escape_takes_the_septet_behind_it_or_is_a_space),
  };

  return cmocka_run_group_tests_name("text packed", tests, NULL, NULL);
}
