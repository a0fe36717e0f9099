/* SPDX-License-Identifier: MIT
 *
 * profile=FILE of an SMSC's address: options by the same names, one
 * `key = value` a line. */
#ifndef TOOLS_SHARED_PROFILE_H
#define TOOLS_SHARED_PROFILE_H

#include <smpp/span.h>

/* The address with its profile's options in place of profile=, in *out (to be
 * wiped and freed); what the address says itself counts. *own_len octets of it
 * are the address's own. *out is NULL where there is no profile. False after a
 * message on stderr. */
bool tool_profile_expand(const char *tool, const char *operand, char **out, size_t *own_len);

#endif
