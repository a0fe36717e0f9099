/* SPDX-License-Identifier: MIT
 *
 * A dispatcher's life, its queue of steps, and time. */
#include <care/dispatcher.h>

#include <base/sized.h>

/* --- the queue ------------------------------------------------------------------------- */

static struct care__queued *queued_at(const care_dispatch *d, size_t i) {
  return &d->queue[(d->first_queued + i) % d->cap_queue];
}

/* Unrolls the ring into a longer one. */
static bool widen_queue(care_dispatch *d) {
  size_t cap = d->cap_queue ? d->cap_queue * 2 : 32;
  struct care__queued *wider = d->alloc.resize(d->alloc.ctx, NULL, 0, cap * sizeof(*wider));

  if (!wider) {
    care__no_memory(d);
    return false;
  }
  for (size_t i = 0; i < d->n_queued; i++)
    wider[i] = *queued_at(d, i);
  d->alloc.resize(d->alloc.ctx, d->queue, d->cap_queue * sizeof(*d->queue), 0);
  d->queue = wider;
  d->cap_queue = cap;
  d->first_queued = 0;
  return true;
}

struct care__queued *care__queue(care_dispatch *d, int act) {
  struct care__queued *place;

  if (d->n_queued == d->cap_queue && !widen_queue(d))
    return NULL;
  place = queued_at(d, d->n_queued++);
  *place = (struct care__queued){.act = act, .item = CARE__NONE};
  d->done_told = false;
  return place;
}

static struct care__queued take(care_dispatch *d) {
  struct care__queued first = *queued_at(d, 0);

  d->first_queued = (d->first_queued + 1) % d->cap_queue;
  d->n_queued--;
  return first;
}

void care__queue_forget(care_dispatch *d, uint64_t upto) {
  while (d->n_queued > 0 && queued_at(d, 0)->token <= upto) {
    struct care__queued first = take(d);

    data_buffer_free(&first.octets);
  }
}

/* --- the table ---------------------------------------------------------------------------- */

static bool refuse_row(care_dispatch *d, size_t index) {
  d->info.refused++;
  if (!care__grow(d, (void **)&d->refused, &d->cap_refused, d->n_refused + 1, sizeof(uint32_t)))
    return false;
  d->refused[d->n_refused++] = (uint32_t)index;
  return true;
}

static void read_number(care_dispatch *d, const struct care_appointment *a,
                        struct care_number *number) {
  struct care_number_options options = d->numbers;

  if (options.region.len == 0)
    options.region = smpp_span_of(care_country_region(a->country));
  if (care_number_read(a->phone, &options, number) != SMPP_OK && number->reason == CARE_NUMBER_OK)
    number->reason = CARE_NUMBER_MISSING;
}

static bool take_row(care_dispatch *d, size_t index) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  struct care_number number = CARE_NUMBER_INIT;
  int result = care_appointments_get(d->options.table, index, &a, NULL);
  uint32_t visit, phone;

  if (result == SMPP_ERR_NOMEM)
    return false;
  if (result != SMPP_OK)
    return refuse_row(d, index);
  if (a.is_copy)
    return true;
  read_number(d, &a, &number);
  visit = care__visit_of(d, a.id);
  if (visit == CARE__NONE)
    return false;
  d->info.appointments++;
  d->visits[visit].row = (uint32_t)index;
  d->visits[visit].zone = a.zone;
  d->visits[visit].country = a.country;
  d->visits[visit].number_reason = (uint8_t)number.reason;
  if (number.reason == CARE_NUMBER_OK) {
    phone = care__phone_of(d, smpp_span_of(number.e164));
    if (phone == CARE__NONE)
      return false;
    memcpy(d->phones[phone].region, number.region, sizeof(number.region));
    care__visit_call(d, visit, phone);
    care__phone_patient(d, phone, a.patient_id.len > 0 ? a.patient_id : a.id);
  }
  care__wake_visit(d, visit, INT64_MIN);
  return d->status == SMPP_OK;
}

static bool take_table(care_dispatch *d) {
  size_t n = care_appointments_count(d->options.table);

  for (size_t i = 0; i < n; i++)
    if (!take_row(d, i))
      return false;
  return true;
}

/* --- life ------------------------------------------------------------------------------------ */

static bool is_complete(const struct care_dispatch_options *o) {
  return o->plan && care_plan_zone(o->plan) && o->table && o->policy && o->numbers && o->lexicon &&
         o->language.len > 0 && o->language.len < CARE_LANGUAGE_MAX && o->senders &&
         o->n_senders > 0 && o->n_senders < UINT8_MAX - CARE_PLAN_RULES_MAX && o->text;
}

static int take_options(care_dispatch *d, const struct care_dispatch_options *options) {
  struct care_gate_policy policy = CARE_GATE_POLICY_INIT;
  struct care_number_options numbers = CARE_NUMBER_OPTIONS_INIT;

  if (SMPP__TAKE(d->options, options, text_ctx) != SMPP_OK)
    return SMPP_ERR_UNSUPPORTED;
  if (!is_complete(&d->options))
    return SMPP_ERR_INVALID;
  if (SMPP__TAKE(policy, d->options.policy, plan) != SMPP_OK ||
      SMPP__TAKE(numbers, d->options.numbers, landlines) != SMPP_OK)
    return SMPP_ERR_UNSUPPORTED;
  policy.plan = d->options.plan;
  d->policy = policy;
  d->numbers = numbers;
  return SMPP_OK;
}

static bool add_address(care_dispatch *d, struct smpp_span address) {
  for (size_t i = 0; i < d->n_addresses; i++)
    if (smpp_span_equal(d->addresses[i], address))
      return true;
  if (!care__grow(d, (void **)&d->addresses, &d->cap_addresses, d->n_addresses + 1,
                  sizeof(address)))
    return false;
  d->addresses[d->n_addresses++] = address;
  return true;
}

/* All that messages come from. */
static bool take_addresses(care_dispatch *d) {
  for (size_t i = 0; i < d->options.n_senders; i++)
    if (!add_address(d, d->options.senders[i]))
      return false;
  for (size_t i = 0; i < care_plan_n_rules(d->options.plan); i++) {
    struct smpp_span sender = care_plan_rule_sender(d->options.plan, i);

    if (sender.len > 0 && !add_address(d, sender))
      return false;
  }
  return true;
}

/* Room for what one appointment can have: its messages, and what happened. */
static bool take_room(care_dispatch *d) {
  size_t n = care_plan_messages_max(d->options.plan);

  return care__grow(d, (void **)&d->messages, &d->cap_messages, n, sizeof(*d->messages)) &&
         care__index_init(d);
}

int care_dispatch_new(const struct smpp_alloc *alloc, const struct care_dispatch_options *options,
                      care_dispatch **out) {
  care_dispatch *d = alloc->resize(alloc->ctx, NULL, 0, sizeof(*d));
  int result;

  if (!d)
    return SMPP_ERR_NOMEM;
  memset(d, 0, sizeof(*d));
  d->alloc = *alloc;
  d->now_ms = INT64_MIN;
  result = take_options(d, options);
  if (result == SMPP_OK && (!take_room(d) || !take_addresses(d) || !take_table(d)))
    result = SMPP_ERR_NOMEM;
  if (result == SMPP_OK)
    *out = d;
  else
    care_dispatch_free(d);
  return result;
}

void care_dispatch_free(care_dispatch *d) {
  struct smpp_alloc alloc;

  if (!d)
    return;
  alloc = d->alloc;
  care__queue_forget(d, UINT64_MAX);
  data_buffer_free(&d->current.octets);
  data_buffer_free(&d->record);
  for (size_t i = 0; i < CARE__TOLD_MAX; i++)
    data_buffer_free(&d->told[i]);
  for (size_t i = 0; i < d->n_unheard; i++)
    care__unheard_free(d, &d->unheard[i]);
  care__index_free(d);
  alloc.resize(alloc.ctx, d->unheard, d->cap_unheard * sizeof(*d->unheard), 0);
  alloc.resize(alloc.ctx, d->unsaid, d->cap_unsaid * sizeof(*d->unsaid), 0);
  alloc.resize(alloc.ctx, d->addresses, d->cap_addresses * sizeof(*d->addresses), 0);
  alloc.resize(alloc.ctx, d->queue, d->cap_queue * sizeof(*d->queue), 0);
  alloc.resize(alloc.ctx, d->refused, d->cap_refused * sizeof(*d->refused), 0);
  alloc.resize(alloc.ctx, d->happened, d->cap_happened * sizeof(*d->happened), 0);
  alloc.resize(alloc.ctx, d->messages, d->cap_messages * sizeof(*d->messages), 0);
  alloc.resize(alloc.ctx, d, sizeof(*d), 0);
}

/* --- steps -------------------------------------------------------------------------------------
 */

/* Not kept: the next run reads the table again. */
static void tell_refused(care_dispatch *d) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  struct care_fault fault = {0};
  uint32_t row = d->refused[d->next_refused++];
  struct care__queued *queued = care__queue(d, CARE_DO_EVENT);
  struct data_json_writer w;

  if (!queued)
    return;
  (void)care_appointments_get(d->options.table, row, &a, &fault);
  w = data_json_writer(&queued->octets);
  data_json_object_begin(&w);
  data_json_member_text(&w, "event", "row.refused");
  care__member_time(d, &w, "time", CARE__NONE, d->now_ms);
  data_json_member_uint(&w, "row", (uint64_t)row + 1);
  data_json_member_uint(&w, "line", a.line);
  data_json_member_text(&w, "reason", care_row_problem_name(a.problem));
  data_json_member_text(&w, "words", fault.text);
  data_json_object_end(&w);
  if (queued->octets.failed)
    care__no_memory(d);
}

/* One thing that is due; false: nothing is. */
static bool work(care_dispatch *d) {
  struct care__wake wake;

  if (d->next_refused < d->n_refused) {
    tell_refused(d);
    return true;
  }
  if (!care__wake_next(d, &wake))
    return false;
  if (wake.is_phone)
    care__phone_look(d, wake.index);
  else
    care__visit_look(d, wake.index);
  return true;
}

static void come_to(care_dispatch *d, int64_t now_ms) {
  if (now_ms > d->now_ms)
    d->now_ms = now_ms;
}

void care__begin(care_dispatch *d, int64_t now_ms) {
  come_to(d, now_ms);
  if (d->begun)
    return;
  d->begun = true;
  d->n_sure = d->n_kept_accepted;
  care__settle_recalled(d);
}

static void fill_submit(const care_dispatch *d, struct care_dispatch_step *out) {
  const struct care__item *item = &d->items[d->current.item];

  out->id = (uint64_t)d->current.item + 1;
  out->key = smpp_span_of(item->key);
  out->from = d->addresses[item->sender];
  out->to = smpp_span_of(d->phones[item->phone].e164);
  out->text = data_buffer_span(&d->current.octets);
  out->expires_at_ms = item->expires_ms;
  out->traffic = item->traffic;
  out->receipt = !item->automatic;
}

/* Whether the last of a record's events is handed out with this one. */
static void note_told(care_dispatch *d) {
  bool more = d->n_queued > 0 && queued_at(d, 0)->act == CARE_DO_EVENT &&
              queued_at(d, 0)->token == d->current.token;

  if (d->current.act == CARE_DO_EVENT && !more && d->current.token > d->n_told_of)
    d->n_told_of = d->current.token;
}

static bool may_go(const care_dispatch *d, const struct care__item *item) {
  return (!d->hold || item->automatic) && care__still_goes(d, item);
}

/* The next of the queue; false: it came to nothing. */
static bool hand_out(care_dispatch *d, struct care_dispatch_step *out) {
  struct care_dispatch_step none = CARE_DISPATCH_STEP_INIT;

  data_buffer_free(&d->current.octets);
  d->current = take(d);
  if (d->current.act == CARE_DO_SUBMIT && !may_go(d, &d->items[d->current.item])) {
    struct care_submitted back = CARE_SUBMITTED_INIT;

    back.id = (uint64_t)d->current.item + 1;
    back.outcome = CARE_SUBMIT_RETURNED;
    (void)care_dispatch_submitted(d, &back, d->now_ms);
    return false;
  }
  *out = none;
  out->act = d->current.act;
  if (out->act == CARE_DO_SUBMIT)
    fill_submit(d, out);
  else if (out->act == CARE_DO_ACCEPT) {
    out->token = d->current.token;
    if (d->current.n > d->n_accepted)
      d->n_accepted = d->current.n;
  } else
    out->record = data_buffer_span(&d->current.octets);
  note_told(d);
  return true;
}

static bool is_done(care_dispatch *d) {
  return !d->done_told && d->info.waiting == 0 && d->info.held == 0 && d->n_unsaid == 0 &&
         care__wake_deadline(d) == CARE__NEVER;
}

bool care_dispatch_next(care_dispatch *d, int64_t now_ms, struct care_dispatch_step *out) {
  struct care_dispatch_step done = CARE_DISPATCH_STEP_INIT;

  care__begin(d, now_ms);
  for (;;) {
    while (d->status == SMPP_OK && d->n_queued == 0 && work(d))
      ;
    if (d->status != SMPP_OK)
      return false;
    if (d->n_queued == 0)
      break;
    if (hand_out(d, out))
      return true;
  }
  if (!is_done(d))
    return false;
  done.act = CARE_DO_DONE;
  *out = done;
  d->done_told = true;
  return true;
}

bool care_dispatch_may_leave(care_dispatch *d, uint64_t id, int64_t now_ms) {
  care__begin(d, now_ms);
  return id > 0 && id <= d->n_items && d->items[id - 1].state == CARE__ITEM_INTENT &&
         care__still_goes(d, &d->items[id - 1]);
}

void care_dispatch_carried_out(care_dispatch *d) {
  bool done_told = d->done_told;
  struct data_json_writer *w;

  if ((d->n_told_of <= d->n_kept_told && d->n_accepted <= d->n_kept_accepted) ||
      d->status != SMPP_OK)
    return;
  d->n_kept_told = d->n_told_of;
  d->n_kept_accepted = d->n_accepted;
  w = care__record_begin(d, "told");
  data_json_member_uint(w, "upto", d->n_told_of);
  data_json_member_uint(w, "accepted", d->n_accepted);
  care__record_end(d);
  d->done_told = done_told;
}

int64_t care_dispatch_deadline(care_dispatch *d) {
  if (d->n_queued > 0 || !d->begun || d->next_refused < d->n_refused)
    return INT64_MIN;
  return care__wake_deadline(d);
}

void care_dispatch_hold(care_dispatch *d, bool hold, int64_t now_ms) {
  bool before = d->hold;

  d->hold = hold;
  care__begin(d, now_ms);
  if (hold || !before)
    return;
  care__settle_unsaid(d);
  for (uint32_t i = 0; i < d->n_visits; i++)
    if (d->visits[i].held)
      care__wake_visit(d, i, d->now_ms);
}

int care_dispatch_status(const care_dispatch *d) {
  return d->status;
}

void care_dispatch_get_info(const care_dispatch *d, struct care_dispatch_info *out) {
  *out = d->info;
  out->size = sizeof(*out);
  out->clock_ms = d->now_ms;
}
