/* SPDX-License-Identifier: MIT
 *
 * The table of late requests. A number in it is not given out again
 * (send.c), so an answer still finds its own when the numbers have gone
 * round. */
#include "session/late.h"
#include <smpp/result.h>

#define NONE UINT32_MAX

static uint32_t *bucket_of(const struct smpp__late *late, uint32_t sequence) {
  return &late->buckets[sequence & (late->n_buckets - 1)];
}

static size_t size_of(uint32_t capacity, uint32_t n_buckets) {
  return capacity * sizeof(struct smpp__late_request) + n_buckets * sizeof(uint32_t);
}

int smpp__late_init(struct smpp__late *late, uint32_t capacity, const struct smpp_alloc *alloc) {
  uint32_t n_buckets = 1;
  struct smpp__late_request *ring;

  *late = (struct smpp__late){.ring = NULL};
  if (capacity == 0)
    return SMPP_OK;
  while (n_buckets < capacity)
    n_buckets *= 2;
  ring = alloc->resize(alloc->ctx, NULL, 0, size_of(capacity, n_buckets));
  if (!ring)
    return SMPP_ERR_NOMEM;
  memset(ring, 0, capacity * sizeof *ring);
  late->ring = ring;
  late->buckets = (uint32_t *)(void *)(ring + capacity);
  late->capacity = capacity;
  late->n_buckets = n_buckets;
  for (uint32_t i = 0; i < n_buckets; i++)
    late->buckets[i] = NONE;
  return SMPP_OK;
}

void smpp__late_deinit(struct smpp__late *late, const struct smpp_alloc *alloc) {
  if (late->ring)
    alloc->resize(alloc->ctx, late->ring, size_of(late->capacity, late->n_buckets), 0);
  late->ring = NULL;
}

/* The link that points at the request of that number, or NULL. */
static uint32_t *link_to(const struct smpp__late *late, uint32_t sequence) {
  uint32_t *link;

  if (late->count == 0 || sequence == 0)
    return NULL;
  for (link = bucket_of(late, sequence); *link != NONE; link = &late->ring[*link].chain)
    if (late->ring[*link].sequence == sequence)
      return link;
  return NULL;
}

bool smpp__late_has(const struct smpp__late *late, uint32_t sequence) {
  return link_to(late, sequence) != NULL;
}

bool smpp__late_take(struct smpp__late *late, uint32_t sequence, struct smpp__late_request *out) {
  uint32_t *link = link_to(late, sequence);
  struct smpp__late_request *r;

  if (!link)
    return false;
  r = &late->ring[*link];
  *out = *r;
  *link = r->chain;
  r->sequence = 0;
  late->count--;
  return true;
}

void smpp__late_add(struct smpp__late *late, uint32_t sequence, uint32_t command_id,
                    uint64_t cookie, uint64_t sent_ms) {
  struct smpp__late_request forgotten;
  uint32_t *bucket;

  if (late->capacity == 0)
    return;
  smpp__late_take(late, late->ring[late->next].sequence, &forgotten);
  bucket = bucket_of(late, sequence);
  late->ring[late->next] =
      (struct smpp__late_request){cookie, sent_ms, sequence, command_id, *bucket};
  *bucket = late->next;
  late->next = late->next + 1 == late->capacity ? 0 : late->next + 1;
  late->count++;
}
