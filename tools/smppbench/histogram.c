/* SPDX-License-Identifier: MIT
 *
 * A log-linear histogram. Values below 64 have a bucket each; above, the six
 * bits behind the leading one choose among the 64 of their power of two. */
#include "histogram.h"

#define SUB_COUNT (UINT64_C(1) << HISTOGRAM_SUB_BITS)

static unsigned bit_length(uint64_t value) {
  unsigned n = 0;

  for (unsigned step = 32; step; step /= 2)
    if (value >> step) {
      value >>= step;
      n += step;
    }
  return n + (value != 0);
}

static unsigned shift_of(uint64_t value) {
  return value < SUB_COUNT ? 0 : bit_length(value) - HISTOGRAM_SUB_BITS - 1;
}

static unsigned bucket_of(uint64_t value) {
  unsigned shift = shift_of(value);

  return (unsigned)((uint64_t)shift * SUB_COUNT + (value >> shift));
}

/* The greatest value that falls into a bucket. */
static uint64_t bucket_top(unsigned bucket) {
  unsigned shift = bucket < 2 * SUB_COUNT ? 0 : (unsigned)(bucket / SUB_COUNT) - 1;
  uint64_t head = bucket - (uint64_t)shift * SUB_COUNT;

  return (head << shift) + ((UINT64_C(1) << shift) - 1);
}

void histogram_add(struct histogram *histogram, uint64_t value) {
  histogram->counts[bucket_of(value)]++;
  histogram->n++;
  if (value > histogram->max)
    histogram->max = value;
}

uint64_t histogram_quantile(const struct histogram *histogram, unsigned per_mille) {
  /* the rank, counted from 1, without the overflow of n * per_mille */
  uint64_t whole = histogram->n / 1000, rest = histogram->n % 1000;
  uint64_t rank = whole * per_mille + (rest * per_mille + 999) / 1000, seen = 0;

  for (unsigned i = 0; i < HISTOGRAM_SIZE; i++) {
    seen += histogram->counts[i];
    if (seen >= rank && seen > 0)
      return bucket_top(i) < histogram->max ? bucket_top(i) : histogram->max;
  }
  return 0;
}
