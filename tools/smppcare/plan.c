/* SPDX-License-Identifier: MIT
 *
 * smppcare plan --csv FILE: which message goes to whom, when and why; and why the
 * others do not go. */
#include "commands.h"
#include "caps.h"
#include "intake.h"
#include "options.h"
#include "planline.h"
#include "texts.h"

#include <data/buffer.h>
#include <smppcare/care.h>
#include <smppcare/dispatch.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WORDS_MAX SMPPCARE_TEXT_WORDS
#define RUN_MS (24 * INT64_C(3600000)) /* a run is a day's, for the cap on it */
#define OUT_ENOUGH 65536               /* octets that are written at once */

struct options {
  const char *csv, *jsonl, *now, *plan, *config, *lang;
  bool quiet, verbose, help, json;
};

struct job {
  const struct options *options;
  struct smppcare_setup setup;
  care_appointments *table;
  struct smppcare_texts texts;
  struct smppcare_caps caps;
  unsigned n_in_run;
  int64_t now_ms;
  struct care_message *messages;
  size_t cap;
  struct data_buffer out;
  bool row_failed;
  size_t n_failed, n_send, n_defer, n_drop, n_tasks;
};

static const char usage[] =
    "usage: smppcare plan --csv FILE [options]\n"
    "Writes which message would go to whom, when and why, one JSON object a line.\n"
    "\n"
    "  --csv FILE          appointments, with a header; - is stdin\n"
    "  --jsonl FILE        appointments, one JSON object a line, instead\n"
    "  --plan FILE         the plan; default: plan = FILE in the configuration\n"
    "  --config FILE       the configuration (./smppcare.conf)\n"
    "  --now T             as if it were T, such as 2027-03-14T02:05 (by the plan's clock)\n"
    "  --lang L            language of rows that say none (the plan's lang, else fr)\n"
    "  --json              how it is printed anyway\n"
    "  --quiet, --verbose\n";

/* --- options ----------------------------------------------------------------- */

static bool read_options(int argc, char **argv, struct options *options) {
  const struct smppcare_option known[] = {
      {"--csv", NULL, &options->csv},         {"--jsonl", NULL, &options->jsonl},
      {"--plan", NULL, &options->plan},       {"--config", NULL, &options->config},
      {"--now", NULL, &options->now},         {"--lang", NULL, &options->lang},
      {"--json", &options->json, NULL},       {"--quiet", &options->quiet, NULL},
      {"--verbose", &options->verbose, NULL}, {"--help", &options->help, NULL}};

  if (!smppcare_options(argc, argv, known, sizeof(known) / sizeof(*known), NULL))
    return false;
  if (!options->help && !options->csv == !options->jsonl)
    return smppcare_usage_error(
        "smppcare plan", options->csv ? "--csv or --jsonl, not both" : "--csv FILE is missing", "");
  return true;
}

/* --- lines -------------------------------------------------------------------- */

static bool flush(struct job *job) {
  if (!job->out.failed && fwrite(job->out.ptr, 1, job->out.len, stdout) == job->out.len) {
    data_buffer_clear(&job->out);
    return true;
  }
  fprintf(stderr, "smppcare: cannot write the plan\n");
  return false;
}

static bool print(struct job *job, const struct smppcare_planline *line) {
  job->n_send += line->decision == CARE_DECISION_SEND;
  job->n_defer += line->decision == CARE_DECISION_DEFER;
  job->n_drop += line->decision == CARE_DECISION_DROP;
  job->n_tasks += line->task != CARE_TASK_NONE;
  smppcare_planline_json(line, &job->out);
  return job->out.len < OUT_ENOUGH || flush(job);
}

/* A row of which nothing can be sent. */
static bool print_row(struct job *job, const struct care_appointment *a, const char *reason) {
  struct smppcare_planline line = {.row = a->row,
                                   .to = a->phone.len ? a->phone : smpp_span(NULL, 0),
                                   .decision = CARE_DECISION_DROP,
                                   .reason = reason};

  return print(job, &line);
}

static bool fail_row(struct job *job, const struct care_appointment *a, const char *code,
                     const char *words) {
  char reason[WORDS_MAX];

  job->n_failed++;
  snprintf(reason, sizeof(reason), "%s: %s", code, words);
  return print_row(job, a, reason);
}

static bool fail_number(struct job *job, const struct care_appointment *a,
                        const struct care_number *number) {
  char words[WORDS_MAX];

  smppcare_number_words(number, words, sizeof(words));
  return fail_row(job, a, "number", words);
}

/* The gate's answer as of the time at which the message would leave. What the
 * plan has decided (the appointment's state) is not asked again. */
static int ask_gate(const struct job *job, const struct care_appointment *a,
                    const struct care_number *number, const struct care_message *m, int64_t at_ms,
                    struct care_gate_answer *answer) {
  struct care_gate_facts facts = CARE_GATE_FACTS_INIT;

  facts.now_ms = at_ms;
  facts.traffic = m->traffic;
  facts.sender = care_plan_rule_sender(job->setup.plan, m->rule);
  if (facts.sender.len == 0)
    facts.sender = job->setup.config.sender.text;
  facts.deceased = a->deceased == CARE_SAID_YES;
  facts.objected = a->consent == CARE_SAID_NO || a->contact_ok == CARE_SAID_NO;
  facts.minor = a->minor == CARE_SAID_YES;
  facts.sensitive = a->sensitive == CARE_SAID_YES;
  facts.consent = a->consent;
  facts.e164 = smpp_span_of(number->e164);
  facts.region = smpp_span_of(number->region);
  facts.n_in_run = at_ms < job->now_ms + RUN_MS ? job->n_in_run : 0;
  facts.n_to_number = smppcare_caps_count(&job->caps, number->e164, a->zone, at_ms);
  facts.zone = a->zone;
  facts.country = a->country;
  facts.start_ms = facts.planned_for_ms = a->start_ms;
  facts.expires_at_ms = m->expires_at_ms;
  return care_gate(&job->setup.config.policy, &facts, answer);
}

/* Asks again for the time to which the gate defers, until it lets it go or drops
 * it: each time is later than the one before, and the message expires. */
static int settle(const struct job *job, const struct care_appointment *a,
                  const struct care_number *number, const struct care_message *m,
                  struct smppcare_planline *line, struct care_gate_answer *answer) {
  int result = ask_gate(job, a, number, m, line->send_at_ms, answer);

  while (result == SMPP_OK && answer->decision == CARE_DECISION_DEFER &&
         answer->until_ms > line->send_at_ms) {
    line->send_at_ms = answer->until_ms;
    line->decision = CARE_DECISION_DEFER;
    line->reason = care_gate_reason_name(answer->reason);
    result = ask_gate(job, a, number, m, line->send_at_ms, answer);
  }
  return result;
}

static bool count(struct job *job, const struct care_appointment *a,
                  const struct care_number *number, const struct smppcare_planline *line) {
  job->n_in_run += line->send_at_ms < job->now_ms + RUN_MS;
  return job->setup.config.policy.max_per_number == 0 ||
         smppcare_caps_add(&job->caps, number->e164, a->zone, line->send_at_ms);
}

static void drop(struct smppcare_planline *line, const char *reason) {
  line->text = smpp_span(NULL, 0);
  line->decision = CARE_DECISION_DROP;
  line->reason = reason;
}

static int64_t day_there(const struct care_appointment *a, int64_t instant_ms) {
  return care_wall_day(care_zone_to_wall(a->zone, instant_ms));
}

/* The plan lets it go: whether the gate and its text do too. */
static void pass(struct job *job, const struct care_appointment *a,
                 const struct care_number *number, const struct care_message *m,
                 struct smppcare_planline *line, char words[WORDS_MAX]) {
  struct care_gate_answer answer = CARE_GATE_ANSWER_INIT;
  const struct smpp_span fields[CARE_DISPATCH_FIELDS] = {
      [1] = job->setup.config.site_phone.text, [2] = job->setup.config.emergency.text};
  struct smppcare_wanted wanted = {.name = care_plan_rule_template(job->setup.plan, m->rule),
                                   .language = a->lang,
                                   .appointment = a,
                                   .fields = fields};

  job->texts.today = day_there(a, m->send_at_ms);
  if (settle(job, a, number, m, line, &answer) != SMPP_OK ||
      answer.decision != CARE_DECISION_SEND) {
    drop(line, care_gate_reason_name(answer.reason));
    line->task = answer.task;
    line->task_at_ms = line->send_at_ms;
  } else if (smppcare_texts_render(&job->texts, &wanted, &line->text, words) != SMPP_OK) {
    drop(line, words);
    job->row_failed = true;
  } else if (!count(job, a, number, line)) {
    drop(line, "out of memory");
    job->row_failed = true;
  }
}

static bool print_message(struct job *job, const struct care_appointment *a,
                          const struct care_number *number, const struct care_message *m) {
  struct smppcare_planline line = {.row = a->row,
                                   .key = m->key,
                                   .to = smpp_span_of(number->e164),
                                   .zone = a->zone,
                                   .send_at_ms = m->send_at_ms,
                                   .expires_at_ms = m->expires_at_ms,
                                   .has_times = true,
                                   .has_expiry = m->expires_at_ms != 0,
                                   .decision = m->decision,
                                   .reason = care_reason_name(m->reason),
                                   .task = m->task,
                                   .task_at_ms = m->task_at_ms};
  char words[WORDS_MAX];

  if (m->decision != CARE_DECISION_DROP)
    pass(job, a, number, m, &line, words);
  return print(job, &line);
}

static bool plan_row(struct job *job, size_t index) {
  struct care_appointment a = CARE_APPOINTMENT_INIT;
  struct care_number number = CARE_NUMBER_INIT;
  struct care_happening event = {.kind = CARE_HAPPENED_EVENT};
  struct care_fault fault = {0};
  size_t n;

  if (care_appointments_get(job->table, index, &a, &fault) != SMPP_OK)
    return fail_row(job, &a, care_row_problem_name(a.problem), fault.text);
  if (smppcare_read_number(&job->setup.config, &a, &number) != SMPP_OK)
    return fail_number(job, &a, &number);
  event.name = a.event;
  event.time_ms = a.event_at_ms != INT64_MIN ? a.event_at_ms : job->now_ms;
  if (care_plan_apply(job->setup.plan, &a, &event, a.event.len > 0, job->now_ms, job->messages,
                      job->cap, &n) != SMPP_OK)
    return fail_row(job, &a, "row", "it cannot be planned");
  if (n == 0)
    return print_row(job, &a, "no_rule");
  job->row_failed = false;
  for (size_t i = 0; i < n; i++)
    if (!print_message(job, &a, &number, &job->messages[i]))
      return false;
  job->n_failed += job->row_failed;
  return true;
}

/* --- the command ---------------------------------------------------------------- */

static int print_all(struct job *job) {
  size_t n_rows = care_appointments_count(job->table);

  if (!smppcare_caps_reserve(&job->caps, n_rows * care_plan_n_rules(job->setup.plan))) {
    fprintf(stderr, "smppcare: out of memory\n");
    return SMPPCARE_USAGE;
  }
  for (size_t i = 0; i < n_rows; i++)
    if (!plan_row(job, i))
      return SMPPCARE_USAGE;
  if (!flush(job))
    return SMPPCARE_USAGE;
  if (fflush(stdout) != 0) {
    fprintf(stderr, "smppcare: cannot write the plan\n");
    return SMPPCARE_USAGE;
  }
  if (!job->options->quiet)
    fprintf(stderr,
            "smppcare: %zu rows: %zu to send, %zu deferred, %zu dropped, %zu left to "
            "people; %zu rows failed\n",
            n_rows, job->n_send, job->n_defer, job->n_drop, job->n_tasks, job->n_failed);
  return job->n_failed > 0 ? SMPPCARE_SOME_FAILED : SMPPCARE_OK;
}

static int run(struct job *job) {
  static const char *const fields[] = CARE_DISPATCH_FIELD_NAMES; /* as send has them */
  int result = smppcare_setup_load(&job->setup, job->options->plan, job->options->config);

  job->now_ms = (int64_t)time(NULL) * 1000;
  if (result == SMPPCARE_OK && job->options->now &&
      !smppcare_read_instant("--now", job->options->now, job->setup.plan, &job->now_ms))
    result = SMPPCARE_USAGE;
  if (result == SMPPCARE_OK)
    result =
        smppcare_read_table(job->options->csv, job->options->jsonl, job->setup.plan, &job->table);
  if (result != SMPPCARE_OK)
    return result;
  if (job->options->verbose)
    fprintf(stderr, "smppcare: plan %s, templates in %s\n", job->setup.plan_path,
            job->setup.templates);
  job->cap = care_plan_messages_max(job->setup.plan);
  job->messages = calloc(job->cap, sizeof(*job->messages));
  if (!job->messages) {
    fprintf(stderr, "smppcare: out of memory\n");
    return SMPPCARE_USAGE;
  }
  result = smppcare_texts_load(&job->texts, &job->setup, job->table, job->options->lang, fields,
                               CARE_DISPATCH_FIELDS);
  return result == SMPPCARE_OK ? print_all(job) : result;
}

static void free_job(struct job *job) {
  smppcare_texts_free(&job->texts);
  smppcare_caps_free(&job->caps);
  free(job->messages);
  care_appointments_free(job->table);
  smppcare_setup_free(&job->setup);
  data_buffer_free(&job->out);
  free(job);
}

int smppcare_plan(int argc, char **argv) {
  struct options options = {0};
  struct job *job;
  int result;

  if (!read_options(argc, argv, &options))
    return SMPPCARE_USAGE;
  if (options.help) {
    fputs(usage, stdout);
    return SMPPCARE_OK;
  }
  job = calloc(1, sizeof(*job));
  if (!job) {
    fprintf(stderr, "smppcare: out of memory\n");
    return SMPPCARE_USAGE;
  }
  job->options = &options;
  result = run(job);
  free_job(job);
  return result;
}
