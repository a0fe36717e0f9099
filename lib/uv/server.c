/* SPDX-License-Identifier: MIT
 *
 * A server: its listener, the list of its connections, and their common end. */
#include "base/sized.h"
#include "uv/listener.h"

#include <stdio.h>

/* --- connections -------------------------------------------------------------- */

static void append(smpp_server *server, smpp_connection *connection) {
  connection->server = server;
  connection->id = ++server->last_id;
  server->n_accepted++;
  connection->prev = server->last;
  if (server->last)
    server->last->next = connection;
  else
    server->first = connection;
  server->last = connection;
  server->n_connections++;
}

void smpp__server_forget(smpp_server *server, smpp_connection *connection) {
  smpp__crowd_leave(&server->crowd, connection);
  if (connection->prev)
    connection->prev->next = connection->next;
  else
    server->first = connection->next;
  if (connection->next)
    connection->next->prev = connection->prev;
  else
    server->last = connection->prev;
  connection->prev = connection->next = NULL;
  server->n_connections--;
  if (server->closing)
    smpp__hub_mark(server->hub, &server->item);
}

/* --- who may come ------------------------------------------------------------- */

/* Whoever binds needs no time for it: of those that have not bound the oldest is
 * the least likely to be anybody, and newcomers are not kept out by many that only
 * sit there. */
static bool make_room(smpp_server *server) {
  smpp_connection *oldest = smpp__crowd_send_away(&server->crowd);

  if (!oldest)
    return false;
  server->n_sent_away++;
  snprintf(oldest->closed_text, sizeof oldest->closed_text,
           "%s was sent away: others came meanwhile, and it had not bound", oldest->peer);
  smpp_connection_abort(oldest, false);
  return true;
}

static bool is_full(const smpp_server *server) {
  const struct smpp__crowd *crowd = &server->crowd;

  return server->n_connections - crowd->n_leaving >= server->config.max_connections ||
         (server->config.max_unbound && crowd->n_unbound >= server->config.max_unbound);
}

static bool is_too_many(const smpp_server *server, uint64_t origin) {
  uint32_t most = server->config.max_per_address;

  return most && smpp__crowd_count(&server->crowd, origin) >= most;
}

static void say_refused(smpp_server *server, const struct smpp__address *peer, const char *why) {
  char address[SMPP__ADDRESS_SIZE];

  smpp__address_text(peer, address);
  smpp__server_say(server, SMPP_LOG_WARNING, address, why);
  server->n_refused++;
}

/* NULL: it may come; else why not. Of one that comes by a proxy nobody knows yet
 * where from. */
static const char *objection(smpp_server *server, uint64_t origin) {
  if (!server->config.proxied && is_too_many(server, origin))
    return "refused: too many connections from there";
  if (is_full(server) && !make_room(server))
    return "refused: too many connections";
  return NULL;
}

static void welcome(smpp_server *server, smpp_connection *connection) {
  if (smpp__connection_welcome(connection) || server->freed)
    return;
  server->n_accepted--;
  server->n_refused++;
}

void smpp__server_accept(smpp_server *server, int fd, const struct smpp__address *peer) {
  uint64_t origin = smpp__crowd_origin(peer);
  const char *why_not = objection(server, origin);
  smpp_connection *connection = NULL;

  if (why_not) {
    say_refused(server, peer, why_not);
    smpp__socket_close(fd);
    return;
  }
  smpp__socket_tune(fd, server->config.write_ms);
  if (smpp__connection_accept(server, fd, &connection) != SMPP_OK) {
    server->n_refused++;
    return;
  }
  append(server, connection);
  smpp__crowd_join(&server->crowd, connection, origin);
  if (connection->session)
    smpp__connection_log_ready(connection);
  if (!server->config.proxied)
    welcome(server, connection);
}

void smpp__server_admit(smpp_connection *connection, const struct smpp__address *source) {
  smpp_server *server = connection->server;

  if (source) {
    uint64_t origin = smpp__crowd_origin(source);

    smpp__crowd_leave(&server->crowd, connection);
    if (is_too_many(server, origin)) {
      say_refused(server, source, "refused: too many connections from there");
      server->n_accepted--;
      smpp__connection_release(connection, 0);
      return;
    }
    smpp__crowd_join(&server->crowd, connection, origin);
  }
  welcome(server, connection);
}

smpp_connection *smpp__server_next(const smpp_server *server, const smpp_connection *after) {
  smpp_connection *connection = after ? after->next : server->first;

  while (connection && connection->life >= SMPP__ENDED)
    connection = connection->next;
  return connection;
}

smpp_connection *smpp_server_next(const smpp_server *server, smpp_connection *after) {
  smpp_connection *connection = smpp__server_next(server, after);

  while (connection && !connection->announced)
    connection = smpp__server_next(server, connection);
  return connection;
}

/* --- the end ------------------------------------------------------------------ */

static void on_handle_closed(uv_handle_t *handle) {
  smpp_server *server = handle->data;
  struct smpp__hub *hub = server->hub;

  if (--server->n_handles > 0)
    return;
  smpp__tls_leave(server->tls);
  hub->alloc.resize(hub->alloc.ctx, server, sizeof *server, 0);
  smpp__hub_leave(hub);
}

static void stop_listening(smpp_server *server) {
  if (server->fd < 0)
    return;
  uv_timer_stop(&server->timer);
  uv_close((uv_handle_t *)&server->poll, on_handle_closed);
  smpp__socket_close(server->fd);
  server->fd = -1;
}

void smpp_server_free(smpp_server *server) {
  if (!server || server->freed)
    return;
  server->freed = true;
  server->closing = false;
  while (server->first)
    smpp_connection_free(server->first);
  stop_listening(server);
  smpp__hub_unmark(server->hub, &server->item);
  uv_close((uv_handle_t *)&server->timer, on_handle_closed);
}

/* A closing server whose last connection has gone. */
static void run_marked(struct smpp__hub_item *item) {
  smpp_server *server = (smpp_server *)(void *)((char *)item - offsetof(smpp_server, item));

  if (server->n_connections > 0 || server->closed_told)
    return;
  server->closed_told = true;
  uv_timer_stop(&server->timer);
  if (server->config.on_closed)
    server->config.on_closed(server, server->config.data);
}

static void on_limit(uv_timer_t *timer) {
  smpp_server *server = timer->data;
  smpp_connection *connection = NULL;

  while ((connection = smpp__server_next(server, connection)) != NULL)
    smpp_connection_abort(connection, false);
}

void smpp_server_close(smpp_server *server, uint32_t limit_ms) {
  smpp_connection *connection = NULL;

  if (server->closing || server->freed)
    return;
  server->closing = true;
  stop_listening(server);
  while ((connection = smpp__server_next(server, connection)) != NULL)
    smpp__connection_wind_up(connection);
  for (connection = server->first; connection; connection = connection->next)
    if (connection->life == SMPP__ENDED) /* one that is held */
      smpp__hub_mark(server->hub, &connection->item);
  smpp__hub_mark(server->hub, &server->item);
  uv_update_time(server->hub->loop);
  uv_timer_start(&server->timer, on_limit, limit_ms, 0);
}

/* --- birth -------------------------------------------------------------------- */

static int start(smpp_server *server) {
  struct smpp__hub *hub = server->hub;
  int result = smpp__session_config_check(&server->config.session), code;

  if (result == SMPP_OK && server->config.tls)
    result = smpp__tls_new(hub->alloc, server->config.tls, true, NULL, &server->tls);
  if (result == SMPP_OK)
    result = smpp__listener_open(&server->config, server->address, &server->port, &server->fd);
  if (result)
    return result;
  code = uv_poll_init(hub->loop, &server->poll, server->fd);
  if (code) {
    smpp__socket_close(server->fd);
    return smpp__system_result(code);
  }
  uv_timer_init(hub->loop, &server->timer);
  server->poll.data = server->timer.data = server;
  server->n_handles = 2;
  smpp__listener_watch(server);
  return SMPP_OK;
}

static int new_server(uv_loop_t *loop, const struct smpp_server_config *config, smpp_server **out) {
  struct smpp_alloc alloc = smpp__alloc_or_libc(config->session.alloc);
  const char *system_id = config->system_id ? config->system_id : "";
  struct smpp__hub *hub = NULL;
  smpp_server *server;
  int result;

  if (!config->on_event || strlen(system_id) >= sizeof server->system_id)
    return SMPP_ERR_INVALID;
  result = smpp__hub_new(loop, alloc, &hub);
  if (result)
    return result;
  server = alloc.resize(alloc.ctx, NULL, 0, sizeof *server);
  if (!server) {
    smpp__hub_leave(hub);
    return SMPP_ERR_NOMEM;
  }
  memset(server, 0, sizeof *server);
  server->hub = hub;
  server->item.run = run_marked;
  server->config = *config;
  server->config.session.alloc = alloc;
  server->config.session.role = SMPP_ROLE_SMSC;
  server->watcher.codec = config->session.codec;
  smpp__crowd_init(&server->crowd);
  memcpy(server->system_id, system_id, strlen(system_id) + 1);
  result = start(server);
  if (result) {
    smpp__tls_leave(server->tls);
    alloc.resize(alloc.ctx, server, sizeof *server, 0);
    smpp__hub_leave(hub);
    return result;
  }
  server->config.host = server->config.system_id = NULL; /* the caller's */
  server->config.tls = NULL;
  *out = server;
  return SMPP_OK;
}

int smpp_server_new(uv_loop_t *loop, const struct smpp_server_config *config, smpp_server **out) {
  struct smpp_server_config own = SMPP_SERVER_CONFIG_INIT;
  int result = SMPP__TAKE(own, config, max_per_address);

  return result == SMPP_OK ? new_server(loop, &own, out) : result;
}

int smpp_server_tls_reload(smpp_server *server, struct smpp_fault *fault) {
  return server->tls ? smpp__tls_reload(server->tls, fault) : SMPP_ERR_STATE;
}

uint16_t smpp_server_port(const smpp_server *server) {
  return server->port;
}

const char *smpp_server_address(const smpp_server *server) {
  return server->address;
}

void smpp_server_stats(const smpp_server *server, struct smpp_server_stats *out) {
  struct smpp_server_stats stats = {
      .size = out->size,
      .connections = server->n_connections,
      .accepted = server->n_accepted,
      .refused = server->n_refused,
      .unbound = server->crowd.n_unbound,
      .sent_away = server->n_sent_away,
      .octets_in = server->octets_in,
      .octets_out = server->octets_out,
      .tls_days_left =
          smpp__certificate_days(server->tls ? SSL_CTX_get0_certificate(server->tls->ctx) : NULL),
  };

  memcpy(out, &stats, out->size < sizeof stats ? out->size : sizeof stats);
}
