/* SPDX-License-Identifier: MIT
 *
 * What telephones send. A conversation is made when somebody first writes: of a
 * million who are silent nothing is kept but what they were asked. */
#include <care/dispatcher.h>

#define LOOK_BACK 64 /* messages, for questions that may still be answered */
#define BROUGHT_AGAIN_MS (INT64_C(3600) * 1000)

/* --- conversations ----------------------------------------------------------------------- */

static struct care_open *open_of(struct care_conversation *talk, uint32_t root) {
  for (size_t i = 0; i < CARE_OPEN_MAX; i++)
    if (talk->open[i].status != CARE_OPEN_FREE && talk->open[i].id == (uint64_t)root + 1)
      return &talk->open[i];
  return NULL;
}

static bool ask(const care_dispatch *d, struct care_conversation *talk, uint32_t root,
                int64_t asked_ms) {
  const struct care__item *item = &d->items[root];
  struct care_open open = {.id = (uint64_t)root + 1,
                           .patient = (uint64_t)item->visit + 1,
                           .asked_ms = (uint64_t)asked_ms,
                           .expires_ms = (uint64_t)item->answerable_ms};
  struct care_plan_question question;

  if (!care_plan_question(d->options.plan, item->asks, &question))
    return false;
  open.question = question.asked.question;
  care__put(open.language, sizeof(open.language), smpp_span_of(item->language));
  care__put(open.address, sizeof(open.address), d->addresses[item->sender]);
  care__put(open.code, sizeof(open.code), smpp_span_of(item->code));
  return care_conversation_ask(talk, &open) == SMPP_OK;
}

/* A question of before the conversation, with what became of it. */
static void remember(const care_dispatch *d, struct care_conversation *talk, uint32_t root) {
  const struct care__item *item = &d->items[root];
  struct care_open *open;

  if (!ask(d, talk, root, item->sent_ms))
    return;
  open = open_of(talk, root);
  if (open && item->answered_ms) {
    open->status = CARE_OPEN_ANSWERED;
    open->intent = item->intent;
    open->thousandths = item->thousandths;
  } else if (open && !item->open && d->now_ms < item->answerable_ms)
    open->status = CARE_OPEN_CLOSED;
}

static void remember_all(care_dispatch *d, uint32_t phone, struct care_conversation *talk) {
  uint32_t roots[CARE_OPEN_MAX];
  size_t n = 0;
  unsigned steps = 0;

  for (uint32_t i = d->phones[phone].last_item;
       i != CARE__NONE && n < CARE_OPEN_MAX && steps < LOOK_BACK;
       i = d->items[i].prev_of_phone, steps++) {
    const struct care__item *item = &d->items[i];
    if (item->asks.len > 0 && item->root == i && item->state != CARE__ITEM_UNSENT)
      roots[n++] = i;
  }
  while (n > 0)
    remember(d, talk, roots[--n]);
  if (d->phones[phone].last_item != CARE__NONE)
    talk->last_outbound_ms = (uint64_t)d->items[d->phones[phone].last_item].sent_ms;
}

struct care_conversation *care__talk_of(care_dispatch *d, uint32_t phone) {
  struct care_conversation *talk = d->phones[phone].talk, none = CARE_CONVERSATION_INIT;

  if (talk)
    return talk;
  talk = d->alloc.resize(d->alloc.ctx, NULL, 0, sizeof(*talk));
  if (!talk) {
    care__no_memory(d);
    return NULL;
  }
  *talk = none;
  remember_all(d, phone, talk);
  d->phones[phone].talk = talk;
  return talk;
}

void care__talk_asked(care_dispatch *d, uint32_t index, struct smpp_span text) {
  const struct care__item *item = &d->items[index];
  struct care_conversation *talk = d->phones[item->phone].talk;

  if (item->asks.len > 0) {
    d->items[item->root].failed = false;
    care__set_open(d, item->root, true);
    if (talk)
      (void)ask(d, talk, item->root, item->sent_ms);
  }
  if (talk)
    care_conversation_sent(talk, text, (uint64_t)item->sent_ms);
}

void care__talk_close(care_dispatch *d, uint32_t root) {
  const struct care__item *item = &d->items[root];

  if (item->phone != CARE__NONE && d->phones[item->phone].talk)
    (void)care_conversation_close(d->phones[item->phone].talk, (uint64_t)root + 1);
}

/* --- what a conversation needs of us ----------------------------------------------------- */

struct desk {
  struct care_desk desk;
  struct care_asked asked[CARE_OPEN_MAX];
  struct care_asked_as as[CARE_OPEN_MAX];
};

static struct care_day today(const care_dispatch *d, uint32_t visit) {
  const care_zone *zone = d->visits[visit].zone;
  struct care_day day;

  care_date_of(
      care_wall_day(care_zone_to_wall(zone ? zone : care_plan_zone(d->options.plan), d->now_ms)),
      &day.year, &day.month, &day.day);
  return day;
}

static void fill_desk(const care_dispatch *d, uint32_t phone, struct desk *desk) {
  const struct care_conversation *talk = d->phones[phone].talk;
  uint32_t last = d->phones[phone].last_item;
  struct care_desk none = CARE_DESK_INIT;

  desk->desk = none;
  desk->desk.lexicon = d->options.lexicon;
  desk->desk.language =
      last == CARE__NONE ? d->options.language : smpp_span_of(d->items[last].language);
  desk->desk.addresses = d->addresses;
  desk->desk.n_addresses = d->n_addresses;
  desk->desk.asked = desk->as;
  for (size_t i = 0; i < CARE_OPEN_MAX; i++) {
    size_t n = desk->desk.n_asked;
    struct care_plan_question question;
    const struct care__item *item;

    if (talk->open[i].status == CARE_OPEN_FREE)
      continue;
    item = &d->items[talk->open[i].id - 1];
    if (!care_plan_question(d->options.plan, item->asks, &question))
      continue;
    desk->asked[n] = question.asked;
    desk->asked[n].today = today(d, item->visit);
    desk->as[n] = (struct care_asked_as){talk->open[i].id, &desk->asked[n]};
    desk->desk.n_asked++;
  }
}

/* --- hearing --------------------------------------------------------------------------------- */

static void wait_on(care_dispatch *d, uint32_t phone) {
  const struct care_conversation *talk = d->phones[phone].talk;

  if (talk && talk->due_ms)
    care__wake_phone(d, phone, (int64_t)talk->due_ms);
}

void care__talk_hear(care_dispatch *d, uint32_t phone, const struct care_inbound *inbound,
                     uint64_t n, int64_t at_ms) {
  struct care_conversation *talk = care__talk_of(d, phone);
  struct care_steps steps;
  struct desk desk;
  int result;

  if (!talk)
    return;
  fill_desk(d, phone, &desk);
  result = care_conversation_receive(talk, &desk.desk, inbound, (uint64_t)at_ms, &steps);
  d->phones[phone].heard = n;
  if (result == SMPP_OK)
    care__turn(d, phone, &steps, inbound->text);
  else
    care__no_memory(d);
  wait_on(d, phone);
}

void care__phone_look(care_dispatch *d, uint32_t phone) {
  struct care_conversation *talk = d->phones[phone].talk;
  char text[CARE_REPLY_MAX];
  struct care_steps steps;
  struct desk desk;
  size_t len;

  if (!talk || !talk->due_ms || (int64_t)talk->due_ms > d->now_ms) {
    wait_on(d, phone);
    return;
  }
  fill_desk(d, phone, &desk);
  len = talk->pending_len;
  memcpy(text, talk->pending, len);
  if (care_conversation_due(talk, &desk.desk, (uint64_t)d->now_ms, &steps) == SMPP_OK)
    care__turn(d, phone, &steps, smpp_span(text, len));
  else
    care__no_memory(d);
}

/* The number as messages are sent to it, where it is one. */
static struct smpp_span caller(const care_dispatch *d, struct smpp_span from,
                               struct care_number *number) {
  struct care_number_options options = d->numbers;

  options.landlines = true;
  if (options.region.len == 0)
    options.region = smpp_span_of(care_country_region(d->options.plan->country));
  if (care_number_read(from, &options, number) == SMPP_OK)
    return smpp_span_of(number->e164);
  return from;
}

/* Whether it is what an earlier run kept, and may have ended before it could say so: its
 * SMSC brings that again, and it is no answer to what was asked since. */
static bool is_brought_again(care_dispatch *d, uint32_t phone, struct smpp_span text) {
  struct care__phone *p = &d->phones[phone];
  bool again = p->kept > d->n_sure && p->kept_digest == care__digest(text) &&
               d->now_ms - p->kept_ms < BROUGHT_AGAIN_MS;

  p->kept = 0;
  return again;
}

/* Once all that was queued before is. */
static int accept(care_dispatch *d, uint64_t token, uint64_t n) {
  struct care__queued *queued = care__queue(d, CARE_DO_ACCEPT);

  if (!queued || d->status != SMPP_OK)
    return SMPP_ERR_NOMEM;
  queued->token = token;
  queued->n = n;
  return SMPP_OK;
}

int care_dispatch_inbound(care_dispatch *d, const struct care_inbound *inbound, uint64_t token,
                          int64_t now_ms) {
  struct care_number number = CARE_NUMBER_INIT;
  struct care_inbound heard = *inbound;
  struct data_json_writer *w;
  uint32_t phone;

  if (d->status != SMPP_OK)
    return d->status;
  care__begin(d, now_ms);
  heard.from = caller(d, inbound->from, &number);
  phone = care__phone_of(d, heard.from);
  if (phone == CARE__NONE)
    return SMPP_ERR_NOMEM;
  if (is_brought_again(d, phone, heard.text))
    return accept(d, token, 0);
  w = care__record_begin(d, "inbound");
  data_json_member_text(w, "phone", d->phones[phone].e164);
  data_json_member_string(w, "from", heard.from);
  data_json_member_string(w, "to", heard.to);
  data_json_member_string(w, "id", heard.id);
  data_json_member_string(w, "text", heard.text);
  if (heard.partial)
    data_json_member_bool(w, "partial", true);
  care__record_end(d);
  if (accept(d, token, d->n_records) != SMPP_OK)
    return SMPP_ERR_NOMEM;
  d->info.inbounds++;
  care__talk_hear(d, phone, &heard, d->n_records, d->now_ms);
  return SMPP_OK;
}
