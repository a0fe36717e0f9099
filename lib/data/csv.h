/* SPDX-License-Identifier: MIT
 *
 * data/csv.h - a table with a header line (RFC 4180), as spreadsheets save it.
 *
 * The separator is ',', ';' or a tab, whichever the first line has more of; a first
 * line `sep=;` is obeyed. Encodings: see data/charset.h. Lines end in CR LF, LF or
 * CR. A field in quotes may hold separators, line breaks and doubled quotes.
 * Rows whose fields are all empty or blank are no rows, nor are such columns at
 * the end columns. */
#ifndef DATA_CSV_H
#define DATA_CSV_H

#include <data/buffer.h>
#include <data/fault.h>
#include <smpp/result.h>
#include <smpp/span.h>

#define DATA_CSV_ROWS 1000000
#define DATA_CSV_COLUMNS 1000
#define DATA_CSV_FIELD 65536 /* octets of a field, as UTF-8 */

struct data_csv_row {
  const struct smpp_span *fields; /* n_fields of them, as they are: not trimmed */
  size_t n_fields;
  size_t line; /* on which it begins, from 1 */
};

struct data_csv {
  const struct smpp_span *names; /* of the columns, trimmed */
  size_t n_columns;
  size_t n_rows; /* without the header */
  char separator;
  const char *charset; /* as data_charset_to_utf8 says */
  struct data_csv__store *store;
};

/* Reads a whole file; nothing of `octets` is kept. SMPP_OK: *out is to be freed.
 * Otherwise `fault` (may be NULL) says what and where:
 * SMPP_ERR_BAD_TEXT: the encoding, a NUL. SMPP_ERR_MALFORMED: no header, a name
 * twice in it, a quote where none may be, a quote that is not closed.
 * SMPP_ERR_TOO_LONG: more rows, columns, or octets in a field than above.
 * SMPP_ERR_NOMEM, without fault. */
int data_csv_parse(struct smpp_span octets, struct data_csv **out, struct data_fault *fault);
/* The same, but columns may have one name: a list stands in several. */
int data_csv_parse_repeated(struct smpp_span octets, struct data_csv **out,
                            struct data_fault *fault);
void data_csv_free(struct data_csv *csv);

/* The same for a large table: `octets` are taken over, whatever the result, and a
 * row is split when it is asked for, which saves three quarters of the memory. */
int data_csv_take(struct data_buffer *octets, struct data_csv **out, struct data_fault *fault);

/* Row `index`, from 0. Of a table that was taken over, its fields live until
 * another row is asked for. */
struct data_csv_row data_csv_row(const struct data_csv *csv, size_t index);

/* Whether a row has as many fields as there are columns (more, if those are
 * empty). If not, `fault` says so; such a row must not be used: its fields may
 * stand under the wrong names. */
bool data_csv_row_fits(const struct data_csv *csv, size_t index, struct data_fault *fault);

/* A column by name (data_name_equal); DATA_NAME_NONE if it is not there. */
size_t data_csv_column(const struct data_csv *csv, const char *name);

/* Whether another column has the name of this one. */
bool data_csv_is_repeated(const struct data_csv *csv, size_t column);

/* Says in `fault` that a column is missing, and which there are; and where the
 * header seems to stand, if the first line is but a title. */
void data_csv_column_missing(const struct data_csv *csv, const char *wanted,
                             struct data_fault *fault);

/* The field of a row that fits, trimmed. */
struct smpp_span data_csv_field(const struct data_csv *csv, size_t row, size_t column);

#endif
