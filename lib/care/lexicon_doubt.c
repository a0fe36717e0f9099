/* SPDX-License-Identifier: MIT
 *
 * Words of a file that no reply will ever have where they stand, since [spell]
 * makes others of them first. */
#include <care/lexicon_words.h>
#include <data/fault.h>

static bool counts(const care_lexicon *lexicon, const struct care__spelling *spelling) {
  return !spelling->removed && spelling->language == lexicon->last.language;
}

/* Whether another word is spelled so. */
static bool is_made(const care_lexicon *lexicon, uint32_t word) {
  for (uint32_t i = 0; i < lexicon->spelling.count; i++) {
    const struct care__spelling *spelling = &CARE__AT(struct care__spelling, lexicon->spelling, i);
    for (uint8_t k = 0; counts(lexicon, spelling) && k < spelling->n_to; k++)
      if (spelling->to[k] == word)
        return true;
  }
  return false;
}

/* What the word becomes, wherever it stands; NULL: it may stay. */
static const struct care__spelling *spelling_of(const care_lexicon *lexicon, uint32_t word) {
  uint32_t n;
  const uint32_t *list = care__list(&lexicon->spellings, word, &n);

  for (uint32_t i = 0; i < n; i++) {
    const struct care__spelling *spelling =
        &CARE__AT(struct care__spelling, lexicon->spelling, list[i]);
    if (counts(lexicon, spelling) && spelling->n_from == 1)
      return is_made(lexicon, word) ? NULL : spelling;
  }
  return NULL;
}

static void say(const care_lexicon *lexicon, uint32_t word, const struct care__spelling *spelling,
                uint32_t line, struct care_lexicon_fault *doubt) {
  struct data_fault words = {0};
  size_t len;

  data_fault_add_span(&words, care__word_text(lexicon, word));
  data_fault_add(&words, " is never found here: [spell] makes ");
  for (uint32_t i = 0; i < spelling->n_to; i++) {
    data_fault_add(&words, i ? " " : "");
    data_fault_add_span(&words, care__word_text(lexicon, spelling->to[i]));
  }
  data_fault_add(&words, " of it");
  len = strlen(words.text);
  if (len > sizeof doubt->text - 1)
    len = sizeof doubt->text - 1;
  while (len > 0 && (words.text[len] & 0xC0) == 0x80)
    len--;
  memcpy(doubt->text, words.text, len);
  doubt->text[len] = '\0';
  doubt->line = line;
}

/* Whether one of the words is replaced, and says so. */
static bool is_doubtful(const care_lexicon *lexicon, const uint32_t *words, uint8_t n,
                        uint32_t line, struct care_lexicon_fault *doubt) {
  for (uint8_t i = 0; i < n; i++) {
    const struct care__spelling *spelling = spelling_of(lexicon, words[i]);
    if (spelling) {
      say(lexicon, words[i], spelling, line, doubt);
      return true;
    }
  }
  return false;
}

/* The places of the file's atoms come first, then those of its values. */
bool care_lexicon_next_doubt(const care_lexicon *lexicon, size_t *at,
                             struct care_lexicon_fault *doubt) {
  size_t n_atoms = lexicon->atoms.count - lexicon->last.atoms;
  size_t n_values = lexicon->values.count - lexicon->last.values;

  if (lexicon->failed)
    return false;
  while (*at < n_atoms) {
    const struct care__atom *atom =
        &CARE__AT(struct care__atom, lexicon->atoms, lexicon->last.atoms + (*at)++);
    if (atom->kind == CARE__ATOM_WORD && !atom->spared &&
        is_doubtful(lexicon, &atom->value, 1, atom->line, doubt))
      return true;
  }
  while (*at - n_atoms < n_values) {
    const struct care__value *value =
        &CARE__AT(struct care__value, lexicon->values, lexicon->last.values + (*at)++ - n_atoms);
    if (is_doubtful(lexicon, value->words, value->n_words, value->line, doubt))
      return true;
  }
  return false;
}
