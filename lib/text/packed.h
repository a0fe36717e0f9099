/* SPDX-License-Identifier: MIT
 *
 * Text in packed septets, behind fill bits. */
#ifndef SMPP_TEXT_PACKED_H
#define SMPP_TEXT_PACKED_H

#include <smpp/text.h>

#include "text/sink.h"

/* Fill bits behind a header of so many octets: the text starts at the next
 * septet (23.040 9.2.3.24). */
static inline unsigned smpp__packed_fill(size_t header_len) {
  return (unsigned)(7 - header_len * 8 % 7) % 7;
}

/* Septet i of packed octets that hold it. */
static inline uint8_t smpp__packed_septet(const uint8_t *packed, unsigned fill, size_t i) {
  size_t bit = 7 * i + fill, at = bit / 8;
  unsigned two = packed[at];

  if (bit % 8 > 1)
    two |= (unsigned)packed[at + 1] << 8;
  return two >> bit % 8 & 0x7F;
}

/* Packed septets as they came. */
struct smpp__packed {
  struct smpp_span octets;
  unsigned fill; /* bits before the first one */
};

/* How many septets there are. Seven spare bits look like a septet 0 at the end:
 * they are taken for none. Nothing in SMPP tells the two apart, and a letter that
 * nobody wrote is the worse mistake. */
size_t smpp__packed_count(const struct smpp__packed *packed);

int smpp__packed_encode(struct smpp_span utf8, uint8_t *out, size_t cap, size_t *len,
                        struct smpp_fault *fault);
void smpp__packed_decode(const struct smpp__packed *packed, const uint16_t *locking,
                         const uint16_t *single, struct smpp__sink *sink);

#endif
