/* SPDX-License-Identifier: MIT
 *
 * What is told, and in which order: what follows from the last event, messages
 * that have their outcome, parked receipts, links that went down, then what the
 * sessions say, and DRAINED when there is nothing else. */
#include "client/internal.h"

/* The owner is back: it has kept the last event. */
static void acknowledge(struct smpp_client *client, struct smpp__link *link) {
  int result = SMPP_ERR_NOT_FOUND;

  if (link->session && !link->closed)
    result = smpp_session_respond(link->session, link->ack, 0, NULL, client->now_ms);
  /* Without room the link is not asked for more until there is some. */
  if (result != SMPP_ERR_FULL && result != SMPP_ERR_NOMEM)
    link->ack = 0;
}

static void finish_last(struct smpp_client *client) {
  if (client->told) {
    smpp__slots_remove(&client->slots, client->told);
    smpp__message_free(client, client->told);
    client->told = NULL;
  }
  smpp__parked_free(client, client->told_parked);
  client->told_parked = NULL;
  for (uint32_t i = 0; i < client->n_links; i++) {
    if (client->links[i].ack)
      acknowledge(client, &client->links[i]);
    smpp__link_reap(client, &client->links[i]);
  }
}

static bool tell_outcome(struct smpp_client *client, struct smpp_client_event *out) {
  struct smpp__message *m = client->done.head;

  if (!m)
    return false;
  smpp__list_remove(&client->done, m);
  client->told = m;
  client->n_outcomes[m->outcome]++;
  out->type = SMPP_CLIENT_OUTCOME;
  out->id = m->id;
  out->cookie = m->cookie;
  out->outcome = m->outcome;
  out->parts = m->parts;
  out->n_parts = m->n_pdus;
  out->n_segments = m->n_segments * smpp__message_copies(m);
  if (m->multi) {
    out->destinations = m->multi->results;
    out->n_destinations = m->multi->n;
  }
  out->encoding = m->encoding;
  return true;
}

static bool tell_delivery(struct smpp_client *client, struct smpp_client_event *out) {
  struct smpp__track *track = client->receipts.decided.head;

  /* Not before the OUTCOME: one receipt may decide while parts are unanswered. */
  while (track && smpp__slots_find(&client->slots, track->id))
    track = track->next;
  if (!track)
    return false;
  out->type = SMPP_CLIENT_DELIVERY;
  out->id = track->id;
  out->cookie = track->cookie;
  out->destination = track->which;
  out->delivered = track->delivered;
  out->conflict = track->conflict;
  smpp__receipts_take(&client->receipts, track);
  smpp__track_release(&client->pool, track);
  return true;
}

static bool tell_down(struct smpp_client *client, struct smpp_client_event *out) {
  for (uint32_t i = 0; i < client->n_links; i++) {
    struct smpp__link *link = &client->links[i];
    if (!link->down_due)
      continue;
    link->down_due = false;
    link->down_told = true;
    out->type = SMPP_CLIENT_LINK_DOWN;
    out->link = i;
    out->reason = link->reason;
    out->command_status = link->command_status;
    out->detail = link->detail;
    out->was_bound = link->was_bound;
    out->host = link->tried;
    out->retry_ms = link->over ? UINT64_MAX : link->retry_ms;
    out->last = smpp__all_over(client);
    if (out->last)
      smpp__end_sending(client);
    return true;
  }
  return false;
}

/* What is queued when no link will come up again. */
static bool tell_not_sent(struct smpp_client *client, struct smpp_client_event *out) {
  struct smpp__message *m;

  while (client->ended && (m = smpp__queue_peek(&client->queue)))
    smpp__withhold(client, m);
  return tell_outcome(client, out);
}

static bool tell_own(struct smpp_client *client, struct smpp_client_event *out) {
  return tell_delivery(client, out) || tell_outcome(client, out) ||
         (client->parked && smpp__parked_event(client, out)) || smpp__notice_tell(client, out) ||
         (client->operations.count && smpp__operation_event(client, out)) ||
         tell_down(client, out) || tell_not_sent(client, out);
}

/* Takes the next event of any session. false: none has one. */
static bool pull(struct smpp_client *client, struct smpp_client_event *out, bool *told) {
  struct smpp_event event;

  for (uint32_t i = 0; i < client->n_links; i++) {
    uint32_t at =
        client->turn + i < client->n_links ? client->turn + i : client->turn + i - client->n_links;
    struct smpp__link *link = &client->links[at];
    if (!link->session || link->closed || link->ack ||
        !smpp_session_next_event(link->session, &event))
      continue;
    client->turn = at;
    *told = smpp__link_take(client, link, &event, out);
    return true;
  }
  client->turn = client->turn + 1 < client->n_links ? client->turn + 1 : 0;
  return false;
}

static bool tell_drained(struct smpp_client *client, struct smpp_client_event *out) {
  if (!client->draining || client->drained_told || client->slots.count ||
      client->operations.count || !smpp__all_down(client))
    return false;
  client->drained_told = true;
  out->type = SMPP_CLIENT_DRAINED;
  return true;
}

bool smpp_client_next_event(smpp_client *client, struct smpp_client_event *out) {
  static const struct smpp_client_event nothing; /* copied: faster than what memset becomes */
  bool told = false;

  *out = nothing;
  finish_last(client);
  if (client->drained_told)
    return false;
  while (!told) {
    if (tell_own(client, out))
      return true;
    if (!pull(client, out, &told))
      break;
  }
  if (told)
    return true;
  finish_last(client); /* a session may have ended in `pull`, and told nothing */
  smpp__drain_step(client);
  return tell_own(client, out) || tell_drained(client, out);
}
