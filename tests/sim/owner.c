/* SPDX-License-Identifier: MIT
 *
 * A program that uses the client: it submits, cancels, pauses, answers what
 * comes in, and ends in one of several ways. */
#include <stdio.h>

#include "world.h"

enum end_kind { END_DRAIN, END_SHORT_DRAIN, END_ABORT };

static const char long_text[] =
    "A reminder of some length: bring your card, the letter of your doctor and the list of what "
    "you take; do not eat from midnight on; come by the entrance in the garden; call the number "
    "below if you cannot come. This text goes on until it needs three parts, so that the world "
    "has something to cut: between the parts, inside of them, and at each octet of a header.";

/* Text and method so that every way of splitting occurs. */
static void write_message(struct world *w, uint32_t i, struct smpp_message *m, char number[24],
                          char source[24]) {
  static const int methods[] = {SMPP_LONG_UDH8, SMPP_LONG_UDH16, SMPP_LONG_SAR, SMPP_LONG_PAYLOAD};

  *m = (struct smpp_message)SMPP_MESSAGE_INIT;
  (void)snprintf(number, 24, "33600%u", i % SIM_PATIENTS);
  (void)snprintf(source, 24, "100%u", i);
  m->cookie = i;
  m->source_addr = smpp_span_of(source);
  m->dest_addr_ton = 1;
  m->dest_addr_npi = 1;
  m->destination_addr = smpp_span_of(number);
  m->text = smpp_span_of(dice_percent(&w->dice, 30) ? long_text : "A short reminder.");
  m->long_method = methods[dice_below(&w->dice, 4)];
  m->registered_delivery = dice_percent(&w->dice, 70);
  m->urgent = dice_percent(&w->dice, 20);
  if (dice_percent(&w->dice, 20))
    m->expires_ms = w->now + dice_below(&w->dice, 4000);
  m->journaled = dice_percent(&w->dice, 20);
}

/* --- journaled messages -------------------------------------------------------------- */

static void check_released(const struct world *w, uint32_t i) {
  const struct truth *t = &w->messages[i];

  for (unsigned part = t->n_released; part < t->n_pdus; part++)
    if (t->parts[part].received)
      world_fail(w, "a part left before it was released: message", i);
}

/* One more part may leave; the next somewhat later. */
static void release(struct world *w, uint32_t i) {
  struct truth *t = &w->messages[i];

  check_released(w, i);
  t->n_released++;
  if (smpp_client_release(w->client, t->id, t->n_released, w->now) == SMPP_ERR_NOT_FOUND ||
      t->n_released == t->n_pdus)
    t->release_ms = UINT64_MAX;
  else
    t->release_ms = w->now + dice_below(&w->dice, 60);
}

static void release_due(struct world *w) {
  for (uint32_t i = 0; i < w->next_submit; i++)
    while (w->messages[i].submitted && w->messages[i].release_ms <= w->now)
      release(w, i);
}

/* Whether it is the memory that lets no more in, not the number of messages. */
static bool is_capped(const struct world *w) {
  struct smpp_client_stats stats = {.size = sizeof stats};

  smpp_client_stats(w->client, w->now, &stats);
  return w->config.max_memory < 1000000 && stats.queued + stats.outstanding < 5;
}

static void submit(struct world *w, uint32_t i) {
  struct truth *t = &w->messages[i];
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  struct smpp_message m;
  char number[24], source[24];
  int result;

  write_message(w, i, &m, number, source);
  options.long_method = m.long_method;
  if (smpp_text_plan(m.text, &options, &plan, NULL) != SMPP_OK)
    abort();
  t->n_pdus = plan.n_pdus;
  t->n_segments = plan.n_parts;
  t->receipt = m.registered_delivery != 0;
  t->urgent = m.urgent;
  t->journaled = m.journaled;
  t->expires_ms = m.expires_ms;
  t->outcome = -1;
  t->release_ms = m.journaled ? w->now + dice_below(&w->dice, 30) : UINT64_MAX;
  result = smpp_client_submit(w->client, &m, w->now, &t->id, NULL);
  t->submitted = result == SMPP_OK;
  tally.faults[FAULT_MEMORY_CAP] += result == SMPP_ERR_FULL && is_capped(w);
  if (result != SMPP_OK && result != SMPP_ERR_STATE && result != SMPP_ERR_FULL &&
      !(result == SMPP_ERR_NOMEM && world_is_short(w)))
    world_fail(w, "a good message was refused", i);
  if (t->submitted && dice_percent(&w->dice, 5))
    t->cancelled = smpp_client_cancel(w->client, t->id, w->now) == SMPP_OK;
}

void owner_plan(struct world *w) {
  uint64_t at = w->now;

  w->n_messages = dice_between(&w->dice, 1, SIM_MESSAGES);
  for (uint32_t i = 0; i < w->n_messages; i++) {
    w->messages[i].outcome = -1;
    at += dice_percent(&w->dice, 70) ? 0 : dice_below(&w->dice, 500);
    w->submit_at[i] = at;
  }
  w->end_kind = dice_below(&w->dice, 3);
  w->end_ms = w->now + dice_below(&w->dice, dice_percent(&w->dice, 50) ? 3000 : 60000);
  w->pause_ms = w->resume_ms = UINT64_MAX;
  if (dice_percent(&w->dice, 15)) {
    w->pause_ms = w->now + dice_below(&w->dice, 2000);
    w->resume_ms = w->pause_ms + dice_below(&w->dice, 2000);
  }
}

static void note_inbound(struct world *w, const struct smpp_client_event *e) {
  size_t n = w->n_inbound;

  if (n == sizeof w->inbound / sizeof w->inbound[0])
    return;
  w->inbound[n].request = e->request;
  w->inbound[n].at_ms = w->now + (dice_percent(&w->dice, 80) ? 0 : dice_below(&w->dice, 3000));
  w->inbound[n].status = e->is_receipt ? 0x64 : 0; /* ESME_RX_T_APPN */
  w->n_inbound++;
}

void owner_events(struct world *w) {
  struct smpp_client_event e;

  while (smpp_client_next_event(w->client, &e)) {
    truth_event(w, &e);
    if (e.type == SMPP_CLIENT_INBOUND)
      note_inbound(w, &e);
  }
  tap_check_alone(w);
  meter_look(w);
}

static void answer_inbound(struct world *w) {
  for (size_t i = 0; i < w->n_inbound;) {
    if (w->inbound[i].at_ms > w->now) {
      i++;
      continue;
    }
    (void)smpp_client_respond(w->client, w->inbound[i].request, w->inbound[i].status, w->now);
    w->inbound[i] = w->inbound[--w->n_inbound];
  }
}

static void end(struct world *w) {
  w->drain_asked = true;
  w->end_ms = UINT64_MAX;
  if (w->end_kind == END_ABORT)
    smpp_client_abort(w->client, w->now);
  else
    smpp_client_drain(w->client, w->end_kind == END_DRAIN ? 120000 : dice_below(&w->dice, 3000),
                      w->now);
}

void owner_act(struct world *w) {
  while (w->next_submit < w->n_messages && w->submit_at[w->next_submit] <= w->now)
    submit(w, w->next_submit++);
  release_due(w);
  if (w->pause_ms <= w->now) {
    smpp_client_pause(w->client, true, w->now);
    w->pause_ms = UINT64_MAX;
  }
  if (w->resume_ms <= w->now) {
    smpp_client_pause(w->client, false, w->now);
    w->resume_ms = UINT64_MAX;
  }
  if (w->end_ms <= w->now)
    end(w);
  answer_inbound(w);
}

static uint64_t sooner(uint64_t a, uint64_t b) {
  return a < b ? a : b;
}

uint64_t owner_next(const struct world *w) {
  uint64_t at = sooner(w->end_ms, sooner(w->pause_ms, w->resume_ms));

  if (w->next_submit < w->n_messages)
    at = sooner(at, w->submit_at[w->next_submit]);
  for (uint32_t i = 0; i < w->next_submit; i++)
    if (w->messages[i].submitted)
      at = sooner(at, w->messages[i].release_ms);
  for (size_t i = 0; i < w->n_inbound; i++)
    at = sooner(at, w->inbound[i].at_ms);
  return at;
}
