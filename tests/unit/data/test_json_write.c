/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/json_write.h>

static void assert_written(struct data_buffer *out, const char *expected) {
  assert_false(out->failed);
  data_buffer_add_char(out, '\0');
  assert_string_equal(out->ptr, expected);
  data_buffer_free(out);
}

static void an_object_a_line_with_commas_where_they_belong(void **state) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);

  (void)state;
  for (int line = 0; line < 2; line++) {
    data_json_object_begin(&w);
    data_json_member_uint(&w, "row", 1);
    data_json_member_null(&w, "id");
    data_json_key(&w, "list");
    data_json_array_begin(&w);
    data_json_text(&w, "a");
    data_json_array_begin(&w);
    data_json_array_end(&w);
    data_json_object_begin(&w);
    data_json_member_bool(&w, "x", true);
    data_json_object_end(&w);
    data_json_text(&w, NULL);
    data_json_array_end(&w);
    data_json_member_int(&w, "least", INT64_MIN);
    data_json_member_uint(&w, "most", UINT64_MAX);
    data_json_object_end(&w);
    data_json_line_end(&w);
  }
#define LINE                                                                                       \
  "{\"row\":1,\"id\":null,\"list\":[\"a\",[],{\"x\":true},null],"                                  \
  "\"least\":-9223372036854775808,\"most\":18446744073709551615}\n"
  assert_written(&out, LINE LINE);
}

static void strings_are_escaped(void **state) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);

  (void)state;
  data_json_string(&w, smpp_span("\"\\/\b\f\n\r\t\x01\x1f\x7f\0z", 13));
  assert_written(&out, "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f\\u0000z\"");
}

static void what_acts_on_a_terminal_is_escaped(void **state) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);

  (void)state;
  data_json_text(&w, "a\xC2\x9B"
                     "2J\xC2\x9F\xE2\x80\x8E\xE2\x80\xAE"
                     "b\xE2\x81\xA6\xD8\x9C\xE2\x80\xA8\xE2\x80\x8D");
  assert_written(&out, "\"a\\u009b2J\\u009f\\u200e\\u202eb\\u2066\\u061c\\u2028\xE2\x80\x8D\"");
}

static void text_stays_utf8_and_bad_octets_become_replacements(void **state) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);

  (void)state;
  data_json_text(&w, "\xC3\xA9 \xF0\x9F\x98\x80 \xE9t\xE9 \xED\xA0\x80 \xE2\x82");
  assert_written(&out, "\"\xC3\xA9 \xF0\x9F\x98\x80 \xEF\xBF\xBDt\xEF\xBF\xBD "
                       "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD\"");
}

static void a_null_span_is_empty_or_null_as_asked(void **state) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);

  (void)state;
  data_json_array_begin(&w);
  data_json_string(&w, smpp_span(NULL, 0));
  data_json_string_or_null(&w, smpp_span(NULL, 0));
  data_json_string_or_null(&w, smpp_span("", 0));
  data_json_hex(&w, smpp_span("\x00\xff\x5a", 3));
  data_json_array_end(&w);
  assert_written(&out, "[\"\",null,\"\",\"00ff5a\"]");
}

static void doubles_have_the_decimals_asked_for(void **state) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);
  double zero = 0;

  (void)state;
  data_json_array_begin(&w);
  data_json_double(&w, 0.95, 2);
  data_json_double(&w, 1.0, 2);
  data_json_double(&w, -0.004, 2);
  data_json_double(&w, -2.5, 3);
  data_json_double(&w, 10.06, 1);
  data_json_double(&w, 1234567.891, 0);
  data_json_double(&w, 2e16, 3);
  data_json_double(&w, 1 / zero, 3);
  data_json_double(&w, zero / zero, 3);
  data_json_array_end(&w);
  assert_written(&out, "[0.95,1,0,-2.5,10.1,1234568,2000000000000000e1,null,null]");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_object_a_line_with_commas_where_they_belong),
      cmocka_unit_test(strings_are_escaped),
      cmocka_unit_test(what_acts_on_a_terminal_is_escaped),
      cmocka_unit_test(text_stays_utf8_and_bad_octets_become_replacements),
      cmocka_unit_test(a_null_span_is_empty_or_null_as_asked),
      cmocka_unit_test(doubles_have_the_decimals_asked_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
