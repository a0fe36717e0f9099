/* SPDX-License-Identifier: MIT
 *
 * One link: from the wish for a connection, by a session and its bind, to the
 * end that is told once. */
#include "client/internal.h"

struct smpp__link *smpp__link_at(smpp_client *client, uint32_t index) {
  return index < client->n_links ? &client->links[index] : NULL;
}

void smpp__link_down(struct smpp_client *client, struct smpp__link *link, int reason,
                     uint32_t command_status, const char *detail) {
  if (link->down_due || link->down_told)
    return;
  link->down_due = true;
  link->reason = reason;
  link->command_status = command_status;
  link->detail = detail;
  smpp__reconnect_plan(client, link, reason, command_status);
}

void smpp__link_begin(struct smpp__link *link) {
  link->state = SMPP__LINK_CONNECTING;
  link->want_close = link->gone = link->cut = link->closed = link->unbinding = false;
  link->was_bound = link->down_due = link->down_told = link->awaits_outbind = false;
  link->tried = link->host;
  link->n_sent = 0;
  link->unsent_head = link->n_unsent = 0;
}

/* The connection is gone and all about it is said or due to be. */
static void rest(const struct smpp_client *client, struct smpp__link *link) {
  if (link->over)
    link->state = SMPP__LINK_DOWN;
  else
    link->state = link->retry_ms <= client->now_ms ? SMPP__LINK_WANTED : SMPP__LINK_WAITING;
}

void smpp__link_ask_close(struct smpp__link *link) {
  if (link->state == SMPP__LINK_CLOSING)
    return;
  link->state = SMPP__LINK_CLOSING;
  link->want_close = true;
}

/* --- life ------------------------------------------------------------------------ */

static uint32_t bind_command(int mode) {
  if (mode == SMPP_BIND_TX)
    return SMPP_BIND_TRANSMITTER;
  return mode == SMPP_BIND_RX ? SMPP_BIND_RECEIVER : SMPP_BIND_TRANSCEIVER;
}

int smpp__send_bind(struct smpp_client *client, struct smpp__link *link) {
  const struct smpp_client_config *config = &client->config;
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = bind_command(config->bind_mode);
  pdu.bind.system_id = config->system_id;
  pdu.bind.password = config->password;
  pdu.bind.system_type = config->system_type;
  pdu.bind.interface_version = config->session.codec.version;
  pdu.bind.addr_ton = config->addr_ton;
  pdu.bind.addr_npi = config->addr_npi;
  pdu.bind.address_range = config->address_range;
  return smpp_session_submit(link->session, &pdu, 0, client->now_ms, NULL, NULL);
}

/* --- outbind (SMPP 3.4 2.2.1, 4.1.7): the SMSC asks us to bind --------------------- */

static void await_outbind(const struct smpp_client *client, struct smpp__link *link) {
  uint32_t within_ms = client->config.session.session_init_ms;

  link->awaits_outbind = true;
  link->outbind_by_ms = within_ms ? client->now_ms + within_ms : UINT64_MAX;
}

static void take_outbind(struct smpp_client *client, struct smpp__link *link) {
  int result;

  link->awaits_outbind = false;
  result = smpp__send_bind(client, link);
  if (result != SMPP_OK)
    smpp__link_cut(client, link, result == SMPP_ERR_NOMEM ? SMPP_CLOSE_NOMEM : SMPP_CLOSE_ABORTED,
                   smpp_result_text(result));
}

uint64_t smpp__links_deadline(const struct smpp_client *client) {
  uint64_t at = UINT64_MAX;

  for (uint32_t i = 0; i < client->n_links; i++)
    if (client->links[i].awaits_outbind && client->links[i].outbind_by_ms < at)
      at = client->links[i].outbind_by_ms;
  return at;
}

void smpp__links_expire(struct smpp_client *client) {
  for (uint32_t i = 0; i < client->n_links; i++) {
    struct smpp__link *link = &client->links[i];
    if (!link->awaits_outbind || link->outbind_by_ms > client->now_ms)
      continue;
    link->awaits_outbind = false;
    smpp__link_cut(client, link, SMPP_CLOSE_NO_BIND, "no outbind came in time");
  }
}

void smpp_client_connected(smpp_client *client, uint32_t index, uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, index);
  struct smpp_session_config config = client->config.session;
  int result;

  smpp__now(client, now_ms);
  if (!link || link->state != SMPP__LINK_CONNECTING)
    return; /* it was told to close meanwhile */
  /* An answer to a request of the last connection must not hit one of this. */
  config.request_base = (uint32_t)smpp__draw(client);
  result = smpp_session_new(&config, client->now_ms, &link->session);
  if (result == SMPP_OK && client->config.await_outbind)
    await_outbind(client, link);
  else if (result == SMPP_OK)
    result = smpp__send_bind(client, link);
  if (result == SMPP_OK) {
    link->state = SMPP__LINK_BINDING;
    return;
  }
  smpp_session_free(link->session);
  link->session = NULL;
  link->cut = true;
  smpp__link_down(client, link, result == SMPP_ERR_NOMEM ? SMPP_CLOSE_NOMEM : SMPP_CLOSE_ABORTED, 0,
                  smpp_result_text(result));
  smpp__link_ask_close(link);
}

void smpp_client_connect_failed(smpp_client *client, uint32_t index, const char *detail,
                                uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, index);

  smpp__now(client, now_ms);
  if (!link || link->session ||
      (link->state != SMPP__LINK_CONNECTING && link->state != SMPP__LINK_CLOSING))
    return;
  smpp__link_down(client, link, SMPP_CLOSE_NONE, 0, detail);
  link->want_close = false;
  rest(client, link);
}

void smpp_client_lost(smpp_client *client, uint32_t index, int reason, uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, index);

  smpp__now(client, now_ms);
  if (!link || link->gone || link->state == SMPP__LINK_IDLE || link->state == SMPP__LINK_WANTED ||
      link->state == SMPP__LINK_WAITING || link->state == SMPP__LINK_DOWN)
    return;
  link->gone = true;
  link->cut = true;
  link->want_close = false;
  if (link->session) {
    smpp_session_lost(link->session, reason, client->now_ms);
    return; /* the session's CLOSED brings it down */
  }
  smpp__link_down(client, link, reason, 0, NULL);
  rest(client, link);
}

void smpp__link_abort(struct smpp_client *client, struct smpp__link *link) {
  link->over = true;
  if (link->state == SMPP__LINK_IDLE || link->state == SMPP__LINK_WANTED ||
      link->state == SMPP__LINK_WAITING)
    link->state = SMPP__LINK_DOWN;
  if (link->state == SMPP__LINK_DOWN)
    return;
  link->cut = true;
  smpp__link_down(client, link, SMPP_CLOSE_ABORTED, 0, NULL);
  link->over = true;
  if (link->session)
    smpp_session_lost(link->session, SMPP_CLOSE_ABORTED, client->now_ms);
  if (!link->gone)
    smpp__link_ask_close(link);
}

void smpp__link_cut(struct smpp_client *client, struct smpp__link *link, int reason,
                    const char *detail) {
  if (link->state != SMPP__LINK_UP && link->state != SMPP__LINK_BINDING)
    return;
  link->cut = true;
  smpp__link_down(client, link, reason, 0, detail);
  smpp_session_lost(link->session, SMPP_CLOSE_ABORTED, client->now_ms);
  if (!link->gone)
    smpp__link_ask_close(link);
}

void smpp__link_reap(struct smpp_client *client, struct smpp__link *link) {
  if (!link->session || !link->closed || !link->gone)
    return;
  smpp__parked_drop(client, link);
  smpp__forget_late(client, link);
  smpp_session_free(link->session);
  link->session = NULL;
  link->ack = 0;
  rest(client, link);
}

/* --- octets ----------------------------------------------------------------------- */

int smpp_client_receive(smpp_client *client, uint32_t index, struct smpp_span octets,
                        uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, index);

  smpp__now(client, now_ms);
  if (!link || !link->session)
    return SMPP_ERR_STATE;
  client->stats.last_octet_ms = client->stats.hosts[link->tried].last_octet_ms = client->now_ms;
  return smpp_session_receive(link->session, octets, client->now_ms);
}

struct smpp_span smpp_client_output(smpp_client *client, uint32_t index, uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, index);

  smpp__now(client, now_ms);
  if (!link || !link->session || link->cut)
    return smpp_span(NULL, 0);
  smpp__feed(client, link);
  return smpp_session_output(link->session);
}

void smpp_client_sent(smpp_client *client, uint32_t index, size_t n, uint64_t now_ms) {
  struct smpp__link *link = smpp__link_at(client, index);

  smpp__now(client, now_ms);
  if (!link || !link->session || link->cut || n == 0)
    return;
  smpp_session_sent(link->session, n, client->now_ms);
  smpp__feed_sent(client, link, n);
}

/* --- what a session says ------------------------------------------------------------ */

static bool tell_log(int level, const char *detail, uint32_t index, struct smpp_client_event *out) {
  out->type = SMPP_CLIENT_LOG;
  out->category = SMPP_LOG_PDU;
  out->level = level;
  out->link = index;
  out->detail = detail;
  return true;
}

static void note_bind(struct smpp_client *client, struct smpp__link *link,
                      uint32_t command_status) {
  link->bind_status = command_status;
  client->stats.hosts[link->tried].command_status = command_status;
  client->stats.hosts[link->tried].answered = true;
}

static bool take_bound(struct smpp_client *client, struct smpp__link *link,
                       struct smpp_client_event *out) {
  link->was_bound = client->ever_up = true;
  client->stats.binds++;
  client->stats.reconnects += link->ever_bound;
  link->ever_bound = true;
  note_bind(client, link, 0);
  link->bound_ms = client->now_ms;
  link->n_tried = 0;
  if (link->state != SMPP__LINK_BINDING)
    return false;
  link->state = SMPP__LINK_UP;
  out->type = SMPP_CLIENT_LINK_UP;
  out->link = smpp__link_index(client, link);
  return true;
}

static bool take_bind_refused(struct smpp_client *client, struct smpp__link *link,
                              const struct smpp_event *event) {
  note_bind(client, link, event->command_status);
  smpp__link_down(client, link, SMPP_CLOSE_BIND_REFUSED, event->command_status,
                  event->outcome == SMPP_OUTCOME_UNKNOWN ? "the answer to the bind makes no sense"
                                                         : NULL);
  if (!link->gone)
    smpp__link_ask_close(link);
  return false;
}

static bool take_closed(struct smpp_client *client, struct smpp__link *link,
                        const struct smpp_event *event) {
  link->closed = true;
  link->awaits_outbind = false;
  smpp__feed_drop(client, link);
  smpp__link_down(client, link, event->reason, 0, event->detail);
  if (!link->gone)
    smpp__link_ask_close(link);
  return false;
}

/* Its event said UNKNOWN. Whoever wants to know asks again: that changes nothing. */
static bool take_late_operation(struct smpp_client *client, uint32_t index,
                                struct smpp_client_event *out) {
  client->stats.late++;
  return tell_log(SMPP_LOG_INFO, "a late answer to an operation", index, out);
}

bool smpp__link_take(struct smpp_client *client, struct smpp__link *link,
                     const struct smpp_event *event, struct smpp_client_event *out) {
  uint32_t index = smpp__link_index(client, link);

  switch (event->type) {
  case SMPP_EVENT_RESPONSE:
    if (smpp__is_operation(event->command_id))
      return smpp__operation_answered(client, link, event, out);
    return smpp__part_answered(client, link, event, out);
  case SMPP_EVENT_REQUEST:
    return smpp__peer_request(client, link, event, out);
  case SMPP_EVENT_NOTIFICATION:
    if (event->command_id == SMPP_OUTBIND && link->awaits_outbind)
      take_outbind(client, link);
    out->type = SMPP_CLIENT_NOTIFICATION;
    out->link = index;
    out->pdu = event->pdu;
    return true;
  case SMPP_EVENT_LATE:
    if (smpp__is_operation(event->command_id))
      return take_late_operation(client, index, out);
    return smpp__part_late(client, link, event, out);
  case SMPP_EVENT_BOUND:
    return take_bound(client, link, out);
  case SMPP_EVENT_BIND_REFUSED:
    return take_bind_refused(client, link, event);
  case SMPP_EVENT_CLOSED:
    return take_closed(client, link, event);
  case SMPP_EVENT_STRAY:
    return tell_log(SMPP_LOG_WARNING, "a response to no request of ours", index, out);
  case SMPP_EVENT_REFUSED:
    return tell_log(SMPP_LOG_WARNING,
                    event->fault.detail ? event->fault.detail : "a PDU of the peer was refused",
                    index, out);
  case SMPP_EVENT_UNBIND:
    return tell_log(SMPP_LOG_INFO, "the peer unbinds", index, out);
  default:
    return false;
  }
}
