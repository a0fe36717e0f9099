/* SPDX-License-Identifier: MIT
 *
 * Checking an SMSC. First one bind, and where it is refused no second one: an
 * account is soon locked. Then the checks, several at once where the profile
 * allows, those that want to be alone at the end. */
#include "modes.h"

#include "stage.h"

#include "uv/tls.h"

#include <data/number.h>
#include <smpp/smpp.h>
#include <smpp/uv.h>
#include <stdio.h>
#include <stdlib.h>

#define SAFE_SUBMISSIONS 20u
#define SAFE_SUBMIT_GAP_MS 1000u
#define SAFE_BIND_GAP_MS 250u

struct smsc_mode {
  struct stage stage; /* first: on_stop gets its address */
  const struct check_options *options;
  const struct smpp_uri *uri;
  struct report *report;
  struct result probe;
  bool *begun; /* by result */
  unsigned n_running, most;
  unsigned submissions; /* that the safe profile has left; else UINT_MAX */
  bool alone;           /* one of those that want to be alone is at work */
  bool left;
  int code;
};

static const struct check probes[] = {
    {"probe", "4.1.5", "the account can be bound", "bind trx\n> unbind\n? unbind_resp", LEVEL_MUST,
     0},
    {"probe", "4.1.1", "the account can be bound", "bind tx\n> unbind\n? unbind_resp", LEVEL_MUST,
     0},
};

static void go_on(struct smsc_mode *mode);

/* --- settings ------------------------------------------------------------------------ */

static void set_number(struct vars *vars, const char *name, int value) {
  char text[16];

  snprintf(text, sizeof text, "%d", value);
  vars_set(vars, name, smpp_span_of(text));
}

static void set_vars(struct smsc_mode *mode, const char *to, bool international) {
  const struct smpp_uri *uri = mode->uri;
  struct vars *vars = &mode->stage.env.vars;
  const char *from = mode->options->from;
  bool name = from[strspn(from, "0123456789")] != '\0';

  vars_set(vars, "system_id", smpp_span_of(uri->system_id));
  vars_set(vars, "password", smpp_span_of(uri->password));
  vars_set(vars, "system_type", smpp_span_of(uri->system_type));
  vars_set(vars, "wrong", smpp_span_of(strcmp(uri->password, "wr0ng") ? "wr0ng" : "wr0ng2"));
  vars_set(vars, "to", smpp_span_of(to));
  vars_set(vars, "from", smpp_span_of(from));
  set_number(vars, "to_ton", uri->dst_ton >= 0 ? uri->dst_ton : international);
  set_number(vars, "to_npi", uri->dst_npi >= 0 ? uri->dst_npi : 1);
  set_number(vars, "from_ton", uri->src_ton >= 0 ? uri->src_ton : !*from ? 0 : name ? 5 : 0);
  set_number(vars, "from_npi", uri->src_npi >= 0 ? uri->src_npi : !*from || name ? 0 : 1);
  vars_set(vars, "next", smpp_span_of(""));
}

static bool set_up(struct smsc_mode *mode) {
  struct run_env *env = &mode->stage.env;
  const struct smpp_uri *uri = mode->uri;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  static struct data_number number;
  struct smpp_fault fault;
  const char *why;

  data_number_clean(smpp_span_of(mode->options->to), &number, &why);
  env->role = ROLE_SMSC;
  env->timeout_ms = uri->timeout_ms;
  env->plan =
      (struct link_plan){uri->hosts[0].name, uri->hosts[0].port, uri->local, uri->connect_ms, NULL};
  env->secrets.password = uri->password;
  env->secrets.to = number.digits;
  env->secrets.from = mode->options->from;
  set_vars(mode, number.digits, number.international);
  if (!mode->options->full) {
    env->submit_gap_ms = SAFE_SUBMIT_GAP_MS;
    env->bind_gap_ms = SAFE_BIND_GAP_MS;
  }
  if (!uri->tls)
    return true;
  smpp_uv_tls_apply(uri, &tls);
  return smpp__tls_new(smpp_alloc_libc(), &tls, false, &fault, &env->plan.tls) == SMPP_OK;
}

/* --- which comes next ------------------------------------------------------------------ */

static void leave(struct smsc_mode *mode) {
  if (mode->left)
    return;
  mode->left = true;
  stage_leave(&mode->stage);
}

static void end_open(struct smsc_mode *mode, const char *reason) {
  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i]) {
      mode->begun[i] = true;
      result_decide(&mode->report->results[i], VERDICT_NOT_RUN, reason, NULL);
    }
  report_go_on(mode->report);
}

static void on_stop(struct stage *stage) {
  struct smsc_mode *mode = (struct smsc_mode *)stage;

  end_open(mode, "stopped");
  for (struct run *run = stage->env.runs; run;) {
    struct run *one = run;

    run = run_next(run);
    run_stop(one, "stopped");
  }
  if (mode->n_running == 0)
    leave(mode);
}

/* Too many binds at once are refused by some: those are tried again, fewer at a
 * time. Where a bind is refused that is alone, others are not tried for ever. */
static bool was_crowded(struct smsc_mode *mode, struct result *result) {
  bool refused = result->verdict == VERDICT_NOT_RUN && result->expected &&
                 strncmp(result->expected, "bind ", 5) == 0;

  if (!refused || mode->stage.stopped_by || mode->n_running == 0 || mode->most == 1)
    return false;
  mode->most = mode->n_running;
  return true;
}

static void on_done(struct run *run, void *data) {
  struct smsc_mode *mode = data;
  struct result *result = run_result(run);
  size_t i = (size_t)(result - mode->report->results);

  run_free(run);
  mode->n_running--;
  mode->alone = false;
  if (was_crowded(mode, result)) {
    struct chosen chosen = result->chosen;

    result_free(result);
    *result = (struct result){.chosen = chosen};
    mode->begun[i] = false;
  }
  report_go_on(mode->report);
  go_on(mode);
}

static bool start(struct smsc_mode *mode, size_t i) {
  struct result *result = &mode->report->results[i];
  unsigned n = run_submissions(result->chosen.check);

  mode->begun[i] = true;
  if (n > mode->submissions) {
    result_decide(result, VERDICT_NOT_RUN, "the messages of the safe profile are used up", NULL);
    return false;
  }
  if (!mode->options->full)
    mode->submissions -= n;
  if (!run_start(&mode->stage.env, result, NULL, on_done, mode)) {
    result_decide(result, VERDICT_NOT_RUN, "out of memory", NULL);
    return false;
  }
  mode->n_running++;
  return true;
}

static bool start_next(struct smsc_mode *mode, unsigned flags) {
  for (size_t i = 0; i < mode->report->n; i++)
    if (!mode->begun[i] && (mode->report->results[i].chosen.check->flags & CHECK_ALONE) == flags) {
      if (start(mode, i))
        return true;
    }
  return false;
}

static void go_on(struct smsc_mode *mode) {
  while (!mode->alone && mode->n_running < mode->most && start_next(mode, 0))
    continue;
  if (mode->n_running == 0)
    mode->alone = start_next(mode, CHECK_ALONE);
  report_go_on(mode->report);
  if (mode->n_running == 0)
    leave(mode);
}

/* --- the first bind ---------------------------------------------------------------------- */

static void on_probed(struct run *run, void *data);

static void probe(struct smsc_mode *mode, const struct check *check) {
  mode->probe = (struct result){.chosen = {check, NULL}};
  if (run_start(&mode->stage.env, &mode->probe, NULL, on_probed, mode)) {
    mode->n_running = 1;
    return;
  }
  end_open(mode, "out of memory");
  leave(mode);
}

static void say_no_bind(struct smsc_mode *mode) {
  char reason[640];

  snprintf(reason, sizeof reason, "no bind: %s", mode->probe.reason ? mode->probe.reason : "");
  if (!mode->options->quiet)
    fprintf(stderr, "smppcheck: %s\n", reason);
  end_open(mode, reason);
  mode->code = 3;
}

static void on_probed(struct run *run, void *data) {
  struct smsc_mode *mode = data;
  bool bound = mode->stage.env.ever_bound;
  bool first = mode->probe.chosen.check == &probes[0];
  bool answered =
      mode->probe.expected && mode->probe.reason && strstr(mode->probe.reason, "_resp") != NULL;

  run_free(run);
  mode->n_running = 0;
  if (!bound && first && answered && !mode->stage.stopped_by &&
      !strstr(mode->probe.reason, "RINVPASWD") && !strstr(mode->probe.reason, "RINVSYSID")) {
    result_free(&mode->probe);
    probe(mode, &probes[1]);
    return;
  }
  if (!bound)
    say_no_bind(mode);
  result_free(&mode->probe);
  go_on(mode);
}

int mode_smsc(const struct check_options *options, const struct smpp_uri *uri,
              struct report *report) {
  struct smsc_mode mode = {.options = options,
                           .uri = uri,
                           .report = report,
                           .most = options->full ? options->connections : 1,
                           .submissions = options->full ? UINT32_MAX : SAFE_SUBMISSIONS};
  int result = stage_open(&mode.stage, options, on_stop);

  mode.begun = calloc(report->n + 1, sizeof *mode.begun);
  if (result != 0 || !mode.begun) {
    fputs("smppcheck: out of memory\n", stderr);
    return 2;
  }
  report_begin(report);
  if (!set_up(&mode)) {
    end_open(&mode, "TLS cannot be set up");
    leave(&mode);
  } else {
    probe(&mode, &probes[0]);
  }
  stage_close(&mode.stage);
  smpp__tls_leave(mode.stage.env.plan.tls);
  explicit_bzero(&mode.stage.env.vars, sizeof mode.stage.env.vars);
  free(mode.begun);
  return mode.stage.stopped_by ? 128 + mode.stage.stopped_by : mode.code;
}
