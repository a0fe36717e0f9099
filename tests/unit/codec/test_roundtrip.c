/* SPDX-License-Identifier: MIT
 *
 * A PDU made by hand, to octets and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/codec.h>

static struct smpp_pdu a_submit_sm(void) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM, .sequence_number = 7};
  pdu.sm.source_addr_ton = 5;
  pdu.sm.source_addr = smpp_span_of("Clinic");
  pdu.sm.dest_addr_ton = 1;
  pdu.sm.dest_addr_npi = 1;
  pdu.sm.destination_addr = smpp_span_of("33600000001");
  pdu.sm.registered_delivery = 1;
  pdu.sm.short_message = smpp_span_of("hello");
  return pdu;
}

static void a_submit_sm_comes_back_as_it_went(void **state) {
  uint8_t buf[128], tlvs[8];
  size_t len, tlv_len = 0;
  struct smpp_pdu pdu = a_submit_sm(), back;
  (void)state;
  assert_int_equal(smpp_tlv_put_u16(tlvs, sizeof tlvs, &tlv_len, SMPP_TLV_source_port, 99),
                   SMPP_OK);
  pdu.tlvs = smpp_span(tlvs, tlv_len);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, NULL), SMPP_OK);
  assert_int_equal(len, smpp_pdu_encoded_len(&pdu));
  assert_int_equal(smpp_pdu_decode(smpp_span(buf, len), NULL, &back, NULL), SMPP_OK);
  assert_int_equal(back.command_length, len);
  assert_int_equal(back.sequence_number, 7);
  assert_int_equal(back.oddities, 0);
  assert_true(smpp_span_equal(back.sm.source_addr, pdu.sm.source_addr));
  assert_true(smpp_span_equal(back.sm.destination_addr, pdu.sm.destination_addr));
  assert_true(smpp_span_equal(back.sm.short_message, pdu.sm.short_message));
  assert_true(smpp_span_equal(back.tlvs, pdu.tlvs));
  assert_int_equal(back.sm.registered_delivery, 1);
}

static void without_room_nothing_is_written_and_the_need_is_said(void **state) {
  struct smpp_pdu pdu = a_submit_sm();
  uint8_t buf[128];
  size_t len = 0, need = smpp_pdu_encoded_len(&pdu);
  (void)state;
  memset(buf, 0xEE, sizeof buf);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, need - 1, &len, NULL), SMPP_ERR_NOSPACE);
  assert_int_equal(len, need);
  for (size_t i = 0; i < sizeof buf; i++)
    assert_int_equal(buf[i], 0xEE);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_submit_sm_comes_back_as_it_went),
      cmocka_unit_test(without_room_nothing_is_written_and_the_need_is_said),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
