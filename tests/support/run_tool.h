/* SPDX-License-Identifier: MIT
 *
 * Runs a program with something on its stdin and keeps what it says. */
#ifndef TESTS_SUPPORT_RUN_TOOL_H
#define TESTS_SUPPORT_RUN_TOOL_H

#include <data/buffer.h>

struct tool_result {
  int status;             /* exit status; 128 and the signal if one ended it */
  struct data_buffer out; /* stdout, ended by a NUL that is not counted */
  struct data_buffer err;
};

/* argv[0] is the program's path, the last is NULL. Fails the test if the
 * program cannot be run at all. */
void tool_run(struct tool_result *result, const char *const *argv, struct smpp_span input);
void tool_result_free(struct tool_result *result);

#endif
