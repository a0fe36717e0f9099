/* SPDX-License-Identifier: MIT
 *
 * Reading: octets as they are, or hex with white space and comments. */
#include "input.h"

#include <stdlib.h>

int input_read_raw(struct input *input, FILE *stream) {
  size_t got;
  do {
    if (!data_buffer_reserve(&input->octets, 65536))
      return INPUT_NO_MEMORY;
    got = fread(input->octets.ptr + input->octets.len, 1, 65536, stream);
    input->octets.len += got;
  } while (got > 0);
  return ferror(stream) ? INPUT_UNREADABLE : INPUT_OK;
}

static bool begin_line(struct input *input) {
  if (input->n_lines == input->lines_cap) {
    size_t cap = input->lines_cap ? 2 * input->lines_cap : 64;
    size_t *lines = realloc(input->lines, cap * sizeof *lines);
    if (!lines)
      return false;
    input->lines = lines;
    input->lines_cap = cap;
  }
  input->lines[input->n_lines++] = input->octets.len;
  return true;
}

static int digit_of(int c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool is_space(int c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

int input_read_hex(struct input *input, FILE *stream, struct input_fault *fault) {
  int high = -1, c;
  bool comment = false;
  *fault = (struct input_fault){1, 0, EOF};
  if (!begin_line(input))
    return INPUT_NO_MEMORY;
  while ((c = getc(stream)) != EOF) {
    fault->column++;
    if (c == '\n') {
      comment = false;
      fault->line++;
      fault->column = 0;
      if (!begin_line(input))
        return INPUT_NO_MEMORY;
    } else if (c == '#' || comment) {
      comment = true;
    } else if (!is_space(c)) {
      int digit = digit_of(c);
      fault->octet = c;
      if (digit < 0)
        return INPUT_NOT_HEX;
      if (high >= 0)
        data_buffer_add_char(&input->octets, (char)(high << 4 | digit));
      high = high >= 0 ? -1 : digit;
    }
  }
  fault->octet = EOF;
  if (ferror(stream))
    return INPUT_UNREADABLE;
  if (input->octets.failed)
    return INPUT_NO_MEMORY;
  return high >= 0 ? INPUT_NOT_HEX : INPUT_OK;
}

void input_free(struct input *input) {
  data_buffer_free(&input->octets);
  free(input->lines);
}

size_t input_next_line(const struct input *input, size_t offset) {
  size_t low = 0, high = input->n_lines;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (input->lines[middle] > offset)
      high = middle;
    else
      low = middle + 1;
  }
  return low < input->n_lines ? input->lines[low] : SIZE_MAX;
}
