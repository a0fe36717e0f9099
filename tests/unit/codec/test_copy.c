/* SPDX-License-Identifier: MIT
 *
 * PDUs that own their octets, and the user data of any. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/codec.h>

#include <stdlib.h>

static void a_copy_outlives_what_it_was_made_from(void **state) {
  struct smpp_alloc libc = smpp_alloc_libc();
  uint8_t *frame = malloc(128);
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM, .sequence_number = 1}, decoded, copy;
  size_t len, block_len;
  void *block;
  (void)state;
  pdu.sm.destination_addr = smpp_span_of("336");
  pdu.sm.short_message = smpp_span_of("hello");
  assert_int_equal(smpp_pdu_encode(&pdu, NULL, 0, frame, 128, &len, NULL), SMPP_OK);
  assert_int_equal(smpp_pdu_decode(smpp_span(frame, len), NULL, &decoded, NULL), SMPP_OK);
  assert_int_equal(smpp_pdu_copy(&decoded, &libc, &copy, &block, &block_len), SMPP_OK);
  memset(frame, 0xEE, 128);
  free(frame);
  assert_true(smpp_span_equal(copy.sm.short_message, smpp_span_of("hello")));
  assert_true(smpp_span_equal(copy.sm.destination_addr, smpp_span_of("336")));
  assert_non_null(copy.sm.service_type.ptr);
  smpp_pdu_drop(&libc, block, block_len);
}

static void what_is_absent_stays_absent(void **state) {
  struct smpp_alloc libc = smpp_alloc_libc();
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM_RESP, .body_absent = true}, copy;
  size_t block_len;
  void *block;
  (void)state;
  assert_int_equal(smpp_pdu_copy(&pdu, &libc, &copy, &block, &block_len), SMPP_OK);
  assert_true(copy.body_absent);
  assert_null(copy.sm_resp.message_id.ptr);
  smpp_pdu_drop(&libc, block, block_len);
  smpp_pdu_drop(&libc, NULL, 0);
}

static void of_two_texts_the_payload_counts(void **state) {
  static const uint8_t payload[] = {4, 0x24, 0, 2, 'p', 'q'};
  struct smpp_pdu pdu = {.command_id = SMPP_DELIVER_SM};
  (void)state;
  pdu.sm.short_message = smpp_span_of("short");
  assert_true(smpp_span_equal(smpp_pdu_user_data(&pdu), smpp_span_of("short")));
  pdu.tlvs = smpp_span(payload, sizeof payload);
  assert_true(smpp_span_equal(smpp_pdu_user_data(&pdu), smpp_span_of("pq")));
  pdu.command_id = SMPP_DATA_SM;
  assert_true(smpp_span_equal(smpp_pdu_user_data(&pdu), smpp_span_of("pq")));
  pdu.command_id = SMPP_SUBMIT_SM_RESP;
  assert_int_equal(smpp_pdu_user_data(&pdu).len, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_copy_outlives_what_it_was_made_from),
      cmocka_unit_test(what_is_absent_stays_absent),
      cmocka_unit_test(of_two_texts_the_payload_counts),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
