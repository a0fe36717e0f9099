/* SPDX-License-Identifier: MIT
 *
 * query_sm, cancel_sm and replace_sm: what goes out, on which link, and the one
 * event of each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include <smpp/names.h>

#include "rig.h"

static struct rig rig;

static void start(void) {
  rig_init(&rig);
  rig.keep_requests = true;
  rig_bind(&rig);
}

static struct smpp_operation operation(uint32_t command_id, uint64_t cookie) {
  struct smpp_operation o = SMPP_OPERATION_INIT;

  o.command_id = command_id;
  o.cookie = cookie;
  o.message_id = smpp_span_of("a1b2");
  o.source_addr = smpp_span_of("1234");
  if (command_id == SMPP_REPLACE_SM) {
    o.text = smpp_span_of("Tuesday at 9");
    o.encoding = SMPP_ENCODING_GSM7;
  }
  return o;
}

static void operate(uint32_t command_id, uint64_t cookie) {
  struct smpp_operation o = operation(command_id, cookie);

  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
}

/* The event of an operation; fails where there is not exactly one. */
static const struct smpp_client_event *event_of(uint64_t cookie) {
  const struct smpp_client_event *found = NULL;

  for (size_t i = 0; i < rig.n_events; i++)
    if (rig.events[i].e.type == SMPP_CLIENT_OPERATION && rig.events[i].e.cookie == cookie) {
      assert_null(found);
      found = &rig.events[i].e;
    }
  assert_non_null(found);
  return found;
}

static void answer_query(size_t i, const char *id, uint8_t message_state) {
  struct smpp_pdu body = {0};

  body.query_sm_resp.message_id = smpp_span_of(id);
  body.query_sm_resp.message_state = message_state;
  body.query_sm_resp.error_code = 7;
  body.query_sm_resp.final_date = smpp_span_of("");
  rig_reply(&rig, i, 0, &body);
}

/* --- what goes out ------------------------------------------------------------------------ */

static void a_query_names_the_message_and_its_source(void **state) {
  const struct smpp_query_sm *sent;
  (void)state;
  start();
  operate(SMPP_QUERY_SM, 1);
  assert_int_equal(rig.n_requests, 1);
  assert_int_equal(rig.requests[0].pdu.command_id, SMPP_QUERY_SM);
  sent = &rig.requests[0].pdu.query_sm;
  assert_true(smpp_span_equal(sent->message_id, smpp_span_of("a1b2")));
  assert_true(smpp_span_equal(sent->source_addr, smpp_span_of("1234")));
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OPERATION), 0);
  rig_close(&rig);
}

static void a_query_is_answered_with_the_state_of_the_message(void **state) {
  const struct smpp_client_event *e;
  (void)state;
  start();
  operate(SMPP_QUERY_SM, 1);
  answer_query(0, "a1b2", 2);
  e = event_of(1);
  assert_int_equal(e->outcome, SMPP_OPERATION_DONE);
  assert_int_equal(e->command_id, SMPP_QUERY_SM);
  assert_int_equal(e->message_state, 2);
  assert_int_equal(e->error_code, 7);
  assert_int_equal(e->final_date.len, 0);
  assert_int_equal(e->link, 0);
  assert_int_equal(e->host, 0);
  rig_close(&rig);
}

static void a_query_answered_about_another_message_tells_nothing(void **state) {
  (void)state;
  start();
  operate(SMPP_QUERY_SM, 1);
  answer_query(0, "a1b3", 2);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_UNKNOWN);
  assert_int_equal(event_of(1)->message_state, SMPP_STATE_NONE);
  rig_close(&rig);
}

static void a_query_may_be_answered_with_the_id_in_another_form(void **state) {
  (void)state;
  start();
  operate(SMPP_QUERY_SM, 1);
  answer_query(0, "41394", 2); /* 0xa1b2 */
  operate(SMPP_QUERY_SM, 2);
  answer_query(1, "", 2);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_DONE);
  assert_int_equal(event_of(2)->outcome, SMPP_OPERATION_DONE);
  rig_close(&rig);
}

static void a_cancel_goes_by_id_or_by_addresses(void **state) {
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 2);
  const struct smpp_cancel_sm *sent;
  (void)state;
  start();
  operate(SMPP_CANCEL_SM, 1);
  o.message_id = smpp_span(NULL, 0);
  o.dest_addr_ton = 1;
  o.destination_addr = smpp_span_of("33600000001");
  o.service_type = smpp_span_of("CMT");
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  sent = &rig.requests[0].pdu.cancel_sm;
  assert_true(smpp_span_equal(sent->message_id, smpp_span_of("a1b2")));
  assert_int_equal(sent->destination_addr.len, 0);
  sent = &rig.requests[1].pdu.cancel_sm;
  assert_int_equal(sent->message_id.len, 0);
  assert_int_equal(sent->dest_addr_ton, 1);
  assert_true(smpp_span_equal(sent->destination_addr, smpp_span_of("33600000001")));
  assert_true(smpp_span_equal(sent->service_type, smpp_span_of("CMT")));
  rig_reply(&rig, 1, 0, NULL);
  rig_reply(&rig, 0, 0, NULL);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_DONE);
  assert_int_equal(event_of(2)->outcome, SMPP_OPERATION_DONE);
  rig_close(&rig);
}

static void a_replacement_is_written_in_the_encoding_of_what_it_replaces(void **state) {
  struct smpp_operation o = operation(SMPP_REPLACE_SM, 1);
  const struct smpp_replace_sm *sent;
  (void)state;
  start();
  o.encoding = SMPP_ENCODING_UCS2;
  o.text = smpp_span_of("9h");
  o.registered_delivery = 1;
  o.validity_s = 3600;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  sent = &rig.requests[0].pdu.replace_sm;
  assert_true(smpp_span_equal(sent->short_message, smpp_span("\0009\0h", 4)));
  assert_true(smpp_span_equal(sent->validity_period, smpp_span_of("000000010000000R")));
  assert_int_equal(sent->registered_delivery, 1);
  rig_reply(&rig, 0, 0, NULL);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_DONE);
  assert_int_equal(event_of(1)->message_state, SMPP_STATE_NONE);
  rig_close(&rig);
}

/* --- refusals ----------------------------------------------------------------------------------
 */

static void a_refusal_is_told_with_its_status(void **state) {
  (void)state;
  start();
  operate(SMPP_CANCEL_SM, 1);
  rig_reply(&rig, 0, SMPP_STATUS_RCANCELFAIL, NULL);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_REFUSED);
  assert_int_equal(event_of(1)->command_status, SMPP_STATUS_RCANCELFAIL);
  rig_close(&rig);
}

static void an_smsc_without_the_operation_is_told_apart(void **state) {
  (void)state;
  start();
  operate(SMPP_REPLACE_SM, 1);
  operate(SMPP_QUERY_SM, 2);
  operate(SMPP_CANCEL_SM, 3);
  rig_nack(&rig, 0, SMPP_STATUS_RINVCMDID);
  rig_reply(&rig, 1, SMPP_STATUS_RINVCMDID, NULL);
  rig_nack(&rig, 2, SMPP_STATUS_RSYSERR);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_UNSUPPORTED);
  assert_int_equal(event_of(2)->outcome, SMPP_OPERATION_UNSUPPORTED);
  assert_int_equal(event_of(3)->outcome, SMPP_OPERATION_REFUSED);
  rig_close(&rig);
}

static void what_names_no_message_is_refused_at_once(void **state) {
  static const uint32_t all[] = {SMPP_QUERY_SM, SMPP_CANCEL_SM, SMPP_REPLACE_SM};
  struct smpp_operation o;
  struct smpp_fault fault;
  (void)state;
  start();
  for (size_t i = 0; i < 3; i++) {
    o = operation(all[i], 1);
    o.message_id = smpp_span(NULL, 0);
    assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, &fault),
                     SMPP_ERR_FORBIDDEN);
    assert_string_equal(fault.field, "message_id");
    o = operation(all[i], 1);
    o.source_addr = smpp_span_of("123456789012345678901");
    assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, &fault),
                     SMPP_ERR_FORBIDDEN);
    assert_string_equal(fault.field, "source_addr");
  }
  o.command_id = SMPP_SUBMIT_SM;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_ERR_INVALID);
  rig_close(&rig);
}

static void a_replacement_that_cannot_be_written_is_refused_at_once(void **state) {
  struct smpp_operation o = operation(SMPP_REPLACE_SM, 1);
  static char longer[162];
  struct smpp_fault fault;
  (void)state;
  start();
  memset(longer, 'x', 161);
  o.encoding = SMPP_ENCODING_AUTO; /* the new text may not choose: data_coding stays */
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, &fault), SMPP_ERR_INVALID);
  assert_string_equal(fault.field, "encoding");
  o.encoding = SMPP_ENCODING_GSM7;
  o.text = smpp_span_of(longer);
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, &fault), SMPP_ERR_PARTS);
  o.text = smpp_span_of("\xE2\x98\x83");
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, &fault),
                   SMPP_ERR_UNENCODABLE);
  o.text = smpp_span_of("short");
  o.schedule_delivery_time = smpp_span_of("tomorrow");
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "schedule_delivery_time");
  assert_int_equal(rig.n_requests, 0);
  rig_close(&rig);
}

/* --- which bind may (2.3) ------------------------------------------------------------------------
 */

static void check_bind(int mode, uint32_t command_id, bool may) {
  struct smpp_operation o = operation(command_id, 1);

  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.bind_mode = mode;
  rig_open(&rig);
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL),
                   may ? SMPP_OK : SMPP_ERR_STATE); /* before it is bound: it waits */
  smpp_client_start(rig.client, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 1);
  assert_int_equal(rig.n_requests, may);
  o.cookie = 2;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL),
                   may ? SMPP_OK : SMPP_ERR_STATE);
  rig_pump(&rig);
  assert_int_equal(rig.n_requests, may ? 2 : 0);
  for (size_t i = 0; i < rig.n_requests; i++)
    rig_reply(&rig, i, SMPP_STATUS_RSYSERR, NULL);
  smpp_client_drain(rig.client, 1000, rig.now);
  o.cookie = 3;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_ERR_STATE);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OPERATION), may ? 2 : 0);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_ERR_STATE);
  rig_close(&rig);
}

static void a_transceiver_may_operate(void **state) {
  (void)state;
  check_bind(SMPP_BIND_TRX, SMPP_QUERY_SM, true);
  check_bind(SMPP_BIND_TRX, SMPP_CANCEL_SM, true);
  check_bind(SMPP_BIND_TRX, SMPP_REPLACE_SM, true);
}

static void a_transmitter_may_operate(void **state) {
  (void)state;
  check_bind(SMPP_BIND_TX, SMPP_QUERY_SM, true);
  check_bind(SMPP_BIND_TX, SMPP_CANCEL_SM, true);
  check_bind(SMPP_BIND_TX, SMPP_REPLACE_SM, true);
}

static void a_receiver_may_not_operate(void **state) {
  (void)state;
  check_bind(SMPP_BIND_RX, SMPP_QUERY_SM, false);
  check_bind(SMPP_BIND_RX, SMPP_CANCEL_SM, false);
  check_bind(SMPP_BIND_RX, SMPP_REPLACE_SM, false);
}

/* --- figures ---------------------------------------------------------------------- */

static void figures_count_operations_by_what_became_of_them(void **state) {
  static const uint32_t statuses[] = {0, 0, SMPP_STATUS_RCANCELFAIL, SMPP_STATUS_RINVCMDID};
  static const uint64_t expected[] = {2, 1, 1, 1, 1, 1};
  struct smpp_client_stats stats = {.size = sizeof stats};
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 5);
  (void)state;
  start();
  for (size_t i = 0; i < 4; i++) {
    operate(SMPP_CANCEL_SM, i + 1);
    rig_reply(&rig, i, statuses[i], NULL);
  }
  o.expires_ms = rig.now;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  operate(SMPP_CANCEL_SM, 6);
  rig.stuck = true;
  operate(SMPP_CANCEL_SM, 7);
  rig_break(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OPERATION), 7);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_memory_equal(stats.operations, expected, sizeof expected);
  rig_close(&rig);
}

/* --- no answer
 * ------------------------------------------------------------------------------------- */

static void without_an_answer_it_is_unknown_and_a_late_one_is_for_the_log(void **state) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  (void)state;
  start();
  operate(SMPP_CANCEL_SM, 1);
  rig_until(&rig, rig.now + 10000);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_UNKNOWN);
  assert_int_equal(event_of(1)->command_status, 0);
  rig_reply(&rig, 0, 0, NULL);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_UNKNOWN);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LOG), 1);
  smpp_client_stats(rig.client, rig.now, &stats);
  assert_int_equal(stats.late, 1);
  rig_close(&rig);
}

static void of_a_lost_link_what_left_is_unknown_and_the_rest_goes_over_the_next(void **state) {
  (void)state;
  rig_init(&rig);
  rig_persists(&rig);
  rig.keep_requests = true;
  rig_bind(&rig);
  operate(SMPP_CANCEL_SM, 1);
  rig.stuck = true;
  operate(SMPP_CANCEL_SM, 2);
  operate(SMPP_QUERY_SM, 3);
  rig.stuck = false;
  rig_break(&rig);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_UNKNOWN);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OPERATION), 1);
  rig_until(&rig, rig.now + 5000);
  assert_int_equal(rig.n_requests, 3);
  assert_int_equal(rig.requests[1].pdu.command_id, SMPP_CANCEL_SM);
  assert_int_equal(rig.requests[2].pdu.command_id, SMPP_QUERY_SM);
  rig_reply(&rig, 1, 0, NULL);
  answer_query(2, "a1b2", 1);
  assert_int_equal(event_of(2)->outcome, SMPP_OPERATION_DONE);
  assert_int_equal(event_of(3)->outcome, SMPP_OPERATION_DONE);
  rig_close(&rig);
}

static void a_client_that_gives_up_sends_none(void **state) {
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 1);
  (void)state;
  rig_init(&rig);
  rig.refused[0] = true;
  rig_open(&rig);
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  smpp_client_start(rig.client, rig.now);
  rig_pump(&rig);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_NOT_SENT);
  assert_int_equal(event_of(1)->link, UINT32_MAX);
  rig_close(&rig);
}

static void a_drain_waits_for_the_answer(void **state) {
  (void)state;
  start();
  operate(SMPP_CANCEL_SM, 1);
  smpp_client_drain(rig.client, 60000, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 0);
  rig_reply(&rig, 0, 0, NULL);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_DONE);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);
}

static void an_abort_ends_all_of_them(void **state) {
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.session.window = 1;
  rig_bind(&rig);
  operate(SMPP_CANCEL_SM, 1);
  operate(SMPP_CANCEL_SM, 2); /* waits for the window */
  assert_int_equal(rig.n_requests, 1);
  smpp_client_abort(rig.client, rig.now);
  rig_pump(&rig);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_UNKNOWN);
  assert_int_equal(event_of(2)->outcome, SMPP_OPERATION_NOT_SENT);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DRAINED), 1);
  rig_close(&rig);
}

/* --- order, pace, bounds
 * -------------------------------------------------------------------------- */

static void it_goes_before_what_waits_and_costs_no_segment(void **state) {
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.rate = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second, in the next second");
  assert_int_equal(rig.n_submits, 1);
  operate(SMPP_CANCEL_SM, 3);
  operate(SMPP_QUERY_SM, 4);
  assert_int_equal(rig.n_requests, 2);
  assert_int_equal(rig.n_submits, 1);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_submits, 2);
  rig_close(&rig);
}

static void it_takes_a_place_in_the_window(void **state) {
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.session.window = 1;
  rig_bind(&rig);
  rig_send(&rig, 1, "first");
  rig_send(&rig, 2, "second");
  operate(SMPP_CANCEL_SM, 3);
  assert_int_equal(rig.n_requests, 0);
  rig_answer(&rig, 0, 0, "id");
  assert_int_equal(rig.n_requests, 1);
  assert_int_equal(rig.n_submits, 1);
  rig_reply(&rig, 0, 0, NULL);
  assert_int_equal(rig.n_submits, 2);
  rig_close(&rig);
}

static void a_pause_of_the_client_or_of_the_account_holds_it_up(void **state) {
  (void)state;
  start();
  smpp_client_pause(rig.client, true, rig.now);
  operate(SMPP_CANCEL_SM, 1);
  assert_int_equal(rig.n_requests, 0);
  smpp_client_pause(rig.client, false, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig.n_requests, 1);
  rig_send(&rig, 2, "too fast");
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  operate(SMPP_CANCEL_SM, 3);
  rig_until(&rig, rig.now + 999);
  assert_int_equal(rig.n_requests, 1);
  rig_until(&rig, rig.now + 1);
  assert_int_equal(rig.n_requests, 2);
  rig_close(&rig);
}

static void a_pause_of_the_account_ends_for_operations_alone_too(void **state) {
  uint64_t id;
  (void)state;
  start();
  id = rig_send(&rig, 1, "too fast");
  rig_answer(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  assert_int_equal(smpp_client_cancel(rig.client, id, rig.now), SMPP_OK);
  operate(SMPP_CANCEL_SM, 2);
  assert_int_equal(rig.n_requests, 0);
  assert_int_equal(smpp_client_deadline(rig.client), rig.now + 1000);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_requests, 1);
  rig_close(&rig);
}

static void so_many_wait_and_no_more(void **state) {
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 9);
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.max_operations = 2;
  rig_bind(&rig);
  operate(SMPP_CANCEL_SM, 1);
  operate(SMPP_CANCEL_SM, 2);
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_ERR_FULL);
  rig_reply(&rig, 0, 0, NULL);
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_close(&rig);
}

static void one_that_is_too_late_is_not_sent(void **state) {
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 1);
  (void)state;
  rig_init(&rig);
  rig.keep_requests = true;
  rig_open(&rig);
  o.expires_ms = rig.now + 500;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  o.cookie = 2;
  o.expires_ms = rig.now + 200;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  o.cookie = 3;
  o.expires_ms = UINT64_MAX;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_until(&rig, rig.now + 200);
  assert_int_equal(event_of(2)->outcome, SMPP_OPERATION_EXPIRED);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OPERATION), 1);
  rig_until(&rig, rig.now + 300);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_EXPIRED);
  smpp_client_start(rig.client, rig.now);
  rig_pump(&rig);
  assert_int_equal(rig.n_requests, 1);
  rig_close(&rig);
}

/* --- several hosts
 * ---------------------------------------------------------------------------------- */

/* Link 0 is up to host 0, link 1 to host 1. */
static void start_two_hosts(void) {
  rig_init(&rig);
  rig_persists(&rig);
  rig.keep_requests = true;
  rig.config.binds = 2;
  rig.config.hosts = 2;
  rig_bind(&rig);
  rig.refused[0] = true;
  rig_break_link(&rig, 1);
  rig_until(&rig, rig.now + 5000);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LINK_UP), 3);
}

static void the_host_that_gave_the_id_is_asked(void **state) {
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 1);
  (void)state;
  start_two_hosts();
  for (o.cookie = 0; o.cookie < 6; o.cookie++) {
    o.host = (uint32_t)o.cookie % 2;
    assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  }
  rig_pump(&rig);
  assert_int_equal(rig.n_requests, 6);
  for (size_t i = 0; i < 6; i++)
    rig_reply(&rig, i, 0, NULL);
  for (uint64_t i = 0; i < 6; i++)
    assert_int_equal(event_of(i)->host, i % 2);
  rig_close(&rig);
}

static void another_host_is_asked_where_that_one_is_down(void **state) {
  struct smpp_operation o = operation(SMPP_CANCEL_SM, 1);
  (void)state;
  start_two_hosts();
  rig.refused[1] = true;
  rig_break_link(&rig, 1);
  o.host = 1;
  assert_int_equal(smpp_client_operate(rig.client, &o, rig.now, NULL, NULL), SMPP_OK);
  rig_pump(&rig);
  rig_reply(&rig, 0, SMPP_STATUS_RINVMSGID, NULL);
  assert_int_equal(event_of(1)->outcome, SMPP_OPERATION_REFUSED);
  assert_int_equal(event_of(1)->host, 0);
  rig_close(&rig);
}

static void an_outcome_says_which_host_gave_the_id(void **state) {
  const struct rig_event *outcome;
  (void)state;
  start_two_hosts();
  rig_send(&rig, 1, "hello");
  rig_answer(&rig, 0, 0, "a1b2");
  outcome = rig_find(&rig, SMPP_CLIENT_OUTCOME, 0);
  assert_int_equal(outcome->parts[0].host, rig.submits[0].link);
  rig_close(&rig);
}

/* --- memory
 * -------------------------------------------------------------------------------------------- */

static void without_memory_nothing_is_taken(void **state) {
  struct smpp_operation o = operation(SMPP_REPLACE_SM, 1);
  size_t blocks;
  int result;
  (void)state;
  start();
  for (long n = 0;; n++) {
    blocks = rig.memory.n_blocks;
    rig.memory.left = n;
    result = smpp_client_operate(rig.client, &o, rig.now, NULL, NULL);
    rig.memory.left = -1;
    if (result == SMPP_OK)
      break;
    assert_int_equal(result, SMPP_ERR_NOMEM);
    assert_true(rig.memory.n_blocks <= blocks + 1); /* one may be kept for the next */
    rig_pump(&rig);
    assert_int_equal(rig.n_requests, 0);
  }
  rig_pump(&rig);
  assert_int_equal(rig.n_requests, 1);
  rig_close(&rig);
}

static void the_names_of_outcomes_are_words(void **state) {
  (void)state;
  assert_string_equal(smpp_operation_outcome_name(SMPP_OPERATION_DONE), "done");
  assert_string_equal(smpp_operation_outcome_name(SMPP_OPERATION_NOT_SENT), "not_sent");
  assert_string_equal(smpp_operation_outcome_name(99), "?");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_query_names_the_message_and_its_source),
      cmocka_unit_test(a_query_is_answered_with_the_state_of_the_message),
      cmocka_unit_test(a_query_answered_about_another_message_tells_nothing),
      cmocka_unit_test(a_query_may_be_answered_with_the_id_in_another_form),
      cmocka_unit_test(a_cancel_goes_by_id_or_by_addresses),
      cmocka_unit_test(a_replacement_is_written_in_the_encoding_of_what_it_replaces),
      cmocka_unit_test(a_refusal_is_told_with_its_status),
      cmocka_unit_test(an_smsc_without_the_operation_is_told_apart),
      cmocka_unit_test(what_names_no_message_is_refused_at_once),
      cmocka_unit_test(a_replacement_that_cannot_be_written_is_refused_at_once),
      cmocka_unit_test(a_transceiver_may_operate),
      cmocka_unit_test(a_transmitter_may_operate),
      cmocka_unit_test(a_receiver_may_not_operate),
      cmocka_unit_test(figures_count_operations_by_what_became_of_them),
      cmocka_unit_test(without_an_answer_it_is_unknown_and_a_late_one_is_for_the_log),
      cmocka_unit_test(of_a_lost_link_what_left_is_unknown_and_the_rest_goes_over_the_next),
      cmocka_unit_test(a_client_that_gives_up_sends_none),
      cmocka_unit_test(a_drain_waits_for_the_answer),
      cmocka_unit_test(an_abort_ends_all_of_them),
      cmocka_unit_test(it_goes_before_what_waits_and_costs_no_segment),
      cmocka_unit_test(it_takes_a_place_in_the_window),
      cmocka_unit_test(a_pause_of_the_client_or_of_the_account_holds_it_up),
      cmocka_unit_test(a_pause_of_the_account_ends_for_operations_alone_too),
      cmocka_unit_test(so_many_wait_and_no_more),
      cmocka_unit_test(one_that_is_too_late_is_not_sent),
      cmocka_unit_test(the_host_that_gave_the_id_is_asked),
      cmocka_unit_test(another_host_is_asked_where_that_one_is_down),
      cmocka_unit_test(an_outcome_says_which_host_gave_the_id),
      cmocka_unit_test(without_memory_nothing_is_taken),
      cmocka_unit_test(the_names_of_outcomes_are_words),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
