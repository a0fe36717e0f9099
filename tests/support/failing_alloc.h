/* SPDX-License-Identifier: MIT
 *
 * An allocator that counts, checks the sizes it is given back, and fails when
 * told to. */
#ifndef TESTS_SUPPORT_FAILING_ALLOC_H
#define TESTS_SUPPORT_FAILING_ALLOC_H

#include <smpp/alloc.h>

struct failing_alloc {
  long left;       /* allocations that still succeed; negative: all */
  size_t n_blocks; /* blocks out now */
  size_t n_octets; /* octets out now, as asked for */
};

static inline void *failing_resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct failing_alloc *state = (struct failing_alloc *)ctx;

  if (ptr && *((size_t *)ptr - 2) != old_size)
    abort(); /* the owner does not know its own block */
  if (new_size == 0) {
    if (ptr) {
      state->n_blocks--;
      state->n_octets -= old_size;
      free((size_t *)ptr - 2);
    }
    return NULL;
  }
  if (state->left == 0)
    return NULL;
  if (state->left > 0)
    state->left--;
  /* Two words in front keep the alignment of malloc on every machine. */
  size_t *block = (size_t *)realloc(ptr ? (size_t *)ptr - 2 : NULL, new_size + 2 * sizeof(size_t));
  if (!block)
    return NULL;
  block[0] = new_size;
  state->n_blocks += ptr == NULL;
  state->n_octets += new_size - old_size;
  return block + 2;
}

static inline struct smpp_alloc failing_alloc_of(struct failing_alloc *state) {
  struct smpp_alloc alloc;
  alloc.resize = failing_resize;
  alloc.ctx = state;
  return alloc;
}

#endif
