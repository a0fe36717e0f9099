/* SPDX-License-Identifier: MIT
 *
 * The command line of smppsend. */
#ifndef SMPPSEND_OPTIONS_H
#define SMPPSEND_OPTIONS_H

#include "settings.h"

struct send_options {
  struct send_settings message;
  char **to; /* the arguments of --to, n_to of them */
  size_t n_to;
  const char *text, *csv, *template, *to_column, *id_column, *password_file, *journal, *pcap;
  bool lines, dry_run, listen, json, quiet, verbose, trace, trace_pii;
  bool waits;
  uint64_t wait_ms;
  uint32_t rate, window; /* 0: not said */
  char *uri;             /* the operand, as it stands in argv; NULL: none */
};

/* Returns -1 to go on, or the exit code: 0 after --help and --version, 2 after a
 * message on stderr. Strings are those of argv. */
int send_options_parse(int argc, char **argv, struct send_options *out);
void send_options_free(struct send_options *options);

#endif
