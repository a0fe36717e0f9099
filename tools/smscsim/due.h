/* SPDX-License-Identifier: MIT
 *
 * smscsim/due.h - things to be done at a time, oldest first.
 *
 * Most delays of a run are equal, so most things come in the order in which
 * they fall due: those wait in a ring, where both ends cost nothing; only what
 * overtakes waits in a heap. Things due at the same millisecond come out in the
 * order in which they went in. */
#ifndef SMSCSIM_DUE_H
#define SMSCSIM_DUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct due_item {
  uint64_t at_ms, order;
  int kind; /* the owner's */
  void *what;
};

/* All zero is an empty queue. */
struct due_queue {
  struct due_item *ring; /* cap is a power of two */
  size_t ring_head, ring_n, ring_cap;
  struct due_item *heap;
  size_t heap_n, heap_cap;
  uint64_t next_order;
};

/* false: no memory, nothing was taken. */
bool due_push(struct due_queue *queue, uint64_t at_ms, int kind, void *what);

/* Takes the next thing out if it is due; false if there is none. now_ms
 * UINT64_MAX takes whatever is there. */
bool due_pop(struct due_queue *queue, uint64_t now_ms, struct due_item *out);

/* When the next thing is due; UINT64_MAX: nothing waits. */
uint64_t due_next(const struct due_queue *queue);

size_t due_count(const struct due_queue *queue);

/* Gives the memory of the queue back, not what it points to. */
void due_free(struct due_queue *queue);

#endif
