/* SPDX-License-Identifier: MIT
 *
 * Runs a template's steps over one row. */
#include <care/render.h>
#include <care/safe.h>
#include <care/truth.h>
#include <data/names.h>

int care__run_refuse(struct care__run *r, const struct care__step *step, const char *words) {
  data_fault_at(r->fault, 0, step->line, step->column);
  data_fault_add(r->fault, "field '");
  data_fault_add_span(r->fault, step->text);
  data_fault_add(r->fault, "' ");
  data_fault_add(r->fault, words);
  return SMPP_ERR_INVALID;
}

int care__run_put(struct care__run *r, struct smpp_span text) {
  if (text.len > r->cap - r->len)
    return SMPP_ERR_NOSPACE;
  if (text.len > 0)
    memcpy(r->out + r->len, text.ptr, text.len);
  r->len += text.len;
  return SMPP_OK;
}

static int condition(struct care__run *r, const struct care__step *step, bool *holds) {
  struct smpp_span value = data_trim(r->values[step->field]);

  *holds = value.len > 0;
  if (!*holds || step->asks_presence || care__truth(value, holds))
    return SMPP_OK;
  (void)care__run_refuse(r, step, "is '");
  data_fault_add_span(r->fault, value);
  data_fault_add(r->fault, "', neither yes nor no, which {{#if}} needs");
  return SMPP_ERR_INVALID;
}

static int run_steps(struct care__run *r, const care_template *tmpl) {
  const struct care__step *steps = care__steps(tmpl);

  for (size_t i = 0; i < tmpl->steps.n; i++) {
    const struct care__step *step = &steps[i];
    int result = SMPP_OK;
    bool holds = true;

    if (step->kind == CARE__STEP_TEXT)
      result = care__run_put(r, step->text);
    else if (step->kind == CARE__STEP_FIELD)
      result = care__run_field(r, step);
    else if (step->kind == CARE__STEP_IF)
      result = condition(r, step, &holds);
    if (result != SMPP_OK)
      return result;
    if (!holds || step->kind == CARE__STEP_ELSE)
      i = step->target;
  }
  return SMPP_OK;
}

int care__template_render(const care_template *tmpl, const care_language *language,
                          const struct smpp_span *values, size_t n_values, int64_t today, char *out,
                          size_t cap, size_t *len, struct care_fault *fault) {
  struct data_fault at = {0};
  struct care__run r = {tmpl, language, values, out, cap, 0, today, &at};
  int result;

  if (!tmpl->is_bound || n_values != tmpl->n_columns)
    return SMPP_ERR_STATE;
  result = run_steps(&r, tmpl);
  if (result == SMPP_OK) {
    r.len = care__text_safe(out, r.len);
    if (r.len == 0) {
      data_fault_add(&at, "the text is empty");
      result = SMPP_ERR_INVALID;
    }
  }
  if (result == SMPP_ERR_NOSPACE)
    data_fault_add(&at, "the text is too long");
  if (result == SMPP_OK)
    *len = r.len;
  else
    care__fault_give(&at, fault);
  return result;
}

int care_template_render(const care_template *tmpl, const care_language *language,
                         const struct smpp_span *values, size_t n_values, char *out, size_t cap,
                         size_t *len, struct care_fault *fault) {
  return care__template_render(tmpl, language, values, n_values, CARE__TODAY_UNKNOWN, out, cap, len,
                               fault);
}
