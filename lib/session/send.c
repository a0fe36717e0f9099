/* SPDX-License-Identifier: MIT
 *
 * What the owner sends: requests, and answers to the peer's. */
#include "session/frame.h"
#include "session/machine.h"
#include <base/bytes.h>
#include <smpp/names.h>

static uint32_t successor(uint32_t sequence) {
  return sequence >= SMPP_SEQUENCE_MAX ? 1 : sequence + 1;
}

static bool is_taken(const smpp_session *s, uint32_t sequence) {
  return smpp__window_taken(&s->window, sequence) || sequence == s->bind.request.sequence ||
         sequence == s->enquire.request.sequence || sequence == s->unbind.request.sequence ||
         (s->late.count > 0 && smpp__late_has(&s->late, sequence));
}

/* Gaps are legal (5.1.4 only bounds the numbers), so one silent request makes the
 * others step over its place and blocks nobody. */
uint32_t smpp__vacant_sequence(const smpp_session *s) {
  uint32_t sequence = s->next_sequence;

  while (is_taken(s, sequence))
    sequence = successor(sequence);
  return sequence;
}

void smpp__use_sequence(smpp_session *s, uint32_t sequence) {
  s->next_sequence = successor(sequence);
}

/* Whether this request may be sent now, but for the encoder's rules. */
static int may_submit(const smpp_session *s, uint32_t command_id, bool has_tlvs,
                      const struct smpp__rule *rule) {
  if (!rule->known)
    return command_id & SMPP_RESPONSE_BIT ? SMPP_ERR_STATE : SMPP_ERR_UNSUPPORTED;
  if (s->draining || s->lost_as || command_id == SMPP_UNBIND)
    return SMPP_ERR_STATE;
  if (!smpp__may_send(rule, s->config.role, s->state))
    return SMPP_ERR_STATE;
  if (s->peer_without_tlvs && has_tlvs)
    return SMPP_ERR_UNSUPPORTED;
  if (rule->answered && s->window.count >= s->window.limit)
    return SMPP_ERR_WINDOW;
  return SMPP_OK;
}

/* A request is registered as soon as its octets can leave, so no answer can come
 * before it is known. */
static void register_request(smpp_session *s, struct smpp__request *r, uint32_t command_id,
                             uint64_t start, uint64_t cookie) {
  r->command_id = command_id;
  r->cookie = cookie;
  r->start = start;
  r->end = smpp__output_end(s);
}

static void register_bind(smpp_session *s, uint32_t command_id, uint32_t sequence, uint64_t start,
                          uint64_t cookie) {
  s->bind = (struct smpp__own_request){.queued_ms = s->now_ms};
  s->bind.request.sequence = sequence;
  register_request(s, &s->bind.request, command_id, start, cookie);
  s->state = SMPP_STATE_BINDING;
}

/* It stands in the output, which began at `start`. */
static void submitted(smpp_session *s, uint32_t command_id, uint32_t sequence, uint64_t start,
                      uint64_t cookie, const struct smpp__rule *rule) {
  smpp__use_sequence(s, sequence);
  if (smpp__is_bind(command_id))
    register_bind(s, command_id, sequence, start, cookie);
  else if (rule->answered)
    register_request(s, smpp__window_add(&s->window, sequence), command_id, start, cookie);
  if (command_id != SMPP_ENQUIRE_LINK)
    s->operation_ms = s->now_ms;
  s->n_submitted++;
}

int smpp_session_submit(smpp_session *s, const struct smpp_pdu *pdu, uint64_t cookie,
                        uint64_t now_ms, uint32_t *sequence_number, struct smpp_fault *fault) {
  const struct smpp__rule *rule = smpp__rule_of(pdu->command_id, s->config.codec.version);
  uint64_t start = smpp__output_end(s);
  struct smpp_pdu request;
  uint32_t sequence;
  int result = may_submit(s, pdu->command_id, pdu->tlvs.len > 0, rule);

  smpp__advance(s, now_ms);
  if (result != SMPP_OK)
    return result;
  request = *pdu;
  request.command_status = 0;
  sequence = smpp__vacant_sequence(s);
  result = smpp__output_pdu(s, &request, sequence, SMPP__OUTPUT_REQUEST, fault);
  if (result != SMPP_OK)
    return result;
  submitted(s, pdu->command_id, sequence, start, cookie, rule);
  if (sequence_number)
    *sequence_number = sequence;
  return SMPP_OK;
}

int smpp__session_submit_frame(smpp_session *s, struct smpp_span frame, bool has_tlvs,
                               uint64_t cookie, uint64_t now_ms) {
  uint32_t command_id = smpp__load32(frame.ptr + 4), sequence;
  const struct smpp__rule *rule = smpp__rule_of(command_id, s->config.codec.version);
  uint64_t start = smpp__output_end(s);
  int result = may_submit(s, command_id, has_tlvs, rule);

  smpp__advance(s, now_ms);
  if (result != SMPP_OK)
    return result;
  sequence = smpp__vacant_sequence(s);
  result = smpp__output_frame(s, frame, sequence);
  if (result == SMPP_OK)
    submitted(s, command_id, sequence, start, cookie, rule);
  return result;
}

/* The answer to a bind decides the state (2.2). A refused peer may try again. */
static void settle_bind(smpp_session *s, uint32_t bind_command_id, uint32_t command_status) {
  if (command_status != SMPP_STATUS_ROK) {
    s->state = SMPP_STATE_OPEN;
    return;
  }
  s->state = s->bound = smpp__bound_state(bind_command_id);
  s->operation_ms = s->now_ms;
}

/* The request was answered: its handle is used up. */
static void conclude(smpp_session *s, struct smpp__inbound_request *r, uint32_t command_status) {
  if (smpp__is_bind(r->command_id))
    settle_bind(s, r->command_id, command_status);
  smpp__inbound_remove(&s->inbound, r);
  smpp__drain_check(s);
}

/* A bind that is accepted tells the version (4.1.2) to a peer that knows TLVs. */
static void fill_ordinary(const smpp_session *s, uint32_t command_id, struct smpp_pdu *pdu) {
  static const uint8_t sc_interface_version[] = {SMPP_TLV_sc_interface_version >> 8,
                                                 SMPP_TLV_sc_interface_version & 0xFF, 0, 1,
                                                 SMPP_VERSION_3_4};

  static const struct smpp_pdu empty;

  *pdu = empty;
  pdu->command_id = command_id;
  if (smpp__is_bind(command_id & ~SMPP_RESPONSE_BIT) && !s->peer_without_tlvs)
    pdu->tlvs = smpp_span(sc_interface_version, sizeof sc_interface_version);
}

int smpp_session_respond(smpp_session *s, uint64_t request, uint32_t command_status,
                         const struct smpp_pdu *body, uint64_t now_ms) {
  struct smpp__inbound_request *r = smpp__inbound_find(&s->inbound, request);
  uint32_t command_id;
  struct smpp_pdu pdu;
  int result;

  smpp__advance(s, now_ms);
  if (!r)
    return SMPP_ERR_NOT_FOUND;
  command_id = r->command_id | SMPP_RESPONSE_BIT;
  if (!body && command_status != SMPP_STATUS_ROK) {
    result = smpp__output_header(s, command_id, command_status, r->sequence);
  } else {
    if (body)
      pdu = *body;
    else
      fill_ordinary(s, command_id, &pdu);
    pdu.command_id = command_id;
    pdu.command_status = command_status;
    if (s->peer_without_tlvs)
      pdu.tlvs = smpp_span(NULL, 0);
    result = smpp__output_pdu(s, &pdu, r->sequence, SMPP__OUTPUT_ANSWER, NULL);
  }
  if (result == SMPP_OK)
    conclude(s, r, command_status);
  return result;
}

int smpp_session_nack(smpp_session *s, uint64_t request, uint32_t command_status, uint64_t now_ms) {
  struct smpp__inbound_request *r = smpp__inbound_find(&s->inbound, request);
  int result;

  smpp__advance(s, now_ms);
  if (!r)
    return SMPP_ERR_NOT_FOUND;
  result = smpp__output_header(s, SMPP_GENERIC_NACK, command_status, r->sequence);
  if (result == SMPP_OK)
    conclude(s, r, SMPP_STATUS_RBINDFAIL);
  return result;
}
