/* SPDX-License-Identifier: MIT
 *
 * A keyed hash (SipHash-1-3), so that nobody who does not know the seed can
 * send keys that collide. */
#ifndef SMPP_TEXT_HASH_H
#define SMPP_TEXT_HASH_H

#include <smpp/span.h>

struct smpp__hash {
  uint64_t v[4];
  uint64_t word; /* octets that wait for their word to fill */
  uint64_t n;    /* octets in all */
};

void smpp__hash_start(struct smpp__hash *hash, uint64_t seed);
void smpp__hash_octets(struct smpp__hash *hash, struct smpp_span octets);
uint64_t smpp__hash_end(struct smpp__hash *hash);

#endif
