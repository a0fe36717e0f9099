/* SPDX-License-Identifier: MIT */
#include "row.h"

#include <data/json_write.h>
#include <data/utf8.h>

#define TO_WIDTH 20
#define PRICE_WIDTH 12

void smppcare_row_json(const struct smppcare_row *row, struct data_buffer *out) {
  struct data_json_writer w = data_json_writer(out);
  bool failed = row->error[0] != '\0';

  data_json_object_begin(&w);
  data_json_member_uint(&w, "row", row->number);
  data_json_key(&w, "id");
  data_json_string_or_null(&w, row->id);
  data_json_key(&w, "to");
  data_json_string_or_null(&w, row->to);
  data_json_key(&w, "text");
  data_json_string_or_null(&w, failed ? smpp_span(NULL, 0) : row->text);
  data_json_member_text(&w, "encoding", failed ? NULL : row->encoding);
  if (failed)
    data_json_member_null(&w, "parts");
  else
    data_json_member_uint(&w, "parts", row->n_parts);
  data_json_key(&w, "warnings");
  data_json_array_begin(&w);
  for (size_t i = 0; i < row->n_warnings; i++)
    data_json_text(&w, row->warnings[i]);
  data_json_array_end(&w);
  data_json_member_text(&w, "error", failed ? row->error : NULL);
  if (row->price)
    data_json_member_text(&w, "price", failed ? NULL : row->price);
  data_json_object_end(&w);
  data_json_line_end(&w);
}

/* What a terminal would obey is shown as a space. */
static size_t add_visible(struct data_buffer *out, struct smpp_span text) {
  size_t at = 0, n_characters = 0;

  while (at < text.len) {
    uint32_t c;
    bool valid;

    at += data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
    if (c == '\n') {
      data_buffer_add_text(out, " / ");
      continue;
    }
    data_buffer_add_code_point(out, data_utf8_acts(c) ? ' ' : c);
    n_characters++;
  }
  return n_characters;
}

static void add_padding(struct data_buffer *out, size_t used, size_t width) {
  do
    data_buffer_add_char(out, ' ');
  while (++used < width + 1);
}

static void add_right(struct data_buffer *out, uint64_t number, size_t width) {
  uint64_t limit = 10;

  for (size_t digits = 1; digits < width; digits++, limit *= 10)
    if (number < limit)
      data_buffer_add_char(out, ' ');
  data_buffer_add_uint(out, number);
}

/* To the right of its column. */
static void add_price(struct data_buffer *out, const char *price) {
  size_t len = strlen(price);

  while (len++ < PRICE_WIDTH)
    data_buffer_add_char(out, ' ');
  data_buffer_add_text(out, price);
}

void smppcare_row_head(bool with_price, struct data_buffer *out) {
  data_buffer_add_text(out, "   row  to                    parts");
  if (with_price)
    add_price(out, "price");
  data_buffer_add_text(out, "  text\n");
}

void smppcare_row_line(const struct smppcare_row *row, struct data_buffer *out) {
  bool failed = row->error[0] != '\0';

  add_right(out, row->number, 6);
  data_buffer_add_text(out, "  ");
  add_padding(out, add_visible(out, row->to), TO_WIDTH);
  if (failed) {
    data_buffer_add_text(out, "     -  error: ");
    add_visible(out, smpp_span_of(row->error));
  } else {
    add_right(out, row->n_parts, 6);
    if (row->price)
      add_price(out, row->price);
    data_buffer_add_text(out, "  ");
    add_visible(out, row->text);
  }
  data_buffer_add_char(out, '\n');
  for (size_t i = 0; i < row->n_warnings; i++) {
    add_padding(out, 0, 2 + 6 + TO_WIDTH + 8);
    data_buffer_add_text(out, "warning: ");
    data_buffer_add_text(out, row->warnings[i]);
    data_buffer_add_char(out, '\n');
  }
}
