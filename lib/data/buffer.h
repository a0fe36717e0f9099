/* SPDX-License-Identifier: MIT
 *
 * data/buffer.h - octets that grow.
 *
 * Appending never reports: when memory runs out the buffer notes it, stays as
 * it was, and ignores what follows. Whoever uses the octets looks at `failed`
 * once, at the end. */
#ifndef DATA_BUFFER_H
#define DATA_BUFFER_H

#include <smpp/span.h>

/* All zero is an empty buffer. `ptr` is NULL while nothing was appended, and
 * not ended by a NUL; it moves when the buffer grows. */
struct data_buffer {
  char *ptr;
  size_t len, cap;
  bool failed;
};

/* Gives the memory back; the buffer is empty and usable again. */
void data_buffer_free(struct data_buffer *buffer);

/* Forgets the octets and a failure, keeps the memory. */
void data_buffer_clear(struct data_buffer *buffer);

/* Makes room for `more` octets; false (and `failed`) if there is none. */
bool data_buffer_reserve(struct data_buffer *buffer, size_t more);

void data_buffer_add(struct data_buffer *buffer, struct smpp_span octets);
void data_buffer_add_text(struct data_buffer *buffer, const char *text);
void data_buffer_add_char(struct data_buffer *buffer, char c);
void data_buffer_add_uint(struct data_buffer *buffer, uint64_t value);
void data_buffer_add_int(struct data_buffer *buffer, int64_t value);

/* Appends a code point as UTF-8; U+FFFD for one that does not exist. */
void data_buffer_add_code_point(struct data_buffer *buffer, uint32_t code_point);

/* What is in it, valid until it is next changed. */
static inline struct smpp_span data_buffer_span(const struct data_buffer *buffer) {
  return smpp_span(buffer->ptr, buffer->len);
}

#endif
