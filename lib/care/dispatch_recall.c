/* SPDX-License-Identifier: MIT
 *
 * What earlier runs kept, read again: the same functions that followed what
 * happened follow it once more, and nothing is sent or told. */
#include <care/dispatcher.h>

#include <care/when.h>

struct recalling {
  care_dispatch *d;
  const struct data_json_value *root;
  uint64_t n;
  int64_t at_ms;
};

static struct smpp_span text_of(const struct recalling *r, const char *name) {
  struct smpp_span text = {NULL, 0};

  (void)data_json_get_string(data_json_get(r->root, name), &text);
  return text;
}

static int64_t int_of(const struct recalling *r, const char *name) {
  int64_t value = 0;

  (void)data_json_get_int(data_json_get(r->root, name), &value);
  return value;
}

static bool flag_of(const struct recalling *r, const char *name) {
  bool flag = false;

  return data_json_get_bool(data_json_get(r->root, name), &flag) && flag;
}

static uint32_t item_of(const struct recalling *r) {
  struct smpp_span key = text_of(r, "key");

  return key.len > 0 && key.len <= CARE__ITEM_KEY_MAX ? care__item_of(r->d, key) : CARE__NONE;
}

/* --- intents ------------------------------------------------------------------------------ */

/* A key without a question's name in it, as the plan gives them; false: it is none. */
static bool read_key(struct smpp_span key, struct smpp_span *rule, struct smpp_span *version,
                     char plain[CARE__ITEM_KEY_MAX + 1]) {
  size_t slash = key.len, colon;
  unsigned repetition;

  while (slash > 0 && key.ptr[slash - 1] != '/')
    slash--;
  if (slash < 2)
    return false;
  slash--;
  for (colon = slash; colon > 0 && key.ptr[colon - 1] != '/' && key.ptr[colon] != ':';)
    colon--;
  if (key.ptr[colon] != ':')
    colon = slash;
  memcpy(plain, key.ptr, colon);
  memcpy(plain + colon, key.ptr + slash, key.len - slash);
  return care__key_read(smpp_span(plain, colon + key.len - slash), rule, &repetition, version);
}

/* The rule that a key names. */
static uint16_t rule_of(const care_plan *plan, struct smpp_span key) {
  char plain[CARE__ITEM_KEY_MAX + 1];
  struct smpp_span rule, version;

  if (!read_key(key, &rule, &version, plain))
    return UINT16_MAX;
  for (size_t i = 0; i < care_plan_n_rules(plan); i++)
    if (smpp_span_equal(rule, care_plan_rule_name(plan, i)))
      return (uint16_t)i;
  return UINT16_MAX;
}

static int64_t start_of(struct smpp_span key) {
  char plain[CARE__ITEM_KEY_MAX + 1];
  struct smpp_span rule, version;
  struct care__when when;

  if (!read_key(key, &rule, &version, plain) || version.len < 2 ||
      !care__when_parse(smpp_span(version.ptr, version.len - 1), &when, NULL))
    return 0;
  return (int64_t)care__when_wall_ms(&when);
}

/* What the key says. */
static void recall_name(const care_dispatch *d, struct care__item *item) {
  item->rule = rule_of(d->options.plan, smpp_span_of(item->key));
  item->start_ms = start_of(smpp_span_of(item->key));
}

static void recall_question(const struct recalling *r, struct care__item *item, uint32_t index) {
  struct care_plan_question question;
  uint32_t root = care__item_find(r->d, text_of(r, "root"));
  uint32_t first = care__item_find(r->d, text_of(r, "first"));

  if (!care_plan_question(r->d->options.plan, text_of(r, "asks"), &question))
    return;
  item->part = (uint8_t)int_of(r, "part");
  item->answerable_ms = int_of(r, "answerable");
  item->root = root == CARE__NONE ? index : root;
  item->first = first == CARE__NONE ? item->root : first;
  item->asks = question.name;
}

static int recall_intent(const struct recalling *r) {
  care_dispatch *d = r->d;
  uint32_t index = item_of(r), phone = care__phone_of(d, text_of(r, "to"));
  struct care__item *item;

  if (index == CARE__NONE || phone == CARE__NONE)
    return d->status == SMPP_OK ? SMPP_ERR_MALFORMED : d->status;
  item = &d->items[index];
  care__item_call(d, index, phone);
  if (!flag_of(r, "automatic"))
    care__visit_call(d, item->visit, phone);
  recall_name(d, item);
  item->traffic = (uint8_t)int_of(r, "traffic");
  item->sender = care__sender_of(d, text_of(r, "from"));
  item->expires_ms = int_of(r, "expires");
  item->automatic = flag_of(r, "automatic");
  item->answers_stop = flag_of(r, "stop");
  care__put(item->code, sizeof(item->code), text_of(r, "code"));
  care__put(item->language, sizeof(item->language), text_of(r, "lang"));
  item->state = CARE__ITEM_INTENT;
  item->recalled = true;
  item->sent_ms = r->at_ms;
  recall_question(r, item, index);
  if (!item->automatic)
    care__count_today(d, phone, item->visit, r->at_ms);
  care__talk_asked(d, index, smpp_span(NULL, 0));
  return d->status;
}

/* --- fates ----------------------------------------------------------------------------------- */

static void recall_ids(const struct recalling *r, uint32_t index, bool late) {
  const struct data_json_value *ids = data_json_get(r->root, "ids");

  for (ids = ids ? ids->first : NULL; ids; ids = ids->next) {
    struct smpp_span id;

    if (data_json_get_string(ids, &id))
      (void)care__fate_message_id(r->d, index, id, late);
  }
}

/* What was not understood, and has been told. */
static void recall_read(const struct recalling *r) {
  struct smpp_span key = text_of(r, "read");
  uint32_t root = key.len > 0 ? care__item_find(r->d, key) : CARE__NONE;

  if (root != CARE__NONE)
    care__unread_forget(r->d, root);
}

static void recall_flags(const struct recalling *r, uint32_t index) {
  struct smpp_span silent = text_of(r, "silent");
  uint32_t root = silent.len > 0 ? care__item_find(r->d, silent) : CARE__NONE;

  recall_read(r);
  if (flag_of(r, "tasked"))
    r->d->items[index].tasked = true;
  if (root != CARE__NONE)
    r->d->items[root].silent = true;
}

static int recall_outcome(const struct recalling *r) {
  uint32_t index = item_of(r);
  int64_t outcome = int_of(r, "outcome");

  if (index == CARE__NONE || outcome < CARE_SUBMIT_ACCEPTED || outcome > CARE_SUBMIT_RETURNED)
    return SMPP_ERR_MALFORMED;
  recall_ids(r, index, r->d->items[index].state == CARE__ITEM_UNKNOWN);
  care__fate_outcome(r->d, index, (int)outcome);
  recall_flags(r, index);
  return r->d->status;
}

static int recall_receipt(const struct recalling *r) {
  uint32_t index = item_of(r);

  if (index == CARE__NONE)
    return SMPP_ERR_MALFORMED;
  (void)care__fate_receipt(r->d, index, flag_of(r, "delivered"), flag_of(r, "whole"));
  recall_flags(r, index);
  return r->d->status;
}

/* A task, or a question that ended. */
static int recall_end(const struct recalling *r) {
  uint32_t index = item_of(r);

  if (index == CARE__NONE)
    return SMPP_ERR_MALFORMED;
  recall_name(r->d, &r->d->items[index]);
  recall_flags(r, index);
  return r->d->status;
}

static int recall_drop(const struct recalling *r) {
  int result = recall_end(r);

  if (result == SMPP_OK)
    r->d->items[item_of(r)].dropped = true;
  return result;
}

static int recall_happened(const struct recalling *r) {
  uint32_t visit = care__visit_of(r->d, text_of(r, "appointment"));
  struct smpp_span name = text_of(r, "name");

  if (visit == CARE__NONE || !care__is_name(name))
    return SMPP_ERR_MALFORMED;
  care__happened_note(r->d, visit, name, int_of(r, "at"));
  return r->d->status;
}

/* --- conversations ------------------------------------------------------------------------------
 */

void care__unheard_free(care_dispatch *d, struct care__unheard *u) {
  care__copy_free(d, u->from);
  care__copy_free(d, u->to);
  care__copy_free(d, u->id);
  data_buffer_free(&u->text);
}

/* What the records so far have seen to. */
static void forget_heard(care_dispatch *d, uint32_t phone, uint64_t heard) {
  size_t kept = 0;

  for (size_t i = 0; i < d->n_unheard; i++)
    if (d->unheard[i].phone == phone && d->unheard[i].n <= heard)
      care__unheard_free(d, &d->unheard[i]);
    else
      d->unheard[kept++] = d->unheard[i];
  d->n_unheard = kept;
}

static int recall_inbound(const struct recalling *r) {
  care_dispatch *d = r->d;
  uint32_t phone = care__phone_of(d, text_of(r, "phone"));
  struct care__unheard *u;

  if (phone == CARE__NONE ||
      !care__grow(d, (void **)&d->unheard, &d->cap_unheard, d->n_unheard + 1, sizeof(*d->unheard)))
    return d->status;
  d->phones[phone].kept = r->n;
  d->phones[phone].kept_digest = care__digest(text_of(r, "text"));
  d->phones[phone].kept_ms = r->at_ms;
  u = &d->unheard[d->n_unheard++];
  *u = (struct care__unheard){.phone = phone, .n = r->n, .at_ms = r->at_ms};
  data_buffer_add(&u->text, text_of(r, "text"));
  u->from = care__copy(d, text_of(r, "from"));
  u->to = care__copy(d, text_of(r, "to"));
  u->id = care__copy(d, text_of(r, "id"));
  u->partial = flag_of(r, "partial");
  if (u->text.failed)
    care__no_memory(d);
  return d->status;
}

static bool leave_unsaid(const struct recalling *r, uint32_t phone,
                         const struct care__automatic *automatic) {
  struct care__automatic unsaid = *automatic;

  unsaid.since_ms = r->at_ms;
  return care__leave_unsaid(r->d, phone, &unsaid);
}

static int recall_effects(const struct recalling *r, uint32_t phone) {
  const struct data_json_value *effects = data_json_get(r->root, "do");

  for (effects = effects ? effects->first : NULL; effects; effects = effects->next) {
    struct care__effect e;

    if (!care__effect_read(r->d, effects, &e))
      return SMPP_ERR_MALFORMED;
    care__effect_apply(r->d, phone, &e, r->at_ms);
    if (e.kind == CARE__EFFECT_SEND && !leave_unsaid(r, phone, &e.automatic))
      return r->d->status;
  }
  return r->d->status;
}

static int recall_turn(const struct recalling *r) {
  care_dispatch *d = r->d;
  uint32_t phone = care__phone_of(d, text_of(r, "phone"));
  struct care_conversation *talk;
  int result;

  if (phone == CARE__NONE)
    return d->status;
  result = recall_effects(r, phone);
  recall_read(r);
  talk = result == SMPP_OK ? care__talk_of(d, phone) : NULL;
  if (!talk)
    return result;
  if (!care__talk_read(d, data_json_get(r->root, "talk"), talk))
    return SMPP_ERR_MALFORMED;
  d->phones[phone].heard = (uint64_t)int_of(r, "heard");
  if (talk->due_ms)
    care__wake_phone(d, phone, (int64_t)talk->due_ms);
  forget_heard(d, phone, d->phones[phone].heard);
  return d->status;
}

static int recall_told(const struct recalling *r) {
  int64_t upto = int_of(r, "upto");

  care__queue_forget(r->d, (uint64_t)upto);
  r->d->n_kept_told = r->d->n_told_of = (uint64_t)upto;
  r->d->n_kept_accepted = r->d->n_accepted = (uint64_t)int_of(r, "accepted");
  return SMPP_OK;
}

/* --- records
 * --------------------------------------------------------------------------------------- */

/* Until a later record says that they were told. */
static int queue_events(const struct recalling *r) {
  const struct data_json_value *events = data_json_get(r->root, "events");

  for (events = events ? events->first : NULL; events; events = events->next) {
    struct care__queued *queued = care__queue(r->d, CARE_DO_EVENT);

    if (!queued)
      return r->d->status;
    data_buffer_add(&queued->octets, events->source);
    queued->token = r->n;
    if (queued->octets.failed)
      care__no_memory(r->d);
  }
  return r->d->status;
}

static int recall_record(const struct recalling *r) {
  static const struct {
    const char *name;
    int (*recall)(const struct recalling *r);
  } kinds[] = {{"intent", recall_intent},     {"outcome", recall_outcome},
               {"receipt", recall_receipt},   {"drop", recall_drop},
               {"task", recall_end},          {"ended", recall_end},
               {"happened", recall_happened}, {"inbound", recall_inbound},
               {"turn", recall_turn},         {"told", recall_told}};
  struct smpp_span kind = text_of(r, "r");

  for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
    if (smpp_span_equal(kind, smpp_span_of(kinds[i].name)))
      return kinds[i].recall(r);
  return SMPP_ERR_MALFORMED;
}

int care_dispatch_recall(care_dispatch *d, struct smpp_span record) {
  struct recalling r = {.d = d};
  struct data_json *tree = NULL;
  int64_t n = 0;
  int result;

  if (d->begun)
    return SMPP_ERR_STATE;
  if (d->status != SMPP_OK)
    return d->status;
  result = data_json_parse(record, &tree, &r.root, NULL);
  if (result != SMPP_OK)
    return result == SMPP_ERR_NOMEM ? result : SMPP_ERR_MALFORMED;
  if (!data_json_get_int(data_json_get(r.root, "n"), &n) || n <= (int64_t)d->n_records ||
      !data_json_get_int(data_json_get(r.root, "t"), &r.at_ms))
    result = SMPP_ERR_MALFORMED;
  r.n = (uint64_t)n;
  d->now_ms = r.at_ms > d->now_ms ? r.at_ms : d->now_ms;
  if (result == SMPP_OK)
    result = recall_record(&r);
  if (result == SMPP_OK) {
    d->n_records = r.n;
    result = queue_events(&r);
  }
  data_json_free(tree);
  return d->status != SMPP_OK ? d->status : result;
}
