/* SPDX-License-Identifier: MIT
 *
 * A timerfd on the loop. uv_hrtime is the same clock. */
#include "ticker.h"

#include <errno.h>
#include <sys/timerfd.h>
#include <unistd.h>

static void on_poll(uv_poll_t *poll, int status, int events) {
  struct bench_ticker *ticker = poll->data;
  uint64_t n;

  (void)events;
  if (status == 0 && read(ticker->fd, &n, sizeof n) == (ssize_t)sizeof n)
    ticker->ring(ticker->data);
}

int bench_ticker_init(struct bench_ticker *ticker, uv_loop_t *loop, void (*ring)(void *data),
                      void *data) {
  int code;

  ticker->ring = ring;
  ticker->data = data;
  ticker->poll.data = ticker;
  ticker->fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (ticker->fd < 0)
    return uv_translate_sys_error(errno);
  code = uv_poll_init(loop, &ticker->poll, ticker->fd);
  if (code) {
    close(ticker->fd);
    ticker->fd = -1;
  }
  return code;
}

static void set(struct bench_ticker *ticker, uint64_t due_ns) {
  struct itimerspec when = {0};

  when.it_value.tv_sec = (time_t)(due_ns / 1000000000u);
  when.it_value.tv_nsec = (long)(due_ns % 1000000000u);
  (void)timerfd_settime(ticker->fd, TFD_TIMER_ABSTIME, &when, NULL); /* the values are in range */
}

void bench_ticker_set(struct bench_ticker *ticker, uint64_t due_ns) {
  set(ticker, due_ns);
  if (!uv_is_active((uv_handle_t *)&ticker->poll))
    uv_poll_start(&ticker->poll, UV_READABLE, on_poll);
}

void bench_ticker_stop(struct bench_ticker *ticker) {
  set(ticker, 0); /* disarmed */
  uv_poll_stop(&ticker->poll);
}

void bench_ticker_close(struct bench_ticker *ticker) {
  if (ticker->fd < 0)
    return;
  uv_close((uv_handle_t *)&ticker->poll, NULL);
  close(ticker->fd);
  ticker->fd = -1;
}
