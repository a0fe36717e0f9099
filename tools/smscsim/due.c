/* SPDX-License-Identifier: MIT
 *
 * smscsim/due.c - a ring for what comes in order, a binary heap for the rest. */
#include "due.h"

#include <stdlib.h>
#include <string.h>

static bool earlier(const struct due_item *a, const struct due_item *b) {
  return a->at_ms != b->at_ms ? a->at_ms < b->at_ms : a->order < b->order;
}

static struct due_item *ring_at(const struct due_queue *queue, size_t i) {
  return &queue->ring[(queue->ring_head + i) & (queue->ring_cap - 1)];
}

static bool ring_grow(struct due_queue *queue) {
  size_t cap = queue->ring_cap ? queue->ring_cap * 2 : 64;
  struct due_item *ring = calloc(cap, sizeof *ring);

  if (!ring)
    return false;
  for (size_t i = 0; i < queue->ring_n; i++)
    ring[i] = *ring_at(queue, i);
  free(queue->ring);
  queue->ring = ring;
  queue->ring_cap = cap;
  queue->ring_head = 0;
  return true;
}

static bool heap_grow(struct due_queue *queue) {
  size_t cap = queue->heap_cap ? queue->heap_cap * 2 : 64;
  struct due_item *heap = reallocarray(queue->heap, cap, sizeof *heap);

  if (!heap)
    return false;
  queue->heap = heap;
  queue->heap_cap = cap;
  return true;
}

static void heap_up(struct due_item *heap, size_t i) {
  struct due_item item = heap[i];

  while (i > 0 && earlier(&item, &heap[(i - 1) / 2])) {
    heap[i] = heap[(i - 1) / 2];
    i = (i - 1) / 2;
  }
  heap[i] = item;
}

static void heap_down(struct due_item *heap, size_t n, size_t i) {
  struct due_item item = heap[i];

  for (;;) {
    size_t child = 2 * i + 1;

    if (child >= n)
      break;
    if (child + 1 < n && earlier(&heap[child + 1], &heap[child]))
      child++;
    if (!earlier(&heap[child], &item))
      break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = item;
}

bool due_push(struct due_queue *queue, uint64_t at_ms, int kind, void *what) {
  struct due_item item = {at_ms, queue->next_order, kind, what};

  if (queue->ring_n == 0 || at_ms >= ring_at(queue, queue->ring_n - 1)->at_ms) {
    if (queue->ring_n == queue->ring_cap && !ring_grow(queue))
      return false;
    *ring_at(queue, queue->ring_n++) = item;
  } else {
    if (queue->heap_n == queue->heap_cap && !heap_grow(queue))
      return false;
    queue->heap[queue->heap_n] = item;
    heap_up(queue->heap, queue->heap_n++);
  }
  queue->next_order++;
  return true;
}

/* Where the next item stands: NULL if there is none. */
static const struct due_item *first(const struct due_queue *queue) {
  const struct due_item *ring = queue->ring_n ? ring_at(queue, 0) : NULL;
  const struct due_item *heap = queue->heap_n ? &queue->heap[0] : NULL;

  if (!ring || (heap && earlier(heap, ring)))
    return heap;
  return ring;
}

bool due_pop(struct due_queue *queue, uint64_t now_ms, struct due_item *out) {
  const struct due_item *item = first(queue);

  if (!item || item->at_ms > now_ms)
    return false;
  *out = *item;
  if (queue->heap_n && item == &queue->heap[0]) {
    queue->heap[0] = queue->heap[--queue->heap_n];
    if (queue->heap_n)
      heap_down(queue->heap, queue->heap_n, 0);
  } else {
    queue->ring_head = (queue->ring_head + 1) & (queue->ring_cap - 1);
    queue->ring_n--;
  }
  return true;
}

uint64_t due_next(const struct due_queue *queue) {
  const struct due_item *item = first(queue);

  return item ? item->at_ms : UINT64_MAX;
}

size_t due_count(const struct due_queue *queue) {
  return queue->ring_n + queue->heap_n;
}

void due_free(struct due_queue *queue) {
  free(queue->ring);
  free(queue->heap);
  memset(queue, 0, sizeof *queue);
}
