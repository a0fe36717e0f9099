/* SPDX-License-Identifier: MIT
 *
 * care/language.h - how a language writes dates, times and capitals.
 *
 * What ICU knows is asked for when a language is made; from then on it is
 * tables, and a date is written from them: no call of ICU, no memory, no lock. */
#ifndef CARE_LANGUAGE_H
#define CARE_LANGUAGE_H

#include <care/when.h>
#include <smppcare/calendar.h>
#include <smppcare/template.h>

enum care__date_style {
  CARE__DATE_DM,      /* 23/11 */
  CARE__DATE_DMY,     /* 23/11/2026 */
  CARE__DATE_FULL,    /* lundi 23 novembre */
  CARE__DATE_LONG,    /* 23 novembre 2026 */
  CARE__DATE_WEEKDAY, /* lundi */
  CARE__TIME,         /* 09h30, 09:30, 9:30 AM */
  CARE__DATE_STYLES,
  /* Made of those above: */
  CARE__DATE_NEAR, /* 23/11, with the year if that is far from today */
  CARE__DATE_AT    /* the same and the time: 23/11 à 09h30 */
};

#define CARE__TODAY_UNKNOWN INT64_MIN

/* Writes UTF-8, for care__text_safe to clean. `today`: a day, of which one more
 * than half a year away gets its year, or CARE__TODAY_UNKNOWN: none does.
 * SMPP_ERR_NOSPACE; SMPP_ERR_NOT_FOUND: a time in UTC and no zone to show it in. */
int care__language_format(const care_language *language, int style, const struct care__when *when,
                          int64_t today, char *out, size_t cap, size_t *len);

/* Capitals, as the language makes them. SMPP_ERR_NOSPACE; SMPP_ERR_BAD_TEXT. */
int care__language_upper(const care_language *language, struct smpp_span text, char *out,
                         size_t cap, size_t *len);

enum care__plural {
  CARE__PLURAL_ZERO,
  CARE__PLURAL_ONE,
  CARE__PLURAL_TWO,
  CARE__PLURAL_FEW,
  CARE__PLURAL_MANY,
  CARE__PLURAL_OTHER,
  CARE__PLURALS
};

/* "zero", "one" ... by CLDR; -1: there is none. */
int care__plural_by_name(struct smpp_span name);
const char *care__plural_name(int plural);

/* CARE__PLURAL_* of so many things. */
int care__language_plural(const care_language *language, uint32_t n);

#define CARE__LIST_MAX 32

/* "a, b et c" of 1 to CARE__LIST_MAX items. SMPP_ERR_NOSPACE; SMPP_ERR_BAD_TEXT. */
int care__language_list(const care_language *language, const struct smpp_span *items,
                        size_t n_items, char *out, size_t cap, size_t *len);

/* A person's name as it is written in a letter: DUPONT-MARTIN is Dupont-Martin, DE
 * LA TOUR de La Tour. Only one that is all capitals, or all small letters, is
 * touched. SMPP_ERR_NOSPACE. */
int care__language_name(const care_language *language, struct smpp_span text, char *out, size_t cap,
                        size_t *len);

/* How a person is addressed, by what the table says of it and of the sex (both may
 * be empty): "Mme" and "F" are Madame in French. With `neutral`, nobody's sex is a
 * word for both. Empty: the language has no such word, or is not known. */
struct smpp_span care__language_civility(const care_language *language, struct smpp_span civility,
                                         struct smpp_span sex, bool neutral);

/* --- inside: language.c and language_date.c --------------------------------------- */

#define CARE__LOCALE_MAX 64
#define CARE__PLURALS_KNOWN 200
#define CARE__PIECES_MAX 12 /* of a style: 3 fields and what stands around them, twice that */
#define CARE__WORDS_MAX 192
#define CARE__WORD_OCTETS 4096

enum care__piece_kind {
  CARE__PIECE_TEXT, /* word[first] */
  CARE__PIECE_DAY,
  CARE__PIECE_MONTH,
  CARE__PIECE_YEAR,
  CARE__PIECE_YEAR_2, /* its last two digits */
  CARE__PIECE_HOUR,   /* 0 to 23 */
  CARE__PIECE_HOUR_1, /* 1 to 24 */
  CARE__PIECE_HOUR_12,
  CARE__PIECE_HOUR_11, /* 0 to 11 */
  CARE__PIECE_MINUTE,
  CARE__PIECE_FRENCH_DAY, /* the first of a month is "1er" */
  CARE__PIECE_MONTH_NAME, /* index[first + month - 1] */
  CARE__PIECE_DAY_NAME,   /* index[first + weekday - 1] */
  CARE__PIECE_PERIOD      /* AM, PM: index[first + 2 * hour + (minute > 0)] */
};

struct care__piece {
  uint8_t kind;   /* CARE__PIECE_* */
  uint8_t digits; /* at least, of a number */
  uint8_t first;  /* in words or in the index */
};

struct care__word {
  uint16_t at, len; /* in octets[] */
};

struct care__dates {
  struct care__piece pieces[CARE__DATE_STYLES][CARE__PIECES_MAX];
  uint8_t n_pieces[CARE__DATE_STYLES];
  const char *between; /* day and time: " à " */
  struct care__word words[CARE__WORDS_MAX];
  size_t n_words;
  uint8_t index[CARE__WORDS_MAX]; /* of words: one may stand for several hours */
  size_t n_index;
  char octets[CARE__WORD_OCTETS];
  size_t len;
};

struct care_language {
  struct smpp_alloc alloc;
  char locale[CARE__LOCALE_MAX];
  bool is_french, is_canada;
  care_zone *zone; /* NULL: none */
  struct UPluralRules *rules;
  struct UListFormatter *lists;
  uint8_t plurals; /* a bit for each CARE__PLURAL_* that the language has */
  uint8_t plural_of[CARE__PLURALS_KNOWN];
  struct care__dates dates;
};

/* Fills language->dates. False: ICU has no dates for it, or some that do not fit. */
bool care__language_dates(care_language *language);

/* Asks for plurals and lists, and gives back what that took. */
bool care__language_words(care_language *language);
void care__language_words_free(care_language *language);

#endif
