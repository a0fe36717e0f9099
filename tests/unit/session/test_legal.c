/* SPDX-License-Identifier: MIT
 *
 * Table 2-1 (2.3), every row in every state, what we may send and what we take. */
#include "bound.h"

#include <smpp/names.h>
#include <stdio.h>

/* One letter for each state in which it may be sent: O open, T, R, X (transceiver). */
static const struct row {
  const char *command;
  const char *by_esme, *by_smsc;
  bool answered;
} rows[] = {
    {"bind_transmitter", "O", "", true},    {"bind_receiver", "O", "", true},
    {"bind_transceiver", "O", "", true},    {"outbind", "", "O", false},
    {"unbind", "TRX", "TRX", true},         {"submit_sm", "TX", "", true},
    {"submit_multi", "TX", "", true},       {"data_sm", "TRX", "TRX", true},
    {"deliver_sm", "", "RX", true},         {"query_sm", "TX", "", true},
    {"cancel_sm", "TX", "", true},          {"replace_sm", "TX", "", true},
    {"enquire_link", "OTRX", "OTRX", true}, {"alert_notification", "", "RX", false},
};
static const char letters[] = "OTRX";
static const char *const modes[] = {"", "transmitter", "receiver", "transceiver"};

/* A session of that role in the state of that letter. */
static smpp_session *session_in(int role, size_t which) {
  struct smpp_session_config config = transcript_config(role);
  struct words_storage *storage = test_malloc(sizeof *storage);
  char words[64];
  uint8_t octets[128];
  size_t len;
  struct smpp_pdu bind;
  struct smpp_event event;
  smpp_session *session;

  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  snprintf(words, sizeof words, "bind_%s%s seq=1", modes[which],
           role == SMPP_ROLE_ESME ? "_resp" : "");
  if (which != 0 && role == SMPP_ROLE_ESME) {
    snprintf(words, sizeof words, "bind_%s", modes[which]);
    words_to_pdu(words, storage, &bind);
    assert_int_equal(smpp_session_submit(session, &bind, 1, 0, NULL, NULL), SMPP_OK);
    snprintf(words, sizeof words, "bind_%s_resp seq=1", modes[which]);
  }
  if (which != 0) {
    len = words_to_octets(words, octets, sizeof octets);
    assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 0), SMPP_OK);
    assert_true(smpp_session_next_event(session, &event));
    if (role == SMPP_ROLE_SMSC)
      assert_int_equal(smpp_session_respond(session, event.request, 0, NULL, 0), SMPP_OK);
    assert_false(smpp_session_next_event(session, &event));
    smpp_session_sent(session, smpp_session_output(session).len, 0);
  }
  test_free(storage);
  return session;
}

static void what_we_may_send_is_what_the_table_says(void **state) {
  struct words_storage *storage = test_malloc(sizeof *storage);
  struct smpp_pdu pdu;

  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (int role = SMPP_ROLE_ESME; role <= SMPP_ROLE_SMSC; role++)
      for (size_t which = 0; which < 4; which++) {
        const char *allowed = role == SMPP_ROLE_ESME ? rows[i].by_esme : rows[i].by_smsc;
        bool legal = strchr(allowed, letters[which]) != NULL &&
                     strcmp(rows[i].command, "unbind") != 0; /* has its own function */
        smpp_session *session = session_in(role, which);
        int result;

        words_to_pdu(rows[i].command, storage, &pdu);
        result = smpp_session_submit(session, &pdu, 2, 0, NULL, NULL);
        if ((result == SMPP_OK) != legal || (!legal && result != SMPP_ERR_STATE))
          fail_msg("%s by role %d in %c: %s", rows[i].command, role, letters[which],
                   smpp_result_name(result));
        smpp_session_free(session);
      }
  test_free(storage);
}

/* What the session answers to a request of the peer's in this state. */
static uint32_t answer_to(smpp_session *session, const char *command, struct smpp_event *event,
                          struct smpp_pdu *answer) {
  uint8_t octets[256];
  char words[64];
  size_t len;

  snprintf(words, sizeof words, "%s seq=7", command);
  len = words_to_octets(words, octets, sizeof octets);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 0), SMPP_OK);
  if (!smpp_session_next_event(session, event))
    event->type = -1;
  *answer = (struct smpp_pdu){0};
  if (smpp_session_output(session).len == 0)
    return 0xFFFFFFFF;
  assert_int_equal(smpp_pdu_decode(smpp_session_output(session), NULL, answer, NULL), SMPP_OK);
  return answer->command_status;
}

static int expected_event(const struct row *row, bool legal) {
  if (strcmp(row->command, "enquire_link") == 0)
    return -1;
  if (!legal)
    return SMPP_EVENT_REFUSED;
  if (strcmp(row->command, "unbind") == 0)
    return SMPP_EVENT_UNBIND;
  return row->answered ? SMPP_EVENT_REQUEST : SMPP_EVENT_NOTIFICATION;
}

static uint32_t expected_status(const struct row *row, bool legal, bool by_esme, bool bound) {
  if (legal)
    return SMPP_STATUS_ROK;
  if (strncmp(row->command, "bind_", 5) == 0 && by_esme && bound)
    return SMPP_STATUS_RALYBND;
  return SMPP_STATUS_RINVBNDSTS;
}

static void check_taking(const struct row *row, int role, size_t which) {
  bool by_esme = role == SMPP_ROLE_SMSC;
  bool legal = strchr(by_esme ? row->by_esme : row->by_smsc, letters[which]) != NULL;
  smpp_session *session = session_in(role, which);
  struct smpp_event event;
  struct smpp_pdu answer;
  uint32_t command_id, status = answer_to(session, row->command, &event, &answer);

  assert_true(smpp_command_by_name(smpp_span_of(row->command), &command_id));
  if (event.type != expected_event(row, legal))
    fail_msg("%s to role %d in %c: event %d", row->command, role, letters[which], event.type);
  if (event.type == SMPP_EVENT_REFUSED)
    assert_int_equal(event.command_status, expected_status(row, legal, by_esme, which != 0));
  if (event.type == SMPP_EVENT_REQUEST || event.type == SMPP_EVENT_NOTIFICATION ||
      strcmp(row->command, "alert_notification") == 0) {
    assert_int_equal(status, 0xFFFFFFFF);
  } else {
    assert_int_equal(status, expected_status(row, legal, by_esme, which != 0));
    assert_int_equal(answer.sequence_number, 7);
    assert_int_equal(answer.command_id,
                     row->answered ? command_id | SMPP_RESPONSE_BIT : SMPP_GENERIC_NACK);
  }
  smpp_session_free(session);
}

static void what_we_take_is_what_the_table_says(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (int role = SMPP_ROLE_ESME; role <= SMPP_ROLE_SMSC; role++)
      for (size_t which = 0; which < 4; which++)
        check_taking(&rows[i], role, which);
}

static void responses_and_unknown_commands_are_not_submitted(void **state) {
  smpp_session *session = session_in(SMPP_ROLE_ESME, 3);
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM_RESP};

  (void)state;
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_ERR_STATE);
  pdu.command_id = SMPP_GENERIC_NACK;
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_ERR_STATE);
  pdu.command_id = 0x111;
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_ERR_UNSUPPORTED);
  pdu.command_id = 0x0A;
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_ERR_UNSUPPORTED);
  smpp_session_free(session);
}

/* An SMSC's session to which a peer has bound, under a version. */
static smpp_session *bound_smsc(uint8_t version, const char *mode) {
  struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);
  char words[64];
  uint8_t octets[128];
  struct smpp_event event;
  smpp_session *session;
  size_t len;

  config.codec.version = version;
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  snprintf(words, sizeof words, "bind_%s seq=1", mode);
  len = words_to_octets(words, octets, sizeof octets);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 0), SMPP_OK);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(smpp_session_respond(session, event.request, 0, NULL, 0), SMPP_OK);
  assert_false(smpp_session_next_event(session, &event));
  smpp_session_sent(session, smpp_session_output(session).len, 0);
  return session;
}

/* What a session makes of one of the three requests, all zeros and empty strings:
 * the event, the id of its answer and the status in it. */
static int give(smpp_session *session, uint32_t command_id, uint32_t *answer_id, uint32_t *status) {
  static const uint8_t body[] = "\0\0\0\0\0\0\0\0\0\0\0\0"; /* zeros and empty strings */
  static const uint8_t lens[] = {11, 4, 5};                 /* of the three requests' bodies */
  size_t len = 16u + lens[command_id - SMPP_BROADCAST_SM];
  uint8_t octets[32] = {0, 0, 0, (uint8_t)len, 0, 0, 1, (uint8_t)command_id, 0, 0, 0, 0, 0,
                        0, 0, 7};
  struct smpp_event event = {.type = -1};
  struct smpp_span out;

  memcpy(octets + 16, body, sizeof body);
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, len), 0), SMPP_OK);
  (void)smpp_session_next_event(session, &event);
  out = smpp_session_output(session);
  *answer_id = *status = 0;
  if (out.len >= 16) {
    memcpy(octets, out.ptr, 16);
    *answer_id = (uint32_t)octets[4] << 24 | (uint32_t)octets[6] << 8 | octets[7];
    *status = octets[11];
  }
  return event.type;
}

static void broadcasts_are_legal_under_5_0_for_who_transmits(void **state) {
  uint32_t answer_id, status;

  (void)state;
  for (uint32_t id = SMPP_BROADCAST_SM; id <= SMPP_CANCEL_BROADCAST_SM; id++) {
    smpp_session *session = bound_smsc(SMPP_VERSION_5_0, "transmitter");
    assert_int_equal(give(session, id, &answer_id, &status), SMPP_EVENT_REQUEST);
    smpp_session_free(session);
    session = bound_smsc(SMPP_VERSION_5_0, "transceiver");
    assert_int_equal(give(session, id, &answer_id, &status), SMPP_EVENT_REQUEST);
    smpp_session_free(session);
    session = bound_smsc(SMPP_VERSION_5_0, "receiver");
    assert_int_equal(give(session, id, &answer_id, &status), SMPP_EVENT_REFUSED);
    assert_int_equal(answer_id, id | SMPP_RESPONSE_BIT);
    assert_int_equal(status, SMPP_STATUS_RINVBNDSTS);
    smpp_session_free(session);
    session = bound_smsc(SMPP_VERSION_3_4, "transceiver");
    assert_int_equal(give(session, id, &answer_id, &status), SMPP_EVENT_REFUSED);
    assert_int_equal(answer_id, SMPP_GENERIC_NACK);
    assert_int_equal(status, SMPP_STATUS_RINVCMDID);
    smpp_session_free(session);
  }
}

static void an_smsc_sends_no_broadcast(void **state) {
  struct smpp_pdu pdu = {.command_id = SMPP_CANCEL_BROADCAST_SM};
  smpp_session *session = bound_smsc(SMPP_VERSION_5_0, "transceiver");

  (void)state;
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_ERR_STATE);
  smpp_session_free(session);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_we_may_send_is_what_the_table_says),
      cmocka_unit_test(what_we_take_is_what_the_table_says),
      cmocka_unit_test(responses_and_unknown_commands_are_not_submitted),
      cmocka_unit_test(broadcasts_are_legal_under_5_0_for_who_transmits),
      cmocka_unit_test(an_smsc_sends_no_broadcast),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
