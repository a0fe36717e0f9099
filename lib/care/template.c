/* SPDX-License-Identifier: MIT
 *
 * The life of a template, and its binding to a table. */
#include <care/columns.h>
#include <care/program.h>
#include <data/charset.h>
#include <data/names.h>
#include <data/utf8.h>

#define TEMPLATE_MAX 65535

void care__fault_give(const struct data_fault *from, struct care_fault *to) {
  _Static_assert(sizeof(from->text) == sizeof(to->text), "a fault's text fits");
  if (!to)
    return;
  to->line = from->line;
  to->column = from->column;
  memcpy(to->text, from->text, sizeof(to->text));
}

static int refuse(struct care_fault *fault, struct smpp_span text, size_t offset, int result,
                  const char *words) {
  struct data_fault at = {0};
  size_t line, column;

  data_place(smpp_span(text.ptr, offset), &line, &column);
  data_fault_at(&at, offset, line, column);
  data_fault_add(&at, words);
  care__fault_give(&at, fault);
  return result;
}

static int check_text(struct smpp_span text, struct care_fault *fault) {
  const uint8_t *nul = text.len ? memchr(text.ptr, 0, text.len) : NULL;
  size_t offset;

  if (text.len > TEMPLATE_MAX)
    return refuse(fault, text, 0, SMPP_ERR_TOO_LONG, "the template is longer than 65535 octets");
  if (!data_utf8_valid(text, &offset))
    return refuse(fault, text, offset, SMPP_ERR_BAD_TEXT, "not UTF-8");
  if (nul)
    return refuse(fault, text, (size_t)(nul - text.ptr), SMPP_ERR_BAD_TEXT,
                  "a NUL octet: this is no text file");
  return SMPP_OK;
}

static int compile(care_template *tmpl, struct smpp_span text, struct care_fault *fault) {
  struct data_fault at = {0};
  int result;

  /* An empty template needs an address too. */
  tmpl->text = tmpl->alloc.resize(tmpl->alloc.ctx, NULL, 0, text.len + 1);
  if (!tmpl->text)
    return SMPP_ERR_NOMEM;
  tmpl->text_len = text.len;
  if (text.len)
    memcpy(tmpl->text, text.ptr, text.len);
  result = care__template_parse(tmpl, &at);
  if (result != SMPP_OK)
    care__fault_give(&at, fault);
  return result;
}

static int check_options(const struct care_template_options *options, struct care_fault *fault) {
  if (options->link.len > CARE_TEMPLATE_LINK)
    return refuse(fault, smpp_span(NULL, 0), 0, SMPP_ERR_TOO_LONG,
                  "what stands before a link's token is longer than 100 octets");
  return SMPP_OK;
}

static void set_options(care_template *tmpl, const struct care_template_options *options) {
  tmpl->syntax = options->syntax;
  tmpl->language = options->language;
  tmpl->characters = -1;
  tmpl->link_len = options->link.len;
  if (options->link.len > 0)
    memcpy(tmpl->link, options->link.ptr, options->link.len);
}

int care_template_compile(const struct smpp_alloc *alloc, struct smpp_span text,
                          const struct care_template_options *options, care_template **out,
                          struct care_fault *fault) {
  static const struct care_template_options usual = CARE_TEMPLATE_OPTIONS_INIT;
  care_template *tmpl;
  int result = check_text(text, fault);

  options = options ? options : &usual;
  if (result == SMPP_OK)
    result = check_options(options, fault);
  if (result != SMPP_OK)
    return result;
  tmpl = alloc->resize(alloc->ctx, NULL, 0, sizeof(*tmpl));
  if (!tmpl)
    return SMPP_ERR_NOMEM;
  *tmpl = (care_template){.alloc = *alloc};
  set_options(tmpl, options);
  result = compile(tmpl, text, fault);
  tmpl->language = NULL;
  if (result != SMPP_OK) {
    care_template_free(tmpl);
    return result;
  }
  *out = tmpl;
  return SMPP_OK;
}

int care_template_new(const struct smpp_alloc *alloc, struct smpp_span text, care_template **out,
                      struct care_fault *fault) {
  return care_template_compile(alloc, text, NULL, out, fault);
}

static void free_array(const struct smpp_alloc *alloc, struct care__array *array, size_t size) {
  if (array->items)
    alloc->resize(alloc->ctx, array->items, array->cap * size, 0);
}

void *care__array_add(const struct smpp_alloc *alloc, struct care__array *array, size_t size) {
  size_t cap = array->cap ? array->cap * 2 : 8;
  void *items;

  if (array->n == array->cap) {
    items = alloc->resize(alloc->ctx, array->items, array->cap * size, cap * size);
    if (!items)
      return NULL;
    array->items = items;
    array->cap = cap;
  }
  return (char *)array->items + array->n++ * size;
}

void care_template_free(care_template *tmpl) {
  struct smpp_alloc alloc;

  if (!tmpl)
    return;
  alloc = tmpl->alloc;
  if (tmpl->text)
    alloc.resize(alloc.ctx, tmpl->text, tmpl->text_len + 1, 0);
  free_array(&alloc, &tmpl->steps, sizeof(struct care__step));
  free_array(&alloc, &tmpl->forms, sizeof(struct care__form));
  free_array(&alloc, &tmpl->columns, sizeof(size_t));
  alloc.resize(alloc.ctx, tmpl, sizeof(*tmpl), 0);
}

/* --- binding ------------------------------------------------------------------------- */

struct binding {
  care_template *tmpl;
  const struct smpp_span *names;
  size_t n_names;
  struct care_fault *fault;
};

static int refuse_field(const struct binding *b, const struct care__step *step, int result,
                        const char *before, const char *after) {
  struct data_fault at = {0};

  data_fault_at(&at, 0, step->line, step->column);
  data_fault_add(&at, before);
  data_fault_add_span(&at, step->text);
  data_fault_add(&at, after);
  for (size_t i = 0; result == SMPP_ERR_NOT_FOUND && i < b->n_names; i++) {
    if (i > 0)
      data_fault_add(&at, ", ");
    data_fault_add_span(&at, b->names[i]);
  }
  care__fault_give(&at, b->fault);
  return result;
}

/* Portuguese has "sexo" too, where M is no woman; the price is a neutral word. */
static size_t find_sex(const struct binding *b, bool *is_spanish) {
  static const struct {
    const char *name;
    bool is_spanish;
  } known[] = {{"sex", false},      {"administrative_sex", false},
               {"gender", false},   {"sexe", false},
               {"genre", false},    {"sesso", false},
               {"geslacht", false}, {"geschlecht", false},
               {"sexo", true},      {"género", true},
               {"genero", true}};

  for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
    size_t column = data_name_find(smpp_span_of(known[i].name), b->names, b->n_names);

    *is_spanish = known[i].is_spanish;
    if (column != DATA_NAME_NONE)
      return column;
  }
  return DATA_NAME_NONE;
}

/* {{civility}}, by any of its names: its column under the name that was written or
 * another, or the sex. */
static void bind_civility(const struct binding *b, struct care__step *step) {
  step->is_civility = care__column_find(CARE__COLUMN_CIVILITY, &step->text, 1) != DATA_NAME_NONE;
  step->sex = DATA_NAME_NONE;
  if (!step->is_civility)
    return;
  if (step->field == DATA_NAME_NONE)
    step->field = care__column_find(CARE__COLUMN_CIVILITY, b->names, b->n_names);
  step->sex = find_sex(b, &step->sex_is_spanish);
}

/* The columns that have the field's name, the first of which was found. */
static int bind_columns(const struct binding *b, struct care__step *step) {
  step->first_column = b->tmpl->columns.n;
  step->n_columns = 0;
  for (size_t i = step->field; i < b->n_names; i++) {
    size_t *column;

    if (!data_name_equal(step->text, b->names[i]))
      continue;
    column = care__array_add(&b->tmpl->alloc, &b->tmpl->columns, sizeof(*column));
    if (!column)
      return SMPP_ERR_NOMEM;
    *column = i;
    step->n_columns++;
  }
  if (step->n_columns > 1 && !care__has_filter(step, CARE__FILTER_LIST))
    return refuse_field(b, step, SMPP_ERR_INVALID, "there are several columns '",
                        "': only the filter list takes them all");
  return SMPP_OK;
}

static int bind_field(const struct binding *b, struct care__step *step) {
  step->field = data_name_find(step->text, b->names, b->n_names);
  if (step->kind == CARE__STEP_FIELD)
    bind_civility(b, step);
  if (step->field != DATA_NAME_NONE)
    return bind_columns(b, step);
  if (step->kind == CARE__STEP_FIELD && step->sex != DATA_NAME_NONE)
    return SMPP_OK;
  return refuse_field(b, step, SMPP_ERR_NOT_FOUND, "there is no field '", "'; the table has: ");
}

int care_template_bind(care_template *tmpl, const struct smpp_span *names, size_t n_names,
                       struct care_fault *fault) {
  const struct binding b = {tmpl, names, n_names, fault};

  tmpl->is_bound = false;
  tmpl->columns.n = 0;
  for (size_t i = 0; i < tmpl->steps.n; i++) {
    struct care__step *step = &care__steps(tmpl)[i];
    int result = SMPP_OK;

    if (step->kind == CARE__STEP_FIELD || step->kind == CARE__STEP_IF)
      result = bind_field(&b, step);
    if (result != SMPP_OK)
      return result;
  }
  tmpl->is_bound = true;
  tmpl->n_columns = n_names;
  return SMPP_OK;
}

bool care_template_uses(const care_template *tmpl, size_t column) {
  const size_t *columns = tmpl->columns.items;

  for (size_t i = 0; tmpl->is_bound && column < tmpl->n_columns && i < tmpl->steps.n; i++) {
    const struct care__step *step = &care__steps(tmpl)[i];

    if (step->kind != CARE__STEP_FIELD && step->kind != CARE__STEP_IF)
      continue;
    if (step->field == column || (step->is_civility && step->sex == column))
      return true;
    for (size_t k = 0; k < step->n_columns; k++)
      if (columns[step->first_column + k] == column)
        return true;
  }
  return false;
}
