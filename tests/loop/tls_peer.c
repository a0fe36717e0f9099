/* SPDX-License-Identifier: MIT
 *
 * The thread of a TLS server that is not ours. */
#include "tls_peer.h"

#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#define PATIENCE_S 10

static void must(int ok, const char *what) {
  if (ok)
    return;
  fprintf(stderr, "# TLS peer: %s failed\n", what);
  abort();
}

void tls_peer_write_raw(struct tls_peer *peer, const void *octets, size_t len) {
  (void)!send(peer->fd, octets, len, MSG_NOSIGNAL);
}

void tls_peer_write(struct tls_peer *peer, const void *octets, size_t len) {
  (void)!SSL_write(peer->ssl, octets, (int)len);
}

void tls_peer_wait_for_end(struct tls_peer *peer) {
  char octets[4096];

  while (recv(peer->fd, octets, sizeof octets, 0) > 0)
    continue;
}

static bool read_exactly(struct tls_peer *peer, uint8_t *to, size_t len) {
  size_t n = 0;

  while (n < len) {
    int got = SSL_read(peer->ssl, to + n, (int)(len - n));

    if (got <= 0)
      return false;
    n += (size_t)got;
  }
  return true;
}

static bool read_pdu(struct tls_peer *peer, uint8_t header[16]) {
  uint8_t body[4096];
  size_t len;

  if (!read_exactly(peer, header, 16))
    return false;
  len = (size_t)header[2] << 8 | header[3];
  return len >= 16 && len - 16 <= sizeof body && read_exactly(peer, body, len - 16);
}

static void answer_bind(struct tls_peer *peer, const uint8_t header[16]) {
  uint8_t response[16 + 5] = {0, 0, 0, 21, 0x80, 0, 0, header[7]};

  memcpy(response + 12, header + 12, 4);
  memcpy(response + 16, "smsc", 5);
  tls_peer_write(peer, response, sizeof response);
}

static void talk(struct tls_peer *peer) {
  uint8_t header[16];

  peer->ssl = SSL_new(peer->ctx);
  SSL_set_fd(peer->ssl, peer->fd);
  if (SSL_accept(peer->ssl) == 1) {
    for (unsigned i = 0; i < peer->n_reads && read_pdu(peer, header); i++)
      if (i == 0)
        answer_bind(peer, header);
    peer->act(peer);
  }
  SSL_free(peer->ssl);
}

static void run(void *data) {
  struct tls_peer *peer = data;
  struct timeval patience = {PATIENCE_S, 0};
  sigset_t set;

  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  peer->fd = accept4(peer->listener, NULL, NULL, SOCK_CLOEXEC);
  close(peer->listener);
  if (peer->fd < 0)
    return;
  setsockopt(peer->fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(peer->fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (peer->instead)
    peer->instead(peer);
  else
    talk(peer);
  close(peer->fd);
}

void tls_peer_start(struct tls_peer *peer) {
  struct timeval patience = {PATIENCE_S, 0};
  struct sockaddr_in address;
  socklen_t len = sizeof address;

  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  peer->ctx = SSL_CTX_new(TLS_server_method());
  must(SSL_CTX_use_certificate_file(peer->ctx, certs_file(peer->certs, "server.pem"),
                                    SSL_FILETYPE_PEM) == 1 &&
           SSL_CTX_use_PrivateKey_file(peer->ctx, certs_file(peer->certs, "server.key"),
                                       SSL_FILETYPE_PEM) == 1,
       "its certificate");
  if (peer->max_version)
    SSL_CTX_set_max_proto_version(peer->ctx, peer->max_version);
  peer->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  setsockopt(peer->listener, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  must(bind(peer->listener, (struct sockaddr *)&address, sizeof address) == 0 &&
           listen(peer->listener, 4) == 0 &&
           getsockname(peer->listener, (struct sockaddr *)&address, &len) == 0,
       "listening");
  peer->port = ntohs(address.sin_port);
  must(uv_thread_create(&peer->thread, run, peer) == 0, "a thread");
}

void tls_peer_join(struct tls_peer *peer) {
  uv_thread_join(&peer->thread);
  SSL_CTX_free(peer->ctx);
}
