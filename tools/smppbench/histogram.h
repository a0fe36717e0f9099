/* SPDX-License-Identifier: MIT
 *
 * How long things took, kept in a fixed space: buckets that are linear within a
 * power of two and double from one to the next, so that every value is known
 * within one part in 64, from a nanosecond to centuries. */
#ifndef SMPPBENCH_HISTOGRAM_H
#define SMPPBENCH_HISTOGRAM_H

#include <stdint.h>

#define HISTOGRAM_SUB_BITS 6
#define HISTOGRAM_SIZE ((64 - HISTOGRAM_SUB_BITS + 1) << HISTOGRAM_SUB_BITS)

/* All zero is an empty one. */
struct histogram {
  uint64_t n, max;
  uint64_t counts[HISTOGRAM_SIZE];
};

void histogram_add(struct histogram *histogram, uint64_t value);

/* The value that `per_mille` thousandths of all do not exceed: at least the true
 * one, at most a 64th above it, and never above the greatest. 0 when empty. */
uint64_t histogram_quantile(const struct histogram *histogram, unsigned per_mille);

#endif
