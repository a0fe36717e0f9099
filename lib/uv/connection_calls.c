/* SPDX-License-Identifier: MIT
 *
 * What a caller may ask of a connection: passed to the session, and the
 * connection marked for the turn that carries it out. */
#include "uv/connection.h"

static uint64_t now_of(const smpp_connection *connection) {
  return connection->in_turn ? connection->now_ms : smpp_uv_clock_ms();
}

/* A turn writes what its callbacks asked for before it ends. */
static void mark(smpp_connection *connection) {
  if (!connection->in_turn)
    smpp__hub_mark(connection->hub, &connection->item);
}

static int marked(smpp_connection *connection, int result) {
  if (result == SMPP_OK)
    mark(connection);
  return result;
}

void smpp_connection_set_data(smpp_connection *connection, void *data) {
  connection->user = data;
}

void *smpp_connection_data(const smpp_connection *connection) {
  return connection->user;
}

uint64_t smpp_connection_id(const smpp_connection *connection) {
  return connection->id;
}

smpp_server *smpp_connection_server(const smpp_connection *connection) {
  return connection->server;
}

const char *smpp_connection_peer(const smpp_connection *connection) {
  return connection->peer;
}

const char *smpp_connection_local(const smpp_connection *connection) {
  return connection->local;
}

const char *smpp_connection_closed_text(const smpp_connection *connection) {
  return connection->closed_text;
}

int smpp_connection_system_code(const smpp_connection *connection) {
  return connection->system_code;
}

int smpp_connection_tls(const smpp_connection *connection, struct smpp_uv_tls_info *out) {
  return smpp__tls_info(connection->transport, out);
}

int smpp_connection_submit(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t cookie,
                           uint32_t *sequence_number, struct smpp_fault *fault) {
  if (connection->life != SMPP__LIVE)
    return SMPP_ERR_STATE;
  return marked(connection, smpp_session_submit(connection->session, pdu, cookie,
                                                now_of(connection), sequence_number, fault));
}

int smpp_connection_respond(smpp_connection *connection, uint64_t request, uint32_t command_status,
                            const struct smpp_pdu *body) {
  if (connection->life != SMPP__LIVE)
    return SMPP_ERR_STATE;
  return marked(connection, smpp_session_respond(connection->session, request, command_status, body,
                                                 now_of(connection)));
}

int smpp_connection_nack(smpp_connection *connection, uint64_t request, uint32_t command_status) {
  if (connection->life != SMPP__LIVE)
    return SMPP_ERR_STATE;
  return marked(connection, smpp_session_nack(connection->session, request, command_status,
                                              now_of(connection)));
}

int smpp_connection_unbind(smpp_connection *connection) {
  if (connection->life != SMPP__LIVE)
    return SMPP_ERR_STATE;
  return marked(connection, smpp_session_unbind(connection->session, now_of(connection)));
}

void smpp_connection_info(const smpp_connection *connection, struct smpp_session_info *out) {
  if (connection->session) {
    smpp_session_info(connection->session, out);
    return;
  }
  memset(out, 0, sizeof *out);
  out->size = sizeof *out;
}

uint32_t smpp_connection_room(const smpp_connection *connection) {
  return connection->life == SMPP__LIVE ? smpp_session_room(connection->session) : 0;
}

void smpp_connection_close(smpp_connection *connection) {
  if (connection->life == SMPP__CONNECTING) {
    smpp_connection_abort(connection, false);
  } else if (connection->life == SMPP__LIVE) {
    connection->life = SMPP__FINISHING;
    connection->finish_by_ms = now_of(connection) + connection->config.close_ms;
    mark(connection);
  }
}

void smpp_connection_abort(smpp_connection *connection, bool reset) {
  if (connection->life == SMPP__ENDED && connection->hold_ms) {
    connection->broken = true;
    mark(connection);
  }
  if (connection->life >= SMPP__ENDED)
    return;
  if (connection->connector)
    smpp__connector_cancel(connection->connector);
  connection->connector = NULL;
  if (connection->transport)
    smpp__transport_close(connection->transport, reset);
  connection->transport = NULL;
  connection->abort_wanted = true;
  mark(connection);
}

void smpp_connection_pause_reading(smpp_connection *connection, bool paused) {
  if (connection->transport)
    smpp__transport_pause(connection->transport, paused);
}

int smpp_connection_write_raw(smpp_connection *connection, struct smpp_span octets) {
  if (connection->life != SMPP__LIVE && !connection->handing_over)
    return SMPP_ERR_STATE;
  smpp__intercept(connection); /* what came before it leaves before it */
  return marked(connection, smpp__raw_add(connection, octets));
}

void smpp__connection_wind_up(smpp_connection *connection) {
  struct smpp_session_info info;

  if (connection->life == SMPP__CONNECTING) /* nothing of SMPP was said yet */
    smpp_connection_abort(connection, false);
  if (connection->life != SMPP__LIVE)
    return;
  memset(&info, 0, sizeof info);
  info.size = sizeof info;
  smpp_session_info(connection->session, &info);
  if (info.state == SMPP_STATE_OPEN || info.state == SMPP_STATE_BINDING)
    smpp_connection_close(connection);
  else
    (void)smpp_connection_unbind(connection); /* STATE: it is unbinding already */
}
