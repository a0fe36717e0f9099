/* SPDX-License-Identifier: MIT
 *
 * Destinations that wait.
 *
 * A message that is to be tried again later, or in an ordered client any that is
 * under way, holds its destination: those behind it to the same number wait in
 * its list until it has its outcome. Needs no memory but the messages' own. */
#ifndef SMPP_CLIENT_HOLDS_H
#define SMPP_CLIENT_HOLDS_H

#include "client/queue.h"

#define SMPP__HOLD_BUCKETS 1024u
#define SMPP__FULL_DESTINATIONS 3u  /* that report a full queue .. */
#define SMPP__FULL_WITHIN_MS 10000u /* .. within this time: it is the account's */

struct smpp__holds {
  struct smpp__message *buckets[SMPP__HOLD_BUCKETS]; /* those that hold */
  uint32_t count;                                    /* of them */
  uint64_t next_ms;                                  /* when the first of them is due again */
  bool ordered;
  struct {
    uint32_t hash;
    uint64_t at_ms;
  } full[SMPP__FULL_DESTINATIONS]; /* the last to report a full queue, newest first */
  uint32_t n_full;
};

void smpp__holds_init(struct smpp__holds *holds, bool ordered);

/* Whether m, which is in the queue, has to wait behind another: it was set aside. */
bool smpp__holds_block(struct smpp__holds *holds, struct smpp__queue *queue,
                       struct smpp__message *m);
/* m begins to leave. */
void smpp__holds_begin(struct smpp__holds *holds, struct smpp__message *m);
/* m, which is in the queue, is to be tried again at until_ms. */
void smpp__holds_retry(struct smpp__holds *holds, struct smpp__queue *queue,
                       struct smpp__message *m, uint64_t until_ms);
/* m, which was set aside, is back in the queue's list. Those behind it wait on:
 * it may have parts under way. */
void smpp__holds_withdraw(struct smpp__queue *queue, struct smpp__message *m);
/* m, which holds its destination, gets its outcome: those behind it may go. */
void smpp__holds_leave(struct smpp__holds *holds, struct smpp__queue *queue,
                       struct smpp__message *m);
/* Brings those back whose time has come; at UINT64_MAX, all. */
void smpp__holds_expire(struct smpp__holds *holds, struct smpp__queue *queue, uint64_t now_ms);

/* The destination of m reports a full queue. Whether so many did by now that it
 * is not theirs. */
bool smpp__holds_full(struct smpp__holds *holds, const struct smpp__message *m, uint64_t now_ms);

#endif
