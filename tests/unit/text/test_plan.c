/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <smpp/text.h>

#define E_ACUTE "\xC3\xA9"
#define E_HAT "\xC3\xAA"
#define ACUTE_ABOVE "\xCC\x81"                                /* U+0301, combining */
#define FAMILY "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7" /* woman, joiner, girl: 5 units */
#define FLAG "\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7"               /* two indicators: 4 units */
#define ZHE "\xD0\xB6"

/* A text of n times `unit` and then `tail`, in a static buffer. */
static struct smpp_span text_of(const char *unit, size_t n, const char *tail) {
  static char text[200000];
  size_t unit_len = strlen(unit), tail_len = strlen(tail), len = 0;

  assert_true(n * unit_len + tail_len <= sizeof text);
  for (size_t i = 0; i < n; i++, len += unit_len)
    memcpy(text + len, unit, unit_len);
  memcpy(text + len, tail, tail_len);
  return smpp_span(text, len + tail_len);
}

static struct smpp_text_plan plan_of(struct smpp_span text,
                                     const struct smpp_text_options *options) {
  const struct smpp_text_options defaults = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  assert_int_equal(smpp_text_plan(text, options ? options : &defaults, &plan, NULL), SMPP_OK);
  return plan;
}

static unsigned part_len(const struct smpp_text_plan *plan, unsigned i) {
  return (unsigned)plan->part_start[i + 1] - plan->part_start[i];
}

/* Whether a text leaves as it is, and that it then says so truly. */
static bool leaves_as_it_is(const char *text, int encoding) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  uint8_t planned[400], encoded[400];
  size_t len;

  options.encoding = encoding;
  plan = plan_of(smpp_span_of(text), &options);
  assert_int_equal(smpp_text_plan_encode(smpp_span_of(text), &plan, planned, sizeof planned),
                   SMPP_OK);
  assert_int_equal(
      smpp_text_encode(plan.encoding, smpp_span_of(text), encoded, sizeof encoded, &len, NULL),
      SMPP_OK);
  assert_int_equal(plan.octets, len);
  assert_memory_equal(planned, encoded, len);
  if (plan.as_is)
    assert_true(smpp_span_equal(smpp_span(encoded, len), smpp_span_of(text)));
  return plan.as_is;
}

static void a_text_whose_octets_are_its_own_is_marked(void **state) {
  (void)state;
  assert_true(leaves_as_it_is("", SMPP_ENCODING_AUTO));
  assert_true(leaves_as_it_is("Monday at 9", SMPP_ENCODING_AUTO));
  assert_true(leaves_as_it_is("Mo", SMPP_ENCODING_GSM7));
  assert_true(leaves_as_it_is("Monday at 9 o'clock, please", SMPP_ENCODING_LATIN1));
  assert_true(leaves_as_it_is("Monday", SMPP_ENCODING_ASCII));
  assert_false(leaves_as_it_is("Monday", SMPP_ENCODING_UCS2));
  assert_false(leaves_as_it_is("", SMPP_ENCODING_UCS2));
  assert_false(leaves_as_it_is("A caf" E_ACUTE, SMPP_ENCODING_AUTO));
}

/* One odd character at each place of texts of each length up to three words. */
static void a_character_that_differs_is_found_wherever_it_stands(void **state) {
  static const char odd[] = "$@_{";
  char text[32];

  (void)state;
  for (size_t len = 1; len <= 24; len++)
    for (size_t at = 0; at < len; at++)
      for (size_t i = 0; i < sizeof odd - 1; i++) {
        memset(text, 'x', len);
        text[at] = odd[i];
        text[len] = '\0';
        assert_false(leaves_as_it_is(text, SMPP_ENCODING_GSM7));
      }
}

static void an_empty_text_is_one_empty_part(void **state) {
  struct smpp_text_plan plan = plan_of(smpp_span(NULL, 0), NULL);

  (void)state;
  assert_int_equal(plan.n_parts, 1);
  assert_int_equal(plan.n_pdus, 1);
  assert_int_equal(plan.octets, 0);
  assert_int_equal(part_len(&plan, 0), 0);
}

static void the_characters_that_forced_ucs2_are_listed_in_order_once_each(void **state) {
  struct smpp_text_plan plan = plan_of(smpp_span_of("f" E_HAT "te " ZHE E_HAT E_ACUTE " {"), NULL);

  (void)state;
  assert_int_equal(plan.encoding, SMPP_ENCODING_UCS2);
  assert_int_equal(plan.data_coding, 8);
  assert_int_equal(plan.n_forced, 2);
  assert_int_equal(plan.forced[0], 0xEA);
  assert_int_equal(plan.forced[1], 0x436);
  plan = plan_of(
      smpp_span_of("\xC4\x80\xC4\x81\xC4\x82\xC4\x83\xC4\x84\xC4\x85\xC4\x86\xC4\x87\xC4\x88"),
      NULL);
  assert_int_equal(plan.n_forced, SMPP_PLAN_FORCED);
}

static void a_combining_sequence_moves_whole_to_the_next_part(void **state) {
  struct smpp_text_plan plan = plan_of(text_of(ZHE, 66, "e" ACUTE_ABOVE ZHE ZHE ZHE), NULL);

  (void)state;
  assert_int_equal(plan.n_parts, 2);
  assert_int_equal(part_len(&plan, 0), 2 * 66); /* 67 would end between e and its accent */
  plan = plan_of(text_of(ZHE, 65, "e" ACUTE_ABOVE ZHE ZHE ZHE ZHE), NULL);
  assert_int_equal(part_len(&plan, 0), 2 * 67);
}

static void emoji_sequences_and_flags_are_not_cut(void **state) {
  (void)state;
  for (size_t n = 63; n < 67; n++) {
    struct smpp_text_plan plan = plan_of(text_of(ZHE, n, FAMILY ZHE ZHE ZHE), NULL);
    assert_int_equal(part_len(&plan, 0), 2 * n);
  }
  for (size_t n = 64; n < 67; n++) {
    struct smpp_text_plan plan = plan_of(text_of(ZHE, n, FLAG FLAG), NULL);
    assert_int_equal(part_len(&plan, 0), 2 * n);
  }
}

static void a_sequence_longer_than_a_part_is_cut_between_characters(void **state) {
  char marks[2 * 150 + 1] = "";
  struct smpp_text_plan plan;

  (void)state;
  for (size_t i = 0; i < 150; i++)
    memcpy(marks + 2 * i, ACUTE_ABOVE, 3);
  plan = plan_of(text_of(ZHE, 10, marks), NULL);
  assert_int_equal(plan.n_parts, 3);
  assert_int_equal(part_len(&plan, 0), 2 * 67); /* nothing is won by an early cut */
  assert_int_equal(part_len(&plan, 1), 2 * 67);
  assert_int_equal(part_len(&plan, 2), 2 * 26);
}

static void more_parts_than_allowed_are_refused(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  (void)state;
  plan = plan_of(text_of("a", 255 * 153, ""), NULL);
  assert_int_equal(plan.n_parts, 255);
  assert_int_equal(plan.part_start[255], 255 * 153);
  assert_int_equal(smpp_text_plan(text_of("a", 255 * 153 + 1, ""), &options, &plan, NULL),
                   SMPP_ERR_PARTS);
  assert_int_equal(plan.n_parts, 0);
  assert_int_equal(plan.octets, 255 * 153 + 1);
  options.max_parts = 3;
  assert_int_equal(smpp_text_plan(text_of("a", 460, ""), &options, &plan, NULL), SMPP_ERR_PARTS);
  assert_int_equal(smpp_text_plan(text_of("a", 459, ""), &options, &plan, NULL), SMPP_OK);
  assert_int_equal(smpp_text_plan(text_of("a", 65536, ""), &options, &plan, NULL),
                   SMPP_ERR_TOO_LONG);
}

static void message_payload_is_one_pdu_paced_as_its_parts(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  (void)state;
  options.long_method = SMPP_LONG_PAYLOAD;
  plan = plan_of(text_of("a", 307, ""), &options);
  assert_int_equal(plan.n_parts, 3);
  assert_int_equal(plan.n_pdus, 1);
  plan = plan_of(text_of("a", 160, ""), &options);
  assert_int_equal(plan.n_parts, 1);
}

static void a_link_of_latin1_takes_it_only_where_gsm7_would_do(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  (void)state;
  options.dcs0 = SMPP_ENCODING_LATIN1;
  plan = plan_of(text_of(E_ACUTE, 160, ""), &options);
  assert_int_equal(plan.encoding, SMPP_ENCODING_LATIN1);
  assert_int_equal(plan.data_coding, 0);
  assert_int_equal(plan.octets, 160);
  assert_int_equal(plan.n_parts, 1);
  plan = plan_of(smpp_span_of(E_HAT), &options); /* Latin-1 has it, the radio has not */
  assert_int_equal(plan.encoding, SMPP_ENCODING_UCS2);
  plan = plan_of(smpp_span_of("\xE2\x82\xAC"), &options); /* the other way round */
  assert_int_equal(plan.encoding, SMPP_ENCODING_UCS2);
  plan = plan_of(text_of("[", 81, ""), &options); /* two septets each on the radio */
  assert_int_equal(plan.n_parts, 2);
  assert_int_equal(plan.units, 162);
  assert_int_equal(part_len(&plan, 0), 76);
}

static void latin1_under_its_own_data_coding_counts_octets(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  (void)state;
  options.encoding = SMPP_ENCODING_LATIN1;
  plan = plan_of(text_of(E_HAT, 141, ""), &options);
  assert_int_equal(plan.data_coding, 3);
  assert_int_equal(plan.n_parts, 2);
  assert_int_equal(part_len(&plan, 0), 134);
}

static void what_was_asked_for_and_lacks_a_character_is_refused(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;
  struct smpp_fault fault;

  (void)state;
  options.encoding = SMPP_ENCODING_GSM7;
  assert_int_equal(smpp_text_plan(smpp_span_of("l'h" E_HAT "tel"), &options, &plan, &fault),
                   SMPP_ERR_UNENCODABLE);
  assert_int_equal(fault.offset, 3);
  assert_int_equal(plan.forced[0], 0xEA);
  assert_int_equal(smpp_text_plan(smpp_span_of("ok \xFF"), &options, &plan, &fault),
                   SMPP_ERR_BAD_TEXT);
  assert_int_equal(fault.offset, 3);
}

static void flash_is_message_class_0_of_the_alphabet(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  (void)state;
  options.flash = true;
  plan = plan_of(smpp_span_of("a"), &options);
  assert_int_equal(plan.data_coding, 0x10);
  plan = plan_of(smpp_span_of(ZHE), &options);
  assert_int_equal(plan.data_coding, 0x18);
  options.dcs0 = SMPP_ENCODING_LATIN1; /* the class says GSM 7-bit, so that it must be */
  plan = plan_of(smpp_span_of(E_ACUTE), &options);
  assert_int_equal(plan.encoding, SMPP_ENCODING_GSM7);
  assert_int_equal(plan.data_coding, 0x10);
  options.encoding = SMPP_ENCODING_LATIN1;
  assert_int_equal(smpp_text_plan(smpp_span_of("a"), &options, &plan, NULL), SMPP_ERR_UNSUPPORTED);
}

static void options_out_of_range_are_refused(void **state) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  (void)state;
  options.max_parts = 0;
  assert_int_equal(smpp_text_plan(smpp_span_of("a"), &options, &plan, NULL), SMPP_ERR_INVALID);
  options.max_parts = 1;
  options.dcs0 = SMPP_ENCODING_UCS2;
  assert_int_equal(smpp_text_plan(smpp_span_of("a"), &options, &plan, NULL), SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_text_whose_octets_are_its_own_is_marked),
      cmocka_unit_test(a_character_that_differs_is_found_wherever_it_stands),
      cmocka_unit_test(an_empty_text_is_one_empty_part),
      cmocka_unit_test(the_characters_that_forced_ucs2_are_listed_in_order_once_each),
      cmocka_unit_test(a_combining_sequence_moves_whole_to_the_next_part),
      cmocka_unit_test(emoji_sequences_and_flags_are_not_cut),
      cmocka_unit_test(a_sequence_longer_than_a_part_is_cut_between_characters),
      cmocka_unit_test(more_parts_than_allowed_are_refused),
      cmocka_unit_test(message_payload_is_one_pdu_paced_as_its_parts),
      cmocka_unit_test(a_link_of_latin1_takes_it_only_where_gsm7_would_do),
      cmocka_unit_test(latin1_under_its_own_data_coding_counts_octets),
      cmocka_unit_test(what_was_asked_for_and_lacks_a_character_is_refused),
      cmocka_unit_test(flash_is_message_class_0_of_the_alphabet),
      cmocka_unit_test(options_out_of_range_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
