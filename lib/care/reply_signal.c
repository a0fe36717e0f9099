/* SPDX-License-Identifier: MIT
 *
 * Finding the phrases of a reply: the cover by phrases that names the most
 * words with the fewest pieces. Taking the longest first would read "je viens
 * pas de problème" as "viens pas"; the cover reads "je viens, pas de problème". */
#include <care/reply_words.h>

/* A named word outweighs any number of pieces, a piece any order of signals. */
#define WEIGHT_WORD 4096
#define WEIGHT_PIECE 64

static const struct care__phrase *phrase_at(const struct care__work *work, uint32_t i) {
  return &CARE__AT(struct care__phrase, work->lexicon->phrases, i);
}

bool care__phrase_in_use(const struct care__work *work, const struct care__phrase *phrase) {
  if (phrase->removed)
    return false;
  if (phrase->signal != CARE__OPTOUT && !(work->languages >> phrase->language & 1))
    return false;
  if (!(phrase->flags & (CARE__CONFIRM | CARE__YES_NO | CARE__OPTOUT_ONLY)))
    return true;
  return (phrase->flags & CARE__CONFIRM && work->question == CARE_QUESTION_CONFIRM) ||
         (phrase->flags & CARE__YES_NO && work->question == CARE_QUESTION_YES_NO) ||
         (phrase->flags & CARE__OPTOUT_ONLY && work->question == CARE_QUESTION_OPTOUT);
}

/* Numbers (codes, dates) and symbols nobody knows say nothing. */
static void mark_filler(struct care__work *work) {
  struct care__tokens *tokens = &work->tokens;

  for (uint32_t at = 0; at < tokens->count; at++)
    work->filler[at] = tokens->items[at].kind == CARE__TOKEN_NUMBER ||
                       (tokens->items[at].kind == CARE__TOKEN_SYMBOL && !tokens->items[at].word);
  for (uint32_t i = 0; i < work->lexicon->phrases.count; i++) {
    const struct care__phrase *phrase = phrase_at(work, i);
    if (phrase->signal != CARE__FILLER || !care__phrase_in_use(work, phrase))
      continue;
    for (uint32_t at = 0; at < tokens->count; at++) {
      uint32_t covered, end = care__phrase_match(work, phrase, at, &covered);
      for (uint32_t t = at; t < end; t++)
        work->filler[t] = true;
    }
  }
}

static bool all_filler(const struct care__work *work, uint32_t from, uint32_t to) {
  while (from < to && work->filler[from])
    from++;
  return from >= to;
}

static bool stands_well(const struct care__work *work, uint8_t flags, uint32_t first,
                        uint32_t end) {
  const struct care__tokens *tokens = &work->tokens;
  uint16_t clause = tokens->items[first].clause;
  uint32_t from = first, to = end;

  if (flags & CARE__WHOLE)
    return all_filler(work, 0, first) && all_filler(work, end, tokens->count);
  if (!(flags & CARE__EDGE))
    return true;
  while (from > 0 && tokens->items[from - 1].clause == clause)
    from--;
  while (to < tokens->count && tokens->items[to].clause == clause)
    to++;
  return all_filler(work, from, first) || all_filler(work, end, to);
}

/* Words count, pieces cost a little, and the order of the signals breaks ties.
 * Days and politeness stand anywhere and count for little; a negation that no
 * other phrase explains costs as much as a word. */
static int32_t worth(const struct care__phrase *phrase, uint32_t covered) {
  int32_t weight = WEIGHT_WORD;

  if (phrase->signal == CARE__NEGATION)
    weight = -WEIGHT_WORD;
  else if (phrase->signal == CARE__FILLER || phrase->signal == CARE__PROPOSAL)
    weight = WEIGHT_WORD / 8;
  return (int32_t)covered * weight - WEIGHT_PIECE - phrase->signal;
}

/* Better than what was found at this place. A negation cannot be passed over;
 * equals go to the question's language. */
static bool is_better(const struct care__work *work, uint32_t at, const struct care__phrase *phrase,
                      int32_t score) {
  const struct care__found *best = &work->best[at];

  if (best->end == 0 && phrase->signal == CARE__NEGATION)
    return true;
  if (best->end != 0 && best->signal != CARE__NEGATION && phrase->signal == CARE__NEGATION)
    return false;
  if (score != work->score[at])
    return score > work->score[at];
  return phrase->language == work->language;
}

/* Tries all phrases at one place and keeps the best start of a cover. */
static void best_from(struct care__work *work, uint32_t at) {
  work->score[at] = work->score[at + 1];
  work->best[at].end = 0;
  for (uint32_t i = 0; i < work->lexicon->phrases.count; i++) {
    const struct care__phrase *phrase = phrase_at(work, i);
    uint32_t covered, end;
    int32_t score;

    if (!care__phrase_in_use(work, phrase))
      continue;
    end = care__phrase_match(work, phrase, at, &covered);
    if (end <= at || !stands_well(work, phrase->flags, at, end))
      continue;
    score = work->score[end] + worth(phrase, covered);
    if (!is_better(work, at, phrase, score))
      continue;
    work->score[at] = score;
    work->best[at] = (struct care__found){
        i,     (uint16_t)at, (uint16_t)end, phrase->signal, phrase->flags, phrase->language,
        false, false};
  }
}

/* Whether every other word of the clause is an answer, thanks, or filler: a
 * word for opting out does not count inside a sentence about something else. */
static bool clause_is_plain(const struct care__work *work, const struct care__found *found) {
  const struct care__tokens *tokens = &work->tokens;
  uint16_t clause = tokens->items[found->first].clause;

  for (uint32_t at = 0; at < tokens->count; at++) {
    bool plain = work->filler[at];
    if (tokens->items[at].clause != clause)
      continue;
    for (uint32_t i = 0; i < work->n_found && !plain; i++) {
      const struct care__found *other = &work->found[i];
      plain = at >= other->first && at < other->end && other->signal != CARE__NOTHING &&
              other->signal != CARE__QUESTION && other->signal != CARE__NEGATION &&
              other->signal != CARE__PROPOSAL;
    }
    if (!plain)
      return false;
  }
  return true;
}

void care__find_signals(struct care__work *work) {
  uint32_t n = work->tokens.count;

  mark_filler(work);
  work->score[n] = 0;
  for (uint32_t at = n; at-- > 0;)
    best_from(work, at);
  work->n_found = 0;
  for (uint32_t at = 0; at < n;) {
    if (work->best[at].end == 0) {
      at++;
      continue;
    }
    work->found[work->n_found++] = work->best[at];
    at = work->best[at].end;
  }
  for (uint32_t i = 0; i < work->n_found; i++)
    if ((work->found[i].flags & CARE__CLAUSE) && !clause_is_plain(work, &work->found[i]))
      work->found[i].ignored = true;
}

/* A reaction quotes our own words: « A aimé “Rappel: ... STOP 36180” ». */
static bool is_reaction(const struct care__work *work) {
  const struct care__tokens *tokens = &work->tokens;

  for (uint32_t i = 0; i < work->lexicon->phrases.count; i++) {
    const struct care__phrase *phrase = phrase_at(work, i);
    uint32_t covered, end;

    if (phrase->signal != CARE__REACTION || !care__phrase_in_use(work, phrase))
      continue;
    for (uint32_t at = 0; at < 2 && at < tokens->count; at++) {
      end = care__phrase_match(work, phrase, at, &covered);
      if (end &&
          ((phrase->flags & CARE__WHOLE) ? end == tokens->count
                                         : end < tokens->count && tokens->items[end].quote_before))
        return true;
    }
  }
  return false;
}

/* From the signature to the end of its line. */
static void cut_signature(struct care__tokens *tokens, uint32_t at) {
  uint32_t end = at;

  while (end < tokens->count && tokens->items[end].row == tokens->items[at].row)
    end++;
  memmove(tokens->items + at, tokens->items + end, (tokens->count - end) * sizeof *tokens->items);
  tokens->count -= end - at;
}

bool care__unwrap(struct care__work *work) {
  if (is_reaction(work))
    return true;
  for (uint32_t i = 0; i < work->lexicon->phrases.count; i++) {
    const struct care__phrase *phrase = phrase_at(work, i);
    uint32_t covered;

    if (phrase->signal != CARE__SIGNATURE || !care__phrase_in_use(work, phrase))
      continue;
    for (uint32_t at = 0; at < work->tokens.count; at++)
      if (care__phrase_match(work, phrase, at, &covered))
        cut_signature(&work->tokens, at);
  }
  return false;
}
