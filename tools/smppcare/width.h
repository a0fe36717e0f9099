/* SPDX-License-Identifier: MIT
 *
 * How long texts can become: some values of each column, noted row by row, and what
 * the template makes of them. */
#ifndef SMPPCARE_WIDTH_H
#define SMPPCARE_WIDTH_H

#include "variants.h"

#define SMPPCARE_WIDTH_KINDS 6 /* different values that are tried beside the extremes */

/* Rows of the table, of one column. A condition or a plural may make most of a short
 * value; and what is long in GSM 7-bit may not be what is longest in UCS-2. */
struct smppcare_extremes {
  size_t heaviest, longest, shortest;
  uint32_t most_bits, most_units, least_bits;
  size_t kinds[SMPPCARE_WIDTH_KINDS]; /* the first of each */
  size_t n_kinds;
};

struct smppcare_width {
  struct smppcare_extremes *columns;
  size_t n_columns, n_rows; /* rows noted */
  size_t widest;            /* a row, by its text */
  uint64_t widest_measure;
  unsigned min_parts, max_parts;
};

/* A row whose text took so many parts. False: out of memory. */
bool smppcare_width_note(struct smppcare_width *width, const struct data_csv *csv, size_t row,
                         struct smpp_span text, unsigned n_parts);
void smppcare_width_free(struct smppcare_width *width);

struct smppcare_worst {
  unsigned n_parts; /* with every column at its widest at once; no row has more */
  size_t column;    /* which at its narrowest saves most parts; DATA_NAME_NONE: none does */
  size_t row;       /* where it is widest */
  unsigned without; /* parts with its narrowest */
};

/* By the template itself and the core's splitter; `room` is SMPPCARE_WIDTH_ROOM
 * octets to work in. False: out of memory, or no row was noted. */
#define SMPPCARE_WIDTH_ROOM 65536
bool smppcare_width_worst(const struct smppcare_width *width, const struct data_csv *csv,
                          const struct care_variant *variant,
                          const struct care_text_options *options, char *room,
                          struct smppcare_worst *out);

#endif
