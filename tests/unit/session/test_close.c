/* SPDX-License-Identifier: MIT
 *
 * Endings: draining, unbinding, losing the link. The transcript player checks in
 * each that every request of ours ended exactly once. */
#include "bound.h"

static void unbind_waits_for_what_is_outstanding(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=1"},
      {1, SENDS, "submit_sm seq=2"},
      {1, PEER, "deliver_sm seq=5"},
      {1, EVENT, "request deliver_sm seq=5"},
      {2, OWNER, "unbind"},
      {2, STATE, "bound_trx"},
      {2, OWNER, "submit submit_sm cookie=2 = SMPP_ERR_STATE"},
      {2, OWNER, "unbind = SMPP_ERR_STATE"},
      {3, PEER, "submit_sm_resp seq=2 message_id=a + deliver_sm seq=6"},
      {3, EVENT, "response cookie=1 outcome=accepted"},
      {3, EVENT, "request deliver_sm seq=6"},
      {4, OWNER, "respond 1 status=ESME_ROK"},
      {4, SENDS, "deliver_sm_resp seq=5"},
      {5, OWNER, "respond 2 status=ESME_ROK"},
      {5, SENDS, "deliver_sm_resp seq=6"},
      {5, SENDS, "unbind seq=3"},
      {6, PEER, "deliver_sm seq=7"}, /* on its way before it saw our unbind */
      {6, EVENT, "request deliver_sm seq=7"},
      {6, OWNER, "respond 3 status=ESME_ROK"},
      {6, SENDS, "deliver_sm_resp seq=7"},
      {7, PEER, "unbind_resp seq=3 + deliver_sm seq=8"}, /* nothing behind it is read */
      {7, EVENT, "closed reason=UNBOUND detail=none"},
      {8, OWNER, "respond 3 status=ESME_ROK = SMPP_ERR_NOT_FOUND"},
      {8, OWNER, "submit submit_sm cookie=3 = SMPP_ERR_STATE"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void draining_is_bounded(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=1"},
      {1, SENDS, "submit_sm seq=2"},
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=3"},
      {2, OWNER, "unbind"},
      {102, SENDS, "unbind seq=4"},
      {150, PEER, "submit_sm_resp seq=3"},
      {150, EVENT, "response cookie=2 outcome=accepted"},
      {10001, EVENT, "response cookie=1 outcome=unknown why=timeout"},
      {10102, EVENT, "closed reason=UNBOUND"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);

  (void)state;
  config.drain_ms = 100;
  config.enquire_link_ms = 0;
  PLAY(&config, steps);
}

static void a_timeout_lets_the_drain_go_on(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=1"},
      {1, SENDS, "submit_sm seq=2"},
      {2, OWNER, "unbind"},
      {10001, EVENT, "response cookie=1 outcome=unknown why=timeout"},
      {10001, SENDS, "unbind seq=3"},
      {10002, PEER, "generic_nack seq=3 status=ESME_RINVCMDID"},
      {10002, EVENT, "closed reason=UNBOUND"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);

  (void)state;
  config.drain_ms = 0;
  PLAY(&config, steps);
}

static void a_peer_that_closes_after_our_unbind_is_a_normal_end(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),        {1, OWNER, "unbind"},
      {1, SENDS, "unbind seq=2"},          {2, OWNER, "lost PEER_CLOSED"},
      {2, EVENT, "closed reason=UNBOUND"},
  };
  static const struct step early[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "lost PEER_CLOSED"},
      {1, EVENT, "closed reason=PEER_CLOSED"},
      {2, OWNER, "lost LOST"}, /* once is enough */
      {2, OWNER, "unbind = SMPP_ERR_STATE"},
  };

  (void)state;
  PLAY_ESME(steps);
  PLAY_ESME(early);
}

static void unbinds_that_cross_end_the_session(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "unbind"},
      {1, SENDS, "unbind seq=2"},
      {2, PEER, "unbind seq=9"},
      {2, SENDS, "unbind_resp seq=9 status=ESME_ROK"},
      {2, EVENT, "unbind seq=9"},
      {2, EVENT, "closed reason=UNBOUND"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void unbind_before_the_bind_is_refused(void **state) {
  static const struct step steps[] = {
      {1, PEER, "unbind seq=9"},
      {1, SENDS, "unbind_resp seq=9 status=ESME_RINVBNDSTS"},
      {1, EVENT, "refused unbind"},
      {1, STATE, "open"},
      {1, OWNER, "unbind = SMPP_ERR_STATE"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

static void a_lost_link_tells_what_left_and_what_did_not(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=1"},
      {1, SENDS, "submit_sm seq=2"},
      {2, OWNER, "stall"},
      {2, OWNER, "submit submit_sm cookie=2"},
      {2, OWNER, "submit submit_sm cookie=3"},
      {2, OWNER, "take 20"}, /* cookie 2 left in part: the peer cannot act on it */
      {3, OWNER, "lost LOST"},
      {3, EVENT, "response cookie=1 outcome=unknown why=closed sent=1"},
      {3, EVENT, "response cookie=2 outcome=not_sent why=closed sent=0"},
      {3, EVENT, "response cookie=3 outcome=not_sent why=closed sent=0"},
      {3, EVENT, "closed reason=LOST"},
      {4, OWNER, "flow"},
  };
  static const struct step last_octet[] = {
      ESME_BOUND_AS("transceiver"),
      {2, OWNER, "stall"},
      {2, OWNER, "submit submit_sm cookie=2"},
      {2, OWNER, "take 43"},
      {2, OWNER, "take 1"},
      {2, SENDS, "submit_sm len=44"},
      {3, OWNER, "lost LOST"},
      {3, EVENT, "response cookie=2 outcome=unknown why=closed sent=2"},
      {3, EVENT, "closed reason=LOST"},
  };

  (void)state;
  PLAY_ESME(steps);
  PLAY_ESME(last_octet);
}

/* What is called not sent must not leave afterwards: the answer to unbind goes out
 * alone, behind the rest of a PDU that had begun to leave. */
static void requests_that_did_not_leave_are_withdrawn(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, PEER, "deliver_sm seq=5"},
      {1, EVENT, "request deliver_sm seq=5"},
      {2, OWNER, "stall"},
      {2, OWNER, "submit submit_sm cookie=1 text=begun"},
      {2, OWNER, "submit submit_sm cookie=2 text=never"},
      {2, OWNER, "respond 1 status=ESME_ROK"},
      {2, OWNER, "submit submit_sm cookie=3 text=never"},
      {2, OWNER, "take 20"},
      {3, PEER, "unbind seq=9"},
      {3, EVENT, "unbind"},
      {3, EVENT, "response cookie=1 outcome=unknown why=closed"},
      {3, EVENT, "response cookie=2 outcome=not_sent why=closed"},
      {3, EVENT, "response cookie=3 outcome=not_sent why=closed"},
      {3, EVENT, "closed reason=PEER_UNBOUND"},
      {4, OWNER, "flow"},
      {4, SENDS, "submit_sm seq=2 text=begun"},
      {4, SENDS, "deliver_sm_resp seq=5"},
      {4, SENDS, "unbind_resp seq=9"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_bind_is_withdrawn_among_enquire_links(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "stall"},
      {0, OWNER, "submit enquire_link cookie=1"},
      {0, OWNER, "submit bind_transceiver password=secret cookie=2"},
      {0, OWNER, "submit enquire_link cookie=3"},
      {1, PEER, "enquire_link seq=4"},
      {1, PEER, "hex=00000001"},
      {1, EVENT, "response enquire_link cookie=1 outcome=not_sent"},
      {1, EVENT, "response enquire_link cookie=3 outcome=not_sent"},
      {1, EVENT, "response bind_transceiver cookie=2 outcome=not_sent"},
      {1, EVENT, "closed reason=BAD_LENGTH"},
      {2, OWNER, "flow"},
      {2, SENDS, "enquire_link_resp seq=4"},
      {2, SENDS, "generic_nack status=ESME_RINVCMDLEN"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void an_answer_before_sent_was_reported_counts(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {2, OWNER, "stall"},
      {2, OWNER, "submit submit_sm cookie=1"},
      {2, OWNER, "submit submit_sm cookie=2"},
      {3, PEER, "submit_sm_resp seq=2"},
      {3, EVENT, "response cookie=1 outcome=accepted sent=0"},
      {4, OWNER, "flow"},
      {4, SENDS, "submit_sm seq=2"},
      {4, SENDS, "submit_sm seq=3"},
      {5, OWNER, "lost LOST"},
      {5, EVENT, "response cookie=2 outcome=unknown sent=4"},
      {5, EVENT, "closed reason=LOST"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_lost_link_ends_the_bind_too(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver"},
      {1, OWNER, "lost PEER_CLOSED"},
      {1, EVENT, "response bind_transceiver cookie=1 outcome=unknown why=closed"},
      {1, EVENT, "closed reason=PEER_CLOSED"},
  };

  (void)state;
  PLAY_ESME(steps);
}

/* The owner may write the last output before it has heard of every end. */
static void a_withdrawn_request_stays_not_sent_while_the_rest_leaves(void **state) {
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);
  struct smpp_pdu pdu = {.command_id = SMPP_ENQUIRE_LINK};
  uint8_t octets[512];
  struct smpp_event event;
  smpp_session *session;
  size_t len = 0;

  (void)state;
  for (int i = 0; i < 4; i++)
    len += words_to_octets("enquire_link seq=5", octets + len, sizeof octets - len);
  len += words_to_octets("hex=00000001", octets + len, sizeof octets - len);
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &pdu, 2, 0, NULL, NULL), SMPP_OK);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 1), SMPP_OK);
  assert_true(smpp_session_next_event(session, &event) && event.cookie == 1);
  assert_int_equal(smpp_session_output(session).len, 5 * 16);
  smpp_session_sent(session, 5 * 16, 1);
  assert_true(smpp_session_next_event(session, &event) && event.cookie == 2);
  assert_int_equal(event.outcome, SMPP_OUTCOME_NOT_SENT);
  smpp_session_free(session);
}

/* The last octets came before the connection went. */
static void octets_not_pulled_when_the_link_is_lost_still_count(void **state) {
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);
  struct smpp_pdu bind = {.command_id = SMPP_BIND_TRANSCEIVER, .bind = {.interface_version = 0x34}};
  uint8_t octets[64];
  size_t len = words_to_octets("bind_transceiver_resp seq=1", octets, sizeof octets);
  struct smpp_event event;
  smpp_session *session;

  (void)state;
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &bind, 1, 0, NULL, NULL), SMPP_OK);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 1), SMPP_OK);
  smpp_session_lost(session, SMPP_CLOSE_PEER_CLOSED, 2);
  assert_int_equal(smpp_session_output(session).len, 0);
  assert_int_equal(smpp_session_submit(session, &bind, 2, 2, NULL, NULL), SMPP_ERR_STATE);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.type, SMPP_EVENT_BOUND);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.type, SMPP_EVENT_CLOSED);
  assert_int_equal(event.reason, SMPP_CLOSE_PEER_CLOSED);
  assert_false(smpp_session_next_event(session, &event));
  smpp_session_free(session);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(unbind_waits_for_what_is_outstanding),
      cmocka_unit_test(draining_is_bounded),
      cmocka_unit_test(a_timeout_lets_the_drain_go_on),
      cmocka_unit_test(a_peer_that_closes_after_our_unbind_is_a_normal_end),
      cmocka_unit_test(unbinds_that_cross_end_the_session),
      cmocka_unit_test(unbind_before_the_bind_is_refused),
      cmocka_unit_test(a_lost_link_tells_what_left_and_what_did_not),
      cmocka_unit_test(requests_that_did_not_leave_are_withdrawn),
      cmocka_unit_test(a_bind_is_withdrawn_among_enquire_links),
      cmocka_unit_test(an_answer_before_sent_was_reported_counts),
      cmocka_unit_test(a_lost_link_ends_the_bind_too),
      cmocka_unit_test(a_withdrawn_request_stays_not_sent_while_the_rest_leaves),
      cmocka_unit_test(octets_not_pulled_when_the_link_is_lost_still_count),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
