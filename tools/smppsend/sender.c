/* SPDX-License-Identifier: MIT
 *
 * A run on the network.
 *
 * With a journal a row is handed over only when its intent is durable, and no
 * more of them are ahead of the outcomes than the link can use: each is unknown
 * after a crash.
 *
 * Rows are handed to the client some at a time, in order; each OUTCOME event
 * gives a row its status. With --wait an accepted row waits for its DELIVERY.
 * When nothing is left the client drains, and its DRAINED event ends the loop.
 * Whatever happens, a row without a status gets one at the end. */
#include "sender.h"
#include "answers.h"
#include "compose.h"
#include "inbound.h"
#include "watch.h"

#include <signal.h>
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AHEAD 2000        /* rows handed over and without an outcome, at most */
#define AHEAD_WINDOWS 4   /* the same with a journal, in windows of the link */
#define DRAIN_EXTRA 2000u /* milliseconds beyond the response time */
#define LOST_MS 10000u    /* without a link before it gives up */

struct sender {
  const struct send_options *options;
  const struct smpp_uri *uri;
  struct send_rows *rows;
  struct send_report *report;
  struct send_inbound_state *inbound;
  uv_loop_t loop;
  uv_signal_t on_int, on_term;
  uv_timer_t wait_timer, join_timer;
  smpp_uv_client *client;
  struct send_watch watch;
  struct send_journal_disk *journal; /* NULL: none */
  size_t next;                       /* the first row that was not handed over */
  size_t intended;                   /* rows with an intent that are not handed over yet */
  size_t planned;                    /* with a journal: the first without an intent, */
  size_t writing;                    /* the first whose intent is not on its way to the disk, */
  size_t durable;                    /* and the first whose intent is not durable */
  size_t in_flight;                  /* handed over, no outcome */
  size_t waiting;                    /* accepted, no final receipt */
  uint64_t *ids;                     /* of each row, 0: none; to take them back */
  bool bound;                        /* a bind succeeded once */
  bool ended; /* the link is gone, or we drain: nothing more is handed over */
  bool waits_now, link_lost, finished;
  int stop_signal;
  char why[320]; /* why what was not sent was not */
};

static void on_written(void *data, int failed);

/* Has the journal written what it was told, as soon as it can. */
static void kick(struct sender *s) {
  int failed;

  if (!s->journal || s->finished || s->journal->busy)
    return;
  s->writing = s->planned;
  if (send_journal_kick(s->journal))
    return;
  failed = send_journal_failed(s->journal->journal);
  if (!failed) /* nothing was waiting to be written */
    s->durable = s->writing;
  else if (!s->ended)
    on_written(s, failed);
}

/* Has the journal know the status of a row. */
static void record(struct sender *s, const struct send_row *row) {
  if (!s->journal || !row->intended)
    return;
  if (row->status == SEND_SKIPPED || row->status == SEND_INVALID)
    send_journal_return(s->journal->journal, row);
  else
    send_journal_settle(s->journal->journal, row);
  kick(s);
}

static void finish(struct sender *s, struct send_row *row, enum send_status status,
                   const char *error) {
  row->status = status;
  if (error && !row->error)
    row->error = send_rows_words(s->rows, error);
  record(s, row);
  send_report_row(s->report, row);
  send_report_progress(s->report);
}

/* --- handing over ------------------------------------------------------------------ */

static void end_run(struct sender *s) {
  if (s->ended)
    return;
  s->ended = true;
  uv_timer_stop(&s->wait_timer);
  smpp_uv_client_drain(s->client, s->uri->timeout_ms + DRAIN_EXTRA);
}

static int default_receipt(const struct send_options *options) {
  return options->waits ? 1 : 0;
}

/* Whether another run could send the row as it is. */
static bool is_our_fault(int result) {
  return result == SMPP_ERR_NOMEM || result == SMPP_ERR_FULL || result == SMPP_ERR_STATE;
}

static const char *compose(struct sender *s, struct send_row *row, struct send_composed *composed) {
  const char *why = send_compose(s->rows, row, &s->options->message, s->uri, composed);

  return why ? why : send_plan(row, &composed->message, s->uri->dcs0_out, s->uri->long_method);
}

/* SMPP_OK: the client has it, or the row got its status. SMPP_ERR_FULL: later. */
static int hand_over(struct sender *s, size_t index) {
  struct send_row *row = &s->rows->rows[index];
  const struct send_settings *settings = row->own ? row->own : &s->options->message;
  struct send_composed composed;
  struct smpp_fault fault = {0};
  const char *why;
  char words[200];
  int result;

  why = compose(s, row, &composed);
  if (why) {
    finish(s, row, SEND_INVALID, why);
    return SMPP_OK;
  }
  if (settings->registered_delivery < 0)
    composed.message.registered_delivery = (uint8_t)default_receipt(s->options);
  composed.message.cookie = index;
  result = smpp_uv_client_submit(s->client, &composed.message, &s->ids[index], &fault);
  if (result == SMPP_OK) {
    s->in_flight++;
  } else if (result != SMPP_ERR_FULL || s->in_flight == 0) {
    send_refusal_words(result, &fault, row, composed.message.max_parts, words, sizeof words);
    finish(s, row, is_our_fault(result) ? SEND_SKIPPED : SEND_INVALID, words);
    result = SMPP_OK;
  }
  return result;
}

static void all_have_outcomes(struct sender *s) {
  if (s->link_lost || (s->waiting == 0 && !s->options->listen)) {
    end_run(s);
  } else if (s->waiting && !s->waits_now) {
    s->waits_now = true;
    uv_timer_start(&s->wait_timer, s->wait_timer.timer_cb, s->options->wait_ms, 0);
  }
}

/* What did not leave yet is taken back; what did is awaited. */
static void take_back(struct sender *s) {
  for (size_t i = 0; i < s->next; i++)
    if (s->ids[i] && smpp_uv_client_cancel(s->client, s->ids[i]) == SMPP_OK)
      s->ids[i] = 0;
  end_run(s);
}

/* --- intents --------------------------------------------------------------------- */

static size_t journal_ahead(const struct sender *s) {
  size_t ahead = (size_t)s->uri->window * AHEAD_WINDOWS;

  return ahead < 16 ? 16 : ahead > AHEAD ? AHEAD : ahead;
}

/* Records the intents of the next rows, once there is a link to send them on. */
static void intend(struct sender *s) {
  while (s->bound && !s->ended && !s->link_lost && s->planned < s->rows->n_rows &&
         s->in_flight + s->intended < journal_ahead(s)) {
    struct send_row *row = &s->rows->rows[s->planned++];
    struct send_composed composed;
    const char *why;

    if (row->status != SEND_OPEN)
      continue;
    why = compose(s, row, &composed);
    if (why) {
      finish(s, row, SEND_INVALID, why);
      continue;
    }
    row->intended = true;
    s->intended++;
    send_journal_intend(s->journal->journal, row);
  }
  kick(s);
}

static size_t may_leave(const struct sender *s) {
  return s->journal ? s->durable : s->rows->n_rows;
}

static void feed(struct sender *s) {
  if (s->report->broken && !s->ended) { /* nobody would learn what becomes of the rest */
    snprintf(s->why, sizeof s->why, "stdout could not be written");
    take_back(s);
  }
  if (s->journal)
    intend(s);
  while (!s->ended && !s->link_lost && s->next < may_leave(s) && s->in_flight < AHEAD) {
    struct send_row *row = &s->rows->rows[s->next];

    if (row->status != SEND_OPEN)
      send_report_row(s->report, row);
    else if (hand_over(s, s->next) == SMPP_ERR_FULL)
      return;
    s->intended -= row->intended;
    s->next++;
  }
  if (!s->ended && s->in_flight == 0 && (s->next == s->rows->n_rows || s->link_lost))
    all_have_outcomes(s);
}

/* --- what the client says -------------------------------------------------------- */

static const char *why_not_sent(const struct sender *s) {
  if (s->stop_signal)
    return "stopped before it was sent";
  return s->why[0] ? s->why : "not sent";
}

static void on_outcome(struct sender *s, const struct smpp_client_event *event) {
  static const enum send_status statuses[] = {
      [SMPP_MESSAGE_ACCEPTED] = SEND_ACCEPTED, [SMPP_MESSAGE_PARTIAL] = SEND_PARTIAL,
      [SMPP_MESSAGE_REJECTED] = SEND_REJECTED, [SMPP_MESSAGE_UNKNOWN] = SEND_UNKNOWN,
      [SMPP_MESSAGE_EXPIRED] = SEND_EXPIRED,   [SMPP_MESSAGE_CANCELLED] = SEND_SKIPPED,
      [SMPP_MESSAGE_NOT_SENT] = SEND_SKIPPED};
  struct send_row *row = &s->rows->rows[event->cookie];
  enum send_status status = statuses[event->outcome];

  s->in_flight--;
  s->ids[event->cookie] = 0;
  if (status == SEND_SKIPPED) {
    finish(s, row, status, why_not_sent(s));
    return;
  }
  send_take_parts(s->rows, row, event);
  if (status == SEND_ACCEPTED && s->options->waits && !s->link_lost) {
    row->status = SEND_ACCEPTED; /* printed when the receipt comes, or the time is over */
    record(s, row);
    s->waiting++;
    return;
  }
  finish(s, row, status,
         status == SEND_UNKNOWN ? "sent and not answered: it may have arrived, and it may not"
                                : NULL);
}

static void on_delivery(struct sender *s, const struct smpp_client_event *event) {
  struct send_row *row = &s->rows->rows[event->cookie];

  if (row->printed || row->status != SEND_ACCEPTED)
    return;
  s->waiting--;
  finish(s, row, event->delivered ? SEND_DELIVERED : SEND_UNDELIVERED, NULL);
}

static void on_link_down(struct sender *s, const struct smpp_client_event *event) {
  const char *words = event->detail ? event->detail : smpp_close_reason_text(event->reason);

  if (s->ended && event->was_bound && event->reason == SMPP_CLOSE_UNBOUND)
    return;
  snprintf(s->why, sizeof s->why, "%s", words);
  s->link_lost = event->last;
  send_report_clear_progress(s->report);
  fprintf(stderr, "smppsend: %s\n", s->why);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct sender *s = data;

  (void)client;
  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    on_outcome(s, event);
    break;
  case SMPP_CLIENT_RECEIPT:
    send_take_receipt(s->rows, &s->rows->rows[event->cookie], event);
    break;
  case SMPP_CLIENT_DELIVERY:
    on_delivery(s, event);
    break;
  case SMPP_CLIENT_INBOUND:
    send_inbound_take(s->inbound, s->client, event);
    break;
  case SMPP_CLIENT_LINK_UP:
    s->bound = true;
    if (s->options->verbose)
      fputs("smppsend: bound\n", stderr);
    break;
  case SMPP_CLIENT_LINK_DOWN:
    on_link_down(s, event);
    break;
  case SMPP_CLIENT_LOG:
    if (s->options->verbose && event->detail)
      fprintf(stderr, "smppsend: %s\n", event->detail);
    break;
  case SMPP_CLIENT_DRAINED:
    uv_stop(&s->loop);
    return;
  default:
    break;
  }
  feed(s);
}

/* --- the journal ---------------------------------------------------------------- */

static void journal_failed(struct sender *s, int failed) {
  snprintf(s->why, sizeof s->why, "the journal could not be written: %s", strerror(failed));
  send_report_clear_progress(s->report);
  fprintf(stderr, "smppsend: %s: %s\n", s->journal->path, s->why);
}

static void on_written(void *data, int failed) {
  struct sender *s = data;

  if (failed) {
    journal_failed(s, failed);
    if (!s->finished)
      take_back(s);
    return;
  }
  s->durable = s->writing;
  if (!s->finished)
    feed(s);
}

/* The last records. False: they could not be written, which was said. */
static bool end_journal(struct sender *s) {
  int before = s->journal ? send_journal_failed(s->journal->journal) : 0;
  int failed = s->journal ? send_journal_flush(s->journal) : 0;

  if (failed && !before)
    journal_failed(s, failed);
  return failed == 0;
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
  take_back(s);
  if (!s->bound) /* nothing left: there is nothing to wait for */
    smpp_uv_client_abort(s->client);
}

static void on_signal(uv_signal_t *handle, int signal_number) {
  stop(handle->data, signal_number);
}

/* Rows without a final receipt keep the status that they have. */
static void print_waiting(struct sender *s) {
  for (size_t i = 0; i < s->next; i++) {
    struct send_row *row = &s->rows->rows[i];

    if (row->status == SEND_ACCEPTED && !row->printed)
      finish(s, row, SEND_ACCEPTED,
             s->stop_signal ? "stopped before its final receipt"
             : s->link_lost ? s->why
                            : "no final receipt came in time");
  }
  s->waiting = 0;
}

static void on_wait_over(uv_timer_t *timer) {
  struct sender *s = timer->data;

  print_waiting(s);
  feed(s);
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

/* Every row that has no line yet gets one. */
static void print_rest(struct sender *s) {
  print_waiting(s);
  for (size_t i = 0; i < s->rows->n_rows; i++) {
    struct send_row *row = &s->rows->rows[i];

    if (row->status == SEND_OPEN && s->ids[i])
      finish(s, row, SEND_UNKNOWN, "stopped before its answer: it may have arrived, and may not");
    else if (row->status == SEND_OPEN)
      finish(s, row, SEND_SKIPPED, why_not_sent(s));
    else
      send_report_row(s->report, row);
  }
}

static int code_of_outcomes(const struct send_options *options, const uint64_t *n) {
  if (n[SEND_UNKNOWN])
    return 4;
  return n[SEND_PARTIAL] || n[SEND_REJECTED] || n[SEND_EXPIRED] || n[SEND_SKIPPED] ||
         n[SEND_INVALID] || n[SEND_UNDELIVERED] || (options->waits && n[SEND_ACCEPTED]);
}

static int exit_code(const struct sender *s) {
  int code = code_of_outcomes(s->options, s->report->counts);

  if (!s->bound)
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
  if (!send_watch_open(&s.watch, options))
    return 2;
  s.ids = calloc(rows->n_rows + 1, sizeof *s.ids);
  s.inbound = send_inbound_new(report, uri->dcs0_in, options->listen);
  result = s.ids && s.inbound ? uv_loop_init(&s.loop) : SMPP_ERR_NOMEM;
  if (result != 0) {
    fputs("smppsend: out of memory\n", stderr);
    send_watch_close(&s.watch);
    send_inbound_free(s.inbound);
    free(s.ids);
    return 2;
  }
  watch(&s);
  if (journal)
    send_journal_start(journal, &s.loop, on_written, &s);
  result = open_client(&s);
  if (result == SMPP_OK) {
    send_watch_client(&s.watch, s.client);
    feed(&s);
    uv_run(&s.loop, UV_RUN_DEFAULT);
    smpp_uv_client_free(s.client);
  } else {
    snprintf(s.why, sizeof s.why, "%s", smpp_uv_error_text(result));
    fprintf(stderr, "smppsend: %s\n", s.why);
  }
  s.finished = true;
  unwatch(&s);
  uv_run(&s.loop, UV_RUN_DEFAULT);
  uv_loop_close(&s.loop);
  send_watch_close(&s.watch);
  send_inbound_free(s.inbound);
  print_rest(&s);
  recorded = end_journal(&s);
  send_report_summary(report);
  free(s.ids);
  code = exit_code(&s);
  return code || recorded ? code : 1;
}
