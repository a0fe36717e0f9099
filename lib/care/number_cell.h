/* SPDX-License-Identifier: MIT
 *
 * care/number_cell.h - the digits in a cell, or why there is not one number. */
#ifndef CARE_NUMBER_CELL_H
#define CARE_NUMBER_CELL_H

#include <smppcare/number.h>

#define CARE__CELL_DIGITS 15
#define CARE__CELL_MAX 200 /* visible characters of a cell that are looked at */

/* A cell with one ASCII octet a character: digits of any script are digits,
 * spaces of any kind ' ', ends of lines '\n', dashes '-', other letters 'L',
 * anything else '?'; what cannot be seen is gone. */
struct care__cell {
  char text[CARE__CELL_MAX + 1];
  size_t len;
};

struct care__digits {
  char text[CARE__CELL_DIGITS + 2]; /* a '+' first if it is international */
  uint32_t repairs;                 /* DECIMAL, MARK or SPARE */
};

/* CARE_NUMBER_OK, BAD_TEXT or TOO_LONG. */
int care__cell_normalise(struct smpp_span cell, struct care__cell *out);

/* CARE_NUMBER_OK, or the reason why it is not one number. */
int care__cell_digits(const struct care__cell *cell, struct care__digits *out);

/* The part of a refused cell that may be the number: the first run that holds
 * enough digits, letters that look like digits read as such. */
bool care__cell_guess(const struct care__cell *cell, struct care__cell *out);

#endif
