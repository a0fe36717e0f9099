/* SPDX-License-Identifier: MIT
 *
 * Who is connected to a server: how many from where, and who has not bound. */
#ifndef SMPP_LIB_UV_CROWD_H
#define SMPP_LIB_UV_CROWD_H

#include "uv/address.h"

#include <smpp/uv.h>

#define SMPP__CROWD_BUCKETS 1024u

struct smpp__crowd {
  uint64_t seed;                                 /* so that nobody chooses his bucket */
  smpp_connection *buckets[SMPP__CROWD_BUCKETS]; /* by origin */
  smpp_connection *first_unbound, *last_unbound; /* in the order in which they came */
  uint32_t n_unbound, n_leaving;                 /* leaving: sent away, and not gone yet */
};

/* A connection's place in it; all zero: it has none. */
struct smpp__crowd_place {
  uint64_t origin;
  smpp_connection *next_of_bucket, *next_unbound, *prev_unbound;
  bool joined, unbound, leaving;
};

void smpp__crowd_init(struct smpp__crowd *crowd);

/* Where an address belongs: itself for IPv4, its /64 for IPv6, of which one host
 * has as many addresses as it likes. */
uint64_t smpp__crowd_origin(const struct smpp__address *address);
uint32_t smpp__crowd_count(const struct smpp__crowd *crowd, uint64_t origin);

void smpp__crowd_join(struct smpp__crowd *crowd, smpp_connection *connection, uint64_t origin);
void smpp__crowd_bound(struct smpp__crowd *crowd, smpp_connection *connection);
/* Its session is over, and the line is still there: it is the first to go. */
void smpp__crowd_over(struct smpp__crowd *crowd, smpp_connection *connection);
void smpp__crowd_leave(struct smpp__crowd *crowd, smpp_connection *connection);
/* The one that has been there longest without a bind; it counts no more. NULL:
 * all are bound. */
smpp_connection *smpp__crowd_send_away(struct smpp__crowd *crowd);

#endif
