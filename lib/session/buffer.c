/* SPDX-License-Identifier: MIT
 *
 * Buffers stay contiguous: octets move down when at least as many as remain
 * were consumed, so an octet moves once on average. Growing copies by hand
 * rather than by resize, which could leave a password in memory given back. */
#define _DEFAULT_SOURCE /* explicit_bzero */
#include "session/buffer.h"
#include <smpp/result.h>

int smpp__buffer_init(struct smpp__buffer *b, size_t cap, const struct smpp_alloc *alloc) {
  uint8_t *octets = alloc->resize(alloc->ctx, NULL, 0, cap);

  if (!octets)
    return SMPP_ERR_NOMEM;
  *b = (struct smpp__buffer){.octets = octets, .cap = cap, .least = cap};
  return SMPP_OK;
}

void smpp__buffer_deinit(struct smpp__buffer *b, const struct smpp_alloc *alloc) {
  if (!b->octets)
    return;
  explicit_bzero(b->octets, b->cap);
  alloc->resize(alloc->ctx, b->octets, b->cap, 0);
  b->octets = NULL;
}

/* Puts what is left into other memory. */
static int move_to(struct smpp__buffer *b, size_t cap, const struct smpp_alloc *alloc) {
  size_t len = smpp__buffer_len(b);
  uint8_t *octets = alloc->resize(alloc->ctx, NULL, 0, cap);

  if (!octets)
    return SMPP_ERR_NOMEM;
  if (len)
    memcpy(octets, b->octets + b->head, len);
  smpp__buffer_deinit(b, alloc);
  b->octets = octets;
  b->cap = cap;
  b->head = 0;
  b->tail = len;
  return SMPP_OK;
}

static void move_down(struct smpp__buffer *b) {
  size_t len = smpp__buffer_len(b), old_tail = b->tail;

  memmove(b->octets, b->octets + b->head, len);
  b->head = 0;
  b->tail = len;
  if (b->secret)
    explicit_bzero(b->octets + len, old_tail - len);
}

int smpp__buffer_reserve(struct smpp__buffer *b, size_t n, const struct smpp_alloc *alloc) {
  size_t len = smpp__buffer_len(b), cap = b->cap;

  if (b->cap - b->tail >= n)
    return SMPP_OK;
  if (b->head >= len && b->cap - len >= n) {
    move_down(b);
    return SMPP_OK;
  }
  if (n > SIZE_MAX / 4 || len > SIZE_MAX / 4)
    return SMPP_ERR_NOMEM;
  while (cap < len + n)
    cap *= 2;
  return move_to(b, cap == b->cap ? 2 * cap : cap, alloc);
}

int smpp__buffer_append(struct smpp__buffer *b, struct smpp_span octets,
                        const struct smpp_alloc *alloc) {
  int result = smpp__buffer_reserve(b, octets.len, alloc);

  if (result != SMPP_OK)
    return result;
  if (octets.len)
    memcpy(b->octets + b->tail, octets.ptr, octets.len);
  b->tail += octets.len;
  return SMPP_OK;
}

void smpp__buffer_consume(struct smpp__buffer *b, size_t n) {
  if (b->secret)
    explicit_bzero(b->octets + b->head, n);
  b->head += n;
  if (b->head == b->tail)
    smpp__buffer_clear(b);
}

void smpp__buffer_clear(struct smpp__buffer *b) {
  if (b->secret)
    explicit_bzero(b->octets, b->tail);
  b->secret = false;
  b->head = b->tail = 0;
}

void smpp__buffer_shrink(struct smpp__buffer *b, const struct smpp_alloc *alloc) {
  if (b->cap > b->least && smpp__buffer_len(b) == 0)
    (void)move_to(b, b->least, alloc);
}
