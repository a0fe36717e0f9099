/* SPDX-License-Identifier: MIT
 *
 * What came of a check. */
#ifndef SMPPCHECK_RESULT_H
#define SMPPCHECK_RESULT_H

#include "check.h"

#include <data/buffer.h>

enum verdict {
  VERDICT_OPEN, /* not done yet */
  VERDICT_PASS,
  VERDICT_NOTE,   /* something that the specification leaves open, and worth knowing */
  VERDICT_FAIL,   /* counts by its level */
  VERDICT_NOT_RUN /* what it needs was not to be had; never a pass */
};
const char *verdict_name(int verdict); /* "pass" "note" "fail" "not_run" */

enum exchange_kind { EXCHANGE_SENT, EXCHANGE_CAME, EXCHANGE_REMARK };
const char *exchange_name(int kind); /* "sent" "came" "remark" */

/* One PDU, or one remark of ours. */
struct exchange {
  int kind; /* EXCHANGE_* */
  unsigned connection;
  uint32_t at_ms; /* since the check began */
  char *hex;      /* NULL for a remark */
  char *words;
};

struct result {
  struct chosen chosen;
  int verdict;
  bool unsupported; /* NOT_RUN: the peer does not do what is checked */
  char *reason;     /* why it is no pass; NULL */
  char *expected;   /* the line of the script that decided; NULL */
  uint32_t ms;
  struct exchange *exchanges;
  size_t n_exchanges, cap_exchanges;
};

/* Whether nothing more is kept. */
bool result_is_full(const struct result *result);
/* Takes the buffers' octets. */
void result_add(struct result *result, int kind, unsigned connection, uint32_t at_ms,
                struct data_buffer *hex, struct data_buffer *words);
void result_remark(struct result *result, unsigned connection, uint32_t at_ms, const char *text);
/* The first that decides stays, but for a note, which gives way to what is worse. `reason` and
 * `expected` are copied; NULL is fine. */
void result_decide(struct result *result, int verdict, const char *reason, const char *expected);
void result_free(struct result *result);

/* What is counted of all of them. */
struct tally {
  size_t n[VERDICT_NOT_RUN + 1]; /* by verdict */
  size_t failed[LEVEL_TOLERANCE + 1];
  size_t unsupported;
};
void tally_add(struct tally *tally, const struct result *result);

#endif
