/* SPDX-License-Identifier: MIT
 *
 * care/render.h - a template at work on one row: template_render.c takes its
 * steps, template_value.c writes what a field becomes. */
#ifndef CARE_RENDER_H
#define CARE_RENDER_H

#include <care/language.h>
#include <care/program.h>

struct care__run {
  const care_template *tmpl;
  const care_language *language;
  const struct smpp_span *values;
  char *out;
  size_t cap, len;
  int64_t today; /* CARE__TODAY_UNKNOWN */
  struct data_fault *fault;
};

/* SMPP_ERR_NOSPACE. */
int care__run_put(struct care__run *r, struct smpp_span text);

/* SMPP_ERR_INVALID: the step's field, and `words`. */
int care__run_refuse(struct care__run *r, const struct care__step *step, const char *words);

/* A FIELD's value, through its filters, to the end of the text. */
int care__run_field(struct care__run *r, const struct care__step *step);

/* care_template_render, with a day that dates far from it say the year of. */
int care__template_render(const care_template *tmpl, const care_language *language,
                          const struct smpp_span *values, size_t n_values, int64_t today, char *out,
                          size_t cap, size_t *len, struct care_fault *fault);

#endif
