/* SPDX-License-Identifier: MIT
 *
 * test_reply_laws FILE...: what must not change what a reply means: blanks and
 * lines behind it, capitals, unseen characters, what lies behind its memory; and
 * that nothing a telephone can send breaks it. On the labelled replies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/json.h>
#include <smppcare/reply.h>

#include "jsonl.h"
#include "lexicons.h"

#include <stdlib.h>
#include <string.h>

static care_lexicon *lexicon;
static char **files;
static int n_files;

/* A reply as it was sent, and what is sent instead. */
struct sent {
  struct smpp_span lang, text;
  int question;
};
typedef size_t changes(struct smpp_span text, char *out, size_t cap);

static int intent_of(const struct sent *sent, const char *octets, size_t len) {
  struct care_reply reply = CARE_REPLY_INIT;
  char *copy = malloc(len ? len : 1); /* exactly sized, so that a tool sees reads beyond it */
  int intent;

  assert_non_null(copy);
  memcpy(copy, octets, len);
  assert_int_equal(
      care_reply_parse(lexicon, sent->lang, sent->question, smpp_span(copy, len), &reply), SMPP_OK);
  intent = reply.intent;
  assert_true(reply.start <= reply.end && reply.end <= len);
  free(copy);
  return intent;
}

static void compare(const struct sent *sent, changes *change) {
  char changed[8192];
  size_t len = change(sent->text, changed, sizeof changed);
  int before = intent_of(sent, (const char *)sent->text.ptr, sent->text.len);
  int after = intent_of(sent, changed, len);

  if (before != after)
    fail_msg("%.*s: %s, but %s as: %.*s", (int)sent->text.len, (const char *)sent->text.ptr,
             care_intent_name(before), care_intent_name(after), (int)len, changed);
}

static bool read_sent(const struct data_json_value *line, struct sent *sent) {
  struct smpp_span question;

  sent->question = CARE_QUESTION_CONFIRM;
  if (data_json_get_string(data_json_get(line, "question"), &question))
    assert_true(care_question_by_name(question, &sent->question));
  return data_json_get_string(data_json_get(line, "lang"), &sent->lang) &&
         data_json_get_string(data_json_get(line, "text"), &sent->text) &&
         sent->question != CARE_QUESTION_CHOICE && sent->question != CARE_QUESTION_COMBINED;
}

struct comparison {
  changes *change;
};

static void compare_line(const struct data_json_value *line, void *ctx) {
  const struct comparison *comparison = ctx;
  struct sent sent;

  if (read_sent(line, &sent))
    compare(&sent, comparison->change);
}

static void compare_all(changes *change) {
  struct comparison comparison = {change};

  for (int i = 0; i < n_files; i++)
    jsonl_each(files[i], compare_line, &comparison);
}

static size_t between(const char *before, struct smpp_span text, const char *behind, char *out,
                      size_t cap) {
  int n = snprintf(out, cap, "%s%.*s%s", before, (int)text.len, (const char *)text.ptr, behind);

  assert_true(n >= 0 && (size_t)n < cap);
  return (size_t)n;
}

static size_t blanks_behind(struct smpp_span text, char *out, size_t cap) {
  return between("", text, "  \t ", out, cap);
}

static size_t lines_around(struct smpp_span text, char *out, size_t cap) {
  return between("\r\n\n", text, "\r\n \n", out, cap);
}

static size_t exclaimed(struct smpp_span text, char *out, size_t cap) {
  bool ends_in_word = text.len > 0 && ((text.ptr[text.len - 1] | 0x20) >= 'a') &&
                      ((text.ptr[text.len - 1] | 0x20) <= 'z');

  return between("", text, ends_in_word ? "!" : "", out, cap);
}

/* ASCII letters only: a capital may not be a letter's only other form. */
static size_t capitals(struct smpp_span text, char *out, size_t cap) {
  size_t len = between("", text, "", out, cap);

  for (size_t i = 0; i < len; i++)
    if (out[i] >= 'a' && out[i] <= 'z')
      out[i] = (char)(out[i] - ('a' - 'A'));
  return len;
}

/* A word joiner before it, a mark of direction and a variation selector behind. */
static size_t unseen(struct smpp_span text, char *out, size_t cap) {
  return between("\xE2\x81\xA0\xE2\x80\xAB", text, "\xE2\x80\xAC\xE2\x80\x8F\xEF\xB8\x8F", out,
                 cap);
}

static void blanks_behind_a_reply_mean_nothing(void **state) {
  (void)state;
  compare_all(blanks_behind);
}

static void empty_lines_around_a_reply_mean_nothing(void **state) {
  (void)state;
  compare_all(lines_around);
}

static void an_exclamation_mark_means_nothing(void **state) {
  (void)state;
  compare_all(exclaimed);
}

static void capitals_mean_nothing(void **state) {
  (void)state;
  compare_all(capitals);
}

static void what_is_not_seen_means_nothing(void **state) {
  (void)state;
  compare_all(unseen);
}

/* --- hostile replies ------------------------------------------------------------------ */

static void judge_everywhere(const char *octets, size_t len) {
  for (int question = 0; question < CARE_QUESTION_COUNT; question++) {
    struct sent sent = {smpp_span_of("fr"), {0}, question};
    if (question == CARE_QUESTION_CHOICE || question == CARE_QUESTION_COMBINED)
      continue;
    (void)intent_of(&sent, octets, len);
    sent.lang = smpp_span_of("ar");
    (void)intent_of(&sent, octets, len);
  }
}

static void ten_thousand_of_anything_are_read(void **state) {
  static const char *const pieces[] = {"a",
                                       "\0",
                                       "?",
                                       "1",
                                       "1,",
                                       "oui ",
                                       "non ",
                                       "\xFF",
                                       "\xED\xA0\x80" /* a surrogate */,
                                       "\xE2\x80\x8B",
                                       "\xCC\x81",
                                       "\xD8\xA7\xD9\x8B",
                                       "\n",
                                       "> \n",
                                       "37 ",
                                       "(\xE2\x80\xAE)",
                                       "\xF0\x9F\x91\x8D",
                                       "/",
                                       "\xC2\xBD",
                                       "a\xD0\xB0\xCE\xB1 ",
                                       "S T O P ",
                                       "%s%n",
                                       "'",
                                       "\"<"};
  char octets[10000];
  (void)state;

  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    size_t len = pieces[i][0] ? strlen(pieces[i]) : 1;
    for (size_t at = 0; at < sizeof octets; at++)
      octets[at] = pieces[i][at % len];
    judge_everywhere(octets, sizeof octets);
    judge_everywhere(octets, 160);
  }
}

/* The octets behind a reply are another's. */
static void what_follows_the_line_does_not_matter(void **state) {
  static const char *const behind[] = {"", "stop", "\nnon", " sur 10", ",5", "?", "\x80\x80"};
  struct sent sent = {smpp_span_of("fr"), {0}, CARE_QUESTION_CONFIRM};
  (void)state;

  for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
    struct care_reply reply = CARE_REPLY_INIT;
    char octets[64];
    size_t len = (size_t)snprintf(octets, sizeof octets, "oui je viens%s", behind[i]);
    assert_true(len >= 12);
    assert_int_equal(
        care_reply_parse(lexicon, sent.lang, sent.question, smpp_span(octets, 12), &reply),
        SMPP_OK);
    assert_int_equal(reply.intent, CARE_INTENT_YES);
    assert_true(reply.end <= 12);
  }
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(blanks_behind_a_reply_mean_nothing),
      cmocka_unit_test(empty_lines_around_a_reply_mean_nothing),
      cmocka_unit_test(an_exclamation_mark_means_nothing),
      cmocka_unit_test(capitals_mean_nothing),
      cmocka_unit_test(what_is_not_seen_means_nothing),
      cmocka_unit_test(ten_thousand_of_anything_are_read),
      cmocka_unit_test(what_follows_the_line_does_not_matter),
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
