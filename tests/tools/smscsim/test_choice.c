/* SPDX-License-Identifier: MIT
 *
 * Values with conditions: how they are read, and that each value of the simulated
 * SMSC obeys them. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <smpp/names.h>

/* --- as text -------------------------------------------------------------------------- */

static void what_is_written_is_read_again(void **state) {
  static const struct {
    enum value_id id;
    const char *text;
  } cases[] = {
      {VALUE_latency, "2000ms if every=10 | 5ms"},
      {VALUE_latency, "1ms..2ms if 0.25,to=33600* | 50ms if session=2 | 0ms"},
      {VALUE_final_states, "UNDELIV=1 if to=337 | DELIVRD=90,EXPIRED=10"},
      {VALUE_error_rate, "1:ESME_RTHROTTLED=1 if every=3 | 0"},
      {VALUE_strict, "yes if system_id=clinic | no"},
      {VALUE_id_format, "hex,dec if no | dec"},
      {VALUE_receipt_stat, "FAILED if first=1 | -"},
      {VALUE_throttle, "1 if from=5000ms,until=6000ms | 2 if yes | 3 if yes | 4 if yes | 5"},
      {VALUE_dcs0, "latin1 if command=deliver_sm | gsm7packed"},
      {VALUE_slow_read, "100 if command=query_sm | 0"},
      {VALUE_strict, "yes if command=bind_receiver | no"},
  };
  const char *why;

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct data_buffer text = {NULL, 0, 0, false};
    struct choices choices;

    choices_init(&choices);
    assert_true(choice_set(&choices, cases[i].id, smpp_span_of(cases[i].text), &why));
    choice_write(&choices, cases[i].id, &text);
    data_buffer_add_char(&text, '\0');
    assert_string_equal(text.ptr, cases[i].text);
    data_buffer_free(&text);
  }
}

static void a_mistake_says_what_it_should_be_and_changes_nothing(void **state) {
  static const struct {
    enum value_id id;
    const char *text, *why;
  } cases[] = {
      {VALUE_latency, "soon if every=2", "a duration"},
      {VALUE_latency, "2s if every=2 | soon", "a duration"},
      {VALUE_latency, "2s if sometimes", "VALUE if WHEN"},
      {VALUE_latency, "2s if every=0", "VALUE if WHEN"},
      {VALUE_latency, "2s if", "a duration"},
      {VALUE_latency, "2s | 5ms", "the last may have none"},
      {VALUE_latency, "2s | 5ms if yes", "the last may have none"},
      {VALUE_latency, "1s if yes|1s if yes|1s if yes|1s if yes|1s if yes", "at most four"},
      {VALUE_receipt_stat, "FAILED if command=submit_sm", "without command="},
      {VALUE_idle_close, "30s if command=submit_sm", "without command="},
      {VALUE_latency, "30s if command=bind_receiver", "without command="},
      {VALUE_throttle, "3 if command=deliver_sm", "without command="},
      {VALUE_strict, "yes if command=query_sm", "without command="},
      {VALUE_slow_read, "9 if command=enquire_link", "without command="},
  };
  struct choices before, choices;
  const char *why;

  (void)state;
  choices_init(&before);
  assert_true(choice_set(&before, VALUE_latency, smpp_span_of("7ms if every=2 | 3ms"), &why));
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    choices = before;
    assert_false(choice_set(&choices, cases[i].id, smpp_span_of(cases[i].text), &why));
    if (!strstr(why, cases[i].why))
      fail_msg("%s: %s", cases[i].text, why);
    assert_memory_equal(&choices, &before, sizeof choices);
  }
}

static void without_one_that_fits_a_value_is_as_if_it_was_never_set(void **state) {
  struct choices choices;
  const char *why;

  (void)state;
  choices_init(&choices);
  assert_false(choice_is_set(&choices, VALUE_latency));
  assert_true(choice_set(&choices, VALUE_latency, smpp_span_of("9ms"), &why));
  assert_true(choice_is_set(&choices, VALUE_latency));
  assert_true(choice_set(&choices, VALUE_latency, smpp_span_of("2s if every=10"), &why));
  assert_int_equal(choices.values.latency.least_ms, 0);
  assert_true(choice_is_set(&choices, VALUE_latency));
  assert_true(choice_set(&choices, VALUE_latency, smpp_span_of("0s"), &why));
  assert_false(choice_is_set(&choices, VALUE_latency));
}

/* --- what happens ----------------------------------------------------------------------- */

static uint64_t mixed(uint64_t hash, const void *octets, size_t len) {
  const uint8_t *at = octets;

  while (len-- > 0)
    hash = (hash ^ *at++) * UINT64_C(0x100000001B3);
  return hash;
}

/* All that a peer saw, and when. */
static uint64_t transcript(const struct peer *peer) {
  uint64_t hash = UINT64_C(0xCBF29CE484222325);

  for (size_t i = 0; i < peer->n_done; i++) {
    const struct done *done = &peer->done[i];
    struct smpp_span text = done->pdu.sm.short_message;

    hash = mixed(hash, &done->deed, sizeof done->deed);
    hash = mixed(hash, &done->at_ms, sizeof done->at_ms);
    hash = mixed(hash, &done->request, sizeof done->request);
    hash = mixed(hash, &done->status, sizeof done->status);
    hash = mixed(hash, done->id, sizeof done->id);
    hash = mixed(hash, done->wire, done->wire_len);
    if (done->deed == SUBMITTED) {
      hash = mixed(hash, text.ptr, text.len);
      hash = mixed(hash, done->pdu.tlvs.ptr, done->pdu.tlvs.len);
      hash = mixed(hash, &done->pdu.sm.esm_class, 1);
    }
  }
  return hash;
}

/* A day of a clinic's, with something for every value to act on. */
static uint64_t day(const char *scenario, uint64_t seed) {
  struct smsc_mo mo = {
      smpp_span_of("336"), smpp_span_of("38000"), smpp_span_of("\xC3\xA0 9h"), {NULL, 0}};
  struct smpp_pdu odd = submit_sm("336", "a", 0);
  struct smsc_mo_result result;
  struct world w;
  struct peer *peer;
  uint64_t hash;

  world_begin(&w, scenario);
  w.config.seed = seed;
  world_restart(&w);
  peer = bound_trx(&w);
  smsc_mo_send(w.smsc, &mo, w.now_ms, &result);
  odd.sm.priority_flag = 9; /* reserved */
  peer_request(peer, &odd);
  for (unsigned i = 0; i < 24; i++)
    peer_submit(peer, i % 3 ? "336" : "337", "a", 1);
  world_pass(&w, 60000);
  hash = transcript(peer);
  world_end(&w);
  peer_free(peer);
  return hash;
}

static uint64_t day_with(const char *name, const char *value, const char *condition) {
  char scenario[200];

  snprintf(scenario, sizeof scenario, "[smsc]\n%s = %s%s\n%s", name, value, condition,
           strcmp(name, "latency") == 0 ? "" : "latency = 20ms\n");
  return day(scenario, 7);
}

static void every_value_acts_where_its_condition_holds_and_nowhere_else(void **state) {
  static const char *const values[N_VALUES] = {
      [VALUE_latency] = "5ms..50ms",
      [VALUE_receipt_delay] = "1s..3s",
      [VALUE_receipt_format] = "minimal",
      [VALUE_receipt_date] = "epoch",
      [VALUE_receipt_stat] = "FAILED",
      [VALUE_receipt_err] = "00A",
      [VALUE_id_format] = "uuid,hex",
      [VALUE_final_states] = "UNDELIV=1,EXPIRED=1",
      [VALUE_throttle] = "3",
      [VALUE_queue] = "5",
      [VALUE_window] = "4",
      [VALUE_strict] = "yes",
      [VALUE_dcs0] = "latin1",
      [VALUE_idle_close] = "30s",
      [VALUE_error_rate] = "30%:ESME_RSYSERR,ESME_RMSGQFUL",
      [VALUE_reorder] = "5",
      [VALUE_drop_every] = "4",
      [VALUE_silence] = "9",
      [VALUE_disconnect_every] = "6",
      [VALUE_slow_read] = "100",
      [VALUE_malform] = "50%",
  };
  uint64_t quiet = day("[smsc]\nlatency = 20ms\n", 7), at_once = day("[smsc]\n", 7);

  (void)state;
  for (unsigned id = 0; id < N_VALUES; id++) {
    /* Of a bind, and so of its octets, nobody knows the account yet. */
    bool by_session = id == VALUE_slow_read;
    const char *here = by_session ? " if session=1" : " if system_id=clinic";
    const char *elsewhere = by_session ? " if session=2" : " if system_id=other";
    const char *name = value_infos[id].name;
    uint64_t none = id == VALUE_latency ? at_once : quiet;
    uint64_t always = day_with(name, values[id], "");

    if (always == none)
      fail_msg("%s = %s does nothing", name, values[id]);
    if (day_with(name, values[id], here) != always)
      fail_msg("%s does not act where it should", name);
    if (day_with(name, values[id], elsewhere) != none)
      fail_msg("%s acts where it should not", name);
  }
}

static void the_first_condition_that_holds_counts(void **state) {
  struct world w;
  struct peer *first, *second;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 3s if to=337* | 2s if session=2 | 1s\n");
  first = peer_new(&w);
  peer_bind(first, SMPP_BIND_TRANSCEIVER, "clinic", "");
  second = peer_new(&w);
  peer_bind(second, SMPP_BIND_TRANSCEIVER, "clinic", "");
  peer_submit(first, "336", "a", 0);
  peer_submit(first, "3371", "a", 0);
  peer_submit(second, "336", "a", 0);
  peer_submit(second, "3371", "a", 0);
  world_pass(&w, 5000);
  assert_int_equal(first->done[1].at_ms, 1001000);
  assert_int_equal(first->done[2].at_ms, 1003000);
  assert_int_equal(second->done[1].at_ms, 1002000);
  assert_int_equal(second->done[2].at_ms, 1003000);
  world_end(&w);
  peer_free(first);
  peer_free(second);
}

static void a_number_counts_the_submissions_that_have_it(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\ndrop_every = 2 if every=2\n");
  peer = bound_trx(&w);
  for (unsigned i = 1; i <= 12; i++)
    assert_int_equal(peer_submit(peer, "336", "a", 0), i % 4 == 0 ? UINT32_MAX : SMPP_STATUS_ROK);
  world_end(&w);
  peer_free(peer);
}

static void metrics_tell_how_often_each_counted(void **state) {
  struct data_buffer page = {NULL, 0, 0, false};
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nlatency = 3ms if to=337* | 2ms if every=2 | 1ms\n");
  peer = bound_trx(&w);
  for (unsigned i = 0; i < 9; i++)
    peer_submit(peer, i % 3 ? "336" : "337", "a", 0);
  smsc_write_metrics(w.smsc, &page);
  assert_true(has(&page, "\nsmscsim_choice_taken_total{behaviour=\"latency\",choice=\"1\"} 3\n"));
  assert_true(has(&page, "\nsmscsim_choice_taken_total{behaviour=\"latency\",choice=\"2\"} 3\n"));
  data_buffer_free(&page);
  world_end(&w);
  peer_free(peer);
}

static void every_third_submission_may_be_throttled(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nerror_rate = 100%:ESME_RTHROTTLED if every=3,after=3\n");
  peer = bound_trx(&w);
  for (unsigned i = 1; i <= 12; i++)
    assert_int_equal(peer_submit(peer, "336", "a", 0),
                     i > 3 && i % 3 == 0 ? SMPP_STATUS_RTHROTTLED : SMPP_STATUS_ROK);
  world_end(&w);
  peer_free(peer);
}

static void a_number_under_a_condition_counts_where_it_holds(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\ndrop_every = 2 if to=337*\n");
  peer = bound_trx(&w);
  for (unsigned i = 1; i <= 4; i++) {
    assert_int_equal(peer_submit(peer, "336", "a", 0), SMPP_STATUS_ROK);
    assert_int_equal(peer_submit(peer, "3371", "a", 0), i % 2 ? SMPP_STATUS_ROK : UINT32_MAX);
  }
  world_end(&w);
  peer_free(peer);
}

static void a_value_may_last_for_a_time(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nerror_rate = 100% if from=10s,until=20s\n");
  peer = bound_trx(&w);
  for (unsigned second = 0; second < 30; second++) {
    assert_int_equal(peer_submit(peer, "336", "a", 0),
                     second >= 10 && second < 20 ? SMPP_STATUS_RSYSERR : SMPP_STATUS_ROK);
    world_pass(&w, 1000);
  }
  world_end(&w);
  peer_free(peer);
}

static void a_share_is_drawn_by_the_seed(void **state) {
  static const char scenario[] = "[smsc]\nlatency = 5s if 30% | 1s\n";

  (void)state;
  assert_int_equal(day(scenario, 7), day(scenario, 7));
  assert_int_not_equal(day(scenario, 7), day(scenario, 8));
}

/* --- lines and windows ---------------------------------------------------------------------- */

static void a_line_on_which_nothing_comes_is_closed(void **state) {
  struct world w;
  struct peer *quiet, *busy;

  (void)state;
  world_begin(&w, "[smsc]\nidle_close = 30s\n");
  quiet = peer_new(&w);
  busy = peer_new(&w);
  peer_bind(busy, SMPP_BIND_TRANSCEIVER, "clinic", "");
  for (unsigned i = 0; i < 10; i++) {
    busy->heard_ms = w.now_ms;
    world_pass(&w, 20000);
  }
  assert_int_equal(peer_last(quiet)->deed, CLOSED);
  assert_int_equal(peer_last(quiet)->at_ms, 1030000);
  assert_int_not_equal(peer_last(busy)->deed, CLOSED);
  world_pass(&w, 10000);
  assert_int_equal(peer_last(busy)->deed, CLOSED);
  assert_int_equal(peer_last(busy)->at_ms, busy->heard_ms + 30000);
  world_end(&w);
  peer_free(quiet);
  peer_free(busy);
}

static void a_change_of_idle_close_reaches_lines_that_are_there(void **state) {
  struct behaviour behaviour;
  const char *why;
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\n");
  peer = peer_new(&w);
  world_pass(&w, 5000);
  behaviour = *smsc_behaviour(w.smsc);
  assert_int_equal(
      behaviour_set(&behaviour, smpp_span_of("idle_close"), smpp_span_of("20s if session=1"), &why),
      BEHAVIOUR_OK);
  smsc_set_behaviour(w.smsc, &behaviour, w.now_ms);
  world_pass(&w, 60000);
  assert_int_equal(peer_last(peer)->deed, CLOSED);
  assert_int_equal(peer_last(peer)->at_ms, 1020000);
  world_end(&w);
  peer_free(peer);
}

static void a_session_has_so_many_answers_to_wait_for(void **state) {
  struct world w;
  struct peer *peer;

  (void)state;
  world_begin(&w, "[smsc]\nwindow = 2\nlatency = 1s if to=336 | 0s\n");
  peer = bound_trx(&w);
  assert_int_equal(peer_submit(peer, "336", "a", 0), UINT32_MAX);
  assert_int_equal(peer_submit(peer, "337", "a", 0), SMPP_STATUS_ROK);
  assert_int_equal(peer_submit(peer, "336", "a", 0), UINT32_MAX);
  assert_int_equal(peer_submit(peer, "337", "a", 0), SMPP_STATUS_RTHROTTLED);
  world_pass(&w, 1000);
  assert_int_equal(peer_submit(peer, "337", "a", 0), SMPP_STATUS_ROK);
  world_end(&w);
  peer_free(peer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_written_is_read_again),
      cmocka_unit_test(a_mistake_says_what_it_should_be_and_changes_nothing),
      cmocka_unit_test(without_one_that_fits_a_value_is_as_if_it_was_never_set),
      cmocka_unit_test(every_value_acts_where_its_condition_holds_and_nowhere_else),
      cmocka_unit_test(the_first_condition_that_holds_counts),
      cmocka_unit_test(metrics_tell_how_often_each_counted),
      cmocka_unit_test(every_third_submission_may_be_throttled),
      cmocka_unit_test(a_number_under_a_condition_counts_where_it_holds),
      cmocka_unit_test(a_value_may_last_for_a_time),
      cmocka_unit_test(a_share_is_drawn_by_the_seed),
      cmocka_unit_test(a_line_on_which_nothing_comes_is_closed),
      cmocka_unit_test(a_change_of_idle_close_reaches_lines_that_are_there),
      cmocka_unit_test(a_session_has_so_many_answers_to_wait_for),
      cmocka_unit_test(a_number_counts_the_submissions_that_have_it),
  };

  return cmocka_run_group_tests_name("smscsim choice", tests, NULL, NULL);
}
