/* SPDX-License-Identifier: MIT
 *
 * A growable buffer over the C library's allocator. */
#include <data/buffer.h>

#include <data/utf8.h>

#include <stdlib.h>

#define FIRST_CAP 256

void data_buffer_free(struct data_buffer *buffer) {
  free(buffer->ptr);
  *buffer = (struct data_buffer){0};
}

void data_buffer_clear(struct data_buffer *buffer) {
  buffer->len = 0;
  buffer->failed = false;
}

bool data_buffer_reserve(struct data_buffer *buffer, size_t more) {
  size_t cap = buffer->cap ? buffer->cap : FIRST_CAP;
  char *ptr;

  if (buffer->failed)
    return false;
  if (buffer->cap - buffer->len >= more)
    return true;
  buffer->failed = true;
  if (more > SIZE_MAX / 4 || buffer->len > SIZE_MAX / 4)
    return false;
  while (cap - buffer->len < more)
    cap *= 2;
  ptr = realloc(buffer->ptr, cap);
  if (!ptr)
    return false;
  buffer->ptr = ptr;
  buffer->cap = cap;
  buffer->failed = false;
  return true;
}

void data_buffer_add(struct data_buffer *buffer, struct smpp_span octets) {
  if (octets.len == 0 || !data_buffer_reserve(buffer, octets.len))
    return;
  memcpy(buffer->ptr + buffer->len, octets.ptr, octets.len);
  buffer->len += octets.len;
}

void data_buffer_add_text(struct data_buffer *buffer, const char *text) {
  data_buffer_add(buffer, smpp_span_of(text));
}

void data_buffer_add_char(struct data_buffer *buffer, char c) {
  data_buffer_add(buffer, smpp_span(&c, 1));
}

void data_buffer_add_uint(struct data_buffer *buffer, uint64_t value) {
  char digits[20];
  size_t at = sizeof(digits);

  do {
    digits[--at] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  data_buffer_add(buffer, smpp_span(digits + at, sizeof(digits) - at));
}

void data_buffer_add_int(struct data_buffer *buffer, int64_t value) {
  if (value < 0)
    data_buffer_add_char(buffer, '-');
  /* 0 - x in unsigned arithmetic is right for INT64_MIN too. */
  data_buffer_add_uint(buffer, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
}

void data_buffer_add_code_point(struct data_buffer *buffer, uint32_t code_point) {
  char octets[4];

  data_buffer_add(buffer, smpp_span(octets, data_utf8_encode(code_point, octets)));
}
