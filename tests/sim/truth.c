/* SPDX-License-Identifier: MIT
 *
 * What must hold of everything that the client tells. */
#include "world.h"

struct tally tally;

static void count(const struct smpp_client_event *e) {
  tally.events[e->type]++;
  if (e->type == SMPP_CLIENT_OUTCOME)
    tally.outcomes[e->outcome]++;
  if (e->type == SMPP_CLIENT_LINK_DOWN)
    tally.reasons[e->reason]++;
}

static void hash(struct world *w, uint64_t value) {
  w->digest = (w->digest ^ value) * UINT64_C(0x100000001B3);
  w->digest ^= w->digest >> 29;
}

static struct truth *message_of(struct world *w, const struct smpp_client_event *e) {
  struct truth *t = e->cookie < w->n_messages ? &w->messages[e->cookie] : NULL;

  if (!t || !t->submitted || t->id != e->id)
    world_fail(w, "an event names a message that does not exist", e->cookie);
  return t;
}

static void check_part(const struct world *w, const struct truth_part *part,
                       const struct smpp_part_result *said, uint64_t cookie) {
  switch (said->outcome) {
  case SMPP_OUTCOME_ACCEPTED:
    if (!part->accepted)
      world_fail(w, "called accepted, and the SMSC did not accept it: message", cookie);
    if (said->message_id.ptr && !smpp_span_equal(said->message_id, smpp_span_of(part->id)))
      world_fail(w, "an id of another message: message", cookie);
    if (!said->message_id.ptr && !world_is_short(w) && !part->broken)
      world_fail(w, "accepted without its id: message", cookie);
    break;
  case SMPP_OUTCOME_REJECTED:
    if (part->accepted || part->in_doubt || !part->received)
      world_fail(w, "called rejected, and the SMSC did not reject it: message", cookie);
    break;
  case SMPP_OUTCOME_NOT_SENT:
    if (part->received)
      world_fail(w, "called not sent, and the SMSC has it: message", cookie);
    break;
  default:
    break;
  }
}

/* What was not sent of a message of which a part left: another was refused, or
 * the time was over. A part that found no answer is no reason. */
static void check_rest(const struct world *w, const struct smpp_client_event *e) {
  unsigned not_sent = 0, rejected = 0, unknown = 0;

  for (uint32_t i = 0; i < e->n_parts; i++) {
    not_sent += e->parts[i].outcome == SMPP_OUTCOME_NOT_SENT;
    rejected += e->parts[i].outcome == SMPP_OUTCOME_REJECTED;
    unknown += e->parts[i].outcome == SMPP_OUTCOME_UNKNOWN;
  }
  if (unknown && unknown < e->n_parts && !not_sent && !rejected)
    tally.faults[FAULT_REST]++;
  if (not_sent && not_sent < e->n_parts && !rejected && !w->over && !w->drain_asked &&
      w->now < w->messages[e->cookie].expires_ms && !world_is_short(w))
    world_fail(w, "the rest was withheld for no reason: message", e->cookie);
}

static void check_outcome(struct world *w, const struct smpp_client_event *e) {
  struct truth *t = message_of(w, e);
  unsigned accepted = 0, unknown = 0;

  if (t->outcome != -1)
    world_fail(w, "a second outcome of message", e->cookie);
  t->outcome = e->outcome;
  if (e->n_parts != t->n_pdus || e->n_segments != t->n_segments)
    world_fail(w, "a wrong number of parts of message", e->cookie);
  for (uint32_t i = 0; i < e->n_parts; i++) {
    check_part(w, &t->parts[i], &e->parts[i], e->cookie);
    accepted += t->parts[i].accepted;
    unknown += e->parts[i].outcome == SMPP_OUTCOME_UNKNOWN;
  }
  if ((e->outcome == SMPP_MESSAGE_UNKNOWN) != (unknown > 0))
    world_fail(w, "unknown does not outrank the rest of message", e->cookie);
  if (accepted && e->outcome != SMPP_MESSAGE_ACCEPTED && e->outcome != SMPP_MESSAGE_PARTIAL &&
      e->outcome != SMPP_MESSAGE_UNKNOWN)
    world_fail(w, "the SMSC has accepted what is called something else: message", e->cookie);
  if (e->outcome == SMPP_MESSAGE_ACCEPTED && accepted != e->n_parts)
    world_fail(w, "not all of it was accepted: message", e->cookie);
  check_rest(w, e);
  if (e->outcome == SMPP_MESSAGE_CANCELLED && !t->cancelled)
    world_fail(w, "nobody cancelled message", e->cookie);
}

static void check_receipt(struct world *w, const struct smpp_client_event *e) {
  struct truth *t = message_of(w, e);
  struct smpp_span text = e->receipt->text;
  uint32_t number = 0;

  for (size_t i = 0; i < text.len; i++)
    number = number * 10 + (uint32_t)(text.ptr[i] - '0');
  if (number >= w->n_receipts)
    world_fail(w, "a receipt that nobody sent", number);
  if (w->receipts[number].message != e->cookie || w->receipts[number].part != e->part)
    world_fail(w, "a receipt went to another message: receipt", number);
  if (!t->receipt)
    world_fail(w, "a receipt that was not asked for: message", e->cookie);
  w->receipts[number].told = true;
}

static void check_delivery(struct world *w, const struct smpp_client_event *e) {
  struct truth *t = message_of(w, e);
  unsigned delivered = 0, final = 0;

  if (t->told_delivery++ || t->outcome == -1)
    world_fail(w, "a delivery told twice, or before the outcome: message", e->cookie);
  for (uint32_t part = 0; part < t->n_pdus; part++) {
    bool is_final = false, is_delivered = false;
    for (uint32_t i = 0; i < w->n_receipts; i++) {
      const struct sent_receipt *r = &w->receipts[i];
      bool ours = r->message == e->cookie && r->part == part && r->told;
      is_final = is_final || (ours && r->final);
      is_delivered = is_delivered || (ours && r->delivered);
    }
    final += is_final;
    delivered += is_delivered;
  }
  /* But for EACH, some receipts may decide: those that came must bear it out. */
  if (w->config.receipts != SMPP_RECEIPTS_EACH) {
    if (final == 0 || (e->delivered && delivered == 0))
      world_fail(w, "a delivery out of nothing: message", e->cookie);
    return;
  }
  if (final != t->n_pdus || e->delivered != (delivered == t->n_pdus))
    world_fail(w, "a delivery that is none: message", e->cookie);
}

void truth_event(struct world *w, const struct smpp_client_event *e) {
  count(e);
  hash(w, (uint64_t)e->type << 32 | (uint32_t)e->outcome);
  hash(w, e->cookie << 20 ^ w->now);
  w->over = w->over || (e->type == SMPP_CLIENT_LINK_DOWN && e->last);
  switch (e->type) {
  case SMPP_CLIENT_OUTCOME:
    check_outcome(w, e);
    break;
  case SMPP_CLIENT_PART:
    check_part(w, &message_of(w, e)->parts[e->part], &e->parts[0], e->cookie);
    if (message_of(w, e)->outcome != -1)
      world_fail(w, "a part is told after the outcome of message", e->cookie);
    break;
  case SMPP_CLIENT_RECEIPT:
    check_receipt(w, e);
    break;
  case SMPP_CLIENT_DELIVERY:
    check_delivery(w, e);
    break;
  case SMPP_CLIENT_LATE:
    check_part(w, &message_of(w, e)->parts[e->part], &e->parts[0], e->cookie);
    if (message_of(w, e)->outcome != SMPP_MESSAGE_UNKNOWN)
      world_fail(w, "a late answer to what was not unknown: message", e->cookie);
    break;
  case SMPP_CLIENT_DRAINED:
    if (w->drained || !w->drain_asked)
      world_fail(w, "drained twice, or unasked", 0);
    w->drained = true;
    break;
  default:
    break;
  }
}

void truth_end(const struct world *w) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  uint64_t n = 0;

  for (uint32_t i = 0; i < w->n_messages; i++) {
    n += w->messages[i].submitted;
    if (w->messages[i].submitted && w->messages[i].outcome == -1)
      world_fail(w, "no outcome of message", i);
  }
  smpp_client_stats(w->client, w->now, &stats);
  if (stats.submitted != n || stats.accepted + stats.partial + stats.rejected + stats.unknown +
                                      stats.expired + stats.cancelled + stats.not_sent !=
                                  n)
    world_fail(w, "the figures do not add up", n);
  if (stats.outstanding || stats.queued || stats.links_up)
    world_fail(w, "something is left", stats.outstanding);
}
