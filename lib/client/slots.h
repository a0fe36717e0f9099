/* SPDX-License-Identifier: MIT
 *
 * Messages by number. A number is a place and how often it was used, so that an
 * old number never names a new message. */
#ifndef SMPP_CLIENT_SLOTS_H
#define SMPP_CLIENT_SLOTS_H

#include "client/message.h"

#define SMPP__SLOTS_MAX (1u << 24)

struct smpp__slot {
  struct smpp__message *message; /* NULL: free */
  uint32_t uses;
  uint32_t next_free;
};

struct smpp__slots {
  struct smpp__slot *slots;
  uint32_t count; /* messages */
  uint32_t cap;
  uint32_t free; /* head of the free places; == cap: none */
};

void smpp__slots_deinit(struct smpp__slots *slots, const struct smpp_alloc *alloc);
/* Makes sure that one more message has a place. SMPP_ERR_NOMEM. */
int smpp__slots_reserve(struct smpp__slots *slots, const struct smpp_alloc *alloc);
/* Gives m its id, 56 bits and never 0. */
void smpp__slots_add(struct smpp__slots *slots, struct smpp__message *m);
struct smpp__message *smpp__slots_find(const struct smpp__slots *slots, uint64_t id);
void smpp__slots_remove(struct smpp__slots *slots, const struct smpp__message *m);

#endif
