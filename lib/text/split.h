/* SPDX-License-Identifier: MIT
 *
 * Cutting a text into parts. */
#ifndef SMPP_TEXT_SPLIT_H
#define SMPP_TEXT_SPLIT_H

#include "text/national.h"

/* How a text is counted, and how much a part holds. A unit is a septet, an octet,
 * or one of UTF-16. */
struct smpp__scale {
  int encoding;
  bool as_septets; /* octets of data_coding 0 that the SMSC turns into septets */
  const struct smpp__gsm7_index *index; /* of national tables; NULL: the default ones */
  uint16_t single, part;                /* units in a message alone, and in a part */
};

struct smpp__scale smpp__scale_of(int encoding, const struct smpp_text_options *options,
                                  unsigned n_tables);

/* Octets of the header that a part carries (23.040 9.2.3.24). */
size_t smpp__header_len(int long_method, bool alone, unsigned n_tables);

static inline unsigned smpp__n_tables(struct smpp_gsm7_tables tables) {
  return (unsigned)(tables.locking != 0) + (tables.single != 0);
}

/* Cuts the text, which is known to be encodable and to take plan->octets and
 * plan->units: sets n_parts and part_start. SMPP_ERR_PARTS: more than `max`.
 * SMPP_ERR_TOO_LONG: more octets than message_payload holds. */
int smpp__split(struct smpp_span text, const struct smpp__scale *scale, unsigned max,
                struct smpp_text_plan *plan);

#endif
