/* SPDX-License-Identifier: MIT
 *
 * Our side of one connection: the numbers of what was sent, what came and was
 * not looked at yet, and the answers that nobody else gives. */
#ifndef SMPPCHECK_SIDE_H
#define SMPPCHECK_SIDE_H

#include "compose.h"
#include "run.h"

/* What is wrong with a PDU that came, whatever a script expects of it. */
enum fault {
  FAULT_NONE,
  FAULT_SEQUENCE, /* a response to nothing */
  FAULT_TWICE,    /* a second response */
  FAULT_KIND,     /* a response of another command than its request */
  FAULT_NACK_OK,  /* a generic_nack with ESME_ROK */
  FAULT_BODY,     /* it cannot be decoded */
  FAULT_LENGTH    /* the octets are no PDU */
};

/* A PDU that came. */
struct inbound {
  struct inbound *next;
  struct smpp_pdu pdu; /* of octets; the header alone where it cannot be decoded */
  int fault;           /* FAULT_* */
  bool taken;          /* a line of the script was about it */
  bool owed;           /* its answer is the owner's */
  bool deferred;       /* a receipt, perhaps of a message whose id did not come yet */
  size_t len;
  uint8_t octets[];
};

/* A request of ours. */
struct asked {
  uint32_t sequence_number, command_id;
  bool answered, is_request;
};

struct side;
struct side_owner {
  void (*on_up)(struct side *side);
  /* A PDU came. True: the owner sees to its answer. */
  bool (*sees)(struct side *side, struct inbound *inbound);
  void (*sent)(struct side *side, struct smpp_span octets);
  /* After each PDU, and when the connection is gone (link is NULL then). */
  void (*changed)(struct side *side);
};

struct side {
  struct run_env *env;
  struct vars *vars; /* of the script; env's where there is none */
  struct link *link;
  const struct side_owner *owner;
  void *data; /* the owner's */
  unsigned number;
  bool up, over, broken;              /* over: the peer closed, or `broken` */
  bool dropped;                       /* we closed it */
  bool unbound;                       /* an unbind went one way or the other */
  uint32_t bound_as;                  /* command_id of the bind that was accepted, or 0 */
  uint32_t last_sent;                 /* the number of the script's last PDU */
  uint32_t next_number;               /* of our next request */
  uint32_t peer_number, peer_command; /* of the peer's last request */
  size_t piece;
  struct asked *asked;
  size_t n_asked, cap_asked;
  size_t first_asked; /* by the run at work: a nack need not name what it answers */
  struct inbound *inbox, **inbox_end;
  size_t n_inbox;
  struct composed *composed; /* what is being written */
  char words[400];           /* how it ended */
};

/* NULL: no memory. Neither has a connection yet. */
struct side *side_new(struct run_env *env, unsigned number);
/* Closes the connection, if there still is one. NULL is fine. */
void side_free(struct side *side);
/* The calls of a link whose data is a side. */
extern const struct link_calls side_link_calls;

/* Sends a PDU of a script (its number becomes last_sent), or an answer or
 * question of our own. false: *why. */
bool side_send(struct side *side, const struct phrase *phrase, bool by_script, const char **why);
/* The same from a line of ours, which is right. */
void side_say(struct side *side, const char *line);
/* Octets that are nothing in particular. */
void side_send_raw(struct side *side, struct smpp_span octets);
void side_close(struct side *side, bool reset);
void side_clear_inbox(struct side *side);
/* Answers what its owner was to answer and never looked at, or what was deferred. */
void side_settle(struct side *side);
void side_answer_deferred(struct side *side);
/* The command of ours that a number belongs to; 0: none. */
uint32_t side_command_of(const struct side *side, uint32_t sequence_number);
/* How many of this run's requests wait for their answer. */
size_t side_unanswered(const struct side *side);

/* --- messages of this run -------------------------------------------------------- */

/* Remembers who sent a message; `run` NULL: nobody that still waits for it. */
void sender_ids_add(struct run_env *env, struct smpp_span message_id, struct run *run);
void sender_ids_forget(struct run_env *env, const struct run *run);
/* Whether a deliver_sm or data_sm is the receipt of one of ours. */
bool sender_ids_find(const struct run_env *env, const struct smpp_pdu *pdu, struct run **run);

#endif
