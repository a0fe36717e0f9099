/* SPDX-License-Identifier: MIT
 *
 * Automatic texts on their way out. They answer somebody who has just written:
 * quiet hours and caps do not hold them (the conversation has caps of its own), a
 * STOP does, but for the one that acknowledges it. */
#include <care/dispatcher.h>

#define FRESH_MS (INT64_C(3600) * 1000) /* an answer that comes later only puzzles */
#define WHICH_MAX 40

/* --- A for .., B for .. ---------------------------------------------------------------- */

/* The appointment of an item, if it is in the table. */
static bool row_of(care_dispatch *d, uint32_t item, struct care_appointment *out) {
  uint32_t row = item == CARE__NONE ? CARE__NONE : d->visits[d->items[item].visit].row;
  int result = row == CARE__NONE ? SMPP_ERR_NOT_FOUND
                                 : care_appointments_get(d->options.table, row, out, NULL);

  if (result == SMPP_ERR_NOMEM)
    care__no_memory(d);
  return result == SMPP_OK;
}

static size_t first_letter(struct smpp_span name) {
  size_t len = name.len > 0;

  while (len < name.len && (name.ptr[len] & 0xC0) == 0x80)
    len++;
  return len;
}

/* "M. 15/03 09:30": enough to know which, and nothing more. */
static void name_which(care_dispatch *d, uint32_t item, char out[WHICH_MAX]) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  struct data_buffer text = {0};
  char time[CARE__TIME_MAX];

  out[0] = '\0';
  if (!row_of(d, item, &a))
    return;
  if (a.first_name.len > 0) {
    data_buffer_add(&text, smpp_span(a.first_name.ptr, first_letter(a.first_name)));
    data_buffer_add_text(&text, ". ");
  }
  care__time_write(time, a.zone, a.start_ms);
  data_buffer_add(&text, smpp_span(time + 8, 2));
  data_buffer_add_char(&text, '/');
  data_buffer_add(&text, smpp_span(time + 5, 2));
  data_buffer_add_char(&text, ' ');
  data_buffer_add(&text, smpp_span(time + 11, 5));
  care__put(out, WHICH_MAX, data_buffer_span(&text));
  data_buffer_free(&text);
}

/* --- texts --------------------------------------------------------------------------------- */

/* The template that asks a question: its rule's, or that of one behind another. */
static struct smpp_span template_of(const care_dispatch *d, uint32_t item) {
  struct care_plan_question question;
  uint16_t rule = d->items[item].rule;

  if (d->items[item].part > 0 &&
      care_plan_question(d->options.plan, d->items[item].asks, &question))
    return question.tmpl;
  return rule == UINT16_MAX ? smpp_span(NULL, 0) : care_plan_rule_template(d->options.plan, rule);
}

/* Whether the table has several appointments of a telephone. */
static bool has_several(const care_dispatch *d, uint32_t phone) {
  unsigned n = 0;

  for (uint32_t v = d->phones[phone].first_visit; v != CARE__NONE; v = d->visits[v].next_of_phone)
    n += d->visits[v].row != CARE__NONE;
  return n > 1;
}

/* On a telephone of several appointments a text of the site's own names whom it is about if it
 * wants; ours does. */
static void add_which(care_dispatch *d, const struct care__automatic *a, size_t *len) {
  char which[WHICH_MAX];
  size_t n;

  if (a->automatic > CARE_AUTOMATIC_ACK_RESCHEDULE || a->about == CARE__NONE ||
      !has_several(d, d->items[a->about].phone))
    return;
  name_which(d, a->about, which);
  n = strlen(which);
  if (n == 0 || *len + n + 3 > sizeof(d->text))
    return;
  memcpy(d->text + *len, " (", 2);
  memcpy(d->text + *len + 2, which, n);
  d->text[*len + 2 + n] = ')';
  *len += n + 3;
}

static int write_text(care_dispatch *d, const struct care__automatic *a, size_t *len) {
  struct care_appointment row = CARE_APPOINTMENT_INIT;
  struct care_text_wanted wanted = {.language = smpp_span_of(a->language), .automatic = true};
  char which[2][WHICH_MAX];
  struct care_fault fault;
  int result;

  name_which(d, a->automatic == CARE_AUTOMATIC_WHICH ? a->about : CARE__NONE, which[0]);
  name_which(d, a->about_other, which[1]);
  wanted.fields[3] = smpp_span_of(which[0]);
  wanted.fields[4] = smpp_span_of(which[1]);
  if (a->about != CARE__NONE)
    wanted.fields[0] = smpp_span_of(d->items[a->about].code);
  if (row_of(d, a->about, &row))
    wanted.appointment = &row;
  if (a->automatic < CARE_AUTOMATIC_COUNT) {
    wanted.tmpl = smpp_span_of(care_automatic_name(a->automatic));
    result = care__text(d, &wanted, len, &fault);
    if (result == SMPP_OK)
      return result;
    result = care_automatic_text(a->automatic, &wanted, d->text, sizeof(d->text), len);
    if (result == SMPP_OK)
      add_which(d, a, len);
    return result;
  }
  if (a->about == CARE__NONE)
    return SMPP_ERR_NOT_FOUND;
  wanted.tmpl = template_of(d, a->about);
  wanted.automatic = false;
  wanted.coded = d->items[a->about].code[0] != '\0';
  return care__text(d, &wanted, len, &fault);
}

/* --- sending --------------------------------------------------------------------------------- */

void care__send_automatic(care_dispatch *d, uint32_t phone, const struct care__automatic *a) {
  struct care__item *item;
  size_t len = 0;
  uint32_t index;

  if (d->hold) {
    (void)care__leave_unsaid(d, phone, a);
    return;
  }
  if (d->now_ms >= a->since_ms + FRESH_MS || d->phones[phone].quarantined ||
      write_text(d, a, &len) != SMPP_OK)
    return;
  index = care__item_of(d, smpp_span_of(a->key));
  if (index == CARE__NONE)
    return;
  item = &d->items[index];
  care__item_call(d, index, phone);
  item->automatic = true;
  item->answers_stop =
      a->automatic == CARE_AUTOMATIC_STOP || a->automatic == CARE_AUTOMATIC_STOP_CLASS;
  item->sender = a->sender;
  item->traffic = a->about == CARE__NONE ? CARE_TRAFFIC_CARE : d->items[a->about].traffic;
  item->expires_ms = a->since_ms + FRESH_MS;
  care__put(item->language, sizeof(item->language), smpp_span_of(a->language));
  care__hand_over(d, index, len);
}
