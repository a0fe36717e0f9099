/* SPDX-License-Identifier: MIT
 *
 * A template as text and fields, without compiling it: what is wrong with its
 * braces the template's own reader says better. */
#include <care/lint_scan.h>

#include <data/charset.h>
#include <data/names.h>

struct scanner {
  struct care__lint_job *job;
  size_t at;
  size_t condition_end; /* of ((asked??text)); SIZE_MAX: none is open */
  uint8_t branch;
};

static bool looking_at(const struct smpp_span text, size_t at, const char *words) {
  size_t len = strlen(words);

  return text.len - at >= len && memcmp(text.ptr + at, words, len) == 0;
}

static bool starts(struct smpp_span text, const char *words) {
  return looking_at(text, 0, words);
}

/* The end of what began with "{{": behind "}}", or where the line ends. A quoted
 * text may hold braces. */
static size_t tag_end(const struct care__lint_job *job, size_t at) {
  struct smpp_span text = job->source;
  bool quoted = false;

  for (at += 2; at < text.len && text.ptr[at] != '\n'; at++) {
    if (text.ptr[at] == '\\' && quoted && at + 1 < text.len && text.ptr[at + 1] != '\n')
      at++;
    else if (text.ptr[at] == '"')
      quoted = !quoted;
    else if (!quoted && looking_at(text, at, job->close))
      return at + 2;
  }
  return at;
}

/* Blanks for the tag, but for what stands in quotes. */
static void blank(struct care__lint_job *job, size_t from, size_t to) {
  bool quoted = false;

  for (size_t i = from; i < to; i++) {
    bool is_quote = job->source.ptr[i] == '"';

    job->plain[i] = quoted && !is_quote ? (char)job->source.ptr[i] : is_quote ? ',' : ' ';
    quoted ^= is_quote;
  }
  job->plain[from] = ',';
  job->plain[to - 1] = ',';
}

static bool has_word(struct smpp_span text, const char *word) {
  for (size_t i = 0; i < text.len; i++)
    if (looking_at(text, i, word))
      return true;
  return false;
}

static void add_field(struct scanner *s, struct smpp_span inside, size_t tag_len, bool is_asked) {
  struct care__lint_job *job = s->job;
  const uint8_t *bar = inside.len ? memchr(inside.ptr, '|', inside.len) : NULL;
  size_t len = bar ? (size_t)(bar - inside.ptr) : inside.len;
  struct smpp_span name = data_trim(smpp_span(inside.ptr, len));
  struct smpp_span filters = smpp_span(inside.ptr + len, inside.len - len);

  if (name.len == 0 || job->n_fields == CARE__LINT_FIELDS_MAX)
    return;
  job->fields[job->n_fields++] =
      (struct care__lint_field){.name = name,
                                .at = s->at,
                                .len = tag_len,
                                .branch = s->branch,
                                .is_asked = is_asked,
                                .is_link = has_word(filters, "link"),
                                .is_time = has_word(filters, "date") || has_word(filters, "time")};
}

static void take_tag(struct scanner *s, size_t end) {
  size_t last =
      end >= s->at + 4 && looking_at(s->job->source, end - 2, s->job->close) ? end - 2 : end;
  struct smpp_span inside = data_trim(smpp_span(s->job->source.ptr + s->at + 2, last - s->at - 2));

  if (starts(inside, "#if ")) {
    s->branch = CARE__LINT_ALWAYS;
    add_field(s, smpp_span(inside.ptr + 4, inside.len - 4), end - s->at, true);
    s->branch = CARE__LINT_IF;
  } else if (smpp_span_equal(inside, smpp_span_of("else"))) {
    s->branch = CARE__LINT_ELSE;
  } else if (starts(inside, "/if")) {
    s->branch = CARE__LINT_ALWAYS;
  } else if (inside.len > 0 && inside.ptr[0] != '#' && inside.ptr[0] != '/') {
    add_field(s, inside, end - s->at, false);
  }
}

/* "((asked??text))": where the text begins, or 0. */
static size_t condition_text(const struct care__lint_job *job, size_t at) {
  for (at += 2; job->open[0] == '(' && at < job->source.len; at++) {
    if (looking_at(job->source, at, "??"))
      return at + 2;
    if (memchr("|()\"\n", job->source.ptr[at], 5))
      return 0;
  }
  return 0;
}

/* The text has no fields, and ends at the first parentheses, on whatever line. */
static size_t take_condition(struct scanner *s, size_t text_at) {
  struct smpp_span source = s->job->source;
  struct smpp_span name = smpp_span(source.ptr + s->at + 2, text_at - s->at - 4);
  size_t end = text_at;

  while (end < source.len && !looking_at(source, end, s->job->close))
    end++;
  s->branch = CARE__LINT_ALWAYS;
  add_field(s, name, text_at - s->at, true);
  s->branch = CARE__LINT_IF;
  s->condition_end = end;
  return text_at;
}

/* What is at s->at, if it is within braces: its end, else s->at. */
static size_t take(struct scanner *s) {
  struct care__lint_job *job = s->job;
  size_t end, text_at;

  if (s->at == s->condition_end) {
    s->condition_end = SIZE_MAX;
    s->branch = CARE__LINT_ALWAYS;
    return s->at + 2;
  }
  if (s->condition_end != SIZE_MAX || !looking_at(job->source, s->at, job->open))
    return s->at;
  text_at = condition_text(job, s->at);
  if (text_at)
    return take_condition(s, text_at);
  end = tag_end(job, s->at);
  take_tag(s, end);
  return end;
}

static void set_syntax(struct care__lint_job *job, int syntax) {
  job->open = syntax == CARE_SYNTAX_PARENTHESES ? "((" : "{{";
  job->close = syntax == CARE_SYNTAX_PARENTHESES ? "))" : "}}";
}

/* Lines "#! key = value" in front are settings of the template. */
static size_t skip_settings(struct care__lint_job *job) {
  size_t at = 0;

  while (looking_at(job->source, at, "#!")) {
    const uint8_t *newline = memchr(job->source.ptr + at, '\n', job->source.len - at);
    size_t end = newline ? (size_t)(newline - job->source.ptr) + 1 : job->source.len;

    if (has_word(smpp_span(job->source.ptr + at, end - at), "(("))
      set_syntax(job, CARE_SYNTAX_PARENTHESES);
    else if (has_word(smpp_span(job->source.ptr + at, end - at), "{{"))
      set_syntax(job, CARE_SYNTAX_BRACES);
    at = end;
  }
  memset(job->plain, ' ', at);
  memset(job->branch, CARE__LINT_NEVER, at);
  return at;
}

void care__lint_scan(struct care__lint_job *job) {
  struct scanner s = {.job = job, .condition_end = SIZE_MAX};

  job->n_fields = 0;
  set_syntax(job, job->text->syntax);
  s.at = skip_settings(job);
  while (s.at < job->source.len) {
    size_t end = take(&s);

    if (end > s.at) {
      blank(job, s.at, end);
      memset(job->branch + s.at, s.branch | CARE__LINT_TAG, end - s.at);
      s.at = end;
      continue;
    }
    /* '>' would make a quotation of the line */
    job->plain[s.at] = job->source.ptr[s.at] == '>' ? ',' : (char)job->source.ptr[s.at];
    job->branch[s.at++] = s.branch;
  }
  care__tokenise(smpp_span(job->plain, job->source.len), &job->tokens);
}

/* --- findings ------------------------------------------------------------------- */

int care__lint_level(const struct care_lint_policy *policy, int rule, int most) {
  int level = policy->levels[rule];

  if (level != CARE_LINT_USUAL)
    return level;
  level = care_lint_rule_level(rule);
  return level < most ? level : most;
}

struct care_lint_finding *care__lint_say(struct care__lint_job *job, int rule, int most,
                                         size_t at) {
  int level = care__lint_level(job->policy, rule, most);
  struct care_lint_finding *finding;

  if (level == CARE_LINT_OFF)
    return NULL;
  if (job->n == job->cap) {
    job->is_full = true;
    return NULL;
  }
  finding = &job->out[job->n++];
  *finding = (struct care_lint_finding){.rule = rule, .level = level};
  data_place(smpp_span(job->source.ptr, at), &finding->line, &finding->column);
  return finding;
}

void care__lint_said(struct care_lint_finding *finding, const struct data_fault *words) {
  _Static_assert(sizeof(words->text) == sizeof(finding->message), "the words fit");
  if (finding)
    memcpy(finding->message, words->text, sizeof(finding->message));
}

void care__lint_tell(struct care__lint_job *job, int rule, size_t at, struct smpp_span what,
                     const char *words) {
  struct data_fault fault = {0};

  data_fault_add(&fault, "'");
  data_fault_add_span(&fault, what);
  data_fault_add(&fault, "' ");
  data_fault_add(&fault, words);
  care__lint_said(care__lint_say(job, rule, CARE_LINT_ERROR, at), &fault);
}

/* --- what the groups ask --------------------------------------------------------- */

struct smpp_span care__lint_octets(const struct care__lint_job *job, uint32_t at, size_t n) {
  size_t start = job->tokens.items[at].start, end = job->tokens.items[at + n - 1].end;

  return smpp_span(job->source.ptr + start, end - start);
}

uint32_t care__lint_seek(const struct care__lint_job *job, enum care__lint_section section,
                         uint32_t from) {
  size_t n;

  for (uint32_t i = from; job->language >= 0 && i < job->tokens.count; i++)
    if (care__lint_find(job->lint, job->language, section, &job->tokens, i, &n) != CARE__LINT_NONE)
      return i;
  return CARE__LINT_NONE;
}

bool care__lint_holds(const struct care__lint_job *job, enum care__lint_section section) {
  return care__lint_seek(job, section, 0) != CARE__LINT_NONE;
}

bool care__lint_holds_field(const struct care__lint_job *job, enum care__lint_section section) {
  for (size_t i = 0; i < job->n_fields; i++)
    if ((section == CARE__LINT_FIELD_LINK && job->fields[i].is_link) ||
        care__lint_has_field(job->lint, section, job->fields[i].name))
      return true;
  return false;
}
