/* SPDX-License-Identifier: MIT
 *
 * How many messages a number gets in a day, while a plan is made. */
#ifndef SMPPCARE_CAPS_H
#define SMPPCARE_CAPS_H

#include <smppcare/calendar.h>

struct smppcare_caps {
  uint64_t *slots; /* what a number and a day come to, and how many messages: open addressing */
  size_t cap, n;
  uint64_t seed; /* drawn when the first slots are made */
};

/* Makes room for `n` numbers and days at once: a table that grows is there twice
 * while it does. False: out of memory. */
bool smppcare_caps_reserve(struct smppcare_caps *caps, size_t n);

/* The day is that of the zone's clock. */
unsigned smppcare_caps_count(const struct smppcare_caps *caps, const char *number,
                             const care_zone *zone, int64_t instant_ms);
/* One more; false: out of memory. */
bool smppcare_caps_add(struct smppcare_caps *caps, const char *number, const care_zone *zone,
                       int64_t instant_ms);
void smppcare_caps_free(struct smppcare_caps *caps);

#endif
