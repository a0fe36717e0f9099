/* SPDX-License-Identifier: MIT
 *
 * The words' files, senders, two languages of one text, and what holds for all
 * rules. The rules themselves are tested by lint.jsonl. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <smppcare/reply.h>

#include <stdlib.h>

#include "failing_alloc.h"
#include "lexicons.h"
#include "lint_words.h"

static int add(care_lint *lint, const char *file, struct care_fault *fault) {
  return care_lint_add(lint, smpp_span_of(file), fault);
}

static care_lint *lint_new(void) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_lint *lint = NULL;

  assert_int_equal(care_lint_new(&alloc, &lint), SMPP_OK);
  return lint;
}

/* The rules that a text breaks, "a b". */
static const char *judged(const care_lint *lint, const char *words,
                          const struct care_lint_policy *policy) {
  static char out[400];
  struct care_lint_text text = CARE_LINT_TEXT_INIT;
  struct care_lint_finding found[16];
  size_t n;

  text.text = smpp_span_of(words);
  text.language = smpp_span_of("fr");
  assert_int_equal(care_lint_check(lint, &text, policy, found, 16, &n), SMPP_OK);
  out[0] = '\0';
  for (size_t i = 0; i < n; i++) {
    strcat(out, i ? " " : "");
    strcat(out, care_lint_rule_name(found[i].rule));
  }
  return out;
}

/* --- files ---------------------------------------------------------------------------- */

static void a_file_with_a_mistake_is_refused_with_line_and_remedy(void **state) {
  static const struct {
    const char *file;
    size_t line;
    const char *words;
  } bad[] = {
      {"", 0, "begins with lint"},
      {"# nothing\n", 1, "begins with lint"},
      {"lexicon fr 1\n", 1, "lint LANGUAGE VERSION"},
      {"lint fr\n", 1, "lint LANGUAGE VERSION"},
      {"lint FR 1\n", 1, "small letters"},
      {"site fr 1\n", 1, "after the language's own"},
      {"lint fr 1\nstent\n", 2, "section"},
      {"lint fr 1\n[procedures]\n", 2, "there are: unit"},
      {"lint fr 1\n[unit\n", 2, "ends in ]"},
      {"lint fr 1\n[unit]\nonco, onco\n", 3, "already"},
      {"lint fr 1\n[unit]\nonco,, x\n", 3, "between commas"},
      {"lint fr 1\n[unit]\non*\n", 3, "too short"},
      {"lint fr 1\n[unit]\n...\n", 3, "not a word"},
      {"lint fr 1\n[unit]\na b c d e f g h i\n", 3, "eight words"},
      {"lint fr 1\n[unit]\n% % % % % % % % %\n", 3, "eight words"},
      {"lint fr 1\n[jargon]\nambulatoire\n", 3, "written instead"},
      {"lint fr 1\n[jargon]\nambulatoire =\n", 3, "advice"},
      {"lint fr 1\n[unit]\n- onco\n", 3, "only a site"},
      {"lint fr 1\n[endings]\ns\n", 3, "= s"},
      {"lint fr 1\n[endings]\na b = c\n", 3, "= s"},
      {"lint fr 1\n[field_unit]\nserv*\n", 3, "whole"},
      {"lint fr 1\n[unit]\nab\377cd\n", 3, "UTF-8"},
  };

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    struct care_fault fault = {0, 0, ""};
    struct care_lint_text text = CARE_LINT_TEXT_INIT;
    struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
    struct care_lint_finding found[1];
    care_lint *lint = lint_new();
    size_t n;

    assert_int_equal(add(lint, bad[i].file, &fault), SMPP_ERR_INVALID);
    if (fault.line != bad[i].line || !strstr(fault.text, bad[i].words))
      print_error("%s -> %zu: %s\n", bad[i].file, fault.line, fault.text);
    assert_int_equal(fault.line, bad[i].line);
    assert_non_null(strstr(fault.text, bad[i].words));
    assert_int_equal(care_lint_check(lint, &text, &policy, found, 1, &n), SMPP_ERR_STATE);
    assert_null(care_lint_version(lint, smpp_span_of("fr")));
    care_lint_free(lint);
  }
}

static void a_site_adds_words_and_takes_words_away(void **state) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  care_lint *lint = lint_new();

  (void)state;
  assert_int_equal(add(lint, "lint fr 1\n[endings]\n= s\n[unit]\nonco*, dialyse\n", NULL), SMPP_OK);
  assert_string_equal(care_lint_version(lint, smpp_span_of("fr-CA")), "fr-1");
  assert_string_equal(judged(lint, "Onco 1, Dialyses", &policy), "health_unit health_unit");
  assert_int_equal(add(lint, "site fr 3\n[unit]\n- Dialyse\n[drug]\nzoloft\n", NULL), SMPP_OK);
  assert_string_equal(care_lint_version(lint, smpp_span_of("fr")), "fr-1.3");
  assert_string_equal(judged(lint, "onco, dialyse, Zolofts", &policy), "health_unit health_drug");
  assert_int_equal(add(lint, "site fr 4\n", NULL), SMPP_ERR_INVALID);
  care_lint_free(lint);
  lint = lint_new();
  assert_int_equal(add(lint, "lint fr 1\n[unit]\nonco\n", NULL), SMPP_OK);
  assert_int_equal(add(lint, "site fr 1\n[unit]\n- onco\nonco\n[drug]\nonco, % mg\n", NULL),
                   SMPP_OK);
  assert_string_equal(judged(lint, "onco, 200 mg, mg", &policy), "health_drug health_drug");
  care_lint_free(lint);
  lint = lint_new();
  assert_int_equal(add(lint, "lint fr 1\n[unit]\nonco\n", NULL), SMPP_OK);
  assert_int_equal(add(lint, "site fr 1\n[unit]\n- onco\n- onco\n", NULL), SMPP_ERR_INVALID);
  care_lint_free(lint);
  lint = lint_new();
  assert_int_equal(add(lint, "lint fr 1\n[unit]\nonco\n", NULL), SMPP_OK);
  assert_int_equal(add(lint, "site fr 1\n[unit]\n- onca\n", NULL), SMPP_ERR_INVALID);
  care_lint_free(lint);
}

static void words_are_whole_and_inflected_as_the_language_says(void **state) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  care_lint *lint = lint_new();

  (void)state;
  assert_int_equal(add(lint,
                       "lint fr 1\n[endings]\n= s\nal = aux\n[beginnings]\nl\n"
                       "[unit]\nstent, mental, ivg, centre de crise\n",
                       NULL),
                   SMPP_OK);
  assert_string_equal(judged(lint, "consistent, stents, ST\303\211NT", &policy),
                      "health_unit health_unit");
  assert_string_equal(judged(lint, "mentaux, mentale", &policy), "health_unit");
  assert_string_equal(judged(lint, "ivgs, IVG, lstent", &policy), "health_unit health_unit");
  assert_string_equal(judged(lint, "centres de crises, centre. de crise", &policy), "health_unit");
  care_lint_free(lint);
}

static void of_phrases_as_long_the_first_gives_its_advice(void **state) {
  static const char *const files[] = {"lint fr 1\n[jargon]\nanalg* = A\nanalges* = B\n",
                                      "lint fr 1\n[jargon]\nanalges* = B\nanalg* = A\n"};
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  struct care_lint_text text = CARE_LINT_TEXT_INIT;

  (void)state;
  text.text = smpp_span_of("un analgesique");
  text.language = smpp_span_of("fr");
  for (size_t i = 0; i < 2; i++) {
    struct care_lint_finding found[2];
    care_lint *lint = lint_new();
    size_t n;

    assert_int_equal(add(lint, files[i], NULL), SMPP_OK);
    assert_int_equal(care_lint_check(lint, &text, &policy, found, 2, &n), SMPP_OK);
    assert_int_equal(n, 1);
    assert_non_null(strstr(found[0].message, i ? "write 'B'" : "write 'A'"));
    care_lint_free(lint);
  }
}

static void the_answers_of_each_language_are_those_that_replies_are_read_by(void **state) {
  static const struct {
    const char *language, *yes, *no, *other;
  } answers[] = {
      {"fr", "OUI", "NON", "REPORT"},
      {"en", "YES", "NO", "CHANGE"},
      {"es", "SI", "NO", "CAMBIAR"},
      {"it", "SI", "NO", "SPOSTARE"},
      {"de", "JA", "NEIN", "VERSCHIEBEN"},
      {"pt", "SIM", "NAO", "REMARCAR"},
      {"nl", "JA", "NEE", "VERZETTEN"},
      {"ar", "\331\206\330\271\331\205", "\331\204\330\247",
       "\330\252\330\243\330\254\331\212\331\204"},
  };
  care_lexicon *lexicon = lexicons_load();

  (void)state;
  assert_non_null(lexicon);
  for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
    const char *words[] = {answers[i].yes, answers[i].no, answers[i].other};
    static const int intents[] = {CARE_INTENT_YES, CARE_INTENT_NO, CARE_INTENT_RESCHEDULE};

    for (int k = 0; k < 3; k++) {
      struct care_reply reply = CARE_REPLY_INIT;

      assert_int_equal(care_reply_parse(lexicon, smpp_span_of(answers[i].language),
                                        CARE_QUESTION_CONFIRM, smpp_span_of(words[k]), &reply),
                       SMPP_OK);
      assert_int_equal(reply.intent, intents[k]);
    }
  }
  care_lexicon_free(lexicon);
}

/* --- rules ----------------------------------------------------------------------------- */

static void rules_have_names_that_find_them(void **state) {
  int rule = -1;

  (void)state;
  for (int i = 0; i < CARE_LINT_RULES; i++) {
    assert_true(care_lint_rule_by_name(smpp_span_of(care_lint_rule_name(i)), &rule));
    assert_int_equal(rule, i);
    assert_true(care_lint_rule_level(i) >= CARE_LINT_ADVICE);
    assert_true(strlen(care_lint_rule_text(i)) > 5);
  }
  assert_false(care_lint_rule_by_name(smpp_span_of("?"), &rule));
  assert_string_equal(care_lint_rule_name(CARE_LINT_RULES), "?");
  assert_string_equal(care_lint_level_name(CARE_LINT_ERROR), "error");
  assert_string_equal(care_lint_level_name(99), "?");
}

static void a_policy_changes_levels_and_turns_rules_off(void **state) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  struct care_lint_text text = CARE_LINT_TEXT_INIT;
  struct care_lint_finding found[4];
  care_lint *lint = lint_words_load();
  size_t n;

  (void)state;
  text.text = smpp_span_of("Bonjour,\nvotre IRM et votre coloscopie");
  text.language = smpp_span_of("fr");
  assert_int_equal(care_lint_check(lint, &text, &policy, found, 4, &n), SMPP_OK);
  assert_int_equal(n, 2);
  assert_int_equal(found[0].level, CARE_LINT_WARNING);
  assert_int_equal(found[1].level, CARE_LINT_ERROR);
  assert_true(found[0].line == 2 && found[0].column == 7);
  assert_int_equal(care_lint_check(lint, &text, &policy, found, 1, &n), SMPP_ERR_NOSPACE);
  assert_int_equal(n, 1);
  policy.levels[CARE_LINT_HEALTH_SPECIALTY] = CARE_LINT_OFF;
  policy.levels[CARE_LINT_HEALTH_PROCEDURE] = CARE_LINT_WARNING;
  assert_int_equal(care_lint_check(lint, &text, &policy, found, 4, &n), SMPP_OK);
  assert_int_equal(n, 1);
  assert_int_equal(found[0].level, CARE_LINT_WARNING);
  care_lint_free(lint);
}

static void what_is_no_text_is_refused(void **state) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  struct care_lint_text text = CARE_LINT_TEXT_INIT;
  struct care_lint_finding found[4];
  static char longer[4000];
  care_lint *lint = lint_words_load();
  size_t n;

  (void)state;
  memset(longer, 'a', sizeof(longer) - 1);
  text.text = smpp_span_of(longer);
  assert_int_equal(care_lint_check(lint, &text, &policy, found, 4, &n), SMPP_ERR_TOO_LONG);
  text.text = smpp_span_of("a\377");
  assert_int_equal(care_lint_check(lint, &text, &policy, found, 4, &n), SMPP_ERR_BAD_TEXT);
  care_lint_free(lint);
}

/* --- senders --------------------------------------------------------------------------- */

static void senders_are_judged_by_kind_question_and_country(void **state) {
  static const struct {
    const char *sender, *country, *registered, *expected;
    bool asks;
  } senders[] = {
      {"HOPITAL", "FR", "", "", false},
      {"HOPITAL", "FR", "", "sender_no_reply", true},
      {"CENTRE HOSPITALIER", "FR", "", "sender_bad", false},
      {"H\303\224PITAL", "FR", "", "sender_bad", false},
      {"12", "FR", "", "sender_bad", false},
      {"1HOPITAL", "FR", "", "sender_digit", false},
      {"HOSPITAL", "ES", "", "sender_unregistered", false},
      {"HOSPITAL", "ES", "ES", "", false},
      {"OSPEDALE", "IT", "ES", "sender_unregistered", false},
      {"+393399957000", "IT", "", "", true},
      {"+33639980300", "FR", "", "sender_mobile", false},
      {"0639980300", "FR", "", "sender_mobile", true},
      {"0033739980300", "", "", "sender_mobile", true},
      {"33639980300", "RE", "", "sender_mobile", false},
      {"+33199001234", "FR", "", "", true},
      {"36180", "FR", "", "", true},
      {"", "FR", "", "sender_bad", false},
  };

  (void)state;
  for (size_t i = 0; i < sizeof(senders) / sizeof(*senders); i++) {
    struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
    struct smpp_span registered = smpp_span_of(senders[i].registered);
    struct care_lint_finding found[4];
    size_t n = 9, expected = senders[i].expected[0] != '\0';

    policy.country = smpp_span_of(senders[i].country);
    policy.registered = &registered;
    policy.n_registered = 1;
    assert_int_equal(
        care_lint_sender(smpp_span_of(senders[i].sender), senders[i].asks, &policy, found, 4, &n),
        SMPP_OK);
    assert_int_equal(n, expected);
    if (expected) {
      assert_string_equal(care_lint_rule_name(found[0].rule), senders[i].expected);
      assert_int_equal(
          care_lint_sender(smpp_span_of(senders[i].sender), senders[i].asks, &policy, found, 0, &n),
          SMPP_ERR_NOSPACE);
    }
  }
}

/* --- languages of one text ---------------------------------------------------------------- */

static void a_variant_is_compared_with_the_first(void **state) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  struct care_lint_text model = CARE_LINT_TEXT_INIT, other = CARE_LINT_TEXT_INIT;
  struct care_lint_finding found[8];
  care_lint *lint = lint_words_load();
  size_t n;

  (void)state;
  model.language = smpp_span_of("fr");
  model.text =
      smpp_span_of("{{site}}: {{start|time}}. R\303\251pondez OUI, NON ou REPORT. {{Site}}");
  other.language = smpp_span_of("en");
  other.text = smpp_span_of("{{Site}}: reply YES or NO.");
  assert_int_equal(care_lint_compare(lint, &model, &other, &policy, found, 8, &n), SMPP_OK);
  assert_int_equal(n, 2);
  assert_int_equal(found[0].rule, CARE_LINT_VARIANT_FIELD);
  assert_non_null(strstr(found[0].message, "'start'"));
  assert_int_equal(found[1].rule, CARE_LINT_VARIANT_REPLY);
  assert_non_null(strstr(found[1].message, "another day"));
  assert_int_equal(care_lint_compare(lint, &other, &model, &policy, found, 8, &n), SMPP_OK);
  assert_int_equal(n, 0);
  care_lint_free(lint);
}

/* --- memory ----------------------------------------------------------------------------- */

static void nothing_leaks_when_memory_runs_out(void **state) {
  (void)state;
  for (long left = 0, done = 0; !done; left++) {
    struct failing_alloc failing = {left, 0, 0};
    struct smpp_alloc alloc = failing_alloc_of(&failing);
    struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
    struct care_lint_text text = CARE_LINT_TEXT_INIT;
    struct care_lint_finding found[2];
    care_lint *lint = NULL;
    int result = care_lint_new(&alloc, &lint);
    size_t n;

    if (result == SMPP_OK)
      result =
          add(lint, "lint fr 1\n[unit]\nonco*, dialyse\n[jargon]\nambulatoire = autre\n", NULL);
    text.text = smpp_span_of("onco");
    text.language = smpp_span_of("fr");
    if (result == SMPP_OK)
      result = care_lint_check(lint, &text, &policy, found, 2, &n);
    if (result == SMPP_OK)
      result = care_lint_compare(lint, &text, &text, &policy, found, 2, &n);
    done = result == SMPP_OK;
    assert_true(done || result == SMPP_ERR_NOMEM);
    care_lint_free(lint);
    assert_int_equal(failing.n_blocks, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_with_a_mistake_is_refused_with_line_and_remedy),
      cmocka_unit_test(a_site_adds_words_and_takes_words_away),
      cmocka_unit_test(words_are_whole_and_inflected_as_the_language_says),
      cmocka_unit_test(of_phrases_as_long_the_first_gives_its_advice),
      cmocka_unit_test(the_answers_of_each_language_are_those_that_replies_are_read_by),
      cmocka_unit_test(rules_have_names_that_find_them),
      cmocka_unit_test(a_policy_changes_levels_and_turns_rules_off),
      cmocka_unit_test(what_is_no_text_is_refused),
      cmocka_unit_test(senders_are_judged_by_kind_question_and_country),
      cmocka_unit_test(a_variant_is_compared_with_the_first),
      cmocka_unit_test(nothing_leaks_when_memory_runs_out),
  };

  return cmocka_run_group_tests_name("care lint", tests, NULL, NULL);
}
