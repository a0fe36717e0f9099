/* SPDX-License-Identifier: MIT
 *
 * Septets packed eight into seven octets (3GPP TS 23.038 6.1.2.1.1): septet n
 * starts at bit 7n, the least significant first. */
#include <smpp/text.h>

#include "text/packed.h"
#include "text/word.h"

/* Eight octets' low seven bits, put together. */
static inline uint64_t pack_word(uint64_t v) {
  v = (v & UINT64_C(0x007F007F007F007F)) | (v & UINT64_C(0x7F007F007F007F00)) >> 1;
  v = (v & UINT64_C(0x00003FFF00003FFF)) | (v & UINT64_C(0x3FFF00003FFF0000)) >> 2;
  return (v & UINT64_C(0x000000000FFFFFFF)) | (v & UINT64_C(0x0FFFFFFF00000000)) >> 4;
}

static inline uint64_t unpack_word(uint64_t v) {
  v = (v & UINT64_C(0x000000000FFFFFFF)) | (v & UINT64_C(0x00FFFFFFF0000000)) << 4;
  v = (v & UINT64_C(0x00003FFF00003FFF)) | (v & UINT64_C(0x0FFFC0000FFFC000)) << 2;
  return (v & UINT64_C(0x007F007F007F007F)) | (v & UINT64_C(0x3F803F803F803F80)) << 1;
}

/* Whole groups of eight while a store of eight octets stays inside; how many
 * septets were taken. */
static size_t pack_groups(const uint8_t *in, size_t n, uint8_t *out, size_t cap) {
  size_t groups = n / 8, room = cap >= 8 ? (cap - 1) / 7 : 0;

  if (groups > room)
    groups = room;
  for (size_t g = 0; g < groups; g++)
    smpp__store_word(out + 7 * g, pack_word(smpp__load_word(in + 8 * g)));
  return 8 * groups;
}

int smpp_gsm7_pack(struct smpp_span septets, unsigned fill, uint8_t *out, size_t cap, size_t *len) {
  size_t needed, taken = 0;
  uint32_t bits = 0;
  unsigned n_bits = fill;

  if (fill > 6 || septets.len > SIZE_MAX / 8)
    return SMPP_ERR_INVALID;
  needed = septets.len > 0 ? (septets.len * 7 + fill + 7) / 8 : 0;
  *len = needed;
  if (needed > cap)
    return SMPP_ERR_NOSPACE;
  if (needed == 0)
    return SMPP_OK;
  if (fill == 0)
    taken = pack_groups(septets.ptr, septets.len, out, cap);
  out += taken / 8 * 7;
  for (size_t i = taken; i < septets.len; i++) {
    bits |= (septets.ptr[i] & 0x7Fu) << n_bits;
    n_bits += 7;
    if (n_bits >= 8) {
      *out++ = (uint8_t)bits;
      bits >>= 8;
      n_bits -= 8;
    }
  }
  if (n_bits > 0)
    *out = (uint8_t)bits;
  return SMPP_OK;
}

int smpp_gsm7_unpack(struct smpp_span packed, size_t n_septets, unsigned fill, uint8_t *out,
                     size_t cap) {
  size_t i = 0;

  if (fill > 6 || n_septets > SIZE_MAX / 8)
    return SMPP_ERR_INVALID;
  if ((n_septets * 7 + fill + 7) / 8 > packed.len && n_septets > 0)
    return SMPP_ERR_MALFORMED;
  if (n_septets > cap)
    return SMPP_ERR_NOSPACE;
  for (; fill == 0 && n_septets - i >= 8 && packed.len - i / 8 * 7 >= 8; i += 8)
    smpp__store_word(out + i, unpack_word(smpp__load_word(packed.ptr + i / 8 * 7)));
  for (; i < n_septets; i++)
    out[i] = smpp__packed_septet(packed.ptr, fill, i);
  return SMPP_OK;
}
