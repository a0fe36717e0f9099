/* SPDX-License-Identifier: MIT
 *
 * A slot is 56 bits of a hash and a count of 8, 255 being the most that is
 * counted: a table of a million appointments has three million messages. */
#include "caps.h"

#include <stdlib.h>
#include <text/hash.h>
#include <unistd.h>

#define COUNT_MAX 255u
#define CAP_MIN 1024
#define COUNT(slot) ((unsigned)((slot)&COUNT_MAX))

/* Keyed: whoever writes the table must not choose which numbers share a place. */
static uint64_t hash_of(const struct smppcare_caps *caps, const char *number, const care_zone *zone,
                        int64_t instant_ms) {
  int64_t day = care_wall_day(care_zone_to_wall(zone, instant_ms));
  struct smpp__hash hash;

  smpp__hash_start(&hash, caps->seed);
  smpp__hash_octets(&hash, smpp_span(&day, sizeof(day)));
  smpp__hash_octets(&hash, smpp_span_of(number));
  return smpp__hash_end(&hash) & ~(uint64_t)COUNT_MAX;
}

/* The slot of a hash, or the free one where it would be; `slots` has one. */
static size_t find(const uint64_t *slots, size_t cap, uint64_t hash) {
  size_t at = (size_t)((hash >> 32) * cap >> 32);

  while (slots[at] && (slots[at] & ~(uint64_t)COUNT_MAX) != hash)
    at = at + 1 < cap ? at + 1 : 0;
  return at;
}

static bool resize(struct smppcare_caps *caps, size_t cap) {
  uint64_t *slots = calloc(cap, sizeof(*slots));

  if (!slots)
    return false;
  if (caps->cap == 0 && getentropy(&caps->seed, sizeof(caps->seed)) != 0)
    caps->seed = (uintptr_t)slots; /* nobody who writes a table knows that, either */
  for (size_t i = 0; i < caps->cap; i++)
    if (caps->slots[i])
      slots[find(slots, cap, caps->slots[i] & ~(uint64_t)COUNT_MAX)] = caps->slots[i];
  free(caps->slots);
  caps->slots = slots;
  caps->cap = cap;
  return true;
}

/* Four of five places are used at most; the hash finds 2^32. */
bool smppcare_caps_reserve(struct smppcare_caps *caps, size_t n) {
  size_t cap = n + n / 4 + CAP_MIN;

  return cap <= caps->cap || (cap <= UINT32_MAX && resize(caps, cap));
}

unsigned smppcare_caps_count(const struct smppcare_caps *caps, const char *number,
                             const care_zone *zone, int64_t instant_ms) {
  if (caps->cap == 0)
    return 0;
  return COUNT(caps->slots[find(caps->slots, caps->cap, hash_of(caps, number, zone, instant_ms))]);
}

bool smppcare_caps_add(struct smppcare_caps *caps, const char *number, const care_zone *zone,
                       int64_t instant_ms) {
  uint64_t hash = hash_of(caps, number, zone, instant_ms);
  size_t at;

  if (caps->n >= caps->cap / 5 * 4 && !smppcare_caps_reserve(caps, caps->cap * 2))
    return false;
  at = find(caps->slots, caps->cap, hash);
  caps->n += caps->slots[at] == 0;
  if (caps->slots[at] == 0)
    caps->slots[at] = hash;
  caps->slots[at] += COUNT(caps->slots[at]) < COUNT_MAX;
  return true;
}

void smppcare_caps_free(struct smppcare_caps *caps) {
  free(caps->slots);
}
