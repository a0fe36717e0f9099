/* SPDX-License-Identifier: MIT
 *
 * The template language, from text to steps.
 *
 *   template    = (text | placeholder | block)*
 *   placeholder = "{{" name ("|" filter)* "}}"
 *   filter      = "date" [":" style] | "time" | "upper" | "default" ":" quoted
 *   block       = "{{#if" name "}}" ... ["{{else}}" ...] "{{/if}}"
 *
 * What `#if` asks: of a field that is printed within the block, whether it is
 * there ("{{#if room}}Salle {{room}}.{{/if}}"); of any other, yes or no. A value
 * that answers neither is a fault of its row: a sentence such as "come with an
 * empty stomach" must not hang on how a clerk abbreviates. */
#include <care/program.h>

#include <care/language.h>
#include <data/charset.h>
#include <data/names.h>

#define NO_BLOCK SIZE_MAX

struct parser {
  care_template *tmpl;
  const char *text;
  size_t len, at;
  size_t open_if, open_else; /* steps of the block we are in; NO_BLOCK */
  struct data_fault *fault;
};

static void place(struct parser *p, size_t offset) {
  size_t line, column;

  data_place(smpp_span(p->text, offset), &line, &column);
  data_fault_at(p->fault, offset, line, column);
}

static int refuse(struct parser *p, size_t offset, const char *words) {
  place(p, offset);
  data_fault_add(p->fault, words);
  return SMPP_ERR_INVALID;
}

static bool grow(care_template *tmpl) {
  size_t cap = tmpl->cap_steps ? tmpl->cap_steps * 2 : 8;
  struct care__step *steps;

  if (tmpl->n_steps < tmpl->cap_steps)
    return true;
  steps = tmpl->alloc.resize(tmpl->alloc.ctx, tmpl->steps, tmpl->cap_steps * sizeof(*steps),
                             cap * sizeof(*steps));
  if (!steps)
    return false;
  tmpl->steps = steps;
  tmpl->cap_steps = cap;
  return true;
}

/* NULL: out of memory. Valid until the next step is added. */
static struct care__step *add_step(struct parser *p, uint8_t kind, size_t offset) {
  care_template *tmpl = p->tmpl;
  struct care__step *step;
  size_t line, column;

  if (!grow(tmpl))
    return NULL;
  data_place(smpp_span(p->text, offset), &line, &column);
  step = &tmpl->steps[tmpl->n_steps++];
  *step = (struct care__step){.kind = kind, .line = line, .column = column};
  return step;
}

static bool looking_at(const struct parser *p, const char *words) {
  size_t len = strlen(words);

  return p->len - p->at >= len && memcmp(p->text + p->at, words, len) == 0;
}

static bool accept(struct parser *p, const char *words) {
  if (!looking_at(p, words))
    return false;
  p->at += strlen(words);
  return true;
}

static void skip_spaces(struct parser *p) {
  while (p->at < p->len && (p->text[p->at] == ' ' || p->text[p->at] == '\t'))
    p->at++;
}

static int close_braces(struct parser *p, size_t open) {
  skip_spaces(p);
  if (accept(p, "}}"))
    return SMPP_OK;
  if (p->at == p->len || p->text[p->at] == '\n')
    return refuse(p, open, "'{{' is not closed by '}}' on its line");
  return refuse(p, p->at, "'}}' or '|' belongs here");
}

static int read_name(struct parser *p, size_t open, struct smpp_span *name) {
  size_t start = p->at;

  while (p->at < p->len && !strchr("|{}\"\n", p->text[p->at]))
    p->at++;
  *name = data_trim(smpp_span(p->text + start, p->at - start));
  if (name->len == 0)
    return refuse(p, open, "a field's name is missing");
  return SMPP_OK;
}

static struct smpp_span read_word(struct parser *p) {
  size_t start;

  skip_spaces(p);
  start = p->at;
  while (p->at < p->len &&
         ((p->text[p->at] >= 'a' && p->text[p->at] <= 'z') ||
          (p->text[p->at] >= 'A' && p->text[p->at] <= 'Z') || p->text[p->at] == '_'))
    p->at++;
  return smpp_span(p->text + start, p->at - start);
}

/* `"..."` with \" and \\ inside, undone where it stands. */
static int read_quoted(struct parser *p, struct smpp_span *out) {
  size_t open = p->at, end = ++p->at, begin = end;

  while (p->at < p->len && p->text[p->at] != '"' && p->text[p->at] != '\n') {
    if (p->text[p->at] == '\\' && p->at + 1 < p->len &&
        (p->text[p->at + 1] == '"' || p->text[p->at + 1] == '\\'))
      p->at++;
    p->tmpl->text[end++] = p->text[p->at++];
  }
  if (p->at == p->len || p->text[p->at] != '"')
    return refuse(p, open, "a quote is not closed on its line");
  p->at++;
  *out = smpp_span(p->text + begin, end - begin);
  return SMPP_OK;
}

static int read_style(struct parser *p, struct care__filter *filter) {
  static const struct {
    const char *name;
    uint8_t style;
  } styles[] = {{"at", CARE__DATE_AT},     {"dm", CARE__DATE_DM},
                {"dmy", CARE__DATE_DMY},   {"full", CARE__DATE_FULL},
                {"long", CARE__DATE_LONG}, {"weekday", CARE__DATE_WEEKDAY}};
  size_t start;
  struct smpp_span word;

  filter->style = CARE__DATE_NEAR;
  skip_spaces(p);
  if (!accept(p, ":"))
    return SMPP_OK;
  skip_spaces(p);
  start = p->at;
  word = read_word(p);
  for (size_t i = 0; i < sizeof(styles) / sizeof(*styles); i++) {
    if (smpp_span_equal(word, smpp_span_of(styles[i].name))) {
      filter->style = styles[i].style;
      return SMPP_OK;
    }
  }
  return refuse(p, start,
                "there is no such way to write a date; there are: at, dm, dmy, full, "
                "long, weekday");
}

static int read_default(struct parser *p, struct care__filter *filter) {
  size_t start = p->at;
  int result;

  skip_spaces(p);
  if (!accept(p, ":"))
    return refuse(p, start, "default needs a text: default:\"...\"");
  skip_spaces(p);
  if (!looking_at(p, "\""))
    return refuse(p, p->at, "the text of a default stands in straight quotes: default:\"...\"");
  start = p->at;
  result = read_quoted(p, &filter->text);
  if (result == SMPP_OK && data_trim(filter->text).len == 0)
    return refuse(p, start, "the text of a default is empty; use {{#if}} to leave a field out");
  return result;
}

static int read_filter(struct parser *p, struct care__filter *filter) {
  size_t start;
  struct smpp_span name;

  skip_spaces(p);
  start = p->at;
  name = read_word(p);
  if (smpp_span_equal(name, smpp_span_of("date"))) {
    filter->kind = CARE__FILTER_DATE;
    return read_style(p, filter);
  }
  if (smpp_span_equal(name, smpp_span_of("time"))) {
    filter->kind = CARE__FILTER_DATE;
    filter->style = CARE__TIME;
    return SMPP_OK;
  }
  if (smpp_span_equal(name, smpp_span_of("upper"))) {
    filter->kind = CARE__FILTER_UPPER;
    return SMPP_OK;
  }
  if (smpp_span_equal(name, smpp_span_of("default"))) {
    filter->kind = CARE__FILTER_DEFAULT;
    return read_default(p, filter);
  }
  place(p, start);
  data_fault_add(p->fault, "there is no filter '");
  data_fault_add_span(p->fault, name);
  data_fault_add(p->fault, "'; there are: date, time, upper, default");
  return SMPP_ERR_INVALID;
}

/* A date is read from what the table holds, so nothing may come before it. */
static int read_filters(struct parser *p, struct care__step *step) {
  while (skip_spaces(p), accept(p, "|")) {
    struct care__filter *filter = &step->filters[step->n_filters];
    size_t start = p->at;
    int result;

    if (step->n_filters == CARE__FILTERS_MAX)
      return refuse(p, start, "more than four filters");
    result = read_filter(p, filter);
    if (result != SMPP_OK)
      return result;
    if (filter->kind == CARE__FILTER_DATE && step->n_filters > 0)
      return refuse(p, start, "date and time come first, before other filters");
    step->n_filters++;
  }
  return SMPP_OK;
}

static int placeholder(struct parser *p, size_t open) {
  struct care__step step = {0}, *added;
  int result = read_name(p, open, &step.text);

  if (result == SMPP_OK)
    result = read_filters(p, &step);
  if (result == SMPP_OK)
    result = close_braces(p, open);
  if (result != SMPP_OK)
    return result;
  added = add_step(p, CARE__STEP_FIELD, open);
  if (!added)
    return SMPP_ERR_NOMEM;
  step.kind = added->kind;
  step.line = added->line;
  step.column = added->column;
  *added = step;
  return SMPP_OK;
}

/* A tag alone on its line takes the line's end with it. */
static void take_line_end(struct parser *p, size_t open) {
  size_t before = open, after = p->at;

  while (before > 0 && (p->text[before - 1] == ' ' || p->text[before - 1] == '\t'))
    before--;
  if (before > 0 && p->text[before - 1] != '\n')
    return;
  while (after < p->len && strchr(" \t\r", p->text[after]))
    after++;
  if (after < p->len && p->text[after] == '\n')
    p->at = after + 1;
}

static int begin_if(struct parser *p, size_t open) {
  struct smpp_span name = {0};
  struct care__step *step;
  int result = read_name(p, open, &name);

  if (result == SMPP_OK)
    result = close_braces(p, open);
  if (result != SMPP_OK)
    return result;
  if (p->open_if != NO_BLOCK)
    return refuse(p, open, "an {{#if}} inside an {{#if}}: there is one level");
  p->open_if = p->tmpl->n_steps;
  p->open_else = NO_BLOCK;
  step = add_step(p, CARE__STEP_IF, open);
  if (!step)
    return SMPP_ERR_NOMEM;
  step->text = name;
  return SMPP_OK;
}

static int begin_else(struct parser *p, size_t open) {
  if (p->open_if == NO_BLOCK || p->open_else != NO_BLOCK)
    return refuse(p, open, "an {{else}} that belongs to no {{#if}}");
  p->open_else = p->tmpl->n_steps;
  p->tmpl->steps[p->open_if].target = p->open_else;
  return add_step(p, CARE__STEP_ELSE, open) ? SMPP_OK : SMPP_ERR_NOMEM;
}

/* Whether the block prints the field it asks about. */
static bool prints_its_field(const care_template *tmpl, size_t open_if) {
  const struct care__step *steps = tmpl->steps;

  for (size_t i = open_if + 1; i < steps[open_if].target; i++)
    if (steps[i].kind == CARE__STEP_FIELD && data_name_equal(steps[i].text, steps[open_if].text))
      return true;
  return false;
}

static int end_if(struct parser *p, size_t open) {
  care_template *tmpl = p->tmpl;
  size_t end = tmpl->n_steps;

  if (p->open_if == NO_BLOCK)
    return refuse(p, open, "an {{/if}} that belongs to no {{#if}}");
  if (!add_step(p, CARE__STEP_END, open))
    return SMPP_ERR_NOMEM;
  tmpl->steps[p->open_else == NO_BLOCK ? p->open_if : p->open_else].target = end;
  tmpl->steps[p->open_if].asks_presence = prints_its_field(tmpl, p->open_if);
  p->open_if = NO_BLOCK;
  return SMPP_OK;
}

/* What is no field: it begins with '#' or '/', or it is `else`. */
static int block_tag(struct parser *p, size_t open) {
  int result;

  if (accept(p, "#if ") || accept(p, "#if\t")) {
    result = begin_if(p, open);
  } else if (accept(p, "/if")) {
    result = close_braces(p, open);
    if (result == SMPP_OK)
      result = end_if(p, open);
  } else if (accept(p, "else")) {
    result = close_braces(p, open);
    if (result == SMPP_OK)
      result = begin_else(p, open);
  } else {
    return refuse(p, open, "blocks are {{#if field}}, {{else}} and {{/if}}");
  }
  if (result == SMPP_OK)
    take_line_end(p, open);
  return result;
}

static bool is_else(struct parser *p) {
  struct parser ahead = *p;

  if (!accept(&ahead, "else"))
    return false;
  skip_spaces(&ahead);
  return looking_at(&ahead, "}}");
}

static int tag(struct parser *p) {
  size_t open = p->at;

  p->at += 2;
  skip_spaces(p);
  if (p->at < p->len && (p->text[p->at] == '#' || p->text[p->at] == '/'))
    return block_tag(p, open);
  return is_else(p) ? block_tag(p, open) : placeholder(p, open);
}

static int text_run(struct parser *p) {
  size_t start = p->at;
  struct care__step *step;

  while (p->at < p->len && !looking_at(p, "{{") && !looking_at(p, "}}"))
    p->at++;
  step = add_step(p, CARE__STEP_TEXT, start);
  if (!step)
    return SMPP_ERR_NOMEM;
  step->text = smpp_span(p->text + start, p->at - start);
  return SMPP_OK;
}

int care__template_parse(care_template *tmpl, struct data_fault *fault) {
  struct parser p = {.tmpl = tmpl,
                     .text = tmpl->text,
                     .len = tmpl->text_len,
                     .open_if = NO_BLOCK,
                     .open_else = NO_BLOCK,
                     .fault = fault};

  while (p.at < p.len) {
    int result;

    if (looking_at(&p, "{{"))
      result = tag(&p);
    else if (looking_at(&p, "}}"))
      result = refuse(&p, p.at, "'}}' without '{{' before it");
    else
      result = text_run(&p);
    if (result != SMPP_OK)
      return result;
  }
  if (p.open_if == NO_BLOCK)
    return SMPP_OK;
  data_fault_at(fault, 0, tmpl->steps[p.open_if].line, tmpl->steps[p.open_if].column);
  data_fault_add(fault, "this {{#if}} has no {{/if}}");
  return SMPP_ERR_INVALID;
}
