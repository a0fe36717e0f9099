/* SPDX-License-Identifier: MIT
 *
 * Conversations and what they changed, as they are kept. Questions are named by
 * their keys: numbers are of one run. */
#include <care/dispatcher.h>

/* --- numbers ---------------------------------------------------------------------------- */

/* uint64_t as the int64_t of the same bits: JSON's integers are read as that. */
static void add_bits(struct data_json_writer *w, const char *name, uint64_t value) {
  data_json_member_int(w, name, (int64_t)value);
}

static uint64_t bits_of(const struct data_json_value *object, const char *name) {
  int64_t value = 0;

  (void)data_json_get_int(data_json_get(object, name), &value);
  return (uint64_t)value;
}

static void add_list(struct data_json_writer *w, const char *name, const uint64_t *values,
                     size_t n) {
  data_json_key(w, name);
  data_json_array_begin(w);
  for (size_t i = 0; i < n; i++)
    data_json_int(w, (int64_t)values[i]);
  data_json_array_end(w);
}

static void take_list(const struct data_json_value *object, const char *name, uint64_t *values,
                      size_t n) {
  const struct data_json_value *list = data_json_get(object, name),
                               *value = list ? list->first : NULL;

  for (size_t i = 0; i < n && value; i++, value = value->next) {
    int64_t number = 0;

    (void)data_json_get_int(value, &number);
    values[i] = (uint64_t)number;
  }
}

static struct smpp_span text_of(const struct data_json_value *object, const char *name) {
  struct smpp_span text = {NULL, 0};

  (void)data_json_get_string(data_json_get(object, name), &text);
  return text;
}

static bool flag_of(const struct data_json_value *object, const char *name) {
  bool flag = false;

  return data_json_get_bool(data_json_get(object, name), &flag) && flag;
}

static uint32_t take_text(char *to, size_t cap, struct smpp_span text) {
  size_t len = text.len < cap ? text.len : cap;

  if (len)
    memcpy(to, text.ptr, len);
  return (uint32_t)len;
}

/* --- questions ----------------------------------------------------------------------------- */

static void write_open(const care_dispatch *d, struct data_json_writer *w,
                       const struct care_open *open) {
  data_json_object_begin(w);
  data_json_member_text(w, "key", d->items[open->id - 1].key);
  add_bits(w, "asked", open->asked_ms);
  add_bits(w, "expires", open->expires_ms);
  data_json_member_int(w, "question", open->question);
  data_json_member_int(w, "status", open->status);
  data_json_member_int(w, "intent", open->intent);
  data_json_member_int(w, "value", open->thousandths);
  data_json_member_int(w, "failures", open->failures);
  data_json_member_int(w, "automatic", open->automatic);
  data_json_member_bool(w, "freed", open->freed);
  data_json_member_text(w, "lang", open->language);
  data_json_member_text(w, "address", open->address);
  data_json_member_text(w, "code", open->code);
  data_json_object_end(w);
}

static bool read_open(care_dispatch *d, const struct data_json_value *o, struct care_open *open) {
  uint32_t item = care__item_of(d, text_of(o, "key"));
  int question = (int)bits_of(o, "question");

  if (item == CARE__NONE || !care_question_name(question))
    return false;
  open->id = (uint64_t)item + 1;
  open->patient = (uint64_t)d->items[item].visit + 1;
  open->asked_ms = bits_of(o, "asked");
  open->expires_ms = bits_of(o, "expires");
  open->question = question;
  open->status = (int32_t)bits_of(o, "status");
  open->intent = (int32_t)bits_of(o, "intent");
  open->thousandths = (int32_t)bits_of(o, "value");
  open->failures = (uint32_t)bits_of(o, "failures");
  open->automatic = (uint32_t)bits_of(o, "automatic");
  open->freed = flag_of(o, "freed");
  care__put(open->language, sizeof(open->language), text_of(o, "lang"));
  care__put(open->address, sizeof(open->address), text_of(o, "address"));
  care__put(open->code, sizeof(open->code), text_of(o, "code"));
  return true;
}

/* --- conversations --------------------------------------------------------------------------- */

static const char *key_of(const care_dispatch *d, uint64_t id) {
  return id ? d->items[id - 1].key : "";
}

void care__talk_write(const care_dispatch *d, struct data_json_writer *w,
                      const struct care_conversation *talk) {
  data_json_object_begin(w);
  data_json_key(w, "open");
  data_json_array_begin(w);
  for (size_t i = 0; i < CARE_OPEN_MAX; i++)
    if (talk->open[i].status != CARE_OPEN_FREE)
      write_open(d, w, &talk->open[i]);
  data_json_array_end(w);
  add_list(w, "automatic", talk->automatic_ms, CARE_AUTOMATIC_DAY_MAX);
  add_list(w, "seen", talk->seen, CARE_OPEN_MAX);
  add_bits(w, "next_seen", talk->next_seen);
  add_bits(w, "last_text", talk->last_text);
  add_bits(w, "last_inbound", talk->last_inbound_ms);
  add_bits(w, "last_outbound", talk->last_outbound_ms);
  add_bits(w, "human_until", talk->human_until_ms);
  add_bits(w, "optout_ack", talk->optout_ack_ms);
  add_bits(w, "due", talk->due_ms);
  data_json_member_text(w, "which_a", key_of(d, talk->which[0]));
  data_json_member_text(w, "which_b", key_of(d, talk->which[1]));
  add_bits(w, "fast", talk->fast);
  data_json_member_bool(w, "opted_out", talk->opted_out);
  data_json_member_text(w, "pending_to", talk->pending_to);
  data_json_key(w, "pending");
  data_json_string(w, smpp_span(talk->pending, talk->pending_len));
  data_json_key(w, "echo");
  data_json_string(w, smpp_span(talk->echo, talk->echo_len));
  data_json_object_end(w);
}

static bool read_which(const care_dispatch *d, const struct data_json_value *object,
                       struct care_conversation *talk) {
  static const char *const names[] = {"which_a", "which_b"};

  for (int i = 0; i < 2; i++) {
    struct smpp_span key = text_of(object, names[i]);
    uint32_t item = key.len ? care__item_find(d, key) : CARE__NONE;

    if (key.len > 0 && item == CARE__NONE)
      return false;
    talk->which[i] = item == CARE__NONE ? 0 : (uint64_t)item + 1;
  }
  return true;
}

bool care__talk_read(care_dispatch *d, const struct data_json_value *object,
                     struct care_conversation *talk) {
  struct care_conversation none = CARE_CONVERSATION_INIT;
  const struct data_json_value *open = data_json_get(object, "open");
  size_t n = 0;

  *talk = none;
  if (!object || object->type != DATA_JSON_OBJECT)
    return false;
  for (open = open ? open->first : NULL; open && n < CARE_OPEN_MAX; open = open->next)
    if (!read_open(d, open, &talk->open[n++]))
      return false;
  take_list(object, "automatic", talk->automatic_ms, CARE_AUTOMATIC_DAY_MAX);
  take_list(object, "seen", talk->seen, CARE_OPEN_MAX);
  talk->next_seen = (uint32_t)bits_of(object, "next_seen");
  talk->last_text = bits_of(object, "last_text");
  talk->last_inbound_ms = bits_of(object, "last_inbound");
  talk->last_outbound_ms = bits_of(object, "last_outbound");
  talk->human_until_ms = bits_of(object, "human_until");
  talk->optout_ack_ms = bits_of(object, "optout_ack");
  talk->due_ms = bits_of(object, "due");
  talk->fast = (uint32_t)bits_of(object, "fast");
  talk->opted_out = flag_of(object, "opted_out");
  care__put(talk->pending_to, sizeof(talk->pending_to), text_of(object, "pending_to"));
  talk->pending_len = take_text(talk->pending, sizeof(talk->pending), text_of(object, "pending"));
  talk->echo_len = take_text(talk->echo, sizeof(talk->echo), text_of(object, "echo"));
  return read_which(d, object, talk);
}

/* --- effects ------------------------------------------------------------------------------------
 */

static const char *const effects[] = {"answer", "send", "stop", "start", "wrong", "hand", "unread"};

static void write_automatic(const care_dispatch *d, struct data_json_writer *w,
                            const struct care__automatic *a) {
  data_json_member_text(w, "key", a->key);
  data_json_member_int(w, "text", a->automatic);
  if (a->about != CARE__NONE)
    data_json_member_text(w, "about", d->items[a->about].key);
  if (a->about_other != CARE__NONE)
    data_json_member_text(w, "other", d->items[a->about_other].key);
  data_json_member_text(w, "lang", a->language);
  data_json_member_string(w, "from", d->addresses[a->sender]);
}

void care__effect_write(const care_dispatch *d, struct data_json_writer *w,
                        const struct care__effect *e) {
  data_json_object_begin(w);
  data_json_member_text(w, "do", effects[e->kind]);
  if (e->kind == CARE__EFFECT_ANSWER) {
    data_json_member_text(w, "key", d->items[e->item].key);
    data_json_member_int(w, "intent", e->intent);
    data_json_member_int(w, "value", e->thousandths);
  } else if (e->kind == CARE__EFFECT_HAND)
    data_json_member_text(w, "key", d->items[e->item].key);
  else if (e->kind == CARE__EFFECT_UNREAD) {
    data_json_member_text(w, "key", d->items[e->item].key);
    data_json_member_string(w, "text", e->text);
  } else if (e->kind == CARE__EFFECT_SEND)
    write_automatic(d, w, &e->automatic);
  else if (e->kind == CARE__EFFECT_STOP)
    data_json_member_int(w, "class", e->traffic);
  data_json_object_end(w);
}

uint8_t care__sender_of(const care_dispatch *d, struct smpp_span address) {
  for (size_t i = 0; i < d->n_addresses; i++)
    if (smpp_span_equal(d->addresses[i], address))
      return (uint8_t)i;
  return 0;
}

static uint32_t find(const care_dispatch *d, const struct data_json_value *object,
                     const char *name) {
  struct smpp_span key = text_of(object, name);

  return key.len > 0 ? care__item_find(d, key) : CARE__NONE;
}

static bool read_automatic(const care_dispatch *d, const struct data_json_value *object,
                           struct care__automatic *a) {
  int automatic = (int)bits_of(object, "text");

  if (automatic < 0 || automatic > CARE_AUTOMATIC_COUNT || text_of(object, "key").len == 0)
    return false;
  a->automatic = automatic;
  care__put(a->key, sizeof(a->key), text_of(object, "key"));
  a->about = find(d, object, "about");
  a->about_other = find(d, object, "other");
  care__put(a->language, sizeof(a->language), text_of(object, "lang"));
  a->sender = care__sender_of(d, text_of(object, "from"));
  return true;
}

bool care__effect_read(care_dispatch *d, const struct data_json_value *object,
                       struct care__effect *e) {
  struct smpp_span name = text_of(object, "do");
  int kind = 0;

  while (kind <= CARE__EFFECT_UNREAD && !smpp_span_equal(name, smpp_span_of(effects[kind])))
    kind++;
  *e = (struct care__effect){.kind = kind, .item = CARE__NONE};
  switch (kind) {
  case CARE__EFFECT_ANSWER:
    e->item = care__item_of(d, text_of(object, "key"));
    e->intent = (int)bits_of(object, "intent");
    e->thousandths = (int32_t)bits_of(object, "value");
    return e->item != CARE__NONE && care_intent_name(e->intent);
  case CARE__EFFECT_HAND:
  case CARE__EFFECT_UNREAD:
    e->item = care__item_of(d, text_of(object, "key"));
    e->text = text_of(object, "text");
    return e->item != CARE__NONE;
  case CARE__EFFECT_SEND:
    return read_automatic(d, object, &e->automatic);
  case CARE__EFFECT_STOP:
    e->traffic = (int)bits_of(object, "class");
    return e->traffic >= 0 && e->traffic < CARE_TRAFFIC_COUNT;
  default:
    return kind <= CARE__EFFECT_UNREAD;
  }
}
