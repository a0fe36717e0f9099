/* SPDX-License-Identifier: MIT
 *
 * The session's inside, shared by the files of this folder:
 *
 *   session.c  life and accessors        receive.c  octets to PDUs to events
 *   send.c     submit, respond, nack     settle.c   the peer's responses
 *   timer.c    deadlines                 close.c    draining and the end
 *   output.c   octets for the peer       legal.c    who may send what when
 *   window.c, late.c, inbound.c, buffer.c  what it keeps
 *
 * Events are not queued: each is made when it is asked for, from the octets not
 * read yet, the requests whose time went by, or the requests left at the end. */
#ifndef SMPP_SESSION_MACHINE_H
#define SMPP_SESSION_MACHINE_H

#include "session/buffer.h"
#include "session/inbound.h"
#include "session/late.h"
#include "session/legal.h"
#include "session/window.h"
#include <smpp/session.h>

/* bind, enquire_link and unbind have no place in the window; `sequence` 0 means
 * that none is on its way. Their clocks run from when they were queued, so that
 * a transport that takes nothing is noticed too. */
struct smpp__own_request {
  struct smpp__request request;
  uint64_t queued_ms;
};

struct smpp_session {
  struct smpp_session_config config;
  uint64_t now_ms;

  int state;   /* SMPP_STATE_* */
  int bound;   /* SMPP_STATE_BOUND_*: what it is or was bound as; OPEN: never */
  int end_as;  /* SMPP_CLOSE_* of the unbind that is under way */
  int lost_as; /* SMPP_CLOSE_* of a lost connection whose last octets may still be read */
  int reason;  /* SMPP_CLOSE_*, once CLOSED */
  const char *detail;
  bool draining;     /* phase one of unbind */
  bool bind_refused; /* the last bind was */
  bool closed_told;  /* CLOSED was handed out */
  uint8_t peer_version;
  bool peer_without_tlvs; /* it said that it speaks 3.3 or earlier */

  struct smpp_span borrowed; /* what receive was given and is not read yet */
  struct smpp__buffer input; /* the begin of a PDU; what waits behind a bind */
  size_t frame_len;          /* the PDU at input's head that was handed out */
  bool half;                 /* a PDU is begun */
  bool any_pdu;              /* one was whole: the peer does speak SMPP */
  struct smpp_pdu pdu;       /* of the last event */

  struct smpp__buffer output;
  uint64_t output_start; /* of its head in the stream of all that we sent */

  uint32_t next_sequence;
  struct smpp__window window;
  struct smpp__late late;
  struct smpp__inbound inbound;
  struct smpp__own_request bind, enquire, unbind;

  uint64_t created_ms, received_ms, half_ms, operation_ms, drain_ms;
  uint64_t timed_out_ms; /* requests whose time ends by then may be reported */
  uint64_t n_submitted, n_late, n_stray, n_refused;
};

/* A clock that goes back stands still here. The last value stands for never. */
static inline void smpp__advance(smpp_session *s, uint64_t now_ms) {
  if (now_ms > s->now_ms)
    s->now_ms = now_ms < UINT64_MAX ? now_ms : UINT64_MAX - 1;
}

static inline int smpp__peer_role(const smpp_session *s) {
  return s->config.role == SMPP_ROLE_ESME ? SMPP_ROLE_SMSC : SMPP_ROLE_ESME;
}

/* The state by which requests are judged: what it was bound as, when unbinding. */
static inline int smpp__legal_state(const smpp_session *s) {
  return s->state == SMPP_STATE_UNBINDING ? s->bound : s->state;
}

/* send.c: a number that nothing outstanding, ours or late, carries. It is used
 * up by smpp__use_sequence alone. */
uint32_t smpp__vacant_sequence(const smpp_session *s);
void smpp__use_sequence(smpp_session *s, uint32_t sequence);

/* output.c */
/* Requests stop at max_output; answers may use a quarter more, so that the
 * peer's requests can be answered when ours fill the output. */
enum smpp__output_use { SMPP__OUTPUT_REQUEST, SMPP__OUTPUT_ANSWER };

/* Encodes a PDU under this number, whatever it is, behind the output. SMPP_OK, SMPP_ERR_FULL,
 * SMPP_ERR_NOMEM, and what smpp_pdu_encode says; on failure nothing is written. */
int smpp__output_pdu(smpp_session *s, struct smpp_pdu *pdu, uint32_t sequence,
                     enum smpp__output_use use, struct smpp_fault *fault);
/* The same for a request that is encoded already. */
int smpp__output_frame(smpp_session *s, struct smpp_span frame, uint32_t sequence);
/* The same for a PDU without a body. */
int smpp__output_header(smpp_session *s, uint32_t command_id, uint32_t command_status,
                        uint32_t sequence);
/* The same for what must go out: ends the session where it cannot. */
bool smpp__answer(smpp_session *s, uint32_t command_id, uint32_t command_status, uint32_t sequence);
/* The stream's offset behind all output. */
uint64_t smpp__output_end(const smpp_session *s);
/* Queues a header-only request of the session's own. */
bool smpp__output_own(smpp_session *s, struct smpp__own_request *own, uint32_t command_id);
/* Takes the requests out that did not begin to leave; those that did count as
 * sent. */
void smpp__output_withdraw(smpp_session *s);

/* settle.c: a response, decoded with `result`. Returns whether it made an event. */
bool smpp__take_response(smpp_session *s, int result, struct smpp_event *out);

/* close.c */
void smpp__end(smpp_session *s, int reason, const char *detail);
/* The same once all that came before the connection was lost is read. */
void smpp__end_lost(smpp_session *s);
/* The next event of a closed session. */
bool smpp__next_ending(smpp_session *s, struct smpp_event *out);
void smpp__start_drain(smpp_session *s, int end_as);
/* Sends the unbind when a draining session has nothing left to wait for. */
void smpp__drain_check(smpp_session *s);
void smpp__send_unbind(smpp_session *s);
/* An event RESPONSE for a request of ours without an answer. */
void smpp__tell_unanswered(const struct smpp__request *r, int why, struct smpp_event *out);

/* timer.c: the next of our requests whose time went by. */
bool smpp__next_timeout(smpp_session *s, struct smpp_event *out);
/* The next of the peer's requests that its owner did not answer in time. */
bool smpp__next_forgotten(smpp_session *s, struct smpp_event *out);

#endif
