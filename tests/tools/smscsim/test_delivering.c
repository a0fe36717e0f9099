/* SPDX-License-Identifier: MIT
 *
 * How the simulated SMSC delivers receipts and messages of mobiles.
 */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <smpp/names.h>

#define ROK SMPP_STATUS_ROK

/* --- delivering --------------------------------------------------------------------- */

static void receipts_wait_until_a_receiver_of_their_account_binds(void **state) {
  struct world w;
  struct peer *tx, *other, *rx;

  (void)state;
  world_begin(&w, "");
  tx = bound(&w, SMPP_BIND_TRANSMITTER, "clinic");
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(tx, "336", "a", 1);
  world_pass(&w, 5000);
  assert_int_equal(peer_deliveries(tx) + peer_deliveries(other), 0);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(peer_deliveries(rx), 1);
  world_end(&w);
  peer_free(tx);
  peer_free(other);
  peer_free(rx);
}

static void each_delivery_goes_to_exactly_one_session(void **state) {
  struct world w;
  struct peer *a, *b;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  a = bound_trx(&w);
  b = bound_trx(&w);
  for (unsigned i = 0; i < 10; i++)
    peer_submit(a, "336", "a", 1);
  world_pass(&w, 0);
  assert_int_equal(peer_deliveries(a), 5);
  assert_int_equal(peer_deliveries(b), 5);
  world_end(&w);
  peer_free(a);
  peer_free(b);
}

static void a_full_window_is_waited_for(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  peer->room = 2;
  for (unsigned i = 0; i < 5; i++)
    peer_submit(peer, "336", "a", 1);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 2);
  for (size_t i = 0; i < 5; i++)
    peer_answers(peer, peer_delivery(peer, i), ROK);
  assert_int_equal(peer_deliveries(peer), 5);
  world_pass(&w, 60000);
  assert_int_equal(peer_deliveries(peer), 5);
  world_end(&w);
  peer_free(peer);
}

static void a_temporary_refusal_offers_it_to_another_session(void **state) {
  struct world w;
  struct peer *a, *b, *first, *second;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  a = bound_trx(&w);
  b = bound_trx(&w);
  peer_submit(a, "336", "a", 1);
  world_pass(&w, 0);
  first = peer_deliveries(a) ? a : b;
  second = first == a ? b : a;
  assert_int_equal(peer_deliveries(second), 0);
  peer_answers(first, peer_delivery(first, 0), SMPP_STATUS_RX_T_APPN);
  assert_int_equal(peer_deliveries(second), 1);
  peer_answers(second, peer_delivery(second, 0), ROK);
  world_pass(&w, 120000);
  assert_int_equal(peer_deliveries(first) + peer_deliveries(second), 2);
  world_end(&w);
  peer_free(a);
  peer_free(b);
}

/* A session that has one, without its answer. */
static struct peer *begin_with_a_receipt(struct world *w) {
  struct peer *peer;

  world_begin(w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(w);
  peer_submit(peer, "336", "a", 1);
  world_pass(w, 0);
  assert_int_equal(peer_deliveries(peer), 1);
  return peer;
}

static void what_all_refuse_for_now_is_tried_again_later(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  peer = begin_with_a_receipt(&w);
  peer_answers(peer, peer_delivery(peer, 0), SMPP_STATUS_RX_T_APPN);
  world_pass(&w, 900);
  assert_int_equal(peer_deliveries(peer), 1);
  world_pass(&w, 400);
  assert_int_equal(peer_deliveries(peer), 2);
  peer_answers(peer, peer_delivery(peer, 1), ROK);
  world_pass(&w, 120000);
  assert_int_equal(peer_deliveries(peer), 2);
  world_end(&w);
  peer_free(peer);
}

static void a_new_session_is_offered_what_others_refused(void **state) {
  struct world w;
  struct peer *peer, *rx;

  (void)state;
  peer = begin_with_a_receipt(&w);
  peer_answers(peer, peer_delivery(peer, 0), SMPP_STATUS_RX_T_APPN);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(peer_deliveries(rx), 1);
  world_end(&w);
  peer_free(peer);
  peer_free(rx);
}

static void a_permanent_refusal_ends_it(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  peer = begin_with_a_receipt(&w);
  peer_answers(peer, peer_delivery(peer, 0), SMPP_STATUS_RX_P_APPN);
  world_pass(&w, 120000);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

static void what_a_lost_session_held_goes_to_the_next_in_order(void **state) {
  struct world w;
  struct peer *peer, *rx;

  (void)state;
  world_begin(&w, "[smsc]\nreceipt_delay = 0\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 4; i++)
    peer_submit(peer, "336", "a", 1);
  world_pass(&w, 0);
  assert_int_equal(peer_deliveries(peer), 4);
  for (size_t i = 0; i < 4; i++)
    peer_leaves_open(peer, peer_delivery(peer, i), SMPP_WHY_CLOSED);
  peer_close(peer);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(peer_deliveries(rx), 4);
  for (size_t i = 0; i < 4; i++)
    assert_memory_equal(text_of(peer_delivery(rx, i)) + 3, peer->done[1 + i].id, 10);
  world_end(&w);
  peer_free(peer);
  peer_free(rx);
}

static void a_delivery_without_an_answer_is_repeated(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  peer = begin_with_a_receipt(&w);
  peer_leaves_open(peer, peer_delivery(peer, 0), SMPP_WHY_TIMEOUT);
  world_pass(&w, 1500);
  assert_int_equal(peer_deliveries(peer), 2);
  world_end(&w);
  peer_free(peer);
}

/* --- messages from mobiles ------------------------------------------------------------- */

static int send_mo(struct world *w, const char *from, const char *to, const char *text,
                   struct smsc_mo_result *result) {
  struct smsc_mo mo = {smpp_span_of(from), smpp_span_of(to), smpp_span_of(text), {NULL, 0}};

  return smsc_mo_send(w->smsc, &mo, w->now_ms, result);
}

static void a_mobile_s_message_needs_a_receiver(void **state) {
  struct smsc_mo_result result;
  struct world w;
  struct peer *tx, *rx;

  (void)state;
  world_begin(&w, "");
  tx = bound(&w, SMPP_BIND_TRANSMITTER, "clinic");
  assert_int_equal(send_mo(&w, "+33612345678", "38000", "OUI", &result), 409);
  rx = bound(&w, SMPP_BIND_RECEIVER, "clinic");
  assert_int_equal(send_mo(&w, "+33612345678", "38000", "OUI", &result), 202);
  assert_int_equal(result.parts, 1);
  assert_int_equal(strlen(result.id), 36);
  assert_int_equal(peer_deliveries(rx), 1);
  assert_string_equal(text_of(peer_delivery(rx, 0)), "OUI");
  assert_true(
      smpp_span_equal(peer_delivery(rx, 0)->pdu.sm.source_addr, smpp_span_of("33612345678")));
  assert_int_equal(peer_delivery(rx, 0)->pdu.sm.source_addr_ton, 1);
  world_end(&w);
  peer_free(tx);
  peer_free(rx);
}

static void a_mobile_s_message_goes_to_who_wrote_from_that_address(void **state) {
  struct smsc_mo_result result;
  struct world w;
  struct peer *clinic, *other;

  (void)state;
  world_begin(&w, "");
  clinic = bound_trx(&w);
  other = bound(&w, SMPP_BIND_TRANSCEIVER, "another");
  peer_submit(clinic, "336", "a", 0);
  assert_int_equal(send_mo(&w, "336", "38000", "OUI", &result), 202);
  assert_int_equal(peer_deliveries(clinic), 1);
  assert_int_equal(peer_deliveries(other), 0);
  world_end(&w);
  peer_free(clinic);
  peer_free(other);
}

static void bad_addresses_and_texts_are_refused_by_field(void **state) {
  struct smsc_mo_result result;
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "");
  peer = bound_trx(&w);
  assert_int_equal(send_mo(&w, "", "38000", "a", &result), 400);
  assert_string_equal(result.field, "from");
  assert_int_equal(send_mo(&w, "+33 6", "38000", "a", &result), 400);
  assert_string_equal(result.field, "from");
  assert_int_equal(send_mo(&w, "336", "012345678901234567890", "a", &result), 400);
  assert_string_equal(result.field, "to");
  assert_int_equal(send_mo(&w, "336", "38000", "\xFF", &result), 400);
  assert_string_equal(result.field, "text");
  assert_int_equal(peer_deliveries(peer), 0);
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(receipts_wait_until_a_receiver_of_their_account_binds),
      cmocka_unit_test(each_delivery_goes_to_exactly_one_session),
      cmocka_unit_test(a_full_window_is_waited_for),
      cmocka_unit_test(a_temporary_refusal_offers_it_to_another_session),
      cmocka_unit_test(what_all_refuse_for_now_is_tried_again_later),
      cmocka_unit_test(a_new_session_is_offered_what_others_refused),
      cmocka_unit_test(a_permanent_refusal_ends_it),
      cmocka_unit_test(what_a_lost_session_held_goes_to_the_next_in_order),
      cmocka_unit_test(a_delivery_without_an_answer_is_repeated),
      cmocka_unit_test(a_mobile_s_message_needs_a_receiver),
      cmocka_unit_test(a_mobile_s_message_goes_to_who_wrote_from_that_address),
      cmocka_unit_test(bad_addresses_and_texts_are_refused_by_field),
  };

  return cmocka_run_group_tests_name("smscsim delivering", tests, NULL, NULL);
}
