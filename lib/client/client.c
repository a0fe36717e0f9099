/* SPDX-License-Identifier: MIT
 *
 * The life of a client, messages coming in, settings, time and figures. */
#define _DEFAULT_SOURCE 1 /* explicit_bzero */
#include <string.h>

#include <base/sized.h>

#include "client/internal.h"

/* --- life -------------------------------------------------------------------------- */

static struct smpp_span keep(uint8_t **at, struct smpp_span value) {
  uint8_t *start = *at;

  if (value.len)
    memcpy(start, value.ptr, value.len);
  *at += value.len;
  return smpp_span(start, value.len);
}

/* A copy of a table of the configuration; its address at `table`. */
static int keep_table(struct smpp_client *client, const void **table, size_t len) {
  const struct smpp_alloc *alloc = &client->config.alloc;
  void *copy;

  if (len == 0) {
    *table = NULL;
    return SMPP_OK;
  }
  copy = alloc->resize(alloc->ctx, NULL, 0, len);
  if (copy)
    memcpy(copy, *table, len);
  *table = copy;
  return copy ? SMPP_OK : SMPP_ERR_NOMEM;
}

static int keep_rules(struct smpp_client *client, const struct smpp_client_config *from) {
  struct smpp_client_config *c = &client->config;
  const void *table = from->bind_rules;
  int result = keep_table(client, &table, c->n_bind_rules * sizeof *c->bind_rules);

  c->bind_rules = table;
  table = from->status_rules;
  c->status_rules = NULL;
  if (result == SMPP_OK)
    result = keep_table(client, &table, c->n_status_rules * sizeof *c->status_rules);
  if (result == SMPP_OK)
    c->status_rules = table;
  return result;
}

/* The spans of the configuration, copied into one block that can be wiped. */
static int keep_account(struct smpp_client *client) {
  struct smpp_client_config *c = &client->config;
  uint8_t *at;

  client->account_len = c->system_id.len + c->password.len + c->system_type.len +
                        c->address_range.len + c->tlvs.len + 1;
  client->account = c->alloc.resize(c->alloc.ctx, NULL, 0, client->account_len);
  if (!client->account)
    return SMPP_ERR_NOMEM;
  at = client->account;
  c->system_id = keep(&at, c->system_id);
  c->password = keep(&at, c->password);
  c->system_type = keep(&at, c->system_type);
  c->address_range = keep(&at, c->address_range);
  c->tlvs = keep(&at, c->tlvs);
  return SMPP_OK;
}

static bool are_tlvs(struct smpp_span tlvs) {
  struct smpp_tlv tlv;
  int result;

  while ((result = smpp_tlv_next(&tlvs, &tlv)) == SMPP_MORE)
    continue;
  return result == SMPP_OK;
}

static bool rules_are_valid(const struct smpp_client_config *c) {
  if (c->n_bind_rules > SMPP__RULES_MAX || c->n_status_rules > SMPP__RULES_MAX)
    return false;
  for (size_t i = 0; i < c->n_bind_rules; i++)
    if (c->bind_rules[i].action < SMPP_BIND_PASSING || c->bind_rules[i].action > SMPP_BIND_FATAL)
      return false;
  for (size_t i = 0; i < c->n_status_rules; i++)
    if (c->status_rules[i].action > SMPP_REFUSED_CLOSE)
      return false;
  return true;
}

static int check_config(const struct smpp_client_config *c) {
  if (c->binds > 255 || c->hosts == 0 || c->hosts > SMPP__HOSTS_MAX || c->backoff_ms == 0 ||
      !rules_are_valid(c))
    return SMPP_ERR_INVALID;
  if (!c->alloc.resize || c->binds == 0 || c->max_messages == 0 ||
      c->max_messages > SMPP__SLOTS_MAX || c->max_operations > SMPP__OPERATIONS_MAX ||
      c->bind_mode < SMPP_BIND_TRX || c->bind_mode > SMPP_BIND_RX ||
      c->receipts < SMPP_RECEIPTS_AUTO || c->receipts > SMPP_RECEIPTS_LAST ||
      c->validity < SMPP_VALIDITY_RELATIVE || c->validity > SMPP_VALIDITY_NONE ||
      c->tlvs.len > SMPP_MAX_PDU_LEN || !are_tlvs(c->tlvs))
    return SMPP_ERR_INVALID;
  return SMPP_OK;
}

static int make_links(struct smpp_client *client) {
  const struct smpp_alloc *alloc = &client->config.alloc;
  size_t n_late = client->config.session.late_requests;

  client->links = alloc->resize(alloc->ctx, NULL, 0, client->config.binds * sizeof *client->links);
  if (!client->links)
    return SMPP_ERR_NOMEM;
  client->n_links = client->config.binds;
  memset(client->links, 0, client->n_links * sizeof *client->links);
  for (uint32_t i = 0; n_late && i < client->n_links; i++) {
    struct smpp__link *link = &client->links[i];
    link->late = alloc->resize(alloc->ctx, NULL, 0, n_late * sizeof *link->late);
    if (!link->late)
      return SMPP_ERR_NOMEM;
    memset(link->late, 0, n_late * sizeof *link->late);
  }
  return SMPP_OK;
}

/* A trial session finds what is wrong with its configuration, or with the bind,
 * before anything is connected. */
static int try_session(struct smpp_client *client) {
  struct smpp__link *link = &client->links[0];
  smpp_session *session = NULL;
  int result = smpp_session_new(&client->config.session, client->now_ms, &session);

  link->session = session;
  if (result == SMPP_OK)
    result = smpp__send_bind(client, link);
  link->session = NULL;
  smpp_session_free(session);
  return result;
}

static int fill(struct smpp_client *client, const struct smpp_client_config *config) {
  const struct smpp_alloc *alloc = &client->config.alloc;
  int result = keep_account(client);

  if (result == SMPP_OK)
    result = keep_rules(client, config);
  if (result == SMPP_OK)
    result = make_links(client);
  if (result != SMPP_OK)
    return result;
  client->text = alloc->resize(alloc->ctx, NULL, 0, SMPP__RECEIPT_TEXT);
  if (!client->text)
    return SMPP_ERR_NOMEM;
  return try_session(client);
}

static int new_client(const struct smpp_client_config *config, uint64_t now_ms, smpp_client **out) {
  const struct smpp_alloc *alloc = &config->alloc;
  struct smpp_client *client;
  int result = check_config(config);

  if (result != SMPP_OK)
    return result;
  client = alloc->resize(alloc->ctx, NULL, 0, sizeof *client);
  if (!client)
    return SMPP_ERR_NOMEM;
  memset(client, 0, sizeof *client);
  client->config = *config;
  client->config.alloc =
      smpp__ledger_init(&client->ledger, alloc, sizeof *client, config->max_memory);
  client->config.session.alloc = client->config.alloc;
  client->config.session.role = SMPP_ROLE_ESME;
  client->config.bind_rules = NULL; /* until they are copies of ours */
  client->config.status_rules = NULL;
  client->now_ms = now_ms;
  client->chance = config->seed;
  client->parked_tail = &client->parked;
  client->reference = (uint16_t)(config->seed ^ config->seed >> 16 ^ config->seed >> 32);
  smpp__pool_init(&client->pool, &client->config.alloc);
  smpp__pace_init(&client->pace, config->rate);
  smpp__throttle_init(&client->throttle);
  smpp__holds_init(&client->holds, config->ordered);
  smpp__receipts_init(&client->receipts, &client->pool, config->max_receipts, config->seed);
  client->receipts.mode = config->receipts;
  client->receipts.grace_ms = config->receipt_grace_ms;
  client->ids.learns =
      config->id_policy_response == SMPP_ID_AUTO && config->id_policy_receipt == SMPP_ID_AUTO;
  result = fill(client, config);
  if (result != SMPP_OK) {
    smpp_client_free(client);
    return result;
  }
  *out = client;
  return SMPP_OK;
}

int smpp_client_new(const struct smpp_client_config *config, uint64_t now_ms, smpp_client **out) {
  struct smpp_client_config own = SMPP_CLIENT_CONFIG_INIT;
  int result = SMPP__TAKE(own, config, steady_ms);

  return result == SMPP_OK ? new_client(&own, now_ms, out) : result;
}

static void give(struct smpp_client *client, void *ptr, size_t len) {
  if (ptr)
    client->config.alloc.resize(client->config.alloc.ctx, ptr, len, 0);
}

static void free_links(struct smpp_client *client) {
  size_t n_late = client->config.session.late_requests;

  for (uint32_t i = 0; i < client->n_links; i++) {
    struct smpp__link *link = &client->links[i];
    if (link->late)
      smpp__forget_late(client, link);
    give(client, link->late, n_late * sizeof *link->late);
    smpp_session_free(link->session);
  }
  give(client, client->links, client->n_links * sizeof *client->links);
}

void smpp_client_free(smpp_client *client) {
  struct smpp_alloc alloc;

  if (!client)
    return;
  for (uint32_t i = 0; i < client->slots.cap; i++)
    if (client->slots.slots[i].message)
      smpp__message_free(client, client->slots.slots[i].message);
  smpp__parked_free(client, client->told_parked);
  smpp__parked_drop(client, NULL);
  smpp__operations_deinit(client);
  free_links(client);
  smpp__receipts_deinit(&client->receipts);
  smpp__queue_deinit(&client->queue, &client->config.alloc);
  smpp__slots_deinit(&client->slots, &client->config.alloc);
  smpp__pool_deinit(&client->pool);
  give(client, (void *)(uintptr_t)client->config.bind_rules,
       client->config.n_bind_rules * sizeof *client->config.bind_rules);
  give(client, (void *)(uintptr_t)client->config.status_rules,
       client->config.n_status_rules * sizeof *client->config.status_rules);
  give(client, client->text, SMPP__RECEIPT_TEXT);
  give(client, client->scratch, client->scratch_cap);
  if (client->account)
    explicit_bzero(client->account, client->account_len);
  give(client, client->account, client->account_len);
  alloc = client->ledger.under;
  alloc.resize(alloc.ctx, client, sizeof *client, 0);
}

/* --- messages ----------------------------------------------------------------------- */

static int may_submit(const struct smpp_client *client) {
  if (client->draining || client->ended || client->config.bind_mode == SMPP_BIND_RX)
    return SMPP_ERR_STATE;
  return client->slots.count < client->config.max_messages ? SMPP_OK : SMPP_ERR_FULL;
}

static int submit(smpp_client *client, const struct smpp_message *message, uint64_t now_ms,
                  uint64_t *id, struct smpp_fault *fault) {
  struct smpp_fault unread;
  struct smpp__message *m;
  int result = may_submit(client);

  smpp__now(client, now_ms);
  fault = fault ? fault : &unread;
  memset(fault, 0, sizeof *fault);
  client->ledger.capped = false;
  if (result == SMPP_OK)
    result = smpp__queue_reserve(&client->queue, &client->config.alloc, client->slots.count + 1);
  if (result == SMPP_OK)
    result = smpp__slots_reserve(&client->slots, &client->config.alloc);
  if (result == SMPP_OK)
    result = smpp__message_new(client, message, &m, fault);
  if (result == SMPP_ERR_NOMEM && client->ledger.capped)
    return SMPP_ERR_FULL;
  if (result != SMPP_OK)
    return result;
  m->since_ms = client->now_ms;
  smpp__slots_add(&client->slots, m);
  smpp__queue_push(&client->queue, m);
  if (m->track) {
    m->track->id = m->id;
    m->track->cookie = m->cookie;
    if (message->n_known)
      smpp__await_known(client, m);
  }
  if (m->multi)
    smpp__multi_name(m);
  client->stats.submitted++;
  if (id)
    *id = m->id;
  return SMPP_OK;
}

int smpp_client_submit(smpp_client *client, const struct smpp_message *message, uint64_t now_ms,
                       uint64_t *id, struct smpp_fault *fault) {
  struct smpp_message own = SMPP_MESSAGE_INIT;
  int result;

  if (message->size == sizeof *message)
    return submit(client, message, now_ms, id, fault);
  result = SMPP__TAKE(own, message, n_destinations);
  if (result == SMPP_OK)
    return submit(client, &own, now_ms, id, fault);
  if (fault)
    *fault = (struct smpp_fault){.field = "size"};
  return result;
}

int smpp_client_cancel(smpp_client *client, uint64_t id, uint64_t now_ms) {
  struct smpp__message *m = smpp__slots_find(&client->slots, id);

  smpp__now(client, now_ms);
  if (!m || m->state == SMPP__DONE)
    return SMPP_ERR_NOT_FOUND;
  if (m->state == SMPP__MADE || smpp__has_left(m))
    return SMPP_ERR_STATE;
  smpp__unqueue(client, m);
  smpp__settle(client, m, SMPP_MESSAGE_CANCELLED);
  return SMPP_OK;
}

int smpp_client_respond(smpp_client *client, uint64_t request, uint32_t command_status,
                        uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, request >> SMPP__REQUEST_LINK & 0xFF);

  smpp__now(client, now_ms);
  if (!link || !link->session)
    return SMPP_ERR_NOT_FOUND;
  request &= ~(UINT64_C(0xFF) << SMPP__REQUEST_LINK);
  return smpp_session_respond(link->session, request, command_status, NULL, client->now_ms);
}

/* --- links, settings ------------------------------------------------------------------ */

void smpp_client_start(smpp_client *client, uint64_t now_ms) {
  smpp__now(client, now_ms);
  if (client->started || client->draining)
    return;
  client->started = true;
  for (uint32_t i = 0; i < client->n_links; i++)
    client->links[i].state = SMPP__LINK_WANTED;
}

bool smpp_client_next_action(smpp_client *client, struct smpp_action *out) {
  for (uint32_t i = 0; i < client->n_links; i++) {
    struct smpp__link *link = &client->links[i];
    bool close = link->want_close;
    if (!close && (link->state != SMPP__LINK_WANTED || link->down_due))
      continue;
    if (close)
      link->want_close = false;
    else
      smpp__link_begin(link);
    *out = (struct smpp_action){close ? SMPP_ACTION_CLOSE : SMPP_ACTION_CONNECT, i, link->tried};
    return true;
  }
  return false;
}

void smpp_client_set_rate(smpp_client *client, uint32_t rate, uint64_t now_ms) {
  smpp__now(client, now_ms);
  client->config.rate = rate;
  smpp__pace_set_rate(&client->pace, smpp__throttle_rate(&client->throttle, rate));
}

void smpp_client_pause(smpp_client *client, bool paused, uint64_t now_ms) {
  smpp__now(client, now_ms);
  client->paused = paused;
}

/* --- time ------------------------------------------------------------------------------- */

static uint64_t sooner(uint64_t a, uint64_t b) {
  return a < b ? a : b;
}

/* While a receipt cannot be acknowledged, its link is not asked for more: what is
 * due there waits for the transport, not for the time. */
static uint64_t link_deadline(const struct smpp_client *client, const struct smpp__link *link) {
  uint64_t at = smpp_session_deadline(link->session);

  return link->ack && at <= client->now_ms ? UINT64_MAX : at;
}

/* Making PDUs ends what cannot be made, after the owner asked for events. */
static bool has_news(const struct smpp_client *client) {
  return client->done.head || client->operations.done.head || client->notices;
}

uint64_t smpp_client_deadline(const smpp_client *client) {
  uint64_t at = sooner(smpp__queue_deadline(&client->queue), smpp__feed_deadline(client));

  if (client->drained_told)
    return UINT64_MAX;
  for (uint32_t i = 0; i < client->n_links; i++) {
    const struct smpp__link *link = &client->links[i];
    if (link->session && !link->closed)
      at = sooner(at, link_deadline(client, link));
  }
  at = sooner(at, smpp__parked_deadline(client));
  at = sooner(at, smpp__reconnect_deadline(client));
  at = sooner(at, smpp__links_deadline(client));
  at = sooner(at, smpp__operations_deadline(client));
  at = sooner(at, client->holds.next_ms);
  at = sooner(at, smpp__receipts_deadline(&client->receipts));
  if (has_news(client))
    at = sooner(at, client->now_ms);
  return client->draining ? sooner(at, client->drain_ms) : at;
}

void smpp_client_expire(smpp_client *client, uint64_t now_ms) {
  struct smpp__message *m;

  smpp__now(client, now_ms);
  for (uint32_t i = 0; i < client->n_links; i++)
    if (client->links[i].session && !client->links[i].closed)
      smpp_session_expire(client->links[i].session, client->now_ms);
  while ((m = smpp__queue_expired(&client->queue, client->now_ms)))
    smpp__expired(client, m);
  smpp__holds_expire(&client->holds, &client->queue, client->now_ms);
  smpp__operations_expire(client);
  smpp__reconnect_expire(client);
  smpp__links_expire(client);
  smpp__receipts_expire(&client->receipts, client->now_ms);
  if (client->draining && client->now_ms >= client->drain_ms)
    smpp_client_abort(client, client->now_ms);
}
