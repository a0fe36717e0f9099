/* SPDX-License-Identifier: MIT
 *
 * From octets to PDUs, from the peer's requests to events. PDUs that are whole
 * in what the owner gave are decoded where they lie; only one that is cut goes
 * through the session's own buffer, and what waits behind a bind. */
#include "session/machine.h"
#include <smpp/names.h>

int smpp_session_receive(smpp_session *s, struct smpp_span octets, uint64_t now_ms) {
  smpp__advance(s, now_ms);
  if (s->state == SMPP_STATE_CLOSED || s->lost_as || s->borrowed.len > 0)
    return SMPP_ERR_STATE;
  if (octets.len == 0)
    return SMPP_OK;
  s->borrowed = octets;
  s->received_ms = s->now_ms;
  return SMPP_OK;
}

/* Copies the first n borrowed octets behind those kept. */
static bool keep(smpp_session *s, size_t n) {
  if (n > s->borrowed.len)
    n = s->borrowed.len;
  if (smpp__buffer_append(&s->input, smpp_span(s->borrowed.ptr, n), &s->config.alloc) != SMPP_OK) {
    smpp__end(s, SMPP_CLOSE_NOMEM, NULL);
    return false;
  }
  if (!smpp__is_bound(s->state))
    s->input.secret = true; /* this may be a bind or an outbind */
  s->borrowed.ptr += n;
  s->borrowed.len -= n;
  return true;
}

/* Requests may follow a bind before it is answered. They wait for the answer, as
 * many octets as one PDU may have; more than that are judged in the state they
 * came in, and refused. */
static bool waits_behind_bind(const smpp_session *s) {
  return s->config.role == SMPP_ROLE_SMSC && s->state == SMPP_STATE_BINDING &&
         smpp__buffer_len(&s->input) + s->borrowed.len <= s->config.codec.max_pdu_len;
}

static uint32_t load_u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* The borders are lost (4.3). A stranger that speaks something else is told
 * nothing; a peer is told which PDU it was, if that much came. */
static void end_stream(smpp_session *s, struct smpp_span view, const struct smpp_fault *fault) {
  const char *protocol = s->any_pdu ? NULL : smpp_other_protocol(view);

  if (protocol) {
    smpp__end(s, SMPP_CLOSE_NOT_SMPP, protocol);
    return;
  }
  if (smpp__answer(s, SMPP_GENERIC_NACK, SMPP_STATUS_RINVCMDLEN,
                   view.len >= SMPP_HEADER_LEN ? load_u32(view.ptr + 12) : 0))
    smpp__end(s, SMPP_CLOSE_BAD_LENGTH, fault->detail);
}

/* The PDU is cut: keeps what there is and asks for more, as far as more was
 * given. Memory grows with what came, never with what command_length claims. */
static bool complete(smpp_session *s, size_t have, size_t need) {
  if (!s->half) {
    s->half = true;
    s->half_ms = s->received_ms;
  }
  if (s->borrowed.len == 0)
    return false;
  return keep(s, smpp__buffer_len(&s->input) == 0 ? s->borrowed.len
                 : need > have                    ? need - have
                                                  : 1);
}

static void take_frame(smpp_session *s, size_t len) {
  s->half = false;
  s->any_pdu = true;
  if (smpp__buffer_len(&s->input) > 0) {
    s->frame_len = len;
    return;
  }
  s->borrowed.ptr += len;
  s->borrowed.len -= len;
}

/* The next whole PDU. It lives until the next call of this. */
static bool next_frame(smpp_session *s, struct smpp_span *frame) {
  smpp__buffer_consume(&s->input, s->frame_len);
  s->frame_len = 0;
  if (waits_behind_bind(s)) {
    keep(s, s->borrowed.len);
    return false;
  }
  for (;;) {
    bool kept = smpp__buffer_len(&s->input) > 0;
    struct smpp_span view = kept ? smpp__buffer_view(&s->input) : s->borrowed;
    struct smpp_fault fault = {0};
    int result;

    if (view.len == 0)
      return false;
    result = smpp_frame(view, &s->config.codec, frame, &fault);
    if (result == SMPP_OK) {
      take_frame(s, frame->len);
      return true;
    }
    if (result != SMPP_MORE) {
      end_stream(s, view, &fault);
      return false;
    }
    if (!complete(s, view.len, fault.offset))
      return false;
  }
}

/* A PDU that could not be decoded shows its header alone. */
static void drop_body(smpp_session *s) {
  struct smpp_pdu header = {.command_length = s->pdu.command_length,
                            .command_id = s->pdu.command_id,
                            .command_status = s->pdu.command_status,
                            .sequence_number = s->pdu.sequence_number,
                            .oddities = s->pdu.oddities,
                            .body_absent = true};

  s->pdu = header;
}

/* Answers a request that the owner need not see, with the response that fits it
 * (generic_nack, 4.3, is for what has none). alert_notification is never answered (4.12). */
static bool refuse(smpp_session *s, uint32_t command_status, const struct smpp_fault *fault,
                   struct smpp_event *out) {
  uint32_t command_id = s->pdu.command_id, sequence = s->pdu.sequence_number;
  uint32_t answer = smpp__rule_of(command_id, s->config.codec.version)->answered
                        ? command_id | SMPP_RESPONSE_BIT
                        : SMPP_GENERIC_NACK;

  if (command_id != SMPP_ALERT_NOTIFICATION && !smpp__answer(s, answer, command_status, sequence))
    return false;
  s->n_refused++;
  out->type = SMPP_EVENT_REFUSED;
  out->pdu = &s->pdu;
  out->command_id = command_id;
  out->command_status = command_status;
  out->sequence_number = sequence;
  if (fault)
    out->fault = *fault;
  return true;
}

static void tell(smpp_session *s, int type, struct smpp_event *out) {
  out->type = type;
  out->pdu = &s->pdu;
  out->command_id = s->pdu.command_id;
  out->command_status = s->pdu.command_status;
  out->sequence_number = s->pdu.sequence_number;
}

/* The peer unbinds (4.2): it is answered, and nothing behind it is read. */
static bool take_unbind(smpp_session *s, struct smpp_event *out) {
  bool crossed = s->state == SMPP_STATE_UNBINDING;

  if (!smpp__answer(s, SMPP_UNBIND_RESP, SMPP_STATUS_ROK, s->pdu.sequence_number))
    return false;
  tell(s, SMPP_EVENT_UNBIND, out);
  smpp__end(s, crossed ? s->end_as : SMPP_CLOSE_PEER_UNBOUND, NULL);
  return true;
}

/* Bind versions below 3.4 mean no TLVs (3.3.2), 0 too. */
static void begin_bind(smpp_session *s) {
  s->state = SMPP_STATE_BINDING;
  s->peer_version = s->pdu.bind.interface_version;
  s->peer_without_tlvs = s->peer_version < SMPP_VERSION_3_4;
}

static bool hand_over(smpp_session *s, struct smpp_event *out) {
  uint64_t request =
      smpp__inbound_add(&s->inbound, s->pdu.sequence_number, s->pdu.command_id, s->now_ms);

  if (request == 0)
    return refuse(s,
                  s->config.role == SMPP_ROLE_SMSC ? SMPP_STATUS_RTHROTTLED : SMPP_STATUS_RX_T_APPN,
                  NULL, out);
  tell(s, SMPP_EVENT_REQUEST, out);
  out->request = request;
  s->operation_ms = s->received_ms;
  if (smpp__is_bind(s->pdu.command_id))
    begin_bind(s);
  return true;
}

/* Returns whether there is an event: enquire_link is answered in silence. */
static bool take_request(smpp_session *s, int result, const struct smpp_fault *fault,
                         struct smpp_event *out) {
  uint32_t command_id = s->pdu.command_id;
  const struct smpp__rule *rule = smpp__rule_of(command_id, s->config.codec.version);
  int state = smpp__legal_state(s);

  if (result == SMPP_ERR_UNSUPPORTED || !rule->known)
    return refuse(s, SMPP_STATUS_RINVCMDID, fault, out);
  if (!smpp__may_send(rule, smpp__peer_role(s), state))
    return refuse(s, smpp__violation_status(command_id, smpp__peer_role(s), state), NULL, out);
  if (result != SMPP_OK)
    return refuse(s, fault->command_status ? fault->command_status : SMPP_STATUS_RINVCMDLEN, fault,
                  out);
  if (command_id == SMPP_ENQUIRE_LINK) {
    smpp__answer(s, SMPP_ENQUIRE_LINK_RESP, SMPP_STATUS_ROK, s->pdu.sequence_number);
    return false;
  }
  if (command_id == SMPP_UNBIND)
    return take_unbind(s, out);
  if (rule->answered)
    return hand_over(s, out);
  s->operation_ms = s->received_ms;
  tell(s, SMPP_EVENT_NOTIFICATION, out);
  return true;
}

static bool take_pdu(smpp_session *s, struct smpp_span frame, struct smpp_event *out) {
  struct smpp_fault fault = {0};
  int result = smpp_pdu_decode(frame, &s->config.codec, &s->pdu, &fault);

  if (result != SMPP_OK && result != SMPP_ERR_UNSUPPORTED)
    drop_body(s);
  if (s->pdu.command_id & SMPP_RESPONSE_BIT)
    return smpp__take_response(s, result, out);
  return take_request(s, result, &fault, out);
}

/* What came first is told first: octets, then requests whose time went by while
 * they came, then the end. */
bool smpp_session_next_event(smpp_session *s, struct smpp_event *out) {
  static const struct smpp_event nothing; /* copied: faster than zeroing in place */
  struct smpp_span frame;

  *out = nothing;
  while (s->state != SMPP_STATE_CLOSED && next_frame(s, &frame))
    if (take_pdu(s, frame, out))
      return true;
  if (s->state != SMPP_STATE_CLOSED && (smpp__next_timeout(s, out) || smpp__next_forgotten(s, out)))
    return true;
  if (s->state != SMPP_STATE_CLOSED && s->lost_as)
    smpp__end_lost(s);
  return s->state == SMPP_STATE_CLOSED && smpp__next_ending(s, out);
}
