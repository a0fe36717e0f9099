/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/receipt.h>
#include <smpp/text.h>

struct built {
  uint8_t tlvs[256];
  size_t len;
  struct smpp_pdu pdu;
};

static void build(struct built *built, uint8_t esm_class, const char *text) {
  memset(built, 0, sizeof *built);
  built->pdu.command_id = SMPP_DELIVER_SM;
  built->pdu.sm.esm_class = esm_class;
  built->pdu.sm.short_message = smpp_span_of(text);
}

static void add_tlv(struct built *built, uint16_t tag, const char *value, size_t n) {
  assert_int_equal(
      smpp_tlv_put(built->tlvs, sizeof built->tlvs, &built->len, tag, smpp_span(value, n)),
      SMPP_OK);
  built->pdu.tlvs = smpp_span(built->tlvs, built->len);
}

static struct smpp_receipt parse(const struct built *built) {
  struct smpp_receipt receipt;
  smpp_receipt_parse(&built->pdu, built->pdu.sm.short_message, &receipt);
  return receipt;
}

static bool is(struct smpp_span span, const char *text) {
  return smpp_span_equal(span, smpp_span_of(text));
}

static void tlvs_come_before_the_text(void **state) {
  struct built built;
  struct smpp_receipt receipt;

  (void)state;
  build(&built, 4, "id:0059113978 stat:UNDELIV err:000");
  add_tlv(&built, SMPP_TLV_receipted_message_id, "38601fa", 8);
  add_tlv(&built, SMPP_TLV_message_state, "\x02", 1);
  receipt = parse(&built);
  assert_true(is(receipt.message_id, "38601fa"));
  assert_int_equal(receipt.message_state, 2);
  assert_true(is(receipt.id, "0059113978"));
  assert_int_equal(receipt.text_state, 5);
  assert_true(receipt.final);
}

static void what_the_tlvs_leave_open_comes_from_the_text(void **state) {
  struct built built;
  struct smpp_receipt receipt;

  (void)state;
  build(&built, 4, "id:12 stat:EXPIRED");
  add_tlv(&built, SMPP_TLV_receipted_message_id, "", 1);
  add_tlv(&built, SMPP_TLV_message_state, "\x63", 1); /* no such state */
  receipt = parse(&built);
  assert_true(is(receipt.message_id, "12"));
  assert_int_equal(receipt.tlv_state, SMPP_STATE_UNRECOGNISED);
  assert_int_equal(receipt.message_state, 3);
}

static void tlvs_alone_are_a_receipt(void **state) {
  struct built built;
  struct smpp_receipt receipt;

  (void)state;
  build(&built, 4, "");
  add_tlv(&built, SMPP_TLV_message_state, "\x05", 1);
  assert_int_equal(smpp_receipt_parse(&built.pdu, smpp_span(NULL, 0), &receipt), SMPP_OK);
  assert_int_equal(receipt.message_state, 5);
  assert_null(receipt.message_id.ptr);
}

static void nothing_at_all_is_not_found(void **state) {
  struct built built;
  struct smpp_receipt receipt;

  (void)state;
  build(&built, 4, "Bonjour");
  assert_int_equal(smpp_receipt_parse(&built.pdu, built.pdu.sm.short_message, &receipt),
                   SMPP_ERR_NOT_FOUND);
  assert_int_equal(receipt.message_state, SMPP_STATE_NONE);
  assert_false(receipt.final);
}

static void network_errors_come_as_octets_or_as_three_digits(void **state) {
  struct built built;
  struct smpp_receipt receipt;

  (void)state;
  build(&built, 4, "");
  add_tlv(&built, SMPP_TLV_network_error_code, "\x03\x01\x02", 3);
  receipt = parse(&built);
  assert_true(receipt.has_network_error);
  assert_int_equal(receipt.network_type, 3);
  assert_int_equal(receipt.network_error, 0x0102);
  build(&built, 4, "");
  add_tlv(&built, SMPP_TLV_network_error_code, "012", 3);
  receipt = parse(&built);
  assert_int_equal(receipt.network_type, 0);
  assert_int_equal(receipt.network_error, 12);
  build(&built, 4, "");
  add_tlv(&built, SMPP_TLV_network_error_code, "01", 2);
  receipt = parse(&built);
  assert_false(receipt.has_network_error);
}

static void unknown_and_unrecognised_are_two_things(void **state) {
  struct smpp_receipt receipt;

  (void)state;
  smpp_receipt_parse_text(smpp_span_of("stat:UNKNOWN"), &receipt);
  assert_int_equal(receipt.message_state, 7);
  assert_int_equal(receipt.unparsed, 0);
  smpp_receipt_parse_text(smpp_span_of("stat:BUFFRED"), &receipt);
  assert_int_equal(receipt.message_state, SMPP_STATE_UNRECOGNISED);
  assert_int_equal(receipt.unparsed, SMPP_RECEIPT_STAT);
  assert_true(is(receipt.stat, "BUFFRED"));
  smpp_receipt_parse_text(smpp_span_of("id:1"), &receipt);
  assert_int_equal(receipt.message_state, SMPP_STATE_NONE);
}

static void only_final_states_close_a_message(void **state) {
  static const struct {
    const char *text;
    bool final;
  } cases[] = {{"stat:ENROUTE", false}, {"stat:DELIVRD", true}, {"stat:EXPIRED", true},
               {"stat:DELETED", true},  {"stat:UNDELIV", true}, {"stat:ACCEPTD", false},
               {"stat:UNKNOWN", false}, {"stat:REJECTD", true}, {"stat:FAILED", false}};
  struct built built;

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    build(&built, 0x04, cases[i].text);
    assert_int_equal(parse(&built).final, cases[i].final);
    build(&built, 0x20, cases[i].text);
    assert_false(parse(&built).final);
    assert_true(parse(&built).intermediate);
  }
}

static void receipts_are_known_by_bits_tlv_or_text(void **state) {
  static const struct {
    uint8_t esm_class;
    const char *text;
    bool is;
  } cases[] = {
      {0x04, "", true},
      {0x44, "", true},
      {0x20, "", true},
      {0x24, "", true},
      {0x00, "OUI", false},
      {0x40, "OUI", false},
      {0x08, "OUI", false},
      {0x10, "OUI", false},
      {0x18, "OUI", false},
      {0x00, "id:7", false},
      {0x00, "stat:DELIVRD", false},
      {0x08, "id:7 stat:DELIVRD", true},
      {0x00, "id:7 stat:DELIVRD", true},
  };
  struct built built;

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    build(&built, cases[i].esm_class, cases[i].text);
    assert_int_equal(smpp_pdu_is_receipt(&built.pdu), cases[i].is);
    built.pdu.command_id = SMPP_SUBMIT_SM;
    assert_false(smpp_pdu_is_receipt(&built.pdu));
  }
  build(&built, 0, "");
  add_tlv(&built, SMPP_TLV_receipted_message_id, "7", 2);
  assert_true(smpp_pdu_is_receipt(&built.pdu));
}

static void a_receipt_in_ucs2_is_seen(void **state) {
  uint8_t octets[128];
  struct built built;
  size_t len;

  (void)state;
  build(&built, 0, "");
  assert_int_equal(smpp_text_encode(SMPP_ENCODING_UCS2, smpp_span_of("id:7 stat:DELIVRD"), octets,
                                    sizeof octets, &len, NULL),
                   SMPP_OK);
  built.pdu.sm.data_coding = 8;
  built.pdu.sm.short_message = smpp_span(octets, len);
  assert_true(smpp_pdu_is_receipt(&built.pdu));
}

static void date_is(const char *text, unsigned year, unsigned month, unsigned day, unsigned hour,
                    unsigned minute, unsigned second) {
  struct smpp_receipt receipt;
  char line[64] = "done date:";

  memcpy(line + 10, text, strlen(text) + 1);
  smpp_receipt_parse_text(smpp_span_of(line), &receipt);
  assert_int_equal(receipt.done.year, year);
  assert_int_equal(receipt.done.month, month);
  assert_int_equal(receipt.done.day, day);
  assert_int_equal(receipt.done.hour, hour);
  assert_int_equal(receipt.done.minute, minute);
  assert_int_equal(receipt.done.second, second);
  assert_int_equal(receipt.unparsed, month ? 0 : SMPP_RECEIPT_DONE_DATE);
}

static void dates_are_real_dates_or_none(void **state) {
  (void)state;
  date_is("2402292359", 2024, 2, 29, 23, 59, 0);
  date_is("2302291200", 0, 0, 0, 0, 0, 0);
  date_is("2404311200", 0, 0, 0, 0, 0, 0);
  date_is("2404302400", 0, 0, 0, 0, 0, 0);
  date_is("240430120061", 0, 0, 0, 0, 0, 0); /* 61 s, and no such century */
  date_is("202404301200", 2024, 4, 30, 12, 0, 0);
  date_is("20240430120059", 2024, 4, 30, 12, 0, 59);
  date_is("240430120059549+", 0, 0, 0, 0, 0, 0); /* quarters end at 48 */
  date_is("240430120059508-", 2024, 4, 30, 12, 0, 59);
  date_is("240430120059000R", 0, 0, 0, 0, 0, 0);
  date_is("1700000000", 0, 0, 0, 0, 0, 0); /* seconds since 1970 are not guessed */
  date_is("", 0, 0, 0, 0, 0, 0);
}

static void every_cut_of_a_receipt_is_read_inside_its_octets(void **state) {
  const char *text = "id:1 sub:001 dlvrd:001 submit date:2401020304 done date:2401020304 "
                     "stat:DELIVRD err:000 text: x";

  (void)state;
  for (size_t n = 0; n <= strlen(text); n++) {
    struct smpp_receipt receipt;
    char *exact = malloc(n ? n : 1);
    assert_non_null(exact);
    memcpy(exact, text, n);
    int result = smpp_receipt_parse_text(smpp_span(exact, n), &receipt);
    assert_int_equal(result, n < 3 ? SMPP_ERR_NOT_FOUND : SMPP_OK);
    free(exact);
  }
}

static void an_empty_text_in_the_middle_hides_no_field(void **state) {
  struct smpp_receipt receipt;

  (void)state;
  smpp_receipt_parse_text(smpp_span_of("id:1 text: err:2 text: sub:3 stat:EXPIRED"), &receipt);
  assert_int_equal(receipt.message_state, 3);
  assert_true(is(receipt.text, ""));
  assert_true(is(receipt.err, "2"));
  assert_true(is(receipt.sub, "3"));
  smpp_receipt_parse_text(smpp_span_of("stat:EXPIRED text: id:9 stat:DELIVRD"), &receipt);
  assert_true(is(receipt.text, "id:9 stat:DELIVRD")); /* the state came first */
  assert_null(receipt.id.ptr);
}

static void what_is_written_is_read_back(void **state) {
  struct smpp_receipt receipt = {.id = smpp_span_of("42"), .sub = smpp_span_of("001")}, back;
  struct smpp_receipt_date date = {2026, 11, 5, 9, 7, 30};
  char done[11], out[160];
  size_t len, needed;

  (void)state;
  smpp_receipt_date_format(&date, done);
  receipt.done_date = smpp_span_of(done);
  receipt.stat = smpp_span_of("DELIVRD");
  receipt.err = smpp_span_of("000");
  receipt.text = smpp_span_of("Hello, you id:9");
  assert_int_equal(smpp_receipt_format(&receipt, out, sizeof out, &len), SMPP_OK);
  assert_string_equal(
      out, "id:42 sub:001 done date:2611050907 stat:DELIVRD err:000 text:Hello, you id:9");
  assert_int_equal(smpp_receipt_parse_text(smpp_span(out, len), &back), SMPP_OK);
  assert_true(is(back.id, "42"));
  assert_null(back.dlvrd.ptr);
  assert_int_equal(back.done.minute, 7);
  assert_true(is(back.text, "Hello, you id:9"));
  needed = len + 1;
  assert_int_equal(smpp_receipt_format(&receipt, out, needed, &len), SMPP_OK);
  assert_int_equal(smpp_receipt_format(&receipt, out, needed - 1, &len), SMPP_ERR_NOSPACE);
  assert_int_equal(len, needed - 1);
}

static void a_value_that_could_not_be_read_back_is_not_written(void **state) {
  struct smpp_receipt receipt = {.id = smpp_span_of("4 2")};
  char out[64];
  size_t len;

  (void)state;
  assert_int_equal(smpp_receipt_format(&receipt, out, sizeof out, &len), SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(tlvs_come_before_the_text),
      cmocka_unit_test(what_the_tlvs_leave_open_comes_from_the_text),
      cmocka_unit_test(tlvs_alone_are_a_receipt),
      cmocka_unit_test(nothing_at_all_is_not_found),
      cmocka_unit_test(network_errors_come_as_octets_or_as_three_digits),
      cmocka_unit_test(unknown_and_unrecognised_are_two_things),
      cmocka_unit_test(only_final_states_close_a_message),
      cmocka_unit_test(receipts_are_known_by_bits_tlv_or_text),
      cmocka_unit_test(a_receipt_in_ucs2_is_seen),
      cmocka_unit_test(dates_are_real_dates_or_none),
      cmocka_unit_test(every_cut_of_a_receipt_is_read_inside_its_octets),
      cmocka_unit_test(an_empty_text_in_the_middle_hides_no_field),
      cmocka_unit_test(what_is_written_is_read_back),
      cmocka_unit_test(a_value_that_could_not_be_read_back_is_not_written),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
