/* SPDX-License-Identifier: MIT
 *
 * smscsim/wire.c - whether switches act, and PDUs that pass under their hands on
 * their way out. */
#include "smsc_internal.h"

#include "draw.h"
#include "wire.h"

#include <stdlib.h>

#define RECENT 256u /* submissions whose destinations are known */

/* --- whether a switch acts ------------------------------------------------------- */

static bool acts(struct smsc *smsc, enum switch_id id, const struct occasion *occasion,
                 uint32_t *n_could, uint64_t now_ms) {
  const struct when *when = &smsc->behaviour.when[id];
  uint64_t drawn;

  if (!when_fits(when, occasion, now_ms - smsc->config.start_ms))
    return false;
  smsc->counters.drawn[id]++;
  drawn = draw(smsc->config.seed, occasion->session, ++*n_could,
               (enum draw_purpose)(DRAW_SWITCH + (unsigned)id));
  if (!when_acts(when, *n_could, drawn))
    return false;
  smsc->counters.switched[id]++;
  return true;
}

bool smsc__acts(struct smsc *smsc, struct link *link, enum switch_id id, struct smpp_span to,
                uint64_t now_ms) {
  struct occasion occasion = {.session = link->number, .system_id = link->system_id, .to = to};

  return acts(smsc, id, &occasion, &link->n_could[id], now_ms);
}

bool smsc__acts_for(struct smsc *smsc, const struct message *message, enum switch_id id,
                    uint64_t now_ms) {
  struct account *account = smsc__account(smsc, message->system_id);
  struct occasion occasion = {.session = message->session, .to = message->to};

  if (!account)
    return false;
  occasion.system_id = account->system_id;
  return acts(smsc, id, &occasion, &account->n_could[id], now_ms);
}

bool smsc__switch_at(struct smsc *smsc, struct account *account, enum switch_id id,
                     struct smpp_span to, uint64_t now_ms) {
  struct occasion occasion = {.system_id = account->system_id, .to = to};

  return smsc->behaviour.when[id].on && acts(smsc, id, &occasion, &account->n_could[id], now_ms);
}

/* --- destinations of submissions ---------------------------------------------------- */

struct recent {
  uint32_t sequence_number;
  uint8_t len;
  uint8_t to[SWITCH_WORD_SIZE];
};

void smsc__remember(struct smsc *smsc, struct link *link, uint32_t sequence_number,
                    struct smpp_span to) {
  struct recent *recent;

  if (!smsc->watches_to || to.len > SWITCH_WORD_SIZE)
    return;
  if (!link->recent && !(link->recent = calloc(RECENT, sizeof *link->recent)))
    return;
  recent = &link->recent[sequence_number % RECENT];
  recent->sequence_number = sequence_number;
  recent->len = (uint8_t)to.len;
  if (to.len)
    memcpy(recent->to, to.ptr, to.len);
}

static struct smpp_span patient_of(const struct link *link, const struct wire *wire,
                                   struct smpp_span pdu) {
  const struct recent *recent;
  struct smpp_pdu decoded;

  if (wire->command_id == SMPP_DELIVER_SM || wire->command_id == SMPP_DATA_SM) {
    if (smpp_pdu_decode(pdu, NULL, &decoded, NULL) != SMPP_OK)
      return smpp_span(NULL, 0);
    return wire->command_id == SMPP_DELIVER_SM ? decoded.sm.source_addr
                                               : decoded.data_sm.source_addr;
  }
  if (!link->recent)
    return smpp_span(NULL, 0);
  recent = &link->recent[wire->sequence_number % RECENT];
  return recent->sequence_number == wire->sequence_number ? smpp_span(recent->to, recent->len)
                                                          : smpp_span(NULL, 0);
}

/* --- on the way out ------------------------------------------------------------------ */

static uint32_t get_u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static bool wire_begin(struct wire *wire, struct smpp_span pdu) {
  memset(wire, 0, sizeof *wire);
  wire->command_id = get_u32(pdu.ptr + 4);
  wire->request = wire->command_id & ~SMPP_RESPONSE_BIT;
  wire->status = get_u32(pdu.ptr + 8);
  wire->sequence_number = get_u32(pdu.ptr + 12);
  data_buffer_add(&wire->octets, pdu);
  return !wire->octets.failed;
}

static void do_deeds(struct smsc *smsc, struct link *link, struct smpp_span pdu, struct wire *wire,
                     uint64_t now_ms) {
  struct occasion occasion = {
      .session = link->number, .system_id = link->system_id, .command = wire->request};

  if (smsc->watches_to)
    occasion.to = patient_of(link, wire, pdu);
  for (unsigned id = 0; id < N_SWITCHES && !wire->gone; id++) {
    const struct when *when = &smsc->behaviour.when[id];

    if (when->on && wire_suits(&switches[id], when, wire) &&
        acts(smsc, (enum switch_id)id, &occasion, &link->n_could[id], now_ms))
      wire_deed((enum switch_id)id, wire);
  }
}

static void leave(struct smsc *smsc, struct link *link, const struct wire *wire,
                  struct smpp_span octets) {
  size_t step = wire->split ? 1 : octets.len;

  for (size_t at = 0; at < octets.len; at += step)
    smsc->config.port.write_raw(link->handle, smpp_span(octets.ptr + at, step));
}

/* As often as it is to. */
static void leave_all(struct smsc *smsc, struct link *link, struct wire *wire) {
  struct smpp_span octets = data_buffer_span(&wire->octets);
  uint32_t number = get_u32(octets.ptr + 12);

  if (wire->stray) {
    wire_set_number(wire, wire->sequence_number ^ WIRE_WRONG_SEQUENCE);
    leave(smsc, link, wire, octets);
    wire_set_number(wire, number);
  }
  if (wire->half)
    octets.len /= 2;
  leave(smsc, link, wire, octets);
  if (wire->twice && !wire->half)
    leave(smsc, link, wire, octets);
}

/* The line may not be ended while the connection hands over its PDUs. */
static void end_line(struct smsc *smsc, struct link *link, const struct wire *wire,
                     uint64_t now_ms) {
  if (wire->end == WIRE_STAYS || link->ending)
    return;
  link->ending = wire->end == WIRE_RESETS ? ENDING_RESET : ENDING_CLOSE;
  if (smsc__due(smsc, now_ms, DUE_END, link))
    link->refs++;
}

void smsc__end(struct smsc *smsc, struct link *link) {
  if (link->handle) {
    link->deaf = true;
    smsc->counters.cuts++;
    smsc->config.port.disconnect(link->handle, link->ending == ENDING_RESET);
  }
  link_unref(link);
}

void smsc_outgoing(struct smsc *smsc, struct link *link, struct smpp_span pdu, uint64_t now_ms) {
  struct wire wire;

  if (link->ending) /* the last word was said */
    return;
  if (!wire_begin(&wire, pdu)) {
    smsc->config.port.write_raw(link->handle, pdu);
    return;
  }
  do_deeds(smsc, link, pdu, &wire, now_ms);
  if (wire.stays)
    smsc->config.port.hold(link->handle);
  if (!wire.gone)
    leave_all(smsc, link, &wire);
  end_line(smsc, link, &wire, now_ms);
  data_buffer_free(&wire.octets);
}

void smsc__watch(struct smsc *smsc) {
  bool wire = behaviour_watches_wire(&smsc->behaviour);

  smsc->watches_to = behaviour_watches_to(&smsc->behaviour);
  smsc->counts_queue = choice_is_set(&smsc->behaviour.choices, VALUE_queue);
  smsc->chooses = choices_of(&smsc->behaviour.choices, OF_SUBMISSIONS);
  if (wire == smsc->watches_wire)
    return;
  smsc->watches_wire = wire;
  for (struct link *link = smsc->links; link; link = link->next)
    smsc->config.port.intercept(link->handle, wire);
}
