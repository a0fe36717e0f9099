/* SPDX-License-Identifier: MIT
 *
 * Strict UTF-8, one character at a time. */
#include "text/utf8.h"

static int is_tail(uint8_t octet) {
  return (octet & 0xC0) == 0x80;
}

static size_t next_of_three(const uint8_t *at, size_t n, uint32_t *character) {
  if (n < 3 || !is_tail(at[1]) || !is_tail(at[2]))
    return 0;
  uint32_t c = (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
  if (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF))
    return 0;
  *character = c;
  return 3;
}

static size_t next_of_four(const uint8_t *at, size_t n, uint32_t *character) {
  if (n < 4 || !is_tail(at[1]) || !is_tail(at[2]) || !is_tail(at[3]))
    return 0;
  uint32_t c =
      (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
  if (c < 0x10000 || c > 0x10FFFF)
    return 0;
  *character = c;
  return 4;
}

size_t smpp__utf8_next_long(const uint8_t *at, size_t n, uint32_t *character) {
  if (at[0] < 0xF0)
    return next_of_three(at, n, character);
  return at[0] < 0xF5 ? next_of_four(at, n, character) : 0;
}

size_t smpp__utf8_put(uint32_t c, uint8_t out[4]) {
  if (c < 0x80) {
    out[0] = (uint8_t)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (uint8_t)(0xC0 | c >> 6);
    out[1] = (uint8_t)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (uint8_t)(0xE0 | c >> 12);
    out[1] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | c >> 18);
  out[1] = (uint8_t)(0x80 | (c >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (c & 0x3F));
  return 4;
}
