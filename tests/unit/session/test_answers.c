/* SPDX-License-Identifier: MIT
 *
 * The peer's responses: whose they are, and what they mean. */
#include "bound.h"

static void responses_come_in_any_order(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
      {1, OWNER, "submit submit_sm cookie=3"},
      {1, SENDS, "submit_sm seq=3"},
      {1, OWNER, "submit query_sm message_id=9 cookie=4"},
      {1, SENDS, "query_sm seq=4"},
      {2, PEER, "query_sm_resp seq=4 status=ESME_RQUERYFAIL + submit_sm_resp seq=2 message_id=a"},
      {2, EVENT, "response query_sm cookie=4 outcome=rejected status=ESME_RQUERYFAIL"},
      {2, EVENT, "response submit_sm cookie=2 outcome=accepted message_id=a"},
      {3, PEER, "submit_sm_resp seq=3 message_id=b"},
      {3, EVENT, "response submit_sm cookie=3 message_id=b"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void duplicates_and_unknown_numbers_are_strays(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
      {2, PEER, "submit_sm_resp seq=2 message_id=a + submit_sm_resp seq=2 message_id=a"},
      {2, EVENT, "response cookie=2 outcome=accepted"},
      {2, EVENT, "stray submit_sm_resp seq=2"},
      {3, PEER, "submit_sm_resp seq=0 + submit_sm_resp seq=66 + submit_sm_resp seq=0xFFFFFFFF"},
      {3, EVENT, "stray seq=0"},
      {3, EVENT, "stray seq=66"}, /* the same place in the ring as 2 */
      {3, EVENT, "stray seq=0xFFFFFFFF"},
      {4, PEER, "generic_nack seq=0 status=ESME_RINVCMDLEN + generic_nack seq=5"},
      {4, EVENT, "stray generic_nack seq=0"},
      {4, EVENT, "stray generic_nack seq=5"},
      {5, PEER, "bind_transceiver_resp seq=1 + unbind_resp seq=1 + enquire_link_resp seq=1"},
      {5, EVENT, "stray bind_transceiver_resp"},
      {5, EVENT, "stray unbind_resp"},
      {5, EVENT, "stray enquire_link_resp"},
      {5, STATE, "bound_trx"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_response_of_another_kind_leaves_the_outcome_unknown(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
      {2, PEER, "data_sm_resp seq=2 message_id=a"},
      {2, EVENT, "response submit_sm cookie=2 outcome=unknown why=wrong_kind"},
      {3, OWNER, "submit submit_sm cookie=3"},
      {3, SENDS, "submit_sm seq=3"},
      {4, PEER, "hex=00000010800102000000000000000003"}, /* a vendor's response */
      {4, EVENT, "response submit_sm cookie=3 outcome=unknown why=wrong_kind"},
      {5, PEER, "hex=00000010800102000000000000000004"},
      {5, EVENT, "stray 0x80010200 seq=4"},
  };

  (void)state;
  PLAY_ESME(steps);
}

/* Its number can be guessed: the octets that wait leave, whatever was said of them. */
static void what_is_refused_before_it_left_is_unknown(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "stall"},
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, OWNER, "submit submit_sm cookie=3"},
      {2, PEER, "submit_sm_resp seq=2 status=ESME_RTHROTTLED"},
      {2, EVENT, "response submit_sm cookie=2 outcome=unknown why=early"},
      {3, PEER, "submit_sm_resp seq=3 message_id=a"},
      {3, EVENT, "response submit_sm cookie=3 outcome=accepted"},
      {4, OWNER, "flow"},
      {4, SENDS, "submit_sm seq=2"},
      {4, SENDS, "submit_sm seq=3"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_generic_nack_settles_the_request_it_names(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
      {2, PEER, "generic_nack seq=2 status=ESME_RTHROTTLED"},
      {2, EVENT, "response submit_sm cookie=2 outcome=rejected status=ESME_RTHROTTLED why=answer"},
      {3, OWNER, "submit submit_sm cookie=3"},
      {3, SENDS, "submit_sm seq=3"},
      {4, PEER, "generic_nack seq=3 status=ESME_ROK"},
      {4, EVENT, "response submit_sm cookie=3 outcome=unknown why=nack_rok"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_broken_response_is_judged_by_its_status(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit query_sm message_id=9 cookie=2"},
      {1, SENDS, "query_sm seq=2"},
      {2, PEER, "hex=0000001180000003000000000000000241"}, /* message_id runs into the end */
      {2, EVENT, "response query_sm cookie=2 outcome=accepted why=undecodable no_body"},
      {3, OWNER, "submit submit_sm cookie=3"},
      {3, SENDS, "submit_sm seq=3"},
      {4, PEER, "hex=00000010800000040000000000000003"}, /* no message_id at all */
      {4, EVENT, "response submit_sm cookie=3 outcome=accepted why=answer no_body"},
      {5, OWNER, "submit submit_sm cookie=4"},
      {5, SENDS, "submit_sm seq=4"},
      {6, PEER, "hex=00000011800000040000000B0000000400"}, /* refused, with a lone NUL */
      {6, EVENT, "response submit_sm cookie=4 outcome=rejected status=ESME_RINVDSTADR"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_status_without_a_name_is_kept(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {7, OWNER, "submit submit_sm cookie=5"},
      {7, SENDS, "submit_sm seq=2"},
      {8, PEER, "submit_sm_resp seq=2 status=0x00000455"},
      {8, EVENT, "response submit_sm outcome=rejected status=0x00000455"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void a_late_answer_names_its_request(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {100, OWNER, "submit submit_sm cookie=2"},
      {100, SENDS, "submit_sm seq=2"},
      {200, OWNER, "submit submit_sm cookie=3"},
      {200, SENDS, "submit_sm seq=3"},
      {10100, EVENT, "response submit_sm cookie=2 outcome=unknown why=timeout sent=100"},
      {10200, EVENT, "response submit_sm cookie=3 outcome=unknown why=timeout sent=200"},
      {20000, PEER, "submit_sm_resp seq=2 message_id=a + submit_sm_resp seq=2 message_id=a"},
      {20000, EVENT, "late submit_sm cookie=2 outcome=accepted message_id=a sent=100"},
      {20000, EVENT, "stray submit_sm_resp seq=2"},
      {20001, PEER, "generic_nack seq=3 status=ESME_RMSGQFUL"},
      {20001, EVENT, "late submit_sm cookie=3 outcome=rejected status=ESME_RMSGQFUL"},
  };

  (void)state;
  PLAY_ESME(steps);
}

static void only_so_many_late_requests_are_remembered(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {0, OWNER, "submit submit_sm cookie=2"},
      {0, SENDS, "submit_sm seq=2"},
      {1, OWNER, "submit submit_sm cookie=3"},
      {1, SENDS, "submit_sm seq=3"},
      {2, OWNER, "submit submit_sm cookie=4"},
      {2, SENDS, "submit_sm seq=4"},
      {10000, EVENT, "response cookie=2 outcome=unknown"},
      {10001, EVENT, "response cookie=3 outcome=unknown"},
      {10002, EVENT, "response cookie=4 outcome=unknown"},
      {10003, PEER, "submit_sm_resp seq=2 + submit_sm_resp seq=3 + submit_sm_resp seq=4"},
      {10003, EVENT, "stray seq=2"},
      {10003, EVENT, "late cookie=3"},
      {10003, EVENT, "late cookie=4"},
  };
  static const struct step none[] = {
      ESME_BOUND_AS("transceiver"),          {0, OWNER, "submit submit_sm cookie=2"},
      {0, SENDS, "submit_sm seq=2"},         {10000, EVENT, "response cookie=2 outcome=unknown"},
      {10003, PEER, "submit_sm_resp seq=2"}, {10003, EVENT, "stray seq=2"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);

  (void)state;
  config.late_requests = 2;
  PLAY(&config, steps);
  config.late_requests = 0;
  PLAY(&config, none);
}

static void a_full_window_is_a_result_and_one_silent_request_blocks_nobody(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "submit submit_sm cookie=2"},
      {1, SENDS, "submit_sm seq=2"},
      {1, OWNER, "submit submit_sm cookie=3"},
      {1, SENDS, "submit_sm seq=3"},
      {1, OWNER, "submit submit_sm cookie=4 = SMPP_ERR_WINDOW"},
      {2, PEER, "submit_sm_resp seq=3"},
      {2, EVENT, "response cookie=3"},
      {2, OWNER, "submit submit_sm cookie=4"},
      {2, SENDS, "submit_sm seq=4"},
      {3, PEER, "submit_sm_resp seq=4"},
      {3, EVENT, "response cookie=4"},
      {4, OWNER, "submit submit_sm cookie=5"},
      {4, SENDS, "submit_sm seq=5"},
      {4, PEER, "submit_sm_resp seq=5"},
      {4, EVENT, "response cookie=5"},
      {5, OWNER, "submit submit_sm cookie=6"},
      {5, SENDS, "submit_sm seq=6"},
      {5, PEER, "submit_sm_resp seq=6"},
      {5, EVENT, "response cookie=6"},
      {6, OWNER, "submit submit_sm cookie=7"},
      {6, SENDS, "submit_sm seq=7"},
      {6, PEER, "submit_sm_resp seq=7"},
      {6, EVENT, "response cookie=7"},
      {7, OWNER, "submit submit_sm cookie=8"},
      {7, SENDS, "submit_sm seq=8"},
      {7, PEER, "submit_sm_resp seq=8"},
      {7, EVENT, "response cookie=8"},
      {8, OWNER, "submit submit_sm cookie=9"},
      {8, SENDS, "submit_sm seq=9"},
      {8, PEER, "submit_sm_resp seq=9"},
      {8, EVENT, "response cookie=9"},
      {9, OWNER, "submit submit_sm cookie=10"},
      {9, SENDS, "submit_sm seq=11"}, /* 10 would take the place of 2 in a ring of 8 */
      {9, PEER, "submit_sm_resp seq=2"},
      {9, EVENT, "response cookie=2"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);

  (void)state;
  config.window = 2;
  PLAY(&config, steps);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(responses_come_in_any_order),
      cmocka_unit_test(duplicates_and_unknown_numbers_are_strays),
      cmocka_unit_test(a_response_of_another_kind_leaves_the_outcome_unknown),
      cmocka_unit_test(what_is_refused_before_it_left_is_unknown),
      cmocka_unit_test(a_generic_nack_settles_the_request_it_names),
      cmocka_unit_test(a_broken_response_is_judged_by_its_status),
      cmocka_unit_test(a_status_without_a_name_is_kept),
      cmocka_unit_test(a_late_answer_names_its_request),
      cmocka_unit_test(only_so_many_late_requests_are_remembered),
      cmocka_unit_test(a_full_window_is_a_result_and_one_silent_request_blocks_nobody),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
