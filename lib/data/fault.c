/* SPDX-License-Identifier: MIT
 *
 * Words about faults, composed into a fixed place: an input that is at fault
 * must not need memory to say so. */
#include <data/fault.h>

#include <data/utf8.h>

#define FOREIGN_MAX 40 /* characters shown of what the input contains */

void data_fault_at(struct data_fault *fault, size_t offset, size_t line, size_t column) {
  if (!fault)
    return;
  fault->offset = offset;
  fault->line = line;
  fault->column = column;
  fault->full = false;
  fault->text[0] = '\0';
}

static void append(struct data_fault *fault, const char *octets, size_t len) {
  size_t used = strlen(fault->text);

  if (fault->full)
    return;
  if (len > sizeof(fault->text) - sizeof("...") - used) {
    fault->full = true;
    octets = "...";
    len = 3;
  }
  memcpy(fault->text + used, octets, len);
  fault->text[used + len] = '\0';
}

void data_fault_add(struct data_fault *fault, const char *words) {
  if (fault)
    append(fault, words, strlen(words));
}

void data_fault_add_span(struct data_fault *fault, struct smpp_span span) {
  size_t at = 0, shown = 0;

  for (; fault && at < span.len && shown < FOREIGN_MAX; shown++) {
    uint32_t code_point;
    bool valid;
    char octets[4];

    at += data_utf8_decode(smpp_span(span.ptr + at, span.len - at), &code_point, &valid);
    if (data_utf8_acts(code_point))
      code_point = ' ';
    append(fault, octets, data_utf8_encode(code_point, octets));
  }
  if (fault && at < span.len)
    append(fault, "...", 3);
}

void data_fault_add_uint(struct data_fault *fault, uint64_t value) {
  char digits[20];
  size_t at = sizeof(digits);

  do {
    digits[--at] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  if (fault)
    append(fault, digits + at, sizeof(digits) - at);
}
