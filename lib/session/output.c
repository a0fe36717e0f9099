/* SPDX-License-Identifier: MIT
 *
 * Octets for the peer. PDUs are encoded straight into the output. */
#include "session/machine.h"

static void put_u32(uint8_t *at, uint32_t value) {
  at[0] = (uint8_t)(value >> 24);
  at[1] = (uint8_t)(value >> 16);
  at[2] = (uint8_t)(value >> 8);
  at[3] = (uint8_t)value;
}

/* Whether `len` more octets may wait. One PDU always may, however large. */
static bool fits(const smpp_session *s, size_t len, enum smpp__output_use use) {
  size_t limit = s->config.max_output, waiting = smpp__buffer_len(&s->output);

  if (use == SMPP__OUTPUT_ANSWER)
    limit += limit / 4 + SMPP_HEADER_LEN;
  return waiting == 0 || (waiting <= limit && len <= limit - waiting);
}

uint64_t smpp__output_end(const smpp_session *s) {
  return s->output_start + smpp__buffer_len(&s->output);
}

/* Encodes at the tail, making room once if there is none. */
static int encode(smpp_session *s, const struct smpp_pdu *pdu, enum smpp__output_use use,
                  size_t *len, struct smpp_fault *fault) {
  struct smpp__buffer *b = &s->output;
  const struct smpp_codec *codec = &s->config.codec;
  int result = smpp_pdu_encode(pdu, codec, 0, b->octets + b->tail, b->cap - b->tail, len, fault);

  if (result != SMPP_ERR_NOSPACE)
    return result;
  if (!fits(s, *len, use))
    return SMPP_ERR_FULL;
  if (smpp__buffer_reserve(b, *len, &s->config.alloc) != SMPP_OK)
    return SMPP_ERR_NOMEM;
  return smpp_pdu_encode(pdu, codec, 0, b->octets + b->tail, b->cap - b->tail, len, fault);
}

/* The encoder would refuse numbers that peers use (5.1.4), so it is given a good
 * one and the octets the right one. */
int smpp__output_pdu(smpp_session *s, struct smpp_pdu *pdu, uint32_t sequence,
                     enum smpp__output_use use, struct smpp_fault *fault) {
  struct smpp__buffer *b = &s->output;
  size_t len = 0;
  int result;

  if (!fits(s, SMPP_HEADER_LEN, use))
    return SMPP_ERR_FULL;
  pdu->sequence_number = 1;
  result = encode(s, pdu, use, &len, fault);
  if (result != SMPP_OK)
    return result;
  if (smpp__is_bind(pdu->command_id) || pdu->command_id == SMPP_OUTBIND)
    b->secret = true;
  if (!fits(s, len, use)) {
    if (b->secret)
      memset(b->octets + b->tail, 0, len);
    return SMPP_ERR_FULL;
  }
  put_u32(b->octets + b->tail + 12, sequence);
  b->tail += len;
  return SMPP_OK;
}

int smpp__output_frame(smpp_session *s, struct smpp_span frame, uint32_t sequence) {
  struct smpp__buffer *b = &s->output;

  if (!fits(s, frame.len, SMPP__OUTPUT_REQUEST))
    return SMPP_ERR_FULL;
  if (smpp__buffer_append(b, frame, &s->config.alloc) != SMPP_OK)
    return SMPP_ERR_NOMEM;
  put_u32(b->octets + b->tail - frame.len + 12, sequence);
  return SMPP_OK;
}

int smpp__output_header(smpp_session *s, uint32_t command_id, uint32_t command_status,
                        uint32_t sequence) {
  uint8_t *at;

  if (!fits(s, SMPP_HEADER_LEN, SMPP__OUTPUT_ANSWER))
    return SMPP_ERR_FULL;
  if (smpp__buffer_reserve(&s->output, SMPP_HEADER_LEN, &s->config.alloc) != SMPP_OK)
    return SMPP_ERR_NOMEM;
  at = s->output.octets + s->output.tail;
  put_u32(at, SMPP_HEADER_LEN);
  put_u32(at + 4, command_id);
  put_u32(at + 8, command_status);
  put_u32(at + 12, sequence);
  s->output.tail += SMPP_HEADER_LEN;
  return SMPP_OK;
}

bool smpp__answer(smpp_session *s, uint32_t command_id, uint32_t command_status,
                  uint32_t sequence) {
  int result = smpp__output_header(s, command_id, command_status, sequence);

  if (result == SMPP_OK)
    return true;
  smpp__end(s, result == SMPP_ERR_FULL ? SMPP_CLOSE_OUTPUT_FULL : SMPP_CLOSE_NOMEM, NULL);
  return false;
}

bool smpp__output_own(smpp_session *s, struct smpp__own_request *own, uint32_t command_id) {
  uint32_t sequence = smpp__vacant_sequence(s);
  uint64_t start = smpp__output_end(s);

  if (!smpp__answer(s, command_id, 0, sequence))
    return false;
  smpp__use_sequence(s, sequence);
  *own = (struct smpp__own_request){
      .request = {.start = start,
                  .end = start + SMPP_HEADER_LEN,
                  .sequence = sequence,
                  .command_id = command_id},
      .queued_ms = s->now_ms,
  };
  return true;
}

struct smpp_span smpp_session_output(const smpp_session *s) {
  return s->lost_as ? smpp_span(NULL, 0) : smpp__buffer_view(&s->output);
}

static void mark_sent(struct smpp__request *r, uint64_t sent, uint64_t now_ms) {
  if (r->sequence == 0 || r->sent || r->end > sent)
    return;
  r->sent = true;
  r->sent_ms = now_ms;
}

void smpp_session_sent(smpp_session *s, size_t n, uint64_t now_ms) {
  size_t waiting = smpp__buffer_len(&s->output);

  smpp__advance(s, now_ms);
  if (s->lost_as)
    return;
  if (n > waiting)
    n = waiting;
  smpp__buffer_consume(&s->output, n);
  s->output_start += n;
  if (s->state == SMPP_STATE_CLOSED)
    return; /* what was withdrawn no longer stands where it stood */
  smpp__window_sent(&s->window, s->output_start, s->now_ms);
  mark_sent(&s->bind.request, s->output_start, s->now_ms);
}

/* Moves the octets up to `until` down to what is kept; returns where those
 * behind it start. */
struct keeper {
  uint8_t *to;
  uint64_t from; /* in the stream */
};

static void keep_until(smpp_session *s, struct keeper *k, uint64_t until) {
  const uint8_t *from = s->output.octets + s->output.head + (size_t)(k->from - s->output_start);
  size_t len = (size_t)(until - k->from);

  memmove(k->to, from, len);
  k->to += len;
}

/* A request that began to leave will be finished, lest the peer lose the borders:
 * it counts as sent. One that did not is cut out. */
static void withdraw(smpp_session *s, struct keeper *k, struct smpp__request *r) {
  if (r->sequence == 0 || r->sent)
    return;
  if (r->start < s->output_start) {
    r->sent = true;
    return;
  }
  keep_until(s, k, r->start);
  k->from = r->end;
}

void smpp__output_withdraw(smpp_session *s) {
  struct keeper k = {s->output.octets + s->output.head, s->output_start};
  struct smpp__request *bind = &s->bind.request, *r;
  size_t old_tail = s->output.tail;
  bool bind_seen = false;

  /* In the order of the stream: an enquire_link may stand on either side of a bind. */
  for (r = smpp__window_first_unsent(&s->window); r; r = smpp__window_after(&s->window, r)) {
    if (!bind_seen && bind->start < r->start) {
      withdraw(s, &k, bind);
      bind_seen = true;
    }
    withdraw(s, &k, r);
  }
  if (!bind_seen)
    withdraw(s, &k, bind);
  keep_until(s, &k, smpp__output_end(s));
  s->output.tail = (size_t)(k.to - s->output.octets);
  if (s->output.secret)
    memset(s->output.octets + s->output.tail, 0, old_tail - s->output.tail);
}
