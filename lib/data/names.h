/* SPDX-License-Identifier: MIT
 *
 * data/names.h - names of columns and fields, as people type them. */
#ifndef DATA_NAMES_H
#define DATA_NAMES_H

#include <smpp/span.h>

#define DATA_NAME_NONE SIZE_MAX

/* Whether two names are the same but for case (ASCII and Latin-1 letters),
 * spaces, '-' and '_': "First name" is `first_name`. */
bool data_name_equal(struct smpp_span a, struct smpp_span b);

/* The index of a name among others; DATA_NAME_NONE if it is not there. */
size_t data_name_find(struct smpp_span name, const struct smpp_span *names, size_t n_names);

/* Without white space (no-break spaces too) at both ends. */
struct smpp_span data_trim(struct smpp_span text);

#endif
