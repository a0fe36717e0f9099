/* SPDX-License-Identifier: MIT
 *
 * What decoding tolerates, what it refuses, and where it says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/codec.h>
#include <smpp/names.h>

/* A PDU of the octets given as a literal, its header made for it. */
struct octets {
  uint8_t at[300];
  size_t len;
};

static struct octets pdu_of(uint32_t command_id, uint32_t status, const char *body, size_t len) {
  struct octets pdu = {{0}, SMPP_HEADER_LEN + len};
  const uint32_t header[4] = {(uint32_t)pdu.len, command_id, status, 1};
  for (size_t i = 0; i < 16; i++)
    pdu.at[i] = (uint8_t)(header[i / 4] >> (24 - 8 * (i % 4)));
  memcpy(pdu.at + SMPP_HEADER_LEN, body, len);
  return pdu;
}
#define PDU(id, status, body) pdu_of(id, status, body, sizeof(body) - 1)

static struct smpp_pdu pdu;
static struct smpp_fault fault;

static int decode(const struct octets *octets) {
  memset(&pdu, 0xA5, sizeof pdu);
  memset(&fault, 0, sizeof fault);
  return smpp_pdu_decode(smpp_span(octets->at, octets->len), NULL, &pdu, &fault);
}

static int decode_strictly(const struct octets *octets) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  codec.strict = true;
  memset(&fault, 0, sizeof fault);
  return smpp_pdu_decode(smpp_span(octets->at, octets->len), &codec, &pdu, &fault);
}

static void refused_strictly(const struct octets *octets, const char *field, size_t offset,
                             uint32_t status) {
  assert_true(decode_strictly(octets) < 0);
  assert_string_equal(fault.field, field);
  assert_int_equal(fault.offset, offset);
  assert_int_equal(fault.command_status, status);
  assert_non_null(fault.detail);
}

#define SM_HEAD                                                                                    \
  "\0"                                                                                             \
  "\1\1"                                                                                           \
  "123\0"                                                                                          \
  "\1\1"                                                                                           \
  "456\0"                                                                                          \
  "\0\0\0"                                                                                         \
  "\0\0"                                                                                           \
  "\0\0\0\0"

static void an_absent_body_and_an_empty_field_are_told_apart(void **state) {
  struct octets absent = PDU(SMPP_SUBMIT_SM_RESP, 0, ""), empty = PDU(SMPP_SUBMIT_SM_RESP, 0, "\0");
  (void)state;
  assert_int_equal(decode(&absent), SMPP_OK);
  assert_true(pdu.body_absent);
  assert_null(pdu.sm_resp.message_id.ptr);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(EMPTY_BODY_RESPONSE));
  assert_int_equal(decode_strictly(&absent), SMPP_OK);
  assert_int_equal(decode(&empty), SMPP_OK);
  assert_false(pdu.body_absent);
  assert_non_null(pdu.sm_resp.message_id.ptr);
  assert_int_equal(pdu.sm_resp.message_id.len, 0);
  assert_int_equal(pdu.oddities, 0);
}

static void error_responses_have_any_body(void **state) {
  const struct octets bodies[] = {PDU(SMPP_BIND_TRANSCEIVER_RESP, 0x0E, ""),
                                  PDU(SMPP_BIND_TRANSCEIVER_RESP, 0x0E, "\0"),
                                  PDU(SMPP_BIND_TRANSCEIVER_RESP, 0x0E, "smsc\0"),
                                  PDU(SMPP_BIND_TRANSCEIVER_RESP, 0x0E, "smsc\0\x02\x10\0\1\x34"),
                                  PDU(SMPP_SUBMIT_SM_RESP, 0x0B, "0000A3D323A0\0"),
                                  PDU(SMPP_QUERY_SM_RESP, 0x67, "\0"),
                                  PDU(SMPP_SUBMIT_MULTI_RESP, 0x45, "id\0")};
  (void)state;
  for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
    assert_int_equal(decode(&bodies[i]), SMPP_OK);
}

static void tlvs_without_the_message_id_are_read_in_a_refused_response(void **state) {
  struct octets bare = PDU(SMPP_DATA_SM_RESP, 0x45,
                           "\x04\x23\0\3\3\0\x1f"
                           "\x04\x25\0\1\2");
  struct octets whole = PDU(SMPP_DATA_SM_RESP, 0x45,
                            "id\0"
                            "\x04\x25\0\1\2");
  uint32_t reason = 0;
  (void)state;
  assert_int_equal(decode(&bare), SMPP_OK);
  assert_true(pdu.body_absent);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(MISSING_BODY_FIELDS));
  assert_true(smpp_tlv_find_int(pdu.tlvs, SMPP_TLV_delivery_failure_reason, &reason));
  assert_int_equal(reason, 2);
  assert_int_equal(pdu.extra.len, 0);
  assert_int_equal(decode(&whole), SMPP_OK);
  assert_false(pdu.body_absent);
  assert_int_equal(pdu.oddities, 0);
  assert_true(smpp_tlv_find_int(pdu.tlvs, SMPP_TLV_delivery_failure_reason, &reason));
}

static void the_same_under_esme_rok_is_no_message_id(void **state) {
  struct octets bare = PDU(SMPP_DATA_SM_RESP, 0, "\x04\x23\0\3\3\0\x1f");
  (void)state;
  assert_int_equal(decode(&bare), SMPP_OK);
  assert_false(pdu.body_absent);
  assert_true(pdu.oddities & SMPP_ODDITY(TLV_TRUNCATED));
}

static void a_last_string_without_nul_ends_with_the_pdu(void **state) {
  struct octets resp = PDU(SMPP_SUBMIT_SM_RESP, 0, "abc");
  (void)state;
  assert_int_equal(decode(&resp), SMPP_OK);
  assert_true(smpp_span_equal(pdu.sm_resp.message_id, smpp_span_of("abc")));
  assert_int_equal(pdu.oddities, SMPP_ODDITY(UNTERMINATED_STRING));
  refused_strictly(&resp, "message_id", 16, 0x02);
}

static void an_earlier_string_without_nul_is_malformed(void **state) {
  struct octets bind = PDU(SMPP_BIND_RECEIVER, 0, "user\0pass");
  (void)state;
  assert_int_equal(decode(&bind), SMPP_ERR_MALFORMED);
  assert_string_equal(fault.field, "password");
  assert_int_equal(fault.offset, 21);
  assert_int_equal(pdu.command_id, SMPP_BIND_RECEIVER);
  assert_int_equal(pdu.sequence_number, 1);
  assert_null(pdu.bind.system_id.ptr);
}

static void a_string_over_its_maximum_shifts_nothing(void **state) {
  struct octets bind = PDU(SMPP_BIND_RECEIVER, 0,
                           "user\0"
                           "a password of 31 octets it is.\0"
                           "type\0\x34\0\0\0");
  (void)state;
  assert_int_equal(decode(&bind), SMPP_OK);
  assert_true(smpp_span_equal(pdu.bind.system_type, smpp_span_of("type")));
  assert_int_equal(pdu.bind.interface_version, 0x34);
  assert_true(pdu.oddities & SMPP_ODDITY(FIELD_TOO_LONG));
  assert_true(pdu.oddities & SMPP_ODDITY(LONG_CREDENTIAL));
  assert_int_equal(decode_strictly(&bind), SMPP_ERR_TOO_LONG);
  assert_string_equal(fault.field, "password");
  assert_int_equal(fault.command_status, 0x0E);
}

/* The status that names the field, whatever the PDU (5.1.3). */
static uint32_t status_of_field(const char *name) {
  static const struct {
    const char *name;
    uint32_t status;
  } table[] = {
      {"system_id", SMPP_STATUS_RINVSYSID},
      {"password", SMPP_STATUS_RINVPASWD},
      {"system_type", SMPP_STATUS_RINVSYSTYP},
      {"service_type", SMPP_STATUS_RINVSERTYP},
      {"source_addr", SMPP_STATUS_RINVSRCADR},
      {"destination_addr", SMPP_STATUS_RINVDSTADR},
      {"message_id", SMPP_STATUS_RINVMSGID},
      {"schedule_delivery_time", SMPP_STATUS_RINVSCHED},
      {"validity_period", SMPP_STATUS_RINVEXPIRY},
  };

  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
    if (strcmp(table[i].name, name) == 0)
      return table[i].status;
  }
  return SMPP_STATUS_ROK;
}

/* The length of a TLV is no list of so many: what could be TLVs is taken for some. */
static void tlvs_without_the_fields_are_read_in_a_refused_submit_multi_resp(void **state) {
  struct octets octets = PDU(SMPP_SUBMIT_MULTI_RESP, SMPP_STATUS_RSUBMITFAIL,
                             "\0\x1D\0\4"
                             "abc\0");

  (void)state;
  assert_int_equal(decode(&octets), SMPP_OK);
  assert_true(pdu.body_absent);
  assert_int_equal(pdu.tlvs.len, 8);
}

static void overlong_strings_are_refused_by_their_own_status_under_strict(void **state) {
  static const uint32_t commands[] = {SMPP_BIND_TRANSCEIVER, SMPP_SUBMIT_SM,    SMPP_DELIVER_SM,
                                      SMPP_DATA_SM,          SMPP_SUBMIT_MULTI, SMPP_QUERY_SM,
                                      SMPP_CANCEL_SM,        SMPP_REPLACE_SM};
  unsigned seen = 0;

  (void)state;
  for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
    size_t n;
    const struct smpp_field *fields = smpp_command_fields(commands[i], &n);

    for (size_t f = 0; f < n; f++) {
      struct smpp_pdu longer = {.command_id = commands[i], .sequence_number = 1};
      char text[80];
      struct octets octets;

      if (fields[f].type != SMPP_FIELD_CSTR || status_of_field(fields[f].name) == SMPP_STATUS_ROK)
        continue;
      /* Somebody must be there to send it to, unless that is what is too long. */
      if (commands[i] == SMPP_SUBMIT_SM)
        longer.sm.destination_addr = smpp_span_of("1");
      if (commands[i] == SMPP_DATA_SM)
        longer.data_sm.destination_addr = smpp_span_of("1");
      if (commands[i] == SMPP_SUBMIT_MULTI) {
        longer.submit_multi.number_of_dests = 1;
        longer.submit_multi.dest_addresses = smpp_span("\1\1\1"
                                                       "1",
                                                       5);
      }
      memset(text, '1', sizeof text);
      *(struct smpp_span *)(void *)((uint8_t *)&longer + fields[f].offset) =
          smpp_span(text, fields[f].max);
      assert_int_equal(smpp_pdu_encode(&longer, NULL, SMPP_ENCODE_VERBATIM, octets.at,
                                       sizeof octets.at, &octets.len, NULL),
                       SMPP_OK);
      assert_true(decode_strictly(&octets) < 0);
      assert_string_equal(fault.field, fields[f].name);
      assert_int_equal(fault.command_status, status_of_field(fields[f].name));
      assert_int_equal(decode(&octets), SMPP_OK);
      seen++;
    }
  }
  assert_true(seen >= 20);
}

static void sm_length_beyond_the_pdu_is_clamped(void **state) {
  struct octets sm = PDU(SMPP_DELIVER_SM, 0, SM_HEAD "\x20hello");
  (void)state;
  assert_int_equal(decode(&sm), SMPP_OK);
  assert_true(smpp_span_equal(pdu.sm.short_message, smpp_span_of("hello")));
  assert_int_equal(pdu.sm_length, 0x20);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(SM_LENGTH_CLAMPED));
  refused_strictly(&sm, "sm_length", 16 + sizeof(SM_HEAD) - 1, 0x01);
}

static void sm_length_one_too_small_leaves_an_extra_octet(void **state) {
  struct octets sm = PDU(SMPP_DELIVER_SM, 0, SM_HEAD "\5hello\0");
  (void)state;
  assert_int_equal(decode(&sm), SMPP_OK);
  assert_int_equal(pdu.extra.len, 1);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(TLV_TRUNCATED));
  refused_strictly(&sm, "tlvs", 16 + sizeof(SM_HEAD) - 1 + 6, 0xC0);
}

static void whole_tlvs_before_a_cut_one_are_kept(void **state) {
  struct octets sm = PDU(SMPP_DELIVER_SM, 0,
                         SM_HEAD "\0"
                                 "\x04\x27\0\1\2"
                                 "\0\x1e\0\x09"
                                 "abc");
  uint32_t message_state = 0;
  (void)state;
  assert_int_equal(decode(&sm), SMPP_OK);
  assert_true(smpp_tlv_find_int(pdu.tlvs, SMPP_TLV_message_state, &message_state));
  assert_int_equal(pdu.tlvs.len, 5);
  assert_int_equal(pdu.extra.len, 7);
  refused_strictly(&sm, "receipted_message_id", 16 + sizeof(SM_HEAD) - 1 + 1 + 5, 0xC0);
}

static void octets_behind_a_pdu_without_body_are_extra(void **state) {
  struct octets unbind = PDU(SMPP_UNBIND, 0, "\x04\x27\0\1\2");
  (void)state;
  assert_int_equal(decode(&unbind), SMPP_OK);
  assert_int_equal(pdu.extra.len, 5);
  assert_int_equal(pdu.tlvs.len, 0);
  assert_false(pdu.body_absent);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(EXTRA_OCTETS));
  refused_strictly(&unbind, "command_length", 16, 0x02);
}

static void a_tolerance_can_be_taken_back_alone(void **state) {
  struct octets unbind = PDU(SMPP_UNBIND, 0, "x");
  struct smpp_codec codec = SMPP_CODEC_INIT;
  (void)state;
  codec.tolerate &= ~SMPP_ODDITY(SEQUENCE_ZERO);
  assert_int_equal(smpp_pdu_decode(smpp_span(unbind.at, unbind.len), &codec, &pdu, NULL), SMPP_OK);
  codec.tolerate &= ~SMPP_ODDITY(EXTRA_OCTETS);
  assert_int_equal(smpp_pdu_decode(smpp_span(unbind.at, unbind.len), &codec, &pdu, NULL),
                   SMPP_ERR_MALFORMED);
}

static void an_unknown_command_is_kept_whole(void **state) {
  struct octets vendor = PDU(0x00010200, 7, "abc");
  (void)state;
  assert_int_equal(decode(&vendor), SMPP_ERR_UNSUPPORTED);
  assert_int_equal(fault.command_status, 0x03);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(UNKNOWN_COMMAND));
  assert_int_equal(pdu.command_status, 7);
  assert_true(smpp_span_equal(pdu.unknown, smpp_span_of("abc")));
}

static void the_version_says_which_commands_and_limits_are_known(void **state) {
  static uint8_t long_message[16 + sizeof(SM_HEAD) + 255];
  struct octets data = PDU(SMPP_DATA_SM, 0,
                           "\0\0\0\0\0\0"
                           "1\0\0\0\0");
  struct octets success = PDU(SMPP_SUBMIT_SM, 0, SM_HEAD "\0");
  struct smpp_codec codec = SMPP_CODEC_INIT;
  (void)state;
  codec.strict = true;
  codec.version = SMPP_VERSION_3_3;
  assert_int_equal(smpp_pdu_decode(smpp_span(data.at, data.len), &codec, &pdu, &fault),
                   SMPP_ERR_UNSUPPORTED);
  assert_int_equal(pdu.unknown.len, data.len - SMPP_HEADER_LEN);
  assert_int_equal(smpp_pdu_encoded_len(&pdu), data.len);
  codec.version = SMPP_VERSION_3_4;
  assert_int_equal(smpp_pdu_decode(smpp_span(data.at, data.len), &codec, &pdu, &fault), SMPP_OK);
  struct octets head = PDU(SMPP_SUBMIT_SM, 0, SM_HEAD "\xff");
  memcpy(long_message, head.at, head.len);
  long_message[2] = (uint8_t)((head.len + 255) >> 8);
  long_message[3] = (uint8_t)(head.len + 255);
  struct smpp_span frame = smpp_span(long_message, head.len + 255);
  assert_int_equal(smpp_pdu_decode(frame, &codec, &pdu, &fault), SMPP_ERR_MALFORMED);
  assert_int_equal(fault.command_status, 0x01);
  codec.version = SMPP_VERSION_5_0;
  assert_int_equal(smpp_pdu_decode(frame, &codec, &pdu, &fault), SMPP_OK);
  success.at[16 + sizeof(SM_HEAD) - 1 - 4] = 3; /* registered_delivery: on success only */
  assert_int_equal(smpp_pdu_decode(smpp_span(success.at, success.len), &codec, &pdu, &fault),
                   SMPP_OK);
  codec.version = SMPP_VERSION_3_4;
  assert_int_equal(smpp_pdu_decode(smpp_span(success.at, success.len), &codec, &pdu, &fault),
                   SMPP_ERR_MALFORMED);
}

static void tlvs_of_5_0_are_unknown_before_it(void **state) {
  struct octets resp = PDU(SMPP_SUBMIT_SM_RESP, 0,
                           "id\0"
                           "\x04\x28\0\1\x63");
  struct smpp_codec codec = SMPP_CODEC_INIT;
  (void)state;
  assert_int_equal(decode(&resp), SMPP_OK);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(UNKNOWN_TLV));
  codec.version = SMPP_VERSION_5_0;
  assert_int_equal(smpp_pdu_decode(smpp_span(resp.at, resp.len), &codec, &pdu, NULL), SMPP_OK);
  assert_int_equal(pdu.oddities, 0);
}

static void repeated_tlvs_are_remarked_but_not_callback_numbers(void **state) {
  struct octets known = PDU(SMPP_DELIVER_SM, 0,
                            SM_HEAD "\0"
                                    "\x02\x0a\0\2\0\1"
                                    "\x02\x0a\0\2\0\1");
  struct octets vendor = PDU(SMPP_DELIVER_SM, 0,
                             SM_HEAD "\0"
                                     "\x14\0\0\0"
                                     "\x15\0\0\0"
                                     "\x14\0\0\0");
  struct octets apart = PDU(SMPP_DELIVER_SM, 0,
                            SM_HEAD "\0"
                                    "\x14\0\0\0"
                                    "\x14\x40\0\0");
  struct octets callback = PDU(SMPP_SUBMIT_SM, 0,
                               SM_HEAD "\0"
                                       "\x03\x81\0\4abcd"
                                       "\x03\x81\0\4abcd");
  (void)state;
  assert_int_equal(decode(&known), SMPP_OK);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(DUPLICATE_TLV));
  assert_int_equal(decode(&vendor), SMPP_OK);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(UNKNOWN_TLV) | SMPP_ODDITY(DUPLICATE_TLV));
  assert_int_equal(decode(&apart), SMPP_OK);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(UNKNOWN_TLV));
  assert_int_equal(decode(&callback), SMPP_OK);
  assert_int_equal(pdu.oddities, 0);
}

static void an_octet_above_ascii_is_seen_in_any_string(void **state) {
  struct octets sm = PDU(SMPP_SUBMIT_SM, 0, SM_HEAD "\0");
  static const size_t places[] = {16 + 3, 16 + 5, 16 + 9, 16 + 11};
  (void)state;
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    struct octets odd = sm;
    odd.at[places[i]] = 0xE9;
    assert_int_equal(decode(&odd), SMPP_OK);
    assert_int_equal(pdu.oddities, SMPP_ODDITY(NON_ASCII));
    assert_int_equal(decode_strictly(&odd), SMPP_ERR_MALFORMED);
  }
}

static void octets_above_ascii_in_the_message_are_not_odd(void **state) {
  struct octets sm = PDU(SMPP_SUBMIT_SM, 0, SM_HEAD "\4\xe9\xe9\xe9\xe9");
  (void)state;
  assert_int_equal(decode(&sm), SMPP_OK);
  assert_int_equal(pdu.oddities, 0);
}

static void a_time_that_is_none_is_odd(void **state) {
  struct octets replace = PDU(SMPP_REPLACE_SM, 0,
                              "id\0\0\0\0"
                              "\0"
                              "241301120000000+\0"
                              "\0\0\0");
  (void)state;
  assert_int_equal(decode(&replace), SMPP_OK);
  assert_int_equal(pdu.oddities, SMPP_ODDITY(BAD_TIME));
  refused_strictly(&replace, "validity_period", 16 + 7, 0x62);
}

static void a_frame_of_another_length_is_no_pdu(void **state) {
  struct octets unbind = PDU(SMPP_UNBIND, 0, "");
  (void)state;
  unbind.at[3] = 17;
  assert_int_equal(decode(&unbind), SMPP_ERR_LENGTH);
  unbind.len = 15;
  assert_int_equal(decode(&unbind), SMPP_ERR_LENGTH);
  assert_int_equal(pdu.command_id, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_absent_body_and_an_empty_field_are_told_apart),
      cmocka_unit_test(error_responses_have_any_body),
      cmocka_unit_test(tlvs_without_the_message_id_are_read_in_a_refused_response),
      cmocka_unit_test(the_same_under_esme_rok_is_no_message_id),
      cmocka_unit_test(a_last_string_without_nul_ends_with_the_pdu),
      cmocka_unit_test(an_earlier_string_without_nul_is_malformed),
      cmocka_unit_test(a_string_over_its_maximum_shifts_nothing),
      cmocka_unit_test(tlvs_without_the_fields_are_read_in_a_refused_submit_multi_resp),
      cmocka_unit_test(overlong_strings_are_refused_by_their_own_status_under_strict),
      cmocka_unit_test(sm_length_beyond_the_pdu_is_clamped),
      cmocka_unit_test(sm_length_one_too_small_leaves_an_extra_octet),
      cmocka_unit_test(whole_tlvs_before_a_cut_one_are_kept),
      cmocka_unit_test(octets_behind_a_pdu_without_body_are_extra),
      cmocka_unit_test(a_tolerance_can_be_taken_back_alone),
      cmocka_unit_test(an_unknown_command_is_kept_whole),
      cmocka_unit_test(the_version_says_which_commands_and_limits_are_known),
      cmocka_unit_test(tlvs_of_5_0_are_unknown_before_it),
      cmocka_unit_test(repeated_tlvs_are_remarked_but_not_callback_numbers),
      cmocka_unit_test(an_octet_above_ascii_is_seen_in_any_string),
      cmocka_unit_test(octets_above_ascii_in_the_message_are_not_odd),
      cmocka_unit_test(a_time_that_is_none_is_odd),
      cmocka_unit_test(a_frame_of_another_length_is_no_pdu),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
