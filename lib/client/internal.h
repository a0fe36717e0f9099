/* SPDX-License-Identifier: MIT
 *
 * The client's inside, shared by the files of this folder:
 *
 *   client.c    life, submitting, settings   link.c      a session and its connection
 *   message.c   a message as a block         feed.c      messages to PDUs
 *   draft.c     its PDUs
 *   queue.c     what waits                   outcome.c   responses to outcomes
 *   slots.c     messages by number           receipt.c   receipts to messages
 *   pace.c      segments a second            receipts.c  parts that wait for one
 *   pool.c      memory                       events.c    what is told, in order
 *   drain.c     the end                      reconnect.c links that are tried again
 *   holds.c     destinations that wait       throttle.c  the pace that an SMSC allows
 *   refused.c   what refusals mean           ids.c       how receipts write ids
 *   notices.c   what is said for a log
 *   kinds.c     submit_sm, data_sm and submit_multi
 *   multi.c     who a submit_multi reached
 *   journal.c   parts that wait for theirs
 *   operation.c query, cancel and replace    operation_pdu.c  as PDUs
 *
 * Events are not queued. Each is made when it is asked for: first what is left
 * of an earlier one and what has its outcome, then whatever a session says. */
#ifndef SMPP_CLIENT_INTERNAL_H
#define SMPP_CLIENT_INTERNAL_H

#include <smpp/time.h>

#include "client/draft.h"
#include "client/holds.h"
#include "client/ids.h"
#include "client/ledger.h"
#include "client/multi.h"
#include "client/operation.h"
#include "client/pace.h"
#include "client/queue.h"
#include "client/receipts.h"
#include "client/slots.h"
#include "client/throttle.h"

/* What is made ahead of a transport: enough for one system call. */
#define SMPP__AHEAD_PDUS 128u
#define SMPP__AHEAD_OCTETS 16384u

#define SMPP__HOSTS_MAX 64u
_Static_assert(SMPP__HOSTS_MAX == SMPP_CLIENT_HOSTS, "each host has its figures");
#define SMPP__RULES_MAX 1024u /* of a table in the configuration */
/* A session's request has its place in the low 24 bits: the link stands above. */
#define SMPP__REQUEST_LINK 24

#define SMPP__RECEIPT_TEXT 2048u /* octets of UTF-8 that a receipt is read from */

enum smpp__link_state {
  SMPP__LINK_IDLE,       /* not started */
  SMPP__LINK_WANTED,     /* CONNECT is to be asked for */
  SMPP__LINK_CONNECTING, /* it was */
  SMPP__LINK_BINDING,    /* there is a session, its bind is on its way */
  SMPP__LINK_UP,
  SMPP__LINK_CLOSING, /* CLOSE is asked for, lost is awaited */
  SMPP__LINK_WAITING, /* it is down, and wanted again at retry_ms */
  SMPP__LINK_DOWN     /* for good */
};

/* A PDU that the transport has not taken whole. */
struct smpp__unsent {
  uint64_t end; /* of its octets, in the stream of all that the link sent */
  uint32_t segments;
};

/* A part whose time went by, so that a late answer finds its message. */
struct smpp__late_part {
  uint64_t session_cookie; /* 0: none */
  uint64_t cookie;
  struct smpp__track *track; /* or NULL */
};

struct smpp__link {
  int state;       /* SMPP__LINK_* */
  bool want_close; /* the action is to be handed out */
  bool gone;       /* the connection is over */
  bool cut;        /* nothing more may be written */
  bool closed;     /* the session said CLOSED */
  bool unbinding;  /* we asked it to */
  bool was_bound;
  bool ever_bound; /* by an earlier connection too */
  bool awaits_outbind;
  uint64_t outbind_by_ms; /* awaits_outbind: it must be there by then */
  bool down_due;          /* LINK_DOWN is to be told */
  bool down_told;
  bool over;         /* it is not tried again */
  bool slow;         /* a host of this round wants to be left alone for a while */
  uint32_t host;     /* the next to be tried */
  uint32_t tried;    /* the last that was */
  uint32_t n_tried;  /* hosts that failed in this round */
  uint32_t n_rounds; /* that failed */
  uint64_t bound_ms; /* since when; was_bound */
  uint64_t retry_ms; /* when it is tried again; !over */
  int reason;        /* of LINK_DOWN, and the two below */
  uint32_t command_status;
  const char *detail;
  uint32_t bind_status; /* of the last answer to a bind */

  smpp_session *session;
  uint64_t n_sent; /* octets that the transport took */
  struct smpp__unsent unsent[SMPP__AHEAD_PDUS];
  uint32_t unsent_head, n_unsent;
  struct smpp__late_part *late; /* a ring of session.late_requests */
  uint32_t late_next;
  uint64_t ack; /* the session's request whose receipt was handed out; 0: none */
};

/* A receipt that came before the response to its submit_sm, perhaps. */
struct smpp__parked {
  struct smpp__parked *next; /* in order of arrival */
  struct smpp__link *link;
  uint64_t request; /* the session's */
  uint64_t since_ms;
  uint64_t serial; /* of the last message that had begun to leave */
  struct smpp__receipt_key key;
  struct smpp_pdu pdu;
  void *block;
  size_t block_len;
  bool matched; /* its part was accepted meanwhile */
};

struct smpp_client {
  struct smpp_client_config config; /* its spans point into `account` */
  uint64_t now_ms;
  struct smpp__ledger ledger; /* behind config.alloc */
  void *account;
  size_t account_len;
  struct smpp__pool pool;

  struct smpp__slots slots;
  struct smpp__queue queue;
  struct smpp__list flying, done;
  struct smpp__message *current; /* some of its parts are made: the others come next */
  struct smpp__message *told;    /* its OUTCOME was handed out last */
  size_t octets;                 /* of all messages */
  uint64_t serial;
  uint32_t n_outstanding; /* parts */
  uint16_t reference;

  struct smpp__pace pace;
  struct smpp__throttle throttle;
  struct smpp__holds holds;
  bool paused;

  struct smpp__operations operations;

  struct smpp__receipts receipts;
  struct smpp__ids ids;
  struct smpp__parked *parked, **parked_tail;
  uint32_t n_parked;
  struct smpp__parked *told_parked; /* handed out last */

  struct smpp__link *links;
  uint32_t n_links;
  uint32_t turn; /* the link that is asked first */

  bool started, ended; /* ended: no link will come up again */
  bool draining, drained_told;
  bool ever_up;        /* a bind was accepted once */
  uint64_t last_up_ms; /* when a link that was bound went down last */
  uint64_t chance;     /* of the next random number */
  uint64_t drain_ms;   /* when its time is over */

  /* The event being told. */
  struct smpp_receipt receipt;
  struct smpp_part_result late_result;
  uint32_t notices; /* SMPP__NOTICE_* as bits: LOGs that are to follow */
  char *text;       /* of a receipt */

  struct smpp_text_plan plan; /* of the message being taken */
  struct smpp__pattern pattern;
  uint8_t *scratch; /* its text, then its TLVs */
  size_t scratch_cap;

  struct smpp_client_stats stats; /* what is counted as it happens, the hosts' too */
  uint64_t n_outcomes[SMPP_MESSAGE_NOT_SENT + 1];
};

/* The cookie of a part in its session: never 0, which is the bind's. */
static inline uint64_t smpp__part_cookie(const struct smpp__message *m, unsigned part) {
  return m->id << 8 | part;
}

/* The next random number: splitmix64. */
static inline uint64_t smpp__draw(struct smpp_client *client) {
  uint64_t z = (client->chance += UINT64_C(0x9E3779B97F4A7C15));

  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31);
}

static inline void smpp__now(struct smpp_client *client, uint64_t now_ms) {
  if (now_ms > client->now_ms)
    client->now_ms = now_ms;
}

/* notices.c: things to be said for a log. */
enum smpp__notice {
  SMPP__NOTICE_UNWRITABLE,
  SMPP__NOTICE_UNANSWERED,
  SMPP__NOTICE_LATE,
  SMPP__NOTICE_SLOWER,
  SMPP__NOTICE_FASTER,
  SMPP__NOTICE_HELD,
  SMPP__NOTICE_UNMATCHED,
  SMPP__NOTICE_FORGOTTEN,
  SMPP__NOTICE_STRANGE,
  SMPP__NOTICES
};
static inline void smpp__notice(struct smpp_client *client, int notice) {
  client->notices |= 1u << notice;
}
bool smpp__notice_tell(struct smpp_client *client, struct smpp_client_event *out);

/* message.c: at least n octets in client->scratch. SMPP_ERR_NOMEM. */
int smpp__scratch(struct smpp_client *client, size_t n);

/* message.c: how long a part of a message waits for its receipt. */
uint64_t smpp__receipt_wait_ms(const struct smpp_client *client, const struct smpp_message *in);

/* message.c: validity_period as the client is set to write it: 0 or 16
 * characters. */
int smpp__write_validity(const struct smpp_client *client, uint32_t validity_s, int64_t unix_now_s,
                         char out[SMPP_TIME_LEN + 1], size_t *len, struct smpp_fault *fault);

/* feed.c: makes PDUs for a link, as many as may be made now. */
void smpp__feed(struct smpp_client *client, struct smpp__link *link);
/* When there will be more to make because time went by; UINT64_MAX: never. */
uint64_t smpp__feed_deadline(const struct smpp_client *client);
/* The transport took n octets. */
void smpp__feed_sent(struct smpp_client *client, struct smpp__link *link, size_t n);
/* What was made and never left is no longer waited for. */
void smpp__feed_drop(struct smpp_client *client, struct smpp__link *link);

/* A message leaves the queue. */
void smpp__unqueue(struct smpp_client *client, struct smpp__message *m);

/* outcome.c */
/* A message that is in no list gets this outcome. */
void smpp__settle(struct smpp_client *client, struct smpp__message *m, int outcome);
/* No more parts of a message are made; it ends when the last is answered. */
void smpp__withhold(struct smpp_client *client, struct smpp__message *m);
/* Whether the SMSC may have, or get, any of it. */
bool smpp__has_left(const struct smpp__message *m);
/* The time of a queued message is over. */
void smpp__expired(struct smpp_client *client, struct smpp__message *m);
/* The end of a request of ours. Returns whether `out` is to be told. */
bool smpp__part_answered(struct smpp_client *client, struct smpp__link *link,
                         const struct smpp_event *event, struct smpp_client_event *out);
/* The parts of a message that were accepted before it was handed over wait for
 * their receipts. */
void smpp__await_known(struct smpp_client *client, struct smpp__message *m);
/* A late answer. Returns whether `out` is to be told. */
bool smpp__part_late(struct smpp_client *client, struct smpp__link *link,
                     const struct smpp_event *event, struct smpp_client_event *out);
void smpp__forget_late(struct smpp_client *client, struct smpp__link *link);

/* stats.c */
void smpp__stats_answer(struct smpp_client *client, const struct smpp_event *event);

/* refused.c */
/* What a status in an answer to a submit_sm means; NULL: that it failed. */
const struct smpp_status_rule *smpp__status_rule(const struct smpp_client *client,
                                                 uint32_t command_status);
/* The account stops for a while, because of what was sent at sent_ms. */
void smpp__slow_down(struct smpp_client *client, uint32_t pause_ms, uint64_t sent_ms);
/* The SMSC accepted segments. */
void smpp__pace_accepted(struct smpp_client *client, uint32_t segments);

/* receipt.c */
/* A request of the peer. Returns whether `out` is to be told. */
bool smpp__peer_request(struct smpp_client *client, struct smpp__link *link,
                        const struct smpp_event *event, struct smpp_client_event *out);
/* A part was accepted: receipts that came first may be waiting for it. */
void smpp__parked_look(struct smpp_client *client);
/* The next parked receipt whose wait is over. */
bool smpp__parked_event(struct smpp_client *client, struct smpp_client_event *out);
uint64_t smpp__parked_deadline(const struct smpp_client *client);
/* Drops those of a link (NULL: all): the peer will send them again. */
void smpp__parked_drop(struct smpp_client *client, const struct smpp__link *link);
void smpp__parked_free(struct smpp_client *client, struct smpp__parked *parked);

/* link.c */
void smpp__link_down(struct smpp_client *client, struct smpp__link *link, int reason,
                     uint32_t command_status, const char *detail);
/* A new attempt: nothing is left of the last. */
void smpp__link_begin(struct smpp__link *link);
void smpp__link_ask_close(struct smpp__link *link);
/* Submits the bind to the link's session. */
int smpp__send_bind(struct smpp_client *client, struct smpp__link *link);
/* Ends a link, which is tried again. */
void smpp__link_cut(struct smpp_client *client, struct smpp__link *link, int reason,
                    const char *detail);
/* Ends a link for good without waiting for anything. */
void smpp__link_abort(struct smpp_client *client, struct smpp__link *link);
/* Frees a session that has said all, on a connection that is over. */
void smpp__link_reap(struct smpp_client *client, struct smpp__link *link);
struct smpp__link *smpp__link_at(smpp_client *client, uint32_t index);
static inline uint32_t smpp__link_index(const struct smpp_client *client,
                                        const struct smpp__link *link) {
  return (uint32_t)(link - client->links);
}
/* Ends links to which no outbind came in time. */
void smpp__links_expire(struct smpp_client *client);
uint64_t smpp__links_deadline(const struct smpp_client *client);
/* What a session says. Returns whether `out` is to be told. */
bool smpp__link_take(struct smpp_client *client, struct smpp__link *link,
                     const struct smpp_event *event, struct smpp_client_event *out);

/* reconnect.c */
/* A link is down: says whether and when it is tried again. */
void smpp__reconnect_plan(struct smpp_client *client, struct smpp__link *link, int reason,
                          uint32_t command_status);
/* No link will come up again. */
bool smpp__all_over(const struct smpp_client *client);
uint64_t smpp__reconnect_deadline(const struct smpp_client *client);
void smpp__reconnect_expire(struct smpp_client *client);

/* drain.c */
/* Every message has its outcome. */
bool smpp__nothing_left(const struct smpp_client *client);
/* No link will come up again: what is queued is not sent. */
void smpp__end_sending(struct smpp_client *client);
/* Goes on with a drain, as far as that is possible now. */
void smpp__drain_step(struct smpp_client *client);
bool smpp__all_down(const struct smpp_client *client);

#endif
