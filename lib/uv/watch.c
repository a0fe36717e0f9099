/* SPDX-License-Identifier: MIT
 *
 * Clients, servers and connections that are watched. */
#include "uv/client.h"
#include "uv/connection.h"

/* --- clients ------------------------------------------------------------------- */

void smpp__link_begin(struct smpp__client_link *link) {
  smpp__tap_reset(&link->tap, &link->client->hub->alloc);
  link->connection = ++link->client->n_connections;
}

void smpp__link_seen(struct smpp__client_link *link, bool sent, struct smpp_span octets) {
  smpp_uv_client *client = link->client;
  struct smpp_uv_seen seen = {link->connection, sent, octets, link->local, link->peer, false};

  smpp__tap_feed(&link->tap, &client->hub->alloc, &client->watcher, &seen);
}

void smpp_uv_client_watch(smpp_uv_client *client, smpp_uv_watch_cb call, void *data) {
  client->watcher.call = call;
  client->watcher.data = data;
  for (uint32_t i = 0; i < client->n_links && !call; i++)
    smpp__tap_reset(&client->links[i].tap, &client->hub->alloc);
}

/* --- connections ----------------------------------------------------------------- */

void smpp__connection_seen(smpp_connection *connection, bool sent, struct smpp_span octets) {
  const struct smpp__watcher *watcher =
      connection->server ? &connection->server->watcher : &connection->watcher;
  struct smpp_uv_seen seen = {connection->id,   sent,
                              octets,           connection->local,
                              connection->peer, connection->config.session.role == SMPP_ROLE_SMSC};

  smpp__tap_feed(&connection->tap, &connection->hub->alloc, watcher, &seen);
}

static void stop_tap(smpp_connection *connection) {
  smpp__tap_reset(&connection->tap, &connection->hub->alloc);
}

void smpp_connection_watch(smpp_connection *connection, smpp_uv_watch_cb call, void *data) {
  connection->watcher.call = call;
  connection->watcher.data = data;
  if (!call)
    stop_tap(connection);
}

void smpp_server_watch(smpp_server *server, smpp_uv_watch_cb call, void *data) {
  server->watcher.call = call;
  server->watcher.data = data;
  for (smpp_connection *each = server->first; each && !call; each = each->next)
    stop_tap(each);
}
