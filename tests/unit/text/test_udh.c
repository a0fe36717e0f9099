/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

#define PARSE(udh, ...)                                                                            \
  smpp_udh_parse(                                                                                  \
      smpp_span((const uint8_t[]){__VA_ARGS__}, sizeof((const uint8_t[]){__VA_ARGS__})), (udh))

static void of_exclusive_elements_the_last_counts(void **state) {
  struct smpp_udh udh;

  (void)state;
  assert_int_equal(PARSE(&udh, 11, 0, 3, 7, 2, 1, 8, 4, 1, 2, 3, 1, 'x'), SMPP_OK);
  assert_int_equal(udh.len, 12);
  assert_true(udh.has_concat && udh.wide);
  assert_int_equal(udh.reference, 0x0102);
  assert_int_equal(PARSE(&udh, 11, 8, 4, 1, 2, 3, 1, 0, 3, 7, 2, 2), SMPP_OK);
  assert_true(udh.has_concat && !udh.wide);
  assert_int_equal(udh.seq, 2);
}

static void an_impossible_sequence_is_ignored(void **state) {
  struct smpp_udh udh;

  (void)state;
  assert_int_equal(PARSE(&udh, 5, 0, 3, 7, 2, 0), SMPP_OK);
  assert_false(udh.has_concat);
  assert_int_equal(PARSE(&udh, 5, 0, 3, 7, 2, 3), SMPP_OK);
  assert_false(udh.has_concat);
  assert_int_equal(PARSE(&udh, 5, 0, 3, 7, 0, 0), SMPP_OK);
  assert_false(udh.has_concat);
  assert_int_equal(PARSE(&udh, 10, 0, 3, 7, 2, 1, 0, 3, 8, 2, 3), SMPP_OK);
  assert_true(udh.has_concat); /* the good one before stays */
  assert_int_equal(udh.reference, 7);
}

static void unknown_elements_and_wrong_lengths_are_skipped(void **state) {
  struct smpp_udh udh;

  (void)state;
  assert_int_equal(PARSE(&udh, 13, 0x70, 0, 0x71, 2, 9, 9, 0, 2, 1, 1, 0x24, 1, 1, 'x'), SMPP_OK);
  assert_int_equal(udh.len, 14);
  assert_false(udh.has_concat);
  assert_int_equal(udh.single_shift, 1);
  assert_int_equal(udh.locking_shift, -1);
}

static void ports_are_read_in_both_widths(void **state) {
  struct smpp_udh udh;

  (void)state;
  assert_int_equal(PARSE(&udh, 6, 5, 4, 0x15, 0x8A, 0x00, 0x01), SMPP_OK);
  assert_true(udh.has_ports);
  assert_int_equal(udh.destination_port, 0x158A);
  assert_int_equal(udh.source_port, 1);
  assert_int_equal(PARSE(&udh, 4, 4, 2, 240, 241), SMPP_OK);
  assert_int_equal(udh.destination_port, 240);
}

static void what_runs_past_its_end_is_no_header(void **state) {
  struct smpp_udh udh;

  (void)state;
  assert_int_equal(smpp_udh_parse(smpp_span(NULL, 0), &udh), SMPP_ERR_MALFORMED);
  assert_int_equal(PARSE(&udh, 5, 0, 3, 7, 2), SMPP_ERR_MALFORMED);
  assert_int_equal(PARSE(&udh, 5, 0, 4, 7, 2, 1), SMPP_ERR_MALFORMED);
  assert_int_equal(PARSE(&udh, 6, 0, 3, 7, 2, 1, 0, 'x'), SMPP_ERR_MALFORMED);
  assert_int_equal(udh.len, 0);
  assert_false(udh.has_concat);
  assert_int_equal(udh.single_shift, -1);
}

static struct smpp_pdu deliver(uint8_t esm_class, uint8_t data_coding, const char *octets,
                               size_t n) {
  struct smpp_pdu pdu = {.command_id = SMPP_DELIVER_SM};
  pdu.sm.esm_class = esm_class;
  pdu.sm.data_coding = data_coding;
  pdu.sm.short_message = smpp_span(octets, n);
  return pdu;
}

static void text_is(const struct smpp_pdu *pdu, const struct smpp_text_converter *converter,
                    int result, const char *text) {
  char out[64];
  size_t len = 0;

  assert_int_equal(smpp_pdu_text(pdu, SMPP_ENCODING_GSM7, converter, out, sizeof out, &len),
                   result);
  assert_int_equal(len, strlen(text));
  assert_memory_equal(out, text, len);
}

static void a_text_loses_its_header(void **state) {
  struct smpp_pdu pdu = deliver(0x40, 0, "\x05\x00\x03\x07\x02\x01OUI", 9);

  (void)state;
  text_is(&pdu, NULL, SMPP_OK, "OUI");
  pdu.sm.esm_class = 0;
  text_is(&pdu, NULL, SMPP_OK,
          "\xC3\xA9@\xC2\xA5\xC3\xAC$\xC2\xA3OUI"); /* octets are characters then */
}

static void a_submit_multi_has_parts_as_well(void **state) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_MULTI};
  struct smpp_concat concat;

  (void)state;
  pdu.submit_multi.esm_class = 0x40;
  pdu.submit_multi.short_message = smpp_span("\5\0\3\7\2\1Hello", 11);
  text_is(&pdu, NULL, SMPP_OK, "Hello");
  assert_int_equal(smpp_pdu_concat(&pdu, &concat), SMPP_OK);
  assert_int_equal(concat.reference, 7);
  assert_int_equal(concat.seq, 1);
}

static void packed_text_is(const struct smpp_pdu *pdu, const char *expected) {
  char out[64];
  size_t len;

  assert_int_equal(smpp_pdu_text(pdu, SMPP_ENCODING_GSM7_PACKED, NULL, out, sizeof out, &len),
                   SMPP_OK);
  assert_true(smpp_span_equal(smpp_span(out, len), smpp_span_of(expected)));
}

static void a_broken_header_is_text(void **state) {
  struct smpp_pdu pdu = deliver(0x40, 0, "OUI", 3);
  struct smpp_concat concat;

  (void)state;
  text_is(&pdu, NULL, SMPP_OK, "OUI");
  assert_int_equal(smpp_pdu_concat(&pdu, &concat), SMPP_ERR_NOT_FOUND);
}

static void national_tables_are_those_that_the_header_names(void **state) {
  struct smpp_pdu both = deliver(0x40, 0, "\x06\x25\x01\x01\x24\x01\x02\x1C\x1B\x61", 10);

  (void)state;
  text_is(&both, NULL, SMPP_OK, "\xC5\x9E\xC3\xA1"); /* Turkish S with cedilla, Spanish a acute */
}

static void a_table_that_there_is_not_is_said_and_read_as_the_default(void **state) {
  struct smpp_pdu spanish = deliver(0x40, 0, "\x03\x25\x01\x02OUI", 7);
  struct smpp_pdu unknown = deliver(0x40, 0, "\x03\x24\x01\x0EOUI", 7);
  struct smpp_pdu ucs2 = deliver(0x40, 8, "\x03\x24\x01\x0E\0O", 6);

  (void)state;
  text_is(&spanish, NULL, SMPP_ERR_BAD_TEXT, "OUI");
  text_is(&unknown, NULL, SMPP_ERR_BAD_TEXT, "OUI");
  text_is(&ucs2, NULL, SMPP_OK, "O");
}

static void packed_text_starts_at_a_septet_behind_its_header(void **state) {
  /* "hello", alone and behind a header of six octets with one fill bit */
  struct smpp_pdu bare = deliver(0, 0, "\xE8\x32\x9B\xFD\x06", 5);
  struct smpp_pdu part = deliver(0x40, 0, "\x05\x00\x03\x07\x02\x01\xD0\x65\x36\xFB\x0D", 11);
  struct smpp_span content;
  uint8_t septets[16];

  (void)state;
  packed_text_is(&bare, "hello");
  packed_text_is(&part, "hello");
  assert_int_equal(
      smpp_pdu_part(&part, SMPP_ENCODING_GSM7_PACKED, septets, sizeof septets, &content), SMPP_OK);
  assert_true(smpp_span_equal(content, smpp_span_of("hello")));
  assert_int_equal(smpp_pdu_part(&part, SMPP_ENCODING_GSM7_PACKED, septets, 4, &content),
                   SMPP_ERR_NOSPACE);
  assert_int_equal(smpp_pdu_part(&part, SMPP_ENCODING_GSM7, NULL, 0, &content), SMPP_OK);
  assert_int_equal(content.len, 5); /* the octets as they are */
  part.command_id = SMPP_ENQUIRE_LINK;
  assert_int_equal(smpp_pdu_part(&part, SMPP_ENCODING_GSM7, NULL, 0, &content),
                   SMPP_ERR_UNSUPPORTED);
}

static int shout(void *ctx, uint8_t data_coding, struct smpp_span in, char *out, size_t cap,
                 size_t *len) {
  *(uint8_t *)ctx = data_coding;
  assert_true(cap >= in.len);
  for (size_t i = 0; i < in.len; i++)
    out[i] = (char)(in.ptr[i] - 32);
  *len = in.len;
  return SMPP_OK;
}

static void other_data_codings_go_to_the_converter(void **state) {
  struct smpp_pdu pdu = deliver(0, 6, "oui", 3);
  uint8_t seen = 0;
  struct smpp_text_converter converter = {shout, &seen};

  (void)state;
  text_is(&pdu, NULL, SMPP_ERR_UNSUPPORTED, "");
  text_is(&pdu, &converter, SMPP_OK, "OUI");
  assert_int_equal(seen, 6);
  pdu.sm.data_coding = 4; /* binary is no text for anybody */
  text_is(&pdu, &converter, SMPP_ERR_UNSUPPORTED, "");
}

static void sar_needs_all_three_tlvs(void **state) {
  uint8_t tlvs[32];
  size_t len = 0;
  struct smpp_pdu pdu = deliver(0, 0, "x", 1);
  struct smpp_concat concat;

  (void)state;
  smpp_tlv_put_u16(tlvs, sizeof tlvs, &len, SMPP_TLV_sar_msg_ref_num, 300);
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &len, SMPP_TLV_sar_total_segments, 2);
  pdu.tlvs = smpp_span(tlvs, len);
  assert_int_equal(smpp_pdu_concat(&pdu, &concat), SMPP_ERR_NOT_FOUND);
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &len, SMPP_TLV_sar_segment_seqnum, 2);
  pdu.tlvs = smpp_span(tlvs, len);
  assert_int_equal(smpp_pdu_concat(&pdu, &concat), SMPP_OK);
  assert_int_equal(concat.kind, 2);
  assert_int_equal(concat.reference, 300);
  tlvs[len - 1] = 3; /* beyond the total */
  assert_int_equal(smpp_pdu_concat(&pdu, &concat), SMPP_ERR_NOT_FOUND);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(of_exclusive_elements_the_last_counts),
      cmocka_unit_test(an_impossible_sequence_is_ignored),
      cmocka_unit_test(unknown_elements_and_wrong_lengths_are_skipped),
      cmocka_unit_test(ports_are_read_in_both_widths),
      cmocka_unit_test(what_runs_past_its_end_is_no_header),
      cmocka_unit_test(a_text_loses_its_header),
      cmocka_unit_test(a_submit_multi_has_parts_as_well),
      cmocka_unit_test(a_broken_header_is_text),
      cmocka_unit_test(national_tables_are_those_that_the_header_names),
      cmocka_unit_test(a_table_that_there_is_not_is_said_and_read_as_the_default),
      cmocka_unit_test(packed_text_starts_at_a_septet_behind_its_header),
      cmocka_unit_test(other_data_codings_go_to_the_converter),
      cmocka_unit_test(sar_needs_all_three_tlvs),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
