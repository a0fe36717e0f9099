/* SPDX-License-Identifier: MIT
 *
 * A text judged by all groups of rules, one compared with another, and what it
 * will cost. */
#include <care/lint_scan.h>
#include <care/safe.h>

#include <data/names.h>
#include <data/utf8.h>
#include <smppcare/cost.h>

/* --- cost ----------------------------------------------------------------------------- */

#define TIME_CHARS 5
#define FIELD_CHARS 8
#define FOREIGN_PARTS 3 /* other scripts have 70 characters a part */

static const struct care__lint_field *field_at(const struct care__lint_job *job, size_t at) {
  for (size_t i = 0; i < job->n_fields; i++)
    if (job->fields[i].at == at)
      return &job->fields[i];
  return NULL;
}

/* A text as it may become, in `out`: of two branches the first; fields of usual
 * length, or, to know what it needs at least, of none. A field takes more octets in
 * the source than it is guessed to have characters. */
static size_t guess(const struct care__lint_job *job, bool least, char *out) {
  size_t n = 0;

  for (size_t at = 0; at < job->source.len; at++) {
    const struct care__lint_field *field = least ? NULL : field_at(job, at);
    uint8_t branch = job->branch[at];
    size_t chars;

    if (branch == CARE__LINT_ALWAYS || (branch == CARE__LINT_IF && !least))
      out[n++] = (char)job->source.ptr[at];
    if (!field || field->is_asked || field->branch == CARE__LINT_ELSE)
      continue;
    chars = field->is_time ? TIME_CHARS : FIELD_CHARS;
    chars = chars < field->len ? chars : field->len;
    memset(out + n, 'x', chars);
    n += chars;
  }
  return care__text_safe(out, n);
}

/* The first character of the source that GSM 7-bit lacks. */
static size_t first_dear(const struct care__lint_job *job) {
  for (size_t at = 0; at < job->source.len;) {
    uint32_t c;
    bool valid;
    size_t took =
        data_utf8_decode(smpp_span(job->source.ptr + at, job->source.len - at), &c, &valid);
    struct care_cost cost = CARE_COST_INIT;
    char one[4];
    size_t len = data_utf8_encode(c, one);

    len = care__text_safe(one, len);
    if (len > 0 && (uint8_t)one[0] >= 0x80 && care_cost_of(smpp_span(one, len), &cost) == SMPP_OK &&
        cost.encoding == SMPP_ENCODING_UCS2 && job->plain[at] == (char)job->source.ptr[at])
      return at;
    at += took;
  }
  return 0;
}

static void judge_ucs2(struct care__lint_job *job, const char *why) {
  struct data_fault words = {0};

  data_fault_add(&words, why);
  data_fault_add(&words, "; write it without, or with letters of GSM 7-bit");
  care__lint_said(care__lint_say(job, CARE_LINT_UCS2, CARE_LINT_ERROR, first_dear(job)), &words);
}

void care__lint_cost(struct care__lint_job *job) {
  char out[CARE__LINT_OCTETS_MAX];
  struct care_cost usual = CARE_COST_INIT, least = CARE_COST_INIT;
  struct data_fault words = {0};
  bool fits = care_cost_of(smpp_span(out, guess(job, false, out)), &usual) == SMPP_OK &&
              care_cost_of(smpp_span(out, guess(job, true, out)), &least) == SMPP_OK;

  if (fits && usual.warning[0]) {
    judge_ucs2(job, usual.warning);
    return;
  }
  if (fits && least.n_parts <= (least.encoding == SMPP_ENCODING_UCS2 ? FOREIGN_PARTS : 1))
    return;
  data_fault_add(&words, "even without its fields it needs ");
  data_fault_add_uint(&words, fits ? least.n_parts : 255);
  data_fault_add(&words, " parts, and each is paid: say less, or put it on a page of the site");
  care__lint_said(care__lint_say(job, CARE_LINT_PARTS, CARE_LINT_ERROR, 0), &words);
}

/* --- the whole ------------------------------------------------------------------------- */

static bool is_before(const struct care_lint_finding *a, const struct care_lint_finding *b) {
  if (a->line != b->line)
    return a->line < b->line;
  if (a->column != b->column)
    return a->column < b->column;
  return a->rule < b->rule;
}

/* Few of them, mostly in order: by insertion. */
static void sort(struct care_lint_finding *list, size_t n) {
  for (size_t i = 1; i < n; i++)
    for (size_t k = i; k > 0 && is_before(&list[k], &list[k - 1]); k--) {
      struct care_lint_finding other = list[k];

      list[k] = list[k - 1];
      list[k - 1] = other;
    }
}

static int take(struct care__lint_job *job, const care_lint *lint,
                const struct care_lint_text *text) {
  size_t n_chars = 0;

  if (lint->failed)
    return SMPP_ERR_STATE;
  if (!data_utf8_valid(text->text, NULL))
    return SMPP_ERR_BAD_TEXT;
  for (size_t i = 0; i < text->text.len && n_chars <= CARE__LINT_CHARS_MAX; i++)
    n_chars += (text->text.ptr[i] & 0xC0) != 0x80;
  if (n_chars > CARE__LINT_CHARS_MAX)
    return SMPP_ERR_TOO_LONG;
  job->lint = lint;
  job->text = text;
  job->source = text->text;
  job->language = care__lint_language_find(lint, text->language);
  care__lint_scan(job);
  care__lint_verbs(job);
  return job->tokens.complete ? SMPP_OK : SMPP_ERR_TOO_LONG;
}

/* One job for each of two texts. */
static struct care__lint_job *new_jobs(const care_lint *lint, size_t n) {
  struct care__lint_job *jobs = lint->alloc.resize(lint->alloc.ctx, NULL, 0, n * sizeof(*jobs));

  for (size_t i = 0; jobs && i < n; i++) {
    jobs[i].n = 0;
    jobs[i].is_full = false;
  }
  return jobs;
}

static void free_jobs(const care_lint *lint, struct care__lint_job *jobs, size_t n) {
  lint->alloc.resize(lint->alloc.ctx, jobs, n * sizeof(*jobs), 0);
}

static int finish(struct care__lint_job *job, size_t *n) {
  sort(job->out, job->n);
  *n = job->n;
  return job->is_full ? SMPP_ERR_NOSPACE : SMPP_OK;
}

static void judge(struct care__lint_job *job) {
  struct data_fault words = {0};

  if (job->language < 0) {
    data_fault_add(&words, "no words are known of the language '");
    data_fault_add_span(&words, job->text->language);
    data_fault_add(&words, "': what the text tells is not checked; add a file of words for it");
    care__lint_said(care__lint_say(job, CARE_LINT_NO_WORDS, CARE_LINT_ERROR, 0), &words);
  }
  care__lint_words(job);
  care__lint_codes(job);
  care__lint_fields(job);
  care__lint_links(job);
  care__lint_question(job);
  care__lint_stop(job);
  care__lint_cost(job);
}

int care_lint_check(const care_lint *lint, const struct care_lint_text *text,
                    const struct care_lint_policy *policy, struct care_lint_finding *out,
                    size_t cap, size_t *n) {
  struct care__lint_job *job = new_jobs(lint, 1);
  int result;

  *n = 0;
  if (!job)
    return SMPP_ERR_NOMEM;
  job->policy = policy;
  job->out = out;
  job->cap = cap;
  result = take(job, lint, text);
  if (result == SMPP_OK) {
    judge(job);
    result = finish(job, n);
  }
  free_jobs(lint, job, 1);
  return result;
}

/* --- two languages of one text ---------------------------------------------------------- */

static bool has_field(const struct care__lint_job *job, struct smpp_span name) {
  for (size_t i = 0; i < job->n_fields; i++)
    if (data_name_equal(job->fields[i].name, name))
      return true;
  return false;
}

static void compare_fields(const struct care__lint_job *model, struct care__lint_job *job) {
  for (size_t i = 0; i < model->n_fields; i++) {
    struct data_fault words = {0};
    bool before = false;

    for (size_t k = 0; k < i; k++)
      before |= data_name_equal(model->fields[k].name, model->fields[i].name);
    if (before || has_field(job, model->fields[i].name))
      continue;
    data_fault_add(&words, "the field '");
    data_fault_add_span(&words, model->fields[i].name);
    data_fault_add(&words, "' of ");
    data_fault_add_span(&words, model->text->language);
    data_fault_add(&words, " is missing here: is something not said in this language?");
    care__lint_said(care__lint_say(job, CARE_LINT_VARIANT_FIELD, CARE_LINT_ERROR, 0), &words);
  }
}

static void compare_answers(const struct care__lint_job *model, struct care__lint_job *job) {
  static const char *const kinds[] = {"yes", "no", "another day"};
  uint32_t missing = care__lint_answers(model) & ~care__lint_answers(job);

  for (unsigned i = 0; job->language >= 0 && i < 3; i++) {
    struct data_fault words = {0};

    if (!(missing >> i & 1))
      continue;
    data_fault_add(&words, "an answer that ");
    data_fault_add_span(&words, model->text->language);
    data_fault_add(&words, " offers is missing here: ");
    data_fault_add(&words, kinds[i]);
    care__lint_said(care__lint_say(job, CARE_LINT_VARIANT_REPLY, CARE_LINT_ERROR, 0), &words);
  }
}

int care_lint_compare(const care_lint *lint, const struct care_lint_text *model,
                      const struct care_lint_text *text, const struct care_lint_policy *policy,
                      struct care_lint_finding *out, size_t cap, size_t *n) {
  struct care__lint_job *jobs = new_jobs(lint, 2);
  int result;

  *n = 0;
  if (!jobs)
    return SMPP_ERR_NOMEM;
  jobs[0].policy = jobs[1].policy = policy;
  jobs[1].out = out;
  jobs[1].cap = cap;
  result = take(&jobs[0], lint, model);
  if (result == SMPP_OK)
    result = take(&jobs[1], lint, text);
  if (result == SMPP_OK) {
    compare_fields(&jobs[0], &jobs[1]);
    compare_answers(&jobs[0], &jobs[1]);
    result = finish(&jobs[1], n);
  }
  free_jobs(lint, jobs, 2);
  return result;
}
