/* SPDX-License-Identifier: MIT
 *
 * Messages of which parts are to be made: the urgent before the others, each
 * kind in the order of their places, and a heap of those that expire. */
#ifndef SMPP_CLIENT_QUEUE_H
#define SMPP_CLIENT_QUEUE_H

#include "client/list.h"

struct smpp__queue {
  struct smpp__list urgent, ordinary;
  uint32_t count;
  uint64_t n_pushed;
  struct smpp__message *returned; /* the last that came back and is still there */
  struct smpp__message **heap;    /* the first to expire at [0] */
  uint32_t n_heap, heap_cap;
};

void smpp__queue_deinit(struct smpp__queue *queue, const struct smpp_alloc *alloc);

/* Makes sure that n messages can be in it. SMPP_ERR_NOMEM. */
int smpp__queue_reserve(struct smpp__queue *queue, const struct smpp_alloc *alloc, uint32_t n);
/* Behind all others, with a place of its own. */
void smpp__queue_push(struct smpp__queue *queue, struct smpp__message *m);
/* Back to the place that it had. */
void smpp__queue_return(struct smpp__queue *queue, struct smpp__message *m);

/* The next to be sent, or NULL; it stays. */
struct smpp__message *smpp__queue_peek(const struct smpp__queue *queue);
void smpp__queue_remove(struct smpp__queue *queue, struct smpp__message *m);

/* Out of the line, though it still counts and may expire; and into it again. */
void smpp__queue_set_aside(struct smpp__queue *queue, struct smpp__message *m);
void smpp__queue_resume(struct smpp__queue *queue, struct smpp__message *m);

/* When the first one expires; UINT64_MAX: none does. */
uint64_t smpp__queue_deadline(const struct smpp__queue *queue);
/* One whose time is over; it stays. NULL: there is none. */
struct smpp__message *smpp__queue_expired(const struct smpp__queue *queue, uint64_t now_ms);

#endif
