/* SPDX-License-Identifier: MIT
 *
 * The end of a client: sending what is there, unbinding, closing; or at once. */
#include "client/internal.h"

void smpp__end_sending(struct smpp_client *client) {
  client->ended = true;
  smpp__operations_end(client);
  smpp__holds_expire(&client->holds, &client->queue, UINT64_MAX);
}

bool smpp__all_down(const struct smpp_client *client) {
  for (uint32_t i = 0; i < client->n_links; i++)
    if (client->links[i].state != SMPP__LINK_DOWN && client->links[i].state != SMPP__LINK_IDLE)
      return false;
  return true;
}

/* A link of which nothing is wanted any more. A bind on its way is awaited: it
 * is bounded by the session's own timer. */
static void drain_link(struct smpp_client *client, struct smpp__link *link) {
  if (link->state == SMPP__LINK_WANTED || link->state == SMPP__LINK_WAITING ||
      link->state == SMPP__LINK_CONNECTING) {
    smpp__link_abort(client, link);
  } else if (link->state == SMPP__LINK_UP && !link->unbinding) {
    link->unbinding = true;
    (void)smpp_session_unbind(link->session, client->now_ms); /* else it unbinds already */
  }
}

bool smpp__nothing_left(const struct smpp_client *client) {
  return client->queue.count == 0 && !client->flying.head && !client->done.head &&
         client->operations.count == 0;
}

void smpp__drain_step(struct smpp_client *client) {
  if (!client->draining)
    return;
  if (!client->started)
    smpp__end_sending(client);
  if (!smpp__nothing_left(client))
    return;
  for (uint32_t i = 0; i < client->n_links; i++)
    drain_link(client, &client->links[i]);
}

void smpp_client_drain(smpp_client *client, uint32_t limit_ms, uint64_t now_ms) {
  smpp__now(client, now_ms);
  if (client->draining && client->drain_ms <= client->now_ms + limit_ms)
    return;
  client->draining = true;
  client->drain_ms = client->now_ms + limit_ms;
}

void smpp_client_abort(smpp_client *client, uint64_t now_ms) {
  smpp__now(client, now_ms);
  client->draining = true;
  client->drain_ms = UINT64_MAX;
  smpp__end_sending(client);
  for (uint32_t i = 0; i < client->n_links; i++)
    smpp__link_abort(client, &client->links[i]);
}
