/* SPDX-License-Identifier: MIT
 *
 * The loop of a run: time, signals, and when it is over. */
#include "send.h"

#include <stdio.h>
#include <unistd.h>

#define TICK_MS 500u           /* how often it looks whether it is over */
#define DRAIN_EXTRA_MS 2000u   /* beyond the response time */
#define LINGER_MS 2000u        /* for what the SMSC has for us, after the last of it */
#define RECEIPTS_MS 60000u     /* for receipts, after the last that anything came */
#define SOON_MS INT64_C(15000) /* of the plan's clock: what is due so soon is waited for */
#define TIMER_MAX_MS 3600000

/* That of the machine, which goes on while it sleeps, unless --now says another. */
int64_t send_now(const struct send_run *run) {
  uint64_t passed_ms = (uv_hrtime() - run->begin_ns) / 1000000u;
  uv_timeval64_t now;

  if (!run->options->now && uv_gettimeofday(&now) == 0)
    return now.tv_sec * 1000 + now.tv_usec / 1000;
  return run->begin_ms + (int64_t)(passed_ms * run->options->speed);
}

/* --- the end ----------------------------------------------------------------- */

void send_end(struct send_run *run) {
  if (run->ending)
    return;
  run->ending = true;
  send_take_back(run, true, NULL);
  smpp_uv_client_drain(run->client, run->uri.timeout_ms + DRAIN_EXTRA_MS);
}

/* Whether all that is due is done, and what may come soon has come. */
static bool is_idle(const struct send_run *run) {
  uint64_t quiet_ms = smpp_uv_clock_ms() - run->activity_ms;
  struct care_dispatch_info info;

  care_dispatch_get_info(run->dispatch, &info);
  if (!run->bound || run->steps.n > 0 || run->in_flight > 0 || quiet_ms < LINGER_MS)
    return false;
  if (care_dispatch_deadline(run->dispatch) <= send_now(run) + SOON_MS)
    return false;
  return info.undecided == 0 || quiet_ms >= RECEIPTS_MS;
}

static bool is_over(const struct send_run *run) {
  if (run->lost || run->journal_failed || run->stdout_failed)
    return true;
  return run->until_ms != INT64_MAX ? send_now(run) >= run->until_ms : is_idle(run);
}

/* --- time -------------------------------------------------------------------- */

static void on_timer(uv_timer_t *timer) {
  send_go_on(timer->data);
}

static void set_timer(struct send_run *run) {
  int64_t at = care_dispatch_deadline(run->dispatch), in;

  if (at > run->until_ms)
    at = run->until_ms;
  uv_timer_stop(&run->timer);
  if (at == INT64_MAX || at == INT64_MIN || run->ending)
    return; /* INT64_MIN: it waits for something else, an outcome or the disk */
  in = (at - send_now(run)) / run->options->speed + 1;
  if (in < 1)
    in = 1;
  uv_timer_start(&run->timer, on_timer, (uint64_t)(in < TIMER_MAX_MS ? in : TIMER_MAX_MS), 0);
}

static void show_progress(struct send_run *run) {
  struct care_dispatch_info info;

  if (run->options->quiet || run->options->verbose || !isatty(STDERR_FILENO))
    return;
  care_dispatch_get_info(run->dispatch, &info);
  fprintf(stderr, "\r\033[K%llu submitted, %zu without an outcome, %llu without a receipt",
          (unsigned long long)info.submitted, run->in_flight, (unsigned long long)info.undecided);
  run->stale_told = true;
}

static void clear_progress(struct send_run *run) {
  if (run->stale_told)
    fputs("\r\033[K", stderr);
  run->stale_told = false;
}

void send_go_on(struct send_run *run) {
  if (run->finished)
    return;
  send_steps(run);
  if (!run->ending && is_over(run))
    send_end(run);
  if (run->drained && !run->journal.disk.busy) {
    uv_stop(&run->loop);
    return;
  }
  set_timer(run);
}

static void on_tick(uv_timer_t *timer) {
  struct send_run *run = timer->data;

  send_inbox_expire(run);
  send_take_back_late(run);
  show_progress(run);
  send_go_on(run);
}

static void on_written(void *data, int failed) {
  struct send_run *run = data;

  smppcare_journal_written(&run->journal, failed);
  if (!run->finished)
    send_go_on(run);
}

/* --- signals ----------------------------------------------------------------- */

/* The first lets what is on its way end well; the second waits for nothing. */
static void on_signal(uv_signal_t *handle, int number) {
  struct send_run *run = handle->data;

  clear_progress(run);
  if (run->stop_signal) {
    uv_stop(&run->loop);
    return;
  }
  run->stop_signal = number;
  fprintf(stderr,
          "smppcare: stopping: %zu messages without an outcome; once more to wait for none\n",
          run->in_flight);
  send_end(run);
  if (!run->bound)
    smpp_uv_client_abort(run->client);
  send_go_on(run);
}

static void watch(struct send_run *run) {
  uv_signal_init(&run->loop, &run->on_int);
  uv_signal_init(&run->loop, &run->on_term);
  uv_timer_init(&run->loop, &run->timer);
  uv_timer_init(&run->loop, &run->status);
  run->on_int.data = run->on_term.data = run->timer.data = run->status.data = run;
  uv_signal_start(&run->on_int, on_signal, SIGINT);
  uv_signal_start(&run->on_term, on_signal, SIGTERM);
  uv_timer_start(&run->status, on_tick, TICK_MS, TICK_MS);
}

static void unwatch(struct send_run *run) {
  uv_close((uv_handle_t *)&run->on_int, NULL);
  uv_close((uv_handle_t *)&run->on_term, NULL);
  uv_close((uv_handle_t *)&run->timer, NULL);
  uv_close((uv_handle_t *)&run->status, NULL);
}

/* --- the run ----------------------------------------------------------------- */

int send_run(struct send_run *run) {
  struct tool_watch watch_wire = {.tool = "smppcare",
                                  .path = run->options->pcap,
                                  .with_pii = run->options->trace_pii,
                                  .verbose = run->options->verbose,
                                  .trace = run->options->trace};
  int result;

  run->watch = watch_wire;
  if (!tool_watch_open(&run->watch))
    return -1;
  run->inbox = tool_inbox_new(run->uri.dcs0_in);
  if (!run->inbox || uv_loop_init(&run->loop) != 0) {
    fputs("smppcare: out of memory\n", stderr);
    return -1;
  }
  run->begin_ns = uv_hrtime();
  care_dispatch_hold(run->dispatch, true, send_now(run));
  send_inbox_begin(run);
  watch(run);
  smppcare_journal_start(&run->journal, &run->loop, on_written, run);
  run->activity_ms = smpp_uv_clock_ms();
  result = send_connect(run);
  if (result == SMPP_OK) {
    tool_watch_client(&run->watch, run->client);
    send_go_on(run);
    uv_run(&run->loop, UV_RUN_DEFAULT);
  }
  run->finished = true;
  clear_progress(run);
  unwatch(run);
  smpp_uv_client_free(run->client);
  run->client = NULL;
  uv_run(&run->loop, UV_RUN_DEFAULT);
  send_steps_finish(run);
  uv_loop_close(&run->loop);
  tool_watch_close(&run->watch);
  send_steps_free(run);
  send_wire_free(run);
  return result;
}
