/* SPDX-License-Identifier: MIT
 *
 * Looking for phrases: whole words, but for what a language adds to them. Those
 * that begin as a token does are gone through one by one. */
#include <care/lint_words.h>

#include <data/names.h>

#define INFLECTED_MIN 4 /* octets of a word that may be inflected */

static bool starts_with(struct smpp_span text, struct smpp_span with) {
  return text.len >= with.len && smpp_span_equal(smpp_span(text.ptr, with.len), with);
}

/* Whether `word` less `from` plus `to` is `token`. */
static bool becomes(struct smpp_span word, struct smpp_span from, struct smpp_span to,
                    struct smpp_span token) {
  size_t stem;

  if (word.len < from.len + 2)
    return false;
  stem = word.len - from.len;
  return smpp_span_equal(smpp_span(word.ptr + stem, from.len), from) &&
         token.len == stem + to.len && starts_with(token, smpp_span(word.ptr, stem)) &&
         smpp_span_equal(smpp_span(token.ptr + stem, to.len), to);
}

static bool is_inflected(const care_lint *lint, uint8_t language, struct smpp_span word,
                         struct smpp_span token) {
  if (word.len < INFLECTED_MIN)
    return false;
  for (uint32_t i = lint->first[language][CARE__LINT_ENDING]; i != CARE__LINT_NONE;
       i = care__lint_phrase_at(lint, i)->next) {
    const struct care__lint_phrase *ending = care__lint_phrase_at(lint, i);

    if (becomes(word, care__lint_text_of(lint, ending->words[0].text),
                care__lint_text_of(lint, ending->words[1].text), token))
      return true;
  }
  return false;
}

static bool is_word(const care_lint *lint, uint8_t language, const struct care__lint_word *word,
                    struct smpp_span token, bool inflects) {
  struct smpp_span text = care__lint_text_of(lint, word->text);

  if (smpp_span_equal(text, token) || (word->begins && starts_with(token, text)))
    return true;
  return inflects && starts_with(token, smpp_span(text.ptr, text.len < 2 ? text.len : 2)) &&
         is_inflected(lint, language, text, token);
}

/* The same behind an article or a preposition that is written with the word. */
static bool is_word_behind(const care_lint *lint, uint8_t language,
                           const struct care__lint_word *word, struct smpp_span token) {
  for (uint32_t i = lint->first[language][CARE__LINT_BEGINNING]; i != CARE__LINT_NONE;
       i = care__lint_phrase_at(lint, i)->next) {
    struct smpp_span beginning =
        care__lint_text_of(lint, care__lint_phrase_at(lint, i)->words[0].text);

    if (starts_with(token, beginning) &&
        is_word(lint, language, word,
                smpp_span(token.ptr + beginning.len, token.len - beginning.len), true))
      return true;
  }
  return false;
}

/* How many tokens from `at` on the phrase covers; 0: it does not stand there.
 * Words of four letters and more may be inflected, if `inflects`. */
static size_t match(const care_lint *lint, const struct care__lint_phrase *phrase,
                    const struct care__tokens *tokens, uint32_t at, bool inflects) {
  if (phrase->removed || at + phrase->n_words > tokens->count)
    return 0;
  for (uint8_t i = 0; i < phrase->n_words; i++) {
    const struct care__token *token = &tokens->items[at + i];
    const struct care__lint_word *word = &phrase->words[i];
    struct smpp_span text = care__token_text(tokens, token);

    if (token->clause != tokens->items[at].clause)
      return 0;
    if (word->number ? token->kind == CARE__TOKEN_NUMBER
                     : is_word(lint, phrase->language, word, text, inflects))
      continue;
    if (word->number || !inflects || text.len < INFLECTED_MIN ||
        !is_word_behind(lint, phrase->language, word, text))
      return 0;
  }
  return phrase->n_words;
}

/* Answers must stand there as the patient is to write them. */
static bool inflects(enum care__lint_section section) {
  return section < CARE__LINT_YES || section == CARE__LINT_ANSWER || section == CARE__LINT_END;
}

uint32_t care__lint_begun(uint8_t language, uint8_t section, struct smpp_span word) {
  uint32_t key = (uint32_t)language * CARE__LINT_SECTIONS + section;

  for (size_t i = 0; i < 2; i++)
    key = key << 8 | (i < word.len ? word.ptr[i] : 0);
  return key * 2654435761u >> 20; /* of 32 bits the first 12 */
}

/* What is looked for at a token, and the longest that was found; of these the one
 * that comes first in the files. */
struct search {
  const care_lint *lint;
  const struct care__tokens *tokens;
  uint32_t at, found;
  size_t n_covered;
  uint8_t language, section;
  bool inflects;
};

static void search_begun(struct search *s, struct smpp_span word) {
  const struct care__lint_phrase *phrase;

  for (uint32_t i = s->lint->begun[care__lint_begun(s->language, s->section, word)];
       i != CARE__LINT_NONE; i = phrase->next_begun) {
    size_t n;

    phrase = care__lint_phrase_at(s->lint, i);
    if (phrase->language != s->language || phrase->section != s->section)
      continue;
    n = match(s->lint, phrase, s->tokens, s->at, s->inflects);
    if (n > s->n_covered || (n > 0 && n == s->n_covered && i < s->found)) {
      s->n_covered = n;
      s->found = i;
    }
  }
}

/* The word may stand behind what is written together with it. */
static void search_behind(struct search *s, struct smpp_span word) {
  for (uint32_t i = s->lint->first[s->language][CARE__LINT_BEGINNING]; i != CARE__LINT_NONE;
       i = care__lint_phrase_at(s->lint, i)->next) {
    struct smpp_span beginning =
        care__lint_text_of(s->lint, care__lint_phrase_at(s->lint, i)->words[0].text);

    if (starts_with(word, beginning))
      search_begun(s, smpp_span(word.ptr + beginning.len, word.len - beginning.len));
  }
}

uint32_t care__lint_find(const care_lint *lint, int language, enum care__lint_section section,
                         const struct care__tokens *tokens, uint32_t at, size_t *n_covered) {
  const struct care__token *token = &tokens->items[at];
  struct smpp_span word = care__token_text(tokens, token);
  struct search s = {.lint = lint,
                     .tokens = tokens,
                     .at = at,
                     .found = CARE__LINT_NONE,
                     .language = (uint8_t)language,
                     .section = (uint8_t)section,
                     .inflects = inflects(section)};

  search_begun(&s, word);
  if (token->kind == CARE__TOKEN_NUMBER)
    search_begun(&s, smpp_span_of("%"));
  if (s.inflects)
    search_behind(&s, word);
  *n_covered = s.n_covered;
  return s.found;
}

bool care__lint_has_field(const care_lint *lint, enum care__lint_section section,
                          struct smpp_span name) {
  for (uint8_t language = 0; language < lint->n_languages; language++)
    for (uint32_t i = lint->first[language][section]; i != CARE__LINT_NONE;
         i = care__lint_phrase_at(lint, i)->next) {
      const struct care__lint_phrase *phrase = care__lint_phrase_at(lint, i);

      if (!phrase->removed && data_name_equal(care__lint_text_of(lint, phrase->shown), name))
        return true;
    }
  return false;
}
