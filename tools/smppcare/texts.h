/* SPDX-License-Identifier: MIT
 *
 * The texts of a site by the names of their templates, in the languages that the
 * rows of a table ask for: every one that will be needed is read and compiled
 * before anything is said or sent. */
#ifndef SMPPCARE_TEXTS_H
#define SMPPCARE_TEXTS_H

#include "setup.h"
#include "variants.h"

#define SMPPCARE_TEXT_MAX 65536
#define SMPPCARE_TEXT_WORDS 480
#define SMPPCARE_FIELDS_MAX 8 /* beside the table's columns */
#define SMPPCARE_TAGS_MAX 64

struct smppcare_text; /* the texts of one name */

struct smppcare_texts {
  const struct smppcare_setup *setup;
  struct data_csv header;  /* its names alone: what templates are bound to */
  struct smpp_span *names; /* of it: copies */
  struct smpp_span *values;
  size_t n_columns; /* of the table; fields that it has not stand behind them */
  size_t fields[SMPPCARE_FIELDS_MAX], n_fields; /* where each field stands */
  struct smppcare_text **texts;
  size_t n_texts, cap_texts;
  char tags[SMPPCARE_TAGS_MAX][16]; /* the languages of the table's rows, each once; */
  size_t n_tags;
  bool has_all_tags; /* false: they are more, or longer */
  char zone[64], lang[16];
  int64_t today; /* when texts leave, by the clock there; CARE_TODAY_UNKNOWN at first */
  char text[SMPPCARE_TEXT_MAX];
};

/* The columns of the table, the n_fields (at most SMPPCARE_FIELDS_MAX) behind them,
 * and the texts of the plan's rules for all that any row may need. `lang`: of rows
 * that say none; NULL: the plan's, else fr. SMPPCARE_OK, or after a message on
 * stderr another code. To be freed in either case. */
int smppcare_texts_load(struct smppcare_texts *texts, const struct smppcare_setup *setup,
                        care_appointments *table, const char *lang, const char *const *fields,
                        size_t n_fields);
void smppcare_texts_free(struct smppcare_texts *texts);

/* The texts of another name, in the default language and those of the table. If
 * the site has none of that name this is no fault. Results as above. */
int smppcare_texts_add(struct smppcare_texts *texts, care_appointments *table,
                       struct smpp_span name);

struct smppcare_wanted {
  struct smpp_span name, language;            /* language empty: the default */
  const struct care_appointment *appointment; /* NULL: its columns are empty */
  const struct smpp_span *fields;             /* NULL: they are empty */
  bool may_be_missing;                        /* in this language too: NOT_FOUND then */
};

/* A text, until the next call. SMPP_OK. SMPP_ERR_NOT_FOUND: the site has no text of
 * that name. Any other: `words` says why there is none. */
int smppcare_texts_render(struct smppcare_texts *texts, const struct smppcare_wanted *wanted,
                          struct smpp_span *text, char words[SMPPCARE_TEXT_WORDS]);

#endif
