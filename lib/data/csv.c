/* SPDX-License-Identifier: MIT
 *
 * The table: its header, and access by row and name. */
#include <data/csv.h>

#include <data/charset.h>
#include <data/csv_store.h>
#include <data/names.h>

#include <stdlib.h>

static int refuse_header(const struct data_csv__store *store, size_t column,
                         struct data_fault *fault) {
  const struct data_csv__record *header = &store->records[0];

  data_fault_at(fault, 0, header->line, 0);
  data_fault_add(fault, "the header names the column '");
  data_fault_add_span(fault, store->fields[header->first_field + column]);
  data_fault_add(fault, "' twice (case, spaces, '-' and '_' do not count); rename one");
  return SMPP_ERR_MALFORMED;
}

/* Trims the names, drops empty ones at the end, and refuses two that are alike. */
static int read_header(struct data_csv *csv, struct data_fault *fault) {
  struct data_csv__store *store = csv->store;
  struct data_csv__record *header = store->records;
  struct smpp_span *names;

  if (store->n_records == 0) {
    data_fault_at(fault, 0, 1, 1);
    data_fault_add(fault, "the file is empty: its first line must name the columns");
    return SMPP_ERR_MALFORMED;
  }
  names = store->fields + header->first_field;
  for (size_t i = 0; i < header->n_fields; i++) {
    names[i] = data_trim(names[i]);
    if (names[i].len > 0)
      csv->n_columns = i + 1;
  }
  for (size_t i = 0; i < csv->n_columns; i++)
    if (names[i].len > 0 && data_name_find(names[i], names, i) != DATA_NAME_NONE)
      return refuse_header(store, i, fault);
  csv->names = names;
  csv->n_rows = store->n_records - 1;
  return SMPP_OK;
}

int data_csv_parse(struct smpp_span octets, struct data_csv **out, struct data_fault *fault) {
  struct data_csv *csv = calloc(1, sizeof(*csv));
  int result;

  if (!csv)
    return SMPP_ERR_NOMEM;
  csv->store = calloc(1, sizeof(*csv->store));
  if (!csv->store) {
    free(csv);
    return SMPP_ERR_NOMEM;
  }
  result = data_charset_to_utf8(octets, &csv->store->text, &csv->charset, fault);
  if (result == SMPP_OK)
    result = data_csv__split(csv->store, &csv->separator, fault);
  if (result == SMPP_OK)
    result = read_header(csv, fault);
  if (result != SMPP_OK) {
    data_csv_free(csv);
    return result;
  }
  *out = csv;
  return SMPP_OK;
}

void data_csv_free(struct data_csv *csv) {
  if (!csv)
    return;
  data_buffer_free(&csv->store->text);
  free(csv->store->fields);
  free(csv->store->records);
  free(csv->store);
  free(csv);
}

struct data_csv_row data_csv_row(const struct data_csv *csv, size_t index) {
  const struct data_csv__record *record = &csv->store->records[index + 1];

  return (struct data_csv_row){csv->store->fields + record->first_field, record->n_fields,
                               record->line};
}

bool data_csv_row_fits(const struct data_csv *csv, size_t index, struct data_fault *fault) {
  struct data_csv_row row = data_csv_row(csv, index);
  size_t n_fields = row.n_fields;

  while (n_fields > csv->n_columns && row.fields[n_fields - 1].len == 0)
    n_fields--;
  if (n_fields == csv->n_columns)
    return true;
  data_fault_at(fault, 0, row.line, 0);
  data_fault_add_uint(fault, n_fields);
  data_fault_add(fault, n_fields == 1 ? " field" : " fields");
  data_fault_add(fault, " where the header has ");
  data_fault_add_uint(fault, csv->n_columns);
  data_fault_add(fault, n_fields < csv->n_columns
                            ? ": is a separator missing, or a line break not in quotes?"
                            : ": is a separator inside a field that is not in quotes?");
  return false;
}

size_t data_csv_column(const struct data_csv *csv, const char *name) {
  return data_name_find(smpp_span_of(name), csv->names, csv->n_columns);
}

void data_csv_column_missing(const struct data_csv *csv, const char *wanted,
                             struct data_fault *fault) {
  bool tab = false;

  data_fault_at(fault, 0, csv->store->records[0].line, 0);
  data_fault_add(fault, "there is no column ");
  data_fault_add(fault, wanted);
  data_fault_add(fault, "; the header has: ");
  for (size_t i = 0; i < csv->n_columns; i++) {
    if (i > 0)
      data_fault_add(fault, ", ");
    data_fault_add_span(fault, csv->names[i]);
    tab |= csv->names[i].len > 0 && memchr(csv->names[i].ptr, '\t', csv->names[i].len) != NULL;
  }
  if (tab)
    data_fault_add(fault, " (separated by tabs? save it with ',' or ';')");
}

struct smpp_span data_csv_field(const struct data_csv *csv, size_t row, size_t column) {
  struct data_csv_row fields = data_csv_row(csv, row);

  return column < fields.n_fields ? data_trim(fields.fields[column]) : smpp_span(NULL, 0);
}
