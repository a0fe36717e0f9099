/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <care/truncate.h>
#include <data/utf8.h>
#include <smppcare/template.h>

#include <stdio.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#define COLUMNS 8

/* A table of one row: its names and values, ended by NULL. */
struct row {
  const char *names[COLUMNS], *values[COLUMNS];
};

static care_language *language_of(const char *tag) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_language *language = NULL;

  assert_int_equal(care_language_new(&alloc, smpp_span_of(tag), smpp_span(NULL, 0), &language),
                   SMPP_OK);
  return language;
}

static size_t spans(const char *const texts[COLUMNS], struct smpp_span out[COLUMNS]) {
  size_t n = 0;

  for (; n < COLUMNS && texts[n]; n++)
    out[n] = smpp_span_of(texts[n]);
  return n;
}

/* The text, or what is wrong with it behind "line:column: ". */
static const char *rendered(const char *text, const char *tag, const struct row *row) {
  static char out[1024];
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_template_options options = CARE_TEMPLATE_OPTIONS_INIT;
  struct smpp_span names[COLUMNS], values[COLUMNS];
  care_language *language = language_of(tag);
  care_template *tmpl = NULL;
  struct care_fault fault = {0};
  size_t n = spans(row->names, names), len = 0;
  int result;

  spans(row->values, values);
  options.language = language;
  options.link = smpp_span_of("https://rdv.hospital.example/r/");
  result = care_template_compile(&alloc, smpp_span_of(text), &options, &tmpl, &fault);
  if (result == SMPP_OK)
    result = care_template_bind(tmpl, names, n, &fault);
  if (result == SMPP_OK)
    result = care_template_render(tmpl, language, values, n, out, sizeof(out) - 1, &len, &fault);
  out[len] = '\0';
  if (result != SMPP_OK)
    snprintf(out, sizeof(out), "%zu:%zu: %s", fault.line, fault.column, fault.text);
  care_template_free(tmpl);
  care_language_free(language);
  return out;
}

static const char *with(const char *text, const char *tag, const char *value) {
  const struct row row = {{"x"}, {value}};

  return rendered(text, tag, &row);
}

static void assert_fails(const char *got, const char *place, const char *words) {
  if (strncmp(got, place, strlen(place)) != 0 || !strstr(got, words))
    print_error("%s\n", got);
  assert_true(strncmp(got, place, strlen(place)) == 0);
  assert_non_null(strstr(got, words));
}

/* --- plural ---------------------------------------------------------------------- */

static void a_plural_follows_the_language(void **state) {
  static const char russian[] = "{{x|plural:one:\"# день\",few:\"# дня\",many:\"# дней\",other:\"# "
                                "дня\"}}";
  static const char arabic[] = "{{x|plural:zero:\"z\",one:\"o\",two:\"t\",few:\"f#\",many:\"m#\","
                               "other:\"#\"}}";
  static const char french[] = "{{x|plural:=0:\"aucun document\",one:\"# document\",other:\"# "
                               "documents\"}}";

  (void)state;
  assert_string_equal(with(french, "fr", "0"), "aucun document");
  assert_string_equal(with(french, "fr", "1"), "1 document");
  assert_string_equal(with(french, "fr", " 012 "), "12 documents");
  assert_string_equal(with("{{x|plural:one:\"# day\",other:\"# days\"}}", "en", "0"), "0 days");
  assert_string_equal(with(russian, "ru", "21"), "21 день");
  assert_string_equal(with(russian, "ru", "1002"), "1002 дня");
  assert_string_equal(with(russian, "ru", "111"), "111 дней");
  assert_string_equal(with(arabic, "ar", "0"), "z");
  assert_string_equal(with(arabic, "ar", "2"), "t");
  assert_string_equal(with(arabic, "ar", "103"), "f103");
  assert_string_equal(with(arabic, "ar", "111"), "m111");
  assert_string_equal(with(arabic, "ar", "100"), "100");
  assert_string_equal(with("{{x|plural:many:\"# de jours\",other:\"# jours\"}}", "fr", "1000000"),
                      "1000000 de jours");
  assert_string_equal(with("{{x|plural:other:\"#\"}}", "fr", "999999999"), "999999999");
  assert_fails(with("{{x|plural:other:\"#\"}}", "fr", "1000000000"), "1:1:", "whole numbers");
}

static void a_form_may_hold_quotes_and_number_signs(void **state) {
  (void)state;
  assert_string_equal(
      with("{{ x | plural : one : \"a\" , other : \"\\\"#\\\" \\# }}\" }}", "fr", "7"),
      "\"7\" # }}");
}

static void a_plural_that_cannot_be_right_is_refused_when_compiled(void **state) {
  (void)state;
  assert_fails(with("{{x|plural:one:\"a\"}}", "fr", "1"), "1:11:", "form for all other numbers");
  assert_fails(with("{{x|plural:few:\"a\",other:\"b\"}}", "fr", "1"),
               "1:12:", "no form 'few'; there are: one many other, and =0");
  assert_fails(with("{{x|plural:viele:\"a\",other:\"b\"}}", "de", "1"), "1:12:", "'viele'");
  assert_fails(with("{{x|plural:one:\"a\",one:\"b\",other:\"c\"}}", "fr", "1"), "1:20:", "before");
  assert_fails(with("{{x|plural:=:\"a\",other:\"b\"}}", "fr", "1"), "1:12:", "a number stands");
  assert_fails(with("{{x|plural:other:b}}", "fr", "1"), "1:17:", "straight quotes");
  assert_fails(with("{{x|plural}}", "fr", "1"), "1:11:", "needs its forms");
  assert_fails(with("{{x|upper|plural:other:\"#\"}}", "fr", "1"), "1:11:", "come first");
}

static void what_is_no_whole_number_fails_its_row(void **state) {
  static const char text[] = "{{x|plural:other:\"#\"}}";

  (void)state;
  assert_fails(with(text, "fr", "1,5"), "1:1:", "'1,5': plural counts");
  assert_fails(with(text, "fr", "-1"), "1:1:", "whole numbers");
  assert_fails(with(text, "fr", "un"), "1:1:", "whole numbers");
  assert_fails(with(text, "fr", "1234567890"), "1:1:", "whole numbers");
  assert_fails(with(text, "fr", ""), "1:1:", "is empty");
  assert_string_equal(with("{{x|plural:other:\"#\"|default:\"des\"}}", "fr", ""), "des");
}

/* --- lists ----------------------------------------------------------------------- */

static void a_cell_with_separators_becomes_a_list_of_the_language(void **state) {
  (void)state;
  assert_string_equal(with("{{x|list}}", "fr", "ordonnance; carte vitale ;;mutuelle"),
                      "ordonnance, carte vitale et mutuelle");
  assert_string_equal(with("{{x|list}}", "fr", "ordonnance"), "ordonnance");
  assert_string_equal(with("{{x|list}}", "en", "a\nb|c"), "a, b and c");
  assert_string_equal(with("{{x|list}}", "es", "padre;hijo"), "padre e hijo");
  assert_string_equal(with("{{x|list}}", "de", "a;b"), "a und b");
  assert_string_equal(with("{{x|list:\",\"}}", "it", "a;1, b"), "a;1 e b");
  assert_string_equal(with("{{x|list|upper}}", "fr", "a;b"), "A ET B");
  assert_string_equal(with("{{x|list|default:\"rien\"}}", "fr", " ; ;"), "rien");
  assert_fails(with("{{x|list}}", "fr", ""), "1:1:", "is empty");
  assert_fails(with("{{x|list:,}}", "fr", "a"), "1:10:", "straight quotes");
  assert_fails(with("{{x|list:\"\"}}", "fr", "a"), "1:10:", "what parts the list");
  assert_fails(with("{{x|list:\"é\"}}", "fr", "a"), "1:10:", "ASCII");
}

static void columns_of_one_name_are_one_list(void **state) {
  static const struct row row = {{"papers", "y", "Papers", "PAPERS"}, {"a;b", "n", "", "c"}};

  (void)state;
  assert_string_equal(rendered("{{papers|list}} {{y}}", "fr", &row), "a, b et c n");
  assert_fails(rendered("{{papers}}", "fr", &row), "1:1:", "several columns 'papers'");
  assert_fails(rendered("{{#if papers}}x{{/if}}", "fr", &row), "1:1:", "several columns");
}

static void a_list_is_bounded(void **state) {
  char many[2 * 33 + 1];

  (void)state;
  for (size_t i = 0; i < 33; i++)
    memcpy(many + 2 * i, "a;", 3);
  assert_fails(with("{{x|list}}", "fr", many), "1:1:", "more than 32");
  many[64] = '\0';
  assert_int_equal(strlen(with("{{x|list}}", "fr", many)), 32 + 30 * 2 + 4);
}

/* --- names ----------------------------------------------------------------------- */

static void capitals_of_an_administration_become_a_name(void **state) {
  static const char *const cases[][3] = {
      {"fr", "DUPONT-MARTIN", "Dupont-Martin"},
      {"fr", "dupont", "Dupont"},
      {"fr", "LE GOFF", "Le Goff"},
      {"fr", "DE LA TOUR", "de La Tour"},
      {"fr", "D'ARTAGNAN", "d'Artagnan"},
      {"fr", "L’HERMITE", "L'Hermite"},
      {"fr", "JEAN-FRANÇOIS", "Jean-François"},
      {"fr", "N'DIAYE", "N'Diaye"},
      {"fr", "CHA'BANE", "Cha'bane"},
      {"fr", "ÉLÉONORE", "Éléonore"},
      {"fr", "ŁUKASZ", "Łukasz"},
      {"fr", "DU", "Du"},
      {"fr", "Dupont de NEMOURS", "Dupont de NEMOURS"},
      {"fr", "McDonald", "McDonald"},
      {"en", "MCDONALD", "McDonald"},
      {"en", "O'BRIEN", "O'Brien"},
      {"en", "DE LA CRUZ", "De La Cruz"},
      {"es", "DE LA CRUZ", "De la Cruz"},
      {"es", "MARÍA DE LOS ÁNGELES", "María de los Ángeles"},
      {"pt", "DOS SANTOS", "dos Santos"},
      {"it", "DE ROSSI", "De Rossi"},
      {"it", "D'ANGELO", "D'Angelo"},
      {"de", "VON BERG", "von Berg"},
      {"nl", "VAN DEN BERG", "Van den Berg"},
      {"nl", "IJSSELSTEIN", "IJsselstein"},
      {"tr", "IŞIK İNCE", "Işık İnce"},
      {"ru", "ИВАНОВ-ПЕТРОВ", "Иванов-Петров"},
      {"ar", "محمد", "محمد"},
  };

  (void)state;
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
    assert_string_equal(with("{{x|name}}", cases[i][0], cases[i][1]), cases[i][2]);
  assert_fails(with("{{x|name}}", "fr", "VOIR AVEC SA FILLE QUI GERE LES RENDEZ-VOUS"),
               "1:1:", "longer than a name");
  assert_string_equal(with("{{x|name}}", "fr", "nne Charlotte Berthe Dominique de La Tou"),
                      "nne Charlotte Berthe Dominique de La Tou");
  assert_fails(with("{{x|name}}", "fr", "Anne Charlotte Berthe Dominique de La Tou"),
               "1:1:", "longer than a name");
}

static const char *civility(const char *tag, const char *title, const char *sex) {
  const struct row row = {{"Civilité", "Sexe"}, {title, sex}};

  return rendered("{{civility}}", tag, &row);
}

static void a_civility_comes_from_the_table_or_the_sex_or_is_neutral(void **state) {
  static const struct row sex_only = {{"sex"}, {"2"}}, none = {{"x"}, {"F"}};
  static const struct row spanish = {{"sexo"}, {"M"}}, spanish_man = {{"sexo"}, {"H"}};

  (void)state;
  assert_string_equal(civility("fr", "MME", ""), "Madame");
  assert_string_equal(civility("fr", "Mlle", "M"), "Madame");
  assert_string_equal(civility("fr", "M.", "F"), "Monsieur");
  assert_string_equal(civility("en", "Mme", ""), "Ms");
  assert_string_equal(civility("de", "", "m"), "Herr");
  assert_string_equal(civility("fr", "", "1"), "Monsieur");
  assert_string_equal(civility("fr", "", ""), "Madame, Monsieur");
  assert_string_equal(civility("ar", "", "X"), "السيد/السيدة");
  assert_string_equal(civility("fr", "Dr", "F"), "Dr");
  assert_string_equal(civility("sv", "Fru", "F"), "Fru");
  assert_fails(civility("sv", "", "F"), "1:1:", "is empty");
  assert_string_equal(rendered("{{civility}}", "it", &sex_only), "Sig.ra");
  assert_string_equal(rendered("{{civility|default:\"Bonjour\"}}", "fr", &spanish), "Bonjour");
  assert_string_equal(rendered("{{civility}}", "es", &spanish), "Sr./Sra.");
  assert_string_equal(rendered("{{civility}}", "es", &spanish_man), "Sr.");
  assert_fails(rendered("{{civility}}", "fr", &none), "1:1:", "no field 'civility'");
}

/* --- links and length --------------------------------------------------------------- */

static void a_link_is_the_site_s_address_and_a_token(void **state) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_template *tmpl = NULL;
  struct care_fault fault = {0};

  (void)state;
  assert_string_equal(with("{{x|link}}", "fr", "AbCdEf0123456789_-wxyz"),
                      "https://rdv.hospital.example/r/AbCdEf0123456789_-wxyz");
  assert_fails(with("{{x|link}}", "fr", "AbCdEf0123456789_-wxy"), "1:1:", "22 characters");
  assert_fails(with("{{x|link}}", "fr", "AbCdEf0123456789_-wxyz0"), "1:1:", "22 characters");
  assert_fails(with("{{x|link}}", "fr", "AbCdEf0123456789/../wx"), "1:1:", "is no token");
  assert_fails(with("{{x|link}}", "fr", ""), "1:1:", "is empty");
  assert_int_equal(care_template_new(&alloc, smpp_span_of("{{x|link}}"), &tmpl, &fault),
                   SMPP_ERR_INVALID);
  assert_non_null(strstr(fault.text, "[texts]"));
}

static void a_value_is_cut_at_a_word_and_never_within_a_character(void **state) {
  (void)state;
  assert_string_equal(with("{{x|truncate:12}}", "fr", "Bâtiment B, rez-de-chaussée"), "Bâtiment B");
  assert_string_equal(with("{{x|truncate:10}}", "fr", "Bâtiment B, 1er"), "Bâtiment B");
  assert_string_equal(with("{{x|truncate:5}}", "fr", "Anticonstitutionnel"), "Antic");
  assert_string_equal(with("{{x|truncate:5}}", "fr", "A Bcdefgh"), "A Bcd");
  assert_string_equal(with("{{x|truncate:10}}", "fr", "Abcd efghijklmn"), "Abcd efghi");
  assert_string_equal(with("{{x|truncate:40}}", "fr", "tout"), "tout");
  assert_string_equal(with("{{x|truncate:2}}", "fr", "ab👩‍👩‍👧c"), "ab");
  assert_string_equal(with("{{x|truncate:3}}", "fr", "ab👩‍👩‍👧c"),
                      "ab👩‍👩‍👧");
  assert_string_equal(with("{{x|truncate:1}}", "fr", "🇫🇷🇪🇸"), "🇫🇷");
  assert_fails(with("{{x|truncate}}", "fr", "a"), "1:13:", "truncate:40");
  assert_fails(with("{{x|truncate:0}}", "fr", "a"), "1:13:", "1 to 400");
  assert_fails(with("{{x|truncate:401}}", "fr", "a"), "1:13:", "1 to 400");
}

/* What a reader takes for one character is what ICU's own iterator says. */
static void characters_are_counted_as_icu_does(void **state) {
  static const uint32_t pool[] = {'a',    ' ',    0xE9,   0x301,  0x200D, 0x1F469, 0x1F467, 0x1F3FD,
                                  0xFE0F, 0x2764, 0x1100, 0x1161, 0x11A8, 0xAC00,  0xAC01,  0x0E33,
                                  0x0903, 0x0915, 0x0600, '\r',   '\n',   0x1F1EB, 0x1F1F7, 0x5D0};
  uint32_t seed = 1;

  (void)state;
  for (int i = 0; i < 20000; i++) {
    UErrorCode status = U_ZERO_ERROR;
    UChar wide[64];
    char text[64];
    int32_t wide_len = 0, n = 0;
    size_t len = 0;
    UBreakIterator *iterator;

    for (int k = 0; k < 10; k++) {
      seed = seed * 1664525u + 1013904223u;
      len += data_utf8_encode(pool[(seed >> 16) % (sizeof(pool) / sizeof(*pool))], text + len);
    }
    u_strFromUTF8(wide, 64, &wide_len, text, (int32_t)len, &status);
    iterator = ubrk_open(UBRK_CHARACTER, "en", wide, wide_len, &status);
    while (ubrk_next(iterator) != UBRK_DONE)
      n++;
    ubrk_close(iterator);
    assert_true(U_SUCCESS(status));
    assert_int_equal(care__graphemes(smpp_span(text, len)), n);
  }
}

/* --- syntax and settings ---------------------------------------------------------------- */

static const char *in_parentheses(const char *text, const struct row *row) {
  char whole[512];

  snprintf(whole, sizeof(whole), "#! syntax = ((name))\n%s", text);
  return rendered(whole, "fr", row);
}

static void parentheses_are_another_way_to_write_fields(void **state) {
  static const struct row row = {{"First name", "start", "under18", "y"},
                                 {"Zoé", "2027-03-15T09:30", "yes", "no"}};

  (void)state;
  assert_string_equal(in_parentheses("((first name)) {{x}} (a) ((start|date:at))", &row),
                      "Zoé {{x}} (a) 15/03 à 09h30");
  assert_string_equal(in_parentheses("a (voir (plan)) ((under18?? avec un parent)).", &row),
                      "a (voir (plan)) avec un parent.");
  assert_string_equal(in_parentheses("a((y??, b)).((#if y))c((else))d((/if))", &row), "a.d");
  assert_fails(in_parentheses("((start??x))", &row), "2:1:", "neither yes nor no");
  assert_fails(in_parentheses("((y", &row), "2:1:", "'((' is not closed by '))'");
  assert_fails(in_parentheses("((y??abc", &row), "2:1:", "not closed");
  assert_fails(in_parentheses("((#if y))((y??a))((/if))", &row), "2:10:", "one level");
  assert_fails(in_parentheses("((#if y))a", &row), "2:1:", "this ((#if)) has no ((/if))");
}

static void options_may_say_parentheses(void **state) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct care_template_options options = CARE_TEMPLATE_OPTIONS_INIT;
  care_template *tmpl = NULL;
  struct smpp_span name = smpp_span_of("x"), value = smpp_span_of("((x))");
  care_language *language = language_of("fr");
  char out[64];
  size_t len = 0;

  (void)state;
  options.syntax = CARE_SYNTAX_PARENTHESES;
  assert_int_equal(
      care_template_compile(&alloc, smpp_span_of("((x)) {{x}}"), &options, &tmpl, NULL), SMPP_OK);
  assert_int_equal(care_template_bind(tmpl, &name, 1, NULL), SMPP_OK);
  assert_int_equal(care_template_render(tmpl, language, &value, 1, out, sizeof(out), &len, NULL),
                   SMPP_OK);
  assert_memory_equal(out, "((x)) {{x}}", len); /* a value is never read */
  care_template_free(tmpl);
  care_language_free(language);
}

static void settings_stand_in_front_and_are_no_text(void **state) {
  (void)state;
  assert_string_equal(
      with("#! max_parts = 2\r\n#!characters=keep\nBonjour {{x}}\n#! fin", "fr", "Zoé"),
      "Bonjour Zoé\n#! fin");
  assert_fails(with("#! max_parts = 0\nx", "fr", ""), "1:1:", "1 to 255");
  assert_fails(with("#! max_parts = 256\nx", "fr", ""), "1:1:", "1 to 255");
  assert_fails(with("#! max_parts = deux\nx", "fr", ""), "1:1:", "1 to 255");
  assert_fails(with("#! characters = always\n#! characters = no\nx", "fr", ""), "2:1:", "keep");
  assert_fails(with("#! colour = red\nx", "fr", ""), "1:1:", "max_parts, characters or syntax");
  assert_fails(with("#! syntax = [name]\nx", "fr", ""), "1:1:", "{{name}}");
  assert_fails(with("#!/bin/sh\nx", "fr", ""), "1:1:", "is a setting");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_plural_follows_the_language),
      cmocka_unit_test(a_form_may_hold_quotes_and_number_signs),
      cmocka_unit_test(a_plural_that_cannot_be_right_is_refused_when_compiled),
      cmocka_unit_test(what_is_no_whole_number_fails_its_row),
      cmocka_unit_test(a_cell_with_separators_becomes_a_list_of_the_language),
      cmocka_unit_test(columns_of_one_name_are_one_list),
      cmocka_unit_test(a_list_is_bounded),
      cmocka_unit_test(capitals_of_an_administration_become_a_name),
      cmocka_unit_test(a_civility_comes_from_the_table_or_the_sex_or_is_neutral),
      cmocka_unit_test(a_link_is_the_site_s_address_and_a_token),
      cmocka_unit_test(a_value_is_cut_at_a_word_and_never_within_a_character),
      cmocka_unit_test(characters_are_counted_as_icu_does),
      cmocka_unit_test(parentheses_are_another_way_to_write_fields),
      cmocka_unit_test(options_may_say_parentheses),
      cmocka_unit_test(settings_stand_in_front_and_are_no_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
