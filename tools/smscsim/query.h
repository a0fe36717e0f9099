/* SPDX-License-Identifier: MIT
 *
 * smscsim/query.h - what stands behind '?' in GET /messages: which of them. */
#ifndef SMSCSIM_QUERY_H
#define SMSCSIM_QUERY_H

#include "clock.h"
#include "switch.h"

#define QUERY_WORD_SIZE 65

/* "": any. */
struct message_filter {
  char to[SWITCH_WORD_SIZE], from[SWITCH_WORD_SIZE]; /* as number_fits has them */
  char system_id[QUERY_WORD_SIZE];
  char since[CLOCK_ISO_SIZE]; /* the beginning of a time as clock_iso writes it */
};

struct query_fault {
  char field[QUERY_WORD_SIZE]; /* the key, cut; "": there is none */
  const char *why;
};

/* Reads a whole query, empty ones too. */
bool query_read(struct smpp_span query, struct message_filter *out, struct query_fault *fault);

#endif
