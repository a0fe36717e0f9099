/* SPDX-License-Identifier: MIT
 *
 * A row of `smppcare render`, and the two ways to print it. */
#ifndef SMPPCARE_ROW_H
#define SMPPCARE_ROW_H

#include <data/buffer.h>
#include <smpp/span.h>

#define SMPPCARE_WARNINGS_MAX 3
#define SMPPCARE_WORDS_MAX 400

struct smppcare_row {
  size_t number;           /* from 1, without the header */
  struct smpp_span id, to; /* as the table has them; ptr NULL: none */
  struct smpp_span text;   /* of a row without error */
  const char *encoding;
  unsigned n_parts;
  const char *warnings[SMPPCARE_WARNINGS_MAX];
  size_t n_warnings;
  char error[SMPPCARE_WORDS_MAX]; /* "": none */
  const char *price; /* of all parts, with its currency; NULL: nobody said one. Of a failed
           row null is printed */
};

/* One JSON object and a newline. */
void smppcare_row_json(const struct smppcare_row *row, struct data_buffer *out);

/* The head of the table, and a row of it; a text's line breaks as " / ". */
void smppcare_row_head(bool with_price, struct data_buffer *out);
void smppcare_row_line(const struct smppcare_row *row, struct data_buffer *out);

#endif
