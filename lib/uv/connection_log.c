/* SPDX-License-Identifier: MIT
 *
 * What servers and connections say to whoever keeps their log. */
#include "uv/connection.h"

#include <smpp/names.h>

void smpp_server_log(smpp_server *server, int level, smpp_uv_log_cb call, void *data) {
  smpp__log_set(&server->log, level, call, data);
}

int smpp_connection_log(smpp_connection *connection, int level, smpp_uv_log_cb call, void *data) {
  struct smpp_alloc *alloc = &connection->hub->alloc;

  if (!connection->log)
    connection->log = alloc->resize(alloc->ctx, NULL, 0, sizeof *connection->log);
  if (!connection->log)
    return SMPP_ERR_NOMEM;
  smpp__log_set(connection->log, level, call, data);
  return SMPP_OK;
}

static struct smpp__log *log_of(smpp_connection *connection) {
  return connection->server ? &connection->server->log : connection->log;
}

void smpp__connection_log_catch_up(smpp_connection *connection) {
  smpp__log_catch_up(log_of(connection), connection->now_ms);
}

static void say(smpp_connection *connection, int category, int level, const char *text) {
  struct smpp__log_subject about = {UINT32_MAX, UINT32_MAX, connection->id};

  smpp__log_line(log_of(connection), connection->now_ms, &about, category, level, "%s: %s",
                 connection->peer[0] ? connection->peer : "no connection", text);
}

void smpp__server_say(smpp_server *server, int level, const char *peer, const char *text) {
  struct smpp__log_subject about = {UINT32_MAX, UINT32_MAX, 0};

  smpp__log_line(&server->log, smpp_uv_clock_ms(), &about, SMPP_LOG_CONNECT, level, "%s: %s", peer,
                 text);
}

void smpp__connection_log_ready(smpp_connection *connection) {
  struct smpp__log_subject about = {UINT32_MAX, UINT32_MAX, connection->id};
  struct smpp_uv_tls_info info = {.size = sizeof info};

  connection->now_ms = smpp_uv_clock_ms();
  say(connection, SMPP_LOG_CONNECT, SMPP_LOG_INFO, "connected");
  if (smpp__tls_info(connection->transport, &info) == SMPP_OK)
    smpp__log_tls(log_of(connection), connection->now_ms, &about, connection->peer, &info);
}

void smpp__connection_log_bound(smpp_connection *connection, int state) {
  say(connection, SMPP_LOG_BIND, SMPP_LOG_INFO,
      state == SMPP_STATE_BOUND_TX   ? "bound as a transmitter"
      : state == SMPP_STATE_BOUND_RX ? "bound as a receiver"
                                     : "bound as a transceiver");
}

void smpp__connection_log_refused(smpp_connection *connection, uint32_t command_status) {
  struct smpp__log_subject about = {UINT32_MAX, UINT32_MAX, connection->id};
  const char *name = smpp_status_name(command_status);

  if (name)
    smpp__log_line(log_of(connection), connection->now_ms, &about, SMPP_LOG_BIND, SMPP_LOG_WARNING,
                   "%s: its bind was refused: %s", connection->peer, name);
  else
    smpp__log_line(log_of(connection), connection->now_ms, &about, SMPP_LOG_BIND, SMPP_LOG_WARNING,
                   "%s: its bind was refused: 0x%08lX", connection->peer,
                   (unsigned long)command_status);
}

/* --- events -------------------------------------------------------------------------- */

static void log_end(smpp_connection *connection, const struct smpp_event *event) {
  bool as_wished = event->reason == SMPP_CLOSE_UNBOUND || event->reason == SMPP_CLOSE_ABORTED;
  bool in_tls =
      connection->announced && !connection->session && (connection->tls || connection->server);
  struct smpp__log_subject about = {UINT32_MAX, UINT32_MAX, connection->id};

  smpp__log_line(log_of(connection), connection->now_ms, &about,
                 event->reason == SMPP_CLOSE_NOT_SMPP ? SMPP_LOG_PDU
                 : in_tls                             ? SMPP_LOG_TLS
                                                      : SMPP_LOG_CONNECT,
                 as_wished ? SMPP_LOG_INFO : SMPP_LOG_WARNING, "%s",
                 connection->closed_text[0] ? connection->closed_text
                                            : smpp_close_reason_text(event->reason));
}

void smpp__connection_log_event(smpp_connection *connection, const struct smpp_event *event) {
  switch (event->type) {
  case SMPP_EVENT_BIND_REFUSED:
    say(connection, SMPP_LOG_BIND, SMPP_LOG_ERROR, "it refused our bind");
    break;
  case SMPP_EVENT_STRAY:
    say(connection, SMPP_LOG_PDU, SMPP_LOG_WARNING, "a response to no request of ours");
    break;
  case SMPP_EVENT_REFUSED:
    say(connection, SMPP_LOG_PDU, SMPP_LOG_WARNING,
        event->fault.detail ? event->fault.detail : "a PDU was refused");
    break;
  case SMPP_EVENT_UNBIND:
    say(connection, SMPP_LOG_BIND, SMPP_LOG_INFO, "it unbinds");
    break;
  case SMPP_EVENT_CLOSED:
    log_end(connection, event);
    break;
  default:
    break;
  }
}
