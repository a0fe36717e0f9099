/* SPDX-License-Identifier: MIT
 *
 * smscsim/draw.h - chance that repeats.
 *
 * What a behaviour leaves to chance is a function of the seed, the session (the
 * n-th that connected), the PDU (the n-th request of that session) and what is
 * being drawn: a run with the same seed and the same requests repeats, whatever
 * the clock and the other sessions do. */
#ifndef SMSCSIM_DRAW_H
#define SMSCSIM_DRAW_H

#include <stdint.h>

enum draw_purpose {
  DRAW_LATENCY,
  DRAW_RECEIPT_DELAY,
  DRAW_FINAL_STATE,
  DRAW_ID_LOW,
  DRAW_ID_HIGH,
  DRAW_ERROR,        /* whether a submission is refused .. */
  DRAW_ERROR_STATUS, /* .. and with what */
  DRAW_MALFORM,      /* whether an answer is malformed .. */
  DRAW_MALFORM_KIND, /* .. and how */
  DRAW_ORDER,
  DRAW_CUT,
  DRAW_SWITCH = 1000, /* + its switch_id */
  DRAW_CHOICE = 10000 /* + its place among all choices */
};

/* Any 64 bits. */
uint64_t draw(uint64_t seed, uint64_t session, uint64_t pdu, enum draw_purpose purpose);

/* One of least .. greatest, both included; least <= greatest. */
uint64_t draw_between(uint64_t drawn, uint64_t least, uint64_t greatest);

#endif
