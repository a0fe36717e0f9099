/* SPDX-License-Identifier: MIT
 *
 * A transport carries octets over a connected socket. How they look on it is
 * the channel's business: plain TCP (tcp.c) or TLS (tls.c).
 *
 * Its owner's functions are called from the loop only, and the owner may close
 * the transport in any of them. */
#ifndef SMPP_LIB_UV_TRANSPORT_H
#define SMPP_LIB_UV_TRANSPORT_H

#include "uv/hub.h"
#include "uv/words.h"

#include <smpp/span.h>

struct smpp__address;
struct smpp__transport;
struct smpp__tls;

struct smpp__transport_owner {
  /* The handshake is over: octets may be sent. Not called for plain TCP, which
   * is ready from the start. */
  void (*on_ready)(void *owner);
  /* In the hub's read buffer: gone when this returns. */
  void (*on_octets)(void *owner, struct smpp_span octets);
  /* After a send that took less than all: there is room again. */
  void (*on_room)(void *owner);
  /* The last: 0 is the end of the peer's stream, else libuv's code; `truncated`
   * and `words` say more. The owner gives the transport away in it. */
  void (*on_end)(void *owner, int code);
};

/* The header of a proxy is over: where the peer really is, or NULL where it does
 * not say. TCP or TLS follows, if the owner keeps the transport. */
typedef void (*smpp__transport_address_cb)(void *owner, const struct smpp__address *source);

/* Results: 0, UV_EAGAIN (not now), UV_EOF, or another libuv code. */
struct smpp__channel {
  /* *n octets to be handed on, also beside an end. */
  int (*receive)(struct smpp__transport *transport, uint8_t *buf, size_t cap, size_t *n);
  int (*send)(struct smpp__transport *transport, struct smpp_span octets, size_t *taken);
  /* The rest is NULL where there is nothing to do. */
  int (*flush)(struct smpp__transport *transport);     /* what it holds itself */
  void (*finish)(struct smpp__transport *transport);   /* its last words to the peer */
  void (*time_out)(struct smpp__transport *transport); /* words: it did not become ready */
  void (*drop)(struct smpp__transport *transport);     /* frees its state */
};
extern const struct smpp__channel smpp__tcp_channel;

struct smpp__transport {
  struct smpp__hub *hub;
  const struct smpp__channel *channel;
  void *state;                               /* the channel's */
  const struct smpp__transport_owner *calls; /* NULL: it has no owner any more */
  void *owner;
  smpp__transport_address_cb on_address; /* of one that is proxied */
  uv_poll_t poll;
  uv_timer_t timer; /* the limit of the handshake, later of lingering */
  int fd;
  unsigned n_handles;
  bool ready;                   /* octets may be sent */
  bool wants_room, paused;      /* of the owner */
  bool wants_flush;             /* of the channel */
  bool peer_ended, shut_later;  /* the stream, from there and from here */
  bool truncated;               /* TLS: it ended without close_notify */
  bool alerted;                 /* the peer was told why this is the end */
  char words[SMPP__WORDS_SIZE]; /* of on_end, or "" where the code says it all */
  char peer[SMPP__ADDRESS_SIZE], local[SMPP__ADDRESS_SIZE];
};

/* What is to be done on a connected socket. */
struct smpp__transport_plan {
  struct smpp__tls *tls; /* NULL: plain TCP */
  const char *host;      /* that was asked for, NULL on a server; read until new returns */
  uint16_t port;
  const struct smpp__transport_owner *calls;
  void *owner;
};

/* Takes `fd`, a connected non-blocking socket, and starts to read; on failure
 * it is closed. SMPP_ERR_NOMEM, SMPP_ERR_TLS, or the system's. */
int smpp__transport_new(struct smpp__hub *hub, int fd, const struct smpp__transport_plan *plan,
                        struct smpp__transport **out);

/* The same where a header of the PROXY protocol comes first. */
int smpp__transport_new_proxied(struct smpp__hub *hub, int fd,
                                const struct smpp__transport_plan *plan,
                                smpp__transport_address_cb on_address,
                                struct smpp__transport **out);

/* For channels: a header of the PROXY protocol comes first (proxy_channel.c);
 * the handshake begins. Results as smpp__transport_new. */
int smpp__proxy_attach(struct smpp__transport *transport, struct smpp__tls *tls);
int smpp__transport_begin_tls(struct smpp__transport *transport, struct smpp__tls *tls,
                              const char *host, uint16_t port);

/* For channels: flush is to be called when the socket takes octets. */
void smpp__transport_flush_later(struct smpp__transport *transport);

/* SMPP_CLOSE_*, in on_end; `broken`: sending had failed before. */
int smpp__transport_reason(const struct smpp__transport *transport, int code, bool broken);

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
