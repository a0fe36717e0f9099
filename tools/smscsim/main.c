/* SPDX-License-Identifier: MIT
 *
 * smscsim/main.c - the simulated SMSC on sockets: listeners, one timer, signals. */
#include "api.h"
#include "http.h"
#include "options.h"
#include "smsc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <smpp/uv.h>
#include <uv.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define EXIT_USAGE 2
#define EXIT_NO_LISTENER 3
#define CLOSE_LIMIT_MS 5000u
#define MAX_CALLED 16u /* ESMEs at a time, for an outbind */
/* What a client must not learn from us to get away with: it would be refused
 * elsewhere, or sent at another time than it thinks. */
#define NEVER_TOLERATED                                                                            \
  (SMPP_ODDITY(SM_LENGTH_CLAMPED) | SMPP_ODDITY(TLV_TRUNCATED) | SMPP_ODDITY(BAD_TIME) |           \
   SMPP_ODDITY(BAD_TIME_LENGTH))
#define INBOUND_WINDOW 10000u /* answers that may wait for their latency, a session */

struct simulator {
  const struct options *options;
  uv_loop_t loop;
  uv_timer_t timer;
  uint64_t armed_ms; /* when the timer fires; UINT64_MAX: it does not run */
  uv_prepare_t flush;
  uv_signal_t sigint, sigterm;
  int stopped_by;          /* a signal, or 0 */
  smpp_server *servers[2]; /* plain, TLS; NULL: closed, or never opened */
  uint64_t n_links;        /* that ever were */
  struct {
    smpp_connection *connection; /* NULL: this place is free */
    struct api_outbind outbind;
  } called[MAX_CALLED];
  struct http_server *http;
  struct smsc *smsc;
  struct api api;
  struct log log;
  FILE *log_file;
};

/* --- what the simulated SMSC needs of a connection ------------------------------------- */

static int port_submit(void *handle, const struct smpp_pdu *pdu, uint64_t cookie,
                       uint32_t *sequence_number) {
  return smpp_connection_submit(handle, pdu, cookie, sequence_number, NULL);
}

static int port_respond(void *handle, uint64_t request, uint32_t command_status,
                        const struct smpp_pdu *body) {
  return smpp_connection_respond(handle, request, command_status, body);
}

static int port_nack(void *handle, uint64_t request, uint32_t command_status) {
  return smpp_connection_nack(handle, request, command_status);
}

static int port_write_raw(void *handle, struct smpp_span octets) {
  return smpp_connection_write_raw(handle, octets);
}

static void port_pause_reading(void *handle, bool paused) {
  smpp_connection_pause_reading(handle, paused);
}

static void port_disconnect(void *handle, bool reset) {
  if (reset)
    smpp_connection_abort(handle, true);
  else
    smpp_connection_close(handle);
}

static void on_pdu(smpp_connection *connection, struct smpp_span pdu, void *data) {
  struct simulator *simulator = data;

  smsc_outgoing(simulator->smsc, smpp_connection_data(connection), pdu, smpp_uv_clock_ms());
}

static void port_intercept(void *handle, bool on) {
  smpp_connection_intercept(handle, on ? on_pdu : NULL);
}

static void api_disconnect(void *handle) {
  port_disconnect(handle, false);
}

/* --- time -------------------------------------------------------------------------- */

static void on_timer(uv_timer_t *timer);

static void arm(struct simulator *simulator) {
  uint64_t deadline = smsc_deadline(simulator->smsc), now_ms;

  if (deadline >= simulator->armed_ms)
    return;
  now_ms = smpp_uv_clock_ms();
  simulator->armed_ms = deadline;
  /* libuv counts from the time it cached when this turn of the loop began. */
  uv_update_time(&simulator->loop);
  uv_timer_start(&simulator->timer, on_timer, deadline > now_ms ? deadline - now_ms : 0, 0);
}

static void on_timer(uv_timer_t *timer) {
  struct simulator *simulator = timer->data;

  simulator->armed_ms = UINT64_MAX;
  smsc_expire(simulator->smsc, smpp_uv_clock_ms());
  arm(simulator);
}

static void on_changed(void *ctx) {
  arm(ctx);
}

static void on_prepare(uv_prepare_t *prepare) {
  struct simulator *simulator = prepare->data;

  if (!log_flush(&simulator->log)) {
    fprintf(stderr, "smscsim: the log cannot be written: %s; it stops here\n", strerror(errno));
    simulator->log.sinks[0] = simulator->log.sinks[1] = NULL;
    simulator->log.failed = false;
  }
}

/* --- connections ------------------------------------------------------------------- */

static bool on_connect(smpp_connection *connection, void *data) {
  struct simulator *simulator = data;
  const char *peer = smpp_connection_peer(connection);
  uint64_t number = simulator->n_links + 1;
  struct link *link = smsc_link_new(simulator->smsc, connection, number, peer, smpp_uv_clock_ms());

  smpp_connection_set_data(connection, link);
  if (link)
    simulator->n_links = number;
  arm(simulator);
  if (link && simulator->options->verbose)
    fprintf(stderr, "smscsim: session %llu: connected from %s\n", (unsigned long long)number, peer);
  return link != NULL;
}

static void on_event(smpp_connection *connection, const struct smpp_event *event, void *data) {
  struct simulator *simulator = data;
  struct link *link = smpp_connection_data(connection);
  struct smpp_event closed;

  if (event->type == SMPP_EVENT_CLOSED) {
    closed = *event;
    closed.detail = smpp_connection_closed_text(connection);
    event = &closed;
    if (simulator->options->verbose)
      fprintf(stderr, "smscsim: session %llu: %s\n", (unsigned long long)smsc_link_number(link),
              closed.detail);
  }
  smsc_event(simulator->smsc, link, event, smpp_uv_clock_ms());
  arm(simulator);
}

/* --- calling an ESME -------------------------------------------------------------------- */

static size_t place_of(const struct simulator *simulator, const smpp_connection *connection) {
  size_t i = 0;

  while (i < MAX_CALLED && simulator->called[i].connection != connection)
    i++;
  return i;
}

static void on_called(smpp_connection *connection, void *data) {
  struct simulator *simulator = data;
  const struct api_outbind *outbind = &simulator->called[place_of(simulator, connection)].outbind;
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_OUTBIND;
  pdu.outbind.system_id = smpp_span_of(outbind->system_id);
  pdu.outbind.password = smpp_span_of(outbind->password);
  smpp_connection_submit(connection, &pdu, 0, NULL, NULL);
}

static void on_called_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct simulator *simulator = data;

  if (event->type == SMPP_EVENT_CLOSED)
    simulator->called[place_of(simulator, connection)].connection = NULL;
  on_event(connection, event, data);
}

static int call(struct simulator *simulator, const struct api_outbind *outbind,
                smpp_connection **out) {
  struct smpp_connection_config config = SMPP_CONNECTION_CONFIG_INIT;

  config.host.name = outbind->host;
  config.host.port = outbind->port;
  config.session.role = SMPP_ROLE_SMSC;
  config.session.inbound_window = INBOUND_WINDOW;
  config.session.answer_ms = 0;
  config.on_connected = on_called;
  config.on_event = on_called_event;
  config.data = simulator;
  return smpp_connection_open(&simulator->loop, &config, out);
}

/* A link of the simulated SMSC for a connection that is being made. */
static struct link *called_link(struct simulator *simulator, smpp_connection *connection,
                                const struct api_outbind *outbind, uint64_t number) {
  char peer[80];

  snprintf(peer, sizeof peer, strchr(outbind->host, ':') ? "[%s]:%u" : "%s:%u", outbind->host,
           (unsigned)outbind->port);
  return smsc_link_new(simulator->smsc, connection, number, peer, smpp_uv_clock_ms());
}

static int api_outbind(void *ctx, const struct api_outbind *outbind, uint64_t *number) {
  struct simulator *simulator = ctx;
  size_t place = place_of(simulator, NULL);
  smpp_connection *connection;
  struct link *link;

  if (place == MAX_CALLED || simulator->stopped_by ||
      call(simulator, outbind, &connection) != SMPP_OK)
    return UV_EINVAL;
  link = called_link(simulator, connection, outbind, simulator->n_links + 1);
  if (!link) {
    smpp_connection_free(connection);
    return UV_ENOMEM;
  }
  smpp_connection_set_data(connection, link);
  simulator->called[place].connection = connection;
  simulator->called[place].outbind = *outbind;
  *number = ++simulator->n_links;
  return 0;
}

/* --- the end ----------------------------------------------------------------------- */

static void close_handles(struct simulator *simulator) {
  uv_close((uv_handle_t *)&simulator->timer, NULL);
  uv_close((uv_handle_t *)&simulator->flush, NULL);
  uv_close((uv_handle_t *)&simulator->sigint, NULL);
  uv_close((uv_handle_t *)&simulator->sigterm, NULL);
}

static void on_server_closed(smpp_server *server, void *data) {
  struct simulator *simulator = data;

  for (size_t i = 0; i < 2; i++)
    if (simulator->servers[i] == server)
      simulator->servers[i] = NULL;
  smpp_server_free(server);
  if (!simulator->servers[0] && !simulator->servers[1])
    close_handles(simulator);
}

static void on_signal(uv_signal_t *signal, int number) {
  struct simulator *simulator = signal->data;

  if (simulator->stopped_by)
    _exit(128 + number);
  simulator->stopped_by = number;
  if (!simulator->options->quiet)
    fprintf(stderr, "smscsim: stopping: sessions are unbound\n");
  http_server_close(simulator->http);
  for (size_t i = 0; i < MAX_CALLED; i++)
    if (simulator->called[i].connection)
      smpp_connection_close(simulator->called[i].connection);
  for (size_t i = 0; i < 2; i++)
    if (simulator->servers[i])
      smpp_server_close(simulator->servers[i], CLOSE_LIMIT_MS);
}

/* --- the beginning ------------------------------------------------------------------- */

static int64_t unix_offset_ms(void) {
  struct timespec now;

  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 - (int64_t)smpp_uv_clock_ms();
}

static bool open_log(struct simulator *simulator) {
  const struct options *options = simulator->options;
  int fd;

  simulator->log.pii = options->log_pii;
  if (options->json)
    simulator->log.sinks[1] = stdout;
  if (!options->log_path)
    return true;
  fd = open(options->log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0 || !(simulator->log_file = fdopen(fd, "a"))) {
    fprintf(stderr, "smscsim: --log %s: %s\n", options->log_path, strerror(errno));
    return false;
  }
  simulator->log.sinks[0] = simulator->log_file;
  return true;
}

static bool make_smsc(struct simulator *simulator, struct options *options) {
  struct smsc_config config = {
      .seed = options->seed,
      .keep = options->keep,
      .behaviour = options->behaviour,
      .patients = &options->patients,
      .users = &options->users,
      .log = &simulator->log,
      .unix_offset_ms = unix_offset_ms(),
      .port = {port_submit, port_respond, port_nack, port_write_raw, port_pause_reading,
               port_disconnect, port_intercept},
      .start_ms = smpp_uv_clock_ms(),
  };

  simulator->smsc = smsc_new(&config);
  simulator->api = (struct api){simulator->smsc, smpp_uv_clock_ms, api_disconnect,
                                api_outbind,     on_changed,       simulator};
  return simulator->smsc != NULL;
}

static void init_handles(struct simulator *simulator) {
  uv_timer_init(&simulator->loop, &simulator->timer);
  uv_prepare_init(&simulator->loop, &simulator->flush);
  uv_signal_init(&simulator->loop, &simulator->sigint);
  uv_signal_init(&simulator->loop, &simulator->sigterm);
  simulator->timer.data = simulator->flush.data = simulator;
  simulator->sigint.data = simulator->sigterm.data = simulator;
  simulator->armed_ms = UINT64_MAX;
  uv_prepare_start(&simulator->flush, on_prepare);
  uv_signal_start(&simulator->sigint, on_signal, SIGINT);
  uv_signal_start(&simulator->sigterm, on_signal, SIGTERM);
}

static int listen_smpp(struct simulator *simulator, const char *host, uint16_t port,
                       const struct smpp_uv_tls_config *tls, smpp_server **out) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;

  config.host = host;
  config.port = port;
  config.session.inbound_window = INBOUND_WINDOW;
  config.session.codec.tolerate &= ~NEVER_TOLERATED;
  config.session.answer_ms = 0; /* a latency may be long, and what is dropped stays so */
  config.on_connect = on_connect;
  config.on_event = on_event;
  config.on_closed = on_server_closed;
  config.data = simulator;
  config.tls = tls;
  return smpp_server_new(&simulator->loop, &config, out);
}

static int cannot_listen(const char *address, const char *why) {
  fprintf(stderr, "smscsim: cannot listen on %s: %s\n", address, why);
  return EXIT_NO_LISTENER;
}

static int cannot_listen_at(const char *host, uint16_t port, int result) {
  char address[80];

  snprintf(address, sizeof address, strchr(host, ':') ? "[%s]:%u" : "%s:%u", host, (unsigned)port);
  return cannot_listen(address, smpp_uv_error_text(result));
}

static int listen_tls(struct simulator *simulator) {
  const struct options *options = simulator->options;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_fault fault = {0};
  int result;

  if (!options->tls_host[0])
    return 0;
  tls.cert_file = options->tls_cert;
  tls.key_file = options->tls_key;
  tls.ca_file = options->tls_ca;
  result = smpp_uv_tls_check(&tls, true, &fault);
  if (result != SMPP_OK) {
    fprintf(stderr, "smscsim: --tls-%s: %s\n", fault.field ? fault.field : "cert",
            fault.detail ? fault.detail : smpp_result_text(result));
    return EXIT_USAGE;
  }
  result =
      listen_smpp(simulator, options->tls_host, options->tls_port, &tls, &simulator->servers[1]);
  return result == SMPP_OK ? 0 : cannot_listen_at(options->tls_host, options->tls_port, result);
}

static int listen_http(struct simulator *simulator) {
  const struct options *options = simulator->options;
  char address[80];
  int result;

  if (!options->http)
    return 0;
  result = http_server_new(&simulator->loop, (const struct sockaddr *)&options->http_address,
                           api_handle, &simulator->api, options->http_token, &simulator->http);
  if (result == 0)
    return 0;
  address_text((const struct sockaddr *)&options->http_address, address, sizeof address);
  return cannot_listen(address, uv_strerror(result));
}

static int listen_all(struct simulator *simulator) {
  const struct options *options = simulator->options;
  int result = listen_smpp(simulator, options->host, options->port, NULL, &simulator->servers[0]);

  if (result != SMPP_OK)
    return cannot_listen_at(options->host, options->port, result);
  result = listen_tls(simulator);
  return result ? result : listen_http(simulator);
}

/* The contract's line: whoever started us waits for it. */
static bool say_ready(const struct simulator *simulator) {
  printf("ready smpp=%s", smpp_server_address(simulator->servers[0]));
  if (simulator->servers[1])
    printf(" tls=%s", smpp_server_address(simulator->servers[1]));
  if (simulator->http)
    printf(" http=%s", http_server_address(simulator->http));
  return printf("\n") > 0 && fflush(stdout) == 0;
}

static int run(struct simulator *simulator) {
  int result = listen_all(simulator);

  if (result == 0 && !say_ready(simulator))
    result = cannot_listen("stdout", "the ready line cannot be written");
  if (result != 0) {
    http_server_close(simulator->http);
    smpp_server_free(simulator->servers[0]);
    smpp_server_free(simulator->servers[1]);
    close_handles(simulator);
  }
  uv_run(&simulator->loop, UV_RUN_DEFAULT);
  return result ? result : 128 + simulator->stopped_by;
}

static void close_log(struct simulator *simulator) {
  log_flush(&simulator->log);
  log_free(&simulator->log);
  if (simulator->log_file)
    fclose(simulator->log_file);
}

static int simulate(struct options *options) {
  struct simulator simulator = {.options = options};
  int result = EXIT_USAGE;

  if (!open_log(&simulator))
    return EXIT_USAGE;
  if (!make_smsc(&simulator, options) || uv_loop_init(&simulator.loop) < 0) {
    fprintf(stderr, "smscsim: out of memory\n");
  } else {
    init_handles(&simulator);
    result = run(&simulator);
    uv_loop_close(&simulator.loop);
  }
  smsc_free(simulator.smsc);
  close_log(&simulator);
  return result;
}

int main(int argc, char **argv) {
  struct options options;
  int result;

  signal(SIGPIPE, SIG_IGN); /* of HTTP peers that go away */
  result = options_read(argc, argv, &options);
  if (result == OPTIONS_RUN)
    result = simulate(&options);
  options_free(&options);
  return result;
}
