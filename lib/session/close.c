/* SPDX-License-Identifier: MIT
 *
 * The end of a session: unbinding in two phases, and what every request of ours
 * is told when the link goes. */
#include "session/machine.h"

/* Whether what waits in the output is still worth writing: an answer that
 * explains, to a peer that reads. */
static bool keeps_output(int reason) {
  return reason == SMPP_CLOSE_UNBOUND || reason == SMPP_CLOSE_PEER_UNBOUND ||
         reason == SMPP_CLOSE_INACTIVE || reason == SMPP_CLOSE_BAD_LENGTH ||
         reason == SMPP_CLOSE_NO_BIND;
}

static void end(smpp_session *s, int reason, const char *detail, bool keep_output) {
  if (s->state == SMPP_STATE_CLOSED)
    return;
  if (keep_output)
    smpp__output_withdraw(s);
  else
    smpp__buffer_clear(&s->output);
  s->state = SMPP_STATE_CLOSED;
  s->reason = reason;
  s->detail = detail;
  s->draining = false;
  s->borrowed.len = 0;
  smpp__inbound_clear(&s->inbound);
}

void smpp__end(smpp_session *s, int reason, const char *detail) {
  end(s, reason, detail, keeps_output(reason));
}

void smpp__tell_unanswered(const struct smpp__request *r, int why, struct smpp_event *out) {
  out->type = SMPP_EVENT_RESPONSE;
  out->command_id = r->command_id;
  out->sequence_number = r->sequence;
  out->cookie = r->cookie;
  out->outcome = r->sent ? SMPP_OUTCOME_UNKNOWN : SMPP_OUTCOME_NOT_SENT;
  out->why = why;
  out->sent_ms = r->sent_ms;
}

bool smpp__next_ending(smpp_session *s, struct smpp_event *out) {
  struct smpp__request *r = smpp__window_first(&s->window);

  if (r) {
    smpp__tell_unanswered(r, SMPP_WHY_CLOSED, out);
    smpp__window_remove(&s->window, r);
    return true;
  }
  if (s->bind.request.sequence != 0) {
    bool timeout = s->reason == SMPP_CLOSE_BIND_TIMEOUT;

    smpp__tell_unanswered(&s->bind.request, timeout ? SMPP_WHY_TIMEOUT : SMPP_WHY_CLOSED, out);
    s->bind.request.sequence = 0;
    return true;
  }
  if (s->closed_told)
    return false;
  s->closed_told = true;
  out->type = SMPP_EVENT_CLOSED;
  out->reason = s->reason;
  out->detail = s->detail;
  return true;
}

/* What an end of the connection means here. An unbind on its way makes it a
 * normal end: many peers close without answering it. */
static int meaning_of(const smpp_session *s, int reason) {
  bool by_peer = reason == SMPP_CLOSE_PEER_CLOSED || reason == SMPP_CLOSE_LOST ||
                 reason == SMPP_CLOSE_TRUNCATED;

  if (by_peer && s->state == SMPP_STATE_UNBINDING)
    return s->end_as;
  if (by_peer && s->state == SMPP_STATE_OPEN && s->bind_refused)
    return SMPP_CLOSE_BIND_REFUSED;
  return reason;
}

void smpp_session_lost(smpp_session *s, int reason, uint64_t now_ms) {
  smpp__advance(s, now_ms);
  if (s->state == SMPP_STATE_CLOSED)
    return;
  s->lost_as = reason == SMPP_CLOSE_NONE ? SMPP_CLOSE_LOST : reason;
  if (s->borrowed.len == 0)
    smpp__end_lost(s);
}

void smpp__end_lost(smpp_session *s) {
  end(s, meaning_of(s, s->lost_as), NULL, false);
}

void smpp__start_drain(smpp_session *s, int end_as) {
  s->draining = true;
  s->drain_ms = s->now_ms;
  s->end_as = end_as;
  smpp__drain_check(s);
}

void smpp__drain_check(smpp_session *s) {
  if (s->draining && s->window.count == 0 && s->inbound.count == 0)
    smpp__send_unbind(s);
}

void smpp__send_unbind(smpp_session *s) {
  s->draining = false;
  if (smpp__output_own(s, &s->unbind, SMPP_UNBIND))
    s->state = SMPP_STATE_UNBINDING;
}

int smpp_session_unbind(smpp_session *s, uint64_t now_ms) {
  smpp__advance(s, now_ms);
  if (!smpp__is_bound(s->state) || s->draining || s->lost_as)
    return SMPP_ERR_STATE;
  smpp__start_drain(s, SMPP_CLOSE_UNBOUND);
  return SMPP_OK;
}
