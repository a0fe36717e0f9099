/* SPDX-License-Identifier: MIT
 *
 * Dates, times and capitals by ICU. Always the Gregorian calendar and the digits
 * 0 to 9, whatever the locale prefers: the patient is to come on the day that is
 * on the hospital's calendar. */
#include <care/language.h>

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LOCALE_MAX 64
#define PATTERN_MAX 80
#define FORMATTED_MAX 128

struct care_language {
  struct smpp_alloc alloc;
  char locale[LOCALE_MAX];
  bool is_french, is_canada;
  UDateFormat *formats[CARE__DATE_STYLES]; /* NULL: not needed yet */
  UCalendar *zone;                         /* NULL: none */
};

static const char *const skeletons[CARE__DATE_STYLES] = {"MMdd",   "yMMdd", "EEEEdMMMM",
                                                         "yMMMMd", "EEEE",  "jmm"};

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "fr", "zh-Hant-TW": subtags of 2 to 4 letters or 3 digits, the first 2 or 3
 * letters. Anything more would let a table switch calendars. */
static bool is_tag(const char *tag) {
  size_t run = 0, n_subtags = 1;
  bool letters = true;

  for (;; tag++) {
    if (*tag && *tag != '-') {
      letters &= is_letter(*tag);
      if (!is_letter(*tag) && !(*tag >= '0' && *tag <= '9'))
        return false;
      run++;
      continue;
    }
    if (run < 2 || run > 4 || (n_subtags == 1 && (run > 3 || !letters)) || n_subtags > 3)
      return false;
    if (!*tag)
      return true;
    n_subtags++;
    run = 0;
  }
}

static bool icu_knows(const char *locale) {
  char wanted[ULOC_LANG_CAPACITY], known[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage(locale, wanted, sizeof(wanted), &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < uloc_countAvailable(); i++) {
    uloc_getLanguage(uloc_getAvailable(i), known, sizeof(known), &status);
    if (U_SUCCESS(status) && strcmp(wanted, known) == 0)
      return true;
  }
  return false;
}

static bool set_locale(care_language *language, struct smpp_span span) {
  char tag[LOCALE_MAX];
  char country[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (span.len == 0 || span.len > 12)
    return false;
  for (size_t i = 0; i < span.len; i++)
    tag[i] = span.ptr[i] == '_' ? '-' : (char)span.ptr[i];
  tag[span.len] = '\0';
  if (!is_tag(tag))
    return false;
  if (span.len == 2 && (tag[0] | 0x20) == 'e' && (tag[1] | 0x20) == 'n')
    strcat(tag, "-GB");
  strcat(tag, "-u-ca-gregory-nu-latn");
  uloc_forLanguageTag(tag, language->locale, sizeof(language->locale), NULL, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
      !icu_knows(language->locale))
    return false;
  uloc_getCountry(language->locale, country, sizeof(country), &status);
  language->is_french = memcmp(language->locale, "fr", 2) == 0 &&
                        (language->locale[2] == '_' || language->locale[2] == '@');
  language->is_canada = U_SUCCESS(status) && strcmp(country, "CA") == 0;
  return true;
}

static bool set_zone(care_language *language, struct smpp_span span) {
  UChar zone[64], canonical[64];
  UErrorCode status = U_ZERO_ERROR;
  int32_t len = 0;

  if (span.len == 0)
    return true;
  u_strFromUTF8(zone, 64, &len, (const char *)span.ptr, (int32_t)(span.len < 64 ? span.len : 64),
                &status);
  ucal_getCanonicalTimeZoneID(zone, len, canonical, 64, NULL, &status);
  if (U_FAILURE(status))
    return false;
  language->zone = ucal_open(zone, len, language->locale, UCAL_GREGORIAN, &status);
  return U_SUCCESS(status);
}

int care_language_new(const struct smpp_alloc *alloc, struct smpp_span tag, struct smpp_span zone,
                      care_language **out) {
  care_language *language = alloc->resize(alloc->ctx, NULL, 0, sizeof(*language));

  if (!language)
    return SMPP_ERR_NOMEM;
  *language = (care_language){.alloc = *alloc};
  if (!set_locale(language, tag) || !set_zone(language, zone)) {
    care_language_free(language);
    return SMPP_ERR_NOT_FOUND;
  }
  *out = language;
  return SMPP_OK;
}

void care_language_free(care_language *language) {
  struct smpp_alloc alloc;

  if (!language)
    return;
  for (int i = 0; i < CARE__DATE_STYLES; i++)
    udat_close(language->formats[i]);
  ucal_close(language->zone);
  alloc = language->alloc;
  alloc.resize(alloc.ctx, language, sizeof(*language), 0);
}

/* The pattern of a style; its length, or 0. French hospitals write 09h30. */
static int32_t pattern_of(const care_language *language, int style, UChar pattern[PATTERN_MAX]) {
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator;
  UChar skeleton[16];
  int32_t len;

  if (style == CARE__TIME && language->is_french && !language->is_canada) {
    u_uastrcpy(pattern, "HH'h'mm");
    return u_strlen(pattern);
  }
  generator = udatpg_open(language->locale, &status);
  u_uastrcpy(skeleton, skeletons[style]);
  len = udatpg_getBestPattern(generator, skeleton, -1, pattern, PATTERN_MAX, &status);
  udatpg_close(generator);
  return U_SUCCESS(status) ? len : 0;
}

static UDateFormat *format_of(care_language *language, int style) {
  static const UChar utc[] = {'U', 'T', 'C', 0};
  UChar pattern[PATTERN_MAX];
  UErrorCode status = U_ZERO_ERROR;
  int32_t len;

  if (language->formats[style])
    return language->formats[style];
  len = pattern_of(language, style, pattern);
  if (len == 0)
    return NULL;
  language->formats[style] =
      udat_open(UDAT_PATTERN, UDAT_PATTERN, language->locale, utc, -1, pattern, len, &status);
  return language->formats[style];
}

/* What the clock on the wall shows. With an offset and a zone, the wall is the
 * zone's. */
static int wall_ms(care_language *language, const struct care__when *when, double *ms) {
  UErrorCode status = U_ZERO_ERROR;

  *ms = care__when_wall_ms(when);
  if (!when->has_offset)
    return SMPP_OK;
  if (!language->zone)
    return when->is_utc ? SMPP_ERR_NOT_FOUND : SMPP_OK;
  *ms -= when->offset_min * 60000.0;
  ucal_setMillis(language->zone, *ms, &status);
  *ms += ucal_get(language->zone, UCAL_ZONE_OFFSET, &status);
  *ms += ucal_get(language->zone, UCAL_DST_OFFSET, &status);
  return U_SUCCESS(status) ? SMPP_OK : SMPP_ERR_UNSUPPORTED;
}

static int to_utf8(const UChar *text, int32_t text_len, char *out, size_t cap, size_t *len) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;

  u_strToUTF8(out, (int32_t)(cap > INT32_MAX ? INT32_MAX : cap), &written, text, text_len, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR)
    return SMPP_ERR_NOSPACE;
  if (U_FAILURE(status))
    return SMPP_ERR_BAD_TEXT;
  *len = (size_t)written;
  return SMPP_OK;
}

/* The first of a month is "1er" in French, which ICU's patterns do not say. */
static int32_t french_first(UChar *text, int32_t len) {
  for (int32_t i = 0; i < len; i++) {
    bool begins = i == 0 || text[i - 1] == ' ';

    if (begins && text[i] == '1' && i + 1 < len && text[i + 1] == ' ') {
      u_memmove(text + i + 3, text + i + 1, len - i - 1);
      text[i + 1] = 'e';
      text[i + 2] = 'r';
      return len + 2;
    }
  }
  return len;
}

int care__language_format(care_language *language, int style, const struct care__when *when,
                          char *out, size_t cap, size_t *len) {
  UDateFormat *format = format_of(language, style);
  UChar text[FORMATTED_MAX];
  UErrorCode status = U_ZERO_ERROR;
  int32_t text_len;
  double ms;
  int result = wall_ms(language, when, &ms);

  if (result != SMPP_OK)
    return result;
  if (!format)
    return SMPP_ERR_UNSUPPORTED;
  text_len = udat_format(format, ms, text, FORMATTED_MAX - 2, NULL, &status);
  if (U_FAILURE(status))
    return SMPP_ERR_UNSUPPORTED;
  if (language->is_french && (style == CARE__DATE_FULL || style == CARE__DATE_LONG))
    text_len = french_first(text, text_len);
  return to_utf8(text, text_len, out, cap, len);
}

int care__language_upper(const care_language *language, struct smpp_span text, char *out,
                         size_t cap, size_t *len) {
  UChar wide[2 * CARE_VALUE_MAX], upper[3 * 2 * CARE_VALUE_MAX];
  UErrorCode status = U_ZERO_ERROR;
  int32_t wide_len = 0, upper_len;

  if (text.len > INT32_MAX)
    return SMPP_ERR_NOSPACE;
  u_strFromUTF8(wide, 2 * CARE_VALUE_MAX, &wide_len, (const char *)text.ptr, (int32_t)text.len,
                &status);
  upper_len =
      u_strToUpper(upper, 3 * 2 * CARE_VALUE_MAX, wide, wide_len, language->locale, &status);
  if (U_FAILURE(status))
    return status == U_BUFFER_OVERFLOW_ERROR ? SMPP_ERR_NOSPACE : SMPP_ERR_BAD_TEXT;
  return to_utf8(upper, upper_len, out, cap, len);
}
