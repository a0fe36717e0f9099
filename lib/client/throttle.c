/* SPDX-License-Identifier: MIT
 *
 * Finding the limit of an SMSC that keeps it to itself. */
#include "client/throttle.h"

#include <string.h>

#define FIRST_CLIMB_MS 8000u
#define LONGEST_CLIMB_MS 64000u
#define SHORTEST_CLIMB_MS 1000u
#define QUICK_MS 1000u
#define PEAK_MS 2000u
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
  t->proven = t->adapted;
  t->climbed_ms = now_ms;
  t->adapted = t->adapted < UINT32_MAX / 2 ? t->adapted + t->step : t->adapted;
  t->climb_at_ms = now_ms + t->climb_ms;
}

/* The most in a second of late: what leaves at once is answered in pieces, and a
 * refusal may come between them. */
static void note_peak(struct smpp__throttle *t, uint64_t now_ms) {
  if (now_ms < t->stopped_till_ms)
    return;
  if (t->accepted.used >= t->peak || now_ms - t->peak_ms >= PEAK_MS) {
    t->peak = t->accepted.used;
    t->peak_ms = now_ms;
  }
}

bool smpp__throttle_accepted(struct smpp__throttle *t, uint32_t segments, uint64_t now_ms) {
  smpp__pace_made(&t->accepted, segments);
  smpp__pace_sent(&t->accepted, segments, now_ms);
  note_peak(t, now_ms);
  if (t->adapted == 0 || now_ms < t->climb_at_ms)
    return false;
  /* Only a pace that was used was tried. */
  if (t->accepted.used < t->adapted - t->adapted / 10)
    return false;
  climb(t, now_ms);
  return true;
}

/* How much a refusal takes away at most. One that comes within a second of the
 * last stop has not seen a second's worth: it takes little, unless it comes again. */
static uint32_t least_parts(uint32_t n_quick) {
  static const uint32_t parts[] = {2, 10, 10, 4};

  return n_quick < sizeof parts / sizeof parts[0] ? parts[n_quick] : 2;
}

/* What the SMSC accepts, as far as it showed. Without a pace so far that is all
 * there is to go by; else it is below what was tried, and half of that at least.
 * Where answers take long the last second shows too little: what was kept up
 * without a refusal before the last step is accepted at any rate. */
static uint32_t estimate(const struct smpp__throttle *t, uint64_t accepted, uint64_t sent_ms) {
  uint32_t seen = accepted < UINT32_MAX / 2 ? (uint32_t)accepted : UINT32_MAX / 2;
  uint32_t least = t->adapted - t->adapted / least_parts(t->n_quick);

  if (t->adapted == 0)
    return at_least_1(seen);
  if (sent_ms >= t->climbed_ms && t->proven > least)
    least = t->proven;
  return at_least_1(clamp(seen, least, t->adapted - at_least_1(t->adapted / (2 * SMALL_STEP))));
}

bool smpp__throttle_refused(struct smpp__throttle *t, uint32_t pause_ms, uint64_t sent_ms,
                            uint64_t now_ms) {
  uint32_t limit;
  bool again;

  if (now_ms < t->stopped_till_ms || sent_ms < t->stopped_till_ms)
    return false;
  t->n_quick = t->n_stops && now_ms - t->stopped_till_ms < QUICK_MS ? t->n_quick + 1 : 0;
  if (t->adapted == 0 || now_ms - t->peak_ms >= PEAK_MS)
    t->peak = smpp__pace_used(&t->accepted, now_ms);
  limit = estimate(t, t->peak, sent_ms);
  t->peak = 0;
  t->proven = 0;
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
