/* SPDX-License-Identifier: MIT
 *
 * What the simulated SMSC makes of texts, by what data_coding 0 means on its links. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <smpp/names.h>
#include <smpp/text.h>

/* Submits a text in as many parts as it takes. */
static void submit_text(struct peer *peer, const char *to, const char *text, uint8_t dcs0) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  uint8_t encoded[1000];

  options.dcs0 = dcs0;
  assert_int_equal(smpp_text_plan(smpp_span_of(text), &options, &plan, NULL), SMPP_OK);
  assert_int_equal(smpp_text_plan_encode(smpp_span_of(text), &plan, encoded, sizeof encoded),
                   SMPP_OK);
  for (unsigned i = 0; i < plan.n_pdus; i++) {
    struct smpp_pdu pdu = submit_sm(to, "", 0);
    uint8_t scratch[SMPP_PART_MAX], tlvs[64];
    size_t len = 0;

    assert_int_equal(smpp_text_part(&plan, smpp_span(encoded, plan.octets), i, 7, &pdu, scratch,
                                    tlvs, sizeof tlvs, &len),
                     SMPP_OK);
    peer_request(peer, &pdu);
    assert_int_equal(peer_last(peer)->status, SMPP_STATUS_ROK);
  }
}

/* The text of the i-th deliver_sm as a client of such a link reads it. */
static const char *delivered(const struct peer *peer, size_t i, int dcs0) {
  static char text[1000];
  size_t len = 0;

  assert_int_equal(
      smpp_pdu_text(&peer_delivery(peer, i)->pdu, dcs0, NULL, text, sizeof text - 1, &len),
      SMPP_OK);
  text[len] = '\0';
  return text;
}

static void a_packed_link_is_read_and_answered_packed(void **state) {
  static const char text[] = "Rendez-vous \xC3\xA0 9h, 12 \xE2\x82\xAC";
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(
      &w, "[smsc]\ndcs0 = gsm7packed\n[patient 336]\nwhen = 9h\nreply = D'accord \xC3\xA0 9h\n");
  peer = bound_trx(&w);
  submit_text(peer, "336", text, SMPP_ENCODING_GSM7_PACKED);
  assert_true(messages_say(&w, "\"text\":\"Rendez-vous \xC3\xA0 9h, 12 \xE2\x82\xAC\""));
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_int_equal(peer_delivery(peer, 0)->pdu.sm.data_coding, 0);
  assert_int_equal(peer_delivery(peer, 0)->pdu.sm.short_message.len, 12); /* of 13 septets */
  assert_string_equal(delivered(peer, 0, SMPP_ENCODING_GSM7_PACKED), "D'accord \xC3\xA0 9h");
  world_end(&w);
  peer_free(peer);
}

static void a_long_packed_message_is_read_whole_by_its_patient(void **state) {
  char text[301];
  struct world w;
  struct peer *peer;

  (void)state;
  memset(text, 'a', sizeof text - 1);
  memcpy(text + 149, "demain", 6); /* over the end of the first part */
  text[sizeof text - 1] = '\0';
  world_begin(&w, "[smsc]\ndcs0 = gsm7packed\n[patient 336]\nwhen = demain\nreply = OUI\n");
  peer = bound_trx(&w);
  submit_text(peer, "336", text, SMPP_ENCODING_GSM7_PACKED);
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_string_equal(delivered(peer, 0, SMPP_ENCODING_GSM7_PACKED), "OUI");
  world_end(&w);
  peer_free(peer);
}

static void a_receipt_is_readable_whatever_the_alphabet(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\ndcs0 = gsm7packed\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 5000);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), " stat:DELIVRD "));
  world_end(&w);
  peer_free(peer);
}

static void alphabets_may_differ_by_direction(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\ndcs0 = latin1 if command=deliver_sm | gsm7\n"
                  "[patient 336]\nreply = \xC3\xA0 9h\n");
  peer = bound_trx(&w);
  submit_text(peer, "336", "\xC3\xA0 9h", SMPP_ENCODING_GSM7);
  assert_true(messages_say(&w, "\"text\":\"\xC3\xA0 9h\""));
  world_pass(&w, 5000);
  assert_string_equal(delivered(peer, 0, SMPP_ENCODING_LATIN1), "\xC3\xA0 9h");
  world_end(&w);
  peer_free(peer);
}

static void latin1_may_come_under_a_data_coding_that_means_gsm(void **state) {
  struct smsc_mo mo = {
      smpp_span_of("+33612"), smpp_span_of("38000"), smpp_span_of("\xC3\xA0"), {NULL, 0}};
  struct smsc_mo_result result;
  const struct done *done;
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nmo_latin1_as_0 = yes\n");
  peer = bound_trx(&w);
  assert_int_equal(smsc_mo_send(w.smsc, &mo, w.now_ms, &result), 202);
  done = peer_delivery(peer, 0);
  assert_int_equal(done->pdu.sm.data_coding, 0);
  assert_int_equal(done->pdu.sm.short_message.len, 1);
  assert_int_equal(done->pdu.sm.short_message.ptr[0], 0xE0);
  world_end(&w);
  peer_free(peer);
}

static void the_network_may_lose_what_gsm_lacks(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("336", "\xE0 bient\xF4t", 0);

  (void)state;
  pdu.sm.data_coding = 3;
  world_begin(&w, "[smsc]\nlatin1_as_gsm = to=336\n");
  peer = bound_trx(&w);
  peer_request(peer, &pdu);
  assert_true(messages_say(&w, "\"text\":\"\xC3\xA0 bient?t\""));
  pdu.sm.destination_addr = smpp_span_of("337");
  peer_request(peer, &pdu);
  assert_true(messages_say(&w, "\"text\":\"\xC3\xA0 bient\xC3\xB4t\""));
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_packed_link_is_read_and_answered_packed),
      cmocka_unit_test(a_long_packed_message_is_read_whole_by_its_patient),
      cmocka_unit_test(a_receipt_is_readable_whatever_the_alphabet),
      cmocka_unit_test(alphabets_may_differ_by_direction),
      cmocka_unit_test(latin1_may_come_under_a_data_coding_that_means_gsm),
      cmocka_unit_test(the_network_may_lose_what_gsm_lacks),
  };

  return cmocka_run_group_tests_name("smscsim alphabet", tests, NULL, NULL);
}
