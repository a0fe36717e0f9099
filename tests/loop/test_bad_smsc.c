/* SPDX-License-Identifier: MIT
 *
 * What becomes of a client's messages at an SMSC that cannot be believed, or that
 * misbehaves once it is: each message has its one right outcome, the reason is in
 * words, and nothing hangs. */
#include "talk.h"
#include "tls_peer.h"
#include "ward.h"

#include <smpp/names.h>
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define N_MESSAGES 3

static struct certs certs;

static void assert_words(const struct ward *ward, const char *part) {
  if (!strstr(ward->words, part))
    fail_msg("\"%s\" is not in \"%s\"", part, ward->words);
}

/* A client that tries each thing once, with its messages. */
static void begin(struct world *world, struct ward *ward, const char *host, uint16_t port,
                  const struct smpp_uv_tls_config *tls) {
  struct ward_settings settings;

  ward_settings(ward, host, port, &settings);
  settings.core.first_rounds = 1;
  settings.core.lost_ms = 1; /* once lost it is not tried again */
  settings.core.session.response_ms = 300;
  settings.core.session.half_pdu_ms = 200;
  settings.core.backoff_ms = 100;
  settings.core.backoff_max_ms = 100;
  settings.config.tls = tls;
  settings.config.write_ms = 200;
  ward_open(world, ward, &settings);
  for (unsigned i = 0; i < N_MESSAGES; i++)
    ward_send(ward, "hello", false);
}

static void end(struct world *world, struct ward *ward) {
  run_until(world, &ward->n_outcomes, N_MESSAGES);
  assert_int_equal(ward->n_outcomes, N_MESSAGES);
  smpp_uv_client_free(ward->client);
  world_run(world);
}

static struct smpp_uv_tls_config trusting(void) {
  struct smpp_uv_tls_config config = SMPP_UV_TLS_CONFIG_INIT;

  config.ca_file = certs_file(&certs, "ca.pem");
  config.handshake_ms = 300;
  return config;
}

/* --- certificates ----------------------------------------------------------------------- */

static void not_believed(void **state, const char *name, const char *host, const char *words) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct smpp_server_config config = talk_server_config(&talk);
  struct smpp_uv_tls_config server = SMPP_UV_TLS_CONFIG_INIT, client = trusting();
  char file[64];

  snprintf(file, sizeof file, "%s.pem", name);
  server.cert_file = certs_file(&certs, file);
  snprintf(file, sizeof file, "%s.key", name);
  server.key_file = certs_file(&certs, file);
  config.tls = &server;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_OK);
  begin(talk.world, &ward, host, smpp_server_port(talk.server), &client);
  run_until(talk.world, &ward.n_outcomes, N_MESSAGES);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_NOT_SENT], N_MESSAGES);
  assert_words(&ward, words);
  assert_int_equal(talk.n_requests, 0);
  smpp_server_free(talk.server);
  end(talk.world, &ward);
}

static void an_expired_certificate(void **state) {
  not_believed(state, "expired", "localhost", " expired on 20");
}

static void a_certificate_for_another_host(void **state) {
  not_believed(state, "other_host", "localhost", "is for another host: it names sms.example");
}

static void a_self_signed_certificate(void **state) {
  not_believed(state, "self_signed", "localhost", "is self-signed: nobody vouches for it");
}

static void a_broken_chain(void **state) {
  not_believed(state, "leaf", "localhost", "is broken: issuer Middle CA is missing");
}

static void a_key_that_does_not_match(void **state) {
  struct world *world = *state;
  struct smpp_uv_tls_config tls = trusting();
  struct ward ward = {.client = NULL};
  struct ward_settings settings;
  struct smpp_fault fault;

  tls.cert_file = certs_file(&certs, "client.pem");
  tls.key_file = certs_file(&certs, "server.key");
  ward_settings(&ward, "localhost", 2775, &settings);
  settings.config.tls = &tls;
  assert_int_equal(smpp_uv_client_new(&world->loop, &settings.config, &ward.client), SMPP_ERR_TLS);
  assert_int_equal(smpp_uv_tls_check(&tls, false, &fault), SMPP_ERR_TLS);
  assert_string_equal(fault.field, "key");
  assert_non_null(strstr(fault.detail, "does not belong to the certificate"));
  world_run(world);
}

/* --- under TLS ------------------------------------------------------------------------------ */

/* The peer reads the bind and one more PDU, then acts. */
static void misbehave(void **state, struct tls_peer *peer, struct ward *ward) {
  struct smpp_uv_tls_config client = trusting();

  peer->certs = &certs;
  tls_peer_start(peer);
  begin(*state, ward, "localhost", peer->port, &client);
  run_until(*state, &ward->n_down, 1);
  tls_peer_join(peer);
  end(*state, ward);
}

static void send_garbage(struct tls_peer *peer) {
  static const char garbage[] = "\x17\x03\x03\xFF\xFFthis was no record of TLS";

  tls_peer_write_raw(peer, garbage, sizeof garbage);
  tls_peer_wait_for_end(peer);
}

static void garbage_after_tls(void **state) {
  struct tls_peer peer = {.act = send_garbage, .n_reads = 2};
  struct ward ward = {.client = NULL};

  misbehave(state, &peer, &ward);
  assert_int_equal(ward.n_up, 1);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  assert_words(&ward, "broke TLS: ");
}

static void send_garbage_inside(struct tls_peer *peer) {
  tls_peer_write(peer, "GET / HTTP/1.1\r\n\r\n", 18);
  tls_peer_wait_for_end(peer);
}

static void garbage_inside_tls(void **state) {
  struct tls_peer peer = {.act = send_garbage_inside, .n_reads = 2};
  struct ward ward = {.client = NULL};

  misbehave(state, &peer, &ward);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  assert_int_equal(ward.reason, SMPP_CLOSE_BAD_LENGTH); /* it did speak SMPP before */
  assert_words(&ward, "an impossible command_length");
}

static void reset(struct tls_peer *peer) {
  struct linger off = {1, 0};

  setsockopt(peer->fd, SOL_SOCKET, SO_LINGER, &off, sizeof off);
}

static void a_reset_under_tls(void **state) {
  struct tls_peer peer = {.act = reset, .n_reads = 2};
  struct ward ward = {.client = NULL};

  misbehave(state, &peer, &ward);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  assert_int_equal(ward.reason, SMPP_CLOSE_LOST);
  assert_words(&ward, "connection reset by peer");
}

/* A response in as many records as it has octets, but for the last one. */
static void drip(struct tls_peer *peer) {
  static const uint8_t response[] = {0, 0, 0, 19, 0x80, 0, 0,   4,   0, 0,
                                     0, 0, 0, 0,  0,    2, 'i', 'd', 0};

  for (size_t i = 0; i < sizeof response - 1; i++)
    tls_peer_write(peer, response + i, 1);
  tls_peer_wait_for_end(peer);
}

static void an_octet_at_a_time_under_tls(void **state) {
  struct tls_peer peer = {.act = drip, .n_reads = 2};
  struct ward ward = {.client = NULL};
  uint64_t began = smpp_uv_clock_ms();

  misbehave(state, &peer, &ward);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  assert_int_equal(ward.reason, SMPP_CLOSE_HALF_PDU);
  assert_in_range(smpp_uv_clock_ms() - began, 200, 10000);
}

static void silence(struct tls_peer *peer) {
  tls_peer_wait_for_end(peer);
}

/* Its answers never come: each message is unknown by itself, on time. */
static void silence_under_tls(void **state) {
  struct tls_peer peer = {.act = silence, .n_reads = 2};
  struct smpp_uv_tls_config client = trusting();
  struct ward ward = {.client = NULL};

  peer.certs = &certs;
  tls_peer_start(&peer);
  begin(*state, &ward, "localhost", peer.port, &client);
  run_until(*state, &ward.n_outcomes, N_MESSAGES);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  smpp_uv_client_abort(ward.client);
  run_until(*state, &ward.n_drained, 1);
  tls_peer_join(&peer);
  end(*state, &ward);
}

/* --- in the clear --------------------------------------------------------------------------- */

static void reset_on_request(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_REQUEST)
    smpp_connection_abort(talk->at_server, true);
}

static void a_reset(void **state) {
  struct talk talk = {.world = *state, .on_server_event = reset_on_request};
  struct ward ward = {.client = NULL};

  talk_serve(&talk);
  begin(talk.world, &ward, "127.0.0.1", smpp_server_port(talk.server), NULL);
  run_until(talk.world, &ward.n_outcomes, N_MESSAGES);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  assert_words(&ward, "connection reset by peer");
  smpp_server_free(talk.server);
  end(talk.world, &ward);
}

static void answer_in_part(struct talk *talk, const struct smpp_event *event) {
  static const uint8_t half[] = {0, 0, 0, 19, 0x80, 0, 0, 4, 0};

  if (event->type == SMPP_EVENT_REQUEST)
    smpp_connection_write_raw(talk->at_server, smpp_span(half, sizeof half));
}

static void half_an_answer(void **state) {
  struct talk talk = {.world = *state, .on_server_event = answer_in_part};
  struct ward ward = {.client = NULL};

  talk_serve(&talk);
  begin(talk.world, &ward, "127.0.0.1", smpp_server_port(talk.server), NULL);
  run_until(talk.world, &ward.n_outcomes, N_MESSAGES);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_UNKNOWN], N_MESSAGES);
  assert_int_not_equal(ward.reason, SMPP_CLOSE_NONE);
  smpp_server_free(talk.server);
  end(talk.world, &ward);
}

static int make_certs(void **state) {
  (void)state;
  certs_make(&certs);
  return 0;
}

static int remove_certs(void **state) {
  (void)state;
  certs_remove(&certs);
  return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(an_expired_certificate),
      TEST(a_certificate_for_another_host),
      TEST(a_self_signed_certificate),
      TEST(a_broken_chain),
      TEST(a_key_that_does_not_match),
      TEST(garbage_after_tls),
      TEST(garbage_inside_tls),
      TEST(a_reset_under_tls),
      TEST(an_octet_at_a_time_under_tls),
      TEST(silence_under_tls),
      TEST(a_reset),
      TEST(half_an_answer),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
