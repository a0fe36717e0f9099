/* SPDX-License-Identifier: MIT
 *
 * What the session answers by itself: PDUs that are broken, unknown, too many or
 * no SMPP, and enquire_link. */
#include "bound.h"

static void enquire_link_is_answered_at_once_in_any_state(void **state) {
  static const struct step steps[] = {
      {0, PEER, "enquire_link seq=9"},
      {0, SENDS, "enquire_link_resp seq=9 status=ESME_ROK len=16"},
      {1, PEER, "enquire_link seq=0 + enquire_link seq=0xA2859F22"},
      {1, SENDS, "enquire_link_resp seq=0"},
      {1, SENDS, "enquire_link_resp seq=0xA2859F22"},
      {2, OWNER, "submit bind_transceiver cookie=1"},
      {2, SENDS, "bind_transceiver seq=1"},
      {2, PEER, "enquire_link seq=10"},
      {2, SENDS, "enquire_link_resp seq=10"},
      {3, PEER, "bind_transceiver_resp seq=1"},
      {3, EVENT, "bound"},
      {3, OWNER, "unbind"},
      {3, SENDS, "unbind"},
      {3, PEER, "enquire_link seq=11"},
      {3, SENDS, "enquire_link_resp seq=11"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void any_sequence_number_is_echoed(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transmitter"),
      {1, PEER, "submit_sm seq=0 text=a"},
      {1, EVENT, "request submit_sm seq=0"},
      {1, OWNER, "respond 2 status=ESME_ROK"},
      {1, SENDS, "submit_sm_resp seq=0 len=17"},
      {2, PEER, "submit_sm seq=0x806A179B text=a"},
      {2, EVENT, "request submit_sm seq=0x806A179B"},
      {2, OWNER, "respond 3 status=ESME_RINVDSTADR"},
      {2, SENDS, "submit_sm_resp seq=0x806A179B status=ESME_RINVDSTADR len=16"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

static void an_unknown_command_is_nacked_and_skipped(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "hex=0000001400010200000000000000002A01020304 + submit_sm seq=3 text=a"},
      {1, SENDS, "generic_nack seq=42 status=ESME_RINVCMDID"},
      {1, EVENT, "refused 0x00010200 seq=42 status=ESME_RINVCMDID"},
      {1, EVENT, "request submit_sm seq=3"},
      {2, PEER, "hex=0000001000000111000000000000002B"}, /* broadcast_sm is of 5.0 */
      {2, SENDS, "generic_nack seq=43 status=ESME_RINVCMDID"},
      {2, EVENT, "refused broadcast_sm seq=43"},
      {3, PEER, "hex=0000001080000111000000000000002C"}, /* an unknown response */
      {3, EVENT, "stray seq=44"},
      {4, PEER, "generic_nack seq=45 status=ESME_RINVCMDID"},
      {4, EVENT, "stray generic_nack"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

static void a_broken_request_is_refused_by_its_response(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "hex=000000120000000400000000000000070000 + submit_sm seq=8 text=a"},
      {1, SENDS, "submit_sm_resp seq=7 status=ESME_RINVCMDLEN len=16"},
      {1, EVENT, "refused submit_sm seq=7 status=ESME_RINVCMDLEN field=source_addr_npi no_body"},
      {1, EVENT, "request submit_sm seq=8"},
  };
  static const struct step alert[] = {
      ESME_BOUND_AS("transceiver"),
      {1, PEER, "hex=00000011000001020000000000000007FF"},
      {1, EVENT, "refused alert_notification seq=7"}, /* and no answer: 4.12 */
      {2, PEER, "hex=00000010000000060000000000000008"},
      {2, EVENT, "unbind"},
      {2, EVENT, "closed reason=PEER_UNBOUND"},
      {2, SENDS, "unbind_resp seq=8"},
  };

  (void)state;
  PLAY_SMSC(steps);
  PLAY_ESME(alert);
}

static void a_strict_session_refuses_what_a_tolerant_one_lets_pass(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "hex=0000001200000015000000000000000700AA"},
      {1, SENDS, "enquire_link_resp seq=7 status=ESME_RINVCMDLEN"},
      {1, EVENT, "refused enquire_link seq=7"},
  };
  static const struct step tolerant[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "hex=0000001200000015000000000000000700AA"},
      {1, SENDS, "enquire_link_resp seq=7 status=ESME_ROK"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);

  (void)state;
  PLAY(&config, tolerant);
  config.codec.strict = true;
  PLAY(&config, steps);
}

static void an_impossible_length_ends_the_link_with_a_nack(void **state) {
  static const struct step small[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "hex=0000000F + submit_sm seq=4"},
      {1, SENDS, "generic_nack status=ESME_RINVCMDLEN"},
      {1, EVENT, "closed reason=BAD_LENGTH"},
      {1, STATE, "closed"},
  };
  static const struct step large[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
      {1, PEER, "submit_sm_resp seq=2 message_id=a + hex=7FFFFFFF"},
      {1, SENDS, "generic_nack seq=0 status=ESME_RINVCMDLEN"},
      {1, EVENT, "response cookie=2 outcome=accepted"},
      {1, EVENT, "closed reason=BAD_LENGTH"},
  };

  (void)state;
  PLAY_SMSC(small);
  PLAY_ESME(large);
}

static void a_peer_of_another_protocol_is_told_nothing(void **state) {
  static const struct step http[] = {
      {0, PEER, "hex=474554202F20485454502F312E300D0A0D0A"},
      {0, EVENT, "closed reason=NOT_SMPP detail=HTTP"},
  };
  static const struct step tls[] = {
      {0, PEER, "hex=160301020001"},
      {0, EVENT, "closed reason=NOT_SMPP detail=TLS"},
  };
  static const struct step esme[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver"},
      {1, PEER, "hex=485454502F312E3120343030"},
      {1, EVENT, "response bind_transceiver cookie=1 outcome=unknown why=closed"},
      {1, EVENT, "closed reason=NOT_SMPP detail=HTTP"},
  };
  /* Once it spoke SMPP, the same octets are only a bad length. */
  static const struct step late[] = {
      {0, PEER, "enquire_link seq=1"},
      {0, SENDS, "enquire_link_resp seq=1"},
      {1, PEER, "hex=47455420"},
      {1, SENDS, "generic_nack status=ESME_RINVCMDLEN"},
      {1, EVENT, "closed reason=BAD_LENGTH"},
  };

  (void)state;
  PLAY_SMSC(http);
  PLAY_SMSC(tls);
  PLAY_ESME(esme);
  PLAY_SMSC(late);
}

static void requests_beyond_the_inbound_window_are_put_off(void **state) {
  static const struct step smsc[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "submit_sm seq=2 + submit_sm seq=3 + submit_sm seq=4"},
      {1, EVENT, "request seq=2"},
      {1, EVENT, "request seq=3"},
      {1, SENDS, "submit_sm_resp seq=4 status=ESME_RTHROTTLED"},
      {1, EVENT, "refused submit_sm seq=4 status=ESME_RTHROTTLED"},
      {2, OWNER, "respond 3 status=ESME_ROK"},
      {2, SENDS, "submit_sm_resp seq=3"},
      {2, OWNER, "respond 3 status=ESME_ROK = SMPP_ERR_NOT_FOUND"},
      {3, PEER, "submit_sm seq=5"},
      {3, EVENT, "request seq=5"},
      {3, OWNER, "respond 3 status=ESME_ROK = SMPP_ERR_NOT_FOUND"}, /* its place has a new user */
      {3, OWNER, "respond 4 status=ESME_ROK"},
      {3, SENDS, "submit_sm_resp seq=5"},
  };
  static const struct step esme[] = {
      ESME_BOUND_AS("receiver"),
      {1, PEER, "deliver_sm seq=2 + deliver_sm seq=3 + deliver_sm seq=4"},
      {1, EVENT, "request seq=2"},
      {1, EVENT, "request seq=3"},
      {1, SENDS, "deliver_sm_resp seq=4 status=ESME_RX_T_APPN"},
      {1, EVENT, "refused deliver_sm seq=4"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);

  (void)state;
  config.inbound_window = 2;
  PLAY(&config, smsc);
  config.role = SMPP_ROLE_ESME;
  PLAY(&config, esme);
}

static void ordinary_answers_hold_what_the_peer_needs(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("transceiver"),
      {1, PEER, "data_sm seq=2 + cancel_sm seq=3 + submit_multi seq=4 + query_sm seq=5"},
      {1, EVENT, "request data_sm"},
      {1, EVENT, "request cancel_sm"},
      {1, EVENT, "request submit_multi"},
      {1, EVENT, "request query_sm"},
      {2, OWNER, "respond 2 status=ESME_ROK"},
      {2, SENDS, "data_sm_resp seq=2 len=17"},
      {2, OWNER, "respond 3 status=ESME_ROK"},
      {2, SENDS, "cancel_sm_resp seq=3 len=16"},
      {2, OWNER, "respond 4 status=ESME_ROK"},
      {2, SENDS, "submit_multi_resp seq=4 len=18"},
      {2, OWNER, "respond 5 status=ESME_ROK = SMPP_ERR_FORBIDDEN"}, /* message_state 0 */
      {2, OWNER, "nack 5 status=ESME_RINVCMDID"},
      {2, SENDS, "generic_nack seq=5 status=ESME_RINVCMDID"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(enquire_link_is_answered_at_once_in_any_state),
      cmocka_unit_test(any_sequence_number_is_echoed),
      cmocka_unit_test(an_unknown_command_is_nacked_and_skipped),
      cmocka_unit_test(a_broken_request_is_refused_by_its_response),
      cmocka_unit_test(a_strict_session_refuses_what_a_tolerant_one_lets_pass),
      cmocka_unit_test(an_impossible_length_ends_the_link_with_a_nack),
      cmocka_unit_test(a_peer_of_another_protocol_is_told_nothing),
      cmocka_unit_test(requests_beyond_the_inbound_window_are_put_off),
      cmocka_unit_test(ordinary_answers_hold_what_the_peer_needs),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
