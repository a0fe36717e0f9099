/* SPDX-License-Identifier: MIT
 *
 * The texts of a plan's rules, in the languages that the rows of a table ask for:
 * every one is read and compiled before anything is said or sent. */
#ifndef SMPPCARE_TEXTS_H
#define SMPPCARE_TEXTS_H

#include "setup.h"
#include "variants.h"

#define SMPPCARE_TEXT_MAX 65536
#define SMPPCARE_TEXT_WORDS 480

struct smppcare_text; /* of one rule */

struct smppcare_texts {
  const care_plan *plan;
  struct data_csv header;  /* its names alone: what templates are bound to */
  struct smpp_span *names; /* of it: copies */
  struct smppcare_text *texts;
  char zone[64], lang[16];
  char text[SMPPCARE_TEXT_MAX];
};

/* All that any row of the table may need. `lang`: of rows that say none; NULL: the
 * plan's, else fr. SMPPCARE_OK, or after a message on stderr another code. To be
 * freed in either case. */
int smppcare_texts_load(struct smppcare_texts *texts, const struct smppcare_setup *setup,
                        care_appointments *table, const char *lang);
void smppcare_texts_free(struct smppcare_texts *texts);

/* The text of a rule for an appointment, until the next call; false: `words` says
 * why there is none. */
bool smppcare_texts_render(struct smppcare_texts *texts, const struct care_appointment *a,
                           size_t rule, struct smpp_span *text, char words[SMPPCARE_TEXT_WORDS]);

#endif
