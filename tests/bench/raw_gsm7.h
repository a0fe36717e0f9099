/* SPDX-License-Identifier: MIT
 *
 * The yardstick of GSM 7-bit: plain C, an octet at a time, no checks that could
 * be left out. What a good library can approach. */
#ifndef TESTS_BENCH_RAW_GSM7_H
#define TESTS_BENCH_RAW_GSM7_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const uint16_t raw_characters[128] = {
    '@',   0xA3, '$',  0xA5,  0xE8, 0xE9,  0xF9,  0xEC,  0xF2,  0xC7,  '\n',  0xD8,  0xF8,
    '\r',  0xC5, 0xE5, 0x394, '_',  0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398,
    0x39E, 0xA0, 0xC6, 0xE6,  0xDF, 0xC9,  ' ',   '!',   '"',   '#',   0xA4,  '%',   '&',
    '\'',  '(',  ')',  '*',   '+',  ',',   '-',   '.',   '/',   '0',   '1',   '2',   '3',
    '4',   '5',  '6',  '7',   '8',  '9',   ':',   ';',   '<',   '=',   '>',   '?',   0xA1,
    'A',   'B',  'C',  'D',   'E',  'F',   'G',   'H',   'I',   'J',   'K',   'L',   'M',
    'N',   'O',  'P',  'Q',   'R',  'S',   'T',   'U',   'V',   'W',   'X',   'Y',   'Z',
    0xC4,  0xD6, 0xD1, 0xDC,  0xA7, 0xBF,  'a',   'b',   'c',   'd',   'e',   'f',   'g',
    'h',   'i',  'j',  'k',   'l',  'm',   'n',   'o',   'p',   'q',   'r',   's',   't',
    'u',   'v',  'w',  'x',   'y',  'z',   0xE4,  0xF6,  0xF1,  0xFC,  0xE0};
static uint8_t raw_septets[1024]; /* character below 0x400 to septet, 0xff: none */

static inline void raw_gsm7_init(void) {
  memset(raw_septets, 0xff, sizeof raw_septets);
  for (int i = 0; i < 128; i++)
    raw_septets[raw_characters[i]] = (uint8_t)i;
}

__attribute__((noinline)) static int raw_gsm7_encode(uint8_t *out, const uint8_t *in, size_t n) {
  uint8_t *at = out;
  for (size_t i = 0; i < n;) {
    unsigned c = in[i];
    if (c < 0x80) {
      i++;
    } else if (c < 0xe0 && i + 1 < n) {
      c = (c & 31) << 6 | (in[i + 1] & 63u);
      i += 2;
    } else {
      return -1;
    }
    if (c >= 1024 || raw_septets[c] == 0xff)
      return -1;
    *at++ = raw_septets[c];
  }
  return (int)(at - out);
}

__attribute__((noinline)) static int raw_gsm7_decode(uint8_t *out, const uint8_t *in, size_t n) {
  uint8_t *at = out;
  for (size_t i = 0; i < n; i++) {
    unsigned c = raw_characters[in[i] & 127];
    if (c < 0x80) {
      *at++ = (uint8_t)c;
    } else {
      *at++ = (uint8_t)(0xc0 | c >> 6);
      *at++ = (uint8_t)(0x80 | (c & 63));
    }
  }
  return (int)(at - out);
}

__attribute__((noinline)) static int raw_gsm7_pack(uint8_t *out, const uint8_t *in, size_t n) {
  size_t i = 0;
  uint8_t *at = out;
  for (; i + 8 <= n; i += 8) {
    uint64_t v, x = 0;
    memcpy(&v, in + i, 8);
    for (int k = 0; k < 8; k++)
      x |= ((v >> (8 * k)) & 0x7f) << (7 * k);
    memcpy(at, &x, 8);
    at += 7;
  }
  uint32_t bits = 0;
  int n_bits = 0;
  for (; i < n; i++) {
    bits |= (in[i] & 0x7fu) << n_bits;
    n_bits += 7;
    if (n_bits >= 8) {
      *at++ = (uint8_t)bits;
      bits >>= 8;
      n_bits -= 8;
    }
  }
  if (n_bits)
    *at++ = (uint8_t)bits;
  return (int)(at - out);
}

#endif
