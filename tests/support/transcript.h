/* SPDX-License-Identifier: MIT
 *
 * A session tested as a transcript: what its owner does, what its peer sends,
 * what it then sends and tells, each at its time. Time is a number here: between
 * two steps every deadline is kept to the millisecond. */
#ifndef TESTS_SUPPORT_TRANSCRIPT_H
#define TESTS_SUPPORT_TRANSCRIPT_H

#include "support/words.h"

enum step_kind {
  OWNER,   /* submit PDU cookie=N | respond K status=S [PDU keys] | nack K status=S | unbind |
              lost REASON | stall | flow | take N, then "= SMPP_ERR_..." if not SMPP_OK.
              K is the number of a request event, from 1. A stalled transport takes
              nothing, `take` so many octets, `flow` all from then on. */
  PEER,    /* octets arrive: one PDU or several with " + " between them, in one read */
  SENDS,   /* the next PDU that the session sends, at this time */
  EVENT,   /* the next event, at this time */
  NOTHING, /* nothing was sent and told since the last of SENDS and EVENT */
  STATE    /* the state's name now */
};

struct step {
  uint64_t ms;
  int kind;
  const char *words;
};

/* Plays the steps on a fresh session, with the peer's octets all at once, in
 * sevens and one by one; fails the test at the first step that does not hold, and
 * where a request of ours did not end exactly once by the time of CLOSED. Steps
 * that send or tell must be listed all, in order. */
void play(const struct smpp_session_config *config, const struct step *steps, size_t n_steps);
#define PLAY(config, steps) play((config), (steps), sizeof(steps) / sizeof *(steps))

/* The default configuration of a role, with the C library's allocator. */
struct smpp_session_config transcript_config(int role);

#endif
