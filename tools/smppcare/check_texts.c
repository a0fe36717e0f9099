/* SPDX-License-Identifier: MIT
 *
 * smppcare check, templates: each by what the plan does with it, and the languages
 * of one beside each other. */
#include "check.h"
#include "commands.h"
#include "file.h"

#include <data/charset.h>
#include <data/names.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define FOUND_MAX 64
#define CODED "-code" /* of j1.fr.txt the variant that names a code is j1-code.fr.txt */

struct text {
  char path[SMPPCARE_CONFIG_PATH + 300];
  struct smpp_span name, language; /* in `path`; language empty: of every language */
  struct data_buffer words;        /* UTF-8 */
  care_template *tmpl;             /* NULL: it has a mistake */
};

struct texts {
  struct check *c;
  struct text *list;
  size_t n;
  struct smpp_span usual; /* language */
};

/* --- reading ------------------------------------------------------------------------ */

static int is_template(const struct dirent *entry) {
  size_t len = strlen(entry->d_name);

  return entry->d_name[0] != '.' && len > 4 && strcmp(entry->d_name + len - 4, ".txt") == 0;
}

/* NAME.txt, or NAME.LANGUAGE.txt. */
static void split_name(struct text *text, const char *file) {
  size_t len = strlen(file) - 4;
  const char *dot = memrchr(file, '.', len);

  text->name = smpp_span(file, len);
  if (!dot || dot == file ||
      !care_language_exists(smpp_span(dot + 1, len - (size_t)(dot - file) - 1)))
    return;
  text->name.len = (size_t)(dot - file);
  text->language = smpp_span(dot + 1, len - text->name.len - 1);
}

/* As render and send compile it. */
static int make(const struct texts *t, struct text *text, struct care_fault *fault) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_template_options options = CARE_TEMPLATE_OPTIONS_INIT;
  care_language *language = NULL;
  int result = care_language_new(&alloc, text->language.len ? text->language : t->usual,
                                 smpp_span(NULL, 0), &language);

  options.syntax = t->c->config.wording.syntax;
  options.link = t->c->config.wording.link;
  options.language = language;
  if (result != SMPP_ERR_NOMEM)
    result =
        care_template_compile(&alloc, data_buffer_span(&text->words), &options, &text->tmpl, fault);
  care_language_free(language);
  return result;
}

static void compile(const struct texts *t, struct text *text, struct smpp_span octets) {
  struct check *c = t->c;
  struct data_fault bad_text = {0};
  struct care_fault fault = {0};
  int result = data_charset_to_utf8(octets, &text->words, NULL, &bad_text);

  if (result != SMPP_OK) {
    check_error(c, text->path, bad_text.line,
                bad_text.text[0] ? bad_text.text : smpp_result_text(result));
    return;
  }
  result = make(t, text, &fault);
  if (result != SMPP_OK)
    check_error(c, text->path, fault.line, fault.text[0] ? fault.text : smpp_result_text(result));
}

/* A pipe would be waited for, a device read without end. */
static bool is_file(const char *path) {
  struct stat status;

  return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static void read_text(struct texts *t, const char *folder, const char *file) {
  struct text *text = &t->list[t->n];
  struct data_buffer octets = {0};
  int n = snprintf(text->path, sizeof(text->path), "%s/%s", folder, file);

  if (n <= 0 || (size_t)n >= sizeof(text->path))
    return;
  split_name(text, text->path + n - strlen(file));
  t->n++;
  if (!is_file(text->path))
    check_error(t->c, text->path, 0, "is no ordinary file: put the text itself there");
  else if (smppcare_read_file(text->path, false, &octets))
    compile(t, text, data_buffer_span(&octets));
  else
    check_error(t->c, text->path, 0, "cannot be read");
  data_buffer_free(&octets);
}

static bool read_folder(struct texts *t, const char *folder) {
  struct dirent **entries;
  int n = scandir(folder, &entries, is_template, alphasort);

  if (n < 0)
    return false;
  t->list = calloc((size_t)n + 1, sizeof(*t->list));
  for (int i = 0; i < n; i++) {
    if (t->list)
      read_text(t, folder, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  return t->list != NULL;
}

static void free_texts(struct texts *t) {
  for (size_t i = 0; i < t->n; i++) {
    care_template_free(t->list[i].tmpl);
    data_buffer_free(&t->list[i].words);
  }
  free(t->list);
}

/* --- what the plan does with a text ---------------------------------------------------- */

static struct smpp_span without_code(struct smpp_span name) {
  size_t len = strlen(CODED);

  if (name.len > len && memcmp(name.ptr + name.len - len, CODED, len) == 0)
    name.len -= len;
  return name;
}

static bool is_named(const struct text *text, struct smpp_span name) {
  return name.len > 0 &&
         (smpp_span_equal(text->name, name) || smpp_span_equal(without_code(text->name), name));
}

static int question_of(const care_plan *plan, size_t rule) {
  struct smpp_span ask = care_plan_rule_ask(plan, rule);
  struct care_plan_question question;

  if (ask.len == 0) /* a repeat may ask once more, or say that somebody will call */
    return care_plan_rule_is_repeat(plan, rule) ? CARE_LINT_ASKS_UNKNOWN : CARE_LINT_ASKS_NOTHING;
  if (memchr(ask.ptr, ',', ask.len))
    return CARE_QUESTION_COMBINED;
  return care_plan_question(plan, ask, &question) ? question.asked.question : CARE_LINT_ASKS;
}

static bool is_automatic(const struct text *text) {
  for (int i = 0; i < CARE_AUTOMATIC_COUNT; i++)
    if (is_named(text, smpp_span_of(care_automatic_name(i))))
      return true;
  return false;
}

/* A question of which several are asked one by one has a text of its own. */
static bool find_question(const struct texts *t, const struct text *text, int *kind) {
  for (size_t i = 0; i < care_plan_n_rules(t->c->plan); i++) {
    struct smpp_span rest = care_plan_rule_ask(t->c->plan, i);

    while (rest.len > 0) {
      const uint8_t *comma = memchr(rest.ptr, ',', rest.len);
      size_t len = comma ? (size_t)(comma - rest.ptr) : rest.len;
      struct care_plan_question question;

      if (care_plan_question(t->c->plan, data_trim(smpp_span(rest.ptr, len)), &question) &&
          (is_named(text, question.tmpl) || is_named(text, question.name))) {
        *kind = question.asked.question;
        return true;
      }
      rest = smpp_span(rest.ptr + len + (comma != NULL), rest.len - len - (comma != NULL));
    }
  }
  return false;
}

/* --- judging --------------------------------------------------------------------------- */

static struct care_lint_text lint_text_of(const struct texts *t, const struct text *text) {
  struct care_lint_text out = CARE_LINT_TEXT_INIT;

  out.text = data_buffer_span(&text->words);
  out.language = text->language.len ? text->language : t->usual;
  out.syntax = t->c->config.wording.syntax;
  return out;
}

struct findings {
  struct care_lint_finding list[FOUND_MAX];
  size_t n;
};

static bool was_said(const struct findings *said, const struct care_lint_finding *finding) {
  for (size_t i = 0; i < said->n; i++)
    if (said->list[i].rule == finding->rule && said->list[i].line == finding->line &&
        said->list[i].column == finding->column)
      return true;
  return false;
}

static void judge(struct texts *t, const struct text *text, int question, int traffic,
                  struct findings *said) {
  struct care_lint_policy policy = check_policy_of(t->c);
  struct care_lint_text lint_text = lint_text_of(t, text);
  struct care_lint_finding found[FOUND_MAX];
  size_t n = 0;
  int result;

  lint_text.question = question;
  lint_text.traffic = traffic;
  result = care_lint_check(t->c->lint, &lint_text, &policy, found, FOUND_MAX, &n);
  if (result == SMPP_ERR_TOO_LONG && said->n == 0)
    check_error(t->c, text->path, 0, "longer than 3072 characters, which is no message");
  for (size_t i = 0; i < n; i++) {
    if (was_said(said, &found[i]))
      continue;
    check_say_finding(t->c, text->path, found[i].line, &found[i]);
    if (said->n < FOUND_MAX)
      said->list[said->n++] = found[i];
  }
}

/* By each rule that sends it: what is wrong for one may be right for another. */
static void judge_text(struct texts *t, const struct text *text) {
  const care_plan *plan = t->c->plan;
  struct findings said = {.n = 0};
  bool is_used = false;
  int question;

  for (size_t i = 0; i < care_plan_n_rules(plan); i++) {
    if (!is_named(text, care_plan_rule_template(plan, i)))
      continue;
    is_used = true;
    judge(t, text, question_of(plan, i), care_plan_rule_traffic(plan, i), &said);
  }
  if (is_used)
    return;
  if (find_question(t, text, &question)) {
    judge(t, text, question, CARE_TRAFFIC_CARE, &said);
    return;
  }
  judge(t, text, CARE_LINT_ASKS_UNKNOWN, CARE_TRAFFIC_CARE, &said);
  if (!is_automatic(text))
    check_say_rule(t->c, CARE_LINT_UNUSED, CARE_LINT_ERROR, text->path, 0, "no rule names '",
                   text->name, "': write template = to a rule, or take the file away");
}

/* --- languages --------------------------------------------------------------------------- */

static const struct text *find_text(const struct texts *t, struct smpp_span name,
                                    struct smpp_span language) {
  for (size_t i = 0; i < t->n; i++)
    if (smpp_span_equal(t->list[i].name, name) && smpp_span_equal(t->list[i].language, language))
      return &t->list[i];
  return NULL;
}

static struct smpp_span first_part(struct smpp_span tag) {
  size_t len = 0;

  while (len < tag.len && tag.ptr[len] != '-' && tag.ptr[len] != '_')
    len++;
  return smpp_span(tag.ptr, len);
}

/* The text that a row of a language gets, if it is in that language. */
static const struct text *text_in(const struct texts *t, struct smpp_span name,
                                  struct smpp_span language) {
  const struct text *text = find_text(t, name, language);

  return text ? text : find_text(t, name, first_part(language));
}

static bool has_any(const struct texts *t, struct smpp_span name) {
  for (size_t i = 0; i < t->n; i++)
    if (smpp_span_equal(t->list[i].name, name))
      return true;
  return false;
}

static void say_missing(struct texts *t, size_t rule, struct smpp_span language, int most) {
  struct smpp_span name = care_plan_rule_template(t->c->plan, rule);
  struct data_fault file = {0};

  data_fault_add(&file, "': write ");
  data_fault_add_span(&file, name);
  data_fault_add(&file, ".");
  data_fault_add_span(&file, language);
  data_fault_add(&file, ".txt");
  check_say_rule(t->c, CARE_LINT_VARIANT_MISSING, most, t->c->plan_path,
                 care_plan_rule_line(t->c->plan, rule), "there is no text in '", language,
                 file.text);
}

static void check_languages(struct texts *t, size_t rule) {
  struct smpp_span name = care_plan_rule_template(t->c->plan, rule);
  struct smpp_span rest = care_plan_setting(t->c->plan, "languages");
  bool has_common = find_text(t, name, smpp_span(NULL, 0)) != NULL;

  while (rest.len > 0) {
    const uint8_t *comma = memchr(rest.ptr, ',', rest.len);
    size_t len = comma ? (size_t)(comma - rest.ptr) : rest.len;
    struct smpp_span language = data_trim(smpp_span(rest.ptr, len));

    if (language.len && !text_in(t, name, language) &&
        !(has_common && smpp_span_equal(language, t->usual)))
      say_missing(t, rule, language, CARE_LINT_WARNING);
    rest = smpp_span(rest.ptr + len + (comma != NULL), rest.len - len - (comma != NULL));
  }
}

/* A rule without any text is an error whatever the levels: nothing would be sent. */
static void check_rule(struct texts *t, size_t rule) {
  struct smpp_span name = care_plan_rule_template(t->c->plan, rule);
  struct data_fault words = {0};

  for (size_t i = 0; i < rule; i++)
    if (smpp_span_equal(name, care_plan_rule_template(t->c->plan, i)))
      return;
  if (has_any(t, name)) {
    check_languages(t, rule);
    return;
  }
  data_fault_add(&words, "there is no template '");
  data_fault_add_span(&words, name);
  data_fault_add(&words, "': write NAME.txt or NAME.LANGUAGE.txt into the folder of templates");
  check_error(t->c, t->c->plan_path, care_plan_rule_line(t->c->plan, rule), words.text);
}

/* Each text beside that of its name in the usual language, else the first. */
static void compare(struct texts *t, const struct text *text) {
  const struct text *model = find_text(t, text->name, t->usual);
  struct care_lint_policy policy = check_policy_of(t->c);
  struct care_lint_text a, b;
  struct care_lint_finding found[FOUND_MAX];
  size_t n = 0;

  for (size_t i = 0; !model && i < t->n; i++)
    if (smpp_span_equal(t->list[i].name, text->name))
      model = &t->list[i];
  if (!model || model == text || !model->tmpl || !text->tmpl)
    return;
  a = lint_text_of(t, model);
  b = lint_text_of(t, text);
  (void)care_lint_compare(t->c->lint, &a, &b, &policy, found, FOUND_MAX, &n);
  for (size_t i = 0; i < n; i++)
    check_say_finding(t->c, text->path, found[i].line, &found[i]);
}

/* --- columns ------------------------------------------------------------------------------ */

static void bind_all(struct texts *t, const struct smpp_span *names, size_t n) {
  for (size_t i = 0; i < t->n; i++) {
    struct care_fault fault = {0};

    if (!t->list[i].tmpl ||
        care_template_bind(t->list[i].tmpl, names, n, &fault) != SMPP_ERR_NOT_FOUND)
      continue;
    check_say_rule(t->c, CARE_LINT_FIELD_UNKNOWN, CARE_LINT_ERROR, t->list[i].path, fault.line,
                   fault.text, smpp_span(NULL, 0), "");
  }
}

/* The columns of the table, and what is added to them when messages are sent. */
static int check_columns(struct texts *t, care_appointments *table) {
  static const char *const added[] = CARE_DISPATCH_FIELD_NAMES;
  struct care_appointment row = CARE_APPOINTMENT_INIT;
  struct smpp_span *names;

  if (care_appointments_count(table) == 0) {
    check_warning(t->c, t->c->csv, 0, "there is no row, so that its columns are not compared");
    return SMPPCARE_OK;
  }
  (void)care_appointments_get(table, 0, &row, NULL);
  names = calloc(row.n_values + CARE_DISPATCH_FIELDS, sizeof(*names));
  if (!names)
    return SMPPCARE_USAGE;
  memcpy(names, row.names, row.n_values * sizeof(*names));
  for (size_t i = 0; i < CARE_DISPATCH_FIELDS; i++)
    names[row.n_values + i] = smpp_span_of(added[i]);
  bind_all(t, names, row.n_values + CARE_DISPATCH_FIELDS);
  free(names);
  return SMPPCARE_OK;
}

static int check_csv(struct texts *t) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct data_buffer octets = {0};
  struct care_fault fault = {0};
  care_appointments *table = NULL;
  int result = SMPPCARE_USAGE;

  if (smppcare_read_file(t->c->csv, false, &octets)) {
    if (care_appointments_csv(&alloc, data_buffer_span(&octets), t->c->plan, &table, &fault) ==
        SMPP_OK)
      result = check_columns(t, table);
    else
      smppcare_print_fault(t->c->csv, fault.line, fault.column, fault.text);
  }
  care_appointments_free(table);
  data_buffer_free(&octets);
  return result;
}

/* --- the whole ------------------------------------------------------------------------------ */

static int judge_all(struct texts *t) {
  for (size_t i = 0; i < t->n; i++) {
    if (t->list[i].tmpl && t->c->lint)
      judge_text(t, &t->list[i]);
    if (t->c->lint)
      compare(t, &t->list[i]);
  }
  for (size_t i = 0; i < care_plan_n_rules(t->c->plan); i++)
    check_rule(t, i);
  return t->c->csv ? check_csv(t) : SMPPCARE_OK;
}

int check_texts(struct check *c) {
  struct smpp_span name = care_plan_setting(c->plan, "templates");
  struct smppcare_config beside_plan = {.path = c->plan_path};
  struct texts t = {.c = c};
  char folder[SMPPCARE_CONFIG_PATH];
  int result = SMPPCARE_OK;

  t.usual = care_plan_setting(c->plan, "lang");
  if (t.usual.len == 0)
    t.usual = smpp_span_of("fr");
  if (name.len == 0)
    name = smpp_span_of("templates");
  if (!smppcare_config_beside(&beside_plan, name, folder) || !read_folder(&t, folder))
    check_error(c, c->plan_path, 0, "the folder of templates cannot be opened");
  else
    result = judge_all(&t);
  free_texts(&t);
  return result;
}
