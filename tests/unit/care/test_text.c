/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <care/plainer.h>
#include <data/utf8.h>
#include <smppcare/calendar.h>
#include <smppcare/text.h>

#include <stdio.h>

#define TEXT_MAX 4096
#define TEN(x) x x x x x x x x x x

struct made {
  int result;
  char text[TEXT_MAX];
  struct care_cost cost;
  struct care_fault fault;
};

static care_language *language(void) {
  static care_language *french;
  struct smpp_alloc alloc = smpp_alloc_libc();

  if (!french)
    assert_int_equal(care_language_new(&alloc, smpp_span_of("fr"), smpp_span(NULL, 0), &french),
                     SMPP_OK);
  return french;
}

/* A template and the value of its field x. */
static const struct made *make_in(const char *text, const char *x,
                                  const struct care_text_options *options, size_t cap) {
  static struct made made;
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span name = smpp_span_of("x"), value = smpp_span_of(x);
  care_template *tmpl = NULL;
  size_t len = 0;

  made = (struct made){.cost = CARE_COST_INIT};
  assert_int_equal(care_template_new(&alloc, smpp_span_of(text), &tmpl, NULL), SMPP_OK);
  assert_int_equal(care_template_bind(tmpl, &name, 1, NULL), SMPP_OK);
  made.result = care_text_make(tmpl, language(), &value, 1, options, made.text, cap, &len,
                               &made.cost, &made.fault);
  made.text[len] = '\0';
  care_template_free(tmpl);
  return &made;
}

static const struct made *make(const char *text, const char *x,
                               const struct care_text_options *options) {
  return make_in(text, x, options, TEXT_MAX - 1);
}

static struct care_text_options under(int characters) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;

  options.characters = characters;
  return options;
}

static void assert_makes(const char *text, const char *x, const struct care_text_options *options,
                         const char *expected) {
  const struct made *made = make(text, x, options);

  if (made->result != SMPP_OK)
    print_error("%s\n", made->fault.text);
  assert_int_equal(made->result, SMPP_OK);
  assert_string_equal(made->text, expected);
}

/* --- prefix ------------------------------------------------------------------------ */

static void a_prefix_stands_before_a_text_that_does_not_begin_with_it(void **state) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;

  (void)state;
  options.prefix = smpp_span_of(" Clinique\u00A0X : ");
  assert_makes("bonjour {{x}}", "Zoé", &options, "Clinique X : bonjour Zoé");
  assert_makes("Clinique X : bonjour {{x}}", "Zoé", &options, "Clinique X : bonjour Zoé");
  assert_makes("  {{x}}\u00A0X : bonjour", "Clinique", &options, "Clinique X : bonjour");
  assert_makes("{{x}}", "C", &options, "Clinique X : C");
  options.prefix = smpp_span_of(" ");
  assert_makes("{{x}}", "C", &options, "C");
  options.prefix = smpp_span_of("aa");
  assert_makes("\001a", "", &options, "aa a"); /* what is left of its octets is no text */
  options.prefix = smpp_span_of("Clinique X :");
  for (size_t cap = 0; cap < strlen("Clinique X : bonjour Zoé"); cap++)
    assert_int_equal(make_in("bonjour {{x}}", "Zoé", &options, cap)->result, SMPP_ERR_NOSPACE);
}

static void a_prefix_counts(void **state) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;
  static const char text[] = TEN("0123456789abcde") "{{x}}";

  (void)state;
  assert_int_equal(make(text, "0123456789", &options)->cost.n_parts, 1);
  options.prefix = smpp_span_of("X:");
  assert_int_equal(make(text, "0123456789", &options)->cost.n_parts, 2);
}

/* --- characters ---------------------------------------------------------------------- */

static void characters_stay_unless_the_site_says_otherwise(void **state) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;
  const struct made *made = make(TEN("0123456789abcde") "{{x}}", "en août", &options);

  (void)state;
  assert_non_null(strstr(made->text, "août"));
  assert_int_equal(made->cost.n_parts, 3);
  assert_string_equal(made->cost.warning, "û forces UCS-2: 3 parts instead of 1");
}

static void plainer_letters_are_taken_if_that_saves_a_part(void **state) {
  struct care_text_options options = under(CARE_CHARACTERS_IF_CHEAPER);
  const struct made *made = make(TEN("0123456789abcde") "{{x}}", "û Łukasz", &options);

  (void)state;
  assert_non_null(strstr(made->text, "e"
                                     "u Lukasz"));
  assert_int_equal(made->cost.encoding, SMPP_ENCODING_GSM7);
  assert_int_equal(made->cost.n_parts, 1);
  assert_string_equal(made->cost.warning, "û, Ł were replaced: 1 part instead of 3");
  assert_makes("en {{x}}", "août", &options, "en août"); /* one part either way */
  assert_string_equal(make("en {{x}}", "août", &options)->cost.warning, "");
  made = make(TEN("0123456789abcde") "{{x}}", "août 🙂", &options);
  assert_non_null(strstr(made->text, "août 🙂")); /* no likeness: nothing is replaced */
  assert_int_equal(made->cost.n_parts, 3);
}

static void only_plainer_letters_or_a_fault_that_names_the_character(void **state) {
  struct care_text_options options = under(CARE_CHARACTERS_ALWAYS);
  const struct made *made;

  (void)state;
  assert_makes("{{x}}", "Łukasz Ðorđe Ağaoğlu", &options, "Lukasz Dorde Agaoglu");
  assert_makes("{{x}}", "août ça êtes SÍ À", &options, "aout ca etes SI A");
  assert_makes("{{x}}", "Nguyễn Thị Ánh", &options, "Nguyen Thi Anh");
  assert_makes("{{x}}", "38°C n°5 ½ × 2 ✓", &options, "38 C no5 1/2 x 2 x");
  assert_makes("{{x}}", "à é è ù ñ Ç € [a]", &options, "à é è ù ñ Ç € [a]");
  made = make("Bonjour {{x}}", "🙂 Zoé", &options);
  assert_int_equal(made->result, SMPP_ERR_UNENCODABLE);
  assert_string_equal(made->fault.text,
                      "'🙂' has no likeness in GSM 7-bit, and nothing else is to be sent");
}

static void other_scripts_are_never_touched(void **state) {
  struct care_text_options options = under(CARE_CHARACTERS_ALWAYS);

  (void)state;
  assert_makes("{{x}}: août", "محمد", &options, "محمد: août");
  assert_makes("{{x}} août", "Иван", &options, "Иван août");
  assert_makes("{{x}} août", "ΓΔ", &options, "ΓΔ aout"); /* two that the alphabet has */
  assert_makes("{{x}} août", "Γιάννης", &options, "Γιάννης août");
}

static void the_template_has_the_last_word(void **state) {
  struct care_text_options options = under(CARE_CHARACTERS_KEEP);

  (void)state;
  assert_makes("#! characters = always\n{{x}}", "août", &options, "aout");
  options = under(CARE_CHARACTERS_ALWAYS);
  assert_makes("#! characters = keep\n{{x}}", "août", &options, "août");
  options.max_parts = 1;
  assert_int_equal(make("#! max_parts = 2\n" TEN(TEN("ab")) "{{x}}", "x", &options)->result,
                   SMPP_OK);
  assert_int_equal(make(TEN(TEN("ab")) "{{x}}", "x", &options)->result, SMPP_ERR_PARTS);
}

static void tables_of_languages_count_where_the_link_takes_them(void **state) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;
  static const char text[] = TEN("0123456789abcd") "{{x}}";

  (void)state;
  assert_int_equal(make(text, "SÍ", &options)->cost.n_parts, 3);
  options.national_single = SMPP_NATIONAL(spanish);
  assert_int_equal(make(text, "SÍ", &options)->cost.n_parts, 1);
}

/* --- parts and prices ------------------------------------------------------------------ */

static void a_text_of_too_many_parts_fails_and_is_never_cut(void **state) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;
  const struct made *made;

  (void)state;
  options.max_parts = 2;
  made = make(TEN("0123456789abcde") "{{x}}", "août", &options);
  assert_int_equal(made->result, SMPP_ERR_PARTS);
  assert_string_equal(made->fault.text, "the text takes 3 parts, more than the 2 it may have; û "
                                        "forces UCS-2: 3 parts instead of 1");
}

static void a_date_far_from_today_has_its_year(void **state) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;

  (void)state;
  assert_makes("{{x|date}}", "2027-06-18", &options, "18/06");
  options.today = care_day_of(2026, 11, 22);
  assert_makes("{{x|date}} {{x|date:dm}}", "2027-06-18", &options, "18/06/2027 18/06");
  assert_makes("{{x|date:at}}", "2027-04-18 09:30", &options, "18/04 à 09h30");
}

static void prices_are_read_and_written_without_loss(void **state) {
  static const struct {
    const char *text;
    uint64_t micros;
    const char *written;
  } good[] = {{"0.049", 49000, "0.049"},
              {"0,1", 100000, "0.10"},
              {"5", 5000000, "5.00"},
              {"0", 0, "0.00"},
              {"0.000001", 1, "0.000001"},
              {"1234.5", 1234500000, "1234.50"},
              {"100000", 100000000000, "100000.00"}};
  static const char *const bad[] = {"",
                                    "-1",
                                    "1.",
                                    ".5",
                                    "1.2.3",
                                    "0.0000001",
                                    "100001",
                                    "x",
                                    "1 ",
                                    "5€",
                                    "99999999999999999999999999"};
  char out[CARE_PRICE_MAX];
  uint64_t micros;

  (void)state;
  for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
    assert_true(care_price_read(smpp_span_of(good[i].text), &micros));
    assert_int_equal(micros, good[i].micros);
    assert_int_equal(care_price_write(micros, out), strlen(good[i].written));
    assert_string_equal(out, good[i].written);
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
    assert_false(care_price_read(smpp_span_of(bad[i]), &micros));
  assert_int_equal(care_price_write(UINT64_MAX, out), strlen("18446744073709.551615"));
}

/* --- laws -------------------------------------------------------------------------------- */

static const uint32_t letters[] = {'a', 'e',    'Z',   ' ',  ',',    '.',    '{',  '}',   '(',
                                   '"', '|',    '?',   '\n', 0xE9,   0xFB,   0xE7, 0x141, 0x20AC,
                                   '[', 0x2019, 0x301, 0xA0, 0x200F, 0x1EA5, 0xBD, 0x152, 0xAB};

static size_t random_value(uint32_t *seed, char out[512]) {
  size_t len = 0, n;

  *seed = *seed * 1664525u + 1013904223u;
  n = *seed >> 24 & 127;
  for (size_t i = 0; i < n; i++) {
    *seed = *seed * 1664525u + 1013904223u;
    len +=
        data_utf8_encode(letters[(*seed >> 16) % (sizeof(letters) / sizeof(*letters))], out + len);
  }
  out[len] = '\0';
  return len;
}

/* Latin values of every kind, under each policy: the parts are those of the core's
 * splitter, no more than allowed; the same comes out twice; what is always to be
 * plain is; and nothing of a value was read as a template. */
static void what_is_made_keeps_its_promises(void **state) {
  uint32_t seed = 7;

  (void)state;
  for (int i = 0; i < 20000; i++) {
    struct care_text_options options = under(i % 3);
    struct smpp_text_options usual = SMPP_TEXT_OPTIONS_INIT;
    struct smpp_text_plan plan;
    struct made first;
    char x[512];

    random_value(&seed, x);
    options.max_parts = (uint8_t)(1 + i % 4);
    options.prefix = i % 5 ? smpp_span(NULL, 0) : smpp_span_of("Hôpital X:");
    first = *make("a {{x}} (b) 0123456789 0123456789 0123456789 0123456789", x, &options);
    if (first.result == SMPP_ERR_INVALID || first.result == SMPP_ERR_PARTS)
      continue;
    assert_int_equal(first.result, SMPP_OK);
    assert_int_equal(smpp_text_plan(smpp_span_of(first.text), &usual, &plan, NULL), SMPP_OK);
    assert_int_equal(first.cost.n_parts, plan.n_parts);
    assert_int_equal(first.cost.encoding, plan.encoding);
    assert_true(plan.n_parts <= options.max_parts);
    assert_true(options.characters != CARE_CHARACTERS_ALWAYS ||
                plan.encoding == SMPP_ENCODING_GSM7);
    assert_string_equal(
        make("a {{x}} (b) 0123456789 0123456789 0123456789 0123456789", x, &options)->text,
        first.text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_prefix_stands_before_a_text_that_does_not_begin_with_it),
      cmocka_unit_test(a_prefix_counts),
      cmocka_unit_test(characters_stay_unless_the_site_says_otherwise),
      cmocka_unit_test(plainer_letters_are_taken_if_that_saves_a_part),
      cmocka_unit_test(only_plainer_letters_or_a_fault_that_names_the_character),
      cmocka_unit_test(other_scripts_are_never_touched),
      cmocka_unit_test(the_template_has_the_last_word),
      cmocka_unit_test(tables_of_languages_count_where_the_link_takes_them),
      cmocka_unit_test(a_text_of_too_many_parts_fails_and_is_never_cut),
      cmocka_unit_test(a_date_far_from_today_has_its_year),
      cmocka_unit_test(prices_are_read_and_written_without_loss),
      cmocka_unit_test(what_is_made_keeps_its_promises),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
