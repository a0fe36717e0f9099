/* SPDX-License-Identifier: MIT
 *
 * A message on its way out: the gate, the question before it, the text, and the
 * intent that is kept before it leaves. */
#include <care/dispatcher.h>

/* --- the gate -------------------------------------------------------------------------- */

static void come_to_day(const care_dispatch *d, struct care__phone *phone, const care_zone *zone,
                        int64_t at_ms) {
  int64_t today;

  if (!zone)
    zone = care_plan_zone(d->options.plan);
  today = care_wall_day(care_zone_to_wall(zone, at_ms));
  if (phone->today != today)
    phone->n_today = 0;
  phone->today = today;
}

void care__count_today(care_dispatch *d, uint32_t phone, uint32_t visit, int64_t at_ms) {
  come_to_day(d, &d->phones[phone], d->visits[visit].zone, at_ms);
  d->phones[phone].n_today++;
}

static int ask_gate(care_dispatch *d, const struct care__outgoing *out, struct care__phone *phone,
                    struct care_gate_answer *answer) {
  const struct care_appointment *a = out->appointment;
  struct care_optout optouts[CARE_TRAFFIC_COUNT];
  struct care_gate_facts facts = CARE_GATE_FACTS_INIT;

  come_to_day(d, phone, a->zone, d->now_ms);
  for (int traffic = 0; traffic < CARE_TRAFFIC_COUNT; traffic++)
    if (phone->silenced & CARE_CLASS(traffic))
      optouts[facts.n_optouts++] = (struct care_optout){d->options.senders[0], traffic};
  facts.optouts = optouts;
  facts.now_ms = d->now_ms;
  facts.traffic = out->traffic;
  facts.sender = d->options.senders[0]; /* a STOP to any of ours is to all of them */
  facts.deceased = a->deceased == CARE_SAID_YES;
  facts.minor = a->minor == CARE_SAID_YES;
  facts.sensitive = a->sensitive == CARE_SAID_YES;
  facts.objected = a->consent == CARE_SAID_NO || a->contact_ok == CARE_SAID_NO;
  facts.consent = a->consent;
  facts.e164 = smpp_span_of(phone->e164);
  facts.region = smpp_span_of(phone->region);
  facts.quarantined = phone->quarantined;
  facts.n_in_run = d->n_in_run;
  facts.n_to_number = phone->n_today;
  facts.zone = a->zone;
  facts.country = a->country;
  facts.status = a->status;
  facts.prepares = out->prepares;
  facts.start_ms = facts.planned_for_ms = a->start_ms;
  facts.expires_at_ms = out->expires_at_ms;
  return care_gate(&d->policy, &facts, answer);
}

static bool is_silenced(const care_dispatch *d, const struct care__item *item) {
  const struct care__phone *phone = &d->phones[item->phone];
  unsigned classes = d->policy.optout_scope == CARE_OPTOUT_CLASS ? CARE_CLASS(item->traffic) : ~0u;

  return phone->quarantined || (!item->answers_stop && (phone->silenced & classes));
}

bool care__still_goes(const care_dispatch *d, const struct care__item *item) {
  const care_zone *zone = d->visits[item->visit].zone;

  return d->now_ms < item->expires_ms && !is_silenced(d, item) &&
         (item->automatic || !care_plan_is_quiet(d->options.plan, item->traffic,
                                                 zone ? zone : care_plan_zone(d->options.plan),
                                                 d->visits[item->visit].country, d->now_ms));
}

/* --- what is not sent --------------------------------------------------------------------- */

/* The rule that a chain of questions begins with. */
static uint16_t first_rule(const care_dispatch *d, uint16_t rule) {
  const struct care__rule *rules = d->options.plan->rules;

  while (rules[rule].anchor == CARE__ANCHOR_QUESTION)
    rule = (uint16_t)rules[rule].parent;
  return rule;
}

/* Whether another question of its chain was left to people: one call settles both. */
static bool is_left_already(const care_dispatch *d, const struct care__item *item) {
  if (item->rule == UINT16_MAX)
    return false;
  for (uint32_t i = d->visits[item->visit].first_item; i != CARE__NONE;
       i = d->items[i].next_of_visit) {
    const struct care__item *other = &d->items[i];

    if (other->tasked && other->rule != UINT16_MAX && other->rule != item->rule &&
        other->start_ms == item->start_ms &&
        first_rule(d, other->rule) == first_rule(d, item->rule))
      return true;
  }
  return false;
}

/* The telephone of an appointment; what the table has for one where nothing can be sent. */
static void add_phone(care_dispatch *d, struct data_json_writer *w, uint32_t visit) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  int result;

  if (d->visits[visit].phone != CARE__NONE) {
    data_json_member_text(w, "phone", d->phones[d->visits[visit].phone].e164);
    return;
  }
  if (d->visits[visit].row == CARE__NONE)
    return;
  result = care_appointments_get(d->options.table, d->visits[visit].row, &a, NULL);
  if (result == SMPP_ERR_NOMEM)
    care__no_memory(d);
  if (result == SMPP_OK && a.phone.len > 0)
    data_json_member_string(w, "written", a.phone);
}

void care__task(care_dispatch *d, uint32_t index, int task, const char *reason) {
  struct care__item *item = &d->items[index];
  bool again = task == CARE_TASK_CALL && is_left_already(d, item);
  struct data_json_writer w;

  if (task == CARE_TASK_NONE || item->tasked)
    return;
  item->tasked = true;
  data_json_member_bool(&d->writer, "tasked", true);
  if (again)
    return;
  w = care__event_begin(d, task == CARE_TASK_ALERT ? "alert.raised" : "task.raised", index,
                        CARE__NONE);
  if (task == CARE_TASK_ALERT) {
    data_json_member_text(&w, "alert", reason);
    data_json_member_text(&w, "level", "high");
  } else {
    data_json_member_text(&w, "task", care_task_name(task));
    data_json_member_text(&w, "reason", reason);
  }
  add_phone(d, &w, item->visit);
  care__event_end(d, &w);
  d->info.tasks += task == CARE_TASK_CALL;
  d->info.alerts += task == CARE_TASK_ALERT;
}

void care__drop(care_dispatch *d, const struct care__outgoing *out, const char *reason,
                const char *words, int task) {
  uint32_t index = care__item_of(d, smpp_span_of(out->key));
  struct data_json_writer *record, w;

  if (index == CARE__NONE)
    return;
  d->items[index].dropped = true;
  d->items[index].rule = out->rule;
  d->items[index].start_ms = out->appointment->start_ms;
  record = care__record_begin(d, "drop");
  data_json_member_text(record, "key", out->key);
  w = care__event_begin(d, "message.status", index, CARE__NONE);
  data_json_member_text(&w, "status", "dropped");
  data_json_member_text(&w, "reason", reason);
  if (words && words[0])
    data_json_member_text(&w, "words", words);
  care__event_end(d, &w);
  care__task(d, index, task, reason);
  care__record_end(d);
  d->info.dropped++;
}

/* --- texts ----------------------------------------------------------------------------------- */

void care__language(const care_dispatch *d, struct smpp_span wanted, char out[CARE_LANGUAGE_MAX]) {
  for (size_t i = 0; i < wanted.len; i++)
    if (wanted.ptr[i] == '-' || wanted.ptr[i] == '_')
      wanted.len = i;
  if (wanted.len == 0 || wanted.len >= CARE_LANGUAGE_MAX ||
      !care_lexicon_version(d->options.lexicon, wanted))
    wanted = d->options.language;
  care__put(out, CARE_LANGUAGE_MAX, wanted);
}

int care__text(care_dispatch *d, struct care_text_wanted *wanted, size_t *len,
               struct care_fault *fault) {
  int result;

  wanted->size = sizeof(*wanted);
  wanted->fields[1] = d->options.site_phone;
  wanted->fields[2] = d->options.emergency;
  *len = 0;
  result = d->options.text(d->options.text_ctx, wanted, d->text, sizeof(d->text), len, fault);
  if (result == SMPP_OK && (*len == 0 || *len > sizeof(d->text)))
    result = SMPP_ERR_INVALID;
  return result;
}

static int write_text(care_dispatch *d, const struct care__outgoing *out, const char *code,
                      size_t *len, struct care_fault *fault) {
  struct care_text_wanted wanted = {.tmpl = out->tmpl,
                                    .language = out->appointment->lang.len ? out->appointment->lang
                                                                           : d->options.language,
                                    .coded = code[0] != '\0',
                                    .appointment = out->appointment,
                                    .fields = {smpp_span_of(code)}};

  return care__text(d, &wanted, len, fault);
}

/* --- which sender, which code ------------------------------------------------------------------
 */

static bool is_used(const care_dispatch *d, uint32_t phone, uint32_t root, size_t sender,
                    const char *code) {
  for (uint32_t v = d->phones[phone].first_visit; v != CARE__NONE; v = d->visits[v].next_of_phone)
    for (uint32_t i = d->visits[v].first_item; i != CARE__NONE; i = d->items[i].next_of_visit) {
      const struct care__item *item = &d->items[i];
      if (item->open && i != root &&
          (code ? memcmp(item->code, code, CARE_CODE_LEN) == 0 : item->sender == sender))
        return true;
    }
  return false;
}

/* The same at each try: a key has its code. */
static void choose_code(const care_dispatch *d, const struct care__outgoing *out, uint32_t phone,
                        char code[CARE_CODE_LEN + 1]) {
  uint32_t n = (uint32_t)care__digest(smpp_span_of(out->key));

  if (out->root != CARE__NONE && d->items[out->root].code[0]) {
    memcpy(code, d->items[out->root].code, CARE_CODE_LEN + 1);
    return;
  }
  do
    care_code_make(n++, code);
  while (is_used(d, phone, out->root, 0, code));
}

static bool choose_sender(const care_dispatch *d, const struct care__outgoing *out, uint32_t phone,
                          uint8_t *sender) {
  for (size_t i = 0; i < d->options.n_senders; i++)
    if (!is_used(d, phone, out->root, i, NULL)) {
      *sender = (uint8_t)i;
      return true;
    }
  return false;
}

/* How a question can be told apart from another on its telephone; false: not at all. */
static bool tell_apart(care_dispatch *d, const struct care__outgoing *out, uint32_t phone,
                       uint8_t *sender, char code[CARE_CODE_LEN + 1], int *result, size_t *len,
                       struct care_fault *fault) {
  uint32_t other = care__open_question(d, phone, out->root);
  bool free_sender = d->options.n_senders > 1 && *sender == 0;

  if (out->root != CARE__NONE)
    *sender = d->items[out->root].sender;
  if (other != CARE__NONE && free_sender && choose_sender(d, out, phone, sender))
    other = CARE__NONE;
  else if (other != CARE__NONE || (d->phones[phone].shared && d->options.n_senders == 1)) {
    choose_code(d, out, phone, code);
    *result = write_text(d, out, code, len, fault);
    if (*result != SMPP_ERR_NOT_FOUND)
      return true;
    code[0] = '\0';
  }
  if (other != CARE__NONE)
    return false;
  *result = write_text(d, out, code, len, fault);
  return true;
}

/* --- sending
 * -------------------------------------------------------------------------------------- */

static void keep_intent(care_dispatch *d, const struct care__item *item) {
  struct data_json_writer *w = care__record_begin(d, "intent");

  data_json_member_text(w, "key", item->key);
  data_json_member_text(w, "to", d->phones[item->phone].e164);
  data_json_member_string(w, "from", d->addresses[item->sender]);
  data_json_member_int(w, "expires", item->expires_ms);
  data_json_member_int(w, "traffic", item->traffic);
  data_json_member_text(w, "lang", item->language);
  if (item->automatic)
    data_json_member_bool(w, "automatic", true);
  if (item->answers_stop)
    data_json_member_bool(w, "stop", true);
  if (item->asks.len > 0) {
    data_json_member_string(w, "asks", item->asks);
    data_json_member_int(w, "part", item->part);
    data_json_member_text(w, "root", d->items[item->root].key);
    data_json_member_text(w, "first", d->items[item->first].key);
    data_json_member_int(w, "answerable", item->answerable_ms);
  }
  if (item->code[0])
    data_json_member_text(w, "code", item->code);
  care__record_end(d);
}

void care__hand_over(care_dispatch *d, uint32_t index, size_t len) {
  struct care__item *item = &d->items[index];
  struct care__queued *queued;

  item->state = CARE__ITEM_INTENT;
  item->sent_ms = d->now_ms;
  item->waits = item->held = item->recalled = false;
  keep_intent(d, item);
  care__talk_asked(d, index, smpp_span(d->text, len));
  queued = care__queue(d, CARE_DO_SUBMIT);
  if (!queued)
    return;
  queued->item = index;
  data_buffer_add(&queued->octets, smpp_span(d->text, len));
  if (queued->octets.failed)
    care__no_memory(d);
  d->info.waiting++;
  d->info.submitted++;
}

static bool make_item(care_dispatch *d, const struct care__outgoing *out, uint32_t phone,
                      uint8_t sender, const char *code, uint32_t *index) {
  struct care__item *item;

  *index = care__item_of(d, smpp_span_of(out->key));
  if (*index == CARE__NONE)
    return false;
  item = &d->items[*index];
  care__item_call(d, *index, phone);
  item->rule = out->rule;
  item->part = out->part;
  item->traffic = (uint8_t)out->traffic;
  item->sender = sender;
  item->start_ms = out->appointment->start_ms;
  item->expires_ms = out->expires_at_ms;
  item->answerable_ms = out->prepares ? out->appointment->start_ms : out->expires_at_ms;
  item->asks = out->asks;
  item->root = out->root == CARE__NONE ? *index : out->root;
  item->first = out->first != CARE__NONE ? out->first : d->items[item->root].first;
  care__put(item->code, sizeof(item->code), smpp_span_of(code));
  care__language(d, out->appointment->lang, item->language);
  return true;
}

/* A question waits until the other one has its answer. */
static int64_t wait_for_other(care_dispatch *d, const struct care__outgoing *out, uint32_t phone) {
  uint32_t other = care__open_question(d, phone, out->root);
  uint32_t index = care__item_of(d, smpp_span_of(out->key));
  int64_t until = d->items[other].answerable_ms;

  if (index != CARE__NONE)
    d->items[index].waits = true;
  return until < out->expires_at_ms ? until : out->expires_at_ms;
}

/* Somebody talks to the patient, or has to decide what they meant: nothing goes there
 * by itself. */
static bool is_with_person(const care_dispatch *d, uint32_t phone) {
  const struct care_conversation *talk = d->phones[phone].talk;

  return talk && (uint64_t)d->now_ms < talk->human_until_ms;
}

/* It goes when it may, or becomes a call at its end. */
static int64_t hold(care_dispatch *d, const struct care__outgoing *out) {
  uint32_t index = care__item_of(d, smpp_span_of(out->key));

  if (index != CARE__NONE)
    d->items[index].held = true;
  d->info.held += !d->visits[out->visit].held;
  d->visits[out->visit].held = true;
  return out->expires_at_ms;
}

int64_t care__send(care_dispatch *d, const struct care__outgoing *out) {
  const struct care__visit *visit = &d->visits[out->visit];
  int call = out->traffic == CARE_TRAFFIC_CARE ? CARE_TASK_CALL : CARE_TASK_NONE, result = SMPP_OK;
  struct care_gate_answer answer = CARE_GATE_ANSWER_INIT;
  char code[CARE_CODE_LEN + 1] = "";
  struct care_fault fault = {0};
  uint32_t phone = visit->phone, index;
  uint8_t sender = care__sender_of(d, care_plan_rule_sender(d->options.plan, out->rule));
  size_t len = 0;

  if (phone == CARE__NONE) {
    care__drop(d, out, care_number_reason_name(visit->number_reason), NULL, call);
    return CARE__NEVER;
  }
  if (is_with_person(d, phone)) {
    care__drop(d, out, "with_person", NULL, call);
    return CARE__NEVER;
  }
  if (ask_gate(d, out, &d->phones[phone], &answer) != SMPP_OK ||
      answer.decision == CARE_DECISION_DROP) {
    care__drop(d, out, care_gate_reason_name(answer.reason), NULL, answer.task);
    return CARE__NEVER;
  }
  if (answer.decision == CARE_DECISION_DEFER)
    return answer.until_ms;
  if (out->asks.len == 0)
    result = write_text(d, out, code, &len, &fault);
  else if (!tell_apart(d, out, phone, &sender, code, &result, &len, &fault))
    return wait_for_other(d, out, phone);
  if (result != SMPP_OK) {
    care__drop(d, out, "text", fault.text[0] ? fault.text : smpp_result_text(result), call);
    return CARE__NEVER;
  }
  if (d->hold)
    return hold(d, out);
  if (!make_item(d, out, phone, sender, code, &index))
    return CARE__NEVER;
  d->n_in_run++;
  care__count_today(d, phone, out->visit, d->now_ms);
  care__hand_over(d, index, len);
  return CARE__NEVER;
}
