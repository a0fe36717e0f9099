/* SPDX-License-Identifier: MIT
 *
 * A connection's beginning: a socket, accepted or connected, TLS where there is
 * one, then the session; and what the socket says from then on. */
#include "base/sized.h"
#include "uv/connection.h"

/* --- the transport ----------------------------------------------------------- */

static void on_octets(void *owner, struct smpp_span octets) {
  smpp_connection *connection = owner;

  smpp__connection_seen(connection, false, octets);
  if (connection->server)
    connection->server->octets_in += octets.len;
  if (connection->life == SMPP__LIVE || connection->life == SMPP__FINISHING)
    (void)smpp_session_receive(connection->session, octets, smpp_uv_clock_ms());
  smpp__connection_turn(connection);
}

static void on_room(void *owner) {
  smpp_connection *connection = owner;

  connection->blocked = false;
  smpp__connection_turn(connection);
}

static void on_end(void *owner, int code) {
  smpp_connection *connection = owner;
  const struct smpp__transport *transport = connection->transport;

  connection->now_ms = smpp_uv_clock_ms();
  if (transport->words[0] && connection->life < SMPP__ENDED)
    smpp__words_join(connection->closed_text, transport->words);
  if (connection->life == SMPP__CONNECTING) {
    connection->system_code = code;
    smpp__connection_let_go(connection, 0);
  } else {
    smpp__connection_lose(connection, smpp__transport_reason(transport, code, connection->broken),
                          code);
  }
  smpp__connection_turn(connection);
}

static int begin_session(smpp_connection *connection) {
  int result =
      smpp_session_new(&connection->config.session, smpp_uv_clock_ms(), &connection->session);

  if (result)
    return result;
  connection->life = SMPP__LIVE;
  smpp__hub_mark(connection->hub, &connection->item); /* its timers run from now */
  return SMPP_OK;
}

/* What follows when octets may be sent, or why they cannot. */
static void become_live(smpp_connection *connection, int result) {
  if (result == SMPP_OK)
    result = begin_session(connection);
  if (result) {
    smpp__words_join(connection->closed_text, smpp_uv_error_text(result));
    smpp__connection_let_go(connection, 0);
    smpp__connection_turn(connection);
    return;
  }
  smpp__connection_log_ready(connection);
  if (connection->config.on_connected) {
    connection->now_ms = smpp_uv_clock_ms();
    connection->in_turn = true;
    connection->config.on_connected(connection, connection->config.data);
    connection->in_turn = false;
  }
  smpp__connection_turn(connection);
}

static void on_ready(void *owner) {
  become_live(owner, SMPP_OK);
}

static void on_address(void *owner, const struct smpp__address *source) {
  smpp_connection *connection = owner;

  memcpy(connection->peer, connection->transport->peer, sizeof connection->peer);
  smpp__server_admit(connection, source);
}

static const struct smpp__transport_owner transport_calls = {on_ready, on_octets, on_room, on_end};

/* The socket is connected; TLS, where there is one, begins. */
static int take_socket(smpp_connection *connection, struct smpp__tls *tls, const char *host,
                       int fd) {
  struct smpp__transport_plan plan = {tls, host, connection->config.host.port, &transport_calls,
                                      connection};
  int result = smpp__transport_new_proxied(
      connection->hub, fd, &plan, connection->proxied ? on_address : NULL, &connection->transport);

  if (result)
    return result;
  memcpy(connection->peer, connection->transport->peer, sizeof connection->peer);
  memcpy(connection->local, connection->transport->local, sizeof connection->local);
  return SMPP_OK;
}

/* --- birth -------------------------------------------------------------------- */

int smpp__session_config_check(const struct smpp_session_config *config) {
  smpp_session *session = NULL;
  int result = smpp_session_new(config, 0, &session);

  smpp_session_free(session);
  return result;
}

static smpp_connection *new_connection(struct smpp__hub *hub) {
  smpp_connection *connection = hub->alloc.resize(hub->alloc.ctx, NULL, 0, sizeof *connection);

  if (!connection)
    return NULL;
  memset(connection, 0, sizeof *connection);
  connection->hub = smpp__hub_share(hub);
  connection->item.run = smpp__connection_run_marked;
  smpp__alarm_init(hub->loop, &connection->alarm, connection);
  return connection;
}

int smpp__connection_accept(smpp_server *server, int fd, smpp_connection **out) {
  smpp_connection *connection = new_connection(server->hub);
  int result;

  if (!connection) {
    smpp__socket_close(fd);
    return SMPP_ERR_NOMEM;
  }
  connection->config = (struct smpp_connection_config)SMPP_CONNECTION_CONFIG_INIT;
  connection->config.session = server->config.session;
  connection->config.close_ms = server->config.close_ms;
  connection->config.write_ms = server->config.write_ms;
  connection->config.on_connected = server->config.on_connected;
  connection->config.on_event = server->config.on_event;
  connection->proxied = server->config.proxied;
  connection->config.data = server->config.data;
  result = take_socket(connection, server->tls, NULL, fd);
  if (result == SMPP_OK && connection->transport->ready)
    result = begin_session(connection);
  if (result) {
    smpp__connection_release(connection, 0);
    return result;
  }
  *out = connection;
  return SMPP_OK;
}

bool smpp__connection_welcome(smpp_connection *connection) {
  smpp_server *server = connection->server;
  bool welcome = true;

  connection->now_ms = smpp_uv_clock_ms();
  connection->in_turn = true;
  connection->announced = true;
  if (server->config.on_connect)
    welcome = server->config.on_connect(connection, server->config.data);
  if (welcome && connection->life == SMPP__LIVE && connection->config.on_connected)
    connection->config.on_connected(connection, connection->config.data);
  connection->in_turn = false;
  if (connection->life != SMPP__FREED && welcome)
    return true;
  smpp__connection_release(connection, 0);
  return false;
}

static void on_connected(void *owner, int fd) {
  smpp_connection *connection = owner;
  int result;

  connection->connector = NULL;
  result = take_socket(connection, connection->tls, connection->host, fd);
  if (result || connection->transport->ready)
    become_live(connection, result);
}

static void on_connect_failed(void *owner, int code, const char *words) {
  smpp_connection *connection = owner;

  connection->connector = NULL;
  connection->system_code = code;
  smpp__words_join(connection->closed_text, words);
  smpp__connection_turn(connection);
}

static int start_connector(smpp_connection *connection) {
  const struct smpp_connection_config *config = &connection->config;
  struct smpp__connector_plan plan = {
      .name = config->host.name,
      .port = config->host.port,
      .limit_ms = config->connect_ms,
      .write_ms = config->write_ms,
      .on_connected = on_connected,
      .on_failed = on_connect_failed,
      .owner = connection,
      .local = config->local ? &connection->local_address : NULL,
  };
  int result;

  if (config->local && !smpp__address_parse(config->local, 0, &connection->local_address))
    return SMPP_ERR_INVALID;
  if (strlen(config->host.name) >= sizeof connection->host)
    return SMPP_ERR_INVALID;
  memcpy(connection->host, config->host.name, strlen(config->host.name) + 1);
  if (config->tls) {
    result = smpp__tls_new(connection->hub->alloc, config->tls, false, NULL, &connection->tls);
    if (result)
      return result;
  }
  result = smpp__connector_start(connection->hub, &plan, &connection->connector);
  connection->config.host.name = connection->config.local = NULL; /* the caller's */
  connection->config.tls = NULL;
  return result;
}

static int open_connection(uv_loop_t *loop, const struct smpp_connection_config *config,
                           smpp_connection **out) {
  struct smpp_alloc alloc = smpp__alloc_or_libc(config->session.alloc);
  struct smpp__hub *hub = NULL;
  smpp_connection *connection;
  int result;

  if (!config->on_event || !config->host.name || config->connect_ms == 0)
    return SMPP_ERR_INVALID;
  result = smpp__hub_new(loop, alloc, &hub);
  if (result)
    return result;
  connection = new_connection(hub);
  smpp__hub_leave(hub); /* the connection's share keeps it */
  if (!connection)
    return SMPP_ERR_NOMEM;
  connection->config = *config;
  connection->config.session.alloc = alloc;
  connection->announced = true;
  connection->watcher.codec = config->session.codec;
  result = smpp__session_config_check(&connection->config.session);
  if (result == SMPP_OK)
    result = start_connector(connection);
  if (result) {
    smpp__connection_release(connection, 0);
    return result;
  }
  *out = connection;
  return SMPP_OK;
}

int smpp_connection_open(uv_loop_t *loop, const struct smpp_connection_config *config,
                         smpp_connection **out) {
  struct smpp_connection_config own = SMPP_CONNECTION_CONFIG_INIT;
  int result = SMPP__TAKE(own, config, tls);

  return result == SMPP_OK ? open_connection(loop, &own, out) : result;
}
