/* SPDX-License-Identifier: MIT
 *
 * Chance, and octets on their way. */
#include <stdlib.h>

#include "world.h"

uint32_t dice_below(struct dice *dice, uint32_t n) {
  uint64_t z = (dice->state += UINT64_C(0x9E3779B97F4A7C15));

  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return (uint32_t)((z ^ (z >> 31)) >> 32) % n;
}

bool dice_percent(struct dice *dice, uint32_t percent) {
  return dice_below(dice, 100) < percent;
}

uint32_t dice_between(struct dice *dice, uint32_t from, uint32_t to) {
  return from + dice_below(dice, to - from + 1);
}

void pipe_reset(struct pipe *pipe) {
  uint8_t *octets = pipe->octets;
  size_t cap = pipe->cap;

  memset(pipe, 0, sizeof *pipe);
  pipe->octets = octets;
  pipe->cap = cap;
  pipe->closed_ms = UINT64_MAX;
  pipe->cut_at = UINT64_MAX;
}

void pipe_free(struct pipe *pipe) {
  free(pipe->octets);
  memset(pipe, 0, sizeof *pipe);
}

static void reserve(struct pipe *pipe, size_t n) {
  if (pipe->head == pipe->tail)
    pipe->head = pipe->tail = 0;
  if (pipe->tail + n <= pipe->cap)
    return;
  pipe->cap = pipe->tail + n + 4096;
  pipe->octets = realloc(pipe->octets, pipe->cap);
  if (!pipe->octets)
    abort();
}

size_t pipe_write(struct pipe *pipe, struct smpp_span octets, uint64_t now, struct dice *dice) {
  size_t waiting = pipe->tail - pipe->head, n = octets.len;
  struct pipe_chunk *chunk, *last;

  if (n == 0 || now >= pipe->closed_ms || waiting >= pipe->room || pipe->n_chunks == 256)
    return 0;
  if (n > pipe->room - waiting)
    n = pipe->room - waiting;
  if (dice_percent(dice, 40))
    n = 1 + dice_below(dice, (uint32_t)n);
  reserve(pipe, n);
  memcpy(pipe->octets + pipe->tail, octets.ptr, n);
  pipe->tail += n;
  pipe->n_taken += n;
  last = &pipe->chunks[(pipe->first_chunk + pipe->n_chunks + 255) % 256];
  chunk = &pipe->chunks[(pipe->first_chunk + pipe->n_chunks) % 256];
  chunk->arrives_ms = now + dice_below(dice, dice_percent(dice, 5) ? 2000 : 20);
  tally.faults[FAULT_DELAY] += chunk->arrives_ms > now + 1000;
  if (pipe->n_chunks && chunk->arrives_ms < last->arrives_ms)
    chunk->arrives_ms = last->arrives_ms;
  chunk->len = n;
  pipe->n_chunks++;
  return n;
}

static void take(struct pipe *pipe, size_t n) {
  struct pipe_chunk *chunk = &pipe->chunks[pipe->first_chunk];

  pipe->head += n;
  pipe->n_delivered += n;
  chunk->len -= n;
  if (chunk->len == 0) {
    pipe->first_chunk = (pipe->first_chunk + 1) % 256;
    pipe->n_chunks--;
  }
}

uint8_t *pipe_read(struct pipe *pipe, uint64_t now, struct dice *dice, size_t *len) {
  const struct pipe_chunk *chunk = &pipe->chunks[pipe->first_chunk];
  uint8_t *block;
  size_t n;

  if (pipe->n_chunks == 0 || chunk->arrives_ms > now || now < pipe->jammed_ms ||
      pipe->n_delivered >= pipe->cut_at)
    return NULL;
  n = dice_percent(dice, 30) ? 1 + dice_below(dice, (uint32_t)chunk->len) : chunk->len;
  if (n > pipe->cut_at - pipe->n_delivered)
    n = (size_t)(pipe->cut_at - pipe->n_delivered);
  block = malloc(n);
  if (!block)
    abort();
  memcpy(block, pipe->octets + pipe->head, n);
  take(pipe, n);
  *len = n;
  return block;
}

uint64_t pipe_next(const struct pipe *pipe) {
  uint64_t at;

  if (pipe->n_chunks == 0 || pipe->n_delivered >= pipe->cut_at)
    return UINT64_MAX;
  at = pipe->chunks[pipe->first_chunk].arrives_ms;
  return at > pipe->jammed_ms ? at : pipe->jammed_ms;
}
