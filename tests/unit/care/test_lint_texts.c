/* SPDX-License-Identifier: MIT
 *
 * test_lint_texts LINES: texts and what must be found in them, no more and no less;
 * for those without anything to find, that nothing is. */
#include "jsonl.h"
#include "lint_words.h"

#include <smppcare/reply.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static care_lint *lint;

static int question_of(struct smpp_span name) {
  int question = CARE_LINT_ASKS_NOTHING;

  if (!smpp_span_equal(name, smpp_span_of("nothing")))
    assert_true(care_question_by_name(name, &question));
  return question;
}

static int traffic_of(struct smpp_span name) {
  int traffic = 0;

  while (traffic < CARE_TRAFFIC_COUNT &&
         !smpp_span_equal(name, smpp_span_of(care_traffic_name(traffic))))
    traffic++;
  assert_true(traffic < CARE_TRAFFIC_COUNT);
  return traffic;
}

static struct smpp_span string_at(const struct data_json_value *list, size_t i) {
  struct smpp_span text = {NULL, 0};

  const struct data_json_value *item = list->first;

  while (item && i-- > 0)
    item = item->next;
  assert_true(data_json_get_string(item, &text));
  return text;
}

static void check(const struct data_json_value *line) {
  struct care_lint_policy policy = CARE_LINT_POLICY_INIT;
  struct care_lint_text text = CARE_LINT_TEXT_INIT;
  struct care_lint_finding found[32];
  struct smpp_span domains[4];
  const struct data_json_value *list = data_json_get(line, "found");
  size_t n = 0, expected = list->n_items;

  text.text = jsonl_string(line, "text");
  text.language = jsonl_string(line, "lang");
  text.question = question_of(jsonl_string(line, "question"));
  text.traffic = traffic_of(jsonl_string(line, "traffic"));
  if (jsonl_has(line, "country"))
    policy.country = jsonl_string(line, "country");
  if (jsonl_has(line, "stop_footer"))
    policy.stop_footer = jsonl_string(line, "stop_footer");
  if (jsonl_has(line, "domains")) {
    domains[0] = string_at(data_json_get(line, "domains"), 0);
    policy.domains = domains;
    policy.n_domains = 1;
  }
  policy.levels[CARE_LINT_NO_REPLY_END] = CARE_LINT_OFF;
  assert_int_equal(care_lint_check(lint, &text, &policy, found, 32, &n), SMPP_OK);
  for (size_t i = 0; i < n; i++)
    if (n != expected ||
        !smpp_span_equal(smpp_span_of(care_lint_rule_name(found[i].rule)), string_at(list, i)))
      print_error("%zu:%zu %s: %s\n", found[i].line, found[i].column,
                  care_lint_rule_name(found[i].rule), found[i].message);
  assert_int_equal(n, expected);
  for (size_t i = 0; i < n; i++) {
    assert_true(
        smpp_span_equal(smpp_span_of(care_lint_rule_name(found[i].rule)), string_at(list, i)));
    assert_true(found[i].line > 0 && found[i].column > 0 && found[i].message[0]);
    if (jsonl_has(line, "levels"))
      assert_true(smpp_span_equal(smpp_span_of(care_lint_level_name(found[i].level)),
                                  string_at(data_json_get(line, "levels"), i)));
  }
}

int main(int argc, char **argv) {
  int result;

  if (argc != 2)
    return 2;
  lint = lint_words_load();
  if (!lint)
    return 2;
  result = jsonl_run(argv[1], 300, NULL, check);
  care_lint_free(lint);
  return result;
}
