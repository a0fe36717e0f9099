/* SPDX-License-Identifier: MIT
 *
 * care/truth.h - the words for yes and no in a table's cell. */
#ifndef CARE_TRUTH_H
#define CARE_TRUTH_H

#include <smpp/span.h>

/* Whether a value, trimmed and not empty, says yes or no; false if neither. */
bool care__truth(struct smpp_span value, bool *yes);

#endif
