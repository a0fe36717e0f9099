/* SPDX-License-Identifier: MIT
 *
 * smppcare plan --csv FILE: which message goes to whom, when and why; and why the
 * others do not go. */
#include "commands.h"
#include "file.h"
#include "planline.h"
#include "setup.h"
#include "variants.h"

#include <care/table.h>
#include <care/when.h>
#include <smppcare/care.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TEXT_MAX 65536
#define WORDS_MAX 480
#define OUT_ENOUGH 65536 /* octets that are written at once */

struct options {
  const char *csv, *jsonl, *now, *plan, *config, *lang;
  bool quiet, verbose, help, json;
};

/* The texts of a rule. */
struct text {
  char path[SMPPCARE_PATH_MAX + 64];
  struct smppcare_variants variants;
};

struct job {
  const struct options *options;
  struct smppcare_setup setup;
  char zone[64], lang[16];
  care_appointments *table;
  struct data_csv header;  /* its names alone: what templates are bound to */
  struct smpp_span *names; /* of it: copies */
  struct text *texts;      /* one a rule */
  int64_t now_ms;
  struct care_message *messages;
  size_t cap;
  struct data_buffer out;
  char text[TEXT_MAX];
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

static bool usage_error(const char *what, const char *name) {
  fprintf(stderr, "smppcare plan: %s%s; see smppcare plan --help\n", what, name);
  return false;
}

static bool take_flag(struct options *options, const char *name) {
  const struct {
    const char *name;
    bool *value;
  } known[] = {{"--quiet", &options->quiet},
               {"--verbose", &options->verbose},
               {"--json", &options->json},
               {"--help", &options->help}};

  for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
    if (strcmp(name, known[i].name) == 0) {
      *known[i].value = true;
      return true;
    }
  return false;
}

static bool take_value(struct options *options, int argc, char **argv, int *at) {
  const struct {
    const char *name;
    const char **value;
  } known[] = {{"--csv", &options->csv},   {"--jsonl", &options->jsonl},
               {"--now", &options->now},   {"--plan", &options->plan},
               {"--lang", &options->lang}, {"--config", &options->config}};
  const char *name = argv[*at];
  size_t len = strcspn(name, "="), i = 0;

  while (i < sizeof(known) / sizeof(*known) &&
         !smpp_span_equal(smpp_span(name, len), smpp_span_of(known[i].name)))
    i++;
  if (i == sizeof(known) / sizeof(*known))
    return usage_error("unknown option or operand ", name);
  if (name[len] == '=')
    *known[i].value = name + len + 1;
  else if (*at + 1 < argc)
    *known[i].value = argv[++*at];
  else
    return usage_error("a value is missing after ", name);
  return true;
}

static bool read_options(int argc, char **argv, struct options *options) {
  for (int i = 1; i < argc; i++)
    if (!take_flag(options, argv[i]) && !take_value(options, argc, argv, &i))
      return false;
  if (options->help)
    return true;
  if (!options->csv == !options->jsonl)
    return usage_error(options->csv ? "--csv or --jsonl, not both" : "--csv FILE is missing", "");
  return true;
}

static bool read_now(struct job *job) {
  const char *text = job->options->now, *why = "";
  struct care__when when;

  if (!text) {
    job->now_ms = (int64_t)time(NULL) * 1000;
    return true;
  }
  if (!care__when_parse(smpp_span_of(text), &when, &why)) {
    fprintf(stderr, "smppcare plan: --now '%s': %s\n", text, why);
    return false;
  }
  if (!when.has_date || !when.has_time)
    return usage_error("--now needs the day and the time: 2027-03-14T02:05, not ", text);
  job->now_ms = (int64_t)care__when_wall_ms(&when);
  if (when.has_offset)
    job->now_ms -= when.offset_min * INT64_C(60000);
  else
    job->now_ms = care_zone_from_wall(care_plan_zone(job->setup.plan), job->now_ms);
  return true;
}

/* --- input ------------------------------------------------------------------- */

static int read_table(struct job *job) {
  const char *path = job->options->csv ? job->options->csv : job->options->jsonl;
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  int result;

  if (!smppcare_read_file(path, false, &octets)) {
    data_buffer_free(&octets);
    return SMPPCARE_USAGE;
  }
  result = job->options->csv
               ? care__appointments_take(&alloc, &octets, job->setup.plan, &job->table, &fault)
               : care_appointments_jsonl(&alloc, data_buffer_span(&octets), job->setup.plan,
                                         &job->table, &fault);
  data_buffer_free(&octets);
  if (result == SMPP_OK)
    return SMPPCARE_OK;
  smppcare_print_fault(path, fault.line, fault.column,
                       fault.text[0] ? fault.text : smpp_result_text(result));
  return SMPPCARE_USAGE;
}

/* --- templates ---------------------------------------------------------------- */

/* A copy that lives as long as the job. */
static bool copy_setting(const struct job *job, const char *name, char *out, size_t cap) {
  struct smpp_span value = care_plan_setting(job->setup.plan, name);

  return (size_t)snprintf(out, cap, "%.*s", (int)value.len, (const char *)value.ptr) < cap;
}

static int init_variants(struct job *job) {
  const char *lang = job->options->lang ? job->options->lang : job->lang[0] ? job->lang : NULL;
  int result = SMPPCARE_OK;

  for (size_t i = 0; i < care_plan_n_rules(job->setup.plan) && result == SMPPCARE_OK; i++) {
    struct smpp_span name = care_plan_rule_template(job->setup.plan, i);
    struct text *text = &job->texts[i];

    snprintf(text->path, sizeof(text->path), "%s/%.*s", job->setup.templates, (int)name.len,
             (const char *)name.ptr);
    result = smppcare_variants_init(&text->variants, text->path, lang, job->zone, &job->header);
  }
  return result == SMPPCARE_OK ? SMPPCARE_OK : SMPPCARE_CONFIGURATION;
}

/* Every text that any row may need is compiled before the first line is printed. */
static int load_language(struct job *job, struct smpp_span lang) {
  for (size_t i = 0; i < care_plan_n_rules(job->setup.plan); i++) {
    int result = smppcare_variants_load(&job->texts[i].variants, lang);

    if (result != SMPPCARE_OK && result != SMPPCARE_SOME_FAILED)
      return SMPPCARE_CONFIGURATION; /* that row says so itself, if SOME_FAILED */
  }
  return SMPPCARE_OK;
}

/* Columns are the same for every row of a CSV; of objects those of the first
 * count. */
static int bind(struct job *job, const struct care_appointment *a) {
  if (job->header.names)
    return SMPPCARE_OK;
  job->names = calloc(a->n_values, sizeof(*job->names));
  if (!job->names)
    return SMPPCARE_USAGE;
  for (size_t i = 0; i < a->n_values; i++) {
    char *name = malloc(a->names[i].len + 1);

    if (!name)
      return SMPPCARE_USAGE;
    if (a->names[i].len)
      memcpy(name, a->names[i].ptr, a->names[i].len);
    job->names[i] = smpp_span(name, a->names[i].len);
    job->header.n_columns = i + 1;
  }
  job->header.names = job->names;
  return init_variants(job);
}

static int load_templates(struct job *job) {
  int result = SMPPCARE_OK;

  for (size_t i = 0; result == SMPPCARE_OK && i < care_appointments_count(job->table); i++) {
    struct care_appointment a = CARE_APPOINTMENT_INIT;

    if (care_appointments_get(job->table, i, &a, NULL) != SMPP_OK)
      continue;
    result = bind(job, &a);
    if (result == SMPPCARE_OK)
      result = load_language(job, a.lang);
  }
  return result;
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

/* "number: letters: letters stand beside ..; is +33639980203 meant?" */
static bool fail_number(struct job *job, const struct care_appointment *a,
                        const struct care_number *number) {
  char words[WORDS_MAX];
  bool has_guess = number->suggestion[0] != '\0';

  snprintf(words, sizeof(words), "%s: %s%s%s%s", care_number_reason_name(number->reason),
           care_number_reason_text(number->reason), has_guess ? "; is " : "", number->suggestion,
           has_guess ? " meant?" : "");
  return fail_row(job, a, "number", words);
}

/* The text of a message; false: `words` says why there is none. */
static bool render(struct job *job, const struct care_appointment *a, size_t rule,
                   struct smpp_span *text, char words[WORDS_MAX]) {
  const struct smppcare_variant *variant =
      smppcare_variants_find(&job->texts[rule].variants, a->lang);
  struct care_fault fault = {0};
  size_t len = 0;
  int result;

  if (!variant) {
    snprintf(words, WORDS_MAX, "text: the row's language is unknown; write a code such as fr");
    return false;
  }
  if (a->n_values != job->header.n_columns) {
    snprintf(words, WORDS_MAX, "text: the object has other members than the first one");
    return false;
  }
  result = care_template_render(variant->tmpl, variant->language, a->values, a->n_values, job->text,
                                sizeof(job->text), &len, &fault);
  *text = smpp_span(job->text, len);
  if (result != SMPP_OK)
    snprintf(words, WORDS_MAX, "text: %s", fault.text[0] ? fault.text : smpp_result_text(result));
  return result == SMPP_OK;
}

/* The gate's answer as of the time at which the message would leave. What the
 * plan has decided (the appointment's state) is not asked again. */
static int ask_gate(const struct job *job, const struct care_appointment *a,
                    const struct care_number *number, const struct care_message *m,
                    struct care_gate_answer *answer) {
  struct care_gate_policy policy = CARE_GATE_POLICY_INIT;
  struct care_gate_facts facts = CARE_GATE_FACTS_INIT;

  policy.plan = job->setup.plan;
  facts.now_ms = m->send_at_ms;
  facts.traffic = m->traffic;
  facts.objected = a->consent == CARE_SAID_NO || a->contact_ok == CARE_SAID_NO;
  facts.consent = a->consent;
  facts.e164 = smpp_span_of(number->e164);
  facts.region = smpp_span_of(number->region);
  facts.zone = a->zone;
  facts.country = a->country;
  facts.start_ms = facts.planned_for_ms = a->start_ms;
  facts.expires_at_ms = m->expires_at_ms;
  return care_gate(&policy, &facts, answer);
}

/* The plan lets it go: whether the gate and its text do too. */
static void pass(struct job *job, const struct care_appointment *a,
                 const struct care_number *number, const struct care_message *m,
                 struct smppcare_planline *line, char words[WORDS_MAX]) {
  struct care_gate_answer answer = CARE_GATE_ANSWER_INIT;

  if (ask_gate(job, a, number, m, &answer) != SMPP_OK || answer.decision != CARE_DECISION_SEND) {
    line->decision = CARE_DECISION_DROP;
    line->reason = care_gate_reason_name(answer.reason);
    line->task = answer.task;
    line->task_at_ms = m->send_at_ms;
  } else if (!render(job, a, m->rule, &line->text, words)) {
    line->text = smpp_span(NULL, 0);
    line->decision = CARE_DECISION_DROP;
    line->reason = words;
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
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;
  struct care_number number = CARE_NUMBER_INIT;
  struct care_fault fault = {0};
  size_t n;

  if (care_appointments_get(job->table, index, &a, &fault) != SMPP_OK)
    return fail_row(job, &a, care_row_problem_name(a.problem), fault.text);
  options.region = smpp_span_of(care_country_region(a.country));
  if (care_number_read(a.phone, &options, &number) != SMPP_OK)
    return fail_number(job, &a, &number);
  if (care_plan_apply(job->setup.plan, &a, NULL, 0, job->now_ms, job->messages, job->cap, &n) !=
      SMPP_OK)
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
  for (size_t i = 0; i < care_appointments_count(job->table); i++)
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
            care_appointments_count(job->table), job->n_send, job->n_defer, job->n_drop,
            job->n_tasks, job->n_failed);
  return job->n_failed > 0 ? SMPPCARE_SOME_FAILED : SMPPCARE_OK;
}

static int run(struct job *job) {
  int result = smppcare_setup_load(&job->setup, job->options->plan, job->options->config);

  if (result == SMPPCARE_OK && !read_now(job))
    result = SMPPCARE_USAGE;
  if (result == SMPPCARE_OK)
    result = read_table(job);
  if (result != SMPPCARE_OK)
    return result;
  if (job->options->verbose)
    fprintf(stderr, "smppcare: plan %s, templates in %s\n", job->setup.plan_path,
            job->setup.templates);
  job->cap = care_plan_messages_max(job->setup.plan);
  job->messages = calloc(job->cap, sizeof(*job->messages));
  job->texts = calloc(care_plan_n_rules(job->setup.plan), sizeof(*job->texts));
  if (!job->messages || !job->texts || !copy_setting(job, "zone", job->zone, sizeof(job->zone)) ||
      !copy_setting(job, "lang", job->lang, sizeof(job->lang))) {
    fprintf(stderr, "smppcare: out of memory, or a setting of the plan is too long\n");
    return SMPPCARE_USAGE;
  }
  result = load_templates(job);
  return result == SMPPCARE_OK ? print_all(job) : result;
}

static void free_job(struct job *job) {
  if (job->texts)
    for (size_t i = 0; i < care_plan_n_rules(job->setup.plan); i++)
      smppcare_variants_deinit(&job->texts[i].variants);
  for (size_t i = 0; i < job->header.n_columns; i++)
    free((void *)(uintptr_t)job->names[i].ptr);
  free(job->names);
  free(job->texts);
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
