/* SPDX-License-Identifier: MIT
 *
 * The tables a session keeps, each alone, and numbers at the end of their range. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "session/machine.h"
#include "support/transcript.h"
#include <stdio.h>

static struct smpp_alloc libc_alloc(void) {
  return smpp_alloc_libc();
}

static void a_window_finds_a_request_by_its_whole_number(void **state) {
  struct smpp_alloc alloc = libc_alloc();
  struct smpp__window w;

  (void)state;
  assert_int_equal(smpp__window_init(&w, 10, &alloc), SMPP_OK);
  assert_true(w.n_slots >= 40);
  smpp__window_add(&w, 5)->cookie = 55;
  assert_int_equal(smpp__window_find(&w, 5)->cookie, 55);
  assert_null(smpp__window_find(&w, 5 + w.n_slots));
  assert_null(smpp__window_find(&w, 0));
  assert_true(smpp__window_taken(&w, 5 + w.n_slots));
  assert_false(smpp__window_taken(&w, 6));
  smpp__window_remove(&w, smpp__window_find(&w, 5));
  assert_null(smpp__window_find(&w, 5));
  assert_int_equal(w.count, 0);
  smpp__window_deinit(&w, &alloc);
}

/* The same requests kept in a plain array, and compared after every step. */
static void a_window_keeps_the_order_of_submission(void **state) {
  enum { LIMIT = 16 };
  struct smpp_alloc alloc = libc_alloc();
  uint32_t order[LIMIT], n = 0, n_sent = 0, next = 1, random = 1;
  struct smpp__window w;

  (void)state;
  assert_int_equal(smpp__window_init(&w, LIMIT, &alloc), SMPP_OK);
  for (int turn = 0; turn < 20000; turn++) {
    struct smpp__request *r;

    random = random * 1664525u + 1013904223u;
    if (random >> 30 <= 1 && n < LIMIT) {
      while (smpp__window_taken(&w, next))
        next++;
      r = smpp__window_add(&w, next);
      r->start = next;
      r->end = next + 1u;
      order[n++] = next++;
    } else if (random >> 30 == 2 && n > 0) {
      uint32_t at = (random >> 8) % n;

      smpp__window_remove(&w, smpp__window_find(&w, order[at]));
      memmove(&order[at], &order[at + 1], (n - at - 1) * sizeof *order);
      n--;
      n_sent -= at < n_sent;
    } else if (n_sent < n) {
      smpp__window_sent(&w, order[n_sent] + 1u, (uint64_t)turn);
      n_sent++;
    }
    assert_int_equal(w.count, n);
    r = smpp__window_first(&w);
    for (uint32_t i = 0; i < n; i++, r = smpp__window_after(&w, r)) {
      assert_int_equal(r->sequence, order[i]);
      assert_int_equal(r->sent, i < n_sent);
    }
    assert_null(r);
    r = smpp__window_first_unsent(&w);
    assert_int_equal(r ? r->sequence : 0, n_sent < n ? order[n_sent] : 0);
  }
  smpp__window_deinit(&w, &alloc);
}

static void late_requests_are_found_until_newer_ones_push_them_out(void **state) {
  struct smpp_alloc alloc = libc_alloc();
  struct smpp__late late;
  struct smpp__late_request found;

  (void)state;
  assert_int_equal(smpp__late_init(&late, 3, &alloc), SMPP_OK);
  for (uint32_t i = 1; i <= 3; i++)
    smpp__late_add(&late, i * 4, SMPP_SUBMIT_SM, i, 0); /* all in one bucket */
  assert_true(smpp__late_take(&late, 8, &found));
  assert_int_equal(found.cookie, 2);
  assert_false(smpp__late_take(&late, 8, &found));
  assert_true(smpp__late_has(&late, 4) && smpp__late_has(&late, 12));
  smpp__late_add(&late, 16, SMPP_SUBMIT_SM, 4, 0);
  assert_false(smpp__late_has(&late, 4)); /* the oldest */
  assert_true(smpp__late_has(&late, 12) && smpp__late_has(&late, 16));
  assert_false(smpp__late_has(&late, 0));
  assert_int_equal(late.count, 2);
  for (uint32_t i = 100; i < 1000; i++)
    smpp__late_add(&late, i, SMPP_SUBMIT_SM, i, 0);
  assert_int_equal(late.count, 3);
  assert_true(smpp__late_has(&late, 997) && smpp__late_has(&late, 999));
  assert_false(smpp__late_has(&late, 996));
  smpp__late_deinit(&late, &alloc);
}

static void a_handle_is_good_once(void **state) {
  struct smpp_alloc alloc = libc_alloc();
  struct smpp__inbound in;
  uint64_t first, second, again;

  (void)state;
  assert_int_equal(smpp__inbound_init(&in, 2, 0, &alloc), SMPP_OK);
  first = smpp__inbound_add(&in, 7, SMPP_SUBMIT_SM, 5);
  second = smpp__inbound_add(&in, 7, SMPP_SUBMIT_SM, 5); /* numbers may repeat: peers' bugs */
  assert_true(first != 0 && second != 0 && first != second);
  assert_int_equal(smpp__inbound_add(&in, 8, SMPP_SUBMIT_SM, 5), 0);
  smpp__inbound_remove(&in, smpp__inbound_find(&in, first));
  assert_null(smpp__inbound_find(&in, first));
  again = smpp__inbound_add(&in, 9, SMPP_SUBMIT_SM, 5);
  assert_true(again != first);
  assert_null(smpp__inbound_find(&in, first));
  assert_int_equal(smpp__inbound_find(&in, again)->sequence, 9);
  assert_null(smpp__inbound_find(&in, 0));
  assert_null(smpp__inbound_find(&in, UINT64_MAX));
  smpp__inbound_clear(&in);
  assert_null(smpp__inbound_find(&in, second));
  assert_null(smpp__inbound_find(&in, again));
  assert_int_equal(in.count, 0);
  smpp__inbound_deinit(&in, &alloc);
}

static void a_buffer_keeps_its_octets_through_growing_and_moving(void **state) {
  struct smpp_alloc alloc = libc_alloc();
  struct smpp__buffer b;
  uint8_t in = 0, out = 0;

  (void)state;
  assert_int_equal(smpp__buffer_init(&b, 8, &alloc), SMPP_OK);
  for (size_t turn = 0; turn < 3000; turn++) {
    uint8_t octets[50];
    size_t n = turn * 7 % 50, m;

    for (size_t i = 0; i < n; i++)
      octets[i] = in++;
    assert_int_equal(smpp__buffer_append(&b, smpp_span(octets, n), &alloc), SMPP_OK);
    m = turn * 13 % 53;
    if (m > smpp__buffer_len(&b))
      m = smpp__buffer_len(&b);
    for (size_t i = 0; i < m; i++)
      assert_int_equal(smpp__buffer_view(&b).ptr[i], out++);
    smpp__buffer_consume(&b, m);
  }
  assert_true(b.cap <= 512);
  smpp__buffer_clear(&b);
  smpp__buffer_shrink(&b, &alloc);
  assert_int_equal(b.cap, 8);
  smpp__buffer_deinit(&b, &alloc);
}

static bool has(const uint8_t *octets, size_t len, const char *text) {
  for (size_t i = 0; i + strlen(text) <= len; i++)
    if (memcmp(octets + i, text, strlen(text)) == 0)
      return true;
  return false;
}

static void a_secret_buffer_wipes_what_it_leaves(void **state) {
  struct smpp_alloc alloc = libc_alloc();
  struct smpp__buffer b;

  (void)state;
  assert_int_equal(smpp__buffer_init(&b, 32, &alloc), SMPP_OK);
  memset(b.octets, 0, b.cap);
  b.secret = true;
  assert_int_equal(smpp__buffer_append(&b, smpp_span_of("0123456789abcdefSECRET"), &alloc),
                   SMPP_OK);
  smpp__buffer_consume(&b, 16);
  assert_false(has(b.octets, b.cap, "0123"));
  assert_int_equal(smpp__buffer_append(&b, smpp_span_of("0123456789a"), &alloc), SMPP_OK);
  assert_int_equal(b.head, 0); /* it moved down */
  smpp__buffer_consume(&b, 6);
  assert_false(has(b.octets, b.cap, "CRET"));
  smpp__buffer_deinit(&b, &alloc);
}

static void a_bind_that_came_in_pieces_is_wiped_when_it_was_read(void **state) {
  struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);
  uint8_t octets[128];
  size_t len = words_to_octets("bind_receiver seq=1 password=pass-wrd", octets, sizeof octets);
  struct smpp_event event;
  smpp_session *session;

  (void)state;
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  memset(session->input.octets, 0, session->input.cap);
  smpp_session_receive(session, smpp_span(octets, len - 1), 0);
  assert_false(smpp_session_next_event(session, &event));
  assert_true(has(session->input.octets, session->input.cap, "pass-wrd"));
  smpp_session_receive(session, smpp_span(octets + len - 1, 1), 0);
  assert_true(smpp_session_next_event(session, &event));
  assert_true(smpp_span_equal(event.pdu->bind.password, smpp_span_of("pass-wrd")));
  assert_false(smpp_session_next_event(session, &event));
  assert_false(has(session->input.octets, session->input.cap, "pass-wrd"));
  smpp_session_free(session);
}

static smpp_session *bound_session(uint32_t window) {
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);
  struct smpp_pdu bind = {.command_id = SMPP_BIND_TRANSCEIVER, .bind = {.interface_version = 0x34}};
  uint8_t octets[64];
  struct smpp_event event;
  smpp_session *session;
  size_t len;

  config.window = window;
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &bind, 1, 0, NULL, NULL), SMPP_OK);
  len = words_to_octets("bind_transceiver_resp seq=1", octets, sizeof octets);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 0), SMPP_OK);
  while (smpp_session_next_event(session, &event))
    assert_int_equal(event.type, SMPP_EVENT_BOUND);
  smpp_session_sent(session, smpp_session_output(session).len, 0);
  return session;
}

static uint32_t submit(smpp_session *session, uint64_t cookie, uint64_t now_ms) {
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM,
                         .sm = {.destination_addr = smpp_span_of("336")}};
  uint32_t sequence;

  assert_int_equal(smpp_session_submit(session, &pdu, cookie, now_ms, &sequence, NULL), SMPP_OK);
  smpp_session_sent(session, smpp_session_output(session).len, now_ms);
  return sequence;
}

static void answer(smpp_session *session, uint32_t sequence, struct smpp_event *event) {
  uint8_t octets[64];
  char words[64];
  size_t len;

  snprintf(words, sizeof words, "submit_sm_resp seq=%u message_id=a", (unsigned)sequence);
  len = words_to_octets(words, octets, sizeof octets);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 1), SMPP_OK);
  assert_true(smpp_session_next_event(session, event));
  event->pdu = NULL;
}

static void numbers_go_round_from_the_last_to_1(void **state) {
  smpp_session *session = bound_session(4);
  struct smpp_event event;

  (void)state;
  assert_int_equal(submit(session, 10, 1), 2);
  session->next_sequence = SMPP_SEQUENCE_MAX;
  assert_int_equal(submit(session, 11, 1), SMPP_SEQUENCE_MAX);
  assert_int_equal(submit(session, 12, 1), 1);
  assert_int_equal(submit(session, 13, 1), 3); /* 2 is still out */
  assert_int_equal(smpp_session_room(session), 0);
  answer(session, SMPP_SEQUENCE_MAX, &event);
  assert_int_equal(event.cookie, 11);
  answer(session, 2, &event);
  assert_int_equal(event.cookie, 10);
  smpp_session_free(session);
}

static void a_late_number_is_not_used_again(void **state) {
  smpp_session *session = bound_session(4);
  struct smpp_event event;

  (void)state;
  assert_int_equal(submit(session, 10, 1), 2);
  smpp_session_expire(session, 20000);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.why, SMPP_WHY_TIMEOUT);
  session->next_sequence = 2;
  assert_int_equal(submit(session, 11, 20001), 3);
  answer(session, 2, &event);
  assert_int_equal(event.type, SMPP_EVENT_LATE);
  assert_int_equal(event.cookie, 10);
  smpp_session_free(session);
}

static void enquire_link_takes_no_number_that_is_out(void **state) {
  smpp_session *session = bound_session(4);
  struct smpp_event event;
  struct smpp_pdu pdu;

  (void)state;
  session->config.response_ms = 0;
  assert_int_equal(submit(session, 10, 1), 2);
  session->next_sequence = 2;
  smpp_session_expire(session, 30001);
  assert_false(smpp_session_next_event(session, &event));
  assert_int_equal(smpp_pdu_decode(smpp_session_output(session), NULL, &pdu, NULL), SMPP_OK);
  assert_int_equal(pdu.command_id, SMPP_ENQUIRE_LINK);
  assert_int_equal(pdu.sequence_number, 3);
  session->next_sequence = 3;
  assert_int_equal(submit(session, 11, 30002), 4); /* nor does a request take enquire_link's */
  smpp_session_free(session);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_window_finds_a_request_by_its_whole_number),
      cmocka_unit_test(a_window_keeps_the_order_of_submission),
      cmocka_unit_test(late_requests_are_found_until_newer_ones_push_them_out),
      cmocka_unit_test(a_handle_is_good_once),
      cmocka_unit_test(a_buffer_keeps_its_octets_through_growing_and_moving),
      cmocka_unit_test(a_secret_buffer_wipes_what_it_leaves),
      cmocka_unit_test(a_bind_that_came_in_pieces_is_wiped_when_it_was_read),
      cmocka_unit_test(numbers_go_round_from_the_last_to_1),
      cmocka_unit_test(a_late_number_is_not_used_again),
      cmocka_unit_test(enquire_link_takes_no_number_that_is_out),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
