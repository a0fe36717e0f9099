/* SPDX-License-Identifier: MIT
 *
 * Blocks of many sizes, kept when they are given back, so that a client that
 * runs steadily asks its allocator for nothing. */
#ifndef SMPP_CLIENT_POOL_H
#define SMPP_CLIENT_POOL_H

#include <smpp/alloc.h>
#include <smpp/span.h>

/* Four classes to each power of two, from 64 octets to 128 KiB: at most a fifth
 * of a block is wasted. Larger blocks are not kept. */
#define SMPP_POOL_CLASSES 45

struct smpp__pool_block {
  struct smpp__pool_block *next;
};

struct smpp__pool {
  struct smpp_alloc alloc;
  size_t kept; /* octets in the lists */
  struct smpp__pool_block *free[SMPP_POOL_CLASSES];
};

void smpp__pool_init(struct smpp__pool *pool, const struct smpp_alloc *alloc);
/* Gives back what is kept; blocks still taken stay with whoever has them. */
void smpp__pool_deinit(struct smpp__pool *pool);

/* A block of at least `size` octets, not cleared; NULL: out of memory. */
void *smpp__pool_take(struct smpp__pool *pool, size_t size);
/* Takes it back; `size` as it was asked for. NULL is fine. */
void smpp__pool_give(struct smpp__pool *pool, void *block, size_t size);
/* A copy of octets, given back with their length. Its ptr is NULL: out of memory. */
struct smpp_span smpp__pool_copy(struct smpp__pool *pool, struct smpp_span octets);
/* What a block of `size` octets really takes. */
size_t smpp__pool_cost(size_t size);

#endif
