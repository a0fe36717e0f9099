/* SPDX-License-Identifier: MIT
 *
 * One list of free blocks for each class of sizes. */
#include "client/pool.h"

#define LEAST 64u
#define KEPT_MAX (4u << 20) /* beyond this a burst's memory goes back at once */

/* The classes of sizes up to 1 KiB, which nearly all are, by their sixteenths. */
static const uint8_t small[] = {
    0,  0,  0,  0,  0,  1,  2,  3,  4,  5,  5,  6,  6,  7,  7,  8,  8,  9,  9,  9,  9,  10,
    10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13, 14, 14, 14,
    14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15, 16, 16, 16, 16, 16, 16, 16, 16,
};

static size_t size_of(unsigned class) {
  return (4 + class % 4) * ((size_t)(LEAST / 4) << class / 4);
}

/* The class of a size; SMPP_POOL_CLASSES: it is too large for any. */
static unsigned class_of(size_t size) {
  unsigned class = 16;

  if (size <= 1024)
    return small[(size + 15) / 16];
  while (class < SMPP_POOL_CLASSES && size_of(class) < size)
    class ++;
  return class;
}

void smpp__pool_init(struct smpp__pool *pool, const struct smpp_alloc *alloc) {
  memset(pool, 0, sizeof *pool);
  pool->alloc = *alloc;
}

void smpp__pool_deinit(struct smpp__pool *pool) {
  for (unsigned i = 0; i < SMPP_POOL_CLASSES; i++) {
    for (struct smpp__pool_block *b = pool->free[i], *next; b; b = next) {
      next = b->next;
      pool->alloc.resize(pool->alloc.ctx, b, size_of(i), 0);
    }
    pool->free[i] = NULL;
  }
  pool->kept = 0;
}

size_t smpp__pool_cost(size_t size) {
  unsigned class = class_of(size);
  return class < SMPP_POOL_CLASSES ? size_of(class) : size;
}

void *smpp__pool_take(struct smpp__pool *pool, size_t size) {
  unsigned class = class_of(size);
  struct smpp__pool_block *block;

  if (class == SMPP_POOL_CLASSES || !pool->free[class])
    return pool->alloc.resize(pool->alloc.ctx, NULL, 0, smpp__pool_cost(size));
  block = pool->free[class];
  pool->free[class] = block->next;
  pool->kept -= size_of(class);
  return block;
}

void smpp__pool_give(struct smpp__pool *pool, void *block, size_t size) {
  struct smpp__pool_block *freed = block;
  unsigned class;

  if (!block)
    return;
  class = class_of(size);
  if (class == SMPP_POOL_CLASSES || pool->kept + size_of(class) > KEPT_MAX) {
    pool->alloc.resize(pool->alloc.ctx, block, smpp__pool_cost(size), 0);
    return;
  }
  freed->next = pool->free[class];
  pool->free[class] = freed;
  pool->kept += size_of(class);
}

struct smpp_span smpp__pool_copy(struct smpp__pool *pool, struct smpp_span octets) {
  uint8_t *copy = smpp__pool_take(pool, octets.len);

  if (!copy)
    return smpp_span(NULL, 0);
  memcpy(copy, octets.ptr, octets.len);
  return smpp_span(copy, octets.len);
}
