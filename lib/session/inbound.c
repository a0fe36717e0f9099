/* SPDX-License-Identifier: MIT
 *
 * A handle is a place and its generation, so an owner that answers twice, or
 * after the link ended, is told so and hits nobody else's request. */
#include "session/inbound.h"
#include <smpp/result.h>

#define NONE SMPP__NO_REQUEST

int smpp__inbound_init(struct smpp__inbound *in, uint32_t limit, uint32_t base,
                       const struct smpp_alloc *alloc) {
  struct smpp__inbound_request *slots = alloc->resize(alloc->ctx, NULL, 0, limit * sizeof *slots);

  if (!slots)
    return SMPP_ERR_NOMEM;
  for (uint32_t i = 0; i < limit; i++)
    slots[i] = (struct smpp__inbound_request){.generation = base & ~1u,
                                              .next_free = i + 1 < limit ? i + 1 : NONE};
  *in = (struct smpp__inbound){.slots = slots, .limit = limit, .first = NONE, .last = NONE};
  return SMPP_OK;
}

void smpp__inbound_deinit(struct smpp__inbound *in, const struct smpp_alloc *alloc) {
  if (in->slots)
    alloc->resize(alloc->ctx, in->slots, in->limit * sizeof *in->slots, 0);
  in->slots = NULL;
}

uint64_t smpp__inbound_add(struct smpp__inbound *in, uint32_t sequence, uint32_t command_id,
                           uint64_t now_ms) {
  uint32_t place = in->free;
  struct smpp__inbound_request *r;

  if (place == NONE)
    return 0;
  r = &in->slots[place];
  in->free = r->next_free;
  in->count++;
  r->sequence = sequence;
  r->command_id = command_id;
  r->since_ms = now_ms;
  r->before = in->last;
  r->after = NONE;
  if (in->last == NONE)
    in->first = place;
  else
    in->slots[in->last].after = place;
  in->last = place;
  r->generation++;
  return (uint64_t)r->generation << 32 | place;
}

struct smpp__inbound_request *smpp__inbound_find(const struct smpp__inbound *in, uint64_t handle) {
  uint32_t place = (uint32_t)(handle & UINT32_MAX);
  uint32_t generation = (uint32_t)(handle >> 32);

  if (place >= in->limit || (generation & 1u) == 0)
    return NULL;
  return in->slots[place].generation == generation ? &in->slots[place] : NULL;
}

void smpp__inbound_remove(struct smpp__inbound *in, struct smpp__inbound_request *r) {
  if (r->before == NONE)
    in->first = r->after;
  else
    in->slots[r->before].after = r->after;
  if (r->after == NONE)
    in->last = r->before;
  else
    in->slots[r->after].before = r->before;
  r->generation++;
  r->next_free = in->free;
  in->free = (uint32_t)(r - in->slots);
  in->count--;
}

struct smpp__inbound_request *smpp__inbound_oldest(const struct smpp__inbound *in) {
  return in->first == NONE ? NULL : &in->slots[in->first];
}

void smpp__inbound_clear(struct smpp__inbound *in) {
  while (in->first != NONE)
    smpp__inbound_remove(in, &in->slots[in->first]);
}
