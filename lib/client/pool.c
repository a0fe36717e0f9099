/* SPDX-License-Identifier: MIT
 *
 * One list of free blocks for each class of sizes. */
#include "client/pool.h"

#define LEAST 64u
#define KEPT_MAX (4u << 20) /* beyond this a burst's memory goes back at once */

/* The class of a size and that class's own size. Sizes above the last class
 * give SMPP_POOL_CLASSES and stay as they are. */
static unsigned class_of(size_t size, size_t *whole) {
  size_t step = LEAST / 4;
  unsigned class = 0, quarter;

  if (size <= LEAST) {
    *whole = LEAST;
    return 0;
  }
  while (size > step * 8) {
    step *= 2;
    class += 4;
    if (class >= SMPP_POOL_CLASSES - 1) {
      *whole = size;
      return SMPP_POOL_CLASSES;
    }
  }
  quarter = (unsigned)((size + step - 1) / step); /* 5 to 8 */
  *whole = quarter * step;
  return class + quarter - 4;
}

void smpp__pool_init(struct smpp__pool *pool, const struct smpp_alloc *alloc) {
  memset(pool, 0, sizeof *pool);
  pool->alloc = *alloc;
}

void smpp__pool_deinit(struct smpp__pool *pool) {
  size_t step = LEAST / 4;

  for (unsigned i = 0; i < SMPP_POOL_CLASSES; i++) {
    size_t whole = (4 + i % 4) * (step << i / 4);
    for (struct smpp__pool_block *b = pool->free[i], *next; b; b = next) {
      next = b->next;
      pool->alloc.resize(pool->alloc.ctx, b, whole, 0);
    }
    pool->free[i] = NULL;
  }
  pool->kept = 0;
}

void *smpp__pool_take(struct smpp__pool *pool, size_t size) {
  size_t whole;
  unsigned class = class_of(size, &whole);
  struct smpp__pool_block *block;

  if (class == SMPP_POOL_CLASSES || !pool->free[class])
    return pool->alloc.resize(pool->alloc.ctx, NULL, 0, whole);
  block = pool->free[class];
  pool->free[class] = block->next;
  pool->kept -= whole;
  return block;
}

void smpp__pool_give(struct smpp__pool *pool, void *block, size_t size) {
  struct smpp__pool_block *freed = block;
  size_t whole;
  unsigned class;

  if (!block)
    return;
  class = class_of(size, &whole);
  if (class == SMPP_POOL_CLASSES || pool->kept + whole > KEPT_MAX) {
    pool->alloc.resize(pool->alloc.ctx, block, whole, 0);
    return;
  }
  freed->next = pool->free[class];
  pool->free[class] = freed;
  pool->kept += whole;
}

size_t smpp__pool_cost(size_t size) {
  size_t whole;
  (void)class_of(size, &whole);
  return whole;
}
