/* SPDX-License-Identifier: MIT
 *
 * smppdump/input.h - the octets to look at, from hex or as they are. */
#ifndef SMPPDUMP_INPUT_H
#define SMPPDUMP_INPUT_H

#include <data/buffer.h>
#include <stdio.h>

struct input {
  struct data_buffer octets;
  size_t *lines; /* hex: the number of octets before each line; ascending */
  size_t n_lines, lines_cap;
};

/* Where hex is no hex. */
struct input_fault {
  size_t line, column; /* from 1 */
  int octet;           /* what stands there; EOF: the last octet has one digit only */
};

enum { INPUT_OK, INPUT_UNREADABLE, INPUT_NOT_HEX, INPUT_NO_MEMORY };

/* Reads a stream to its end. INPUT_UNREADABLE: errno says why. */
int input_read_raw(struct input *input, FILE *stream);
/* The same for hex digits in pairs; white space is free, '#' starts a comment. */
int input_read_hex(struct input *input, FILE *stream, struct input_fault *fault);
void input_free(struct input *input);

/* The first octet of the first line that begins after `offset`; SIZE_MAX: there
 * is none, or the input has no lines. */
size_t input_next_line(const struct input *input, size_t offset);

#endif
