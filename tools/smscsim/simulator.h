/* SPDX-License-Identifier: MIT
 *
 * smscsim/simulator.h - the simulated SMSC on sockets: what its files share. */
#ifndef SMSCSIM_SIMULATOR_H
#define SMSCSIM_SIMULATOR_H

#include "api.h"
#include "http.h"
#include "options.h"
#include "smsc.h"

#include <smpp/uv.h>
#include <stdio.h>
#include <uv.h>

#define EXIT_NO_LISTENER 3
#define MAX_CALLED 16u        /* ESMEs at a time, for an outbind */
#define INBOUND_WINDOW 10000u /* answers that may wait for their latency, a session */

struct simulator;

/* An ESME of the scenario, and when it is called again. */
struct dial {
  uv_timer_t timer;
  struct simulator *simulator;
  const struct site_call *call;
};

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
    struct site_call call;
    const struct dial *dial; /* or NULL: it was asked for by HTTP */
  } called[MAX_CALLED];
  struct dial *dials; /* options->site.n_calls of them, or NULL */
  struct http_server *http;
  struct smsc *smsc;
  struct api api;
  struct log log;
  FILE *log_file;
};

/* main.c: of any connection, and what follows. */
void simulator_on_event(smpp_connection *connection, const struct smpp_event *event, void *data);
void simulator_on_connected(smpp_connection *connection, void *data);
bool simulator_on_connect(smpp_connection *connection, void *data);
void simulator_on_closed(smpp_server *server, void *data);

/* listen.c: 0, or the exit code after saying why on stderr. */
int listen_all(struct simulator *simulator);
int cannot_listen(const char *address, const char *why);
/* --verbose: what a server or a connection does, on stderr. */
void say_log_line(const struct smpp_uv_log *line, void *data);

/* call.c: an api's outbind; the calls of the scenario; the end of all. */
int call_esme(void *ctx, const struct site_call *call, uint64_t *number);
bool begin_dials(struct simulator *simulator); /* false: no memory */
void end_calls(struct simulator *simulator);

#endif
