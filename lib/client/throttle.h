/* SPDX-License-Identifier: MIT
 *
 * The pace that an SMSC lets us keep, when it says so by refusing.
 *
 * A refusal stops the account for a while. Then it goes on with what the SMSC
 * accepted in the second before, or a little less than it tried, and climbs by
 * small steps. Where the same limit is met again, the next try of it comes later
 * each time; where it is passed, the steps grow. */
#ifndef SMPP_CLIENT_THROTTLE_H
#define SMPP_CLIENT_THROTTLE_H

#include "client/pace.h"

struct smpp__throttle {
  struct smpp__pace accepted; /* by the SMSC; without a rate: its log alone counts */
  uint32_t adapted;           /* segments a second; 0: nothing was refused yet */
  uint32_t ceiling;           /* where it was refused last */
  uint32_t step;
  uint32_t proven; /* the pace before the last climb; 0: none since the last stop */
  uint64_t climbed_ms;
  uint64_t peak, peak_ms;
  uint32_t n_quick;         /* refusals in a row, each within a second of the stop before */
  uint32_t climb_ms;        /* between two steps */
  uint64_t climb_at_ms;     /* of the next one */
  uint64_t stopped_till_ms; /* nothing is sent before */
  uint64_t n_stops;
};

void smpp__throttle_init(struct smpp__throttle *t);
/* Segments that the SMSC accepted. Whether the pace climbed. */
bool smpp__throttle_accepted(struct smpp__throttle *t, uint32_t segments, uint64_t now_ms);
/* The SMSC refused what was sent at sent_ms. What was on its way when the account
 * stopped is one refusal with it. Whether the account stops now. */
bool smpp__throttle_refused(struct smpp__throttle *t, uint32_t pause_ms, uint64_t sent_ms,
                            uint64_t now_ms);
/* The pace to keep where `rate` (0: none) is what the owner set. */
uint32_t smpp__throttle_rate(const struct smpp__throttle *t, uint32_t rate);

#endif
