/* SPDX-License-Identifier: MIT
 *
 * What a table lives in: shared by the parser (csv_parse.c) and the table
 * (csv.c), by nobody else. */
#ifndef DATA_CSV_STORE_H
#define DATA_CSV_STORE_H

#include <data/buffer.h>
#include <data/csv.h>

struct data_csv__lean;

struct data_csv__record {
  size_t first_field, n_fields, line;
};

struct data_csv__store {
  struct data_buffer text;     /* the whole file as UTF-8; fields are slices of it */
  struct data_csv__lean *lean; /* of a lean table, once it is split */
  bool may_repeat;             /* names of columns */
  bool is_lean; /* they are not kept: a record's first_field is where it begins in the
                   text, and a row is split when it is asked for */
  struct smpp_span *fields;
  size_t n_fields, cap_fields;
  struct data_csv__record *records; /* the header is the first */
  size_t n_records, cap_records;
};

/* The row of a lean table that was asked for last: its text without doubled
 * quotes, and its fields. What they need at most is reserved beforehand. */
struct data_csv__lean {
  struct data_csv__store row;
  size_t index;
};

/* Splits `text`, a record that was split before, into `row`. */
void data_csv__split_one(struct data_csv__store *row, struct smpp_span text, char separator);

/* Cuts store->text into records. SMPP_OK or as data_csv_parse. */
int data_csv__split(struct data_csv__store *store, char *separator, struct data_fault *fault);

#endif
