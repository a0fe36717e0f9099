/* SPDX-License-Identifier: MIT
 *
 * The template language, from text to steps.
 *
 *   template    = setting* (text | placeholder | block)*
 *   setting     = "#!" key "=" value, a line
 *   placeholder = "{{" name ("|" filter)* "}}"
 *   block       = "{{#if" name "}}" ... ["{{else}}" ...] "{{/if}}"
 *
 * What `#if` asks: of a field that is printed within the block, whether it is
 * there ("{{#if room}}Salle {{room}}.{{/if}}"); of any other, yes or no. A value
 * that answers neither is a fault of its row: a sentence such as "come with an
 * empty stomach" must not hang on how a clerk abbreviates. */
#include <care/parser.h>

#include <data/charset.h>
#include <data/names.h>

#define NO_BLOCK SIZE_MAX

void care__parser_place(struct care__parser *p, size_t offset) {
  size_t line, column;

  data_place(smpp_span(p->text, offset), &line, &column);
  data_fault_at(p->fault, offset, line, column);
}

/* The words of a fault speak of {{ and }}. */
static void write_parentheses(char *words) {
  for (; *words; words++) {
    if (words[0] == words[1] && (*words == '{' || *words == '}')) {
      words[0] = words[1] = *words == '{' ? '(' : ')';
      words++;
    }
  }
}

int care__parser_refuse(struct care__parser *p, size_t offset, const char *words) {
  care__parser_place(p, offset);
  data_fault_add(p->fault, words);
  if (p->tmpl->syntax == CARE_SYNTAX_PARENTHESES)
    write_parentheses(p->fault->text);
  return SMPP_ERR_INVALID;
}

/* Where `offset` is, which is not before the last that was asked for. Both are at or
 * behind a tag: no line end is cut in two. */
static void place_from_last(struct care__parser *p, size_t offset) {
  size_t line, column;

  data_place(smpp_span(p->text + p->placed, offset - p->placed), &line, &column);
  p->placed_column = line == 1 ? p->placed_column + column - 1 : column;
  p->placed_line += line - 1;
  p->placed = offset;
}

/* NULL: out of memory. Valid until the next step is added; `offset` is not before
 * the last one's. */
static struct care__step *add_step(struct care__parser *p, uint8_t kind, size_t offset) {
  struct care__step *step = care__array_add(&p->tmpl->alloc, &p->tmpl->steps, sizeof(*step));

  if (!step)
    return NULL;
  place_from_last(p, offset);
  *step = (struct care__step){.kind = kind, .line = p->placed_line, .column = p->placed_column};
  return step;
}

bool care__parser_looking_at(const struct care__parser *p, const char *words) {
  size_t len = strlen(words);

  return p->len - p->at >= len && memcmp(p->text + p->at, words, len) == 0;
}

bool care__parser_accept(struct care__parser *p, const char *words) {
  if (!care__parser_looking_at(p, words))
    return false;
  p->at += strlen(words);
  return true;
}

void care__parser_skip_spaces(struct care__parser *p) {
  while (p->at < p->len && (p->text[p->at] == ' ' || p->text[p->at] == '\t'))
    p->at++;
}

static int close_braces(struct care__parser *p, size_t open) {
  care__parser_skip_spaces(p);
  if (care__parser_accept(p, p->close))
    return SMPP_OK;
  if (p->at == p->len || p->text[p->at] == '\n')
    return care__parser_refuse(p, open, "'{{' is not closed by '}}' on its line");
  return care__parser_refuse(p, p->at, "'}}' or '|' belongs here");
}

static int read_name(struct care__parser *p, size_t open, struct smpp_span *name) {
  bool parentheses = p->tmpl->syntax == CARE_SYNTAX_PARENTHESES;
  size_t start = p->at;

  while (p->at < p->len && !strchr(parentheses ? "|()\"\n" : "|{}\"\n", p->text[p->at]) &&
         !(parentheses && care__parser_looking_at(p, "??")))
    p->at++;
  *name = data_trim(smpp_span(p->text + start, p->at - start));
  if (name->len == 0)
    return care__parser_refuse(p, open, "a field's name is missing");
  return SMPP_OK;
}

struct smpp_span care__parser_word(struct care__parser *p) {
  size_t start;

  care__parser_skip_spaces(p);
  start = p->at;
  while (p->at < p->len &&
         ((p->text[p->at] >= 'a' && p->text[p->at] <= 'z') ||
          (p->text[p->at] >= 'A' && p->text[p->at] <= 'Z') || p->text[p->at] == '_'))
    p->at++;
  return smpp_span(p->text + start, p->at - start);
}

/* ((name??text)): the text if the field says yes. read_name stops at "??" only
 * where parentheses are the syntax. */
static int asked_text(struct care__parser *p, size_t open, struct smpp_span name) {
  struct care__step *step;
  size_t start = p->at += 2, condition = p->tmpl->steps.n;

  if (p->open_if != NO_BLOCK)
    return care__parser_refuse(p, open, "a ((name??text)) inside an {{#if}}: there is one level");
  while (p->at < p->len && !care__parser_looking_at(p, p->close))
    p->at++;
  if (p->at == p->len)
    return care__parser_refuse(p, open, "a ((name??text)) is not closed");
  step = add_step(p, CARE__STEP_IF, open);
  if (!step)
    return SMPP_ERR_NOMEM;
  step->text = name;
  step->target = condition + 2;
  step = add_step(p, CARE__STEP_TEXT, start);
  if (!step)
    return SMPP_ERR_NOMEM;
  step->text = smpp_span(p->text + start, p->at - start);
  p->at += 2;
  return add_step(p, CARE__STEP_END, p->at) ? SMPP_OK : SMPP_ERR_NOMEM;
}

static int placeholder(struct care__parser *p, size_t open) {
  struct care__step step = {0}, *added;
  int result = read_name(p, open, &step.text);

  if (result == SMPP_OK && care__parser_looking_at(p, "??"))
    return asked_text(p, open, step.text);
  if (result == SMPP_OK)
    result = care__parser_filters(p, &step);
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
static void take_line_end(struct care__parser *p, size_t open) {
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

static int begin_if(struct care__parser *p, size_t open) {
  struct smpp_span name = {0};
  struct care__step *step;
  int result = read_name(p, open, &name);

  if (result == SMPP_OK)
    result = close_braces(p, open);
  if (result != SMPP_OK)
    return result;
  if (p->open_if != NO_BLOCK)
    return care__parser_refuse(p, open, "an {{#if}} inside an {{#if}}: there is one level");
  p->open_if = p->tmpl->steps.n;
  p->open_else = NO_BLOCK;
  step = add_step(p, CARE__STEP_IF, open);
  if (!step)
    return SMPP_ERR_NOMEM;
  step->text = name;
  return SMPP_OK;
}

static int begin_else(struct care__parser *p, size_t open) {
  if (p->open_if == NO_BLOCK || p->open_else != NO_BLOCK)
    return care__parser_refuse(p, open, "an {{else}} that belongs to no {{#if}}");
  p->open_else = p->tmpl->steps.n;
  care__steps(p->tmpl)[p->open_if].target = p->open_else;
  return add_step(p, CARE__STEP_ELSE, open) ? SMPP_OK : SMPP_ERR_NOMEM;
}

/* Whether the block prints the field it asks about. */
static bool prints_its_field(const care_template *tmpl, size_t open_if) {
  const struct care__step *steps = care__steps(tmpl);

  for (size_t i = open_if + 1; i < steps[open_if].target; i++)
    if (steps[i].kind == CARE__STEP_FIELD && data_name_equal(steps[i].text, steps[open_if].text))
      return true;
  return false;
}

static int end_if(struct care__parser *p, size_t open) {
  care_template *tmpl = p->tmpl;
  size_t end = tmpl->steps.n;

  if (p->open_if == NO_BLOCK)
    return care__parser_refuse(p, open, "an {{/if}} that belongs to no {{#if}}");
  if (!add_step(p, CARE__STEP_END, open))
    return SMPP_ERR_NOMEM;
  care__steps(tmpl)[p->open_else == NO_BLOCK ? p->open_if : p->open_else].target = end;
  care__steps(tmpl)[p->open_if].asks_presence = prints_its_field(tmpl, p->open_if);
  p->open_if = NO_BLOCK;
  return SMPP_OK;
}

/* What is no field: it begins with '#' or '/', or it is `else`. */
static int block_tag(struct care__parser *p, size_t open) {
  int result;

  if (care__parser_accept(p, "#if ") || care__parser_accept(p, "#if\t")) {
    result = begin_if(p, open);
  } else if (care__parser_accept(p, "/if")) {
    result = close_braces(p, open);
    if (result == SMPP_OK)
      result = end_if(p, open);
  } else if (care__parser_accept(p, "else")) {
    result = close_braces(p, open);
    if (result == SMPP_OK)
      result = begin_else(p, open);
  } else {
    return care__parser_refuse(p, open, "blocks are {{#if field}}, {{else}} and {{/if}}");
  }
  if (result == SMPP_OK)
    take_line_end(p, open);
  return result;
}

static bool is_else(struct care__parser *p) {
  struct care__parser ahead = *p;

  if (!care__parser_accept(&ahead, "else"))
    return false;
  care__parser_skip_spaces(&ahead);
  return care__parser_looking_at(&ahead, p->close);
}

static int tag(struct care__parser *p) {
  size_t open = p->at;

  p->at += 2;
  care__parser_skip_spaces(p);
  if (p->at < p->len && (p->text[p->at] == '#' || p->text[p->at] == '/'))
    return block_tag(p, open);
  return is_else(p) ? block_tag(p, open) : placeholder(p, open);
}

/* Braces that close nothing are a mistake; parentheses may be (a text (in them)). */
static bool is_stray(const struct care__parser *p) {
  return p->tmpl->syntax == CARE_SYNTAX_BRACES && care__parser_looking_at(p, "}}");
}

static int text_run(struct care__parser *p) {
  size_t start = p->at;
  struct care__step *step;

  while (p->at < p->len && !care__parser_looking_at(p, p->open) && !is_stray(p))
    p->at++;
  step = add_step(p, CARE__STEP_TEXT, start);
  if (!step)
    return SMPP_ERR_NOMEM;
  step->text = smpp_span(p->text + start, p->at - start);
  return SMPP_OK;
}

static int parse_body(struct care__parser *p) {
  while (p->at < p->len) {
    int result;

    if (care__parser_looking_at(p, p->open))
      result = tag(p);
    else if (is_stray(p))
      result = care__parser_refuse(p, p->at, "'}}' without '{{' before it");
    else
      result = text_run(p);
    if (result != SMPP_OK)
      return result;
  }
  return SMPP_OK;
}

int care__template_parse(care_template *tmpl, struct data_fault *fault) {
  struct care__parser p = {.tmpl = tmpl,
                           .text = tmpl->text,
                           .len = tmpl->text_len,
                           .open_if = NO_BLOCK,
                           .open_else = NO_BLOCK,
                           .placed_line = 1,
                           .placed_column = 1,
                           .fault = fault};
  int result = care__parser_settings(&p);

  if (result != SMPP_OK)
    return result;
  p.open = tmpl->syntax == CARE_SYNTAX_PARENTHESES ? "((" : "{{";
  p.close = tmpl->syntax == CARE_SYNTAX_PARENTHESES ? "))" : "}}";
  result = parse_body(&p);
  if (result != SMPP_OK || p.open_if == NO_BLOCK)
    return result;
  care__parser_refuse(&p, 0, "this {{#if}} has no {{/if}}");
  fault->line = care__steps(tmpl)[p.open_if].line;
  fault->column = care__steps(tmpl)[p.open_if].column;
  return SMPP_ERR_INVALID;
}
