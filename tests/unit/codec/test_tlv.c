/* SPDX-License-Identifier: MIT
 *
 * TLVs in wire form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>
#include <smpp/tlv.h>

static void what_is_put_is_found_again(void **state) {
  uint8_t buf[64];
  size_t len = 0;
  uint32_t number;
  struct smpp_span text, rest;
  struct smpp_tlv tlv;
  (void)state;
  assert_int_equal(smpp_tlv_put_u8(buf, sizeof buf, &len, SMPP_TLV_message_state, 2), SMPP_OK);
  assert_int_equal(smpp_tlv_put_u16(buf, sizeof buf, &len, SMPP_TLV_source_port, 0x1234), SMPP_OK);
  assert_int_equal(smpp_tlv_put_u32(buf, sizeof buf, &len, SMPP_TLV_qos_time_to_live, 0x01020304),
                   SMPP_OK);
  assert_int_equal(smpp_tlv_put_string(buf, sizeof buf, &len, SMPP_TLV_receipted_message_id,
                                       smpp_span_of("id-1")),
                   SMPP_OK);
  rest = smpp_span(buf, len);
  assert_true(smpp_tlv_find_int(rest, SMPP_TLV_message_state, &number));
  assert_int_equal(number, 2);
  assert_true(smpp_tlv_find_int(rest, SMPP_TLV_source_port, &number));
  assert_int_equal(number, 0x1234);
  assert_true(smpp_tlv_find_int(rest, SMPP_TLV_qos_time_to_live, &number));
  assert_int_equal(number, 0x01020304);
  assert_true(smpp_tlv_find_string(rest, SMPP_TLV_receipted_message_id, &text));
  assert_true(smpp_span_equal(text, smpp_span_of("id-1")));
  assert_true(smpp_tlv_find(rest, SMPP_TLV_receipted_message_id, &text));
  assert_int_equal(text.len, 5);
  assert_int_equal(smpp_tlv_next(&rest, &tlv), SMPP_MORE);
  assert_int_equal(tlv.tag, SMPP_TLV_message_state);
}

static void of_repeated_ones_the_first_is_found(void **state) {
  uint8_t buf[16];
  size_t len = 0;
  uint32_t number;
  (void)state;
  smpp_tlv_put_u8(buf, sizeof buf, &len, 0x1400, 1);
  smpp_tlv_put_u8(buf, sizeof buf, &len, 0x1400, 2);
  assert_true(smpp_tlv_find_int(smpp_span(buf, len), 0x1400, &number));
  assert_int_equal(number, 1);
}

static void a_string_may_lack_its_nul(void **state) {
  uint8_t buf[16];
  size_t len = 0;
  struct smpp_span text;
  (void)state;
  smpp_tlv_put(buf, sizeof buf, &len, SMPP_TLV_receipted_message_id, smpp_span_of("ab"));
  assert_true(smpp_tlv_find_string(smpp_span(buf, len), SMPP_TLV_receipted_message_id, &text));
  assert_int_equal(text.len, 2);
}

static void an_integer_of_another_length_counts_as_absent(void **state) {
  static const uint8_t tlvs[] = {0x04, 0x27, 0, 3, 1, 2, 3};
  uint32_t number = 77;
  struct smpp_span value = {NULL, 5};
  (void)state;
  assert_false(smpp_tlv_find_int(smpp_span(tlvs, sizeof tlvs), 0x0427, &number));
  assert_int_equal(number, 77);
  assert_false(smpp_tlv_find(smpp_span(tlvs, sizeof tlvs), 0x0428, &value));
  assert_int_equal(value.len, 5);
}

static void a_cut_tlv_is_malformed_and_stays(void **state) {
  static const uint8_t tlvs[] = {0x04, 0x27, 0, 2, 1};
  (void)state;
  for (size_t len = 1; len <= sizeof tlvs; len++) {
    struct smpp_span rest = smpp_span(tlvs, len);
    struct smpp_tlv tlv;
    assert_int_equal(smpp_tlv_next(&rest, &tlv), SMPP_ERR_MALFORMED);
    assert_int_equal(rest.len, len);
  }
}

static void a_value_of_no_octets_is_a_value(void **state) {
  uint8_t buf[4];
  size_t len = 0;
  struct smpp_span value;
  (void)state;
  assert_int_equal(
      smpp_tlv_put(buf, sizeof buf, &len, SMPP_TLV_alert_on_message_delivery, smpp_span(NULL, 0)),
      SMPP_OK);
  assert_int_equal(len, 4);
  assert_true(smpp_tlv_find(smpp_span(buf, len), SMPP_TLV_alert_on_message_delivery, &value));
  assert_int_equal(value.len, 0);
}

static void without_room_nothing_is_written(void **state) {
  uint8_t buf[8], before[8];
  size_t len = 3;
  static const uint8_t large[65536];
  (void)state;
  memset(buf, 0xEE, sizeof buf);
  memcpy(before, buf, sizeof buf);
  assert_int_equal(smpp_tlv_put_u16(buf, sizeof buf, &len, 1, 1), SMPP_ERR_NOSPACE);
  assert_int_equal(smpp_tlv_put(buf, sizeof buf, &len, 1, smpp_span(large, sizeof large)),
                   SMPP_ERR_INVALID);
  assert_int_equal(
      smpp_tlv_put_string(buf, sizeof buf, &len, 1, smpp_span(large, sizeof large - 1)),
      SMPP_ERR_INVALID);
  assert_int_equal(len, 3);
  assert_memory_equal(buf, before, sizeof buf);
}

static void every_tag_has_its_name_and_rule(void **state) {
  uint8_t type, since;
  uint16_t least, greatest, tag;
  (void)state;
#define CHECK(name, number, kind, low, high, version)                                              \
  assert_string_equal(smpp_tlv_name(number), #name);                                               \
  assert_true(smpp_tlv_by_name(smpp_span_of(#name), &tag));                                        \
  assert_int_equal(tag, number);                                                                   \
  assert_true(smpp_tlv_rule(number, &type, &least, &greatest, &since));                            \
  assert_int_equal(type, SMPP_TLV_TYPE_##kind);                                                    \
  assert_int_equal(least, low);                                                                    \
  assert_int_equal(greatest, high);                                                                \
  assert_int_equal(since, 0x##version);
  SMPP_TLV_MAP(CHECK)
}

static void all_other_tags_have_none(void **state) {
  unsigned known = 0;
  uint16_t tag;
  (void)state;
  for (unsigned t = 0; t <= 0xFFFF; t++)
    known += smpp_tlv_name((uint16_t)t) != NULL;
#define COUNT(name, number, kind, low, high, version) +1
  assert_int_equal(known, 0 SMPP_TLV_MAP(COUNT));
  assert_false(smpp_tlv_by_name(smpp_span_of("message_payloa"), &tag));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_put_is_found_again),
      cmocka_unit_test(of_repeated_ones_the_first_is_found),
      cmocka_unit_test(a_string_may_lack_its_nul),
      cmocka_unit_test(an_integer_of_another_length_counts_as_absent),
      cmocka_unit_test(a_cut_tlv_is_malformed_and_stays),
      cmocka_unit_test(a_value_of_no_octets_is_a_value),
      cmocka_unit_test(without_room_nothing_is_written),
      cmocka_unit_test(every_tag_has_its_name_and_rule),
      cmocka_unit_test(all_other_tags_have_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
