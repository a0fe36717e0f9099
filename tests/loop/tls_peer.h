/* SPDX-License-Identifier: MIT
 *
 * A TLS server that is not ours, on a thread of its own with blocking calls: it
 * shakes hands, answers a bind if it is told to, and then misbehaves. */
#ifndef SMPP_TESTS_LOOP_TLS_PEER_H
#define SMPP_TESTS_LOOP_TLS_PEER_H

#include "certs.h"

#include <openssl/ssl.h>
#include <stddef.h>
#include <stdint.h>
#include <uv.h>

struct tls_peer {
  const struct certs *certs;
  int max_version;  /* TLS1_2_VERSION; 0: the newest */
  unsigned n_reads; /* PDUs read before it acts, the first answered as a bind */
  void (*act)(struct tls_peer *peer);
  void (*instead)(struct tls_peer *peer); /* of a handshake */
  int error;                              /* that it met, SSL_R_* */
  /* its own */
  uv_thread_t thread;
  int listener, fd;
  uint16_t port;
  SSL_CTX *ctx;
  SSL *ssl;
};

void tls_peer_start(struct tls_peer *peer);
void tls_peer_join(struct tls_peer *peer);

/* Things to do: to the stream under TLS, or inside it. */
void tls_peer_write_raw(struct tls_peer *peer, const void *octets, size_t len);
void tls_peer_write(struct tls_peer *peer, const void *octets, size_t len);
/* Until the other end closes. */
void tls_peer_wait_for_end(struct tls_peer *peer);

#endif
