/* SPDX-License-Identifier: MIT
 *
 * Everything that can be wrong is found before anything is sent. */
#include "planline.h"
#include "send.h"

#include "commands.h"
#include "file.h"
#include "intake.h"
#include "words.h"

#include <care/planned.h>
#include <shared/address.h>
#include <shared/reach.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

static int say(int code, const char *words) {
  fprintf(stderr, "smppcare: %s\n", words);
  return code;
}

/* Of a file that the configuration names. */
static int say_of(const char *path, const char *words) {
  smppcare_print_fault(path, 0, 0, words);
  return SMPPCARE_CONFIGURATION;
}

/* --- the SMSC ---------------------------------------------------------------- */

/* The file that holds the password, as a path; "" : none is named. */
static int password_file(const struct send_run *run, char path[SMPPCARE_PATH_MAX]) {
  const struct smppcare_config *config = &run->setup.config;
  struct stat status;

  path[0] = '\0';
  if (run->options->password_file)
    snprintf(path, SMPPCARE_PATH_MAX, "%s", run->options->password_file);
  else if (config->password_file.line > 0 &&
           !smppcare_config_beside(config, config->password_file.text, path))
    return say(SMPPCARE_CONFIGURATION, "the path of the password's file is too long");
  if (!path[0])
    return SMPPCARE_OK;
  if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
    return say_of(path, "the file of the password is not there");
  if (status.st_mode & (S_IRWXG | S_IRWXO))
    return say_of(path, "others may read the file of the password: chmod 600");
  return SMPPCARE_OK;
}

static int load_address(struct send_run *run) {
  const struct smppcare_config *config = &run->setup.config;
  char path[SMPPCARE_PATH_MAX], operand[2048];
  int result = password_file(run, path);

  if (result != SMPPCARE_OK)
    return result;
  if (config->address.line == 0)
    return say(SMPPCARE_CONFIGURATION,
               "there is no address of an SMSC: write address = smpps://SYSTEM_ID@HOST:PORT into "
               "[smsc] of the configuration");
  if ((size_t)snprintf(operand, sizeof(operand), "%.*s", (int)config->address.text.len,
                       (const char *)config->address.text.ptr) >= sizeof(operand))
    return say(SMPPCARE_CONFIGURATION, "the address of the SMSC is too long");
  if (!tool_address_read("smppcare", operand, path[0] ? path : NULL, &run->uri) ||
      !tool_can_connect("smppcare", &run->uri))
    return SMPPCARE_CONFIGURATION;
  if (!run->uri.has_password)
    return say(SMPPCARE_CONFIGURATION,
               "there is no password: name its file in password_file, or set SMPP_PASSWORD");
  if (run->uri.bind_mode != -1 && run->uri.bind_mode != SMPP_BIND_TRX)
    return say(SMPPCARE_CONFIGURATION,
               "the address says bind=: patients' answers need trx, which is what is used anyway");
  return SMPPCARE_OK;
}

/* What is not to be done, though it could be. */
static int check_policy(const struct send_run *run) {
  const struct smppcare_config *config = &run->setup.config;

  if (!run->uri.tls && !config->plain_accepted)
    return say(
        SMPPCARE_REFUSED,
        "refused: smpp:// sends patients' texts and the password in the clear: use smpps://, "
        "or say plain = accepted-risk in [smsc]");
  if (run->uri.tls && run->uri.insecure && !run->uri.pin[0])
    return say(SMPPCARE_REFUSED,
               "refused: insecure=yes without pin=: anybody could pose as the SMSC");
  if (config->policy.is_trial && config->trial_numbers.n == 0)
    return say(SMPPCARE_REFUSED, "refused: a trial without trial_numbers writes to nobody");
  return SMPPCARE_OK;
}

/* --- texts and words --------------------------------------------------------- */

static void say_lexicon(void *ctx, const char *path, size_t line, const char *words) {
  (void)ctx;
  smppcare_print_fault(path, line, 0, words);
}

static int load_lexicon(struct send_run *run) {
  const struct smppcare_config *config = &run->setup.config;
  char path[SMPPCARE_PATH_MAX];
  bool named = config->lexicons.line > 0;

  if (named && !smppcare_config_beside(config, config->lexicons.text, path))
    return say(SMPPCARE_CONFIGURATION, "the path of the lexicons is too long");
  run->lexicon = smppcare_words_load_from(named ? path : NULL, say_lexicon, NULL, NULL);
  return run->lexicon ? SMPPCARE_OK : SMPPCARE_CONFIGURATION;
}

/* The texts that a site may have: the automatic ones, those of questions, and the
 * rules' that name a code. */
static int load_more_texts(struct send_run *run) {
  const care_plan *plan = run->setup.plan;
  int result = SMPPCARE_OK;

  for (int i = 0; i < CARE_AUTOMATIC_COUNT && result == SMPPCARE_OK; i++)
    result = smppcare_texts_add(&run->texts, run->table, smpp_span_of(care_automatic_name(i)));
  for (size_t i = 0; i < plan->n_questions && result == SMPPCARE_OK; i++)
    if (plan->questions[i].tmpl.len > 0)
      result = smppcare_texts_add(&run->texts, run->table, plan->questions[i].tmpl);
  for (size_t i = 0; i < care_plan_n_rules(plan) && result == SMPPCARE_OK; i++) {
    struct smpp_span name = care_plan_rule_template(plan, i);
    char coded[96];

    snprintf(coded, sizeof(coded), "%.*s-code", (int)name.len, (const char *)name.ptr);
    result = smppcare_texts_add(&run->texts, run->table, smpp_span_of(coded));
  }
  return result;
}

static int load_texts(struct send_run *run) {
  static const char *const fields[] = CARE_DISPATCH_FIELD_NAMES;
  int result = smppcare_texts_load(&run->texts, &run->setup, run->table, run->options->lang, fields,
                                   CARE_DISPATCH_FIELDS);

  return result == SMPPCARE_OK ? load_more_texts(run) : result;
}

/* --- the dispatcher ---------------------------------------------------------- */

static int write_text(void *ctx, const struct care_text_wanted *wanted, char *out, size_t cap,
                      size_t *len, struct care_fault *fault) {
  struct send_run *run = ctx;
  char name[96], words[SMPPCARE_TEXT_WORDS] = "";
  struct smppcare_wanted text = {.language = wanted->language,
                                 .appointment = wanted->appointment,
                                 .fields = wanted->fields,
                                 .may_be_missing = wanted->coded || wanted->automatic};
  struct smpp_span octets;
  int result;

  snprintf(name, sizeof(name), "%.*s%s", (int)wanted->tmpl.len, (const char *)wanted->tmpl.ptr,
           wanted->coded ? "-code" : "");
  text.name = smpp_span_of(name);
  run->texts.today =
      care_wall_day(care_zone_to_wall(care_plan_zone(run->setup.plan), send_now(run)));
  result = smppcare_texts_render(&run->texts, &text, &octets, words);
  if (result == SMPP_OK && octets.len > cap)
    result = SMPP_ERR_NOSPACE;
  if (result == SMPP_OK && octets.len > 0)
    memcpy(out, octets.ptr, octets.len);
  *len = result == SMPP_OK ? octets.len : 0;
  snprintf(fault->text, sizeof(fault->text), "%s", words);
  return result;
}

static int make_dispatcher(struct send_run *run) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_dispatch_options options = CARE_DISPATCH_OPTIONS_INIT;
  const struct smppcare_config *config = &run->setup.config;
  int result;

  snprintf(run->sender, sizeof(run->sender), "%.*s", (int)config->sender.text.len,
           (const char *)config->sender.text.ptr);
  run->senders[0] = smpp_span_of(run->sender);
  options.plan = run->setup.plan;
  options.table = run->table;
  options.policy = &config->policy;
  options.numbers = &config->numbers;
  options.lexicon = run->lexicon;
  options.language = smpp_span_of(run->texts.lang[0] ? run->texts.lang : "fr");
  options.senders = run->senders;
  options.n_senders = 1;
  options.site_phone = config->site_phone.text;
  options.emergency = config->emergency.text;
  options.text = write_text;
  options.text_ctx = run;
  result = care_dispatch_new(&alloc, &options, &run->dispatch);
  if (result == SMPP_OK)
    return SMPPCARE_OK;
  fprintf(stderr, "smppcare: %s: %s\n", run->setup.plan_path,
          result == SMPP_ERR_INVALID ? "the plan names no zone" : smpp_result_text(result));
  return result == SMPP_ERR_NOMEM ? SMPPCARE_USAGE : SMPPCARE_CONFIGURATION;
}

/* --- the journal ------------------------------------------------------------- */

static bool take_record(void *ctx, int type, struct smpp_span body) {
  struct send_run *run = ctx;

  if (type == SMPPCARE_RECORD_CARE)
    return care_dispatch_recall(run->dispatch, body) == SMPP_OK;
  return send_inbox_recall(run, type, body);
}

static int open_journal(struct send_run *run) {
  const char *path = run->options->journal;

  if (run->options->dry_run)
    return !path || smppcare_journal_read(path, take_record, run) ? SMPPCARE_OK : SMPPCARE_USAGE;
  return smppcare_journal_open(&run->journal, path, take_record, run) ? SMPPCARE_OK
                                                                      : SMPPCARE_USAGE;
}

/* Clocks are set back by seconds. By more, the time is wrong now or was then, and
 * with it quiet hours, expiries and what is due. */
#define CLOCK_BACK_MS INT64_C(3600000)

static int check_clock(const struct send_run *run) {
  struct care_dispatch_info info;
  char last[SMPPCARE_TIME_MAX];

  care_dispatch_get_info(run->dispatch, &info);
  if (info.clock_ms <= run->begin_ms + CLOCK_BACK_MS)
    return SMPPCARE_OK;
  smppcare_write_time(last, care_plan_zone(run->setup.plan), info.clock_ms);
  fprintf(stderr,
          "smppcare: %s: its last record is of %s, later than it is now; is the clock right? "
          "Nothing was sent. A trial in another time (--now) needs a journal of its own\n",
          run->options->journal, last);
  return SMPPCARE_USAGE;
}

/* --- the whole --------------------------------------------------------------- */

static int load_times(struct send_run *run) {
  const struct send_options *options = run->options;

  run->begin_ms = (int64_t)time(NULL) * 1000;
  run->begin_ns = uv_hrtime();
  run->until_ms = INT64_MAX;
  if (options->now &&
      !smppcare_read_instant("--now", options->now, run->setup.plan, &run->begin_ms))
    return SMPPCARE_USAGE;
  if (options->until &&
      !smppcare_read_instant("--until", options->until, run->setup.plan, &run->until_ms))
    return SMPPCARE_USAGE;
  if (run->until_ms <= run->begin_ms)
    return say(SMPPCARE_USAGE, "--until is over already");
  return SMPPCARE_OK;
}

int send_load(struct send_run *run) {
  const struct send_options *options = run->options;
  int result = smppcare_setup_load(&run->setup, options->plan, options->config);

  if (result == SMPPCARE_OK)
    result = load_times(run);
  if (result == SMPPCARE_OK)
    result = smppcare_read_table(options->csv, options->jsonl, run->setup.plan, &run->table);
  if (result == SMPPCARE_OK)
    result = load_texts(run);
  if (result == SMPPCARE_OK)
    result = load_lexicon(run);
  if (result == SMPPCARE_OK && !options->dry_run)
    result = load_address(run);
  if (result == SMPPCARE_OK && !options->dry_run)
    result = check_policy(run);
  if (result == SMPPCARE_OK)
    result = make_dispatcher(run);
  if (result == SMPPCARE_OK)
    result = open_journal(run);
  if (result == SMPPCARE_OK)
    result = check_clock(run);
  if (result == SMPPCARE_OK && options->verbose)
    fprintf(stderr, "smppcare: plan %s, templates in %s\n", run->setup.plan_path,
            run->setup.templates);
  return result;
}

void send_unload(struct send_run *run) {
  send_inbox_free(run);
  smppcare_journal_close(&run->journal);
  care_dispatch_free(run->dispatch);
  care_lexicon_free(run->lexicon);
  smppcare_texts_free(&run->texts);
  care_appointments_free(run->table);
  smppcare_setup_free(&run->setup);
  smpp_uri_wipe(&run->uri);
}
