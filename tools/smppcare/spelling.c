/* SPDX-License-Identifier: MIT
 *
 * Slips are a letter too many, one too few, another one, or two that changed
 * places (optimal string alignment), over three rows of the usual table. */
#include "spelling.h"

#define NAME_MAX_OCTETS 31

static uint8_t small(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? (uint8_t)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

static size_t slips(struct smpp_span a, struct smpp_span b) {
  size_t rows[3][NAME_MAX_OCTETS + 1];

  for (size_t j = 0; j <= b.len; j++)
    rows[0][j] = j;
  for (size_t i = 1; i <= a.len; i++) {
    size_t *now = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];

    now[0] = i;
    for (size_t j = 1; j <= b.len; j++) {
      bool same = small(a.ptr[i - 1]) == small(b.ptr[j - 1]);

      now[j] = least(least(now[j - 1], before[j]) + 1, before[j - 1] + !same);
      if (i > 1 && j > 1 && small(a.ptr[i - 1]) == small(b.ptr[j - 2]) &&
          small(a.ptr[i - 2]) == small(b.ptr[j - 1]))
        now[j] = least(now[j], earlier[j - 2] + 1);
    }
  }
  return rows[a.len % 3][b.len];
}

const char *smppcare_spelling(struct smpp_span name, const char *const *known, size_t n_known) {
  const char *best = NULL;
  size_t fewest = 3;

  if (name.len > NAME_MAX_OCTETS)
    return NULL;
  for (size_t i = 0; i < n_known; i++) {
    struct smpp_span other = smpp_span_of(known[i]);
    size_t n = other.len <= NAME_MAX_OCTETS ? slips(name, other) : fewest;

    if (n > other.len / 3 && n > 0)
      continue;
    if (n == fewest)
      best = NULL;
    if (n < fewest) {
      fewest = n;
      best = known[i];
    }
  }
  return best;
}
