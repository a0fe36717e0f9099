/* SPDX-License-Identifier: MIT
 *
 * What a session costs, what a hostile peer can make it hold, what happens when
 * memory ends, and that passwords leave nothing behind. */
#include "bound.h"

#include <stdio.h>
#include <stdlib.h>

/* An allocator that counts, can fail at the n-th call, and looks for a password in
 * everything that is given back. */
struct meter {
  size_t held, most;
  unsigned n_calls, fail_at; /* 0: never */
  bool leaked_secret;
};
static const char password[] = "pass-wrd";

static bool contains(const uint8_t *octets, size_t len) {
  for (size_t i = 0; i + sizeof password - 1 <= len; i++)
    if (memcmp(octets + i, password, sizeof password - 1) == 0)
      return true;
  return false;
}

static void *metered(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct meter *meter = ctx;
  void *block = NULL;

  if (new_size > 0 && ++meter->n_calls == meter->fail_at)
    return NULL;
  if (new_size > 0) {
    block = malloc(new_size);
    assert_non_null(block);
    memset(block, 0xA5, new_size); /* memory is not cleared */
    if (ptr)
      memcpy(block, ptr, old_size < new_size ? old_size : new_size);
  }
  if (ptr && contains(ptr, old_size))
    meter->leaked_secret = true;
  free(ptr);
  meter->held += new_size;
  meter->held -= old_size;
  if (meter->held > meter->most)
    meter->most = meter->held;
  return block;
}

static struct smpp_session_config metered_config(struct meter *meter, int role) {
  struct smpp_session_config config = transcript_config(role);

  *meter = (struct meter){0};
  config.alloc = (struct smpp_alloc){metered, meter};
  return config;
}

static void give(smpp_session *session, const char *words) {
  uint8_t octets[512];
  size_t len = words_to_octets(words, octets, sizeof octets);
  struct smpp_event event;

  smpp_session_receive(session, smpp_span(octets, len), 1);
  while (smpp_session_next_event(session, &event))
    if (event.type == SMPP_EVENT_REQUEST && (event.command_id & 0xF) == 9)
      smpp_session_respond(session, event.request, 0, NULL, 1);
}

static void drain_output(smpp_session *session) {
  smpp_session_sent(session, smpp_session_output(session).len, 1);
}

static smpp_session *metered_esme(struct smpp_session_config *config) {
  struct smpp_pdu bind = {.command_id = SMPP_BIND_TRANSCEIVER,
                          .bind = {.password = smpp_span_of(password), .interface_version = 0x34}};
  smpp_session *session;

  assert_int_equal(smpp_session_new(config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &bind, 1, 0, NULL, NULL), SMPP_OK);
  drain_output(session);
  give(session, "bind_transceiver_resp seq=1");
  return session;
}

static void a_session_with_a_window_of_10_takes_less_than_24_kib(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  smpp_session *session = metered_esme(&config);
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM,
                         .sm = {.destination_addr = smpp_span_of("33612345678")}};
  uint8_t text[140] = {0};
  unsigned n_calls = meter.n_calls;

  (void)state;
  pdu.sm.short_message = smpp_span(text, sizeof text);
  for (uint32_t turn = 0; turn < 10000; turn++) {
    char words[64];
    uint32_t sequence;

    assert_int_equal(smpp_session_submit(session, &pdu, turn, turn, &sequence, NULL), SMPP_OK);
    drain_output(session);
    snprintf(words, sizeof words, "submit_sm_resp seq=%u message_id=0123456789",
             (unsigned)sequence);
    give(session, words);
    snprintf(words, sizeof words, "deliver_sm seq=%u text=hello", (unsigned)turn);
    give(session, words);
  }
  assert_int_equal(meter.n_calls, n_calls); /* nothing is allocated for a PDU */
  assert_true(meter.most < 24 * 1024);
  smpp_session_free(session);
  assert_int_equal(meter.held, 0);
}

static void passwords_leave_nothing_behind(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  struct smpp_pdu pdu = {.command_id = SMPP_BIND_TRANSCEIVER,
                         .bind = {.password = smpp_span_of(password), .interface_version = 0x34}};
  smpp_session *session;
  struct smpp_span output;
  uint8_t wire[128];
  size_t len;

  (void)state;
  /* Sent: the octets are gone at once. */
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_OK);
  output = smpp_session_output(session);
  assert_true(contains(output.ptr, output.len));
  len = output.len;
  memcpy(wire, output.ptr, len);
  smpp_session_sent(session, len, 0);
  assert_false(contains(output.ptr, len));
  smpp_session_free(session);

  /* Never sent, with the buffer growing around it. */
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  assert_int_equal(smpp_session_submit(session, &pdu, 1, 0, NULL, NULL), SMPP_OK);
  for (int i = 0; i < 1000; i++)
    give(session, "enquire_link seq=1");
  assert_true(smpp_session_output(session).len > 16000);
  smpp_session_free(session);
  assert_false(meter.leaked_secret);

  /* Received in pieces, among much else. */
  config = metered_config(&meter, SMPP_ROLE_SMSC);
  assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
  for (size_t i = 0; i < len; i++) {
    struct smpp_event event;

    assert_int_equal(smpp_session_receive(session, smpp_span(wire + i, 1), 0), SMPP_OK);
    while (smpp_session_next_event(session, &event))
      assert_int_equal(event.type, SMPP_EVENT_REQUEST);
  }
  for (int i = 0; i < 60; i++)
    give(session, "submit_sm seq=2 text=behind-the-bind-and-longer-than-all-the-buffers");
  smpp_session_free(session);
  assert_false(meter.leaked_secret);
}

static void a_failing_allocation_leaves_nothing_and_ends_once(void **state) {
  (void)state;
  for (unsigned n = 1; n < 20; n++) {
    struct meter meter;
    struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
    smpp_session *session = NULL;
    int result;

    meter.fail_at = n;
    result = smpp_session_new(&config, 0, &session);
    if (result == SMPP_OK) {
      smpp_session_free(session);
      assert_true(n > 4);
    } else {
      assert_int_equal(result, SMPP_ERR_NOMEM);
      assert_null(session);
    }
    assert_int_equal(meter.held, 0);
  }
}

static void when_memory_ends_a_submit_fails_and_the_session_goes_on(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  smpp_session *session = metered_esme(&config);
  struct words_storage *storage = malloc(sizeof *storage);
  struct smpp_session_info info;
  struct smpp_pdu pdu;

  (void)state;
  assert_non_null(storage);
  words_to_pdu("submit_sm payload=50000", storage, &pdu);
  meter.fail_at = meter.n_calls + 1;
  assert_int_equal(smpp_session_submit(session, &pdu, 2, 1, NULL, NULL), SMPP_ERR_NOMEM);
  smpp_session_info(session, &info);
  assert_int_equal(info.outstanding, 0);
  assert_int_equal(info.state, SMPP_STATE_BOUND_TRX);
  assert_int_equal(smpp_session_output(session).len, 0);
  assert_int_equal(smpp_session_submit(session, &pdu, 2, 1, NULL, NULL), SMPP_OK);
  smpp_session_info(session, &info);
  assert_int_equal(info.outstanding, 1);
  free(storage);
  smpp_session_free(session);
  assert_int_equal(meter.held, 0);
}

static void when_memory_ends_for_the_input_the_session_ends(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  smpp_session *session = metered_esme(&config);
  static uint8_t octets[60000] = {0, 0, 0xF0, 0, 0, 0, 0, 5};
  struct smpp_event event;

  (void)state;
  meter.fail_at = meter.n_calls + 1;
  assert_int_equal(smpp_session_receive(session, smpp_span(octets, sizeof octets), 1), SMPP_OK);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.type, SMPP_EVENT_CLOSED);
  assert_int_equal(event.reason, SMPP_CLOSE_NOMEM);
  assert_false(smpp_session_next_event(session, &event));
  smpp_session_free(session);
  assert_int_equal(meter.held, 0);
}

/* command_length promises 60 KiB; memory follows what comes, and goes back when
 * the link is idle. */
static void memory_follows_what_came_not_what_was_promised(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  smpp_session *session = metered_esme(&config);
  static uint8_t octets[0xF000] = {0, 0, 0xF0, 0, 0x80, 0, 0, 4};
  struct smpp_event event;
  size_t before = meter.held;

  (void)state;
  smpp_session_receive(session, smpp_span(octets, 1000), 1);
  assert_false(smpp_session_next_event(session, &event));
  assert_true(meter.held <= before);
  smpp_session_receive(session, smpp_span(octets + 1000, sizeof octets - 1000), 1);
  assert_true(smpp_session_next_event(session, &event));
  assert_int_equal(event.type, SMPP_EVENT_STRAY);
  assert_false(smpp_session_next_event(session, &event));
  assert_true(meter.held > before + 50000);
  smpp_session_expire(session, 40000); /* asks whether the peer lives */
  assert_int_equal(smpp_session_output(session).len, 16);
  assert_int_equal(meter.held, before);
  smpp_session_free(session);
}

static void a_peer_that_never_reads_is_cut_off(void **state) {
  static const char *const floods[] = {"enquire_link seq=1", "submit_sm seq=1 text=a",
                                       "hex=00000010000000AA0000000000000001"};

  (void)state;
  for (size_t i = 0; i < sizeof floods / sizeof *floods; i++) {
    struct meter meter;
    struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_SMSC);
    uint8_t octets[128];
    size_t len = words_to_octets(floods[i], octets, sizeof octets);
    struct smpp_event event = {0};
    smpp_session *session;

    config.max_output = 20000;
    assert_int_equal(smpp_session_new(&config, 0, &session), SMPP_OK);
    give(session, "bind_transceiver seq=1");
    for (int turn = 0; turn < 5000 && event.type != SMPP_EVENT_CLOSED; turn++) {
      smpp_session_receive(session, smpp_span(octets, len), 1);
      while (smpp_session_next_event(session, &event) && event.type != SMPP_EVENT_CLOSED)
        ;
    }
    assert_int_equal(event.type, SMPP_EVENT_CLOSED);
    assert_int_equal(event.reason, SMPP_CLOSE_OUTPUT_FULL);
    assert_true(meter.most < 80000);
    smpp_session_free(session);
    assert_int_equal(meter.held, 0);
  }
}

static void answers_to_nothing_cost_nothing(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  smpp_session *session = metered_esme(&config);
  struct smpp_session_info info;
  unsigned n_calls = meter.n_calls;

  (void)state;
  for (int turn = 0; turn < 5000; turn++)
    give(session, "submit_sm_resp seq=77 message_id=a");
  smpp_session_info(session, &info);
  assert_int_equal(info.n_stray, 5000);
  assert_int_equal(meter.n_calls, n_calls);
  assert_int_equal(smpp_session_output(session).len, 0);
  smpp_session_free(session);
}

static void requests_stop_at_max_output_and_answers_still_fit(void **state) {
  static const struct step steps[] = {
      ESME_BOUND_AS("transceiver"),
      {1, OWNER, "stall"},
      {1, OWNER, "submit submit_sm payload=300 cookie=1"}, /* nothing waits: any size */
      {1, OWNER, "submit submit_sm cookie=2 = SMPP_ERR_FULL"},
      {2, OWNER, "take 330"},
      {2, OWNER, "submit submit_sm cookie=2"},
      {2, OWNER, "submit submit_sm payload=300 cookie=3 = SMPP_ERR_FULL"},
      {2, OWNER, "submit submit_sm cookie=3"},
      {2, OWNER, "submit submit_sm cookie=4 = SMPP_ERR_FULL"},
      {3, PEER, "enquire_link seq=5"},
      {4, OWNER, "flow"},
      {4, SENDS, "submit_sm seq=2"},
      {4, SENDS, "submit_sm seq=3"},
      {4, SENDS, "submit_sm seq=4"}, /* refused ones used no number */
      {4, SENDS, "enquire_link_resp seq=5"},
  };
  struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);

  (void)state;
  config.max_output = 120;
  PLAY(&config, steps);
}

static void a_request_that_the_specification_forbids_is_not_sent(void **state) {
  struct meter meter;
  struct smpp_session_config config = metered_config(&meter, SMPP_ROLE_ESME);
  smpp_session *session = metered_esme(&config);
  struct smpp_pdu pdu = {.command_id = SMPP_SUBMIT_SM, .sm = {.priority_flag = 9}};
  struct smpp_fault fault = {0};
  uint32_t sequence = 99;

  (void)state;
  pdu.sm.destination_addr = smpp_span_of("336");
  assert_int_equal(smpp_session_submit(session, &pdu, 2, 1, &sequence, &fault), SMPP_ERR_FORBIDDEN);
  assert_string_equal(fault.field, "priority_flag");
  assert_int_equal(sequence, 99);
  assert_int_equal(smpp_session_room(session), 10);
  assert_int_equal(smpp_session_output(session).len, 0);
  smpp_session_free(session);
}

static void a_config_out_of_range_is_refused(void **state) {
  struct smpp_session_config good = transcript_config(SMPP_ROLE_ESME), bad;
  smpp_session *session = NULL;

  (void)state;
#define REFUSED(member, value)                                                                     \
  bad = good;                                                                                      \
  bad.member = value;                                                                              \
  assert_int_equal(smpp_session_new(&bad, 0, &session), SMPP_ERR_INVALID)
  REFUSED(window, 0);
  REFUSED(window, 65537);
  REFUSED(inbound_window, 0);
  REFUSED(inbound_window, UINT32_MAX);
  REFUSED(late_requests, UINT32_MAX);
  REFUSED(max_output, 0);
  REFUSED(role, 2);
  REFUSED(size, 3);
  REFUSED(codec.size, 0);
  REFUSED(codec.max_pdu_len, 15);
  REFUSED(alloc.resize, NULL);
#undef REFUSED
  assert_null(session);
  smpp_session_free(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_session_with_a_window_of_10_takes_less_than_24_kib),
      cmocka_unit_test(passwords_leave_nothing_behind),
      cmocka_unit_test(a_failing_allocation_leaves_nothing_and_ends_once),
      cmocka_unit_test(when_memory_ends_a_submit_fails_and_the_session_goes_on),
      cmocka_unit_test(when_memory_ends_for_the_input_the_session_ends),
      cmocka_unit_test(memory_follows_what_came_not_what_was_promised),
      cmocka_unit_test(a_peer_that_never_reads_is_cut_off),
      cmocka_unit_test(answers_to_nothing_cost_nothing),
      cmocka_unit_test(requests_stop_at_max_output_and_answers_still_fit),
      cmocka_unit_test(a_request_that_the_specification_forbids_is_not_sent),
      cmocka_unit_test(a_config_out_of_range_is_refused),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
