/* SPDX-License-Identifier: MIT
 *
 * What every mode has: a loop, signals, what its runs share. */
#ifndef SMPPCHECK_STAGE_H
#define SMPPCHECK_STAGE_H

#include "options.h"
#include "run.h"

struct stage {
  uv_loop_t loop;
  uv_signal_t on_int, on_term;
  struct run_env env;
  int stopped_by; /* a signal, or 0 */
  void (*on_stop)(struct stage *stage);
};

/* 0 or libuv's code. on_stop: the first signal came. */
int stage_open(struct stage *stage, const struct check_options *options,
               void (*on_stop)(struct stage *stage));
/* The signals are watched no more: the loop may end. */
void stage_leave(struct stage *stage);
/* Runs the loop to its end and closes it. */
void stage_close(struct stage *stage);

#endif
