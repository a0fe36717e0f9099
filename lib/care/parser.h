/* SPDX-License-Identifier: MIT
 *
 * care/parser.h - where the reading of a template stands: template_parse.c reads
 * tags, template_settings.c the lines in front, template_filter.c what stands
 * behind a '|'. */
#ifndef CARE_PARSER_H
#define CARE_PARSER_H

#include <care/program.h>

struct care__parser {
  care_template *tmpl;
  const char *text;
  size_t len, at;
  const char *open, *close;  /* "{{" and "}}" */
  size_t open_if, open_else; /* steps of the block we are in; SIZE_MAX */
  size_t placed;             /* an offset, and where it is: counting goes on from there */
  size_t placed_line, placed_column;
  struct data_fault *fault;
};

bool care__parser_looking_at(const struct care__parser *p, const char *words);
bool care__parser_accept(struct care__parser *p, const char *words);
void care__parser_skip_spaces(struct care__parser *p);

/* Letters and '_' behind spaces. */
struct smpp_span care__parser_word(struct care__parser *p);

/* Sets the place of the fault. */
void care__parser_place(struct care__parser *p, size_t offset);

/* A fault at an offset, SMPP_ERR_INVALID; "{{" in `words` as this template writes it. */
int care__parser_refuse(struct care__parser *p, size_t offset, const char *words);

/* The settings in front, if there are any. */
int care__parser_settings(struct care__parser *p);

/* The filters of a field, from the first '|'. */
int care__parser_filters(struct care__parser *p, struct care__step *step);

#endif
