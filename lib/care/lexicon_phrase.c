/* SPDX-License-Identifier: MIT
 *
 * The lines of a lexicon that hold phrases, classes and spellings. */
#include <care/lexicon_read.h>

static bool takes_away(struct smpp_span *line) {
  if (line->len < 2 || line->ptr[0] != '-' || line->ptr[1] != ' ')
    return false;
  *line = smpp_span(line->ptr + 2, line->len - 2);
  return true;
}

static struct care__atom *atom_at(const care_lexicon *lexicon, uint32_t i) {
  return &CARE__AT(struct care__atom, lexicon->atoms, i);
}

static bool same_atom(const struct care__atom *a, const struct care__atom *b) {
  return a->kind == b->kind && a->value == b->value;
}

static bool same_atoms(const care_lexicon *lexicon, uint32_t a, uint32_t b) {
  for (; a != CARE__NONE && b != CARE__NONE;
       a = atom_at(lexicon, a)->next, b = atom_at(lexicon, b)->next)
    if (!same_atom(atom_at(lexicon, a), atom_at(lexicon, b)))
      return false;
  return a == b;
}

static int find_class(struct care__reader *reader, struct smpp_span name, uint32_t *index) {
  care_lexicon *lexicon = reader->lexicon;
  uint32_t word;
  size_t n;
  int result = care__read_intern(reader, name, false, &word, 1, &n);

  if (result != SMPP_OK)
    return result;
  for (*index = 0; *index < lexicon->classes.count; ++*index) {
    const struct care__class *class = &CARE__AT(struct care__class, lexicon->classes, *index);
    if (class->name == word && class->language == reader->language)
      return SMPP_OK;
  }
  return care__read_fail(reader, "no class of this name above", name);
}

/* One alternative: a word, $class, *ending, % (a number), _ (anything), =word
 * with its accents. */
static int read_atom(struct care__reader *reader, struct smpp_span text, struct care__atom *atom) {
  struct smpp_span rest = text.len ? smpp_span(text.ptr + 1, text.len - 1) : text;
  uint8_t first = text.len ? text.ptr[0] : 0;
  bool exact = first == '=';
  size_t n;

  *atom = (struct care__atom){0, CARE__NONE, (uint32_t)reader->line, CARE__ATOM_WORD, false};
  if (care__span_is(text, "%")) {
    atom->kind = CARE__ATOM_NUMBER;
    return SMPP_OK;
  }
  if (care__span_is(text, "_")) {
    atom->kind = CARE__ATOM_ANY;
    return SMPP_OK;
  }
  if (first == '$') {
    atom->kind = CARE__ATOM_CLASS;
    return find_class(reader, rest, &atom->value);
  }
  if (first == '*')
    atom->kind = CARE__ATOM_SUFFIX;
  return care__read_intern(reader, exact || first == '*' ? rest : text, exact, &atom->value, 1, &n);
}

static int add_atom(care_lexicon *lexicon, struct care__atom atom, uint32_t *head) {
  struct care__atom *added = care__vector_add(&lexicon->alloc, &lexicon->atoms, sizeof *added);

  if (!added)
    return SMPP_ERR_NOMEM;
  *added = atom;
  added->next = *head;
  *head = lexicon->atoms.count - 1;
  return SMPP_OK;
}

static int add_element(struct care__reader *reader, uint8_t kind, uint32_t atoms) {
  care_lexicon *lexicon = reader->lexicon;
  struct care__element *element =
      care__vector_add(&lexicon->alloc, &lexicon->elements, sizeof *element);

  if (!element)
    return SMPP_ERR_NOMEM;
  *element = (struct care__element){0, atoms, kind};
  return SMPP_OK;
}

/* a|b|c */
static int read_atoms(struct care__reader *reader, struct smpp_span text, uint8_t kind) {
  uint32_t head = CARE__NONE;

  for (size_t at = 0; at <= text.len;) {
    const uint8_t *bar = at < text.len ? memchr(text.ptr + at, '|', text.len - at) : NULL;
    size_t end = bar ? (size_t)(bar - text.ptr) : text.len;
    struct care__atom atom;
    int result = read_atom(reader, smpp_span(text.ptr + at, end - at), &atom);
    if (result == SMPP_OK)
      result = add_atom(reader->lexicon, atom, &head);
    if (result != SMPP_OK)
      return result;
    at = end + 1;
  }
  return add_element(reader, kind, head);
}

/* A plain word may be several ("j'annule"). */
static int read_plain(struct care__reader *reader, struct smpp_span text) {
  uint32_t words[CARE__MAX_ELEMENTS];
  size_t n = 0;
  int result = care__read_intern(reader, text, false, words, CARE__MAX_ELEMENTS, &n);

  for (size_t i = 0; i < n && result == SMPP_OK; i++) {
    uint32_t head = CARE__NONE;
    result = add_atom(
        reader->lexicon,
        (struct care__atom){words[i], CARE__NONE, (uint32_t)reader->line, CARE__ATOM_WORD, false},
        &head);
    if (result == SMPP_OK)
      result = add_element(reader, CARE__ELEMENT_ONE, head);
  }
  return result;
}

static int read_element(struct care__reader *reader, struct smpp_span text) {
  uint8_t kind = CARE__ELEMENT_ONE;

  if (care__span_is(text, "..."))
    return add_element(reader, CARE__ELEMENT_GAP, CARE__NONE);
  if (care__span_is(text, "<"))
    return add_element(reader, CARE__ELEMENT_BEGIN, CARE__NONE);
  if (care__span_is(text, ">"))
    return add_element(reader, CARE__ELEMENT_END, CARE__NONE);
  if (text.ptr[0] == '!' || text.ptr[0] == '&') {
    kind = text.ptr[0] == '!' ? CARE__ELEMENT_NOT : CARE__ELEMENT_AHEAD;
    text = smpp_span(text.ptr + 1, text.len - 1);
  } else if (text.ptr[text.len - 1] == '?') {
    kind = CARE__ELEMENT_OPTIONAL;
    text = smpp_span(text.ptr, text.len - 1);
  }
  if (kind == CARE__ELEMENT_ONE && !memchr(text.ptr, '|', text.len) && text.ptr[0] != '$' &&
      text.ptr[0] != '*' && text.ptr[0] != '=' && text.ptr[0] != '%' && text.ptr[0] != '_')
    return read_plain(reader, text);
  return read_atoms(reader, text, kind);
}

static bool takes_a_word(const care_lexicon *lexicon, uint32_t from) {
  for (uint32_t i = from; i < lexicon->elements.count; i++)
    if (CARE__AT(struct care__element, lexicon->elements, i).kind == CARE__ELEMENT_ONE)
      return true;
  return false;
}

static bool same_phrase(const care_lexicon *lexicon, const struct care__phrase *a,
                        const struct care__phrase *b) {
  if (a->signal != b->signal || a->language != b->language || a->n_elements != b->n_elements)
    return false;
  for (uint32_t i = 0; i < a->n_elements; i++) {
    const struct care__element *x =
        &CARE__AT(struct care__element, lexicon->elements, a->elements + i);
    const struct care__element *y =
        &CARE__AT(struct care__element, lexicon->elements, b->elements + i);
    if (x->kind != y->kind || !same_atoms(lexicon, x->atoms, y->atoms))
      return false;
  }
  return true;
}

/* Takes away what is like it, and its own elements and atoms. */
static int remove_phrase(struct care__reader *reader, const struct care__phrase *like,
                         uint32_t n_atoms, struct smpp_span line) {
  care_lexicon *lexicon = reader->lexicon;
  bool found = false;

  for (uint32_t i = 0; i < lexicon->phrases.count; i++) {
    struct care__phrase *phrase = &CARE__AT(struct care__phrase, lexicon->phrases, i);
    if (!phrase->removed && same_phrase(lexicon, phrase, like))
      phrase->removed = found = true;
  }
  lexicon->elements.count = like->elements;
  lexicon->atoms.count = n_atoms;
  return found ? SMPP_OK : care__read_fail(reader, "there is no such phrase to take away", line);
}

/* What opts out does so in languages that spell otherwise, too, and what is misspelled is held
 * against phrases of one word before it is spelled. */
static void spare(care_lexicon *lexicon, const struct care__phrase *phrase, uint32_t from) {
  bool spared = phrase->signal == CARE__OPTOUT || phrase->n_elements == 1;

  for (uint32_t i = from; i < lexicon->atoms.count; i++)
    CARE__AT(struct care__atom, lexicon->atoms, i).spared = spared;
}

int care__phrase_line(struct care__reader *reader, struct smpp_span line) {
  care_lexicon *lexicon = reader->lexicon;
  struct care__phrase phrase = {.elements = lexicon->elements.count,
                                .line = (uint32_t)reader->line,
                                .signal = reader->signal,
                                .flags = reader->flags,
                                .language = reader->language};
  struct care__phrase *added;
  struct smpp_span whole = line, text;
  uint32_t n_atoms = lexicon->atoms.count;
  bool away = takes_away(&line);

  while (care__read_word(&line, &text)) {
    int result = read_element(reader, text);
    if (result != SMPP_OK)
      return result;
  }
  if (lexicon->elements.count - phrase.elements > CARE__MAX_ELEMENTS)
    return care__read_fail(reader, "a phrase of more than 16 words", whole);
  if (!takes_a_word(lexicon, phrase.elements))
    return care__read_fail(reader, "a phrase without a word", whole);
  phrase.n_elements = (uint8_t)(lexicon->elements.count - phrase.elements);
  if (away)
    return remove_phrase(reader, &phrase, n_atoms, whole);
  spare(lexicon, &phrase, n_atoms);
  added = care__vector_add(&lexicon->alloc, &lexicon->phrases, sizeof *added);
  if (!added)
    return SMPP_ERR_NOMEM;
  *added = phrase;
  return SMPP_OK;
}

int care__class_open(struct care__reader *reader, uint32_t name) {
  care_lexicon *lexicon = reader->lexicon;
  struct care__class *class;

  for (uint32_t i = 0; i < lexicon->classes.count; i++) {
    class = &CARE__AT(struct care__class, lexicon->classes, i);
    if (class->name == name && class->language == reader->language) {
      reader->class_index = i;
      return SMPP_OK;
    }
  }
  class = care__vector_add(&lexicon->alloc, &lexicon->classes, sizeof *class);
  if (!class)
    return SMPP_ERR_NOMEM;
  *class = (struct care__class){name, CARE__NONE, reader->language, false};
  reader->class_index = lexicon->classes.count - 1;
  return SMPP_OK;
}

static int remove_atom(struct care__reader *reader, const struct care__atom *like,
                       struct smpp_span text) {
  care_lexicon *lexicon = reader->lexicon;
  uint32_t *link = &CARE__AT(struct care__class, lexicon->classes, reader->class_index).atoms;

  while (*link != CARE__NONE && !same_atom(atom_at(lexicon, *link), like))
    link = &atom_at(lexicon, *link)->next;
  if (*link == CARE__NONE)
    return care__read_fail(reader, "the class has no such word", text);
  *link = atom_at(lexicon, *link)->next;
  return SMPP_OK;
}

int care__class_line(struct care__reader *reader, struct smpp_span line) {
  care_lexicon *lexicon = reader->lexicon;
  bool away = takes_away(&line);
  struct smpp_span text;

  while (care__read_word(&line, &text)) {
    struct care__class *class;
    struct care__atom atom;
    int result = read_atom(reader, text, &atom);

    if (result != SMPP_OK)
      return result;
    class = &CARE__AT(struct care__class, lexicon->classes, reader->class_index);
    if (atom.kind == CARE__ATOM_CLASS && atom.value >= reader->class_index)
      return care__read_fail(reader, "a class holds only classes that stand above it", text);
    result = away ? remove_atom(reader, &atom, text) : add_atom(lexicon, atom, &class->atoms);
    if (result != SMPP_OK)
      return result;
  }
  return SMPP_OK;
}

static bool same_spelling(const struct care__spelling *a, const struct care__spelling *b) {
  return a->language == b->language && a->n_from == b->n_from &&
         memcmp(a->from, b->from, sizeof *a->from * a->n_from) == 0;
}

static int read_side(struct care__reader *reader, struct smpp_span text, uint32_t *words,
                     uint8_t *n_words) {
  size_t n;
  int result = care__read_intern(reader, text, false, words, CARE__MAX_SPELL, &n);

  *n_words = result == SMPP_OK ? (uint8_t)n : 0;
  return result;
}

/* "dsl = desole" */
int care__spell_line(struct care__reader *reader, struct smpp_span line) {
  care_lexicon *lexicon = reader->lexicon;
  bool away = takes_away(&line);
  const uint8_t *equals = line.len ? memchr(line.ptr, '=', line.len) : NULL;
  size_t left = equals ? (size_t)(equals - line.ptr) : line.len;
  struct care__spelling spelling = {.line = (uint32_t)reader->line, .language = reader->language};
  struct care__spelling *added;
  int result = read_side(reader, smpp_span(line.ptr, left), spelling.from, &spelling.n_from);

  if (result != SMPP_OK)
    return result;
  if (away) {
    for (uint32_t i = 0; i < lexicon->spelling.count; i++) {
      added = &CARE__AT(struct care__spelling, lexicon->spelling, i);
      added->removed |= same_spelling(added, &spelling);
    }
    return SMPP_OK;
  }
  if (!equals)
    return care__read_fail(reader, "a spelling is written: WORDS = WORDS", line);
  result =
      read_side(reader, smpp_span(equals + 1, line.len - left - 1), spelling.to, &spelling.n_to);
  if (result != SMPP_OK)
    return result;
  added = care__vector_add(&lexicon->alloc, &lexicon->spelling, sizeof *added);
  if (!added)
    return SMPP_ERR_NOMEM;
  *added = spelling;
  return SMPP_OK;
}

/* A whole number, perhaps negative; false for anything else. */
static bool read_number(struct smpp_span text, int32_t *value) {
  int32_t sign = 1, n = 0;

  if (text.len > 0 && text.ptr[0] == '-') {
    sign = -1;
    text = smpp_span(text.ptr + 1, text.len - 1);
  }
  if (text.len == 0 || text.len > 6)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9')
      return false;
    n = n * 10 + (text.ptr[i] - '0');
  }
  *value = sign * n;
  return true;
}

static bool needs_a_number(uint8_t kind) {
  return kind == CARE__VALUE_NUMBER || kind == CARE__VALUE_ORDINAL || kind == CARE__VALUE_WEEKDAY ||
         kind == CARE__VALUE_MONTH || kind == CARE__VALUE_DAY || kind == CARE__VALUE_LATER ||
         kind == CARE__VALUE_SPAN;
}

static int remove_value(struct care__reader *reader, const struct care__value *like,
                        struct smpp_span line) {
  const struct care__vector *values = &reader->lexicon->values;
  bool found = false;

  for (uint32_t i = 0; i < values->count; i++) {
    struct care__value *value = &CARE__AT(struct care__value, *values, i);
    if (value->language == like->language && value->kind == like->kind &&
        value->n_words == like->n_words &&
        memcmp(value->words, like->words, sizeof *like->words * like->n_words) == 0)
      value->removed = found = true;
  }
  return found ? SMPP_OK : care__read_fail(reader, "there is no such value to take away", line);
}

/* "sept = 7", "comprimés" */
int care__value_line(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span whole = line, number, more;
  bool away = takes_away(&line);
  const uint8_t *equals = line.len ? memchr(line.ptr, '=', line.len) : NULL;
  size_t left = equals ? (size_t)(equals - line.ptr) : line.len;
  struct care__value value = {
      .line = (uint32_t)reader->line, .kind = reader->signal, .language = reader->language};
  struct care__value *added;
  int result = read_side(reader, smpp_span(line.ptr, left), value.words, &value.n_words);

  if (result != SMPP_OK)
    return result;
  if (away)
    return remove_value(reader, &value, whole);
  if (equals) {
    line = smpp_span(equals + 1, line.len - left - 1);
    if (!care__read_word(&line, &number) || care__read_word(&line, &more) ||
        !read_number(number, &value.value))
      return care__read_fail(reader, "a value is written: WORDS = NUMBER", whole);
  } else if (needs_a_number(value.kind))
    return care__read_fail(reader, "a value is written: WORDS = NUMBER", whole);
  added = care__vector_add(&reader->lexicon->alloc, &reader->lexicon->values, sizeof *added);
  if (!added)
    return SMPP_ERR_NOMEM;
  *added = value;
  return SMPP_OK;
}
