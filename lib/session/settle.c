/* SPDX-License-Identifier: MIT
 *
 * The peer's responses: whose they are and what they mean. A number is matched
 * whole and alone (5.1.4); a response of another kind than its request leaves
 * the outcome unknown, and one that cannot be decoded is judged by its status,
 * since the peer has decided by then. */
#include "session/machine.h"
#include <smpp/names.h>

/* What the answer in s->pdu, decoded with `result`, says about `command_id`. */
static int outcome_of(const smpp_session *s, uint32_t command_id, int result, int *why) {
  bool ok = s->pdu.command_status == SMPP_STATUS_ROK;

  *why = SMPP_WHY_ANSWER;
  if (s->pdu.command_id == SMPP_GENERIC_NACK) {
    if (!ok)
      return SMPP_OUTCOME_REJECTED;
    *why = SMPP_WHY_NACK_ROK;
    return SMPP_OUTCOME_UNKNOWN;
  }
  if (s->pdu.command_id != (command_id | SMPP_RESPONSE_BIT)) {
    *why = SMPP_WHY_WRONG_KIND;
    return SMPP_OUTCOME_UNKNOWN;
  }
  if (result != SMPP_OK)
    *why = SMPP_WHY_UNDECODABLE;
  return ok ? SMPP_OUTCOME_ACCEPTED : SMPP_OUTCOME_REJECTED;
}

static void describe(const smpp_session *s, int type, struct smpp_event *out) {
  out->type = type;
  out->pdu = &s->pdu;
  out->command_id = s->pdu.command_id;
  out->command_status = s->pdu.command_status;
  out->sequence_number = s->pdu.sequence_number;
}

static bool tell_stray(smpp_session *s, struct smpp_event *out) {
  s->n_stray++;
  describe(s, SMPP_EVENT_STRAY, out);
  return true;
}

/* A refusal of what has not left yet refuses nothing: it leaves all the same, and
 * the peer may take it then. */
static void doubt_early(const struct smpp__request *r, struct smpp_event *out) {
  if (r->sent || out->outcome != SMPP_OUTCOME_REJECTED)
    return;
  out->outcome = SMPP_OUTCOME_UNKNOWN;
  out->why = SMPP_WHY_EARLY;
}

static bool settle_request(smpp_session *s, struct smpp__request *r, int result,
                           struct smpp_event *out) {
  describe(s, SMPP_EVENT_RESPONSE, out);
  out->command_id = r->command_id;
  out->cookie = r->cookie;
  out->sent_ms = r->sent_ms;
  out->outcome = outcome_of(s, r->command_id, result, &out->why);
  doubt_early(r, out);
  if (r->command_id != SMPP_ENQUIRE_LINK)
    s->operation_ms = s->received_ms;
  smpp__window_remove(&s->window, r);
  smpp__drain_check(s);
  return true;
}

static bool tell_late(smpp_session *s, const struct smpp__late_request *late, int result,
                      struct smpp_event *out) {
  s->n_late++;
  describe(s, SMPP_EVENT_LATE, out);
  out->command_id = late->command_id;
  out->cookie = late->cookie;
  out->sent_ms = late->sent_ms;
  out->outcome = outcome_of(s, late->command_id, result, &out->why);
  return true;
}

/* 3.3.2 makes a missing sc_interface_version a peer without TLVs. Many that know
 * them well leave it out, so only one that says less than 3.4 counts. */
static void note_version(smpp_session *s) {
  uint32_t version;

  s->peer_version = 0;
  if (smpp_tlv_find_int(s->pdu.tlvs, SMPP_TLV_sc_interface_version, &version))
    s->peer_version = (uint8_t)version;
  s->peer_without_tlvs = s->peer_version != 0 && s->peer_version < SMPP_VERSION_3_4;
}

/* An answer that leaves a bind unknown is none to go on with: it counts as
 * refused, its outcome and why telling the difference. */
static bool settle_bind(smpp_session *s, int result, struct smpp_event *out) {
  struct smpp__request *r = &s->bind.request;
  int outcome = outcome_of(s, r->command_id, result, &out->why);
  bool bound = outcome == SMPP_OUTCOME_ACCEPTED;

  describe(s, bound ? SMPP_EVENT_BOUND : SMPP_EVENT_BIND_REFUSED, out);
  out->command_id = r->command_id;
  out->cookie = r->cookie;
  out->sent_ms = r->sent_ms;
  out->outcome = outcome;
  r->sequence = 0;
  s->bind_refused = !bound;
  s->operation_ms = s->received_ms;
  if (bound) {
    s->state = s->bound = smpp__bound_state(r->command_id);
    note_version(s);
  } else {
    s->state = SMPP_STATE_OPEN;
  }
  return true;
}

/* Any answer to enquire_link shows that the peer lives, a refusal too (4.11). */
static bool settle_enquire(smpp_session *s, struct smpp_event *out) {
  s->enquire.request.sequence = 0;
  if (s->pdu.command_id == SMPP_ENQUIRE_LINK_RESP || s->pdu.command_id == SMPP_GENERIC_NACK)
    return false;
  return tell_stray(s, out);
}

static bool settle_unbind(smpp_session *s, struct smpp_event *out) {
  if (s->pdu.command_id != SMPP_UNBIND_RESP && s->pdu.command_id != SMPP_GENERIC_NACK)
    return tell_stray(s, out);
  smpp__end(s, s->end_as, NULL);
  return false;
}

bool smpp__take_response(smpp_session *s, int result, struct smpp_event *out) {
  uint32_t sequence = s->pdu.sequence_number;
  struct smpp__request *r = smpp__window_find(&s->window, sequence);
  struct smpp__late_request late;

  if (r)
    return settle_request(s, r, result, out);
  if (sequence == 0)
    return tell_stray(s, out);
  if (sequence == s->bind.request.sequence)
    return settle_bind(s, result, out);
  if (sequence == s->enquire.request.sequence)
    return settle_enquire(s, out);
  if (sequence == s->unbind.request.sequence)
    return settle_unbind(s, out);
  if (smpp__late_take(&s->late, sequence, &late))
    return tell_late(s, &late, result, out);
  return tell_stray(s, out);
}
