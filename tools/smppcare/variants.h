/* SPDX-License-Identifier: MIT
 *
 * A template in several languages: reminder.fr.txt, reminder.en.txt.
 *
 * TEMPLATE names one of them, or a file without a language (reminder.txt), or
 * what they have in common (reminder); @ before it is allowed, as smppsend's
 * --template has it. Each row gets the one of its language: the exact tag's,
 * then the language's, then the one that was named. What holds "{{" is no path
 * but the template itself, for every row. */
#ifndef SMPPCARE_VARIANTS_H
#define SMPPCARE_VARIANTS_H

#include "wording.h"

#include <data/csv.h>
#include <smppcare/template.h>

#define SMPPCARE_TAG_MAX 12      /* octets of a language's tag */
#define SMPPCARE_VARIANTS_MAX 64 /* languages in one table */

struct smppcare_variant {
  char tag[SMPPCARE_TAG_MAX + 1]; /* what a row asked for */
  care_template *tmpl;
  care_language *language;
  char warning[80]; /* "": it got what it asked for */
};

struct smppcare_variants {
  const char *path, *zone; /* as given, without @ */
  const struct data_csv *csv;
  const struct smppcare_wording *wording;
  char stem[4096];                        /* the path without language and ".txt" */
  char own_tag[SMPPCARE_TAG_MAX + 1];     /* of the named file; "": none */
  char default_tag[SMPPCARE_TAG_MAX + 1]; /* of a row that says none */
  struct smppcare_variant list[SMPPCARE_VARIANTS_MAX];
  size_t n_variants;
};

/* Takes TEMPLATE, and --lang (NULL: none) and --zone (""): none. `wording` lives as
 * long as the variants. */
int smppcare_variants_init(struct smppcare_variants *variants, const char *path, const char *lang,
                           const char *zone, const struct smppcare_wording *wording,
                           const struct data_csv *csv);
void smppcare_variants_deinit(struct smppcare_variants *variants);

/* Loads, compiles and binds what rows of language `tag` (empty: the default)
 * need, once. Returns SMPPCARE_OK; SMPPCARE_USAGE (unreadable) or
 * SMPPCARE_CONFIGURATION (a fault in it) after a message on stderr;
 * SMPPCARE_SOME_FAILED: there is no such language. */
int smppcare_variants_load(struct smppcare_variants *variants, struct smpp_span tag);

/* What was loaded for a tag; NULL: nothing. */
const struct smppcare_variant *smppcare_variants_find(const struct smppcare_variants *variants,
                                                      struct smpp_span tag);

#endif
