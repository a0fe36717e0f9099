/* SPDX-License-Identifier: MIT
 *
 * What a table lives in: shared by the parser (csv_parse.c) and the table
 * (csv.c), by nobody else. */
#ifndef DATA_CSV_STORE_H
#define DATA_CSV_STORE_H

#include <data/buffer.h>
#include <data/csv.h>

struct data_csv__record {
  size_t first_field, n_fields, line;
};

struct data_csv__store {
  struct data_buffer text; /* the whole file as UTF-8; fields are slices of it */
  struct smpp_span *fields;
  size_t n_fields, cap_fields;
  struct data_csv__record *records; /* the header is the first */
  size_t n_records, cap_records;
};

/* Cuts store->text into records. SMPP_OK or as data_csv_parse. */
int data_csv__split(struct data_csv__store *store, char *separator, struct data_fault *fault);

#endif
