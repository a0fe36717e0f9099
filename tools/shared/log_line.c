/* SPDX-License-Identifier: MIT
 *
 * A line of the library's log for a person to read. */
#include "log_line.h"

#include <stdio.h>

void tool_log_line(const struct smpp_uv_log *line, void *prefix) {
  const char *before = prefix;

  fprintf(stderr, "%s%s: %s", before, smpp_log_category_name(line->category), line->text);
  if (line->left_out)
    fprintf(stderr, " (%llu more like it were left out)", (unsigned long long)line->left_out);
  fputc('\n', stderr);
}
