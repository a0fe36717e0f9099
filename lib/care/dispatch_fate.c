/* SPDX-License-Identifier: MIT
 *
 * What became of messages: outcomes, receipts, and intents of earlier runs whose
 * outcome nobody knows. */
#include <care/dispatcher.h>

#include <base/sized.h>

#define STATE_DELIVERED 2 /* 5.2.28 */
#define STATE_EXPIRED 3
#define STATE_DELETED 4
#define STATE_UNDELIVERABLE 5
#define STATE_REJECTED 8

static bool is_final(int state) {
  return (state >= STATE_DELIVERED && state <= STATE_UNDELIVERABLE) || state == STATE_REJECTED;
}

static const char *state_name(int state) {
  switch (state) {
  case STATE_DELIVERED:
    return "delivered";
  case STATE_EXPIRED:
    return "expired";
  case STATE_DELETED:
    return "deleted";
  case STATE_UNDELIVERABLE:
    return "undeliverable";
  default:
    return "rejected";
  }
}

/* --- its effect ---------------------------------------------------------------------- */

/* It did not arrive, for all that is known: what it asked is not asked any more. */
static void fail(care_dispatch *d, uint32_t index) {
  struct care__item *item = &d->items[index];

  item->failed = true;
  if (item->asks.len == 0)
    return;
  d->items[item->root].failed = true;
  care__talk_close(d, item->root);
  care__set_open(d, item->root, false);
}

void care__fate_outcome(care_dispatch *d, uint32_t index, int outcome) {
  struct care__item *item = &d->items[index];

  switch (outcome) {
  case CARE_SUBMIT_ACCEPTED:
    item->state = CARE__ITEM_ACCEPTED;
    break;
  case CARE_SUBMIT_REJECTED:
    item->state = CARE__ITEM_REJECTED;
    fail(d, index);
    break;
  case CARE_SUBMIT_UNKNOWN:
    item->state = CARE__ITEM_UNKNOWN;
    break;
  default:
    item->state = CARE__ITEM_UNSENT;
    item->held = true; /* it was due, and could not leave */
    if (!item->automatic && item->phone != CARE__NONE)
      d->phones[item->phone].n_today -= d->phones[item->phone].n_today > 0;
    if (item->asks.len > 0 && item->root == index) {
      care__talk_close(d, index);
      care__set_open(d, index, false);
    }
  }
  item->recalled = false;
}

bool care__fate_message_id(care_dispatch *d, uint32_t index, struct smpp_span id, bool late) {
  uint32_t known = late ? care__hash_find(d, &d->message_id_hash, id) : CARE__NONE;
  struct care__message_id *place;

  if (id.len == 0 || (known != CARE__NONE && d->message_ids[known].item == index))
    return true;
  if (!care__grow(d, (void **)&d->message_ids, &d->cap_message_ids, d->n_message_ids + 1,
                  sizeof(*place)))
    return false;
  place = &d->message_ids[d->n_message_ids];
  place->id = care__copy(d, id);
  if (!place->id)
    return false;
  place->item = index;
  d->items[index].n_parts++;
  return care__hash_add(d, &d->message_id_hash, (uint32_t)d->n_message_ids++);
}

/* False: it changes nothing. */
bool care__fate_receipt(care_dispatch *d, uint32_t index, bool delivered, bool whole) {
  struct care__item *item = &d->items[index];

  if (item->delivered || (!delivered && item->failed))
    return false;
  if (!delivered) {
    fail(d, index);
    return true;
  }
  if (!whole && ++item->n_delivered < item->n_parts)
    return false;
  item->delivered = true;
  return true;
}

/* --- what is told ------------------------------------------------------------------------- */

static struct data_json_writer status(care_dispatch *d, uint32_t index, const char *name) {
  struct data_json_writer w = care__event_begin(d, "message.status", index, CARE__NONE);

  data_json_member_text(&w, "status", name);
  return w;
}

/* A person calls where a message did not arrive, or may not have. */
static void leave_call(care_dispatch *d, uint32_t index, const char *reason) {
  const struct care__item *item = &d->items[index];

  if (!item->automatic && item->traffic == CARE_TRAFFIC_CARE)
    care__task(d, index, CARE_TASK_CALL, reason);
}

static void tell_outcome(care_dispatch *d, uint32_t index, const struct care_submitted *s) {
  static const char *const names[] = {"sent", "rejected", "unknown"};
  struct data_json_writer w;

  if (s->outcome == CARE_SUBMIT_RETURNED)
    return;
  w = status(d, index, names[s->outcome]);
  if (s->outcome == CARE_SUBMIT_REJECTED)
    data_json_member_uint(&w, "command_status", s->command_status);
  care__event_end(d, &w);
  if (s->outcome != CARE_SUBMIT_ACCEPTED)
    leave_call(d, index, names[s->outcome]);
}

static void keep_outcome(care_dispatch *d, uint32_t index, const struct care_submitted *s) {
  struct data_json_writer *w = care__record_begin(d, "outcome");

  data_json_member_text(w, "key", d->items[index].key);
  data_json_member_int(w, "outcome", s->outcome);
  if (s->n_message_ids > 0) {
    data_json_key(w, "ids");
    data_json_array_begin(w);
    for (size_t i = 0; i < s->n_message_ids; i++)
      data_json_string(w, s->message_ids[i]);
    data_json_array_end(w);
  }
  tell_outcome(d, index, s);
  care__record_end(d);
}

/* No receipt is wanted of an answer to a patient. */
static void count(care_dispatch *d, const struct care__item *item, int outcome) {
  switch (outcome) {
  case CARE_SUBMIT_ACCEPTED:
    d->info.accepted++;
    d->info.undecided += !item->automatic;
    break;
  case CARE_SUBMIT_REJECTED:
    d->info.rejected++;
    break;
  case CARE_SUBMIT_UNKNOWN:
    d->info.unknown++;
    break;
  default:
    d->info.returned++;
  }
}

int care_dispatch_submitted(care_dispatch *d, const struct care_submitted *submitted,
                            int64_t now_ms) {
  struct care_submitted s = CARE_SUBMITTED_INIT;
  struct care__item *item;
  uint32_t index;
  bool late;

  if (SMPP__TAKE(s, submitted, command_status) != SMPP_OK || s.outcome < CARE_SUBMIT_ACCEPTED ||
      s.outcome > CARE_SUBMIT_RETURNED)
    return SMPP_ERR_INVALID;
  if (s.id == 0 || s.id > d->n_items)
    return SMPP_ERR_NOT_FOUND;
  care__begin(d, now_ms);
  index = (uint32_t)(s.id - 1);
  item = &d->items[index];
  if (item->state != CARE__ITEM_INTENT &&
      (item->state != CARE__ITEM_UNKNOWN || s.outcome > CARE_SUBMIT_REJECTED))
    return SMPP_ERR_STATE;
  if (item->state == CARE__ITEM_INTENT)
    d->info.waiting--;
  else
    d->info.unknown -= d->info.unknown > 0; /* it is known now */
  if (s.outcome == CARE_SUBMIT_RETURNED && !item->automatic)
    d->n_in_run--;
  late = item->state == CARE__ITEM_UNKNOWN;
  keep_outcome(d, index, &s);
  care__fate_outcome(d, index, s.outcome);
  for (size_t i = 0; i < s.n_message_ids; i++)
    (void)care__fate_message_id(d, index, s.message_ids[i], late);
  count(d, &d->items[index], s.outcome);
  if (!d->items[index].automatic)
    care__wake_visit(d, d->items[index].visit, d->now_ms);
  return d->status;
}

/* --- receipts ----------------------------------------------------------------------------------
 */

static uint32_t item_of(const care_dispatch *d, const struct care_delivery *r) {
  uint32_t id;

  if (r->id > 0)
    return r->id <= d->n_items ? (uint32_t)(r->id - 1) : CARE__NONE;
  id = care__hash_find(d, &d->message_id_hash, r->message_id);
  return id == CARE__NONE ? CARE__NONE : d->message_ids[id].item;
}

static void keep_receipt(care_dispatch *d, uint32_t index, const struct care_delivery *r,
                         bool changes) {
  struct data_json_writer *record = care__record_begin(d, "receipt"), w;

  data_json_member_text(record, "key", d->items[index].key);
  data_json_member_bool(record, "delivered", r->state == STATE_DELIVERED);
  if (r->id > 0)
    data_json_member_bool(record, "whole", true);
  if (changes) {
    w = status(d, index, r->state == STATE_DELIVERED ? "delivered" : "failed");
    if (r->state != STATE_DELIVERED)
      data_json_member_text(&w, "state", state_name(r->state));
    if (r->error)
      data_json_member_uint(&w, "error", r->error);
    care__event_end(d, &w);
    if (r->state != STATE_DELIVERED)
      leave_call(d, index, state_name(r->state));
  }
  care__record_end(d);
}

int care_dispatch_receipt(care_dispatch *d, const struct care_delivery *delivery, int64_t now_ms) {
  struct care_delivery r = CARE_DELIVERY_INIT;
  bool delivered, decided, was_failed;
  struct care__item *item;
  uint32_t index;

  if (SMPP__TAKE(r, delivery, error) != SMPP_OK)
    return SMPP_ERR_INVALID;
  index = item_of(d, &r);
  if (index == CARE__NONE || d->items[index].state == CARE__ITEM_UNSENT)
    return SMPP_ERR_NOT_FOUND;
  care__begin(d, now_ms);
  item = &d->items[index];
  delivered = r.state == STATE_DELIVERED;
  if (!is_final(r.state) || item->delivered || (!delivered && item->failed))
    return SMPP_OK;
  was_failed = item->failed;
  decided = care__fate_receipt(d, index, delivered, r.id > 0);
  keep_receipt(d, index, &r, decided);
  if (decided) {
    d->info.delivered += delivered;
    d->info.failed += !delivered;
    d->info.undecided -= !was_failed && d->info.undecided > 0;
    if (!d->items[index].automatic)
      care__wake_visit(d, d->items[index].visit, d->now_ms);
  }
  return d->status;
}

/* --- earlier runs --------------------------------------------------------------------------------
 */

static void settle_intents(care_dispatch *d) {
  struct care_submitted unknown = CARE_SUBMITTED_INIT;

  unknown.outcome = CARE_SUBMIT_UNKNOWN;
  for (uint32_t i = 0; i < d->n_items && d->status == SMPP_OK; i++) {
    if (d->items[i].open)
      care__wake_visit(d, d->items[i].visit, INT64_MIN);
    if (d->items[i].state != CARE__ITEM_INTENT || !d->items[i].recalled)
      continue;
    keep_outcome(d, i, &unknown);
    care__fate_outcome(d, i, CARE_SUBMIT_UNKNOWN);
    d->info.unknown++;
  }
}

static void settle_unheard(care_dispatch *d) {
  for (size_t i = 0; i < d->n_unheard; i++) {
    struct care__unheard *u = &d->unheard[i];
    struct care_inbound inbound = {smpp_span_of(u->from), smpp_span_of(u->to),
                                   data_buffer_span(&u->text), smpp_span_of(u->id), u->partial};

    if (d->status == SMPP_OK)
      care__talk_hear(d, u->phone, &inbound, u->n, u->at_ms);
    care__unheard_free(d, u);
  }
  d->n_unheard = 0;
}

bool care__leave_unsaid(care_dispatch *d, uint32_t phone, const struct care__automatic *automatic) {
  if (!care__grow(d, (void **)&d->unsaid, &d->cap_unsaid, d->n_unsaid + 1, sizeof(*d->unsaid)))
    return false;
  d->unsaid[d->n_unsaid++] = (struct care__unsaid){phone, *automatic};
  return true;
}

void care__settle_unsaid(care_dispatch *d) {
  for (size_t i = 0; i < d->n_unsaid && d->status == SMPP_OK && !d->hold; i++) {
    uint32_t item = care__item_find(d, smpp_span_of(d->unsaid[i].automatic.key));

    if (item == CARE__NONE || d->items[item].state == CARE__ITEM_UNSENT)
      care__send_automatic(d, d->unsaid[i].phone, &d->unsaid[i].automatic);
  }
  if (!d->hold)
    d->n_unsaid = 0;
}

void care__settle_recalled(care_dispatch *d) {
  settle_intents(d);
  settle_unheard(d);
  care__settle_unsaid(d);
}
