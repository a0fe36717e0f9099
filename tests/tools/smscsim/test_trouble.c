/* SPDX-License-Identifier: MIT
 *
 * The troubles of the simulated SMSC in virtual time: what a session sees of each,
 * and that it sees the same again from the same seed. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <smpp/codec.h>
#include <smpp/names.h>

static size_t count(const struct peer *peer, enum deed deed) {
  size_t n = 0;

  for (size_t i = 0; i < peer->n_done; i++)
    n += peer->done[i].deed == deed;
  return n;
}

static bool metric_is(struct world *world, const char *name, uint64_t value) {
  struct data_buffer text = {NULL, 0, 0, false};
  char line[80];
  bool found;

  smsc_write_metrics(world->smsc, &text);
  data_buffer_add_char(&text, '\0');
  snprintf(line, sizeof line, "\nsmscsim_%s %llu\n", name, (unsigned long long)value);
  found = strstr(text.ptr, line) != NULL;
  data_buffer_free(&text);
  return found;
}

static void submit_many(struct peer *peer, unsigned n) {
  while (n-- > 0)
    peer_submit(peer, "336", "a", 0);
}

static void every_nth_submission_is_taken_and_never_answered(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\ndrop_every = 3\n");
  peer = bound_trx(&w);
  for (unsigned i = 1; i <= 9; i++)
    assert_int_equal(peer_submit(peer, "336", "a", 0), i % 3 ? SMPP_STATUS_ROK : UINT32_MAX);
  world_pass(&w, 3600000);
  assert_int_equal(count(peer, RESPONDED), 1 + 6);
  assert_true(metric_is(&w, "messages_accepted_total", 9));
  assert_true(metric_is(&w, "unanswered_total", 3));
  world_end(&w);
  peer_free(peer);
}

static void a_message_whose_answer_was_dropped_gets_its_receipt(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\ndrop_every = 1\nreceipt_delay = 1s\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 1), UINT32_MAX);
  world_pass(&w, 1000);
  assert_int_equal(peer_deliveries(peer), 1);
  world_end(&w);
  peer_free(peer);
}

static void a_share_of_submissions_is_refused_by_the_list(void **state) {
  unsigned n_ok = 0, n_system = 0, n_address = 0;
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nerror_rate = 0.3:ESME_RSYSERR=2,ESME_RINVDSTADR=1\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 3000; i++) {
    uint32_t status = peer_submit(peer, "336", "a", 0);

    n_ok += status == SMPP_STATUS_ROK;
    n_system += status == SMPP_STATUS_RSYSERR;
    n_address += status == SMPP_STATUS_RINVDSTADR;
  }
  assert_int_equal(n_ok + n_system + n_address, 3000);
  assert_in_range(n_ok, 2000, 2200);
  assert_in_range(n_system, 520, 680);
  assert_in_range(n_address, 240, 360);
  assert_true(metric_is(&w, "messages_accepted_total", n_ok));
  world_end(&w);
  peer_free(peer);
}

static void answers_come_in_another_order_and_none_is_lost(void **state) {
  bool seen[201] = {false}, moved = false;
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreorder = 8\n");
  peer = bound_trx(&w);
  submit_many(peer, 200);
  assert_int_equal(peer->n_done, 201);
  for (size_t i = 1; i <= 200; i++) {
    uint64_t nth = peer->done[i].request - 1;

    assert_in_range(nth, 1, 200);
    assert_false(seen[nth]);
    seen[nth] = true;
    moved = moved || nth != i;
    assert_int_equal((nth - 1) / 8, (i - 1) / 8); /* within its eight */
  }
  assert_true(moved);
  world_end(&w);
  peer_free(peer);
}

static void what_is_held_for_another_order_does_not_wait_for_ever(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nreorder = 8\n");
  peer = bound_trx(&w);
  submit_many(peer, 3);
  assert_int_equal(count(peer, RESPONDED), 1);
  world_pass(&w, 50);
  assert_int_equal(count(peer, RESPONDED), 4);
  world_end(&w);
  peer_free(peer);
}

static void what_is_held_when_the_line_ends_is_gone(void **state) {
  struct world w;
  struct peer *peer, *last;
  size_t n_done;

  (void)state;
  world_begin(&w, "[smsc]\nreorder = 8\nlatency = 1ms..90ms\nslow_read = 100\n");
  peer = bound_trx(&w);
  last = bound_trx(&w);
  submit_many(peer, 11);
  world_pass(&w, 40);
  n_done = peer->n_done;
  peer_close(peer);
  world_pass(&w, 10000);
  assert_int_equal(peer->n_done, n_done);
  submit_many(last, 3); /* held at the end of the simulator: freed with it */
  world_pass(&w, 60);
  world_end(&w);
  peer_free(peer);
  peer_free(last);
}

static void a_session_ends_with_its_nth_submission(void **state) {
  size_t n_within = 0, n_after = 0, n_before = 0, n_reset = 0;
  struct world w;

  (void)state;
  world_begin(&w, "[smsc]\ndisconnect_every = 5\n");
  for (unsigned i = 0; i < 100; i++) {
    struct peer *peer = bound_trx(&w);
    const struct done *last;

    submit_many(peer, 7); /* those behind the end are not heard */
    last = peer_last(peer);
    assert_true(last->deed == CLOSED || last->deed == RESET);
    n_reset += last->deed == RESET;
    n_within += count(peer, WROTE_RAW);
    n_after += count(peer, RESPONDED) == 6;
    n_before += last->deed == CLOSED && count(peer, RESPONDED) == 5 && !count(peer, WROTE_RAW);
    if (count(peer, WROTE_RAW)) /* half of submit_sm_resp with its id */
      assert_int_equal(last[-1].wire_len, (16 + 11) / 2);
    peer_close(peer);
    peer_free(peer);
  }
  assert_int_equal(n_within + n_after + n_before + n_reset, 100);
  assert_true(n_within > 10 && n_after > 10 && n_before > 10 && n_reset > 10);
  assert_true(metric_is(&w, "messages_accepted_total", 500));
  assert_true(metric_is(&w, "cuts_total", 100));
  world_end(&w);
}

static void after_so_many_submissions_a_session_is_dumb_and_deaf(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nsilence = 3\nlatency = 10ms\nreceipt_delay = 5ms\n");
  peer = bound_trx(&w);
  submit_many(peer, 2);
  world_pass(&w, 10);
  assert_int_equal(count(peer, RESPONDED), 3);
  peer_submit(peer, "336", "a", 1);
  assert_int_equal(peer_last(peer)->deed, PAUSED);
  submit_many(peer, 5);
  world_pass(&w, 3600000);
  assert_int_equal(peer_last(peer)->deed, PAUSED); /* no answer, no receipt, no end */
  assert_true(metric_is(&w, "messages_accepted_total", 3));
  world_end(&w);
  peer_free(peer);
}

static void a_silent_time_swallows_the_answers_that_fall_into_it(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nsilence = 2s/10s\n");
  peer = bound_trx(&w);
  for (unsigned second = 0; second < 30; second++) {
    assert_int_equal(peer_submit(peer, "336", "a", 0),
                     second % 10 >= 8 ? UINT32_MAX : SMPP_STATUS_ROK);
    world_pass(&w, 1000);
  }
  assert_true(metric_is(&w, "unanswered_total", 6));
  world_end(&w);
  peer_free(peer);
}

static void a_silent_time_swallows_answers_that_were_due_in_it(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nsilence = 2s/10s\nlatency = 3s\n");
  peer = bound_trx(&w);
  for (unsigned second = 0; second < 30; second++) {
    size_t before = peer->n_done;

    world_pass(&w, 1000); /* what is due at second + 1 */
    assert_int_equal(peer->n_done - before, second >= 3 && (second + 1) % 10 < 8);
    peer_submit(peer, "336", "a", 0);
  }
  world_end(&w);
  peer_free(peer);
}

static void a_slow_reader_stops_for_as_long_as_its_octets_take(void **state) {
  struct smpp_pdu pdu = submit_sm("336", "a", 0);
  size_t len = smpp_pdu_encoded_len(&pdu), bind_ms = 0;
  struct world w;
  struct peer *peer;
  uint64_t begin;

  (void)state;
  world_begin(&w, "[smsc]\nslow_read = 1000\n");
  peer = bound_trx(&w);
  while (peer_last(peer)->deed != READ_ON) { /* the bind's own octets */
    world_pass(&w, 1);
    assert_true(++bind_ms < 200);
  }
  begin = w.now_ms;
  submit_many(peer, 10);
  assert_int_equal(count(peer, PAUSED), 2);
  assert_int_equal(count(peer, RESPONDED), 11);
  world_pass(&w, 10 * len - 2);
  assert_int_equal(count(peer, READ_ON), 1);
  world_pass(&w, 4);
  assert_int_equal(count(peer, READ_ON), 2);
  assert_in_range(peer_last(peer)->at_ms - begin, 10 * len - 1, 10 * len + 1);
  world_end(&w);
  peer_free(peer);
}

/* --- malformed answers --------------------------------------------------------- */

static const struct done *malformed(struct world *w, struct peer **peer, const char *kind) {
  char scenario[80];

  snprintf(scenario, sizeof scenario, "[smsc]\nmalform = 1:%s\n", kind);
  world_begin(w, scenario);
  *peer = bound_trx(w);
  submit_many(*peer, 1);
  assert_int_equal(peer_last(*peer)->deed, WROTE_RAW);
  assert_true(metric_is(w, "malformed_total", 1));
  assert_true(metric_is(w, "messages_accepted_total", 1));
  return peer_last(*peer);
}

static uint32_t u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void a_malformed_answer_is_wrong_in_one_place(void **state) {
  static const struct {
    const char *kind;
    uint32_t length, command, sequence;
    size_t octets;
  } cases[] = {
      {"sequence", 27, SMPP_SUBMIT_SM_RESP, 0x40000002, 27},
      {"command", 27, SMPP_DELIVER_SM_RESP, 2, 27},
      {"tlv", 33, SMPP_SUBMIT_SM_RESP, 2, 33},
      {"short", 12, SMPP_SUBMIT_SM_RESP, 2, 27},
      {"long", 27 + 48, SMPP_SUBMIT_SM_RESP, 2, 27},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct world w;
    struct peer *peer;
    const struct done *done = malformed(&w, &peer, cases[i].kind);

    assert_int_equal(done->wire_len, cases[i].octets);
    assert_int_equal(u32(done->wire), cases[i].length);
    assert_int_equal(u32(done->wire + 4), cases[i].command);
    assert_int_equal(u32(done->wire + 8), SMPP_STATUS_ROK);
    assert_int_equal(u32(done->wire + 12), cases[i].sequence);
    world_end(&w);
    peer_free(peer);
  }
}

static void an_answer_with_a_cut_tlv_is_refused_by_the_strict(void **state) {
  struct smpp_codec strict = SMPP_CODEC_INIT;
  struct smpp_pdu pdu;
  struct smpp_fault fault;
  struct world w;
  struct peer *peer;
  const struct done *done = malformed(&w, &peer, "tlv");
  struct smpp_span wire = smpp_span(done->wire, done->wire_len);

  (void)state;
  strict.strict = true;
  assert_int_equal(smpp_pdu_decode(wire, &strict, &pdu, &fault), SMPP_ERR_MALFORMED);
  assert_int_equal(smpp_pdu_decode(wire, NULL, &pdu, &fault), SMPP_OK);
  assert_true(pdu.oddities & SMPP_ODDITY(TLV_TRUNCATED));
  world_end(&w);
  peer_free(peer);
}

static void a_share_of_answers_is_malformed(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nmalform = 10%\n");
  peer = bound_trx(&w);
  submit_many(peer, 2000);
  assert_in_range(count(peer, WROTE_RAW), 150, 250);
  assert_int_equal(count(peer, WROTE_RAW) + count(peer, RESPONDED), 2001);
  world_end(&w);
  peer_free(peer);
}

/* --- the same again --------------------------------------------------------------- */

static const char all[] = "[smsc]\nerror_rate = 10%\nmalform = 10%\nreorder = 4\n"
                          "drop_every = 7\ndisconnect_every = 50\nslow_read = 4000\n";

/* What two sessions saw, with their submissions in one order or another. */
static void live(struct world *w, bool in_turns, struct peer *peers[2]) {
  world_begin(w, all);
  peers[0] = bound_trx(w);
  peers[1] = bound_trx(w);
  for (unsigned i = 0; i < 100; i++)
    submit_many(peers[in_turns ? i % 2 : i / 50], 1);
}

static void assert_same_deeds(const struct peer *a, const struct peer *b) {
  assert_int_equal(a->n_done, b->n_done);
  for (size_t i = 0; i < a->n_done; i++) {
    assert_int_equal(a->done[i].deed, b->done[i].deed);
    assert_int_equal(a->done[i].status, b->done[i].status);
  }
}

static void the_same_seed_gives_the_same_troubles(void **state) {
  struct peer *first[2], *second[2];
  struct world a, b;

  (void)state;
  live(&a, true, first);
  live(&b, false, second);
  assert_same_deeds(first[0], second[0]);
  assert_same_deeds(first[1], second[1]);
  assert_true(count(first[0], WROTE_RAW) > 0 && count(first[0], RESPONDED) > 20);
  for (unsigned i = 0; i < 2; i++) {
    peer_free(first[i]);
    peer_free(second[i]);
  }
  world_end(&a);
  world_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_nth_submission_is_taken_and_never_answered),
      cmocka_unit_test(a_message_whose_answer_was_dropped_gets_its_receipt),
      cmocka_unit_test(a_share_of_submissions_is_refused_by_the_list),
      cmocka_unit_test(answers_come_in_another_order_and_none_is_lost),
      cmocka_unit_test(what_is_held_for_another_order_does_not_wait_for_ever),
      cmocka_unit_test(what_is_held_when_the_line_ends_is_gone),
      cmocka_unit_test(a_session_ends_with_its_nth_submission),
      cmocka_unit_test(after_so_many_submissions_a_session_is_dumb_and_deaf),
      cmocka_unit_test(a_silent_time_swallows_the_answers_that_fall_into_it),
      cmocka_unit_test(a_slow_reader_stops_for_as_long_as_its_octets_take),
      cmocka_unit_test(a_malformed_answer_is_wrong_in_one_place),
      cmocka_unit_test(an_answer_with_a_cut_tlv_is_refused_by_the_strict),
      cmocka_unit_test(a_share_of_answers_is_malformed),
      cmocka_unit_test(the_same_seed_gives_the_same_troubles),
      cmocka_unit_test(a_silent_time_swallows_answers_that_were_due_in_it),
  };

  return cmocka_run_group_tests_name("smscsim trouble", tests, NULL, NULL);
}
