/* SPDX-License-Identifier: MIT
 *
 * A transport carries octets over a connected socket. How they look on it is
 * the channel's business: plain TCP (tcp.c); TLS not yet.
 *
 * Its owner's functions are called from the loop only, and the owner may close
 * the transport in any of them. */
#ifndef SMPP_LIB_UV_TRANSPORT_H
#define SMPP_LIB_UV_TRANSPORT_H

#include "uv/hub.h"
#include "uv/words.h"

struct smpp__transport;

struct smpp__transport_owner {
  /* In the hub's read buffer: gone when this returns. */
  void (*on_octets)(void *owner, struct smpp_span octets);
  /* After a send that took less than all: there is room again. */
  void (*on_room)(void *owner);
  /* The last: 0 is the end of the peer's stream, else libuv's code. The owner
   * gives the transport away in it. */
  void (*on_end)(void *owner, int code);
};

/* Results: 0, UV_EAGAIN (not now), UV_EOF, or another libuv code. */
struct smpp__channel {
  int (*receive)(struct smpp__transport *transport, uint8_t *buf, size_t cap, size_t *n);
  int (*send)(struct smpp__transport *transport, struct smpp_span octets, size_t *taken);
  /* Tells the peer that nothing more comes. */
  void (*finish)(struct smpp__transport *transport);
};
extern const struct smpp__channel smpp__tcp_channel;

struct smpp__transport {
  struct smpp__hub *hub;
  const struct smpp__channel *channel;
  const struct smpp__transport_owner *calls; /* NULL: it has no owner any more */
  void *owner;
  uv_poll_t poll;
  uv_timer_t linger;
  int fd;
  unsigned n_handles;
  bool wants_room, paused;
  char peer[SMPP__ADDRESS_SIZE], local[SMPP__ADDRESS_SIZE];
};

/* Takes `fd`, a connected non-blocking socket, and starts to read; on failure
 * it is closed. SMPP_ERR_NOMEM, or the system's. */
int smpp__transport_new(struct smpp__hub *hub, int fd, const struct smpp__channel *channel,
                        const struct smpp__transport_owner *calls, void *owner,
                        struct smpp__transport **out);

/* Hands octets over; *taken of them left. Fewer than all with result 0: on_room
 * will come. Otherwise libuv's code, and no on_end. */
int smpp__transport_send(struct smpp__transport *transport, struct smpp_span octets, size_t *taken);
void smpp__transport_pause(struct smpp__transport *transport, bool paused);

/* Either gives the transport away; its owner is called no more. close: at once,
 * with RST if `reset`. linger: what was sent arrives, the peer has linger_ms to
 * close its side. */
void smpp__transport_close(struct smpp__transport *transport, bool reset);
void smpp__transport_linger(struct smpp__transport *transport, uint32_t linger_ms);

#endif
