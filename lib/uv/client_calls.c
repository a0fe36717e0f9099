/* SPDX-License-Identifier: MIT
 *
 * What a caller may ask of a client: passed to the core at the clock's time, and
 * the client marked for the turn that carries it out. */
#include "uv/client.h"

static uint64_t now_of(const smpp_uv_client *client) {
  return client->in_turn ? client->now_ms : smpp_uv_clock_ms();
}

static void mark(smpp_uv_client *client) {
  if (!client->in_turn) /* a turn goes on until nothing is left to do */
    smpp__hub_mark(client->hub, &client->item);
}

int smpp_uv_client_submit(smpp_uv_client *client, const struct smpp_message *message, uint64_t *id,
                          struct smpp_fault *fault) {
  mark(client);
  return smpp_client_submit(client->core, message, now_of(client), id, fault);
}

int smpp_uv_client_cancel(smpp_uv_client *client, uint64_t id) {
  mark(client);
  return smpp_client_cancel(client->core, id, now_of(client));
}

int smpp_uv_client_release(smpp_uv_client *client, uint64_t id, uint32_t n_parts) {
  mark(client);
  return smpp_client_release(client->core, id, n_parts, now_of(client));
}

int smpp_uv_client_withhold(smpp_uv_client *client, uint64_t id) {
  mark(client);
  return smpp_client_withhold(client->core, id, now_of(client));
}

int smpp_uv_client_operate(smpp_uv_client *client, const struct smpp_operation *operation,
                           uint64_t *id, struct smpp_fault *fault) {
  mark(client);
  return smpp_client_operate(client->core, operation, now_of(client), id, fault);
}

int smpp_uv_client_respond(smpp_uv_client *client, uint64_t request, uint32_t command_status) {
  mark(client);
  return smpp_client_respond(client->core, request, command_status, now_of(client));
}

void smpp_uv_client_set_rate(smpp_uv_client *client, uint32_t rate) {
  mark(client);
  smpp_client_set_rate(client->core, rate, now_of(client));
}

void smpp_uv_client_pause(smpp_uv_client *client, bool paused) {
  mark(client);
  smpp_client_pause(client->core, paused, now_of(client));
}

void smpp_uv_client_drain(smpp_uv_client *client, uint32_t limit_ms) {
  mark(client);
  smpp_client_drain(client->core, limit_ms, now_of(client));
}

void smpp_uv_client_abort(smpp_uv_client *client) {
  mark(client);
  smpp_client_abort(client->core, now_of(client));
}

#define DAYS_LAST_MS 60000u /* figures may be asked for at every turn of the loop */

/* The first of the certificates that the peers show to expire. */
static int32_t peer_days_left(const smpp_uv_client *client) {
  int32_t days = INT32_MAX;

  for (uint32_t i = 0; i < client->n_links; i++) {
    struct smpp_uv_tls_info info = {.size = sizeof info};

    if (smpp__tls_info(client->links[i].transport, &info) == SMPP_OK && info.peer_days_left < days)
      days = info.peer_days_left;
  }
  return days;
}

static void look_at_certificates(smpp_uv_client *client, uint64_t now_ms) {
  if (!client->tls || now_ms < client->days_till_ms)
    return;
  client->own_days_left = smpp__certificate_days(SSL_CTX_get0_certificate(client->tls->ctx));
  client->peer_days_left = peer_days_left(client);
  client->days_till_ms = now_ms + DAYS_LAST_MS;
}

void smpp_uv_client_stats(smpp_uv_client *client, struct smpp_client_stats *out) {
  struct smpp_client_stats stats = {.size = sizeof stats};

  smpp_client_stats(client->core, now_of(client), &stats);
  look_at_certificates(client, stats.now_ms);
  stats.tls_own_days_left = client->own_days_left;
  stats.tls_peer_days_left = client->peer_days_left;
  stats.size = out->size;
  memcpy(out, &stats, out->size < sizeof stats ? out->size : sizeof stats);
}

size_t smpp__client_page(const smpp_uv_client *client, const struct smpp_client_stats *stats,
                         char *buf, size_t cap) {
  const char *hosts[SMPP_CLIENT_HOSTS];

  for (uint32_t i = 0; i < client->n_hosts; i++)
    hosts[i] = client->hosts[i].label;
  return smpp_client_stats_text(stats, hosts, buf, cap);
}

size_t smpp_uv_client_stats_text(smpp_uv_client *client, char *buf, size_t cap) {
  struct smpp_client_stats stats = {.size = sizeof stats};

  smpp_uv_client_stats(client, &stats);
  return smpp__client_page(client, &stats, buf, cap);
}

int smpp_uv_client_link(const smpp_uv_client *client, uint32_t link,
                        struct smpp_uv_link_info *out) {
  if (link >= client->n_links)
    return SMPP_ERR_NOT_FOUND;
  out->peer = client->links[link].peer;
  out->local = client->links[link].local;
  out->down = client->links[link].down;
  out->system_code = client->links[link].system_code;
  return SMPP_OK;
}

int smpp_uv_client_tls(const smpp_uv_client *client, uint32_t link, struct smpp_uv_tls_info *out) {
  if (link >= client->n_links)
    return SMPP_ERR_NOT_FOUND;
  return smpp__tls_info(client->links[link].transport, out);
}

int smpp_uv_client_tls_reload(smpp_uv_client *client, struct smpp_fault *fault) {
  client->days_till_ms = 0;
  return client->tls ? smpp__tls_reload(client->tls, fault) : SMPP_ERR_STATE;
}

static int open_with(uv_loop_t *loop, const struct smpp_uri *uri, smpp_uv_client_event_cb on_event,
                     void *data, smpp_uv_client **out, struct smpp_fault *fault) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host hosts[SMPP_URI_HOSTS];
  int result;

  for (uint32_t i = 0; i < uri->n_hosts; i++)
    hosts[i] = (struct smpp_uv_host){uri->hosts[i].name, uri->hosts[i].port};
  smpp_uri_apply(uri, &core);
  smpp_uv_tls_apply(uri, &tls);
  core.seed = uv_hrtime();
  config.client = &core;
  config.hosts = hosts;
  config.n_hosts = uri->n_hosts;
  config.connect_ms = uri->connect_ms;
  config.local = uri->local[0] ? uri->local : NULL;
  config.tls = uri->tls ? &tls : NULL;
  config.on_event = on_event;
  config.data = data;
  result = smpp_uv_client_new(loop, &config, out);
  if (result == SMPP_ERR_TLS)
    (void)smpp_uv_tls_check(&tls, false, fault);
  return result;
}

int smpp_uv_client_open(uv_loop_t *loop, const char *text, smpp_uv_client_event_cb on_event,
                        void *data, smpp_uv_client **out, struct smpp_fault *fault) {
  struct smpp_uri uri;
  int result = smpp_uri_parse(smpp_span_of(text), &uri, fault);

  if (result)
    return result;
  result = open_with(loop, &uri, on_event, data, out, fault);
  smpp_uri_wipe(&uri);
  return result;
}
