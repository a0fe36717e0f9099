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

/* --- inside: language.c and language_date.c --------------------------------------- */

#define CARE__LOCALE_MAX 64
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
  struct care__dates dates;
};

/* Fills language->dates. False: ICU has no dates for it, or some that do not fit. */
bool care__language_dates(care_language *language);

#endif
