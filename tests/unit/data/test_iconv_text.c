/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/iconv_text.h>

static void reads(uint8_t data_coding, const char *octets, int expected, const char *text) {
  char out[64];
  size_t len = 0, needed = 0;

  assert_int_equal(
      data_iconv.decode(NULL, data_coding, smpp_span_of(octets), out, sizeof out, &len), expected);
  assert_true(smpp_span_equal(smpp_span(out, len), smpp_span_of(text)));
  if (len > 0)
    assert_int_equal(
        data_iconv.decode(NULL, data_coding, smpp_span_of(octets), out, len - 1, &needed),
        SMPP_ERR_NOSPACE);
  assert_true(len == 0 || needed == len);
}

static void each_data_coding_is_read_by_its_character_set(void **state) {
  (void)state;
  reads(0x06, "\xB4\xD0", SMPP_OK, "\xD0\x94\xD0\xB0");
  reads(0x07, "\xE0\xE1", SMPP_OK, "\xD7\x90\xD7\x91");
  reads(0x05, "\x93\xFA", SMPP_OK, "\xE6\x97\xA5");
  reads(0x0D, "\xC6\xFC", SMPP_OK, "\xE6\x97\xA5");
  reads(0x0E, "\xB0\xA1", SMPP_OK, "\xEA\xB0\x80");
  reads(0x0A, "\x1B$BF|\x1B(B", SMPP_OK, "\xE6\x97\xA5");
  reads(0x06, "", SMPP_OK, "");
}

static void what_is_no_character_is_replaced_and_said(void **state) {
  (void)state;
  reads(0x05,
        "a\xFF"
        "b",
        SMPP_ERR_BAD_TEXT,
        "a\xEF\xBF\xBD"
        "b");
  reads(0x05, "a\x93", SMPP_ERR_BAD_TEXT, "a\xEF\xBF\xBD"); /* half of one */
}

static void a_long_text_comes_whole(void **state) {
  uint8_t octets[1000];
  char out[2000];
  size_t len;

  (void)state;
  memset(octets, 0xD0, sizeof octets);
  assert_int_equal(data_iconv.decode(NULL, 0x06, smpp_span(octets, sizeof octets), NULL, 0, &len),
                   SMPP_ERR_NOSPACE);
  assert_int_equal(len, sizeof out);
  assert_int_equal(
      data_iconv.decode(NULL, 0x06, smpp_span(octets, sizeof octets), out, sizeof out, &len),
      SMPP_OK);
  for (size_t i = 0; i < sizeof out; i += 2)
    assert_memory_equal(out + i, "\xD0\xB0", 2);
}

static void other_data_codings_have_none(void **state) {
  size_t len;

  (void)state;
  assert_null(data_iconv_charset(0x09));
  assert_int_equal(data_iconv.decode(NULL, 0x09, smpp_span_of("a"), NULL, 0, &len),
                   SMPP_ERR_UNSUPPORTED);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_data_coding_is_read_by_its_character_set),
      cmocka_unit_test(what_is_no_character_is_replaced_and_said),
      cmocka_unit_test(a_long_text_comes_whole),
      cmocka_unit_test(other_data_codings_have_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
