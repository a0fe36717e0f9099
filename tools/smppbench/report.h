/* SPDX-License-Identifier: MIT
 *
 * What a run came to, on stdout. */
#ifndef SMPPBENCH_REPORT_H
#define SMPPBENCH_REPORT_H

#include "load.h"

/* False: stdout could not be written. */
bool bench_report(const struct bench_figures *figures, bool json);

#endif
