/* SPDX-License-Identifier: MIT
 *
 * Checking a client: we are the SMSC that it connects to. One connection serves
 * check after check as long as it lives; what needs a new one waits until the
 * client comes again, and what may keep it away for good is done last. */
#include "modes.h"

#include "side.h"
#include "stage.h"

#include "uv/listener.h"
#include "uv/tls.h"

#include <errno.h>
#include <smpp/uv.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

#define CLOSE_MS 300u
#define MAX_STRANGERS 5u  /* connections without a bind */
#define MAX_FRUITLESS 20u /* connections that no check could use, one behind another */

struct visitor;

struct esme_mode {
  struct stage stage; /* first: on_stop gets its address */
  const struct check_options *options;
  struct report *report;
  bool *begun; /* by result */
  int fd;
  struct smpp__tls *tls; /* or NULL */
  uv_poll_t poll;
  char outbind_host[64]; /* "": nobody is called */
  uint16_t outbind_port;
  uv_timer_t next_call;
  uv_timer_t idle; /* without a client, or without a check for those that are there */
  struct visitor *visitors;
  unsigned n_strangers, n_fruitless;
  bool over;
};

/* One client's connection. */
struct visitor {
  struct visitor *next;
  struct esme_mode *mode;
  struct side *side;
  struct run *run;
  uv_timer_t timer; /* to look for work, and to close */
  bool leaving;
  bool called, was_up; /* we called it; and it was there */
};

static void look_for_work(struct visitor *visitor);
static void call_again(struct esme_mode *mode, const struct visitor *last);

/* --- the end ---------------------------------------------------------------------------- */

static void on_timer_closed(uv_handle_t *handle) {
  free(handle->data);
}

static void visitor_free(struct visitor *visitor) {
  struct visitor **at = &visitor->mode->visitors;

  while (*at != visitor)
    at = &(*at)->next;
  *at = visitor->next;
  if (!visitor->side->bound_as && !visitor->called)
    visitor->mode->n_strangers++;
  if (visitor->called)
    call_again(visitor->mode, visitor);
  side_free(visitor->side);
  uv_close((uv_handle_t *)&visitor->timer, on_timer_closed);
}

static void end_open(struct esme_mode *mode, const char *reason) {
  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i]) {
      mode->begun[i] = true;
      /* Nobody has to bind as a transmitter. */
      mode->report->results[i].unsupported =
          mode->report->results[i].chosen.check->flags & CHECK_TX_ONLY;
      result_decide(&mode->report->results[i], VERDICT_NOT_RUN, reason, NULL);
    }
  report_go_on(mode->report);
}

static void finish(struct esme_mode *mode) {
  if (mode->over)
    return;
  mode->over = true;
  for (struct visitor *visitor = mode->visitors, *next; visitor; visitor = next) {
    next = visitor->next;
    if (visitor->run)
      run_free(visitor->run);
    visitor->side->owner = NULL;
    visitor_free(visitor);
  }
  uv_close((uv_handle_t *)&mode->poll, NULL);
  uv_close((uv_handle_t *)&mode->idle, NULL);
  uv_close((uv_handle_t *)&mode->next_call, NULL);
  smpp__socket_close(mode->fd);
  stage_leave(&mode->stage);
}

static bool any_open(const struct esme_mode *mode) {
  for (size_t i = 0; i < mode->report->n; i++)
    if (mode->report->results[i].verdict == VERDICT_OPEN)
      return true;
  return false;
}

/* Who was cut off and should have come again did not. */
static void fail_absent(struct esme_mode *mode) {
  char reason[80];

  snprintf(reason, sizeof reason, "the client did not come again within %u ms",
           (unsigned)mode->options->for_ms);
  for (size_t i = 1; i < mode->report->n && mode->stage.env.ever_bound && !mode->visitors; i++)
    if (!mode->begun[i] && (mode->report->results[i].chosen.check->flags & CHECK_AFTER) &&
        mode->begun[i - 1]) {
      mode->begun[i] = true;
      result_decide(&mode->report->results[i], VERDICT_FAIL, reason, NULL);
      return;
    }
}

static void stir(struct esme_mode *mode);

/* Whom we wait for comes, or is called; but not for ever, if nothing comes of it. */
static void stir_by_visit(struct esme_mode *mode) {
  if (mode->n_fruitless++ < MAX_FRUITLESS)
    stir(mode);
}

static void on_idle(uv_timer_t *timer) {
  struct esme_mode *mode = timer->data;

  if (mode->stage.env.runs) {
    stir(mode);
    return;
  }
  fail_absent(mode);
  end_open(mode,
           mode->stage.env.ever_bound ? "no connection came that suits it" : "no client was bound");
  finish(mode);
}

/* Something happened: the wait begins anew. */
static void stir(struct esme_mode *mode) {
  uv_update_time(&mode->stage.loop);
  uv_timer_start(&mode->idle, on_idle, mode->options->for_ms, 0);
}

static void on_stop(struct stage *stage) {
  struct esme_mode *mode = (struct esme_mode *)stage;

  for (struct visitor *visitor = mode->visitors; visitor; visitor = visitor->next)
    if (visitor->run)
      run_stop(visitor->run, "stopped");
  end_open(mode, "stopped");
  finish(mode);
}

/* --- which check comes next --------------------------------------------------------------- */

static bool suits(const struct visitor *visitor, unsigned flags) {
  const struct side *side = visitor->side;
  bool receives = side->bound_as != SMPP_BIND_TRANSMITTER;
  bool transmits = side->bound_as != SMPP_BIND_RECEIVER;

  if (flags & (CHECK_FRESH | CHECK_OUTBIND))
    return visitor->called == ((flags & CHECK_OUTBIND) != 0) && !side->bound_as &&
           side->peer_command == 0;
  return side->bound_as && (receives || !(flags & CHECK_RX)) &&
         (transmits || !(flags & CHECK_TX)) && (!receives || !(flags & CHECK_TX_ONLY));
}

/* Those that may keep a client away wait for all others. */
static bool is_time(const struct esme_mode *mode, size_t i) {
  unsigned flags = mode->report->results[i].chosen.check->flags;

  if ((flags & CHECK_AFTER) && i > 0 && mode->report->results[i - 1].verdict == VERDICT_OPEN)
    return false;
  for (size_t j = 0; (flags & CHECK_LAST) && j < mode->report->n; j++)
    if (mode->report->results[j].verdict == VERDICT_OPEN && j != i &&
        !(mode->report->results[j].chosen.check->flags & (CHECK_LAST | CHECK_TX_ONLY)))
      return false;
  return true;
}

/* Whether one waits that needs a connection of its kind: CHECK_FRESH, or
 * CHECK_OUTBIND. */
static bool wants(const struct esme_mode *mode, unsigned kind) {
  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i] && (mode->report->results[i].chosen.check->flags & kind) &&
        is_time(mode, i))
      return true;
  return false;
}

static void on_done(struct run *run, void *data);

static bool start(struct visitor *visitor, size_t i) {
  struct esme_mode *mode = visitor->mode;
  struct result *result = &mode->report->results[i];

  mode->begun[i] = true;
  mode->n_fruitless = 0;
  visitor->run = run_start(&mode->stage.env, result, visitor->side, on_done, visitor);
  if (!visitor->run)
    result_decide(result, VERDICT_NOT_RUN, "out of memory", NULL);
  return visitor->run != NULL;
}

static bool start_next(struct visitor *visitor) {
  struct esme_mode *mode = visitor->mode;

  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i] && is_time(mode, i) &&
        suits(visitor, mode->report->results[i].chosen.check->flags) && start(visitor, i))
      return true;
  return false;
}

/* --- one client ----------------------------------------------------------------------------- */

static bool idle_sees(struct side *side, struct inbound *inbound) {
  (void)side;
  inbound->taken = true;
  return false;
}

static void on_leave_over(uv_timer_t *timer) {
  struct visitor *visitor = timer->data;

  visitor_free(visitor);
}

static void on_look(uv_timer_t *timer) {
  look_for_work(timer->data);
}

static void look_soon(struct visitor *visitor) {
  if (!visitor->run && !visitor->leaving)
    uv_timer_start(&visitor->timer, on_look, 0, 0);
}

static void idle_changed(struct side *side) {
  side_clear_inbox(side);
  look_soon(side->data);
}

/* At once, or when TLS has shaken hands. */
static void idle_up(struct side *side) {
  struct visitor *visitor = side->data;

  visitor->was_up = true;
  look_soon(visitor);
}

static void idle_sent(struct side *side, struct smpp_span octets) {
  (void)side;
  (void)octets;
}

static const struct side_owner idle_calls = {idle_up, idle_sees, idle_sent, idle_changed};

/* Sends the client away, that it may come again. */
static void leave(struct visitor *visitor) {
  visitor->leaving = true;
  if (visitor->side->link && visitor->side->bound_as && !visitor->side->unbound)
    side_say(visitor->side, "unbind");
  uv_update_time(&visitor->mode->stage.loop);
  uv_timer_start(&visitor->timer, on_leave_over, visitor->side->link ? CLOSE_MS : 0, 0);
}

static void look_for_work(struct visitor *visitor) {
  struct esme_mode *mode = visitor->mode;
  struct side *side = visitor->side;
  bool usable = side->link && !side->unbound && !side->over;

  if (usable && start_next(visitor))
    return;
  if (!any_open(mode)) {
    finish(mode);
    return;
  }
  if (!usable || (side->bound_as && wants(mode, visitor->called ? CHECK_OUTBIND : CHECK_FRESH)))
    leave(visitor);
}

static void let_go(struct visitor *visitor, unsigned flags) {
  struct side *side = visitor->side;

  side_settle(side);
  side_clear_inbox(side);
  side->owner = &idle_calls;
  side->data = visitor;
  side->vars = &visitor->mode->stage.env.vars;
  side->piece = 0;
  link_hold(side->link, false);
  link_pause(side->link, false);
  if ((flags & (CHECK_FRESH | CHECK_OUTBIND)) && !side->bound_as)
    leave(visitor);
}

/* Who sent nothing for so long is not waited for again and again. */
static void give_up_submissions(struct esme_mode *mode, const struct result *result) {
  if (!(result->chosen.check->flags & CHECK_SUBMITS) || result->verdict == VERDICT_PASS ||
      mode->stage.env.n_ids > 0)
    return;
  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i] && (mode->report->results[i].chosen.check->flags & CHECK_SUBMITS)) {
      mode->begun[i] = true;
      result_decide(&mode->report->results[i], VERDICT_NOT_RUN, "the client submits nothing", NULL);
    }
}

static void on_done(struct run *run, void *data) {
  struct visitor *visitor = data;
  struct esme_mode *mode = visitor->mode;
  const struct result *result = run_result(run);

  run_free(run);
  visitor->run = NULL;
  give_up_submissions(mode, result);
  report_go_on(mode->report);
  stir(mode);
  let_go(visitor, result->chosen.check->flags);
  if (!visitor->leaving)
    look_for_work(visitor);
}

/* --- clients that come ------------------------------------------------------------------------ */

/* NULL: no memory. Its side has no connection yet. */
static struct visitor *visitor_new(struct esme_mode *mode) {
  struct visitor *visitor = calloc(1, sizeof *visitor);

  if (visitor)
    visitor->side = side_new(&mode->stage.env, 1);
  if (!visitor || !visitor->side) {
    free(visitor);
    return NULL;
  }
  visitor->mode = mode;
  visitor->side->owner = &idle_calls;
  visitor->side->data = visitor;
  uv_timer_init(&mode->stage.loop, &visitor->timer);
  visitor->timer.data = visitor;
  visitor->next = mode->visitors;
  mode->visitors = visitor;
  return visitor;
}

static void welcome(struct esme_mode *mode, int fd) {
  struct visitor *visitor = visitor_new(mode);

  if (!visitor) {
    smpp__socket_close(fd);
    return;
  }
  stir_by_visit(mode);
  link_accept(mode->stage.env.hub, fd, mode->tls, &side_link_calls, visitor->side,
              &visitor->side->link);
  if (mode->n_strangers > MAX_STRANGERS && !mode->stage.env.ever_bound)
    on_idle(&mode->idle);
  else if (!visitor->side->link)
    look_soon(visitor);
}

static void on_readable(uv_poll_t *poll, int status, int events) {
  struct esme_mode *mode = poll->data;
  int fd;

  (void)status;
  (void)events;
  while (!mode->over && (fd = accept4(mode->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0)
    welcome(mode, fd);
}

/* --- clients that are called --------------------------------------------------------------------
 */

static void call(struct esme_mode *mode) {
  struct link_plan plan = {.host = mode->outbind_host,
                           .port = mode->outbind_port,
                           .local = "",
                           .connect_ms = mode->options->timeout_ms};
  struct visitor *visitor = mode->over || !wants(mode, CHECK_OUTBIND) ? NULL : visitor_new(mode);

  if (!visitor)
    return;
  visitor->called = true;
  stir_by_visit(mode);
  visitor->side->link = link_open(mode->stage.env.hub, &plan, &side_link_calls, visitor->side);
  if (!visitor->side->link)
    look_soon(visitor);
}

/* Who is not there now will not be there for the next check either. */
static void give_up_calls(struct esme_mode *mode, const char *words) {
  char reason[200];

  snprintf(reason, sizeof reason, "cannot connect to %s: %.120s", mode->options->outbind, words);
  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i] && (mode->report->results[i].chosen.check->flags & CHECK_OUTBIND)) {
      mode->begun[i] = true;
      result_decide(&mode->report->results[i], VERDICT_NOT_RUN, reason, NULL);
    }
  report_go_on(mode->report);
}

static void on_call(uv_timer_t *timer) {
  struct esme_mode *mode = timer->data;

  if (any_open(mode))
    call(mode);
  else
    finish(mode);
}

static void call_again(struct esme_mode *mode, const struct visitor *last) {
  if (mode->over)
    return;
  if (!last->was_up)
    give_up_calls(mode, last->side->words);
  uv_timer_start(&mode->next_call, on_call, 0, 0);
}

/* --- the mode -------------------------------------------------------------------------------- */

static bool read_listen(const char *text, char *host, size_t cap, uint16_t *port) {
  const char *colon = strrchr(text, ':');
  size_t len = colon ? (size_t)(colon - text) : 0;
  unsigned long number;
  char *end;

  if (len >= 2 && text[0] == '[' && text[len - 1] == ']') {
    text++;
    len -= 2;
  }
  if (!colon || len == 0 || len >= cap || colon[1] < '0' || colon[1] > '9')
    return false;
  number = strtoul(colon + 1, &end, 10);
  memcpy(host, text, len);
  host[len] = '\0';
  *port = (uint16_t)number;
  return !*end && number <= 65535;
}

/* 0, or the exit code after saying why. */
static int read_outbind(struct esme_mode *mode) {
  const char *text = mode->options->outbind;

  if (!text ||
      read_listen(text, mode->outbind_host, sizeof mode->outbind_host, &mode->outbind_port))
    return 0;
  fputs("smppcheck: --outbind: not ADDR:PORT\n", stderr);
  return 2;
}

static int listen_on(struct esme_mode *mode, char address[SMPP__ADDRESS_SIZE]) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;
  char host[64];
  int result;
  uint16_t port;

  if (!read_listen(mode->options->listen, host, sizeof host, &config.port)) {
    fputs("smppcheck: --listen: not ADDR:PORT\n", stderr);
    return 2;
  }
  config.host = host;
  result = smpp__listener_open(&config, address, &port, &mode->fd);
  if (result == SMPP_OK)
    return 0;
  fprintf(stderr, "smppcheck: cannot listen on %s: %s\n", mode->options->listen,
          result == SMPP_ERR_INVALID ? "not an address" : smpp_uv_error_text(result));
  return result == SMPP_ERR_INVALID ? 2 : 3;
}

static void set_vars(struct vars *vars) {
  static const char *const names[][2] = {
      {"system_id", "smppcheck"}, {"password", ""}, {"system_type", ""},   {"to", "447700900123"},
      {"from", "12345"},          {"to_ton", "1"},  {"to_npi", "1"},       {"from_ton", "0"},
      {"from_npi", "1"},          {"next", "0"},    {"last", "6999999999"}};

  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    vars_set(vars, names[i][0], smpp_span_of(names[i][1]));
}

static void begin(struct esme_mode *mode, const char *address) {
  struct run_env *env = &mode->stage.env;

  env->role = ROLE_ESME;
  env->secrets.password = env->secrets.to = env->secrets.from = "";
  set_vars(&env->vars);
  uv_timer_init(&mode->stage.loop, &mode->next_call);
  mode->next_call.data = mode;
  uv_timer_init(&mode->stage.loop, &mode->idle);
  mode->idle.data = mode;
  uv_poll_init(&mode->stage.loop, &mode->poll, mode->fd);
  mode->poll.data = mode;
  uv_poll_start(&mode->poll, UV_READABLE, on_readable);
  printf("# ready %s=%s\n", mode->tls ? "tls" : "smpp", address);
  fflush(stdout);
  stir(mode);
  call(mode);
}

/* 0, or the exit code after saying why. */
static int read_certificate(struct esme_mode *mode) {
  struct smpp_uv_tls_config config = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_fault fault = {0};
  int result;

  if (!mode->options->tls_cert)
    return 0;
  config.cert_file = mode->options->tls_cert;
  config.key_file = mode->options->tls_key;
  result = smpp__tls_new(smpp_alloc_libc(), &config, true, &fault, &mode->tls);
  if (result == SMPP_OK)
    return 0;
  fprintf(stderr, "smppcheck: --tls-%s: %s\n", fault.field ? fault.field : "cert",
          fault.detail ? fault.detail : smpp_result_text(result));
  return 2;
}

int mode_esme(const struct check_options *options, struct report *report) {
  struct esme_mode mode = {.options = options, .report = report};
  char address[SMPP__ADDRESS_SIZE];
  int code = read_certificate(&mode);

  if (!code)
    code = read_outbind(&mode);
  if (!code)
    code = listen_on(&mode, address);
  if (code) {
    smpp__tls_leave(mode.tls);
    return code;
  }
  mode.begun = calloc(report->n + 1, sizeof *mode.begun);
  if (!mode.begun || stage_open(&mode.stage, options, on_stop) != 0) {
    fputs("smppcheck: out of memory\n", stderr);
    return 2;
  }
  begin(&mode, address);
  report_begin(report);
  stage_close(&mode.stage);
  smpp__tls_leave(mode.tls);
  free(mode.begun);
  if (mode.stage.stopped_by)
    return 128 + mode.stage.stopped_by;
  return mode.stage.env.ever_bound ? 0 : 3;
}
