/* SPDX-License-Identifier: MIT
 *
 * Reading a file of words, line by line. */
#include <care/lexicon_read.h>
#include <care/lint_words.h>

#include <care/program.h>
#include <data/names.h>

#define FILE_MAX (1u << 20)

struct reader {
  care_lint *lint;
  struct data_fault fault;
  struct care__tokens *tokens; /* to cut words with */
  size_t line;
  uint8_t language, section;
  bool has_head, in_section, is_site;
};

static const struct {
  const char *name;
  bool needs_advice;
} sections[CARE__LINT_SECTIONS] = {
#define SECTION(name, text, advice) [CARE__LINT_##name] = {text, advice},
    CARE__LINT_SECTION_MAP(SECTION)
#undef SECTION
};

static int refuse(struct reader *r, const char *words, struct smpp_span what) {
  data_fault_at(&r->fault, 0, r->line, 0);
  if (what.len) {
    data_fault_add(&r->fault, "'");
    data_fault_add_span(&r->fault, what);
    data_fault_add(&r->fault, "': ");
  }
  data_fault_add(&r->fault, words);
  return SMPP_ERR_INVALID;
}

/* --- the head ------------------------------------------------------------------- */

static void append(char *to, size_t cap, const char *what) {
  size_t at = strlen(to), len = strlen(what);

  if (at + len < cap)
    memcpy(to + at, what, len + 1);
}

static int new_language(struct reader *r, struct smpp_span name, struct smpp_span version) {
  care_lint *lint = r->lint;
  struct care__lint_language *language = &lint->languages[lint->n_languages];
  char number[12];

  if (care__lint_language_find(lint, name) >= 0)
    return refuse(r, "the words of this language were added before", name);
  if (lint->n_languages == CARE__MAX_LANGUAGES)
    return refuse(r, "too many languages", name);
  memset(language, 0, sizeof(*language));
  if (!care__read_name(name, language->name, sizeof(language->name)) ||
      !care__read_name(version, number, sizeof(number)))
    return refuse(r, "language and version are a few small letters or digits: lint fr 1", name);
  append(language->version, sizeof(language->version), language->name);
  append(language->version, sizeof(language->version), "-");
  append(language->version, sizeof(language->version), number);
  r->language = lint->n_languages++;
  return SMPP_OK;
}

static int site_of(struct reader *r, struct smpp_span name, struct smpp_span version) {
  int found = care__lint_language_find(r->lint, name);
  struct care__lint_language *language;
  char number[12];

  if (found < 0)
    return refuse(r, "a site's file comes after the language's own", name);
  language = &r->lint->languages[found];
  if (language->has_site)
    return refuse(r, "this language has a site's file already; make one of them", name);
  if (!care__read_name(version, number, sizeof(number)))
    return refuse(r, "a version is a few small letters or digits: site fr 1", version);
  language->has_site = r->is_site = true;
  append(language->version, sizeof(language->version), ".");
  append(language->version, sizeof(language->version), number);
  r->language = (uint8_t)found;
  return SMPP_OK;
}

static int read_head(struct reader *r, struct smpp_span line) {
  struct smpp_span kind, name, version, more;
  bool three = care__read_word(&line, &kind) && care__read_word(&line, &name) &&
               care__read_word(&line, &version) && !care__read_word(&line, &more);

  r->has_head = true;
  if (three && care__span_is(kind, "lint"))
    return new_language(r, name, version);
  if (three && care__span_is(kind, "site"))
    return site_of(r, name, version);
  return refuse(r, "the first line says: lint LANGUAGE VERSION (or site LANGUAGE VERSION)", kind);
}

static int read_section(struct reader *r, struct smpp_span line) {
  struct smpp_span name = smpp_span(line.ptr + 1, line.len - 1);

  if (name.len == 0 || name.ptr[name.len - 1] != ']')
    return refuse(r, "a section ends in ]", line);
  name = data_trim(smpp_span(name.ptr, name.len - 1));
  for (uint8_t i = 0; i < CARE__LINT_SECTIONS; i++)
    if (care__span_is(name, sections[i].name)) {
      r->section = i;
      r->in_section = true;
      return SMPP_OK;
    }
  (void)refuse(r, "there is no such section; there are: ", name);
  for (size_t i = 0; i < CARE__LINT_SECTIONS; i++) {
    data_fault_add(&r->fault, i ? " " : "");
    data_fault_add(&r->fault, sections[i].name);
  }
  return SMPP_ERR_INVALID;
}

/* --- phrases -------------------------------------------------------------------- */

static bool keep(care_lint *lint, struct smpp_span text, struct care__lint_piece *out) {
  *out = (struct care__lint_piece){lint->texts.count, (uint32_t)text.len};
  for (size_t i = 0; i < text.len; i++) {
    uint8_t *octet = care__vector_add(&lint->alloc, &lint->texts, 1);

    if (!octet)
      return false;
    *octet = text.ptr[i];
  }
  return true;
}

static bool is_field(const struct reader *r) {
  return r->section >= CARE__LINT_FIELD_HEALTH && r->section <= CARE__LINT_FIELD_EMERGENCY;
}

/* One thing between blanks; several words, if an apostrophe or a hyphen parts it. */
static int add_words(struct reader *r, struct smpp_span piece, struct care__lint_phrase *phrase) {
  bool begins = piece.len > 1 && piece.ptr[piece.len - 1] == '*';
  struct care__tokens *tokens = r->tokens;

  care__tokenise(smpp_span(piece.ptr, piece.len - begins), tokens);
  if (!tokens->complete || tokens->count == 0)
    return refuse(r, "not a word", piece);
  for (uint32_t i = 0; i < tokens->count; i++) {
    struct care__lint_word word = {.begins = begins && i + 1 == tokens->count};
    struct smpp_span text = care__token_text(tokens, &tokens->items[i]);

    if (phrase->n_words == CARE__LINT_PHRASE_MAX)
      return refuse(r, "more than eight words in one phrase", piece);
    if (word.begins && text.len < 3)
      return refuse(r, "too short to stand before *: it would find too much", piece);
    if (!keep(r->lint, text, &word.text))
      return SMPP_ERR_NOMEM;
    phrase->words[phrase->n_words++] = word;
  }
  return SMPP_OK;
}

static int read_phrase(struct reader *r, struct smpp_span text, struct care__lint_phrase *phrase) {
  struct smpp_span piece;
  int result = SMPP_OK;

  while (result == SMPP_OK && care__read_word(&text, &piece)) {
    if (!care__span_is(piece, "%"))
      result = add_words(r, piece, phrase);
    else if (phrase->n_words == CARE__LINT_PHRASE_MAX)
      result = refuse(r, "more than eight words in one phrase", piece);
    else
      phrase->words[phrase->n_words++] = (struct care__lint_word){.number = true};
  }
  return result;
}

static bool same_words(const care_lint *lint, const struct care__lint_phrase *a,
                       const struct care__lint_phrase *b) {
  if (a->n_words != b->n_words)
    return false;
  for (uint8_t i = 0; i < a->n_words; i++)
    if (a->words[i].begins != b->words[i].begins || a->words[i].number != b->words[i].number ||
        !smpp_span_equal(care__lint_text_of(lint, a->words[i].text),
                         care__lint_text_of(lint, b->words[i].text)))
      return false;
  return true;
}

/* FNV-1a. */
static uint32_t hash_octet(uint32_t hash, uint8_t octet) {
  return (hash ^ octet) * 16777619u;
}

/* The slot in `same` of phrases of these words. */
static uint32_t slot_of(const care_lint *lint, const struct care__lint_phrase *phrase) {
  uint32_t hash = hash_octet(hash_octet(2166136261u, phrase->language), phrase->section);

  for (uint8_t i = 0; i < phrase->n_words; i++) {
    struct smpp_span text = care__lint_text_of(lint, phrase->words[i].text);

    for (size_t k = 0; k < text.len; k++)
      hash = hash_octet(hash, text.ptr[k]);
    hash = hash_octet(hash, ' ');
  }
  return (hash ^ hash >> 16) % CARE__LINT_SLOTS;
}

static struct care__lint_phrase *find_same(const struct reader *r,
                                           const struct care__lint_phrase *phrase) {
  struct care__lint_phrase *other;

  for (uint32_t i = r->lint->same[slot_of(r->lint, phrase)]; i != CARE__LINT_NONE;
       i = other->next_same) {
    other = &CARE__AT(struct care__lint_phrase, r->lint->phrases, i);
    if (!other->removed && other->language == phrase->language &&
        other->section == phrase->section && same_words(r->lint, other, phrase))
      return other;
  }
  return NULL;
}

static void enslot(care_lint *lint, struct care__lint_phrase *phrase, uint32_t place) {
  const struct care__lint_word *first = &phrase->words[0];
  struct smpp_span begins =
      first->number ? smpp_span_of("%") : care__lint_text_of(lint, first->text);
  uint32_t *begun = &lint->begun[care__lint_begun(phrase->language, phrase->section, begins)];
  uint32_t *same = &lint->same[slot_of(lint, phrase)];

  phrase->next_begun = *begun;
  phrase->next_same = *same;
  *begun = *same = place;
}

/* At the end of its language's section, and into its slots. */
static void enlist(care_lint *lint, uint32_t place) {
  struct care__lint_phrase *phrase = &CARE__AT(struct care__lint_phrase, lint->phrases, place);
  uint32_t *last = &lint->last[phrase->language][phrase->section];

  if (*last == CARE__LINT_NONE)
    lint->first[phrase->language][phrase->section] = place;
  else
    CARE__AT(struct care__lint_phrase, lint->phrases, *last).next = place;
  *last = place;
  enslot(lint, phrase, place);
}

static int settle(struct reader *r, const struct care__lint_phrase *phrase, bool removes,
                  struct smpp_span text) {
  struct care__lint_phrase *same = find_same(r, phrase), *added;

  if (removes && !same)
    return refuse(r, "it is not in this section, and cannot be taken away", text);
  if (removes) {
    same->removed = true;
    return SMPP_OK;
  }
  if (same)
    return refuse(r, "it stands in this section already", text);
  added = care__vector_add(&r->lint->alloc, &r->lint->phrases, sizeof(*added));
  if (!added)
    return SMPP_ERR_NOMEM;
  *added = *phrase;
  added->next = CARE__LINT_NONE;
  enlist(r->lint, r->lint->phrases.count - 1);
  return SMPP_OK;
}

static int add_item(struct reader *r, struct smpp_span text, struct care__lint_piece advice,
                    bool removes) {
  struct care__lint_phrase phrase = {
      .language = r->language, .section = r->section, .advice = advice};
  int result = SMPP_OK;

  if (text.len == 0 || text.len > 100)
    return refuse(r, "between commas stands a phrase of at most 100 octets", text);
  if (!keep(r->lint, text, &phrase.shown))
    return SMPP_ERR_NOMEM;
  if (!is_field(r))
    result = read_phrase(r, text, &phrase);
  else if (memchr(text.ptr, '*', text.len) || memchr(text.ptr, '%', text.len))
    return refuse(r, "the name of a field is said whole", text);
  else {
    phrase.n_words = 1;
    phrase.words[0].text = phrase.shown;
  }
  return result == SMPP_OK ? settle(r, &phrase, removes, text) : result;
}

/* "= s" adds an ending, "o = i" puts one for another. */
static int add_ending(struct reader *r, struct smpp_span line) {
  const uint8_t *equals = memchr(line.ptr, '=', line.len);
  struct care__lint_phrase phrase = {.language = r->language, .section = r->section, .n_words = 2};
  struct smpp_span sides[2];

  if (!equals)
    return refuse(r, "write '= s' for what may be added, 'o = i' for what may change", line);
  sides[0] = data_trim(smpp_span(line.ptr, (size_t)(equals - line.ptr)));
  sides[1] = data_trim(smpp_span(equals + 1, line.len - (size_t)(equals - line.ptr) - 1));
  for (int i = 0; i < 2; i++) {
    care__tokenise(sides[i], r->tokens);
    if (!r->tokens->complete || r->tokens->count > 1 || (i == 1 && r->tokens->count == 0))
      return refuse(r, "write '= s' for what may be added, 'o = i' for what may change", line);
    if (r->tokens->count == 1 &&
        !keep(r->lint, care__token_text(r->tokens, &r->tokens->items[0]), &phrase.words[i].text))
      return SMPP_ERR_NOMEM;
  }
  return settle(r, &phrase, false, line);
}

/* "- a, b* = advice" */
static int read_items(struct reader *r, struct smpp_span line) {
  const uint8_t *equals = memchr(line.ptr, '=', line.len);
  struct smpp_span items = smpp_span(line.ptr, equals ? (size_t)(equals - line.ptr) : line.len);
  struct care__lint_piece advice = {0, 0};
  bool removes = line.len > 1 && line.ptr[0] == '-' && line.ptr[1] == ' ';
  int result = SMPP_OK;

  if (removes && !r->is_site)
    return refuse(r, "only a site's file takes words away", line);
  if (removes && equals)
    return refuse(r, "what is taken away needs no advice", line);
  if (equals) {
    struct smpp_span words =
        data_trim(smpp_span(equals + 1, line.len - (size_t)(equals - line.ptr) - 1));

    if (words.len == 0 || words.len > 120)
      return refuse(r, "behind = stands an advice of at most 120 octets", line);
    if (!keep(r->lint, words, &advice))
      return SMPP_ERR_NOMEM;
  } else if (sections[r->section].needs_advice && !removes) {
    return refuse(r, "what should be written instead? word = a plainer one", line);
  }
  if (removes)
    items = smpp_span(items.ptr + 2, items.len - 2);
  for (bool more = true; more && result == SMPP_OK;) {
    const uint8_t *comma = items.len ? memchr(items.ptr, ',', items.len) : NULL;
    size_t len = comma ? (size_t)(comma - items.ptr) : items.len;

    result = add_item(r, data_trim(smpp_span(items.ptr, len)), advice, removes);
    more = comma != NULL;
    if (more)
      items = smpp_span(comma + 1, items.len - len - 1);
  }
  return result;
}

/* --- the whole ------------------------------------------------------------------ */

static int read_line(struct reader *r, struct smpp_span line) {
  if (!data_utf8_valid(line, NULL) || memchr(line.ptr, '\0', line.len))
    return refuse(r, "not UTF-8", smpp_span(NULL, 0));
  if (!r->has_head)
    return read_head(r, line);
  if (line.ptr[0] == '[')
    return read_section(r, line);
  if (!r->in_section)
    return refuse(r, "a [section] comes before the words", line);
  if (line.len > 4000)
    return refuse(r, "a line of more than 4000 octets: begin another", smpp_span(NULL, 0));
  return r->section == CARE__LINT_ENDING ? add_ending(r, line) : read_items(r, line);
}

static int read_file(struct reader *r, struct smpp_span file) {
  int result = SMPP_OK;

  for (size_t at = 0; at < file.len && result == SMPP_OK;) {
    const uint8_t *newline = memchr(file.ptr + at, '\n', file.len - at);
    size_t end = newline ? (size_t)(newline - file.ptr) : file.len;
    struct smpp_span line = data_trim(smpp_span(file.ptr + at, end - at));

    r->line++;
    if (line.len > 0 && line.ptr[0] != '#')
      result = read_line(r, line);
    at = end + 1;
  }
  if (result == SMPP_OK && !r->has_head)
    return refuse(r, "empty: it begins with lint LANGUAGE VERSION", smpp_span(NULL, 0));
  return result;
}

int care_lint_add(care_lint *lint, struct smpp_span file, struct care_fault *fault) {
  const struct smpp_alloc *alloc = &lint->alloc;
  struct reader r = {.lint = lint};
  int result;

  if (file.len > FILE_MAX) {
    result = refuse(&r, "larger than 1 MiB; is this the right file?", smpp_span(NULL, 0));
  } else {
    r.tokens = alloc->resize(alloc->ctx, NULL, 0, sizeof(*r.tokens));
    result = r.tokens ? read_file(&r, file) : SMPP_ERR_NOMEM;
    if (r.tokens)
      alloc->resize(alloc->ctx, r.tokens, sizeof(*r.tokens), 0);
  }
  lint->failed |= result != SMPP_OK;
  if (result == SMPP_ERR_INVALID)
    care__fault_give(&r.fault, fault);
  return result;
}
