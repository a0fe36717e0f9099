/* SPDX-License-Identifier: MIT
 *
 * The load. Closed loop: each bind has as many submits without an answer as its
 * window, and an answer lets the next one out. Open loop: submit k is due at
 * k / rate seconds, whatever became of the others; its latency counts from
 * there. An SMSC that stalls for a second thus makes a second's worth of slow
 * answers, where a tool that only waits for it would count a single one.
 *
 * The moment from which a message counts is its cookie. */
#include "load.h"
#include "ticker.h"

#include <shared/log_line.h>
#include <signal.h>
#include <smpp/names.h>
#include <smpp/uv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <uv.h>

#define DRAIN_EXTRA_MS 2000u /* beyond the response time */
#define BACKLOG 1000u        /* open loop: handed over beyond the window; the rest waits here */

struct bench;

struct bench_bind {
  struct bench *bench;
  smpp_uv_client *client;
  uint32_t index;
  char log_prefix[40];
  uint64_t in_flight; /* handed over, no outcome */
  bool settled, up;   /* its first bind was answered; it may submit */
};

struct bench {
  const struct bench_options *options;
  const struct smpp_uri *uri;
  struct bench_figures *figures;
  struct smpp_message message;
  uv_loop_t loop;
  uv_signal_t on_int, on_term;
  uv_timer_t timer; /* the end of the duration, then of waiting for receipts */
  struct bench_ticker ticker;
  struct bench_bind *binds;
  uint32_t n_binds, n_settled, n_up, n_drained, next_bind;
  uint64_t limit; /* submits; UINT64_MAX: until the time is over */
  uint64_t n_submitted, n_done;
  uint64_t started_ns;
  double started_cpu;
  bool started, all_submitted, draining, blocked;
};

static double cpu_now(void) {
  struct rusage usage;

  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/* --- submitting ---------------------------------------------------------------- */

static int submit(struct bench_bind *bind, uint64_t counts_from_ns) {
  struct bench *bench = bind->bench;
  int result;

  bench->message.cookie = counts_from_ns;
  result = smpp_uv_client_submit(bind->client, &bench->message, NULL, NULL);
  if (result == SMPP_OK) {
    bind->in_flight++;
    if (++bench->n_submitted == bench->limit)
      bench->all_submitted = true;
  }
  return result;
}

static void fill_window(struct bench_bind *bind) {
  const struct bench *bench = bind->bench;

  while (bind->up && !bench->all_submitted && bind->in_flight < bench->uri->window)
    if (submit(bind, uv_hrtime()) != SMPP_OK)
      return;
}

static uint64_t due_ns(const struct bench *bench, uint64_t k) {
  uint64_t rate = bench->options->rate;

  return bench->started_ns + k / rate * UINT64_C(1000000000) +
         k % rate * UINT64_C(1000000000) / rate;
}

/* To the binds in turn; false: none has room. */
static bool submit_to_any(struct bench *bench, uint64_t counts_from_ns) {
  for (uint32_t i = 0; i < bench->n_binds; i++) {
    struct bench_bind *bind = &bench->binds[bench->next_bind];

    bench->next_bind = (bench->next_bind + 1) % bench->n_binds;
    if (bind->up && submit(bind, counts_from_ns) == SMPP_OK)
      return true;
  }
  return false;
}

static void submit_due(struct bench *bench) {
  uint64_t now_ns = uv_hrtime();

  bench->blocked = false;
  while (!bench->all_submitted && !bench->blocked && due_ns(bench, bench->n_submitted) <= now_ns)
    bench->blocked = !submit_to_any(bench, due_ns(bench, bench->n_submitted));
  if (!bench->all_submitted && !bench->blocked) /* else an outcome makes room */
    bench_ticker_set(&bench->ticker, due_ns(bench, bench->n_submitted));
}

static void on_due(void *data) {
  submit_due(data);
}

/* --- the run ----------------------------------------------------------------------- */

static void drain(struct bench *bench) {
  if (bench->draining)
    return;
  bench->draining = bench->all_submitted = true;
  uv_timer_stop(&bench->timer);
  bench_ticker_stop(&bench->ticker);
  for (uint32_t i = 0; i < bench->n_binds; i++)
    smpp_uv_client_drain(bench->binds[i].client, bench->uri->timeout_ms + DRAIN_EXTRA_MS);
}

static void on_receipts_over(uv_timer_t *timer) {
  drain(timer->data);
}

static bool awaits_receipts(const struct bench *bench) {
  return bench->options->receipts && bench->n_up > 0 &&
         bench->figures->receipts < bench->figures->accepted;
}

/* Whether all is done that was to be done, and what follows from that. */
static void check_end(struct bench *bench) {
  if (!bench->started || bench->draining || !bench->all_submitted ||
      bench->n_done < bench->n_submitted)
    return;
  if (!awaits_receipts(bench))
    drain(bench);
  else if (bench->timer.timer_cb != on_receipts_over)
    uv_timer_start(&bench->timer, on_receipts_over, bench->uri->timeout_ms, 0);
}

static void on_duration_over(uv_timer_t *timer) {
  struct bench *bench = timer->data;

  bench->all_submitted = true;
  check_end(bench);
}

static void start(struct bench *bench) {
  const struct bench_options *options = bench->options;

  bench->started = true;
  bench->limit = options->count ? options->count : UINT64_MAX;
  bench->started_cpu = cpu_now();
  bench->started_ns = uv_hrtime();
  if (options->rate) { /* all that is due before the time is over, however late it leaves */
    uint64_t due = (options->duration_ms * options->rate + 999) / 1000;

    if (options->duration_ms && due < bench->limit)
      bench->limit = due;
    submit_due(bench);
    return;
  }
  if (options->duration_ms)
    uv_timer_start(&bench->timer, on_duration_over, options->duration_ms, 0);
  for (uint32_t i = 0; i < bench->n_binds; i++)
    fill_window(&bench->binds[i]);
}

static void settle(struct bench_bind *bind, bool up) {
  struct bench *bench = bind->bench;

  if (!bind->settled)
    bench->n_settled++;
  if (!bind->settled && up)
    bench->figures->n_bound++;
  else if (!bind->settled)
    bench->figures->n_refused++;
  bench->n_up = bench->n_up + up - bind->up;
  bind->settled = true;
  bind->up = up;
  if (bench->n_up == 0 && bench->n_settled == bench->n_binds)
    drain(bench); /* there is nobody to submit to */
  else if (!bench->started && !bench->draining && bench->n_settled == bench->n_binds)
    start(bench);
}

/* --- what a client says ------------------------------------------------------------- */

static void count_outcome(struct bench_figures *figures, const struct smpp_client_event *event) {
  switch (event->outcome) {
  case SMPP_MESSAGE_ACCEPTED:
    figures->accepted++;
    break;
  case SMPP_MESSAGE_UNKNOWN:
    figures->unknown++;
    break;
  case SMPP_MESSAGE_REJECTED:
  case SMPP_MESSAGE_PARTIAL:
    figures->rejected++;
    break;
  default:
    figures->not_sent++;
  }
}

static void on_outcome(struct bench_bind *bind, const struct smpp_client_event *event) {
  struct bench *bench = bind->bench;
  uint64_t now_ns = uv_hrtime();

  bind->in_flight--;
  bench->n_done++;
  count_outcome(bench->figures, event);
  /* Without an answer: as long as it was waited for, which hides nothing. */
  histogram_add(&bench->figures->latency_ns, now_ns - event->cookie);
  bench->figures->seconds = (double)(now_ns - bench->started_ns) * 1e-9;
  if (!bench->options->rate)
    fill_window(bind);
  else if (bench->blocked)
    submit_due(bench);
}

static void on_link_down(struct bench_bind *bind, const struct smpp_client_event *event) {
  struct bench *bench = bind->bench;

  if (!bench->options->verbose &&
      !(bench->draining && event->was_bound && event->reason == SMPP_CLOSE_UNBOUND) &&
      !bench->figures->stop_signal)
    fprintf(stderr, "smppbench: bind %u: %s\n", (unsigned)bind->index + 1,
            event->detail ? event->detail : smpp_close_reason_text(event->reason));
  if (bind->up && !bench->draining)
    bench->figures->n_lost++;
  if (!event->was_bound && !event->last)
    return; /* another host is tried */
  settle(bind, false);
  smpp_uv_client_abort(bind->client); /* a run that a link fell out of is not to be mended */
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct bench_bind *bind = data;
  struct bench *bench = bind->bench;

  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    on_outcome(bind, event);
    break;
  case SMPP_CLIENT_DELIVERY:
    bench->figures->receipts++;
    break;
  case SMPP_CLIENT_INBOUND: /* for somebody else: the SMSC tries again */
    (void)smpp_uv_client_respond(client, event->request, SMPP_STATUS_RX_T_APPN);
    break;
  case SMPP_CLIENT_LINK_UP:
    settle(bind, true);
    break;
  case SMPP_CLIENT_LINK_DOWN:
    on_link_down(bind, event);
    break;
  case SMPP_CLIENT_DRAINED:
    if (++bench->n_drained == bench->n_binds)
      uv_stop(&bench->loop);
    return;
  default:
    break;
  }
  check_end(bench);
}

/* The first signal lets what is on its way end well; the second waits for
 * nothing. */
static void on_signal(uv_signal_t *handle, int signal_number) {
  struct bench *bench = handle->data;

  if (bench->figures->stop_signal) {
    uv_stop(&bench->loop);
    return;
  }
  bench->figures->stop_signal = signal_number;
  drain(bench);
  for (uint32_t i = 0; i < bench->n_binds; i++)
    if (!bench->binds[i].up)
      smpp_uv_client_abort(bench->binds[i].client);
}

/* --- setting up ------------------------------------------------------------------------ */

static void compose(struct bench *bench, char *text) {
  const struct bench_options *options = bench->options;
  struct smpp_message *message = &bench->message;
  bool international = options->to[0] == '+';

  memset(text, 'A', options->size);
  *message = (struct smpp_message)SMPP_MESSAGE_INIT;
  message->source_addr = smpp_span_of(options->from);
  if (options->from[strspn(options->from, "+0123456789")])
    message->source_addr_ton = 5;
  message->destination_addr = smpp_span_of(options->to + international);
  message->dest_addr_ton = message->dest_addr_npi = international;
  message->text = smpp_span(text, options->size);
  message->encoding = SMPP_ENCODING_GSM7;
  message->long_method = SMPP_LONG_PAYLOAD; /* one submit_sm a message, whatever its size */
  message->registered_delivery = options->receipts;
}

/* A refusal is a figure here, not something to try again. */
static const struct smpp_status_rule refusals[] = {
    {SMPP_STATUS_RTHROTTLED, SMPP_REFUSED_FAIL, 0, 0},
    {SMPP_STATUS_RMSGQFUL, SMPP_REFUSED_FAIL, 0, 0},
    {SMPP_STATUS_RINVBNDSTS, SMPP_REFUSED_FAIL, 0, 0}};

static int open_bind(struct bench *bench, uint32_t index) {
  const struct smpp_uri *uri = bench->uri;
  struct bench_bind *bind = &bench->binds[index];
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config uv_config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host hosts[SMPP_URI_HOSTS];
  int result;

  smpp_uri_apply(uri, &config);
  smpp_uv_tls_apply(uri, &tls);
  if (uri->bind_mode < 0)
    config.bind_mode = bench->options->receipts ? SMPP_BIND_TRX : SMPP_BIND_TX;
  config.seed = uv_hrtime() + index;
  config.first_rounds = 1;
  config.status_rules = refusals;
  config.n_status_rules = sizeof refusals / sizeof *refusals;
  config.binds = 1; /* a client each: the load is shared out here */
  config.max_messages = uri->window + BACKLOG;
  config.max_receipts = 1000000;
  for (uint8_t i = 0; i < uri->n_hosts; i++)
    hosts[i] = (struct smpp_uv_host){uri->hosts[i].name, uri->hosts[i].port};
  uv_config.client = &config;
  uv_config.hosts = hosts;
  uv_config.n_hosts = uri->n_hosts;
  uv_config.connect_ms = uri->connect_ms;
  uv_config.local = uri->local[0] ? uri->local : NULL;
  uv_config.tls = uri->tls ? &tls : NULL;
  uv_config.on_event = on_event;
  uv_config.data = bind;
  bind->bench = bench;
  bind->index = index;
  result = smpp_uv_client_new(&bench->loop, &uv_config, &bind->client);
  snprintf(bind->log_prefix, sizeof bind->log_prefix, "smppbench: bind %u: ", (unsigned)index + 1);
  if (result == SMPP_OK && bench->options->verbose)
    smpp_uv_client_log(bind->client, SMPP_LOG_INFO, tool_log_line, bind->log_prefix);
  return result;
}

static int set_up(struct bench *bench) {
  int result = 0;

  uv_signal_init(&bench->loop, &bench->on_int);
  uv_signal_init(&bench->loop, &bench->on_term);
  uv_timer_init(&bench->loop, &bench->timer);
  bench->on_int.data = bench->on_term.data = bench->timer.data = bench;
  uv_signal_start(&bench->on_int, on_signal, SIGINT);
  uv_signal_start(&bench->on_term, on_signal, SIGTERM);
  result = bench_ticker_init(&bench->ticker, &bench->loop, on_due, bench);
  for (uint32_t i = 0; i < bench->n_binds && result == 0; i++)
    result = open_bind(bench, i);
  return result;
}

static void tear_down(struct bench *bench) {
  for (uint32_t i = 0; i < bench->n_binds; i++)
    smpp_uv_client_free(bench->binds[i].client);
  bench_ticker_close(&bench->ticker);
  uv_close((uv_handle_t *)&bench->on_int, NULL);
  uv_close((uv_handle_t *)&bench->on_term, NULL);
  uv_close((uv_handle_t *)&bench->timer, NULL);
  uv_run(&bench->loop, UV_RUN_DEFAULT);
  uv_loop_close(&bench->loop);
}

bool bench_load(const struct bench_options *options, const struct smpp_uri *uri,
                struct bench_figures *out) {
  struct bench bench = {.options = options, .uri = uri, .figures = out, .n_binds = uri->binds};
  char *text = malloc(options->size);
  int result;

  bench.binds = calloc(bench.n_binds, sizeof *bench.binds);
  if (!text || !bench.binds || uv_loop_init(&bench.loop) != 0) {
    fputs("smppbench: out of memory\n", stderr);
    free(bench.binds);
    free(text);
    return false;
  }
  compose(&bench, text);
  result = set_up(&bench);
  if (result == 0) {
    uv_run(&bench.loop, UV_RUN_DEFAULT);
    out->unknown += bench.n_submitted - bench.n_done; /* the second signal came first */
    out->cpu_seconds = bench.started ? cpu_now() - bench.started_cpu : 0;
  } else {
    fprintf(stderr, "smppbench: %s\n", smpp_uv_error_text(result));
  }
  tear_down(&bench);
  free(bench.binds);
  free(text);
  return result == 0;
}
