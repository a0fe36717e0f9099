/* SPDX-License-Identifier: MIT
 *
 * The name that somebody who mistyped one has meant. */
#ifndef SMPPCARE_SPELLING_H
#define SMPPCARE_SPELLING_H

#include <smpp/span.h>

/* The nearest of `known`, within two slips of the pen and a third of its length;
 * case does not count. NULL: none is near, or two are equally so. */
const char *smppcare_spelling(struct smpp_span name, const char *const *known, size_t n_known);

#endif
