/* SPDX-License-Identifier: MIT
 *
 * A client that is watched. */
#include "uv/client.h"

void smpp__link_begin(struct smpp__client_link *link) {
  smpp__tap_reset(&link->tap, &link->client->hub->alloc);
  link->connection = ++link->client->n_connections;
}

void smpp__link_seen(struct smpp__client_link *link, bool sent, struct smpp_span octets) {
  smpp_uv_client *client = link->client;
  struct smpp_uv_seen seen = {link->connection, sent, octets, link->local, link->peer};

  smpp__tap_feed(&link->tap, &client->hub->alloc, &client->watcher, &seen);
}

void smpp_uv_client_watch(smpp_uv_client *client, smpp_uv_watch_cb call, void *data) {
  client->watcher = (struct smpp__watcher){call, data};
  for (uint32_t i = 0; i < client->n_links && !call; i++)
    smpp__tap_reset(&client->links[i].tap, &client->hub->alloc);
}
