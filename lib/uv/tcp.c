/* SPDX-License-Identifier: MIT
 *
 * Plain TCP: octets as they are. send with MSG_NOSIGNAL, because the host's
 * SIGPIPE is not ours to change. */
#include "uv/address.h"
#include "uv/transport.h"

#include <errno.h>

static int tcp_receive(struct smpp__transport *transport, uint8_t *buf, size_t cap, size_t *n) {
  ssize_t got;

  do
    got = recv(transport->fd, buf, cap, 0);
  while (got < 0 && errno == EINTR);
  if (got == 0)
    return UV_EOF;
  if (got < 0)
    return errno == EAGAIN || errno == EWOULDBLOCK ? UV_EAGAIN : smpp__last_code();
  *n = (size_t)got;
  return 0;
}

static int tcp_send(struct smpp__transport *transport, struct smpp_span octets, size_t *taken) {
  ssize_t put;

  do
    put = send(transport->fd, octets.ptr, octets.len, MSG_NOSIGNAL);
  while (put < 0 && errno == EINTR);
  if (put < 0)
    return errno == EAGAIN || errno == EWOULDBLOCK ? UV_EAGAIN : smpp__last_code();
  *taken = (size_t)put;
  return 0;
}

const struct smpp__channel smpp__tcp_channel = {.receive = tcp_receive, .send = tcp_send};
