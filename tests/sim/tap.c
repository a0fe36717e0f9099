/* SPDX-License-Identifier: MIT
 *
 * Listens on the client's side of the wire: window, order and pace hold there or
 * they do not hold, and what left once does not leave again. */
#include "world.h"

static uint32_t number_at(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

void tap_reset(struct tap *tap) {
  tap->out_len = tap->in_len = 0;
  tap->n_open = 0;
  tap->n_sent = tap->n_made = tap->n_made_before_stop = 0;
}

/* Requests leave the window when their time is over, too. */
static void forget_old(const struct world *w, struct tap *tap) {
  for (size_t i = 0; i < tap->n_open;)
    if (w->now - tap->open[i].sent_ms >= w->config.session.response_ms)
      tap->open[i] = tap->open[--tap->n_open];
    else
      i++;
}

/* --- what leaves ------------------------------------------------------------- */

/* A part leaves once, and again when a refusal for a while came for it in time:
 * not when it was accepted, and not when nobody can know. */
static void note_left(struct world *w, uint32_t message, uint32_t part) {
  struct truth *t = &w->messages[message];

  if (t->parts[part].left)
    world_fail(w, "a part left the client twice: message", message);
  t->parts[part].left = true;
  t->begun = t->leaves = true;
}

/* An ordered client has one message under way to each destination. To be asked
 * when the owner knows the outcomes that were made on the way. One that is unknown,
 * since its line ends, is not under way any more, though its last octets may leave. */
void tap_check_alone(struct world *w) {
  for (uint32_t i = 0; i < w->n_messages; i++) {
    if (!w->messages[i].leaves)
      continue;
    w->messages[i].leaves = false;
    if (w->messages[i].outcome != -1)
      continue;
    for (uint32_t other = i % SIM_PATIENTS; w->config.ordered && other < w->n_messages;
         other += SIM_PATIENTS)
      if (other != i && w->messages[other].begun && w->messages[other].outcome == -1)
        world_fail(w, "it left while another to its destination was under way: message", i);
  }
}

static void submit_left(struct world *w, struct tap *tap, struct smpp_span frame) {
  struct tap_request request = {.sequence = number_at(frame.ptr + 12), .sent_ms = w->now};
  struct smpp_span payload;
  struct smpp_pdu pdu;

  if (smpp_pdu_decode(frame, NULL, &pdu, NULL) != SMPP_OK ||
      !smsc_recognise(w, &pdu, &request.message, &request.part))
    world_fail(w, "the client wrote a PDU that does not decode", 0);
  forget_old(w, tap);
  if (tap->n_open >= w->config.session.window)
    world_fail(w, "the window was exceeded", tap->n_open + 1);
  tap->open[tap->n_open++] = request;
  note_left(w, request.message, request.part);
  meter_sent(w, tap,
             smpp_tlv_find(pdu.tlvs, SMPP_TLV_message_payload, &payload)
                 ? w->messages[request.message].n_segments
                 : 1);
}

/* --- what comes in ------------------------------------------------------------- */

/* The client may send a part again, and has to stop for ESME_RTHROTTLED. */
static void note_refused(struct world *w, const struct tap_request *request, uint32_t status) {
  if (status == 0x58 || status == 0x14 || status == 0x04)
    w->messages[request->message].parts[request->part].left = false;
  if (status == 0x58)
    meter_throttled(w, request->sent_ms);
}

/* An answer of any kind: a wrong one ends the request too. */
static void answer_came(struct world *w, struct tap *tap, struct smpp_span frame) {
  forget_old(w, tap);
  for (size_t i = 0; i < tap->n_open; i++)
    if (tap->open[i].sequence == number_at(frame.ptr + 12)) {
      note_refused(w, &tap->open[i], number_at(frame.ptr + 8));
      tap->open[i] = tap->open[--tap->n_open];
      return;
    }
}

/* --- frames ---------------------------------------------------------------------- */

/* Appends octets and takes whole frames off the front. */
static void follow(struct world *w, struct tap *tap, uint8_t *buffer, size_t *len,
                   struct smpp_span octets,
                   void (*whole)(struct world *, struct tap *, struct smpp_span)) {
  struct smpp_span frame;
  size_t at = 0;

  if (octets.len > SMPP_MAX_PDU_LEN - *len)
    world_fail(w, "the tap cannot follow", octets.len);
  memcpy(buffer + *len, octets.ptr, octets.len);
  *len += octets.len;
  while (smpp_frame(smpp_span(buffer + at, *len - at), NULL, &frame, NULL) == SMPP_OK) {
    whole(w, tap, frame);
    at += frame.len;
  }
  memmove(buffer, buffer + at, *len - at);
  *len -= at;
  if (*len == 0)
    return;
  tally.faults[FAULT_SPLIT]++;
  if (*len < SIM_SPLITS)
    tally.splits[buffer == tap->in][*len]++;
}

static void whole_out(struct world *w, struct tap *tap, struct smpp_span frame) {
  tap->n_sent += frame.len;
  if (number_at(frame.ptr + 4) == SMPP_SUBMIT_SM)
    submit_left(w, tap, frame);
}

static void whole_in(struct world *w, struct tap *tap, struct smpp_span frame) {
  if (number_at(frame.ptr + 4) & SMPP_RESPONSE_BIT)
    answer_came(w, tap, frame);
}

void tap_made(struct tap *tap, size_t n) {
  tap->n_made = tap->n_sent + tap->out_len + n;
}

void tap_sent(struct world *w, struct line *l, struct smpp_span octets) {
  follow(w, &l->tap, l->tap.out, &l->tap.out_len, octets, whole_out);
}

/* What comes in may be no SMPP at all: then there is nothing to follow. */
void tap_received(struct world *w, struct line *l, struct smpp_span octets) {
  if (octets.len > SMPP_MAX_PDU_LEN - l->tap.in_len)
    return;
  follow(w, &l->tap, l->tap.in, &l->tap.in_len, octets, whole_in);
}
