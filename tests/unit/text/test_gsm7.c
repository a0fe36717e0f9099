/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

#include "text/gsm7.h"
#include "text/utf8.h"

/* Encodes one character alone; the number of octets, 0 if there are none. */
static size_t encode_one(uint32_t c, uint8_t out[2]) {
  uint8_t utf8[4];
  size_t len = 0;
  int result = smpp_text_encode(SMPP_ENCODING_GSM7, smpp_span(utf8, smpp__utf8_put(c, utf8)), out,
                                2, &len, NULL);
  if (result == SMPP_ERR_UNENCODABLE)
    return 0;
  assert_int_equal(result, SMPP_OK);
  return len;
}

static void every_character_that_encodes_decodes_to_itself(void **state) {
  unsigned n_basic = 0, n_extended = 0;

  (void)state;
  for (uint32_t c = 0; c <= 0x10FFFF; c++) {
    uint8_t septets[2], utf8[4];
    char back[8];
    size_t len;
    if (c >= 0xD800 && c <= 0xDFFF)
      continue;
    size_t n = encode_one(c, septets);
    if (n == 0)
      continue;
    n_basic += n == 1;
    n_extended += n == 2;
    assert_int_equal(
        smpp_text_decode(SMPP_ENCODING_GSM7, smpp_span(septets, n), back, sizeof back, &len, NULL),
        SMPP_OK);
    assert_int_equal(len, smpp__utf8_put(c, utf8));
    assert_memory_equal(back, utf8, len);
  }
  assert_int_equal(n_basic, 127); /* 128 less the escape */
  assert_int_equal(n_extended, 10);
}

/* The run that is copied as it is must be exactly what the tables say. */
static void words_and_single_octets_agree_on_what_is_the_same(void **state) {
  (void)state;
  for (unsigned octet = 0; octet < 256; octet++) {
    for (size_t at = 0; at < 8; at++) {
      uint8_t in[8] = "abcdefgh";
      in[at] = (uint8_t)octet;
      bool same = octet < 0x80 && smpp__gsm7_code(octet) == octet && octet >= ' ';
      assert_int_equal(smpp__gsm7_same(in, 8), same ? 8 : at);
    }
  }
}

static void decode_is(const char *octets, size_t n, const char *utf8, int result) {
  char out[64];
  size_t len;

  assert_int_equal(
      smpp_text_decode(SMPP_ENCODING_GSM7, smpp_span(octets, n), out, sizeof out, &len, NULL),
      result);
  assert_int_equal(len, strlen(utf8));
  assert_memory_equal(out, utf8, len);
}

static void escapes_that_say_nothing_are_shown_as_the_standard_wants(void **state) {
  (void)state;
  decode_is("\x1B\x41", 2, "A", SMPP_OK);      /* unassigned: the basic character */
  decode_is("ab\x1B", 3, "ab ", SMPP_OK);      /* nothing follows */
  decode_is("\x1B\x1B\x65", 3, " e", SMPP_OK); /* both are one space */
  decode_is("\x1B\x65", 2, "\xE2\x82\xAC", SMPP_OK);
}

static void octets_above_7f_become_replacement_characters(void **state) {
  struct smpp_fault fault;
  char out[64];
  size_t len;

  (void)state;
  decode_is("a\x80"
            "b",
            3,
            "a\xEF\xBF\xBD"
            "b",
            SMPP_ERR_BAD_TEXT);
  decode_is("\x1B\xFF", 2, "\xEF\xBF\xBD", SMPP_ERR_BAD_TEXT);
  smpp_text_decode(SMPP_ENCODING_GSM7, smpp_span("0123456789\x90", 11), out, sizeof out, &len,
                   &fault);
  assert_int_equal(fault.offset, 10);
}

static void the_character_that_is_missing_is_named_by_its_offset(void **state) {
  struct smpp_fault fault;
  uint8_t out[64];
  size_t len;

  (void)state;
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_GSM7, smpp_span_of("deja vu \xC3\xA9 \xC3\xAA"),
                                    out, sizeof out, &len, &fault),
                   SMPP_ERR_UNENCODABLE);
  assert_int_equal(fault.offset, 11);
  assert_non_null(fault.detail);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_character_that_encodes_decodes_to_itself),
      cmocka_unit_test(words_and_single_octets_agree_on_what_is_the_same),
      cmocka_unit_test(escapes_that_say_nothing_are_shown_as_the_standard_wants),
      cmocka_unit_test(octets_above_7f_become_replacement_characters),
      cmocka_unit_test(the_character_that_is_missing_is_named_by_its_offset),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
