/* SPDX-License-Identifier: MIT
 *
 * Raw connections. Every length that comes is distrusted: a PDU grows as its
 * octets arrive, never because its header says so. */
#include "link.h"

#include "uv/connector.h"
#include "uv/transport.h"
#include "uv/tls.h"

#include <smpp/codec.h>
#include <stdlib.h>

#define PIECE_PAUSE_MS 2u
#define LINGER_MS 1000u

struct link {
  struct smpp__hub *hub;
  struct smpp__connector *connector;
  struct smpp__transport *transport;
  struct smpp__tls *tls;
  const struct link_calls *calls; /* NULL: it was closed */
  void *data;
  uv_timer_t timer; /* between two pieces */
  struct data_buffer in, out;
  size_t out_from, piece;
  uint64_t n_received;
  bool up, failed, held;
  char host[SMPP__NAME_SIZE];
  uint16_t port;
  char peer[SMPP__ADDRESS_SIZE];
};

void *link_data(const struct link *link) {
  return link->data;
}

void link_set_data(struct link *link, void *data) {
  link->data = data;
}

bool link_is_up(const struct link *link) {
  return link->up;
}

size_t link_half(const struct link *link) {
  return link->in.len;
}

uint64_t link_received(const struct link *link) {
  return link->n_received;
}

const char *link_peer(const struct link *link) {
  return link->peer;
}

/* --- the end ------------------------------------------------------------------ */

static void on_timer_closed(uv_handle_t *handle) {
  struct link *link = handle->data;

  data_buffer_free(&link->in);
  data_buffer_free(&link->out);
  smpp__tls_leave(link->tls);
  smpp__hub_leave(link->hub);
  free(link);
}

void link_close(struct link *link, bool reset) {
  if (!link || !link->calls)
    return;
  link->calls = NULL;
  link->up = false;
  if (link->connector)
    smpp__connector_cancel(link->connector);
  if (link->transport && (reset || link->failed))
    smpp__transport_close(link->transport, reset);
  else if (link->transport)
    smpp__transport_linger(link->transport, LINGER_MS);
  link->connector = NULL;
  link->transport = NULL;
  uv_close((uv_handle_t *)&link->timer, on_timer_closed);
}

static void tell_down(struct link *link, const char *words, bool broken) {
  if (!link->calls)
    return;
  link->up = false;
  link->calls->on_down(link, words, broken);
}

/* --- octets out --------------------------------------------------------------- */

static void write_out(struct link *link);

static void on_piece(uv_timer_t *timer) {
  write_out(timer->data);
}

/* A failure is told by the transport's end, which comes after what can still be
 * read. */
static void write_out(struct link *link) {
  size_t left = link->out.len - link->out_from, taken = 0;

  if (!link->up || left == 0 || link->failed || link->held ||
      uv_is_active((uv_handle_t *)&link->timer))
    return;
  if (link->piece && left > link->piece)
    left = link->piece;
  if (smpp__transport_send(link->transport, smpp_span(link->out.ptr + link->out_from, left),
                           &taken) != 0) {
    link->failed = true;
    return;
  }
  link->out_from += taken;
  if (link->out_from == link->out.len) {
    link->out_from = 0;
    data_buffer_clear(&link->out);
  } else if (taken == left) {
    uv_update_time(link->hub->loop);
    uv_timer_start(&link->timer, on_piece, PIECE_PAUSE_MS, 0);
  }
}

void link_send(struct link *link, struct smpp_span octets, size_t piece) {
  link->piece = piece;
  data_buffer_add(&link->out, octets);
  write_out(link);
}

void link_hold(struct link *link, bool held) {
  if (!link)
    return;
  link->held = held;
  write_out(link);
}

void link_pause(struct link *link, bool paused) {
  if (link && link->transport)
    smpp__transport_pause(link->transport, paused);
}

/* --- octets in ---------------------------------------------------------------- */

static void break_off(struct link *link, const char *words) {
  tell_down(link, words ? words : "an impossible command_length", true);
}

/* Whole frames are handed on; the rest stays. */
static size_t hand_on(struct link *link) {
  size_t from = 0;

  while (link->calls && link->up) {
    struct smpp_span rest = smpp_span(link->in.ptr + from, link->in.len - from), frame;
    struct smpp_fault fault = {0};
    int result = smpp_frame(rest, NULL, &frame, &fault);

    if (result == SMPP_MORE)
      break;
    if (result != SMPP_OK) {
      break_off(link, fault.detail);
      break;
    }
    from += frame.len;
    link->calls->on_frame(link, frame);
  }
  return from;
}

static void on_octets(void *owner, struct smpp_span octets) {
  struct link *link = owner;
  size_t from;

  link->n_received += octets.len;
  data_buffer_add(&link->in, octets);
  from = hand_on(link);
  if (from > 0 && from < link->in.len)
    memmove(link->in.ptr, link->in.ptr + from, link->in.len - from);
  link->in.len -= from;
}

static void on_ready(void *owner) {
  struct link *link = owner;

  link->up = true;
  link->calls->on_up(link);
  if (link->calls)
    write_out(link);
}

static void on_room(void *owner) {
  write_out(owner);
}

static void on_end(void *owner, int code) {
  struct link *link = owner;
  const char *words = link->transport->words[0] ? link->transport->words
                      : code == 0               ? "the peer closed the connection"
                                                : smpp__system_text(code);

  tell_down(link, words, false);
}

static const struct smpp__transport_owner transport_calls = {on_ready, on_octets, on_room, on_end};

/* --- birth -------------------------------------------------------------------- */

static void carry(struct link *link, int fd) {
  struct smpp__transport_plan plan = {link->tls, link->host[0] ? link->host : NULL, link->port,
                                      &transport_calls, link};
  int result;

  smpp__socket_tune(fd, 0);
  result = smpp__transport_new(link->hub, fd, &plan, &link->transport);
  if (result != SMPP_OK) {
    tell_down(link, smpp_uv_error_text(result), false);
    return;
  }
  memcpy(link->peer, link->transport->peer, sizeof link->peer);
  if (!link->tls)
    on_ready(link);
}

static void on_connected(void *owner, int fd) {
  struct link *link = owner;

  link->connector = NULL;
  carry(link, fd);
}

static void on_failed(void *owner, int code, const char *words) {
  struct link *link = owner;

  (void)code;
  link->connector = NULL;
  tell_down(link, words, false);
}

static struct link *link_new(struct smpp__hub *hub, const struct link_calls *calls, void *data) {
  struct link *link = calloc(1, sizeof *link);

  if (!link)
    return NULL;
  link->hub = smpp__hub_share(hub);
  link->calls = calls;
  link->data = data;
  uv_timer_init(hub->loop, &link->timer);
  link->timer.data = link;
  return link;
}

struct link *link_open(struct smpp__hub *hub, const struct link_plan *plan,
                       const struct link_calls *calls, void *data) {
  struct link *link = link_new(hub, calls, data);
  struct smpp__address local;
  struct smpp__connector_plan how = {
      .name = plan->host,
      .port = plan->port,
      .limit_ms = plan->connect_ms,
      .on_connected = on_connected,
      .on_failed = on_failed,
      .owner = link,
  };

  if (!link)
    return NULL;
  snprintf(link->host, sizeof link->host, "%s", plan->host);
  link->port = plan->port;
  link->tls = plan->tls ? smpp__tls_share(plan->tls) : NULL;
  if (plan->local[0] && smpp__address_parse(plan->local, 0, &local))
    how.local = &local;
  if (smpp__connector_start(hub, &how, &link->connector) == SMPP_OK)
    return link;
  link_close(link, false);
  return NULL;
}

void link_accept(struct smpp__hub *hub, int fd, struct smpp__tls *tls,
                 const struct link_calls *calls, void *data, struct link **out) {
  struct link *link = *out = link_new(hub, calls, data);

  if (!link) {
    smpp__socket_close(fd);
    return;
  }
  link->tls = tls ? smpp__tls_share(tls) : NULL;
  carry(link, fd);
}
