/* SPDX-License-Identifier: MIT
 *
 * smscsim/range.h - the address_range of a bind: one address, or a regular
 * expression of UNIX (5.2.7). */
#ifndef SMSCSIM_RANGE_H
#define SMSCSIM_RANGE_H

#include <smpp/span.h>
#include <stdbool.h>

#define RANGE_MAX 64u /* places of an expression */

/* What may stand at each place, and the places that may come next, as sets of
 * bits: whatever the expression, a number is read once. All zero fits all. */
struct range {
  uint64_t members[RANGE_MAX][2]; /* of ASCII */
  uint64_t follow[RANGE_MAX];
  uint64_t first, last;
  unsigned n;
  bool empty_fits;
};

/* Knows . [..] [^..] ( ) | * + ? ^ $ and \; an expression fits a number that holds
 * it, a text without any of them that number alone. false: it cannot be read, *out
 * is all zero. */
bool range_parse(struct smpp_span text, struct range *out);

bool range_is_set(const struct range *range);
/* A `+` in front of the number does not matter. */
bool range_fits(const struct range *range, struct smpp_span number);

#endif
