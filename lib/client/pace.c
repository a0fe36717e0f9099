/* SPDX-License-Identifier: MIT
 *
 * The sliding log of the pace. */
#include <string.h>

#include "client/pace.h"

/* Lets the counters go that are a second old. Their low halves are compared as
 * differences; after a longer silence all are gone anyway. */
static void forget(struct smpp__pace *pace, uint64_t now_ms) {
  if (now_ms - pace->last_ms >= SMPP_PACE_MS) {
    pace->n_log = 0;
    pace->used = 0;
    return;
  }
  while (pace->n_log && (uint32_t)now_ms - pace->log[pace->head].ms >= SMPP_PACE_MS) {
    pace->used -= pace->log[pace->head].segments;
    pace->head = (pace->head + 1) % SMPP_PACE_MS;
    pace->n_log--;
  }
}

void smpp__pace_init(struct smpp__pace *pace, uint32_t rate) {
  memset(pace, 0, sizeof *pace);
  pace->rate = rate;
}

void smpp__pace_set_rate(struct smpp__pace *pace, uint32_t rate) {
  pace->rate = rate;
  pace->blocked_ms = 0;
}

bool smpp__pace_allows(struct smpp__pace *pace, uint32_t segments, uint64_t now_ms) {
  if (pace->rate == 0)
    return true;
  forget(pace, now_ms);
  if (now_ms < pace->blocked_ms)
    return false;
  if (segments > pace->rate)
    return pace->used + pace->pending == 0;
  return pace->used + pace->pending + segments <= pace->rate;
}

uint64_t smpp__pace_ready_ms(const struct smpp__pace *pace, uint32_t segments) {
  uint64_t room = segments < pace->rate ? pace->rate - segments : 0; /* what may be there besides */
  uint64_t used = pace->used, ready = pace->blocked_ms;

  if (pace->rate == 0)
    return 0;
  if (pace->pending > room)
    return UINT64_MAX;
  for (uint32_t i = 0; i < pace->n_log && used + pace->pending > room; i++) {
    uint32_t at = (pace->head + i) % SMPP_PACE_MS;
    uint32_t age = (uint32_t)pace->last_ms - pace->log[at].ms;
    uint64_t gone = pace->last_ms - age + SMPP_PACE_MS;
    used -= pace->log[at].segments;
    ready = gone > ready ? gone : ready;
  }
  return ready;
}

void smpp__pace_made(struct smpp__pace *pace, uint32_t segments) {
  pace->pending += segments;
}

void smpp__pace_sent_singles(struct smpp__pace *pace, uint32_t segments, uint64_t now_ms) {
  uint32_t newest;

  pace->pending -= segments;
  forget(pace, now_ms);
  newest = (pace->head + pace->n_log + SMPP_PACE_MS - 1) % SMPP_PACE_MS;
  if (pace->n_log && pace->log[newest].ms == (uint32_t)now_ms) {
    pace->log[newest].segments += segments;
  } else {
    uint32_t at = (pace->head + pace->n_log) % SMPP_PACE_MS;
    pace->log[at].ms = (uint32_t)now_ms;
    pace->log[at].segments = segments;
    pace->n_log++;
  }
  pace->used += segments;
  pace->last_ms = now_ms;
}

void smpp__pace_sent(struct smpp__pace *pace, uint32_t segments, uint64_t now_ms) {
  smpp__pace_sent_singles(pace, segments, now_ms);
  if (pace->rate && segments > pace->rate)
    pace->blocked_ms = now_ms + ((uint64_t)segments * SMPP_PACE_MS + pace->rate - 1) / pace->rate;
}

void smpp__pace_dropped(struct smpp__pace *pace, uint32_t segments) {
  pace->pending -= segments;
}

uint64_t smpp__pace_used(struct smpp__pace *pace, uint64_t now_ms) {
  forget(pace, now_ms);
  return pace->used;
}
