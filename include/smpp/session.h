/* SPDX-License-Identifier: MIT
 *
 * smpp/session.h - one link: states, window, timers (SMPP 3.4 2.2 to 2.9).
 *
 * A session does no I/O and has no clock. Octets that came from the peer go in
 * with smpp_session_receive; events come out of smpp_session_next_event, octets
 * for the peer out of smpp_session_output; smpp_session_deadline says when
 * smpp_session_expire wants to be called. Times are milliseconds of any clock
 * that never goes back (one that does stands still for the session). No code of
 * the caller's runs inside a session.
 *
 * The loop of an owner, whatever it waits with:
 *
 *   after octets came:   smpp_session_receive
 *   after the deadline:  smpp_session_expire
 *   then, and after submit, respond, nack and unbind:
 *                        while (smpp_session_next_event(s, &event)) ...
 *                        write smpp_session_output, report it with smpp_session_sent
 *                        arm one timer for smpp_session_deadline
 *
 * Both roles are one machine: SMPP_ROLE_SMSC is what simulators, gateways and
 * tests use. */
#ifndef SMPP_SESSION_H
#define SMPP_SESSION_H

#include <smpp/alloc.h>
#include <smpp/codec.h>
#include <smpp/pdu.h>
#include <smpp/result.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct smpp_session smpp_session;

enum smpp_role { SMPP_ROLE_ESME, SMPP_ROLE_SMSC };

/* 2.2. BINDING is OPEN with a bind on its way; UNBINDING is bound with our
 * unbind on its way. */
enum smpp_session_state {
  SMPP_STATE_OPEN,
  SMPP_STATE_BINDING,
  SMPP_STATE_BOUND_TX,
  SMPP_STATE_BOUND_RX,
  SMPP_STATE_BOUND_TRX,
  SMPP_STATE_UNBINDING,
  SMPP_STATE_CLOSED
};
SMPP_API const char *smpp_session_state_name(int state);

/* Why a session ended. Numbers stay. */
#define SMPP_CLOSE_MAP(X)                                                                          \
  X(NONE, 0, "not closed")                                                                         \
  X(UNBOUND, 1, "we unbound")                                                                      \
  X(PEER_UNBOUND, 2, "the peer unbound")                                                           \
  X(PEER_CLOSED, 3, "the peer closed the connection")                                              \
  X(LOST, 4, "the connection was lost")                                                            \
  X(NOT_SMPP, 5, "the peer does not speak SMPP")                                                   \
  X(BAD_LENGTH, 6, "an impossible command_length: PDU borders are lost")                           \
  X(NO_BIND, 7, "no bind came in time")                                                            \
  X(BIND_TIMEOUT, 8, "the bind was not answered in time")                                          \
  X(BIND_REFUSED, 9, "the bind was refused")                                                       \
  X(NO_ANSWER, 10, "enquire_link was not answered in time")                                        \
  X(INACTIVE, 11, "nothing but enquire_link for too long")                                         \
  X(HALF_PDU, 12, "a PDU was begun and not finished in time")                                      \
  X(OUTPUT_FULL, 13, "the peer does not read: too much output is waiting")                         \
  X(NOMEM, 14, "out of memory")                                                                    \
  X(ABORTED, 15, "closed by its owner")                                                            \
  X(TRUNCATED, 16, "the TLS stream ended without close_notify")

enum smpp_close_reason {
#define SMPP_CLOSE_ENUM(name, value, text) SMPP_CLOSE_##name = value,
  SMPP_CLOSE_MAP(SMPP_CLOSE_ENUM)
#undef SMPP_CLOSE_ENUM
};
SMPP_API const char *smpp_close_reason_text(int reason);

struct smpp_session_config {
  size_t size; /* sizeof, set by the initialiser */
  struct smpp_alloc alloc;
  int role;                /* SMPP_ROLE_* */
  struct smpp_codec codec; /* max_pdu_len, version, tolerances */
  uint32_t window;         /* our requests without an answer; 1 to 65536 */
  uint32_t inbound_window; /* the peer's requests that the owner has not answered; at least 1.
                              More are refused: ESME_RTHROTTLED by an SMSC, else ESME_RX_T_APPN */
  uint32_t late_requests;  /* requests remembered after their time, for late answers */
  uint32_t max_output;     /* octets waiting for the transport; answers may use a quarter more.
                              With nothing waiting, one PDU of any size is taken */
  /* Timers in milliseconds (7.2); 0 turns one off. */
  uint32_t session_init_ms; /* SMSC: from the connection to the bind that is accepted */
  uint32_t enquire_link_ms; /* silence after which we ask, when bound */
  uint32_t inactivity_ms;   /* without a message operation: unbind */
  uint32_t response_ms;     /* from `sent` to the answer; of bind, unbind and the session's own
                               enquire_link from when they were queued */
  uint32_t half_pdu_ms;     /* from the first octet of a PDU to its last */
  uint32_t drain_ms;        /* phase one of smpp_session_unbind; 0: no limit */
  uint32_t answer_ms;    /* from a REQUEST to the owner's answer: then it is refused for now, with
                            ESME_RSYSERR by an SMSC, else ESME_RX_T_APPN; a bind is not */
  uint32_t request_base; /* where the names of requests begin: with another number for each
                            session, a name of an old one is not found in a new one */
};
/* alloc is left to the caller. */
#define SMPP_SESSION_CONFIG_INIT                                                                   \
  {                                                                                                \
    sizeof(struct smpp_session_config), {NULL, NULL}, SMPP_ROLE_ESME, SMPP_CODEC_INIT, 10, 100,    \
        64, 1048576, 30000, 30000, 0, 10000, 30000, 10000, 60000, 0                                \
  }

enum smpp_event_type {
  SMPP_EVENT_BOUND,        /* ESME: our bind was accepted; pdu is the response */
  SMPP_EVENT_BIND_REFUSED, /* ESME: command_status says why; the state is OPEN again. With
                              outcome UNKNOWN the answer itself was no good: see `why` */
  SMPP_EVENT_REQUEST,      /* answer with smpp_session_respond and `request`; a bind too */
  SMPP_EVENT_NOTIFICATION, /* alert_notification, outbind: there is no answer */
  SMPP_EVENT_RESPONSE,     /* the end of a request of ours: cookie, outcome, why; exactly one */
  SMPP_EVENT_LATE,         /* an answer after that end: cookie, outcome as the answer would say */
  SMPP_EVENT_STRAY,        /* an answer to nothing: for a log */
  SMPP_EVENT_REFUSED, /* a PDU that we refused by ourselves: fault, command_status; for a log */
  SMPP_EVENT_UNBIND,  /* the peer unbinds; it is answered, CLOSED follows */
  SMPP_EVENT_CLOSED   /* the last event; reason. Write what output is left, then close */
};

/* How a request of ours ended. */
enum smpp_outcome {
  SMPP_OUTCOME_ACCEPTED, /* ESME_ROK; the id may be missing */
  SMPP_OUTCOME_REJECTED, /* another command_status */
  SMPP_OUTCOME_UNKNOWN,  /* sent, and never answered in a way that tells */
  SMPP_OUTCOME_NOT_SENT  /* its last octet never left: it may be queued again */
};
SMPP_API const char *smpp_outcome_name(int outcome);

/* Why an outcome is UNKNOWN or NOT_SENT. */
enum smpp_outcome_reason {
  SMPP_WHY_ANSWER,      /* the answer itself says it */
  SMPP_WHY_TIMEOUT,     /* response_ms went by */
  SMPP_WHY_CLOSED,      /* the link ended */
  SMPP_WHY_WRONG_KIND,  /* the answer is of another command */
  SMPP_WHY_NACK_ROK,    /* generic_nack with ESME_ROK */
  SMPP_WHY_UNDECODABLE, /* ACCEPTED or REJECTED by status alone: the body is broken */
  SMPP_WHY_EARLY        /* refused before its last octet left: it may be taken yet */
};

struct smpp_event {
  int type; /* SMPP_EVENT_* */
  /* The PDU, or NULL where there is none. It and all its spans live until the
   * next smpp_session_next_event, receive, lost or free (and no longer than the
   * octets given to receive). One that could not be decoded is its header alone,
   * with body_absent. */
  const struct smpp_pdu *pdu;
  uint32_t command_id;     /* of the PDU, or of the request that ended */
  uint32_t command_status; /* of the answer; of our own answer for REFUSED */
  uint32_t sequence_number;
  uint64_t cookie;         /* of our request */
  uint64_t request;        /* names the peer's request in smpp_session_respond */
  int outcome;             /* SMPP_OUTCOME_* */
  int why;                 /* SMPP_WHY_* */
  uint64_t sent_ms;        /* when `sent` covered the request's last octet; 0: it did not */
  int reason;              /* SMPP_CLOSE_*, of CLOSED */
  const char *detail;      /* static words, or NULL: the protocol the peer speaks, say */
  struct smpp_fault fault; /* of REFUSED */
};

/* A session on a connection that just came up. SMPP_ERR_INVALID: a number in
 * the config is out of its range, or it has no allocator. SMPP_ERR_NOMEM.
 * *out is left as it was on failure. Everything that a session will hold is
 * allocated here, but for a PDU larger than its buffers. */
SMPP_API int smpp_session_new(const struct smpp_session_config *config, uint64_t now_ms,
                              smpp_session **out);
/* Gives the memory back; buffers that held a password are wiped. NULL is fine. */
SMPP_API void smpp_session_free(smpp_session *session);

/* Octets from the peer, borrowed until smpp_session_next_event has returned
 * false: pull all events before the octets go away and before the next receive.
 * SMPP_OK. SMPP_ERR_STATE: the session is closed or lost, or events of the last
 * octets were not pulled. */
SMPP_API int smpp_session_receive(smpp_session *session, struct smpp_span octets, uint64_t now_ms);

/* The next event; false: there is none (the tail of a PDU is then kept by the
 * session). Not pulling is the backpressure; no timer runs meanwhile. PDUs that
 * come behind a bind wait, up to max_pdu_len octets, until it is answered: pull
 * again then. */
SMPP_API bool smpp_session_next_event(smpp_session *session, struct smpp_event *out);

/* The octets waiting for the transport, oldest first; borrowed until the next
 * call on the session. A response clock starts when `sent` covers the last
 * octet of its request. n <= the length of the output. */
SMPP_API struct smpp_span smpp_session_output(const smpp_session *session);
SMPP_API void smpp_session_sent(smpp_session *session, size_t n, uint64_t now_ms);

/* The connection ended (`reason`: PEER_CLOSED, LOST or ABORTED): octets that are
 * not pulled yet are, then every request of ours gets its RESPONSE event,
 * NOT_SENT or UNKNOWN, then CLOSED. The output is dropped. A peer that closes
 * while our unbind is on its way is a normal end (UNBOUND, or INACTIVE); after it
 * refused the bind the reason is BIND_REFUSED. */
SMPP_API void smpp_session_lost(smpp_session *session, int reason, uint64_t now_ms);

/* When expire wants to be called; UINT64_MAX: no timer runs. */
SMPP_API uint64_t smpp_session_deadline(const smpp_session *session);
SMPP_API void smpp_session_expire(smpp_session *session, uint64_t now_ms);

/* Sends a request: bind_* (state OPEN), submit_sm and the other requests that
 * the role may send in the state (2.3). sequence_number and command_status of
 * `pdu` are not read; the number used comes back in *sequence_number (may be
 * NULL). The PDU is encoded at once; nothing of it is kept.
 * SMPP_OK: it will end in exactly one RESPONSE event with this cookie (BOUND or
 *   BIND_REFUSED for a bind answered; for alert_notification and outbind, which
 *   have no answer, none).
 * SMPP_ERR_WINDOW: as many requests wait as the window allows.
 * SMPP_ERR_STATE: not in this state or role, or draining; unbind has a function
 *   of its own. enquire_link is an ordinary request here.
 * SMPP_ERR_FULL: max_output would be passed.
 * SMPP_ERR_FORBIDDEN, SMPP_ERR_TOO_LONG: as smpp_pdu_encode; see *fault (may be NULL).
 * SMPP_ERR_UNSUPPORTED: TLVs to a peer that said it speaks 3.3 or earlier, or a
 *   command that SMPP 3.4 does not have.
 * SMPP_ERR_NOMEM. On failure nothing is sent and no number is used. */
SMPP_API int smpp_session_submit(smpp_session *session, const struct smpp_pdu *pdu, uint64_t cookie,
                                 uint64_t now_ms, uint32_t *sequence_number,
                                 struct smpp_fault *fault);

/* Answers a REQUEST event. `body` is the response's fields and TLVs (its
 * command_id, status and number are not read) or NULL for the ordinary one:
 * strings empty (and sc_interface_version for a bind), and without a body where
 * the status is not ESME_ROK. A bind answered with ESME_ROK binds the session.
 * TLVs are left out for a peer that said it speaks 3.3 or earlier.
 * SMPP_ERR_NOT_FOUND: `request` was answered already, or the link ended.
 * SMPP_ERR_FULL, SMPP_ERR_FORBIDDEN, SMPP_ERR_TOO_LONG, SMPP_ERR_NOMEM as above:
 * nothing is sent and the request still waits. */
SMPP_API int smpp_session_respond(smpp_session *session, uint64_t request, uint32_t command_status,
                                  const struct smpp_pdu *body, uint64_t now_ms);

/* Answers it with generic_nack instead (4.3). */
SMPP_API int smpp_session_nack(smpp_session *session, uint64_t request, uint32_t command_status,
                               uint64_t now_ms);

/* Ends the session in two phases: what is outstanding is awaited, ours and the
 * peer's (at most drain_ms), then unbind is sent and its answer awaited
 * (response_ms). Requests that arrive meanwhile are still handed over. CLOSED
 * comes at the end.
 * SMPP_ERR_STATE: not bound, or draining already. */
SMPP_API int smpp_session_unbind(smpp_session *session, uint64_t now_ms);

/* What a session is like now. */
struct smpp_session_info {
  size_t size; /* set by smpp_session_info */
  int state;
  uint8_t bind_mode;    /* SMPP_STATE_BOUND_*, what it is or was bound as */
  uint8_t peer_version; /* interface_version or sc_interface_version; 0: not said */
  uint32_t outstanding; /* our requests in the window, sent or not; without a bind */
  uint32_t inbound;     /* the peer's requests not answered yet */
  uint64_t received_ms; /* the last octet from the peer */
  uint64_t n_submitted, n_late, n_stray, n_refused;
};
SMPP_API void smpp_session_info(const smpp_session *session, struct smpp_session_info *out);

/* The free places in the window. */
SMPP_API uint32_t smpp_session_room(const smpp_session *session);

#ifdef __cplusplus
}
#endif
#endif
