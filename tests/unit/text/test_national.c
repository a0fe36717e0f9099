/* SPDX-License-Identifier: MIT
 *
 * National language tables: which are chosen, what they cost, and how the parts
 * come back together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smpp/text.h>

#define S_CEDILLA "\xC5\x9F" /* Turkish only */
#define A_ACUTE "\xC3\xA1"   /* Spanish single shift; Portuguese both */
#define A_TILDE "\xC3\xA3"   /* Portuguese both */
#define EURO "\xE2\x82\xAC"
#define ZHE "\xD0\xB6"
#define TEXT_MAX 8192

static char text[TEXT_MAX];

/* `n` times `unit`. */
static struct smpp_span times(const char *unit, size_t n) {
  size_t len = strlen(unit);

  assert_true(n * len <= TEXT_MAX);
  for (size_t i = 0; i < n; i++)
    memcpy(text + i * len, unit, len);
  return smpp_span(text, n * len);
}

static struct smpp_text_options allowing(uint16_t locking, uint16_t single) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;

  options.national_locking = locking;
  options.national_single = single;
  return options;
}

static struct smpp_text_plan plan_of(struct smpp_span utf8,
                                     const struct smpp_text_options *options) {
  struct smpp_text_plan plan;

  assert_int_equal(smpp_text_plan(utf8, options, &plan, NULL), SMPP_OK);
  return plan;
}

static void is_planned(struct smpp_span utf8, const struct smpp_text_options *options, int encoding,
                       unsigned locking, unsigned single, unsigned n_parts) {
  struct smpp_text_plan plan = plan_of(utf8, options);

  assert_int_equal(plan.encoding, encoding);
  assert_int_equal(plan.tables.locking, locking);
  assert_int_equal(plan.tables.single, single);
  assert_int_equal(plan.n_parts, n_parts);
}

static void none_is_used_unless_it_is_allowed(void **state) {
  struct smpp_text_options options = allowing(0, 0);

  (void)state;
  is_planned(times(S_CEDILLA, 100), &options, SMPP_ENCODING_UCS2, 0, 0, 2);
  options = allowing(SMPP_NATIONAL(portuguese), SMPP_NATIONAL(portuguese));
  is_planned(times(S_CEDILLA, 100), &options, SMPP_ENCODING_UCS2, 0, 0, 2);
}

static void none_is_used_where_nothing_is_saved(void **state) {
  struct smpp_text_options options = allowing(SMPP_NATIONAL_ALL, SMPP_NATIONAL_ALL);

  (void)state;
  is_planned(times(S_CEDILLA, 70), &options, SMPP_ENCODING_UCS2, 0, 0, 1);
  is_planned(times("a", 160), &options, SMPP_ENCODING_GSM7, 0, 0, 1);
  is_planned(times("a", 300), &options, SMPP_ENCODING_GSM7, 0, 0, 2);
  is_planned(times(ZHE, 200), &options, SMPP_ENCODING_UCS2, 0, 0, 3);
}

static void the_cheapest_table_wins(void **state) {
  uint16_t turkish = SMPP_NATIONAL(turkish);
  struct smpp_text_options both = allowing(turkish, turkish), single = allowing(0, turkish);

  (void)state;
  is_planned(times(S_CEDILLA, 155), &both, SMPP_ENCODING_GSM7, SMPP_NATIONAL_turkish, 0, 1);
  is_planned(times(S_CEDILLA, 156), &both, SMPP_ENCODING_GSM7, SMPP_NATIONAL_turkish, 0, 2);
  is_planned(times(S_CEDILLA, 77), &single, SMPP_ENCODING_GSM7, 0, SMPP_NATIONAL_turkish, 1);
  is_planned(times(S_CEDILLA, 78), &single, SMPP_ENCODING_UCS2, 0, 0, 2);
}

/* The euro is one septet in the Turkish table: worth it even for a text that the
 * default alphabet holds. */
static void a_text_of_the_default_alphabet_may_be_cheaper_by_another(void **state) {
  struct smpp_text_options options = allowing(SMPP_NATIONAL(turkish), 0);

  (void)state;
  is_planned(times(EURO, 80), &options, SMPP_ENCODING_GSM7, 0, 0, 1);
  is_planned(times(EURO, 150), &options, SMPP_ENCODING_GSM7, SMPP_NATIONAL_turkish, 0, 1);
}

static void two_languages_may_share_a_text(void **state) {
  struct smpp_text_options options =
      allowing(SMPP_NATIONAL(turkish), SMPP_NATIONAL(turkish) | SMPP_NATIONAL(spanish));

  (void)state;
  is_planned(times(S_CEDILLA "abcdefgh" A_ACUTE, 12), &options, SMPP_ENCODING_GSM7,
             SMPP_NATIONAL_turkish, SMPP_NATIONAL_spanish, 1); /* 132 septets of 152 */
}

static void an_escape_that_moves_may_make_ucs2_the_cheaper(void **state) {
  struct smpp_text_options options = allowing(0, SMPP_NATIONAL(turkish));
  struct smpp_text_plan plan = plan_of(times(S_CEDILLA, 78), &options);

  (void)state;
  assert_int_equal(plan.n_parts, 2);
  options.encoding = SMPP_ENCODING_GSM7;
  /* 148 septets a part, and not 149: no pair is cut */
  is_planned(times(S_CEDILLA, 149), &options, SMPP_ENCODING_GSM7, 0, SMPP_NATIONAL_turkish, 3);
  is_planned(times(S_CEDILLA, 148), &options, SMPP_ENCODING_GSM7, 0, SMPP_NATIONAL_turkish, 2);
}

static void what_no_table_has_is_unencodable_and_too_many_parts_are_said(void **state) {
  struct smpp_text_options options = allowing(SMPP_NATIONAL_ALL, SMPP_NATIONAL_ALL);
  struct smpp_text_plan plan;
  struct smpp_fault fault;

  (void)state;
  options.encoding = SMPP_ENCODING_GSM7;
  assert_int_equal(smpp_text_plan(smpp_span_of("a" S_CEDILLA ZHE), &options, &plan, &fault),
                   SMPP_ERR_UNENCODABLE);
  options.max_parts = 2;
  assert_int_equal(smpp_text_plan(times(S_CEDILLA, 300), &options, &plan, &fault), SMPP_ERR_PARTS);
  assert_int_equal(plan.n_parts, 0);
  assert_int_equal(plan.units, 300);
  options.national_single = 1;
  assert_int_equal(smpp_text_plan(smpp_span_of("a"), &options, &plan, &fault), SMPP_ERR_INVALID);
}

static void sar_has_no_header_beside_it(void **state) {
  struct smpp_text_options options = allowing(SMPP_NATIONAL(turkish), SMPP_NATIONAL(turkish));

  (void)state;
  options.long_method = SMPP_LONG_SAR;
  is_planned(times(S_CEDILLA, 155), &options, SMPP_ENCODING_GSM7, SMPP_NATIONAL_turkish, 0, 1);
  is_planned(times(S_CEDILLA, 156), &options, SMPP_ENCODING_UCS2, 0, 0, 3);
}

/* --- to PDUs and back ---------------------------------------------------------- */

static struct smpp_span piece_of(struct smpp_joined *joined, int dcs0, char *out, size_t cap) {
  size_t len;

  assert_int_equal(smpp_joined_text(joined, dcs0, NULL, out, cap, &len), SMPP_OK);
  return smpp_span(out, len);
}

/* Sends the text as its parts, joins them, and compares. */
static void comes_back(struct smpp_span utf8, const struct smpp_text_options *options,
                       size_t octets_max) {
  struct smpp_text_plan plan = plan_of(utf8, options);
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;
  uint8_t encoded[2 * TEXT_MAX], scratch[SMPP_PART_MAX], tlvs[2 * TEXT_MAX], septets[TEXT_MAX];
  struct smpp_joined joined;
  char out[TEXT_MAX];
  smpp_joiner *joiner;
  int result = SMPP_OK;

  config.alloc = smpp_alloc_libc();
  assert_int_equal(smpp_joiner_new(&config, &joiner), SMPP_OK);
  assert_int_equal(smpp_text_plan_encode(utf8, &plan, encoded, sizeof encoded), SMPP_OK);
  for (unsigned i = 0; i < plan.n_pdus; i++) {
    struct smpp_pdu pdu = {.command_id = SMPP_DELIVER_SM};
    struct smpp_concat concat;
    struct smpp_span content;
    size_t len = 0;
    assert_int_equal(smpp_text_part(&plan, smpp_span(encoded, plan.octets), i, 77, &pdu, scratch,
                                    tlvs, sizeof tlvs, &len),
                     SMPP_OK);
    assert_true(pdu.sm.short_message.len <= octets_max);
    if (smpp_pdu_concat(&pdu, &concat) != SMPP_OK) { /* all of it in one PDU */
      assert_int_equal(smpp_pdu_text(&pdu, options->dcs0, NULL, out, sizeof out, &len), SMPP_OK);
      assert_true(smpp_span_equal(smpp_span(out, len), utf8));
      continue;
    }
    assert_int_equal(smpp_pdu_part(&pdu, options->dcs0, septets, sizeof septets, &content),
                     SMPP_OK);
    result = smpp_joiner_add(joiner, smpp_span_of("a"), smpp_span_of("s"), smpp_span_of("d"),
                             &concat, pdu.sm.data_coding, content, 0, &joined);
    assert_int_equal(result, i + 1 < plan.n_pdus ? SMPP_MORE : SMPP_OK);
    if (result == SMPP_OK) {
      assert_int_equal(joined.n_runs, 1);
      assert_true(smpp_span_equal(piece_of(&joined, options->dcs0, out, sizeof out), utf8));
    }
  }
  smpp_joiner_free(joiner);
}

static void every_text_comes_back_by_every_method(void **state) {
  const char *const units[] = {S_CEDILLA "i" EURO "!", A_TILDE "o {x}", "plain [text] \xC3\xA1"};
  struct smpp_text_options options = allowing(SMPP_NATIONAL_ALL, SMPP_NATIONAL_ALL);

  (void)state;
  for (options.long_method = 0; options.long_method <= SMPP_LONG_PAYLOAD; options.long_method++)
    for (unsigned packed = 0; packed < 2; packed++)
      for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (size_t n = 1; n < 320; n += n < 100 ? 1 : 7) {
          options.dcs0 = packed ? SMPP_ENCODING_GSM7_PACKED : SMPP_ENCODING_GSM7;
          struct smpp_span utf8 = times(units[i], n);
          comes_back(utf8, &options, packed ? 140 : 160);
        }
}

/* The texts of the table in docs/guide.md. */
static void the_parts_that_the_guide_says_are_saved_are(void **state) {
  static const struct {
    uint16_t set;
    unsigned without, with;
    const char *text;
  } texts[] = {
      {SMPP_NATIONAL(turkish), 3, 1,
       "Sayın Ayşe Yıldız, 12 Mart Perşembe günü saat 09.30'da göğüs "
       "hastalıkları polikliniğinde randevunuz var. Lütfen tahlil sonuçlarınızı "
       "getiriniz."},
      {SMPP_NATIONAL(portuguese), 3, 1,
       "Olá João, a sua consulta de reabilitação é na terça-feira, 3 de março, "
       "às 14h30. Não se esqueça dos exames. Responda SIM para confirmar ou NÃO."},
      {SMPP_NATIONAL(spanish), 2, 1,
       "Estimada Sra. Muñoz: le recordamos su cita de traumatología el miércoles 4 de "
       "marzo a las 10:15. ¿Podrá venir? Responda SÍ o NO."},
      {SMPP_NATIONAL(hindi), 2, 1,
       "नमस्ते, आपकी अपॉइंटमेंट "
       "मंगलवार, 3 मार्च को सुबह 10 बजे "
       "है। कृपया अपनी रिपोर्ट साथ "
       "लाएँ। पुष्टि के लिए हाँ लिखें।"},
  };

  (void)state;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    struct smpp_text_options options = allowing(0, 0);
    assert_int_equal(plan_of(smpp_span_of(texts[i].text), &options).n_parts, texts[i].without);
    options = allowing(texts[i].set, texts[i].set);
    struct smpp_text_plan plan = plan_of(smpp_span_of(texts[i].text), &options);
    assert_int_equal(plan.n_parts, texts[i].with);
    assert_int_equal(plan.encoding, SMPP_ENCODING_GSM7);
    comes_back(smpp_span_of(texts[i].text), &options, 160);
  }
}

static void parts_by_different_tables_are_runs_of_their_own(void **state) {
  const struct smpp_concat parts[] = {
      {0, 1, 3, 1, {1, 0}}, {0, 1, 3, 2, {1, 0}}, {0, 1, 3, 3, {3, 0}}};
  struct smpp_joiner_config config = SMPP_JOINER_CONFIG_INIT;
  struct smpp_joined joined;
  smpp_joiner *joiner;
  char out[64];
  size_t len;

  (void)state;
  config.alloc = smpp_alloc_libc();
  assert_int_equal(smpp_joiner_new(&config, &joiner), SMPP_OK);
  for (unsigned i = 0; i < 3; i++)
    assert_int_equal(smpp_joiner_add(joiner, smpp_span_of("a"), smpp_span_of("s"),
                                     smpp_span_of("d"), &parts[i], 0, smpp_span_of("\x1C"), 0,
                                     &joined),
                     i < 2 ? SMPP_MORE : SMPP_OK);
  assert_int_equal(joined.n_runs, 2);
  assert_int_equal(smpp_joined_text(&joined, SMPP_ENCODING_GSM7, NULL, out, sizeof out, &len),
                   SMPP_OK);
  assert_true(smpp_span_equal(smpp_span(out, len),
                              smpp_span_of("\xC5\x9E\xC5\x9E\xC3\x82"))); /* S-cedilla twice, A^ */
  smpp_joiner_free(joiner);
}

/* --- words --------------------------------------------------------------------- */

static void sets_of_languages_are_read_from_words(void **state) {
  const uint16_t turkish = SMPP_NATIONAL(turkish), spanish = SMPP_NATIONAL(spanish);
  uint16_t locking = 0, single = 0;

  (void)state;
  assert_true(smpp_national_sets(smpp_span_of("turkish,spanish"), &locking, &single));
  assert_int_equal(locking, turkish);
  assert_int_equal(single, turkish | spanish);
  assert_true(smpp_national_sets(smpp_span_of("single:turkish,locking:urdu"), &locking, &single));
  assert_int_equal(locking, SMPP_NATIONAL(urdu));
  assert_int_equal(single, turkish);
  assert_true(smpp_national_sets(smpp_span_of("all"), &locking, &single));
  assert_int_equal(locking & single, SMPP_NATIONAL_ALL);
  static const char *const wrong[] = {"",        "klingon", "turkish,", "locking:spanish",
                                      "Turkish", "single:", "all,urdu", "none,urdu"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_false(smpp_national_sets(smpp_span_of(wrong[i]), &locking, &single));
  assert_int_equal(locking, SMPP_NATIONAL_ALL); /* as it was */
  assert_true(smpp_national_sets(smpp_span_of("none"), &locking, &single));
  assert_int_equal(locking | single, 0);
  assert_null(smpp_national_name(0));
  assert_null(smpp_national_name(14));
}

static void a_language_without_the_table_is_refused(void **state) {
  uint8_t octets[4];
  size_t len;

  (void)state;
  assert_int_equal(smpp_gsm7_encode((struct smpp_gsm7_tables){0, 14}, smpp_span_of("a"), octets,
                                    sizeof octets, &len, NULL),
                   SMPP_ERR_INVALID);
  assert_int_equal(smpp_gsm7_decode((struct smpp_gsm7_tables){2, 0}, smpp_span_of("a"),
                                    (char *)octets, sizeof octets, &len, NULL),
                   SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(none_is_used_unless_it_is_allowed),
      cmocka_unit_test(none_is_used_where_nothing_is_saved),
      cmocka_unit_test(the_cheapest_table_wins),
      cmocka_unit_test(a_text_of_the_default_alphabet_may_be_cheaper_by_another),
      cmocka_unit_test(two_languages_may_share_a_text),
      cmocka_unit_test(an_escape_that_moves_may_make_ucs2_the_cheaper),
      cmocka_unit_test(what_no_table_has_is_unencodable_and_too_many_parts_are_said),
      cmocka_unit_test(sar_has_no_header_beside_it),
      cmocka_unit_test(every_text_comes_back_by_every_method),
      cmocka_unit_test(the_parts_that_the_guide_says_are_saved_are),
      cmocka_unit_test(parts_by_different_tables_are_runs_of_their_own),
      cmocka_unit_test(sets_of_languages_are_read_from_words),
      cmocka_unit_test(a_language_without_the_table_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
