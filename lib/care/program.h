/* SPDX-License-Identifier: MIT
 *
 * care/program.h - a template as a list of steps: template_parse.c writes it,
 * template_render.c runs it, nobody else looks inside. */
#ifndef CARE_PROGRAM_H
#define CARE_PROGRAM_H

#include <data/fault.h>
#include <smppcare/template.h>

#define CARE__FILTERS_MAX 4
#define CARE__NAME_MAX 40 /* characters of a person's name */

enum care__filter_kind {
  CARE__FILTER_DATE, /* and time: `style` says which */
  CARE__FILTER_UPPER,
  CARE__FILTER_DEFAULT,
  CARE__FILTER_NAME,
  CARE__FILTER_PLURAL,
  CARE__FILTER_LIST,
  CARE__FILTER_LINK,
  CARE__FILTER_TRUNCATE
};

struct care__filter {
  uint8_t kind;          /* CARE__FILTER_* */
  uint8_t style;         /* of a DATE: CARE__DATE_*, CARE__TIME */
  uint16_t number;       /* of a TRUNCATE: characters; of a PLURAL: how many forms */
  size_t first;          /* of a PLURAL: in the template's forms */
  struct smpp_span text; /* of a DEFAULT; of a LIST its separators */
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
  bool is_civility;      /* of a FIELD: the sex may say it */
  bool sex_is_spanish;   /* M in it may be a woman */
  struct smpp_span text; /* of a TEXT; of a FIELD and an IF the name, as it is written */
  size_t line, column;   /* where it stands in the template */
  size_t field;          /* index of the column, once bound; DATA_NAME_NONE: a civility's */
  size_t sex;            /* of a civility: the column that says it; DATA_NAME_NONE */
  size_t n_columns;      /* of a list: in the template's columns, from `first_column` */
  size_t first_column;
  size_t target; /* index of the step to jump to: an IF's ELSE or END, an ELSE's END */
  struct care__filter filters[CARE__FILTERS_MAX];
};

#define CARE__FORM_NUMBER '\0' /* where the number stands; no template has a NUL */
#define CARE__FORM_NO_CATEGORY 0xFF

/* A form of a plural: for one number, or for a category of numbers. */
struct care__form {
  uint32_t exact;
  uint8_t category; /* CARE__PLURAL_*; CARE__FORM_NO_CATEGORY: for `exact` */
  struct smpp_span text;
};

/* An array that grows. */
struct care__array {
  void *items;
  size_t n, cap;
};

struct care_template {
  struct smpp_alloc alloc;
  const care_language *language; /* while it is compiled; NULL: any */
  int syntax;
  uint8_t max_parts; /* 0: it does not say */
  int8_t characters; /* CARE_CHARACTERS_*; -1: it does not say */
  char *text;        /* our copy, into which the spans point */
  size_t text_len;
  struct care__array steps, forms, columns; /* struct care__step, struct care__form, size_t */
  char link[CARE_TEMPLATE_LINK];
  size_t link_len;
  bool is_bound;
  size_t n_columns; /* of the binding */
};

static inline struct care__step *care__steps(const care_template *tmpl) {
  return tmpl->steps.items;
}

static inline bool care__has_filter(const struct care__step *step, uint8_t kind) {
  for (unsigned i = 0; i < step->n_filters; i++)
    if (step->filters[i].kind == kind)
      return true;
  return false;
}

/* Room for one more item of `size`, counted; NULL: out of memory. Items move. */
void *care__array_add(const struct smpp_alloc *alloc, struct care__array *array, size_t size);

/* Fills the template from its text. */
int care__template_parse(care_template *tmpl, struct data_fault *fault);

void care__fault_give(const struct data_fault *from, struct care_fault *to);

#endif
