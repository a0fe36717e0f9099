/* SPDX-License-Identifier: MIT
 *
 * Accepted parts that wait for a receipt, by message id.
 *
 * Ids are compared in their normal form. They are reused after weeks, so the
 * destination decides between equal ones, and then the newest. A part stays
 * after its final receipt, to recognise repetitions and contradictions, but is
 * the first to be forgotten when the bound is reached. Parts of one id have a
 * smaller bound of their own. */
#ifndef SMPP_CLIENT_RECEIPTS_H
#define SMPP_CLIENT_RECEIPTS_H

#include <smpp/message_id.h>
#include <smpp/receipt.h>

#include "client/pool.h"

#define SMPP__DESTINATION_MAX 24

/* What the receipts of one message add up to. It lives as long as anything
 * refers to it: the message, its parts in the table, late requests. */
struct smpp__track {
  uint64_t id, cookie;
  uint32_t refs;
  uint8_t n_parts, n_final, n_delivered;
  uint8_t state;                   /* SMPP__TRACK_* */
  bool delivered;                  /* once it is decided */
  bool only_first, only_last;      /* that part alone is final */
  struct smpp__track *prev, *next; /* of the list of its state */
  uint64_t due_ms;                 /* SOME: when it is decided by what there is */
  uint64_t kept_ms;                /* how long a part waits for its receipt */
  bool one_of_many;                /* destinations under one id: it must fit */
  uint8_t which;                   /* of them */
  bool conflict;                   /* two final receipts of one part differed */
  uint8_t destination_len;
  char destination[SMPP__DESTINATION_MAX]; /* normalised */
};

enum smpp__track_state {
  SMPP__TRACK_OPEN,
  SMPP__TRACK_SOME,    /* some parts are final; in r->some, if it is wanted */
  SMPP__TRACK_DECIDED, /* in r->decided */
  SMPP__TRACK_TOLD
};
struct smpp__track_list {
  struct smpp__track *head, *tail;
};

/* No more parts of one id wait: an SMSC that gives it to every message would make
 * each search as long as the table. */
#define SMPP__SAME_ID_MAX 256u

struct smpp__awaited {
  struct smpp__awaited *chain;       /* the same bucket, newest first */
  struct smpp__awaited *prev, *next; /* the same list, oldest first */
  struct smpp__track *track;
  uint64_t since_ms;
  uint32_t hash;
  uint8_t part;
  uint8_t state; /* the final one that came first, or SMPP_STATE_NONE */
  uint8_t id_len;
  char id[]; /* normalised */
};

struct smpp__awaited_list {
  struct smpp__awaited *head, *tail;
  uint32_t count;
};

struct smpp__receipts {
  struct smpp__pool *pool;
  struct smpp__awaited **buckets;
  uint32_t n_buckets; /* a power of two, or 0 */
  uint32_t max;
  uint64_t now_ms, seed;
  struct smpp__awaited_list waiting, final;
  int mode;                 /* SMPP_RECEIPTS_* */
  int learned;              /* AUTO: what the receipts look like */
  uint32_t n_first, n_last; /* AUTO: messages in a row that got one receipt, for that part */
  uint32_t grace_ms;        /* AUTO: for the rest of the receipts after the first */
  struct smpp__track_list some, decided; /* each with a reference */
};

void smpp__receipts_init(struct smpp__receipts *r, struct smpp__pool *pool, uint32_t max,
                         uint64_t seed);
void smpp__receipts_deinit(struct smpp__receipts *r);

/* A track with one reference, the caller's. `destination` as in the PDU. */
struct smpp__track *smpp__track_new(struct smpp__pool *pool, struct smpp_span destination,
                                    uint8_t ton, uint8_t n_parts, uint64_t kept_ms);
void smpp__track_release(struct smpp__pool *pool, struct smpp__track *track);

/* Whether one that waits is forgotten when another is added. */
bool smpp__receipts_full(const struct smpp__receipts *r);
/* An accepted part begins to wait. Without memory, or with `max` 0, it does
 * not: its receipt will be nobody's. */
void smpp__receipts_add(struct smpp__receipts *r, struct smpp__track *track, uint8_t part,
                        struct smpp_span id, int id_policy, uint64_t now_ms);

/* What a receipt is matched by, in normal forms. */
struct smpp__receipt_key {
  uint8_t id_len, source_len, destination_len;
  char id[SMPP_ID_NORMAL_MAX];
  char source[SMPP__DESTINATION_MAX], destination[SMPP__DESTINATION_MAX];
};

/* The part of this id that is not too old, or NULL. *likeness: how well the destination fits, 2: it
 * is the same, 1: but for a prefix, 0: not. */
struct smpp__awaited *smpp__receipts_find(const struct smpp__receipts *r,
                                          const struct smpp__receipt_key *key, int *likeness);

/* Notes what a receipt says. *conflict: it contradicts the final state that the
 * part has already. A message that is decided by it waits in r->decided. */
void smpp__receipts_note(struct smpp__receipts *r, struct smpp__awaited *awaited,
                         const struct smpp_receipt *receipt, uint64_t now_ms, bool *conflict);

/* When a message that had some of its receipts is decided by them. */
uint64_t smpp__receipts_deadline(const struct smpp__receipts *r);

/* Takes a track out of r->decided; the reference is the caller's then. */
void smpp__receipts_take(struct smpp__receipts *r, struct smpp__track *track);

/* What waited too long is not found any more, and is forgotten once all that is
 * older was; decides what waited for the rest of its receipts. */
void smpp__receipts_expire(struct smpp__receipts *r, uint64_t now_ms);

#endif
