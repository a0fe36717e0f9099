/* SPDX-License-Identifier: MIT
 *
 * care/truncate.h - the beginning of a value. */
#ifndef CARE_TRUNCATE_H
#define CARE_TRUNCATE_H

#include <smpp/span.h>

/* How many octets of UTF-8 are its first `max` characters as a reader counts them
 * (grapheme clusters of UAX 29): an accent, a flag or a family stays whole. If
 * there are more, it ends before the last word that does not fit, unless that
 * would leave less than half; no space or comma is left at the end. */
size_t care__truncate(struct smpp_span text, size_t max);

/* How many such characters there are. */
size_t care__graphemes(struct smpp_span text);

#endif
