/* SPDX-License-Identifier: MIT
 *
 * Receipts of the simulated SMSC, and patients who answer, in virtual time.
 */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>
#include <smpp/receipt.h>
#include <smpp/text.h>
#include <smpp/tlv.h>

/* --- receipts ------------------------------------------------------------------- */

static void a_receipt_comes_after_its_delay_and_reads_back(void **state) {
  struct smpp_receipt receipt;
  struct world w;
  struct peer *peer;
  const struct done *done;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 300ms\n");
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "Bonjour @ \x05 demain \x15 9h", 1);
  world_pass(&w, 299);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_non_null(done = peer_delivery(peer, 0));
  assert_int_equal(done->pdu.sm.esm_class, 0x04);
  assert_true(smpp_span_equal(done->pdu.sm.source_addr, smpp_span_of("33612345678")));
  assert_int_equal(done->pdu.sm.source_addr_ton, 1);
  assert_true(smpp_span_equal(done->pdu.sm.destination_addr, smpp_span_of("38000")));
  assert_string_equal(text_of(done) + 10 + 3,
                      " sub:001 dlvrd:001 submit date:2601010000 done date:2601010000 "
                      "stat:DELIVRD err:000 text:Bonjour ? ? demain ?");
  assert_int_equal(smpp_receipt_parse(&done->pdu, done->pdu.sm.short_message, &receipt), SMPP_OK);
  assert_true(smpp_span_equal(receipt.message_id, smpp_span_of(peer->done[1].id)));
  assert_true(smpp_span_equal(receipt.receipted_message_id, smpp_span_of(peer->done[1].id)));
  assert_int_equal(receipt.message_state, 2);
  assert_true(messages_say(&w, "\"state\":\"DELIVRD\""));
  world_end(&w);
  peer_free(peer);
}

static void receipts_come_as_they_are_asked_for(void **state) {
  static const struct {
    const char *final;
    uint8_t registered, esm_class;
    size_t receipts;
  } cases[] = {
      {"DELIVRD", 0, 0, 0}, {"DELIVRD", 1, 0, 1},    {"DELIVRD", 2, 0, 0}, {"DELIVRD", 3, 0, 1},
      {"UNDELIV", 1, 0, 1}, {"UNDELIV", 2, 0, 1},    {"UNDELIV", 3, 0, 0}, {"DELIVRD", 0x11, 0, 2},
      {"REJECTD", 2, 0, 1}, {"DELIVRD", 0x10, 0, 1}, {"DELIVRD", 1, 1, 0}, {"EXPIRED", 2, 0, 1},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    char scenario[64];
    struct world w;
    struct peer *peer;
    struct smpp_pdu pdu = submit_sm("336", "a", cases[i].registered);

    snprintf(scenario, sizeof scenario, "[smsc]\nfinal_states = %s\n", cases[i].final);
    world_begin(&w, scenario);
    peer = bound_trx(&w);
    pdu.sm.esm_class = cases[i].esm_class;
    peer_request(peer, &pdu);
    world_pass(&w, 2000);
    assert_int_equal(peer_deliveries(peer), cases[i].receipts);
    world_end(&w);
    peer_free(peer);
  }
}

static void an_id_may_be_decimal_here_and_hexadecimal_there(void **state) {
  struct world w;
  struct peer *peer;
  char *end;

  (void)state;
  world_begin(&w, "[smsc]\nid_format = hex,dec\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 1000);
  assert_int_equal(strtoull(peer->done[1].id, &end, 16),
                   strtoull(text_of(peer_delivery(peer, 0)) + 3, NULL, 10));
  assert_true(*end == '\0' && strlen(peer->done[1].id) == 8);
  world_end(&w);
  peer_free(peer);
}

static void a_peer_of_version_3_3_gets_short_ids(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu bind;

  (void)state;
  world_begin(&w, "[smsc]\nid_format = uuid\n");
  peer = peer_new(&w);
  memset(&bind, 0, sizeof bind);
  bind.command_id = SMPP_BIND_TRANSCEIVER;
  bind.bind.interface_version = 0x33;
  peer_request(peer, &bind);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 1000);
  assert_int_equal(strlen(peer->done[1].id), 8);
  assert_memory_equal(text_of(peer_delivery(peer, 0)) + 3, peer->done[1].id, 8);
  world_end(&w);
  peer_free(peer);
}

static void receipt_formats_differ_as_they_say(void **state) {
  static const char *const formats[] = {"full",    "text",    "tlv",      "minimal",
                                        "seconds", "payload", "unmarked", NULL};

  (void)state;
  for (unsigned i = 0; formats[i]; i++) {
    char scenario[64];
    struct smpp_receipt receipt;
    struct smpp_span payload;
    struct world w;
    struct peer *peer;
    const struct done *done;

    snprintf(scenario, sizeof scenario, "[smsc]\nreceipt_format = %s\nfinal_states = UNDELIV\n",
             formats[i]);
    world_begin(&w, scenario);
    peer = bound_trx(&w);
    peer_submit(peer, "336", "a", 1);
    world_pass(&w, 1000);
    assert_non_null(done = peer_delivery(peer, 0));
    assert_int_equal(done->pdu.sm.esm_class, i == 6 ? 0 : 4);
    assert_int_equal(done->pdu.sm.short_message.len == 0, i == 2 || i == 5);
    assert_int_equal(done->pdu.tlvs.len == 0, i == 1 || i == 3 || i == 6);
    assert_int_equal(smpp_tlv_find(done->pdu.tlvs, SMPP_TLV_message_payload, &payload), i == 5);
    assert_true(smpp_pdu_is_receipt(&done->pdu));
    assert_int_equal(smpp_receipt_parse(&done->pdu, smpp_pdu_user_data(&done->pdu), &receipt),
                     SMPP_OK);
    assert_int_equal(receipt.message_state, 5);
    assert_true(smpp_span_equal(receipt.message_id, smpp_span_of(peer->done[1].id)));
    world_end(&w);
    peer_free(peer);
  }
}

static void validity_that_ends_before_delivery_is_expired(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("336", "a", 1);

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 1h\n");
  peer = bound_trx(&w);
  pdu.sm.validity_period = smpp_span_of("000000000500000R");
  peer_request(peer, &pdu);
  world_pass(&w, 5 * 60000 - 1);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:EXPIRED"));
  world_end(&w);
  peer_free(peer);
}

static void a_scheduled_message_waits_for_its_time(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("336", "a", 1);

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  pdu.sm.schedule_delivery_time = smpp_span_of("260101003000000+");
  peer_request(peer, &pdu);
  world_pass(&w, 30 * 60000);
  assert_true(messages_say(&w, "\"state\":\"ENROUTE\""));
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

static void the_same_seed_gives_the_same_states(void **state) {
  char states[2][201] = {"", ""};

  (void)state;
  for (unsigned run = 0; run < 2; run++) {
    struct world w;
    struct peer *peer;

    world_begin(&w, "[smsc]\nfinal_states = DELIVRD=1,UNDELIV=1\nreceipt_delay = 1ms..9ms\n");
    peer = bound_trx(&w);
    peer->room = 1000;
    for (unsigned i = 0; i < 200; i++) {
      peer_submit(peer, "336", "a", 1);
      /* The clock may run differently: what is drawn does not depend on it. */
      world_pass(&w, 10 + run * 7);
      states[run][i] = strstr(text_of(peer_delivery(peer, i)), "DELIVRD") ? 'd' : 'u';
    }
    world_end(&w);
    peer_free(peer);
  }
  assert_string_equal(states[0], states[1]);
  assert_non_null(strchr(states[0], 'd'));
  assert_non_null(strchr(states[0], 'u'));
}

/* --- patients ---------------------------------------------------------------------- */

static void a_patient_answers_what_it_is_scripted_to(void **state) {
  struct world w;
  struct peer *peer;
  const struct done *reply;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 100ms\n"
                  "[patient +33612345678]\nwhen = 9h\nreply = OUI \xC3\xA7"
                  "a va\nafter = 2s\n");
  peer = bound_trx(&w);
  peer_submit(peer, "33612345678", "RDV 10h", 0);
  peer_submit(peer, "33612345678", "RDV 9h", 0);
  world_pass(&w, 2099);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_int_equal(peer_deliveries(peer), 1);
  reply = peer_delivery(peer, 0);
  assert_string_equal(text_of(reply), "OUI \xC3\xA7"
                                      "a va");
  assert_int_equal(reply->pdu.sm.data_coding, 8); /* no c cedilla in GSM 7-bit */
  assert_int_equal(reply->pdu.sm.esm_class, 0);
  assert_true(smpp_span_equal(reply->pdu.sm.source_addr, smpp_span_of("33612345678")));
  assert_int_equal(reply->pdu.sm.source_addr_ton, 1);
  assert_true(smpp_span_equal(reply->pdu.sm.destination_addr, smpp_span_of("38000")));
  world_end(&w);
  peer_free(peer);
}

static void a_patient_that_was_not_reached_does_not_answer(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[patient 336]\nstate = UNDELIV\nreply = OUI\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:UNDELIV err:001"));
  world_end(&w);
  peer_free(peer);
}

static void submit_long(struct peer *peer, const char *text) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  uint8_t encoded[2000], scratch[SMPP_PART_MAX], tlvs[64];

  assert_int_equal(smpp_text_plan(smpp_span_of(text), &options, &plan, NULL), SMPP_OK);
  assert_int_equal(smpp_text_plan_encode(smpp_span_of(text), &plan, encoded, sizeof encoded),
                   SMPP_OK);
  for (unsigned i = 0; i < plan.n_pdus; i++) {
    struct smpp_pdu pdu = submit_sm("336", "", 0);
    size_t len = 0;

    assert_int_equal(smpp_text_part(&plan, smpp_span(encoded, plan.octets), i, 5, &pdu, scratch,
                                    tlvs, sizeof tlvs, &len),
                     SMPP_OK);
    peer_request(peer, &pdu);
  }
}

static void a_long_message_is_answered_once_and_as_a_whole(void **state) {
  struct world w;
  struct peer *peer;
  char text[301];

  (void)state;
  world_begin(&w, "[patient 336]\nwhen = needle\nreply = OUI\n");
  peer = bound_trx(&w);
  memset(text, 'x', 300);
  text[300] = '\0';
  memcpy(text + 150, "needle", 6); /* on the border of 153 */
  submit_long(peer, text);
  world_pass(&w, 2000);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_true(messages_say(&w, "\"parts\":2"));
  world_end(&w);
  peer_free(peer);
}

static void a_long_reply_comes_in_parts_that_belong_together(void **state) {
  char scenario[512] = "[patient 336]\nreply = ";
  struct smpp_concat concat[2];
  struct world w;
  struct peer *peer;

  (void)state;
  memset(scenario + strlen(scenario), 'a', 200);
  world_begin(&w, scenario);
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 0);
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 2);
  for (size_t i = 0; i < 2; i++) {
    assert_int_equal(smpp_pdu_concat(&peer_delivery(peer, i)->pdu, &concat[i]), SMPP_OK);
    assert_int_equal(concat[i].seq, i + 1);
    assert_int_equal(concat[i].total, 2);
  }
  assert_int_equal(concat[0].reference, concat[1].reference);
  world_end(&w);
  peer_free(peer);
}

static void id_zeros_stand_before_the_id(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nid_zeros = yes\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  assert_memory_equal(text_of(peer_delivery(peer, 0)), "id:00", 5);
  assert_memory_equal(text_of(peer_delivery(peer, 0)) + 5, peer->done[1].id, 10);
  world_end(&w);
  peer_free(peer);
}

static void an_intermediate_notification_comes_half_way_and_none_of_a_datagram(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0x10);
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 10s\n");
  peer = bound_trx(&w);
  peer_request(peer, &pdu);
  world_pass(&w, 4999);
  assert_int_equal(peer_deliveries(peer), 0);
  world_pass(&w, 1);
  assert_int_equal(peer_deliveries(peer), 1);
  assert_int_equal(peer_delivery(peer, 0)->pdu.sm.esm_class, 0x20);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:ENROUTE"));
  pdu.sm.esm_class = 1;
  peer_request(peer, &pdu);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_receipt_comes_after_its_delay_and_reads_back),
      cmocka_unit_test(receipts_come_as_they_are_asked_for),
      cmocka_unit_test(an_id_may_be_decimal_here_and_hexadecimal_there),
      cmocka_unit_test(a_peer_of_version_3_3_gets_short_ids),
      cmocka_unit_test(receipt_formats_differ_as_they_say),
      cmocka_unit_test(validity_that_ends_before_delivery_is_expired),
      cmocka_unit_test(a_scheduled_message_waits_for_its_time),
      cmocka_unit_test(the_same_seed_gives_the_same_states),
      cmocka_unit_test(a_patient_answers_what_it_is_scripted_to),
      cmocka_unit_test(a_patient_that_was_not_reached_does_not_answer),
      cmocka_unit_test(a_long_message_is_answered_once_and_as_a_whole),
      cmocka_unit_test(a_long_reply_comes_in_parts_that_belong_together),
      cmocka_unit_test(an_intermediate_notification_comes_half_way_and_none_of_a_datagram),
      cmocka_unit_test(id_zeros_stand_before_the_id),
  };

  return cmocka_run_group_tests_name("smscsim receipts", tests, NULL, NULL);
}
