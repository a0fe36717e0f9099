/* SPDX-License-Identifier: MIT
 *
 * Dates and times: ICU's pattern of each style is taken apart into pieces once,
 * with the names of months and days that it needs, and dates are put together
 * from these. tests/unit/care/test_language.c holds that it comes to what ICU
 * itself writes. */
#include <care/language.h>

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#define PATTERN_MAX 80
#define FORMATTED_MAX 96
#define NEAR_DAYS 183 /* half a year */

static const char *const skeletons[CARE__DATE_STYLES] = {"MMdd",   "yMMdd", "EEEEdMMMM",
                                                         "yMMMMd", "EEEE",  "jmm"};

/* --- making -------------------------------------------------------------------------- */

struct maker {
  care_language *language;
  UDateTimePatternGenerator *generator;
  UDateFormat *format;
  UErrorCode status;
  bool fits;
};

/* What stands between a day and a time of it; elsewhere a space. */
static const char *between(const char *locale) {
  static const char *const known[][2] = {
      {"fr", " à "},    {"en", " at "},     {"de", " um "}, {"es", " a las "},
      {"it", " alle "}, {"pt", " às "},     {"nl", " om "}, {"ar", " الساعة "},
      {"pl", " o "},    {"ro", " la ora "}, {"ru", " в "},  {"tr", " saat "},
  };

  for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
    if (memcmp(locale, known[i][0], 2) == 0 && (locale[2] == '_' || locale[2] == '@'))
      return known[i][1];
  return " ";
}

/* The number of a word; 0 and not `fits`: there is no room. */
static uint8_t add_word(struct maker *m, const UChar *text, int32_t len) {
  struct care__dates *dates = &m->language->dates;
  char octets[4 * FORMATTED_MAX];
  int32_t n = 0;

  u_strToUTF8(octets, sizeof(octets), &n, text, len, &m->status);
  if (U_FAILURE(m->status))
    return 0;
  for (size_t i = 0; i < dates->n_words; i++)
    if (smpp_span_equal(smpp_span(octets, (size_t)n),
                        smpp_span(dates->octets + dates->words[i].at, dates->words[i].len)))
      return (uint8_t)i;
  if (dates->n_words == CARE__WORDS_MAX || (size_t)n > CARE__WORD_OCTETS - dates->len) {
    m->fits = false;
    return 0;
  }
  memcpy(dates->octets + dates->len, octets, (size_t)n);
  dates->words[dates->n_words] = (struct care__word){(uint16_t)dates->len, (uint16_t)n};
  dates->len += (size_t)n;
  return (uint8_t)dates->n_words++;
}

static void add_piece(struct maker *m, int style, int kind, size_t digits, uint8_t first) {
  struct care__dates *dates = &m->language->dates;

  if (dates->n_pieces[style] == CARE__PIECES_MAX || digits > 9) {
    m->fits = false;
    return;
  }
  dates->pieces[style][dates->n_pieces[style]++] =
      (struct care__piece){(uint8_t)kind, (uint8_t)digits, first};
}

/* Writes the i-th of a field's words: of a month, a weekday (from a Monday), half
 * an hour. */
static UDate example(int kind, int i) {
  static const int64_t monday = 19723; /* 2024-01-01 */
  int64_t ms = monday * CARE_DAY_MS;

  if (kind == CARE__PIECE_MONTH_NAME)
    ms = care_day_of(2024, i + 1, 15) * CARE_DAY_MS;
  else if (kind == CARE__PIECE_DAY_NAME)
    ms += i * CARE_DAY_MS;
  else
    ms += i * 1800000;
  return (UDate)ms;
}

/* The words of a field that ICU writes in words, into the index. */
static void add_names(struct maker *m, int style, int kind, int n, const UChar *field,
                      int32_t field_len) {
  struct care__dates *dates = &m->language->dates;
  size_t first = dates->n_index;

  if (first + (size_t)n > CARE__WORDS_MAX) {
    m->fits = false;
    return;
  }
  udat_applyPattern(m->format, false, field, field_len);
  for (int i = 0; i < n; i++) {
    UChar text[FORMATTED_MAX];
    int32_t len = udat_format(m->format, example(kind, i), text, FORMATTED_MAX, NULL, &m->status);

    if (U_FAILURE(m->status))
      return;
    dates->index[dates->n_index++] = add_word(m, text, len);
  }
  add_piece(m, style, kind, 0, (uint8_t)first);
}

/* A run of one pattern letter (UTS 35, "Date Field Symbol Table"). */
static void add_field(struct maker *m, int style, const UChar *field, int32_t n) {
  size_t digits = (size_t)n;

  switch (field[0]) {
  case 'd':
    add_piece(m, style, CARE__PIECE_DAY, digits, 0);
    break;
  case 'M':
  case 'L':
    if (n <= 2)
      add_piece(m, style, CARE__PIECE_MONTH, digits, 0);
    else
      add_names(m, style, CARE__PIECE_MONTH_NAME, 12, field, n);
    break;
  case 'y':
    add_piece(m, style, n == 2 ? CARE__PIECE_YEAR_2 : CARE__PIECE_YEAR, digits, 0);
    break;
  case 'E':
  case 'c':
    add_names(m, style, CARE__PIECE_DAY_NAME, 7, field, n);
    break;
  case 'H':
    add_piece(m, style, CARE__PIECE_HOUR, digits, 0);
    break;
  case 'h':
    add_piece(m, style, CARE__PIECE_HOUR_12, digits, 0);
    break;
  case 'k':
    add_piece(m, style, CARE__PIECE_HOUR_1, digits, 0);
    break;
  case 'K':
    add_piece(m, style, CARE__PIECE_HOUR_11, digits, 0);
    break;
  case 'm':
    add_piece(m, style, CARE__PIECE_MINUTE, digits, 0);
    break;
  case 'a':
  case 'b':
  case 'B':
    add_names(m, style, CARE__PIECE_PERIOD, 48, field, n);
    break;
  default:
    m->fits = false;
  }
}

static bool is_field(UChar c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Text up to the next field: 'quoted' or not, '' is an apostrophe. Returns where
 * that is. */
static int32_t add_text(struct maker *m, int style, const UChar *pattern, int32_t at, int32_t len) {
  UChar text[PATTERN_MAX];
  int32_t n = 0;
  bool quoted = false;

  for (; at < len && (quoted || !is_field(pattern[at])); at++) {
    if (pattern[at] != '\'')
      text[n++] = pattern[at];
    else if (at + 1 < len && pattern[at + 1] == '\'')
      text[n++] = pattern[at++];
    else
      quoted = !quoted;
  }
  if (n > 0)
    add_piece(m, style, CARE__PIECE_TEXT, 0, add_word(m, text, n));
  return at;
}

/* ICU's patterns do not say that the first of a month is "1er" in French. */
static void mark_french_days(struct care__dates *dates, int style) {
  for (size_t i = 0; i < dates->n_pieces[style]; i++)
    if (dates->pieces[style][i].kind == CARE__PIECE_DAY && dates->pieces[style][i].digits == 1)
      dates->pieces[style][i].kind = CARE__PIECE_FRENCH_DAY;
}

/* The pattern of a style; its length, or 0. French hospitals write 09h30. */
static int32_t pattern_of(struct maker *m, int style, UChar pattern[PATTERN_MAX]) {
  UChar skeleton[16];
  int32_t len;

  if (style == CARE__TIME && m->language->is_french && !m->language->is_canada) {
    u_uastrcpy(pattern, "HH'h'mm");
    return u_strlen(pattern);
  }
  u_uastrcpy(skeleton, skeletons[style]);
  len = udatpg_getBestPattern(m->generator, skeleton, -1, pattern, PATTERN_MAX, &m->status);
  return U_SUCCESS(m->status) && len <= PATTERN_MAX ? len : 0;
}

static void add_style(struct maker *m, int style) {
  UChar pattern[PATTERN_MAX];
  int32_t len = pattern_of(m, style, pattern), at = 0;

  m->fits &= len > 0;
  while (m->fits && at < len) {
    int32_t start = at;

    if (!is_field(pattern[at])) {
      at = add_text(m, style, pattern, at, len);
      continue;
    }
    while (at < len && pattern[at] == pattern[start])
      at++;
    add_field(m, style, pattern + start, at - start);
  }
  if (m->language->is_french && (style == CARE__DATE_FULL || style == CARE__DATE_LONG))
    mark_french_days(&m->language->dates, style);
}

bool care__language_dates(care_language *language) {
  static const UChar utc[] = {'U', 'T', 'C', 0};
  struct maker m = {.language = language, .status = U_ZERO_ERROR, .fits = true};

  m.generator = udatpg_open(language->locale, &m.status);
  m.format = udat_open(UDAT_SHORT, UDAT_SHORT, language->locale, utc, -1, NULL, 0, &m.status);
  for (int style = 0; U_SUCCESS(m.status) && m.fits && style < CARE__DATE_STYLES; style++)
    add_style(&m, style);
  udat_close(m.format);
  udatpg_close(m.generator);
  language->dates.between = between(language->locale);
  return U_SUCCESS(m.status) && m.fits;
}

/* --- writing ------------------------------------------------------------------------- */

struct writer {
  char *out;
  size_t cap, len;
};

static void put(struct writer *w, const char *text, size_t len) {
  if (len <= w->cap - w->len)
    memcpy(w->out + w->len, text, len);
  else
    w->cap = w->len = 0; /* nothing fits any more */
  w->len += w->cap ? len : 0;
}

static void put_number(struct writer *w, int value, unsigned least) {
  char digits[12];
  unsigned n = 0;

  do
    digits[sizeof(digits) - ++n] = (char)('0' + value % 10);
  while ((value /= 10) > 0);
  while (n < least)
    digits[sizeof(digits) - ++n] = '0';
  put(w, digits + sizeof(digits) - n, n);
}

static void put_word(struct writer *w, const struct care__dates *dates, size_t word) {
  put(w, dates->octets + dates->words[word].at, dates->words[word].len);
}

static int number_of(const struct care__when *when, int kind) {
  switch (kind) {
  case CARE__PIECE_MONTH:
    return when->month;
  case CARE__PIECE_YEAR:
    return when->year;
  case CARE__PIECE_YEAR_2:
    return when->year % 100;
  case CARE__PIECE_HOUR:
    return when->hour;
  case CARE__PIECE_HOUR_1:
    return when->hour ? when->hour : 24;
  case CARE__PIECE_HOUR_12:
    return when->hour % 12 ? when->hour % 12 : 12;
  case CARE__PIECE_HOUR_11:
    return when->hour % 12;
  case CARE__PIECE_MINUTE:
    return when->minute;
  default:
    return when->day;
  }
}

static size_t name_of(const struct care__when *when, int kind) {
  if (kind == CARE__PIECE_MONTH_NAME)
    return (size_t)when->month - 1;
  if (kind == CARE__PIECE_PERIOD)
    return (size_t)(2 * when->hour + (when->minute > 0));
  return (size_t)care_weekday(care_day_of(when->year, when->month, when->day)) - 1;
}

static void put_style(struct writer *w, const struct care__dates *dates, int style,
                      const struct care__when *when) {
  for (size_t i = 0; i < dates->n_pieces[style]; i++) {
    const struct care__piece *piece = &dates->pieces[style][i];

    if (piece->kind == CARE__PIECE_TEXT)
      put_word(w, dates, piece->first);
    else if (piece->kind >= CARE__PIECE_MONTH_NAME)
      put_word(w, dates, dates->index[piece->first + name_of(when, piece->kind)]);
    else
      put_number(w, number_of(when, piece->kind), piece->digits);
    if (piece->kind == CARE__PIECE_FRENCH_DAY && when->day == 1)
      put(w, "er", 2);
  }
}

/* What the clock on the wall shows. With an offset and a zone, the wall is the
 * zone's. */
static int to_wall(const care_language *language, struct care__when *when) {
  int64_t wall, day;

  if (!when->has_offset)
    return SMPP_OK;
  if (!language->zone)
    return when->is_utc ? SMPP_ERR_NOT_FOUND : SMPP_OK;
  wall = (int64_t)care__when_wall_ms(when) - when->offset_min * INT64_C(60000);
  wall = care_zone_to_wall(language->zone, wall);
  day = care_wall_day(wall);
  care_date_of(day, &when->year, &when->month, &when->day);
  wall -= day * CARE_DAY_MS;
  when->hour = (int)(wall / 3600000);
  when->minute = (int)(wall / 60000 % 60);
  return SMPP_OK;
}

static bool is_near(const struct care__when *when, int64_t today) {
  int64_t day;

  if (today == CARE__TODAY_UNKNOWN)
    return true;
  day = care_day_of(when->year, when->month, when->day);
  return day <= today + NEAR_DAYS && day >= today - NEAR_DAYS;
}

int care__language_format(const care_language *language, int style, const struct care__when *when,
                          int64_t today, char *out, size_t cap, size_t *len) {
  struct writer w = {out, cap, 0};
  struct care__when wall = *when;
  int result = to_wall(language, &wall);

  if (result != SMPP_OK)
    return result;
  if (style < CARE__DATE_STYLES) {
    put_style(&w, &language->dates, style, &wall);
  } else {
    put_style(&w, &language->dates, is_near(&wall, today) ? CARE__DATE_DM : CARE__DATE_DMY, &wall);
    if (style == CARE__DATE_AT) {
      put(&w, language->dates.between, strlen(language->dates.between));
      put_style(&w, &language->dates, CARE__TIME, &wall);
    }
  }
  *len = w.len;
  return w.cap > 0 ? SMPP_OK : SMPP_ERR_NOSPACE;
}
