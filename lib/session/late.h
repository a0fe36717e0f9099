/* SPDX-License-Identifier: MIT
 *
 * Requests whose time is over, remembered so that a late answer still names
 * them. */
#ifndef SMPP_SESSION_LATE_H
#define SMPP_SESSION_LATE_H

#include <smpp/alloc.h>

struct smpp__late_request {
  uint64_t cookie;
  uint64_t sent_ms;
  uint32_t sequence; /* 0: answered since, or never used */
  uint32_t command_id;
  uint32_t chain; /* the next of the same bucket */
};

/* The last `capacity` of them: a ring in order of expiry, chained by sequence
 * number in as many buckets as there are places, rounded up. */
struct smpp__late {
  struct smpp__late_request *ring;
  uint32_t *buckets;
  uint32_t capacity, n_buckets;
  uint32_t next;  /* the place that is overwritten next */
  uint32_t count; /* remembered now */
};

/* A capacity of 0 remembers nothing. */
int smpp__late_init(struct smpp__late *late, uint32_t capacity, const struct smpp_alloc *alloc);
void smpp__late_deinit(struct smpp__late *late, const struct smpp_alloc *alloc);

/* Remembers a request, forgetting the oldest where there is no place. */
void smpp__late_add(struct smpp__late *late, uint32_t sequence, uint32_t command_id,
                    uint64_t cookie, uint64_t sent_ms);

bool smpp__late_has(const struct smpp__late *late, uint32_t sequence);

/* Takes the request of that number out; false: there is none. */
bool smpp__late_take(struct smpp__late *late, uint32_t sequence, struct smpp__late_request *out);

#endif
