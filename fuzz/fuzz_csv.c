/* SPDX-License-Identifier: MIT
 *
 * A table, an INI file and a plain template, from the same octets. Laws: a table
 * that was read, written again with every field in quotes, is the same table; so
 * is one that was taken over. */
#include <data/buffer.h>
#include <data/csv.h>
#include <data/ini.h>
#include <data/number.h>
#include <data/subst.h>

#include "fuzz.h"

static void write_row(struct data_buffer *out, const struct smpp_span *fields, size_t n_fields) {
  for (size_t i = 0; i < n_fields; i++) {
    data_buffer_add_text(out, i > 0 ? ",\"" : "\"");
    for (size_t at = 0; at < fields[i].len; at++) {
      if (fields[i].ptr[at] == '"')
        data_buffer_add_char(out, '"');
      data_buffer_add_char(out, (char)fields[i].ptr[at]);
    }
    data_buffer_add_char(out, '"');
  }
  data_buffer_add_char(out, '\n');
}

static void check_same(const struct data_csv *a, const struct data_csv *b) {
  LAW(a->n_columns == b->n_columns && a->n_rows == b->n_rows);
  for (size_t i = 0; i < a->n_rows; i++) {
    struct data_csv_row left = data_csv_row(a, i), right = data_csv_row(b, i);

    LAW(left.n_fields == right.n_fields);
    for (size_t j = 0; j < left.n_fields; j++)
      LAW(smpp_span_equal(left.fields[j], right.fields[j]));
  }
}

static void rewrite(const struct data_csv *csv) {
  struct data_buffer out = {0};
  struct data_csv *again;
  struct data_fault fault;

  /* The mark keeps the encoding from being guessed anew. */
  data_buffer_add_text(&out, "\xEF\xBB\xBF");
  write_row(&out, csv->names, csv->n_columns);
  for (size_t i = 0; i < csv->n_rows; i++)
    write_row(&out, data_csv_row(csv, i).fields, data_csv_row(csv, i).n_fields);
  LAW(data_csv_parse(data_buffer_span(&out), &again, &fault) == SMPP_OK);
  check_same(csv, again);
  data_csv_free(again);
  data_buffer_free(&out);
}

/* Taken over, it is the same: rows as they are asked for, in any order. */
static void take(const struct data_csv *csv, struct smpp_span octets) {
  struct data_buffer copy = {0};
  struct data_csv *taken;

  data_buffer_add(&copy, octets);
  LAW(data_csv_take(&copy, &taken, NULL) == SMPP_OK);
  check_same(csv, taken);
  check_same(taken, csv);
  for (size_t i = csv->n_rows; i > 0; i--)
    LAW(data_csv_row(csv, i - 1).line == data_csv_row(taken, i - 1).line);
  for (size_t i = 0; i < csv->n_columns; i++)
    LAW(smpp_span_equal(csv->names[i], taken->names[i]));
  data_csv_free(taken);
}

static void use_rows(const struct data_csv *csv, struct smpp_span text) {
  struct data_buffer out = {0};
  struct data_fault fault = {0};
  struct data_number number;

  for (size_t i = 0; i < csv->n_rows; i++) {
    if (!data_csv_row_fits(csv, i, &fault))
      continue;
    data_number_clean(data_csv_field(csv, i, 0), &number, NULL);
    data_buffer_clear(&out);
    data_subst_render(text, csv->names, data_csv_row(csv, i).fields, csv->n_columns, &out, &fault);
  }
  data_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_span octets = smpp_span(data, size);
  struct data_fault fault = {0};
  struct data_csv *csv;
  struct data_ini *ini;

  if (data_csv_parse(octets, &csv, &fault) == SMPP_OK) {
    rewrite(csv);
    take(csv, octets);
    use_rows(csv, octets);
    data_csv_free(csv);
  }
  if (data_ini_parse(octets, &ini, &fault) == SMPP_OK) {
    size_t n_entries = 0;

    for (size_t i = 0; i < ini->n_sections; i++)
      n_entries += ini->sections[i].n_entries;
    LAW(n_entries <= size);
    data_ini_free(ini);
  }
  return 0;
}
