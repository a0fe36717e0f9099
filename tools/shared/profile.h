/* SPDX-License-Identifier: MIT
 *
 * profile=FILE of an SMSC's address: options by the same names, one
 * `key = value` a line. */
#ifndef TOOLS_SHARED_PROFILE_H
#define TOOLS_SHARED_PROFILE_H

#include <smpp/span.h>

struct tool_profile {
  char *text;     /* the address with its profile's options in place of profile=, what it says
                     itself first, for that counts; NULL: there is no profile */
  size_t own_len; /* of what the address says itself */
  char *path;
  struct tool_profile_line {
    size_t at; /* where in `text` what stands in this line begins */
    size_t line;
  } * lines;
  size_t n_lines;
};

/* False after a message on stderr. To be freed either way. */
bool tool_profile_expand(const char *tool, const char *operand, struct tool_profile *out);
/* The line of the file for a place in `text`; 0: the address says it itself. */
size_t tool_profile_line(const struct tool_profile *profile, size_t at);
/* Wipes it too. */
void tool_profile_free(struct tool_profile *profile);

#endif
