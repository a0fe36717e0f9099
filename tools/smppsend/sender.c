/* SPDX-License-Identifier: MIT
 *
 * A run on the network: the loop, what the client says, signals, the end.
 *
 * Rows are handed to the client some at a time, in order; each OUTCOME event
 * gives a row its status. With --wait an accepted row waits for its DELIVERY.
 * When nothing is left the client drains, and its DRAINED event ends the loop.
 * Whatever happens, a row without a status gets one at the end. */
#include "sender_internal.h"
#include "answers.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#define DRAIN_EXTRA 2000u /* milliseconds beyond the response time */
#define LOST_MS 10000u    /* without a link before it gives up */

void sender_end(struct sender *s) {
  if (s->ended)
    return;
  s->ended = true;
  uv_timer_stop(&s->wait_timer);
  smpp_uv_client_drain(s->client, s->uri->timeout_ms + DRAIN_EXTRA);
}

void sender_idle(struct sender *s) {
  if (s->link_lost || (s->waiting == 0 && !s->options->listen)) {
    sender_end(s);
  } else if (s->waiting && !s->waits_now) {
    s->waits_now = true;
    uv_timer_start(&s->wait_timer, s->wait_timer.timer_cb, s->options->wait_ms, 0);
  }
}

/* --- what the client says -------------------------------------------------------- */

static void on_link_down(struct sender *s, const struct smpp_client_event *event) {
  const char *words = event->detail ? event->detail : smpp_close_reason_text(event->reason);

  if (s->ended && event->was_bound && event->reason == SMPP_CLOSE_UNBOUND)
    return;
  snprintf(s->why, sizeof s->why, "%s", words);
  s->link_lost = event->last;
  if (s->options->verbose)
    return; /* the log has it */
  send_report_clear_progress(s->report);
  fprintf(stderr, "smppsend: %s\n", s->why);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct sender *s = data;

  (void)client;
  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    sender_on_outcome(s, event);
    break;
  case SMPP_CLIENT_PART:
    sender_part(s, &s->rows->rows[event->cookie], event);
    break;
  case SMPP_CLIENT_RECEIPT:
    send_take_receipt(s->rows, &s->rows->rows[event->cookie], event);
    break;
  case SMPP_CLIENT_DELIVERY:
    sender_on_delivery(s, event);
    break;
  case SMPP_CLIENT_INBOUND:
    send_inbound_take(s->inbound, s->client, event);
    break;
  case SMPP_CLIENT_LINK_UP:
    s->bound = true;
    break;
  case SMPP_CLIENT_LINK_DOWN:
    on_link_down(s, event);
    break;
  case SMPP_CLIENT_DRAINED:
    uv_stop(&s->loop);
    return;
  default:
    break;
  }
  sender_feed(s);
}

/* --- signals and timers ------------------------------------------------------------- */

/* The first signal lets what is on its way end well; the second waits for
 * nothing, but for the lines of the messages. */
static void stop(struct sender *s, int signal_number) {
  if (s->stop_signal) {
    uv_stop(&s->loop);
    return;
  }
  s->stop_signal = signal_number;
  sender_take_back(s);
  if (!s->bound) /* nothing left: there is nothing to wait for */
    smpp_uv_client_abort(s->client);
}

static void on_signal(uv_signal_t *handle, int signal_number) {
  stop(handle->data, signal_number);
}

static void on_wait_over(uv_timer_t *timer) {
  struct sender *s = timer->data;

  sender_print_waiting(s);
  sender_feed(s);
}

static void on_join_time(uv_timer_t *timer) {
  struct sender *s = timer->data;

  send_inbound_expire(s->inbound);
}

static void watch(struct sender *s) {
  uv_signal_init(&s->loop, &s->on_int);
  uv_signal_init(&s->loop, &s->on_term);
  uv_timer_init(&s->loop, &s->wait_timer);
  uv_timer_init(&s->loop, &s->join_timer);
  s->on_int.data = s->on_term.data = s->wait_timer.data = s->join_timer.data = s;
  s->wait_timer.timer_cb = on_wait_over;
  uv_signal_start(&s->on_int, on_signal, SIGINT);
  uv_signal_start(&s->on_term, on_signal, SIGTERM);
  if (s->options->listen)
    uv_timer_start(&s->join_timer, on_join_time, 1000, 1000);
}

static void unwatch(struct sender *s) {
  uv_close((uv_handle_t *)&s->on_int, NULL);
  uv_close((uv_handle_t *)&s->on_term, NULL);
  uv_close((uv_handle_t *)&s->wait_timer, NULL);
  uv_close((uv_handle_t *)&s->join_timer, NULL);
}

/* --- the run ------------------------------------------------------------------------- */

static int open_client(struct sender *s) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config uv_config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host hosts[SMPP_URI_HOSTS];

  smpp_uri_apply(s->uri, &config);
  smpp_uv_tls_apply(s->uri, &tls);
  if (s->uri->bind_mode < 0)
    config.bind_mode = s->options->waits || s->options->listen ? SMPP_BIND_TRX : SMPP_BIND_TX;
  for (uint8_t i = 0; i < s->uri->n_hosts; i++)
    hosts[i] = (struct smpp_uv_host){s->uri->hosts[i].name, s->uri->hosts[i].port};
  config.seed = uv_hrtime();
  config.first_rounds = 1;
  config.lost_ms = LOST_MS;
  uv_config.client = &config;
  uv_config.hosts = hosts;
  uv_config.n_hosts = s->uri->n_hosts;
  uv_config.connect_ms = s->uri->connect_ms;
  uv_config.local = s->uri->local[0] ? s->uri->local : NULL;
  uv_config.tls = s->uri->tls ? &tls : NULL;
  uv_config.on_event = on_event;
  uv_config.data = s;
  return smpp_uv_client_new(&s->loop, &uv_config, &s->client);
}

static int code_of_outcomes(const struct send_options *options, const uint64_t *n) {
  if (n[SEND_UNKNOWN])
    return 4;
  return n[SEND_PARTIAL] || n[SEND_REJECTED] || n[SEND_EXPIRED] || n[SEND_SKIPPED] ||
         n[SEND_INVALID] || n[SEND_UNDELIVERED] || (options->waits && n[SEND_ACCEPTED]);
}

static int exit_code(const struct sender *s) {
  int code = code_of_outcomes(s->options, s->report->counts);

  if (!s->bound && (s->tried || s->options->listen))
    return 3;
  if (s->stop_signal)
    return 128 + s->stop_signal;
  if (code == 0 && s->options->listen && s->link_lost)
    return 1;
  return code;
}

/* Whether there is a reason to connect at all. */
static bool has_work(const struct send_options *options, const struct send_rows *rows) {
  if (options->listen)
    return true;
  for (size_t i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].status == SEND_OPEN)
      return true;
  return false;
}

static int without_work(const struct send_options *options, struct send_rows *rows,
                        struct send_report *report) {
  for (size_t i = 0; i < rows->n_rows; i++)
    send_report_row(report, &rows->rows[i]);
  send_report_summary(report);
  return code_of_outcomes(options, report->counts);
}

int send_run(const struct send_options *options, const struct smpp_uri *uri, struct send_rows *rows,
             struct send_report *report, struct send_journal_disk *journal) {
  struct sender s = {.options = options, .uri = uri, .rows = rows, .report = report};
  int result, code;
  bool recorded;

  s.journal = journal;
  if (!has_work(options, rows))
    return without_work(options, rows, report);
  s.watch = (struct tool_watch){.tool = "smppsend",
                                .path = options->pcap,
                                .with_pii = options->trace_pii,
                                .verbose = options->verbose,
                                .trace = options->trace};
  if (!tool_watch_open(&s.watch))
    return 2;
  s.ids = calloc(rows->n_rows + 1, sizeof *s.ids);
  s.inbound = send_inbound_new(report, uri->dcs0_in, options->listen);
  result = s.ids && s.inbound ? uv_loop_init(&s.loop) : SMPP_ERR_NOMEM;
  if (result != 0) {
    fputs("smppsend: out of memory\n", stderr);
    tool_watch_close(&s.watch);
    send_inbound_free(s.inbound);
    free(s.ids);
    return 2;
  }
  watch(&s);
  if (journal)
    tool_groups_disk_start(&journal->disk, &s.loop, sender_written, &s);
  result = open_client(&s);
  if (result == SMPP_OK) {
    tool_watch_client(&s.watch, s.client);
    sender_feed(&s);
    uv_run(&s.loop, UV_RUN_DEFAULT);
    smpp_uv_client_free(s.client);
  } else {
    s.tried = true;
    snprintf(s.why, sizeof s.why, "%s", smpp_uv_error_text(result));
    fprintf(stderr, "smppsend: %s\n", s.why);
  }
  s.finished = true;
  unwatch(&s);
  uv_run(&s.loop, UV_RUN_DEFAULT);
  uv_loop_close(&s.loop);
  tool_watch_close(&s.watch);
  send_inbound_free(s.inbound);
  sender_print_rest(&s);
  recorded = sender_end_journal(&s);
  send_report_summary(report);
  free(s.ids);
  code = exit_code(&s);
  return code || recorded ? code : 1;
}
