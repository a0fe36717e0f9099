/* SPDX-License-Identifier: MIT
 *
 * The life of a socket on the loop: polled for what is wanted of it, and closed
 * in a way that lets the last octets arrive. */
#include "uv/transport.h"

#include "uv/address.h"
#include "uv/tls.h"
#include <smpp/session.h>
#include <unistd.h>

#define ALERT_LINGER_MS 1000u
#define PROXY_MS 5000u /* for a proxy's header, which comes with the first segment */

static void poll_again(struct smpp__transport *transport);

static bool is_closing(const struct smpp__transport *transport) {
  return uv_is_closing((const uv_handle_t *)&transport->poll);
}

static void end_transport(struct smpp__transport *transport, int code) {
  const struct smpp__transport_owner *calls = transport->calls;

  if (!calls || !transport->alerted)
    transport->peer_ended = true;
  if (!calls && code == 0 && transport->wants_flush) { /* our last octets are still held */
    poll_again(transport);
  } else if (!calls) { /* lingering: the peer has closed too */
    smpp__transport_close(transport, false);
  } else {
    uv_poll_stop(&transport->poll);
    uv_timer_stop(&transport->timer);
    calls->on_end(transport->owner, code);
  }
}

static void become_ready(struct smpp__transport *transport) {
  uv_timer_stop(&transport->timer);
  poll_again(transport); /* the owner may have paused it meanwhile */
  transport->calls->on_ready(transport->owner);
}

/* One read a turn: the loop is level-triggered, and other sockets want theirs. */
static void read_once(struct smpp__transport *transport) {
  struct smpp__hub *hub = transport->hub;
  bool was_ready = transport->ready;
  size_t n = 0;
  int code = transport->channel->receive(transport, hub->read_buffer, sizeof hub->read_buffer, &n);

  if (transport->ready && !was_ready && transport->calls)
    become_ready(transport);
  if (n > 0 && transport->calls)
    transport->calls->on_octets(transport->owner, smpp_span(hub->read_buffer, n));
  if (code && code != UV_EAGAIN && !is_closing(transport))
    end_transport(transport, code == UV_EOF ? 0 : code);
}

/* What the channel held has left, or never will. */
static void after_flush(struct smpp__transport *transport) {
  transport->wants_flush = false;
  if (transport->shut_later)
    (void)shutdown(transport->fd, SHUT_WR);
  transport->shut_later = false;
  if (!transport->calls && transport->peer_ended)
    smpp__transport_close(transport, false);
}

static void on_writable(struct smpp__transport *transport) {
  bool wants_room = transport->wants_room;

  if (transport->wants_flush) {
    /* An error comes again with the next send, and with reading. */
    if (transport->channel->flush(transport) == UV_EAGAIN)
      return;
    after_flush(transport);
  }
  if (is_closing(transport))
    return;
  transport->wants_room = false;
  poll_again(transport);
  if (wants_room && transport->calls)
    transport->calls->on_room(transport->owner);
}

static void on_poll(uv_poll_t *poll, int status, int events) {
  struct smpp__transport *transport = poll->data;

  /* The owner may give the transport away in any call; the memory stays until
   * libuv has closed the handles. */
  if (status < 0) {
    /* A reset peer: what it sent before is still there to be read. libuv has
     * stopped polling; if there was more than one read's worth, go on. */
    if (transport->paused && transport->ready)
      end_transport(transport, UV_ECONNRESET);
    else
      read_once(transport);
    if (!is_closing(transport) && transport->calls)
      poll_again(transport);
    return;
  }
  if ((events & UV_READABLE) && !(transport->paused && transport->ready))
    read_once(transport);
  if ((events & UV_WRITABLE) && !is_closing(transport))
    on_writable(transport);
}

static void poll_again(struct smpp__transport *transport) {
  bool reads = !(transport->paused && transport->ready) && !transport->peer_ended;
  bool writes = transport->wants_room || transport->wants_flush;

  if (reads || writes)
    uv_poll_start(&transport->poll, (reads ? UV_READABLE : 0) | (writes ? UV_WRITABLE : 0),
                  on_poll);
  else
    uv_poll_stop(&transport->poll);
}

void smpp__transport_flush_later(struct smpp__transport *transport) {
  transport->wants_flush = true;
  poll_again(transport);
}

int smpp__transport_reason(const struct smpp__transport *transport, int code, bool broken) {
  if (transport->truncated && !broken)
    return SMPP_CLOSE_TRUNCATED;
  return code == 0 && !broken ? SMPP_CLOSE_PEER_CLOSED : SMPP_CLOSE_LOST;
}

/* --- birth ----------------------------------------------------------------------- */

static void on_handshake_over(uv_timer_t *timer) {
  struct smpp__transport *transport = timer->data;

  transport->channel->time_out(transport);
  end_transport(transport, UV_ETIMEDOUT);
}

int smpp__transport_begin_tls(struct smpp__transport *transport, struct smpp__tls *tls,
                              const char *host, uint16_t port) {
  int result = smpp__tls_attach(transport, tls, host, port);

  uv_update_time(transport->hub->loop);
  uv_timer_start(&transport->timer, on_handshake_over, tls->handshake_ms, 0);
  return result;
}

static int begin_channel(struct smpp__transport *transport,
                         const struct smpp__transport_plan *plan) {
  if (!transport->on_address)
    return plan->tls ? smpp__transport_begin_tls(transport, plan->tls, plan->host, plan->port)
                     : SMPP_OK;
  uv_update_time(transport->hub->loop);
  uv_timer_start(&transport->timer, on_handshake_over, PROXY_MS, 0);
  return smpp__proxy_attach(transport, plan->tls);
}

static void init_transport(struct smpp__transport *transport, struct smpp__hub *hub, int fd,
                           const struct smpp__transport_plan *plan) {
  uv_timer_init(hub->loop, &transport->timer);
  transport->poll.data = transport->timer.data = transport;
  transport->n_handles = 2;
  transport->hub = smpp__hub_share(hub);
  transport->channel = &smpp__tcp_channel;
  transport->ready = true;
  transport->calls = plan->calls;
  transport->owner = plan->owner;
  transport->fd = fd;
  smpp__socket_ends(fd, transport->peer, transport->local);
}

int smpp__transport_new_proxied(struct smpp__hub *hub, int fd,
                                const struct smpp__transport_plan *plan,
                                smpp__transport_address_cb on_address,
                                struct smpp__transport **out) {
  struct smpp_alloc alloc = hub->alloc;
  struct smpp__transport *transport = alloc.resize(alloc.ctx, NULL, 0, sizeof *transport);
  int code, result;

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
  init_transport(transport, hub, fd, plan);
  transport->on_address = on_address;
  result = begin_channel(transport, plan);
  if (result) {
    transport->calls = NULL;
    smpp__transport_close(transport, false);
    return result;
  }
  poll_again(transport);
  *out = transport;
  return SMPP_OK;
}

int smpp__transport_new(struct smpp__hub *hub, int fd, const struct smpp__transport_plan *plan,
                        struct smpp__transport **out) {
  return smpp__transport_new_proxied(hub, fd, plan, NULL, out);
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
  if (transport->state)
    transport->channel->drop(transport);
  alloc.resize(alloc.ctx, transport, sizeof *transport, 0);
  smpp__hub_leave(hub);
}

static void close_now(struct smpp__transport *transport) {
  transport->calls = NULL;
  uv_close((uv_handle_t *)&transport->poll, on_handle_closed);
  uv_close((uv_handle_t *)&transport->timer, on_handle_closed);
  close(transport->fd); /* libuv lets go of it in uv_close */
}

void smpp__transport_close(struct smpp__transport *transport, bool reset) {
  struct linger off = {1, 0};

  if (is_closing(transport))
    return;
  if (reset) {
    (void)setsockopt(transport->fd, SOL_SOCKET, SO_LINGER, &off, sizeof off);
  } else if (transport->calls && transport->alerted && !transport->peer_ended) {
    smpp__transport_linger(transport, ALERT_LINGER_MS);
    return;
  } else if (transport->calls && transport->channel->finish) {
    transport->channel->finish(transport);
  }
  close_now(transport);
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
  if (transport->channel->finish)
    transport->channel->finish(transport);
  if (transport->wants_flush)
    transport->shut_later = true;
  else
    (void)shutdown(transport->fd, SHUT_WR);
  if (linger_ms == 0 || (transport->peer_ended && !transport->wants_flush)) {
    close_now(transport);
    return;
  }
  poll_again(transport);
  uv_timer_start(&transport->timer, on_linger_over, linger_ms, 0);
}
