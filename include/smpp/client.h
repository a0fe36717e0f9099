/* SPDX-License-Identifier: MIT
 *
 * smpp/client.h - one account: queue, pace, links, outcomes, receipts.
 *
 * A client does no I/O either. It asks for connections (actions), it is handed
 * the octets of each link and gives octets back, and it tells what became of
 * every message (events). smpp/uv.h carries it out on sockets; a program with a
 * loop of its own does the same in a page of code (examples/).
 *
 * Every message handed over ends in exactly one OUTCOME event, in every ending.
 * What is not known is reported as unknown and never sent again by itself. */
#ifndef SMPP_CLIENT_H
#define SMPP_CLIENT_H

#include <smpp/alloc.h>
#include <smpp/codec.h>
#include <smpp/log.h>
#include <smpp/message_id.h>
#include <smpp/receipt.h>
#include <smpp/result.h>
#include <smpp/session.h>
#include <smpp/stats.h>
#include <smpp/text.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct smpp_client smpp_client;

enum smpp_bind_mode { SMPP_BIND_TRX, SMPP_BIND_TX, SMPP_BIND_RX };

/* How many receipts a message of several parts gets, and by which of them it is
 * decided: all, the first that comes, the last part's. AUTO waits for all, as
 * long as receipt_grace_ms after the first, and goes by what came; when three
 * messages in a row got one alone, for their first or their last part, it is
 * enough for those that follow, until one gets more. */
enum smpp_receipts_mode {
  SMPP_RECEIPTS_AUTO,
  SMPP_RECEIPTS_EACH,
  SMPP_RECEIPTS_FIRST,
  SMPP_RECEIPTS_LAST
};

/* How validity_period is written. */
enum smpp_validity_form { SMPP_VALIDITY_RELATIVE, SMPP_VALIDITY_ABSOLUTE, SMPP_VALIDITY_NONE };

/* What a status in the answer to a bind means. */
enum smpp_bind_action {
  SMPP_BIND_PASSING, /* try again after the backoff */
  SMPP_BIND_SLOW,    /* not before slow_ms: the SMSC has not forgotten an old bind, say */
  SMPP_BIND_FATAL    /* never: the credentials are wrong. While another bind of the client is
                        up they are not, and it is SLOW */
};
struct smpp_bind_rule {
  uint32_t command_status;
  int action; /* SMPP_BIND_PASSING, .. */
};

/* What a status in the answer to a submit_sm (or in a generic_nack) means. */
enum smpp_refused_action {
  SMPP_REFUSED_FAIL,  /* the message is REJECTED */
  SMPP_REFUSED_RETRY, /* its destination waits after_ms, then it is tried again, and all behind it
                         to the same destination wait for its outcome. When three destinations say
                         so within ten seconds, the account slows down too */
  SMPP_REFUSED_SLOW,  /* the account stops for after_ms (0: throttle_pause_ms) and goes on slower,
                         climbing again by steps; the message is tried again first */
  SMPP_REFUSED_CLOSE  /* the link is closed and connected again; the message is tried again */
};
struct smpp_status_rule {
  uint32_t command_status;
  uint8_t action;    /* SMPP_REFUSED_* */
  uint8_t max_tries; /* of RETRY and CLOSE, then it is REJECTED; 0: no limit */
  uint32_t after_ms;
};

struct smpp_client_config {
  size_t size; /* sizeof, set by the initialiser */
  struct smpp_alloc alloc;
  uint64_t seed;                      /* for references and jitter; any number */
  struct smpp_session_config session; /* of every link; alloc and role are set by the client */

  /* The account. Copied; the password is wiped with the client. */
  struct smpp_span system_id, password, system_type, address_range;
  uint8_t addr_ton, addr_npi;
  int bind_mode;      /* SMPP_BIND_* */
  bool await_outbind; /* Bind when the peer's outbind has come, which is told as a NOTIFICATION, and
                         not before; without one for session.session_init_ms the link ends. A
                         CONNECT is then for a connection of the SMSC's, taken by the owner */

  uint32_t binds; /* links, 1 to 255; they share queue, pace and receipts */

  /* Connecting, and again after each end: the hosts in order without a pause
   * between them, then a pause of backoff_ms, twice that, and so on up to
   * backoff_max_ms; each by chance up to half of it shorter. After a bind that
   * lasted for steady_ms (at the end of this) it is backoff_ms again. */
  uint32_t hosts; /* that CONNECT may name; 1 to 64 */
  uint32_t backoff_ms, backoff_max_ms;
  uint32_t slow_ms;                        /* the pause after SMPP_BIND_SLOW, at least */
  uint32_t first_rounds;                   /* give up after so many rounds over the hosts while no
                                              bind was ever accepted; 0: never */
  uint32_t lost_ms;                        /* give up when no link can be up within that time after
                                              the last one went down; 0: never */
  const struct smpp_bind_rule *bind_rules; /* before the client's own, which are: RINVPASWD,
                                              RINVSYSID, RINVSYSTYP, RINVCMDID fatal, RALYBND,
                                              RINVBNDSTS slow, others passing; copied */
  size_t n_bind_rules;

  /* Refusals. */
  uint32_t throttle_pause_ms;
  const struct smpp_status_rule *status_rules; /* before the client's own, which are: RTHROTTLED
                                                  SLOW; RMSGQFUL RETRY, 5 tries, after 5 s;
                                                  RINVBNDSTS CLOSE, 3 tries; copied */
  size_t n_status_rules;
  bool ordered; /* One message at a time to each destination, so that their order holds whatever is
                   refused. Else it holds but for those that had left when one before them was */

  uint32_t rate;         /* segments a second over all links; 0: no limit */
  uint32_t max_messages; /* queued and outstanding; more is SMPP_ERR_FULL */
  size_t max_octets;     /* of all of them; more is SMPP_ERR_FULL */
  size_t max_memory;     /* of everything that the client allocates, its sessions too. At the end of
                            it a submit is SMPP_ERR_FULL, receipts are forgotten, a link ends with
                            SMPP_CLOSE_NOMEM */
  uint32_t max_operations; /* without their event; more is SMPP_ERR_FULL */

  int dcs0_in, dcs0_out;                     /* SMPP_ENCODING_*: what data_coding 0 means */
  int long_method;                           /* SMPP_LONG_* */
  int id_policy_response, id_policy_receipt; /* SMPP_ID_* */
  int receipts;                              /* SMPP_RECEIPTS_* */
  int validity;                              /* SMPP_VALIDITY_* */
  uint32_t max_receipts;     /* ids waiting for a receipt; the oldest is forgotten */
  uint64_t receipt_age_ms;   /* how long, from the end of the message's validity on: validity_s, or
                                where it is not written what an SMSC keeps messages for by itself,
                                which is taken for 7 days from schedule_delivery_time */
  uint32_t early_receipt_ms; /* how long a receipt waits, unanswered, for the response to its
                                submit_sm: less than an SMSC waits for ours, mostly 10 s */
  uint32_t receipt_grace_ms; /* SMPP_RECEIPTS_AUTO: for the rest after the first */
  struct smpp_span tlvs;     /* added to every part of a message, wire form; copied */
  uint32_t steady_ms; /* how long a bind has to last until the pauses begin anew; 0: as long as
                         backoff_max_ms, a minute */
  uint16_t national_locking, national_single; /* languages whose tables may be used, as sets:
                                                 see struct smpp_text_options; none by default */
  bool answers_receipts; /* RECEIPT events too are answered by the owner, with `request`, when it
                            has kept them. Else the client does, as smpp_client_next_event says */
};
/* alloc and the account are left to the caller. */
#define SMPP_CLIENT_CONFIG_INIT                                                                    \
  {                                                                                                \
    sizeof(struct smpp_client_config), {NULL, NULL}, 0, SMPP_SESSION_CONFIG_INIT, {NULL, 0},       \
        {NULL, 0}, {NULL, 0}, {NULL, 0}, 0, 0, SMPP_BIND_TRX, false, 1, 1, 1000, 60000, 60000, 0,  \
        0, NULL, 0, 1000, NULL, 0, false, 0, 100000, 268435456, 536870912, 1000,                   \
        SMPP_ENCODING_GSM7, SMPP_ENCODING_GSM7, SMPP_LONG_UDH8, SMPP_ID_AUTO, SMPP_ID_AUTO,        \
        SMPP_RECEIPTS_AUTO, SMPP_VALIDITY_RELATIVE, 100000, 604800000, 5000, 30000, {NULL, 0}, 0,  \
        0, 0, false                                                                                \
  }

/* SMPP_ERR_INVALID: no allocator, or a value out of its range, the session's
 * included. SMPP_ERR_FORBIDDEN,
 * SMPP_ERR_TOO_LONG: the account does not fit into a bind. SMPP_ERR_NOMEM.
 * *out is left as it was on failure. */
SMPP_API int smpp_client_new(const struct smpp_client_config *config, uint64_t now_ms,
                             smpp_client **out);
/* Messages that have no outcome yet are gone without one: drain first, or
 * smpp_client_abort. Secrets are wiped. NULL is fine. */
SMPP_API void smpp_client_free(smpp_client *client);

/* --- messages ------------------------------------------------------------- */

struct smpp_part_result; /* below */

struct smpp_message {
  size_t size;
  uint64_t cookie; /* handed back in every event of this message */
  struct smpp_span service_type;
  uint8_t source_addr_ton, source_addr_npi;
  struct smpp_span source_addr;
  uint8_t dest_addr_ton, dest_addr_npi;
  struct smpp_span destination_addr;
  struct smpp_span text; /* UTF-8, or octets for SMPP_ENCODING_BINARY */
  int encoding;          /* SMPP_ENCODING_* */
  int long_method;       /* SMPP_LONG_*, or -1: the client's */
  uint8_t max_parts;
  bool flash;
  uint8_t esm_class; /* besides the UDHI bit */
  uint8_t protocol_id;
  uint8_t priority_flag; /* as it stands in the PDU; the queue does not look at it */
  uint8_t registered_delivery;
  uint8_t replace_if_present_flag;
  struct smpp_span schedule_delivery_time; /* 0 or 16 characters */
  uint32_t validity_s;   /* 0: none. Written relative or absolute as the client is set */
  struct smpp_span tlvs; /* added to every part, wire form */
  bool urgent;           /* before all that is not */
  uint64_t expires_ms;   /* not sent after this time of the client's clock; UINT64_MAX: never */
  int64_t unix_now_s;    /* the time of day, for an absolute validity; 0 otherwise */

  /* For a journal, see below. */
  bool journaled;    /* its parts leave when they are released */
  int32_t reference; /* by which its parts are joined, 0 to 65535 (of which SMPP_LONG_UDH8 and SAR
                        write what fits); -1: the client takes its next one */
  const struct smpp_part_result *known; /* what became of its parts before, n_known of them, one a
                                           part; copied. NULL: nothing of it was ever sent */
  uint32_t n_known;

  /* As a data_sm (4.7): the text goes into message_payload, validity_s into
   * qos_time_to_live, addresses may have 64 octets. What it has no field for is
   * FORBIDDEN: protocol_id, priority_flag, schedule_delivery_time,
   * replace_if_present_flag. */
  bool data_sm;

  /* As a submit_multi (4.5): to each of these, n_destinations of them, instead of
   * to destination_addr, which is empty then. Copied. The OUTCOME has a result for
   * each. It costs the pace the segments of each destination; a distribution list
   * counts as one, since only the SMSC knows its members.
   * All receipts come under one message_id: each is tied to the destination that it
   * is from. Those of a list's members belong to no message of ours: INBOUND. */
  const struct smpp_dest_address *destinations;
  uint32_t n_destinations; /* up to SMPP_DESTINATIONS_MAX; 0: to destination_addr */
};
#define SMPP_DESTINATIONS_MAX 254
#define SMPP_MESSAGE_INIT                                                                          \
  {                                                                                                \
    sizeof(struct smpp_message), 0, {NULL, 0}, 0, 0, {NULL, 0}, 0, 0, {NULL, 0}, {NULL, 0},        \
        SMPP_ENCODING_AUTO, -1, 255, false, 0, 0, 0, 0, 0, {NULL, 0}, 0, {NULL, 0}, false,         \
        UINT64_MAX, 0, false, -1, NULL, 0, false, NULL, 0                                          \
  }

/* Takes a message. It is planned, encoded and copied here: a text that cannot
 * be sent is refused now. *id (may be NULL) names it.
 * SMPP_OK: it will have exactly one OUTCOME.
 * SMPP_ERR_FULL: max_messages, max_octets or max_memory. SMPP_ERR_STATE: draining, ended
 *   (LINK_DOWN said `last`), or bound as a receiver.
 * SMPP_ERR_UNENCODABLE, SMPP_ERR_PARTS, SMPP_ERR_BAD_TEXT, SMPP_ERR_TOO_LONG,
 *   SMPP_ERR_UNSUPPORTED, SMPP_ERR_INVALID: the text, as smpp_text_plan.
 * SMPP_ERR_INVALID: `size`, `reference`, or `known` (fault->field): not one a part, a part
 *   that was refused, or nothing left to send.
 * SMPP_ERR_FORBIDDEN: a field that the encoder refuses, or that the request does
 *   not have (fault->field), an
 *   esm_class with a header of its own on a text of several parts, a
 *   validity that cannot be written.
 * SMPP_ERR_NOMEM. On failure nothing was taken. `fault` may be NULL; neither
 * numbers nor texts are in it. */
SMPP_API int smpp_client_submit(smpp_client *client, const struct smpp_message *message,
                                uint64_t now_ms, uint64_t *id, struct smpp_fault *fault);

/* Takes back a message of which the SMSC has nothing: its OUTCOME is CANCELLED.
 * SMPP_ERR_STATE: a part of it may have left. SMPP_ERR_NOT_FOUND: it has its
 * outcome already, or never was. Nothing is said to the SMSC: one that it has
 * accepted is cancelled with cancel_sm, by smpp_client_operate. */
SMPP_API int smpp_client_cancel(smpp_client *client, uint64_t id, uint64_t now_ms);

/* --- a journal --------------------------------------------------------------
 *
 * An owner that must know after a crash what may have left keeps a journal: an
 * intent for each part before its octets may leave, and what became of it. It
 * submits messages with `journaled`, records intents for as many of their parts as
 * it wants on their way, makes them durable, and releases those parts. A PART event
 * tells what became of one, the OUTCOME of all. In the OUTCOME a part that is
 * NOT_SENT never left, whatever was released.
 *
 * After a crash, a message of which parts are still to be sent (no intent, or not
 * sent) is submitted again with its `reference`, so that a handset joins the parts
 * of both runs, and with `known`: SMPP_OUTCOME_NOT_SENT for these, ACCEPTED, with
 * the message_id, or UNKNOWN (an intent and nothing more) for the others, which
 * are not sent again. They count for its OUTCOME, and ids wait for their receipts. */

/* The first n_parts parts of a journaled message (PDUs, as in n_parts of its
 * OUTCOME) may leave; those that were released stay so. Until its next part is
 * released a message waits, and what is behind it in the queue waits too: the
 * order stays. SMPP_ERR_NOT_FOUND: it has its outcome already, or never was. */
SMPP_API int smpp_client_release(smpp_client *client, uint64_t id, uint32_t n_parts,
                                 uint64_t now_ms);

/* No more parts of a message are sent; those on their way are awaited. Its OUTCOME
 * is what its parts add up to, CANCELLED when none of them left. Results as
 * smpp_client_release. */
SMPP_API int smpp_client_withhold(smpp_client *client, uint64_t id, uint64_t now_ms);

/* The first message with this cookie of which nothing left yet: the one that
 * can be cancelled. Looks at all that wait. SMPP_ERR_NOT_FOUND: there is none. */
SMPP_API int smpp_client_find(const smpp_client *client, uint64_t cookie, uint64_t *id);

/* --- messages that the SMSC has -------------------------------------------- */

/* query_sm, cancel_sm or replace_sm (4.8, 4.9, 4.10). They are about one message
 * id, which is one part of a message; a message of several parts takes one
 * operation for each.
 *
 * The SMSC finds a message by its id and source address, and takes it for another
 * unless both are as they were (of a submit without one, the source is empty).
 * Only what is pending there can be cancelled or replaced: what was delivered
 * meanwhile is REFUSED, and an SMSC may say so by any status. */
struct smpp_operation {
  size_t size;
  uint64_t cookie;             /* handed back in its event */
  uint32_t command_id;         /* SMPP_QUERY_SM, SMPP_CANCEL_SM or SMPP_REPLACE_SM */
  uint32_t host;               /* the one that gave the id (smpp_part_result): it is asked if a
                                  link is up to it, else any; UINT32_MAX: any */
  struct smpp_span message_id; /* empty, of CANCEL_SM alone: every pending message from the source
                                  to the destination, of that service_type if there is one */
  uint8_t source_addr_ton, source_addr_npi;
  struct smpp_span source_addr;

  /* CANCEL_SM; with an id they may be left empty. */
  struct smpp_span service_type;
  uint8_t dest_addr_ton, dest_addr_npi;
  struct smpp_span destination_addr;

  /* REPLACE_SM. data_coding and esm_class stay as they were submitted. */
  struct smpp_span text;       /* UTF-8; it has to fit into one part without a header */
  int encoding;                /* of the message replaced, as its OUTCOME said; not AUTO */
  uint8_t registered_delivery; /* takes the place of what was */
  uint8_t sm_default_msg_id;   /* a text of the SMSC's, instead of this; 0: none */
  struct smpp_span schedule_delivery_time; /* 0 (it stays) or 16 characters */
  uint32_t validity_s;                     /* 0: it stays */

  uint64_t expires_ms; /* not sent after this time of the client's clock; UINT64_MAX: never */
  int64_t unix_now_s;  /* the time of day, for an absolute validity; 0 otherwise */
};
#define SMPP_OPERATION_INIT                                                                        \
  {                                                                                                \
    sizeof(struct smpp_operation), 0, 0, UINT32_MAX, {NULL, 0}, 0, 0, {NULL, 0}, {NULL, 0}, 0, 0,  \
        {NULL, 0}, {NULL, 0}, SMPP_ENCODING_AUTO, 0, 0, {NULL, 0}, 0, UINT64_MAX, 0                \
  }

/* Takes an operation; everything is copied. It goes out before all messages that
 * wait, as soon as a link bound to transmit has room in its window. It costs no
 * segments of the pace; a pause of the client holds it up like a message. It is
 * never sent again by itself. *id (may be NULL) names it among operations.
 * SMPP_OK: it will have exactly one OPERATION event.
 * SMPP_ERR_FULL: max_operations are without their event, or max_memory.
 * SMPP_ERR_STATE: draining, ended, or bound as a receiver (2.3).
 * SMPP_ERR_INVALID: `size`, command_id is none of the three, or `encoding` is AUTO.
 * SMPP_ERR_UNENCODABLE, SMPP_ERR_PARTS, SMPP_ERR_BAD_TEXT, SMPP_ERR_TOO_LONG: the
 *   text, as smpp_text_plan.
 * SMPP_ERR_FORBIDDEN: a field that the encoder refuses or that is missing
 *   (fault->field). SMPP_ERR_NOMEM. On failure nothing was taken. `fault` may be NULL. */
SMPP_API int smpp_client_operate(smpp_client *client, const struct smpp_operation *operation,
                                 uint64_t now_ms, uint64_t *id, struct smpp_fault *fault);

/* What became of it. */
enum smpp_operation_outcome {
  SMPP_OPERATION_DONE,        /* ESME_ROK: cancelled, replaced, or the state is in the event */
  SMPP_OPERATION_REFUSED,     /* another command_status: nothing was changed */
  SMPP_OPERATION_UNSUPPORTED, /* ESME_RINVCMDID: this SMSC does not have the operation */
  SMPP_OPERATION_UNKNOWN,     /* sent, and not answered in time, or not in a way that tells. An
                                 answer that comes later is counted and a LOG, no LATE: to ask again
                                 tells more, and a query or a cancellation may be repeated */
  SMPP_OPERATION_EXPIRED,     /* expires_ms came before it was sent */
  SMPP_OPERATION_NOT_SENT     /* the client ended first, or could not bind */
};
SMPP_API const char *smpp_operation_outcome_name(int outcome); /* "done", .. */

/* --- events --------------------------------------------------------------- */

enum smpp_client_event_type {
  SMPP_CLIENT_OUTCOME,      /* exactly one per message */
  SMPP_CLIENT_PART,         /* of a journaled message: a part was answered, or will not be; others
                               are still open, else it is in the OUTCOME at once. A late answer is
                               told as another PART, until the OUTCOME */
  SMPP_CLIENT_RECEIPT,      /* one per receipt that belongs to a message of ours which asked for
                               receipts; for one of several parts it may come before the OUTCOME */
  SMPP_CLIENT_DELIVERY,     /* the final receipts decide: at most one, after the OUTCOME; of a
                               submit_multi, one for each destination */
  SMPP_CLIENT_INBOUND,      /* any other request of the peer: answer with smpp_client_respond */
  SMPP_CLIENT_NOTIFICATION, /* alert_notification (4.12), outbind: `pdu`; there is no answer */
  SMPP_CLIENT_LATE,         /* an answer for a part whose OUTCOME said that it is unknown */
  SMPP_CLIENT_LINK_UP,      /* a bind was accepted */
  SMPP_CLIENT_LINK_DOWN,    /* it ended, or an attempt failed: reason, command_status, detail, host;
                               when it is tried again: retry_ms, last */
  SMPP_CLIENT_LOG,          /* something for a log: category, level, detail, link (UINT32_MAX:
                               none); no secret, number or text in it */
  SMPP_CLIENT_DRAINED,      /* smpp_client_drain is done: every link is closed; the last event */
  SMPP_CLIENT_OPERATION     /* exactly one per operation */
};

enum smpp_message_outcome {
  SMPP_MESSAGE_ACCEPTED,  /* every part */
  SMPP_MESSAGE_PARTIAL,   /* some destinations, or some parts, then one was refused, or the client
                             ended: the rest was withheld */
  SMPP_MESSAGE_REJECTED,  /* no part was accepted, one was refused; or every destination was */
  SMPP_MESSAGE_UNKNOWN,   /* a part has no answer: outranks the others. That part is not sent again.
                             The parts behind it are, over another link if its own fell: it most
                             often arrived, and then the text is whole */
  SMPP_MESSAGE_EXPIRED,   /* before the SMSC had any part */
  SMPP_MESSAGE_CANCELLED, /* before the SMSC had any part */
  SMPP_MESSAGE_NOT_SENT   /* the client ended first, or could not bind */
};
SMPP_API const char *smpp_message_outcome_name(int outcome); /* "accepted", .. */

/* What became of one part. */
struct smpp_part_result {
  int outcome;                 /* SMPP_OUTCOME_* of smpp/session.h */
  uint32_t command_status;     /* of the answer; meaningless for UNKNOWN and NOT_SENT */
  bool answered;               /* there was an answer */
  uint32_t host;               /* that answered, for smpp_operation; UINT32_MAX: none did */
  struct smpp_span message_id; /* ptr NULL: none */
};

/* What became of one destination of a submit_multi, over all parts. */
struct smpp_destination_result {
  int outcome;             /* SMPP_OUTCOME_* of smpp/session.h; UNKNOWN too where one was refused
                              and the answer does not say which */
  uint32_t command_status; /* why it was REJECTED: its own error_status_code, or the answer's */
};

/* One event; its spans live until the next call on the client. */
struct smpp_client_event {
  int type;
  uint64_t id, cookie; /* of the message: OUTCOME, PART, RECEIPT, DELIVERY, LATE; or OPERATION */

  int outcome;                          /* OUTCOME: SMPP_MESSAGE_*; PART, LATE: SMPP_OUTCOME_*;
                                           OPERATION: SMPP_OPERATION_* */
  const struct smpp_part_result *parts; /* OUTCOME: n_parts of them (PDUs); PART, LATE: one */
  uint32_t n_parts;
  const struct smpp_destination_result
      *destinations;       /* OUTCOME of a submit_multi: n_destinations */
  uint32_t n_destinations; /* OUTCOME; 0: there was one */
  uint32_t destination;    /* RECEIPT, DELIVERY of a submit_multi: which, from 0 */
  uint32_t part;           /* PART, RECEIPT, LATE: which, from 0 */
  uint32_t n_segments;     /* OUTCOME */
  int encoding;            /* OUTCOME: SMPP_ENCODING_* */

  const struct smpp_receipt *receipt; /* RECEIPT */
  bool delivered; /* DELIVERY: every part that has a receipt DELIVRD; false: one failed for good */
  bool conflict;  /* RECEIPT: another final state came before; DELIVERY: of one part at least.
                     DELIVRD counts, whenever it comes */

  uint32_t command_id; /* OPERATION */
  /* OPERATION, a query_sm that is DONE. The id in its answer was compared with the
   * one asked for; another makes it UNKNOWN, for it is not about this message. */
  uint8_t message_state;       /* SMPP_STATE_*; NONE: not said */
  uint8_t error_code;          /* of the SMSC's network; 0: none */
  struct smpp_span final_date; /* empty while it is not final */

  uint32_t link;              /* INBOUND, NOTIFICATION, RECEIPT, LINK_*, LOG, OPERATION: UINT32_MAX
                                 where it was not sent */
  const struct smpp_pdu *pdu; /* INBOUND, NOTIFICATION, RECEIPT; OPERATION: the answer, or NULL */
  uint64_t request; /* INBOUND, RECEIPT: for smpp_client_respond; 0: it is not asked for */
  bool is_receipt;  /* INBOUND: a receipt that belongs to no message of ours */

  int reason;              /* LINK_DOWN: SMPP_CLOSE_*; NONE: there was no connection, see detail */
  uint32_t command_status; /* LINK_DOWN: of the refused bind; OPERATION: of the answer, 0 without */
  bool was_bound;          /* LINK_DOWN */
  uint32_t host;           /* LINK_DOWN: the one that was tried; OPERATION: that was asked */
  uint64_t retry_ms;       /* LINK_DOWN: when it is tried again; UINT64_MAX: never */
  bool last;               /* LINK_DOWN: no link will come up again. What is queued is NOT_SENT */
  const char *detail;      /* static words, or NULL */
  int category, level;     /* LOG: SMPP_LOG_* */
};

/* The next thing to be told; false: there is nothing. A receipt is acknowledged
 * to the SMSC when this is called again after its RECEIPT event. */
SMPP_API bool smpp_client_next_event(smpp_client *client, struct smpp_client_event *out);

/* Answers an INBOUND request once it is kept, or with a status that makes the
 * SMSC try again (ESME_RX_T_APPN). Receipts of our own messages are answered by
 * the client, unless answers_receipts is set. Results as smpp_session_respond. */
SMPP_API int smpp_client_respond(smpp_client *client, uint64_t request, uint32_t command_status,
                                 uint64_t now_ms);

/* --- links, for whoever does the I/O --------------------------------------- */

enum smpp_action_type {
  SMPP_ACTION_CONNECT, /* connect link `link` to host `host`, then connected or failed */
  SMPP_ACTION_CLOSE    /* write what smpp_client_output gives, close, then smpp_client_lost */
};
struct smpp_action {
  int type;
  uint32_t link, host;
};

/* The next thing to do; false: nothing. Ask after every call that may change
 * something. */
SMPP_API bool smpp_client_next_action(smpp_client *client, struct smpp_action *out);

/* Lets the client connect; it asks for connections from now on. */
SMPP_API void smpp_client_start(smpp_client *client, uint64_t now_ms);

/* How a CONNECT ended. After CLOSE was asked for meanwhile, connected is ignored:
 * close, and say lost. */
SMPP_API void smpp_client_connected(smpp_client *client, uint32_t link, uint64_t now_ms);
/* `detail`: static words for LINK_DOWN, such as "connection refused". */
SMPP_API void smpp_client_connect_failed(smpp_client *client, uint32_t link, const char *detail,
                                         uint64_t now_ms);
/* Octets from the peer, borrowed until smpp_client_next_event returned false.
 * Results as smpp_session_receive. */
SMPP_API int smpp_client_receive(smpp_client *client, uint32_t link, struct smpp_span octets,
                                 uint64_t now_ms);
/* Octets for the peer, borrowed until the next call. PDUs are made here, until
 * some 128 or 16 KiB wait: ask when the transport can take them, write, report
 * with sent, ask again until it is empty. Of several links the one with most room
 * gets the next message: ask all of them in turn until none gives more. The pace
 * counts a PDU when `sent` covers it. */
SMPP_API struct smpp_span smpp_client_output(smpp_client *client, uint32_t link, uint64_t now_ms);
SMPP_API void smpp_client_sent(smpp_client *client, uint32_t link, size_t n, uint64_t now_ms);
/* The connection ended: SMPP_CLOSE_PEER_CLOSED, LOST, TRUNCATED or ABORTED. */
SMPP_API void smpp_client_lost(smpp_client *client, uint32_t link, int reason, uint64_t now_ms);

SMPP_API uint64_t smpp_client_deadline(const smpp_client *client);
/* Call it at the deadline; then, as after any call: events, actions, output, and
 * a timer for the new deadline. UINT64_MAX: none. */
SMPP_API void smpp_client_expire(smpp_client *client, uint64_t now_ms);

/* Takes no more messages, sends and awaits what is there, unbinds, closes. After
 * limit_ms what is not answered is UNKNOWN, what is not sent NOT_SENT. DRAINED
 * comes at the end. */
SMPP_API void smpp_client_drain(smpp_client *client, uint32_t limit_ms, uint64_t now_ms);
/* The same without waiting for anything. */
SMPP_API void smpp_client_abort(smpp_client *client, uint64_t now_ms);

/* Changes the pace; 0: no limit. What the SMSC allows less stays so. In any half-open second of the
 * client's clock the transports take at most `rate` segments, whatever becomes of them; only a
 * message_payload that is larger by itself goes out alone, and is paid for
 * afterwards. Paused, nothing new is made; links stay up and expiry goes on. */
SMPP_API void smpp_client_set_rate(smpp_client *client, uint32_t rate, uint64_t now_ms);
SMPP_API void smpp_client_pause(smpp_client *client, bool paused, uint64_t now_ms);

/* One link. */
struct smpp_client_link {
  size_t size; /* set by the caller */
  bool up;
  bool waiting; /* for retry_ms */
  bool over;    /* it is not tried again */
  uint32_t host;
  uint32_t bind_status;          /* of the last answer to a bind */
  int reason;                    /* SMPP_CLOSE_* of the last end */
  uint64_t retry_ms;             /* UINT64_MAX: it is up, or never */
  uint32_t outstanding, inbound; /* requests without an answer, ours and the peer's */
  uint64_t received_ms;          /* the last octet; 0: there is no connection */
};
/* SMPP_ERR_NOT_FOUND: no such link. */
SMPP_API int smpp_client_link(const smpp_client *client, uint32_t link,
                              struct smpp_client_link *out);
/* How a host answered the last bind; smpp_client_stats says it of all. SMPP_ERR_NOT_FOUND: it never
 * did. */
SMPP_API int smpp_client_host_status(const smpp_client *client, uint32_t host,
                                     uint32_t *command_status);

/* --- the address of an SMSC ------------------------------------------------ */

#define SMPP_URI_HOSTS 8

/* smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT][,HOST..][?option=value&..], taken
 * apart. Strings are NUL-terminated, percent-decoded, in the struct itself;
 * smpp_uri_wipe clears the password. */
struct smpp_uri {
  bool tls;
  uint8_t n_hosts;
  struct smpp_uri_host {
    char name[256]; /* without brackets */
    uint16_t port;
  } hosts[SMPP_URI_HOSTS];
  char system_id[65];
  char password[65];
  bool has_password;
  char system_type[13];
  int bind_mode; /* SMPP_BIND_*, or -1: not said */
  uint32_t window, rate, binds;
  uint32_t timeout_ms, connect_ms, enquire_ms, throttle_pause_ms;
  int dcs0_in, dcs0_out;
  uint16_t national_locking, national_single; /* sets of languages: SMPP_NATIONAL() */
  int id_policy_response, id_policy_receipt;
  int long_method, receipts, validity;
  int src_ton, src_npi, dst_ton, dst_npi; /* -1: not said */
  int dst_format;                         /* SMPP_DST_* */
  uint8_t tlvs[1024];                     /* wire form */
  size_t tlvs_len;
  char local[64];                    /* an address to connect from, or "" */
  char ca[512], cert[512], key[512]; /* files, or ""; of smpps:// only, like what follows */
  char tls_name[256];                /* "": the host's */
  char pin[53];                      /* "sha256//" and 44 characters of base64, or "" */
  bool insecure;
};
enum smpp_dst_format { SMPP_DST_E164, SMPP_DST_PLUS, SMPP_DST_00, SMPP_DST_NATIONAL };

/* SMPP_ERR_URI: fault->offset is where, fault->detail what is wrong.
 * SMPP_ERR_UNSUPPORTED: an option that this version knows and does not do yet
 * (fault->detail names it). On failure *out is wiped. */
SMPP_API int smpp_uri_parse(struct smpp_span text, struct smpp_uri *out, struct smpp_fault *fault);
SMPP_API void smpp_uri_wipe(struct smpp_uri *uri);
/* Sets what a URI says in a client's config (spans into `uri`). */
SMPP_API void smpp_uri_apply(const struct smpp_uri *uri, struct smpp_client_config *config);

#ifdef __cplusplus
}
#endif
#endif
