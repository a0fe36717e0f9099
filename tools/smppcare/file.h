/* SPDX-License-Identifier: MIT
 *
 * Files read whole, and how their faults are said. */
#ifndef SMPPCARE_FILE_H
#define SMPPCARE_FILE_H

#include <data/buffer.h>
#include <data/fault.h>

/* Reads a file ("-": stdin) into an empty buffer. False after a message on
 * stderr, errno kept (ENOENT: there is none). `missing_is_silent`: no message
 * then. */
bool smppcare_read_file(const char *path, bool missing_is_silent, struct data_buffer *out);

/* "smppcare: FILE:LINE:COLUMN: words" on stderr. */
void smppcare_print_fault(const char *path, size_t line, size_t column, const char *words);

#endif
