/* SPDX-License-Identifier: MIT
 *
 * smscsim/token.h - files that options name, and the token in one of them. */
#ifndef SMSCSIM_TOKEN_H
#define SMSCSIM_TOKEN_H

#include "options.h"

/* A whole file of at most 16 MiB; false: errno says why. */
bool file_read(const char *path, struct data_buffer *out);

/* The token of the HTTP interface, from a file; whether it has what it needs.
 * Results as options_read. */
int token_read(const char *path, struct options *options);
int token_check(struct options *options);

#endif
