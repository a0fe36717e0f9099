/* SPDX-License-Identifier: MIT
 *
 * The window: O(1) for everything but the skipping of places still taken, which
 * one silent request makes happen once in a round of the ring. */
#include "session/window.h"
#include <smpp/result.h>

static uint32_t index_of(const struct smpp__window *w, uint32_t sequence) {
  return sequence & (w->n_slots - 1);
}

static struct smpp__request *at(const struct smpp__window *w, uint32_t index) {
  return index == SMPP__NONE ? NULL : &w->slots[index];
}

int smpp__window_init(struct smpp__window *w, uint32_t limit, const struct smpp_alloc *alloc) {
  uint32_t n_slots = 1;
  struct smpp__request *slots;

  while (n_slots < 4 * limit)
    n_slots *= 2;
  slots = alloc->resize(alloc->ctx, NULL, 0, n_slots * sizeof *slots);
  if (!slots)
    return SMPP_ERR_NOMEM;
  memset(slots, 0, n_slots * sizeof *slots);
  *w = (struct smpp__window){.slots = slots,
                             .n_slots = n_slots,
                             .limit = limit,
                             .first = SMPP__NONE,
                             .last = SMPP__NONE,
                             .unsent = SMPP__NONE};
  return SMPP_OK;
}

void smpp__window_deinit(struct smpp__window *w, const struct smpp_alloc *alloc) {
  if (w->slots)
    alloc->resize(alloc->ctx, w->slots, w->n_slots * sizeof *w->slots, 0);
  w->slots = NULL;
}

bool smpp__window_taken(const struct smpp__window *w, uint32_t sequence) {
  return w->slots[index_of(w, sequence)].sequence != 0;
}

struct smpp__request *smpp__window_add(struct smpp__window *w, uint32_t sequence) {
  uint32_t index = index_of(w, sequence);
  struct smpp__request *r = &w->slots[index];

  *r = (struct smpp__request){.sequence = sequence, .before = w->last, .after = SMPP__NONE};
  if (w->last == SMPP__NONE)
    w->first = index;
  else
    w->slots[w->last].after = index;
  w->last = index;
  if (w->unsent == SMPP__NONE)
    w->unsent = index;
  w->count++;
  return r;
}

struct smpp__request *smpp__window_find(const struct smpp__window *w, uint32_t sequence) {
  struct smpp__request *r = &w->slots[index_of(w, sequence)];

  return sequence != 0 && r->sequence == sequence ? r : NULL;
}

struct smpp__request *smpp__window_first(const struct smpp__window *w) {
  return at(w, w->first);
}

struct smpp__request *smpp__window_first_unsent(const struct smpp__window *w) {
  return at(w, w->unsent);
}

struct smpp__request *smpp__window_after(const struct smpp__window *w,
                                         const struct smpp__request *r) {
  return at(w, r->after);
}

void smpp__window_sent(struct smpp__window *w, uint64_t sent, uint64_t now_ms) {
  while (w->unsent != SMPP__NONE && w->slots[w->unsent].end <= sent) {
    struct smpp__request *r = &w->slots[w->unsent];

    r->sent = true;
    r->sent_ms = now_ms;
    w->unsent = r->after;
  }
}

void smpp__window_remove(struct smpp__window *w, struct smpp__request *r) {
  if (r->before == SMPP__NONE)
    w->first = r->after;
  else
    w->slots[r->before].after = r->after;
  if (r->after == SMPP__NONE)
    w->last = r->before;
  else
    w->slots[r->after].before = r->before;
  if (w->unsent == index_of(w, r->sequence))
    w->unsent = r->after;
  r->sequence = 0;
  w->count--;
}
