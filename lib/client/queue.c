/* SPDX-License-Identifier: MIT
 *
 * The queue and its heap. */
#include "client/queue.h"

void smpp__queue_deinit(struct smpp__queue *queue, const struct smpp_alloc *alloc) {
  if (queue->heap)
    alloc->resize(alloc->ctx, queue->heap, queue->heap_cap * sizeof(struct smpp__message *), 0);
  memset(queue, 0, sizeof *queue);
}

int smpp__queue_reserve(struct smpp__queue *queue, const struct smpp_alloc *alloc, uint32_t n) {
  uint32_t cap = queue->heap_cap ? queue->heap_cap * 2 : 64;
  size_t each = sizeof(struct smpp__message *);
  struct smpp__message **heap;

  if (n <= queue->heap_cap)
    return SMPP_OK;
  while (cap < n)
    cap *= 2;
  heap = alloc->resize(alloc->ctx, queue->heap, queue->heap_cap * each, cap * each);
  if (!heap)
    return SMPP_ERR_NOMEM;
  queue->heap = heap;
  queue->heap_cap = cap;
  return SMPP_OK;
}

static void put(struct smpp__queue *queue, uint32_t at, struct smpp__message *m) {
  queue->heap[at] = m;
  m->heap_at = at;
}

/* Sets m where its time belongs, on the way from `at` to the top. */
static void rise(struct smpp__queue *queue, uint32_t at, struct smpp__message *m) {
  while (at > 0) {
    struct smpp__message *above = queue->heap[(at - 1) / 2];
    if (above->expires_ms <= m->expires_ms)
      break;
    put(queue, at, above);
    at = (at - 1) / 2;
  }
  put(queue, at, m);
}

/* The same on the way from `at` to the leaves. */
static void sink(struct smpp__queue *queue, uint32_t at, struct smpp__message *m) {
  for (;;) {
    uint32_t child = 2 * at + 1;
    if (child >= queue->n_heap)
      break;
    if (child + 1 < queue->n_heap &&
        queue->heap[child + 1]->expires_ms < queue->heap[child]->expires_ms)
      child++;
    if (queue->heap[child]->expires_ms >= m->expires_ms)
      break;
    put(queue, at, queue->heap[child]);
    at = child;
  }
  put(queue, at, m);
}

static void leave_heap(struct smpp__queue *queue, struct smpp__message *m) {
  uint32_t at = m->heap_at;
  struct smpp__message *last;

  if (at == SMPP__NOT_IN_HEAP)
    return;
  m->heap_at = SMPP__NOT_IN_HEAP;
  last = queue->heap[--queue->n_heap];
  if (last == m)
    return;
  if (at > 0 && queue->heap[(at - 1) / 2]->expires_ms > last->expires_ms)
    rise(queue, at, last);
  else
    sink(queue, at, last);
}

static struct smpp__list *list_of(struct smpp__queue *queue, const struct smpp__message *m) {
  return m->urgent ? &queue->urgent : &queue->ordinary;
}

static void entered(struct smpp__queue *queue, struct smpp__message *m) {
  queue->count++;
  m->heap_at = SMPP__NOT_IN_HEAP;
  if (m->expires_ms != UINT64_MAX)
    rise(queue, queue->n_heap++, m);
}

void smpp__queue_push(struct smpp__queue *queue, struct smpp__message *m) {
  m->place = ++queue->n_pushed;
  smpp__list_append(list_of(queue, m), m);
  entered(queue, m);
}

/* The message before which one of this place belongs; NULL: the end. Those that
 * return do so in order, mostly, so the search starts at the last of them. */
static struct smpp__message *successor(const struct smpp__queue *queue,
                                       const struct smpp__list *list,
                                       const struct smpp__message *m) {
  struct smpp__message *at = list->head;

  if (queue->returned && queue->returned->urgent == m->urgent && queue->returned->place < m->place)
    at = queue->returned;
  while (at && at->place < m->place)
    at = at->next;
  return at;
}

static void line_up(struct smpp__queue *queue, struct smpp__message *m) {
  struct smpp__list *list = list_of(queue, m);
  struct smpp__message *next = successor(queue, list, m);

  if (next)
    smpp__list_insert(list, m, next);
  else
    smpp__list_append(list, m);
  queue->returned = m;
}

void smpp__queue_return(struct smpp__queue *queue, struct smpp__message *m) {
  line_up(queue, m);
  entered(queue, m);
}

static void leave_line(struct smpp__queue *queue, struct smpp__message *m) {
  smpp__list_remove(list_of(queue, m), m);
  if (queue->returned == m)
    queue->returned = NULL;
}

void smpp__queue_set_aside(struct smpp__queue *queue, struct smpp__message *m) {
  leave_line(queue, m);
  m->state = SMPP__HELD;
}

void smpp__queue_resume(struct smpp__queue *queue, struct smpp__message *m) {
  line_up(queue, m);
  m->state = SMPP__QUEUED;
}

struct smpp__message *smpp__queue_peek(const struct smpp__queue *queue) {
  return queue->urgent.head ? queue->urgent.head : queue->ordinary.head;
}

void smpp__queue_remove(struct smpp__queue *queue, struct smpp__message *m) {
  leave_line(queue, m);
  queue->count--;
  leave_heap(queue, m);
}

uint64_t smpp__queue_deadline(const struct smpp__queue *queue) {
  return queue->n_heap ? queue->heap[0]->expires_ms : UINT64_MAX;
}

struct smpp__message *smpp__queue_expired(const struct smpp__queue *queue, uint64_t now_ms) {
  struct smpp__message *m = queue->n_heap ? queue->heap[0] : NULL;

  return m && m->expires_ms <= now_ms ? m : NULL;
}
