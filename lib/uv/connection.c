/* SPDX-License-Identifier: MIT
 *
 * One session on one socket. Everything happens in a turn: events are told,
 * octets written, the next life begun, the alarm set. A turn runs from the loop
 * only; what the caller asks for meanwhile marks the connection, and its turn
 * comes before the loop sleeps. */
#include "uv/connection.h"

#include <smpp/names.h>

/* --- the end --------------------------------------------------------------- */

static void on_alarm_closed(uv_handle_t *handle) {
  smpp_connection *connection = handle->data;
  struct smpp__hub *hub = connection->hub;

  smpp__tls_leave(connection->tls);
  if (connection->log)
    hub->alloc.resize(hub->alloc.ctx, connection->log, sizeof *connection->log, 0);
  hub->alloc.resize(hub->alloc.ctx, connection, sizeof *connection, 0);
  smpp__hub_leave(hub);
}

void smpp__connection_let_go(smpp_connection *connection, uint32_t linger_ms) {
  if (connection->transport && linger_ms > 0)
    smpp__transport_linger(connection->transport, linger_ms);
  else if (connection->transport)
    smpp__transport_close(connection->transport, false);
  connection->transport = NULL;
}

/* Everything but the memory, which libuv gives back. */
void smpp__connection_release(smpp_connection *connection, uint32_t linger_ms) {
  connection->life = SMPP__FREED;
  if (connection->server)
    smpp__server_forget(connection->server, connection);
  connection->server = NULL;
  if (connection->connector)
    smpp__connector_cancel(connection->connector);
  connection->connector = NULL;
  smpp__connection_let_go(connection, linger_ms);
  smpp__raw_drop(connection);
  smpp__tap_reset(&connection->tap, &connection->hub->alloc);
  smpp_session_free(connection->session);
  connection->session = NULL;
  smpp__hub_unmark(connection->hub, &connection->item);
  uv_close((uv_handle_t *)&connection->alarm.timer, on_alarm_closed);
}

void smpp_connection_free(smpp_connection *connection) {
  if (!connection || connection->life == SMPP__FREED)
    return;
  if (!connection->in_turn) {
    smpp__connection_release(connection, 0);
    return;
  }
  /* The turn that called us goes on with the session when we return. */
  connection->life = SMPP__FREED;
  if (connection->server)
    smpp__server_forget(connection->server, connection);
  connection->server = NULL;
}

/* --- events ---------------------------------------------------------------- */

static bool is_loss(int reason) {
  return reason == SMPP_CLOSE_LOST || reason == SMPP_CLOSE_TRUNCATED ||
         reason == SMPP_CLOSE_ABORTED;
}

static void write_ending(smpp_connection *connection, const struct smpp_event *event) {
  struct smpp__ending ending = {
      .reason = event->reason,
      .awaiting_bind = connection->awaiting_bind,
      .not_reading = connection->not_reading,
      .command_status = event->command_status,
      .system_code = connection->system_code,
      .peer = connection->peer,
      .local = connection->local,
      .detail = event->detail,
  };

  /* A text that is there already says why it never connected or was lost. */
  if (connection->closed_text[0] == '\0' || !is_loss(event->reason))
    smpp__ending_words(&ending, connection->closed_text);
}

static void tell_closed(smpp_connection *connection, const struct smpp_event *event) {
  smpp__intercept(connection); /* whoever has on_pdu forgets the connection in CLOSED */
  connection->on_pdu = NULL;
  write_ending(connection, event);
  smpp__connection_log_event(connection, event);
  connection->life = SMPP__ENDED;
  connection->finish_by_ms =
      connection->now_ms +
      (connection->hold_ms ? connection->hold_ms : connection->config.close_ms);
  if (connection->server && connection->hold_ms)
    smpp__crowd_over(&connection->server->crowd, connection);
  if (connection->announced)
    connection->config.on_event(connection, event, connection->config.data);
}

/* A connection that never had a session has no event of its own to tell. */
static void tell_never_connected(smpp_connection *connection, int reason) {
  struct smpp_event event;

  memset(&event, 0, sizeof event);
  event.type = SMPP_EVENT_CLOSED;
  event.reason = reason;
  event.detail = connection->closed_text[0] ? connection->closed_text : NULL;
  tell_closed(connection, &event);
}

static bool is_bind(const struct smpp_event *event) {
  return event->type == SMPP_EVENT_REQUEST &&
         (event->command_id == SMPP_BIND_RECEIVER || event->command_id == SMPP_BIND_TRANSMITTER ||
          event->command_id == SMPP_BIND_TRANSCEIVER);
}

static void answer_bind(smpp_connection *connection, const struct smpp_event *event) {
  static const uint8_t version_tlv[] = {0x02, 0x10, 0x00, 0x01, SMPP_VERSION_3_4};
  smpp_server *server = connection->server;
  uint64_t request = event->request;
  struct smpp_pdu body;
  uint32_t status;

  status = server->config.on_bind(connection, event->pdu, request, server->config.data);
  if (connection->life == SMPP__FREED || status == SMPP_BIND_LATER)
    return;
  if (status != SMPP_STATUS_ROK)
    smpp__connection_log_refused(connection, status);
  memset(&body, 0, sizeof body);
  body.command_id = event->command_id | SMPP_RESPONSE_BIT;
  body.bind_resp.system_id = smpp_span_of(server->system_id);
  body.tlvs = smpp_span(version_tlv, sizeof version_tlv); /* left out for a peer of 3.3 */
  /* NOT_FOUND: on_bind answered by itself, which is as good. */
  (void)smpp_session_respond(connection->session, request, status,
                             status == SMPP_STATUS_ROK ? &body : NULL, connection->now_ms);
}

static void tell(smpp_connection *connection, const struct smpp_event *event) {
  smpp__connection_log_event(connection, event);
  connection->config.on_event(connection, event, connection->config.data);
}

static void tell_events(smpp_connection *connection) {
  struct smpp_event event;

  while (connection->life != SMPP__FREED && connection->session &&
         smpp_session_next_event(connection->session, &event)) {
    if (event.type == SMPP_EVENT_CLOSED)
      tell_closed(connection, &event);
    else if (is_bind(&event) && connection->server && connection->server->config.on_bind)
      answer_bind(connection, &event);
    else
      tell(connection, &event);
  }
}

/* --- the turn --------------------------------------------------------------- */

/* The connection is no more; the session's events say what that means. */
void smpp__connection_lose(smpp_connection *connection, int reason, int code) {
  struct smpp_session_info info;

  if (code)
    connection->system_code = code;
  smpp__connection_let_go(connection, 0);
  if (connection->life >= SMPP__ENDED)
    return;
  memset(&info, 0, sizeof info);
  info.size = sizeof info;
  smpp_session_info(connection->session, &info);
  connection->awaiting_bind = info.state == SMPP_STATE_BINDING;
  smpp_session_lost(connection->session, reason, connection->now_ms);
}

/* A send that failed does not mean that nothing is left to read: answers that
 * came before the reset are still there, and decide what is known of messages.
 * The end of the stream follows them. */
static void write_failed(smpp_connection *connection, int code) {
  connection->broken = true;
  connection->system_code = code;
  if (connection->transport->paused)
    smpp__connection_lose(connection, SMPP_CLOSE_LOST, code);
}

static void count_sent(smpp_connection *connection, bool is_raw, struct smpp_span octets) {
  size_t n = octets.len;

  smpp__connection_seen(connection, true, octets);
  if (connection->server)
    connection->server->octets_out += n;
  if (is_raw) {
    smpp__raw_sent(connection, n);
  } else {
    connection->n_out += n;
    smpp_session_sent(connection->session, n, connection->now_ms);
  }
}

/* Whether all that waits has left. */
static bool write_out(smpp_connection *connection) {
  for (;;) {
    bool is_raw;
    size_t taken;
    struct smpp_span next;
    int code;

    if (!connection->transport || connection->broken)
      return true; /* what waits has nowhere to go */
    if (!connection->raw)
      smpp__intercept(connection);
    next = smpp__raw_next(connection, smpp_session_output(connection->session), &is_raw);
    if (next.len == 0)
      return true;
    if (connection->blocked)
      return false;
    code = smpp__transport_send(connection->transport, next, &taken);
    if (code) {
      write_failed(connection, code);
      return true;
    }
    count_sent(connection, is_raw, smpp_span(next.ptr, taken));
    if (taken < next.len) {
      connection->blocked = true;
      connection->blocked_ms = connection->now_ms;
    }
  }
}

static uint64_t deadline_of(const smpp_connection *connection) {
  uint64_t deadline = UINT64_MAX;

  if (connection->life == SMPP__LIVE || connection->life == SMPP__FINISHING)
    deadline = smpp_session_deadline(connection->session);
  if (connection->blocked && connection->config.write_ms &&
      connection->blocked_ms + connection->config.write_ms < deadline)
    deadline = connection->blocked_ms + connection->config.write_ms;
  if (connection->life >= SMPP__FINISHING && connection->finish_by_ms < deadline)
    deadline = connection->finish_by_ms;
  return deadline;
}

static void on_alarm(uv_timer_t *timer) {
  smpp_connection *connection = timer->data;
  uint64_t now_ms = smpp_uv_clock_ms();

  connection->alarm.rings_ms = UINT64_MAX;
  connection->now_ms = now_ms;
  if (connection->life == SMPP__LIVE || connection->life == SMPP__FINISHING) {
    if (smpp_session_deadline(connection->session) <= now_ms)
      smpp_session_expire(connection->session, now_ms);
    if (connection->blocked && connection->config.write_ms &&
        connection->blocked_ms + connection->config.write_ms <= now_ms) {
      connection->not_reading = true;
      smpp__connection_lose(connection, SMPP_CLOSE_LOST, UV_ETIMEDOUT);
    }
  }
  if (connection->life >= SMPP__FINISHING && connection->finish_by_ms <= now_ms)
    connection->broken = true; /* what still waits is given up */
  smpp__connection_turn(connection);
}

/* A line that is held stays open until the peer ends it, or for its time. */
static bool is_held(const smpp_connection *connection) {
  return connection->hold_ms > 0 && connection->transport && !connection->broken &&
         !(connection->server && connection->server->closing);
}

/* What a turn makes of the state that the events left; true: there may be more
 * events. */
static bool advance(smpp_connection *connection) {
  bool all_sent;

  if (connection->life == SMPP__CONNECTING) {
    if (connection->connector || connection->transport)
      return false;
    tell_never_connected(connection,
                         connection->abort_wanted ? SMPP_CLOSE_ABORTED : SMPP_CLOSE_LOST);
    return true;
  }
  if (connection->abort_wanted && connection->life < SMPP__ENDED) {
    connection->abort_wanted = false;
    smpp__connection_lose(connection, SMPP_CLOSE_ABORTED, 0);
    return true;
  }
  all_sent = connection->life < SMPP__FREED && write_out(connection);
  if (connection->life == SMPP__FINISHING && all_sent) {
    smpp_session_lost(connection->session, SMPP_CLOSE_ABORTED, connection->now_ms);
    return true;
  }
  if (connection->life == SMPP__ENDED && all_sent && !is_held(connection))
    connection->life = SMPP__FREED; /* the last word is out */
  return false;
}

/* Its bind was accepted, by whoever: the session knows. */
static void look_for_bind(smpp_connection *connection) {
  struct smpp_session_info info = {.size = sizeof info};

  if (connection->bound || connection->life != SMPP__LIVE)
    return;
  smpp_session_info(connection->session, &info);
  connection->bound = info.state == SMPP_STATE_BOUND_TX || info.state == SMPP_STATE_BOUND_RX ||
                      info.state == SMPP_STATE_BOUND_TRX;
  if (!connection->bound)
    return;
  smpp__connection_log_bound(connection, info.state);
  if (connection->server)
    smpp__crowd_bound(&connection->server->crowd, connection);
}

void smpp__connection_turn(smpp_connection *connection) {
  bool ended = false;

  connection->in_turn = true;
  connection->now_ms = smpp_uv_clock_ms();
  do {
    tell_events(connection);
    look_for_bind(connection);
    ended = connection->life == SMPP__ENDED;
  } while (connection->life != SMPP__FREED && advance(connection));
  if (connection->life != SMPP__FREED)
    smpp__connection_log_catch_up(connection);
  connection->in_turn = false;
  if (connection->life == SMPP__FREED)
    smpp__connection_release(connection, ended ? connection->config.close_ms : 0);
  else
    smpp__alarm_set(&connection->alarm, deadline_of(connection), connection->now_ms, on_alarm);
}

void smpp__connection_run_marked(struct smpp__hub_item *item) {
  smpp__connection_turn(
      (smpp_connection *)(void *)((char *)item - offsetof(smpp_connection, item)));
}
