/* SPDX-License-Identifier: MIT
 *
 * The messages of one appointment. Rules are followed in their order, so that one
 * that waits for an answer finds what became of the question. */
#include <care/planned.h>

#include <data/names.h>
#include <smppcare/reply.h>

#define USUAL_LIFE_MS CARE_DAY_MS
#define USUAL_MARGIN_MS CARE__HOUR_MS /* between a message's end and the appointment */

/* What became of a rule's question. */
struct outcome {
  bool exists; /* the rule concerns this appointment */
  bool asked, is_sent, answered;
  bool is_wanted; /* not asked for a reason for which nobody need call */
  int64_t at_ms;  /* when it was or will be asked */
};

struct work {
  const care_plan *plan;
  const struct care_appointment *appointment;
  struct care__place place;
  const struct care_happening *happened;
  size_t n_happened;
  int64_t now_ms;
  bool declined;
  struct care_message *out;
  size_t n;
  struct outcome outcomes[CARE_PLAN_RULES_MAX];
};

/* A message on its way to a decision. */
struct draft {
  const struct care__rule *rule;
  struct care_message *message;
  int64_t due_ms;    /* when the rule wants it */
  int64_t asked_ms;  /* of a rule after another: when that asked */
  int64_t latest_ms; /* it may leave before this */
  bool conditional;  /* the question has not been sent yet, or is still open */
};

/* --- what happened --------------------------------------------------------------------------- */

/* NULL: it did not. Of several the last. */
static const struct care_happening *find(const struct work *w, int kind, struct smpp_span name) {
  const struct care_happening *found = NULL;

  for (size_t i = 0; i < w->n_happened; i++)
    if (w->happened[i].kind == kind && smpp_span_equal(w->happened[i].name, name) &&
        (!found || w->happened[i].time_ms >= found->time_ms))
      found = &w->happened[i];
  return found;
}

static bool is_of_this_start(const struct work *w, struct smpp_span key) {
  char version[CARE__VERSION_LEN + 1];
  struct smpp_span rule, of_key;
  unsigned repetition;

  care__key_version(version, w->appointment->start_ms);
  return care__key_read(key, &rule, &repetition, &of_key) &&
         smpp_span_equal(of_key, smpp_span_of(version));
}

/* Whether the patient said of this start that they will not come. Whatever they
 * answered last counts. */
static bool has_declined(const struct work *w) {
  const struct care_happening *last = NULL;

  for (size_t i = 0; i < w->n_happened; i++) {
    const struct care_happening *h = &w->happened[i];

    if (h->kind != CARE_HAPPENED_ANSWERED || !is_of_this_start(w, h->name))
      continue;
    if (h->intent != CARE_INTENT_YES && h->intent != CARE_INTENT_NO &&
        h->intent != CARE_INTENT_RESCHEDULE)
      continue;
    if (!last || h->time_ms >= last->time_ms)
      last = h;
  }
  return last && last->intent != CARE_INTENT_YES;
}

/* Whether any message told another start. */
static bool was_told_otherwise(const struct work *w) {
  for (size_t i = 0; i < w->n_happened; i++)
    if (w->happened[i].kind == CARE_HAPPENED_SENT && !is_of_this_start(w, w->happened[i].name))
      return true;
  return false;
}

/* --- decisions ------------------------------------------------------------------------------- */

static void decide(struct draft *d, int decision, int reason) {
  d->message->decision = decision;
  d->message->reason = reason;
}

static bool drop(struct draft *d, int reason) {
  decide(d, CARE_DECISION_DROP, reason);
  return true;
}

/* What is left to people, and when: as the rule says, else when the answer is
 * overdue. */
static void give_task(const struct work *w, struct draft *d, int task, int64_t otherwise_ms) {
  const struct care__rule *rule = d->rule;

  d->message->task = task;
  d->message->task_at_ms =
      task == CARE_TASK_NONE ? 0
      : rule->task_at.kind != CARE__MOMENT_NONE
          ? care__moment_from(w->plan, &rule->task_at, &w->place, w->appointment->start_ms)
          : otherwise_ms;
}

static bool drop_with_task(const struct work *w, struct draft *d, int reason, int64_t at_ms) {
  give_task(w, d, d->rule->task, at_ms);
  return drop(d, reason);
}

/* Where nobody needs a message, nor a call. */
static bool is_over(const struct work *w, struct draft *d) {
  int status = w->appointment->status;

  if (w->appointment->is_copy)
    return drop(d, CARE_REASON_COPY);
  if (status == CARE_STATUS_CANCELLED)
    return drop(d, CARE_REASON_CANCELLED);
  if (status == CARE_STATUS_NO_SHOW)
    return drop(d, CARE_REASON_NO_SHOW);
  if (!d->rule->prepares)
    return false;
  if (status == CARE_STATUS_DONE)
    return drop(d, CARE_REASON_DONE);
  if (w->declined)
    return drop(d, CARE_REASON_DECLINED);
  return w->now_ms >= w->appointment->start_ms && drop(d, CARE_REASON_BEGUN);
}

/* Whether an answer is waited for once it is sent. */
static bool waits(const struct care__rule *rule) {
  return rule->ask.len > 0 || rule->anchor == CARE__ANCHOR_QUESTION;
}

static bool is_sent(const struct work *w, struct draft *d) {
  struct smpp_span key = smpp_span_of(d->message->key);
  const struct care_happening *sent = find(w, CARE_HAPPENED_SENT, key);

  if (!sent)
    return false;
  d->message->send_at_ms = sent->time_ms;
  if (waits(d->rule) && !find(w, CARE_HAPPENED_ANSWERED, key))
    give_task(w, d, d->rule->task, sent->time_ms + d->rule->no_reply_ms);
  return drop(d, CARE_REASON_ALREADY_SENT);
}

static bool is_needless(const struct work *w, struct draft *d) {
  const struct outcome *question;

  if (d->rule->anchor != CARE__ANCHOR_QUESTION)
    return false;
  question = &w->outcomes[d->rule->parent];
  if (question->answered)
    return drop(d, CARE_REASON_ANSWERED);
  if (question->asked)
    return false;
  if (question->is_wanted)
    return drop_with_task(w, d, CARE_REASON_NOT_ASKED, d->due_ms);
  return drop(d, CARE_REASON_NOT_ASKED);
}

/* Moves a message off a day without work. */
static bool is_closed(const struct work *w, struct draft *d) {
  int step = d->rule->closed == CARE__CLOSED_BEFORE ? -1 : 1;
  int64_t day;

  if (d->rule->closed == CARE__CLOSED_SEND)
    return false;
  for (int n = 0; n <= 366; n++) {
    day = care_wall_day(care_zone_to_wall(w->place.zone, d->due_ms)) + n * step;
    if (!care__plan_is_closed(w->plan, w->place.country, day)) {
      d->due_ms = care__days_later(w->place.zone, d->due_ms, n * step);
      return false;
    }
    if (d->rule->closed == CARE__CLOSED_DROP)
      break;
  }
  return drop_with_task(w, d, CARE_REASON_CLOSED_DAY, d->due_ms);
}

static int64_t least(int64_t a, int64_t b) {
  return a < b ? a : b;
}

/* Until when the message is of use. A deferral does not make it live longer. */
static void set_expiry(const struct work *w, struct draft *d) {
  int64_t start = w->appointment->start_ms, end = d->due_ms + USUAL_LIFE_MS;
  const struct care__rule *rule = d->rule;

  if (rule->anchor == CARE__ANCHOR_MOVED)
    end = start;
  if (rule->lasts_ms >= 0)
    end = d->due_ms + rule->lasts_ms;
  else if (rule->expires.kind != CARE__MOMENT_NONE)
    end = care__moment_from(w->plan, &rule->expires, &w->place, start);
  else if (rule->prepares)
    end = least(end, d->due_ms < start - USUAL_MARGIN_MS ? start - USUAL_MARGIN_MS : start);
  if (rule->prepares)
    end = least(end, start);
  d->message->expires_at_ms = d->latest_ms = end;
}

/* `until`, on the day on which the question was asked: from then on it is for
 * people, from that hour. */
static bool is_past_until(const struct work *w, struct draft *d) {
  const struct care__rule *rule = d->rule;
  int64_t day, until;

  if (rule->until_minute < 0)
    return false;
  day = care_wall_day(care_zone_to_wall(w->place.zone, d->asked_ms));
  until =
      care_zone_from_wall(w->place.zone, day * CARE_DAY_MS + rule->until_minute * CARE__MINUTE_MS);
  d->latest_ms = least(d->latest_ms, until + 1);
  if (d->due_ms <= until && w->now_ms <= until)
    return false;
  return drop_with_task(w, d, CARE_REASON_PAST_UNTIL, until > d->asked_ms ? until : d->asked_ms);
}

static bool is_too_late(const struct work *w, struct draft *d) {
  int64_t due = d->due_ms;

  if (d->rule->prepares && due >= w->appointment->start_ms)
    return drop_with_task(w, d, CARE_REASON_AFTER_START, due);
  if (due < w->now_ms)
    due = w->now_ms;
  if (due >= d->message->expires_at_ms)
    return drop_with_task(w, d, CARE_REASON_EXPIRED, due);
  decide(d, CARE_DECISION_SEND,
         d->conditional                                             ? CARE_REASON_IF_NO_REPLY
         : d->rule->anchor == CARE__ANCHOR_QUESTION                 ? CARE_REASON_NO_REPLY
         : due > d->due_ms && d->rule->anchor != CARE__ANCHOR_MOVED ? CARE_REASON_LATE
                                                                    : CARE_REASON_PLANNED);
  d->message->send_at_ms = due;
  return false;
}

/* The caller must know, one way or the other: what cannot be deferred to a time
 * at which it is of use is a call, whatever the rule says. */
static bool is_quiet(const struct work *w, struct draft *d) {
  const struct care__rule *rule = d->rule;
  uint8_t action = w->plan->quiet[rule->traffic].action;
  int64_t due = d->message->send_at_ms, end;

  if (action == CARE__QUIET_SEND)
    return false;
  end = care__quiet_end(w->plan, rule->traffic, &w->place, due);
  if (end == due)
    return false;
  if (action == CARE__QUIET_DROP)
    return drop_with_task(w, d, CARE_REASON_QUIET_HOURS, due);
  if (end < d->latest_ms) {
    d->message->send_at_ms = end;
    decide(d, CARE_DECISION_DEFER, CARE_REASON_QUIET_HOURS);
    return false;
  }
  give_task(w, d, rule->task == CARE_TASK_NONE ? CARE_TASK_CALL : rule->task, due);
  return drop(d, CARE_REASON_QUIET_DEADLINE);
}

static void decide_message(struct work *w, struct draft *d) {
  d->message->send_at_ms = d->due_ms;
  if (is_sent(w, d) || is_over(w, d) || is_needless(w, d) || is_closed(w, d))
    return;
  d->message->send_at_ms = d->due_ms;
  set_expiry(w, d);
  if (is_past_until(w, d) || is_too_late(w, d) || is_quiet(w, d))
    return;
  if (waits(d->rule))
    give_task(w, d, d->rule->task, d->message->send_at_ms + d->rule->no_reply_ms);
}

/* --- rules ------------------------------------------------------------------------------------ */

static bool concerns(const struct care__rule *rule, const struct care_appointment *a) {
  return care__list_has(rule->kinds, a->kind) && care__list_has(rule->units, a->unit) &&
         care__list_has(rule->sites, a->site);
}

/* What the rule is counted from; false: it has not come about. */
static bool find_base(const struct work *w, const struct care__rule *rule, int64_t *base_ms) {
  const struct care_happening *event;

  switch (rule->anchor) {
  case CARE__ANCHOR_EVENT:
    event = find(w, CARE_HAPPENED_EVENT, rule->event);
    if (event)
      *base_ms = event->time_ms;
    return event != NULL;
  case CARE__ANCHOR_QUESTION:
    *base_ms = w->outcomes[rule->parent].at_ms;
    return w->outcomes[rule->parent].exists;
  case CARE__ANCHOR_MOVED:
    *base_ms = w->now_ms;
    return was_told_otherwise(w);
  default:
    *base_ms = w->appointment->start_ms;
    return true;
  }
}

static int64_t due_at(const struct work *w, const struct care__rule *rule, int64_t base_ms,
                      unsigned repetition) {
  int64_t due = base_ms, n = (int64_t)repetition - 1;

  if (rule->anchor == CARE__ANCHOR_QUESTION)
    due += rule->no_reply_ms;
  else if (rule->anchor != CARE__ANCHOR_MOVED)
    due = care__moment_from(w->plan, &rule->when, &w->place, base_ms);
  if (rule->every_days)
    return care__days_later(w->place.zone, due, rule->every_days * (int)n);
  return due + rule->every_ms * n;
}

/* Keeps what rules after this one will ask. */
static void note_outcome(struct work *w, struct outcome *outcome, const struct care_message *m) {
  bool sent = m->reason == CARE_REASON_ALREADY_SENT;
  bool goes = m->decision != CARE_DECISION_DROP;

  outcome->exists = true;
  outcome->answered |= find(w, CARE_HAPPENED_ANSWERED, smpp_span_of(m->key)) != NULL;
  if (!outcome->asked || sent || goes)
    outcome->at_ms = m->send_at_ms;
  outcome->asked |= sent || goes;
  outcome->is_sent = sent || (outcome->is_sent && !goes);
  switch (m->reason) {
  case CARE_REASON_COPY:
  case CARE_REASON_CANCELLED:
  case CARE_REASON_NO_SHOW:
  case CARE_REASON_DONE:
  case CARE_REASON_DECLINED:
  case CARE_REASON_BEGUN:
  case CARE_REASON_ANSWERED:
    break;
  default:
    outcome->is_wanted = true;
  }
}

static void follow(struct work *w, size_t index) {
  const struct care__rule *rule = &w->plan->rules[index];
  struct outcome outcome = {0};
  int64_t base;

  if (concerns(rule, w->appointment) && find_base(w, rule, &base)) {
    for (unsigned i = 1; i <= rule->times; i++) {
      struct care_message *message = &w->out[w->n++];
      struct draft draft = {
          .rule = rule, .message = message, .due_ms = due_at(w, rule, base, i), .asked_ms = base};

      *message = (struct care_message){
          .rule = index, .repetition = i, .traffic = rule->traffic, .ask = rule->ask};
      care__key_write(message->key, w->appointment, rule->name, i);
      if (rule->anchor == CARE__ANCHOR_QUESTION)
        draft.conditional = !w->outcomes[rule->parent].is_sent || w->now_ms < draft.due_ms;
      decide_message(w, &draft);
      note_outcome(w, &outcome, message);
    }
  }
  w->outcomes[index] = outcome;
}

int care_plan_apply(const care_plan *plan, const struct care_appointment *appointment,
                    const struct care_happening *happened, size_t n_happened, int64_t now_ms,
                    struct care_message *out, size_t cap, size_t *n) {
  struct work w = {.plan = plan,
                   .appointment = appointment,
                   .place = {appointment->zone, appointment->country},
                   .happened = happened,
                   .n_happened = n_happened,
                   .now_ms = now_ms,
                   .out = out};

  if (appointment->problem != CARE_ROW_OK || !appointment->zone ||
      appointment->id.len > CARE_APPOINTMENT_ID_MAX)
    return SMPP_ERR_INVALID;
  *n = care_plan_messages_max(plan);
  if (cap < *n)
    return SMPP_ERR_NOSPACE;
  w.declined = has_declined(&w);
  for (size_t i = 0; i < plan->n_rules; i++)
    follow(&w, i);
  *n = w.n;
  return SMPP_OK;
}
