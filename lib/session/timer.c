/* SPDX-License-Identifier: MIT
 *
 * Deadlines (2.9, 7.2). One function lists the timers that run; the nearest is
 * the deadline, and expire acts on those that are over. While octets wait to be
 * read the owner is holding back, and nobody's silence is measured. */
#include "session/machine.h"
#include <smpp/names.h>

#define NEVER UINT64_MAX

static uint64_t after(uint64_t since_ms, uint32_t length_ms) {
  if (length_ms == 0 || since_ms > NEVER - length_ms)
    return NEVER;
  return since_ms + length_ms;
}

static uint64_t least(uint64_t a, uint64_t b) {
  return a < b ? a : b;
}

/* The connection is given session_init_ms for a bind, however many it tries. */
static uint64_t bind_due(const smpp_session *s) {
  if (s->config.role == SMPP_ROLE_SMSC && s->state == SMPP_STATE_OPEN)
    return after(s->created_ms, s->config.session_init_ms);
  return NEVER;
}

static uint64_t bind_answer_due(const smpp_session *s) {
  if (s->bind.request.sequence == 0)
    return NEVER;
  return after(s->bind.queued_ms, s->config.response_ms);
}

static uint64_t unbind_answer_due(const smpp_session *s) {
  if (s->unbind.request.sequence == 0)
    return NEVER;
  return after(s->unbind.queued_ms, s->config.response_ms);
}

static uint64_t enquire_answer_due(const smpp_session *s) {
  if (s->enquire.request.sequence == 0)
    return NEVER;
  return after(s->enquire.queued_ms, s->config.response_ms);
}

static uint64_t enquire_due(const smpp_session *s) {
  if (s->enquire.request.sequence != 0 || !smpp__is_bound(s->state))
    return NEVER;
  return after(s->received_ms, s->config.enquire_link_ms);
}

static uint64_t half_due(const smpp_session *s) {
  return s->half ? after(s->half_ms, s->config.half_pdu_ms) : NEVER;
}

static uint64_t drain_due(const smpp_session *s) {
  return s->draining ? after(s->drain_ms, s->config.drain_ms) : NEVER;
}

static uint64_t inactive_due(const smpp_session *s) {
  if (!smpp__is_bound(s->state) || s->draining)
    return NEVER;
  return after(s->operation_ms, s->config.inactivity_ms);
}

/* All answers may take equally long, so the request sent first is due first. */
static uint64_t response_due(const smpp_session *s) {
  const struct smpp__request *r = smpp__window_first(&s->window);

  return r && r->sent ? after(r->sent_ms, s->config.response_ms) : NEVER;
}

/* The owner's answers may be due in the order of the requests. A bind has the
 * timers of its own. */
static uint64_t answer_due(const smpp_session *s) {
  const struct smpp__inbound_request *r = smpp__inbound_oldest(&s->inbound);

  return r && !smpp__is_bind(r->command_id) ? after(r->since_ms, s->config.answer_ms) : NEVER;
}

uint64_t smpp_session_deadline(const smpp_session *s) {
  uint64_t due = NEVER;

  if (s->state == SMPP_STATE_CLOSED || s->borrowed.len > 0)
    return NEVER;
  due = least(due, bind_due(s));
  due = least(due, bind_answer_due(s));
  due = least(due, unbind_answer_due(s));
  due = least(due, enquire_answer_due(s));
  due = least(due, enquire_due(s));
  due = least(due, half_due(s));
  due = least(due, drain_due(s));
  due = least(due, inactive_due(s));
  due = least(due, answer_due(s));
  return least(due, response_due(s));
}

/* The link is idle: a good moment to give back what a jam took. */
static void ask_whether_alive(smpp_session *s) {
  smpp__buffer_shrink(&s->input, &s->config.alloc);
  smpp__buffer_shrink(&s->output, &s->config.alloc);
  smpp__output_own(s, &s->enquire, SMPP_ENQUIRE_LINK);
}

/* Ends the session if a timer says so. */
static void expire_session(smpp_session *s) {
  if (bind_due(s) <= s->now_ms)
    smpp__end(s, SMPP_CLOSE_NO_BIND, NULL);
  else if (bind_answer_due(s) <= s->now_ms)
    smpp__end(s, SMPP_CLOSE_BIND_TIMEOUT, NULL);
  else if (unbind_answer_due(s) <= s->now_ms)
    smpp__end(s, s->end_as, "unbind was not answered");
  else if (enquire_answer_due(s) <= s->now_ms)
    smpp__end(s, SMPP_CLOSE_NO_ANSWER, NULL);
  else if (half_due(s) <= s->now_ms)
    smpp__end(s, SMPP_CLOSE_HALF_PDU, NULL);
}

void smpp_session_expire(smpp_session *s, uint64_t now_ms) {
  smpp__advance(s, now_ms);
  if (s->state == SMPP_STATE_CLOSED || s->borrowed.len > 0)
    return;
  s->timed_out_ms = s->now_ms;
  expire_session(s);
  if (drain_due(s) <= s->now_ms)
    smpp__send_unbind(s);
  if (enquire_due(s) <= s->now_ms)
    ask_whether_alive(s);
  if (inactive_due(s) <= s->now_ms)
    smpp__start_drain(s, SMPP_CLOSE_INACTIVE);
}

bool smpp__next_timeout(smpp_session *s, struct smpp_event *out) {
  struct smpp__request *r;

  if (response_due(s) > s->timed_out_ms)
    return false;
  r = smpp__window_first(&s->window);
  smpp__tell_unanswered(r, SMPP_WHY_TIMEOUT, out);
  smpp__late_add(&s->late, r->sequence, r->command_id, r->cookie, r->sent_ms);
  smpp__window_remove(&s->window, r);
  smpp__drain_check(s);
  return true;
}

bool smpp__next_forgotten(smpp_session *s, struct smpp_event *out) {
  struct smpp__inbound_request *r = smpp__inbound_oldest(&s->inbound);
  uint32_t status = s->config.role == SMPP_ROLE_SMSC ? SMPP_STATUS_RSYSERR : SMPP_STATUS_RX_T_APPN;

  if (answer_due(s) > s->timed_out_ms)
    return false;
  if (!smpp__answer(s, r->command_id | SMPP_RESPONSE_BIT, status, r->sequence))
    return false;
  s->n_refused++;
  out->type = SMPP_EVENT_REFUSED;
  out->command_id = r->command_id;
  out->command_status = status;
  out->sequence_number = r->sequence;
  out->fault.detail = "a request was not answered in time";
  smpp__inbound_remove(&s->inbound, r);
  smpp__drain_check(s);
  return true;
}
