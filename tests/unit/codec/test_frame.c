/* SPDX-License-Identifier: MIT
 *
 * The borders of PDUs in a stream. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/codec.h>

static const uint8_t enquire_link[16] = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 1};

static void every_prefix_of_a_pdu_wants_more(void **state) {
  struct smpp_span frame;
  struct smpp_fault fault;
  (void)state;
  for (size_t len = 0; len < 16; len++) {
    assert_int_equal(smpp_frame(smpp_span(enquire_link, len), NULL, &frame, &fault), SMPP_MORE);
    assert_int_equal(fault.offset, 16);
  }
  assert_int_equal(smpp_frame(smpp_span(enquire_link, 16), NULL, &frame, NULL), SMPP_OK);
  assert_ptr_equal(frame.ptr, enquire_link);
  assert_int_equal(frame.len, 16);
}

static void lengths_are_believed_from_16_to_the_maximum(void **state) {
  struct smpp_codec codec = SMPP_CODEC_INIT;
  struct smpp_span frame;
  struct smpp_fault fault;
  uint8_t octets[4] = {0, 0, 0, 15};
  (void)state;
  assert_int_equal(smpp_frame(smpp_span(octets, 4), NULL, &frame, &fault), SMPP_ERR_LENGTH);
  assert_int_equal(fault.command_status, 2);
  assert_string_equal(fault.field, "command_length");
  assert_non_null(fault.detail);
  octets[3] = 16;
  assert_int_equal(smpp_frame(smpp_span(octets, 4), NULL, &frame, &fault), SMPP_MORE);
  codec.max_pdu_len = 64;
  octets[3] = 64;
  assert_int_equal(smpp_frame(smpp_span(octets, 4), &codec, &frame, &fault), SMPP_MORE);
  octets[3] = 65;
  assert_int_equal(smpp_frame(smpp_span(octets, 4), &codec, &frame, &fault), SMPP_ERR_LENGTH);
}

static void a_full_message_payload_fits_the_default_maximum(void **state) {
  (void)state;
  assert_true(SMPP_MAX_PDU_LEN >= 65535 + 4 + 16 + 300);
}

static void other_protocols_are_named(void **state) {
  static const struct {
    const char *octets;
    size_t len;
    const char *name;
  } cases[] = {
      {"GET / HTTP/1.1", 14, "HTTP"},
      {"HTTP/1.1 400", 12, "HTTP"},
      {"PRI * HTTP/2.0", 14, "HTTP"},
      {"\x16\x03\x01\x02\x00\x01", 6, "TLS"},
      {"\x15\x03\x03\x00\x02\x02\x46", 7, "TLS"}, /* an alert */
      {"AMQP\x00\x00\x09\x01", 8, "AMQP"},
      {"\x03\x00\x00\x13\x0e\xe0", 6, "RDP"},
      {"SSH-2.0-x", 9, "SSH"},
      {"\r\n\r\n", 4, "a line of text"},
      {"hello", 5, "a line of text"},
  };
  struct smpp_span frame;
  struct smpp_fault fault;
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct smpp_span octets = smpp_span(cases[i].octets, cases[i].len);
    assert_string_equal(smpp_other_protocol(octets), cases[i].name);
    assert_int_equal(smpp_frame(octets, NULL, &frame, &fault), SMPP_ERR_LENGTH);
    assert_null(strstr(fault.detail, "command_length"));
  }
}

static void smpp_is_no_other_protocol(void **state) {
  (void)state;
  assert_null(smpp_other_protocol(smpp_span(enquire_link, 16)));
  assert_null(smpp_other_protocol(smpp_span(NULL, 0)));
  assert_null(smpp_other_protocol(smpp_span("\xff\xff\xff\xff", 4)));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_prefix_of_a_pdu_wants_more),
      cmocka_unit_test(lengths_are_believed_from_16_to_the_maximum),
      cmocka_unit_test(a_full_message_payload_fits_the_default_maximum),
      cmocka_unit_test(other_protocols_are_named),
      cmocka_unit_test(smpp_is_no_other_protocol),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
