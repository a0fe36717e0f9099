/* SPDX-License-Identifier: MIT
 *
 * Binding (2.2, 4.1), from both sides. */
#include "bound.h"

static void a_refused_bind_may_be_tried_again(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "submit bind_receiver cookie=1"},
      {0, SENDS, "bind_receiver seq=1"},
      {1, PEER, "bind_receiver_resp seq=1 status=ESME_RINVPASWD"},
      {1, EVENT, "bind_refused status=ESME_RINVPASWD cookie=1 outcome=rejected"},
      {1, STATE, "open"},
      {2, OWNER, "submit bind_receiver cookie=2"},
      {2, SENDS, "bind_receiver seq=2"},
      {3, PEER, "bind_receiver_resp seq=2"},
      {3, EVENT, "bound cookie=2"},
      {3, STATE, "bound_rx"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_bind_refused_and_closed_ends_for_that_reason(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "submit bind_transmitter cookie=1"},
      {0, SENDS, "bind_transmitter seq=1"},
      {1, PEER, "bind_transmitter_resp seq=1 status=ESME_RALYBND"},
      {1, EVENT, "bind_refused status=ESME_RALYBND"},
      {2, OWNER, "lost PEER_CLOSED"},
      {2, EVENT, "closed reason=BIND_REFUSED"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_generic_nack_refuses_a_bind(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver seq=1"},
      {1, PEER, "generic_nack seq=1 status=ESME_RINVCMDID"},
      {1, EVENT, "bind_refused status=ESME_RINVCMDID outcome=rejected"},
      {1, OWNER, "submit bind_transmitter cookie=2"},
      {1, SENDS, "bind_transmitter seq=2"},
      {2, PEER, "bind_receiver_resp seq=2"},
      {2, EVENT, "bind_refused outcome=unknown why=wrong_kind cookie=2"},
      {2, STATE, "open"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_bind_answered_without_a_body_is_bound(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver seq=1"},
      {1, PEER, "hex=00000010800000090000000000000001"},
      {1, EVENT, "bound cookie=1 no_body"},
      {2, OWNER, "submit submit_sm payload=20 cookie=2"}, /* TLVs are not forbidden for it */
      {2, SENDS, "submit_sm seq=2"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void deliver_sm_in_the_same_read_as_bind_resp_is_handed_over(void **state) {
  static const struct step steps[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver seq=1"},
      {1, PEER, "bind_transceiver_resp seq=1 + deliver_sm seq=7 text=a + deliver_sm seq=8 text=b"},
      {1, EVENT, "bound"},
      {1, EVENT, "request deliver_sm seq=7 text=a"},
      {1, EVENT, "request deliver_sm seq=8 text=b"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void what_comes_behind_a_bind_waits_for_its_answer(void **state) {
  static const struct step steps[] = {
      {0, PEER, "bind_transmitter seq=1 + submit_sm seq=2 text=a + enquire_link seq=3"},
      {0, EVENT, "request bind_transmitter seq=1"},
      {5, PEER, "submit_sm seq=4 text=b"},
      {5, NOTHING, ""},
      {9, OWNER, "respond 1 status=ESME_ROK"},
      {9, SENDS, "bind_transmitter_resp seq=1"},
      {9, SENDS, "enquire_link_resp seq=3"},
      {9, EVENT, "request submit_sm seq=2 text=a"},
      {9, EVENT, "request submit_sm seq=4 text=b"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

static void what_comes_behind_a_refused_bind_is_refused_too(void **state) {
  static const struct step steps[] = {
      {0, PEER, "bind_transmitter seq=1 + submit_sm seq=2 text=a"},
      {0, EVENT, "request bind_transmitter seq=1"},
      {9, OWNER, "respond 1 status=ESME_RINVPASWD"},
      {9, SENDS, "bind_transmitter_resp seq=1 status=ESME_RINVPASWD len=16"},
      {9, SENDS, "submit_sm_resp seq=2 status=ESME_RINVBNDSTS"},
      {9, EVENT, "refused submit_sm seq=2 status=ESME_RINVBNDSTS"},
      {9, STATE, "open"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

static void what_piles_up_behind_a_bind_is_bounded(void **state) {
  static const struct step steps[] = {
      {0, PEER, "bind_transmitter seq=1"},
      {0, EVENT, "request bind_transmitter seq=1"},
      {1, PEER, "submit_sm seq=2 text=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
      {1, NOTHING, ""},
      {2, PEER, "submit_sm seq=3 text=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
      {2, SENDS, "submit_sm_resp seq=2 status=ESME_RINVBNDSTS"},
      {2, EVENT, "refused submit_sm seq=2"},
      {3, OWNER, "respond 1 status=ESME_ROK"},
      {3, SENDS, "bind_transmitter_resp seq=1"},
      {3, EVENT, "request submit_sm seq=3"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);

  (void)state;
  config.codec.max_pdu_len = 150;
  PLAY(&config, steps);
}

static void a_second_bind_is_already_bound(void **state) {
  static const struct step steps[] = {
      SMSC_BOUND_AS("receiver"),
      {1, PEER, "bind_transmitter seq=2"},
      {1, SENDS, "bind_transmitter_resp seq=2 status=ESME_RALYBND"},
      {1, EVENT, "refused bind_transmitter status=ESME_RALYBND"},
      {1, STATE, "bound_rx"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

static void a_peer_of_version_3_3_gets_no_tlvs(void **state) {
  static const struct step smsc[] = {
      {0, PEER, "bind_transceiver seq=1 interface_version=0x33"},
      {0, EVENT, "request"},
      {0, OWNER, "respond 1 status=ESME_ROK : bind_transceiver_resp sc_interface_version=0x34"},
      {0, SENDS, "bind_transceiver_resp seq=1 tlvs=0"},
      {1, OWNER, "submit deliver_sm payload=20 cookie=1 = SMPP_ERR_UNSUPPORTED"},
      {1, OWNER, "submit deliver_sm text=a cookie=1"},
      {1, SENDS, "deliver_sm seq=1"},
  };
  static const struct step esme[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver seq=1"},
      {0, PEER, "bind_transceiver_resp seq=1 sc_interface_version=0x33"},
      {0, EVENT, "bound"},
      {1, OWNER, "submit submit_sm payload=20 cookie=2 = SMPP_ERR_UNSUPPORTED"},
  };

  (void)state;
  PLAY_SMSC(smsc);
  PLAY_ESME(esme);
}

static void a_peer_above_version_3_4_is_taken_as_one_of_3_4(void **state) {
  static const struct step smsc[] = {
      {0, PEER, "bind_transceiver seq=1 interface_version=0x50"},
      {0, EVENT, "request"},
      {0, OWNER, "respond 1 status=ESME_ROK"},
      {0, SENDS, "bind_transceiver_resp seq=1 status=ESME_ROK sc_interface_version=0x34"},
      {0, STATE, "bound_trx"},
      {1, OWNER, "submit deliver_sm payload=20 cookie=1"},
      {1, SENDS, "deliver_sm seq=1"},
  };
  static const struct step esme[] = {
      {0, OWNER, "submit bind_transceiver cookie=1"},
      {0, SENDS, "bind_transceiver seq=1"},
      {0, PEER, "bind_transceiver_resp seq=1 sc_interface_version=0x50"},
      {0, EVENT, "bound"},
      {1, OWNER, "submit submit_sm payload=20 cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
  };

  (void)state;
  PLAY_SMSC(smsc);
  PLAY_ESME(esme);
}

static void outbind_asks_an_esme_to_bind(void **state) {
  static const struct step smsc[] = {
      {0, OWNER, "submit outbind system_id=smsc password=secret"},
      {0, SENDS, "outbind seq=1"},
      {1, PEER, "bind_receiver seq=1"},
      {1, EVENT, "request bind_receiver"},
  };
  static const struct step esme[] = {
      {0, PEER, "outbind seq=1 system_id=smsc password=secret"},
      {0, EVENT, "notification outbind seq=1"},
      {1, OWNER, "submit bind_receiver cookie=1"},
      {1, SENDS, "bind_receiver seq=1"},
      {2, PEER, "bind_receiver_resp seq=1"},
      {2, EVENT, "bound"},
      {3, PEER, "outbind seq=2"},
      {3, SENDS, "generic_nack seq=2 status=ESME_RINVBNDSTS"},
      {3, EVENT, "refused outbind"},
  };

  (void)state;
  PLAY_SMSC(smsc);
  PLAY_ESME(esme);
}

static void a_nacked_bind_leaves_the_session_open(void **state) {
  static const struct step steps[] = {
      {0, PEER, "bind_receiver seq=1"}, {0, EVENT, "request"}, {0, OWNER, "nack 1 status=ESME_ROK"},
      {0, SENDS, "generic_nack seq=1"}, {0, STATE, "open"},
  };

  (void)state;
  PLAY_SMSC(steps);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_refused_bind_may_be_tried_again),
      cmocka_unit_test(a_bind_refused_and_closed_ends_for_that_reason),
      cmocka_unit_test(a_generic_nack_refuses_a_bind),
      cmocka_unit_test(a_bind_answered_without_a_body_is_bound),
      cmocka_unit_test(deliver_sm_in_the_same_read_as_bind_resp_is_handed_over),
      cmocka_unit_test(what_comes_behind_a_bind_waits_for_its_answer),
      cmocka_unit_test(what_comes_behind_a_refused_bind_is_refused_too),
      cmocka_unit_test(what_piles_up_behind_a_bind_is_bounded),
      cmocka_unit_test(a_second_bind_is_already_bound),
      cmocka_unit_test(a_peer_of_version_3_3_gets_no_tlvs),
      cmocka_unit_test(a_peer_above_version_3_4_is_taken_as_one_of_3_4),
      cmocka_unit_test(outbind_asks_an_esme_to_bind),
      cmocka_unit_test(a_nacked_bind_leaves_the_session_open),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
