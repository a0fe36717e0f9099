/* SPDX-License-Identifier: MIT
 *
 * Values by name, and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>
#include <smpp/pdu.h>

static void every_command_has_its_name(void **state) {
  uint32_t id;
  (void)state;
#define CHECK_COMMAND(name, number, body, clause)                                                  \
  assert_string_equal(smpp_command_name(number), #name);                                           \
  assert_true(smpp_command_by_name(smpp_span_of(#name), &id));                                     \
  assert_int_equal(id, number);
  SMPP_COMMAND_MAP(CHECK_COMMAND)
  SMPP_COMMAND_50_MAP(CHECK_COMMAND)
  assert_string_equal(smpp_command_name(0x111), "broadcast_sm");
  assert_true(smpp_command_by_name(smpp_span_of("cancel_broadcast_sm_resp"), &id));
  assert_int_equal(id, 0x80000113u);
  assert_null(smpp_command_name(0x0A));
  assert_false(smpp_command_by_name(smpp_span_of("submit"), &id));
}

static void every_status_has_its_name_and_words(void **state) {
  uint32_t status;
  (void)state;
#define CHECK_STATUS(name, number, words)                                                          \
  assert_string_equal(smpp_status_name(number), "ESME_" #name);                                    \
  assert_string_equal(smpp_status_text(number), words);                                            \
  assert_true(smpp_status_by_name(smpp_span_of("ESME_" #name), &status));                          \
  assert_int_equal(status, number);                                                                \
  assert_true(smpp_status_by_name(smpp_span_of(#name), &status));                                  \
  assert_int_equal(status, number);
  SMPP_STATUS_MAP(CHECK_STATUS)
  assert_null(smpp_status_name(0x455));
  assert_null(smpp_status_text(0x455));
  assert_false(smpp_status_by_name(smpp_span_of("ESME_"), &status));
}

static void reserved_values_have_no_name(void **state) {
  (void)state;
  assert_string_equal(smpp_ton_name(5), "alphanumeric");
  assert_null(smpp_ton_name(7));
  assert_string_equal(smpp_npi_name(1), "isdn");
  assert_string_equal(smpp_npi_name(18), "wap");
  assert_null(smpp_npi_name(2));
  assert_null(smpp_npi_name(255));
  assert_string_equal(smpp_data_coding_name(8), "ucs2");
  assert_string_equal(smpp_data_coding_name(0xF1), "message_class_gsm7");
  assert_string_equal(smpp_data_coding_name(0xF5), "message_class_octets");
  assert_string_equal(smpp_data_coding_name(0xC8), "message_waiting");
  assert_null(smpp_data_coding_name(0x0B));
  assert_null(smpp_data_coding_name(0xE0));
}

static void states_have_names_and_the_words_of_receipts(void **state) {
  uint8_t value;
  (void)state;
  assert_string_equal(smpp_message_state_name(2), "DELIVERED");
  assert_string_equal(smpp_message_state_word(2), "DELIVRD");
  assert_null(smpp_message_state_word(0));
  assert_null(smpp_message_state_word(9));
  assert_null(smpp_message_state_name(10));
  for (uint8_t s = 1; s <= 8; s++) {
    assert_true(smpp_message_state_by_word(smpp_span_of(smpp_message_state_word(s)), &value));
    assert_int_equal(value, s);
  }
  assert_false(smpp_message_state_by_word(smpp_span_of("FAILED"), &value));
}

static void bit_fields_read_as_words(void **state) {
  char words[64];
  (void)state;
  smpp_esm_class_text(0x00, words, sizeof words);
  assert_string_equal(words, "default");
  smpp_esm_class_text(0x43, words, sizeof words);
  assert_string_equal(words, "store_and_forward,udhi");
  smpp_esm_class_text(0x04, words, sizeof words);
  assert_string_equal(words, "receipt");
  smpp_esm_class_text(0x8C, words, sizeof words);
  assert_string_equal(words, "reserved_type,reply_path");
  smpp_registered_delivery_text(0x11, words, sizeof words);
  assert_string_equal(words, "receipt,intermediate");
  smpp_registered_delivery_text(0, words, sizeof words);
  assert_string_equal(words, "none");
}

static void words_are_cut_at_the_end_of_their_room(void **state) {
  char words[8] = "xxxxxxx";
  (void)state;
  assert_int_equal(smpp_esm_class_text(0x43, words, 6), strlen("store_and_forward,udhi"));
  assert_string_equal(words, "store");
  assert_int_equal(words[6], 'x');
  assert_int_equal(smpp_esm_class_text(0x43, NULL, 0), strlen("store_and_forward,udhi"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_command_has_its_name),
      cmocka_unit_test(every_status_has_its_name_and_words),
      cmocka_unit_test(reserved_values_have_no_name),
      cmocka_unit_test(states_have_names_and_the_words_of_receipts),
      cmocka_unit_test(bit_fields_read_as_words),
      cmocka_unit_test(words_are_cut_at_the_end_of_their_room),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
