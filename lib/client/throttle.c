/* SPDX-License-Identifier: MIT
 *
 * Finding the limit of an SMSC that keeps it to itself. */
#include "client/throttle.h"

#include <string.h>

#define FIRST_CLIMB_MS 8000u
#define LONGEST_CLIMB_MS 64000u
#define SHORTEST_CLIMB_MS 1000u
#define SMALL_STEP 50u /* a fiftieth of the pace */
#define LARGE_STEP 4u  /* a quarter */

static uint32_t at_least_1(uint32_t n) {
  return n ? n : 1;
}

static uint32_t clamp(uint32_t n, uint32_t least, uint32_t most) {
  if (n > most)
    n = most;
  return n < least ? least : n;
}

void smpp__throttle_init(struct smpp__throttle *t) {
  memset(t, 0, sizeof *t);
  smpp__pace_init(&t->accepted, 0);
}

/* Beyond the limit that was: it has moved, and is looked for in growing steps. */
static void climb(struct smpp__throttle *t, uint64_t now_ms) {
  if (t->adapted > t->ceiling + t->ceiling / 10 + 1) {
    t->climb_ms = clamp(t->climb_ms / 2, SHORTEST_CLIMB_MS, LONGEST_CLIMB_MS);
    t->step = clamp(t->step * 2, 1, at_least_1(t->adapted / LARGE_STEP));
  }
  t->adapted = t->adapted < UINT32_MAX / 2 ? t->adapted + t->step : t->adapted;
  t->climb_at_ms = now_ms + t->climb_ms;
}

bool smpp__throttle_accepted(struct smpp__throttle *t, uint32_t segments, uint64_t now_ms) {
  smpp__pace_made(&t->accepted, segments);
  smpp__pace_sent(&t->accepted, segments, now_ms);
  if (t->adapted == 0 || now_ms < t->climb_at_ms)
    return false;
  /* Only a pace that was used was tried. */
  if (t->accepted.used < t->adapted - t->adapted / 10)
    return false;
  climb(t, now_ms);
  return true;
}

/* What the SMSC accepts, as far as it showed. Without a pace so far that is all
 * there is to go by; else it is below what was tried, and half of that at least. */
static uint32_t estimate(const struct smpp__throttle *t, uint64_t accepted) {
  uint32_t seen = accepted < UINT32_MAX / 2 ? (uint32_t)accepted : UINT32_MAX / 2;

  if (t->adapted == 0)
    return at_least_1(seen);
  return at_least_1(
      clamp(seen, t->adapted / 2, t->adapted - at_least_1(t->adapted / (2 * SMALL_STEP))));
}

bool smpp__throttle_refused(struct smpp__throttle *t, uint32_t pause_ms, uint64_t sent_ms,
                            uint64_t now_ms) {
  uint32_t limit;
  bool again;

  if (now_ms < t->stopped_till_ms || sent_ms < t->stopped_till_ms)
    return false;
  limit = estimate(t, smpp__pace_used(&t->accepted, now_ms));
  again = t->ceiling && limit >= t->ceiling - t->ceiling / 10 - 1 &&
          limit <= t->ceiling + t->ceiling / 10 + 1;
  t->climb_ms = again ? clamp(t->climb_ms * 2, FIRST_CLIMB_MS, LONGEST_CLIMB_MS) : FIRST_CLIMB_MS;
  t->ceiling = t->adapted = limit;
  t->step = at_least_1(limit / SMALL_STEP);
  t->stopped_till_ms = now_ms + pause_ms;
  t->climb_at_ms = t->stopped_till_ms + t->climb_ms;
  t->n_stops++;
  return true;
}

uint32_t smpp__throttle_rate(const struct smpp__throttle *t, uint32_t rate) {
  if (t->adapted == 0)
    return rate;
  return rate && rate < t->adapted ? rate : t->adapted;
}
