/* SPDX-License-Identifier: MIT
 *
 * The table of messages. */
#include "client/slots.h"

#define PLACE(id) ((uint32_t)(id) & (SMPP__SLOTS_MAX - 1))

void smpp__slots_deinit(struct smpp__slots *slots, const struct smpp_alloc *alloc) {
  if (slots->slots)
    alloc->resize(alloc->ctx, slots->slots, slots->cap * sizeof *slots->slots, 0);
  memset(slots, 0, sizeof *slots);
}

int smpp__slots_reserve(struct smpp__slots *slots, const struct smpp_alloc *alloc) {
  uint32_t cap = slots->cap ? slots->cap * 2 : 64;
  struct smpp__slot *grown;

  if (slots->free < slots->cap)
    return SMPP_OK;
  grown = alloc->resize(alloc->ctx, slots->slots, slots->cap * sizeof *grown, cap * sizeof *grown);
  if (!grown)
    return SMPP_ERR_NOMEM;
  for (uint32_t i = slots->cap; i < cap; i++)
    grown[i] = (struct smpp__slot){NULL, 0, i + 1};
  slots->slots = grown;
  slots->free = slots->cap;
  slots->cap = cap;
  return SMPP_OK;
}

void smpp__slots_add(struct smpp__slots *slots, struct smpp__message *m) {
  uint32_t place = slots->free;
  struct smpp__slot *slot = &slots->slots[place];

  slots->free = slot->next_free;
  slots->count++;
  slot->message = m;
  if (++slot->uses == 0)
    slot->uses = 1;
  m->id = (uint64_t)slot->uses << 24 | place;
}

struct smpp__message *smpp__slots_find(const struct smpp__slots *slots, uint64_t id) {
  uint32_t place = PLACE(id);

  if (place >= slots->cap || slots->slots[place].uses != id >> 24)
    return NULL;
  return slots->slots[place].message;
}

void smpp__slots_remove(struct smpp__slots *slots, const struct smpp__message *m) {
  struct smpp__slot *slot = &slots->slots[PLACE(m->id)];

  slot->message = NULL;
  slot->next_free = slots->free;
  slots->free = PLACE(m->id);
  slots->count--;
}
