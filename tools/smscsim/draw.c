/* SPDX-License-Identifier: MIT
 *
 * smscsim/draw.c - a counter-based generator: nothing is kept between draws. */
#include "draw.h"

/* The finaliser of splitmix64: every bit of the input moves every bit of the result. */
static uint64_t mix(uint64_t x) {
  x += UINT64_C(0x9E3779B97F4A7C15);
  x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
  return x ^ (x >> 31);
}

uint64_t draw(uint64_t seed, uint64_t session, uint64_t pdu, enum draw_purpose purpose) {
  return mix(mix(mix(mix(seed) ^ session) ^ pdu) ^ (uint64_t)purpose);
}

/* The remainder's bias is below 2^-40 for the ranges of a simulator. */
uint64_t draw_between(uint64_t drawn, uint64_t least, uint64_t greatest) {
  uint64_t span = greatest - least;

  return span == UINT64_MAX ? drawn : least + drawn % (span + 1);
}
