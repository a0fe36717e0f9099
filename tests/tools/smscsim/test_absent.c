/* SPDX-License-Identifier: MIT
 *
 * Numbers that are away: what waits, what fails at once, and who hears that they
 * are back. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/tlv.h>

#define ROK SMPP_STATUS_ROK
#define TRANSACTION 2u
#define DATAGRAM 1u

struct scene {
  struct world w;
  struct peer *peer;
};

static void scene_begin(struct scene *scene, uint32_t command_id, const char *scenario) {
  world_begin(&scene->w, scenario);
  scene->peer = peer_new(&scene->w);
  assert_int_equal(peer_bind(scene->peer, command_id, "clinic", ""), ROK);
}

static void scene_end(struct scene *scene) {
  world_end(&scene->w);
  peer_free(scene->peer);
}

static const uint8_t wish[] = {0x04, 0x21, 0, 1, 1}; /* set_dpf */

static void set_dpf(struct smpp_pdu *pdu) {
  pdu->tlvs = smpp_span(wish, sizeof wish);
}

static struct smpp_pdu data_sm(uint8_t mode) {
  static const uint8_t tlvs[] = {0x04, 0x24, 0, 1, 'a', 0x04, 0x21, 0, 1, 1};
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DATA_SM;
  pdu.data_sm.source_addr = smpp_span_of("38000");
  pdu.data_sm.destination_addr = smpp_span_of("33612");
  pdu.data_sm.dest_addr_ton = 1;
  pdu.data_sm.esm_class = mode;
  pdu.data_sm.registered_delivery = 1;
  pdu.tlvs = smpp_span(tlvs, sizeof tlvs);
  return pdu;
}

static void away(struct scene *scene, bool is_away) {
  assert_true(smsc_set_away(scene->w.smsc, smpp_span_of("+33612"), is_away, scene->w.now_ms));
  world_pass(&scene->w, 0);
}

static void is_alert(const struct done *done) {
  const struct smpp_alert_notification *alert = &done->pdu.alert_notification;
  uint32_t status = 9;

  assert_non_null(done);
  assert_int_equal(done->pdu.command_id, SMPP_ALERT_NOTIFICATION);
  assert_true(smpp_span_equal(alert->source_addr, smpp_span_of("33612")));
  assert_int_equal(alert->source_addr_ton, 1);
  assert_true(smpp_span_equal(alert->esme_addr, smpp_span_of("38000")));
  assert_true(smpp_tlv_find_int(done->pdu.tlvs, SMPP_TLV_ms_availability_status, &status));
  assert_int_equal(status, 0);
}

/* --- store and forward ------------------------------------------------------------- */

static void a_message_waits_for_an_absent_patient_and_its_sender_is_told(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 1);
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "[patient +33612]\naway = 10m\nreply = OUI\n");
  set_dpf(&pdu);
  peer_request(scene.peer, &pdu);
  assert_int_equal(peer_last(scene.peer)->status, ROK);
  world_pass(&scene.w, 599999);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  world_pass(&scene.w, 1);
  assert_int_equal(peer_deliveries(scene.peer), 3);
  is_alert(peer_delivery(scene.peer, 0));
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 1)), "stat:DELIVRD"));
  assert_string_equal(text_of(peer_delivery(scene.peer, 2)), "OUI");
  scene_end(&scene);
}

static void nobody_is_told_who_did_not_ask(void **state) {
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "");
  away(&scene, true);
  assert_int_equal(peer_submit(scene.peer, "0033612", "a", 1), ROK);
  world_pass(&scene.w, 60000);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  away(&scene, false);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "stat:DELIVRD"));
  scene_end(&scene);
}

static void what_expires_before_is_not_delivered_but_one_alert_comes(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 1);
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "");
  away(&scene, true);
  set_dpf(&pdu);
  pdu.sm.validity_period = smpp_span_of("000000000100000R");
  peer_request(scene.peer, &pdu);
  peer_request(scene.peer, &pdu);
  world_pass(&scene.w, 59999);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  world_pass(&scene.w, 60001);
  assert_int_equal(peer_deliveries(scene.peer), 2);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "stat:EXPIRED"));
  away(&scene, false);
  world_pass(&scene.w, 60000);
  assert_int_equal(peer_deliveries(scene.peer), 3);
  is_alert(peer_delivery(scene.peer, 2));
  scene_end(&scene);
}

static void an_alert_waits_for_a_bind_that_hears_it(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  struct scene scene;
  struct peer *receiver;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSMITTER, "");
  away(&scene, true);
  set_dpf(&pdu);
  peer_request(scene.peer, &pdu);
  world_pass(&scene.w, 5000);
  away(&scene, false);
  world_pass(&scene.w, 5000);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  receiver = peer_new(&scene.w);
  assert_int_equal(peer_bind(receiver, SMPP_BIND_RECEIVER, "clinic", ""), ROK);
  assert_int_equal(peer_deliveries(receiver), 1);
  is_alert(peer_delivery(receiver, 0));
  away(&scene, true);
  away(&scene, false);
  assert_int_equal(peer_deliveries(receiver), 1);
  scene_end(&scene);
  peer_free(receiver);
}

static void what_is_cancelled_while_it_waits_is_not_delivered(void **state) {
  struct smpp_pdu pdu;
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "");
  away(&scene, true);
  assert_int_equal(peer_submit(scene.peer, "33612", "a", 1), ROK);
  world_pass(&scene.w, 5000);
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_CANCEL_SM;
  pdu.cancel_sm.message_id = smpp_span_of(scene.peer->done[1].id);
  pdu.cancel_sm.source_addr = smpp_span_of("38000");
  peer_request(scene.peer, &pdu);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  away(&scene, false);
  world_pass(&scene.w, 5000);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "stat:DELETED"));
  scene_end(&scene);
}

static void each_source_address_has_an_alert_of_its_own(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "");
  away(&scene, true);
  set_dpf(&pdu);
  for (unsigned i = 0; i < 4; i++) {
    pdu.sm.source_addr = smpp_span_of(i % 2 ? "38000" : "38001");
    peer_request(scene.peer, &pdu);
  }
  world_pass(&scene.w, 5000);
  away(&scene, false);
  assert_int_equal(peer_deliveries(scene.peer), 2);
  scene_end(&scene);
}

static void what_waits_for_its_patient_has_its_place_in_the_queue(void **state) {
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "[smsc]\nqueue = 1\n");
  away(&scene, true);
  assert_int_equal(peer_submit(scene.peer, "33612", "a", 0), ROK);
  world_pass(&scene.w, 60000);
  assert_int_equal(peer_submit(scene.peer, "33613", "a", 0), SMPP_STATUS_RMSGQFUL);
  away(&scene, false);
  assert_int_equal(peer_submit(scene.peer, "33613", "a", 0), ROK);
  scene_end(&scene);
}

/* --- tried once --------------------------------------------------------------------- */

static void in_transaction_mode_the_answer_comes_with_the_delivery(void **state) {
  struct smpp_pdu pdu = data_sm(TRANSACTION);
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "[smsc]\nreceipt_delay = 3s\n");
  peer_request(scene.peer, &pdu);
  world_pass(&scene.w, 2999);
  assert_int_equal(scene.peer->n_done, 1);
  world_pass(&scene.w, 10000);
  assert_int_equal(scene.peer->n_done, 2); /* and no receipt */
  assert_int_equal(peer_last(scene.peer)->at_ms, 1000000 + 3000);
  assert_int_equal(peer_last(scene.peer)->status, ROK);
  assert_int_equal(strlen(peer_last(scene.peer)->id), 10);
  pdu = data_sm(0);
  peer_request(scene.peer, &pdu); /* the SMSC's own mode answers at once */
  assert_int_equal(scene.peer->n_done, 3);
  scene_end(&scene);
}

static void a_failed_transaction_says_why(void **state) {
  struct smpp_pdu pdu = data_sm(TRANSACTION);
  struct scene scene;
  uint32_t value = 9;
  const struct done *done;
  uint8_t wire[256];
  size_t len;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "[smsc]\nfinal_states = DELIVRD\n");
  away(&scene, true);
  peer_request(scene.peer, &pdu);
  world_pass(&scene.w, 5000);
  done = peer_last(scene.peer);
  assert_int_equal(done->status, SMPP_STATUS_RDELIVERYFAILURE);
  assert_int_equal(strlen(done->id), 10);
  assert_true(smpp_tlv_find_int(done->pdu.tlvs, SMPP_TLV_delivery_failure_reason, &value));
  assert_int_equal(value, 0);
  assert_true(smpp_tlv_find_int(done->pdu.tlvs, SMPP_TLV_dpf_result, &value));
  assert_int_equal(value, 1);
  assert_int_equal(smpp_pdu_encode(&done->pdu, NULL, 0, wire, sizeof wire, &len, NULL), SMPP_OK);
  assert_true(len > 16 + 11); /* a refusal with a body */
  away(&scene, false);
  is_alert(peer_last(scene.peer));
  scene_end(&scene);

  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "[smsc]\nfinal_states = REJECTD\n");
  peer_request(scene.peer, &pdu);
  world_pass(&scene.w, 5000);
  done = peer_last(scene.peer);
  assert_int_equal(done->status, SMPP_STATUS_RDELIVERYFAILURE);
  assert_true(smpp_tlv_find_int(done->pdu.tlvs, SMPP_TLV_delivery_failure_reason, &value));
  assert_int_equal(value, 2);
  assert_true(smpp_tlv_find_int(done->pdu.tlvs, SMPP_TLV_dpf_result, &value));
  assert_int_equal(value, 0);
  scene_end(&scene);
}

static void a_failed_transaction_sets_no_flag_that_was_not_asked_for(void **state) {
  static const uint8_t no_wish[] = {0x04, 0x24, 0, 1, 'a', 0x04, 0x21, 0, 1, 0}; /* set_dpf 0 */
  struct smpp_pdu pdu = data_sm(TRANSACTION);
  struct scene scene;
  uint32_t value = 9;

  (void)state;
  pdu.tlvs = smpp_span(no_wish, sizeof no_wish);
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "");
  away(&scene, true);
  peer_request(scene.peer, &pdu);
  world_pass(&scene.w, 5000);
  assert_true(smpp_tlv_find_int(peer_last(scene.peer)->pdu.tlvs, SMPP_TLV_dpf_result, &value));
  assert_int_equal(value, 0);
  away(&scene, false);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  scene_end(&scene);
}

static void a_datagram_to_an_absent_number_is_lost_but_its_return_is_told(void **state) {
  struct smpp_pdu pdu = data_sm(DATAGRAM);
  struct data_buffer text = {NULL, 0, 0, false};
  struct scene scene;

  (void)state;
  scene_begin(&scene, SMPP_BIND_TRANSCEIVER, "[patient 33612]\nreply = OUI\naway = 10s\n");
  peer_request(scene.peer, &pdu);
  assert_int_equal(peer_last(scene.peer)->status, ROK);
  world_pass(&scene.w, 9999);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  smsc_write_messages(scene.w.smsc, &all_messages, scene.w.now_ms, &text);
  data_buffer_add_char(&text, '\0');
  assert_non_null(strstr(text.ptr, "\"state\":\"UNDELIV\""));
  data_buffer_free(&text);
  world_pass(&scene.w, 60000);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  is_alert(peer_delivery(scene.peer, 0));
  scene_end(&scene);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_message_waits_for_an_absent_patient_and_its_sender_is_told),
      cmocka_unit_test(nobody_is_told_who_did_not_ask),
      cmocka_unit_test(what_expires_before_is_not_delivered_but_one_alert_comes),
      cmocka_unit_test(an_alert_waits_for_a_bind_that_hears_it),
      cmocka_unit_test(what_is_cancelled_while_it_waits_is_not_delivered),
      cmocka_unit_test(in_transaction_mode_the_answer_comes_with_the_delivery),
      cmocka_unit_test(a_failed_transaction_says_why),
      cmocka_unit_test(a_datagram_to_an_absent_number_is_lost_but_its_return_is_told),
      cmocka_unit_test(each_source_address_has_an_alert_of_its_own),
      cmocka_unit_test(what_waits_for_its_patient_has_its_place_in_the_queue),
      cmocka_unit_test(a_failed_transaction_sets_no_flag_that_was_not_asked_for),
  };

  return cmocka_run_group_tests_name("smscsim absent", tests, NULL, NULL);
}
