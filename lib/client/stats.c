/* SPDX-License-Identifier: MIT
 *
 * Figures: counted as things happen, or gathered when they are asked for. */
#include "client/internal.h"

const uint32_t smpp_client_time_bounds[SMPP_CLIENT_TIMES - 1] = {
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 60000};

static void count_time(struct smpp_client_stats *stats, uint64_t took_ms) {
  unsigned i = 0;

  while (i < SMPP_CLIENT_TIMES - 1 && took_ms > smpp_client_time_bounds[i])
    i++;
  stats->response_times[i]++;
  stats->response_time_sum_ms += took_ms;
}

static void count_status(struct smpp_client_stats *stats, uint32_t command_status) {
  unsigned i = 0;

  while (i < stats->n_statuses && stats->statuses[i].command_status != command_status)
    i++;
  if (i == SMPP_CLIENT_STATUSES) {
    stats->other_statuses++;
    return;
  }
  if (i == stats->n_statuses)
    stats->statuses[stats->n_statuses++].command_status = command_status;
  stats->statuses[i].count++;
}

void smpp__stats_answer(struct smpp_client *client, const struct smpp_event *event) {
  client->stats.last_response_ms = client->now_ms;
  count_status(&client->stats, event->command_status);
  if (event->sent_ms && event->sent_ms <= client->now_ms)
    count_time(&client->stats, client->now_ms - event->sent_ms);
}

/* The heads of the queue are the oldest, whatever returned to it. */
static uint64_t oldest(const struct smpp_client *client) {
  const struct smpp__message *urgent = client->queue.urgent.head,
                             *ordinary = client->queue.ordinary.head;
  uint64_t since_ms = client->now_ms;

  if (urgent)
    since_ms = urgent->since_ms;
  if (ordinary && ordinary->since_ms < since_ms)
    since_ms = ordinary->since_ms;
  return client->now_ms - since_ms;
}

void smpp_client_stats(const smpp_client *client, struct smpp_client_stats *out) {
  *out = client->stats;
  out->size = sizeof *out;
  out->accepted = client->n_outcomes[SMPP_MESSAGE_ACCEPTED];
  out->partial = client->n_outcomes[SMPP_MESSAGE_PARTIAL];
  out->rejected = client->n_outcomes[SMPP_MESSAGE_REJECTED];
  out->unknown = client->n_outcomes[SMPP_MESSAGE_UNKNOWN];
  out->expired = client->n_outcomes[SMPP_MESSAGE_EXPIRED];
  out->cancelled = client->n_outcomes[SMPP_MESSAGE_CANCELLED];
  out->not_sent = client->n_outcomes[SMPP_MESSAGE_NOT_SENT];
  out->outstanding = client->n_outstanding;
  out->queued = client->queue.count;
  out->oldest_queued_ms = oldest(client);
  for (uint32_t i = 0; i < client->n_links; i++)
    out->links_up += client->links[i].state == SMPP__LINK_UP;
  out->window = out->links_up * client->config.session.window;
  out->receipts_waiting = client->receipts.waiting.count;
  out->last_receipt_ms = client->last_receipt_ms;
  out->last_inbound_ms = client->last_inbound_ms;
  out->rate = client->config.rate;
  out->adapted_rate = client->throttle.adapted;
  out->pauses = client->throttle.n_stops;
  out->memory = client->ledger.used;
}

int smpp_client_link(const smpp_client *client, uint32_t index, struct smpp_client_link *out) {
  const struct smpp__link *link;
  struct smpp_session_info info = {0};

  if (index >= client->n_links)
    return SMPP_ERR_NOT_FOUND;
  link = &client->links[index];
  if (link->session)
    smpp_session_info(link->session, &info);
  *out = (struct smpp_client_link){
      .size = sizeof *out,
      .up = link->state == SMPP__LINK_UP,
      .waiting = link->state == SMPP__LINK_WAITING,
      .over = link->over,
      .host = link->tried,
      .bind_status = link->bind_status,
      .reason = link->reason,
      .retry_ms = link->over || link->state == SMPP__LINK_UP ? UINT64_MAX : link->retry_ms,
      .outstanding = info.outstanding,
      .inbound = info.inbound,
      .received_ms = info.received_ms,
  };
  return SMPP_OK;
}

int smpp_client_host_status(const smpp_client *client, uint32_t host, uint32_t *command_status) {
  if (host >= client->config.hosts || !client->hosts[host].tried)
    return SMPP_ERR_NOT_FOUND;
  *command_status = client->hosts[host].bind_status;
  return SMPP_OK;
}
