/* SPDX-License-Identifier: MIT
 *
 * Which phrases may begin with a word. Without this every phrase would be tried
 * at every word of a reply. */
#include <care/lexicon_words.h>

struct indexer {
  care_lexicon *lexicon;
  uint32_t phrase;
  bool filling; /* false: only counting */
};

/* The phrase may begin with this word; 0: with anything. */
static void note(struct indexer *indexer, uint32_t word) {
  uint32_t *start = &CARE__AT(uint32_t, indexer->lexicon->starts, word);

  if (indexer->filling)
    CARE__AT(uint32_t, indexer->lexicon->candidates, *start) = indexer->phrase;
  ++*start;
}

static void note_atoms(struct indexer *indexer, uint32_t atoms) {
  const care_lexicon *lexicon = indexer->lexicon;

  for (uint32_t i = atoms; i != CARE__NONE;) {
    const struct care__atom *atom = &CARE__AT(struct care__atom, lexicon->atoms, i);
    if (atom->kind == CARE__ATOM_WORD)
      note(indexer, atom->value);
    else if (atom->kind == CARE__ATOM_CLASS)
      note_atoms(indexer, CARE__AT(struct care__class, lexicon->classes, atom->value).atoms);
    else
      note(indexer, 0);
    i = atom->next;
  }
}

static void note_phrase(struct indexer *indexer) {
  const care_lexicon *lexicon = indexer->lexicon;
  const struct care__phrase *phrase =
      &CARE__AT(struct care__phrase, lexicon->phrases, indexer->phrase);

  for (uint32_t i = 0; i < phrase->n_elements; i++) {
    const struct care__element *element =
        &CARE__AT(struct care__element, lexicon->elements, phrase->elements + i);
    if (element->kind == CARE__ELEMENT_GAP) {
      note(indexer, 0);
      return;
    }
    if (element->kind == CARE__ELEMENT_ONE || element->kind == CARE__ELEMENT_OPTIONAL)
      note_atoms(indexer, element->atoms);
    if (element->kind == CARE__ELEMENT_ONE)
      return;
  }
}

static void note_all(struct indexer *indexer) {
  const care_lexicon *lexicon = indexer->lexicon;

  for (indexer->phrase = 0; indexer->phrase < lexicon->phrases.count; indexer->phrase++)
    if (!CARE__AT(struct care__phrase, lexicon->phrases, indexer->phrase).removed)
      note_phrase(indexer);
}

static bool resize(const struct smpp_alloc *alloc, struct care__vector *vector, uint32_t count) {
  void *items = alloc->resize(alloc->ctx, vector->items, vector->cap * sizeof(uint32_t),
                              (count ? count : 1) * sizeof(uint32_t));

  if (!items)
    return false;
  vector->items = items;
  vector->cap = count ? count : 1;
  vector->count = count;
  memset(items, 0, vector->cap * sizeof(uint32_t));
  return true;
}

/* Counts become the places where each word's list starts; the last entry is the
 * end of all. */
static uint32_t add_up(struct care__vector *starts) {
  uint32_t sum = 0;

  for (uint32_t i = 0; i < starts->count; i++) {
    uint32_t n = CARE__AT(uint32_t, *starts, i);
    CARE__AT(uint32_t, *starts, i) = sum;
    sum += n;
  }
  return sum;
}

static void mark_spellings(care_lexicon *lexicon) {
  for (uint32_t i = 0; i < lexicon->words.count; i++)
    CARE__AT(struct care__word, lexicon->words, i).begins_spelling = false;
  for (uint32_t i = 0; i < lexicon->spelling.count; i++) {
    const struct care__spelling *spelling = &CARE__AT(struct care__spelling, lexicon->spelling, i);
    CARE__AT(struct care__word, lexicon->words, spelling->from[0]).begins_spelling = true;
  }
}

bool care__lexicon_index(care_lexicon *lexicon) {
  struct indexer indexer = {lexicon, 0, false};
  uint32_t n_words = lexicon->words.count ? lexicon->words.count : 1;

  if (!resize(&lexicon->alloc, &lexicon->starts, n_words + 1))
    return false;
  note_all(&indexer);
  if (!resize(&lexicon->alloc, &lexicon->candidates, add_up(&lexicon->starts)))
    return false;
  indexer.filling = true;
  note_all(&indexer);
  /* Filling moved each start to the next one's place: move them back. */
  for (uint32_t i = n_words; i > 0; i--)
    CARE__AT(uint32_t, lexicon->starts, i) = CARE__AT(uint32_t, lexicon->starts, i - 1);
  CARE__AT(uint32_t, lexicon->starts, 0) = 0;
  mark_spellings(lexicon);
  return true;
}

const uint32_t *care__lexicon_candidates(const care_lexicon *lexicon, uint32_t word, uint32_t *n) {
  uint32_t start = CARE__AT(uint32_t, lexicon->starts, word);

  *n = CARE__AT(uint32_t, lexicon->starts, word + 1) - start;
  return (const uint32_t *)lexicon->candidates.items + start;
}
