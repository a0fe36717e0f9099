/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/template.h>

#include <stdlib.h>

#define N 7
static const char *const columns[N] = {"First name", "nom",  "start", "à jeun",
                                       "salle",      "note", "id"};
static const char *const zoe[N] = {"Zoé", "Le Goff", "2026-11-23T09:30", "oui", "", "{{nom}}", "7"};

static void spans(const char *const texts[N], struct smpp_span out[N]) {
  for (size_t i = 0; i < N; i++)
    out[i] = smpp_span_of(texts[i]);
}

static care_template *bound(const char *text) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span names[N];
  care_template *tmpl = NULL;
  struct care_fault fault = {0};
  size_t len = strlen(text);
  char *copy = malloc(len + 1);
  int result;

  memcpy(copy, text, len);
  result = care_template_new(&alloc, smpp_span(copy, len), &tmpl, &fault);
  free(copy);
  if (result != SMPP_OK)
    print_error("%zu:%zu: %s\n", fault.line, fault.column, fault.text);
  assert_int_equal(result, SMPP_OK);
  spans(columns, names);
  assert_int_equal(care_template_bind(tmpl, names, N, &fault), SMPP_OK);
  return tmpl;
}

static int render(const char *text, const char *tag, const char *zone, const char *const row[N],
                  char out[512], struct care_fault *fault) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_template *tmpl = bound(text);
  struct smpp_span values[N];
  care_language *language;
  size_t len = 0;
  int result;

  assert_int_equal(care_language_new(&alloc, smpp_span_of(tag), smpp_span_of(zone), &language),
                   SMPP_OK);
  spans(row, values);
  result = care_template_render(tmpl, language, values, N, out, 511, &len, fault);
  if (result == SMPP_OK)
    out[len] = '\0';
  care_language_free(language);
  care_template_free(tmpl);
  return result;
}

static void assert_renders(const char *text, const char *tag, const char *const row[N],
                           const char *expected) {
  char out[512] = "";
  struct care_fault fault = {0};

  if (render(text, tag, "", row, out, &fault) != SMPP_OK)
    print_error("%zu:%zu: %s\n", fault.line, fault.column, fault.text);
  assert_string_equal(out, expected);
}

static void assert_row_fails(const char *text, const char *const row[N], size_t column,
                             const char *words) {
  char out[512];
  struct care_fault fault = {0};

  assert_int_equal(render(text, "fr", "", row, out, &fault), SMPP_ERR_INVALID);
  assert_int_equal(fault.column, column);
  assert_non_null(strstr(fault.text, words));
}

static void placeholders_match_whatever_their_case_and_spaces(void **state) {
  (void)state;
  assert_renders("Bonjour {{first_name}} {{ NOM }}.", "fr", zoe, "Bonjour Zoé Le Goff.");
  assert_renders("{{FIRST-NAME}}{{À Jeun}}", "fr", zoe, "Zoéoui");
}

static void a_value_is_never_read_as_a_template(void **state) {
  (void)state;
  assert_renders("x {{note}} y", "fr", zoe, "x {{nom}} y");
}

static void an_empty_field_fails_its_row_or_has_a_default(void **state) {
  static const char *const blank[N] = {"", " ", "x", "", "\u200B\u2060", "\u00A0", ""};

  (void)state;
  assert_row_fails("é {{salle}}", zoe, 3, "field 'salle' is empty");
  assert_row_fails("{{nom}}", blank, 1, "is empty");
  assert_row_fails("{{salle}}", blank, 1, "is empty"); /* nothing that can be seen */
  assert_row_fails("{{note|upper}}", blank, 1, "is empty");
  assert_renders("{{First name|default:\"Madame, Monsieur\"}}", "fr", blank, "Madame, Monsieur");
  assert_renders("{{salle|upper|default:\"dite \\\"A}}\\\"\"}}!", "fr", zoe, "dite \"A}}\"!");
  assert_renders("{{salle|default:\"à voir\"|upper}}", "fr", zoe, "À VOIR");
  assert_renders("{{salle|date:full|default:\"bientôt\"}}", "fr", zoe, "bientôt");
}

static void dates_and_times_speak_the_language(void **state) {
  static const struct {
    const char *tag, *expected;
  } cases[] = {
      {"fr", "23/11|23/11/2026|lundi 23 novembre|23 novembre 2026|lundi|09h30"},
      {"en", "23/11|23/11/2026|Monday, 23 November|23 November 2026|Monday|09:30"},
      {"en-US", "11/23|11/23/2026|Monday, November 23|November 23, 2026|Monday|9:30 AM"},
      {"de", "23.11.|23.11.2026|Montag, 23. November|23. November 2026|Montag|09:30"},
      {"pt_BR",
       "23/11|23/11/2026|segunda-feira, 23 de novembro|23 de novembro de 2026|segunda-feira|"
       "09:30"},
  };

  (void)state;
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
    assert_renders("{{start|date}}|{{start|date:dmy}}|{{start|date:full}}|{{start|date:long}}|"
                   "{{start|date:weekday}}|{{start|time}}",
                   cases[i].tag, zoe, cases[i].expected);
}

static void arabic_has_digits_that_every_telephone_shows(void **state) {
  char out[512];
  struct care_fault fault;

  (void)state;
  assert_int_equal(
      render("{{start|date:long}} {{start|time}} {{start|date}}", "ar-EG", "", zoe, out, &fault),
      SMPP_OK);
  assert_non_null(strstr(out, "23"));
  assert_non_null(strstr(out, "2026"));
  assert_null(strstr(out, "\u200F"));
  assert_null(strstr(out, "\u0662")); /* the Arabic-Indic two */
}

static void other_calendars_do_not_move_the_day(void **state) {
  (void)state;
  assert_renders("{{start|date:dmy}}", "th", zoe, "23/11/2026");
}

static void the_first_of_a_month_is_written_as_the_french_do(void **state) {
  static const char *const first[N] = {"", "", "01/06/2026 14:05", "", "", "", ""};

  (void)state;
  assert_renders("{{start|date:full}} - {{start|date:long}} à {{start|time}}", "fr", first,
                 "lundi 1er juin - 1er juin 2026 à 14h05");
}

static void a_time_with_an_offset_is_shown_in_the_zone(void **state) {
  static const char *const utc[N] = {"", "", "2026-07-31T22:30Z", "", "", "", ""};
  static const char *const east[N] = {"", "", "2026-11-23T09:30+04:00", "", "", "", ""};
  char out[512];
  struct care_fault fault;

  (void)state;
  assert_row_fails("{{start|time}}", utc, 1, "UTC");
  assert_int_equal(render("{{start|date}} {{start|time}}", "fr", "Europe/Paris", utc, out, &fault),
                   SMPP_OK);
  assert_string_equal(out, "01/08 00h30");
  assert_int_equal(render("{{start|time}}", "fr", "Europe/Paris", east, out, &fault), SMPP_OK);
  assert_string_equal(out, "06h30");
  assert_renders("{{start|time}}", "fr", east, "09h30");
}

static void what_is_no_date_fails_its_row(void **state) {
  static const char *const bad[N] = {"2026-11-23", "09:30", "11/23/2026 9:30", "", "",
                                     "demain",     ""};

  (void)state;
  assert_row_fails("{{start|date}}", bad, 1, "day first");
  assert_row_fails("{{note|date:full}}", bad, 1, "'demain'");
  assert_row_fails("{{first name|time}}", bad, 1, "no time of day");
  assert_row_fails("{{nom|date}}", bad, 1, "no date");
}

static void a_condition_is_yes_or_no_or_whether_it_is_there(void **state) {
  static const char *const odd[N] = {"", "", "", "N/A", "B 12", "non", "0"};

  (void)state;
  assert_renders("a{{#if À JEUN}} à jeun{{else}} nourri{{/if}}.", "fr", zoe, "a à jeun.");
  assert_renders("a{{#if note}}x{{else}} b{{/if}}.", "fr", odd, "a b.");
  assert_renders("a{{#if id}}x{{/if}}.", "fr", odd, "a.");
  assert_renders("a{{#if salle}}, salle {{salle}}{{/if}}.", "fr", odd, "a, salle B 12.");
  assert_renders("a{{#if salle}}, salle {{salle}}{{/if}}.", "fr", zoe, "a.");
  assert_row_fails("a{{#if à jeun}}x{{/if}}", odd, 2, "'N/A', neither yes nor no");
  assert_row_fails("{{#if salle}}x{{else}}{{salle}}{{/if}}", odd, 1, "neither");
}

static void a_block_alone_on_its_line_leaves_no_empty_line(void **state) {
  (void)state;
  assert_renders("A\n{{#if à jeun}}\nB\n{{else}}\nC\n {{/if}} \r\nD\n", "fr", zoe, "A\nB\nD");
}

static void line_breaks_in_values_are_folded_and_typing_is_made_safe(void **state) {
  static const char *const row[N] = {"A\r\nB", "l’œil", "", "", "", "", ""};

  (void)state;
  assert_renders("{{first name}}\n{{nom}} – “ok”…", "fr", row, "A B\nl'oeil - \"ok\"...");
  assert_renders("{{nom|upper}}", "fr", row, "L'OEIL");
}

static void values_and_texts_are_bounded(void **state) {
  static char longest[2 * CARE_VALUE_MAX + 3];
  const char *row[N] = {longest, "x", "", "", "", "", ""};
  char out[512];
  struct care_fault fault;

  (void)state;
  for (size_t i = 0; i < CARE_VALUE_MAX; i++)
    memcpy(longest + 2 * i, "é", 2);
  assert_int_equal(render("{{first name}}", "fr", "", row, out, &fault), SMPP_ERR_NOSPACE);
  memcpy(longest + 2 * CARE_VALUE_MAX, "é", 2);
  assert_row_fails("{{first name}}", row, 1, "longer than 400 characters");
  assert_row_fails(" \n ", zoe, 0, "text is empty");
}

static void a_mistake_in_a_template_is_found_with_its_place(void **state) {
  static const struct {
    const char *text;
    size_t line, column;
    const char *words;
  } bad[] = {
      {"a\né {{nom", 2, 3, "not closed"},
      {"{{nom\n}}", 1, 1, "not closed"},
      {"{nom}}", 1, 5, "without '{{'"},
      {"{{}}", 1, 1, "name is missing"},
      {"{{|upper}}", 1, 1, "name is missing"},
      {"{{nom|lower}}", 1, 7,
       "no filter 'lower'; there are: date, time, upper, default, name, plural"},
      {"{{nom|date:iso}}", 1, 12, "at, dm, dmy, full, long, weekday"},
      {"{{nom|default}}", 1, 14, "default needs a text"},
      {"{{nom|default:x}}", 1, 15, "straight quotes"},
      {"{{nom|default:“x”}}", 1, 15, "straight quotes"},
      {"{{nom|default:\" \"}}", 1, 15, "empty"},
      {"{{nom|default:\"x}}", 1, 15, "not closed"},
      {"{{nom|upper|date}}", 1, 13, "come first"},
      {"{{nom|upper|upper|upper|upper|upper}}", 1, 31, "more than four"},
      {"{{nom \"x\"}}", 1, 7, "belongs here"},
      {"{{nom|upper x}}", 1, 13, "belongs here"},
      {"{{#if nom}}x", 1, 1, "no {{/if}}"},
      {"{{#if nom}}{{#if nom}}{{/if}}{{/if}}", 1, 12, "one level"},
      {"x{{else}}", 1, 2, "no {{#if}}"},
      {"{{#if nom}}{{else}}{{else}}{{/if}}", 1, 20, "no {{#if}}"},
      {"x{{/if}}", 1, 2, "no {{#if}}"},
      {"{{#each nom}}", 1, 1, "blocks are"},
      {"{{#if}}", 1, 1, "blocks are"},
      {"{{#if }}", 1, 1, "name is missing"},
      {"{{/unless}}", 1, 1, "blocks are"},
      {"{{#if nom|upper}}{{/if}}", 1, 10, "belongs here"},
      {"ab\xE9", 1, 3, "not UTF-8"},
  };
  struct smpp_alloc alloc = smpp_alloc_libc();

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    care_template *tmpl = NULL;
    struct care_fault fault = {0};
    int result = care_template_new(&alloc, smpp_span_of(bad[i].text), &tmpl, &fault);

    assert_true(result == SMPP_ERR_INVALID || result == SMPP_ERR_BAD_TEXT);
    assert_null(tmpl);
    if (fault.column != bad[i].column || !strstr(fault.text, bad[i].words))
      print_error("%s: %zu: %s\n", bad[i].text, fault.column, fault.text);
    assert_int_equal(fault.line, bad[i].line);
    assert_int_equal(fault.column, bad[i].column);
    assert_non_null(strstr(fault.text, bad[i].words));
  }
}

static void an_unknown_field_is_said_with_those_there_are(void **state) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span names[N], values[N];
  care_template *tmpl;
  care_language *language;
  struct care_fault fault;
  char out[64];
  size_t len;

  (void)state;
  spans(columns, names);
  spans(zoe, values);
  assert_int_equal(
      care_template_new(&alloc, smpp_span_of("{{nom}}\n{{#if prénom}}{{/if}}"), &tmpl, &fault),
      SMPP_OK);
  assert_int_equal(care_template_bind(tmpl, names, N, &fault), SMPP_ERR_NOT_FOUND);
  assert_int_equal(fault.line, 2);
  assert_string_equal(fault.text, "there is no field 'prénom'; the table has: First name, nom, "
                                  "start, à jeun, salle, note, id");
  assert_int_equal(care_language_new(&alloc, smpp_span_of("fr"), smpp_span_of(""), &language),
                   SMPP_OK);
  assert_int_equal(care_template_render(tmpl, language, values, N, out, sizeof(out), &len, &fault),
                   SMPP_ERR_STATE);
  care_language_free(language);
  care_template_free(tmpl);
}

static void a_field_s_place_is_counted_over_all_that_stands_before_it(void **state) {
  static const struct {
    const char *text;
    size_t line, column;
  } cases[] = {
      {"{{?}}", 1, 1},
      {"#! max_parts = 2\n\u00E9t\u00E9 {{nom}} {{?}}", 2, 13},
      {"{{nom}}\r\n{{nom}}\r{{nom}}\n\n\u00E9 {{?}}", 5, 3},
      {"{{nom}}{{nom}}\u00E9{{#if ?}}{{/if}}", 1, 16},
      {"{{#if nom}}a\n{{else}}b {{?}}{{/if}}", 2, 11},
      {"{{#if nom}}\r\n{{/if}}\r\n{{nom}} {{?}}", 3, 9},
      {"#! syntax = ((name))\nx ((nom??\u00E9\n)) ((nom??a))((?))", 3, 14},
  };
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span names[N];

  (void)state;
  spans(columns, names);
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
    struct care_fault fault = {0};
    care_template *tmpl = NULL;

    assert_int_equal(care_template_new(&alloc, smpp_span_of(cases[i].text), &tmpl, &fault),
                     SMPP_OK);
    assert_int_equal(care_template_bind(tmpl, names, N, &fault), SMPP_ERR_NOT_FOUND);
    assert_int_equal(fault.line, cases[i].line);
    assert_int_equal(fault.column, cases[i].column);
    care_template_free(tmpl);
  }
}

static void languages_and_zones_that_do_not_exist_are_refused(void **state) {
  static const char *const bad[] = {
      "", "f", "french", "xx", "fr-", "fr--FR", "fr-u-ca-buddhist", "12", "fr FR", "fr@x=y"};
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_language *language = NULL;

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
    assert_int_equal(care_language_new(&alloc, smpp_span_of(bad[i]), smpp_span_of(""), &language),
                     SMPP_ERR_NOT_FOUND);
  assert_int_equal(
      care_language_new(&alloc, smpp_span_of("fr"), smpp_span_of("Europe/Lutece"), &language),
      SMPP_ERR_NOT_FOUND);
  assert_null(language);
}

static void a_template_says_which_columns_it_uses(void **state) {
  care_template *tmpl = bound("{{nom}}{{#if à jeun}}x{{/if}}");

  (void)state;
  assert_true(care_template_uses(tmpl, 1));
  assert_true(care_template_uses(tmpl, 3));
  assert_false(care_template_uses(tmpl, 0));
  assert_false(care_template_uses(tmpl, SIZE_MAX));
  care_template_free(tmpl);
}

/* --- memory ------------------------------------------------------------------ */

struct counted {
  size_t left;
  long live;
};

static void *counted_resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct counted *counted = ctx;

  if (new_size == 0) {
    counted->live -= ptr != NULL;
    free(ptr);
    return NULL;
  }
  if (counted->left == 0)
    return NULL;
  counted->left--;
  (void)old_size;
  counted->live += ptr == NULL;
  return realloc(ptr, new_size);
}

static void without_memory_nothing_leaks(void **state) {
  static const char text[] = "{{a}}{{b}}{{c}}{{d}}{{e}}{{f}}{{g}}{{h}}{{i}}{{j}}";
  int result = SMPP_ERR_NOMEM;

  (void)state;
  for (size_t n = 0; result != SMPP_OK; n++) {
    struct counted counted = {n, 0};
    struct smpp_alloc alloc = {counted_resize, &counted};
    care_template *tmpl = NULL;

    result = care_template_new(&alloc, smpp_span_of(text), &tmpl, NULL);
    assert_true(result == SMPP_OK || (result == SMPP_ERR_NOMEM && !tmpl && counted.live == 0));
    assert_true(n < 20);
    care_template_free(tmpl);
    assert_int_equal(counted.live, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(placeholders_match_whatever_their_case_and_spaces),
      cmocka_unit_test(a_value_is_never_read_as_a_template),
      cmocka_unit_test(an_empty_field_fails_its_row_or_has_a_default),
      cmocka_unit_test(dates_and_times_speak_the_language),
      cmocka_unit_test(arabic_has_digits_that_every_telephone_shows),
      cmocka_unit_test(other_calendars_do_not_move_the_day),
      cmocka_unit_test(the_first_of_a_month_is_written_as_the_french_do),
      cmocka_unit_test(a_time_with_an_offset_is_shown_in_the_zone),
      cmocka_unit_test(what_is_no_date_fails_its_row),
      cmocka_unit_test(a_condition_is_yes_or_no_or_whether_it_is_there),
      cmocka_unit_test(a_block_alone_on_its_line_leaves_no_empty_line),
      cmocka_unit_test(line_breaks_in_values_are_folded_and_typing_is_made_safe),
      cmocka_unit_test(values_and_texts_are_bounded),
      cmocka_unit_test(a_mistake_in_a_template_is_found_with_its_place),
      cmocka_unit_test(an_unknown_field_is_said_with_those_there_are),
      cmocka_unit_test(a_field_s_place_is_counted_over_all_that_stands_before_it),
      cmocka_unit_test(languages_and_zones_that_do_not_exist_are_refused),
      cmocka_unit_test(a_template_says_which_columns_it_uses),
      cmocka_unit_test(without_memory_nothing_leaks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
