/* SPDX-License-Identifier: MIT
 *
 * smscsim/main.c - the simulated SMSC on sockets: listeners, one timer, signals. */
#include "simulator.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define EXIT_USAGE 2
#define CLOSE_LIMIT_MS 5000u
#define HOLD_MS 3600000u

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

static uint64_t port_heard_ms(void *handle) {
  struct smpp_session_info info;

  smpp_connection_info(handle, &info);
  return info.received_ms;
}

static void port_intercept(void *handle, bool on) {
  smpp_connection_intercept(handle, on ? on_pdu : NULL);
}

static void port_hold(void *handle) {
  smpp_connection_hold(handle, HOLD_MS);
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

bool simulator_on_connect(smpp_connection *connection, void *data) {
  struct simulator *simulator = data;
  const char *peer = smpp_connection_peer(connection);
  uint64_t number = simulator->n_links + 1;
  struct link *link = smsc_link_new(simulator->smsc, connection, number, peer, smpp_uv_clock_ms());

  smpp_connection_set_data(connection, link);
  if (link)
    simulator->n_links = number;
  return link != NULL;
}

void simulator_on_connected(smpp_connection *connection, void *data) {
  struct simulator *simulator = data;

  smsc_link_ready(simulator->smsc, smpp_connection_data(connection), smpp_uv_clock_ms());
  arm(simulator);
}

void simulator_on_event(smpp_connection *connection, const struct smpp_event *event, void *data) {
  struct simulator *simulator = data;
  struct link *link = smpp_connection_data(connection);
  struct smpp_event closed;

  if (event->type == SMPP_EVENT_CLOSED) {
    closed = *event;
    closed.detail = smpp_connection_closed_text(connection);
    event = &closed;
  }
  smsc_event(simulator->smsc, link, event, smpp_uv_clock_ms());
  arm(simulator);
}

/* --- the end ----------------------------------------------------------------------- */

static void close_handles(struct simulator *simulator) {
  uv_close((uv_handle_t *)&simulator->timer, NULL);
  uv_close((uv_handle_t *)&simulator->flush, NULL);
  uv_close((uv_handle_t *)&simulator->sigint, NULL);
  uv_close((uv_handle_t *)&simulator->sigterm, NULL);
}

void simulator_on_closed(smpp_server *server, void *data) {
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
  end_calls(simulator);
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
      .site = &options->site,
      .log = &simulator->log,
      .unix_offset_ms = unix_offset_ms(),
      .port = {port_submit, port_respond, port_nack, port_write_raw, port_pause_reading,
               port_disconnect, port_heard_ms, port_intercept, port_hold},
      .start_ms = smpp_uv_clock_ms(),
  };

  simulator->smsc = smsc_new(&config);
  simulator->api = (struct api){simulator->smsc, smpp_uv_clock_ms, api_disconnect,
                                call_esme,       on_changed,       simulator};
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

  if (result == 0 && !begin_dials(simulator))
    result = cannot_listen("[outbind]", "out of memory");
  if (result == 0 && !say_ready(simulator))
    result = cannot_listen("stdout", "the ready line cannot be written");
  if (result != 0) {
    end_calls(simulator);
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
  free(simulator.dials);
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
