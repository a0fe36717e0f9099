/* SPDX-License-Identifier: MIT
 *
 * data/json_write.h - JSON, written as it comes. Characters that act on a terminal
 * (data_utf8_acts) are escaped.
 *
 * A writer appends to a buffer and sees to commas and escapes; the caller sees
 * to balance (an object's members begin with a key, what is begun is ended).
 * Nothing reports: look at buffer->failed at the end. A line of output:
 *
 *   struct data_json_writer w = data_json_writer(&buffer);
 *   data_json_object_begin(&w);
 *   data_json_key(&w, "row");
 *   data_json_uint(&w, 1);
 *   data_json_member_string(&w, "to", to);
 *   data_json_object_end(&w);
 *   data_json_line_end(&w);
 */
#ifndef DATA_JSON_WRITE_H
#define DATA_JSON_WRITE_H

#include <data/buffer.h>

struct data_json_writer {
  struct data_buffer *out;
  uint64_t has_items; /* bit d: something stands at depth d already; deeper than 63 is not kept */
  unsigned depth;
  bool after_key;
};

static inline struct data_json_writer data_json_writer(struct data_buffer *out) {
  return (struct data_json_writer){out, 0, 0, false};
}

void data_json_object_begin(struct data_json_writer *writer);
void data_json_object_end(struct data_json_writer *writer);
void data_json_array_begin(struct data_json_writer *writer);
void data_json_array_end(struct data_json_writer *writer);
/* A newline after a whole value; the next value starts afresh. */
void data_json_line_end(struct data_json_writer *writer);

/* The name of the next value; `key` is UTF-8, escaped like a string. */
void data_json_key(struct data_json_writer *writer, const char *key);
void data_json_key_span(struct data_json_writer *writer, struct smpp_span key);

/* UTF-8 to a string; octets that are not UTF-8 become U+FFFD. A span whose ptr
 * is NULL is the empty string, not null: see data_json_string_or_null. */
void data_json_string(struct data_json_writer *writer, struct smpp_span text);
void data_json_text(struct data_json_writer *writer, const char *text); /* NULL: null */
void data_json_string_or_null(struct data_json_writer *writer, struct smpp_span text);
/* Octets as a string of small hexadecimal digits. */
void data_json_hex(struct data_json_writer *writer, struct smpp_span octets);
void data_json_int(struct data_json_writer *writer, int64_t value);
void data_json_uint(struct data_json_writer *writer, uint64_t value);
/* At most `decimals` (0 to 9) decimals, zeros at the end left out; null for
 * what JSON cannot say (infinity, not a number). */
void data_json_double(struct data_json_writer *writer, double value, unsigned decimals);
void data_json_bool(struct data_json_writer *writer, bool value);
void data_json_null(struct data_json_writer *writer);
/* A value that is JSON already; the caller vouches for it. */
void data_json_raw(struct data_json_writer *writer, struct smpp_span json);

/* Key and value in one. */
void data_json_member_string(struct data_json_writer *writer, const char *key,
                             struct smpp_span text);
void data_json_member_text(struct data_json_writer *writer, const char *key, const char *text);
void data_json_member_int(struct data_json_writer *writer, const char *key, int64_t value);
void data_json_member_uint(struct data_json_writer *writer, const char *key, uint64_t value);
void data_json_member_bool(struct data_json_writer *writer, const char *key, bool value);
void data_json_member_null(struct data_json_writer *writer, const char *key);

#endif
