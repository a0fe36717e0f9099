/* SPDX-License-Identifier: MIT
 *
 * A connection as a tester needs it: any octets go out, in pieces if wanted,
 * frames come in, and nothing is answered by itself. Under it is the transport
 * of libsmpp-uv, plain or TLS. */
#ifndef SMPPCHECK_LINK_H
#define SMPPCHECK_LINK_H

#include <data/buffer.h>
#include <smpp/client.h>
#include <uv.h>

struct smpp__hub;
struct smpp__tls;
struct link;

/* Called from the loop; the link may be closed and freed in any of them. */
struct link_calls {
  void (*on_up)(struct link *link);
  /* One PDU by its command_length, 16 octets at least. */
  void (*on_frame)(struct link *link, struct smpp_span frame);
  /* The last call. `broken`: the octets are no PDU, `words` says why; the
   * connection is closed by us. Else the peer closed it, or it never came up. */
  void (*on_down)(struct link *link, const char *words, bool broken);
};

/* One outgoing connection. */
struct link_plan {
  const char *host;
  uint16_t port;
  const char *local; /* or "" */
  uint32_t connect_ms;
  struct smpp__tls *tls; /* or NULL */
};

/* NULL: no memory, or the system refused. */
struct link *link_open(struct smpp__hub *hub, const struct link_plan *plan,
                       const struct link_calls *calls, void *data);
/* Takes a connected socket; `tls` or NULL. The link is at *out before its first
 * call; where there is no memory it is NULL, and the socket is closed. */
void link_accept(struct smpp__hub *hub, int fd, struct smpp__tls *tls,
                 const struct link_calls *calls, void *data, struct link **out);

void *link_data(const struct link *link);
void link_set_data(struct link *link, void *data);
bool link_is_up(const struct link *link);
/* Octets of a PDU that did not come whole yet. */
size_t link_half(const struct link *link);
/* Octets that came in all. */
uint64_t link_received(const struct link *link);
/* The other end, "127.0.0.1:2775"; "" before it is up. */
const char *link_peer(const struct link *link);

/* Sends; `piece` octets at a time with a moment between, 0: at once. What is
 * sent before the link is up waits for that. */
void link_send(struct link *link, struct smpp_span octets, size_t piece);
/* Keeps what is sent until it is let go of, in one piece. NULL is fine. */
void link_hold(struct link *link, bool held);
/* Reads no more, or again. NULL is fine. */
void link_pause(struct link *link, bool paused);
/* Ends the stream behind what was taken by the system; with `reset` the peer sees RST. Nothing
 * is called any more, and the memory goes away by the loop. NULL is fine. */
void link_close(struct link *link, bool reset);

#endif
