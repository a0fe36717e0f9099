/* SPDX-License-Identifier: MIT
 *
 * Listens on the client's side of the wire: window and pace hold there or they
 * do not hold. */
#include "world.h"

static uint32_t number_at(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

void tap_reset(struct tap *tap) {
  tap->out_len = tap->in_len = 0;
  tap->n_open = 0;
}

/* Requests leave the window when their time is over, too. */
static void forget_old(const struct world *w, struct tap *tap) {
  for (size_t i = 0; i < tap->n_open;)
    if (w->now - tap->open[i].sent_ms >= w->config.session.response_ms)
      tap->open[i] = tap->open[--tap->n_open];
    else
      i++;
}

static uint32_t segments_of(const struct world *w, struct smpp_span frame) {
  struct smpp_pdu pdu;
  struct smpp_span payload;
  uint32_t message = 0;

  if (smpp_pdu_decode(frame, NULL, &pdu, NULL) != SMPP_OK)
    world_fail(w, "the client wrote a PDU that does not decode", 0);
  if (!smpp_tlv_find(pdu.tlvs, SMPP_TLV_message_payload, &payload))
    return 1;
  for (size_t i = 3; i < pdu.sm.source_addr.len; i++)
    message = message * 10 + (uint32_t)(pdu.sm.source_addr.ptr[i] - '0');
  return w->messages[message].n_segments;
}

uint64_t meter_segments(const struct meter *meter, uint64_t now) {
  uint64_t sum = 0;

  for (size_t i = meter->n_sent; i-- > 0 && now - meter->sent_ms[i] < 1000;)
    sum += meter->sent_segments[i];
  return sum;
}

static void count_pace(struct world *w, uint32_t segments) {
  struct meter *meter = &w->meter;
  uint64_t sum;

  if (meter->n_sent == sizeof meter->sent_ms / sizeof meter->sent_ms[0])
    meter->n_sent = 0; /* a pace is checked from here on again */
  meter->sent_ms[meter->n_sent] = w->now;
  meter->sent_segments[meter->n_sent++] = segments;
  sum = meter_segments(meter, w->now);
  if (w->config.rate && sum > w->config.rate)
    world_fail(w, "the pace was exceeded: segments in a second", sum);
}

static void submit_left(struct world *w, struct tap *tap, struct smpp_span frame) {
  forget_old(w, tap);
  if (tap->n_open >= w->config.session.window)
    world_fail(w, "the window was exceeded", tap->n_open + 1);
  tap->open[tap->n_open++] = (struct tap_request){number_at(frame.ptr + 12), w->now};
  count_pace(w, segments_of(w, frame));
}

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
  if (number_at(frame.ptr + 4) == SMPP_SUBMIT_SM)
    submit_left(w, tap, frame);
}

static void whole_in(struct world *w, struct tap *tap, struct smpp_span frame) {
  (void)w;
  if (!(number_at(frame.ptr + 4) & SMPP_RESPONSE_BIT)) /* of any kind: a wrong one ends it too */
    return;
  for (size_t i = 0; i < tap->n_open; i++)
    if (tap->open[i].sequence == number_at(frame.ptr + 12)) {
      tap->open[i] = tap->open[--tap->n_open];
      return;
    }
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
