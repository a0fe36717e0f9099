/* SPDX-License-Identifier: MIT
 *
 * UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above
 * U+10FFFF. */
#ifndef SMPP_TEXT_UTF8_H
#define SMPP_TEXT_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define SMPP__REPLACEMENT 0xFFFDu

/* The character at the start of `n` octets (n > 0): how many octets it takes,
 * or 0 if there is none. */
size_t smpp__utf8_next(const uint8_t *at, size_t n, uint32_t *character);

/* Writes 1 to 4 octets; returns how many. */
size_t smpp__utf8_put(uint32_t character, uint8_t out[4]);

#endif
