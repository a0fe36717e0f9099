/* SPDX-License-Identifier: MIT
 *
 * The national language tables of 23.038 (6.2.1.2): a locking shift table takes
 * the place of the default alphabet, a single shift table that of its extension. */
#ifndef SMPP_TEXT_NATIONAL_H
#define SMPP_TEXT_NATIONAL_H

#include <smpp/text.h>

#include "text/gsm7.h"

/* The table of a language by septet, 0 where there is no character; NULL: it has
 * none. */
const uint16_t *smpp__national_locking(unsigned language);
const uint16_t *smpp__national_single(unsigned language);

/* The two tables that a text is written in, language 0 being the default one.
 * False: a language without such a table. */
bool smpp__gsm7_tables(struct smpp_gsm7_tables tables, const uint16_t **locking,
                       const uint16_t **single);

/* Septets by character for one pair of tables: made once a text, then a step or
 * two a character. */
#define SMPP__GSM7_SLOTS 512u
struct smpp__gsm7_index {
  const uint16_t *locking, *single;
  uint16_t slots[SMPP__GSM7_SLOTS]; /* 0, or one more than a code, see below */
};

/* False: a language without such a table. */
bool smpp__gsm7_index_init(struct smpp__gsm7_index *index, struct smpp_gsm7_tables tables);
/* As smpp__gsm7_code. */
uint8_t smpp__gsm7_index_code(const struct smpp__gsm7_index *index, uint32_t character);

#endif
