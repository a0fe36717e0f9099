/* SPDX-License-Identifier: MIT
 *
 * smppcare check: everything that a site wrote, before anybody is written to. */
#include "commands.h"
#include "config.h"
#include "file.h"
#include "words.h"

#include <data/charset.h>
#include <data/names.h>
#include <smpp/client.h>
#include <smppcare/care.h>

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct check {
  struct smppcare_report report;
  struct smppcare_config config;
};

static const char usage[] =
    "usage: smppcare check [--config FILE] [--quiet]\n"
    "Says what is wrong with the configuration, the plan, the templates and the lexicons that it\n"
    "names, one JSON object a line.\n"
    "\n"
    "  --config FILE       the configuration (./" SMPPCARE_CONFIG_USUAL ")\n"
    "  --json              how it is printed anyway\n"
    "  --quiet             no summary on stderr\n";

static void say(struct check *c, enum smppcare_level level, const char *file, size_t line,
                const char *before, const char *name, const char *after) {
  struct data_fault words = {0};

  data_fault_add(&words, before);
  data_fault_add_span(&words, smpp_span_of(name));
  data_fault_add(&words, after);
  smppcare_report(&c->report, level, file, line, words.text);
}

static void error(struct check *c, const char *file, size_t line, const char *words) {
  smppcare_report(&c->report, SMPPCARE_ERROR, file, line, words);
}

static void warning(struct check *c, const char *file, size_t line, const char *words) {
  smppcare_report(&c->report, SMPPCARE_WARNING, file, line, words);
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
    error(c, c->config.path, c->config.address.line,
          "smpp:// sends patients' texts and the password in the clear: use smpps://, or say "
          "plain = accepted-risk");
  if (uri.tls && uri.insecure && !uri.pin[0])
    error(c, c->config.path, c->config.address.line,
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
      warning(c, c->config.path, c->config.address.line,
              "there is no password: name its file in password_file, or set SMPP_PASSWORD");
    return;
  }
  if (!smppcare_config_beside(&c->config, file->text, path) || stat(path, &status) != 0 ||
      !S_ISREG(status.st_mode))
    error(c, c->config.path, file->line, "the file of the password is not there");
  else if (status.st_mode & (S_IRWXG | S_IRWXO))
    error(c, c->config.path, file->line, "others may read the file of the password: chmod 600");
  else if (status.st_size == 0)
    error(c, c->config.path, file->line, "the file of the password is empty");
}

static void check_smsc(struct check *c) {
  if (c->config.address.line == 0) {
    warning(c, c->config.path, 0, "nothing can be sent: there is no address in [smsc]");
    return;
  }
  check_plain(c);
  check_password(c);
  if (c->config.sender.line == 0)
    warning(c, c->config.path, c->config.address.line,
            "there is no sender in [smsc]: the SMSC will choose whom messages come from");
}

static void check_policy(struct check *c) {
  if (c->config.policy.is_trial && c->config.trial_numbers.n == 0)
    error(c, c->config.path, 0,
          "[limits] trial = yes without trial_numbers: nobody would be written to");
  if (!c->config.policy.is_trial && c->config.trial_numbers.n > 0)
    warning(c, c->config.path, 0, "[limits] trial_numbers mean nothing without trial = yes");
  if (c->config.numbers.region.len == 0)
    warning(c, c->config.path, 0,
            "[numbers] names no country: only numbers with + or 00 can be read");
}

/* --- templates ------------------------------------------------------------------------ */

static bool is_allowed(const struct check *c, struct smpp_span host) {
  for (size_t i = 0; i < c->config.domains.n; i++) {
    struct smpp_span domain = c->config.domains.items[i];
    size_t more = host.len - domain.len;

    if (host.len < domain.len || !smpp_span_equal(smpp_span(host.ptr + more, domain.len), domain))
      continue;
    if (more == 0 || host.ptr[more - 1] == '.')
      return true;
  }
  return false;
}

static size_t host_len(const char *at, const char *end) {
  size_t len = 0;

  while (at + len < end && !strchr(" \t\r\n/:?#{}<>\"'", at[len]))
    len++;
  return len;
}

/* Links that lead where the site does not say that it writes from. */
static void check_links(struct check *c, const char *path, struct smpp_span text) {
  const char *begin = (const char *)text.ptr, *end = begin + text.len;

  for (const char *at = begin; c->config.domains.n > 0 && at + 3 < end; at++) {
    struct smpp_span host;
    struct data_fault words = {0};
    size_t line, column;

    if (memcmp(at, "://", 3) != 0)
      continue;
    host = smpp_span(at + 3, host_len(at + 3, end));
    if (is_allowed(c, host))
      continue;
    data_place(smpp_span(begin, (size_t)(at - begin)), &line, &column);
    data_fault_add(&words, "a link leads to '");
    data_fault_add_span(&words, host);
    data_fault_add(&words, "', which is not among the domains of [texts]");
    error(c, path, line, words.text);
  }
}

static void check_template(struct check *c, const char *path) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0}, text = {0};
  struct data_fault bad_text = {0};
  struct care_fault fault = {0};
  care_template *tmpl = NULL;
  int result;

  if (!smppcare_read_file(path, false, &octets)) {
    error(c, path, 0, "cannot be read");
    data_buffer_free(&octets);
    return;
  }
  result = data_charset_to_utf8(data_buffer_span(&octets), &text, NULL, &bad_text);
  if (result != SMPP_OK) {
    error(c, path, bad_text.line, bad_text.text[0] ? bad_text.text : smpp_result_text(result));
  } else {
    result = care_template_new(&alloc, data_buffer_span(&text), &tmpl, &fault);
    if (result != SMPP_OK)
      error(c, path, fault.line, fault.text[0] ? fault.text : smpp_result_text(result));
    check_links(c, path, data_buffer_span(&text));
  }
  care_template_free(tmpl);
  data_buffer_free(&text);
  data_buffer_free(&octets);
}

static bool is_template(const char *name) {
  size_t len = strlen(name);

  return name[0] != '.' && len > 4 && strcmp(name + len - 4, ".txt") == 0;
}

/* NAME.txt, or NAME.LANGUAGE.txt. */
static bool is_of(const char *file, struct smpp_span name) {
  return is_template(file) && strlen(file) > name.len && memcmp(file, name.ptr, name.len) == 0 &&
         file[name.len] == '.';
}

static bool has_template(struct dirent *const *entries, int n, struct smpp_span name) {
  for (int i = 0; i < n; i++)
    if (is_of(entries[i]->d_name, name))
      return true;
  return false;
}

static void check_rules(struct check *c, const care_plan *plan, const char *path,
                        struct dirent *const *entries, int n) {
  for (size_t i = 0; i < care_plan_n_rules(plan); i++) {
    struct smpp_span name = care_plan_rule_template(plan, i);
    struct data_fault words = {0};

    if (has_template(entries, n, name))
      continue;
    data_fault_add(&words, "there is no template '");
    data_fault_add_span(&words, name);
    data_fault_add(&words, "': write NAME.txt or NAME.LANGUAGE.txt into the folder of templates");
    error(c, path, care_plan_rule_line(plan, i), words.text);
  }
}

static void check_templates(struct check *c, const care_plan *plan, const char *plan_path) {
  struct smpp_span name = care_plan_setting(plan, "templates");
  struct smppcare_config beside_plan = {.path = plan_path};
  char folder[SMPPCARE_CONFIG_PATH], path[SMPPCARE_CONFIG_PATH + 300];
  struct dirent **entries;
  int n;

  if (name.len == 0)
    name = smpp_span_of("templates");
  if (!smppcare_config_beside(&beside_plan, name, folder) ||
      (n = scandir(folder, &entries, NULL, alphasort)) < 0) {
    error(c, plan_path, 0, "the folder of templates cannot be opened");
    return;
  }
  for (int i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%s", folder, entries[i]->d_name);
    if (is_template(entries[i]->d_name))
      check_template(c, path);
  }
  check_rules(c, plan, plan_path, entries, n);
  for (int i = 0; i < n; i++)
    free(entries[i]);
  free(entries);
}

/* --- plan and lexicons ------------------------------------------------------------------ */

static void check_plan(struct check *c) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  char path[SMPPCARE_CONFIG_PATH];
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  care_plan *plan = NULL;
  int result;

  if (c->config.plan.line == 0) {
    error(c, c->config.path, 0, "which plan? write plan = FILE before the first section");
    return;
  }
  if (!smppcare_config_beside(&c->config, c->config.plan.text, path)) {
    error(c, c->config.path, c->config.plan.line, "the path is too long");
    return;
  }
  if (read_named(c, path, c->config.plan.line, &octets)) {
    result = care_plan_new(&alloc, data_buffer_span(&octets), &plan, &fault);
    if (result == SMPP_OK)
      check_templates(c, plan, path);
    else
      error(c, path, fault.line, fault.text[0] ? fault.text : smpp_result_text(result));
  }
  care_plan_free(plan);
  data_buffer_free(&octets);
}

static void say_lexicon(void *ctx, const char *path, size_t line, const char *words) {
  error(ctx, path, line, words);
}

static void check_lexicons(struct check *c) {
  char path[SMPPCARE_CONFIG_PATH];
  bool named = c->config.lexicons.line > 0;

  if (named && !smppcare_config_beside(&c->config, c->config.lexicons.text, path))
    error(c, c->config.path, c->config.lexicons.line, "the path is too long");
  else
    care_lexicon_free(smppcare_words_load_from(named ? path : NULL, say_lexicon, c));
}

/* --- the command ------------------------------------------------------------------------ */

static bool usage_error(const char *what, const char *name) {
  fprintf(stderr, "smppcare check: %s%s; see smppcare check --help\n", what, name);
  return false;
}

struct options {
  const char *config;
  bool quiet, help;
};

static bool read_options(int argc, char **argv, struct options *options) {
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--help") == 0)
      options->help = true;
    else if (strcmp(argv[i], "--quiet") == 0)
      options->quiet = true;
    else if (strncmp(argv[i], "--config=", 9) == 0)
      options->config = argv[i] + 9;
    else if (strcmp(argv[i], "--config") == 0 && i + 1 < argc)
      options->config = argv[++i];
    else if (strcmp(argv[i], "--config") == 0)
      return usage_error("a value is missing after ", argv[i]);
    else if (strncmp(argv[i], "--password", 10) == 0)
      return usage_error("a password on the command line can be read by everybody on this machine: "
                         "name its file in password_file",
                         "");
    else if (strcmp(argv[i], "--json") != 0 && strcmp(argv[i], "--verbose") != 0)
      return usage_error("unknown option ", argv[i]);
  }
  return true;
}

static int run(struct check *c, const struct options *options) {
  int result = smppcare_config_load(&c->config, options->config, &c->report);

  if (result == SMPPCARE_OK && c->config.ini) {
    check_smsc(c);
    check_policy(c);
    check_plan(c);
    check_lexicons(c);
  }
  smppcare_config_free(&c->config);
  if (result != SMPPCARE_OK)
    return result;
  if (fflush(stdout) != 0)
    return SMPPCARE_USAGE;
  if (!options->quiet)
    fprintf(stderr, "smppcare: %s: %zu errors, %zu warnings\n", options->config, c->report.n_errors,
            c->report.n_warnings);
  return c->report.n_errors > 0 ? SMPPCARE_CONFIGURATION : SMPPCARE_OK;
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
  result = run(c, &options);
  free(c);
  return result;
}
