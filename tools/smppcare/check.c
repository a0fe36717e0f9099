/* SPDX-License-Identifier: MIT
 *
 * smppcare check: everything that a site wrote, before anybody is written to. */
#include "check.h"

#include "commands.h"
#include "file.h"
#include "options.h"
#include "words.h"

#include <smpp/client.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char usage[] =
    "usage: smppcare check [--config FILE] [--csv FILE] [--bind] [--text] [--verbose] [--quiet]\n"
    "Says what is wrong with the configuration, the plan, the templates and the words that it\n"
    "names, and what to do: one JSON object a line, on a terminal one line of text.\n"
    "\n"
    "  --config FILE       the configuration (./" SMPPCARE_CONFIG_USUAL ")\n"
    "  --csv FILE          appointments: whether templates name columns that are there\n"
    "  --bind              binds to the SMSC once, if nothing is wrong, and unbinds\n"
    "  --text              lines of text, not only on a terminal\n"
    "  --json              objects, on a terminal too\n"
    "  --verbose           advice too\n"
    "  --quiet             no summary on stderr\n";

static void say(struct check *c, enum smppcare_level level, const char *file, size_t line,
                const char *before, const char *name, const char *after) {
  struct data_fault words = {0};

  data_fault_add(&words, before);
  data_fault_add_span(&words, smpp_span_of(name));
  data_fault_add(&words, after);
  smppcare_report(&c->report, level, file, line, words.text);
}

void check_error(struct check *c, const char *file, size_t line, const char *words) {
  smppcare_report(&c->report, SMPPCARE_ERROR, file, line, words);
}

void check_warning(struct check *c, const char *file, size_t line, const char *words) {
  smppcare_report(&c->report, SMPPCARE_WARNING, file, line, words);
}

void check_say_finding(struct check *c, const char *file, size_t line,
                       const struct care_lint_finding *finding) {
  struct data_fault words = {0};

  if (finding->level < (c->verbose ? CARE_LINT_ADVICE : CARE_LINT_WARNING))
    return;
  data_fault_add(&words, finding->message);
  data_fault_add(&words, " [");
  data_fault_add(&words, care_lint_rule_name(finding->rule));
  data_fault_add(&words, "]");
  smppcare_report(&c->report, finding->level == CARE_LINT_ERROR ? SMPPCARE_ERROR : SMPPCARE_WARNING,
                  file, line, words.text);
}

void check_say_rule(struct check *c, int rule, int most, const char *file, size_t line,
                    const char *before, struct smpp_span name, const char *after) {
  int level = c->config.lint_levels[rule], usual = care_lint_rule_level(rule);
  struct care_lint_finding finding = {.rule = rule};
  struct data_fault words = {0};

  finding.level = level != CARE_LINT_USUAL ? level : usual < most ? usual : most;
  data_fault_add(&words, before);
  data_fault_add_span(&words, name);
  data_fault_add(&words, after);
  memcpy(finding.message, words.text, sizeof(finding.message));
  check_say_finding(c, file, line, &finding);
}

struct care_lint_policy check_policy_of(const struct check *c) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;

  policy.domains = c->config.domains.items;
  policy.n_domains = c->config.domains.n;
  policy.registered = c->config.registered.items;
  policy.n_registered = c->config.registered.n;
  policy.stop_footer = c->config.stop_footer.text;
  policy.country = c->config.numbers.region;
  if (policy.country.len == 0 && c->plan)
    policy.country = care_plan_setting(c->plan, "country");
  memcpy(policy.levels, c->config.lint_levels, sizeof(policy.levels));
  if (c->config.wording.characters != CARE_CHARACTERS_KEEP)
    policy.levels[CARE_LINT_UCS2] = CARE_LINT_OFF; /* they are replaced */
  return policy;
}

/* Without a message on stderr: it goes to the report. */
static bool read_named(struct check *c, const char *path, size_t line, struct data_buffer *out) {
  struct stat status;

  if (stat(path, &status) != 0)
    say(c, SMPPCARE_ERROR, c->config.path, line, "cannot open ", path,
        errno == ENOENT ? ": there is no such file" : ": it may not be read");
  else if (S_ISDIR(status.st_mode))
    say(c, SMPPCARE_ERROR, c->config.path, line, "", path, " is a folder");
  else if (smppcare_read_file(path, false, out))
    return true;
  else
    say(c, SMPPCARE_ERROR, c->config.path, line, "cannot read ", path, "");
  return false;
}

/* --- the SMSC ----------------------------------------------------------------------- */

static void check_plain(struct check *c) {
  struct smpp_uri uri;

  if (smpp_uri_parse(c->config.address.text, &uri, NULL) != SMPP_OK)
    return; /* said already */
  if (!uri.tls && !c->config.plain_accepted)
    check_error(c, c->config.path, c->config.address.line,
                "smpp:// sends patients' texts and the password in the clear: use smpps://, or say "
                "plain = accepted-risk");
  if (uri.tls && uri.insecure && !uri.pin[0])
    check_error(c, c->config.path, c->config.address.line,
                "insecure=yes without pin=: anybody could pose as the SMSC");
  smpp_uri_wipe(&uri);
}

static void check_password(struct check *c) {
  const struct smppcare_config_value *file = &c->config.password_file;
  char path[SMPPCARE_CONFIG_PATH];
  struct stat status;

  if (file->line == 0) {
    const char *environment = getenv("SMPP_PASSWORD");

    if (!environment || !environment[0])
      check_warning(c, c->config.path, c->config.address.line,
                    "there is no password: name its file in password_file, or set SMPP_PASSWORD");
    return;
  }
  if (!smppcare_config_beside(&c->config, file->text, path) || stat(path, &status) != 0 ||
      !S_ISREG(status.st_mode))
    check_error(c, c->config.path, file->line, "the file of the password is not there");
  else if (status.st_mode & (S_IRWXG | S_IRWXO))
    check_error(c, c->config.path, file->line,
                "others may read the file of the password: chmod 600");
  else if (status.st_size == 0)
    check_error(c, c->config.path, file->line, "the file of the password is empty");
}

static void check_smsc(struct check *c) {
  if (c->config.address.line == 0) {
    check_warning(c, c->config.path, 0, "nothing can be sent: there is no address in [smsc]");
    return;
  }
  check_plain(c);
  check_password(c);
  if (c->config.sender.line == 0)
    check_warning(c, c->config.path, c->config.address.line,
                  "there is no sender in [smsc]: the SMSC will choose whom messages come from");
}

static void check_policy(struct check *c) {
  if (c->config.policy.is_trial && c->config.trial_numbers.n == 0)
    check_error(c, c->config.path, 0,
                "[limits] trial = yes without trial_numbers: nobody would be written to");
  if (!c->config.policy.is_trial && c->config.trial_numbers.n > 0)
    check_warning(c, c->config.path, 0, "[limits] trial_numbers mean nothing without trial = yes");
  if (c->config.numbers.region.len == 0)
    check_warning(c, c->config.path, 0,
                  "[numbers] names no country: only numbers with + or 00 can be read");
}

/* --- texts ------------------------------------------------------------------------------ */

/* Where a key of [texts] stands. */
static size_t line_of(const struct check *c, const char *key) {
  const struct data_ini *ini = c->config.ini;

  for (size_t i = 0; i < ini->n_sections; i++) {
    const struct data_ini_entry *entry = data_ini_get(&ini->sections[i], key);

    if (entry && smpp_span_equal(ini->sections[i].title, smpp_span_of("texts")))
      return entry->line;
  }
  return 0;
}

/* Its letters are in every text, and would take all of them to UCS-2. */
static void check_prefix(struct check *c) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  if (c->config.wording.characters != CARE_CHARACTERS_KEEP ||
      smpp_text_plan(c->config.wording.prefix, &options, &plan, NULL) != SMPP_OK ||
      plan.encoding != SMPP_ENCODING_UCS2)
    return;
  check_warning(c, c->config.path, line_of(c, "prefix"),
                "the prefix has letters that GSM 7-bit lacks: every text takes UCS-2, 70 "
                "characters a part; write it without them, or say characters = "
                "downgrade-if-cheaper");
}

static void check_link(struct check *c) {
  struct smpp_span link = c->config.wording.link, host;
  const uint8_t *end;

  if (link.len == 0 || c->config.domains.n == 0)
    return;
  host = smpp_span(link.ptr + 8, link.len - 8); /* behind https:// */
  end = memchr(host.ptr, '/', host.len);
  host.len = end ? (size_t)(end - host.ptr) : host.len;
  for (size_t i = 0; i < c->config.domains.n; i++) {
    struct smpp_span domain = c->config.domains.items[i];
    size_t more = host.len - domain.len;

    if (host.len >= domain.len && (more == 0 || host.ptr[more - 1] == '.') &&
        smpp_span_equal(smpp_span(host.ptr + more, domain.len), domain))
      return;
  }
  check_error(c, c->config.path, line_of(c, "link"),
              "link leads outside domains: add its domain there, or lead patients where they know "
              "they are at home");
}

/* --- plan and lexicons ------------------------------------------------------------------ */

static void read_plan(struct check *c) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  int result;

  if (c->config.plan.line == 0) {
    check_error(c, c->config.path, 0, "which plan? write plan = FILE before the first section");
    return;
  }
  if (!smppcare_config_beside(&c->config, c->config.plan.text, c->plan_path)) {
    check_error(c, c->config.path, c->config.plan.line, "the path is too long");
    return;
  }
  if (read_named(c, c->plan_path, c->config.plan.line, &octets)) {
    result = care_plan_new(&alloc, data_buffer_span(&octets), &c->plan, &fault);
    if (result != SMPP_OK)
      check_error(c, c->plan_path, fault.line,
                  fault.text[0] ? fault.text : smpp_result_text(result));
  }
  data_buffer_free(&octets);
}

static void say_words(void *ctx, const char *path, size_t line, const char *words) {
  check_error(ctx, path, line, words);
}

static void doubt_words(void *ctx, const char *path, size_t line, const char *words) {
  check_warning(ctx, path, line, words);
}

/* The folder that a key names; false: its path is too long. NULL: the usual one. */
static bool folder_of(struct check *c, const struct smppcare_config_value *value,
                      char path[SMPPCARE_CONFIG_PATH], const char **folder) {
  *folder = value->line > 0 ? path : NULL;
  if (value->line == 0 || smppcare_config_beside(&c->config, value->text, path))
    return true;
  check_error(c, c->config.path, value->line, "the path is too long");
  return false;
}

static void read_words(struct check *c) {
  char path[SMPPCARE_CONFIG_PATH];
  const char *folder;

  if (folder_of(c, &c->config.lexicons, path, &folder))
    care_lexicon_free(smppcare_words_load_from(folder, say_words, doubt_words, c));
  if (folder_of(c, &c->config.lint, path, &folder))
    c->lint = smppcare_lint_load_from(folder, say_words, c);
}

/* --- the command ------------------------------------------------------------------------ */

struct options {
  const char *config, *csv;
  bool quiet, verbose, json, text, bind, help;
};

static bool read_options(int argc, char **argv, struct options *options) {
  const struct smppcare_option known[] = {
      {"--config", NULL, &options->config}, {"--csv", NULL, &options->csv},
      {"--bind", &options->bind, NULL},     {"--text", &options->text, NULL},
      {"--json", &options->json, NULL},     {"--verbose", &options->verbose, NULL},
      {"--quiet", &options->quiet, NULL},   {"--help", &options->help, NULL}};

  return smppcare_options(argc, argv, known, sizeof(known) / sizeof(*known), NULL);
}

static int check_all(struct check *c) {
  int result = SMPPCARE_OK;

  read_plan(c);
  read_words(c);
  check_smsc(c);
  check_policy(c);
  check_prefix(c);
  check_link(c);
  check_senders(c);
  if (c->plan)
    result = check_texts(c);
  return result;
}

/* Errors come first: what is at fault is not tried on an SMSC. */
static int end(struct check *c, const struct options *options) {
  int result = c->report.n_errors > 0 ? SMPPCARE_CONFIGURATION : SMPPCARE_OK;

  if (result == SMPPCARE_OK && options->bind)
    result = check_bind(c);
  if (fflush(stdout) != 0)
    return SMPPCARE_USAGE;
  if (!options->quiet)
    fprintf(stderr, "smppcare: %s: %zu errors, %zu warnings\n", options->config, c->report.n_errors,
            c->report.n_warnings);
  return result;
}

static int run(struct check *c, const struct options *options) {
  int result = smppcare_config_load(&c->config, options->config, &c->report);

  c->csv = options->csv;
  c->verbose = options->verbose;
  if (result == SMPPCARE_OK && c->config.ini)
    result = check_all(c);
  if (result == SMPPCARE_OK)
    result = end(c, options);
  care_lint_free(c->lint);
  care_plan_free(c->plan);
  smppcare_config_free(&c->config);
  return result;
}

int smppcare_check(int argc, char **argv) {
  struct options options = {.config = SMPPCARE_CONFIG_USUAL};
  struct check *c;
  int result;

  if (!read_options(argc, argv, &options))
    return SMPPCARE_USAGE;
  if (options.help) {
    fputs(usage, stdout);
    return SMPPCARE_OK;
  }
  c = calloc(1, sizeof(*c));
  if (!c) {
    fputs("smppcare: out of memory\n", stderr);
    return SMPPCARE_USAGE;
  }
  c->report.as_text = options.text || (!options.json && isatty(STDOUT_FILENO));
  result = run(c, &options);
  free(c);
  return result;
}
