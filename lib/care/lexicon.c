/* SPDX-License-Identifier: MIT
 *
 * A lexicon's life, and the table of its words. */
#include <care/lexicon_words.h>

int care_lexicon_new(const struct smpp_alloc *alloc, care_lexicon **out) {
  care_lexicon *lexicon = alloc->resize(alloc->ctx, NULL, 0, sizeof *lexicon);

  if (!lexicon)
    return SMPP_ERR_NOMEM;
  memset(lexicon, 0, sizeof *lexicon);
  lexicon->alloc = *alloc;
  *out = lexicon;
  return SMPP_OK;
}

void care__vector_free(const struct smpp_alloc *alloc, struct care__vector *vector, size_t size) {
  if (vector->items)
    alloc->resize(alloc->ctx, vector->items, vector->cap * size, 0);
}

static void lists_free(const struct smpp_alloc *alloc, struct care__lists *lists) {
  care__vector_free(alloc, &lists->starts, sizeof(uint32_t));
  care__vector_free(alloc, &lists->items, sizeof(uint32_t));
}

static void starters_free(const struct smpp_alloc *alloc, struct care__starters *starters) {
  lists_free(alloc, &starters->lists);
  care__vector_free(alloc, &starters->starts, sizeof(struct care__start));
}

void care_lexicon_free(care_lexicon *lexicon) {
  struct smpp_alloc alloc;

  if (!lexicon)
    return;
  alloc = lexicon->alloc;
  care__vector_free(&alloc, &lexicon->texts, 1);
  care__vector_free(&alloc, &lexicon->words, sizeof(struct care__word));
  care__vector_free(&alloc, &lexicon->slots, sizeof(uint32_t));
  care__vector_free(&alloc, &lexicon->atoms, sizeof(struct care__atom));
  care__vector_free(&alloc, &lexicon->elements, sizeof(struct care__element));
  care__vector_free(&alloc, &lexicon->phrases, sizeof(struct care__phrase));
  care__vector_free(&alloc, &lexicon->spelling, sizeof(struct care__spelling));
  care__vector_free(&alloc, &lexicon->values, sizeof(struct care__value));
  care__vector_free(&alloc, &lexicon->classes, sizeof(struct care__class));
  care__vector_free(&alloc, &lexicon->elisions, sizeof(uint32_t));
  care__vector_free(&alloc, &lexicon->endings, sizeof(uint32_t));
  care__vector_free(&alloc, &lexicon->beginnings, sizeof(struct care__beginning));
  starters_free(&alloc, &lexicon->candidates);
  starters_free(&alloc, &lexicon->fillers);
  starters_free(&alloc, &lexicon->wrappers);
  lists_free(&alloc, &lexicon->spellings);
  lists_free(&alloc, &lexicon->valued);
  lists_free(&alloc, &lexicon->shelves);
  lists_free(&alloc, &lexicon->answers);
  alloc.resize(alloc.ctx, lexicon, sizeof *lexicon, 0);
}

static bool vector_reserve(const struct smpp_alloc *alloc, struct care__vector *vector, size_t size,
                           uint32_t more) {
  uint32_t cap = vector->cap ? vector->cap : 64;
  void *items;

  while (cap - vector->count < more)
    cap *= 2;
  if (cap == vector->cap)
    return true;
  items = alloc->resize(alloc->ctx, vector->items, vector->cap * size, cap * size);
  if (!items)
    return false;
  vector->items = items;
  vector->cap = cap;
  return true;
}

void *care__vector_add(const struct smpp_alloc *alloc, struct care__vector *vector, size_t size) {
  if (!vector_reserve(alloc, vector, size, 1))
    return NULL;
  return (char *)vector->items + size * vector->count++;
}

/* FNV-1a. The words come from files of ours, so nobody picks collisions. */
static uint32_t hash_of(struct smpp_span text) {
  uint32_t hash = 2166136261u;

  for (size_t i = 0; i < text.len; i++)
    hash = (hash ^ text.ptr[i]) * 16777619u;
  return hash;
}

struct smpp_span care__word_text(const care_lexicon *lexicon, uint32_t word) {
  const struct care__word *w = &CARE__AT(struct care__word, lexicon->words, word);

  return smpp_span((char *)lexicon->texts.items + w->text, w->len);
}

/* The slot where the word is or would be. */
static uint32_t slot_of(const care_lexicon *lexicon, struct smpp_span text) {
  uint32_t mask = lexicon->slots.count - 1;
  uint32_t slot = hash_of(text) & mask;
  uint32_t word;

  while ((word = CARE__AT(uint32_t, lexicon->slots, slot)) != 0 &&
         !smpp_span_equal(care__word_text(lexicon, word), text))
    slot = (slot + 1) & mask;
  return slot;
}

uint32_t care__word_find(const care_lexicon *lexicon, struct smpp_span text) {
  if (lexicon->slots.count == 0)
    return 0;
  return CARE__AT(uint32_t, lexicon->slots, slot_of(lexicon, text));
}

/* Keeps the table at most half full. */
static bool slots_reserve(care_lexicon *lexicon) {
  const struct smpp_alloc *alloc = &lexicon->alloc;
  struct care__vector slots = {NULL, 0, 0};

  if (lexicon->words.count < lexicon->slots.count / 2)
    return true;
  slots.cap = lexicon->slots.cap ? lexicon->slots.cap * 2 : 1024;
  slots.count = slots.cap;
  slots.items = alloc->resize(alloc->ctx, NULL, 0, slots.cap * sizeof(uint32_t));
  if (!slots.items)
    return false;
  memset(slots.items, 0, slots.cap * sizeof(uint32_t));
  care__vector_free(alloc, &lexicon->slots, sizeof(uint32_t));
  lexicon->slots = slots;
  for (uint32_t i = 1; i < lexicon->words.count; i++) {
    uint32_t slot = slot_of(lexicon, care__word_text(lexicon, i));
    CARE__AT(uint32_t, lexicon->slots, slot) = i;
  }
  return true;
}

static bool first_word(care_lexicon *lexicon) {
  struct care__word *none;

  if (lexicon->words.count > 0)
    return true;
  none = care__vector_add(&lexicon->alloc, &lexicon->words, sizeof *none);
  if (!none)
    return false;
  memset(none, 0, sizeof *none);
  return true;
}

uint32_t care__word_add(care_lexicon *lexicon, struct smpp_span text, uint8_t language) {
  uint32_t word = care__word_find(lexicon, text);
  struct care__word *w;

  if (word == 0) {
    if (!first_word(lexicon) || !slots_reserve(lexicon) ||
        !vector_reserve(&lexicon->alloc, &lexicon->texts, 1, (uint32_t)text.len))
      return 0;
    word = lexicon->words.count;
    w = care__vector_add(&lexicon->alloc, &lexicon->words, sizeof *w);
    if (!w)
      return 0;
    *w = (struct care__word){.text = lexicon->texts.count, .len = (uint8_t)text.len};
    memcpy((char *)lexicon->texts.items + lexicon->texts.count, text.ptr, text.len);
    lexicon->texts.count += (uint32_t)text.len;
    CARE__AT(uint32_t, lexicon->slots, slot_of(lexicon, text)) = word;
  }
  CARE__AT(struct care__word, lexicon->words, word).languages |= 1u << language;
  return word;
}

int care__language_find(const care_lexicon *lexicon, struct smpp_span name) {
  for (int i = 0; i < lexicon->n_languages; i++)
    if (smpp_span_equal(smpp_span_of(lexicon->languages[i].name), name))
      return i;
  return -1;
}

uint32_t care__language_mask(const care_lexicon *lexicon, int language) {
  const struct care__language *from = &lexicon->languages[language];
  uint32_t mask = 1u << language;

  for (uint8_t i = 0; i < from->n_accepts; i++) {
    int other = care__language_find(lexicon, smpp_span_of(from->accepts[i]));
    if (other >= 0)
      mask |= 1u << other;
  }
  return mask;
}

const char *care_lexicon_version(const care_lexicon *lexicon, struct smpp_span language) {
  int found = care__language_find(lexicon, language);

  return found < 0 || lexicon->failed ? NULL : lexicon->languages[found].version;
}
