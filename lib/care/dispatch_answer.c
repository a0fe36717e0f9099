/* SPDX-License-Identifier: MIT
 *
 * What a turn of a conversation changes: answers and what they are told as, texts
 * that go back, telephones that are not written to any more. */
#include <care/dispatcher.h>

struct turn {
  care_dispatch *d;
  uint32_t phone;
  const struct care_steps *steps;
  struct smpp_span text;
  struct care__effect effects[CARE_STEPS_MAX];
  size_t n;
};

static uint32_t item_of(const struct care_step *step) {
  return step->question ? (uint32_t)(step->question - 1) : CARE__NONE;
}

static struct care__effect *effect(struct turn *t, int kind, uint32_t item) {
  struct care__effect *e = &t->effects[t->n < CARE_STEPS_MAX ? t->n++ : CARE_STEPS_MAX - 1];

  *e = (struct care__effect){.kind = kind, .item = item};
  return e;
}

static int kind_of(const care_dispatch *d, uint32_t item) {
  struct care_plan_question question;

  return care_plan_question(d->options.plan, d->items[item].asks, &question)
             ? question.asked.question
             : CARE_QUESTION_FREE;
}

/* --- events ---------------------------------------------------------------------------- */

static void tell(struct turn *t, const char *name, uint32_t item, const char *member,
                 const char *value) {
  struct data_json_writer w = care__event_begin(t->d, name, item, CARE__NONE);

  if (member)
    data_json_member_text(&w, member, value);
  care__event_end(t->d, &w);
}

static void tell_alert(struct turn *t, uint32_t item, const char *alert, struct smpp_span level) {
  struct data_json_writer w = care__event_begin(t->d, "alert.raised", item, CARE__NONE);

  data_json_member_text(&w, "alert", alert);
  data_json_member_string(&w, "level", level);
  data_json_member_text(&w, "phone", t->d->phones[t->phone].e164);
  if (t->text.len > 0)
    data_json_member_string(&w, "text", t->text);
  care__event_end(t->d, &w);
  t->d->info.alerts++;
}

static void tell_inbox(struct turn *t, uint32_t item, const char *reason) {
  struct data_json_writer w = care__event_begin(t->d, "inbox.added", item, CARE__NONE);

  data_json_member_text(&w, "reason", reason);
  data_json_member_text(&w, "phone", t->d->phones[t->phone].e164);
  data_json_member_string(&w, "text", t->text);
  care__event_end(t->d, &w);
}

static void add_date(struct data_json_writer *w, const struct care_day *day) {
  char time[CARE__TIME_MAX];

  care__time_write(time, NULL, care_day_of(day->year, day->month, day->day) * CARE_DAY_MS);
  time[10] = '\0';
  data_json_member_text(w, "value", time);
}

static void add_value(struct turn *t, struct data_json_writer *w, uint32_t item,
                      const struct care_answer *answer) {
  struct care_plan_question question;

  switch (answer->intent) {
  case CARE_INTENT_NUMBER:
    data_json_key(w, "value");
    data_json_double(w, answer->thousandths / 1000.0, 3);
    break;
  case CARE_INTENT_DATE:
    add_date(w, &answer->day);
    break;
  case CARE_INTENT_CHOICE:
    if (care_plan_question(t->d->options.plan, t->d->items[item].asks, &question) &&
        answer->option < question.asked.n_options)
      data_json_member_string(w, "value", question.asked.options[answer->option]);
    break;
  case CARE_INTENT_FREE:
    data_json_member_string(w, "value", t->text);
    break;
  default:
    data_json_member_text(w, "value", care_intent_name(answer->intent));
  }
}

static void tell_answer(struct turn *t, uint32_t item, struct smpp_span question,
                        const struct care_answer *answer) {
  struct data_json_writer w = care__event_begin(t->d, "answer.recorded", item, CARE__NONE);

  data_json_member_string(&w, "question", question);
  add_value(t, &w, item, answer);
  care__event_end(t->d, &w);
  care__limit_answer(t->d, item, question, answer);
}

/* Will they come? */
static void tell_confirm(struct turn *t, uint32_t item, int intent) {
  switch (intent) {
  case CARE_INTENT_YES:
    tell(t, "appointment.confirmed", item, NULL, NULL);
    break;
  case CARE_INTENT_NO:
    tell(t, "appointment.declined", item, NULL, NULL);
    tell(t, "slot.freed", item, NULL, NULL);
    tell_alert(t, item, "declined", smpp_span_of("normal"));
    (void)care_conversation_free_place(t->d->phones[t->phone].talk, (uint64_t)item + 1);
    break;
  default:
    tell(t, "appointment.reschedule_requested", item, NULL, NULL);
    tell_inbox(t, item, "reschedule");
  }
}

/* --- steps ------------------------------------------------------------------------------- */

static void answer(struct turn *t, uint32_t item, const char *reason) {
  const struct care_reply *reply = &t->steps->reply;
  bool second = strcmp(reason, "secondary_no") == 0; /* beside a STOP */
  struct care_answer value = reply->answer;
  struct care__effect *e = effect(t, CARE__EFFECT_ANSWER, item);
  struct care_plan_question question;

  value.intent = second ? CARE_INTENT_NO : reply->intent;
  e->intent = value.intent;
  e->thousandths = value.thousandths;
  t->d->info.answers++;
  if (!care_plan_question(t->d->options.plan, t->d->items[item].asks, &question))
    return;
  if (question.asked.question == CARE_QUESTION_CONFIRM)
    tell_confirm(t, item, value.intent);
  else if (question.asked.question == CARE_QUESTION_COMBINED)
    for (unsigned i = 0; i < reply->n_items && i < question.asked.n_items; i++)
      tell_answer(t, item, question.asked.items[i].label, &reply->items[i]);
  else
    tell_answer(t, item, question.name, &value);
}

static struct care__automatic *say(struct turn *t, int automatic, uint32_t about) {
  care_dispatch *d = t->d;
  struct care__effect *e = effect(t, CARE__EFFECT_SEND, about);
  struct care__automatic *a = &e->automatic;
  uint32_t last = d->phones[t->phone].last_item;
  const char *language = about != CARE__NONE  ? d->items[about].language
                         : last != CARE__NONE ? d->items[last].language
                                              : NULL;
  struct data_buffer key = {0};

  a->automatic = automatic;
  a->about = about;
  a->about_other = CARE__NONE;
  a->since_ms = d->now_ms;
  a->sender = about != CARE__NONE  ? d->items[about].sender
              : last != CARE__NONE ? d->items[last].sender
                                   : 0;
  care__put(a->language, sizeof(a->language),
            language ? smpp_span_of(language) : d->options.language);
  data_buffer_add_text(&key, "reply-");
  data_buffer_add_uint(&key, d->n_records + 1);
  data_buffer_add_text(&key, "/");
  data_buffer_add_text(&key, automatic < CARE_AUTOMATIC_COUNT ? care_automatic_name(automatic)
                                                              : "auto-question");
  data_buffer_add_text(&key, "/");
  data_buffer_add_uint(&key, t->n);
  care__put(a->key, sizeof(a->key), data_buffer_span(&key));
  data_buffer_free(&key);
  return a;
}

/* The next question says well enough that this one was understood. */
static bool asks_on(const care_dispatch *d, uint32_t item) {
  const struct care__item *i = &d->items[item];
  const struct care__rule *rules = d->options.plan->rules;

  return i->rule != UINT16_MAX && care__question_at(&rules[i->rule], rules, i->part + 1u).len > 0;
}

static void acknowledge(struct turn *t, uint32_t item) {
  int intent = t->steps->reply.intent;

  if (asks_on(t->d, item))
    return;
  say(t,
      kind_of(t->d, item) != CARE_QUESTION_CONFIRM ? CARE_AUTOMATIC_ACK
      : intent == CARE_INTENT_YES                  ? CARE_AUTOMATIC_ACK_YES
      : intent == CARE_INTENT_NO                   ? CARE_AUTOMATIC_ACK_NO
                                                   : CARE_AUTOMATIC_ACK_RESCHEDULE,
      item);
}

static void ask_again(struct turn *t, uint32_t item, const char *reason) {
  bool chosen = strcmp(reason, "chosen") == 0; /* the question itself: it was A or B */

  care__limit_doubt(t->d, item, &t->steps->reply);
  if (item != CARE__NONE && !chosen)
    effect(t, CARE__EFFECT_UNREAD, item)->text = t->text;
  switch (chosen ? CARE_QUESTION_FREE : kind_of(t->d, item)) {
  case CARE_QUESTION_CONFIRM:
    say(t, CARE_AUTOMATIC_AGAIN, item);
    break;
  case CARE_QUESTION_YES_NO:
    say(t, CARE_AUTOMATIC_AGAIN_YES_NO, item);
    break;
  case CARE_QUESTION_SCALE_0_10:
  case CARE_QUESTION_NPS:
  case CARE_QUESTION_TEMPERATURE:
  case CARE_QUESTION_NUMBER:
    say(t, CARE_AUTOMATIC_AGAIN_NUMBER, item);
    break;
  default:
    say(t, CARE_AUTOMATIC_COUNT, item);
  }
}

static void ask_which(struct turn *t) {
  const struct care_conversation *talk = t->d->phones[t->phone].talk;
  struct care__automatic *a;

  if (!talk->which[0] || !talk->which[1])
    return;
  a = say(t, CARE_AUTOMATIC_WHICH, (uint32_t)(talk->which[0] - 1));
  a->about_other = (uint32_t)(talk->which[1] - 1);
  effect(t, CARE__EFFECT_UNREAD, a->about)->text = t->text;
}

static int class_of(const struct turn *t) {
  uint32_t i = t->d->phones[t->phone].last_item;

  while (i != CARE__NONE && t->d->items[i].automatic)
    i = t->d->items[i].prev_of_phone;
  return i == CARE__NONE ? CARE_TRAFFIC_CARE : t->d->items[i].traffic;
}

static void tell_optout(struct turn *t, bool out, int traffic) {
  struct data_json_writer w = care__event_begin(t->d, "optout.changed", CARE__NONE, CARE__NONE);

  data_json_member_text(&w, "phone", t->d->phones[t->phone].e164);
  data_json_member_bool(&w, "opted_out", out);
  if (out)
    data_json_member_text(&w, "class", care_traffic_name(traffic));
  care__event_end(t->d, &w);
}

static bool is_blocked(const struct turn *t) {
  return t->d->phones[t->phone].silenced & CARE_CLASS(class_of(t));
}

/* Whether appointments are still written about. */
static bool leaves_care(const struct turn *t) {
  return t->d->policy.optout_scope == CARE_OPTOUT_CLASS && class_of(t) != CARE_TRAFFIC_CARE &&
         !(t->d->phones[t->phone].silenced & CARE_CLASS(CARE_TRAFFIC_CARE));
}

static void block(struct turn *t) {
  if (leaves_care(t))
    t->d->phones[t->phone].talk->opted_out = false; /* who is still asked is understood */
  if (is_blocked(t))
    return;
  effect(t, CARE__EFFECT_STOP, CARE__NONE)->traffic = class_of(t);
  tell_optout(t, true, class_of(t));
}

/* Whether a person has to read it, who then knows what else is to be done: the question
 * is not asked again. */
static bool hands_over(const char *reason) {
  static const char *const reasons[] = {"not_understood", "alarm", "cap_conversation",
                                        "cap_day",        "loop",  "with_human"};

  for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
    if (strcmp(reason, reasons[i]) == 0)
      return true;
  return false;
}

static void hand_over(struct turn *t, uint32_t item, const char *reason) {
  care__limit_doubt(t->d, item, &t->steps->reply);
  if (strcmp(reason, "late") == 0)
    care__limit_late(t->d, item, &t->steps->reply);
  if (t->steps->reply.intent == CARE_INTENT_OPTOUT && is_blocked(t))
    return; /* STOP once more */
  if (item != CARE__NONE && hands_over(reason))
    effect(t, CARE__EFFECT_HAND, item);
  if (item != CARE__NONE)
    care__tell_unread(t->d, item);
  tell_inbox(t, item, reason);
}

static void take_step(struct turn *t, const struct care_step *step) {
  uint32_t item = item_of(step);

  switch (step->act) {
  case CARE_ACT_ANSWER:
    answer(t, item, step->reason);
    break;
  case CARE_ACT_ACKNOWLEDGE:
    acknowledge(t, item);
    break;
  case CARE_ACT_ASK_AGAIN:
    ask_again(t, item, step->reason);
    break;
  case CARE_ACT_ASK_WHICH:
    ask_which(t);
    break;
  case CARE_ACT_TOO_LATE:
    say(t, CARE_AUTOMATIC_LATE, item);
    break;
  case CARE_ACT_SEND_HELP:
    say(t, CARE_AUTOMATIC_HELP, CARE__NONE);
    break;
  case CARE_ACT_OPTOUT_ACK:
    say(t, leaves_care(t) ? CARE_AUTOMATIC_STOP_CLASS : CARE_AUTOMATIC_STOP, CARE__NONE);
    break;
  case CARE_ACT_BLOCK:
    block(t);
    break;
  case CARE_ACT_UNBLOCK:
    if (!t->d->phones[t->phone].silenced)
      break;
    effect(t, CARE__EFFECT_START, CARE__NONE);
    tell_optout(t, false, 0);
    break;
  case CARE_ACT_ALERT:
    tell_alert(t, item, step->reason,
               smpp_span_of(strcmp(step->reason, "alarm") == 0 ? "high" : "normal"));
    break;
  case CARE_ACT_HUMAN:
    hand_over(t, item, step->reason);
    break;
  case CARE_ACT_ROUTE:
    tell_inbox(t, item, step->reason);
    break;
  default: /* IGNORE, WAIT: nothing to tell */
    break;
  }
}

/* --- the turn ------------------------------------------------------------------------------- */

void care__effect_apply(care_dispatch *d, uint32_t phone, const struct care__effect *e,
                        int64_t at_ms) {
  struct care__item *item = e->item == CARE__NONE ? NULL : &d->items[e->item];

  switch (e->kind) {
  case CARE__EFFECT_ANSWER:
    item->answered_ms = at_ms ? at_ms : 1;
    item->intent = (uint8_t)e->intent;
    item->thousandths = e->thousandths;
    care__set_open(d, e->item, false);
    care__unread_forget(d, e->item);
    break;
  case CARE__EFFECT_STOP:
    d->phones[phone].silenced |= CARE_CLASS(e->traffic);
    break;
  case CARE__EFFECT_START:
    d->phones[phone].silenced = 0;
    break;
  case CARE__EFFECT_WRONG:
    d->phones[phone].quarantined = true;
    break;
  case CARE__EFFECT_HAND:
    item->handed = true;
    break;
  case CARE__EFFECT_UNREAD:
    care__unread_add(d, e->item, e->text, at_ms);
    break;
  default: /* SEND: not yet */
    break;
  }
}

static bool is_heard(const struct turn *t) {
  return t->steps->n > 0 && t->steps->items[0].act != CARE_ACT_WAIT &&
         t->steps->items[0].act != CARE_ACT_IGNORE;
}

/* Somebody else has this number: nothing more is sent there. Who asks "which
 * appointment?" may still be the patient. */
static bool is_wrong(const struct turn *t) {
  const char *rule = t->steps->reply.rule;

  return rule && strcmp(rule, "wrong_person") == 0 && t->text.len > 0 &&
         !memchr(t->text.ptr, '?', t->text.len);
}

/* What a stranger answers is not the patient's answer; but may want to be left alone. */
static bool is_stranger(const struct turn *t) {
  int intent = t->steps->reply.intent;

  return t->d->phones[t->phone].quarantined && intent != CARE_INTENT_OPTOUT &&
         intent != CARE_INTENT_OPTIN;
}

static void take_steps(struct turn *t) {
  uint32_t item = t->steps->n > 0 ? item_of(&t->steps->items[0]) : CARE__NONE;
  bool wrong = is_heard(t) && (is_wrong(t) || is_stranger(t));

  if (wrong) {
    effect(t, CARE__EFFECT_WRONG, CARE__NONE);
    if (item != CARE__NONE)
      effect(t, CARE__EFFECT_HAND, item);
    tell_inbox(t, item, "wrong_person");
  }
  for (unsigned i = 0; i < t->steps->n; i++)
    if (!wrong || t->steps->items[i].act == CARE_ACT_ALERT)
      take_step(t, &t->steps->items[i]);
}

static void keep_turn(struct turn *t) {
  care_dispatch *d = t->d;
  struct data_json_writer *w = &d->writer;

  data_json_key(w, "do");
  data_json_array_begin(w);
  for (size_t i = 0; i < t->n; i++)
    care__effect_write(d, w, &t->effects[i]);
  data_json_array_end(w);
  data_json_key(w, "talk");
  care__talk_write(d, w, d->phones[t->phone].talk);
  care__record_end(d);
}

void care__turn(care_dispatch *d, uint32_t phone, const struct care_steps *steps,
                struct smpp_span text) {
  struct turn t = {.d = d, .phone = phone, .steps = steps, .text = text};
  struct data_json_writer *w = care__record_begin(d, "turn");

  data_json_member_text(w, "phone", d->phones[phone].e164);
  data_json_member_uint(w, "heard", d->phones[phone].heard);
  take_steps(&t);
  keep_turn(&t);
  for (size_t i = 0; i < t.n; i++) {
    care__effect_apply(d, phone, &t.effects[i], d->now_ms);
    if (t.effects[i].kind == CARE__EFFECT_SEND)
      care__send_automatic(d, phone, &t.effects[i].automatic);
    if (t.effects[i].kind == CARE__EFFECT_ANSWER || t.effects[i].kind == CARE__EFFECT_UNREAD)
      care__wake_visit(d, d->items[t.effects[i].item].visit, d->now_ms);
  }
}
