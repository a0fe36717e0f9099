/* SPDX-License-Identifier: MIT
 *
 * Whether a phrase fits at a place. Phrases are short and their ways few, so
 * trying them all is cheap; a count of steps bounds it for hostile files. */
#include <care/reply_words.h>

#define STEPS 2000

struct attempt {
  const struct care__work *work;
  const struct care__phrase *phrase;
  uint32_t end, covered; /* the best way so far; end 0: none */
  uint32_t steps;
};

static bool ends_with(const struct care__work *work, const struct care__token *token,
                      uint32_t suffix) {
  struct smpp_span text = care__token_text(&work->tokens, token);
  struct smpp_span ending = care__word_text(work->lexicon, suffix);

  return token->kind == CARE__TOKEN_WORD && text.len > ending.len &&
         memcmp(text.ptr + text.len - ending.len, ending.ptr, ending.len) == 0;
}

static bool atoms_fit(const struct care__work *work, uint32_t atoms,
                      const struct care__token *token);

static bool is_in_class(const struct care__work *work, uint32_t i,
                        const struct care__token *token) {
  const care_lexicon *lexicon = work->lexicon;
  const struct care__class *class = &CARE__AT(struct care__class, lexicon->classes, i);
  const struct care__word *words = lexicon->words.items;

  if (!class->only_words)
    return atoms_fit(work, class->atoms, token);
  return ((words[token->word].classes[i / 64] | words[token->exact_word].classes[i / 64]) >>
              i % 64 &
          1) != 0;
}

/* Classes hold only classes above them, so this comes to an end. */
static bool atom_fits(const struct care__work *work, const struct care__atom *atom,
                      const struct care__token *token) {
  switch (atom->kind) {
  case CARE__ATOM_WORD:
    return atom->value == token->word || atom->value == token->exact_word;
  case CARE__ATOM_CLASS:
    return is_in_class(work, atom->value, token);
  case CARE__ATOM_SUFFIX:
    return ends_with(work, token, atom->value);
  case CARE__ATOM_NUMBER:
    return token->kind == CARE__TOKEN_NUMBER;
  default:
    return true;
  }
}

static bool atoms_fit(const struct care__work *work, uint32_t atoms,
                      const struct care__token *token) {
  for (uint32_t i = atoms; i != CARE__NONE;) {
    const struct care__atom *atom = &CARE__AT(struct care__atom, work->lexicon->atoms, i);
    if (atom_fits(work, atom, token))
      return true;
    i = atom->next;
  }
  return false;
}

static bool fits(const struct care__work *work, const struct care__element *element, uint32_t at) {
  return (element->bits & work->bits[at]) != 0 &&
         atoms_fit(work, element->atoms, &work->tokens.items[at]);
}

static void walk(struct attempt *try, uint32_t element, uint32_t first, uint32_t at,
                 uint32_t covered) {
  const struct care__work *work = try->work;
  const struct care__element *e;
  bool more = at < work->tokens.count &&
              (at == first || work->tokens.items[at].clause == work->tokens.items[first].clause);

  if (++try->steps > STEPS)
    return;
  if (element == try->phrase->n_elements) {
    if (covered > try->covered || (covered == try->covered && at < try->end)) {
      try->end = at;
      try->covered = covered;
    }
    return;
  }
  e = &CARE__AT(struct care__element, work->lexicon->elements, try->phrase->elements + element);
  switch (e->kind) {
  case CARE__ELEMENT_OPTIONAL:
    walk(try, element + 1, first, at, covered);
    break;
  case CARE__ELEMENT_NOT:
    if (!more || !fits(work, e, at))
      walk(try, element + 1, first, at, covered);
    return;
  case CARE__ELEMENT_AHEAD:
    if (more && fits(work, e, at))
      walk(try, element + 1, first, at, covered);
    return;
  case CARE__ELEMENT_BEGIN:
    if (more && work->place[at] & CARE__PLACE_OPENS)
      walk(try, element + 1, first, at, covered);
    return;
  case CARE__ELEMENT_END:
    if (at > first && work->place[at - 1] & CARE__PLACE_CLOSES)
      walk(try, element + 1, first, at, covered);
    return;
  case CARE__ELEMENT_GAP:
    for (uint32_t gap = 0; gap <= CARE__GAP && at + gap <= work->tokens.count; gap++) {
      if (gap > 0 && work->tokens.items[at + gap - 1].clause != work->tokens.items[first].clause)
        return;
      walk(try, element + 1, first, at + gap, covered);
    }
    return;
  default:
    break;
  }
  if (more && fits(work, e, at))
    walk(try, element + 1, first, at + 1, covered + 1);
}

uint32_t care__phrase_match(const struct care__work *work, const struct care__phrase *phrase,
                            uint32_t at, uint32_t *covered) {
  struct attempt try = {work, phrase, 0, 0, 0};

  walk(&try, 0, at, at, 0);
  *covered = try.covered;
  return try.end;
}
