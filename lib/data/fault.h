/* SPDX-License-Identifier: MIT
 *
 * data/fault.h - what is wrong with an input, where, in words for a person. */
#ifndef DATA_FAULT_H
#define DATA_FAULT_H

#include <smpp/span.h>

#define DATA_FAULT_TEXT 320

struct data_fault {
  size_t offset;              /* octets from the start of what was given */
  size_t line, column;        /* from 1, column in characters; 0: says nothing */
  bool full;                  /* the text ends in "...": nothing more fits */
  char text[DATA_FAULT_TEXT]; /* what and what to do; UTF-8 without control characters */
};

/* Sets the place and empties the text. All of these take NULL for a fault that
 * nobody wants to read. */
void data_fault_at(struct data_fault *fault, size_t offset, size_t line, size_t column);

/* Append to the text; what does not fit is left out, with "...". `span` is
 * foreign: control characters in it become spaces, bad octets U+FFFD, and
 * beyond 40 characters it is cut with "...". */
void data_fault_add(struct data_fault *fault, const char *words);
void data_fault_add_span(struct data_fault *fault, struct smpp_span span);
void data_fault_add_uint(struct data_fault *fault, uint64_t value);

#endif
