/* SPDX-License-Identifier: MIT
 *
 * fuzz/draft.h - a message as a script wants it. */
#ifndef FUZZ_DRAFT_H
#define FUZZ_DRAFT_H

#include "script.h"
#include "truth.h"

extern const char *const draft_texts[4];

struct draft {
  struct smpp_message message;
  char source[8], number[8];
  uint8_t octets[48];
  struct smpp_dest_address destinations[TRUTH_DESTINATIONS];
  struct smpp_part_result known[TRUTH_PARTS];
  struct smpp_text_plan plan;
};

/* Reads three octets, and those of a text. The plan is empty where the text cannot
 * be sent. */
void draft_message(struct draft *draft, struct script *script, const struct truth *truth);

#endif
