/* SPDX-License-Identifier: MIT
 *
 * The lists inside submit_multi and submit_multi_resp. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/codec.h>

static void entries_come_back_in_order(void **state) {
  struct smpp_dest_address sme = {.dest_flag = 1, .dest_addr_ton = 1, .dest_addr_npi = 1},
                           list = {.dest_flag = 2}, got;
  uint8_t buf[64];
  size_t len = 0;
  struct smpp_span rest;
  (void)state;
  sme.destination_addr = smpp_span_of("33600000001");
  list.dl_name = smpp_span_of("friends");
  assert_int_equal(smpp_dest_address_put(buf, sizeof buf, &len, &sme), SMPP_OK);
  assert_int_equal(smpp_dest_address_put(buf, sizeof buf, &len, &list), SMPP_OK);
  rest = smpp_span(buf, len);
  assert_int_equal(smpp_dest_address_next(&rest, &got), SMPP_MORE);
  assert_int_equal(got.dest_flag, 1);
  assert_true(smpp_span_equal(got.destination_addr, sme.destination_addr));
  assert_int_equal(got.dl_name.len, 0);
  assert_int_equal(smpp_dest_address_next(&rest, &got), SMPP_MORE);
  assert_int_equal(got.dest_flag, 2);
  assert_true(smpp_span_equal(got.dl_name, list.dl_name));
  assert_int_equal(smpp_dest_address_next(&rest, &got), SMPP_OK);
}

static void an_unsuccessful_one_comes_back_with_its_status(void **state) {
  struct smpp_unsuccess_sme sme = {.dest_addr_ton = 1, .error_status_code = 0x0B}, got;
  uint8_t buf[64];
  size_t len = 0;
  struct smpp_span rest;
  (void)state;
  sme.destination_addr = smpp_span_of("336");
  assert_int_equal(smpp_unsuccess_sme_put(buf, sizeof buf, &len, &sme), SMPP_OK);
  rest = smpp_span(buf, len);
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &got), SMPP_MORE);
  assert_int_equal(got.error_status_code, 0x0B);
  assert_true(smpp_span_equal(got.destination_addr, sme.destination_addr));
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &got), SMPP_OK);
}

static void what_cannot_be_written_is_refused_and_nothing_is(void **state) {
  struct smpp_dest_address entry = {.dest_flag = 3};
  struct smpp_unsuccess_sme sme = {.dest_addr_ton = 0};
  uint8_t buf[64];
  size_t len = 0;
  (void)state;
  assert_int_equal(smpp_dest_address_put(buf, sizeof buf, &len, &entry), SMPP_ERR_FORBIDDEN);
  entry.dest_flag = 1;
  entry.destination_addr = smpp_span_of("123456789012345678901"); /* 21 and the NUL: one over */
  assert_int_equal(smpp_dest_address_put(buf, sizeof buf, &len, &entry), SMPP_ERR_FORBIDDEN);
  entry.destination_addr = smpp_span("1\0002", 3);
  assert_int_equal(smpp_dest_address_put(buf, sizeof buf, &len, &entry), SMPP_ERR_FORBIDDEN);
  sme.destination_addr = entry.destination_addr;
  assert_int_equal(smpp_unsuccess_sme_put(buf, sizeof buf, &len, &sme), SMPP_ERR_FORBIDDEN);
  entry.destination_addr = smpp_span_of("12345678901234567890");
  assert_int_equal(smpp_dest_address_put(buf, 10, &len, &entry), SMPP_ERR_NOSPACE);
  assert_int_equal(len, 0);
  assert_int_equal(smpp_dest_address_put(buf, sizeof buf, &len, &entry), SMPP_OK);
}

static struct smpp_pdu multi(struct smpp_span entries, uint8_t count) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_MULTI, .sequence_number = 1};
  pdu.submit_multi.number_of_dests = count;
  pdu.submit_multi.dest_addresses = entries;
  return pdu;
}

static void the_encoder_counts_and_judges_the_entries(void **state) {
  static const uint8_t two[] = {1, 1, 1, '1', 0, 2, 'l', 0};
  static const uint8_t reserved_ton[] = {1, 7, 1, '1', 0};
  struct smpp_fault fault;
  uint8_t buf[128];
  size_t len;
  struct smpp_pdu pdu = multi(smpp_span(two, sizeof two), 2);
  (void)state;
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, &fault), SMPP_OK);
  pdu.submit_multi.number_of_dests = 3;
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "number_of_dests");
  pdu = multi(smpp_span(two, 4), 1);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_FORBIDDEN);
  pdu = multi(smpp_span(reserved_ton, sizeof reserved_ton), 1);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, &fault),
                   SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "dest_addr_ton");
  assert_int_equal(fault.offset, 16 + 1 + 2 + 1 + 1 + 1);
}

/* A submit_multi_resp of one whose number has 21 digits, one too many. */
static void an_overlong_number_in_a_response_is_odd_or_refused_where_it_stands(void **state) {
  static const uint8_t octets[] = "\0\0\0\x30\x80\0\0\x21\0\0\0\0\0\0\0\1"
                                  "id\0\1"
                                  "\1\1"
                                  "123456789012345678901\0"
                                  "\0\0\0\x0B";
  struct smpp_codec strict = SMPP_CODEC_INIT;
  struct smpp_fault fault;
  struct smpp_pdu pdu;

  (void)state;
  strict.strict = true;
  assert_int_equal(smpp_pdu_decode(smpp_span(octets, 0x30), NULL, &pdu, NULL), SMPP_OK);
  assert_true(pdu.oddities & SMPP_ODDITY(FIELD_TOO_LONG));
  assert_int_equal(pdu.submit_multi_resp.no_unsuccess, 1);
  assert_true(smpp_pdu_decode(smpp_span(octets, 0x30), &strict, &pdu, &fault) < 0);
  assert_string_equal(fault.field, "destination_addr");
  assert_int_equal(fault.offset, 22);
}

static void a_list_of_254_fits(void **state) {
  static uint8_t entries[254 * 24], buf[8192];
  struct smpp_dest_address entry = {.dest_flag = 1};
  struct smpp_pdu back;
  size_t entries_len = 0, len;
  (void)state;
  entry.destination_addr = smpp_span_of("12345678901234567890");
  for (int i = 0; i < 254; i++)
    assert_int_equal(smpp_dest_address_put(entries, sizeof entries, &entries_len, &entry), SMPP_OK);
  assert_int_equal(entries_len, sizeof entries);
  struct smpp_pdu pdu = multi(smpp_span(entries, entries_len), 254);
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, buf, sizeof buf, &len, NULL), SMPP_OK);
  assert_int_equal(smpp_pdu_decode(smpp_span(buf, len), NULL, &back, NULL), SMPP_OK);
  assert_int_equal(back.oddities, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(entries_come_back_in_order),
      cmocka_unit_test(an_unsuccessful_one_comes_back_with_its_status),
      cmocka_unit_test(what_cannot_be_written_is_refused_and_nothing_is),
      cmocka_unit_test(the_encoder_counts_and_judges_the_entries),
      cmocka_unit_test(an_overlong_number_in_a_response_is_odd_or_refused_where_it_stands),
      cmocka_unit_test(a_list_of_254_fits),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
