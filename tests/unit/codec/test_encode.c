/* SPDX-License-Identifier: MIT
 *
 * What encoding refuses, and what it writes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/codec.h>

#include <stdlib.h>

static uint8_t buf[70000];
static size_t len;
static struct smpp_fault fault;

static int encode(const struct smpp_pdu *pdu) {
  memset(&fault, 0, sizeof fault);
  return smpp_pdu_encode(pdu, NULL, 0, buf, sizeof buf, &len, &fault);
}

static struct smpp_pdu a_message(void) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM, .sequence_number = 1};
  pdu.sm.destination_addr = smpp_span_of("33600000001");
  return pdu;
}

static void forbids(const struct smpp_pdu *pdu, const char *field, size_t offset, uint32_t status) {
  memset(buf, 0xEE, 64);
  assert_int_equal(encode(pdu), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, field);
  assert_int_equal(fault.offset, offset);
  assert_int_equal(fault.command_status, status);
  assert_non_null(fault.detail);
  assert_int_equal(buf[0], 0xEE);
}

static void a_zeroed_pdu_is_all_null_settings(void **state) {
  struct smpp_pdu pdu = {.command_id = SMPP_BIND_RECEIVER, .sequence_number = 1};
  static const uint8_t body[7] = {0};
  (void)state;
  assert_int_equal(encode(&pdu), SMPP_OK);
  assert_int_equal(len, 16 + 7);
  assert_memory_equal(buf + 16, body, 7);
}

static void strings_stop_short_of_their_maximum(void **state) {
  struct smpp_pdu pdu = a_message();
  (void)state;
  pdu.sm.source_addr = smpp_span_of("12345678901234567890");
  assert_int_equal(encode(&pdu), SMPP_OK);
  pdu.sm.source_addr = smpp_span_of("123456789012345678901");
  forbids(&pdu, "source_addr", 19, 0x0A);
}

static void strings_hold_neither_nul_nor_octets_above_ascii(void **state) {
  struct smpp_pdu pdu = a_message();
  (void)state;
  pdu.sm.destination_addr = smpp_span("1\0002", 3);
  forbids(&pdu, "destination_addr", 22, 0x0B);
  pdu.sm.destination_addr = smpp_span_of("caf\xc3\xa9");
  forbids(&pdu, "destination_addr", 22, 0x0B);
}

static void a_message_to_nobody_is_forbidden(void **state) {
  struct smpp_pdu pdu = a_message();
  (void)state;
  pdu.sm.destination_addr = smpp_span(NULL, 0);
  forbids(&pdu, "destination_addr", 22, 0x0B);
}

static void a_message_ends_at_254_octets(void **state) {
  struct smpp_pdu pdu = a_message();
  struct smpp_codec five = SMPP_CODEC_INIT;
  static const uint8_t text[256];
  (void)state;
  five.version = SMPP_VERSION_5_0;
  pdu.sm.short_message = smpp_span(text, 254);
  assert_int_equal(encode(&pdu), SMPP_OK);
  pdu.sm.short_message.len = 255;
  assert_int_equal(encode(&pdu), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "short_message");
  assert_int_equal(smpp_pdu_encode(&pdu, &five, 0, buf, sizeof buf, &len, NULL), SMPP_OK);
  pdu.sm.short_message.len = 256;
  assert_int_equal(smpp_pdu_encode(&pdu, &five, 0, buf, sizeof buf, &len, NULL),
                   SMPP_ERR_FORBIDDEN);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, SMPP_ENCODE_VERBATIM, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_FORBIDDEN);
}

static void long_credentials_go_out_unless_strict(void **state) {
  struct smpp_pdu pdu = {.command_id = SMPP_BIND_TRANSCEIVER, .sequence_number = 1};
  struct smpp_codec strict = SMPP_CODEC_INIT;
  char password[66];
  (void)state;
  memset(password, 'p', sizeof password);
  strict.strict = true;
  pdu.bind.password = smpp_span(password, 64);
  assert_int_equal(encode(&pdu), SMPP_OK);
  assert_int_equal(smpp_pdu_encode(&pdu, &strict, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "password");
  pdu.bind.password.len = 65;
  forbids(&pdu, "password", 17, 0x0E);
  pdu.bind.password.len = 8;
  pdu.bind.system_type = smpp_span_of("fourteen chars");
  forbids(&pdu, "system_type", 17 + 9, 0x53);
}

static void the_header_keeps_the_rules_too(void **state) {
  struct smpp_pdu pdu = a_message();
  (void)state;
  pdu.sequence_number = 0;
  forbids(&pdu, "sequence_number", 12, 0x08);
  pdu.sequence_number = 0x80000000u;
  forbids(&pdu, "sequence_number", 12, 0x08);
  pdu.sequence_number = 0x7FFFFFFFu;
  assert_int_equal(encode(&pdu), SMPP_OK);
  pdu.command_status = 1;
  forbids(&pdu, "command_status", 8, 0x08);
  pdu.command_status = 0;
  pdu.command_id = 0x111;
  assert_int_equal(encode(&pdu), SMPP_ERR_UNSUPPORTED);
}

static void tlvs_are_judged_by_their_tags(void **state) {
  struct smpp_pdu pdu = a_message();
  uint8_t tlvs[32];
  size_t tlv_len = 0;
  (void)state;
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &tlv_len, 0x1499, 7);
  pdu.tlvs = smpp_span(tlvs, tlv_len);
  assert_int_equal(encode(&pdu), SMPP_OK);
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &tlv_len, SMPP_TLV_source_port, 7);
  pdu.tlvs = smpp_span(tlvs, tlv_len);
  forbids(&pdu, "source_port", smpp_pdu_encoded_len(&pdu) - 5, 0xC2);
  pdu.tlvs.len--;
  forbids(&pdu, "tlvs", smpp_pdu_encoded_len(&pdu) - 4, 0xC0);
  tlv_len = 0;
  smpp_tlv_put(tlvs, sizeof tlvs, &tlv_len, SMPP_TLV_message_payload, smpp_span_of("x"));
  pdu.tlvs = smpp_span(tlvs, tlv_len);
  assert_int_equal(encode(&pdu), SMPP_OK);
  pdu.sm.short_message = smpp_span_of("y");
  forbids(&pdu, "message_payload", smpp_pdu_encoded_len(&pdu) - 5, 0xC1);
}

static void pdus_without_body_have_neither_tlvs_nor_extra_octets(void **state) {
  struct smpp_pdu pdu = {.command_id = SMPP_ENQUIRE_LINK, .sequence_number = 1};
  static const uint8_t tlv[] = {4, 0x27, 0, 1, 2};
  (void)state;
  pdu.tlvs = smpp_span(tlv, sizeof tlv);
  forbids(&pdu, "tlvs", 16, 0xC1);
  pdu.tlvs.len = 0;
  pdu.extra = smpp_span(tlv, 1);
  forbids(&pdu, "extra", 16, 0x02);
}

static void smpp_3_3_has_neither_tlvs_nor_transceivers(void **state) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  struct smpp_pdu pdu = a_message(), bind = {.command_id = SMPP_BIND_TRANSCEIVER};
  static const uint8_t tlv[] = {2, 0x0A, 0, 2, 0, 1};
  (void)state;
  codec.version = SMPP_VERSION_3_3;
  assert_int_equal(smpp_pdu_encode(&pdu, &codec, 0, buf, sizeof buf, &len, &fault), SMPP_OK);
  pdu.tlvs = smpp_span(tlv, sizeof tlv);
  assert_int_equal(smpp_pdu_encode(&pdu, &codec, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "tlvs");
  assert_int_equal(smpp_pdu_encode(&bind, &codec, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_UNSUPPORTED);
}

static void a_body_may_be_absent_from_responses_alone(void **state) {
  struct smpp_pdu pdu = {
      .command_id = SMPP_SUBMIT_SM_RESP, .sequence_number = 1, .body_absent = true};
  (void)state;
  assert_int_equal(encode(&pdu), SMPP_OK);
  assert_int_equal(len, 16);
  pdu.command_id = SMPP_SUBMIT_SM;
  forbids(&pdu, "service_type", 16, 0x02);
}

static void a_pdu_over_the_maximum_is_too_long(void **state) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  struct smpp_pdu pdu = a_message();
  (void)state;
  codec.max_pdu_len = 40;
  assert_int_equal(smpp_pdu_encode(&pdu, &codec, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_TOO_LONG);
}

static void a_full_message_payload_goes_out_and_comes_in(void **state) {
  struct smpp_pdu pdu = a_message(), back;
  uint8_t *payload = calloc(1, 65535 + 4);
  size_t payload_len = 0;
  static uint8_t text[65535];
  (void)state;
  assert_int_equal(smpp_tlv_put(payload, 65535 + 4, &payload_len, SMPP_TLV_message_payload,
                                smpp_span(text, sizeof text)),
                   SMPP_OK);
  pdu.tlvs = smpp_span(payload, payload_len);
  assert_int_equal(encode(&pdu), SMPP_OK);
  assert_int_equal(smpp_pdu_decode(smpp_span(buf, len), NULL, &back, NULL), SMPP_OK);
  assert_int_equal(smpp_pdu_user_data(&back).len, 65535);
  free(payload);
}

static void absurd_lengths_do_not_wrap(void **state) {
  struct smpp_pdu pdu = a_message();
  (void)state;
  pdu.sm.source_addr.len = SIZE_MAX - 1;
  assert_true(smpp_pdu_encoded_len(&pdu) >= SIZE_MAX / 2);
  pdu.sm.source_addr.len = 0;
  pdu.tlvs.len = SIZE_MAX / 2 + 1;
  pdu.extra.len = SIZE_MAX / 2;
  assert_int_equal(smpp_pdu_encoded_len(&pdu), SIZE_MAX / 2);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, SMPP_ENCODE_VERBATIM, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_TOO_LONG);
}

static void an_unknown_command_goes_back_verbatim(void **state) {
  struct smpp_pdu pdu = {.command_id = 0x00010201, .command_status = 5};
  (void)state;
  pdu.unknown = smpp_span_of("whatever it says");
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, SMPP_ENCODE_VERBATIM, buf, sizeof buf, &len, &fault),
                   SMPP_OK);
  assert_int_equal(len, 32);
  assert_memory_equal(buf + 16, "whatever it says", 16);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_zeroed_pdu_is_all_null_settings),
      cmocka_unit_test(strings_stop_short_of_their_maximum),
      cmocka_unit_test(strings_hold_neither_nul_nor_octets_above_ascii),
      cmocka_unit_test(a_message_to_nobody_is_forbidden),
      cmocka_unit_test(a_message_ends_at_254_octets),
      cmocka_unit_test(long_credentials_go_out_unless_strict),
      cmocka_unit_test(the_header_keeps_the_rules_too),
      cmocka_unit_test(tlvs_are_judged_by_their_tags),
      cmocka_unit_test(pdus_without_body_have_neither_tlvs_nor_extra_octets),
      cmocka_unit_test(smpp_3_3_has_neither_tlvs_nor_transceivers),
      cmocka_unit_test(a_body_may_be_absent_from_responses_alone),
      cmocka_unit_test(a_pdu_over_the_maximum_is_too_long),
      cmocka_unit_test(a_full_message_payload_goes_out_and_comes_in),
      cmocka_unit_test(absurd_lengths_do_not_wrap),
      cmocka_unit_test(an_unknown_command_goes_back_verbatim),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
