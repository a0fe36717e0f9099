/* SPDX-License-Identifier: MIT
 *
 * --verbose: what the library says for a log, on stderr. */
#ifndef SMPP_TOOLS_LOG_LINE_H
#define SMPP_TOOLS_LOG_LINE_H

#include <smpp/uv.h>

/* For smpp_uv_client_log; `prefix` is text that stands before each line:
 * "smppsend: " makes "smppsend: bind: bound to sms.example:2775". */
void tool_log_line(const struct smpp_uv_log *line, void *prefix);

#endif
