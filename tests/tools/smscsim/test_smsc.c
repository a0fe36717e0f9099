/* SPDX-License-Identifier: MIT
 *
 * The simulated SMSC in virtual time: binds and answers.
 */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>
#include <smpp/tlv.h>

#define ROK SMPP_STATUS_ROK

/* --- binds --------------------------------------------------------------------- */

static void anybody_may_bind_where_no_user_is_set(void **state) {
  struct world w;
  struct peer *peer;
  uint32_t version = 0;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_true(
      smpp_tlv_find_int(peer_last(peer)->pdu.tlvs, SMPP_TLV_sc_interface_version, &version));
  assert_int_equal(version, 0x34);
  world_end(&w);
  peer_free(peer);
}

static void users_need_their_password(void **state) {
  static const char scenario[] = "[account a]\npassword = secret\n[account b]\n"
                                 "[account  a]\npassword = other\n";
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, scenario);
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "secre"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "secrets"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "c", "secret"), SMPP_STATUS_RINVSYSID);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "b", "x"), SMPP_STATUS_RINVPASWD);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "other"), ROK);
  world_end(&w);
  peer_free(peer);
}

static void an_account_has_its_modes_binds_and_throughput(void **state) {
  struct world w;
  struct peer *peer, *second, *third;

  (void)state;
  world_begin(&w, "[smsc]\nthrottle = 100\n[account a]\npassword = x\nmodes = tx,rx\nbinds = 2\n"
                  "throughput = 3\n[account b]\n");
  peer = peer_new(&w);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSCEIVER, "a", "x"), SMPP_STATUS_RBINDFAIL);
  assert_int_equal(peer_bind(peer, SMPP_BIND_TRANSMITTER, "a", "x"), ROK);
  second = peer_new(&w);
  assert_int_equal(peer_bind(second, SMPP_BIND_RECEIVER, "a", "x"), ROK);
  third = peer_new(&w);
  assert_int_equal(peer_bind(third, SMPP_BIND_RECEIVER, "a", "x"), SMPP_STATUS_RALYBND);
  peer_close(second);
  assert_int_equal(peer_bind(third, SMPP_BIND_RECEIVER, "a", "x"), ROK);
  for (unsigned i = 0; i < 4; i++)
    assert_int_equal(peer_submit(peer, "336", "a", 0), i < 3 ? ROK : SMPP_STATUS_RTHROTTLED);
  world_end(&w);
  peer_free(peer);
  peer_free(second);
  peer_free(third);
}

/* --- submissions -------------------------------------------------------------------- */

static void every_message_gets_an_id_of_its_own(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "33612345678", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "33612345678", "a", 0), ROK);
  assert_int_equal(strlen(peer->done[1].id), 10);
  assert_string_not_equal(peer->done[1].id, peer->done[2].id);
  world_end(&w);
  peer_free(peer);
}

static void an_empty_destination_is_refused_without_a_body(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "", "a", 0), SMPP_STATUS_RINVDSTADR);
  assert_null(peer_last(peer)->block);
  assert_true(messages_say(&w, "{\"messages\":[]}"));
  world_end(&w);
  peer_free(peer);
}

static void strictness_names_the_field(void **state) {
  struct world w;
  struct peer *peer;
  struct smpp_pdu pdu = submit_sm("33612345678", "a", 0);

  (void)state;
  world_begin(&w, "[smsc]\nstrict = yes\n");
  peer = bound_trx(&w);
#define REFUSED_WITH(field, value, expected)                                                       \
  do {                                                                                             \
    struct smpp_pdu odd_ = pdu;                                                                    \
    odd_.sm.field = value;                                                                         \
    peer_request(peer, &odd_);                                                                     \
    assert_int_equal(peer_last(peer)->status, expected);                                           \
  } while (0)
  REFUSED_WITH(source_addr_ton, 7, SMPP_STATUS_RINVSRCTON);
  REFUSED_WITH(source_addr_npi, 2, SMPP_STATUS_RINVSRCNPI);
  REFUSED_WITH(dest_addr_ton, 9, SMPP_STATUS_RINVDSTTON);
  REFUSED_WITH(dest_addr_npi, 255, SMPP_STATUS_RINVDSTNPI);
  REFUSED_WITH(esm_class, 0x04, SMPP_STATUS_RINVESMCLASS);
  REFUSED_WITH(registered_delivery, 3, SMPP_STATUS_RINVREGDLVFLG);
  REFUSED_WITH(priority_flag, 4, SMPP_STATUS_RINVPRTFLG);
  REFUSED_WITH(replace_if_present_flag, 2, SMPP_STATUS_RINVREPFLAG);
  REFUSED_WITH(sm_default_msg_id, 1, SMPP_STATUS_RINVDFTMSGID);
  REFUSED_WITH(schedule_delivery_time, smpp_span_of("990000000000000R"), ROK);
  REFUSED_WITH(schedule_delivery_time, smpp_span_of("tomorrow"), SMPP_STATUS_RINVSCHED);
  REFUSED_WITH(schedule_delivery_time, smpp_span_of("250101000000000+"), SMPP_STATUS_RINVSCHED);
  REFUSED_WITH(validity_period, smpp_span_of("250101000000000+"), SMPP_STATUS_RINVEXPIRY);
  REFUSED_WITH(validity_period, smpp_span_of("000001000000000R"), ROK);
  REFUSED_WITH(esm_class, 0x40, SMPP_STATUS_RINVESMCLASS); /* "a" is no header */
#undef REFUSED_WITH
  world_end(&w);
  peer_free(peer);
}

static void latency_delays_the_answer_by_its_time(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 50ms\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 1), UINT32_MAX);
  world_pass(&w, 49);
  assert_int_equal(peer->n_done, 1);
  world_pass(&w, 1);
  assert_int_equal(peer->done[1].deed, RESPONDED);
  assert_int_equal(strlen(peer->done[1].id), 10);
  /* B15: the response comes before the receipt. */
  world_pass(&w, 1);
  assert_int_equal(peer->done[2].deed, SUBMITTED);
  world_end(&w);
  peer_free(peer);
}

static void an_answer_that_waits_outlives_its_link(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 50ms\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 1), UINT32_MAX);
  peer_close(peer);
  world_pass(&w, 100);
  assert_int_equal(peer->n_done, 1);
  world_end(&w);
  peer_free(peer);
}

static void throttling_lets_a_second_s_segments_through(void **state) {
  struct world w;
  struct peer *peer;
  unsigned accepted = 0;

  (void)state;
  world_begin(&w, "[smsc]\nthrottle = 10\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 30; i++)
    accepted += peer_submit(peer, "336", "a", 0) == ROK;
  assert_int_equal(accepted, 10);
  assert_int_equal(peer_last(peer)->status, SMPP_STATUS_RTHROTTLED);
  world_pass(&w, 100);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_RTHROTTLED);
  world_end(&w);
  peer_free(peer);
}

static void more_segments_than_a_second_has_pass_where_nothing_else_did(void **state) {
  struct smpp_pdu pdu = submit_sm("336", "", 0);
  uint8_t tlvs[600], text[500];
  size_t len = 0;
  struct world w;
  struct peer *peer;

  (void)state;
  memset(text, 'a', sizeof text); /* four segments */
  assert_int_equal(
      smpp_tlv_put(tlvs, sizeof tlvs, &len, SMPP_TLV_message_payload, smpp_span(text, sizeof text)),
      SMPP_OK);
  pdu.tlvs = smpp_span(tlvs, len);
  world_begin(&w, "[smsc]\nthrottle = 2\n");
  peer = bound_trx(&w);
  peer_request(peer, &pdu);
  assert_int_equal(peer_last(peer)->status, SMPP_STATUS_ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_RTHROTTLED);
  world_pass(&w, 500);
  assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_ROK);
  peer_request(peer, &pdu);
  assert_int_equal(peer_last(peer)->status, SMPP_STATUS_RTHROTTLED);
  world_end(&w);
  peer_free(peer);
}

static void a_steady_pace_at_the_limit_is_never_throttled(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nthrottle = 100\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 1000; i++, world_pass(&w, 10))
    assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  world_end(&w);
  peer_free(peer);
}

static void a_full_queue_says_so_until_messages_are_final(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nqueue = 2\nreceipt_delay = 100ms\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_RMSGQFUL);
  world_pass(&w, 100);
  assert_int_equal(peer_submit(peer, "336", "a", 0), ROK);
  world_end(&w);
  peer_free(peer);
}

static void submit_multi_names_those_it_did_not_take(void **state) {
  static const struct smpp_dest_address destinations[] = {
      {1, 1, 1, {(const uint8_t *)"33611", 5}, {NULL, 0}},
      {2, 0, 0, {NULL, 0}, {(const uint8_t *)"staff", 5}},
      {1, 1, 1, {NULL, 0}, {NULL, 0}},
  };
  struct smpp_unsuccess_sme entry;
  struct smpp_span rest;
  uint8_t wire[100];
  size_t len = 0;
  struct smpp_pdu pdu;
  struct peer *peer;
  struct world w;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 5ms\n");
  peer = bound_trx(&w);
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_MULTI;
  for (size_t i = 0; i < 3; i++)
    assert_int_equal(smpp_dest_address_put(wire, sizeof wire, &len, &destinations[i]), SMPP_OK);
  pdu.submit_multi.number_of_dests = 3;
  pdu.submit_multi.dest_addresses = smpp_span(wire, len);
  peer_request(peer, &pdu);
  world_pass(&w, 5);
  assert_int_equal(peer_last(peer)->pdu.submit_multi_resp.no_unsuccess, 2);
  rest = peer_last(peer)->pdu.submit_multi_resp.unsuccess_smes;
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &entry), SMPP_MORE);
  assert_int_equal(entry.error_status_code, SMPP_STATUS_RINVDLNAME);
  assert_int_equal(smpp_unsuccess_sme_next(&rest, &entry), SMPP_MORE);
  assert_int_equal(entry.error_status_code, SMPP_STATUS_RINVDSTADR);
  assert_true(messages_say(&w, "\"to\":\"33611\""));
  world_end(&w);
  peer_free(peer);
}

static void query_sm_tells_the_state_to_the_owner_alone(void **state) {
  struct world w;
  struct peer *peer, *other;
  struct smpp_pdu query;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(peer, "336", "a", 0);
  memset(&query, 0, sizeof query);
  query.command_id = SMPP_QUERY_SM;
  query.query_sm.message_id = smpp_span_of(peer->done[1].id);
  query.query_sm.source_addr = smpp_span_of("38000");
  peer_request(peer, &query);
  assert_int_equal(peer_last(peer)->pdu.query_sm_resp.message_state, 1);
  world_pass(&w, 1000);
  peer_request(peer, &query);
  assert_int_equal(peer_last(peer)->pdu.query_sm_resp.message_state, 2);
  assert_int_equal(peer_last(peer)->pdu.query_sm_resp.final_date.len, 16);
  peer_request(other, &query);
  assert_int_equal(peer_last(other)->status, SMPP_STATUS_RINVMSGID);
  query.query_sm.source_addr = smpp_span_of("38001");
  peer_request(peer, &query);
  assert_int_equal(peer_last(peer)->status, SMPP_STATUS_RQUERYFAIL);
  world_end(&w);
  peer_free(peer);
  peer_free(other);
}

static uint32_t cancels(struct peer *peer, const char *id, const char *from, const char *to) {
  struct smpp_pdu cancel;

  memset(&cancel, 0, sizeof cancel);
  cancel.command_id = SMPP_CANCEL_SM;
  cancel.cancel_sm.message_id = smpp_span_of(id);
  cancel.cancel_sm.source_addr = smpp_span_of(from);
  cancel.cancel_sm.destination_addr = smpp_span_of(to);
  peer_request(peer, &cancel);
  assert_int_equal(peer_last(peer)->deed, RESPONDED);
  return peer_last(peer)->status;
}

static void cancel_sm_ends_a_message_of_its_owner_once(void **state) {
  struct world w;
  struct peer *peer, *other;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(peer, "336", "a", 1);
  assert_int_equal(cancels(other, peer->done[1].id, "38000", ""), SMPP_STATUS_RINVMSGID);
  assert_int_equal(cancels(peer, peer->done[1].id, "38001", ""), SMPP_STATUS_RCANCELFAIL);
  assert_int_equal(cancels(peer, peer->done[1].id, "38000", "337"), SMPP_STATUS_RCANCELFAIL);
  assert_int_equal(peer_deliveries(peer), 0);
  assert_int_equal(cancels(peer, peer->done[1].id, "38000", "336"), ROK);
  assert_non_null(strstr(text_of(peer_delivery(peer, 0)), "stat:DELETED"));
  assert_int_equal(cancels(peer, peer->done[1].id, "38000", "336"), SMPP_STATUS_RCANCELFAIL);
  world_pass(&w, 3600000);
  assert_int_equal(peer_deliveries(peer), 1); /* the final state that was due does not come */
  world_end(&w);
  peer_free(peer);
  peer_free(other);
}

static void cancel_sm_without_an_id_ends_all_between_two_addresses(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  peer_submit(peer, "336", "a", 1);
  peer_submit(peer, "336", "b", 1);
  peer_submit(peer, "337", "c", 1);
  assert_int_equal(cancels(peer, "", "38000", "338"), SMPP_STATUS_RCANCELFAIL);
  assert_int_equal(cancels(peer, "", "38000", "336"), ROK);
  assert_int_equal(peer_deliveries(peer), 2);
  assert_non_null(strstr(text_of(peer_delivery(peer, 1)), "stat:DELETED"));
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 3);
  assert_non_null(strstr(text_of(peer_delivery(peer, 2)), "stat:DELIVRD"));
  world_end(&w);
  peer_free(peer);
}

static void operations_that_do_not_suit_are_refused_in_their_response(void **state) {
  static const struct {
    uint32_t command_id, status;
    enum deed deed;
  } cases[] = {
      {SMPP_REPLACE_SM, SMPP_STATUS_RINVMSGID, RESPONDED},
      {SMPP_DELIVER_SM, SMPP_STATUS_RINVCMDID, NACKED},
  };
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct smpp_pdu pdu;

    memset(&pdu, 0, sizeof pdu);
    pdu.command_id = cases[i].command_id;
    peer_request(peer, &pdu);
    assert_int_equal(peer_last(peer)->deed, cases[i].deed);
    assert_int_equal(peer_last(peer)->status, cases[i].status);
  }
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(anybody_may_bind_where_no_user_is_set),
      cmocka_unit_test(users_need_their_password),
      cmocka_unit_test(an_account_has_its_modes_binds_and_throughput),
      cmocka_unit_test(every_message_gets_an_id_of_its_own),
      cmocka_unit_test(an_empty_destination_is_refused_without_a_body),
      cmocka_unit_test(strictness_names_the_field),
      cmocka_unit_test(latency_delays_the_answer_by_its_time),
      cmocka_unit_test(an_answer_that_waits_outlives_its_link),
      cmocka_unit_test(throttling_lets_a_second_s_segments_through),
      cmocka_unit_test(a_steady_pace_at_the_limit_is_never_throttled),
      cmocka_unit_test(a_full_queue_says_so_until_messages_are_final),
      cmocka_unit_test(submit_multi_names_those_it_did_not_take),
      cmocka_unit_test(query_sm_tells_the_state_to_the_owner_alone),
      cmocka_unit_test(cancel_sm_ends_a_message_of_its_owner_once),
      cmocka_unit_test(cancel_sm_without_an_id_ends_all_between_two_addresses),
      cmocka_unit_test(operations_that_do_not_suit_are_refused_in_their_response),
      cmocka_unit_test(more_segments_than_a_second_has_pass_where_nothing_else_did),
  };

  return cmocka_run_group_tests_name("smscsim smsc", tests, NULL, NULL);
}
