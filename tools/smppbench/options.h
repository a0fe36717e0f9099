/* SPDX-License-Identifier: MIT
 *
 * The command line of smppbench. */
#ifndef SMPPBENCH_OPTIONS_H
#define SMPPBENCH_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

struct bench_options {
  uint64_t count;       /* 0: no limit */
  uint64_t duration_ms; /* 0: no limit */
  uint32_t window;      /* 0: the address's */
  uint32_t binds;       /* 0: the address's */
  uint32_t rate;        /* submits a second over all binds, open loop; 0: closed loop */
  uint32_t size;        /* octets of text */
  bool receipts, json, quiet, verbose;
  const char *from, *to, *password_file;
  char *uri; /* the operand, as it stands in argv */
};

/* Returns -1 to go on, or the exit code: 0 after --help and --version, 2 after a
 * message on stderr. Strings are those of argv. */
int bench_options_parse(int argc, char **argv, struct bench_options *out);

#endif
