/* SPDX-License-Identifier: MIT
 *
 * care/lint_words.h - the words by which texts are judged: lint_read.c writes
 * them, lint_match.c looks for them. */
#ifndef CARE_LINT_WORDS_H
#define CARE_LINT_WORDS_H

#include <care/lexicon_words.h>
#include <care/token.h>
#include <data/fault.h>
#include <smppcare/lint.h>

#define CARE__LINT_PHRASE_MAX 8    /* words of a phrase */
#define CARE__LINT_NONE UINT32_MAX /* no phrase */
#define CARE__LINT_SLOTS 4096      /* a power of two */

/* name, name in files, whether an advice must (1) or may (0) stand behind "=" */
#define CARE__LINT_SECTION_MAP(X)                                                                  \
  X(UNIT, "unit", 0)                                                                               \
  X(SPECIALTY, "specialty", 0)                                                                     \
  X(PROCEDURE, "procedure", 0)                                                                     \
  X(DRUG, "drug", 0)                                                                               \
  X(DIAGNOSIS, "diagnosis", 0)                                                                     \
  X(RESULT, "result", 0)                                                                           \
  X(RECORD, "record", 0)                                                                           \
  X(JARGON, "jargon", 1)                                                                           \
  X(MISLEADING, "misleading", 1)                                                                   \
  X(PAYMENT, "payment", 0)                                                                         \
  X(NOTHING, "nothing", 0)                                                                         \
  X(PASSWORD, "password", 0)                                                                       \
  X(SYMPTOM, "symptom", 0)                                                                         \
  X(EMERGENCY, "emergency", 0)                                                                     \
  X(PLACE, "place", 0)                                                                             \
  X(YES, "yes", 0)                                                                                 \
  X(NO, "no", 0)                                                                                   \
  X(RESCHEDULE, "reschedule", 0)                                                                   \
  X(STOP, "stop", 0)                                                                               \
  X(ANSWER, "answer", 0)                                                                           \
  X(END, "end", 0)                                                                                 \
  X(FIELD_HEALTH, "field_health", 0)                                                               \
  X(FIELD_UNIT, "field_unit", 0)                                                                   \
  X(FIELD_FIRST, "field_first", 0)                                                                 \
  X(FIELD_LAST, "field_last", 0)                                                                   \
  X(FIELD_BIRTH, "field_birth", 0)                                                                 \
  X(FIELD_IDENTITY, "field_identity", 0)                                                           \
  X(FIELD_ADDRESS, "field_address", 0)                                                             \
  X(FIELD_LINK, "field_link", 0)                                                                   \
  X(FIELD_EMERGENCY, "field_emergency", 0)                                                         \
  X(ENDING, "endings", 0)                                                                          \
  X(BEGINNING, "beginnings", 0)

enum care__lint_section {
#define CARE__LINT_SECTION_ENUM(name, text, advice) CARE__LINT_##name,
  CARE__LINT_SECTION_MAP(CARE__LINT_SECTION_ENUM)
#undef CARE__LINT_SECTION_ENUM
      CARE__LINT_SECTIONS
};

/* Octets of `texts`. */
struct care__lint_piece {
  uint32_t at, len;
};

struct care__lint_word {
  struct care__lint_piece text; /* folded and without accents */
  bool begins;                  /* any word that begins so: "oncolog*" */
  bool number;                  /* any number: "%" */
};

/* Of an ENDING: words[0] becomes words[1]; what is added has an empty words[0]. */
struct care__lint_phrase {
  struct care__lint_piece shown, advice; /* as it stands in the file */
  struct care__lint_word words[CARE__LINT_PHRASE_MAX];
  uint32_t next;                  /* of its language and section; CARE__LINT_NONE */
  uint32_t next_begun, next_same; /* of its slots; CARE__LINT_NONE */
  uint8_t n_words, language, section;
  bool removed; /* by a site */
};

struct care__lint_language {
  char name[12], version[40];
  bool has_site;
};

struct care_lint {
  struct smpp_alloc alloc;
  struct care__vector texts, phrases;
  struct care__lint_language languages[CARE__MAX_LANGUAGES];
  uint32_t first[CARE__MAX_LANGUAGES][CARE__LINT_SECTIONS]; /* phrases, in the order of files */
  uint32_t last[CARE__MAX_LANGUAGES][CARE__LINT_SECTIONS];
  uint32_t begun[CARE__LINT_SLOTS]; /* phrases by how they begin: what a token may match */
  uint32_t same[CARE__LINT_SLOTS];  /* and by all their words: what is there already */
  uint8_t n_languages;
  bool failed;
};

static inline struct smpp_span care__lint_text_of(const care_lint *lint,
                                                  struct care__lint_piece piece) {
  return smpp_span((const char *)lint->texts.items + piece.at, piece.len);
}

static inline const struct care__lint_phrase *care__lint_phrase_at(const care_lint *lint,
                                                                   uint32_t i) {
  return &CARE__AT(const struct care__lint_phrase, lint->phrases, i);
}

/* The language's place by its first part ("pt" of "pt-BR"), or -1. */
int care__lint_language_find(const care_lint *lint, struct smpp_span tag);

/* The slot in `begun` of phrases whose first word is `word`, or becomes it: no ending
 * changes the first two octets. "%" is any number. */
uint32_t care__lint_begun(uint8_t language, uint8_t section, struct smpp_span word);

/* The longest phrase of a section and a language at a token: its place, or
 * CARE__LINT_NONE, and how many tokens it covers. */
uint32_t care__lint_find(const care_lint *lint, int language, enum care__lint_section section,
                         const struct care__tokens *tokens, uint32_t at, size_t *n_covered);

/* Whether a section of any language has the name of a field. */
bool care__lint_has_field(const care_lint *lint, enum care__lint_section section,
                          struct smpp_span name);

#endif
