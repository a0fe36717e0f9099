/* SPDX-License-Identifier: MIT
 *
 * TLS with peers that do it wrong, half, or not at all: each time a reason in
 * words, the right outcome for every message, and an end. */
#include "talk.h"
#include "tls_peer.h"

#include <openssl/err.h>
#include <smpp/names.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static struct certs certs;

static struct smpp_uv_tls_config trusting(void) {
  struct smpp_uv_tls_config config = SMPP_UV_TLS_CONFIG_INIT;

  config.ca_file = certs_file(&certs, "ca.pem");
  config.handshake_ms = 300;
  return config;
}

static void assert_words(const char *words, const char *part) {
  if (!strstr(words, part))
    fail_msg("\"%s\" is not in \"%s\"", part, words);
}

static void serve_tls(struct talk *talk) {
  struct smpp_server_config config = talk_server_config(talk);
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;

  tls.cert_file = certs_file(&certs, "server.pem");
  tls.key_file = certs_file(&certs, "server.key");
  tls.handshake_ms = 300;
  config.tls = &tls;
  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
}

static void call_tls(struct talk *talk, uint16_t port) {
  struct smpp_connection_config config = talk_esme_config(talk, port);
  struct smpp_uv_tls_config tls = trusting();

  config.session.half_pdu_ms = 300;
  config.session.response_ms = 5000;
  config.tls = &tls;
  assert_int_equal(smpp_connection_open(&talk->world->loop, &config, &talk->esme), SMPP_OK);
}

static void run_until_closed(struct talk *talk) {
  while (talk->n_closed == 0)
    uv_run(&talk->world->loop, UV_RUN_ONCE);
}

/* --- TLS on one side only ----------------------------------------------------------- */

static void a_plain_client_at_a_tls_port_hears_of_smpps(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3, .on_esme_event = talk_close_server_at_end};

  serve_tls(&talk);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.reason, SMPP_CLOSE_NOT_SMPP);
  assert_words(talk.words, "speaks TLS: smpps:// is for that");
  assert_words(talk.server_words, "does not speak TLS but plain SMPP");
  assert_int_equal(talk.n_bound, 0);
  assert_int_equal(talk.n_server_closed, 1);
  talk_run_and_free(&talk);
}

static void a_tls_client_at_a_plain_port_hears_of_smpp(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3, .on_esme_event = talk_close_server_at_end};

  talk_serve(&talk);
  call_tls(&talk, smpp_server_port(talk.server));
  world_run(talk.world);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_words(talk.words, "does it speak TLS? smpp:// is without");
  assert_words(talk.server_words, "speaks TLS: smpps://");
  assert_int_equal(talk.server_reason, SMPP_CLOSE_NOT_SMPP);
  talk_run_and_free(&talk);
}

static void another_protocol_is_named_in_the_handshake(void **state) {
  struct talk talk = {.world = *state};
  struct stranger stranger = {.says = "HTTP/1.1 400 Bad Request\r\n\r\n", .closes = true};

  stranger_listen(talk.world, &stranger);
  call_tls(&talk, stranger.port);
  run_until_closed(&talk);
  assert_words(talk.words, "does not speak TLS but HTTP; smpp:// is without TLS");
  stranger_leave(&stranger);
  world_run(talk.world);
}

static void a_plain_smsc_that_answers_is_named(void **state) {
  struct talk talk = {.world = *state};
  /* Strings end at a NUL, but the first octet of a length tells enough. */
  struct stranger stranger = {.says = "x"};

  stranger_listen(talk.world, &stranger);
  call_tls(&talk, stranger.port);
  run_until_closed(&talk);
  assert_words(talk.words, "does not speak TLS but something else");
  stranger_leave(&stranger);
  world_run(talk.world);
}

/* --- silence -------------------------------------------------------------------------- */

static void a_server_that_says_nothing_is_given_up(void **state) {
  struct talk talk = {.world = *state};
  struct stranger stranger = {.port = 0};

  stranger_listen(talk.world, &stranger);
  call_tls(&talk, stranger.port);
  run_until_closed(&talk);
  assert_int_equal(talk.code, UV_ETIMEDOUT);
  assert_words(talk.words, "did not finish the TLS handshake within 300 ms: does it speak TLS?");
  stranger_leave(&stranger);
  world_run(talk.world);
}

static void on_silent_connected(uv_connect_t *request, int status) {
  (void)request;
  assert_int_equal(status, 0);
}

static void a_client_that_says_nothing_is_given_up(void **state) {
  struct talk talk = {.world = *state};
  struct sockaddr_in address;
  uv_connect_t request;
  uv_tcp_t silent;

  serve_tls(&talk);
  uv_tcp_init(&talk.world->loop, &silent);
  uv_ip4_addr("127.0.0.1", smpp_server_port(talk.server), &address);
  assert_int_equal(
      uv_tcp_connect(&request, &silent, (const struct sockaddr *)&address, on_silent_connected), 0);
  while (talk.n_server_closed == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_words(talk.server_words, "did not finish the TLS handshake within 300 ms");
  uv_close((uv_handle_t *)&silent, NULL);
  smpp_server_close(talk.server, 100);
  world_run(talk.world);
  talk_run_and_free(&talk);
}

/* One octet of a handshake at a time. */
static void drip_handshake(struct tls_peer *peer) {
  static const uint8_t hello[] = {0x16, 0x03, 0x03, 0x00, 0x7A, 0x02, 0x00, 0x00, 0x76, 0x03};

  for (size_t i = 0; i < sizeof hello; i++) {
    tls_peer_write_raw(peer, hello + i, 1);
    uv_sleep(50);
  }
  tls_peer_wait_for_end(peer);
}

static void a_handshake_octet_by_octet_does_not_last(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.certs = &certs, .instead = drip_handshake};

  tls_peer_start(&peer);
  call_tls(&talk, peer.port);
  run_until_closed(&talk);
  assert_words(talk.words, "did not finish the TLS handshake within 300 ms");
  tls_peer_join(&peer);
  world_run(talk.world);
}

static void close_at_once(struct tls_peer *peer) {
  uint8_t octets[16];

  (void)!recv(peer->fd, octets, sizeof octets, 0);
}

static void reset(struct tls_peer *peer) {
  struct linger off = {1, 0};

  setsockopt(peer->fd, SOL_SOCKET, SO_LINGER, &off, sizeof off);
}

static void half_a_handshake_and_a_reset_are_said(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.certs = &certs, .instead = close_at_once};

  tls_peer_start(&peer);
  call_tls(&talk, peer.port);
  run_until_closed(&talk);
  assert_words(talk.words, "ended the connection before it said anything of TLS");
  tls_peer_join(&peer);
  world_run(talk.world);
}

/* --- after the handshake ---------------------------------------------------------------- */

/* Three messages, of which the peer reads one and answers none. */
static void talk_to(struct talk *talk, struct tls_peer *peer) {
  talk->to_submit = 3;
  peer->certs = &certs;
  peer->n_reads = 2;
  tls_peer_start(peer);
  call_tls(talk, peer->port);
  run_until_closed(talk);
  tls_peer_join(peer);
  world_run(talk->world);
  assert_int_equal(talk->n_bound, 1);
  assert_int_equal(talk->n_unknown, 3);
  assert_int_equal(talk->n_not_sent + talk->n_accepted + talk->n_rejected, 0);
  assert_int_equal(talk->n_closed, 1);
}

static void do_nothing(struct tls_peer *peer) {
  (void)peer;
}

static void an_end_without_close_notify_is_a_reason_of_its_own(void **state) {
  static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};

  for (size_t i = 0; i < 2; i++) {
    struct talk talk = {.world = *state};
    struct tls_peer peer = {.act = do_nothing, .max_version = versions[i]};

    talk_to(&talk, &peer);
    assert_int_equal(talk.reason, SMPP_CLOSE_TRUNCATED);
    assert_words(talk.words, "without saying so in TLS (close_notify)");
  }
}

static void say_good_bye(struct tls_peer *peer) {
  SSL_shutdown(peer->ssl);
  tls_peer_wait_for_end(peer);
}

static void close_notify_is_the_end_before_the_socket_ends(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = say_good_bye};

  talk_to(&talk, &peer);
  assert_int_equal(talk.reason, SMPP_CLOSE_PEER_CLOSED);
  assert_words(talk.words, " closed the connection");
}

static void a_reset_is_a_loss(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = reset};

  talk_to(&talk, &peer);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ECONNRESET);
}

static void send_garbage(struct tls_peer *peer) {
  static const char garbage[] = "HTTP/1.1 200 OK, and nothing of this is a record of TLS";

  tls_peer_write_raw(peer, garbage, sizeof garbage);
  tls_peer_wait_for_end(peer);
}

static void garbage_under_tls_ends_it(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = send_garbage};

  talk_to(&talk, &peer);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_EPROTO);
  assert_words(talk.words, "broke TLS: ");
}

static void send_forged_record(struct tls_peer *peer) {
  static const uint8_t record[5 + 40] = {0x17, 0x03, 0x03, 0, 40, 1, 2, 3};

  tls_peer_write_raw(peer, record, sizeof record);
  tls_peer_wait_for_end(peer);
}

static void a_forged_record_ends_it(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = send_forged_record};

  talk_to(&talk, &peer);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_words(talk.words, "broke TLS: ");
}

static void send_garbage_inside(struct tls_peer *peer) {
  tls_peer_write(peer, "HTTP/1.1 200 OK\r\n\r\n", 19);
  tls_peer_wait_for_end(peer);
}

static void garbage_inside_tls_is_not_smpp(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = send_garbage_inside};

  talk_to(&talk, &peer);
  assert_true(talk.reason == SMPP_CLOSE_NOT_SMPP || talk.reason == SMPP_CLOSE_BAD_LENGTH);
}

static void drip_pdu(struct tls_peer *peer) {
  static const uint8_t half[] = {0, 0, 0, 17, 0x80, 0, 0, 4, 0, 0, 0};

  for (size_t i = 0; i < sizeof half; i++) {
    tls_peer_write(peer, half + i, 1);
    uv_sleep(50);
  }
  tls_peer_wait_for_end(peer);
}

static void a_pdu_octet_by_octet_does_not_last(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = drip_pdu};

  talk_to(&talk, &peer);
  assert_int_equal(talk.reason, SMPP_CLOSE_HALF_PDU);
}

static void renegotiate(struct tls_peer *peer) {
  char octet;

  SSL_renegotiate(peer->ssl);
  SSL_do_handshake(peer->ssl); /* asks for it */
  ERR_clear_error();
  while (SSL_read(peer->ssl, &octet, 1) > 0)
    continue;
  peer->error = ERR_GET_REASON(ERR_peek_error());
}

static void a_renegotiation_is_refused(void **state) {
  struct talk talk = {.world = *state};
  struct tls_peer peer = {.act = renegotiate, .max_version = TLS1_2_VERSION};

  talk_to(&talk, &peer);
  assert_int_equal(peer.error, SSL_R_NO_RENEGOTIATION);
}

/* --- a peer that does not read -----------------------------------------------------------------
 */

static void stop_reading(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_REQUEST)
    smpp_connection_pause_reading(talk->at_server, true);
  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 100);
}

static void fill_the_pipe(struct talk *talk, const struct smpp_event *event) {
  static char text[255];
  struct smpp_pdu pdu;

  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 100);
  if (event->type != SMPP_EVENT_BOUND)
    return;
  memset(text, 'x', 254);
  pdu = submit_pdu(text);
  while (smpp_connection_submit(talk->esme, &pdu, 1, NULL, NULL) == SMPP_OK)
    talk->n_requests++;
}

static void a_peer_that_stops_reading_is_given_up(void **state) {
  struct talk talk = {
      .world = *state, .on_server_event = stop_reading, .on_esme_event = fill_the_pipe};
  struct smpp_uv_tls_config tls = trusting();
  struct smpp_connection_config config;

  serve_tls(&talk);
  config = talk_esme_config(&talk, smpp_server_port(talk.server));
  config.session.window = 65536;
  config.session.max_output = 32u << 20;
  config.write_ms = 200;
  config.tls = &tls;
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ETIMEDOUT);
  assert_true(talk.n_unknown > 0);  /* encrypted: the system's buffers took some */
  assert_true(talk.n_not_sent > 0); /* and no more */
  assert_int_equal(talk.n_unknown + talk.n_not_sent + talk.n_rejected, talk.n_requests);
  talk_run_and_free(&talk);
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
      TEST(a_plain_client_at_a_tls_port_hears_of_smpps),
      TEST(a_tls_client_at_a_plain_port_hears_of_smpp),
      TEST(another_protocol_is_named_in_the_handshake),
      TEST(a_plain_smsc_that_answers_is_named),
      TEST(a_server_that_says_nothing_is_given_up),
      TEST(a_client_that_says_nothing_is_given_up),
      TEST(a_handshake_octet_by_octet_does_not_last),
      TEST(half_a_handshake_and_a_reset_are_said),
      TEST(an_end_without_close_notify_is_a_reason_of_its_own),
      TEST(close_notify_is_the_end_before_the_socket_ends),
      TEST(a_reset_is_a_loss),
      TEST(garbage_under_tls_ends_it),
      TEST(a_forged_record_ends_it),
      TEST(garbage_inside_tls_is_not_smpp),
      TEST(a_pdu_octet_by_octet_does_not_last),
      TEST(a_renegotiation_is_refused),
      TEST(a_peer_that_stops_reading_is_given_up),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
