/* SPDX-License-Identifier: MIT
 *
 * A load on an SMSC, and what came of it. */
#ifndef SMPPBENCH_LOAD_H
#define SMPPBENCH_LOAD_H

#include "histogram.h"
#include "options.h"

#include <smpp/client.h>

struct bench_figures {
  uint64_t accepted, rejected, unknown; /* what left; its answer */
  uint64_t not_sent;                    /* handed over, and never left */
  uint64_t receipts;                    /* messages with their final receipt */
  struct histogram latency_ns;          /* of every submit, answered or not */
  double seconds;                       /* from the first submit to the last answer */
  double cpu_seconds;                   /* of this process, receipts included */
  uint32_t n_bound, n_lost;             /* binds that succeeded; those of them that fell */
  uint32_t n_refused;                   /* binds that never succeeded */
  int stop_signal;                      /* 0: it ended by itself */
};

/* Binds, loads, unbinds. False: it could not even begin (a message is on
 * stderr). */
bool bench_load(const struct bench_options *options, const struct smpp_uri *uri,
                struct bench_figures *out);

#endif
