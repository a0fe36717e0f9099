/* SPDX-License-Identifier: MIT
 *
 * care/program.h - a template as a list of steps: template_parse.c writes it,
 * template_render.c runs it, nobody else looks inside. */
#ifndef CARE_PROGRAM_H
#define CARE_PROGRAM_H

#include <data/fault.h>
#include <smppcare/template.h>

#define CARE__FILTERS_MAX 4

enum care__filter_kind {
  CARE__FILTER_DATE, /* and time: `style` says which */
  CARE__FILTER_UPPER,
  CARE__FILTER_DEFAULT
};

struct care__filter {
  uint8_t kind;          /* CARE__FILTER_* */
  uint8_t style;         /* of a DATE: CARE__DATE_*, CARE__TIME */
  struct smpp_span text; /* of a DEFAULT */
};

enum care__step_kind {
  CARE__STEP_TEXT,  /* `text` as it is */
  CARE__STEP_FIELD, /* the field's value, through the filters */
  CARE__STEP_IF,    /* go on, or behind `target` */
  CARE__STEP_ELSE,  /* the end of what was true: go behind `target` */
  CARE__STEP_END
};

struct care__step {
  uint8_t kind; /* CARE__STEP_* */
  uint8_t n_filters;
  bool asks_presence;    /* of an IF: see template_parse.c */
  struct smpp_span text; /* of a TEXT; of a FIELD and an IF the name, as it is written */
  size_t line, column;   /* where it stands in the template */
  size_t field;          /* index of the column, once bound */
  size_t target;         /* index of the step to jump to: an IF's ELSE or END, an ELSE's END */
  struct care__filter filters[CARE__FILTERS_MAX];
};

struct care_template {
  struct smpp_alloc alloc;
  char *text; /* our copy, into which the spans point */
  size_t text_len;
  struct care__step *steps;
  size_t n_steps, cap_steps;
  bool is_bound;
  size_t n_columns; /* of the binding */
};

/* Fills tmpl->steps from tmpl->text. */
int care__template_parse(care_template *tmpl, struct data_fault *fault);

void care__fault_give(const struct data_fault *from, struct care_fault *to);

#endif
