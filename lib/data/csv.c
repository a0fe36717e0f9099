/* SPDX-License-Identifier: MIT
 *
 * The table: its header, and access by row and name. */
#include <data/csv.h>

#include <data/charset.h>
#include <data/csv_store.h>
#include <data/names.h>
#include <data/utf8.h>

#include <stdlib.h>

#define TITLE_LINES 20 /* in which a header is looked for that is not in the first */

/* What a record of a lean table was split from: to where the next begins. */
static struct smpp_span record_text(const struct data_csv__store *store, size_t record) {
  size_t begin = store->records[record].first_field;
  size_t end =
      record + 1 < store->n_records ? store->records[record + 1].first_field : store->text.len;

  return smpp_span(store->text.ptr + begin, end - begin);
}

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
  for (size_t i = 0; !store->may_repeat && i < csv->n_columns; i++)
    if (names[i].len > 0 && data_name_find(names[i], names, i) != DATA_NAME_NONE)
      return refuse_header(store, i, fault);
  csv->names = names;
  csv->n_rows = store->n_records - 1;
  return SMPP_OK;
}

/* Room for any row of a lean table, so that asking for one cannot fail. */
static int prepare_lean(struct data_csv__store *store) {
  struct data_csv__lean *lean = calloc(1, sizeof(*lean));
  size_t longest = 1;

  store->lean = lean;
  if (!lean)
    return SMPP_ERR_NOMEM;
  for (size_t i = 1; i < store->n_records; i++) {
    size_t len = record_text(store, i).len;

    longest = len > longest ? len : longest;
  }
  lean->index = SIZE_MAX;
  lean->row.fields = calloc(DATA_CSV_COLUMNS, sizeof(*lean->row.fields));
  lean->row.records = calloc(1, sizeof(*lean->row.records));
  lean->row.cap_fields = DATA_CSV_COLUMNS;
  lean->row.cap_records = 1;
  if (!lean->row.fields || !lean->row.records || !data_buffer_reserve(&lean->row.text, longest))
    return SMPP_ERR_NOMEM;
  return SMPP_OK;
}

static void free_store(struct data_csv__store *store) {
  data_buffer_free(&store->text);
  free(store->fields);
  free(store->records);
}

static struct data_csv *new_table(void) {
  struct data_csv *csv = calloc(1, sizeof(*csv));

  if (csv)
    csv->store = calloc(1, sizeof(*csv->store));
  if (csv && csv->store)
    return csv;
  free(csv);
  return NULL;
}

/* The table is the caller's if its text is sound, else gone. */
static int split(struct data_csv *csv, int result, struct data_csv **out,
                 struct data_fault *fault) {
  if (result == SMPP_OK)
    result = data_csv__split(csv->store, &csv->separator, fault);
  if (result == SMPP_OK)
    result = read_header(csv, fault);
  if (result == SMPP_OK && csv->store->is_lean)
    result = prepare_lean(csv->store);
  if (result != SMPP_OK) {
    data_csv_free(csv);
    return result;
  }
  *out = csv;
  return SMPP_OK;
}

static int parse(struct smpp_span octets, bool may_repeat, struct data_csv **out,
                 struct data_fault *fault) {
  struct data_csv *csv = new_table();

  if (!csv)
    return SMPP_ERR_NOMEM;
  csv->store->may_repeat = may_repeat;
  return split(csv, data_charset_to_utf8(octets, &csv->store->text, &csv->charset, fault), out,
               fault);
}

int data_csv_parse(struct smpp_span octets, struct data_csv **out, struct data_fault *fault) {
  return parse(octets, false, out, fault);
}

int data_csv_parse_repeated(struct smpp_span octets, struct data_csv **out,
                            struct data_fault *fault) {
  return parse(octets, true, out, fault);
}

/* What needs no conversion is not copied. */
static bool is_plain_utf8(struct smpp_span octets) {
  bool has_mark = octets.len >= 3 && memcmp(octets.ptr, "\xEF\xBB\xBF", 3) == 0;

  return octets.len > 0 && !has_mark && !memchr(octets.ptr, 0, octets.len) &&
         data_utf8_valid(octets, NULL);
}

int data_csv_take(struct data_buffer *octets, struct data_csv **out, struct data_fault *fault) {
  struct data_csv *csv = new_table();
  int result = SMPP_OK;

  if (!csv) {
    data_buffer_free(octets);
    return SMPP_ERR_NOMEM;
  }
  csv->store->is_lean = true;
  if (is_plain_utf8(data_buffer_span(octets))) {
    csv->store->text = *octets;
    csv->charset = "UTF-8";
    *octets = (struct data_buffer){.ptr = NULL};
  } else {
    result =
        data_charset_to_utf8(data_buffer_span(octets), &csv->store->text, &csv->charset, fault);
    data_buffer_free(octets);
  }
  return split(csv, result, out, fault);
}

void data_csv_free(struct data_csv *csv) {
  if (!csv)
    return;
  if (csv->store->lean)
    free_store(&csv->store->lean->row);
  free(csv->store->lean);
  free_store(csv->store);
  free(csv->store);
  free(csv);
}

static struct data_csv_row lean_row(const struct data_csv *csv, size_t record) {
  struct data_csv__lean *lean = csv->store->lean;

  if (lean->index != record)
    data_csv__split_one(&lean->row, record_text(csv->store, record), csv->separator);
  lean->index = record;
  return (struct data_csv_row){lean->row.fields, lean->row.records[0].n_fields,
                               csv->store->records[record].line};
}

struct data_csv_row data_csv_row(const struct data_csv *csv, size_t index) {
  const struct data_csv__record *record = &csv->store->records[index + 1];

  if (csv->store->is_lean)
    return lean_row(csv, index + 1);
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

bool data_csv_is_repeated(const struct data_csv *csv, size_t column) {
  for (size_t i = 0; i < csv->n_columns; i++)
    if (i != column && data_name_equal(csv->names[i], csv->names[column]))
      return true;
  return false;
}

/* What spreadsheets have over the header: a title in a cell or two. The header is
 * then the first row that has more. */
static void suspect_title(const struct data_csv *csv, struct data_fault *fault) {
  if (csv->n_columns > 2)
    return;
  for (size_t i = 0; i < csv->n_rows && i < TITLE_LINES; i++) {
    struct data_csv_row row = data_csv_row(csv, i);
    size_t n = 0;

    for (size_t k = 0; k < row.n_fields; k++)
      n += data_trim(row.fields[k]).len > 0;
    if (n < 3)
      continue;
    data_fault_add(fault, "; the first line must name the columns: if line ");
    data_fault_add_uint(fault, row.line);
    data_fault_add(fault, " does, delete those above it");
    return;
  }
}

void data_csv_column_missing(const struct data_csv *csv, const char *wanted,
                             struct data_fault *fault) {
  data_fault_at(fault, 0, csv->store->records[0].line, 0);
  data_fault_add(fault, "there is no column ");
  data_fault_add(fault, wanted);
  data_fault_add(fault, "; the header has: ");
  for (size_t i = 0; i < csv->n_columns; i++) {
    if (i > 0)
      data_fault_add(fault, ", ");
    data_fault_add_span(fault, csv->names[i]);
  }
  suspect_title(csv, fault);
}

struct smpp_span data_csv_field(const struct data_csv *csv, size_t row, size_t column) {
  struct data_csv_row fields = data_csv_row(csv, row);

  return column < fields.n_fields ? data_trim(fields.fields[column]) : smpp_span(NULL, 0);
}
