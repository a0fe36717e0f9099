/* SPDX-License-Identifier: MIT
 *
 * Octets eight at a time, beside the same one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <base/cursor.h>
#include <base/writer.h>

static void integers_are_big_endian_at_any_address(void **state) {
  uint8_t octets[9];
  (void)state;
  for (size_t at = 0; at < 5; at++) {
    smpp__store32(octets + at, 0x01020304u);
    assert_int_equal(octets[at], 1);
    assert_int_equal(octets[at + 3], 4);
    assert_int_equal(smpp__load32(octets + at), 0x01020304u);
    smpp__store16(octets + at, 0xFFFEu);
    assert_int_equal(smpp__load16(octets + at), 0xFFFE);
  }
}

static void a_nul_is_found_wherever_it_stands(void **state) {
  uint8_t octets[40];
  uint64_t seen = 0;
  (void)state;
  for (size_t len = 0; len <= sizeof octets; len++)
    for (size_t at = 0; at <= len; at++) {
      memset(octets, 1, sizeof octets); /* 0x01 before 0x00 is what a borrow would mistake */
      if (at < len)
        octets[at] = 0;
      const uint8_t *nul = smpp__find_nul(octets, octets + len, &seen);
      assert_ptr_equal(nul, at < len ? octets + at : NULL);
    }
}

static void what_was_passed_on_the_way_to_a_nul_is_known(void **state) {
  uint8_t octets[24];
  (void)state;
  for (size_t high = 0; high < 20; high++) {
    uint64_t seen = 0;
    memset(octets, 'a', sizeof octets);
    octets[20] = 0;
    octets[high] = 0x80;
    smpp__find_nul(octets, octets + sizeof octets, &seen);
    assert_true(seen & SMPP__EACH_HIGH);
  }
}

static void text_is_looked_into_at_every_octet(void **state) {
  uint8_t octets[33];
  (void)state;
  for (size_t len = 0; len <= sizeof octets; len++) {
    memset(octets, 0x7F, sizeof octets);
    assert_int_equal(smpp__text_flags(smpp_span(octets, len)), 0);
    for (size_t at = 0; at < len; at++) {
      octets[at] = 0x80;
      assert_int_equal(smpp__text_flags(smpp_span(octets, len)), SMPP__TEXT_HIGH);
      octets[at] = 0;
      assert_int_equal(smpp__text_flags(smpp_span(octets, len)), SMPP__TEXT_NUL);
      octets[at] = 0x7F;
    }
  }
}

static void a_cursor_that_fails_stays(void **state) {
  static const uint8_t octets[] = {5, 'a', 'b'};
  struct smpp__cursor c = smpp__cursor(smpp_span(octets, sizeof octets));
  struct smpp_span span;
  uint32_t u32;
  (void)state;
  assert_false(smpp__cursor_u32(&c, &u32));
  assert_false(smpp__cursor_sized(&c, &span));
  assert_false(smpp__cursor_cstr(&c, &span));
  assert_false(smpp__cursor_take(&c, 4, &span));
  assert_int_equal(smpp__cursor_offset(&c), 0);
  assert_true(smpp__cursor_take(&c, 3, &span));
  assert_int_equal(smpp__cursor_left(&c), 0);
  assert_false(smpp__cursor_u8(&c, &(uint8_t){0}));
  assert_false(smpp__cursor_sized(&c, &span));
}

static void a_cursor_over_nothing_has_nothing(void **state) {
  struct smpp__cursor c = smpp__cursor(smpp_span(NULL, 0));
  struct smpp_span span;
  (void)state;
  assert_int_equal(smpp__cursor_left(&c), 0);
  assert_false(smpp__cursor_cstr(&c, &span));
}

static void a_writer_drops_what_does_not_fit(void **state) {
  uint8_t room[20];
  (void)state;
  for (size_t cap = 0; cap < 16; cap++) {
    struct smpp__writer w;
    memset(room, 0xEE, sizeof room);
    w = smpp__writer(room, cap);
    smpp__write_u32(&w, 1);
    smpp__write_octets(&w, smpp_span_of("0123456789"));
    smpp__write_u16(&w, 1);
    assert_true((size_t)(w.at - room) <= cap);
    for (size_t i = cap; i < sizeof room; i++)
      assert_int_equal(room[i], 0xEE);
  }
}

static void octets_of_any_length_are_written_whole(void **state) {
  static const char text[] = "abcdefghijklmnopqrstuvwxyz";
  (void)state;
  for (size_t len = 0; len < 26; len++) {
    uint8_t room[32];
    struct smpp__writer w = smpp__writer(room, sizeof room);
    smpp__write_octets(&w, smpp_span(text, len));
    assert_int_equal(w.at - room, len);
    assert_memory_equal(room, text, len);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(integers_are_big_endian_at_any_address),
      cmocka_unit_test(a_nul_is_found_wherever_it_stands),
      cmocka_unit_test(what_was_passed_on_the_way_to_a_nul_is_known),
      cmocka_unit_test(text_is_looked_into_at_every_octet),
      cmocka_unit_test(a_cursor_that_fails_stays),
      cmocka_unit_test(a_cursor_over_nothing_has_nothing),
      cmocka_unit_test(a_writer_drops_what_does_not_fit),
      cmocka_unit_test(octets_of_any_length_are_written_whole),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
