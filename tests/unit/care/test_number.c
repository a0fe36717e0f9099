/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include <care/numbering.h>

#include "numbers.h"

#define N_CELLS (sizeof(cells) / sizeof(*cells))

static int read_cell(const char *site, const char *text, struct care_number *out) {
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;

  options.region = smpp_span_of(site);
  return care_number_read(smpp_span_of(text), &options, out);
}

/* "+33639980102", or "letters>+33639980102". */
static void describe(const struct care_number *number, char out[64]) {
  if (number->reason == CARE_NUMBER_OK)
    snprintf(out, 64, "%s", number->e164);
  else
    snprintf(out, 64, "%s%s%s", care_number_reason_name(number->reason),
             number->suggestion[0] ? ">" : "", number->suggestion);
}

static void every_cell_is_read_or_refused_as_the_table_says(void **state) {
  (void)state;
  for (size_t i = 0; i < N_CELLS; i++) {
    const struct cell *cell = &cells[i];
    const char *want = !care__numbering_is_complete && cell->plain ? cell->plain : cell->want;
    struct care_number number = CARE_NUMBER_INIT;
    char found[64];
    int result = read_cell(cell->site, cell->text, &number);

    describe(&number, found);
    if (strcmp(found, want) != 0)
      fail_msg("%s '%s': %s, not %s", cell->site, cell->text, found, want);
    assert_int_equal(result, number.reason == CARE_NUMBER_OK ? SMPP_OK : SMPP_ERR_INVALID);
    if (!care__numbering_is_complete)
      continue;
    if (strcmp(number.region, cell->region) != 0 || number.repairs != cell->repairs ||
        strcmp(care_number_kind_name(number.kind), cell->kind) != 0)
      fail_msg("%s '%s': %s %s 0x%x", cell->site, cell->text, number.region,
               care_number_kind_name(number.kind), (unsigned)number.repairs);
  }
}

static void what_stands_beside_a_number_never_becomes_part_of_it(void **state) {
  static const char *const forms[] = {
      "%s (mari)", "%s mari", "%s (2)",    "%s poste 12", "Mme 2: %s", "%s *2",      "2x %s",
      "%s;07",     "%s\n12",  "%s 🙂 4", "%s, 2",       "n° %s",     "%s [06 12]", "%s=3"};

  (void)state;
  for (size_t i = 0; i < N_CELLS; i++)
    for (size_t k = 0; k < sizeof(forms) / sizeof(*forms); k++) {
      struct care_number alone = CARE_NUMBER_INIT, noted = CARE_NUMBER_INIT;
      char text[200];

      if (read_cell(cells[i].site, cells[i].text, &alone) != SMPP_OK)
        continue;
      snprintf(text, sizeof(text), forms[k], cells[i].text);
      if (read_cell(cells[i].site, text, &noted) == SMPP_OK)
        fail_msg("%s '%s' became %s", cells[i].site, text, noted.e164);
      if (noted.suggestion[0] && strcmp(noted.suggestion, alone.e164) != 0)
        fail_msg("%s '%s' suggests %s", cells[i].site, text, noted.suggestion);
    }
}

static void a_number_that_was_read_is_read_the_same_again(void **state) {
  (void)state;
  for (size_t i = 0; i < N_CELLS; i++) {
    struct care_number number = CARE_NUMBER_INIT, again = CARE_NUMBER_INIT;

    if (read_cell(cells[i].site, cells[i].text, &number) != SMPP_OK)
      continue;
    assert_int_equal(read_cell("", number.e164, &again), SMPP_OK);
    assert_string_equal(again.e164, number.e164);
    assert_string_equal(again.region, number.region);
    assert_int_equal(again.kind, number.kind);
    assert_int_equal(again.repairs, 0);
  }
}

static void a_landline_is_written_to_where_the_site_says_so(void **state) {
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;
  struct care_number number = CARE_NUMBER_INIT;

  (void)state;
  options.region = smpp_span_of("fr");
  options.landlines = true;
  assert_int_equal(care_number_read(smpp_span_of("01 99 00 12 34"), &options, &number), SMPP_OK);
  assert_string_equal(number.e164, "+33199001234");
  if (!care__numbering_is_complete)
    return;
  assert_int_equal(number.kind, CARE_KIND_LANDLINE);
  assert_int_equal(care_number_read(smpp_span_of("0899 70 12 34"), &options, &number),
                   SMPP_ERR_INVALID);
  assert_int_equal(number.reason, CARE_NUMBER_PREMIUM);
}

static void a_repair_that_is_not_allowed_is_a_suggestion(void **state) {
  static const char *const damaged[] = {"639980102.0", "'0639980102", "=\"0639980102\"",
                                        "+0639980102", "639980102",   "33639980102"};
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;

  (void)state;
  options.region = smpp_span_of("FR");
  options.repairs = 0;
  for (size_t i = 0; i < sizeof(damaged) / sizeof(*damaged); i++) {
    struct care_number number = CARE_NUMBER_INIT;

    assert_int_equal(care_number_read(smpp_span_of(damaged[i]), &options, &number),
                     SMPP_ERR_INVALID);
    assert_int_equal(number.reason, CARE_NUMBER_DAMAGED);
    assert_string_equal(number.e164, "");
    assert_string_equal(number.suggestion, "+33639980102");
  }
}

static void a_lost_plus_of_another_country_is_put_back_only_on_demand(void **state) {
  struct care_number_options options = CARE_NUMBER_OPTIONS_INIT;
  struct care_number number = CARE_NUMBER_INIT;

  (void)state;
  options.region = smpp_span_of("FR");
  assert_int_equal(care_number_read(smpp_span_of("32470123456"), &options, &number),
                   SMPP_ERR_INVALID);
  assert_string_equal(number.suggestion, "+32470123456");
  if (!care__numbering_is_complete)
    return;
  options.repairs |= CARE_REPAIR_FOREIGN;
  assert_int_equal(care_number_read(smpp_span_of("32470123456"), &options, &number), SMPP_OK);
  assert_string_equal(number.e164, "+32470123456");
  assert_int_equal(number.repairs, CARE_REPAIR_FOREIGN);
  /* A German mobile without its 0, or one in Texas without its +. */
  options.region = smpp_span_of("DE");
  assert_int_equal(care_number_read(smpp_span_of("15123456789"), &options, &number),
                   SMPP_ERR_INVALID);
  assert_int_equal(number.reason, CARE_NUMBER_AMBIGUOUS);
  assert_string_equal(number.suggestion, "+4915123456789");
}

static void what_is_no_text_or_no_end_is_refused(void **state) {
  struct care_number number = CARE_NUMBER_INIT;
  char endless[5000];

  (void)state;
  assert_int_equal(care_number_read(smpp_span("06399\xE9"
                                              "80102",
                                              11),
                                    NULL, &number),
                   SMPP_ERR_INVALID);
  assert_int_equal(number.reason, CARE_NUMBER_BAD_TEXT);
  assert_int_equal(care_number_read(smpp_span("+33639\0980102", 13), NULL, &number),
                   SMPP_ERR_INVALID);
  assert_int_equal(number.reason, CARE_NUMBER_PUNCTUATION);
  memset(endless, '7', sizeof(endless));
  assert_int_equal(care_number_read(smpp_span(endless, sizeof(endless)), NULL, &number),
                   SMPP_ERR_INVALID);
  assert_int_equal(number.reason, CARE_NUMBER_TOO_LONG);
  assert_int_equal(care_number_read(smpp_span(NULL, 0), NULL, &number), SMPP_ERR_INVALID);
  assert_int_equal(number.reason, CARE_NUMBER_MISSING);
}

static void a_country_that_there_is_not_is_said_before_any_cell(void **state) {
  static const char *const unknown[] = {"ZZ", "F", "FRA", "france", "F1", "33"};
  struct care_number number = CARE_NUMBER_INIT;

  (void)state;
  for (size_t i = 0; i < sizeof(unknown) / sizeof(*unknown); i++)
    assert_int_equal(read_cell(unknown[i], "+33639980102", &number), SMPP_ERR_NOT_FOUND);
  assert_string_equal(number.e164, "");
}

static void options_of_a_newer_version_are_refused(void **state) {
  struct {
    struct care_number_options options;
    uint32_t wish;
  } newer = {CARE_NUMBER_OPTIONS_INIT, 1};
  struct care_number number = CARE_NUMBER_INIT;

  (void)state;
  newer.options.size = sizeof(newer);
  assert_int_equal(care_number_read(smpp_span_of("+33639980102"), &newer.options, &number),
                   SMPP_ERR_UNSUPPORTED);
}

static void every_reason_and_kind_has_a_name_and_words(void **state) {
  (void)state;
  for (int reason = CARE_NUMBER_OK; reason <= CARE_NUMBER_PREMIUM; reason++) {
    assert_string_not_equal(care_number_reason_name(reason), "?");
    assert_string_not_equal(care_number_reason_text(reason), "unknown reason");
  }
  assert_string_equal(care_number_reason_name(CARE_NUMBER_PREMIUM + 1), "?");
  assert_string_equal(care_number_reason_text(-1), "unknown reason");
  assert_string_equal(care_number_kind_name(CARE_KIND_MOBILE), "mobile");
  assert_string_equal(care_number_kind_name(CARE_KIND_PREMIUM + 1), "?");
  assert_string_equal(care_number_kind_name(-1), "?");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_cell_is_read_or_refused_as_the_table_says),
      cmocka_unit_test(what_stands_beside_a_number_never_becomes_part_of_it),
      cmocka_unit_test(a_number_that_was_read_is_read_the_same_again),
      cmocka_unit_test(a_landline_is_written_to_where_the_site_says_so),
      cmocka_unit_test(a_repair_that_is_not_allowed_is_a_suggestion),
      cmocka_unit_test(a_lost_plus_of_another_country_is_put_back_only_on_demand),
      cmocka_unit_test(what_is_no_text_or_no_end_is_refused),
      cmocka_unit_test(a_country_that_there_is_not_is_said_before_any_cell),
      cmocka_unit_test(options_of_a_newer_version_are_refused),
      cmocka_unit_test(every_reason_and_kind_has_a_name_and_words),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
