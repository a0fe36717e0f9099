/* SPDX-License-Identifier: MIT
 *
 * test_reply FILE...: the labelled replies of the files (lines of lang, text,
 * expect, and question where it is not confirm), and what a decision says
 * besides its intent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/json.h>
#include <smppcare/reply.h>

#include "failing_alloc.h"
#include "jsonl.h"
#include "lexicons.h"

#include <stdlib.h>

static care_lexicon *lexicon;
static char **files;
static int n_files;

static struct care_reply parse(const char *lang, int question, const char *text) {
  struct care_reply reply = CARE_REPLY_INIT;

  assert_int_equal(
      care_reply_parse(lexicon, smpp_span_of(lang), question, smpp_span_of(text), &reply), SMPP_OK);
  return reply;
}

static void assert_intent(const char *lang, const char *text, int intent) {
  struct care_reply reply = parse(lang, CARE_QUESTION_CONFIRM, text);

  if (reply.intent != intent)
    fail_msg("%s: %s, not %s", text, care_intent_name(reply.intent), care_intent_name(intent));
}

/* --- labelled replies -------------------------------------------------------------- */

struct tally {
  char lang[12];
  unsigned n, right, dangerous;
};

static bool is_dangerous(int got, struct smpp_span expect) {
  return got == CARE_INTENT_YES || got == CARE_INTENT_NO ||
         smpp_span_equal(expect, smpp_span_of("optout"));
}

static struct tally *tally_of(struct tally *tallies, struct smpp_span lang) {
  while (tallies->n > 0 && !smpp_span_equal(smpp_span_of(tallies->lang), lang))
    tallies++;
  snprintf(tallies->lang, sizeof tallies->lang, "%.*s", (int)lang.len, (const char *)lang.ptr);
  return tallies;
}

static void judge(const struct data_json_value *line, void *tallies) {
  struct care_reply reply = CARE_REPLY_INIT;
  struct smpp_span lang, text, expect, question;
  struct tally *tally;
  struct care_asked asked = CARE_ASKED_INIT;

  asked.today = (struct care_day){2026, 11, 22};
  assert_true(data_json_get_string(data_json_get(line, "lang"), &lang));
  assert_true(data_json_get_string(data_json_get(line, "text"), &text));
  assert_true(data_json_get_string(data_json_get(line, "expect"), &expect));
  if (data_json_get_string(data_json_get(line, "question"), &question))
    assert_true(care_question_by_name(question, &asked.question));
  assert_int_equal(care_reply_judge(lexicon, lang, &asked, text, &reply), SMPP_OK);
  tally = tally_of(tallies, lang);
  tally->n++;
  if (smpp_span_equal(smpp_span_of(care_intent_name(reply.intent)), expect)) {
    tally->right++;
    return;
  }
  tally->dangerous += is_dangerous(reply.intent, expect);
  print_message("# %.*s: %.*s: %s (%s), not %.*s\n", (int)lang.len, (const char *)lang.ptr,
                (int)text.len, (const char *)text.ptr, care_intent_name(reply.intent), reply.rule,
                (int)expect.len, (const char *)expect.ptr);
}

static void every_labelled_reply_is_understood(void **state) {
  unsigned n = 0, right = 0;
  (void)state;

  for (int i = 0; i < n_files; i++) {
    struct tally tallies[16] = {0};
    jsonl_each(files[i], judge, tallies);
    for (struct tally *tally = tallies; tally->n > 0; tally++) {
      print_message("# %s %s: %u of %u (%.1f %%), %u dangerous\n", strrchr(files[i], '/') + 1,
                    tally->lang, tally->right, tally->n, 100.0 * tally->right / tally->n,
                    tally->dangerous);
      n += tally->n;
      right += tally->right;
    }
  }
  assert_true(n >= 350);
  assert_int_equal(right, n);
}

/* --- the decision -------------------------------------------------------------------- */

static void the_span_counts_octets_of_the_text(void **state) {
  struct care_reply reply = parse("fr", CARE_QUESTION_CONFIRM, "désolé, je ne viens pas");
  (void)state;
  assert_int_equal(reply.intent, CARE_INTENT_NO);
  assert_int_equal(reply.start, 13);
  assert_int_equal(reply.end, 25);
}

static void a_decision_names_rule_and_words(void **state) {
  struct care_reply reply = parse("fr", CARE_QUESTION_CONFIRM, "Stpo");
  (void)state;
  assert_string_equal(reply.rule, "optout.typo");
  assert_string_equal(parse("fr", CARE_QUESTION_CONFIRM, "oui").lexicon, "fr-1");
  assert_string_equal(parse("fr", CARE_QUESTION_CONFIRM, "xyzzy").lexicon, "fr-1");
  assert_true(reply.confidence < parse("fr", CARE_QUESTION_CONFIRM, "stop").confidence);
}

/* The day that a reply of Sunday 2026-11-22 names, of that month; 0: none for certain. */
static int day_named(const char *lang, const char *text) {
  struct care_asked asked = CARE_ASKED_INIT;
  struct care_reply reply = CARE_REPLY_INIT;

  asked.question = CARE_QUESTION_DATE;
  asked.today = (struct care_day){2026, 11, 22};
  assert_int_equal(
      care_reply_judge(lexicon, smpp_span_of(lang), &asked, smpp_span_of(text), &reply), SMPP_OK);
  return reply.intent == CARE_INTENT_DATE ? reply.answer.day.day : 0;
}

static void a_refused_day_leaves_the_other_one(void **state) {
  (void)state;
  assert_int_equal(day_named("en", "Friday is bad, Monday please"), 23);
  assert_int_equal(day_named("de", "Freitag ist schlecht, lieber Montag"), 23);
  assert_int_equal(day_named("es", "el jueves me viene mal, mejor el lunes"), 23);
  assert_int_equal(day_named("es", "el jueves no me viene mal"), 26);
  assert_int_equal(day_named("fr", "le 23 vers 10h"), 23);
}

static void a_copied_footer_is_left_to_a_person(void **state) {
  struct care_reply reply = parse("fr", CARE_QUESTION_CONFIRM, "OUI STOP 36180");
  (void)state;
  assert_int_equal(reply.intent, CARE_INTENT_AMBIGUOUS);
  assert_string_equal(reply.rule, "footer_echo");
}

static void opting_out_keeps_the_answer_as_secondary(void **state) {
  struct care_reply reply =
      parse("fr", CARE_QUESTION_CONFIRM, "non et arrêtez de m'envoyer des sms");
  (void)state;
  assert_int_equal(reply.intent, CARE_INTENT_OPTOUT);
  assert_int_equal(reply.n_secondary, 1);
  assert_int_equal(reply.secondary[0], CARE_INTENT_NO);
}

static void cancelling_opts_out_where_nothing_was_asked(void **state) {
  (void)state;
  assert_int_equal(parse("en", CARE_QUESTION_CONFIRM, "cancel").intent, CARE_INTENT_NO);
  assert_int_equal(parse("en", CARE_QUESTION_OPTOUT, "cancel").intent, CARE_INTENT_OPTOUT);
  assert_int_equal(parse("en", CARE_QUESTION_OPTOUT, "yes").intent, CARE_INTENT_UNKNOWN);
}

static void degree_answers_yes_no_only_with_a_yes(void **state) {
  (void)state;
  assert_int_equal(parse("fr", CARE_QUESTION_YES_NO, "oui un peu").intent, CARE_INTENT_YES);
  assert_int_equal(parse("fr", CARE_QUESTION_YES_NO, "un peu").intent, CARE_INTENT_AMBIGUOUS);
  assert_int_equal(parse("fr", CARE_QUESTION_YES_NO, "pas du tout").intent, CARE_INTENT_NO);
  assert_int_equal(parse("fr", CARE_QUESTION_YES_NO, "aucune").intent, CARE_INTENT_NO);
  assert_int_equal(parse("fr", CARE_QUESTION_YES_NO, "oui et non").intent, CARE_INTENT_AMBIGUOUS);
  assert_int_equal(parse("en", CARE_QUESTION_YES_NO, "a little").intent, CARE_INTENT_AMBIGUOUS);
}

/* --- how replies are written ----------------------------------------------------------- */

static void what_cannot_be_seen_does_not_matter(void **state) {
  (void)state;
  assert_intent("fr", "o\xE2\x80\x8Bui", CARE_INTENT_YES);            /* zero width space */
  assert_intent("fr", "\xE2\x80\x8Fnon\xE2\x80\x8E", CARE_INTENT_NO); /* direction marks */
  assert_intent("fr", "\xEF\xBC\xAF\xEF\xBC\xB5\xEF\xBC\xA9", CARE_INTENT_YES); /* full width */
  assert_intent("fr", "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBE", CARE_INTENT_YES);     /* skin tone */
  assert_intent("fr", "\xE2\x9C\x94\xEF\xB8\x8F", CARE_INTENT_YES);      /* variation selector */
  assert_intent("fr", "1\xEF\xB8\x8F\xE2\x83\xA3", CARE_INTENT_UNKNOWN); /* keycap: a number */
  assert_intent("fr", "je ne suis pas pre\xCC\x81sente",
                CARE_INTENT_NO); /* apart from its accent */
}

static void every_apostrophe_is_one(void **state) {
  (void)state;
  assert_intent("fr", "j'annule", CARE_INTENT_NO);
  assert_intent("fr",
                "j\xE2\x80\x99"
                "annule",
                CARE_INTENT_NO);
  assert_intent("fr",
                "j\xC2\xB4"
                "annule",
                CARE_INTENT_NO);
  assert_intent("fr", "j`annule", CARE_INTENT_NO);
  assert_intent("fr", "jannule", CARE_INTENT_NO);
  assert_intent("en", "I can\xE2\x80\x99t make it", CARE_INTENT_NO);
}

static void quotes_signatures_and_reactions_are_not_the_patient(void **state) {
  (void)state;
  assert_intent("fr", "oui\n> Rappel: repondez OUI ou NON, STOP 36180", CARE_INTENT_YES);
  assert_intent("fr", "non\nEnvoyé de mon iPhone", CARE_INTENT_NO);
  assert_intent("fr", "A aimé « Rappel. STOP 36180 »", CARE_INTENT_AMBIGUOUS);
  assert_intent("fr", "« oui »", CARE_INTENT_YES);
}

/* The words around it are invented: none is in the lexicons. */
static void a_lone_word_beside_unknown_ones_is_no_answer(void **state) {
  (void)state;
  assert_intent("fr", "oui", CARE_INTENT_YES);
  assert_intent("fr", "oui, zorbique du flantier", CARE_INTENT_YES);
  assert_intent("fr", "zorbique du flantier oui", CARE_INTENT_AMBIGUOUS);
  assert_intent("fr", "oui zorbique gramule flantier", CARE_INTENT_AMBIGUOUS);
  assert_intent("de", "zorbige der flantiere nein", CARE_INTENT_AMBIGUOUS);
  assert_intent("es", "confirmado zorbico del flantero", CARE_INTENT_AMBIGUOUS);
}

static void a_day_before_it_puts_a_confirmation_off(void **state) {
  (void)state;
  assert_intent("fr", "jeudi je vous confirme", CARE_INTENT_AMBIGUOUS);
  assert_intent("fr", "jeudi 9h je confirme", CARE_INTENT_YES);
  assert_intent("fr", "oui jeudi je confirme", CARE_INTENT_YES);
}

static void of_numbers_in_doubt_the_highest_is_kept(void **s) {
  static const struct care_item items[] = {
      {{(const uint8_t *)"pain", 4}, CARE_QUESTION_SCALE_0_10},
      {{(const uint8_t *)"temp", 4}, CARE_QUESTION_TEMPERATURE},
      {{(const uint8_t *)"bleed", 5}, CARE_QUESTION_YES_NO},
  };
  struct care_asked asked = CARE_ASKED_INIT;
  struct care_reply reply = parse("fr", CARE_QUESTION_SCALE_0_10, "8 ou 9");

  (void)s;
  assert_int_equal(reply.intent, CARE_INTENT_AMBIGUOUS);
  assert_int_equal(reply.answer.thousandths, 9000);
  assert_int_equal(parse("fr", CARE_QUESTION_NUMBER, "280 ou 310").answer.thousandths, 310000);
  assert_int_equal(parse("fr", CARE_QUESTION_SCALE_0_10, "je ne sais pas").answer.thousandths, 0);
  asked.question = CARE_QUESTION_COMBINED;
  asked.items = items;
  asked.n_items = 3;
  assert_int_equal(
      care_reply_judge(lexicon, smpp_span_of("fr"), &asked, smpp_span_of("3 39,2"), &reply),
      SMPP_OK);
  assert_int_equal(reply.n_items, 0);
  assert_int_equal(reply.items[0].thousandths, 3000);
  assert_int_equal(reply.items[1].thousandths, 39200);
  assert_int_equal(reply.items[2].thousandths, 0);
}

static void octets_that_are_no_text_are_unknown(void **state) {
  (void)state;
  assert_intent("fr", "\xFF\xFE\x80", CARE_INTENT_UNKNOWN);
  assert_intent("fr", "oui \xC3", CARE_INTENT_YES);
  assert_intent("fr", "", CARE_INTENT_UNKNOWN);
  assert_intent("fr", " \t ...", CARE_INTENT_UNKNOWN);
}

static void of_a_long_reply_only_an_optout_is_believed(void **state) {
  char text[3 * CARE_REPLY_MAX];
  struct care_reply reply = CARE_REPLY_INIT;
  (void)state;

  memset(text, '.', sizeof text);
  memcpy(text, "oui", 3);
  care_reply_parse(lexicon, smpp_span_of("fr"), CARE_QUESTION_CONFIRM, smpp_span(text, sizeof text),
                   &reply);
  assert_true(reply.truncated);
  assert_int_equal(reply.intent, CARE_INTENT_UNKNOWN);
  memcpy(text, "stop", 4);
  care_reply_parse(lexicon, smpp_span_of("fr"), CARE_QUESTION_CONFIRM, smpp_span(text, sizeof text),
                   &reply);
  assert_int_equal(reply.intent, CARE_INTENT_OPTOUT);
  care_reply_parse(lexicon, smpp_span_of("fr"), CARE_QUESTION_CONFIRM,
                   smpp_span(text, CARE_REPLY_MAX), &reply);
  assert_false(reply.truncated);
}

/* --- arguments ---------------------------------------------------------------------------- */

static void a_question_without_what_it_needs_is_refused(void **state) {
  struct care_reply reply = CARE_REPLY_INIT;
  struct smpp_span fr = smpp_span_of("fr"), text = smpp_span_of("7");
  int question = 0;
  (void)state;

  assert_true(care_question_by_name(smpp_span_of("nps"), &question));
  assert_int_equal(care_reply_parse(lexicon, fr, question, text, &reply), SMPP_OK);
  assert_int_equal(care_reply_parse(lexicon, fr, CARE_QUESTION_CHOICE, text, &reply),
                   SMPP_ERR_INVALID);
  assert_int_equal(care_reply_parse(lexicon, fr, CARE_QUESTION_COMBINED, text, &reply),
                   SMPP_ERR_INVALID);
  assert_int_equal(care_reply_parse(lexicon, fr, 99, text, &reply), SMPP_ERR_INVALID);
  assert_int_equal(care_reply_parse(lexicon, smpp_span_of("xx"), 0, text, &reply),
                   SMPP_ERR_NOT_FOUND);
  assert_false(care_question_by_name(smpp_span_of("confirm "), &question));
  assert_null(care_question_name(CARE_QUESTION_COUNT));
  assert_null(care_intent_name(-1));
}

static void without_memory_nothing_is_decided(void **state) {
  struct failing_alloc memory = {-1, 0, 0};
  struct smpp_alloc alloc = failing_alloc_of(&memory);
  struct care_reply reply = CARE_REPLY_INIT;
  care_lexicon *own;
  (void)state;

  assert_int_equal(care_lexicon_new(&alloc, &own), SMPP_OK);
  assert_int_equal(care_lexicon_add(own, smpp_span_of("lexicon fr 1\n[yes]\noui\n"), NULL),
                   SMPP_OK);
  memory.left = 0;
  assert_int_equal(care_reply_parse(own, smpp_span_of("fr"), 0, smpp_span_of("oui"), &reply),
                   SMPP_ERR_NOMEM);
  assert_string_equal(reply.rule, "");
  care_lexicon_free(own);
  assert_int_equal(memory.n_blocks, 0);
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_labelled_reply_is_understood),
      cmocka_unit_test(the_span_counts_octets_of_the_text),
      cmocka_unit_test(a_decision_names_rule_and_words),
      cmocka_unit_test(a_refused_day_leaves_the_other_one),
      cmocka_unit_test(a_copied_footer_is_left_to_a_person),
      cmocka_unit_test(opting_out_keeps_the_answer_as_secondary),
      cmocka_unit_test(cancelling_opts_out_where_nothing_was_asked),
      cmocka_unit_test(degree_answers_yes_no_only_with_a_yes),
      cmocka_unit_test(what_cannot_be_seen_does_not_matter),
      cmocka_unit_test(every_apostrophe_is_one),
      cmocka_unit_test(quotes_signatures_and_reactions_are_not_the_patient),
      cmocka_unit_test(a_lone_word_beside_unknown_ones_is_no_answer),
      cmocka_unit_test(a_day_before_it_puts_a_confirmation_off),
      cmocka_unit_test(of_numbers_in_doubt_the_highest_is_kept),
      cmocka_unit_test(octets_that_are_no_text_are_unknown),
      cmocka_unit_test(of_a_long_reply_only_an_optout_is_believed),
      cmocka_unit_test(a_question_without_what_it_needs_is_refused),
      cmocka_unit_test(without_memory_nothing_is_decided),
  };
  int status;

  files = argv + 1;
  n_files = argc - 1;
  lexicon = lexicons_load();
  if (!lexicon)
    return 2;
  status = cmocka_run_group_tests(tests, NULL, NULL);
  care_lexicon_free(lexicon);
  return status;
}
