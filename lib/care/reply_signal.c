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
  if (phrase->flags & CARE__IF_WRONG && !work->wrong_person)
    return false;
  if (!(phrase->flags & (CARE__CONFIRM | CARE__YES_NO | CARE__OPTOUT_ONLY)))
    return true;
  if (phrase->flags & CARE__CONFIRM && phrase->signal == CARE__NO &&
      work->question == CARE_QUESTION_DATE)
    return true; /* "Thursday is bad" refuses a day, whatever was asked */
  return (phrase->flags & CARE__CONFIRM && work->question == CARE_QUESTION_CONFIRM) ||
         (phrase->flags & CARE__YES_NO && work->question == CARE_QUESTION_YES_NO) ||
         (phrase->flags & CARE__OPTOUT_ONLY && work->question == CARE_QUESTION_OPTOUT);
}

/* Goes through the phrases that may begin at a token. */
struct tries {
  const struct care__starters *starters;
  const struct care__start *at, *end; /* what is left of the stage */
  unsigned stage;
  uint32_t keys[3]; /* last comes what begins with no word of the lexicon */
  struct care__kinds next;
  uint64_t behind;
};

/* What follows the token in its clause. */
static void find_next(const struct care__work *work, uint32_t at, struct care__kinds *kinds) {
  const struct care__token *token = &work->tokens.items[at], *next = token + 1;

  *kinds = (struct care__kinds){{0}};
  care__kinds_add(kinds, CARE__KIND_ALL);
  if (at + 1 == work->tokens.count || next->clause != token->clause)
    return;
  care__kinds_add(kinds, next->kind == CARE__TOKEN_NUMBER ? CARE__KIND_NUMBER : CARE__KIND_WORD);
  if (next->word)
    care__kinds_add(kinds, care__kind_of(next->word));
  if (next->exact_word)
    care__kinds_add(kinds, care__kind_of(next->exact_word));
}

static void open_stage(struct tries *tries) {
  uint32_t key = tries->keys[tries->stage];
  const uint32_t *first = tries->starters->lists.starts.items;

  tries->at = tries->end = tries->starters->starts.items;
  if (tries->at && (key != 0 || tries->stage == 2)) {
    tries->end = tries->at + first[key + 1];
    tries->at += first[key];
  }
}

static void try_at(const struct care__work *work, const struct care__starters *starters,
                   uint32_t at, struct tries *tries) {
  const struct care__token *token = &work->tokens.items[at];

  tries->starters = starters;
  tries->stage = 0;
  tries->keys[0] = token->word;
  tries->keys[1] = token->exact_word == token->word ? 0 : token->exact_word;
  tries->keys[2] = token->kind == CARE__TOKEN_NUMBER ? care__key_of_numbers(work->lexicon) : 0;
  tries->behind = work->behind[at];
  find_next(work, at, &tries->next);
  open_stage(tries);
}

/* The next phrase in use; false at the end. */
static bool next_try(const struct care__work *work, struct tries *tries, uint32_t *phrase) {
  for (;;) {
    const struct care__start *start = tries->at;
    if (start == tries->end) {
      if (++tries->stage == 3)
        return false;
      open_stage(tries);
      continue;
    }
    tries->at++;
    if (start->languages & work->languages && care__kinds_meet(&start->follows, &tries->next) &&
        (start->needs == UINT64_MAX || start->needs & tries->behind) &&
        care__phrase_in_use(work, phrase_at(work, start->phrase))) {
      *phrase = start->phrase;
      return true;
    }
  }
}

static void mark_bits(struct care__work *work) {
  uint64_t behind = 0;

  for (uint32_t at = 0; at < work->tokens.count; at++) {
    const struct care__token *token = &work->tokens.items[at];
    work->bits[at] = CARE__BIT_ANY;
    if (token->kind != CARE__TOKEN_SYMBOL)
      work->bits[at] |= token->kind == CARE__TOKEN_NUMBER ? CARE__BIT_NUMBER : CARE__BIT_WORD;
    if (token->word)
      work->bits[at] |= care__bit_of(token->word);
    if (token->exact_word)
      work->bits[at] |= care__bit_of(token->exact_word);
  }
  for (uint32_t at = work->tokens.count; at-- > 0; behind |= work->bits[at])
    work->behind[at] = behind;
}

/* Numbers (codes, dates) and symbols nobody knows say nothing. */
static void mark_filler(struct care__work *work) {
  struct care__tokens *tokens = &work->tokens;
  uint32_t i;

  for (uint32_t at = 0; at < tokens->count; at++)
    work->filler[at] = tokens->items[at].kind == CARE__TOKEN_NUMBER ||
                       (tokens->items[at].kind == CARE__TOKEN_SYMBOL && !tokens->items[at].word);
  for (uint32_t at = 0; at < tokens->count; at++) {
    struct tries tries;
    try_at(work, &work->lexicon->fillers, at, &tries);
    while (next_try(work, &tries, &i)) {
      uint32_t covered, end = care__phrase_match(work, phrase_at(work, i), at, &covered);
      for (uint32_t t = at; t < end; t++)
        work->filler[t] = true;
    }
  }
}

/* What a token has before and behind it, in its clause and in the reply. */
static void mark_places(struct care__work *work) {
  const struct care__token *items = work->tokens.items;
  uint32_t n = work->tokens.count;

  for (uint32_t at = 0; at < n; at++) {
    uint8_t before = at > 0 && work->filler[at - 1] ? work->place[at - 1] : 0;
    if (at == 0)
      before = CARE__PLACE_LEADS;
    if (at == 0 || items[at - 1].clause != items[at].clause)
      before |= CARE__PLACE_OPENS;
    work->place[at] = before & (CARE__PLACE_LEADS | CARE__PLACE_OPENS);
  }
  for (uint32_t at = n; at-- > 0;) {
    uint8_t behind = at + 1 < n && work->filler[at + 1] ? work->place[at + 1] : 0;
    if (at + 1 == n)
      behind = CARE__PLACE_TRAILS;
    if (at + 1 == n || items[at + 1].clause != items[at].clause)
      behind |= CARE__PLACE_CLOSES;
    work->place[at] |= behind & (CARE__PLACE_TRAILS | CARE__PLACE_CLOSES);
  }
}

/* Another language's official word counts only where it is all that was said. */
static bool stands_well(const struct care__work *work, const struct care__phrase *phrase,
                        uint32_t first, uint32_t end) {
  uint16_t flags = phrase->flags;
  uint8_t first_place = work->place[first], last_place = work->place[end - 1];

  if (flags & CARE__WHOLE || !(work->languages >> phrase->language & 1))
    return first_place & CARE__PLACE_LEADS && last_place & CARE__PLACE_TRAILS;
  return !(flags & CARE__EDGE) || first_place & CARE__PLACE_OPENS ||
         last_place & CARE__PLACE_CLOSES;
}

/* Words count, pieces cost a little, and the order of the signals breaks ties.
 * Days and politeness stand anywhere and count for little (but "I can do
 * Thursday" is more than a day); a negation that no
 * other phrase explains costs as much as a word. */
static int32_t worth(const struct care__phrase *phrase, uint32_t covered) {
  int32_t weight = WEIGHT_WORD;

  if (phrase->signal == CARE__NEGATION)
    weight = -WEIGHT_WORD;
  else if (phrase->signal >= CARE__LIGHT || (phrase->signal == CARE__PROPOSAL && covered < 3))
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

/* Tries all phrases at one place and keeps the best start of a cover. Reactions
 * and signatures were looked for before: "👍 à demain" is the patient's. */
static void best_from(struct care__work *work, uint32_t at) {
  struct tries tries;
  uint32_t i;

  try_at(work, &work->lexicon->candidates, at, &tries);
  work->score[at] = work->score[at + 1];
  work->best[at].end = 0;
  while (next_try(work, &tries, &i)) {
    const struct care__phrase *phrase = phrase_at(work, i);
    uint32_t covered, end = care__phrase_match(work, phrase, at, &covered);
    int32_t score;

    if (end <= at || !stands_well(work, phrase, at, end))
      continue;
    score = work->score[end] + worth(phrase, covered);
    if (!is_better(work, at, phrase, score))
      continue;
    work->score[at] = score;
    work->best[at] = (struct care__found){.phrase = i,
                                          .first = (uint16_t)at,
                                          .end = (uint16_t)end,
                                          .signal = phrase->signal,
                                          .flags = phrase->flags,
                                          .language = phrase->language};
  }
}

static void take_best(struct care__work *work) {
  for (uint32_t at = 0; at < work->tokens.count;) {
    struct care__found *best = &work->best[at];
    uint32_t end = best->end ? best->end : at + 1;

    for (uint32_t t = at; t < end; t++)
      work->signal[t] = best->end ? best->signal : CARE__N_SIGNALS;
    if (best->end)
      work->found[work->n_found++] = *best;
    at = end;
  }
}

static bool is_plain(const struct care__work *work, uint32_t at) {
  uint8_t signal = work->signal[at];

  return work->filler[at] ||
         (signal != CARE__N_SIGNALS && signal != CARE__NOTHING && signal != CARE__QUESTION &&
          signal != CARE__NEGATION && signal != CARE__PROPOSAL && signal != CARE__STRANGER);
}

/* Whether every other word of the clause is an answer, thanks, or filler: a
 * word for opting out does not count inside a sentence about something else. */
static bool clause_is_plain(const struct care__work *work, const struct care__found *found) {
  const struct care__token *items = work->tokens.items;
  uint32_t at = found->first;

  while (at > 0 && items[at - 1].clause == items[found->first].clause)
    at--;
  for (; at < work->tokens.count && items[at].clause == items[found->first].clause; at++)
    if (!is_plain(work, at))
      return false;
  return true;
}

/* "Stop c'est pas moi": the word comes first, and what follows says why. */
static bool opens_with_reason(const struct care__work *work, const struct care__found *found) {
  if (!(work->place[found->first] & CARE__PLACE_LEADS))
    return false;
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__WRONG || work->found[i].signal == CARE__NO)
      return true;
  return false;
}

void care__find_signals(struct care__work *work) {
  uint32_t n = work->tokens.count;

  mark_bits(work);
  mark_filler(work);
  mark_places(work);
  work->score[n] = 0;
  for (uint32_t at = n; at-- > 0;)
    best_from(work, at);
  work->n_found = 0;
  take_best(work);
  for (uint32_t i = 0; i < work->n_found; i++) {
    struct care__found *found = &work->found[i];
    if (found->flags & CARE__CLAUSE)
      found->ignored = !clause_is_plain(work, found) && !opens_with_reason(work, found);
  }
}

/* A reaction quotes our own words: « A aimé “Rappel: ... STOP 36180” ». */
static bool is_reaction(const struct care__work *work) {
  const struct care__tokens *tokens = &work->tokens;
  uint32_t i;

  for (uint32_t at = 0; at < 2 && at < tokens->count; at++) {
    struct tries tries;
    try_at(work, &work->lexicon->wrappers, at, &tries);
    while (next_try(work, &tries, &i)) {
      const struct care__phrase *phrase = phrase_at(work, i);
      uint32_t covered, end = care__phrase_match(work, phrase, at, &covered);
      if (end && phrase->signal == CARE__REACTION &&
          ((phrase->flags & CARE__WHOLE) ? end == tokens->count
                                         : end < tokens->count && tokens->items[end].quote_before))
        return true;
    }
  }
  return false;
}

/* From the signature to the end of its line. */
static void cut_line(struct care__tokens *tokens, uint32_t at) {
  uint32_t end = at;

  while (end < tokens->count && tokens->items[end].row == tokens->items[at].row)
    end++;
  memmove(tokens->items + at, tokens->items + end, (tokens->count - end) * sizeof *tokens->items);
  tokens->count -= end - at;
}

static bool signs(const struct care__work *work, uint32_t at) {
  struct tries tries;
  uint32_t i, covered;

  try_at(work, &work->lexicon->wrappers, at, &tries);
  while (next_try(work, &tries, &i))
    if (phrase_at(work, i)->signal == CARE__SIGNATURE &&
        care__phrase_match(work, phrase_at(work, i), at, &covered))
      return true;
  return false;
}

bool care__unwrap(struct care__work *work) {
  mark_bits(work);
  if (is_reaction(work))
    return true;
  for (uint32_t at = 0; at < work->tokens.count;)
    if (signs(work, at)) {
      cut_line(&work->tokens, at);
      mark_bits(work);
    } else
      at++;
  return false;
}
