/* SPDX-License-Identifier: MIT
 *
 * An alarm on the loop at a moment of uv_hrtime. libuv's own timers count whole
 * milliseconds, in which an open loop would send bursts. */
#ifndef SMPPBENCH_TICKER_H
#define SMPPBENCH_TICKER_H

#include <stdint.h>
#include <uv.h>

struct bench_ticker {
  uv_poll_t poll;
  int fd;
  void (*ring)(void *data);
  void *data;
};

/* 0, or libuv's code; then too the ticker is to be closed. */
int bench_ticker_init(struct bench_ticker *ticker, uv_loop_t *loop, void (*ring)(void *data),
                      void *data);
/* Rings once, at due_ns or as soon as the loop can. Replaces what was set. */
void bench_ticker_set(struct bench_ticker *ticker, uint64_t due_ns);
void bench_ticker_stop(struct bench_ticker *ticker);
void bench_ticker_close(struct bench_ticker *ticker);

#endif
