/* SPDX-License-Identifier: MIT
 *
 * smpp/alloc.h - where memory comes from.
 *
 * The core names no allocator: whoever creates an object says what it lives
 * on. Objects keep a copy of the struct, and call it from whichever thread
 * calls them. */
#ifndef SMPP_ALLOC_H
#define SMPP_ALLOC_H

#include <smpp/span.h>
#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

struct smpp_alloc {
  /* One function for all three: `ptr` NULL (old_size 0) asks for new memory,
   * `new_size` 0 gives it back and returns NULL, otherwise the block is moved or
   * grown like realloc. NULL for new_size > 0 means there is none; the old
   * block then stays as it was. Memory is aligned for any type and not
   * cleared. */
  void *(*resize)(void *ctx, void *ptr, size_t old_size, size_t new_size);
  void *ctx;
};

static inline void *smpp_alloc_libc_resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  (void)ctx;
  (void)old_size;
  if (new_size == 0) {
    free(ptr);
    return NULL;
  }
  return realloc(ptr, new_size);
}

/* The C library's allocator. Inline, so that only a program that asks for it
 * imports malloc. */
static inline struct smpp_alloc smpp_alloc_libc(void) {
  struct smpp_alloc alloc;
  alloc.resize = smpp_alloc_libc_resize;
  alloc.ctx = NULL;
  return alloc;
}

#ifdef __cplusplus
}
#endif
#endif
