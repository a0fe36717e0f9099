/* SPDX-License-Identifier: MIT
 *
 * data_sm, both ways (4.7), and alert_notification (4.12). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include <smpp/names.h>

#include "rig.h"

static struct rig rig;
static const char long_text[] =
    "This message is longer than one part holds, so that it is cut into two of them: the first "
    "takes 153 characters behind its header, and what is left over goes into the second one.";

static void start(void) {
  rig_init(&rig);
  rig.keep_requests = true;
  rig_bind(&rig);
}

static struct smpp_message data_message(const char *text) {
  struct smpp_message m = rig_message(1, text);

  m.data_sm = true;
  return m;
}

static int submit(const struct smpp_message *m, struct smpp_fault *fault) {
  int result = smpp_client_submit(rig.client, m, rig.now, NULL, fault);

  rig_pump(&rig);
  return result;
}

static void answer(size_t i, uint32_t status, const char *id) {
  struct smpp_pdu body = {0};

  body.sm_resp.message_id = smpp_span_of(id);
  rig_reply(&rig, i, status, status ? NULL : &body);
}

static struct smpp_span payload_of(size_t i) {
  struct smpp_span payload = {NULL, 0};

  assert_true(smpp_tlv_find(rig.requests[i].pdu.tlvs, SMPP_TLV_message_payload, &payload));
  return payload;
}

/* --- out ------------------------------------------------------------------------------------ */

static void the_text_of_a_data_sm_is_in_message_payload(void **state) {
  struct smpp_message m = data_message("hello");
  const struct rig_event *e;
  (void)state;
  start();
  m.service_type = smpp_span_of("CMT");
  m.destination_addr = smpp_span_of("3360000000133600000001336000000013360000000133600000001");
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  assert_int_equal(rig.n_submits, 0);
  assert_int_equal(rig.n_requests, 1);
  assert_int_equal(rig.requests[0].pdu.command_id, SMPP_DATA_SM);
  assert_true(smpp_span_equal(payload_of(0), smpp_span_of("hello")));
  assert_true(smpp_span_equal(rig.requests[0].pdu.data_sm.destination_addr, m.destination_addr));
  assert_true(smpp_span_equal(rig.requests[0].pdu.data_sm.service_type, smpp_span_of("CMT")));
  assert_int_equal(rig.requests[0].pdu.data_sm.registered_delivery, 1);
  answer(0, 0, "abc");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  e = rig_find(&rig, SMPP_CLIENT_OUTCOME, 0);
  assert_string_equal(e->ids[0], "abc");
  assert_int_equal(e->e.n_destinations, 0);
  rig_close(&rig);
}

static void a_long_data_sm_is_cut_like_any_message(void **state) {
  struct smpp_message m = data_message(long_text);
  (void)state;
  start();
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  assert_int_equal(rig.n_requests, 2);
  assert_int_equal(rig.requests[0].pdu.data_sm.esm_class, 0x40);
  assert_int_equal(payload_of(0).ptr[0], 5); /* a header in front */
  answer(1, 0, "b");
  answer(0, 0, "a");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

static void the_validity_of_a_data_sm_is_its_time_to_live(void **state) {
  struct smpp_message m = data_message("hello");
  uint32_t seconds = 0;
  (void)state;
  start();
  m.validity_s = 7200;
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  assert_true(smpp_tlv_find_int(rig.requests[0].pdu.tlvs, SMPP_TLV_qos_time_to_live, &seconds));
  assert_int_equal(seconds, 7200);
  rig_close(&rig);
}

static void what_a_data_sm_has_no_field_for_is_refused(void **state) {
  static const uint8_t payload[] = {0x04, 0x24, 0, 1, 'x'};
  struct smpp_message good = data_message("hello"), m;
  struct smpp_fault fault;
  (void)state;
  start();
  m = good;
  m.protocol_id = 1;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "protocol_id");
  m = good;
  m.priority_flag = 1;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "priority_flag");
  m = good;
  m.replace_if_present_flag = 1;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "replace_if_present_flag");
  m = good;
  m.schedule_delivery_time = smpp_span_of("000001000000000R");
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "schedule_delivery_time");
  m = good;
  m.tlvs = smpp_span(payload, sizeof payload);
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "tlvs");
  assert_int_equal(rig.n_requests, 0);
  rig_close(&rig);
}

static void a_data_sm_obeys_the_pace_and_its_refusals_like_a_submit_sm(void **state) {
  struct smpp_message m = data_message("hello");
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.rate = 1;
  rig_bind(&rig);
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  m.cookie = 2;
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  assert_int_equal(rig.n_requests, 1);
  answer(0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_until(&rig, rig.now + 999);
  assert_int_equal(rig.n_requests, 1);
  rig_until(&rig, rig.now + 10000);
  assert_true(rig.n_requests >= 2); /* the first again */
  answer(1, 0, "a");
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_ACCEPTED);
  rig_close(&rig);
}

static void a_peer_of_version_3_3_gets_no_data_sm(void **state) {
  struct smpp_message m = data_message("hello");
  struct smpp_pdu bind_resp = {0};
  static const uint8_t version[] = {0x02, 0x10, 0, 1, 0x33};
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  bind_resp.tlvs = smpp_span(version, sizeof version);
  rig.bind_body = &bind_resp;
  rig_bind(&rig);
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  assert_int_equal(rig.n_requests, 0);
  assert_int_equal(rig_outcome(&rig, 1), SMPP_MESSAGE_NOT_SENT);
  rig_close(&rig);
}

/* --- in --------------------------------------------------------------------------------------- */

static struct smpp_pdu inbound_data_sm(uint8_t *tlvs, size_t cap, const char *text) {
  struct smpp_pdu pdu = {0};
  size_t len = 0;

  pdu.command_id = SMPP_DATA_SM;
  pdu.data_sm.source_addr = smpp_span_of("33600000001");
  pdu.data_sm.destination_addr = smpp_span_of("1234");
  assert_int_equal(smpp_tlv_put(tlvs, cap, &len, SMPP_TLV_message_payload, smpp_span_of(text)),
                   SMPP_OK);
  pdu.tlvs = smpp_span(tlvs, len);
  return pdu;
}

static void a_data_sm_from_the_smsc_is_answered_when_it_is_kept(void **state) {
  uint8_t tlvs[64];
  struct smpp_pdu pdu = inbound_data_sm(tlvs, sizeof tlvs, "yes");
  const struct rig_event *e;
  (void)state;
  rig_init(&rig);
  rig.keep_inbound = true;
  rig_bind(&rig);
  rig_request_of_smsc(&rig, &pdu);
  e = rig_find(&rig, SMPP_CLIENT_INBOUND, 0);
  assert_non_null(e);
  assert_false(e->e.is_receipt);
  assert_int_equal(rig.n_delivered, 0);
  assert_int_equal(smpp_client_respond(rig.client, e->e.request, 0, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(rig.n_delivered, 1);
  assert_int_equal(rig.deliver_status[0], 0);
  rig_close(&rig);
}

static void a_data_sm_from_the_smsc_can_be_refused_for_now(void **state) {
  uint8_t tlvs[64];
  struct smpp_pdu pdu = inbound_data_sm(tlvs, sizeof tlvs, "yes");
  (void)state;
  rig_init(&rig); /* whose owner answers ESME_RX_T_APPN */
  rig_bind(&rig);
  rig_request_of_smsc(&rig, &pdu);
  assert_int_equal(rig.n_delivered, 1);
  assert_int_equal(rig.deliver_status[0], SMPP_STATUS_RX_T_APPN);
  rig_close(&rig);
}

/* By its TLVs alone. */
static void a_receipt_in_a_data_sm_belongs_to_its_data_sm(void **state) {
  static const uint8_t tlvs[] = {0x00, 0x1E, 0, 4, 'a', 'b', 'c', 0, 0x04, 0x27, 0, 1, 2};
  struct smpp_message m = data_message("hello");
  struct smpp_pdu pdu = {0};
  (void)state;
  start();
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  answer(0, 0, "abc");
  pdu.command_id = SMPP_DATA_SM;
  pdu.data_sm.source_addr = smpp_span_of("33600000001");
  pdu.data_sm.destination_addr = smpp_span_of("1234");
  pdu.data_sm.esm_class = 0x04;
  pdu.tlvs = smpp_span(tlvs, sizeof tlvs);
  rig_request_of_smsc(&rig, &pdu);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 1);
  assert_true(rig_find(&rig, SMPP_CLIENT_DELIVERY, 0)->e.delivered);
  assert_int_equal(rig.deliver_status[0], 0);
  rig_close(&rig);
}

static void an_alert_notification_is_told_and_not_answered(void **state) {
  struct smpp_pdu pdu = {0};
  size_t received;
  (void)state;
  start();
  pdu.command_id = SMPP_ALERT_NOTIFICATION;
  pdu.alert_notification.source_addr = smpp_span_of("33600000001");
  pdu.alert_notification.esme_addr = smpp_span_of("1234");
  received = rig.n_delivered;
  rig_request_of_smsc(&rig, &pdu);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_NOTIFICATION), 1);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 0);
  assert_int_equal(rig.n_delivered, received);
  assert_int_equal(smpp_client_output(rig.client, 0, rig.now).len, 0);
  rig_close(&rig);
}

/* --- which bind may (2.3)
 * ------------------------------------------------------------------------- */

static void check_bind(int mode, bool may_send, bool may_get_alert) {
  struct smpp_message m = data_message("hello");
  struct smpp_pdu alert = {0};
  uint8_t tlvs[64];
  struct smpp_pdu data = inbound_data_sm(tlvs, sizeof tlvs, "yes");

  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.bind_mode = mode;
  rig_bind(&rig);
  assert_int_equal(submit(&m, NULL), may_send ? SMPP_OK : SMPP_ERR_STATE);
  assert_int_equal(rig.n_requests, may_send);
  rig_request_of_smsc(&rig, &data); /* table 2-1 lists all three */
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  alert.command_id = SMPP_ALERT_NOTIFICATION;
  assert_int_equal(smpp_session_submit(rig.smscs[0], &alert, 1, rig.now, NULL, NULL),
                   may_get_alert ? SMPP_OK : SMPP_ERR_STATE);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_NOTIFICATION), may_get_alert);
  rig_close(&rig);
}

static void each_bind_sends_and_gets_what_the_table_says(void **state) {
  (void)state;
  check_bind(SMPP_BIND_TRX, true, true);
  check_bind(SMPP_BIND_TX, true, false);
  check_bind(SMPP_BIND_RX, false, true);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_text_of_a_data_sm_is_in_message_payload),
      cmocka_unit_test(a_long_data_sm_is_cut_like_any_message),
      cmocka_unit_test(the_validity_of_a_data_sm_is_its_time_to_live),
      cmocka_unit_test(what_a_data_sm_has_no_field_for_is_refused),
      cmocka_unit_test(a_data_sm_obeys_the_pace_and_its_refusals_like_a_submit_sm),
      cmocka_unit_test(a_peer_of_version_3_3_gets_no_data_sm),
      cmocka_unit_test(a_data_sm_from_the_smsc_is_answered_when_it_is_kept),
      cmocka_unit_test(a_data_sm_from_the_smsc_can_be_refused_for_now),
      cmocka_unit_test(a_receipt_in_a_data_sm_belongs_to_its_data_sm),
      cmocka_unit_test(an_alert_notification_is_told_and_not_answered),
      cmocka_unit_test(each_bind_sends_and_gets_what_the_table_says),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
