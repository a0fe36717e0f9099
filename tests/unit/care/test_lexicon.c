/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/utf8.h>
#include <smppcare/reply.h>

#include "failing_alloc.h"
#include "lexicons.h"

#include <stdlib.h>
#include <string.h>

static care_lexicon *fresh(void) {
  struct smpp_alloc alloc = smpp_alloc_libc();
  care_lexicon *lexicon = NULL;

  assert_int_equal(care_lexicon_new(&alloc, &lexicon), SMPP_OK);
  return lexicon;
}

static void add(care_lexicon *lexicon, const char *file) {
  struct care_lexicon_fault fault = {0, ""};

  if (care_lexicon_add(lexicon, smpp_span_of(file), &fault) != SMPP_OK)
    fail_msg("line %zu: %s", fault.line, fault.text);
}

static int intent_of(const care_lexicon *lexicon, const char *lang, const char *text) {
  struct care_reply reply = CARE_REPLY_INIT;

  assert_int_equal(care_reply_parse(lexicon, smpp_span_of(lang), CARE_QUESTION_CONFIRM,
                                    smpp_span_of(text), &reply),
                   SMPP_OK);
  return reply.intent;
}

static const char small[] = "lexicon fr 1\n"
                            "# words\n"
                            "[class neg]\npas plus\n"
                            "[spell]\nvien = viens\n"
                            "[elide]\nj\n"
                            "[yes]\noui\nje|j viens\n"
                            "[no]\nnon\nviens $neg\n"
                            "[optout clause]\nstop\n";

static void words_are_data(void **state) {
  care_lexicon *lexicon = fresh();
  (void)state;

  add(lexicon, small);
  assert_int_equal(intent_of(lexicon, "fr", "OUI"), CARE_INTENT_YES);
  assert_int_equal(intent_of(lexicon, "fr", "je viens pas"), CARE_INTENT_NO);
  assert_int_equal(intent_of(lexicon, "fr", "jvien"), CARE_INTENT_YES);
  assert_int_equal(intent_of(lexicon, "fr", "jviens"), CARE_INTENT_YES);
  assert_int_equal(intent_of(lexicon, "fr", "je vien plus"), CARE_INTENT_NO);
  assert_int_equal(intent_of(lexicon, "fr", "ouais"), CARE_INTENT_UNKNOWN);
  care_lexicon_free(lexicon);
}

static void a_lexicon_without_words_knows_none(void **state) {
  care_lexicon *lexicon = fresh();
  (void)state;

  add(lexicon, "lexicon fr 1\n");
  assert_int_equal(intent_of(lexicon, "fr", "oui"), CARE_INTENT_UNKNOWN);
  care_lexicon_free(lexicon);
}

static void a_site_adds_and_takes_away_words(void **state) {
  care_lexicon *lexicon = fresh();
  (void)state;

  add(lexicon, small);
  add(lexicon, "site fr 3\n[yes]\nbanzai\n- oui\n[class neg]\n- plus\n[spell]\n- vien\n");
  assert_string_equal(care_lexicon_version(lexicon, smpp_span_of("fr")), "fr-1.3");
  assert_int_equal(intent_of(lexicon, "fr", "banzai"), CARE_INTENT_YES);
  assert_int_equal(intent_of(lexicon, "fr", "oui"), CARE_INTENT_UNKNOWN);
  assert_int_equal(intent_of(lexicon, "fr", "viens plus"), CARE_INTENT_UNKNOWN);
  assert_int_equal(intent_of(lexicon, "fr", "je vien"), CARE_INTENT_UNKNOWN);
  care_lexicon_free(lexicon);
}

static void other_languages_are_accepted_where_a_file_says_so(void **state) {
  care_lexicon *lexicon = fresh();
  (void)state;

  add(lexicon, small);
  add(lexicon, "lexicon de 1\naccepts fr\n[yes]\nja\n[optout clause]\nabmelden\n");
  assert_int_equal(intent_of(lexicon, "de", "oui"), CARE_INTENT_YES);
  assert_int_equal(intent_of(lexicon, "fr", "ja"), CARE_INTENT_UNKNOWN);
  assert_int_equal(intent_of(lexicon, "fr", "Abmelden"), CARE_INTENT_OPTOUT);
  assert_null(care_lexicon_version(lexicon, smpp_span_of("it")));
  care_lexicon_free(lexicon);
}

static void a_fault_is_told_with_its_line(void **state) {
  static const struct {
    const char *file;
    size_t line;
  } bad[] = {
      {"", 0},
      {"# nothing\n", 1},
      {"words fr 1\n", 1},
      {"lexicon fr\n", 1},
      {"lexicon FR 1\n", 1},
      {"lexicon fr 1\noui\n", 2},
      {"lexicon fr 1\n[yse]\noui\n", 2},
      {"lexicon fr 1\n[yes\noui\n", 2},
      {"lexicon fr 1\n[yes edgy]\noui\n", 2},
      {"lexicon fr 1\n[class]\noui\n", 2},
      {"lexicon fr 1\n\n[yes]\n$nobody oui\n", 4},
      {"lexicon fr 1\n[yes]\noui |\n", 3},
      {"lexicon fr 1\n[yes]\n?\n", 3},
      {"lexicon fr 1\n[yes]\n!\n", 3},
      {"lexicon fr 1\n[yes]\n< >\n", 3},
      {"lexicon fr 1\n[yes]\na b c d e f g h i j k l m n o p q r\n", 3},
      {"lexicon fr 1\n[yes]\n- oui\n", 3},
      {"lexicon fr 1\n[spell]\nvien viens\n", 3},
      {"lexicon fr 1\n[spell]\na b c d e = f\n", 3},
      {"lexicon fr 1\n[spell] x\n", 2},
      {"lexicon fr 1\n[class a]\n$a\n", 3},
      {"lexicon fr 1\n[class a]\n- oui\n", 3},
      {"lexicon fr 1\n[yes]\n\xFF\n", 3},
      {"site fr 1\n", 1},
  };
  (void)state;

  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    struct care_lexicon_fault fault = {99, ""};
    care_lexicon *lexicon = fresh();
    if (care_lexicon_add(lexicon, smpp_span_of(bad[i].file), &fault) != SMPP_ERR_INVALID)
      fail_msg("accepted: %s", bad[i].file);
    if (fault.line != bad[i].line || fault.text[0] == '\0')
      fail_msg("line %zu (%s): %s", fault.line, fault.text, bad[i].file);
    care_lexicon_free(lexicon);
  }
}

static void a_language_is_added_once(void **state) {
  care_lexicon *lexicon = fresh();
  struct care_reply reply = CARE_REPLY_INIT;
  (void)state;

  add(lexicon, small);
  assert_int_equal(care_lexicon_add(lexicon, smpp_span_of(small), NULL), SMPP_ERR_INVALID);
  assert_int_equal(care_reply_parse(lexicon, smpp_span_of("fr"), 0, smpp_span_of("oui"), &reply),
                   SMPP_ERR_STATE);
  care_lexicon_free(lexicon);
}

static void without_memory_nothing_leaks(void **state) {
  long n = 0;
  int result;
  (void)state;

  do {
    struct failing_alloc memory = {n++, 0, 0};
    struct smpp_alloc alloc = failing_alloc_of(&memory);
    care_lexicon *lexicon = NULL;

    result = care_lexicon_new(&alloc, &lexicon);
    if (result == SMPP_OK)
      result = care_lexicon_add(lexicon, smpp_span_of(small), NULL);
    assert_true(result == SMPP_OK || result == SMPP_ERR_NOMEM);
    care_lexicon_free(lexicon);
    assert_int_equal(memory.n_blocks, 0);
  } while (result != SMPP_OK);
  assert_true(n > 8);
}

static void the_files_of_the_tree_are_sound(void **state) {
  care_lexicon *lexicon = lexicons_load();
  (void)state;

  assert_non_null(lexicon);
  assert_string_equal(care_lexicon_version(lexicon, smpp_span_of("fr")), "fr-1");
  assert_string_equal(care_lexicon_version(lexicon, smpp_span_of("en")), "en-1");
  care_lexicon_free(lexicon);
}

/* The lines of the doubts about the file that was added last. */
static size_t doubts_of(const care_lexicon *lexicon, size_t lines[8],
                        struct care_lexicon_fault *last) {
  size_t n = 0;

  for (size_t at = 0; n < 8 && care_lexicon_next_doubt(lexicon, &at, last);)
    lines[n++] = last->line;
  return n;
}

static void words_that_are_spelled_otherwise_are_doubted(void **state) {
  static const char file[] = "lexicon fr 1\n[class c]\nvien dsl\n"
                             "[yes]\nje vien|viens\nvien\nje coucou\n"
                             "[value number]\nde uz = 2\n"
                             "[optout]\nje vien\n"
                             "[spell]\nvien = viens donc\nuz = deux\nété = ete\nles = coucou\n"
                             "coucou = salut\n[no]\nété non\n";
  care_lexicon *lexicon = fresh();
  struct care_lexicon_fault last = {0, ""};
  size_t lines[8];
  (void)state;

  add(lexicon, file);
  assert_int_equal(doubts_of(lexicon, lines, &last), 3);
  assert_int_equal(lines[0], 3);
  assert_int_equal(lines[1], 5);
  assert_int_equal(lines[2], 9);
  assert_string_equal(last.text, "uz is never found here: [spell] makes deux of it");
  add(lexicon, "site fr 1\n[yes]\n- je vien|viens\nbien vien\n[spell]\n- uz\n");
  assert_int_equal(doubts_of(lexicon, lines, &last), 1);
  assert_int_equal(lines[0], 4);
  assert_string_equal(last.text, "vien is never found here: [spell] makes viens donc of it");
  care_lexicon_free(lexicon);
}

static void a_doubt_about_long_words_is_cut_between_characters(void **state) {
  care_lexicon *lexicon = fresh();
  struct care_lexicon_fault doubt;
  size_t at = 0;
  (void)state;

  add(lexicon, "lexicon ar 1\n[yes]\nنننننننننننننننننننننن نعم\n[spell]\n"
               "نننننننننننننننننننننن = تتتتتتتتتتتتتتتتتتتتتت سسسسسسسسسسسسسسسسسسسسسسس "
               "قققققققققققققققققققققق\n");
  assert_true(care_lexicon_next_doubt(lexicon, &at, &doubt));
  assert_true(data_utf8_valid(smpp_span_of(doubt.text), NULL));
  assert_true(strlen(doubt.text) > 190);
  care_lexicon_free(lexicon);
}

static void the_files_of_the_tree_raise_no_doubt(void **state) {
  static const char *const files[] = {"en.lex", "fr.lex", "ar.lex", "de.lex", "es.lex", "it.lex",
                                      "nl.lex", "pl.lex", "pt.lex", "ro.lex", "ru.lex", "tr.lex"};
  (void)state;

  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    care_lexicon *lexicon = fresh();
    struct care_lexicon_fault doubt;
    size_t at = 0;
    assert_int_equal(lexicons_add(lexicon, files[i]), SMPP_OK);
    if (care_lexicon_next_doubt(lexicon, &at, &doubt))
      fail_msg("%s:%zu: %s", files[i], doubt.line, doubt.text);
    care_lexicon_free(lexicon);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_are_data),
      cmocka_unit_test(a_lexicon_without_words_knows_none),
      cmocka_unit_test(a_site_adds_and_takes_away_words),
      cmocka_unit_test(other_languages_are_accepted_where_a_file_says_so),
      cmocka_unit_test(a_fault_is_told_with_its_line),
      cmocka_unit_test(a_language_is_added_once),
      cmocka_unit_test(without_memory_nothing_leaks),
      cmocka_unit_test(words_that_are_spelled_otherwise_are_doubted),
      cmocka_unit_test(a_doubt_about_long_words_is_cut_between_characters),
      cmocka_unit_test(the_files_of_the_tree_are_sound),
      cmocka_unit_test(the_files_of_the_tree_raise_no_doubt),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
