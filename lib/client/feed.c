/* SPDX-License-Identifier: MIT
 *
 * From the queue to the links: a PDU is made only while a transport can take
 * it, the window has room and the pace allows it. */
#include "client/internal.h"
#include "session/frame.h"

/* --- what a transport has not taken yet -------------------------------------- */

static void unsent_push(struct smpp__link *link, uint32_t segments) {
  struct smpp__unsent *u = &link->unsent[(link->unsent_head + link->n_unsent++) % SMPP__AHEAD_PDUS];

  u->end = link->n_sent + smpp_session_output(link->session).len;
  u->segments = segments;
}

static uint32_t unsent_pop(struct smpp__link *link) {
  uint32_t segments = link->unsent[link->unsent_head].segments;

  link->unsent_head = (link->unsent_head + 1) % SMPP__AHEAD_PDUS;
  link->n_unsent--;
  return segments;
}

void smpp__feed_sent(struct smpp_client *client, struct smpp__link *link, size_t n) {
  uint32_t singles = 0;

  link->n_sent += n;
  while (link->n_unsent && link->unsent[link->unsent_head].end <= link->n_sent) {
    uint32_t segments = unsent_pop(link);
    if (segments == 1)
      singles++;
    else
      smpp__pace_sent(&client->pace, segments, client->now_ms);
    client->stats.segments_sent += segments;
  }
  if (singles)
    smpp__pace_sent_singles(&client->pace, singles, client->now_ms);
}

/* The first may have begun to leave and be finished while the link closes. */
void smpp__feed_drop(struct smpp_client *client, struct smpp__link *link) {
  if (link->n_unsent)
    smpp__pace_sent(&client->pace, unsent_pop(link), client->now_ms);
  while (link->n_unsent)
    smpp__pace_dropped(&client->pace, unsent_pop(link));
}

/* --- making ------------------------------------------------------------------- */

/* The message whose part is next, released or not; NULL: there is none. */
static struct smpp__message *next_message(struct smpp_client *client) {
  struct smpp__message *m;

  if (client->current)
    return client->current;
  while ((m = smpp__queue_peek(&client->queue))) {
    if (m->expires_ms <= client->now_ms)
      smpp__expired(client, m);
    else if (!smpp__holds_block(&client->holds, &client->queue, m))
      break;
  }
  return m;
}

void smpp__unqueue(struct smpp_client *client, struct smpp__message *m) {
  if (m->state == SMPP__HELD)
    smpp__holds_withdraw(&client->queue, m);
  smpp__queue_remove(&client->queue, m);
  m->state = SMPP__MADE;
  if (client->current == m)
    client->current = NULL;
}

/* Part m->next_part is on its way. */
static void part_made(struct smpp_client *client, struct smpp__message *m) {
  if (m->n_flying++ == 0) {
    m->serial = ++client->serial;
    smpp__holds_begin(&client->holds, m);
    smpp__flying_append(&client->flying, m);
  }
  m->parts[m->next_part].outcome = SMPP_OUTCOME_UNKNOWN;
  m->phase[m->next_part] = SMPP__PART_FLYING;
  client->n_outstanding++;
  if (--m->n_todo == 0) {
    smpp__unqueue(client, m);
    return;
  }
  while (m->phase[m->next_part] != SMPP__PART_TODO)
    m->next_part++;
  client->current = m;
}

/* A link that cannot carry the message at all, such as TLVs to a peer that
 * speaks 3.3: it ends here rather than block what is behind it. */
static void part_impossible(struct smpp_client *client, struct smpp__message *m) {
  smpp__notice(client, SMPP__NOTICE_UNWRITABLE);
  smpp__withhold(client, m);
}

/* Makes one PDU. false: not now. */
static bool make_one(struct smpp_client *client, struct smpp__link *link) {
  struct smpp__message *m = next_message(client);
  uint32_t segments;
  int result;

  if (!m || m->next_part >= m->n_released)
    return false;
  segments = smpp__message_segments(m);
  if (!smpp__pace_allows(&client->pace, segments, client->now_ms))
    return false;
  result =
      smpp__session_submit_frame(link->session, smpp__message_frame(m, m->next_part), m->has_tlvs,
                                 smpp__part_cookie(m, m->next_part), client->now_ms);
  if (result == SMPP_ERR_WINDOW || result == SMPP_ERR_STATE || result == SMPP_ERR_FULL)
    return false;
  if (result != SMPP_OK) {
    part_impossible(client, m);
    return true;
  }
  part_made(client, m);
  unsent_push(link, segments);
  smpp__pace_made(&client->pace, segments);
  return true;
}

/* What a link could carry now; one whose transport did not take all that it was
 * given may be jammed. */
static uint32_t ready_room(const struct smpp__link *link) {
  if (link->state != SMPP__LINK_UP || link->unbinding || smpp_session_output(link->session).len)
    return 0;
  return smpp_session_room(link->session);
}

/* Whether no other link has more room: that one gets the next message. */
static bool has_most_room(const struct smpp_client *client, const struct smpp__link *link) {
  uint32_t room = smpp_session_room(link->session);

  if (room == 0)
    return false;
  for (uint32_t i = 0; i < client->n_links; i++)
    if (&client->links[i] != link && ready_room(&client->links[i]) > room)
      return false;
  return true;
}

static bool may_carry(const struct smpp_client *client, const struct smpp__link *link) {
  return link->state == SMPP__LINK_UP && !link->unbinding && !client->paused &&
         client->throttle.stopped_till_ms <= client->now_ms && link->n_unsent < SMPP__AHEAD_PDUS &&
         has_most_room(client, link);
}

void smpp__feed(struct smpp_client *client, struct smpp__link *link) {
  smpp__operations_feed(client, link);
  while (may_carry(client, link) && smpp_session_output(link->session).len < SMPP__AHEAD_OCTETS &&
         make_one(client, link))
    continue;
}

uint64_t smpp__feed_deadline(const struct smpp_client *client) {
  const struct smpp__message *m =
      client->current ? client->current : smpp__queue_peek(&client->queue);
  uint64_t ready;

  if (m && client->throttle.stopped_till_ms > client->now_ms)
    return client->throttle.stopped_till_ms;
  if (!m || client->pace.rate == 0)
    return UINT64_MAX;
  ready = smpp__pace_ready_ms(&client->pace, smpp__message_segments(m));
  /* What may be made already waits for its transport, not for the time. */
  if (ready <= client->now_ms)
    return UINT64_MAX;
  for (uint32_t i = 0; i < client->n_links; i++)
    if (may_carry(client, &client->links[i]))
      return ready;
  return UINT64_MAX;
}
