/* SPDX-License-Identifier: MIT
 *
 * TLS: what all connections of one client or server share (their certificates
 * and whom they believe), and the state of each. OpenSSL stays behind this. */
#ifndef SMPP_LIB_UV_TLS_H
#define SMPP_LIB_UV_TLS_H

#include "uv/hub.h"
#include "uv/words.h"

#include <openssl/ssl.h>
#include <smpp/uv.h>

#define SMPP__PATH_SIZE 1024u
#define SMPP__NAME_SIZE 256u
#define SMPP__PIN_SIZE 32u

/* --- settings and certificates (tls_context.c) ---------------------------------- */

struct smpp__tls {
  struct smpp_alloc alloc;
  unsigned n_users;
  SSL_CTX *ctx; /* of connections made from now on */
  BIO_METHOD *bio_method;
  bool server, insecure, has_pin;
  uint8_t pin[SMPP__PIN_SIZE]; /* SHA-256 of the peer's public key */
  uint32_t handshake_ms;
  void *lib_ctx;
  int key_log; /* a descriptor, or -1 */
  char ca_file[SMPP__PATH_SIZE], cert_file[SMPP__PATH_SIZE], key_file[SMPP__PATH_SIZE];
  char name[SMPP__NAME_SIZE];
};

/* One user. SMPP_ERR_INVALID or SMPP_ERR_TLS with the fault's field and detail;
 * SMPP_ERR_NOMEM. `fault` may be NULL. */
int smpp__tls_new(struct smpp_alloc alloc, const struct smpp_uv_tls_config *config, bool server,
                  struct smpp_fault *fault, struct smpp__tls **out);
struct smpp__tls *smpp__tls_share(struct smpp__tls *tls);
void smpp__tls_leave(struct smpp__tls *tls); /* NULL is fine */

/* Reads the files again. On failure everything is as it was. */
int smpp__tls_reload(struct smpp__tls *tls, struct smpp_fault *fault);

/* Whole days until it expires, below 0 afterwards; INT32_MAX for NULL. */
int32_t smpp__certificate_days(const X509 *certificate);

/* --- one connection (tls.c) --------------------------------------------------------- */

/* What is encrypted and waits for the socket: a record of 16 KiB in life, the
 * certificates of a handshake before. */
#define SMPP__TLS_HELD_MAX 65536u

struct smpp__tls_link {
  struct smpp__tls *tls;
  struct smpp__transport *transport;
  SSL *ssl;
  struct smpp_span in; /* from the socket, while it is taken in */
  uint8_t *held;       /* for the socket: held[held_from .. held_len) */
  size_t held_from, held_len, held_cap;
  int socket_code; /* the first failure of the socket, libuv's */
  bool shaken;     /* the handshake is over */
  bool failed;     /* nothing more can be read or written */
  bool first_seen;
  const char *foreign;            /* what the first octets were, if not TLS */
  int alert;                      /* that the peer sent, or -1 */
  char who[SMPP__NAME_SIZE + 8];  /* "sms.example:3550": the peer in words */
  char checked[SMPP__NAME_SIZE];  /* the name that its certificate must have */
  char verdict[SMPP__WORDS_SIZE]; /* why its certificate is not believed, or "" */
};

/* For a transport that has nothing of TLS yet. `host` is what the peer was asked
 * for by, or NULL on a server. SMPP_ERR_NOMEM; SMPP_ERR_TLS: OpenSSL's own
 * configuration leaves nothing to speak. */
int smpp__tls_attach(struct smpp__transport *transport, struct smpp__tls *tls, const char *host,
                     uint16_t port);

/* How OpenSSL reaches a link; NULL: no memory. */
BIO_METHOD *smpp__tls_bio_method(void);

/* What smpp/uv.h tells of a connection's TLS. SMPP_ERR_NOT_FOUND: it is plain,
 * or not as far. */
int smpp__tls_info(const struct smpp__transport *transport, struct smpp_uv_tls_info *out);

/* --- whom to believe (tls_verify.c) ---------------------------------------------------- */

/* Sets what the peer's certificate is checked for. false: no memory. */
bool smpp__tls_expect(struct smpp__tls_link *link, const char *name);
/* Of the context: notes the first reason in link->verdict. */
int smpp__tls_verify(int ok, X509_STORE_CTX *store);
/* Whether the peer's key is the pinned one; says why not in link->verdict. */
bool smpp__tls_pin_fits(struct smpp__tls_link *link);

/* --- words (tls_words.c) ------------------------------------------------------------------ */

/* Why a certificate is not believed: the peer's, or one in its chain. `error` is
 * X509_V_ERR_*. */
void smpp__certificate_words(const struct smpp__tls_link *link, int error, X509 *certificate,
                             bool is_peers, char words[SMPP__WORDS_SIZE]);
/* Notes what the peer speaks by its first octets, link->in. */
void smpp__tls_look_at_first(struct smpp__tls_link *link);
/* Why the handshake or the connection failed, from OpenSSL's queue. */
void smpp__tls_failure_words(const struct smpp__tls_link *link, char words[SMPP__WORDS_SIZE]);
/* The stream ended: in the handshake, or without close_notify. */
void smpp__tls_end_words(const struct smpp__tls_link *link, char words[SMPP__WORDS_SIZE]);
void smpp__tls_timeout_words(const struct smpp__tls_link *link, char words[SMPP__WORDS_SIZE]);

#endif
