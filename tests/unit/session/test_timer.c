/* SPDX-License-Identifier: MIT
 *
 * Timers (2.9, 7.2), each in small numbers. */
#include "bound.h"

static struct smpp_session_config without_timers(int role) {
  struct smpp_session_config config = transcript_config(role);

  config.session_init_ms = config.enquire_link_ms = config.inactivity_ms = 0;
  config.response_ms = config.half_pdu_ms = config.drain_ms = config.answer_ms = 0;
  return config;
}

static void without_timers_time_changes_nothing(void **state) {
  static const struct step steps[] = {
      {0, PEER, "hex=0000"},
      {UINT64_MAX - 2, NOTHING, ""},
      {UINT64_MAX - 2, STATE, "open"},
  };
  static const struct step bound[] = {
      ESME_BOUND_AS("transceiver"),      {1, OWNER, "submit submit_sm cookie=1"},
      {1, SENDS, "submit_sm"},           {UINT64_MAX - 2, NOTHING, ""},
      {UINT64_MAX - 2, OWNER, "unbind"}, {UINT64_MAX - 2, STATE, "bound_trx"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);

  (void)state;
  PLAY(&config, steps);
  config.role = SMPP_ROLE_ESME;
  PLAY(&config, bound);
}

static void a_forgotten_answer_becomes_a_temporary_refusal(void **state) {
  static const struct step esme[] = {
      ESME_BOUND_AS("receiver"),
      {1, PEER, "deliver_sm seq=7"},
      {1, EVENT, "request seq=7"},
      {10, PEER, "deliver_sm seq=8"},
      {10, EVENT, "request seq=8"},
      {50, NOTHING, ""},
      {51, SENDS, "deliver_sm_resp seq=7 status=ESME_RX_T_APPN"},
      {51, EVENT, "refused deliver_sm seq=7"},
      {52, OWNER, "respond 1 status=ESME_ROK = SMPP_ERR_NOT_FOUND"},
      {53, OWNER, "respond 2 status=ESME_ROK"},
      {53, SENDS, "deliver_sm_resp seq=8 status=ESME_ROK"},
      {500, NOTHING, ""},
  };
  static const struct step smsc[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "submit_sm seq=2"},
      {1, EVENT, "request seq=2"},
      {51, SENDS, "submit_sm_resp seq=2 status=ESME_RSYSERR"},
      {51, EVENT, "refused submit_sm seq=2"},
  };
  static const struct step bind[] = {
      {0, PEER, "bind_transceiver seq=1"},
      {0, EVENT, "request bind_transceiver"},
      {500, NOTHING, ""},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_ESME);

  (void)state;
  config.answer_ms = 50;
  PLAY(&config, esme);
  config.role = SMPP_ROLE_SMSC;
  PLAY(&config, smsc);
  PLAY(&config, bind);
}

static void a_connection_without_a_bind_is_closed(void **state) {
  static const struct step silent[] = {
      {49, STATE, "open"},
      {50, EVENT, "closed reason=NO_BIND"},
  };
  static const struct step bound[] = {
      SMSC_BOUND_AS("receiver"),
      {1000, STATE, "bound_rx"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);

  (void)state;
  config.session_init_ms = 50;
  PLAY(&config, silent);
  PLAY(&config, bound);
}

/* Wrong binds buy no time, and a bind being judged is a bind. */
static void a_bind_refused_too_late_is_the_last(void **state) {
  static const struct step steps[] = {
      {10, PEER, "bind_receiver seq=1"},
      {10, EVENT, "request bind_receiver"},
      {59, OWNER, "respond 1 status=ESME_RINVPASWD"},
      {59, SENDS, "bind_receiver_resp status=ESME_RINVPASWD"},
      {59, PEER, "bind_receiver seq=2"},
      {59, EVENT, "request bind_receiver"},
      {70, OWNER, "respond 2 status=ESME_RINVPASWD"},
      {70, SENDS, "bind_receiver_resp status=ESME_RINVPASWD"},
      {70, EVENT, "closed reason=NO_BIND"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);

  (void)state;
  config.session_init_ms = 61;
  PLAY(&config, steps);
}

static void a_bind_without_an_answer_ends_the_session(void **state) {
  static const struct step steps[] = {
      {10, OWNER, "submit bind_receiver cookie=1"},
      {10, SENDS, "bind_receiver seq=1"},
      {30, EVENT, "response bind_receiver cookie=1 outcome=unknown why=timeout"},
      {30, EVENT, "closed reason=BIND_TIMEOUT"},
  };
  static const struct step unsent[] = {
      {10, OWNER, "stall"},
      {10, OWNER, "submit bind_receiver cookie=1"},
      {30, EVENT, "response bind_receiver cookie=1 outcome=not_sent"},
      {30, EVENT, "closed reason=BIND_TIMEOUT"},
      {31, OWNER, "flow"}, /* nothing is left to send */
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_ESME);

  (void)state;
  config.response_ms = 20;
  PLAY(&config, steps);
  PLAY(&config, unsent);
}

static void silence_is_asked_about(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("receiver"),
      {30, SENDS, "enquire_link seq=2"},
      {35, PEER, "enquire_link_resp seq=2"},
      {65, SENDS, "enquire_link seq=3"},
      {70, PEER, "generic_nack seq=3 status=ESME_RINVCMDID"}, /* it lives */
      {80, PEER, "deliver_sm seq=1"},
      {80, EVENT, "request deliver_sm"},
      {110, SENDS, "enquire_link seq=4"},
      {120, EVENT, "closed reason=NO_ANSWER"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_ESME);

  (void)state;
  config.enquire_link_ms = 30;
  config.response_ms = 10;
  PLAY(&config, steps);
}

static void a_silent_peer_leaves_the_outstanding_unknown(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transceiver"),
      {20, SENDS, "enquire_link seq=1"},
      {25, OWNER, "submit deliver_sm cookie=1"},
      {25, SENDS, "deliver_sm seq=2"},
      {26, OWNER, "stall"},
      {26, OWNER, "submit deliver_sm cookie=2"},
      {40, EVENT, "response cookie=1 outcome=unknown why=closed sent=25"},
      {40, EVENT, "response cookie=2 outcome=not_sent why=closed sent=0"},
      {40, EVENT, "closed reason=NO_ANSWER"},
      {41, OWNER, "flow"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);

  (void)state;
  config.enquire_link_ms = 20;
  config.response_ms = 20;
  PLAY(&config, steps);
}

static void a_wrong_answer_to_enquire_link_still_shows_life(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("receiver"),          {30, SENDS, "enquire_link seq=2"},
      {31, PEER, "submit_sm_resp seq=2"}, {31, EVENT, "stray submit_sm_resp seq=2"},
      {61, SENDS, "enquire_link seq=3"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_ESME);

  (void)state;
  config.enquire_link_ms = 30;
  config.response_ms = 10;
  PLAY(&config, steps);
}

static void the_response_clock_starts_when_the_last_octet_left(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {0, OWNER, "stall"},
      {0, OWNER, "submit submit_sm cookie=1"},
      {50, OWNER, "take 20"},
      {90, NOTHING, ""},
      {100, OWNER, "flow"},
      {100, SENDS, "submit_sm seq=2"},
      {110, OWNER, "submit submit_sm cookie=2"},
      {110, SENDS, "submit_sm seq=3"},
      {120, EVENT, "response cookie=1 outcome=unknown why=timeout sent=100"},
      {130, EVENT, "response cookie=2 outcome=unknown why=timeout sent=110"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_ESME);

  (void)state;
  config.response_ms = 20;
  PLAY(&config, steps);
}

static void an_inactive_link_is_unbound(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {20, SENDS, "enquire_link seq=2"},
      {21, PEER, "enquire_link_resp seq=2"},
      {30, PEER, "deliver_sm seq=1"},
      {30, EVENT, "request deliver_sm"},
      {31, OWNER, "respond 1 status=ESME_ROK"},
      {31, SENDS, "deliver_sm_resp"},
      {50, SENDS, "enquire_link seq=3"}, /* which is no operation */
      {51, PEER, "enquire_link_resp seq=3 + enquire_link seq=2"},
      {51, SENDS, "enquire_link_resp seq=2"},
      {71, SENDS, "enquire_link seq=4"},
      {72, PEER, "enquire_link_resp seq=4"},
      {80, SENDS, "unbind seq=5"},
      {85, PEER, "unbind_resp seq=5"},
      {85, EVENT, "closed reason=INACTIVE"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_ESME);

  (void)state;
  config.enquire_link_ms = 20;
  config.inactivity_ms = 50;
  PLAY(&config, steps);
}

static void a_pdu_begun_must_be_finished(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transmitter"),
      {10, PEER, "hex=000000"},
      {30, PEER, "hex=4000000004"}, /* more of it buys no time */
      {50, EVENT, "closed reason=HALF_PDU"},
  };
  static const struct step finished[] = {
      SMSC_BOUND_AS("transmitter"),
      {10, PEER, "hex=00000010"},
      {20, PEER, "hex=000000150000000000000007000000"}, /* and the begin of the next */
      {20, SENDS, "enquire_link_resp seq=7"},
      {60, EVENT, "closed reason=HALF_PDU"},
  };
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);

  (void)state;
  config.half_pdu_ms = 40;
  PLAY(&config, steps);
  PLAY(&config, finished);
}

static void a_clock_that_goes_back_stands_still(void **state) {
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);
  struct smpp_event event;
  smpp_session *session;

  (void)state;
  config.session_init_ms = 50;
  assert_int_equal(smpp_session_new(&config, 1000, &session), SMPP_OK);
  smpp_session_expire(session, 1049);
  smpp_session_expire(session, 3);
  assert_int_equal(smpp_session_deadline(session), 1050);
  assert_false(smpp_session_next_event(session, &event));
  smpp_session_expire(session, UINT64_MAX);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.reason, SMPP_CLOSE_NO_BIND);
  assert_int_equal(smpp_session_deadline(session), UINT64_MAX);
  smpp_session_free(session);
}

static void while_octets_wait_no_timer_runs(void **state) {
  struct smpp_session_config config = without_timers(SMPP_ROLE_SMSC);
  struct smpp_event event;
  smpp_session *session;
  uint8_t octets[400];
  size_t len = words_to_octets("bind_receiver seq=1", octets, sizeof octets);

  (void)state;
  config.session_init_ms = 50;
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 40), SMPP_OK);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 40), SMPP_ERR_STATE);
  assert_int_equal(smpp_session_deadline(session), UINT64_MAX);
  smpp_session_expire(session, 60);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.type, SMPP_EVENT_REQUEST);
  smpp_session_free(session);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(without_timers_time_changes_nothing),
      cmocka_unit_test(a_forgotten_answer_becomes_a_temporary_refusal),
      cmocka_unit_test(a_connection_without_a_bind_is_closed),
      cmocka_unit_test(a_bind_refused_too_late_is_the_last),
      cmocka_unit_test(a_bind_without_an_answer_ends_the_session),
      cmocka_unit_test(silence_is_asked_about),
      cmocka_unit_test(a_silent_peer_leaves_the_outstanding_unknown),
      cmocka_unit_test(a_wrong_answer_to_enquire_link_still_shows_life),
      cmocka_unit_test(the_response_clock_starts_when_the_last_octet_left),
      cmocka_unit_test(an_inactive_link_is_unbound),
      cmocka_unit_test(a_pdu_begun_must_be_finished),
      cmocka_unit_test(a_clock_that_goes_back_stands_still),
      cmocka_unit_test(while_octets_wait_no_timer_runs),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
