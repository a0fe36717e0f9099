/* SPDX-License-Identifier: MIT
 *
 * From responses to outcomes: exactly one for each message. */
#include "client/internal.h"
#include "client/kinds.h"

const char *smpp_message_outcome_name(int outcome) {
  static const char *const names[] = {"accepted", "partial",   "rejected", "unknown",
                                      "expired",  "cancelled", "not_sent"};

  if (outcome < 0 || (size_t)outcome >= sizeof names / sizeof names[0])
    return "?";
  return names[outcome];
}

/* What its parts add up to. A part without an answer outranks all others: the
 * SMSC may have it. So does a part that it has over those that it has not. */
static int outcome_of(const struct smpp__message *m) {
  unsigned accepted = 0, rejected = 0, unknown = 0;

  for (unsigned i = 0; i < m->n_pdus; i++) {
    accepted += m->parts[i].outcome == SMPP_OUTCOME_ACCEPTED;
    rejected += m->parts[i].outcome == SMPP_OUTCOME_REJECTED;
    unknown += m->parts[i].outcome == SMPP_OUTCOME_UNKNOWN;
  }
  if (unknown)
    return SMPP_MESSAGE_UNKNOWN;
  if (accepted == m->n_pdus)
    return SMPP_MESSAGE_ACCEPTED;
  if (accepted)
    return SMPP_MESSAGE_PARTIAL;
  return rejected ? SMPP_MESSAGE_REJECTED : SMPP_MESSAGE_NOT_SENT;
}

void smpp__settle(struct smpp_client *client, struct smpp__message *m, int outcome) {
  if (m->holds)
    smpp__holds_leave(&client->holds, &client->queue, m);
  if (m->multi)
    outcome = smpp__multi_settle(m, outcome);
  m->state = SMPP__DONE;
  m->outcome = (uint8_t)outcome;
  smpp__list_append(&client->done, m);
}

/* Ends a message if nothing of it is left to be made or answered. */
static void conclude(struct smpp_client *client, struct smpp__message *m) {
  if (m->n_flying == 0 && m->n_todo == 0)
    smpp__settle(client, m, outcome_of(m));
}

static void make_no_more(struct smpp_client *client, struct smpp__message *m) {
  if (m->state == SMPP__QUEUED || m->state == SMPP__HELD)
    smpp__unqueue(client, m);
  m->withheld = true;
  m->n_todo = 0;
}

void smpp__withhold(struct smpp_client *client, struct smpp__message *m) {
  make_no_more(client, m);
  conclude(client, m);
}

bool smpp__has_left(const struct smpp__message *m) {
  for (unsigned i = 0; i < m->n_pdus; i++)
    if (m->parts[i].outcome == SMPP_OUTCOME_ACCEPTED || m->parts[i].outcome == SMPP_OUTCOME_UNKNOWN)
      return true;
  return false;
}

void smpp__expired(struct smpp_client *client, struct smpp__message *m) {
  make_no_more(client, m);
  if (smpp__has_left(m))
    conclude(client, m);
  else
    smpp__settle(client, m, SMPP_MESSAGE_EXPIRED);
}

/* --- parts that come back ---------------------------------------------------------- */

/* Whether a part that the SMSC does not have may be made again. Though another is
 * unknown: the SMSC may well have that one, and the rest makes the text whole. */
static bool may_return(const struct smpp_client *client, const struct smpp__message *m) {
  return !m->withheld && !client->ended;
}

static void give_back(struct smpp_client *client, struct smpp__message *m, unsigned part) {
  m->phase[part] = SMPP__PART_TODO;
  m->n_todo++;
  if (m->next_part > part || m->n_todo == 1)
    m->next_part = (uint8_t)part;
  /* Nothing of it has left: its place in the queue counts again. */
  if (client->current == m && m->n_todo == m->n_pdus)
    client->current = NULL;
  if (m->state != SMPP__MADE)
    return;
  m->state = SMPP__QUEUED;
  smpp__queue_return(&client->queue, m);
}

/* The destination waits, and the account too when several say the same. */
static void hold(struct smpp_client *client, struct smpp__message *m, uint32_t after_ms,
                 uint64_t sent_ms) {
  if (m->state == SMPP__HELD)
    return; /* another part said so already */
  m->n_tries++;
  smpp__notice(client, SMPP__NOTICE_HELD);
  if (client->current == m)
    client->current = NULL;
  smpp__holds_retry(&client->holds, &client->queue, m, client->now_ms + after_ms);
  if (smpp__holds_full(&client->holds, m, client->now_ms))
    smpp__slow_down(client, client->config.throttle_pause_ms, sent_ms);
}

/* A refusal that is not the last word. Whether it is one. What it says of the
 * account or of the bind holds for a part that does not return, too. */
static bool try_again(struct smpp_client *client, struct smpp__link *link, struct smpp__message *m,
                      unsigned part, const struct smpp_event *event) {
  const struct smpp_status_rule *rule = smpp__status_rule(client, event->command_status);
  bool returns = may_return(client, m);

  if (!rule || rule->action == SMPP_REFUSED_FAIL ||
      (rule->max_tries && m->n_tries >= rule->max_tries && m->state != SMPP__HELD))
    return false;
  if (returns)
    give_back(client, m, part);
  switch (rule->action) {
  case SMPP_REFUSED_RETRY:
    if (returns)
      hold(client, m, rule->after_ms, event->sent_ms);
    break;
  case SMPP_REFUSED_SLOW:
    smpp__slow_down(client, rule->after_ms ? rule->after_ms : client->config.throttle_pause_ms,
                    event->sent_ms);
    break;
  default: /* SMPP_REFUSED_CLOSE */
    m->n_tries++;
    smpp__link_cut(client, link, SMPP_CLOSE_ABORTED,
                   "the SMSC does not know of this bind any more");
    break;
  }
  client->stats.retried += returns;
  return returns;
}

/* --- the parts ------------------------------------------------------------------ */

/* The octets of a part that nobody needs any more once it was accepted: all but
 * the destination. */
static struct smpp_span spare_octets(const struct smpp__message *m, unsigned part) {
  struct smpp_span frame = smpp__message_frame(m, part);
  size_t kept = part == 0 ? (size_t)(m->destination.ptr + m->destination.len - frame.ptr) : 0;

  return smpp_span(frame.ptr + kept, frame.len - kept);
}

/* The id of an accepted part; NULL where the SMSC gave none, or there is no
 * memory for it: the part is accepted all the same. */
static struct smpp_span keep_id(struct smpp_client *client, const struct smpp__message *m,
                                unsigned part, const struct smpp_event *event) {
  struct smpp_span id = smpp__kind_answered_id(event), spare;

  if (id.len == 0)
    return smpp_span(NULL, 0);
  if (m->multi) /* which reads its destinations again with the next answer */
    return smpp__pool_copy(&client->pool, id);
  spare = spare_octets(m, part);
  if (id.len > spare.len)
    return smpp__pool_copy(&client->pool, id);
  memcpy((void *)(uintptr_t)spare.ptr, id.ptr, id.len);
  return smpp_span(spare.ptr, id.len);
}

static bool was_answered(int why) {
  return why != SMPP_WHY_TIMEOUT && why != SMPP_WHY_CLOSED;
}

static void await_receipt(struct smpp_client *client, struct smpp__track *track, unsigned part,
                          struct smpp_span id) {
  if (!track || id.len == 0)
    return;
  if (smpp__receipts_full(&client->receipts))
    smpp__notice(client, SMPP__NOTICE_FORGOTTEN);
  smpp__receipts_add(&client->receipts, track, (uint8_t)part, id, client->config.id_policy_response,
                     client->now_ms);
  smpp__parked_look(client);
}

static void await_receipts(struct smpp_client *client, struct smpp__message *m, unsigned part,
                           struct smpp_span id) {
  if (!m->multi) {
    await_receipt(client, m->track, part, id);
  } else if (id.len) {
    smpp__multi_await(client, m, part, id);
    smpp__parked_look(client);
  }
}

void smpp__await_known(struct smpp_client *client, struct smpp__message *m) {
  for (unsigned i = 0; i < m->n_pdus; i++)
    if (m->phase[i] == SMPP__PART_KNOWN && m->parts[i].outcome == SMPP_OUTCOME_ACCEPTED)
      await_receipts(client, m, i, m->parts[i].message_id);
}

/* What an answer, or its absence, says of part i. */
static void note_part(struct smpp_client *client, struct smpp__message *m, unsigned i,
                      const struct smpp_event *event) {
  struct smpp_part_result *part = &m->parts[i];

  part->outcome = event->outcome;
  if (event->outcome == SMPP_OUTCOME_NOT_SENT) {
    /* An earlier attempt that was refused says more. */
    part->outcome = part->answered ? SMPP_OUTCOME_REJECTED : SMPP_OUTCOME_NOT_SENT;
    return;
  }
  part->command_status = event->command_status;
  part->answered = was_answered(event->why);
  if (event->outcome != SMPP_OUTCOME_ACCEPTED)
    return;
  if (m->multi)
    smpp__multi_answered(client, m, event);
  part->message_id = keep_id(client, m, i, event);
  await_receipts(client, m, i, part->message_id);
}

static void remember_late(struct smpp_client *client, struct smpp__link *link,
                          const struct smpp__message *m, uint64_t session_cookie) {
  struct smpp__late_part *late;

  if (client->config.session.late_requests == 0)
    return;
  late = &link->late[link->late_next];
  link->late_next = (link->late_next + 1) % client->config.session.late_requests;
  smpp__track_release(&client->pool, late->track);
  *late = (struct smpp__late_part){session_cookie, m->cookie, m->track};
  if (m->track)
    m->track->refs++;
}

void smpp__forget_late(struct smpp_client *client, struct smpp__link *link) {
  for (uint32_t i = 0; i < client->config.session.late_requests; i++) {
    smpp__track_release(&client->pool, link->late[i].track);
    link->late[i] = (struct smpp__late_part){0, 0, NULL};
  }
}

/* Whether no more parts are made after this end of one: the SMSC does not want it,
 * or it never left and does not go again. */
static bool ends_message(const struct smpp_event *event) {
  return event->outcome == SMPP_OUTCOME_REJECTED || event->outcome == SMPP_OUTCOME_NOT_SENT;
}

/* A part of a message that is still open, for a journal. */
static bool tell_part(const struct smpp__message *m, unsigned part, struct smpp_client_event *out) {
  if (!m->journaled || m->state == SMPP__DONE || m->phase[part] != SMPP__PART_SETTLED ||
      m->parts[part].outcome == SMPP_OUTCOME_NOT_SENT)
    return false;
  out->type = SMPP_CLIENT_PART;
  out->id = m->id;
  out->cookie = m->cookie;
  out->outcome = m->parts[part].outcome;
  out->part = part;
  out->parts = &m->parts[part];
  out->n_parts = 1;
  return true;
}

bool smpp__part_answered(struct smpp_client *client, struct smpp__link *link,
                         const struct smpp_event *event, struct smpp_client_event *out) {
  struct smpp__message *m = smpp__slots_find(&client->slots, event->cookie >> 8);
  unsigned part = (unsigned)(event->cookie & 0xFF);

  if (!m) /* our bind, or an unbind */
    return false;
  if (--m->n_flying == 0)
    smpp__flying_remove(&client->flying, m);
  client->n_outstanding--;
  m->phase[part] = SMPP__PART_SETTLED;
  note_part(client, m, part, event);
  if (m->parts[part].answered)
    m->parts[part].host = link->tried;
  if (event->outcome == SMPP_OUTCOME_UNKNOWN && event->why == SMPP_WHY_TIMEOUT) {
    smpp__notice(client, SMPP__NOTICE_UNANSWERED);
    remember_late(client, link, m, event->cookie);
  }
  client->stats.submits_unknown += event->outcome == SMPP_OUTCOME_UNKNOWN;
  if (m->parts[part].answered && event->outcome != SMPP_OUTCOME_NOT_SENT)
    smpp__stats_answer(client, event);
  if (event->outcome == SMPP_OUTCOME_ACCEPTED)
    smpp__pace_accepted(client, smpp__message_segments(m));
  if (event->outcome == SMPP_OUTCOME_NOT_SENT && may_return(client, m))
    give_back(client, m, part);
  else if (event->outcome == SMPP_OUTCOME_REJECTED && try_again(client, link, m, part, event))
    return false;
  else if (ends_message(event))
    smpp__withhold(client, m);
  else
    conclude(client, m);
  return tell_part(m, part, out);
}

/* --- late answers ----------------------------------------------------------------- */

static struct smpp__late_part *find_late(struct smpp_client *client, struct smpp__link *link,
                                         uint64_t session_cookie) {
  for (uint32_t i = 0; i < client->config.session.late_requests; i++)
    if (link->late[i].session_cookie == session_cookie)
      return &link->late[i];
  return NULL;
}

static void tell_late(struct smpp_client *client, const struct smpp__link *link,
                      const struct smpp_event *event, struct smpp_client_event *out) {
  struct smpp_part_result *result = &client->late_result;
  struct smpp_span id = smpp__kind_answered_id(event);

  *result = (struct smpp_part_result){
      event->outcome, event->command_status, true, link->tried, {NULL, 0}};
  if (event->outcome == SMPP_OUTCOME_ACCEPTED && id.len)
    result->message_id = id;
  out->type = SMPP_CLIENT_LATE;
  out->outcome = event->outcome;
  out->parts = result;
  out->n_parts = 1;
}

bool smpp__part_late(struct smpp_client *client, struct smpp__link *link,
                     const struct smpp_event *event, struct smpp_client_event *out) {
  struct smpp__message *m = smpp__slots_find(&client->slots, event->cookie >> 8);
  unsigned part = (unsigned)(event->cookie & 0xFF);
  struct smpp__late_part *late = event->cookie ? find_late(client, link, event->cookie) : NULL;

  if (!late)
    return false;
  client->stats.late++;
  smpp__notice(client, SMPP__NOTICE_LATE);
  late->session_cookie = 0;
  if (m && m->state != SMPP__DONE) { /* its outcome is still open */
    note_part(client, m, part, event);
    if (event->outcome == SMPP_OUTCOME_REJECTED)
      smpp__withhold(client, m);
    return tell_part(m, part, out);
  }
  out->id = event->cookie >> 8;
  out->cookie = late->cookie;
  out->part = part;
  tell_late(client, link, event, out);
  if (event->outcome == SMPP_OUTCOME_ACCEPTED)
    await_receipt(client, late->track, part, client->late_result.message_id);
  return true;
}
