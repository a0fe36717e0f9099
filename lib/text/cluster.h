/* SPDX-License-Identifier: MIT
 *
 * Which characters belong to the one before, so that a reader sees one sign. */
#ifndef SMPP_TEXT_CLUSTER_H
#define SMPP_TEXT_CLUSTER_H

#include <stdbool.h>
#include <stdint.h>

/* What came before, as far as it matters. Starts as zero. */
struct smpp__cluster {
  uint32_t last;    /* the character before; 0 at the start */
  bool half_a_flag; /* an odd number of regional indicators ends there */
};

/* Whether `c` starts a sign of its own; moves on past it. */
bool smpp__cluster_starts(struct smpp__cluster *cluster, uint32_t c);

#endif
