/* SPDX-License-Identifier: MIT
 *
 * TLS as a channel: OpenSSL between two memories, never on the socket itself,
 * for its own BIO would raise SIGPIPE. What the socket gives is lent to it for
 * one call, and it takes all of it: a record that is not whole waits in its own
 * buffer. What it makes goes to the socket at once; what the socket does not
 * take is held, and no more is encrypted until that has left.
 *
 * A socket that fails on sending is not told to OpenSSL: what the peer sent
 * before may still be read, and decides what is known of messages. */
#include "uv/tls.h"

#include "uv/transport.h"
#include <openssl/err.h>

#define RECORD 16384u /* the most that one record carries (RFC 8446, 5.1) */
#define HELD_STEP 20480u

/* Plaintext is written from the start of the read buffer while ciphertext is
 * read from behind this margin: a record begun in an earlier call is all by
 * which the plaintext can be ahead. */
#define MARGIN (RECORD + 1024u)
_Static_assert(SMPP__READ_SIZE > 2 * MARGIN, "the read buffer holds a record and its plaintext");

/* --- towards the socket -------------------------------------------------------- */

static bool hold(struct smpp__tls_link *link, struct smpp_span rest) {
  struct smpp_alloc *alloc = &link->tls->alloc;
  size_t need = link->held_len + rest.len, cap = link->held_cap;
  uint8_t *held;

  while (cap < need)
    cap += HELD_STEP;
  if (cap > SMPP__TLS_HELD_MAX)
    return false; /* it asks for answers and does not read them */
  if (cap > link->held_cap) {
    held = alloc->resize(alloc->ctx, link->held, link->held_cap, cap);
    if (!held)
      return false;
    link->held = held;
    link->held_cap = cap;
  }
  memcpy(link->held + link->held_len, rest.ptr, rest.len);
  link->held_len = need;
  smpp__transport_flush_later(link->transport);
  return true;
}

static void drop_held(struct smpp__tls_link *link) {
  struct smpp_alloc *alloc = &link->tls->alloc;

  if (link->held)
    alloc->resize(alloc->ctx, link->held, link->held_cap, 0);
  link->held = NULL;
  link->held_from = link->held_len = link->held_cap = 0;
}

/* From OpenSSL: sent, held, or lost with a socket that failed. */
static void put(struct smpp__tls_link *link, struct smpp_span record) {
  size_t taken = 0;
  int code = 0;

  if (link->socket_code)
    return;
  if (link->held_len == 0)
    code = smpp__tcp_channel.send(link->transport, record, &taken);
  if (code == UV_EAGAIN)
    code = 0;
  if (code == 0 && taken < record.len &&
      !hold(link, smpp_span(record.ptr + taken, record.len - taken)))
    code = UV_ENOBUFS;
  link->socket_code = code;
}

static int tls_flush(struct smpp__transport *transport) {
  struct smpp__tls_link *link = transport->state;
  struct smpp_span rest = smpp_span(link->held + link->held_from, link->held_len - link->held_from);
  size_t taken = 0;
  int code = link->socket_code;

  if (rest.len == 0)
    return code;
  if (code == 0)
    code = smpp__tcp_channel.send(transport, rest, &taken);
  link->held_from += taken;
  if (code == UV_EAGAIN || (code == 0 && taken < rest.len))
    return UV_EAGAIN;
  link->socket_code = code;
  drop_held(link);
  return code;
}

/* --- what OpenSSL takes for its peer ---------------------------------------------- */

static int bio_read(BIO *bio, char *buf, int cap) {
  struct smpp__tls_link *link = BIO_get_data(bio);
  size_t n = cap > 0 ? (size_t)cap : 0;

  BIO_clear_retry_flags(bio);
  if (link->in.len == 0) {
    BIO_set_retry_read(bio);
    return -1;
  }
  if (n > link->in.len)
    n = link->in.len;
  memcpy(buf, link->in.ptr, n);
  link->in = smpp_span(link->in.ptr + n, link->in.len - n);
  return (int)n;
}

static int bio_write(BIO *bio, const char *octets, int len) {
  BIO_clear_retry_flags(bio);
  if (len > 0)
    put(BIO_get_data(bio), smpp_span(octets, (size_t)len));
  return len;
}

static long bio_ctrl(BIO *bio, int command, long number, void *pointer) {
  (void)bio;
  (void)number;
  (void)pointer;
  return command == BIO_CTRL_FLUSH;
}

BIO_METHOD *smpp__tls_bio_method(void) {
  BIO_METHOD *method = BIO_meth_new(BIO_TYPE_SOURCE_SINK, "libsmpp transport");

  if (method && BIO_meth_set_read(method, bio_read) && BIO_meth_set_write(method, bio_write) &&
      BIO_meth_set_ctrl(method, bio_ctrl))
    return method;
  BIO_meth_free(method);
  return NULL;
}

/* --- from the socket ---------------------------------------------------------------- */

/* Nothing can be made of this connection any more. OpenSSL may have sent an
 * alert that says why: the peer gets the time to read it. */
static int give_up(struct smpp__tls_link *link) {
  link->failed = true;
  link->transport->alerted = true;
  smpp__tls_failure_words(link, link->transport->words);
  ERR_clear_error();
  return UV_EPROTO;
}

/* A peer that does not speak TLS gets the one alert that it may make something of
 * (RFC 5246, 7.2: fatal, protocol_version): our own reader of SMPP does. */
static int refuse_foreign(struct smpp__tls_link *link) {
  static const uint8_t alert[] = {0x15, 3, 1, 0, 2, 2, 70};

  if (link->tls->server)
    put(link, smpp_span(alert, sizeof alert));
  return give_up(link);
}

static int shake(struct smpp__tls_link *link) {
  int result;

  if (link->foreign)
    return refuse_foreign(link);
  ERR_clear_error();
  result = SSL_do_handshake(link->ssl);
  if (result == 1 && smpp__tls_pin_fits(link)) {
    link->shaken = link->transport->ready = true;
    return 0;
  }
  if (result != 1 && SSL_get_error(link->ssl, result) == SSL_ERROR_WANT_READ)
    return link->socket_code;
  return give_up(link);
}

static int read_plain(struct smpp__tls_link *link, uint8_t *buf, size_t cap, size_t *n) {
  int got;

  ERR_clear_error();
  while ((got = SSL_read(link->ssl, buf + *n, (int)(cap - *n))) > 0)
    *n += (size_t)got;
  switch (SSL_get_error(link->ssl, got)) {
  case SSL_ERROR_WANT_READ:
    return *n ? 0 : UV_EAGAIN;
  case SSL_ERROR_ZERO_RETURN:
    return UV_EOF;
  default:
    return give_up(link);
  }
}

static int end_of_stream(struct smpp__tls_link *link, int code) {
  link->transport->truncated = link->shaken && code == UV_EOF;
  if (code == UV_EOF || !link->shaken)
    smpp__tls_end_words(link, link->transport->words);
  if (code == UV_EOF && !link->shaken)
    return UV_EPROTO;
  return code;
}

static int tls_receive(struct smpp__transport *transport, uint8_t *buf, size_t cap, size_t *n) {
  struct smpp__tls_link *link = transport->state;
  uint8_t *cipher = buf + MARGIN;
  size_t got = 0;
  int code = smpp__tcp_channel.receive(transport, cipher, cap - MARGIN, &got);

  if (code == UV_EAGAIN)
    return code;
  if (link->failed || !transport->calls) /* read only so that the peer sees our end */
    return code ? code : UV_EAGAIN;
  if (code)
    return end_of_stream(link, code);
  link->in = smpp_span(cipher, got);
  smpp__tls_look_at_first(link);
  if (!link->shaken)
    code = shake(link);
  if (link->shaken)
    code = read_plain(link, buf, cap, n);
  link->in = smpp_span(NULL, 0);
  return code;
}

/* --- sending --------------------------------------------------------------------------- */

/* An error is told alone: what was encrypted before it counts as sent, and has to
 * be reported first. */
static int tls_send(struct smpp__transport *transport, struct smpp_span octets, size_t *taken) {
  struct smpp__tls_link *link = transport->state;

  while (*taken < octets.len) {
    size_t n = octets.len - *taken < RECORD ? octets.len - *taken : RECORD;

    if (link->socket_code || link->failed)
      return *taken ? 0 : link->socket_code ? link->socket_code : UV_EPROTO;
    if (!link->shaken || link->held_len > 0)
      return UV_EAGAIN;
    ERR_clear_error();
    if (SSL_write(link->ssl, octets.ptr + *taken, (int)n) != (int)n)
      (void)give_up(link);
    else if (!link->socket_code)
      *taken += n;
  }
  return 0;
}

static void tls_finish(struct smpp__transport *transport) {
  struct smpp__tls_link *link = transport->state;

  if (!link->shaken || link->failed || link->socket_code)
    return;
  ERR_clear_error();
  (void)SSL_shutdown(link->ssl);
  ERR_clear_error();
}

static void tls_time_out(struct smpp__transport *transport) {
  smpp__tls_timeout_words(transport->state, transport->words);
}

/* --- life --------------------------------------------------------------------------------- */

static void tls_drop(struct smpp__transport *transport) {
  struct smpp__tls_link *link = transport->state;
  struct smpp__tls *tls = link->tls;

  SSL_free(link->ssl);
  drop_held(link);
  tls->alloc.resize(tls->alloc.ctx, link, sizeof *link, 0);
  smpp__tls_leave(tls);
}

static const struct smpp__channel tls_channel = {
    .receive = tls_receive,
    .send = tls_send,
    .flush = tls_flush,
    .finish = tls_finish,
    .time_out = tls_time_out,
    .drop = tls_drop,
};

static bool make_ssl(struct smpp__tls_link *link, const char *host) {
  const char *name = link->tls->name[0] ? link->tls->name : host;
  BIO *bio;

  link->ssl = SSL_new(link->tls->ctx);
  bio = link->ssl ? BIO_new(link->tls->bio_method) : NULL;
  if (!bio)
    return false;
  BIO_set_data(bio, link);
  BIO_set_init(bio, 1);
  SSL_set_bio(link->ssl, bio, bio);
  SSL_set_app_data(link->ssl, link);
  if (link->tls->server)
    SSL_set_accept_state(link->ssl);
  else
    SSL_set_connect_state(link->ssl);
  return link->tls->server || smpp__tls_expect(link, name);
}

static void name_peer(struct smpp__tls_link *link, const char *host, uint16_t port) {
  if (!host)
    snprintf(link->who, sizeof link->who, "%s", link->transport->peer);
  else if (strchr(host, ':'))
    snprintf(link->who, sizeof link->who, "[%s]:%u", host, (unsigned)port);
  else
    snprintf(link->who, sizeof link->who, "%s:%u", host, (unsigned)port);
}

/* The first flight. It cannot be over yet; only settings that leave no version or
 * no cipher can fail here. */
static int greet(struct smpp__tls_link *link) {
  int result = SSL_do_handshake(link->ssl);
  bool waits = SSL_get_error(link->ssl, result) == SSL_ERROR_WANT_READ;

  ERR_clear_error();
  return waits ? SMPP_OK : SMPP_ERR_TLS;
}

int smpp__tls_attach(struct smpp__transport *transport, struct smpp__tls *tls, const char *host,
                     uint16_t port) {
  struct smpp__tls_link *link = tls->alloc.resize(tls->alloc.ctx, NULL, 0, sizeof *link);

  if (!link)
    return SMPP_ERR_NOMEM;
  memset(link, 0, sizeof *link);
  link->tls = smpp__tls_share(tls);
  link->transport = transport;
  link->alert = -1;
  name_peer(link, host, port);
  transport->channel = &tls_channel;
  transport->state = link;
  transport->ready = false;
  ERR_clear_error();
  if (!make_ssl(link, host)) {
    ERR_clear_error();
    return SMPP_ERR_NOMEM; /* the transport drops the rest */
  }
  return tls->server ? SMPP_OK : greet(link);
}

int smpp__tls_info(const struct smpp__transport *transport, struct smpp_uv_tls_info *out) {
  const struct smpp__tls_link *link =
      transport && transport->channel == &tls_channel ? transport->state : NULL;
  struct smpp_uv_tls_info info = {.size = out->size};

  if (!link || !link->shaken)
    return SMPP_ERR_NOT_FOUND;
  info.version = SSL_get_version(link->ssl);
  info.cipher = SSL_get_cipher_name(link->ssl);
  info.peer_days_left = smpp__certificate_days(SSL_get0_peer_certificate(link->ssl));
  info.own_days_left = smpp__certificate_days(SSL_get_certificate(link->ssl));
  memcpy(out, &info, out->size < sizeof info ? out->size : sizeof info);
  return SMPP_OK;
}
