/* SPDX-License-Identifier: MIT
 *
 * How results are told: TAP or JSON as they come, a page at the end. */
#ifndef SMPPCHECK_REPORT_H
#define SMPPCHECK_REPORT_H

#include "options.h"
#include "result.h"

struct report {
  const struct check_options *options;
  struct result *results;
  size_t n, told; /* in order: one that is done waits for those before it */
};

/* The plan. */
void report_begin(struct report *report);
/* Some result is done. */
void report_go_on(struct report *report);
/* The summary on stderr. */
void report_end(const struct report *report, const struct tally *tally);
/* --list */
void report_list(const struct check_options *options, const struct chosen *chosen, size_t n);

/* What the page says of the run. */
struct page_facts {
  int role;
  const char *peer, *profile; /* "smsc.example:2775"; nothing secret */
};
/* false after a message on stderr. */
bool page_write(const char *path, const struct page_facts *facts, const struct result *results,
                size_t n);

#endif
