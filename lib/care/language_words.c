/* SPDX-License-Identifier: MIT
 *
 * Plural forms and lists, as CLDR has them. */
#include <care/language.h>

#include <unicode/uenum.h>
#include <unicode/ulistformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#define LIST_UNITS (4 * CARE_VALUE_MAX)

static const char *const plural_names[CARE__PLURALS] = {"zero", "one",  "two",
                                                        "few",  "many", "other"};

int care__plural_by_name(struct smpp_span name) {
  for (int i = 0; i < CARE__PLURALS; i++)
    if (smpp_span_equal(name, smpp_span_of(plural_names[i])))
      return i;
  return -1;
}

const char *care__plural_name(int plural) {
  return plural_names[plural];
}

/* --- plurals ------------------------------------------------------------------------- */

static int ask(const struct UPluralRules *rules, double n) {
  UErrorCode status = U_ZERO_ERROR;
  UChar word[16];
  char name[16];
  int32_t len = uplrules_select(rules, n, word, 16, &status);
  int plural;

  if (U_FAILURE(status) || len >= 16)
    return CARE__PLURAL_OTHER;
  u_UCharsToChars(word, name, len + 1);
  plural = care__plural_by_name(smpp_span(name, (size_t)len));
  return plural < 0 ? CARE__PLURAL_OTHER : plural;
}

static uint8_t all_plurals(const struct UPluralRules *rules, UErrorCode *status) {
  UEnumeration *words = uplrules_getKeywords(rules, status);
  uint8_t all = 0;
  const char *word;
  int32_t len;

  while (U_SUCCESS(*status) && (word = uenum_next(words, &len, status)) != NULL) {
    int plural = care__plural_by_name(smpp_span(word, (size_t)len));

    if (plural >= 0)
      all |= (uint8_t)(1u << plural);
  }
  uenum_close(words);
  return all;
}

bool care__language_words(care_language *language) {
  UErrorCode status = U_ZERO_ERROR;

  language->rules = uplrules_open(language->locale, &status);
  language->lists = ulistfmt_open(language->locale, &status);
  if (U_FAILURE(status))
    return false;
  language->plurals = all_plurals(language->rules, &status);
  for (int n = 0; n < CARE__PLURALS_KNOWN; n++)
    language->plural_of[n] = (uint8_t)ask(language->rules, n);
  return U_SUCCESS(status);
}

void care__language_words_free(care_language *language) {
  uplrules_close(language->rules);
  ulistfmt_close(language->lists);
}

int care__language_plural(const care_language *language, uint32_t n) {
  return n < CARE__PLURALS_KNOWN ? language->plural_of[n] : ask(language->rules, n);
}

/* --- lists ---------------------------------------------------------------------------- */

int care__language_list(const care_language *language, const struct smpp_span *items,
                        size_t n_items, char *out, size_t cap, size_t *len) {
  UChar units[LIST_UNITS], joined[2 * LIST_UNITS];
  const UChar *texts[CARE__LIST_MAX];
  int32_t lens[CARE__LIST_MAX], used = 0, n = 0;
  UErrorCode status = U_ZERO_ERROR;

  for (size_t i = 0; i < n_items; i++) {
    texts[i] = units + used;
    u_strFromUTF8(units + used, LIST_UNITS - used, &lens[i], (const char *)items[i].ptr,
                  (int32_t)items[i].len, &status);
    if (status == U_STRING_NOT_TERMINATED_WARNING)
      status = U_ZERO_ERROR;
    if (U_FAILURE(status))
      return status == U_BUFFER_OVERFLOW_ERROR ? SMPP_ERR_NOSPACE : SMPP_ERR_BAD_TEXT;
    used += lens[i];
  }
  n = ulistfmt_format(language->lists, texts, lens, (int32_t)n_items, joined, 2 * LIST_UNITS,
                      &status);
  u_strToUTF8(out, (int32_t)(cap > INT32_MAX ? INT32_MAX : cap), &used, joined, n, &status);
  if (U_FAILURE(status))
    return status == U_BUFFER_OVERFLOW_ERROR ? SMPP_ERR_NOSPACE : SMPP_ERR_BAD_TEXT;
  *len = (size_t)used;
  return SMPP_OK;
}
