/* SPDX-License-Identifier: MIT
 *
 * smppdump's reader of hexadecimal: as many octets as pairs of digits outside of
 * comments, lines where they begin, and a fault at a place that exists. The same
 * octets read as they are come out as they are. */
#define _GNU_SOURCE
#include "../tools/smppdump/input.h"

#include <ctype.h>
#include <smpp/span.h>

#include "fuzz.h"

static FILE *open_octets(const uint8_t *data, size_t size) {
  FILE *file = size ? fmemopen((void *)(uintptr_t)data, size, "rb") : fopen("/dev/null", "rb");

  LAW(file);
  return file;
}

/* Hexadecimal digits that count, and whether nothing else is there. */
static size_t count_digits(const uint8_t *data, size_t size, bool *clean) {
  bool comment = false;
  size_t n = 0;

  *clean = true;
  for (size_t i = 0; i < size; i++) {
    comment = data[i] != '\n' && (comment || data[i] == '#');
    if (comment)
      continue;
    if (data[i] < 0x80 && isxdigit(data[i]))
      n++;
    else if (data[i] == 0 || !strchr(" \t\r\f\v\n", data[i]))
      *clean = false;
  }
  return n;
}

static void check_hex(const uint8_t *data, size_t size) {
  struct input input = {.lines = NULL};
  struct input_fault fault;
  FILE *file = open_octets(data, size);
  int result = input_read_hex(&input, file, &fault);
  bool clean;
  size_t n = count_digits(data, size, &clean);

  LAW((result == INPUT_OK) == (clean && n % 2 == 0));
  if (result == INPUT_OK) {
    LAW(input.octets.len == n / 2 && input.n_lines >= 1 && input.lines[0] == 0);
    for (size_t i = 1; i < input.n_lines; i++)
      LAW(input.lines[i] >= input.lines[i - 1] && input.lines[i] <= input.octets.len);
    for (size_t at = 0; at < input.octets.len; at++)
      LAW(input_next_line(&input, at) > at);
  } else {
    LAW(result == INPUT_NOT_HEX && fault.line >= 1 && fault.line <= size + 1);
  }
  input_free(&input);
  fclose(file);
}

static void check_raw(const uint8_t *data, size_t size) {
  struct input input = {.lines = NULL};
  FILE *file = open_octets(data, size);

  LAW(input_read_raw(&input, file) == INPUT_OK);
  LAW(smpp_span_equal(data_buffer_span(&input.octets), smpp_span(data, size)));
  LAW(input_next_line(&input, 0) == SIZE_MAX);
  input_free(&input);
  fclose(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  check_hex(data, size);
  check_raw(data, size);
  return 0;
}
