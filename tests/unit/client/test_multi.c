/* SPDX-License-Identifier: MIT
 *
 * One message to many destinations: submit_multi (4.5). */
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

#define N 3

static struct smpp_dest_address sme(const char *number) {
  struct smpp_dest_address to = {SMPP_DEST_SME, 1, 1, {NULL, 0}, {NULL, 0}};

  to.destination_addr = smpp_span_of(number);
  return to;
}

static struct smpp_dest_address list(const char *name) {
  struct smpp_dest_address to = {SMPP_DEST_LIST, 0, 0, {NULL, 0}, {NULL, 0}};

  to.dl_name = smpp_span_of(name);
  return to;
}

static struct smpp_dest_address three[N];

static struct smpp_message message(uint64_t cookie, const char *text) {
  struct smpp_message m = rig_message(cookie, text);

  m.dest_addr_ton = m.dest_addr_npi = 0;
  m.destination_addr = smpp_span(NULL, 0);
  m.destinations = three;
  m.n_destinations = N;
  return m;
}

static void start(void) {
  three[0] = sme("33600000001");
  three[1] = sme("33600000002");
  three[2] = sme("33600000003");
  rig_init(&rig);
  rig.keep_requests = true;
  rig_bind(&rig);
}

static int submit(const struct smpp_message *m, struct smpp_fault *fault) {
  int result = smpp_client_submit(rig.client, m, rig.now, NULL, fault);

  rig_pump(&rig);
  return result;
}

static void send_text(uint64_t cookie, const char *text) {
  struct smpp_message m = message(cookie, text);

  assert_int_equal(submit(&m, NULL), SMPP_OK);
}

/* Accepts the i-th request but for these. */
static void accept_but(size_t i, const struct smpp_unsuccess_sme *refused, size_t n) {
  struct smpp_pdu body = {0};
  uint8_t wire[512];
  size_t len = 0;

  for (size_t r = 0; r < n; r++)
    assert_int_equal(smpp_unsuccess_sme_put(wire, sizeof wire, &len, &refused[r]), SMPP_OK);
  body.submit_multi_resp.message_id = smpp_span_of("m1");
  body.submit_multi_resp.no_unsuccess = (uint8_t)n;
  body.submit_multi_resp.unsuccess_smes = smpp_span(wire, len);
  rig_reply(&rig, i, 0, &body);
}

static struct smpp_unsuccess_sme refusal(const char *number, uint8_t ton, uint32_t status) {
  struct smpp_unsuccess_sme r = {ton, 1, {NULL, 0}, status};

  r.destination_addr = smpp_span_of(number);
  return r;
}

static const struct rig_event *outcome(void) {
  const struct rig_event *e = rig_find(&rig, SMPP_CLIENT_OUTCOME, 0);

  assert_non_null(e);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_OUTCOME), 1);
  return e;
}

static void check_destination(unsigned i, int expected, uint32_t status) {
  const struct rig_event *e = outcome();

  assert_int_equal(e->e.n_destinations, N);
  assert_int_equal(e->destinations[i].outcome, expected);
  assert_int_equal(e->destinations[i].command_status, status);
}

/* --- what goes out and what comes of it ---------------------------------------------------------
 */

static void a_submit_multi_names_every_destination(void **state) {
  const struct smpp_submit_multi *sent;
  struct smpp_dest_address to;
  struct smpp_span rest;
  (void)state;
  start();
  three[1] = list("ward 7");
  send_text(1, "hello");
  assert_int_equal(rig.n_requests, 1);
  assert_int_equal(rig.requests[0].pdu.command_id, SMPP_SUBMIT_MULTI);
  sent = &rig.requests[0].pdu.submit_multi;
  assert_int_equal(sent->number_of_dests, N);
  rest = sent->dest_addresses;
  assert_int_equal(smpp_dest_address_next(&rest, &to), SMPP_MORE);
  assert_true(smpp_span_equal(to.destination_addr, smpp_span_of("33600000001")));
  assert_int_equal(smpp_dest_address_next(&rest, &to), SMPP_MORE);
  assert_int_equal(to.dest_flag, SMPP_DEST_LIST);
  assert_true(smpp_span_equal(to.dl_name, smpp_span_of("ward 7")));
  assert_true(smpp_span_equal(sent->short_message, smpp_span_of("hello")));
  assert_true(smpp_span_equal(sent->source_addr, smpp_span_of("1234")));
  assert_int_equal(sent->registered_delivery, 1);
  rig_close(&rig);
}

static void all_accepted_is_accepted_for_each(void **state) {
  (void)state;
  start();
  send_text(1, "hello");
  accept_but(0, NULL, 0);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(outcome()->e.n_segments, N);
  assert_string_equal(outcome()->ids[0], "m1");
  for (unsigned i = 0; i < N; i++)
    check_destination(i, SMPP_OUTCOME_ACCEPTED, 0);
  rig_close(&rig);
}

static void some_refused_is_partial_and_says_which(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("33600000002", 1, SMPP_STATUS_RINVDSTADR)};
  (void)state;
  start();
  send_text(1, "hello");
  accept_but(0, refused, 1);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_PARTIAL);
  check_destination(0, SMPP_OUTCOME_ACCEPTED, 0);
  check_destination(1, SMPP_OUTCOME_REJECTED, SMPP_STATUS_RINVDSTADR);
  check_destination(2, SMPP_OUTCOME_ACCEPTED, 0);
  rig_close(&rig);
}

static void all_refused_is_rejected_though_the_answer_is_rok(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("33600000003", 1, 0x0B),
                                               refusal("33600000001", 1, 0x0B),
                                               refusal("33600000002", 1, 0x45)};
  (void)state;
  start();
  send_text(1, "hello");
  accept_but(0, refused, 3);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_REJECTED);
  check_destination(0, SMPP_OUTCOME_REJECTED, 0x0B);
  check_destination(1, SMPP_OUTCOME_REJECTED, 0x45);
  rig_close(&rig);
}

static void a_refused_number_may_come_back_written_otherwise(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("+33600000002", 0, 0x0B)};
  (void)state;
  start();
  send_text(1, "hello");
  accept_but(0, refused, 1);
  check_destination(1, SMPP_OUTCOME_REJECTED, 0x0B);
  check_destination(0, SMPP_OUTCOME_ACCEPTED, 0);
  rig_close(&rig);
}

static void a_refusal_of_somebody_else_is_never_all_accepted(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("44700000000", 1, 0x0B)};
  (void)state;
  start();
  send_text(1, "hello");
  accept_but(0, refused, 1);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_PARTIAL);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_LOG), 1);
  check_destination(0, SMPP_OUTCOME_UNKNOWN, 0); /* it may be meant */
  rig_close(&rig);
}

static void a_number_given_twice_is_refused_once_or_twice(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("33600000001", 1, 0x0B),
                                               refusal("33600000001", 1, 0x14)};
  (void)state;
  start();
  three[1] = three[0];
  send_text(1, "hello");
  accept_but(0, refused, 2);
  check_destination(0, SMPP_OUTCOME_REJECTED, 0x0B);
  check_destination(1, SMPP_OUTCOME_REJECTED, 0x14);
  check_destination(2, SMPP_OUTCOME_ACCEPTED, 0);
  rig_close(&rig);
}

static void a_refused_list_is_named_by_its_name(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("ward 7", 0, SMPP_STATUS_RINVDLNAME)};
  (void)state;
  start();
  three[1] = list("ward 7");
  send_text(1, "hello");
  accept_but(0, refused, 1);
  check_destination(1, SMPP_OUTCOME_REJECTED, SMPP_STATUS_RINVDLNAME);
  rig_close(&rig);
}

/* An unsuccess_sme has no dl_name. */
static void a_refusal_without_an_address_is_of_the_list(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("", 0, SMPP_STATUS_RINVDLNAME)};
  (void)state;
  start();
  three[1] = list("ward 7");
  send_text(1, "hello");
  accept_but(0, refused, 1);
  check_destination(0, SMPP_OUTCOME_ACCEPTED, 0);
  check_destination(1, SMPP_OUTCOME_REJECTED, SMPP_STATUS_RINVDLNAME);
  rig_close(&rig);
}

static void of_two_lists_nobody_knows_which_was_refused(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("", 0, SMPP_STATUS_RINVDLNAME)};
  (void)state;
  start();
  three[1] = list("ward 7");
  three[2] = list("ward 8");
  send_text(1, "hello");
  accept_but(0, refused, 1);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_PARTIAL);
  check_destination(0, SMPP_OUTCOME_ACCEPTED, 0);
  check_destination(1, SMPP_OUTCOME_UNKNOWN, 0);
  check_destination(2, SMPP_OUTCOME_UNKNOWN, 0);
  rig_close(&rig);
}

static void a_refusal_as_a_whole_is_everybodys(void **state) {
  (void)state;
  start();
  send_text(1, "hello");
  rig_reply(&rig, 0, SMPP_STATUS_RSUBMITFAIL, NULL);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_REJECTED);
  for (unsigned i = 0; i < N; i++)
    check_destination(i, SMPP_OUTCOME_REJECTED, SMPP_STATUS_RSUBMITFAIL);
  rig_close(&rig);
}

static void without_an_answer_nobody_knows_for_anybody(void **state) {
  (void)state;
  start();
  send_text(1, "hello");
  rig_until(&rig, rig.now + 10000);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_UNKNOWN);
  for (unsigned i = 0; i < N; i++)
    check_destination(i, SMPP_OUTCOME_UNKNOWN, 0);
  rig_close(&rig);
}

static void what_never_left_was_sent_to_nobody(void **state) {
  struct smpp_message m = message(1, "hello");
  uint64_t id;
  (void)state;
  start();
  smpp_client_pause(rig.client, true, rig.now);
  assert_int_equal(smpp_client_submit(rig.client, &m, rig.now, &id, NULL), SMPP_OK);
  assert_int_equal(smpp_client_cancel(rig.client, id, rig.now), SMPP_OK);
  rig_pump(&rig);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_CANCELLED);
  check_destination(0, SMPP_OUTCOME_NOT_SENT, 0);
  rig_close(&rig);
}

static void a_destination_that_misses_one_part_is_refused(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("33600000001", 1, 0x0B)};
  (void)state;
  start();
  send_text(1, long_text);
  assert_int_equal(rig.n_requests, 2);
  accept_but(0, refused, 1);
  accept_but(1, refused, 1);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_PARTIAL);
  check_destination(0, SMPP_OUTCOME_REJECTED, 0x0B);
  check_destination(1, SMPP_OUTCOME_ACCEPTED, 0);
  rig_close(&rig);
}

/* --- pace ---------------------------------------------------------------------------------------
 */

static void the_pace_counts_every_destination(void **state) {
  (void)state;
  start();
  smpp_client_set_rate(rig.client, N + 1, rig.now);
  send_text(1, "hello");
  send_text(2, "hello");
  assert_int_equal(rig.n_requests, 1);
  rig_send(&rig, 3, "one more would fit, but keeps its place");
  assert_int_equal(rig.n_submits, 0);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_requests, 2);
  assert_int_equal(rig.n_submits, 1);
  rig_close(&rig);
}

static void a_throttled_submit_multi_is_tried_again(void **state) {
  (void)state;
  start();
  send_text(1, "hello");
  rig_reply(&rig, 0, SMPP_STATUS_RTHROTTLED, NULL);
  rig_until(&rig, rig.now + 1000);
  assert_int_equal(rig.n_requests, 2);
  accept_but(1, NULL, 0);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_ACCEPTED);
  check_destination(0, SMPP_OUTCOME_ACCEPTED, 0);
  rig_close(&rig);
}

/* --- receipts
 * -------------------------------------------------------------------------------------- */

static void each_destination_has_its_receipt_under_the_one_id(void **state) {
  const struct smpp_unsuccess_sme refused[] = {refusal("33600000002", 1, 0x0B)};
  const struct rig_event *first, *second;
  (void)state;
  start();
  send_text(5, "hello");
  accept_but(0, refused, 1);
  rig_deliver(&rig, "id:m1 stat:UNDELIV err:001", "33600000003", 0x04);
  rig_deliver(&rig, "id:m1 stat:DELIVRD err:000", "33600000001", 0x04);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 2);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_DELIVERY), 2);
  first = rig_find(&rig, SMPP_CLIENT_DELIVERY, 0);
  second = rig_find(&rig, SMPP_CLIENT_DELIVERY, 1);
  assert_int_equal(first->e.cookie, 5);
  assert_int_equal(first->e.destination, 2);
  assert_false(first->e.delivered);
  assert_int_equal(second->e.destination, 0);
  assert_true(second->e.delivered);
  assert_int_equal(rig_find(&rig, SMPP_CLIENT_RECEIPT, 0)->e.destination, 2);
  rig_close(&rig);
}

static void a_receipt_of_a_members_of_a_list_is_nobodys(void **state) {
  (void)state;
  start();
  three[1] = list("ward 7");
  send_text(5, "hello");
  accept_but(0, NULL, 0);
  rig_deliver(&rig, "id:m1 stat:DELIVRD err:000", "33699999999", 0x04);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_RECEIPT), 0);
  assert_int_equal(rig_count(&rig, SMPP_CLIENT_INBOUND), 1);
  assert_true(rig_find(&rig, SMPP_CLIENT_INBOUND, 0)->e.is_receipt);
  rig_close(&rig);
}

/* --- refusals at once ---------------------------------------------------------------------------
 */

static void what_cannot_be_a_submit_multi_is_refused(void **state) {
  static struct smpp_dest_address many[SMPP_DESTINATIONS_MAX + 1];
  struct smpp_message good = message(1, "hello"), m = good;
  struct smpp_fault fault;
  (void)state;
  start();
  for (size_t i = 0; i <= SMPP_DESTINATIONS_MAX; i++)
    many[i] = sme("33600000001");
  m.destinations = many;
  m.n_destinations = SMPP_DESTINATIONS_MAX + 1;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "number_of_dests");
  m = good;
  m.destination_addr = smpp_span_of("33600000009");
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "destination_addr");
  m = good;
  m.data_sm = true;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "destinations");
  m = good;
  m.replace_if_present_flag = 1;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "replace_if_present_flag");
  m = good;
  three[2] = sme("336000000003360000000033600000000");
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "dest_address");
  three[2] = sme("33600000003");
  three[2].dest_flag = 3;
  assert_int_equal(submit(&m, &fault), SMPP_ERR_FORBIDDEN);
  assert_int_equal(rig.n_requests, 0);
  rig_close(&rig);
}

static void a_full_list_of_254_goes_out(void **state) {
  static struct smpp_dest_address many[SMPP_DESTINATIONS_MAX];
  static char numbers[SMPP_DESTINATIONS_MAX][21];
  struct smpp_message m = message(1, long_text);
  (void)state;
  start();
  for (size_t i = 0; i < SMPP_DESTINATIONS_MAX; i++) {
    snprintf(numbers[i], sizeof numbers[i], "33600000000000000%03u", (unsigned)i);
    many[i] = sme(numbers[i]);
  }
  m.destinations = many;
  m.n_destinations = SMPP_DESTINATIONS_MAX;
  assert_int_equal(submit(&m, NULL), SMPP_OK);
  assert_int_equal(rig.requests[0].pdu.submit_multi.number_of_dests, SMPP_DESTINATIONS_MAX);
  assert_int_equal(rig.n_requests, 2);
  accept_but(0, NULL, 0);
  accept_but(1, NULL, 0);
  assert_int_equal(outcome()->e.outcome, SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(outcome()->e.n_segments, 2 * SMPP_DESTINATIONS_MAX);
  rig_close(&rig);
}

static void check_bind(int mode, bool may) {
  struct smpp_message m = message(1, "hello");

  start();
  rig_close(&rig);
  rig_init(&rig);
  rig.keep_requests = true;
  rig.config.bind_mode = mode;
  rig_bind(&rig);
  assert_int_equal(submit(&m, NULL), may ? SMPP_OK : SMPP_ERR_STATE);
  assert_int_equal(rig.n_requests, may);
  rig_close(&rig);
}

static void a_receiver_may_not_submit_to_many(void **state) {
  (void)state;
  check_bind(SMPP_BIND_TRX, true);
  check_bind(SMPP_BIND_TX, true);
  check_bind(SMPP_BIND_RX, false);
}

static void without_memory_nothing_is_taken(void **state) {
  struct smpp_message m = message(1, long_text);
  int result;
  (void)state;
  start();
  for (long n = 0;; n++) {
    rig.memory.left = n;
    result = smpp_client_submit(rig.client, &m, rig.now, NULL, NULL);
    rig.memory.left = -1;
    if (result == SMPP_OK)
      break;
    assert_int_equal(result, SMPP_ERR_NOMEM);
    rig_pump(&rig);
    assert_int_equal(rig.n_requests, 0);
  }
  rig_pump(&rig);
  assert_int_equal(rig.n_requests, 2);
  rig_close(&rig);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_submit_multi_names_every_destination),
      cmocka_unit_test(all_accepted_is_accepted_for_each),
      cmocka_unit_test(some_refused_is_partial_and_says_which),
      cmocka_unit_test(all_refused_is_rejected_though_the_answer_is_rok),
      cmocka_unit_test(a_refused_number_may_come_back_written_otherwise),
      cmocka_unit_test(a_refusal_of_somebody_else_is_never_all_accepted),
      cmocka_unit_test(a_number_given_twice_is_refused_once_or_twice),
      cmocka_unit_test(a_refused_list_is_named_by_its_name),
      cmocka_unit_test(a_refusal_without_an_address_is_of_the_list),
      cmocka_unit_test(of_two_lists_nobody_knows_which_was_refused),
      cmocka_unit_test(a_refusal_as_a_whole_is_everybodys),
      cmocka_unit_test(without_an_answer_nobody_knows_for_anybody),
      cmocka_unit_test(what_never_left_was_sent_to_nobody),
      cmocka_unit_test(a_destination_that_misses_one_part_is_refused),
      cmocka_unit_test(the_pace_counts_every_destination),
      cmocka_unit_test(a_throttled_submit_multi_is_tried_again),
      cmocka_unit_test(each_destination_has_its_receipt_under_the_one_id),
      cmocka_unit_test(a_receipt_of_a_members_of_a_list_is_nobodys),
      cmocka_unit_test(what_cannot_be_a_submit_multi_is_refused),
      cmocka_unit_test(a_full_list_of_254_goes_out),
      cmocka_unit_test(a_receiver_may_not_submit_to_many),
      cmocka_unit_test(without_memory_nothing_is_taken),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
