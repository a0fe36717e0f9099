/* SPDX-License-Identifier: MIT
 *
 * smscsim/call.c - ESMEs that listen, called to send them an outbind (2.2.1): when
 * POST /outbind says so, and as the scenario's [outbind] does. */
#include "simulator.h"

#include <smpp/names.h>
#include <stdlib.h>
#include <string.h>

static size_t place_of(const struct simulator *simulator, const smpp_connection *connection) {
  size_t i = 0;

  while (i < MAX_CALLED && simulator->called[i].connection != connection)
    i++;
  return i;
}

static void on_called(smpp_connection *connection, void *data) {
  struct simulator *simulator = data;
  const struct site_call *call = &simulator->called[place_of(simulator, connection)].call;
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_OUTBIND;
  pdu.outbind.system_id = smpp_span_of(call->system_id);
  pdu.outbind.password = smpp_span_of(call->password);
  smpp_connection_submit(connection, &pdu, 0, NULL, NULL);
  simulator_on_connected(connection, simulator);
}

static void on_called_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct simulator *simulator = data;

  if (event->type == SMPP_EVENT_CLOSED)
    simulator->called[place_of(simulator, connection)].connection = NULL;
  simulator_on_event(connection, event, data);
}

static int open_call(struct simulator *simulator, const struct site_call *call,
                     smpp_connection **out) {
  struct smpp_connection_config config = SMPP_CONNECTION_CONFIG_INIT;

  config.host.name = call->host;
  config.host.port = call->port;
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
                                const struct site_call *call, uint64_t number) {
  char peer[80];

  snprintf(peer, sizeof peer, strchr(call->host, ':') ? "[%s]:%u" : "%s:%u", call->host,
           (unsigned)call->port);
  return smsc_link_new(simulator->smsc, connection, number, peer, smpp_uv_clock_ms());
}

/* 0, or why not. */
static int make_call(struct simulator *simulator, const struct site_call *call,
                     const struct dial *dial, uint64_t *number) {
  size_t place = place_of(simulator, NULL);
  smpp_connection *connection;
  struct link *link;

  if (place == MAX_CALLED || simulator->stopped_by ||
      open_call(simulator, call, &connection) != SMPP_OK)
    return UV_EINVAL;
  link = called_link(simulator, connection, call, simulator->n_links + 1);
  if (!link) {
    smpp_connection_free(connection);
    return UV_ENOMEM;
  }
  if (simulator->options->verbose)
    (void)smpp_connection_log(connection, SMPP_LOG_DEBUG, say_log_line, simulator);
  smpp_connection_set_data(connection, link);
  simulator->called[place].connection = connection;
  simulator->called[place].call = *call;
  simulator->called[place].dial = dial;
  *number = ++simulator->n_links;
  return 0;
}

int call_esme(void *ctx, const struct site_call *call, uint64_t *number) {
  return make_call(ctx, call, NULL, number);
}

/* --- the scenario's -------------------------------------------------------------- */

static bool is_up(const struct simulator *simulator, const struct dial *dial) {
  for (size_t i = 0; i < MAX_CALLED; i++)
    if (simulator->called[i].connection && simulator->called[i].dial == dial)
      return true;
  return false;
}

/* Who is still there from the last time is not called again. */
static void on_dial(uv_timer_t *timer) {
  struct dial *dial = timer->data;
  uint64_t number;

  if (!is_up(dial->simulator, dial) && make_call(dial->simulator, dial->call, dial, &number) != 0 &&
      !dial->simulator->options->quiet)
    fprintf(stderr, "smscsim: [outbind] %s: not an address, or too many calls at a time\n",
            dial->call->host);
}

bool begin_dials(struct simulator *simulator) {
  const struct site *site = &simulator->options->site;

  if (site->n_calls == 0)
    return true;
  if (!(simulator->dials = calloc(site->n_calls, sizeof *simulator->dials)))
    return false;
  for (size_t i = 0; i < site->n_calls; i++) {
    struct dial *dial = &simulator->dials[i];

    dial->simulator = simulator;
    dial->call = &site->calls[i];
    uv_timer_init(&simulator->loop, &dial->timer);
    dial->timer.data = dial;
    uv_timer_start(&dial->timer, on_dial, dial->call->after_ms, dial->call->every_ms);
  }
  return true;
}

void end_calls(struct simulator *simulator) {
  for (size_t i = 0; simulator->dials && i < simulator->options->site.n_calls; i++)
    if (!uv_is_closing((uv_handle_t *)&simulator->dials[i].timer))
      uv_close((uv_handle_t *)&simulator->dials[i].timer, NULL);
  for (size_t i = 0; i < MAX_CALLED; i++)
    if (simulator->called[i].connection)
      smpp_connection_close(simulator->called[i].connection);
}
