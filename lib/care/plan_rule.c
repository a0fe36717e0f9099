/* SPDX-License-Identifier: MIT
 *
 * [rule NAME]: what it is counted from, when, to whom, until when, and what is
 * left to people. */
#include <care/planned.h>
#include <care/sender.h>

#include <data/duration.h>

#define KEYS                                                                                       \
  "when after on event no_reply until template ask class kind unit site expires then every times " \
  "closed sender"

struct entries {
  const struct data_ini_entry *when, *after, *on, *event, *no_reply, *until, *tmpl, *ask;
  const struct data_ini_entry *traffic, *kind, *unit, *site, *expires, *then, *every, *times;
  const struct data_ini_entry *closed, *sender;
};

static struct entries find_entries(const struct data_ini_section *section) {
  return (struct entries){
      .when = data_ini_get(section, "when"),
      .after = data_ini_get(section, "after"),
      .on = data_ini_get(section, "on"),
      .event = data_ini_get(section, "event"),
      .no_reply = data_ini_get(section, "no_reply"),
      .until = data_ini_get(section, "until"),
      .tmpl = data_ini_get(section, "template"),
      .ask = data_ini_get(section, "ask"),
      .traffic = data_ini_get(section, "class"),
      .kind = data_ini_get(section, "kind"),
      .unit = data_ini_get(section, "unit"),
      .site = data_ini_get(section, "site"),
      .expires = data_ini_get(section, "expires"),
      .then = data_ini_get(section, "then"),
      .every = data_ini_get(section, "every"),
      .times = data_ini_get(section, "times"),
      .closed = data_ini_get(section, "closed"),
      .sender = data_ini_get(section, "sender"),
  };
}

static struct smpp_span value_of(const struct data_ini_entry *entry) {
  return entry ? entry->value : smpp_span(NULL, 0);
}

/* The place of a word among `n`; n: it is none of them. */
static uint8_t word_of(struct smpp_span word, const char *const *words, uint8_t n) {
  uint8_t i = 0;

  while (i < n && !smpp_span_equal(word, smpp_span_of(words[i])))
    i++;
  return i;
}

static bool read_ms(const struct data_ini_entry *entry, int64_t *ms) {
  uint64_t value;

  if (!data_duration_parse(entry->value, &value) || value == 0 ||
      value > (uint64_t)(366 * CARE_DAY_MS))
    return false;
  *ms = (int64_t)value;
  return true;
}

/* --- what it is counted from ------------------------------------------------------------ */

static int read_when(struct care__plan_reader *r, const struct entries *e,
                     struct care__rule *rule) {
  if (!care__moment_read(e->when->value, &rule->when))
    return care__plan_refuse_entry(
        r, e->when,
        "write days with a time (J-1@14:00, J+1@09:30; J-2b@10:00 counts days of work) or a "
        "distance (-3h, +30m, +2d)");
  rule->anchor = e->event ? CARE__ANCHOR_EVENT : CARE__ANCHOR_START;
  rule->event = value_of(e->event);
  rule->prepares = !e->event && rule->when.days <= 0 && rule->when.ms <= 0;
  if (e->event && !care__is_name(rule->event))
    return care__plan_refuse_entry(r, e->event, "an event is a word of a-z, 0-9, - and _");
  if (e->event && (rule->when.days < 0 || rule->when.ms < 0))
    return care__plan_refuse_entry(r, e->when,
                                   "a message cannot go before its event; write + or J@");
  return SMPP_OK;
}

static int read_after(struct care__plan_reader *r, const struct entries *e,
                      struct care__rule *rule) {
  const struct care__rule *parent;
  size_t i = 0;

  while (i < r->plan->n_rules && !smpp_span_equal(r->plan->rules[i].name, e->after->value))
    i++;
  if (i == r->plan->n_rules)
    return care__plan_refuse_entry(r, e->after, "no rule of that name stands above this one");
  parent = &r->plan->rules[i];
  if (parent->ask.len == 0)
    return care__plan_refuse_entry(r, e->after, "that rule asks nothing; give it an ask =");
  if (!e->no_reply)
    return care__plan_refuse_entry(r, e->after, "how long? write no_reply = 4h too");
  rule->parent = i;
  rule->anchor = CARE__ANCHOR_QUESTION;
  rule->prepares = parent->prepares;
  return SMPP_OK;
}

static int read_anchor(struct care__plan_reader *r, const struct data_ini_section *section,
                       const struct entries *e, struct care__rule *rule) {
  if ((e->when != NULL) + (e->after != NULL) + (e->on != NULL) != 1)
    return care__plan_refuse(r, section->line,
                             "a rule needs one of: when = J-1@14:00; after = RULE with no_reply = "
                             "4h; on = moved");
  if (e->event && !e->when)
    return care__plan_refuse_entry(r, e->event, "an event needs when, such as when = +1h");
  if (e->until && !e->after)
    return care__plan_refuse_entry(r, e->until,
                                   "until belongs to after; for an end, write expires");
  if (e->when)
    return read_when(r, e, rule);
  if (e->after)
    return read_after(r, e, rule);
  if (!smpp_span_equal(e->on->value, smpp_span_of("moved")))
    return care__plan_refuse_entry(r, e->on, "write on = moved");
  rule->anchor = CARE__ANCHOR_MOVED;
  rule->prepares = true;
  return SMPP_OK;
}

/* --- the rest of it ----------------------------------------------------------------------- */

static int read_waits(struct care__plan_reader *r, const struct entries *e,
                      struct care__rule *rule) {
  rule->no_reply_ms = -1;
  rule->until_minute = -1;
  if (e->no_reply && !read_ms(e->no_reply, &rule->no_reply_ms))
    return care__plan_refuse_entry(r, e->no_reply, "write a duration such as 4h");
  if (e->no_reply && !e->after && rule->ask.len == 0)
    return care__plan_refuse_entry(r, e->no_reply, "nothing is asked; add ask = or drop it");
  if (e->until && !care__minute_read(e->until->value, &rule->until_minute))
    return care__plan_refuse_entry(r, e->until, "write a time of day such as 20:00");
  return SMPP_OK;
}

static int read_repeats(struct care__plan_reader *r, const struct entries *e,
                        struct care__rule *rule) {
  struct smpp_span times = value_of(e->times);
  unsigned n = 0;

  rule->times = 1;
  if (!e->every && !e->times)
    return SMPP_OK;
  if (!e->every || !e->times)
    return care__plan_refuse_entry(r, e->every ? e->every : e->times,
                                   "every and times go together: every = 1d, times = 7");
  for (size_t i = 0; i < times.len && n <= CARE_PLAN_TIMES_MAX; i++)
    n = times.ptr[i] >= '0' && times.ptr[i] <= '9' ? n * 10 + (unsigned)(times.ptr[i] - '0')
                                                   : CARE_PLAN_TIMES_MAX + 1;
  if (n < 2 || n > CARE_PLAN_TIMES_MAX)
    return care__plan_refuse_entry(r, e->times, "write a number from 2 to 100");
  if (!read_ms(e->every, &rule->every_ms) || rule->every_ms < 15 * CARE__MINUTE_MS)
    return care__plan_refuse_entry(r, e->every, "write a duration of at least 15m, such as 1d");
  if (e->every->value.ptr[e->every->value.len - 1] == 'd')
    rule->every_days = (int)(rule->every_ms / CARE_DAY_MS);
  rule->times = n;
  return SMPP_OK;
}

static bool is_later(const struct care__moment *a, const struct care__moment *b) {
  if (a->kind != b->kind || a->kind == CARE__MOMENT_NONE)
    return false;
  if (a->days != b->days)
    return a->days > b->days;
  return a->minute >= 0 && b->minute >= 0 ? a->minute >= b->minute : a->ms > b->ms;
}

static int read_expiry(struct care__plan_reader *r, const struct entries *e,
                       struct care__rule *rule) {
  rule->lasts_ms = -1;
  if (!e->expires)
    return SMPP_OK;
  if (read_ms(e->expires, &rule->lasts_ms))
    return SMPP_OK;
  if (!care__moment_read(e->expires->value, &rule->expires))
    return care__plan_refuse_entry(r, e->expires,
                                   "write a moment of the appointment (J@07:00, -1h) or how long "
                                   "it is of use (12h)");
  if (rule->anchor == CARE__ANCHOR_START && is_later(&rule->when, &rule->expires))
    return care__plan_refuse_entry(r, e->expires, "it would expire before it is sent");
  return SMPP_OK;
}

static int read_task(struct care__plan_reader *r, const struct entries *e,
                     struct care__rule *rule) {
  struct smpp_span word = value_of(e->then), rest = {NULL, 0};
  const uint8_t *at = word.len ? memchr(word.ptr, '@', word.len) : NULL;

  if (!e->then)
    return SMPP_OK;
  if (at) {
    size_t len = (size_t)(at - word.ptr);

    rest = smpp_span(at + 1, word.len - len - 1);
    word.len = len;
  }
  if (smpp_span_equal(word, smpp_span_of("call_task")))
    rule->task = CARE_TASK_CALL;
  else if (smpp_span_equal(word, smpp_span_of("alert")))
    rule->task = CARE_TASK_ALERT;
  if (rule->task == CARE_TASK_NONE || (at && !care__moment_read(rest, &rule->task_at)))
    return care__plan_refuse_entry(r, e->then,
                                   "write call_task or alert, with a moment if one is meant: "
                                   "call_task@J-1@20:00");
  if (!at && rule->no_reply_ms < 0)
    return care__plan_refuse_entry(r, e->then,
                                   "when? write no_reply = 1h too, or call_task@J-1@20:00");
  return SMPP_OK;
}

static int read_words(struct care__plan_reader *r, const struct entries *e,
                      struct care__rule *rule) {
  static const char *const classes[] = {"care", "prevention", "campaign"};
  static const char *const closed[] = {"send", "before", "after", "drop"};
  struct smpp_span rest = rule->ask, item;

  if (e->traffic) {
    rule->traffic = word_of(e->traffic->value, classes, CARE_TRAFFIC_COUNT);
    if (rule->traffic == CARE_TRAFFIC_COUNT)
      return care__plan_refuse_entry(r, e->traffic, "write care, prevention or campaign");
  }
  if (e->closed) {
    rule->closed = word_of(e->closed->value, closed, 4);
    if (rule->closed == 4)
      return care__plan_refuse_entry(r, e->closed, "write send, before, after or drop");
  }
  while (care__list_next(&rest, &item))
    if (!care__is_name(item))
      return care__plan_refuse_entry(r, e->ask, "questions are words of a-z, 0-9, - and _");
  return SMPP_OK;
}

static int check_new(struct care__plan_reader *r, const struct data_ini_section *section,
                     struct smpp_span name) {
  if (!care__is_name(name))
    return care__plan_refuse(r, section->line,
                             "a rule needs a name of at most 32 a-z, 0-9, - and _: [rule j1]");
  for (size_t i = 0; i < r->plan->n_rules; i++)
    if (smpp_span_equal(r->plan->rules[i].name, name))
      return care__plan_refuse(r, section->line, "a rule of this name stands above; rename one");
  if (r->plan->n_rules == CARE_PLAN_RULES_MAX)
    return care__plan_refuse(r, section->line, "more than 64 rules");
  return care__plan_check_keys(r, section, KEYS);
}

int care__plan_read_rule(struct care__plan_reader *r, const struct data_ini_section *section,
                         struct smpp_span name) {
  struct entries e = find_entries(section);
  struct care__rule rule = {.name = name,
                            .line = section->line,
                            .ask_line = e.ask ? e.ask->line : 0,
                            .parent = CARE__NO_PARENT,
                            .tmpl = value_of(e.tmpl),
                            .ask = value_of(e.ask),
                            .kinds = value_of(e.kind),
                            .units = value_of(e.unit),
                            .sites = value_of(e.site),
                            .sender = value_of(e.sender)};
  int result = check_new(r, section, name);

  if (result == SMPP_OK && !e.tmpl)
    return care__plan_refuse(r, section->line, "template is missing: write template = NAME");
  if (result == SMPP_OK && !care__is_name(rule.tmpl))
    return care__plan_refuse_entry(r, e.tmpl, "a template's name has a-z, 0-9, - and _ only");
  if (result == SMPP_OK && e.sender && care__sender_kind(rule.sender) == CARE__SENDER_BAD)
    return care__plan_refuse_entry(r, e.sender,
                                   "write a number (+33639980300, 36180) or a name of at most 11 "
                                   "letters, digits and spaces without accents");
  if (result == SMPP_OK)
    result = read_words(r, &e, &rule);
  if (result == SMPP_OK)
    result = read_anchor(r, section, &e, &rule);
  if (result == SMPP_OK)
    result = read_waits(r, &e, &rule);
  if (result == SMPP_OK)
    result = read_repeats(r, &e, &rule);
  if (result == SMPP_OK)
    result = read_expiry(r, &e, &rule);
  if (result == SMPP_OK)
    result = read_task(r, &e, &rule);
  if (result == SMPP_OK)
    r->plan->rules[r->plan->n_rules++] = rule;
  return result;
}
