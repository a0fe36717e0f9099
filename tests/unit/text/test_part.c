/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

#define LEN 400 /* three parts of GSM 7-bit */

struct sent {
  struct smpp_text_plan plan;
  uint8_t encoded[LEN], scratch[SMPP_PART_MAX], tlvs[LEN + 64];
  size_t tlv_len;
  struct smpp_pdu pdu;
};

static void send_part(struct sent *sent, uint32_t command_id, int long_method, unsigned i) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  char text[LEN];

  for (size_t k = 0; k < LEN; k++)
    text[k] = (char)('a' + k % 26);
  memset(sent, 0, sizeof *sent);
  options.long_method = long_method;
  assert_int_equal(smpp_text_plan(smpp_span(text, LEN), &options, &sent->plan, NULL), SMPP_OK);
  assert_int_equal(
      smpp_text_plan_encode(smpp_span(text, LEN), &sent->plan, sent->encoded, sizeof sent->encoded),
      SMPP_OK);
  sent->pdu.command_id = command_id;
  assert_int_equal(smpp_text_part(&sent->plan, smpp_span(sent->encoded, LEN), i, 0x1234, &sent->pdu,
                                  sent->scratch, sent->tlvs, sizeof sent->tlvs, &sent->tlv_len),
                   SMPP_OK);
}

static void check_concat(const struct smpp_pdu *pdu, uint8_t kind, uint16_t reference,
                         uint8_t seq) {
  struct smpp_concat concat;

  assert_int_equal(smpp_pdu_concat(pdu, &concat), SMPP_OK);
  assert_int_equal(concat.kind, kind);
  assert_int_equal(concat.reference, reference);
  assert_int_equal(concat.total, 3);
  assert_int_equal(concat.seq, seq);
}

static void check_text(const struct smpp_pdu *pdu, const char *first, size_t n) {
  char out[LEN];
  size_t len;

  assert_int_equal(smpp_pdu_text(pdu, SMPP_ENCODING_GSM7, NULL, out, sizeof out, &len), SMPP_OK);
  assert_int_equal(len, n);
  assert_memory_equal(out, first, strlen(first));
}

static void an_8_bit_header_is_in_front_of_each_part(void **state) {
  static const uint8_t header[] = {5, 0, 3, 0x34, 3, 2};
  struct sent sent;

  (void)state;
  send_part(&sent, SMPP_SUBMIT_SM, SMPP_LONG_UDH8, 1);
  assert_int_equal(sent.pdu.sm.esm_class, 0x40);
  assert_int_equal(sent.pdu.sm.short_message.len, 159);
  assert_memory_equal(sent.pdu.sm.short_message.ptr, header, sizeof header);
  assert_int_equal(sent.pdu.tlvs.len, 0);
  check_concat(&sent.pdu, 0, 0x34, 2);
  check_text(&sent.pdu, "xyzabc", 153);
}

static void a_16_bit_header_keeps_the_whole_reference(void **state) {
  struct sent sent;

  (void)state;
  send_part(&sent, SMPP_DELIVER_SM, SMPP_LONG_UDH16, 2);
  assert_int_equal(sent.pdu.sm.esm_class, 0x40);
  check_concat(&sent.pdu, 1, 0x1234, 3);
  check_text(&sent.pdu, "stuvwx", LEN - 2 * 152);
}

static void sar_goes_by_tlvs_without_a_header(void **state) {
  struct sent sent;

  (void)state;
  send_part(&sent, SMPP_SUBMIT_SM, SMPP_LONG_SAR, 0);
  assert_int_equal(sent.pdu.sm.esm_class, 0);
  check_concat(&sent.pdu, 2, 0x1234, 1);
  check_text(&sent.pdu, "abcdef", 153);
}

static void message_payload_takes_the_text_whole(void **state) {
  struct sent sent;
  struct smpp_concat concat;

  (void)state;
  send_part(&sent, SMPP_SUBMIT_SM, SMPP_LONG_PAYLOAD, 0);
  assert_int_equal(sent.pdu.sm.short_message.len, 0);
  assert_int_equal(smpp_pdu_concat(&sent.pdu, &concat), SMPP_ERR_NOT_FOUND);
  check_text(&sent.pdu, "abcdef", LEN);
}

static void a_data_sm_has_its_text_in_message_payload(void **state) {
  struct sent sent;

  (void)state;
  send_part(&sent, SMPP_DATA_SM, SMPP_LONG_UDH8, 0);
  assert_int_equal(sent.pdu.data_sm.esm_class, 0x40);
  check_concat(&sent.pdu, 0, 0x34, 1);
  check_text(&sent.pdu, "abcdef", 153);
}

static void tlvs_that_stand_there_stay_in_front(void **state) {
  struct sent sent;
  uint32_t value;

  (void)state;
  send_part(&sent, SMPP_SUBMIT_SM, SMPP_LONG_SAR, 0);
  sent.tlv_len = 0;
  assert_int_equal(smpp_tlv_put_u16(sent.tlvs, sizeof sent.tlvs, &sent.tlv_len,
                                    SMPP_TLV_user_message_reference, 77),
                   SMPP_OK);
  assert_int_equal(smpp_text_part(&sent.plan, smpp_span(sent.encoded, LEN), 1, 9, &sent.pdu,
                                  sent.scratch, sent.tlvs, sizeof sent.tlvs, &sent.tlv_len),
                   SMPP_OK);
  assert_true(smpp_tlv_find_int(sent.pdu.tlvs, SMPP_TLV_user_message_reference, &value));
  assert_int_equal(value, 77);
  check_concat(&sent.pdu, 2, 9, 2);
}

static void too_little_room_for_tlvs_leaves_the_pdu_as_it_was(void **state) {
  struct sent sent;
  struct smpp_pdu before;

  (void)state;
  send_part(&sent, SMPP_SUBMIT_SM, SMPP_LONG_SAR, 0);
  before = sent.pdu;
  for (size_t cap = 0; cap < 16; cap++) {
    size_t len = 0;
    int result = smpp_text_part(&sent.plan, smpp_span(sent.encoded, LEN), 1, 9, &sent.pdu,
                                sent.scratch, sent.tlvs, cap, &len);
    assert_int_equal(result, SMPP_ERR_NOSPACE);
    assert_int_equal(len, 0);
    assert_memory_equal(&sent.pdu, &before, sizeof before);
  }
}

static void wrong_arguments_are_refused(void **state) {
  struct sent sent;
  size_t len = 0;

  (void)state;
  send_part(&sent, SMPP_SUBMIT_SM, SMPP_LONG_UDH8, 0);
  assert_int_equal(smpp_text_part(&sent.plan, smpp_span(sent.encoded, LEN), 3, 9, &sent.pdu,
                                  sent.scratch, NULL, 0, &len),
                   SMPP_ERR_INVALID);
  assert_int_equal(smpp_text_part(&sent.plan, smpp_span(sent.encoded, LEN - 1), 0, 9, &sent.pdu,
                                  sent.scratch, NULL, 0, &len),
                   SMPP_ERR_INVALID);
  sent.pdu.command_id = SMPP_UNBIND;
  assert_int_equal(smpp_text_part(&sent.plan, smpp_span(sent.encoded, LEN), 0, 9, &sent.pdu,
                                  sent.scratch, NULL, 0, &len),
                   SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_8_bit_header_is_in_front_of_each_part),
      cmocka_unit_test(a_16_bit_header_keeps_the_whole_reference),
      cmocka_unit_test(sar_goes_by_tlvs_without_a_header),
      cmocka_unit_test(message_payload_takes_the_text_whole),
      cmocka_unit_test(a_data_sm_has_its_text_in_message_payload),
      cmocka_unit_test(tlvs_that_stand_there_stay_in_front),
      cmocka_unit_test(too_little_room_for_tlvs_leaves_the_pdu_as_it_was),
      cmocka_unit_test(wrong_arguments_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
