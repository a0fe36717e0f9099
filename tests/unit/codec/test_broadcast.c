/* SPDX-License-Identifier: MIT
 *
 * The broadcasts of SMPP 5.0: there and back under version 5.0, unknown under
 * 3.4. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/codec.h>
#include <smpp/names.h>

static struct smpp_codec version(uint8_t v) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  codec.version = v;
  return codec;
}

/* A broadcast_sm to two areas. */
static const uint8_t broadcast[] =
    "\0\0\0\x61\0\0\x01\x11\0\0\0\0\0\0\0\x05"
    "CMT\0"                    /* service_type */
    "\x05\0Clinic\0"           /* source_addr */
    "id7\0"                    /* message_id */
    "\x01"                     /* priority_flag */
    "\0"                       /* schedule_delivery_time */
    "000000010000000R\0"       /* validity_period */
    "\x01\x08\0"               /* replace_if_present_flag, data_coding, sm_default_msg_id */
    "\x06\x06\0\x03\0ab"       /* broadcast_area_identifier, twice */
    "\x06\x06\0\x03\0cd"       /**/
    "\x06\x01\0\x03\0\0\x02"   /* broadcast_content_type */
    "\x06\x04\0\x02\0\x03"     /* broadcast_rep_num */
    "\x06\x05\0\x03\x08\0\x01" /* broadcast_frequency_interval */
    "\x04\x24\0\x04\0H\0i";    /* message_payload */
#define BROADCAST_LEN (sizeof broadcast - 1)

static void a_broadcast_is_read_field_by_field(void **state) {
  const struct smpp_codec codec = version(SMPP_VERSION_5_0);
  struct smpp_span frame = smpp_span(broadcast, BROADCAST_LEN), value, rest;
  struct smpp_pdu pdu;
  struct smpp_tlv tlv;
  unsigned areas = 0;

  (void)state;
  assert_int_equal(smpp_pdu_decode(frame, &codec, &pdu, NULL), SMPP_OK);
  assert_int_equal(pdu.oddities, 0); /* areas may repeat */
  assert_true(smpp_span_equal(pdu.broadcast_sm.service_type, smpp_span_of("CMT")));
  assert_int_equal(pdu.broadcast_sm.source_addr_ton, 5);
  assert_true(smpp_span_equal(pdu.broadcast_sm.source_addr, smpp_span_of("Clinic")));
  assert_true(smpp_span_equal(pdu.broadcast_sm.message_id, smpp_span_of("id7")));
  assert_int_equal(pdu.broadcast_sm.priority_flag, 1);
  assert_int_equal(pdu.broadcast_sm.schedule_delivery_time.len, 0);
  assert_int_equal(pdu.broadcast_sm.validity_period.len, 16);
  assert_int_equal(pdu.broadcast_sm.replace_if_present_flag, 1);
  assert_int_equal(pdu.broadcast_sm.data_coding, 8);
  assert_true(smpp_tlv_find(pdu.tlvs, SMPP_TLV_broadcast_rep_num, &value));
  for (rest = pdu.tlvs; smpp_tlv_next(&rest, &tlv) == SMPP_MORE;)
    areas += tlv.tag == SMPP_TLV_broadcast_area_identifier;
  assert_int_equal(areas, 2);
  assert_true(smpp_span_equal(smpp_pdu_user_data(&pdu), smpp_span("\0H\0i", 4)));
}

static void comes_back(const struct smpp_pdu *pdu) {
  const struct smpp_codec codec = version(SMPP_VERSION_5_0);
  uint8_t buf[256], again[256];
  struct smpp_pdu back;
  size_t len, again_len;

  assert_int_equal(smpp_pdu_encode(pdu, &codec, 0, buf, sizeof buf, &len, NULL), SMPP_OK);
  assert_int_equal(len, smpp_pdu_encoded_len(pdu));
  assert_int_equal(smpp_pdu_decode(smpp_span(buf, len), &codec, &back, NULL), SMPP_OK);
  assert_int_equal(smpp_pdu_encode(&back, &codec, 0, again, sizeof again, &again_len, NULL),
                   SMPP_OK);
  assert_int_equal(again_len, len);
  assert_memory_equal(again, buf, len);
}

static void all_six_come_back_as_they_went(void **state) {
  const struct smpp_codec codec = version(SMPP_VERSION_5_0);
  struct smpp_pdu pdu = {.command_id = SMPP_BROADCAST_SM_RESP, .sequence_number = 1};
  uint8_t buf[256];
  size_t len;

  (void)state;
  pdu.sm_resp.message_id = smpp_span_of("42");
  comes_back(&pdu);
  pdu.command_id = SMPP_QUERY_BROADCAST_SM_RESP;
  comes_back(&pdu);
  pdu = (struct smpp_pdu){.command_id = SMPP_QUERY_BROADCAST_SM, .sequence_number = 1};
  pdu.query_sm.message_id = smpp_span_of("42");
  pdu.query_sm.source_addr = smpp_span_of("100");
  comes_back(&pdu);
  pdu = (struct smpp_pdu){.command_id = SMPP_CANCEL_BROADCAST_SM, .sequence_number = 1};
  pdu.cancel_broadcast_sm.service_type = smpp_span_of("CMT");
  pdu.cancel_broadcast_sm.message_id = smpp_span_of("42");
  pdu.cancel_broadcast_sm.source_addr = smpp_span_of("100");
  comes_back(&pdu);
  pdu = (struct smpp_pdu){.command_id = SMPP_CANCEL_BROADCAST_SM_RESP, .sequence_number = 1};
  comes_back(&pdu);
  assert_int_equal(smpp_pdu_decode(smpp_span(broadcast, BROADCAST_LEN), &codec, &pdu, NULL),
                   SMPP_OK);
  assert_int_equal(smpp_pdu_encode(&pdu, &codec, 0, buf, sizeof buf, &len, NULL), SMPP_OK);
  assert_int_equal(len, BROADCAST_LEN);
  assert_memory_equal(buf, broadcast, len);
}

static void before_5_0_they_are_unknown_and_kept_whole(void **state) {
  struct smpp_span frame = smpp_span(broadcast, BROADCAST_LEN);
  struct smpp_pdu pdu;
  struct smpp_fault fault;
  uint8_t buf[256];
  size_t len;

  (void)state;
  assert_int_equal(smpp_pdu_decode(frame, NULL, &pdu, &fault), SMPP_ERR_UNSUPPORTED);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(UNKNOWN_COMMAND));
  assert_int_equal(fault.command_status, SMPP_STATUS_RINVCMDID);
  assert_int_equal(pdu.unknown.len, BROADCAST_LEN - SMPP_HEADER_LEN);
  assert_int_equal(smpp_pdu_user_data(&pdu).len, 0);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, SMPP_ENCODE_VERBATIM, buf, sizeof buf, &len, NULL),
                   SMPP_OK);
  assert_memory_equal(buf, broadcast, BROADCAST_LEN);
  pdu = (struct smpp_pdu){.command_id = SMPP_CANCEL_BROADCAST_SM, .sequence_number = 1};
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_UNSUPPORTED);
}

/* The same broadcast with the i-th of its TLVs under a vendor's tag. */
static void the_strict_encoder_asks_for_all_that_a_broadcast_needs(void **state) {
  static const uint16_t tags[] = {SMPP_TLV_broadcast_area_identifier,
                                  SMPP_TLV_broadcast_content_type, SMPP_TLV_broadcast_rep_num,
                                  SMPP_TLV_broadcast_frequency_interval};
  struct smpp_codec codec = version(SMPP_VERSION_5_0);
  uint8_t copy[BROADCAST_LEN], buf[256];
  struct smpp_fault fault;
  struct smpp_pdu pdu;
  size_t len;

  (void)state;
  for (size_t i = 0; i < 5; i++) {
    memcpy(copy, broadcast, sizeof copy);
    for (size_t at = 55; i < 4 && at + 4 <= sizeof copy; at += 4u + copy[at + 3])
      if (copy[at] == tags[i] >> 8 && copy[at + 1] == (tags[i] & 0xFF))
        copy[at] = 0x14;
    codec.strict = false;
    assert_int_equal(smpp_pdu_decode(smpp_span(copy, sizeof copy), &codec, &pdu, NULL), SMPP_OK);
    pdu.oddities = 0;
    if (i == 0) /* two areas became twins of a tag that may not stand twice */
      pdu.tlvs = smpp_span(pdu.tlvs.ptr + 7, pdu.tlvs.len - 7);
    assert_int_equal(smpp_pdu_encode(&pdu, &codec, 0, buf, sizeof buf, &len, NULL), SMPP_OK);
    codec.strict = true;
    assert_int_equal(smpp_pdu_encode(&pdu, &codec, 0, buf, sizeof buf, &len, &fault),
                     i < 4 ? SMPP_ERR_FORBIDDEN : SMPP_OK);
    if (i < 4) {
      assert_string_equal(fault.field, smpp_tlv_name(tags[i]));
      assert_int_equal(fault.command_status, SMPP_STATUS_RMISSINGOPTPARAM);
    }
  }
}

/* Cut anywhere and said to be that long, it is malformed, or TLVs are missing. */
static void no_prefix_is_the_whole(void **state) {
  const struct smpp_codec codec = version(SMPP_VERSION_5_0);
  const size_t fields_end = 16 + 4 + 9 + 4 + 1 + 1 + 17 + 3;
  struct smpp_span frame;
  struct smpp_pdu pdu;

  (void)state;
  for (size_t n = 0; n < BROADCAST_LEN; n++) {
    uint8_t *cut = malloc(n ? n : 1);
    assert_non_null(cut);
    memcpy(cut, broadcast, n);
    assert_int_equal(smpp_frame(smpp_span(cut, n), &codec, &frame, NULL), SMPP_MORE);
    if (n >= SMPP_HEADER_LEN) {
      cut[3] = (uint8_t)n;
      int result = smpp_pdu_decode(smpp_span(cut, n), &codec, &pdu, NULL);
      assert_int_equal(result, n < fields_end ? SMPP_ERR_MALFORMED : SMPP_OK);
    }
    free(cut);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_broadcast_is_read_field_by_field),
      cmocka_unit_test(all_six_come_back_as_they_went),
      cmocka_unit_test(before_5_0_they_are_unknown_and_kept_whole),
      cmocka_unit_test(the_strict_encoder_asks_for_all_that_a_broadcast_needs),
      cmocka_unit_test(no_prefix_is_the_whole),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
