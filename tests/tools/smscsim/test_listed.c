/* SPDX-License-Identifier: MIT
 *
 * What the simulated SMSC tells of itself: its messages and its log.
 */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>

#define ROK SMPP_STATUS_ROK

static void messages_are_listed_as_the_contract_says(void **state) {
  struct smpp_pdu pdu = submit_sm("33612345678", "\x05\x00\x03\x07\x02\x01h\x65 \x1B\x65", 0);
  struct world w;
  struct peer *peer;
  char expected[512];

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  pdu.sm.esm_class = 0x40;
  pdu.sm.short_message = smpp_span("\x05\x00\x03\x07\x02\x01he \x1B\x65", 11);
  peer_request(peer, &pdu);
  snprintf(expected, sizeof expected,
           "{\"messages\":[{\"id\":\"%s\",\"system_id\":\"clinic\",\"from\":\"38000\","
           "\"to\":\"33612345678\",\"data_coding\":0,\"esm_class\":64,"
           "\"text\":\"he \xE2\x82\xAC\",\"hex\":\"0500030702016865201b65\","
           "\"state\":\"ENROUTE\",\"parts\":2,\"received\":\"2026-01-01T00:00:00.000Z\"}]}",
           peer->done[1].id);
  assert_true(messages_say(&w, expected));
  world_end(&w);
  peer_free(peer);
}

static void binary_has_no_text(void **state) {
  struct smpp_pdu pdu = submit_sm("336", "abc", 0);
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  pdu.sm.data_coding = 4;
  peer_request(peer, &pdu);
  assert_true(messages_say(&w, "\"text\":null,\"hex\":\"616263\""));
  world_end(&w);
  peer_free(peer);
}

static size_t listed(const struct world *w, const struct message_filter *filter) {
  struct data_buffer text = {NULL, 0, 0, false};
  size_t n = 0;

  smsc_write_messages(w->smsc, filter, w->now_ms, &text);
  data_buffer_add_char(&text, '\0');
  for (const char *at = text.ptr; (at = strstr(at, "\"id\":")) != NULL; at++)
    n++;
  data_buffer_free(&text);
  return n;
}

static void a_filter_picks_by_number_account_and_time(void **state) {
  static const struct {
    struct message_filter filter;
    size_t n;
  } cases[] = {
      {{"", "", "", ""}, 4},
      {{"336*", "", "", ""}, 3},
      {{"3361", "", "", ""}, 1},
      {{"", "38000", "", ""}, 3},
      {{"", "39*", "", ""}, 1},
      {{"", "", "clinic", ""}, 4},
      {{"", "", "clini", ""}, 0},
      {{"", "", "", "2026-01-01T00:00:02.000"}, 2},
      {{"", "", "", "2026-01-01T00:00:02.001"}, 1},
      {{"", "", "", "2026-01-02"}, 0},
      {{"337", "38000", "clinic", "2026-01-01"}, 1},
  };
  struct smpp_pdu other = submit_sm("3362", "a", 0);
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  peer_submit(peer, "3361", "a", 0);
  world_pass(&w, 1000);
  peer_submit(peer, "337", "a", 0);
  world_pass(&w, 1000);
  peer_submit(peer, "3362", "a", 0);
  world_pass(&w, 1000);
  other.sm.source_addr = smpp_span_of("39000");
  peer_request(peer, &other);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    assert_int_equal(listed(&w, &cases[i].filter), cases[i].n);
  world_end(&w);
  peer_free(peer);
}

static void only_the_last_messages_are_kept(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  w.config.keep = 2;
  world_restart(&w);
  peer = bound_trx(&w);
  peer_submit(peer, "331", "a", 1);
  peer_submit(peer, "332", "a", 1);
  peer_submit(peer, "333", "a", 1);
  assert_false(messages_say(&w, "\"331\""));
  assert_true(messages_say(&w, "\"332\""));
  assert_true(messages_say(&w, "\"333\""));
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 3); /* a forgotten one gets its receipt too */
  world_end(&w);
  peer_free(peer);
}

static void a_log_masks_numbers_and_texts(void **state) {
  struct data_buffer lines = {NULL, 0, 0, false};
  struct world w;
  struct peer *peer;
  char *text = NULL;
  size_t len;

  (void)state;
  world_begin(&w, "");
  w.log.sinks[0] = open_memstream(&text, &len);
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "secret words", 1);
  world_pass(&w, 1000);
  peer_answers(peer, peer_delivery(peer, 0), ROK);
  assert_true(log_flush(&w.log));
  data_buffer_add_text(&lines, text);
  assert_true(has(&lines, "\"to\":\"*********78\""));
  assert_false(has(&lines, "33612345678"));
  assert_false(has(&lines, "secret"));
  assert_true(has(&lines, "\"event\":\"receipt\""));
  fclose(w.log.sinks[0]);
  free(text);
  data_buffer_free(&lines);
  world_end(&w);
  peer_free(peer);
}

static void a_log_with_pii_says_all(void **state) {
  struct world w;
  struct peer *peer;
  char *text = NULL;
  size_t len;

  (void)state;
  world_begin(&w, "");
  w.log.sinks[0] = open_memstream(&text, &len);
  w.log.pii = true;
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "some words", 0);
  assert_true(log_flush(&w.log));
  assert_non_null(strstr(text, "\"to\":\"33612345678\""));
  assert_non_null(strstr(text, "\"text\":\"some words\""));
  fclose(w.log.sinks[0]);
  free(text);
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(messages_are_listed_as_the_contract_says),
      cmocka_unit_test(binary_has_no_text),
      cmocka_unit_test(only_the_last_messages_are_kept),
      cmocka_unit_test(a_log_masks_numbers_and_texts),
      cmocka_unit_test(a_log_with_pii_says_all),
      cmocka_unit_test(a_filter_picks_by_number_account_and_time),
  };

  return cmocka_run_group_tests_name("smscsim listed", tests, NULL, NULL);
}
