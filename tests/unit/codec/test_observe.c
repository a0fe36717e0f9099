/* SPDX-License-Identifier: MIT
 *
 * PDUs made fit to be shown. */
#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/observe.h>
#include <smpp/tlv.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static uint8_t frame[512], masked[512];
static struct smpp_pdu seen;

static struct smpp_span encode(const struct smpp_pdu *pdu) {
  size_t len = 0;

  assert_int_equal(smpp_pdu_encode(pdu, NULL, 0, frame, sizeof frame, &len, NULL), SMPP_OK);
  return smpp_span(frame, len);
}

/* Masks the frame; `seen` is what still reads from it. */
static void mask(struct smpp_span octets, bool with_pii) {
  smpp_pdu_mask(octets, with_pii, masked);
  assert_int_equal(smpp_pdu_decode(smpp_span(masked, octets.len), NULL, &seen, NULL), SMPP_OK);
}

static void equals(struct smpp_span value, const char *text) {
  assert_int_equal(value.len, strlen(text));
  assert_memory_equal(value.ptr, text, value.len);
}

static struct smpp_pdu a_bind(void) {
  struct smpp_pdu pdu = {.command_id = SMPP_BIND_TRANSCEIVER, .sequence_number = 1};

  pdu.bind.system_id = smpp_span_of("clinic");
  pdu.bind.password = smpp_span_of("s3cret");
  pdu.bind.interface_version = SMPP_VERSION_3_4;
  return pdu;
}

static struct smpp_pdu a_submit(const char *text) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM, .sequence_number = 7};

  pdu.sm.source_addr = smpp_span_of("Clinic");
  pdu.sm.destination_addr = smpp_span_of("447700900123");
  pdu.sm.short_message = smpp_span_of(text);
  return pdu;
}

static void a_password_is_always_overwritten(void **state) {
  struct smpp_pdu pdu = a_bind();
  struct smpp_span octets = encode(&pdu);

  (void)state;
  for (int with_pii = 0; with_pii < 2; with_pii++) {
    mask(octets, with_pii);
    equals(seen.bind.password, "******");
    equals(seen.bind.system_id, "clinic");
  }
  assert_int_equal(seen.sequence_number, 1);
}

static void numbers_keep_two_digits_and_texts_nothing(void **state) {
  struct smpp_pdu pdu = a_submit("Bonjour");

  (void)state;
  mask(encode(&pdu), false);
  equals(seen.sm.source_addr, "****ic");
  equals(seen.sm.destination_addr, "**********23");
  equals(seen.sm.short_message, "*******");
}

static void with_pii_they_stay(void **state) {
  struct smpp_pdu pdu = a_submit("Bonjour");

  (void)state;
  mask(encode(&pdu), true);
  equals(seen.sm.destination_addr, "447700900123");
  equals(seen.sm.short_message, "Bonjour");
}

static void a_user_data_header_stays(void **state) {
  struct smpp_pdu pdu = a_submit("\x05\x01\x03\x2a\x02\x01secret");

  (void)state;
  pdu.sm.esm_class = 0x40;
  mask(encode(&pdu), false);
  equals(seen.sm.short_message, "\x05\x01\x03\x2a\x02\x01******");
}

static void a_header_that_is_longer_than_the_text_hides_nothing(void **state) {
  struct smpp_pdu pdu = a_submit("secret");

  (void)state;
  pdu.sm.esm_class = 0x40;
  mask(encode(&pdu), false);
  equals(seen.sm.short_message, "******");
}

static void recipients_of_a_list_are_overwritten(void **state) {
  struct smpp_dest_address one = {.dest_flag = 1, .destination_addr = smpp_span_of("447700900001")},
                           two = {.dest_flag = 2, .dl_name = smpp_span_of("oncology")};
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_MULTI, .sequence_number = 2};
  uint8_t list[64];
  size_t len = 0;

  (void)state;
  assert_int_equal(smpp_dest_address_put(list, sizeof list, &len, &one), SMPP_OK);
  assert_int_equal(smpp_dest_address_put(list, sizeof list, &len, &two), SMPP_OK);
  pdu.submit_multi.number_of_dests = 2;
  pdu.submit_multi.dest_addresses = smpp_span(list, len);
  mask(encode(&pdu), false);
  pdu.submit_multi.dest_addresses = seen.submit_multi.dest_addresses;
  assert_int_equal(smpp_dest_address_next(&seen.submit_multi.dest_addresses, &one), SMPP_MORE);
  equals(one.destination_addr, "**********01");
  assert_int_equal(smpp_dest_address_next(&seen.submit_multi.dest_addresses, &two), SMPP_MORE);
  equals(two.dl_name, "******gy");
}

static void those_a_list_did_not_reach_are_overwritten_too(void **state) {
  struct smpp_unsuccess_sme one = {.dest_addr_ton = 1, .error_status_code = SMPP_STATUS_RINVDSTADR};
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_MULTI_RESP, .sequence_number = 2};
  uint8_t list[64];
  size_t len = 0;

  (void)state;
  one.destination_addr = smpp_span_of("447700900001");
  assert_int_equal(smpp_unsuccess_sme_put(list, sizeof list, &len, &one), SMPP_OK);
  pdu.submit_multi_resp.message_id = smpp_span_of("id");
  pdu.submit_multi_resp.no_unsuccess = 1;
  pdu.submit_multi_resp.unsuccess_smes = smpp_span(list, len);
  mask(encode(&pdu), false);
  assert_int_equal(smpp_unsuccess_sme_next(&seen.submit_multi_resp.unsuccess_smes, &one),
                   SMPP_MORE);
  equals(one.destination_addr, "**********01");
  assert_int_equal(one.error_status_code, SMPP_STATUS_RINVDSTADR);
}

static void of_tlvs_integers_and_ids_stay(void **state) {
  struct smpp_pdu pdu = a_submit("");
  struct smpp_span value;
  uint8_t tlvs[128];
  size_t len = 0;

  (void)state;
  smpp_tlv_put_u16(tlvs, sizeof tlvs, &len, SMPP_TLV_sar_msg_ref_num, 0x4142);
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &len, SMPP_TLV_user_response_code, 7);
  smpp_tlv_put(tlvs, sizeof tlvs, &len, SMPP_TLV_message_payload, smpp_span_of("Bonjour"));
  smpp_tlv_put(tlvs, sizeof tlvs, &len, 0x1501, smpp_span_of("who knows"));
  pdu.tlvs = smpp_span(tlvs, len);
  mask(encode(&pdu), false);
  assert_true(smpp_tlv_find(seen.tlvs, SMPP_TLV_sar_msg_ref_num, &value));
  equals(value, "AB");
  assert_true(smpp_tlv_find(seen.tlvs, SMPP_TLV_user_response_code, &value));
  equals(value, "*");
  assert_true(smpp_tlv_find(seen.tlvs, SMPP_TLV_message_payload, &value));
  equals(value, "*******");
  assert_true(smpp_tlv_find(seen.tlvs, 0x1501, &value));
  equals(value, "*********");
}

static void of_a_pdu_that_cannot_be_read_the_header_stays(void **state) {
  struct smpp_pdu pdu = a_bind();
  struct smpp_span octets = encode(&pdu);

  (void)state;
  frame[3] = 22; /* cut within the system_id */
  octets.len = 22;
  for (int with_pii = 0; with_pii < 2; with_pii++) { /* it is a bind: whatever was asked */
    smpp_pdu_mask(octets, with_pii, masked);
    assert_memory_equal(masked, frame, 16);
    assert_memory_equal(masked + 16, "******", 6);
  }
  smpp_pdu_mask(smpp_span(frame, 0), false, masked); /* nothing is nothing */
  smpp_pdu_mask(smpp_span(frame, 5), false, masked);
}

static void line_is(struct smpp_span octets, bool with_text, const char *expected) {
  char line[300];

  assert_int_equal(smpp_pdu_line(octets, with_text, line, sizeof line), strlen(expected));
  assert_string_equal(line, expected);
}

static void a_line_says_what_a_pdu_is(void **state) {
  struct smpp_pdu pdu = a_submit("Bonjour");
  struct smpp_pdu resp = {
      .command_id = SMPP_SUBMIT_SM_RESP, .command_status = 0x58, .sequence_number = 7};

  (void)state;
  line_is(encode(&pdu), false,
          "submit_sm, 58 octets, sequence_number 7, source_addr Clinic, "
          "destination_addr 447700900123, short_message of 7 octets");
  line_is(encode(&pdu), true,
          "submit_sm, 58 octets, sequence_number 7, source_addr Clinic, "
          "destination_addr 447700900123, short_message of 7 octets \"Bonjour\"");
  resp.body_absent = true;
  line_is(encode(&resp), false, "submit_sm_resp, 16 octets, sequence_number 7, ESME_RTHROTTLED");
}

static void a_line_never_says_a_password(void **state) {
  struct smpp_pdu pdu = a_bind();

  (void)state;
  line_is(encode(&pdu), true, "bind_transceiver, 35 octets, sequence_number 1, system_id clinic");
}

static void a_line_stays_one_line(void **state) {
  struct smpp_pdu pdu = a_submit("a\nb\\\xC3\xA9");
  char line[10];

  (void)state;
  line_is(encode(&pdu), true,
          "submit_sm, 57 octets, sequence_number 7, source_addr Clinic, destination_addr "
          "447700900123, short_message of 6 octets \"a\\x0ab\\x5c\\xc3\\xa9\"");
  assert_int_equal(smpp_pdu_line(encode(&pdu), true, line, sizeof line), 9);
  assert_string_equal(line, "submit_sm");
  line_is(smpp_span("abc", 3), true, "3 octets that are no PDU");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_password_is_always_overwritten),
      cmocka_unit_test(numbers_keep_two_digits_and_texts_nothing),
      cmocka_unit_test(with_pii_they_stay),
      cmocka_unit_test(a_user_data_header_stays),
      cmocka_unit_test(a_header_that_is_longer_than_the_text_hides_nothing),
      cmocka_unit_test(recipients_of_a_list_are_overwritten),
      cmocka_unit_test(those_a_list_did_not_reach_are_overwritten_too),
      cmocka_unit_test(of_tlvs_integers_and_ids_stay),
      cmocka_unit_test(of_a_pdu_that_cannot_be_read_the_header_stays),
      cmocka_unit_test(a_line_says_what_a_pdu_is),
      cmocka_unit_test(a_line_never_says_a_password),
      cmocka_unit_test(a_line_stays_one_line),
  };

  return cmocka_run_group_tests_name("observe", tests, NULL, NULL);
}
