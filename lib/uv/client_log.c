/* SPDX-License-Identifier: MIT
 *
 * What a client says to whoever keeps its log. */
#include "uv/client.h"

void smpp_uv_client_log(smpp_uv_client *client, int level, smpp_uv_log_cb call, void *data) {
  smpp__log_set(&client->log, level, call, data);
}

static struct smpp__log_subject subject_of(const struct smpp__client_link *link) {
  return (struct smpp__log_subject){link->index, link->host, link->connection};
}

static const char *host_of(const struct smpp__client_link *link) {
  return link->client->hosts[link->host].label;
}

void smpp__link_log_connecting(struct smpp__client_link *link) {
  struct smpp__log_subject about = subject_of(link);

  smpp__log_line(&link->client->log, link->client->now_ms, &about, SMPP_LOG_CONNECT, SMPP_LOG_INFO,
                 "connecting to %s", host_of(link));
}

void smpp__link_log_ready(struct smpp__client_link *link) {
  struct smpp__log_subject about = subject_of(link);
  uint64_t now_ms = smpp_uv_clock_ms();
  struct smpp_uv_tls_info info = {.size = sizeof info};

  smpp__log_line(&link->client->log, now_ms, &about, SMPP_LOG_CONNECT, SMPP_LOG_INFO,
                 "connected to %s from %s", link->peer, link->local);
  if (smpp__tls_info(link->transport, &info) == SMPP_OK)
    smpp__log_tls(&link->client->log, now_ms, &about, host_of(link), &info);
}

/* --- events ----------------------------------------------------------------------- */

static int category_of_end(const struct smpp__client_link *link,
                           const struct smpp_client_event *event) {
  if (event->reason == SMPP_CLOSE_BIND_REFUSED)
    return SMPP_LOG_BIND;
  if (event->reason == SMPP_CLOSE_NOT_SMPP)
    return SMPP_LOG_PDU;
  return link->why[0] ? SMPP_LOG_TLS : SMPP_LOG_CONNECT;
}

static int level_of_end(const struct smpp_client_event *event) {
  if (event->reason == SMPP_CLOSE_UNBOUND || event->reason == SMPP_CLOSE_ABORTED)
    return SMPP_LOG_INFO;
  return event->retry_ms == UINT64_MAX ? SMPP_LOG_ERROR : SMPP_LOG_WARNING;
}

static void log_down(struct smpp__client_link *link, const struct smpp_client_event *event) {
  struct smpp_uv_client *client = link->client;
  struct smpp__log_subject about = subject_of(link);
  int category = category_of_end(link, event), level = level_of_end(event);
  uint64_t now_ms = client->now_ms;

  if (event->retry_ms == UINT64_MAX)
    smpp__log_line(&client->log, now_ms, &about, category, level, "%s", event->detail);
  else
    smpp__log_line(&client->log, now_ms, &about, category, level, "%s; again in %lu ms",
                   event->detail,
                   (unsigned long)(event->retry_ms > now_ms ? event->retry_ms - now_ms : 0));
}

void smpp__client_log_event(smpp_uv_client *client, const struct smpp_client_event *event) {
  struct smpp__log_subject about = {event->link, UINT32_MAX, 0};

  if (event->link < client->n_links)
    about = subject_of(&client->links[event->link]);
  if (event->type == SMPP_CLIENT_LINK_UP)
    smpp__log_line(&client->log, client->now_ms, &about, SMPP_LOG_BIND, SMPP_LOG_INFO,
                   "bound to %s", host_of(&client->links[event->link]));
  else if (event->type == SMPP_CLIENT_LINK_DOWN)
    log_down(&client->links[event->link], event);
  else if (event->type == SMPP_CLIENT_LOG)
    smpp__log_line(&client->log, client->now_ms, &about, event->category, event->level, "%s",
                   event->detail);
}
