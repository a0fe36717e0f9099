/* SPDX-License-Identifier: MIT
 *
 * Eight octets at a time, the first octet lowest, on any machine and at any
 * address. */
#ifndef SMPP_TEXT_WORD_H
#define SMPP_TEXT_WORD_H

#include <stdint.h>
#include <string.h>

#define SMPP__EACH(octet) (UINT64_C(0x0101010101010101) * (octet))

static inline uint64_t smpp__swap_if_big(uint64_t v) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return __builtin_bswap64(v);
#else
  return v;
#endif
}

static inline uint64_t smpp__load_word(const uint8_t *at) {
  uint64_t v;
  memcpy(&v, at, sizeof v);
  return smpp__swap_if_big(v);
}

static inline void smpp__store_word(uint8_t *at, uint64_t v) {
  v = smpp__swap_if_big(v);
  memcpy(at, &v, sizeof v);
}

#endif
