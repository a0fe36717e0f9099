/* SPDX-License-Identifier: MIT
 *
 * SipHash of Aumasson and Bernstein, with one round a word and three at the
 * end: enough for a table. */
#include "text/hash.h"

static uint64_t rotate(uint64_t x, unsigned by) {
  return x << by | x >> (64 - by);
}

static void round_once(uint64_t v[4]) {
  v[0] += v[1];
  v[2] += v[3];
  v[1] = rotate(v[1], 13) ^ v[0];
  v[3] = rotate(v[3], 16) ^ v[2];
  v[0] = rotate(v[0], 32);
  v[2] += v[1];
  v[0] += v[3];
  v[1] = rotate(v[1], 17) ^ v[2];
  v[3] = rotate(v[3], 21) ^ v[0];
  v[2] = rotate(v[2], 32);
}

static void take_word(struct smpp__hash *hash, uint64_t word) {
  hash->v[3] ^= word;
  round_once(hash->v);
  hash->v[0] ^= word;
}

void smpp__hash_start(struct smpp__hash *hash, uint64_t seed) {
  const uint64_t second = ~rotate(seed, 32); /* the other half of the key */

  hash->v[0] = seed ^ UINT64_C(0x736F6D6570736575);
  hash->v[1] = second ^ UINT64_C(0x646F72616E646F6D);
  hash->v[2] = seed ^ UINT64_C(0x6C7967656E657261);
  hash->v[3] = second ^ UINT64_C(0x7465646279746573);
  hash->word = 0;
  hash->n = 0;
}

void smpp__hash_octets(struct smpp__hash *hash, struct smpp_span octets) {
  for (size_t i = 0; i < octets.len; i++) {
    hash->word |= (uint64_t)octets.ptr[i] << 8 * (hash->n % 8);
    if (++hash->n % 8 == 0) {
      take_word(hash, hash->word);
      hash->word = 0;
    }
  }
}

uint64_t smpp__hash_end(struct smpp__hash *hash) {
  take_word(hash, hash->word | hash->n << 56);
  hash->v[2] ^= 0xFF;
  for (int i = 0; i < 3; i++)
    round_once(hash->v);
  return hash->v[0] ^ hash->v[1] ^ hash->v[2] ^ hash->v[3];
}
