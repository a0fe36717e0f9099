/* SPDX-License-Identifier: MIT
 *
 * test_replies FILE...: replies as patients type them, in all languages and to
 * all kinds of questions, with what a careful person makes of them. They came on
 * Sunday 2026-11-22, if a line says no other day. Ambiguous and unknown taken for each other count
 * half. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/json.h>
#include <smppcare/reply.h>

#include "jsonl.h"
#include "lexicons.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MAX_REPLIES 16000
#define MAX_ITEMS 8

struct tally {
  char lang[12];
  unsigned n, dangerous, missed_optout;
  double right;
};

static care_lexicon *lexicon;
static char **files;
static int n_files;
static char *seen[MAX_REPLIES];
static size_t n_seen;

static bool is(struct smpp_span span, const char *text) {
  return smpp_span_equal(span, smpp_span_of(text));
}

static struct tally *tally_of(struct tally *tallies, struct smpp_span lang) {
  while (tallies->n > 0 && !is(lang, tallies->lang))
    tallies++;
  snprintf(tallies->lang, sizeof tallies->lang, "%.*s", (int)lang.len, (const char *)lang.ptr);
  return tallies;
}

static bool answer_is(const struct data_json_value *value, const struct care_asked *asked,
                      const struct care_answer *answer) {
  const struct care_day *day = &answer->day;
  struct smpp_span text;
  double number;
  char iso[40];

  if (answer->intent == CARE_INTENT_NUMBER)
    return value && data_json_get_double(value, &number) &&
           answer->thousandths == (int32_t)lround(number * 1000);
  if (!value || !data_json_get_string(value, &text))
    return true;
  if (answer->intent == CARE_INTENT_CHOICE)
    return smpp_span_equal(asked->options[answer->option], text);
  if (answer->intent != CARE_INTENT_DATE)
    return is(text, care_intent_name(answer->intent));
  snprintf(iso, sizeof iso, "%04d-%02d-%02d", day->year, day->month, day->day);
  return is(text, iso);
}

/* Of a combined question the answer to each item, where the line says it. */
static bool value_is_right(const struct data_json_value *line, const struct care_asked *asked,
                           const struct care_reply *reply) {
  const struct data_json_value *value = data_json_get(line, "value");
  char label[64];

  if (asked->question != CARE_QUESTION_COMBINED || reply->intent != CARE_INTENT_NUMBER)
    return answer_is(value, asked, &reply->answer);
  for (unsigned i = 0; value && value->first && i < reply->n_items; i++) {
    snprintf(label, sizeof label, "%.*s", (int)asked->items[i].label.len,
             (const char *)asked->items[i].label.ptr);
    if (!answer_is(data_json_get(value, label), asked, &reply->items[i]))
      return false;
  }
  return true;
}

static bool goes_to_a_person(const char *intent) {
  return strcmp(intent, "ambiguous") == 0 || strcmp(intent, "unknown") == 0;
}

static bool acts(int intent) {
  return intent == CARE_INTENT_YES || intent == CARE_INTENT_NO || intent == CARE_INTENT_NUMBER;
}

static void count(struct tally *tally, const struct data_json_value *line,
                  const struct care_asked *asked, const struct care_reply *reply,
                  struct smpp_span expect) {
  const char *got = care_intent_name(reply->intent);
  bool same = is(expect, got);
  struct smpp_span text;

  tally->n++;
  if (same && value_is_right(line, asked, reply)) {
    tally->right += 1;
    return;
  }
  if (goes_to_a_person(got) && (is(expect, "ambiguous") || is(expect, "unknown")))
    tally->right += 0.5;
  tally->dangerous += acts(reply->intent);
  tally->missed_optout += is(expect, "optout");
  data_json_get_string(data_json_get(line, "text"), &text);
  print_message("# %s %s: %.*s: %s (%s), not %.*s\n", tally->lang,
                care_question_name(asked->question), (int)text.len, (const char *)text.ptr, got,
                reply->rule, (int)expect.len, (const char *)expect.ptr);
}

static void note_as_new(const struct data_json_value *line) {
  char *copy = calloc(1, line->source.len + 1);

  assert_non_null(copy);
  memcpy(copy, line->source.ptr, line->source.len);
  for (size_t i = 0; i < n_seen; i++)
    if (strcmp(seen[i], copy) == 0)
      fail_msg("twice: %s", copy);
  assert_true(n_seen < MAX_REPLIES);
  seen[n_seen++] = copy;
}

/* The items of a combined question; pain, temp and fever where the line has none. */
static size_t read_items(const struct data_json_value *line, struct care_item items[MAX_ITEMS]) {
  const struct data_json_value *object = data_json_get(line, "items");
  struct smpp_span question;
  size_t n = 0;

  if (!object) {
    items[0] = (struct care_item){smpp_span_of("pain"), CARE_QUESTION_SCALE_0_10};
    items[1] = (struct care_item){smpp_span_of("temp"), CARE_QUESTION_TEMPERATURE};
    items[2] = (struct care_item){smpp_span_of("fever"), CARE_QUESTION_YES_NO};
    return 3;
  }
  for (const struct data_json_value *o = object->first; o && n < MAX_ITEMS; o = o->next, n++) {
    items[n].label = o->key;
    assert_true(data_json_get_string(o, &question));
    assert_true(care_question_by_name(question, &items[n].question));
  }
  return n;
}

/* The day of "2026-06-15T10:00". */
static struct care_day read_day(const struct data_json_value *line) {
  struct care_day day = {2026, 11, 22};
  struct smpp_span now;
  char text[11] = "";

  if (data_json_get_string(data_json_get(line, "now"), &now) && now.len >= 10) {
    memcpy(text, now.ptr, 10);
    assert_int_equal(sscanf(text, "%d-%d-%d", &day.year, &day.month, &day.day), 3);
  }
  return day;
}

static void judge(const struct data_json_value *line, void *tallies) {
  struct care_item items[MAX_ITEMS];
  struct care_asked asked = CARE_ASKED_INIT;
  struct care_reply reply = CARE_REPLY_INIT;
  struct smpp_span lang, text, expect, question, options[8];
  const struct data_json_value *array = data_json_get(line, "options");

  note_as_new(line);
  assert_true(data_json_get_string(data_json_get(line, "lang"), &lang));
  assert_true(data_json_get_string(data_json_get(line, "text"), &text));
  assert_true(data_json_get_string(data_json_get(line, "expect"), &expect));
  assert_true(data_json_get_string(data_json_get(line, "question"), &question));
  assert_true(care_question_by_name(question, &asked.question));
  for (const struct data_json_value *o = array ? array->first : NULL; o && asked.n_options < 8;
       o = o->next)
    assert_true(data_json_get_string(o, &options[asked.n_options++]));
  asked.options = options;
  asked.items = items;
  asked.n_items = read_items(line, items);
  asked.today = read_day(line);
  assert_int_equal(care_reply_judge(lexicon, lang, &asked, text, &reply), SMPP_OK);
  count(tally_of(tallies, lang), line, &asked, &reply, expect);
}

static void replies_are_understood_and_never_guessed(void **state) {
  struct tally tallies[16] = {0}, all = {.lang = "all"};
  unsigned n_languages = 0, too_low = 0;
  (void)state;

  for (int i = 0; i < n_files; i++)
    jsonl_each(files[i], judge, tallies);
  for (struct tally *tally = tallies; tally->n > 0; tally++, n_languages++) {
    print_message("# %s: %.1f of %u (%.1f %%), %u dangerous\n", tally->lang, tally->right, tally->n,
                  100 * tally->right / tally->n, tally->dangerous);
    too_low += tally->n >= 50 && (tally->right < 0.97 * tally->n ||
                                  tally->dangerous > 0.005 * tally->n || tally->missed_optout);
    all.n += tally->n;
    all.right += tally->right;
    all.dangerous += tally->dangerous;
    all.missed_optout += tally->missed_optout;
  }
  print_message("# all: %.1f of %u (%.2f %%), %u dangerous (%.2f %%), %u missed optout\n",
                all.right, all.n, 100 * all.right / all.n, all.dangerous,
                100.0 * all.dangerous / all.n, all.missed_optout);
  while (n_seen > 0)
    free(seen[--n_seen]);
  assert_true(n_languages >= 8 && all.n >= 400);
  assert_true(all.right >= 0.97 * all.n);
  assert_true(all.dangerous <= 0.005 * all.n);
  assert_int_equal(all.missed_optout, 0);
  assert_int_equal(too_low, 0); /* languages below it on their own */
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(replies_are_understood_and_never_guessed)};
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
