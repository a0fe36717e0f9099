/* SPDX-License-Identifier: MIT
 *
 * How long texts can become: the longest and the shortest value of each column,
 * noted row by row, and what the template makes of them. */
#ifndef SMPPCARE_WIDTH_H
#define SMPPCARE_WIDTH_H

#include "variants.h"

struct smppcare_width {
  size_t *longest, *shortest; /* of each column: a row of the table */
  uint32_t *most, *least;     /* and what its value weighs */
  size_t n_columns, n_rows;   /* rows noted */
  unsigned min_parts, max_parts;
};

/* A row whose text took so many parts. False: out of memory. */
bool smppcare_width_note(struct smppcare_width *width, const struct data_csv *csv, size_t row,
                         unsigned n_parts);
void smppcare_width_free(struct smppcare_width *width);

struct smppcare_worst {
  unsigned n_parts; /* with the longest value of every column at once; 0: that fails */
  size_t column;    /* whose shortest value saves most parts; DATA_NAME_NONE: none does */
  size_t row;       /* where its longest value stands */
  unsigned without; /* parts with its shortest */
};

/* By the template itself and the core's splitter; `room` is SMPPCARE_WIDTH_ROOM
 * octets to work in. False: out of memory, or no row was noted. */
#define SMPPCARE_WIDTH_ROOM 65536
bool smppcare_width_worst(const struct smppcare_width *width, const struct data_csv *csv,
                          const struct care_variant *variant,
                          const struct care_text_options *options, char *room,
                          struct smppcare_worst *out);

#endif
