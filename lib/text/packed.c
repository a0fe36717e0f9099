/* SPDX-License-Identifier: MIT
 *
 * GSM 7-bit text straight to packed octets and back. */
#include "text/packed.h"

#include "text/gsm7.h"

size_t smpp__packed_count(const struct smpp__packed *packed) {
  size_t len = packed->octets.len;

  if (len == 0 || len > SIZE_MAX / 8)
    return 0;
  size_t n = (len * 8 - packed->fill) / 7;
  bool spare = n > 1 && (n - 1) * 7 + packed->fill > (len - 1) * 8;
  return spare && smpp__packed_septet(packed->octets.ptr, packed->fill, n - 1) == 0 ? n - 1 : n;
}

/* Octets as septets are added. */
struct packer {
  uint8_t *out;
  uint32_t bits;
  unsigned n_bits;
};

static void put_septet(struct packer *packer, uint8_t septet) {
  packer->bits |= (uint32_t)septet << packer->n_bits;
  packer->n_bits += 7;
  if (packer->n_bits < 8)
    return;
  *packer->out++ = (uint8_t)packer->bits;
  packer->bits >>= 8;
  packer->n_bits -= 8;
}

int smpp__packed_encode(struct smpp_span utf8, uint8_t *out, size_t cap, size_t *len,
                        struct smpp_fault *fault) {
  struct smpp__sink measured = {NULL, 0, 0};
  struct packer packer = {out, 0, 0};
  int result = smpp__gsm7_encode(utf8, &measured, fault);

  if (result)
    return result;
  *len = (measured.len * 7 + 7) / 8;
  if (*len > cap)
    return SMPP_ERR_NOSPACE;
  for (size_t i = 0; i < utf8.len;) {
    uint32_t c = 0;
    i += smpp__utf8_next(utf8.ptr + i, utf8.len - i, &c);
    uint8_t code = smpp__gsm7_code(c);
    if (code & 0x80)
      put_septet(&packer, SMPP__GSM7_ESCAPE);
    put_septet(&packer, code & 0x7F);
  }
  if (packer.n_bits > 0)
    *packer.out = (uint8_t)packer.bits;
  return SMPP_OK;
}

void smpp__packed_decode(const struct smpp__packed *packed, const uint16_t *locking,
                         const uint16_t *single, struct smpp__sink *sink) {
  size_t n = smpp__packed_count(packed), used;

  for (size_t i = 0; i < n; i += used) {
    uint8_t pair[2] = {smpp__packed_septet(packed->octets.ptr, packed->fill, i), 0}, utf8[4];
    size_t left = n - i;
    if (left > 1)
      pair[1] = smpp__packed_septet(packed->octets.ptr, packed->fill, i + 1);
    uint32_t c = smpp__gsm7_character(locking, single, pair, left, &used);
    smpp__sink_put(sink, utf8, smpp__utf8_put(c, utf8));
  }
}
