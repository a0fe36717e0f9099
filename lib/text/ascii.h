/* SPDX-License-Identifier: MIT
 *
 * ASCII letters and digits, whatever the locale. */
#ifndef SMPP_TEXT_ASCII_H
#define SMPP_TEXT_ASCII_H

#include <stdbool.h>
#include <stdint.h>

static inline uint8_t smpp__lower(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

static inline bool smpp__is_digit(uint8_t c) {
  return c >= '0' && c <= '9';
}

static inline bool smpp__is_space(uint8_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

#endif
