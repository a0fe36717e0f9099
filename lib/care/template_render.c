/* SPDX-License-Identifier: MIT
 *
 * Runs a template's steps over one row. */
#include <care/language.h>
#include <care/program.h>
#include <care/safe.h>
#include <care/truth.h>
#include <data/names.h>
#include <data/utf8.h>

#define SCRATCH (4 * CARE_VALUE_MAX * 3) /* a value's octets, made capitals */

struct run {
  const care_language *language;
  const struct smpp_span *values;
  char *out;
  size_t cap, len;
  int64_t today; /* CARE__TODAY_UNKNOWN */
  struct data_fault *fault;
};

static int refuse(struct run *r, const struct care__step *step, const char *words) {
  data_fault_at(r->fault, 0, step->line, step->column);
  data_fault_add(r->fault, "field '");
  data_fault_add_span(r->fault, step->text);
  data_fault_add(r->fault, "' ");
  data_fault_add(r->fault, words);
  return SMPP_ERR_INVALID;
}

static int put(struct run *r, struct smpp_span text) {
  if (text.len > r->cap - r->len)
    return SMPP_ERR_NOSPACE;
  if (text.len > 0)
    memcpy(r->out + r->len, text.ptr, text.len);
  r->len += text.len;
  return SMPP_OK;
}

static int check_value(struct run *r, const struct care__step *step, struct smpp_span value) {
  size_t n_characters = 0;

  if (!data_utf8_valid(value, NULL)) {
    (void)refuse(r, step, "is not UTF-8");
    return SMPP_ERR_BAD_TEXT;
  }
  for (size_t i = 0; i < value.len; i++)
    n_characters += (value.ptr[i] & 0xC0) != 0x80;
  if (n_characters > CARE_VALUE_MAX)
    return refuse(r, step, "is longer than 400 characters");
  return SMPP_OK;
}

/* Words of ASCII and accented letters: nothing to refuse, and what the text's own
 * cleaning does not do is not to be done. Most values are. */
static bool is_plain(struct smpp_span value) {
  if (value.len == 0 || value.len > CARE_VALUE_MAX || value.ptr[0] == ' ' ||
      value.ptr[value.len - 1] == ' ')
    return false;
  for (size_t i = 0; i < value.len; i++) {
    if (value.ptr[i] >= ' ' && value.ptr[i] < 0x7F)
      continue;
    if (value.ptr[i] != 0xC3 || i + 1 == value.len || (value.ptr[i + 1] & 0xC0) != 0x80)
      return false;
    i++;
  }
  return true;
}

/* A line break in a value would look like the sender's own; a value of which
 * nothing can be seen is an empty one. */
static struct smpp_span clean(struct smpp_span value, char *scratch) {
  for (size_t i = 0; i < value.len; i++)
    scratch[i] = value.ptr[i] == '\n' || value.ptr[i] == '\r' ? ' ' : (char)value.ptr[i];
  return smpp_span(scratch, care__text_safe(scratch, value.len));
}

static int filter_date(struct run *r, const struct care__step *step, int style,
                       struct smpp_span *value, char *scratch) {
  struct care__when when;
  const char *why;
  size_t len;
  int result;

  if (!care__when_parse(*value, &when, &why)) {
    (void)refuse(r, step, "is '");
    data_fault_add_span(r->fault, *value);
    data_fault_add(r->fault, "': ");
    data_fault_add(r->fault, why);
    return SMPP_ERR_INVALID;
  }
  if ((style == CARE__TIME || style == CARE__DATE_AT) && !when.has_time)
    return refuse(r, step, "has no time of day");
  if (style != CARE__TIME && !when.has_date)
    return refuse(r, step, "has no date");
  result = care__language_format(r->language, style, &when, r->today, scratch, SCRATCH, &len);
  if (result == SMPP_ERR_NOT_FOUND)
    return refuse(r, step, "is in UTC (Z) and no time zone was given to show it in");
  if (result != SMPP_OK)
    return result;
  *value = smpp_span(scratch, len);
  return SMPP_OK;
}

static int filter_upper(struct run *r, const struct care__step *step, struct smpp_span *value,
                        char *scratch) {
  size_t len;

  if (care__language_upper(r->language, *value, scratch, SCRATCH, &len) != SMPP_OK)
    return refuse(r, step, "is too long for capitals");
  *value = smpp_span(scratch, len);
  return SMPP_OK;
}

/* An empty value passes every filter but a default, which ends its emptiness. */
static int filter(struct run *r, const struct care__step *step, struct smpp_span *value,
                  char *scratch) {
  int result = SMPP_OK;

  for (unsigned i = 0; result == SMPP_OK && i < step->n_filters; i++) {
    const struct care__filter *f = &step->filters[i];

    if (f->kind == CARE__FILTER_DEFAULT) {
      if (value->len == 0)
        *value = f->text;
    } else if (value->len > 0 && f->kind == CARE__FILTER_DATE) {
      result = filter_date(r, step, f->style, value, scratch);
    } else if (value->len > 0) {
      result = filter_upper(r, step, value, scratch);
    }
  }
  return result;
}

static int clean_value(struct run *r, const struct care__step *step, struct smpp_span *value,
                       char *cleaned) {
  int result;

  *value = data_trim(*value);
  result = check_value(r, step, *value);
  if (result == SMPP_OK)
    *value = clean(*value, cleaned);
  return result;
}

static int field_step(struct run *r, const struct care__step *step) {
  struct smpp_span value = r->values[step->field];
  char cleaned[4 * CARE_VALUE_MAX], scratch[SCRATCH];
  int result = is_plain(value) ? SMPP_OK : clean_value(r, step, &value, cleaned);

  if (result == SMPP_OK && step->n_filters > 0)
    result = filter(r, step, &value, scratch);
  if (result != SMPP_OK)
    return result;
  return value.len > 0 ? put(r, value) : refuse(r, step, "is empty");
}

static int condition(struct run *r, const struct care__step *step, bool *holds) {
  struct smpp_span value = data_trim(r->values[step->field]);

  *holds = value.len > 0;
  if (!*holds || step->asks_presence || care__truth(value, holds))
    return SMPP_OK;
  (void)refuse(r, step, "is '");
  data_fault_add_span(r->fault, value);
  data_fault_add(r->fault, "', neither yes nor no, which {{#if}} needs");
  return SMPP_ERR_INVALID;
}

static int run_steps(struct run *r, const care_template *tmpl) {
  for (size_t i = 0; i < tmpl->n_steps; i++) {
    const struct care__step *step = &tmpl->steps[i];
    int result = SMPP_OK;
    bool holds = true;

    if (step->kind == CARE__STEP_TEXT)
      result = put(r, step->text);
    else if (step->kind == CARE__STEP_FIELD)
      result = field_step(r, step);
    else if (step->kind == CARE__STEP_IF)
      result = condition(r, step, &holds);
    if (result != SMPP_OK)
      return result;
    if (!holds || step->kind == CARE__STEP_ELSE)
      i = step->target;
  }
  return SMPP_OK;
}

int care_template_render(const care_template *tmpl, const care_language *language,
                         const struct smpp_span *values, size_t n_values, char *out, size_t cap,
                         size_t *len, struct care_fault *fault) {
  struct data_fault at = {0};
  struct run r = {language, values, out, cap, 0, CARE__TODAY_UNKNOWN, &at};
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
