/* SPDX-License-Identifier: MIT
 *
 * Dates put together from pieces are what ICU writes, for every day of a year and
 * every time of a day; and what is written has nothing in it that costs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <care/language.h>
#include <care/safe.h>
#include <data/utf8.h>

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define N_LANGUAGES 12

static const char *const tags[N_LANGUAGES] = {"fr", "es", "it", "en", "de", "pt",
                                              "nl", "ar", "tr", "pl", "ro", "ru"};
static const char *const skeletons[CARE__DATE_STYLES] = {"MMdd",   "yMMdd", "EEEEdMMMM",
                                                         "yMMMMd", "EEEE",  "jmm"};

static care_language *language_of(const char *tag) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_language *language = NULL;

  if (care_language_new(&alloc, smpp_span_of(tag), smpp_span(NULL, 0), &language) != SMPP_OK)
    print_error("%s\n", tag);
  assert_non_null(language);
  return language;
}

/* ICU's own way to write a style. */
static UDateFormat *icu_format(const care_language *language, int style) {
  static const UChar utc[] = {'U', 'T', 'C', 0};
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open(language->locale, &status);
  UChar skeleton[16], pattern[80];
  UDateFormat *format;
  int32_t len;

  u_uastrcpy(skeleton, skeletons[style]);
  len = udatpg_getBestPattern(generator, skeleton, -1, pattern, 80, &status);
  if (style == CARE__TIME && language->is_french && !language->is_canada) {
    u_uastrcpy(pattern, "HH'h'mm");
    len = u_strlen(pattern);
  }
  udatpg_close(generator);
  format = udat_open(UDAT_PATTERN, UDAT_PATTERN, language->locale, utc, -1, pattern, len, &status);
  assert_true(U_SUCCESS(status));
  return format;
}

static void icu_write(UDateFormat *format, int64_t wall_ms, char out[256]) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int32_t len = udat_format(format, (UDate)wall_ms, text, 128, NULL, &status);

  u_strToUTF8(out, 256, NULL, text, len, &status);
  assert_true(U_SUCCESS(status));
}

static void ours(const care_language *language, int style, int64_t wall_ms, int64_t today,
                 char out[256]) {
  struct care__when when = {.has_date = true, .has_time = true};
  int64_t day = care_wall_day(wall_ms);
  size_t len;

  care_date_of(day, &when.year, &when.month, &when.day);
  when.hour = (int)((wall_ms - day * CARE_DAY_MS) / 3600000);
  when.minute = (int)(wall_ms / 60000 % 60);
  assert_int_equal(care__language_format(language, style, &when, today, out, 255, &len), SMPP_OK);
  out[len] = '\0';
}

/* ICU says "1 juin" and "1 juin 2026", where the French say "1er". */
static void say_first(char text[256]) {
  for (char *at = text; *at; at++)
    if (*at == '1' && at[1] == ' ' && (at == text || at[-1] == ' ')) {
      memmove(at + 3, at + 1, strlen(at + 1) + 1);
      memcpy(at + 1, "er", 2);
      return;
    }
}

static void assert_as_icu(const char *tag, int64_t from, int64_t until, int64_t step) {
  care_language *language = language_of(tag);

  for (int style = 0; style < CARE__DATE_STYLES; style++) {
    UDateFormat *format = icu_format(language, style);

    for (int64_t at = from; at < until; at += step) {
      char expected[256], written[256];

      icu_write(format, at, expected);
      if (language->is_french && (style == CARE__DATE_FULL || style == CARE__DATE_LONG))
        say_first(expected);
      ours(language, style, at, CARE__TODAY_UNKNOWN, written);
      if (strcmp(written, expected) != 0)
        print_error("%s, style %d\n", tag, style);
      assert_string_equal(written, expected);
    }
    udat_close(format);
  }
  care_language_free(language);
}

static void every_day_of_a_year_is_as_icu_writes_it(void **state) {
  int64_t from = care_day_of(2027, 1, 1) * CARE_DAY_MS;

  (void)state;
  for (int i = 0; i < N_LANGUAGES; i++)
    assert_as_icu(tags[i], from, from + 366 * CARE_DAY_MS, CARE_DAY_MS);
  assert_as_icu("fr-CA", from, from + 366 * CARE_DAY_MS, CARE_DAY_MS);
  assert_as_icu("en-US", from, from + 366 * CARE_DAY_MS, CARE_DAY_MS);
  assert_as_icu("ar-EG", from, from + 366 * CARE_DAY_MS, CARE_DAY_MS);
}

static void every_minute_of_a_day_is_as_icu_writes_it(void **state) {
  int64_t from = care_day_of(2026, 2, 28) * CARE_DAY_MS;

  (void)state;
  for (int i = 0; i < N_LANGUAGES; i++)
    assert_as_icu(tags[i], from, from + CARE_DAY_MS, 60000);
  assert_as_icu("en-US", from, from + CARE_DAY_MS, 60000);
  assert_as_icu("zh-TW", from, from + CARE_DAY_MS, 60000); /* morning, noon, afternoon ... */
}

/* A step that falls on all months, weekdays and hours. */
static void so_are_some_moments_in_every_locale_that_icu_has(void **state) {
  int64_t from = care_day_of(2026, 1, 1) * CARE_DAY_MS;
  int n = 0;

  (void)state;
  for (int32_t i = 0; i < uloc_countAvailable(); i += 3) {
    char tag[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;

    uloc_toLanguageTag(uloc_getAvailable(i), tag, sizeof(tag), false, &status);
    if (strlen(tag) > 12 || !care_language_exists(smpp_span_of(tag)))
      continue; /* a variant: not asked for by anybody's table */
    assert_as_icu(tag, from, from + 340 * CARE_DAY_MS, 13 * CARE_DAY_MS + 17 * 3600000 + 1860000);
    n++;
  }
  assert_true(n > 100);
}

static bool is_costly(uint32_t c) {
  return c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x200E || c == 0x200F || c == 0x61C ||
         (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

/* CARE: ICU puts narrow spaces, direction marks and digits of its own into dates. */
static void nothing_invisible_and_no_other_digits_are_left(void **state) {
  static const char *const more[] = {"en-US", "ar-EG", "ar-MA", "fr-CA", "es-MX", "fa", "he"};

  (void)state;
  for (size_t i = 0; i < N_LANGUAGES + sizeof(more) / sizeof(*more); i++) {
    care_language *language = language_of(i < N_LANGUAGES ? tags[i] : more[i - N_LANGUAGES]);

    for (int style = 0; style <= CARE__DATE_AT; style++)
      for (int month = 1; style != CARE__DATE_STYLES && month <= 12; month++) {
        char text[256];
        int64_t wall = care_day_of(2026, month, month) * CARE_DAY_MS + month * 5400000;
        size_t len;

        ours(language, style, wall, care_day_of(2026, 1, 1), text);
        len = care__text_safe(text, strlen(text));
        for (size_t at = 0; at < len;) {
          uint32_t c;
          bool valid;

          at += data_utf8_decode(smpp_span(text + at, len - at), &c, &valid);
          assert_false(is_costly(c));
        }
      }
    care_language_free(language);
  }
}

static void assert_at(const char *tag, int64_t today, const char *expected) {
  care_language *language = language_of(tag);
  int64_t wall = care_day_of(2027, 6, 18) * CARE_DAY_MS + 9 * 3600000 + 1800000;
  char text[256];

  ours(language, CARE__DATE_AT, wall, today, text);
  text[care__text_safe(text, strlen(text))] = '\0';
  assert_string_equal(text, expected);
  care_language_free(language);
}

static void a_day_and_time_is_short_and_has_a_year_only_far_away(void **state) {
  int64_t day = care_day_of(2027, 6, 18);

  (void)state;
  assert_at("fr", CARE__TODAY_UNKNOWN, "18/06 à 09h30");
  assert_at("fr", day - 183, "18/06 à 09h30");
  assert_at("fr", day - 184, "18/06/2027 à 09h30");
  assert_at("fr", day + 184, "18/06/2027 à 09h30");
  assert_at("en", day, "18/06 at 09:30");
  assert_at("en-US", day, "06/18 at 9:30 AM");
  assert_at("de", day - 200, "18.06.2027 um 09:30");
  assert_at("es", day, "18/6 a las 9:30");
  assert_at("sv", day, "18/06 09:30");
}

static void a_text_without_room_is_refused_and_not_overrun(void **state) {
  care_language *language = language_of("fr");
  struct care__when when = {.year = 2026, .month = 9, .day = 23, .has_date = true};
  char text[64];
  size_t len = 0, needed = strlen("mercredi 23 septembre");

  (void)state;
  for (size_t cap = 0; cap <= needed; cap++) {
    memset(text, '#', sizeof(text));
    assert_int_equal(care__language_format(language, CARE__DATE_FULL, &when, CARE__TODAY_UNKNOWN,
                                           text, cap, &len),
                     cap < needed ? SMPP_ERR_NOSPACE : SMPP_OK);
    assert_int_equal(text[cap], '#');
  }
  assert_int_equal(len, needed);
  care_language_free(language);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_day_of_a_year_is_as_icu_writes_it),
      cmocka_unit_test(every_minute_of_a_day_is_as_icu_writes_it),
      cmocka_unit_test(so_are_some_moments_in_every_locale_that_icu_has),
      cmocka_unit_test(nothing_invisible_and_no_other_digits_are_left),
      cmocka_unit_test(a_day_and_time_is_short_and_has_a_year_only_far_away),
      cmocka_unit_test(a_text_without_room_is_refused_and_not_overrun),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
