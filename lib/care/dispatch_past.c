/* SPDX-License-Identifier: MIT
 *
 * What became of an appointment's messages so far: which questions are open, which
 * end, and what the plan is told. */
#include <care/dispatcher.h>

#define UNREAD_MS (INT64_C(3600) * 1000)

/* --- questions ------------------------------------------------------------------------ */

bool care__is_settled(const care_dispatch *d, const struct care__item *item) {
  const struct care__item *root = &d->items[item->root];

  return root->answered_ms || root->failed || root->tasked || root->handed || item->dropped ||
         item->failed;
}

uint32_t care__open_question(const care_dispatch *d, uint32_t phone, uint32_t root) {
  for (uint32_t v = d->phones[phone].first_visit; v != CARE__NONE; v = d->visits[v].next_of_phone)
    for (uint32_t i = d->visits[v].first_item; i != CARE__NONE; i = d->items[i].next_of_visit)
      if (d->items[i].open && i != root && d->now_ms < d->items[i].answerable_ms)
        return i;
  return CARE__NONE;
}

void care__wake_visits_of(care_dispatch *d, uint32_t phone) {
  for (uint32_t v = d->phones[phone].first_visit; v != CARE__NONE; v = d->visits[v].next_of_phone)
    care__wake_visit(d, v, d->now_ms);
}

/* The n-th of a rule's questions; empty: it has fewer. */
struct smpp_span care__question_at(const struct care__rule *rule, const struct care__rule *rules,
                                   unsigned n) {
  struct smpp_span rest = rule->ask, item = {NULL, 0};

  if (rest.len == 0 && rule->anchor == CARE__ANCHOR_QUESTION)
    rest = rules[rule->parent].ask;
  do
    if (!care__list_next(&rest, &item))
      return smpp_span(NULL, 0);
  while (n-- > 0);
  return item;
}

/* --- what happened ------------------------------------------------------------------------- */

static void happen(struct care__look *l, int kind, struct smpp_span name, int64_t time_ms,
                   int intent) {
  care_dispatch *d = l->d;

  if (!care__grow(d, (void **)&d->happened, &d->cap_happened, l->n_happened + 1,
                  sizeof(*d->happened)))
    return;
  d->happened[l->n_happened++] = (struct care_happening){kind, name, time_ms, intent};
}

/* Whether the patient answered all that the rule asks, and when the last of it. */
static bool is_whole(const care_dispatch *d, const struct care__item *root, int64_t *at_ms) {
  const struct care__rule *rules = d->options.plan->rules;
  unsigned n = 0;

  *at_ms = root->answered_ms;
  if (!*at_ms || root->rule == UINT16_MAX)
    return *at_ms != 0;
  for (uint32_t i = d->visits[root->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit) {
    const struct care__item *item = &d->items[i];
    if (item->first != root->first || item->root != i)
      continue;
    n += item->answered_ms != 0;
    if (item->answered_ms > *at_ms)
      *at_ms = item->answered_ms;
  }
  return care__question_at(&rules[root->rule], rules, n).len == 0;
}

static void happen_answer(struct care__look *l, const struct care__item *item) {
  const struct care__item *root = &l->d->items[item->root];
  int64_t at_ms;

  if (is_whole(l->d, root, &at_ms))
    happen(l, CARE_HAPPENED_ANSWERED, smpp_span_of(item->key), at_ms, root->intent);
  else if (care__is_settled(l->d, item) && !root->answered_ms)
    happen(l, CARE_HAPPENED_ANSWERED, smpp_span_of(item->key), l->d->now_ms, CARE_INTENT_UNKNOWN);
}

static const char *event_of(const care_dispatch *d, const struct care__item *item) {
  struct care_plan_question question;

  if (!item->answered_ms || !care_plan_question(d->options.plan, item->asks, &question) ||
      question.asked.question != CARE_QUESTION_CONFIRM)
    return "answered";
  return item->intent == CARE_INTENT_YES          ? "confirmed"
         : item->intent == CARE_INTENT_NO         ? "declined"
         : item->intent == CARE_INTENT_RESCHEDULE ? "reschedule"
                                                  : "answered";
}

static void happen_events(struct care__look *l, const struct care__item *item) {
  if (item->start_ms != l->a.start_ms)
    return;
  if (item->answered_ms)
    happen(l, CARE_HAPPENED_EVENT, smpp_span_of(event_of(l->d, item)), item->answered_ms, 0);
  if (item->silent)
    happen(l, CARE_HAPPENED_EVENT, smpp_span_of("no_reply"), item->sent_ms, 0);
}

static void gather(struct care__look *l) {
  care_dispatch *d = l->d;
  const struct care__visit *v = &d->visits[l->visit];

  for (uint32_t i = v->first_item; i != CARE__NONE; i = d->items[i].next_of_visit) {
    const struct care__item *item = &d->items[i];

    if (item->automatic || item->part > 0)
      continue;
    if (item->state != CARE__ITEM_UNSENT)
      happen(l, CARE_HAPPENED_SENT, smpp_span_of(item->key), item->sent_ms, 0);
    if (item->asks.len > 0 || item->dropped)
      happen_answer(l, item);
    happen_events(l, item);
  }
  for (uint32_t i = v->first_event; i != CARE__NONE; i = d->events[i].next)
    happen(l, CARE_HAPPENED_EVENT, smpp_span_of(d->events[i].name), d->events[i].at_ms, 0);
}

/* --- columns that tell events ------------------------------------------------------------- */

void care__happened_note(care_dispatch *d, uint32_t visit, struct smpp_span name, int64_t at_ms) {
  struct care__event *event;

  if (!care__grow(d, (void **)&d->events, &d->cap_events, d->n_events + 1, sizeof(*event)))
    return;
  event = &d->events[d->n_events];
  care__put(event->name, sizeof(event->name), name);
  event->at_ms = at_ms;
  event->next = d->visits[visit].first_event;
  d->visits[visit].first_event = (uint32_t)d->n_events++;
}

static bool is_known(const care_dispatch *d, uint32_t visit, struct smpp_span name, int64_t at_ms,
                     bool any_time) {
  for (uint32_t i = d->visits[visit].first_event; i != CARE__NONE; i = d->events[i].next)
    if (smpp_span_equal(smpp_span_of(d->events[i].name), name) &&
        (any_time || d->events[i].at_ms == at_ms))
      return true;
  return false;
}

void care__happened(care_dispatch *d, uint32_t visit, struct smpp_span name, int64_t at_ms) {
  struct data_json_writer *w;

  if (is_known(d, visit, name, at_ms, false))
    return;
  w = care__record_begin(d, "happened");
  data_json_member_text(w, "appointment", d->visits[visit].id);
  data_json_member_string(w, "name", name);
  data_json_member_int(w, "at", at_ms);
  care__record_end(d);
  care__happened_note(d, visit, name, at_ms);
}

int care_dispatch_happened(care_dispatch *d, struct smpp_span appointment_id,
                           struct smpp_span event, int64_t at_ms, int64_t now_ms) {
  uint32_t visit = care__hash_find(d, &d->visit_hash, appointment_id);

  if (!care__is_name(event))
    return SMPP_ERR_INVALID;
  if (visit == CARE__NONE)
    return SMPP_ERR_NOT_FOUND;
  care__begin(d, now_ms);
  care__happened(d, visit, event, at_ms);
  care__wake_visit(d, visit, d->now_ms);
  return d->status;
}

/* Once a run: what was kept of an earlier one has its time. */
static void read_event(struct care__look *l) {
  care_dispatch *d = l->d;
  struct care__visit *v = &d->visits[l->visit];
  bool has_time = l->a.event_at_ms != INT64_MIN;

  if (v->seen)
    return;
  v->seen = true;
  if (l->a.event.len == 0 || (!has_time && is_known(d, l->visit, l->a.event, 0, true)))
    return;
  care__happened(d, l->visit, l->a.event, has_time ? l->a.event_at_ms : d->now_ms);
}

/* --- questions that end -------------------------------------------------------------------- */

void care__set_open(care_dispatch *d, uint32_t root, bool open) {
  struct care__item *item = &d->items[root];

  if (item->open == open)
    return;
  item->open = open;
  if (open)
    d->info.open++;
  else
    d->info.open--;
  if (!open && item->phone != CARE__NONE && d->begun)
    care__wake_visits_of(d, item->phone);
}

void care__unread_forget(care_dispatch *d, uint32_t root) {
  care__copy_free(d, d->items[root].unread);
  d->items[root].unread = NULL;
}

void care__unread_add(care_dispatch *d, uint32_t root, struct smpp_span text, int64_t at_ms) {
  char *before = d->items[root].unread;
  struct data_buffer all = {0};

  if (before) {
    data_buffer_add_text(&all, before);
    data_buffer_add_char(&all, '\n');
  }
  data_buffer_add(&all, text);
  if (d->items[root].phone == CARE__NONE)
    return;
  d->items[root].unread_ms = at_ms;
  if (all.failed)
    care__no_memory(d);
  else
    d->items[root].unread = care__copy(d, data_buffer_span(&all));
  if (d->items[root].unread != before)
    care__copy_free(d, before);
  data_buffer_free(&all);
}

void care__tell_unread(care_dispatch *d, uint32_t root) {
  struct care__item *item = &d->items[root];
  struct data_json_writer w;

  if (!item->unread)
    return;
  data_json_member_text(&d->writer, "read", item->key);
  w = care__event_begin(d, "inbox.added", root, CARE__NONE);
  data_json_member_text(&w, "reason", "not_understood");
  data_json_member_text(&w, "phone", d->phones[item->phone].e164);
  data_json_member_text(&w, "text", item->unread);
  care__event_end(d, &w);
  care__unread_forget(d, root);
}

void care__tell_silence(care_dispatch *d, uint32_t index) {
  struct care__item *item = &d->items[index];
  struct data_json_writer w;

  if (item->asks.len == 0)
    return;
  care__tell_unread(d, item->root);
  if (d->items[item->root].silent)
    return;
  d->items[item->root].silent = true;
  data_json_member_text(&d->writer, "silent", d->items[item->root].key);
  w = care__event_begin(d, "appointment.no_reply", index, CARE__NONE);
  data_json_member_string(&w, "question", item->asks);
  care__event_end(d, &w);
}

/* Whether people know already that there is no answer, or why. */
static bool is_known_of(const care_dispatch *d, uint32_t root) {
  const struct care__item *item = &d->items[root];

  if (item->silent || item->failed || item->handed)
    return true;
  for (uint32_t i = d->visits[item->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit)
    if (d->items[i].tasked && d->items[i].start_ms == item->start_ms &&
        (d->items[i].root == root || d->items[i].dropped))
      return true;
  return item->phone != CARE__NONE && (d->phones[item->phone].quarantined ||
                                       d->phones[item->phone].silenced & CARE_CLASS(item->traffic));
}

/* The time for an answer is over. */
static void end_question(care_dispatch *d, uint32_t index) {
  bool known = is_known_of(d, index);

  care__set_open(d, index, false);
  if (known && !d->items[index].unread)
    return;
  data_json_member_text(care__record_begin(d, "ended"), "key", d->items[index].key);
  care__tell_unread(d, index);
  if (!known)
    care__tell_silence(d, index);
  care__record_end(d);
}

/* What was written in place of an answer to what is no question any more. */
static void let_read(care_dispatch *d, uint32_t index) {
  if (!d->items[index].unread)
    return;
  data_json_member_text(care__record_begin(d, "ended"), "key", d->items[index].key);
  care__tell_unread(d, index);
  care__record_end(d);
}

/* Who was asked again, and says no more, is read by a person; when. */
static int64_t mind_unread(care_dispatch *d, uint32_t index) {
  const struct care__item *item = &d->items[index];

  if (item->unread && d->now_ms >= item->unread_ms + UNREAD_MS)
    let_read(d, index);
  return item->unread ? item->unread_ms + UNREAD_MS : CARE__NEVER;
}

/* Ends what is to be ended; when to look again. */
static int64_t mind_open(struct care__look *l, bool is_row) {
  care_dispatch *d = l->d;
  int64_t next = CARE__NEVER;

  for (uint32_t i = d->visits[l->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit) {
    struct care__item *item = &d->items[i];

    if (!item->open) {
      let_read(d, i);
      continue;
    }
    if (d->now_ms >= item->answerable_ms)
      end_question(d, i);
    else if (is_row && (l->a.start_ms != item->start_ms || l->a.status == CARE_STATUS_CANCELLED)) {
      care__talk_close(d, i);
      care__set_open(d, i, false);
    } else {
      int64_t unread = mind_unread(d, i);
      int64_t sooner = unread < item->answerable_ms ? unread : item->answerable_ms;
      next = sooner < next ? sooner : next;
    }
  }
  return next;
}

int64_t care__look_back(struct care__look *l, bool is_row) {
  int64_t next = mind_open(l, is_row);

  if (!is_row)
    return next;
  read_event(l);
  gather(l);
  return next;
}
