/* SPDX-License-Identifier: MIT
 *
 * Rules of the specification for what an ESME submits, one by one. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>

struct scene {
  struct world w;
  struct peer *peer;
};

static void scene_begin(struct scene *scene, const char *scenario) {
  world_begin(&scene->w, scenario);
  scene->peer = peer_new(&scene->w);
  assert_int_equal(peer_bind(scene->peer, SMPP_BIND_TRANSCEIVER, "clinic", ""), SMPP_STATUS_ROK);
}

static void scene_end(struct scene *scene) {
  world_end(&scene->w);
  peer_free(scene->peer);
}

static uint32_t status_of(struct scene *scene, const struct smpp_pdu *pdu) {
  peer_request(scene->peer, pdu);
  return peer_last(scene->peer)->status;
}

static struct smpp_pdu data_sm(struct smpp_span tlvs) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DATA_SM;
  pdu.data_sm.source_addr = smpp_span_of("38000");
  pdu.data_sm.destination_addr = smpp_span_of("33612");
  pdu.data_sm.registered_delivery = 1;
  pdu.tlvs = tlvs;
  return pdu;
}

static void a_data_sm_without_payload_is_an_empty_message(void **state) {
  struct scene scene;
  struct smpp_pdu pdu = data_sm(smpp_span(NULL, 0));

  (void)state;
  scene_begin(&scene, "");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_true(peer_last(scene.peer)->id[0] != '\0');
  world_pass(&scene.w, 2000);
  assert_int_equal(peer_deliveries(scene.peer), 1); /* its receipt */
  scene_end(&scene);
}

static void the_time_to_live_of_a_data_sm_is_its_validity(void **state) {
  struct scene scene;
  uint8_t tlvs[16];
  size_t len = 0;
  struct smpp_pdu pdu;

  (void)state;
  assert_int_equal(smpp_tlv_put_u32(tlvs, sizeof tlvs, &len, SMPP_TLV_qos_time_to_live, 300),
                   SMPP_OK);
  pdu = data_sm(smpp_span(tlvs, len));
  scene_begin(&scene, "[smsc]\nreceipt_delay = 1h\n");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  world_pass(&scene.w, 300 * 1000 - 1);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  world_pass(&scene.w, 1);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "stat:EXPIRED"));
  scene_end(&scene);
}

static void an_alphanumeric_sender_has_eleven_characters_at_most(void **state) {
  struct scene scene;
  struct smpp_pdu pdu = submit_sm("33612", "a", 0);

  (void)state;
  scene_begin(&scene, "[smsc]\nstrict = yes\n");
  pdu.sm.source_addr_ton = 5;
  pdu.sm.source_addr_npi = 0;
  pdu.sm.source_addr = smpp_span_of("ELEVENCHARS");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  pdu.sm.source_addr = smpp_span_of("TWELVECHARS!");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVSRCADR);
  pdu.sm.source_addr_ton = 1;
  pdu.sm.source_addr = smpp_span_of("336123456789");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  scene_end(&scene);
}

static void a_submit_multi_that_nobody_gets_names_them_all(void **state) {
  static const struct smpp_dest_address destinations[] = {
      {2, 0, 0, {NULL, 0}, {(const uint8_t *)"staff", 5}},
      {1, 1, 1, {NULL, 0}, {NULL, 0}},
  };
  struct scene scene;
  uint8_t wire[64];
  size_t len = 0;
  struct smpp_pdu pdu;

  (void)state;
  scene_begin(&scene, "");
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_MULTI;
  for (size_t i = 0; i < 2; i++)
    assert_int_equal(smpp_dest_address_put(wire, sizeof wire, &len, &destinations[i]), SMPP_OK);
  pdu.submit_multi.number_of_dests = 2;
  pdu.submit_multi.dest_addresses = smpp_span(wire, len);
  status_of(&scene, &pdu);
  assert_int_equal(peer_last(scene.peer)->pdu.submit_multi_resp.no_unsuccess, 2);
  scene_end(&scene);
}

/* Without its source address a message is not found, and not with another one. */
static void a_message_without_a_source_is_asked_for_without_one(void **state) {
  struct scene scene;
  struct smpp_pdu pdu = submit_sm("33612", "a", 0), query;
  char id[65];

  (void)state;
  scene_begin(&scene, "");
  pdu.sm.source_addr = smpp_span_of("");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  memcpy(id, peer_last(scene.peer)->id, sizeof id);
  memset(&query, 0, sizeof query);
  query.command_id = SMPP_QUERY_SM;
  query.query_sm.message_id = smpp_span_of(id);
  assert_int_equal(status_of(&scene, &query), SMPP_STATUS_ROK);
  assert_int_equal(peer_last(scene.peer)->pdu.query_sm_resp.message_state, 1);
  assert_int_equal(peer_last(scene.peer)->pdu.query_sm_resp.final_date.len, 0);
  query.query_sm.source_addr = smpp_span_of("38000");
  assert_int_not_equal(status_of(&scene, &query), SMPP_STATUS_ROK);
  scene_end(&scene);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_data_sm_without_payload_is_an_empty_message),
      cmocka_unit_test(the_time_to_live_of_a_data_sm_is_its_validity),
      cmocka_unit_test(an_alphanumeric_sender_has_eleven_characters_at_most),
      cmocka_unit_test(a_submit_multi_that_nobody_gets_names_them_all),
      cmocka_unit_test(a_message_without_a_source_is_asked_for_without_one),
  };

  return cmocka_run_group_tests_name("smscsim rules", tests, NULL, NULL);
}
