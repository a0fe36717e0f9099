/* SPDX-License-Identifier: MIT
 *
 * --csv: a message a row, its text from a template. */
#include "rows.h"
#include "template.h"

#include <data/names.h>

static size_t find_to_column(const struct data_csv *csv, const char *named) {
  static const char *const usual[] = {"phone", "to", "msisdn", "tel", "mobile"};

  if (named)
    return data_csv_column(csv, named);
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
    size_t column = data_csv_column(csv, usual[i]);

    if (column != DATA_NAME_NONE)
      return column;
  }
  return DATA_NAME_NONE;
}

struct columns {
  size_t to, id;
};

static int find_columns(const struct data_csv *csv, const struct send_csv_input *input,
                        struct columns *out, struct data_fault *fault) {
  out->to = find_to_column(csv, input->to_column);
  if (out->to == DATA_NAME_NONE) {
    data_csv_column_missing(
        csv, input->to_column ? input->to_column : "phone (or to, msisdn, tel, mobile)", fault);
    return SMPP_ERR_NOT_FOUND;
  }
  out->id = DATA_NAME_NONE;
  if (input->id_column) {
    out->id = data_csv_column(csv, input->id_column);
    if (out->id == DATA_NAME_NONE) {
      data_csv_column_missing(csv, input->id_column, fault);
      return SMPP_ERR_NOT_FOUND;
    }
  }
  return SMPP_OK;
}

static void add_row(struct send_rows *rows, const struct data_csv *csv, size_t index,
                    const struct columns *columns, struct send_template *template,
                    struct data_buffer *text) {
  struct send_row *row = send_rows_add(rows);
  struct data_fault fault;

  if (!data_csv_row_fits(csv, index, &fault)) {
    send_row_invalid(rows, row, fault.text);
    return;
  }
  row->to = send_rows_copy(rows, data_csv_field(csv, index, columns->to));
  if (columns->id != DATA_NAME_NONE)
    row->id = send_rows_copy(rows, data_csv_field(csv, index, columns->id));
  data_buffer_clear(text);
  if (send_template_render(template, index, text, &fault) != SMPP_OK)
    send_row_invalid(rows, row, fault.text);
  else if (text->failed)
    send_row_invalid(rows, row, "out of memory");
  else
    row->text = send_rows_copy(rows, data_buffer_span(text));
}

int send_rows_from_csv(struct send_rows *rows, const struct send_csv_input *input,
                       bool *template_at_fault, struct data_fault *fault) {
  struct data_csv *csv = NULL;
  struct send_template *template = NULL;
  struct data_buffer text = {0};
  struct columns columns;
  int result;

  *template_at_fault = false;
  result = data_csv_parse(input->octets, &csv, fault);
  if (result != SMPP_OK)
    return result;
  result = find_columns(csv, input, &columns, fault);
  if (result == SMPP_OK) {
    result = send_template_new(input->template, csv, &template, fault);
    *template_at_fault = result != SMPP_OK;
  }
  for (size_t i = 0; result == SMPP_OK && i < csv->n_rows; i++)
    add_row(rows, csv, i, &columns, template, &text);
  data_buffer_free(&text);
  send_template_free(template);
  data_csv_free(csv);
  return result;
}
