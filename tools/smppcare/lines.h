/* SPDX-License-Identifier: MIT
 *
 * Lines from a descriptor, of bounded length, without waiting longer than
 * needed: what has come can be worked on before more is waited for. */
#ifndef SMPPCARE_LINES_H
#define SMPPCARE_LINES_H

#include <smpp/span.h>

#define SMPPCARE_LINE_MAX (1u << 20)

struct smppcare_lines;

enum {
  SMPPCARE_LINES_ERROR = -1, /* errno says why; EINTR: a stop was asked for */
  SMPPCARE_LINES_END = 0,
  SMPPCARE_LINES_ONE = 1
};

struct smppcare_lines *smppcare_lines_new(int fd); /* NULL: out of memory */
void smppcare_lines_free(struct smppcare_lines *lines);

/* The next line without its end (LF or CR LF), valid until the next call. A last
 * line without an end counts. Of one longer than SMPPCARE_LINE_MAX the beginning
 * is handed out, *cut is true, and the rest is skipped. */
int smppcare_lines_next(struct smppcare_lines *lines, struct smpp_span *line, bool *cut);

/* Whether the next line is here already. */
bool smppcare_lines_ready(const struct smppcare_lines *lines);

#endif
