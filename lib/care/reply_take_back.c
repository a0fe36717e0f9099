/* SPDX-License-Identifier: MIT
 *
 * Corrections: "non pardon oui", "7 sorry I meant 8". Of an answer that was taken
 * back only the new one counts; where none follows, nothing was taken back. */
#include <care/reply_words.h>

static bool is_answer(const struct care__found *found) {
  return found->signal == CARE__YES || found->signal == CARE__NO ||
         found->signal == CARE__DECLARE || found->signal == CARE__RESCHEDULE;
}

static bool answers_before(const struct care__work *work, uint32_t i) {
  while (i-- > 0)
    if (is_answer(&work->found[i]))
      return true;
  return false;
}

/* The next words that mean something are an answer, but for two at most. */
static bool answers_next(const struct care__work *work, uint32_t i) {
  uint32_t strange = 0;

  for (uint32_t at = work->found[i].end; at < work->tokens.count && strange <= 2; at++) {
    uint8_t signal = work->signal[at];
    if (signal == CARE__YES || signal == CARE__NO || signal == CARE__DECLARE ||
        signal == CARE__RESCHEDULE)
      return true;
    if (signal < CARE__LIGHT)
      return false;
    strange += signal == CARE__N_SIGNALS && !work->filler[at];
  }
  return false;
}

void care__take_back(struct care__work *work) {
  uint32_t i = work->n_found;

  work->from = 0;
  while (i > 0 && work->found[i - 1].signal != CARE__CORRECTION)
    i--;
  if (i-- == 0)
    return;
  work->from = work->found[i].end;
  if (answers_before(work, i) && answers_next(work, i))
    for (uint32_t k = 0; k < i; k++)
      work->found[k].ignored |= is_answer(&work->found[k]);
}
