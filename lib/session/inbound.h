/* SPDX-License-Identifier: MIT
 *
 * The peer's requests that our owner has not answered yet. */
#ifndef SMPP_SESSION_INBOUND_H
#define SMPP_SESSION_INBOUND_H

#include <smpp/alloc.h>

struct smpp__inbound_request {
  uint32_t sequence; /* as the peer numbered it: any number */
  uint32_t command_id;
  uint32_t generation; /* counts the uses of this place; odd while it is used */
  uint32_t next_free;
  uint32_t before, after; /* neighbours in order of arrival */
  uint64_t since_ms;
};

struct smpp__inbound {
  struct smpp__inbound_request *slots;
  uint32_t limit, count;
  uint32_t free;        /* head of the free places */
  uint32_t first, last; /* of those taken, in order of arrival; SMPP__NO_REQUEST: none */
};
#define SMPP__NO_REQUEST UINT32_MAX

/* The handles begin at `base`, any number. */
int smpp__inbound_init(struct smpp__inbound *in, uint32_t limit, uint32_t base,
                       const struct smpp_alloc *alloc);
void smpp__inbound_deinit(struct smpp__inbound *in, const struct smpp_alloc *alloc);

/* Takes a place. The handle is never 0, and a place's next one differs from it.
 * 0: all are taken. */
uint64_t smpp__inbound_add(struct smpp__inbound *in, uint32_t sequence, uint32_t command_id,
                           uint64_t now_ms);

/* The request of a handle; NULL if it was answered, or never was. */
struct smpp__inbound_request *smpp__inbound_find(const struct smpp__inbound *in, uint64_t handle);

void smpp__inbound_remove(struct smpp__inbound *in, struct smpp__inbound_request *r);

/* The one that waits longest for its answer, or NULL. */
struct smpp__inbound_request *smpp__inbound_oldest(const struct smpp__inbound *in);

/* Frees every place: the link ended. */
void smpp__inbound_clear(struct smpp__inbound *in);

#endif
