/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

static void decode_is(int encoding, const char *octets, size_t n, const char *utf8, int result,
                      size_t offset) {
  struct smpp_fault fault = {SIZE_MAX, NULL, 0, NULL};
  char out[64];
  size_t len;

  assert_int_equal(smpp_text_decode(encoding, smpp_span(octets, n), out, sizeof out, &len, &fault),
                   result);
  assert_int_equal(len, strlen(utf8));
  assert_memory_equal(out, utf8, len);
  assert_int_equal(fault.offset, offset);
}

static void encode_is(int encoding, const char *utf8, const char *octets, size_t n) {
  uint8_t out[64];
  size_t len;

  assert_int_equal(smpp_text_encode(encoding, smpp_span_of(utf8), out, sizeof out, &len, NULL),
                   SMPP_OK);
  assert_int_equal(len, n);
  assert_memory_equal(out, octets, n);
}

static void encode_fails(int encoding, const char *utf8, int result, size_t offset) {
  struct smpp_fault fault;
  uint8_t out[64];
  size_t len;

  assert_int_equal(smpp_text_encode(encoding, smpp_span_of(utf8), out, sizeof out, &len, &fault),
                   result);
  assert_int_equal(fault.offset, offset);
}

static void ucs2_is_big_endian_with_surrogate_pairs(void **state) {
  (void)state;
  encode_is(SMPP_ENCODING_UCS2, "a\xE2\x82\xAC\xF0\x9F\x98\x80",
            "\x00"
            "a\x20\xAC\xD8\x3D\xDE\x00",
            8);
  decode_is(SMPP_ENCODING_UCS2,
            "\x00"
            "a\x20\xAC\xD8\x3D\xDE\x00",
            8, "a\xE2\x82\xAC\xF0\x9F\x98\x80", SMPP_OK, SIZE_MAX);
}

static void half_a_surrogate_pair_is_replaced_and_the_rest_is_kept(void **state) {
  (void)state;
  decode_is(SMPP_ENCODING_UCS2,
            "\x00"
            "a\xD8\x3D\x00"
            "b",
            6,
            "a\xEF\xBF\xBD"
            "b",
            SMPP_ERR_BAD_TEXT, 2);
  decode_is(SMPP_ENCODING_UCS2, "\xDE\x00\x00z", 4, "\xEF\xBF\xBDz", SMPP_ERR_BAD_TEXT, 0);
  decode_is(SMPP_ENCODING_UCS2, "\xD8\x3D", 2, "\xEF\xBF\xBD", SMPP_ERR_BAD_TEXT, 0);
}

static void an_odd_octet_of_ucs2_is_bad_text(void **state) {
  (void)state;
  decode_is(SMPP_ENCODING_UCS2, "\x00z\x00", 3, "z\xEF\xBF\xBD", SMPP_ERR_BAD_TEXT, 2);
}

static void a_byte_order_mark_is_obeyed_and_dropped(void **state) {
  (void)state;
  decode_is(SMPP_ENCODING_UCS2, "\xFF\xFEO\x00U\x00I\x00", 8, "OUI", SMPP_OK, SIZE_MAX);
  decode_is(SMPP_ENCODING_UCS2, "\xFE\xFF\x00O\x00U\x00I", 8, "OUI", SMPP_OK, SIZE_MAX);
  decode_is(SMPP_ENCODING_UCS2, "\xFF\xFE\x3D\xD8\x00\xDE", 6, "\xF0\x9F\x98\x80", SMPP_OK,
            SIZE_MAX);
}

static void latin1_and_ascii_end_where_they_end(void **state) {
  (void)state;
  encode_is(SMPP_ENCODING_LATIN1, "\xC3\xBF", "\xFF", 1);
  encode_fails(SMPP_ENCODING_LATIN1, "ab\xC4\x80", SMPP_ERR_UNENCODABLE, 2);
  encode_fails(SMPP_ENCODING_ASCII, "abc\xC2\x80", SMPP_ERR_UNENCODABLE, 3);
  decode_is(SMPP_ENCODING_LATIN1, "\xE9", 1, "\xC3\xA9", SMPP_OK, SIZE_MAX);
  decode_is(SMPP_ENCODING_ASCII, "x\xE9", 2, "x\xEF\xBF\xBD", SMPP_ERR_BAD_TEXT, 1);
}

static void what_is_not_utf8_is_refused_in_every_encoding(void **state) {
  static const char *const bad[] = {
      "a\x80",             /* a tail alone */
      "a\xC0\x80",         /* overlong */
      "a\xC1\xBF",         /* overlong */
      "a\xE0\x9F\xBF",     /* overlong */
      "a\xF0\x8F\xBF\xBF", /* overlong */
      "a\xED\xA0\x80",     /* a surrogate */
      "a\xF4\x90\x80\x80", /* above U+10FFFF */
      "a\xF8\x88\x80\x80", /* five octets */
      "a\xC3",             /* cut */
      "a\xE2\x82",         /* cut */
      "a\xF0\x9F\x98",     /* cut */
      "a\xC3z",            /* no tail */
  };
  const int encodings[] = {SMPP_ENCODING_GSM7, SMPP_ENCODING_LATIN1, SMPP_ENCODING_ASCII,
                           SMPP_ENCODING_UCS2};

  (void)state;
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    for (size_t k = 0; k < 4; k++)
      encode_fails(encodings[k], bad[i], SMPP_ERR_BAD_TEXT, 1);
}

static void too_little_room_says_how_much_is_needed_and_writes_no_further(void **state) {
  const char *utf8 =
      "[euro \xE2\x82\xAC, \xC3\xA9t\xC3\xA9, and enough letters for words of eight]";
  const size_t needed = 55; /* 52 characters, three of them behind an escape */
  uint8_t out[64];
  size_t len;

  (void)state;
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7, smpp_span_of(utf8), NULL, 0, &len, NULL),
                   SMPP_ERR_NOSPACE);
  assert_int_equal(len, needed);
  for (size_t cap = 0; cap < needed; cap++) {
    memset(out, 0xEE, sizeof out);
    assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7, smpp_span_of(utf8), out, cap, &len, NULL),
                     SMPP_ERR_NOSPACE);
    assert_int_equal(len, needed);
    for (size_t i = cap; i < sizeof out; i++)
      assert_int_equal(out[i], 0xEE);
  }
  assert_int_equal(
      smpp_text_encode(SMPP_ENCODING_GSM7, smpp_span_of(utf8), out, needed, &len, NULL), SMPP_OK);
  for (size_t cap = 0; cap < strlen(utf8); cap++) {
    char back[80];
    memset(back, 0x11, sizeof back);
    assert_int_equal(
        smpp_text_decode(SMPP_ENCODING_GSM7, smpp_span(out, needed), back, cap, &len, NULL),
        SMPP_ERR_NOSPACE);
    assert_int_equal(len, strlen(utf8));
    for (size_t i = cap; i < sizeof back; i++)
      assert_int_equal(back[i], 0x11);
  }
}

static void nothing_is_a_text_in_every_encoding(void **state) {
  size_t len = 9;
  (void)state;
  for (int encoding = SMPP_ENCODING_GSM7; encoding <= SMPP_ENCODING_UCS2; encoding++) {
    assert_int_equal(smpp_text_encode(encoding, smpp_span(NULL, 0), NULL, 0, &len, NULL), SMPP_OK);
    assert_int_equal(len, 0);
    assert_int_equal(smpp_text_decode(encoding, smpp_span(NULL, 0), NULL, 0, &len, NULL), SMPP_OK);
    assert_int_equal(len, 0);
  }
}

static void auto_and_binary_are_no_encodings_of_a_text(void **state) {
  uint8_t out[4];
  size_t len;

  (void)state;
  assert_int_equal(
      smpp_text_encode(SMPP_ENCODING_AUTO, smpp_span_of("a"), out, sizeof out, &len, NULL),
      SMPP_ERR_INVALID);
  assert_int_equal(smpp_text_decode(SMPP_ENCODING_BINARY, smpp_span_of("a"), (char *)out,
                                    sizeof out, &len, NULL),
                   SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ucs2_is_big_endian_with_surrogate_pairs),
      cmocka_unit_test(half_a_surrogate_pair_is_replaced_and_the_rest_is_kept),
      cmocka_unit_test(an_odd_octet_of_ucs2_is_bad_text),
      cmocka_unit_test(a_byte_order_mark_is_obeyed_and_dropped),
      cmocka_unit_test(latin1_and_ascii_end_where_they_end),
      cmocka_unit_test(what_is_not_utf8_is_refused_in_every_encoding),
      cmocka_unit_test(too_little_room_says_how_much_is_needed_and_writes_no_further),
      cmocka_unit_test(nothing_is_a_text_in_every_encoding),
      cmocka_unit_test(auto_and_binary_are_no_encodings_of_a_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
