/* SPDX-License-Identifier: MIT
 *
 * Misspelled words: one letter too many, too few, another, or two exchanged.
 *
 * Short words are corrected only where the reply is hardly more than that word,
 * and only to a phrase of one word whose meaning is the only one within reach.
 * Long words, which have few neighbours, are corrected anywhere. */
#include <care/reply_words.h>

#define SHORT 3 /* letters; "ok" and "no" have too many neighbours */
#define LONG (CARE__SHORTEST_SHELVED + 1)

/* Most differ in the first octet: no call for that. */
static bool same(const uint8_t *a, const uint8_t *b, size_t n) {
  return n == 0 || (a[0] == b[0] && memcmp(a, b, n) == 0);
}

/* Whether one insertion, deletion, substitution or exchange of neighbours makes
 * b of a. Octets: the words that come here are without accents. */
bool care__one_edit(struct smpp_span a, struct smpp_span b) {
  size_t i = 0, rest;

  if (a.len > b.len) {
    struct smpp_span swap = a;
    a = b;
    b = swap;
  }
  if (b.len - a.len > 1)
    return false;
  while (i < a.len && a.ptr[i] == b.ptr[i])
    i++;
  if (b.len > a.len)
    return same(a.ptr + i, b.ptr + i + 1, a.len - i);
  if (i == a.len)
    return false;
  rest = a.len - i - 1;
  if (same(a.ptr + i + 1, b.ptr + i + 1, rest))
    return true;
  return rest > 0 && a.ptr[i] == b.ptr[i + 1] && a.ptr[i + 1] == b.ptr[i] &&
         same(a.ptr + i + 2, b.ptr + i + 2, rest - 1);
}

/* The word of the only meaning within reach; 0: none, or several. Official words
 * of other languages count as they are written only: the Polish "albo" is no
 * Spanish "alto". */
static uint32_t nearest_answer(const struct care__work *work, struct smpp_span text) {
  const struct care__phrase *found = NULL;
  uint32_t n;

  for (size_t len = text.len > SHORT ? text.len - 1 : SHORT;
       len <= text.len + 1 && len <= CARE__MAX_WORD; len++) {
    const uint32_t *answers = care__list(&work->lexicon->answers, (uint32_t)len, &n);
    for (uint32_t i = 0; i < n; i++) {
      const struct care__phrase *phrase =
          &CARE__AT(struct care__phrase, work->lexicon->phrases, answers[i]);
      uint32_t word = care__answer_word(work->lexicon, phrase);

      if (!(work->languages >> phrase->language & 1) ||
          !care__one_edit(text, care__word_text(work->lexicon, word)) ||
          !care__phrase_in_use(work, phrase))
        continue;
      if (found && found->signal != phrase->signal)
        return 0;
      found = found > phrase ? found : phrase; /* the one that stands last in the files */
    }
  }
  return found ? care__answer_word(work->lexicon, found) : 0;
}

/* The only word of the lexicon within reach that begins with the same letter. */
static uint32_t nearest_word(const struct care__work *work, struct smpp_span text) {
  uint32_t found = 0;

  for (size_t len = text.len - 1; len <= text.len + 1; len++) {
    uint32_t n;
    const uint32_t *shelf = care__lexicon_shelf(work->lexicon, text.ptr[0], len, &n);
    for (uint32_t i = 0; i < n; i++) {
      if (!(CARE__AT(struct care__word, work->lexicon->words, shelf[i]).languages &
            work->languages) ||
          !care__one_edit(text, care__word_text(work->lexicon, shelf[i])))
        continue;
      if (found)
        return 0;
      found = shelf[i];
    }
  }
  return found;
}

static bool all_ascii(struct smpp_span text) {
  for (size_t i = 0; i < text.len; i++)
    if (text.ptr[i] < 'a' || text.ptr[i] > 'z')
      return false;
  return true;
}

static uint32_t n_words(const struct care__tokens *tokens) {
  uint32_t n = 0;

  for (uint32_t i = 0; i < tokens->count; i++)
    n += tokens->items[i].kind == CARE__TOKEN_WORD;
  return n;
}

void care__correct(struct care__work *work) {
  struct care__tokens *tokens = &work->tokens;
  bool is_short = n_words(tokens) <= 2;

  for (uint32_t i = 0; i < tokens->count; i++) {
    struct care__token *token = &tokens->items[i];
    struct smpp_span text = care__token_text(tokens, token);
    uint32_t word = 0;

    if (token->word || token->exact_word || token->kind != CARE__TOKEN_WORD || !all_ascii(text))
      continue;
    if (is_short && text.len >= SHORT)
      word = nearest_answer(work, text);
    if (!word && text.len >= LONG)
      word = nearest_word(work, text);
    if (word) {
      token->word = word;
      token->corrected = work->was_typo = true;
    }
  }
  if (work->was_typo)
    care__respell(work, true);
}
