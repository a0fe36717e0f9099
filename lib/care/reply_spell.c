/* SPDX-License-Identifier: MIT
 *
 * How people write: S T O P, ouiii, jserai, dsl. Each is turned into the words
 * of the lexicon, or left alone. */
#include <care/reply_words.h>

uint32_t care__word_known(const struct care__work *work, struct smpp_span text) {
  uint32_t word = text.len <= CARE__MAX_WORD ? care__word_find(work->lexicon, text) : 0;
  uint32_t all = work->languages;

  if (word && !(CARE__AT(struct care__word, work->lexicon->words, word).languages & all))
    return 0;
  return word;
}

void care__become(struct care__work *work, struct care__token *token, uint32_t word) {
  struct smpp_span text = care__word_text(work->lexicon, word);
  uint32_t at = care__tokens_keep(&work->tokens, text);

  if (at == UINT32_MAX)
    return;
  token->text = token->exact = (uint16_t)at;
  token->len = token->exact_len = (uint8_t)text.len;
  token->word = word;
  token->exact_word = 0;
}

/* Official words of every language are known, whatever the question's. */
static uint32_t understood(const struct care__work *work, struct smpp_span text) {
  uint32_t word = care__word_find(work->lexicon, text);
  const struct care__word *w;

  if (word == 0)
    return 0;
  w = &CARE__AT(struct care__word, work->lexicon->words, word);
  return w->official || w->languages & work->languages ? word : 0;
}

static void look_up(struct care__work *work, struct care__token *token) {
  token->word = understood(work, care__token_text(&work->tokens, token));
  token->exact_word = token->exact == token->text
                          ? token->word
                          : understood(work, care__token_exact(&work->tokens, token));
}

bool care__reshape(struct care__tokens *tokens, uint32_t at, uint32_t from, uint32_t to) {
  struct care__token *items = tokens->items;
  struct care__token whole = items[at];

  if (tokens->count - from + to > CARE__MAX_TOKENS)
    return false;
  whole.end = items[at + from - 1].end;
  memmove(items + at + to, items + at + from, (tokens->count - at - from) * sizeof *items);
  tokens->count = tokens->count - from + to;
  for (uint32_t i = 0; i < to; i++)
    items[at + i] = whole;
  return true;
}

static bool is_letter(const struct care__token *token) {
  return token->kind == CARE__TOKEN_WORD && (token->len == 1 || token->exact_len == 1);
}

/* "S T O P", "s.t.o.p" */
static void join_letters(struct care__work *work) {
  struct care__tokens *tokens = &work->tokens;

  for (uint32_t at = 0; at + 2 < tokens->count; at++) {
    char text[CARE__MAX_WORD];
    uint32_t n = 0, word;

    while (at + n < tokens->count && n < sizeof text && is_letter(&tokens->items[at + n]) &&
           (n == 0 || tokens->items[at + n].glued)) {
      text[n] = tokens->texts[tokens->items[at + n].text];
      n++;
    }
    word = n >= 3 ? care__word_known(work, smpp_span(text, n)) : 0;
    if (word && care__reshape(tokens, at, n, 1))
      care__become(work, &tokens->items[at], word);
  }
}

/* Letters that repeat at least `least` times are written `keep` times. */
static size_t collapse(struct smpp_span text, size_t least, size_t keep, uint8_t *out) {
  size_t n = 0;

  for (size_t i = 0; i < text.len;) {
    size_t run = 1;
    while (i + run < text.len && text.ptr[i + run] == text.ptr[i])
      run++;
    for (size_t k = 0; k < (run >= least ? keep : run); k++)
      out[n++] = text.ptr[i];
    i += run;
  }
  return n;
}

/* "ouiii", "annnule", "nonn" */
static void shorten(struct care__work *work, struct care__token *token) {
  static const struct { size_t least, keep; } ways[] = {{3, 1}, {3, 2}, {2, 1}};
  struct smpp_span text = care__token_text(&work->tokens, token);
  uint8_t out[255];

  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    struct smpp_span shorter = smpp_span(out, collapse(text, ways[i].least, ways[i].keep, out));
    uint32_t word = shorter.len < text.len ? care__word_known(work, shorter) : 0;
    if (word) {
      care__become(work, token, word);
      token->corrected = true;
      return;
    }
  }
}

/* "spaeter", "uebermorgen": the letters of those who have no umlauts. Accents are
 * gone here, so the e goes too. */
static bool fold_umlauts(struct care__work *work, struct care__token *token) {
  struct smpp_span text = care__token_text(&work->tokens, token);
  uint8_t out[255];
  size_t n = 0;
  uint32_t word;

  if (!work->lexicon->languages[work->language].umlauts)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    uint8_t last = n > 0 ? out[n - 1] : 0;
    if (text.ptr[i] != 'e' || (last != 'a' && last != 'o' && last != 'u'))
      out[n++] = text.ptr[i];
  }
  word = n < text.len ? care__word_known(work, smpp_span(out, n)) : 0;
  if (word)
    care__become(work, token, word);
  return word != 0;
}

#define STEM 5 /* octets: three letters of Arabic */

/* The word, or what it is without an ending: "موعدا" of "موعد". */
static uint32_t known_form(const struct care__work *work, struct smpp_span text) {
  uint32_t word = care__word_known(work, text);

  for (uint32_t i = 0; !word && i < work->lexicon->endings.count; i++) {
    uint32_t end = CARE__AT(uint32_t, work->lexicon->endings, i);
    struct smpp_span ending = care__word_text(work->lexicon, end);
    if (text.len >= ending.len + STEM &&
        memcmp(text.ptr + text.len - ending.len, ending.ptr, ending.len) == 0 &&
        care__word_known(work, ending))
      word = care__word_known(work, smpp_span(text.ptr, text.len - ending.len));
  }
  return word;
}

static bool cut_ending(struct care__work *work, struct care__token *token) {
  uint32_t word = known_form(work, care__token_text(&work->tokens, token));

  if (word)
    care__become(work, token, word);
  return word != 0;
}

/* "jserai", "daccord": a short word that lost its apostrophe. What is left has
 * four letters at least, so that no other word falls apart. */
static bool part(struct care__work *work, uint32_t at) {
  struct care__tokens *tokens = &work->tokens;
  struct smpp_span text = care__token_text(tokens, &tokens->items[at]);

  for (uint32_t i = 0; i < work->lexicon->elisions.count; i++) {
    uint32_t head = CARE__AT(uint32_t, work->lexicon->elisions, i);
    struct smpp_span prefix = care__word_text(work->lexicon, head);
    uint32_t tail;

    if (text.len < prefix.len + 4 || memcmp(text.ptr, prefix.ptr, prefix.len) != 0 ||
        !care__word_known(work, prefix))
      continue;
    tail = known_form(work, smpp_span(text.ptr + prefix.len, text.len - prefix.len));
    if (tail && care__reshape(tokens, at, 1, 2)) {
      care__become(work, &tokens->items[at], head);
      care__become(work, &tokens->items[at + 1], tail);
      return true;
    }
  }
  return false;
}

static bool spelling_fits(const struct care__work *work, const struct care__spelling *spelling,
                          uint32_t at) {
  const struct care__tokens *tokens = &work->tokens;

  if (spelling->removed || !(work->languages >> spelling->language & 1) ||
      tokens->count - at < spelling->n_from)
    return false;
  for (uint32_t i = 0; i < spelling->n_from; i++)
    if (tokens->items[at + i].word != spelling->from[i] ||
        tokens->items[at + i].clause != tokens->items[at].clause)
      return false;
  return true;
}

/* What is a word in the question's language is not bad spelling of another. */
static bool is_own(const struct care__work *work, const struct care__spelling *spelling) {
  if (spelling->language == work->language)
    return true;
  for (uint32_t i = 0; i < spelling->n_from; i++)
    if (!(CARE__AT(struct care__word, work->lexicon->words, spelling->from[i]).languages >>
              work->language &
          1))
      return true;
  return false;
}

/* The longest one; of equally long ones that of the question's language. */
static const struct care__spelling *find_spelling(const struct care__work *work, uint32_t at) {
  const struct care__spelling *best = NULL;
  uint32_t n;
  const uint32_t *list = care__list(&work->lexicon->spellings, work->tokens.items[at].word, &n);

  for (uint32_t i = 0; i < n; i++) {
    const struct care__spelling *spelling =
        &CARE__AT(struct care__spelling, work->lexicon->spelling, list[i]);
    if (spelling_fits(work, spelling, at) && is_own(work, spelling) &&
        (!best || spelling->n_from > best->n_from ||
         (spelling->n_from == best->n_from && spelling->language == work->language)))
      best = spelling;
  }
  return best;
}

void care__respell(struct care__work *work, bool corrected) {
  struct care__tokens *tokens = &work->tokens;

  for (uint32_t at = 0; at < tokens->count; at++) {
    const struct care__spelling *spelling =
        corrected && !tokens->items[at].corrected ? NULL : find_spelling(work, at);
    if (!spelling || !care__reshape(tokens, at, spelling->n_from, spelling->n_to))
      continue;
    for (uint32_t i = 0; i < spelling->n_to; i++)
      care__become(work, &tokens->items[at + i], spelling->to[i]);
    at += spelling->n_to - 1u;
  }
}

void care__spell(struct care__work *work) {
  struct care__tokens *tokens = &work->tokens;

  join_letters(work);
  for (uint32_t at = 0; at < tokens->count; at++) {
    struct care__token *token = &tokens->items[at];
    if (token->word == 0)
      look_up(work, token);
    if (token->word == 0 && token->exact_word == 0 && token->kind == CARE__TOKEN_WORD &&
        !fold_umlauts(work, token) && !cut_ending(work, token) && !part(work, at))
      shorten(work, token);
  }
  care__respell(work, false);
}
