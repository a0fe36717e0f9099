/* SPDX-License-Identifier: MIT
 *
 * The life of a socket on the loop: polled for what is wanted of it, and closed
 * in a way that lets the last octets arrive. */
#include "uv/transport.h"

#include "uv/address.h"
#include <unistd.h>

static void end_transport(struct smpp__transport *transport, int code) {
  const struct smpp__transport_owner *calls = transport->calls;

  if (!calls) { /* lingering: the peer has closed too */
    smpp__transport_close(transport, false);
    return;
  }
  uv_poll_stop(&transport->poll);
  calls->on_end(transport->owner, code);
}

/* One read a turn: the loop is level-triggered, and other sockets want theirs. */
static void read_once(struct smpp__transport *transport) {
  struct smpp__hub *hub = transport->hub;
  size_t n = 0;
  int code = transport->channel->receive(transport, hub->read_buffer, sizeof hub->read_buffer, &n);

  if (code == UV_EAGAIN)
    return;
  if (code)
    end_transport(transport, code == UV_EOF ? 0 : code);
  else if (transport->calls)
    transport->calls->on_octets(transport->owner, smpp_span(hub->read_buffer, n));
}

static void poll_again(struct smpp__transport *transport);

static void on_poll(uv_poll_t *poll, int status, int events) {
  struct smpp__transport *transport = poll->data;

  /* The owner may give the transport away in any call; the memory stays until
   * libuv has closed the handles. */
  if (status < 0) {
    /* A reset peer: what it sent before is still there to be read. libuv has
     * stopped polling; if there was more than one read's worth, go on. */
    if (transport->paused)
      end_transport(transport, UV_ECONNRESET);
    else
      read_once(transport);
    if (!uv_is_closing((uv_handle_t *)poll) && transport->calls)
      poll_again(transport);
    return;
  }
  if ((events & UV_READABLE) && !transport->paused)
    read_once(transport);
  if ((events & UV_WRITABLE) && transport->calls && transport->wants_room &&
      !uv_is_closing((uv_handle_t *)poll)) {
    transport->wants_room = false;
    poll_again(transport);
    transport->calls->on_room(transport->owner);
  }
}

static void poll_again(struct smpp__transport *transport) {
  int events = (transport->paused ? 0 : UV_READABLE) | (transport->wants_room ? UV_WRITABLE : 0);

  if (events)
    uv_poll_start(&transport->poll, events, on_poll);
  else
    uv_poll_stop(&transport->poll);
}

int smpp__transport_new(struct smpp__hub *hub, int fd, const struct smpp__channel *channel,
                        const struct smpp__transport_owner *calls, void *owner,
                        struct smpp__transport **out) {
  struct smpp_alloc alloc = hub->alloc;
  struct smpp__transport *transport = alloc.resize(alloc.ctx, NULL, 0, sizeof *transport);
  int code;

  if (!transport) {
    close(fd);
    return SMPP_ERR_NOMEM;
  }
  memset(transport, 0, sizeof *transport);
  code = uv_poll_init(hub->loop, &transport->poll, fd);
  if (code) {
    close(fd);
    alloc.resize(alloc.ctx, transport, sizeof *transport, 0);
    return smpp__system_result(code);
  }
  uv_timer_init(hub->loop, &transport->linger);
  transport->poll.data = transport->linger.data = transport;
  transport->n_handles = 2;
  transport->hub = smpp__hub_share(hub);
  transport->channel = channel;
  transport->calls = calls;
  transport->owner = owner;
  transport->fd = fd;
  smpp__socket_ends(fd, transport->peer, transport->local);
  poll_again(transport);
  *out = transport;
  return SMPP_OK;
}

int smpp__transport_send(struct smpp__transport *transport, struct smpp_span octets,
                         size_t *taken) {
  int code;

  *taken = 0;
  code = transport->channel->send(transport, octets, taken);
  if (code && code != UV_EAGAIN)
    return code;
  if (*taken < octets.len && !transport->wants_room) {
    transport->wants_room = true;
    poll_again(transport);
  }
  return 0;
}

void smpp__transport_pause(struct smpp__transport *transport, bool paused) {
  if (transport->paused == paused)
    return;
  transport->paused = paused;
  poll_again(transport);
}

static void on_handle_closed(uv_handle_t *handle) {
  struct smpp__transport *transport = handle->data;
  struct smpp__hub *hub = transport->hub;
  struct smpp_alloc alloc = hub->alloc;

  if (--transport->n_handles > 0)
    return;
  alloc.resize(alloc.ctx, transport, sizeof *transport, 0);
  smpp__hub_leave(hub);
}

void smpp__transport_close(struct smpp__transport *transport, bool reset) {
  struct linger off = {1, 0};

  if (uv_is_closing((uv_handle_t *)&transport->poll))
    return;
  transport->calls = NULL;
  if (reset)
    (void)setsockopt(transport->fd, SOL_SOCKET, SO_LINGER, &off, sizeof off);
  uv_close((uv_handle_t *)&transport->poll, on_handle_closed);
  uv_close((uv_handle_t *)&transport->linger, on_handle_closed);
  close(transport->fd); /* libuv lets go of it in uv_close */
}

static void on_linger_over(uv_timer_t *timer) {
  smpp__transport_close(timer->data, false);
}

/* Closing a socket that holds unread octets sends RST, and RST takes from the
 * peer what it has not read yet: the answer to its unbind, say. So the stream is
 * ended, and what still comes is read until the peer ends its own. */
void smpp__transport_linger(struct smpp__transport *transport, uint32_t linger_ms) {
  transport->calls = NULL;
  transport->paused = transport->wants_room = false;
  transport->channel->finish(transport);
  if (uv_is_active((uv_handle_t *)&transport->poll) && linger_ms > 0) {
    poll_again(transport);
    uv_timer_start(&transport->linger, on_linger_over, linger_ms, 0);
  } else { /* the peer's end has come already */
    smpp__transport_close(transport, false);
  }
}
