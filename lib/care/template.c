/* SPDX-License-Identifier: MIT
 *
 * The life of a template, and its binding to a table. */
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

int care_template_new(const struct smpp_alloc *alloc, struct smpp_span text, care_template **out,
                      struct care_fault *fault) {
  care_template *tmpl;
  int result = check_text(text, fault);

  if (result != SMPP_OK)
    return result;
  tmpl = alloc->resize(alloc->ctx, NULL, 0, sizeof(*tmpl));
  if (!tmpl)
    return SMPP_ERR_NOMEM;
  *tmpl = (care_template){.alloc = *alloc};
  result = compile(tmpl, text, fault);
  if (result != SMPP_OK) {
    care_template_free(tmpl);
    return result;
  }
  *out = tmpl;
  return SMPP_OK;
}

void care_template_free(care_template *tmpl) {
  struct smpp_alloc alloc;

  if (!tmpl)
    return;
  alloc = tmpl->alloc;
  if (tmpl->text)
    alloc.resize(alloc.ctx, tmpl->text, tmpl->text_len + 1, 0);
  if (tmpl->steps)
    alloc.resize(alloc.ctx, tmpl->steps, tmpl->cap_steps * sizeof(*tmpl->steps), 0);
  alloc.resize(alloc.ctx, tmpl, sizeof(*tmpl), 0);
}

static int unknown_field(const struct care__step *step, const struct smpp_span *names,
                         size_t n_names, struct care_fault *fault) {
  struct data_fault at = {0};

  data_fault_at(&at, 0, step->line, step->column);
  data_fault_add(&at, "there is no field '");
  data_fault_add_span(&at, step->text);
  data_fault_add(&at, "'; the table has: ");
  for (size_t i = 0; i < n_names; i++) {
    if (i > 0)
      data_fault_add(&at, ", ");
    data_fault_add_span(&at, names[i]);
  }
  care__fault_give(&at, fault);
  return SMPP_ERR_NOT_FOUND;
}

int care_template_bind(care_template *tmpl, const struct smpp_span *names, size_t n_names,
                       struct care_fault *fault) {
  tmpl->is_bound = false;
  for (size_t i = 0; i < tmpl->n_steps; i++) {
    struct care__step *step = &tmpl->steps[i];

    if (step->kind != CARE__STEP_FIELD && step->kind != CARE__STEP_IF)
      continue;
    step->field = data_name_find(step->text, names, n_names);
    if (step->field == DATA_NAME_NONE)
      return unknown_field(step, names, n_names, fault);
  }
  tmpl->is_bound = true;
  tmpl->n_columns = n_names;
  return SMPP_OK;
}
