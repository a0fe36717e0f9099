/* SPDX-License-Identifier: MIT
 *
 * Servers behind a proxy: what its header says is where a connection comes from,
 * in pieces, before TLS, for limits; without one nobody comes in. */
#include "certs.h"
#include "talk.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct certs certs;

/* bind_transceiver of "ward" with the password "secret". */
static const uint8_t bind_pdu[] = "\0\0\0\x21\0\0\0\x09\0\0\0\0\0\0\0\x01"
                                  "ward\0secret\0\0\x34\0\0";
#define BIND_LEN 0x21u

static const uint8_t v2_header[] =
    "\x0D\x0A\x0D\x0A\x00\x0D\x0A\x51\x55\x49\x54\x0A\x21\x11\x00\x0C"
    "\xC0\x00\x02\x07\xC6\x33\x64\x01\x15\xB3\x0A\xD7";
#define V2_LEN 28u
#define V1 "PROXY TCP4 192.0.2.7 198.51.100.1 5555 2775\r\n"

struct inn {
  struct talk talk;
  char peers[4][64]; /* of on_connect, in order */
  unsigned n_peers;
  char words[400]; /* of the last warning */
};

static bool on_connect(smpp_connection *connection, void *data) {
  struct inn *inn = data;

  assert_true(inn->n_peers < 4);
  snprintf(inn->peers[inn->n_peers++], 64, "%s", smpp_connection_peer(connection));
  return true;
}

static void on_log(const struct smpp_uv_log *line, void *data) {
  struct inn *inn = data;

  snprintf(inn->words, sizeof inn->words, "%s", line->text);
}

static void open_inn(struct inn *inn, struct world *world, uint32_t max_unbound,
                     uint32_t max_per_address, const struct smpp_uv_tls_config *tls) {
  struct smpp_server_config config = talk_server_config(&inn->talk);

  inn->talk.world = world;
  config.proxied = true;
  config.on_connect = on_connect;
  config.data = inn; /* the talk stands first */
  config.max_unbound = max_unbound;
  config.max_per_address = max_per_address;
  config.tls = tls;
  assert_int_equal(smpp_server_new(&world->loop, &config, &inn->talk.server), SMPP_OK);
  smpp_server_log(inn->talk.server, SMPP_LOG_WARNING, on_log, inn);
}

static void close_inn(struct inn *inn) {
  smpp_server_close(inn->talk.server, 0);
  world_run(inn->talk.world);
  talk_run_and_free(&inn->talk);
}

static int knock(struct inn *inn) {
  struct sockaddr_in address;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(smpp_server_port(inn->talk.server));
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
  return fd;
}

static void say(int fd, const void *octets, size_t len) {
  assert_int_equal(send(fd, octets, len, MSG_NOSIGNAL), (ssize_t)len);
}

/* Turns the loop until there is something to read; what was read. */
static ssize_t hear(struct inn *inn, int fd, uint8_t *octets, size_t cap) {
  struct pollfd wait = {.fd = fd, .events = POLLIN};

  while (poll(&wait, 1, 1) == 0)
    uv_run(&inn->talk.world->loop, UV_RUN_NOWAIT);
  return recv(fd, octets, cap, 0);
}

static void assert_bound(struct inn *inn, int fd) {
  uint8_t answer[64];

  assert_true(hear(inn, fd, answer, sizeof answer) >= 16);
  assert_memory_equal(answer + 4, "\x80\0\0\x09\0\0\0\0\0\0\0\x01", 12);
}

/* The end, or a reset where something was left unread. */
static void assert_sent_away(struct inn *inn, int fd) {
  uint8_t octet;

  assert_true(hear(inn, fd, &octet, 1) <= 0);
  close(fd);
}

static void a_header_in_pieces_says_where_the_peer_is(void **state) {
  struct inn inn = {.n_peers = 0};
  int fd;

  open_inn(&inn, *state, 0, 0, NULL);
  fd = knock(&inn);
  for (size_t i = 0; i < sizeof V1 - 1; i++) {
    assert_int_equal(inn.n_peers, 0);
    say(fd, &V1[i], 1);
    for (unsigned turn = 0; turn < 3; turn++)
      uv_run(&inn.talk.world->loop, UV_RUN_NOWAIT);
  }
  while (inn.n_peers == 0)
    uv_run(&inn.talk.world->loop, UV_RUN_ONCE);
  assert_string_equal(inn.peers[0], "192.0.2.7:5555");
  say(fd, bind_pdu, BIND_LEN);
  assert_bound(&inn, fd);
  assert_non_null(smpp_server_next(inn.talk.server, NULL));
  close(fd);
  close_inn(&inn);
}

static void a_pdu_in_the_same_segment_is_read(void **state) {
  struct inn inn = {.n_peers = 0};
  uint8_t both[V2_LEN + BIND_LEN];
  int fd;

  open_inn(&inn, *state, 0, 0, NULL);
  fd = knock(&inn);
  memcpy(both, v2_header, V2_LEN);
  memcpy(both + V2_LEN, bind_pdu, BIND_LEN);
  say(fd, both, sizeof both);
  assert_bound(&inn, fd);
  assert_string_equal(inn.peers[0], "192.0.2.7:5555");
  close(fd);
  close_inn(&inn);
}

static void a_health_check_has_the_address_of_its_socket(void **state) {
  struct inn inn = {.n_peers = 0};
  uint8_t local[16];
  int fd;

  open_inn(&inn, *state, 0, 1, NULL);
  fd = knock(&inn);
  memcpy(local, v2_header, 12);
  memcpy(local + 12, "\x20\0\0\0", 4);
  say(fd, local, sizeof local);
  while (inn.n_peers == 0)
    uv_run(&inn.talk.world->loop, UV_RUN_ONCE);
  assert_memory_equal(inn.peers[0], "127.0.0.1:", 10);
  close(fd);
  close_inn(&inn);
}

static void who_sends_no_header_is_closed_and_nobody_hears_of_him(void **state) {
  struct inn inn = {.n_peers = 0};
  int fd;

  open_inn(&inn, *state, 0, 0, NULL);
  fd = knock(&inn);
  say(fd, bind_pdu, BIND_LEN);
  assert_sent_away(&inn, fd);
  assert_non_null(strstr(inn.words, "it sent no PROXY header first"));
  fd = knock(&inn);
  say(fd, "PROXY TCP4 nowhere\r\n", 20);
  assert_sent_away(&inn, fd);
  assert_non_null(strstr(inn.words, "no addresses that can be read"));
  fd = knock(&inn);
  say(fd, V1, 20);
  assert_int_equal(shutdown(fd, SHUT_WR), 0);
  assert_sent_away(&inn, fd);
  assert_non_null(strstr(inn.words, "before its PROXY header was whole"));
  assert_null(smpp_server_next(inn.talk.server, NULL));
  assert_int_equal(inn.n_peers, 0);
  close_inn(&inn);
  assert_int_equal(inn.talk.n_server_closed, 0);
}

static void limits_count_the_address_in_the_header(void **state) {
  struct inn inn = {.n_peers = 0};
  struct smpp_server_stats stats = {.size = sizeof stats};
  int first, second, other;

  open_inn(&inn, *state, 0, 1, NULL);
  first = knock(&inn);
  say(first, v2_header, V2_LEN);
  say(first, bind_pdu, BIND_LEN);
  assert_bound(&inn, first);
  second = knock(&inn);
  say(second, V1, sizeof V1 - 1);
  assert_sent_away(&inn, second);
  assert_non_null(strstr(inn.words, "192.0.2.7:5555"));
  assert_non_null(strstr(inn.words, "too many connections from there"));
  other = knock(&inn);
  say(other, "PROXY TCP4 192.0.2.8 198.51.100.1 5555 2775\r\n", sizeof V1 - 1);
  say(other, bind_pdu, BIND_LEN);
  assert_bound(&inn, other);
  smpp_server_stats(inn.talk.server, &stats);
  assert_int_equal(stats.accepted, 2);
  assert_int_equal(stats.refused, 1);
  close(first);
  close(other);
  close_inn(&inn);
}

static void those_that_never_send_a_header_do_not_keep_others_out(void **state) {
  struct inn inn = {.n_peers = 0};
  struct smpp_server_stats stats = {.size = sizeof stats};
  int silent[20], fd;

  open_inn(&inn, *state, 5, 1, NULL);
  for (unsigned i = 0; i < 20; i++) {
    silent[i] = knock(&inn);
    if (i % 2)
      say(silent[i], "P", 1);
  }
  fd = knock(&inn);
  say(fd, v2_header, V2_LEN);
  say(fd, bind_pdu, BIND_LEN);
  assert_bound(&inn, fd);
  smpp_server_stats(inn.talk.server, &stats);
  assert_true(stats.connections <= 6);
  assert_true(stats.sent_away >= 15);
  for (unsigned i = 0; i < 20; i++)
    close(silent[i]);
  close(fd);
  close_inn(&inn);
}

/* --- before TLS --------------------------------------------------------------------- */

static void step(struct inn *inn, SSL *ssl, int result) {
  int why = SSL_get_error(ssl, result);

  assert_true(why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE);
  uv_run(&inn->talk.world->loop, UV_RUN_NOWAIT);
}

static void a_header_comes_before_tls(void **state) {
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
  SSL *ssl = SSL_new(ctx);
  struct inn inn = {.n_peers = 0};
  uint8_t answer[64];
  int fd, result;

  tls.cert_file = certs_file(&certs, "server.pem");
  tls.key_file = certs_file(&certs, "server.key");
  open_inn(&inn, *state, 0, 0, &tls);
  fd = knock(&inn);
  say(fd, V1, 10);
  uv_run(&inn.talk.world->loop, UV_RUN_NOWAIT);
  say(fd, &V1[10], sizeof V1 - 1 - 10);
  assert_int_equal(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
  SSL_set_fd(ssl, fd);
  while ((result = SSL_connect(ssl)) != 1)
    step(&inn, ssl, result);
  assert_string_equal(inn.peers[0], "192.0.2.7:5555");
  assert_int_equal(SSL_write(ssl, bind_pdu, BIND_LEN), (int)BIND_LEN);
  while ((result = SSL_read(ssl, answer, sizeof answer)) <= 0)
    step(&inn, ssl, result);
  assert_memory_equal(answer + 4, "\x80\0\0\x09\0\0\0\0\0\0\0\x01", 12);
  SSL_free(ssl);
  SSL_CTX_free(ctx);
  close(fd);
  close_inn(&inn);
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
      TEST(a_header_in_pieces_says_where_the_peer_is),
      TEST(a_pdu_in_the_same_segment_is_read),
      TEST(a_health_check_has_the_address_of_its_socket),
      TEST(who_sends_no_header_is_closed_and_nobody_hears_of_him),
      TEST(limits_count_the_address_in_the_header),
      TEST(those_that_never_send_a_header_do_not_keep_others_out),
      TEST(a_header_comes_before_tls),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
