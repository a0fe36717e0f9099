/* SPDX-License-Identifier: MIT
 *
 * A client on sockets. Everything happens in a turn: the core's events are told,
 * its actions carried out, octets written, the alarm set. A turn runs from the
 * loop only; what the caller asks for meanwhile marks the client, and its turn
 * comes before the loop sleeps. */
#include "base/sized.h"
#include "uv/client.h"

#include <limits.h>
#include <stdio.h>

static void turn_marked(struct smpp__hub_item *item) {
  smpp__client_turn((smpp_uv_client *)(void *)((char *)item - offsetof(smpp_uv_client, item)));
}

/* --- the turn ------------------------------------------------------------------- */

static void tell(smpp_uv_client *client, struct smpp_client_event *event) {
  if (event->type == SMPP_CLIENT_LINK_UP && event->link < client->n_links)
    client->links[event->link].binding = false;
  if (event->type == SMPP_CLIENT_LINK_DOWN && event->link < client->n_links) {
    smpp__link_down_words(&client->links[event->link], event);
    event->detail = client->links[event->link].down;
  }
  smpp__client_log_event(client, event);
  client->on_event(client, event, client->data);
}

/* After so many events of a turn what they made room for is written, so that the
 * SMSC works while the rest is told. */
#define FIRST_EVENTS 64u

static bool tell_events(smpp_uv_client *client, unsigned limit) {
  struct smpp_client_event event;
  unsigned n = 0;

  while (n < limit && !client->freed && smpp_client_next_event(client->core, &event)) {
    n++;
    tell(client, &event);
  }
  return n > 0;
}

static bool act(smpp_uv_client *client) {
  struct smpp_action action;
  bool any = false;

  while (smpp_client_next_action(client->core, &action)) {
    struct smpp__client_link *link = &client->links[action.link];

    any = true;
    if (action.type == SMPP_ACTION_CONNECT)
      smpp__link_connect(link, action.host);
    else
      smpp__link_close(link);
  }
  return any;
}

static bool write_links(smpp_uv_client *client) {
  bool any = false;

  for (uint32_t i = 0; i < client->n_links; i++)
    any |= smpp__link_write(&client->links[i]);
  return any;
}

static void on_alarm(uv_timer_t *timer) {
  smpp_uv_client *client = timer->data;

  client->alarm.rings_ms = UINT64_MAX;
  client->now_ms = smpp_uv_clock_ms();
  if (smpp_client_deadline(client->core) <= client->now_ms)
    smpp_client_expire(client->core, client->now_ms);
  for (uint32_t i = 0; i < client->n_links; i++)
    smpp__link_expire(&client->links[i]);
  smpp__client_turn(client);
}

static void set_alarm(smpp_uv_client *client) {
  uint64_t deadline = smpp_client_deadline(client->core);

  for (uint32_t i = 0; i < client->n_links; i++) {
    uint64_t of_link = smpp__link_deadline(&client->links[i]);

    if (of_link < deadline)
      deadline = of_link;
  }
  smpp__alarm_set(&client->alarm, deadline, client->now_ms, on_alarm);
}

static void on_alarm_closed(uv_handle_t *handle) {
  smpp_uv_client *client = handle->data;
  struct smpp__hub *hub = client->hub;
  struct smpp_alloc *alloc = &hub->alloc;

  alloc->resize(alloc->ctx, client->hosts, client->n_hosts * sizeof *client->hosts, 0);
  alloc->resize(alloc->ctx, client->links, client->n_links * sizeof *client->links, 0);
  smpp__tls_leave(client->tls);
  alloc->resize(alloc->ctx, client, sizeof *client, 0);
  smpp__hub_leave(hub);
}

static void release(smpp_uv_client *client) {
  for (uint32_t i = 0; i < client->n_links; i++)
    smpp__link_drop(&client->links[i]);
  smpp_uv_client_watch(client, NULL, NULL);
  smpp_client_free(client->core);
  client->core = NULL;
  smpp__hub_unmark(client->hub, &client->item);
  uv_close((uv_handle_t *)&client->alarm.timer, on_alarm_closed);
}

void smpp__client_turn(smpp_uv_client *client) {
  unsigned limit = FIRST_EVENTS;
  bool more = true;

  client->in_turn = true;
  client->now_ms = smpp_uv_clock_ms();
  while (more) {
    more = tell_events(client, limit);
    limit = UINT_MAX;
    if (client->freed)
      break;
    more |= act(client);
    more |= write_links(client);
  }
  if (!client->freed)
    smpp__log_catch_up(&client->log, client->now_ms);
  client->in_turn = false;
  if (client->freed)
    release(client);
  else
    set_alarm(client);
}

void smpp_uv_client_free(smpp_uv_client *client) {
  if (!client || client->freed)
    return;
  client->freed = true;
  if (!client->in_turn) /* else the turn that called us does it when we return */
    release(client);
}

/* --- birth ------------------------------------------------------------------------ */

static bool config_is_valid(const struct smpp_uv_client_config *config) {
  if (!config->client || !config->on_event || !config->hosts || config->connect_ms == 0 ||
      config->n_hosts == 0 || config->n_hosts > 64)
    return false;
  for (uint32_t i = 0; i < config->n_hosts; i++)
    if (!config->hosts[i].name || strlen(config->hosts[i].name) >= 256)
      return false;
  return true;
}

static int copy_hosts(smpp_uv_client *client, const struct smpp_uv_client_config *config) {
  struct smpp_alloc *alloc = &client->hub->alloc;

  client->hosts = alloc->resize(alloc->ctx, NULL, 0, config->n_hosts * sizeof *client->hosts);
  if (!client->hosts)
    return SMPP_ERR_NOMEM;
  client->n_hosts = config->n_hosts;
  for (uint32_t i = 0; i < config->n_hosts; i++) {
    memcpy(client->hosts[i].name, config->hosts[i].name, strlen(config->hosts[i].name) + 1);
    client->hosts[i].port = config->hosts[i].port;
    snprintf(client->hosts[i].label, sizeof client->hosts[i].label,
             strchr(client->hosts[i].name, ':') ? "[%s]:%u" : "%s:%u", client->hosts[i].name,
             (unsigned)client->hosts[i].port);
  }
  return SMPP_OK;
}

static int make_links(smpp_uv_client *client, uint32_t n_links) {
  struct smpp_alloc *alloc = &client->hub->alloc;

  client->links = alloc->resize(alloc->ctx, NULL, 0, n_links * sizeof *client->links);
  if (!client->links)
    return SMPP_ERR_NOMEM;
  client->n_links = n_links;
  memset(client->links, 0, n_links * sizeof *client->links);
  for (uint32_t i = 0; i < n_links; i++) {
    client->links[i].client = client;
    client->links[i].index = i;
  }
  return SMPP_OK;
}

static int fill(smpp_uv_client *client, const struct smpp_uv_client_config *config) {
  struct smpp_client_config core = *config->client;
  int result = SMPP_OK;

  core.alloc = client->hub->alloc;
  core.hosts = config->n_hosts;
  if (config->local && !smpp__address_parse(config->local, 0, &client->local))
    return SMPP_ERR_INVALID;
  client->watcher.codec = core.session.codec;
  client->has_local = config->local != NULL;
  client->own_days_left = client->peer_days_left = INT32_MAX;
  if (config->tls)
    result = smpp__tls_new(client->hub->alloc, config->tls, false, NULL, &client->tls);
  if (result)
    return result;
  client->connect_ms = config->connect_ms;
  client->close_ms = config->close_ms;
  client->write_ms = config->write_ms;
  client->on_event = config->on_event;
  client->data = config->data;
  result = smpp_client_new(&core, smpp_uv_clock_ms(), &client->core); /* checks core.binds */
  if (result == SMPP_OK)
    result = copy_hosts(client, config);
  if (result == SMPP_OK)
    result = make_links(client, core.binds);
  return result;
}

static int new_client(uv_loop_t *loop, const struct smpp_uv_client_config *config,
                      smpp_uv_client **out) {
  struct smpp__hub *hub = NULL;
  smpp_uv_client *client;
  int result;

  if (!config_is_valid(config))
    return SMPP_ERR_INVALID;
  result = smpp__hub_new(loop, smpp__alloc_or_libc(config->client->alloc), &hub);
  if (result)
    return result;
  client = hub->alloc.resize(hub->alloc.ctx, NULL, 0, sizeof *client);
  if (!client) {
    smpp__hub_leave(hub);
    return SMPP_ERR_NOMEM;
  }
  memset(client, 0, sizeof *client);
  client->hub = hub;
  client->item.run = turn_marked;
  smpp__alarm_init(loop, &client->alarm, client);
  result = fill(client, config);
  if (result) {
    smpp_uv_client_free(client);
    return result;
  }
  smpp_client_start(client->core, smpp_uv_clock_ms());
  smpp__hub_mark(hub, &client->item);
  *out = client;
  return SMPP_OK;
}

int smpp_uv_client_new(uv_loop_t *loop, const struct smpp_uv_client_config *config,
                       smpp_uv_client **out) {
  struct smpp_uv_client_config own = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  int result = SMPP__TAKE(own, config, tls);

  if (result == SMPP_OK)
    result = own.client ? SMPP__TAKE(core, own.client, steady_ms) : SMPP_ERR_INVALID;
  own.client = &core;
  return result == SMPP_OK ? new_client(loop, &own, out) : result;
}
