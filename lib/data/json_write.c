/* SPDX-License-Identifier: MIT
 *
 * The JSON writer (RFC 8259). */
#include <data/json_write.h>

#include <data/utf8.h>

static const char hex_digits[] = "0123456789abcdef";

/* What stands before any value or key: a comma, unless it is the first here. */
static void separate(struct data_json_writer *writer) {
  uint64_t bit = UINT64_C(1) << (writer->depth & 63);

  if (writer->after_key) {
    writer->after_key = false;
    return;
  }
  if (writer->has_items & bit)
    data_buffer_add_char(writer->out, ',');
  writer->has_items |= bit;
}

static void begin(struct data_json_writer *writer, char bracket) {
  separate(writer);
  data_buffer_add_char(writer->out, bracket);
  writer->depth++;
  writer->has_items &= ~(UINT64_C(1) << (writer->depth & 63));
}

static void end(struct data_json_writer *writer, char bracket) {
  writer->depth--;
  data_buffer_add_char(writer->out, bracket);
}

void data_json_object_begin(struct data_json_writer *writer) {
  begin(writer, '{');
}

void data_json_object_end(struct data_json_writer *writer) {
  end(writer, '}');
}

void data_json_array_begin(struct data_json_writer *writer) {
  begin(writer, '[');
}

void data_json_array_end(struct data_json_writer *writer) {
  end(writer, ']');
}

void data_json_line_end(struct data_json_writer *writer) {
  data_buffer_add_char(writer->out, '\n');
  *writer = data_json_writer(writer->out);
}

/* A character of the basic plane. */
static void add_escaped(struct data_buffer *out, uint32_t c) {
  static const char letters[] = {
      ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r', ['"'] = '"'};

  data_buffer_add_char(out, '\\');
  if (c == '\\') {
    data_buffer_add_char(out, '\\');
  } else if (c < sizeof(letters) && letters[c]) {
    data_buffer_add_char(out, letters[c]);
  } else {
    data_buffer_add_char(out, 'u');
    for (int shift = 12; shift >= 0; shift -= 4)
      data_buffer_add_char(out, hex_digits[c >> shift & 15]);
  }
}

static bool is_plain(uint8_t octet) {
  return octet >= 0x20 && octet < 0x7F && octet != '"' && octet != '\\';
}

static void add_string(struct data_buffer *out, struct smpp_span text) {
  size_t at = 0;

  data_buffer_add_char(out, '"');
  while (at < text.len) {
    size_t run = at;

    while (run < text.len && is_plain(text.ptr[run]))
      run++;
    data_buffer_add(out, smpp_span(text.ptr + at, run - at));
    at = run;
    if (at == text.len)
      break;
    if (text.ptr[at] < 0x80) {
      add_escaped(out, text.ptr[at++]);
    } else {
      uint32_t code_point;
      bool valid;

      at += data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &code_point, &valid);
      if (data_utf8_acts(code_point))
        add_escaped(out, code_point);
      else
        data_buffer_add_code_point(out, code_point);
    }
  }
  data_buffer_add_char(out, '"');
}

void data_json_key_span(struct data_json_writer *writer, struct smpp_span key) {
  separate(writer);
  add_string(writer->out, key);
  data_buffer_add_char(writer->out, ':');
  writer->after_key = true;
}

void data_json_key(struct data_json_writer *writer, const char *key) {
  data_json_key_span(writer, smpp_span_of(key));
}

void data_json_string(struct data_json_writer *writer, struct smpp_span text) {
  separate(writer);
  add_string(writer->out, text);
}

void data_json_text(struct data_json_writer *writer, const char *text) {
  if (text)
    data_json_string(writer, smpp_span_of(text));
  else
    data_json_null(writer);
}

void data_json_string_or_null(struct data_json_writer *writer, struct smpp_span text) {
  if (text.ptr)
    data_json_string(writer, text);
  else
    data_json_null(writer);
}

void data_json_hex(struct data_json_writer *writer, struct smpp_span octets) {
  separate(writer);
  data_buffer_add_char(writer->out, '"');
  for (size_t i = 0; i < octets.len; i++) {
    data_buffer_add_char(writer->out, hex_digits[octets.ptr[i] >> 4]);
    data_buffer_add_char(writer->out, hex_digits[octets.ptr[i] & 15]);
  }
  data_buffer_add_char(writer->out, '"');
}

void data_json_int(struct data_json_writer *writer, int64_t value) {
  separate(writer);
  data_buffer_add_int(writer->out, value);
}

void data_json_uint(struct data_json_writer *writer, uint64_t value) {
  separate(writer);
  data_buffer_add_uint(writer->out, value);
}

/* `scaled` is the value times 10^decimals. */
static void add_decimal(struct data_buffer *out, uint64_t scaled, unsigned decimals) {
  uint64_t unit = 1;

  while (decimals > 0 && scaled % 10 == 0) {
    scaled /= 10;
    decimals--;
  }
  for (unsigned i = 0; i < decimals; i++)
    unit *= 10;
  data_buffer_add_uint(out, scaled / unit);
  if (decimals == 0)
    return;
  data_buffer_add_char(out, '.');
  for (uint64_t rest = scaled % unit; unit > 1; rest %= unit) {
    unit /= 10;
    data_buffer_add_char(out, (char)('0' + rest / unit));
  }
}

void data_json_double(struct data_json_writer *writer, double value, unsigned decimals) {
  unsigned exponent = 0;
  uint64_t scaled;
  double size = value < 0 ? -value : value;

  if (!(size <= 1.7976931348623157e308)) {
    data_json_null(writer);
    return;
  }
  separate(writer);
  /* Beyond 2^53 a double has no digits to lose by dividing. */
  for (; size >= 9e15; exponent++)
    size /= 10;
  decimals = decimals > 9 ? 9 : decimals;
  for (unsigned i = 0; i < decimals; i++) {
    if (exponent > 0 || size >= 9e14) {
      decimals = i;
      break;
    }
    size *= 10;
  }
  scaled = (uint64_t)(size + 0.5);
  if (value < 0 && scaled > 0)
    data_buffer_add_char(writer->out, '-');
  add_decimal(writer->out, scaled, decimals);
  if (exponent > 0) {
    data_buffer_add_char(writer->out, 'e');
    data_buffer_add_uint(writer->out, exponent);
  }
}

void data_json_bool(struct data_json_writer *writer, bool value) {
  separate(writer);
  data_buffer_add_text(writer->out, value ? "true" : "false");
}

void data_json_null(struct data_json_writer *writer) {
  separate(writer);
  data_buffer_add_text(writer->out, "null");
}

void data_json_raw(struct data_json_writer *writer, struct smpp_span json) {
  separate(writer);
  data_buffer_add(writer->out, json);
}

void data_json_member_string(struct data_json_writer *writer, const char *key,
                             struct smpp_span text) {
  data_json_key(writer, key);
  data_json_string(writer, text);
}

void data_json_member_text(struct data_json_writer *writer, const char *key, const char *text) {
  data_json_key(writer, key);
  data_json_text(writer, text);
}

void data_json_member_int(struct data_json_writer *writer, const char *key, int64_t value) {
  data_json_key(writer, key);
  data_json_int(writer, value);
}

void data_json_member_uint(struct data_json_writer *writer, const char *key, uint64_t value) {
  data_json_key(writer, key);
  data_json_uint(writer, value);
}

void data_json_member_bool(struct data_json_writer *writer, const char *key, bool value) {
  data_json_key(writer, key);
  data_json_bool(writer, value);
}

void data_json_member_null(struct data_json_writer *writer, const char *key) {
  data_json_key(writer, key);
  data_json_null(writer);
}
