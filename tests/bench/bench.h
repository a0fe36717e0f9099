/* SPDX-License-Identifier: MIT
 *
 * bench/bench.h - times of a few nanoseconds, side by side with a yardstick.
 *
 * The rounds of the two are interleaved, so that whatever else the machine does
 * falls on both; the median of each counts. */
#ifndef SMPP_BENCH_H
#define SMPP_BENCH_H

#ifndef _POSIX_C_SOURCE
#error "define _POSIX_C_SOURCE 200809L before the first header"
#endif
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BENCH_ROUNDS 15

/* The compiler must believe that what p points to is read and written. */
#define BENCH_USE(p) __asm__ volatile("" : : "r"(p) : "memory")

typedef void bench_run(void *ctx, long n);

static inline double bench_now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static inline int bench_compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static inline double bench_once(bench_run *run, void *ctx, long n) {
  double start = bench_now_ns();
  run(ctx, n);
  return (bench_now_ns() - start) / (double)n;
}

static inline double bench_median(double *rounds) {
  qsort(rounds, BENCH_ROUNDS, sizeof *rounds, bench_compare);
  return rounds[BENCH_ROUNDS / 2];
}

/* Ours and the yardstick's, n times a round; one line of figures. Returns the
 * ratio. */
static inline double bench_beside(const char *what, bench_run *ours, void *ours_ctx,
                                  bench_run *yardstick, void *yardstick_ctx, long n,
                                  double target) {
  double mine[BENCH_ROUNDS], theirs[BENCH_ROUNDS];
  for (int round = 0; round < BENCH_ROUNDS; round++) {
    theirs[round] = bench_once(yardstick, yardstick_ctx, n);
    mine[round] = bench_once(ours, ours_ctx, n);
  }
  double a = bench_median(mine), b = bench_median(theirs);
  printf("%-28s %8.2f ns  yardstick %8.2f ns  ratio %5.2f  target %.2f\n", what, a, b, a / b,
         target);
  return a / b;
}

#endif
