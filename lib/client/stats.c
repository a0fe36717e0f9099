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
static uint64_t oldest(const struct smpp_client *client, uint64_t now_ms) {
  const struct smpp__message *urgent = client->queue.urgent.head,
                             *ordinary = client->queue.ordinary.head;
  uint64_t since_ms = now_ms;

  if (urgent && urgent->since_ms < since_ms)
    since_ms = urgent->since_ms;
  if (ordinary && ordinary->since_ms < since_ms)
    since_ms = ordinary->since_ms;
  return now_ms - since_ms;
}

static void count_links(const struct smpp_client *client, struct smpp_client_stats *stats) {
  stats->n_hosts = client->config.hosts;
  for (uint32_t i = 0; i < client->n_links; i++)
    if (client->links[i].state == SMPP__LINK_UP) {
      stats->links_up++;
      stats->hosts[client->links[i].tried].links_up++;
    }
  stats->window = stats->links_up * client->config.session.window;
}

static void put_outcomes(const uint64_t *n_outcomes, struct smpp_client_stats *stats) {
  stats->accepted = n_outcomes[SMPP_MESSAGE_ACCEPTED];
  stats->partial = n_outcomes[SMPP_MESSAGE_PARTIAL];
  stats->rejected = n_outcomes[SMPP_MESSAGE_REJECTED];
  stats->unknown = n_outcomes[SMPP_MESSAGE_UNKNOWN];
  stats->expired = n_outcomes[SMPP_MESSAGE_EXPIRED];
  stats->cancelled = n_outcomes[SMPP_MESSAGE_CANCELLED];
  stats->not_sent = n_outcomes[SMPP_MESSAGE_NOT_SENT];
}

void smpp_client_stats(const smpp_client *client, uint64_t now_ms, struct smpp_client_stats *out) {
  struct smpp_client_stats stats = client->stats;

  stats.size = out->size;
  stats.now_ms = now_ms > client->now_ms ? now_ms : client->now_ms;
  put_outcomes(client->n_outcomes, &stats);
  count_links(client, &stats);
  stats.outstanding = client->n_outstanding;
  stats.queued = client->queue.count;
  stats.oldest_queued_ms = oldest(client, stats.now_ms);
  stats.receipts_waiting = client->receipts.waiting.count;
  stats.rate = client->config.rate;
  stats.adapted_rate = client->throttle.adapted;
  stats.pauses = client->throttle.n_stops;
  stats.memory = client->ledger.used;
  stats.tls_own_days_left = stats.tls_peer_days_left = INT32_MAX;
  memcpy(out, &stats, out->size < sizeof stats ? out->size : sizeof stats);
}

int smpp_client_link(const smpp_client *client, uint32_t index, struct smpp_client_link *out) {
  const struct smpp__link *link;
  struct smpp_session_info info = {.size = sizeof info};
  struct smpp_client_link found;

  if (index >= client->n_links)
    return SMPP_ERR_NOT_FOUND;
  link = &client->links[index];
  if (link->session)
    smpp_session_info(link->session, &info);
  found = (struct smpp_client_link){
      .size = out->size,
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
  memcpy(out, &found, out->size < sizeof found ? out->size : sizeof found);
  return SMPP_OK;
}

int smpp_client_host_status(const smpp_client *client, uint32_t host, uint32_t *command_status) {
  if (host >= client->config.hosts || !client->stats.hosts[host].answered)
    return SMPP_ERR_NOT_FOUND;
  *command_status = client->stats.hosts[host].command_status;
  return SMPP_OK;
}
