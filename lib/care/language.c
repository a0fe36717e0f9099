/* SPDX-License-Identifier: MIT
 *
 * Which language it is, and its capitals. Always the Gregorian calendar and the
 * digits 0 to 9, whatever the locale prefers: the patient is to come on the day
 * that is on the hospital's calendar. */
#include <care/language.h>

#include <unicode/uloc.h>
#include <unicode/ustring.h>

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

static bool locale_of(struct smpp_span span, char locale[CARE__LOCALE_MAX]) {
  char tag[CARE__LOCALE_MAX];
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
  uloc_forLanguageTag(tag, locale, CARE__LOCALE_MAX, NULL, &status);
  return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && icu_knows(locale);
}

bool care_language_exists(struct smpp_span tag) {
  char locale[CARE__LOCALE_MAX];

  return locale_of(tag, locale);
}

static void set_french(care_language *language) {
  char country[ULOC_COUNTRY_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  uloc_getCountry(language->locale, country, sizeof(country), &status);
  language->is_french = memcmp(language->locale, "fr", 2) == 0 &&
                        (language->locale[2] == '_' || language->locale[2] == '@');
  language->is_canada = U_SUCCESS(status) && strcmp(country, "CA") == 0;
}

static int set_up(care_language *language, struct smpp_span tag, struct smpp_span zone) {
  if (!locale_of(tag, language->locale))
    return SMPP_ERR_NOT_FOUND;
  set_french(language);
  if (!care__language_dates(language) || !care__language_words(language))
    return SMPP_ERR_NOT_FOUND;
  return zone.len > 0 ? care_zone_new(&language->alloc, zone, &language->zone) : SMPP_OK;
}

int care_language_new(const struct smpp_alloc *alloc, struct smpp_span tag, struct smpp_span zone,
                      care_language **out) {
  care_language *language = alloc->resize(alloc->ctx, NULL, 0, sizeof(*language));
  int result;

  if (!language)
    return SMPP_ERR_NOMEM;
  memset(language, 0, sizeof(*language));
  language->alloc = *alloc;
  result = set_up(language, tag, zone);
  if (result != SMPP_OK) {
    care_language_free(language);
    return result;
  }
  *out = language;
  return SMPP_OK;
}

void care_language_free(care_language *language) {
  struct smpp_alloc alloc;

  if (!language)
    return;
  care__language_words_free(language);
  care_zone_free(language->zone);
  alloc = language->alloc;
  alloc.resize(alloc.ctx, language, sizeof(*language), 0);
}

/* A letter of ASCII as its capital; Turkish has another capital of i. */
static bool upper_ascii(const care_language *language, struct smpp_span text, char *out,
                        size_t cap) {
  bool has_own_i = memcmp(language->locale, "tr", 2) == 0 || memcmp(language->locale, "az", 2) == 0;

  if (text.len > cap || has_own_i)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] >= 0x80)
      return false;
    out[i] = (char)(text.ptr[i] - (text.ptr[i] >= 'a' && text.ptr[i] <= 'z' ? 0x20 : 0));
  }
  return true;
}

int care__language_upper(const care_language *language, struct smpp_span text, char *out,
                         size_t cap, size_t *len) {
  UChar wide[2 * CARE_VALUE_MAX], upper[3 * 2 * CARE_VALUE_MAX];
  UErrorCode status = U_ZERO_ERROR;
  int32_t wide_len = 0, upper_len, written = 0;

  *len = text.len;
  if (upper_ascii(language, text, out, cap))
    return SMPP_OK;
  if (text.len > INT32_MAX || cap > INT32_MAX)
    return SMPP_ERR_NOSPACE;
  u_strFromUTF8(wide, 2 * CARE_VALUE_MAX, &wide_len, (const char *)text.ptr, (int32_t)text.len,
                &status);
  upper_len =
      u_strToUpper(upper, 3 * 2 * CARE_VALUE_MAX, wide, wide_len, language->locale, &status);
  u_strToUTF8(out, (int32_t)cap, &written, upper, upper_len, &status);
  *len = (size_t)written;
  if (U_FAILURE(status))
    return status == U_BUFFER_OVERFLOW_ERROR ? SMPP_ERR_NOSPACE : SMPP_ERR_BAD_TEXT;
  return SMPP_OK;
}
