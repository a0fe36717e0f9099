/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/json.h>

#include <stdlib.h>

/* Parses a copy of exactly its size, so that a sanitizer sees an over-read. */
static int parse(const char *text, size_t len, struct data_json **json,
                 const struct data_json_value **root, struct data_fault *fault) {
  char *copy = malloc(len ? len : 1);
  int result;

  memcpy(copy, text, len);
  result = data_json_parse(smpp_span(copy, len), json, root, fault);
  free(copy);
  return result;
}

static void assert_text(struct smpp_span span, const char *expected) {
  assert_int_equal(span.len, strlen(expected));
  assert_memory_equal(span.ptr, expected, span.len);
}

static void a_tree_holds_what_was_written(void **state) {
  static const char text[] = " {\"a\": [1, -2.5, \"x\", [] , {} ], \"n\":null,\r\n"
                             "\t\"t\":true,\"f\":false, \"\":\"empty key\"} ";
  const struct data_json_value *root, *a;
  struct data_json *json;
  bool boolean;
  int64_t integer;
  double number;

  (void)state;
  assert_int_equal(parse(text, sizeof(text) - 1, &json, &root, NULL), SMPP_OK);
  assert_int_equal(root->type, DATA_JSON_OBJECT);
  assert_int_equal(root->n_items, 5);
  a = data_json_get(root, "a");
  assert_int_equal(a->n_items, 5);
  assert_true(data_json_get_int(a->first, &integer));
  assert_int_equal(integer, 1);
  assert_false(data_json_get_int(a->first->next, &integer));
  assert_true(data_json_get_double(a->first->next, &number));
  assert_true(number > -2.5000001 && number < -2.4999999);
  assert_text(a->first->next->text, "-2.5");
  assert_int_equal(data_json_get(root, "n")->type, DATA_JSON_NULL);
  assert_true(data_json_get_bool(data_json_get(root, "t"), &boolean) && boolean);
  assert_true(data_json_get_bool(data_json_get(root, "f"), &boolean) && !boolean);
  assert_text(data_json_get(root, "")->text, "empty key");
  assert_null(data_json_get(root, "zzz"));
  assert_null(data_json_get(a, "a"));
  assert_null(data_json_get(NULL, "a"));
  data_json_free(json);
}

static void a_value_knows_its_source(void **state) {
  static const char text[] = "{\"a\": {\"x\" : [1,2]} , \"b\":2}";
  const struct data_json_value *root;
  struct data_json *json;

  (void)state;
  assert_int_equal(data_json_parse(smpp_span_of(text), &json, &root, NULL), SMPP_OK);
  assert_text(data_json_get(root, "a")->source, "{\"x\" : [1,2]}");
  assert_text(data_json_get(root, "b")->source, "2");
  assert_text(root->source, text);
  data_json_free(json);
}

static void escapes_are_decoded(void **state) {
  static const char text[] =
      "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u0000|\", \"\\ud83d\\uDE00\", \"\xC3\xA9\"]";
  const struct data_json_value *root;
  struct data_json *json;

  (void)state;
  assert_int_equal(parse(text, sizeof(text) - 1, &json, &root, NULL), SMPP_OK);
  assert_int_equal(root->first->text.len, 12);
  assert_memory_equal(root->first->text.ptr, "\"\\/\b\f\n\r\t\xC3\xA9\0|", 12);
  assert_text(root->first->next->text, "\xF0\x9F\x98\x80");
  assert_text(root->first->next->next->text, "\xC3\xA9");
  data_json_free(json);
}

static void integers_are_exact_to_the_last_digit(void **state) {
  static const char text[] = "[9223372036854775807,-9223372036854775808,9223372036854775808,"
                             "-9223372036854775809,-0,1e2,1.0]";
  static const bool fits[] = {true, true, false, false, true, false, false};
  const struct data_json_value *root, *item;
  struct data_json *json;
  size_t i = 0;

  (void)state;
  assert_int_equal(parse(text, sizeof(text) - 1, &json, &root, NULL), SMPP_OK);
  for (item = root->first; item; item = item->next)
    assert_int_equal(item->is_integer, fits[i++]);
  assert_true(root->first->integer == INT64_MAX);
  assert_true(root->first->next->integer == INT64_MIN);
  data_json_free(json);
}

static void doubles_equal_what_the_compiler_reads(void **state) {
  static const char text[] = "[0.1,1e2,123.456e-7,1e22,5e-324,1.7976931348623157e308,0e999999,"
                             "12345678901234567890123,0.0000000000000000000000000001]";
  static const double expected[] = {
      0.1, 1e2, 123.456e-7, 1e22, 0, 1.7976931348623157e308, 0, 12345678901234567890123.0, 1e-28};
  const struct data_json_value *root, *item;
  struct data_json *json;
  size_t i = 0;

  (void)state;
  assert_int_equal(parse(text, sizeof(text) - 1, &json, &root, NULL), SMPP_OK);
  for (item = root->first; item; item = item->next, i++) {
    double number, difference;

    assert_true(data_json_get_double(item, &number));
    difference = number > expected[i] ? number - expected[i] : expected[i] - number;
    assert_true(difference <= expected[i] * 1e-14 + 1e-320);
  }
  data_json_free(json);
  assert_int_equal(parse("1e309", 5, &json, &root, NULL), SMPP_OK);
  assert_false(data_json_get_double(root, &(double){0}));
  data_json_free(json);
}

static void what_is_not_json_is_refused_where_it_goes_wrong(void **state) {
  static const struct {
    const char *text;
    size_t offset;
  } bad[] = {
      {"", 0},
      {"  ", 2},
      {"{", 1},
      {"[1,]", 3},
      {"[1 2]", 3},
      {"{\"a\" 1}", 5},
      {"{a:1}", 1},
      {"{\"a\":1,}", 7},
      {"01", 1},
      {"-", 0},
      {"1.", 2},
      {"1e", 2},
      {"+1", 0},
      {".5", 0},
      {"nul", 0},
      {"truex", 4},
      {"\"abc", 0},
      {"\"a\nb\"", 2},
      {"\"\\x\"", 1},
      {"\"\\u12g4\"", 1},
      {"\"\\ud800\"", 1},
      {"\"\\ud800\\u0041\"", 1},
      {"\"\\udc00\"", 1},
      {"[1]//c", 3},
      {"NaN", 0},
      {"\"\xE9\"", 1},
      {"\"\\", 1},
      {"\"\\u00", 1},
      {"1 2", 2},
      {"{\"a\":}", 5},
      {"\xEF\xBB\xBF{}", 0},
  };

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    const struct data_json_value *root;
    struct data_json *json;
    struct data_fault fault;

    assert_int_equal(parse(bad[i].text, strlen(bad[i].text), &json, &root, &fault),
                     SMPP_ERR_MALFORMED);
    assert_int_equal(fault.offset, bad[i].offset);
    assert_true(fault.text[0] != '\0');
  }
}

static void nesting_is_bounded(void **state) {
  char text[2 * (DATA_JSON_DEPTH + 1)];
  const struct data_json_value *root;
  struct data_json *json;
  struct data_fault fault;

  (void)state;
  memset(text, '[', sizeof(text) / 2);
  memset(text + sizeof(text) / 2, ']', sizeof(text) / 2);
  assert_int_equal(parse(text, sizeof(text), &json, &root, &fault), SMPP_ERR_MALFORMED);
  assert_int_equal(fault.offset, DATA_JSON_DEPTH);
  assert_int_equal(parse(text + 1, sizeof(text) - 2, &json, &root, &fault), SMPP_OK);
  data_json_free(json);
}

static void many_items_keep_their_order(void **state) {
  enum { N = 1000 };
  char text[N * 6 + 2] = "[";
  size_t len = 1;
  const struct data_json_value *root, *item;
  struct data_json *json;
  int64_t expected = 0;

  (void)state;
  for (unsigned i = 0; i < N; i++) {
    if (i)
      text[len++] = ',';
    text[len++] = (char)('1' + i / 1000);
    text[len++] = (char)('0' + i / 100 % 10);
    text[len++] = (char)('0' + i / 10 % 10);
    text[len++] = (char)('0' + i % 10);
  }
  text[len++] = ']';
  assert_int_equal(parse(text, len, &json, &root, NULL), SMPP_OK);
  assert_int_equal(root->n_items, N);
  for (item = root->first; item; item = item->next)
    assert_int_equal(item->integer, 1000 + expected++);
  data_json_free(json);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_tree_holds_what_was_written),
      cmocka_unit_test(a_value_knows_its_source),
      cmocka_unit_test(escapes_are_decoded),
      cmocka_unit_test(integers_are_exact_to_the_last_digit),
      cmocka_unit_test(doubles_equal_what_the_compiler_reads),
      cmocka_unit_test(what_is_not_json_is_refused_where_it_goes_wrong),
      cmocka_unit_test(nesting_is_bounded),
      cmocka_unit_test(many_items_keep_their_order),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
