/* SPDX-License-Identifier: MIT
 *
 * What a message becomes, and what is refused when it is handed over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/names.h>

#include "rig.h"

static struct rig rig;
static const char long_text[] =
    "This message is longer than one part holds, so that it is cut into two of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one.";

static void what_cannot_be_sent_is_refused_when_it_is_handed_over(void **state) {
  struct smpp_message m;
  struct smpp_fault fault;
  struct smpp_client_stats stats = {.size = sizeof stats};
  (void)state;
  rig_init(&rig);
  rig_open(&rig);
  m = rig_message(1, "caf\xC3\xA9 \xE2\x82\xAC \xD0\x96");
  m.encoding = SMPP_ENCODING_GSM7;
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_UNENCODABLE);
  assert_int_equal(fault.offset, 10);
  m = rig_message(1, "\xFF");
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_BAD_TEXT);
  m = rig_message(1, long_text);
  m.max_parts = 1;
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_PARTS);
  m = rig_message(1, "hello");
  m.destination_addr = smpp_span_of("123456789012345678901");
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "destination_addr");
  m.destination_addr = smpp_span_of("");
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_FORBIDDEN);
  m = rig_message(1, "hello");
  m.tlvs = smpp_span("\x14\x00\x00\x05", 4);
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_FORBIDDEN);
  m = rig_message(1, "hello");
  m.priority_flag = 9;
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "priority_flag");
  m = rig_message(1, long_text);
  m.esm_class = 0x40;
  assert_int_equal(smpp_client_submit(rig.client, &m, 0, NULL, &fault), SMPP_ERR_FORBIDDEN);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.submitted, 0);
  assert_int_equal(stats.queued, 0);
  rig_close(&rig);
}

/* What the client remembers of a good message excuses none that differs. */
static void after_a_good_message_each_bad_field_is_still_refused(void **state) {
  struct smpp_message good = rig_message(1, "hello"), bad[9];
  (void)state;
  rig_init(&rig);
  rig_open(&rig);
  for (size_t i = 0; i < 9; i++)
    bad[i] = good;
  bad[0].destination_addr = smpp_span_of("123456789012345678901");
  bad[1].destination_addr = smpp_span("336\0001", 5);
  bad[2].source_addr = smpp_span_of("123456789012345678901");
  bad[3].service_type = smpp_span_of("SERVICE");
  bad[4].priority_flag = 4;
  bad[5].replace_if_present_flag = 2;
  bad[6].schedule_delivery_time = smpp_span_of("tomorrow");
  bad[7].tlvs = smpp_span("\x04\x26\x00\x02\x01\x01", 6); /* more_messages_to_send: one octet */
  bad[8].source_addr = smpp_span("12\0004", 4);
  for (size_t i = 0; i < 9; i++) {
    assert_int_equal(smpp_client_submit(rig.client, &good, 0, NULL, NULL), SMPP_OK);
    if (smpp_client_submit(rig.client, &bad[i], 0, NULL, NULL) != SMPP_ERR_FORBIDDEN)
      fail_msg("message %u was taken", (unsigned)i);
  }
  assert_int_equal(smpp_client_submit(rig.client, &good, 0, NULL, NULL), SMPP_OK);
  rig_close(&rig);
}

static void validity_is_written_as_the_account_wants_it(void **state) {
  static const struct {
    int form;
    const char *text;
  } cases[] = {{SMPP_VALIDITY_RELATIVE, "000001020304000R"},
               {SMPP_VALIDITY_ABSOLUTE, "700102020304000+"},
               {SMPP_VALIDITY_NONE, ""}};
  (void)state;
  for (size_t i = 0; i < 3; i++) {
    struct smpp_message m = rig_message(1, "hello");
    rig_init(&rig);
    rig.config.validity = cases[i].form;
    rig_bind(&rig);
    m.validity_s = 86400 + 2 * 3600 + 3 * 60 + 4;
    m.unix_now_s = INT64_C(3155760000); /* 2070-01-01 */
    assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
    rig_pump(&rig);
    assert_string_equal(rig.submits[0].validity, cases[i].text);
    rig_close(&rig);
  }
}

static void binary_with_a_header_of_its_own_keeps_it(void **state) {
  static const uint8_t port[] = {6, 5, 4, 0x0B, 0x84, 0x23, 0xF0, 1, 2, 3};
  struct smpp_message m = rig_message(1, "");
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  m.text = smpp_span(port, sizeof port);
  m.encoding = SMPP_ENCODING_BINARY;
  m.esm_class = 0x40;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig.submits[0].esm_class, 0x40);
  assert_int_equal(rig.submits[0].data_coding, 4);
  assert_int_equal(rig.submits[0].text_len, sizeof port);
  assert_memory_equal(rig.submits[0].text, port, sizeof port);
  rig_close(&rig);
}

static void the_tlvs_of_message_and_account_travel_and_the_messages_own_count(void **state) {
  static const uint8_t account[] = {0x14, 0, 0, 1, 9, 0x14, 1, 0, 1, 8};
  static const uint8_t own[] = {0x14, 0, 0, 2, 7, 7};
  static const uint8_t both[] = {0x14, 0, 0, 2, 7, 7, 0x14, 1, 0, 1, 8};
  struct smpp_message m = rig_message(1, "hello");
  (void)state;
  rig_init(&rig);
  rig.config.tlvs = smpp_span(account, sizeof account);
  rig_bind(&rig);
  m.tlvs = smpp_span(own, sizeof own);
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig.submits[0].tlvs_len, sizeof both);
  assert_memory_equal(rig.submits[0].tlvs, both, sizeof both);
  rig_close(&rig);
}

static void a_payload_is_one_pdu_of_several_segments(void **state) {
  struct smpp_message m = rig_message(1, long_text);
  struct smpp_client_stats stats = {.size = sizeof stats};
  (void)state;
  rig_init(&rig);
  rig_bind(&rig);
  m.long_method = SMPP_LONG_PAYLOAD;
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig.n_submits, 1);
  assert_true(rig.submits[0].tlvs_len > 153);
  rig_answer(&rig, 0, 0, "p");
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->e.n_parts, 1);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_OUTCOME, 0)->e.n_segments, 2);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.segments_sent, 2);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_cannot_be_sent_is_refused_when_it_is_handed_over),
      cmocka_unit_test(after_a_good_message_each_bad_field_is_still_refused),
      cmocka_unit_test(validity_is_written_as_the_account_wants_it),
      cmocka_unit_test(binary_with_a_header_of_its_own_keeps_it),
      cmocka_unit_test(the_tlvs_of_message_and_account_travel_and_the_messages_own_count),
      cmocka_unit_test(a_payload_is_one_pdu_of_several_segments),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
