/* SPDX-License-Identifier: MIT
 *
 * What may begin with a word, be misspelled, or belong to a class. Without this
 * every phrase would be tried at every word of a reply, and every word compared
 * with each that is misspelled. */
#include <care/lexicon_words.h>

/* Lists are made in two rounds: counting, then filling. */
struct indexer {
  care_lexicon *lexicon;
  struct care__lists *lists;
  bool filling;
};

typedef void note_all(struct indexer *indexer);

static const struct care__phrase *phrase_of(const care_lexicon *lexicon, uint32_t i) {
  return &CARE__AT(struct care__phrase, lexicon->phrases, i);
}

static const struct care__element *element_of(const care_lexicon *lexicon,
                                              const struct care__phrase *phrase, uint32_t i) {
  return &CARE__AT(struct care__element, lexicon->elements, phrase->elements + i);
}

static const struct care__word *word_of(const care_lexicon *lexicon, uint32_t i) {
  return &CARE__AT(struct care__word, lexicon->words, i);
}

/* And number 0, which is none. */
static uint32_t n_words(const care_lexicon *lexicon) {
  return lexicon->words.count ? lexicon->words.count : 1;
}

static void note(struct indexer *indexer, uint32_t key, uint32_t item) {
  uint32_t *start = &CARE__AT(uint32_t, indexer->lists->starts, key);

  if (indexer->filling)
    CARE__AT(uint32_t, indexer->lists->items, *start) = item;
  ++*start;
}

static bool resize(const struct smpp_alloc *alloc, struct care__vector *vector, uint32_t count) {
  uint32_t cap = count ? count : 1;
  void *items = alloc->resize(alloc->ctx, vector->items, vector->cap * sizeof(uint32_t),
                              cap * sizeof(uint32_t));

  if (!items)
    return false;
  vector->items = items;
  vector->cap = cap;
  vector->count = count;
  memset(items, 0, cap * sizeof(uint32_t));
  return true;
}

/* Counts become the places where each list starts; the last is the end of all. */
static uint32_t add_up(struct care__vector *starts) {
  uint32_t sum = 0;

  for (uint32_t i = 0; i < starts->count; i++) {
    uint32_t n = CARE__AT(uint32_t, *starts, i);
    CARE__AT(uint32_t, *starts, i) = sum;
    sum += n;
  }
  return sum;
}

static bool make(care_lexicon *lexicon, struct care__lists *lists, uint32_t n_keys,
                 note_all *notes) {
  struct indexer indexer = {lexicon, lists, false};

  if (!resize(&lexicon->alloc, &lists->starts, n_keys + 1))
    return false;
  notes(&indexer);
  if (!resize(&lexicon->alloc, &lists->items, add_up(&lists->starts)))
    return false;
  indexer.filling = true;
  notes(&indexer);
  /* Filling moved each start to the next one's place: move them back. */
  for (uint32_t i = n_keys; i > 0; i--)
    CARE__AT(uint32_t, lists->starts, i) = CARE__AT(uint32_t, lists->starts, i - 1);
  CARE__AT(uint32_t, lists->starts, 0) = 0;
  return true;
}

/* --- what phrases begin with -------------------------------------------------------- */

static void let_follow(const care_lexicon *lexicon, struct care__kinds *follows, uint32_t atoms) {
  for (uint32_t i = atoms; i != CARE__NONE;) {
    const struct care__atom *atom = &CARE__AT(struct care__atom, lexicon->atoms, i);
    if (atom->kind == CARE__ATOM_WORD)
      care__kinds_add(follows, care__kind_of(atom->value));
    else if (atom->kind == CARE__ATOM_CLASS)
      let_follow(lexicon, follows,
                 CARE__AT(struct care__class, lexicon->classes, atom->value).atoms);
    else if (atom->kind == CARE__ATOM_NUMBER)
      care__kinds_add(follows, CARE__KIND_NUMBER);
    else if (atom->kind == CARE__ATOM_SUFFIX)
      care__kinds_add(follows, CARE__KIND_WORD);
    else
      care__kinds_add(follows, CARE__KIND_ALL);
    i = atom->next;
  }
}

/* What the elements from `i` on let come next. Those that take no word may say
 * no to it later. */
static void find_follows(const care_lexicon *lexicon, struct care__beginning *beginning,
                         uint32_t i) {
  const struct care__phrase *phrase = phrase_of(lexicon, beginning->phrase);

  for (; i < phrase->n_elements; i++) {
    const struct care__element *element = element_of(lexicon, phrase, i);
    if (element->kind == CARE__ELEMENT_GAP)
      break;
    if (element->kind == CARE__ELEMENT_NOT || element->kind == CARE__ELEMENT_BEGIN ||
        element->kind == CARE__ELEMENT_END)
      continue;
    let_follow(lexicon, &beginning->follows, element->atoms);
    if (element->kind != CARE__ELEMENT_OPTIONAL)
      return;
  }
  care__kinds_add(&beginning->follows, CARE__KIND_ALL);
}

static bool takes_a_word(const struct care__element *element) {
  return element->kind == CARE__ELEMENT_ONE || element->kind == CARE__ELEMENT_OPTIONAL ||
         element->kind == CARE__ELEMENT_GAP;
}

/* A phrase begins with one of its elements up to the first that must be there. */
static bool add_beginnings(care_lexicon *lexicon, uint32_t i) {
  const struct care__phrase *phrase = phrase_of(lexicon, i);

  for (uint32_t e = 0; e < phrase->n_elements; e++) {
    const struct care__element *element = element_of(lexicon, phrase, e);
    struct care__beginning *beginning;
    if (!takes_a_word(element))
      continue;
    beginning = care__vector_add(&lexicon->alloc, &lexicon->beginnings, sizeof *beginning);
    if (!beginning)
      return false;
    *beginning = (struct care__beginning){
        .phrase = i,
        .element = (uint8_t)e,
        .atoms = element->kind == CARE__ELEMENT_GAP ? CARE__NONE : element->atoms,
        .signal = phrase->signal};
    find_follows(lexicon, beginning, element->kind == CARE__ELEMENT_GAP ? e : e + 1);
    if (element->kind != CARE__ELEMENT_OPTIONAL)
      break;
  }
  return true;
}

static uint64_t bits_of(const care_lexicon *lexicon, uint32_t atoms) {
  uint64_t bits = 0;

  for (uint32_t i = atoms; i != CARE__NONE;) {
    const struct care__atom *atom = &CARE__AT(struct care__atom, lexicon->atoms, i);
    if (atom->kind == CARE__ATOM_WORD)
      bits |= care__bit_of(atom->value);
    else if (atom->kind == CARE__ATOM_CLASS)
      bits |= bits_of(lexicon, CARE__AT(struct care__class, lexicon->classes, atom->value).atoms);
    else
      bits |= atom->kind == CARE__ATOM_NUMBER   ? CARE__BIT_NUMBER
              : atom->kind == CARE__ATOM_SUFFIX ? CARE__BIT_WORD
                                                : CARE__BIT_ANY;
    i = atom->next;
  }
  return bits;
}

static void mark_elements(care_lexicon *lexicon) {
  for (uint32_t i = 0; i < lexicon->elements.count; i++) {
    struct care__element *element = &CARE__AT(struct care__element, lexicon->elements, i);
    element->bits = bits_of(lexicon, element->atoms);
  }
}

static bool find_beginnings(care_lexicon *lexicon) {
  lexicon->beginnings.count = 0;
  for (uint32_t i = 0; i < lexicon->phrases.count; i++)
    if (!phrase_of(lexicon, i)->removed && !add_beginnings(lexicon, i))
      return false;
  return true;
}

/* What of a beginning is noted already: a class may have many endings. */
struct noted {
  bool other, number;
};

static void note_once(struct indexer *indexer, uint32_t key, uint32_t beginning, bool *noted) {
  if (!*noted)
    note(indexer, key, beginning);
  *noted = true;
}

/* Neither a word nor a class of them: numbers have a key of their own, the rest has 0. */
static void note_unworded(struct indexer *indexer, uint8_t kind, uint32_t beginning,
                          struct noted *noted) {
  if (kind != CARE__ATOM_NUMBER)
    note_once(indexer, 0, beginning, &noted->other);
  if (kind != CARE__ATOM_SUFFIX)
    note_once(indexer, care__key_of_numbers(indexer->lexicon), beginning, &noted->number);
}

static void note_beginning(struct indexer *indexer, uint32_t atoms, uint32_t beginning,
                           struct noted *noted) {
  const care_lexicon *lexicon = indexer->lexicon;

  for (uint32_t i = atoms; i != CARE__NONE;) {
    const struct care__atom *atom = &CARE__AT(struct care__atom, lexicon->atoms, i);
    if (atom->kind == CARE__ATOM_WORD)
      note(indexer, atom->value, beginning);
    else if (atom->kind == CARE__ATOM_CLASS)
      note_beginning(indexer, CARE__AT(struct care__class, lexicon->classes, atom->value).atoms,
                     beginning, noted);
    else
      note_unworded(indexer, atom->kind, beginning, noted);
    i = atom->next;
  }
}

static void note_beginnings(struct indexer *indexer, bool is_noted(uint8_t signal)) {
  const struct care__vector *beginnings = &indexer->lexicon->beginnings;

  for (uint32_t i = 0; i < beginnings->count; i++) {
    const struct care__beginning *beginning = &CARE__AT(struct care__beginning, *beginnings, i);
    struct noted noted = {false, false};
    if (!is_noted(beginning->signal))
      continue;
    if (beginning->atoms == CARE__NONE)
      note_unworded(indexer, CARE__ATOM_ANY, i, &noted);
    else
      note_beginning(indexer, beginning->atoms, i, &noted);
  }
}

static bool is_wrapper(uint8_t signal) {
  return signal == CARE__REACTION || signal == CARE__SIGNATURE;
}

static bool is_said(uint8_t signal) {
  return !is_wrapper(signal);
}

static bool is_filler(uint8_t signal) {
  return signal == CARE__FILLER;
}

static void note_candidates(struct indexer *indexer) {
  note_beginnings(indexer, is_said);
}

static void note_fillers(struct indexer *indexer) {
  note_beginnings(indexer, is_filler);
}

static void note_wrappers(struct indexer *indexer) {
  note_beginnings(indexer, is_wrapper);
}

/* The bits of the last element behind the beginning that must take a word. */
static uint64_t needs_of(const care_lexicon *lexicon, const struct care__beginning *beginning) {
  const struct care__phrase *phrase = phrase_of(lexicon, beginning->phrase);

  for (uint32_t i = phrase->n_elements; i-- > 0;) {
    const struct care__element *element = element_of(lexicon, phrase, i);
    if (element->kind == CARE__ELEMENT_ONE)
      return i > beginning->element ? element->bits : UINT64_MAX;
  }
  return UINT64_MAX;
}

/* Official words for opting out are looked for in every language. */
static struct care__start start_of(const care_lexicon *lexicon, uint32_t i) {
  const struct care__beginning *beginning =
      &CARE__AT(struct care__beginning, lexicon->beginnings, i);
  const struct care__phrase *phrase = phrase_of(lexicon, beginning->phrase);
  uint32_t languages = phrase->signal == CARE__OPTOUT ? UINT32_MAX : 1u << phrase->language;

  return (struct care__start){beginning->follows, needs_of(lexicon, beginning), languages,
                              beginning->phrase};
}

static bool make_starters(care_lexicon *lexicon, struct care__starters *starters, note_all *notes) {
  const struct care__vector *items = &starters->lists.items;

  if (!make(lexicon, &starters->lists, care__key_of_numbers(lexicon) + 1, notes))
    return false;
  starters->starts.count = 0;
  for (uint32_t i = 0; i < items->count; i++) {
    struct care__start *start = care__vector_add(&lexicon->alloc, &starters->starts, sizeof *start);
    if (!start)
      return false;
    *start = start_of(lexicon, CARE__AT(uint32_t, *items, i));
  }
  return true;
}

/* --- spelling ------------------------------------------------------------------------- */

static void note_spellings(struct indexer *indexer) {
  const struct care__vector *spelling = &indexer->lexicon->spelling;

  for (uint32_t i = 0; i < spelling->count; i++)
    if (!CARE__AT(struct care__spelling, *spelling, i).removed)
      note(indexer, CARE__AT(struct care__spelling, *spelling, i).from[0], i);
}

static void note_values(struct indexer *indexer) {
  const struct care__vector *values = &indexer->lexicon->values;

  for (uint32_t i = 0; i < values->count; i++)
    if (!CARE__AT(struct care__value, *values, i).removed)
      note(indexer, CARE__AT(struct care__value, *values, i).words[0], i);
}

static void mark_values(care_lexicon *lexicon) {
  for (uint32_t i = 0; i < lexicon->words.count; i++)
    CARE__AT(struct care__word, lexicon->words, i).values = 0;
  for (uint32_t i = 0; i < lexicon->values.count; i++) {
    const struct care__value *value = &CARE__AT(struct care__value, lexicon->values, i);
    CARE__AT(struct care__word, lexicon->words, value->words[0]).values |= 1u << value->kind;
  }
}

static uint32_t shelf_of(uint8_t letter, size_t len) {
  return (uint32_t)(letter - 'a') * (CARE__MAX_WORD + 1) + (uint32_t)len;
}

static void note_shelves(struct indexer *indexer) {
  for (uint32_t i = 1; i < indexer->lexicon->words.count; i++) {
    struct smpp_span text = care__word_text(indexer->lexicon, i);
    if (text.len >= CARE__SHORTEST_SHELVED && text.ptr[0] >= 'a' && text.ptr[0] <= 'z')
      note(indexer, shelf_of(text.ptr[0], text.len), i);
  }
}

const uint32_t *care__lexicon_shelf(const care_lexicon *lexicon, uint8_t letter, size_t len,
                                    uint32_t *n) {
  *n = 0;
  if (len > CARE__MAX_WORD || lexicon->shelves.starts.count == 0)
    return NULL;
  return care__list(&lexicon->shelves, shelf_of(letter, len), n);
}

static bool is_meaning(uint8_t signal) {
  return signal == CARE__YES || signal == CARE__NO || signal == CARE__DECLARE ||
         signal == CARE__RESCHEDULE || signal == CARE__OPTOUT || signal == CARE__HEDGE ||
         signal == CARE__ACK;
}

uint32_t care__answer_word(const care_lexicon *lexicon, const struct care__phrase *phrase) {
  const struct care__element *element = element_of(lexicon, phrase, 0);

  return CARE__AT(struct care__atom, lexicon->atoms, element->atoms).value;
}

static bool may_be_misspelled(const care_lexicon *lexicon, const struct care__phrase *phrase) {
  const struct care__element *element = element_of(lexicon, phrase, 0);
  const struct care__atom *atom;

  if (phrase->removed || phrase->n_elements != 1 || phrase->flags & CARE__EXACT ||
      !is_meaning(phrase->signal) || element->atoms == CARE__NONE)
    return false;
  atom = &CARE__AT(struct care__atom, lexicon->atoms, element->atoms);
  return atom->kind == CARE__ATOM_WORD && atom->next == CARE__NONE;
}

static void note_answers(struct indexer *indexer) {
  const care_lexicon *lexicon = indexer->lexicon;

  for (uint32_t i = 0; i < lexicon->phrases.count; i++)
    if (may_be_misspelled(lexicon, phrase_of(lexicon, i)))
      note(indexer, word_of(lexicon, care__answer_word(lexicon, phrase_of(lexicon, i)))->len, i);
}

/* --- classes ---------------------------------------------------------------------------- */

/* Gives the words of a list the bit of class `n`; false if there is more than words. */
static bool mark_class(care_lexicon *lexicon, uint32_t atoms, uint32_t n) {
  bool only_words = true;

  for (uint32_t i = atoms; i != CARE__NONE;) {
    const struct care__atom *atom = &CARE__AT(struct care__atom, lexicon->atoms, i);
    if (atom->kind == CARE__ATOM_WORD)
      CARE__AT(struct care__word, lexicon->words, atom->value).classes[n / 64] |= (uint64_t)1
                                                                                  << n % 64;
    else if (atom->kind != CARE__ATOM_CLASS ||
             !mark_class(lexicon, CARE__AT(struct care__class, lexicon->classes, atom->value).atoms,
                         n))
      only_words = false;
    i = atom->next;
  }
  return only_words;
}

static void mark_classes(care_lexicon *lexicon) {
  for (uint32_t i = 0; i < lexicon->words.count; i++) {
    struct care__word *word = &CARE__AT(struct care__word, lexicon->words, i);
    memset(word->classes, 0, sizeof word->classes);
  }
  for (uint32_t i = 0; i < lexicon->classes.count; i++) {
    struct care__class *class = &CARE__AT(struct care__class, lexicon->classes, i);
    class->only_words = i < CARE__MARKED_CLASSES && mark_class(lexicon, class->atoms, i);
  }
}

static void mark_official(care_lexicon *lexicon, const struct care__phrase *phrase) {
  for (uint32_t e = 0; e < phrase->n_elements; e++)
    for (uint32_t i = element_of(lexicon, phrase, e)->atoms; i != CARE__NONE;) {
      const struct care__atom *atom = &CARE__AT(struct care__atom, lexicon->atoms, i);
      if (atom->kind == CARE__ATOM_WORD)
        CARE__AT(struct care__word, lexicon->words, atom->value).official = true;
      i = atom->next;
    }
}

static void mark_officials(care_lexicon *lexicon) {
  for (uint32_t i = 0; i < lexicon->phrases.count; i++)
    if (phrase_of(lexicon, i)->signal == CARE__OPTOUT && !phrase_of(lexicon, i)->removed)
      mark_official(lexicon, phrase_of(lexicon, i));
}

bool care__lexicon_index(care_lexicon *lexicon) {
  mark_classes(lexicon);
  mark_values(lexicon);
  mark_officials(lexicon);
  mark_elements(lexicon);
  return find_beginnings(lexicon) &&
         make_starters(lexicon, &lexicon->candidates, note_candidates) &&
         make_starters(lexicon, &lexicon->fillers, note_fillers) &&
         make_starters(lexicon, &lexicon->wrappers, note_wrappers) &&
         make(lexicon, &lexicon->spellings, n_words(lexicon), note_spellings) &&
         make(lexicon, &lexicon->valued, n_words(lexicon), note_values) &&
         make(lexicon, &lexicon->shelves, 26 * (CARE__MAX_WORD + 1), note_shelves) &&
         make(lexicon, &lexicon->answers, CARE__MAX_WORD + 1, note_answers);
}
