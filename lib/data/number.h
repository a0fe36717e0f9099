/* SPDX-License-Identifier: MIT
 *
 * data/number.h - a telephone number as people write it. */
#ifndef DATA_NUMBER_H
#define DATA_NUMBER_H

#include <smpp/span.h>

#define DATA_NUMBER_DIGITS 20

struct data_number {
  char digits[DATA_NUMBER_DIGITS + 1]; /* ended by a NUL; without '+' or "00" */
  uint8_t n_digits;                    /* 3 to 20 */
  bool international;                  /* '+' or "00" stood in front */
};

/* Spaces, dots, hyphens and parentheses are dropped (the typographic spaces,
 * hyphens and the invisible direction marks that come with a copied number
 * too); then one leading '+' or "00", then 3 to 20 digits. False for anything
 * else, letters above all: "06 39 98 01 02 (mari)" is two things. On false,
 * *why (may be NULL) is a static string for a person. */
bool data_number_clean(struct smpp_span text, struct data_number *out, const char **why);

#endif
