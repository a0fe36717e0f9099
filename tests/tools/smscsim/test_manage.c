/* SPDX-License-Identifier: MIT
 *
 * replace_sm, and what query_sm and cancel_sm say of scheduled messages. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>

struct scene {
  struct world w;
  struct peer *peer;
  char id[65];
};

/* A message for in an hour, from 38000 to 33612. */
static void scene_begin(struct scene *scene, const char *scenario) {
  struct smpp_pdu pdu = submit_sm("33612", "Bonjour", 1);

  world_begin(&scene->w, scenario);
  scene->peer = peer_new(&scene->w);
  peer_bind(scene->peer, SMPP_BIND_TRANSCEIVER, "clinic", "");
  pdu.sm.schedule_delivery_time = smpp_span_of("000000010000000R");
  peer_request(scene->peer, &pdu);
  memcpy(scene->id, peer_last(scene->peer)->id, sizeof scene->id);
}

static void scene_end(struct scene *scene) {
  world_end(&scene->w);
  peer_free(scene->peer);
}

static struct smpp_pdu replace_sm(const struct scene *scene, const char *source, const char *text) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_REPLACE_SM;
  pdu.replace_sm.message_id = smpp_span_of(scene->id);
  pdu.replace_sm.source_addr = smpp_span_of(source);
  pdu.replace_sm.registered_delivery = 1;
  pdu.replace_sm.short_message = smpp_span_of(text);
  return pdu;
}

static uint32_t status_of(struct scene *scene, const struct smpp_pdu *pdu) {
  peer_request(scene->peer, pdu);
  return peer_last(scene->peer)->status;
}

static uint8_t state_of(struct scene *scene) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_QUERY_SM;
  pdu.query_sm.message_id = smpp_span_of(scene->id);
  pdu.query_sm.source_addr = smpp_span_of("38000");
  assert_int_equal(status_of(scene, &pdu), SMPP_STATUS_ROK);
  return peer_last(scene->peer)->pdu.query_sm_resp.message_state;
}

static bool is_listed(struct scene *scene, const char *text) {
  struct data_buffer list = {NULL, 0, 0, false};
  bool found;

  smsc_write_messages(scene->w.smsc, &all_messages, scene->w.now_ms, &list);
  data_buffer_add_char(&list, '\0');
  found = strstr(list.ptr, text) != NULL;
  data_buffer_free(&list);
  return found;
}

static void a_scheduled_message_gets_another_text_and_keeps_its_id(void **state) {
  struct scene scene;
  struct smpp_pdu pdu;

  (void)state;
  scene_begin(&scene, "");
  pdu = replace_sm(&scene, "38000", "Au revoir");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  assert_int_equal(state_of(&scene), 1);
  assert_true(is_listed(&scene, "\"text\":\"Au revoir\""));
  assert_false(is_listed(&scene, "Bonjour"));
  world_pass(&scene.w, 3600000 + 1001);
  assert_int_equal(state_of(&scene), 2);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "text:Au revoir"));
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), scene.id));
  scene_end(&scene);
}

static void times_that_are_given_take_the_place_of_the_old(void **state) {
  struct scene scene;
  struct smpp_pdu pdu;

  (void)state;
  scene_begin(&scene, "");
  pdu = replace_sm(&scene, "38000", "a");
  pdu.replace_sm.schedule_delivery_time = smpp_span_of("000000000001000R");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  world_pass(&scene.w, 62000);
  assert_int_equal(state_of(&scene), 2);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  world_pass(&scene.w, 2 * 3600000);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  scene_end(&scene);

  scene_begin(&scene, "");
  pdu = replace_sm(&scene, "38000", "a");
  pdu.replace_sm.validity_period = smpp_span_of("000000000030000R");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  world_pass(&scene.w, 2 * 3600000);
  assert_int_equal(state_of(&scene), 3);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  scene_end(&scene);
}

static void a_receipt_may_be_taken_back(void **state) {
  struct scene scene;
  struct smpp_pdu pdu;

  (void)state;
  scene_begin(&scene, "");
  pdu = replace_sm(&scene, "38000", "a");
  pdu.replace_sm.registered_delivery = 0;
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  world_pass(&scene.w, 2 * 3600000);
  assert_int_equal(peer_deliveries(scene.peer), 0);
  scene_end(&scene);
}

static void what_is_final_or_anothers_is_not_replaced(void **state) {
  struct scene scene;
  struct smpp_pdu pdu;

  (void)state;
  scene_begin(&scene, "");
  pdu = replace_sm(&scene, "38001", "a");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RREPLACEFAIL);
  pdu = replace_sm(&scene, "38000", "a");
  pdu.replace_sm.message_id = smpp_span_of("no");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVMSGID);
  pdu = replace_sm(&scene, "38000", "a");
  pdu.replace_sm.schedule_delivery_time = smpp_span_of("tomorrow");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVSCHED);
  pdu = replace_sm(&scene, "38000", "a");
  pdu.replace_sm.sm_default_msg_id = 3;
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RINVDFTMSGID);
  world_pass(&scene.w, 2 * 3600000);
  pdu = replace_sm(&scene, "38000", "a");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_RREPLACEFAIL);
  assert_true(is_listed(&scene, "Bonjour"));
  scene_end(&scene);
}

static void switches_let_it_happen_all_the_same(void **state) {
  struct scene scene;
  struct smpp_pdu pdu;

  (void)state;
  scene_begin(&scene, "[smsc]\nsource_unchecked = yes\nfinal_changes = yes\n");
  world_pass(&scene.w, 2 * 3600000);
  pdu = replace_sm(&scene, "38001", "a");
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  scene_end(&scene);
}

static void replace_if_present_takes_the_place_of_what_waits(void **state) {
  struct smpp_pdu pdu = submit_sm("33612", "Nouveau", 1);
  struct scene scene;

  (void)state;
  scene_begin(&scene, "");
  pdu.sm.replace_if_present_flag = 1;
  assert_int_equal(status_of(&scene, &pdu), SMPP_STATUS_ROK);
  world_pass(&scene.w, 2 * 3600000);
  assert_int_equal(peer_deliveries(scene.peer), 1);
  assert_non_null(strstr(text_of(peer_delivery(scene.peer, 0)), "text:Nouveau"));
  assert_int_equal(state_of(&scene), 4);
  scene_end(&scene);
}

static void schedules_and_validities_are_terms(void **state) {
  struct scene scene;

  (void)state;
  scene_begin(&scene, "[smsc]\nschedule_refused = yes\n");
  assert_int_equal(peer_last(scene.peer)->status, SMPP_STATUS_RINVSCHED);
  scene_end(&scene);
  scene_begin(&scene, "[smsc]\nschedule_ignored = yes\n");
  world_pass(&scene.w, 2000);
  assert_int_equal(state_of(&scene), 2);
  scene_end(&scene);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_scheduled_message_gets_another_text_and_keeps_its_id),
      cmocka_unit_test(times_that_are_given_take_the_place_of_the_old),
      cmocka_unit_test(a_receipt_may_be_taken_back),
      cmocka_unit_test(what_is_final_or_anothers_is_not_replaced),
      cmocka_unit_test(switches_let_it_happen_all_the_same),
      cmocka_unit_test(replace_if_present_takes_the_place_of_what_waits),
      cmocka_unit_test(schedules_and_validities_are_terms),
  };

  return cmocka_run_group_tests_name("smscsim manage", tests, NULL, NULL);
}
