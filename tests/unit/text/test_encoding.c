/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

static void names_lead_there_and_back(void **state) {
  int encoding;

  (void)state;
  for (int i = SMPP_ENCODING_AUTO; i <= SMPP_ENCODING_GSM7_PACKED; i++) {
    assert_true(smpp_encoding_by_name(smpp_span_of(smpp_encoding_name(i)), &encoding));
    assert_int_equal(encoding, i);
  }
  assert_null(smpp_encoding_name(-1));
  assert_null(smpp_encoding_name(SMPP_ENCODING_GSM7_PACKED + 1));
  assert_false(smpp_encoding_by_name(smpp_span_of("utf8"), &encoding));
}

static void data_coding_0_is_what_the_link_says(void **state) {
  (void)state;
  assert_int_equal(smpp_data_coding_encoding(0, SMPP_ENCODING_GSM7), SMPP_ENCODING_GSM7);
  assert_int_equal(smpp_data_coding_encoding(0, SMPP_ENCODING_LATIN1), SMPP_ENCODING_LATIN1);
  assert_int_equal(smpp_encoding_data_coding(SMPP_ENCODING_LATIN1, SMPP_ENCODING_LATIN1), 0);
  assert_int_equal(smpp_encoding_data_coding(SMPP_ENCODING_LATIN1, SMPP_ENCODING_GSM7), 3);
}

static void what_we_send_means_the_same_when_it_comes_back(void **state) {
  const int dcs0[] = {SMPP_ENCODING_GSM7, SMPP_ENCODING_LATIN1, SMPP_ENCODING_ASCII};

  (void)state;
  for (size_t i = 0; i < 3; i++)
    for (int e = SMPP_ENCODING_GSM7; e <= SMPP_ENCODING_BINARY; e++)
      assert_int_equal(smpp_data_coding_encoding(smpp_encoding_data_coding(e, dcs0[i]), dcs0[i]),
                       e);
}

static void groups_of_message_class_and_message_waiting_name_an_alphabet(void **state) {
  const struct {
    uint8_t data_coding;
    int encoding;
  } cases[] = {
      {0x02, SMPP_ENCODING_BINARY},
      {0x04, SMPP_ENCODING_BINARY},
      {0x05, -1},
      {0x0D, -1},
      {0x10, SMPP_ENCODING_GSM7},
      {0x14, SMPP_ENCODING_BINARY},
      {0x18, SMPP_ENCODING_UCS2},
      {0x1C, -1},
      {0x40, -1},
      {0xC8, SMPP_ENCODING_GSM7},
      {0xD8, SMPP_ENCODING_GSM7},
      {0xE0, SMPP_ENCODING_UCS2},
      {0xF0, SMPP_ENCODING_GSM7},
      {0xF1, SMPP_ENCODING_GSM7},
      {0xF5, SMPP_ENCODING_BINARY},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_int_equal(smpp_data_coding_encoding(cases[i].data_coding, SMPP_ENCODING_LATIN1),
                     cases[i].encoding);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_lead_there_and_back),
      cmocka_unit_test(data_coding_0_is_what_the_link_says),
      cmocka_unit_test(what_we_send_means_the_same_when_it_comes_back),
      cmocka_unit_test(groups_of_message_class_and_message_waiting_name_an_alphabet),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
