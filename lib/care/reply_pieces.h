/* SPDX-License-Identifier: MIT
 *
 * care/reply_pieces.h - a reply to several questions, cut into answers. */
#ifndef CARE_REPLY_PIECES_H
#define CARE_REPLY_PIECES_H

#include <smppcare/reply.h>

struct care__pieces {
  struct smpp_span items[2 * CARE_REPLY_ITEMS];
  size_t n;
  bool too_many;
};

/* The ways to cut, surest first. */
enum {
  CARE__CUT_PLACES,  /* "1) 4 2) non", "q1 4 q2 non" */
  CARE__CUT_LETTERS, /* "a) 4 b) non" */
  CARE__CUT_LINES,   /* and at commas */
  CARE__CUT_SLASHES, /* "4 / 37,2 / non" */
  CARE__CUT_DASHES,  /* "4-37,2-non" */
  CARE__CUT_BLANKS,
  CARE__CUT_PAIRS, /* "1 4 2 37,2 3 non" */
  CARE__CUTS
};

/* Cuts for a question of n items; no pieces where the way does not apply. */
void care__cut(struct smpp_span text, int way, size_t n, struct care__pieces *out);

#endif
