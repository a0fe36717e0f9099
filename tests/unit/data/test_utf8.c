/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/utf8.h>

static void every_code_point_comes_back(void **state) {
  (void)state;
  for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
    char octets[4];
    uint32_t back;
    bool valid;
    size_t len = data_utf8_encode(cp, octets);

    assert_int_equal(data_utf8_decode(smpp_span(octets, len), &back, &valid), len);
    assert_true(valid);
    assert_int_equal(back, cp >= 0xD800 && cp <= 0xDFFF ? 0xFFFD : cp);
  }
}

static void assert_bad(const char *octets, size_t len, size_t taken) {
  uint32_t cp;
  bool valid;

  assert_int_equal(data_utf8_decode(smpp_span(octets, len), &cp, &valid), taken);
  assert_false(valid);
  assert_int_equal(cp, 0xFFFD);
}

static void what_is_not_utf8_is_refused_piece_by_piece(void **state) {
  (void)state;
  assert_bad("\x80", 1, 1);             /* continuation alone */
  assert_bad("\xC0\xAF", 2, 1);         /* overlong */
  assert_bad("\xE0\x80\xAF", 3, 1);     /* overlong */
  assert_bad("\xED\xA0\x80", 3, 1);     /* surrogate */
  assert_bad("\xF4\x90\x80\x80", 4, 1); /* above U+10FFFF */
  assert_bad("\xE2\x82", 2, 2);         /* cut */
  assert_bad("\xF0\x9F\x98X", 4, 3);    /* cut by another character */
  assert_bad("\xFF", 1, 1);
}

static void the_first_fault_is_named_by_its_offset(void **state) {
  size_t offset = 99;

  (void)state;
  assert_true(data_utf8_valid(smpp_span_of("h\xC3\xB4pital"), &offset));
  assert_true(data_utf8_valid(smpp_span(NULL, 0), NULL));
  assert_false(data_utf8_valid(smpp_span_of("h\xC3\xB4p\xF4tal"), &offset));
  assert_int_equal(offset, 4);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_code_point_comes_back),
      cmocka_unit_test(what_is_not_utf8_is_refused_piece_by_piece),
      cmocka_unit_test(the_first_fault_is_named_by_its_offset),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
