/* SPDX-License-Identifier: MIT
 *
 * smscsim/absent.h - numbers that cannot be reached for a while, what waits for
 * them, and who wants to hear that they are back (4.12). Part of struct smsc. */
#ifndef SMSCSIM_ABSENT_H
#define SMSCSIM_ABSENT_H

#include "message.h"

struct smsc;
struct answer;

/* What waits. All zero is empty. */
struct absent {
  struct absent_word *words; /* of POST /away */
  struct absent_flag *flags; /* delivery pending flags (5.3.2.28) */
  struct absent_held *held;  /* messages that wait for their number */
  size_t n_words, n_flags, n_held;
};

void absent_free(struct absent *absent);

bool smsc__is_away(const struct smsc *smsc, struct smpp_span number, uint64_t now_ms);
/* Before message_plan, of a message just taken: one that is tried once, now,
 * fails where its number is away. */
void smsc__try_once(struct smsc *smsc, struct message *message, uint64_t now_ms);
/* Whether a message at its final moment waits for its number instead; takes the
 * reference then. */
bool smsc__hold(struct smsc *smsc, struct message *message, uint64_t now_ms);
/* 4.7: the answer to a data_sm in transaction mode says what became of it, then. */
void smsc__transaction(const struct smsc *smsc, const struct message *message, bool asked_dpf,
                       struct answer *answer, uint64_t now_ms);
/* Numbers may be back, or a link bound that may hear of it. */
void smsc__look_again(struct smsc *smsc, uint64_t now_ms);

#endif
