/* SPDX-License-Identifier: MIT
 *
 * The first octets of a connection that comes through a proxy. They are looked at
 * before they are taken, so that what follows the header is left to TCP or TLS. */
#include "uv/proxy.h"
#include "uv/tls.h"
#include "uv/transport.h"

#include <errno.h>
#include <stdio.h>

struct smpp__proxy_link {
  struct smpp_alloc alloc;
  struct smpp__tls *tls; /* that follows, or NULL */
  size_t len;            /* of what was taken */
  uint8_t octets[SMPP__PROXY_MAX];
};

static void say_why(struct smpp__transport *transport, const char *why) {
  snprintf(transport->words, sizeof transport->words, "%s: %s", transport->peer, why);
}

/* Octets at the socket, which stay there with MSG_PEEK; or libuv's code. */
static ssize_t look(int fd, uint8_t *octets, size_t len, int flags) {
  ssize_t got;

  do
    got = recv(fd, octets, len, flags);
  while (got < 0 && errno == EINTR);
  if (got == 0)
    return UV_EOF;
  if (got < 0)
    return errno == EAGAIN || errno == EWOULDBLOCK ? UV_EAGAIN : smpp__last_code();
  return got;
}

static void proxy_drop(struct smpp__transport *transport) {
  struct smpp__proxy_link *link = transport->state;
  struct smpp_alloc alloc = link->alloc;

  smpp__tls_leave(link->tls);
  alloc.resize(alloc.ctx, link, sizeof *link, 0);
  transport->state = NULL;
}

/* The header is over: whoever came is told of, then TCP or TLS begins. */
static int go_on(struct smpp__transport *transport, const struct smpp__proxy_header *header) {
  struct smpp__proxy_link *link = transport->state;
  struct smpp__tls *tls;
  int result = SMPP_OK;

  if (header->known)
    smpp__address_text(&header->source, transport->peer);
  transport->on_address(transport->owner, header->known ? &header->source : NULL);
  if (!transport->calls) /* it was not welcome */
    return UV_EAGAIN;
  tls = link->tls ? smpp__tls_share(link->tls) : NULL;
  proxy_drop(transport);
  transport->channel = &smpp__tcp_channel;
  if (tls)
    result = smpp__transport_begin_tls(transport, tls, NULL, 0);
  else
    transport->ready = true;
  smpp__tls_leave(tls);
  return result == SMPP_OK ? UV_EAGAIN : UV_ENOMEM;
}

static int proxy_receive(struct smpp__transport *transport, uint8_t *buf, size_t cap, size_t *n) {
  struct smpp__proxy_link *link = transport->state;
  ssize_t got =
      look(transport->fd, link->octets + link->len, SMPP__PROXY_MAX - link->len, MSG_PEEK);
  struct smpp__proxy_header header;
  const char *why = NULL;
  size_t take;
  int result;

  *n = 0;
  if (got == UV_EOF)
    say_why(transport, "it left before its PROXY header was whole");
  if (got < 0)
    return (int)got;
  result = smpp__proxy_read(smpp_span(link->octets, link->len + (size_t)got), &header, &why);
  if (result == SMPP_ERR_MALFORMED) {
    say_why(transport, why);
    return UV_EPROTO;
  }
  take = result == SMPP_MORE ? (size_t)got : header.len - link->len;
  link->len += take;
  got = look(transport->fd, buf, take < cap ? take : cap, 0);
  if (got < 0)
    return (int)got;
  return result == SMPP_MORE ? UV_EAGAIN : go_on(transport, &header);
}

static int proxy_send(struct smpp__transport *transport, struct smpp_span octets, size_t *taken) {
  (void)transport;
  (void)octets;
  *taken = 0;
  return UV_EAGAIN; /* not before the header */
}

static void proxy_time_out(struct smpp__transport *transport) {
  say_why(transport, "no PROXY header came in time");
}

static const struct smpp__channel proxy_channel = {
    .receive = proxy_receive, .send = proxy_send, .time_out = proxy_time_out, .drop = proxy_drop};

int smpp__proxy_attach(struct smpp__transport *transport, struct smpp__tls *tls) {
  struct smpp_alloc alloc = transport->hub->alloc;
  struct smpp__proxy_link *link = alloc.resize(alloc.ctx, NULL, 0, sizeof *link);

  if (!link)
    return SMPP_ERR_NOMEM;
  link->alloc = alloc;
  link->tls = tls ? smpp__tls_share(tls) : NULL;
  link->len = 0;
  transport->channel = &proxy_channel;
  transport->state = link;
  transport->ready = false;
  return SMPP_OK;
}
