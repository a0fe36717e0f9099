/* SPDX-License-Identifier: MIT
 *
 * base/bytes.h - integers from octets and eight octets at a time.
 *
 * Everything is written with shifts, so that it means the same on any byte
 * order and alignment; compilers turn it into single loads and stores. */
#ifndef SMPP_BASE_BYTES_H
#define SMPP_BASE_BYTES_H

#include <smpp/span.h>

/* For what is only fast when its arguments stay in registers. */
#if defined(__GNUC__)
#define SMPP__INLINE static inline __attribute__((always_inline))
#define SMPP__APART static __attribute__((noinline)) /* kept out of the way of the common case */
#else
#define SMPP__INLINE static inline
#define SMPP__APART static
#endif

static inline uint16_t smpp__load16(const uint8_t *p) {
  return (uint16_t)(p[0] << 8 | p[1]);
}

static inline uint32_t smpp__load32(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static inline void smpp__store16(uint8_t *p, uint16_t v) {
  p[0] = (uint8_t)(v >> 8);
  p[1] = (uint8_t)v;
}

static inline void smpp__store32(uint8_t *p, uint32_t v) {
  p[0] = (uint8_t)(v >> 24);
  p[1] = (uint8_t)(v >> 16);
  p[2] = (uint8_t)(v >> 8);
  p[3] = (uint8_t)v;
}

/* Eight octets with the first one lowest, whatever the machine's byte order. */
static inline uint64_t smpp__load_octets(const uint8_t *p) {
  return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
         (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

#define SMPP__EACH_LOW UINT64_C(0x0101010101010101)
#define SMPP__EACH_HIGH UINT64_C(0x8080808080808080)

/* Bit 7 of the first octet that is zero, and perhaps of later ones; 0 if none
 * is. */
static inline uint64_t smpp__zero_octets(uint64_t octets) {
  return (octets - SMPP__EACH_LOW) & ~octets & SMPP__EACH_HIGH;
}

/* How many whole octets stand below the lowest bit of a mask that is not 0. */
static inline size_t smpp__first_octet(uint64_t mask) {
#if defined(__GNUC__)
  return (size_t)__builtin_ctzll(mask) / 8;
#else
  size_t n = 0;
  for (; !(mask & 0xFF); mask >>= 8)
    n++;
  return n;
#endif
}

/* The first NUL in [at, end), or NULL. What was looked at on the way, and up to
 * seven octets more, is added to *seen. */
SMPP__INLINE const uint8_t *smpp__find_nul(const uint8_t *at, const uint8_t *end, uint64_t *seen) {
  for (; end - at >= 8; at += 8) {
    uint64_t octets = smpp__load_octets(at);
    uint64_t zero = smpp__zero_octets(octets);
    *seen |= octets;
    if (zero)
      return at + smpp__first_octet(zero);
  }
  for (; at < end; at++) {
    *seen |= *at;
    if (!*at)
      return at;
  }
  return NULL;
}

#define SMPP__TEXT_NUL 1u  /* an octet is 0x00 */
#define SMPP__TEXT_HIGH 2u /* an octet is above 0x7F */

/* What a string holds that a C-Octet String of the specification may not. The
 * last eight octets may overlap those before. */
static inline unsigned smpp__text_flags(struct smpp_span text) {
  uint64_t all = 0, zero = 0;
  if (text.len >= 8) {
    for (size_t i = 0;; i += 8) {
      uint64_t octets = smpp__load_octets(text.ptr + (text.len - i >= 8 ? i : text.len - 8));
      all |= octets;
      zero |= smpp__zero_octets(octets);
      if (text.len - i <= 8)
        break;
    }
  } else {
    for (size_t i = 0; i < text.len; i++) {
      all |= text.ptr[i];
      zero |= text.ptr[i] == 0;
    }
  }
  return (zero ? SMPP__TEXT_NUL : 0) | ((all & SMPP__EACH_HIGH) ? SMPP__TEXT_HIGH : 0);
}

#endif
