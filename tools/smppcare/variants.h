/* SPDX-License-Identifier: MIT
 *
 * A template in several languages: reminder.fr.txt, reminder.en.txt.
 *
 * TEMPLATE names one of them, or a file without a language (reminder.txt), or
 * what they have in common (reminder); @ before it is allowed, as smppsend's
 * --template has it. Each row gets the one of its language, by the chain of
 * smppcare/variants.h, of which the named file is the base. What holds "{{" is no
 * path but the template itself, for every row. */
#ifndef SMPPCARE_TOOL_VARIANTS_H
#define SMPPCARE_TOOL_VARIANTS_H

#include "wording.h"

#include <data/buffer.h>
#include <data/csv.h>
#include <smppcare/variants.h>

#define SMPPCARE_VARIANTS_MAX CARE_VARIANTS_MAX

struct smppcare_variants {
  const char *path; /* as given, without @ */
  const struct smppcare_wording *wording;
  char stem[4096];                 /* the path without language and ".txt" */
  char own_tag[CARE_TAG_MAX + 1];  /* of the named file; "": none */
  const char *site;                /* language of rows that say none */
  char read[4200];                 /* the file that was read last */
  struct data_buffer octets, text; /* of it */
  int failed;                      /* SMPPCARE_*, once a message was printed */
  care_variants *list;
};

/* Takes TEMPLATE, and --lang (NULL: none) and --zone (""): none. `wording` and the
 * names of `csv` live as long as the variants. SMPPCARE_OK; SMPPCARE_USAGE after a
 * message on stderr. */
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
const struct care_variant *smppcare_variants_find(const struct smppcare_variants *variants,
                                                  struct smpp_span tag);

#endif
