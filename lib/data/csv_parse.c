/* SPDX-License-Identifier: MIT
 *
 * RFC 4180's grammar, strictly: a quote only opens a field at its start and
 * only closes it before a separator or a line's end. What is laxer guesses
 * where a patient's field ends. */
#include <data/csv_store.h>

#include <data/names.h>

#include <stdlib.h>

struct parser {
  struct data_csv__store *store;
  char *text;
  size_t len, at;
  size_t line, column; /* of `at` */
  char separator;
  struct data_fault *fault;
};

static int refuse(struct parser *p, int result, const char *words) {
  data_fault_at(p->fault, p->at, p->line, p->column);
  data_fault_add(p->fault, words);
  return result;
}

static bool grow(void **array, size_t *cap, size_t used, size_t item) {
  size_t wanted = *cap ? *cap * 2 : 64;
  void *moved;

  if (used < *cap)
    return true;
  moved = wanted > SIZE_MAX / item ? NULL : realloc(*array, wanted * item);
  if (!moved)
    return false;
  *array = moved;
  *cap = wanted;
  return true;
}

static bool at_line_end(const struct parser *p) {
  return p->at == p->len || p->text[p->at] == '\n' || p->text[p->at] == '\r';
}

/* Over one octet; keeps line and column. */
static void step(struct parser *p) {
  char c = p->text[p->at++];

  if (c == '\n' || (c == '\r' && !(p->at < p->len && p->text[p->at] == '\n'))) {
    p->line++;
    p->column = 1;
  } else if (((uint8_t)c & 0xC0) != 0x80) {
    p->column++;
  }
}

static void step_over_line_end(struct parser *p) {
  bool cr = p->at < p->len && p->text[p->at] == '\r';

  if (p->at < p->len)
    step(p);
  if (cr && p->at < p->len && p->text[p->at] == '\n')
    step(p);
}

static int add_field(struct parser *p, size_t begin, size_t end) {
  struct data_csv__store *store = p->store;
  struct data_csv__record *record = &store->records[store->n_records];
  void *fields = store->fields;

  if (record->n_fields == DATA_CSV_COLUMNS)
    return refuse(p, SMPP_ERR_TOO_LONG, "more than 1000 fields in a row");
  if (!grow(&fields, &store->cap_fields, store->n_fields, sizeof(*store->fields)))
    return SMPP_ERR_NOMEM;
  store->fields = fields;
  store->fields[store->n_fields++] = smpp_span(p->text + begin, end - begin);
  record->n_fields++;
  return SMPP_OK;
}

static int plain_field(struct parser *p) {
  size_t begin = p->at;

  while (!at_line_end(p) && p->text[p->at] != p->separator) {
    if (p->text[p->at] == '"')
      return refuse(p, SMPP_ERR_MALFORMED,
                    "a quote inside a field; put the whole field in quotes and double this one");
    if (p->at - begin == DATA_CSV_FIELD)
      return refuse(p, SMPP_ERR_TOO_LONG, "a field longer than 65536 octets");
    step(p);
  }
  return add_field(p, begin, p->at);
}

/* Reads up to the closing quote; doubled ones are closed up in place, which
 * touches nothing that is still to be read. */
static int quoted_field(struct parser *p) {
  struct parser opening = *p;
  size_t begin = p->at + 1, end = begin;

  step(p);
  for (;;) {
    if (p->at == p->len)
      return refuse(&opening, SMPP_ERR_MALFORMED, "a quote opens a field here and is never closed");
    if (end - begin == DATA_CSV_FIELD)
      return refuse(&opening, SMPP_ERR_TOO_LONG,
                    "a field longer than 65536 octets; is its closing quote missing?");
    if (p->text[p->at] == '"') {
      step(p);
      if (p->at == p->len || p->text[p->at] != '"')
        break;
    }
    if (!p->store->is_lean || p->store->n_records == 0)
      p->text[end] = p->text[p->at];
    end++;
    step(p);
  }
  if (!at_line_end(p) && p->text[p->at] != p->separator)
    return refuse(p, SMPP_ERR_MALFORMED,
                  "a quote closes the field but more follows; inside a field, quotes are doubled");
  return add_field(p, begin, end);
}

static bool is_blank(const struct data_csv__store *store, const struct data_csv__record *record) {
  for (size_t i = 0; i < record->n_fields; i++)
    if (data_trim(store->fields[record->first_field + i]).len > 0)
      return false;
  return true;
}

/* Of a lean table the header alone keeps its fields. */
static void forget_fields(struct data_csv__store *store, struct data_csv__record *record,
                          size_t begin) {
  if (!store->is_lean || store->n_records == 0)
    return;
  store->n_fields = record->first_field;
  record->first_field = begin;
}

static int one_record(struct parser *p) {
  struct data_csv__store *store = p->store;
  void *records = store->records;
  struct data_csv__record *record;
  size_t begin;
  int result;

  if (!grow(&records, &store->cap_records, store->n_records, sizeof(*record)))
    return SMPP_ERR_NOMEM;
  store->records = records;
  record = &store->records[store->n_records];
  *record = (struct data_csv__record){.first_field = store->n_fields, .line = p->line};
  begin = p->at;
  for (;;) {
    result = p->at < p->len && p->text[p->at] == '"' ? quoted_field(p) : plain_field(p);
    if (result != SMPP_OK)
      return result;
    if (at_line_end(p))
      break;
    step(p);
  }
  if (is_blank(store, record)) {
    store->n_fields = record->first_field;
  } else if (store->n_records > DATA_CSV_ROWS) {
    return refuse(p, SMPP_ERR_TOO_LONG, "more than 1000000 rows; split the file");
  } else {
    forget_fields(store, record, begin);
    store->n_records++;
  }
  step_over_line_end(p);
  return SMPP_OK;
}

static bool is_separator(char c) {
  return c == ';' || c == ',' || c == '\t';
}

/* `sep=;` on a line of its own, which one spreadsheet writes for another. */
static bool obey_sep_line(struct parser *p) {
  size_t end = 5;

  if (p->len < 5 || memcmp(p->text, "sep=", 4) != 0 || !is_separator(p->text[4]))
    return false;
  if (p->len > end && p->text[end] != '\r' && p->text[end] != '\n')
    return false;
  p->separator = p->text[4];
  while (!at_line_end(p))
    step(p);
  step_over_line_end(p);
  return true;
}

static void choose_separator(struct parser *p) {
  size_t n_commas = 0, n_semicolons = 0, n_tabs = 0, i = 0;
  bool quoted = false;

  while (i < p->len && (p->text[i] == '\r' || p->text[i] == '\n'))
    i++;
  for (; i < p->len && (quoted || (p->text[i] != '\r' && p->text[i] != '\n')); i++) {
    quoted ^= p->text[i] == '"';
    n_commas += !quoted && p->text[i] == ',';
    n_semicolons += !quoted && p->text[i] == ';';
    n_tabs += !quoted && p->text[i] == '\t';
  }
  p->separator = n_semicolons > n_commas ? ';' : ',';
  if (n_tabs > n_commas && n_tabs > n_semicolons)
    p->separator = '\t';
}

static int refuse_nul(struct parser *p) {
  const char *nul = p->len ? memchr(p->text, 0, p->len) : NULL;

  if (!nul)
    return SMPP_OK;
  while (p->text + p->at < nul)
    step(p);
  return refuse(p, SMPP_ERR_BAD_TEXT, "a NUL octet: this is no text file");
}

int data_csv__split(struct data_csv__store *store, char *separator, struct data_fault *fault) {
  struct parser p = {.store = store,
                     .text = store->text.ptr,
                     .len = store->text.len,
                     .line = 1,
                     .column = 1,
                     .fault = fault};
  int result = refuse_nul(&p);

  if (result == SMPP_OK && !obey_sep_line(&p))
    choose_separator(&p);
  while (result == SMPP_OK && p.at < p.len)
    result = one_record(&p);
  *separator = p.separator;
  return result;
}

void data_csv__split_one(struct data_csv__store *row, struct smpp_span text, char separator) {
  struct parser p = {.store = row,
                     .text = row->text.ptr,
                     .len = text.len,
                     .line = 1,
                     .column = 1,
                     .separator = separator};

  row->n_fields = row->n_records = 0;
  memcpy(row->text.ptr, text.ptr, text.len);
  (void)one_record(&p); /* it was sound before, and there is room */
}
