/* SPDX-License-Identifier: MIT
 *
 * Telephone numbers made comparable: +33, 0033 and 33 are one sender. */
#include <smpp/text.h>

#include "text/ascii.h"

#define TON_ALPHANUMERIC 5 /* 5.2.5 */

static bool is_separator(uint8_t c) {
  return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/';
}

static bool is_number(struct smpp_span address) {
  bool digits = false;

  for (size_t i = 0; i < address.len; i++) {
    uint8_t c = address.ptr[i];
    if (!smpp__is_digit(c) && !is_separator(c) && !(c == '+' && !digits))
      return false;
    digits = digits || smpp__is_digit(c);
  }
  return digits;
}

/* Where the number goes on behind the "00" of an international call; 0 if there
 * is none, or nothing behind it. */
static size_t behind_prefix(struct smpp_span number) {
  unsigned zeros = 0;

  for (size_t i = 0; i < number.len; i++) {
    if (!smpp__is_digit(number.ptr[i]))
      continue;
    if (zeros == 2)
      return i;
    if (number.ptr[i] != '0')
      return 0;
    zeros++;
  }
  return 0;
}

size_t smpp_number_normalise(struct smpp_span address, uint8_t ton, char *out, size_t cap) {
  bool number = ton != TON_ALPHANUMERIC && is_number(address);
  size_t len = 0;

  for (size_t i = number ? behind_prefix(address) : 0; i < address.len && len < cap; i++)
    if (!number || smpp__is_digit(address.ptr[i]))
      out[len++] = (char)address.ptr[i];
  return len;
}
