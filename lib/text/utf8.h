/* SPDX-License-Identifier: MIT
 *
 * UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above
 * U+10FFFF. */
#ifndef SMPP_TEXT_UTF8_H
#define SMPP_TEXT_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define SMPP__REPLACEMENT 0xFFFDu

/* Of three or four octets, see below. */
size_t smpp__utf8_next_long(const uint8_t *at, size_t n, uint32_t *character);

/* The character at the start of `n` octets (n > 0): how many octets it takes,
 * or 0 if there is none. */
static inline size_t smpp__utf8_next(const uint8_t *at, size_t n, uint32_t *character) {
  uint8_t first = at[0];

  if (first < 0x80) {
    *character = first;
    return 1;
  }
  if (first >= 0xE0)
    return smpp__utf8_next_long(at, n, character);
  if (first < 0xC2 || n < 2 || (at[1] & 0xC0) != 0x80)
    return 0; /* a tail without a head, or overlong (C0, C1) */
  *character = (first & 0x1Fu) << 6 | (at[1] & 0x3Fu);
  return 2;
}

/* Writes 1 to 4 octets; returns how many. */
size_t smpp__utf8_put(uint32_t character, uint8_t out[4]);

#endif
