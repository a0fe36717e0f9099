/* SPDX-License-Identifier: MIT
 *
 * "jesuispresent", "illbethere": words that were run together. Only where the
 * reply is hardly more than that, and as few words as will do. */
#include <care/reply_words.h>

#define SHORTEST 7 /* letters */
#define LONGEST CARE__MAX_WORD
#define PIECES 6
#define WORDS 2 /* in a reply that is looked at */

/* How a word falls apart, from the end: the piece that begins at each octet. */
struct split {
  uint8_t pieces[LONGEST + 1]; /* how many from here on, 0: none */
  uint8_t len[LONGEST + 1];    /* of the first of them */
  uint32_t word[LONGEST + 1];
};

static bool may_be_one_letter(const struct care__work *work, uint32_t word) {
  for (uint32_t i = 0; i < work->lexicon->elisions.count; i++)
    if (CARE__AT(uint32_t, work->lexicon->elisions, i) == word)
      return true;
  return false;
}

static uint32_t piece(const struct care__work *work, struct smpp_span text) {
  uint32_t word = care__word_known(work, text);

  return word && (text.len > 1 || may_be_one_letter(work, word)) ? word : 0;
}

static void split(const struct care__work *work, struct smpp_span text, struct split *out) {
  out->pieces[text.len] = 0;
  for (size_t at = text.len; at-- > 0;) {
    out->pieces[at] = 0;
    for (size_t len = 1; at + len <= text.len; len++) {
      uint8_t more = out->pieces[at + len];
      uint32_t word;
      if ((at + len < text.len && more == 0) || more == PIECES ||
          (out->pieces[at] && out->pieces[at] <= more + 1))
        continue;
      word = piece(work, smpp_span(text.ptr + at, len));
      if (!word)
        continue;
      out->pieces[at] = (uint8_t)(more + 1);
      out->len[at] = (uint8_t)len;
      out->word[at] = word;
    }
  }
}

static bool take_apart(struct care__work *work, uint32_t token) {
  struct smpp_span text = care__token_text(&work->tokens, &work->tokens.items[token]);
  struct split pieces;
  size_t at = 0;
  uint32_t n;

  if (text.len < SHORTEST || text.len > LONGEST)
    return false;
  split(work, text, &pieces);
  n = pieces.pieces[0];
  if (n < 2 || 2 * text.len < 5 * n || !care__reshape(&work->tokens, token, 1, n))
    return false;
  for (uint32_t i = 0; i < n; i++) {
    care__become(work, &work->tokens.items[token + i], pieces.word[at]);
    work->tokens.items[token + i].corrected = true;
    at += pieces.len[at];
  }
  return true;
}

bool care__unglue(struct care__work *work) {
  uint32_t words = 0;
  bool parted = false;

  for (uint32_t at = 0; at < work->tokens.count; at++)
    words += work->tokens.items[at].kind == CARE__TOKEN_WORD;
  for (uint32_t at = words > WORDS ? 0 : work->tokens.count; at-- > 0;) {
    const struct care__token *token = &work->tokens.items[at];
    if (token->word == 0 && token->exact_word == 0 && token->kind == CARE__TOKEN_WORD)
      parted |= take_apart(work, at);
  }
  if (parted)
    care__respell(work, true);
  work->was_typo |= parted;
  return parted;
}
