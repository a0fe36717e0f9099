/* SPDX-License-Identifier: MIT
 *
 * The peer's requests, and which of them are receipts for messages of ours.
 *
 * Those are answered by us, when the owner comes back after the event: it has
 * kept it by then. A receipt may overtake the response to its own submit_sm, so
 * one that matches nothing is parked while requests that were on their way when
 * it came are unanswered. */
#include "client/internal.h"

#define PARKED_MAX 64u

/* --- reading ------------------------------------------------------------------ */

struct ends {
  struct smpp_span source, destination;
  uint8_t source_ton, dest_ton;
};

static struct ends ends_of(const struct smpp_pdu *pdu) {
  if (pdu->command_id == SMPP_DATA_SM)
    return (struct ends){pdu->data_sm.source_addr, pdu->data_sm.destination_addr,
                         pdu->data_sm.source_addr_ton, pdu->data_sm.dest_addr_ton};
  return (struct ends){pdu->sm.source_addr, pdu->sm.destination_addr, pdu->sm.source_addr_ton,
                       pdu->sm.dest_addr_ton};
}

/* Reads a receipt into client->receipt. The text is decoded where that is
 * possible; labels and ids are ASCII, so the octets do as well. */
static bool read_receipt(struct smpp_client *client, const struct smpp_pdu *pdu) {
  struct smpp_span text = smpp_pdu_user_data(pdu);
  size_t len;
  int result =
      smpp_pdu_text(pdu, client->config.dcs0_in, NULL, client->text, SMPP__RECEIPT_TEXT, &len);

  if (result == SMPP_OK || result == SMPP_ERR_BAD_TEXT)
    text = smpp_span(client->text, len);
  return smpp_receipt_parse(pdu, text, &client->receipt) == SMPP_OK;
}

static void make_key(const struct smpp_client *client, const struct smpp_pdu *pdu,
                     struct smpp__receipt_key *key) {
  struct ends ends = ends_of(pdu);

  key->id_len = (uint8_t)smpp_message_id_normalise(client->receipt.message_id,
                                                   client->config.id_policy_receipt, key->id);
  key->source_len =
      (uint8_t)smpp_number_normalise(ends.source, ends.source_ton, key->source, sizeof key->source);
  key->destination_len = (uint8_t)smpp_number_normalise(ends.destination, ends.dest_ton,
                                                        key->destination, sizeof key->destination);
}

/* --- telling ------------------------------------------------------------------- */

static void tell_inbound(struct smpp_client *client, const struct smpp__link *link,
                         uint64_t request, const struct smpp_pdu *pdu, bool is_receipt,
                         struct smpp_client_event *out) {
  out->type = SMPP_CLIENT_INBOUND;
  out->link = smpp__link_index(client, link);
  out->request = request | (uint64_t)out->link << SMPP__REQUEST_LINK;
  out->pdu = pdu;
  out->is_receipt = is_receipt;
  client->stats.inbound++;
  client->stats.last_inbound_ms = client->now_ms;
  if (!is_receipt)
    return;
  client->stats.receipts_unmatched++;
  smpp__notice(client, SMPP__NOTICE_UNMATCHED);
}

/* client->receipt was read from pdu and is about `awaited`. */
static void tell_receipt(struct smpp_client *client, struct smpp__link *link, uint64_t request,
                         const struct smpp_pdu *pdu, struct smpp__awaited *awaited,
                         struct smpp_client_event *out) {
  struct smpp__track *track = awaited->track;

  out->type = SMPP_CLIENT_RECEIPT;
  out->id = track->id;
  out->cookie = track->cookie;
  out->destination = track->which;
  out->part = awaited->part;
  out->link = smpp__link_index(client, link);
  out->pdu = pdu;
  out->receipt = &client->receipt;
  if (client->config.answers_receipts)
    out->request = request | (uint64_t)out->link << SMPP__REQUEST_LINK;
  else
    link->ack = request;
  client->stats.receipts++;
  client->stats.last_receipt_ms = client->now_ms;
  smpp__receipts_note(&client->receipts, awaited, &client->receipt, client->now_ms, &out->conflict);
}

/* --- parking -------------------------------------------------------------------- */

/* Whether an unanswered request was on its way when a receipt of that serial
 * came. */
static bool response_may_come(const struct smpp_client *client, uint64_t serial) {
  return client->flying.head && client->flying.head->serial <= serial;
}

static bool park(struct smpp_client *client, struct smpp__link *link,
                 const struct smpp_event *event, const struct smpp__receipt_key *key) {
  struct smpp__parked *p;

  if (client->n_parked >= PARKED_MAX ||
      client->n_parked >= client->config.session.inbound_window / 2 ||
      !response_may_come(client, client->serial))
    return false;
  p = smpp__pool_take(&client->pool, sizeof *p);
  if (!p)
    return false;
  *p = (struct smpp__parked){.link = link,
                             .request = event->request,
                             .since_ms = client->now_ms,
                             .serial = client->serial,
                             .key = *key};
  if (smpp_pdu_copy(event->pdu, &client->config.alloc, &p->pdu, &p->block, &p->block_len) !=
      SMPP_OK) {
    smpp__pool_give(&client->pool, p, sizeof *p);
    return false;
  }
  *client->parked_tail = p;
  client->parked_tail = &p->next;
  client->n_parked++;
  return true;
}

void smpp__parked_free(struct smpp_client *client, struct smpp__parked *p) {
  if (!p)
    return;
  smpp_pdu_drop(&client->config.alloc, p->block, p->block_len);
  smpp__pool_give(&client->pool, p, sizeof *p);
}

static struct smpp__parked *unpark(struct smpp_client *client, struct smpp__parked **at) {
  struct smpp__parked *p = *at;

  *at = p->next;
  if (!p->next)
    client->parked_tail = at;
  client->n_parked--;
  return p;
}

void smpp__parked_drop(struct smpp_client *client, const struct smpp__link *link) {
  struct smpp__parked **at = &client->parked;

  while (*at)
    if (!link || (*at)->link == link)
      smpp__parked_free(client, unpark(client, at));
    else
      at = &(*at)->next;
}

void smpp__parked_look(struct smpp_client *client) {
  for (struct smpp__parked *p = client->parked; p; p = p->next)
    p->matched = p->matched || smpp__ids_find(&client->ids, &client->receipts, &p->key, false);
}

/* Whether the wait of a parked receipt is over. */
static bool is_due(const struct smpp_client *client, const struct smpp__parked *p) {
  return p->matched || !response_may_come(client, p->serial) ||
         client->now_ms - p->since_ms >= client->config.early_receipt_ms;
}

/* The next whose wait is over and whose link is free: one receipt at a time
 * waits there for its acknowledgement. */
static struct smpp__parked *next_due(struct smpp_client *client) {
  struct smpp__parked **at = &client->parked;

  while (*at && (!is_due(client, *at) || (*at)->link->ack))
    at = &(*at)->next;
  return *at ? unpark(client, at) : NULL;
}

bool smpp__parked_event(struct smpp_client *client, struct smpp_client_event *out) {
  struct smpp__awaited *awaited;
  struct smpp__parked *p;

  while ((p = next_due(client))) {
    client->told_parked = p;
    awaited = smpp__ids_find(&client->ids, &client->receipts, &p->key, true);
    if (awaited && read_receipt(client, &p->pdu)) {
      tell_receipt(client, p->link, p->request, &p->pdu, awaited, out);
      return true;
    }
    if (!p->link->cut) {
      tell_inbound(client, p->link, p->request, &p->pdu, true, out);
      return true;
    }
    /* Nobody can answer it any more: the SMSC will send it again. */
    client->told_parked = NULL;
    smpp__parked_free(client, p);
  }
  return false;
}

uint64_t smpp__parked_deadline(const struct smpp_client *client) {
  uint64_t at;

  if (!client->parked)
    return UINT64_MAX;
  at = client->parked->since_ms + client->config.early_receipt_ms;
  return at > client->now_ms ? at : UINT64_MAX; /* else it waits for room to acknowledge */
}

/* --- what comes --------------------------------------------------------------------- */

static bool take_receipt(struct smpp_client *client, struct smpp__link *link,
                         const struct smpp_event *event, struct smpp_client_event *out) {
  struct smpp__receipt_key key;
  struct smpp__awaited *awaited;

  if (!read_receipt(client, event->pdu) || client->receipt.message_id.len == 0) {
    tell_inbound(client, link, event->request, event->pdu, true, out);
    return true;
  }
  make_key(client, event->pdu, &key);
  awaited = smpp__ids_find(&client->ids, &client->receipts, &key, true);
  if (awaited) {
    tell_receipt(client, link, event->request, event->pdu, awaited, out);
    return true;
  }
  if (park(client, link, event, &key))
    return false;
  tell_inbound(client, link, event->request, event->pdu, true, out);
  return true;
}

bool smpp__peer_request(struct smpp_client *client, struct smpp__link *link,
                        const struct smpp_event *event, struct smpp_client_event *out) {
  if (event->pdu && smpp_pdu_is_receipt(event->pdu))
    return take_receipt(client, link, event, out);
  tell_inbound(client, link, event->request, event->pdu, false, out);
  return true;
}
