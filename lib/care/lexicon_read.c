/* SPDX-License-Identifier: MIT
 *
 * Reading a lexicon's file, line by line: the head, the sections, and the words
 * of the sections that hold no phrases. Phrases are lexicon_phrase.c. */
#include <care/lexicon_read.h>

#define FILE_MAX (1u << 20)

static const struct {
  const char *name;
  uint16_t flag;
} attributes[] = {
    {"whole", CARE__WHOLE},        {"clause", CARE__CLAUSE},   {"edge", CARE__EDGE},
    {"exact", CARE__EXACT},        {"confirm", CARE__CONFIRM}, {"yes_no", CARE__YES_NO},
    {"optout", CARE__OPTOUT_ONLY}, {"request", CARE__REQUEST}, {"cancel", CARE__CANCEL},
    {"wrong", CARE__IF_WRONG},
};

static const char *const signal_names[CARE__N_SIGNALS] = {
#define SIGNAL_NAME(name, text) [CARE__##name] = text,
    CARE_SIGNAL_MAP(SIGNAL_NAME)
#undef SIGNAL_NAME
};

static const char *const value_names[CARE__N_VALUES] = {
#define VALUE_NAME(name, text) [CARE__VALUE_##name] = text,
    CARE_VALUE_MAP(VALUE_NAME)
#undef VALUE_NAME
};

int care__read_fail(struct care__reader *reader, const char *words, struct smpp_span what) {
  struct care_lexicon_fault *fault = reader->fault;
  size_t n = 0, cap = fault ? sizeof fault->text - 1 : 0;

  if (!fault)
    return SMPP_ERR_INVALID;
  fault->line = reader->line;
  for (; *words && n < cap; words++)
    fault->text[n++] = *words;
  if (what.len && n + 4 < cap) {
    fault->text[n++] = ':';
    fault->text[n++] = ' ';
    for (size_t i = 0; i < what.len && i < 60 && n < cap; i++)
      fault->text[n++] = what.ptr[i] < 0x20 ? ' ' : (char)what.ptr[i];
  }
  fault->text[n] = '\0';
  return SMPP_ERR_INVALID;
}

bool care__read_word(struct smpp_span *line, struct smpp_span *word) {
  size_t at = 0, end;

  while (at < line->len && (line->ptr[at] == ' ' || line->ptr[at] == '\t'))
    at++;
  for (end = at; end < line->len && line->ptr[end] != ' ' && line->ptr[end] != '\t';)
    end++;
  *word = smpp_span(line->ptr + at, end - at);
  *line = smpp_span(line->ptr + end, line->len - end);
  return word->len > 0;
}

bool care__span_is(struct smpp_span span, const char *text) {
  return smpp_span_equal(span, smpp_span_of(text));
}

int care__read_intern(struct care__reader *reader, struct smpp_span text, bool exact,
                      uint32_t *words, size_t cap, size_t *n) {
  struct care__tokens *tokens = reader->tokens;

  care__tokenise(text, tokens);
  if (!tokens->complete || tokens->count == 0 || tokens->count > cap)
    return care__read_fail(reader, "not a word, or too many in one", text);
  for (uint32_t i = 0; i < tokens->count; i++) {
    struct smpp_span word = exact ? care__token_exact(tokens, &tokens->items[i])
                                  : care__token_text(tokens, &tokens->items[i]);
    if (word.len > CARE__MAX_WORD)
      return care__read_fail(reader, "a word longer than 48 octets", text);
    words[i] = care__word_add(reader->lexicon, word, reader->language);
    if (words[i] == 0)
      return SMPP_ERR_NOMEM;
  }
  *n = tokens->count;
  return SMPP_OK;
}

bool care__read_name(struct smpp_span from, char *to, size_t cap) {
  if (from.len == 0 || from.len >= cap)
    return false;
  for (size_t i = 0; i < from.len; i++) {
    uint8_t c = from.ptr[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
      return false;
  }
  memcpy(to, from.ptr, from.len);
  to[from.len] = '\0';
  return true;
}

static void append(char *to, size_t cap, const char *what) {
  size_t at = strlen(to), len = strlen(what);

  if (at + len >= cap)
    len = cap - 1 - at;
  memcpy(to + at, what, len);
  to[at + len] = '\0';
}

static void say_version(struct care__language *language, const char *version) {
  language->version[0] = '\0';
  append(language->version, sizeof language->version, language->name);
  append(language->version, sizeof language->version, "-");
  append(language->version, sizeof language->version, version);
}

static int new_language(struct care__reader *reader, struct smpp_span name,
                        struct smpp_span version) {
  care_lexicon *lexicon = reader->lexicon;
  struct care__language *language = &lexicon->languages[lexicon->n_languages];
  char number[12];

  if (care__language_find(lexicon, name) >= 0)
    return care__read_fail(reader, "this language was added before", name);
  if (lexicon->n_languages == CARE__MAX_LANGUAGES)
    return care__read_fail(reader, "too many languages", name);
  memset(language, 0, sizeof *language);
  if (!care__read_name(name, language->name, sizeof language->name) ||
      !care__read_name(version, number, sizeof number))
    return care__read_fail(reader, "language and version are a few small letters or digits", name);
  say_version(language, number);
  reader->language = lexicon->n_languages++;
  return SMPP_OK;
}

static int site_of_language(struct care__reader *reader, struct smpp_span name,
                            struct smpp_span version) {
  int found = care__language_find(reader->lexicon, name);
  struct care__language *language;

  if (found < 0)
    return care__read_fail(reader, "a site's file comes after the language's own", name);
  language = &reader->lexicon->languages[found];
  if (language->site[0])
    return care__read_fail(reader, "this language has a site's file already", name);
  if (!care__read_name(version, language->site, sizeof language->site))
    return care__read_fail(reader, "a version is a few small letters or digits", version);
  append(language->version, sizeof language->version, ".");
  append(language->version, sizeof language->version, language->site);
  reader->language = (uint8_t)found;
  return SMPP_OK;
}

/* The first line: "lexicon fr 1", or "site fr 1" for a site's own. */
static int read_head(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span kind, name, version, more;

  if (!care__read_word(&line, &kind) || !care__read_word(&line, &name) ||
      !care__read_word(&line, &version) || care__read_word(&line, &more))
    return care__read_fail(reader, "the first line says: lexicon LANGUAGE VERSION", kind);
  reader->has_head = true;
  if (care__span_is(kind, "lexicon"))
    return new_language(reader, name, version);
  if (care__span_is(kind, "site"))
    return site_of_language(reader, name, version);
  return care__read_fail(reader, "the first line says: lexicon LANGUAGE VERSION", kind);
}

static int read_fallback(struct care__reader *reader, struct care__language *language,
                         struct smpp_span line) {
  struct smpp_span word;

  if (!care__read_word(&line, &word) || !care__read_name(word, language->fallback, 12))
    return care__read_fail(reader, "fallback names one language", word);
  return SMPP_OK;
}

static int read_accepts(struct care__reader *reader, struct smpp_span line) {
  struct care__language *language = &reader->lexicon->languages[reader->language];
  struct smpp_span word;

  (void)care__read_word(&line, &word);
  if (care__span_is(word, "fallback"))
    return read_fallback(reader, language, line);
  if (care__span_is(word, "decimal")) {
    language->decimal_point = care__read_word(&line, &word) && care__span_is(word, ".");
    return SMPP_OK;
  }
  if (care__span_is(word, "umlauts")) {
    language->umlauts = true;
    return SMPP_OK;
  }
  if (!care__span_is(word, "accepts"))
    return care__read_fail(
        reader,
        "before the first [section] only: accepts, fallback LANGUAGE, decimal MARK, umlauts", word);
  while (care__read_word(&line, &word)) {
    if (language->n_accepts == 4 ||
        !care__read_name(word, language->accepts[language->n_accepts], 12))
      return care__read_fail(reader, "not a language, or more than four", word);
    language->n_accepts++;
  }
  return SMPP_OK;
}

static int open_class(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span name, more;
  uint32_t word;
  size_t n;
  int result;

  if (!care__read_word(&line, &name) || care__read_word(&line, &more))
    return care__read_fail(reader, "a class has one name: [class NAME]", name);
  result = care__read_intern(reader, name, false, &word, 1, &n);
  if (result != SMPP_OK)
    return result;
  reader->section = CARE__SECTION_CLASS;
  return care__class_open(reader, word);
}

static int read_attributes(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span word;

  reader->flags = 0;
  while (care__read_word(&line, &word)) {
    uint16_t flag = 0;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
      if (care__span_is(word, attributes[i].name))
        flag = attributes[i].flag;
    if (!flag)
      return care__read_fail(reader, "unknown attribute of a section", word);
    reader->flags |= flag;
  }
  return SMPP_OK;
}

static int open_values(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span name, more;

  (void)care__read_word(&line, &name);
  reader->section = CARE__SECTION_VALUE;
  for (reader->signal = 0; reader->signal < CARE__N_VALUES; reader->signal++)
    if (care__span_is(name, value_names[reader->signal]) && !care__read_word(&line, &more))
      return SMPP_OK;
  return care__read_fail(reader, "no such kind of value", name);
}

static int read_section(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span name;

  if (line.ptr[line.len - 1] != ']')
    return care__read_fail(reader, "a section ends in ]", line);
  line = smpp_span(line.ptr + 1, line.len - 2);
  (void)care__read_word(&line, &name);
  reader->in_section = true;
  if (care__span_is(name, "class"))
    return open_class(reader, line);
  if (care__span_is(name, "value"))
    return open_values(reader, line);
  if (care__span_is(name, "spell"))
    reader->section = CARE__SECTION_SPELL;
  else if (care__span_is(name, "block"))
    reader->section = CARE__SECTION_BLOCK;
  else if (care__span_is(name, "elide"))
    reader->section = CARE__SECTION_ELIDE;
  else if (care__span_is(name, "ending"))
    reader->section = CARE__SECTION_ENDING;
  else {
    reader->section = CARE__SECTION_PHRASES;
    for (reader->signal = 0; reader->signal < CARE__N_SIGNALS; reader->signal++)
      if (care__span_is(name, signal_names[reader->signal]))
        return read_attributes(reader, line);
    return care__read_fail(reader, "unknown section", name);
  }
  return line.len == 0 ? SMPP_OK : care__read_fail(reader, "this section takes no attribute", line);
}

static int read_words(struct care__reader *reader, struct smpp_span line) {
  struct smpp_span text;
  struct care__vector *list = reader->section == CARE__SECTION_ENDING ? &reader->lexicon->endings
                                                                      : &reader->lexicon->elisions;
  uint32_t *added;

  while (care__read_word(&line, &text)) {
    uint32_t word;
    size_t n;
    int result = care__read_intern(reader, text, false, &word, 1, &n);
    if (result != SMPP_OK)
      return result;
    if (reader->section == CARE__SECTION_BLOCK)
      continue;
    added = care__vector_add(&reader->lexicon->alloc, list, sizeof *added);
    if (!added)
      return SMPP_ERR_NOMEM;
    *added = word;
  }
  return SMPP_OK;
}

static int read_line(struct care__reader *reader, struct smpp_span line) {
  if (!reader->has_head)
    return read_head(reader, line);
  if (line.ptr[0] == '[')
    return read_section(reader, line);
  if (!reader->in_section)
    return read_accepts(reader, line);
  switch (reader->section) {
  case CARE__SECTION_CLASS:
    return care__class_line(reader, line);
  case CARE__SECTION_SPELL:
    return care__spell_line(reader, line);
  case CARE__SECTION_VALUE:
    return care__value_line(reader, line);
  case CARE__SECTION_PHRASES:
    return care__phrase_line(reader, line);
  default:
    return read_words(reader, line);
  }
}

static struct smpp_span trim(struct smpp_span line) {
  while (line.len > 0 && (line.ptr[0] == ' ' || line.ptr[0] == '\t')) {
    line.ptr++;
    line.len--;
  }
  while (line.len > 0 && (line.ptr[line.len - 1] == ' ' || line.ptr[line.len - 1] == '\t' ||
                          line.ptr[line.len - 1] == '\r'))
    line.len--;
  return line;
}

static int read_file(struct care__reader *reader, struct smpp_span file) {
  int result = SMPP_OK;

  for (size_t at = 0; at < file.len && result == SMPP_OK;) {
    const uint8_t *newline = memchr(file.ptr + at, '\n', file.len - at);
    size_t end = newline ? (size_t)(newline - file.ptr) : file.len;
    struct smpp_span line = trim(smpp_span(file.ptr + at, end - at));

    reader->line++;
    if (!data_utf8_valid(line, NULL))
      return care__read_fail(reader, "not UTF-8", smpp_span(NULL, 0));
    if (line.len > 0 && line.ptr[0] != '#')
      result = read_line(reader, line);
    at = end + 1;
  }
  if (result == SMPP_OK && !reader->has_head)
    return care__read_fail(reader, "empty: it begins with lexicon LANGUAGE VERSION",
                           smpp_span(NULL, 0));
  return result;
}

int care_lexicon_add(care_lexicon *lexicon, struct smpp_span file,
                     struct care_lexicon_fault *fault) {
  const struct smpp_alloc *alloc = &lexicon->alloc;
  struct care__reader reader = {.lexicon = lexicon, .fault = fault};
  int result;

  if (fault)
    memset(fault, 0, sizeof *fault);
  if (file.len > FILE_MAX) {
    lexicon->failed = true;
    return care__read_fail(&reader, "larger than 1 MiB", smpp_span(NULL, 0));
  }
  reader.tokens = alloc->resize(alloc->ctx, NULL, 0, sizeof *reader.tokens);
  if (!reader.tokens) {
    lexicon->failed = true;
    return SMPP_ERR_NOMEM;
  }
  lexicon->last.atoms = lexicon->atoms.count;
  lexicon->last.values = lexicon->values.count;
  result = read_file(&reader, file);
  lexicon->last.language = reader.language;
  alloc->resize(alloc->ctx, reader.tokens, sizeof *reader.tokens, 0);
  if (result == SMPP_OK && !care__lexicon_index(lexicon))
    result = SMPP_ERR_NOMEM;
  lexicon->failed |= result != SMPP_OK;
  return result;
}
