/* SPDX-License-Identifier: MIT
 *
 * care/lexicon_read.h - what the two halves of the lexicon's reader share. */
#ifndef CARE_LEXICON_READ_H
#define CARE_LEXICON_READ_H

#include <care/lexicon_words.h>
#include <care/token.h>
#include <data/utf8.h>

enum care__section {
  CARE__SECTION_PHRASES,
  CARE__SECTION_CLASS,
  CARE__SECTION_VALUE, /* words worth a number */
  CARE__SECTION_SPELL, /* other ways to write the words */
  CARE__SECTION_BLOCK, /* real words, never taken for a misspelling */
  CARE__SECTION_ELIDE, /* words that stick to the next one */
  CARE__SECTION_ENDING /* endings of words */
};

struct care__reader {
  care_lexicon *lexicon;
  struct care_lexicon_fault *fault; /* may be NULL */
  struct care__tokens *tokens;      /* to cut words with */
  size_t line;
  uint32_t class_index; /* of the open [class] */
  uint16_t flags;
  uint8_t language, section, signal; /* `signal` is the kind in a section of values */
  bool has_head, in_section;
};

/* Writes the fault ("words: what"); SMPP_ERR_INVALID. */
int care__read_fail(struct care__reader *reader, const char *words, struct smpp_span what);

/* Takes the next word, parted by blanks, off the line; false at its end. */
bool care__read_word(struct smpp_span *line, struct smpp_span *word);

/* Copies a name of small letters, digits and '_', ended by NUL; false: it is none,
 * or too long. */
bool care__read_name(struct smpp_span from, char *to, size_t cap);

bool care__span_is(struct smpp_span span, const char *text);

/* Cuts a text as a reply is cut, and puts its words into the lexicon: *n of
 * them, 1 to cap. `exact` keeps accents. */
int care__read_intern(struct care__reader *reader, struct smpp_span text, bool exact,
                      uint32_t *words, size_t cap, size_t *n);

/* The lines of sections with phrases, classes and spellings. A line that begins
 * with "- " takes away what a line without it added. */
int care__class_open(struct care__reader *reader, uint32_t name);
int care__class_line(struct care__reader *reader, struct smpp_span line);
int care__spell_line(struct care__reader *reader, struct smpp_span line);
int care__value_line(struct care__reader *reader, struct smpp_span line);
int care__phrase_line(struct care__reader *reader, struct smpp_span line);

#endif
