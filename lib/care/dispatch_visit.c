/* SPDX-License-Identifier: MIT
 *
 * What the plan wants of one appointment now: what happened is told to it, and what
 * it says is done, or waited for. */
#include <care/dispatcher.h>

static void look_again(struct care__look *l, int64_t ms) {
  if (ms < l->next_ms)
    l->next_ms = ms;
}

/* --- tasks ----------------------------------------------------------------------------------- */

/* When the last of its questions was sent: an answer to one buys time for the next. */
static int64_t last_asked(const care_dispatch *d, const struct care__item *first) {
  int64_t last = first->sent_ms;

  for (uint32_t i = d->visits[first->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit)
    if (d->items[i].first == first->first && d->items[i].state != CARE__ITEM_UNSENT &&
        d->items[i].sent_ms > last)
      last = d->items[i].sent_ms;
  return last;
}

static int64_t task_time(const struct care__look *l, const struct care_message *m, uint32_t item) {
  const struct care__rule *rule = &l->d->options.plan->rules[m->rule];
  int64_t later;

  if (m->reason != CARE_REASON_ALREADY_SENT || rule->task_at.kind != CARE__MOMENT_NONE ||
      item == CARE__NONE)
    return m->task_at_ms;
  later = last_asked(l->d, &l->d->items[item]) + rule->no_reply_ms;
  return later > m->task_at_ms ? later : m->task_at_ms;
}

/* The question that waits, of those that the item's rule asks; the item if none does. */
static uint32_t waiting_one(const care_dispatch *d, uint32_t first) {
  const struct care__item *root = &d->items[d->items[first].root];

  for (uint32_t i = d->visits[root->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit)
    if (d->items[i].open && d->items[i].first == root->first)
      return d->items[first].root == i ? first : i;
  return first;
}

/* What is left to people falls due. */
static void raise(struct care__look *l, const struct care_message *m, uint32_t index) {
  care_dispatch *d = l->d;
  bool silent = m->reason == CARE_REASON_ALREADY_SENT;

  if (index == CARE__NONE)
    index = care__item_of(d, smpp_span_of(m->key));
  if (index == CARE__NONE)
    return;
  d->items[index].rule = (uint16_t)m->rule;
  d->items[index].start_ms = l->a.start_ms;
  data_json_member_text(care__record_begin(d, "task"), "key", m->key);
  if (silent)
    care__tell_silence(d, waiting_one(d, index));
  care__task(d, index, m->task, silent ? "no_reply" : care_reason_name(m->reason));
  care__record_end(d);
}

static void mind_task(struct care__look *l, const struct care_message *m, uint32_t item) {
  int64_t at;

  if (m->task == CARE_TASK_NONE || (item != CARE__NONE && l->d->items[item].tasked))
    return;
  if (item != CARE__NONE && l->d->items[item].asks.len > 0 &&
      care__is_settled(l->d, &l->d->items[item]) &&
      !l->d->items[l->d->items[item].root].answered_ms)
    return;
  at = task_time(l, m, item);
  if (at <= l->d->now_ms)
    raise(l, m, item);
  else
    look_again(l, at);
}

/* --- messages ----------------------------------------------------------------------------------
 */

/* What was not sent, and nobody need be told why; nor that a question which was not
 * needed any more was not repeated. */
static bool is_silent(const struct care__rule *rule, int reason) {
  if (rule->anchor == CARE__ANCHOR_QUESTION &&
      (reason == CARE_REASON_BEGUN || reason == CARE_REASON_CANCELLED ||
       reason == CARE_REASON_NO_SHOW || reason == CARE_REASON_DONE))
    return true;
  return reason == CARE_REASON_ALREADY_SENT || reason == CARE_REASON_ANSWERED ||
         reason == CARE_REASON_DECLINED || reason == CARE_REASON_NOT_ASKED ||
         reason == CARE_REASON_COPY;
}

static struct care__outgoing outgoing(const struct care__look *l, const struct care_message *m) {
  const care_plan *plan = l->d->options.plan;
  const struct care__rule *rule = &plan->rules[m->rule];

  return (struct care__outgoing){.visit = l->visit,
                                 .appointment = &l->a,
                                 .key = m->key,
                                 .rule = (uint16_t)m->rule,
                                 .root = CARE__NONE,
                                 .first = CARE__NONE,
                                 .traffic = m->traffic,
                                 .prepares = rule->prepares,
                                 .expires_at_ms = m->expires_at_ms,
                                 .tmpl = rule->tmpl,
                                 .asks = care__question_at(rule, plan->rules, 0)};
}

/* Whether it was of no more use before another question had its answer. */
static bool has_waited(const struct care__look *l, const struct care_message *m,
                       const struct care__outgoing *out, uint32_t item) {
  uint32_t phone = l->d->visits[l->visit].phone;

  if (item != CARE__NONE && l->d->items[item].waits)
    return true;
  return m->reason == CARE_REASON_EXPIRED && out->asks.len > 0 && phone != CARE__NONE &&
         care__open_question(l->d, phone, CARE__NONE) != CARE__NONE;
}

/* Whether it was due, and time went by in which nothing could be sent. */
static bool was_held(const struct care__look *l, const struct care_message *m, uint32_t item) {
  return item != CARE__NONE && l->d->items[item].held &&
         (m->reason == CARE_REASON_EXPIRED || m->reason == CARE_REASON_PAST_UNTIL ||
          m->reason == CARE_REASON_AFTER_START || m->reason == CARE_REASON_BEGUN);
}

static void mind_drop(struct care__look *l, const struct care_message *m, uint32_t item) {
  struct care__outgoing out = outgoing(l, m);
  bool waited = has_waited(l, m, &out, item), missed = waited || was_held(l, m, item);

  if (!is_silent(&l->d->options.plan->rules[m->rule], m->reason) &&
      (item == CARE__NONE || !l->d->items[item].dropped)) {
    if (m->send_at_ms > l->d->now_ms)
      look_again(l, m->send_at_ms);
    else
      care__drop(l->d, &out, waited ? "question_open" : care_reason_name(m->reason), NULL,
                 missed && m->traffic == CARE_TRAFFIC_CARE ? CARE_TASK_CALL : CARE_TASK_NONE);
  }
  mind_task(l, m, item);
}

/* The question that a rule asks again: of the rule it follows the first that has no
 * answer. */
static uint32_t root_of(const struct care__look *l, const struct care__rule *rule,
                        struct smpp_span *asks, uint8_t *part) {
  const care_dispatch *d = l->d;

  if (rule->anchor != CARE__ANCHOR_QUESTION)
    return CARE__NONE;
  for (uint32_t i = d->visits[l->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit) {
    const struct care__item *item = &d->items[i];
    if (item->rule == rule->parent && item->start_ms == l->a.start_ms && item->asks.len > 0 &&
        !d->items[item->root].answered_ms && item->state != CARE__ITEM_UNSENT) {
      *asks = item->asks;
      *part = d->items[item->root].part;
      return item->root;
    }
  }
  return CARE__NONE;
}

/* Of a message that is held: until what hour of today its rule wants it. */
static int64_t until_of(const struct care__look *l, const struct care__rule *rule) {
  int64_t day = care_wall_day(care_zone_to_wall(l->a.zone, l->d->now_ms));

  if (!l->d->hold || rule->until_minute < 0)
    return CARE__NEVER;
  return care_zone_from_wall(l->a.zone, day * CARE_DAY_MS + rule->until_minute * CARE__MINUTE_MS) +
         1;
}

/* A question that waits for another one's answer: people ask it when they would be told
 * that nobody answered it. */
static void ask_or_wait(struct care__look *l, const struct care_message *m) {
  struct care__outgoing out = outgoing(l, m);
  uint32_t item = care__item_find(l->d, smpp_span_of(m->key));

  if (m->task != CARE_TASK_NONE && item != CARE__NONE && l->d->items[item].waits &&
      l->d->now_ms >= m->task_at_ms) {
    care__drop(l->d, &out, "question_open", NULL, m->task);
    return;
  }
  out.root = root_of(l, &l->d->options.plan->rules[m->rule], &out.asks, &out.part);
  look_again(l, care__send(l->d, &out));
  look_again(l, until_of(l, &l->d->options.plan->rules[m->rule]));
  item = care__item_find(l->d, smpp_span_of(m->key));
  if (m->task != CARE_TASK_NONE && item != CARE__NONE && l->d->items[item].waits)
    look_again(l, m->task_at_ms);
}

static void mind_message(struct care__look *l, const struct care_message *m) {
  uint32_t item = care__item_find(l->d, smpp_span_of(m->key));

  if (m->decision == CARE_DECISION_DROP) {
    mind_drop(l, m, item);
  } else if (m->send_at_ms > l->d->now_ms) {
    look_again(l, m->send_at_ms);
  } else if (item == CARE__NONE || !l->d->items[item].dropped)
    ask_or_wait(l, m);
}

/* --- one question after the other
 * ----------------------------------------------------------------- */

/* Of the key of a question before it: A-1/post1:temp/START, where the first has
 * A-1/post1/START. */
static void part_key(char out[CARE__ITEM_KEY_MAX + 1], const char *key, struct smpp_span name) {
  size_t len = strlen(key), slash = len, end;

  while (slash > 0 && key[slash] != '/')
    slash--;
  for (end = slash; end > 0 && key[end - 1] != '/' && key[end] != ':';)
    end--;
  if (key[end] != ':')
    end = slash;
  memcpy(out, key, end);
  out[end] = ':';
  memcpy(out + end + 1, name.ptr, name.len);
  memcpy(out + end + 1 + name.len, key + slash, len - slash + 1);
}

/* Whether there is an item of that part, or of one behind it. */
static bool has_part(const care_dispatch *d, const struct care__item *first, unsigned part) {
  for (uint32_t i = d->visits[first->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit)
    if (d->items[i].first == first->first && d->items[i].part >= part &&
        (d->items[i].state != CARE__ITEM_UNSENT || d->items[i].dropped))
      return true;
  return false;
}

static void ask_next(struct care__look *l, uint32_t index) {
  care_dispatch *d = l->d;
  const struct care__item item = d->items[index];
  const struct care__rule *rule = &d->options.plan->rules[item.rule];
  struct care__outgoing out = {.visit = l->visit,
                               .appointment = &l->a,
                               .rule = item.rule,
                               .part = (uint8_t)(item.part + 1),
                               .root = CARE__NONE,
                               .first = CARE__NONE,
                               .traffic = item.traffic,
                               .prepares = rule->prepares,
                               .expires_at_ms = item.answerable_ms};
  struct care_plan_question question;
  char key[CARE__ITEM_KEY_MAX + 1];

  out.asks = care__question_at(rule, d->options.plan->rules, out.part);
  if (out.asks.len == 0 || has_part(d, &item, out.part) || d->now_ms >= item.answerable_ms ||
      !care_plan_question(d->options.plan, out.asks, &question))
    return;
  part_key(key, item.key, out.asks);
  out.key = key;
  out.first = item.first;
  out.tmpl = question.tmpl;
  look_again(l, care__send(d, &out));
}

static void ask_on(struct care__look *l) {
  care_dispatch *d = l->d;
  uint32_t next;

  for (uint32_t i = d->visits[l->visit].first_item; i != CARE__NONE; i = next) {
    const struct care__item *item = &d->items[i];

    next = item->next_of_visit;
    if (item->asks.len > 0 && item->root == i && item->answered_ms && item->rule != UINT16_MAX &&
        item->start_ms == l->a.start_ms)
      ask_next(l, i);
  }
}

/* --- the look
 * ------------------------------------------------------------------------------------- */

static void follow_plan(struct care__look *l) {
  care_dispatch *d = l->d;
  size_t n = 0;

  if (care_plan_apply(d->options.plan, &l->a, d->happened, l->n_happened, d->now_ms, d->messages,
                      d->cap_messages, &n) != SMPP_OK)
    return;
  for (size_t i = 0; i < n && d->status == SMPP_OK; i++)
    mind_message(l, &d->messages[i]);
  ask_on(l);
}

void care__visit_look(care_dispatch *d, uint32_t visit) {
  struct care__look l = {
      .d = d, .visit = visit, .a = CARE_APPOINTMENT_INIT, .next_ms = CARE__NEVER};
  uint32_t row = d->visits[visit].row;

  d->info.held -= d->visits[visit].held;
  d->visits[visit].held = false;
  if (row != CARE__NONE) {
    int result = care_appointments_get(d->options.table, row, &l.a, NULL);

    if (result == SMPP_ERR_NOMEM)
      care__no_memory(d);
    if (result != SMPP_OK)
      return;
  }
  look_again(&l, care__look_back(&l, row != CARE__NONE));
  if (row != CARE__NONE)
    follow_plan(&l);
  if (l.next_ms != CARE__NEVER)
    care__wake_visit(d, visit, l.next_ms);
}
