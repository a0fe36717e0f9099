/* SPDX-License-Identifier: MIT
 *
 * The parts of a message (PDUs: n_parts of its row), and what they add up to. */
#ifndef SMPPSEND_PARTS_H
#define SMPPSEND_PARTS_H

#include "rows.h"

#include <smpp/client.h>

enum send_part_phase {
  SEND_PART_OPEN,     /* it has no intent, or was returned: it is to be sent */
  SEND_PART_INTENDED, /* it may be on its way */
  SEND_PART_ENDED     /* it is not sent any more: its result stands */
};

/* What a journal has of them. */
struct send_parts {
  uint16_t reference;              /* by which a handset joins them */
  uint16_t mark;                   /* of what they say: send_journal_mark */
  bool begun;                      /* by an earlier run */
  bool leaving;                    /* in this one: a part was released */
  uint8_t *phase;                  /* SEND_PART_*, of each */
  struct smpp_part_result *result; /* of each; NOT_SENT unless it ended */
};

/* Words for what an earlier run leaves unknown. */
#define SEND_UNKNOWN_BEFORE                                                                        \
  "an earlier run was about to send it, and ended before it knew what became of it"

/* n parts of which nothing is known. */
struct send_parts *send_parts_new(struct send_rows *rows, uint32_t n);

/* Keeps the message ids in the row, and the first command_status that is not
 * ESME_ROK. */
void send_take_parts(struct send_rows *rows, struct send_row *row,
                     const struct smpp_part_result *parts, uint32_t n_parts);

/* SEND_SKIPPED: none of them was sent. */
enum send_status send_status_of_parts(const struct smpp_part_result *parts, uint32_t n_parts);

/* Whether no part is to be sent: each has its end, or one was refused, and the
 * rest without it is of no use to anybody. */
bool send_parts_are_settled(const struct smpp_part_result *parts, uint32_t n_parts);

#endif
