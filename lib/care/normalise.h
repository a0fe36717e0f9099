/* SPDX-License-Identifier: MIT
 *
 * care/normalise.h - text to characters that can be compared. */
#ifndef CARE_NORMALISE_H
#define CARE_NORMALISE_H

#include <smpp/span.h>

/* One character after normalising, and the octets it came from. */
struct care__char {
  uint32_t code_point;
  uint16_t start, end;
};

/* Reads UTF-8 (bad octets count as U+FFFD), at most 65535 octets: NFKC, case
 * folded, without what cannot be seen (zero width, direction marks, variation
 * selectors, keycaps, skin tones), digits of any script as ASCII, all
 * apostrophes as '. Accents stay. Returns the number of characters; *complete is
 * false if `cap` cut them. */
size_t care__normalise(struct smpp_span text, struct care__char *out, size_t cap, bool *complete);

/* A character without its accents as UTF-8, at most CARE__STRIPPED_MAX octets;
 * 0 for a mark that vanishes. */
#define CARE__STRIPPED_MAX 8
size_t care__strip(uint32_t code_point, char out[CARE__STRIPPED_MAX]);

#endif
