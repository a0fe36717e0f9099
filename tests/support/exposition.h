/* SPDX-License-Identifier: MIT
 *
 * A strict reader of Prometheus' text format, version 0.0.4, and of what we ask
 * of a page besides: HELP before TYPE before samples, each family once, no
 * sample twice, counters (and they alone) end in _total, times are in seconds,
 * histograms are cumulative with +Inf, _sum and _count, and no label holds what
 * could be a telephone number. */
#ifndef TESTS_SUPPORT_EXPOSITION_H
#define TESTS_SUPPORT_EXPOSITION_H

#include <stdbool.h>
#include <stddef.h>

/* NULL: the page is good; else what is wrong with it, "line 7: .."; static. */
const char *exposition_fault(const char *text);

/* The value of a sample by its name and labels as they are written; false: there
 * is none. */
bool exposition_value(const char *text, const char *sample, double *value);

#endif
