/* SPDX-License-Identifier: MIT
 *
 * What the world does in a scenario: its file `patients`, read. A line each,
 * times by the plan's clock, durations as 12m; every `on` line once:
 *
 *   begin 2027-03-10T09:00              end 2027-03-16T12:00
 *   show delivered                      expected.jsonl has "sent" and "delivered" too
 *   on +33639980101 j1 reply 12m NON    when a message comes whose key has "j1"
 *   on +33639980101 j1 state 30s UNDELIV
 *   on +33639980101 j1 outcome unknown  (accepted, rejected, returned)
 *   at 2027-03-14T16:00 text +33639980101 STOP
 *   at 2027-03-14T16:00 event A-1 results
 *   at 2027-03-14T16:00 table moved.csv another run, over another table
 *   at 2027-03-14T16:00 away 2027-03-15T11:00   nothing runs until then */
#ifndef TESTS_CARE_PATIENTS_H
#define TESTS_CARE_PATIENTS_H

#include <data/buffer.h>
#include <smppcare/calendar.h>

#define LINES_MAX 128
#define WORD_MAX 64
#define SAYS_MAX 512

enum line_kind {
  ON_REPLY,
  ON_STATE,
  ON_OUTCOME,
  AT_TEXT,
  AT_EVENT,
  AT_TABLE,
  AT_AWAY,
};

struct line {
  int kind;
  int64_t at_ms;       /* of AT; of ON how long after */
  char who[WORD_MAX];  /* a number, an appointment, a file */
  char what[WORD_MAX]; /* of ON: in the key; of an event: its name */
  char says[SAYS_MAX]; /* the text; a state or outcome */
  int64_t until_ms;    /* of AWAY */
};

struct patients {
  int64_t begin_ms, end_ms;
  bool show_delivered;
  size_t n;
  struct line lines[LINES_MAX];
};

/* False after a message on standard error. */
bool patients_read(struct patients *patients, const char *path, const care_zone *zone);

#endif
