/* SPDX-License-Identifier: MIT
 *
 * base/memory.h - the three uses of an allocator by their names. */
#ifndef SMPP_BASE_MEMORY_H
#define SMPP_BASE_MEMORY_H

#include <smpp/alloc.h>

static inline void *smpp__new(const struct smpp_alloc *alloc, size_t size) {
  return alloc->resize(alloc->ctx, NULL, 0, size);
}

static inline void *smpp__resize(const struct smpp_alloc *alloc, void *ptr, size_t old_size,
                                 size_t new_size) {
  return alloc->resize(alloc->ctx, ptr, old_size, new_size);
}

static inline void smpp__delete(const struct smpp_alloc *alloc, void *ptr, size_t size) {
  if (ptr)
    alloc->resize(alloc->ctx, ptr, size, 0);
}

#endif
