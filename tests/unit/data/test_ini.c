/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/ini.h>

static void assert_span(struct smpp_span span, const char *expected) {
  assert_int_equal(span.len, strlen(expected));
  assert_memory_equal(span.ptr, expected, span.len);
}

static const char scenario[] = "\xEF\xBB\xBFtop = 1\r\n"
                               "; comment\n"
                               "[smsc]\n"
                               "  latency =  20ms \n"
                               "# comment = no\n"
                               "\n"
                               "[ patient  +33 6* ]\n"
                               "reply = OUI ; \xC3\xA0 demain = bien #1\n"
                               "empty=\n"
                               "reply=NON";

static void sections_hold_their_entries_in_order(void **state) {
  struct data_ini *ini;
  struct smpp_span kind, name;

  (void)state;
  assert_int_equal(data_ini_parse(smpp_span_of(scenario), &ini, NULL), SMPP_OK);
  assert_int_equal(ini->n_sections, 3);
  assert_int_equal(ini->sections[0].n_entries, 1);
  assert_span(data_ini_get(&ini->sections[0], "top")->value, "1");
  assert_span(ini->sections[1].title, "smsc");
  assert_span(data_ini_get(&ini->sections[1], "latency")->value, "20ms");
  assert_int_equal(data_ini_get(&ini->sections[1], "latency")->line, 4);
  assert_null(data_ini_get(&ini->sections[1], "Latency"));
  assert_int_equal(ini->sections[2].n_entries, 3);
  assert_int_equal(ini->sections[2].line, 7);
  assert_span(ini->sections[2].entries[0].value, "OUI ; \xC3\xA0 demain = bien #1");
  assert_span(data_ini_get(&ini->sections[2], "empty")->value, "");
  assert_span(data_ini_get(&ini->sections[2], "reply")->value, "NON");
  data_ini_title(&ini->sections[2], &kind, &name);
  assert_span(kind, "patient");
  assert_span(name, "+33 6*");
  data_ini_title(&ini->sections[1], &kind, &name);
  assert_span(kind, "smsc");
  assert_span(name, "");
  data_ini_free(ini);
}

static void an_empty_file_has_the_nameless_section_only(void **state) {
  struct data_ini *ini;

  (void)state;
  assert_int_equal(data_ini_parse(smpp_span(NULL, 0), &ini, NULL), SMPP_OK);
  assert_int_equal(ini->n_sections, 1);
  assert_int_equal(ini->sections[0].n_entries, 0);
  assert_null(data_ini_get(&ini->sections[0], "x"));
  data_ini_free(ini);
}

static void a_line_that_is_nothing_is_named_by_its_place(void **state) {
  static const struct {
    const char *text;
    int result;
    size_t line, column;
  } bad[] = {
      {"a=1\n  word\n", SMPP_ERR_MALFORMED, 2, 3},
      {"a=1\n[open\n", SMPP_ERR_MALFORMED, 2, 1},
      {"[]\n", SMPP_ERR_MALFORMED, 1, 1},
      {"\n\n= 5\n", SMPP_ERR_MALFORMED, 3, 1},
      {"a=\xC3\xA9\xE9\n", SMPP_ERR_BAD_TEXT, 1, 4},
  };
  struct data_ini *ini;
  struct data_fault fault;

  (void)state;
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    assert_int_equal(data_ini_parse(smpp_span_of(bad[i].text), &ini, &fault), bad[i].result);
    assert_int_equal(fault.line, bad[i].line);
    assert_int_equal(fault.column, bad[i].column);
  }
  assert_int_equal(data_ini_parse(smpp_span("a=\0", 3), &ini, &fault), SMPP_ERR_BAD_TEXT);
  assert_int_equal(fault.column, 3);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sections_hold_their_entries_in_order),
      cmocka_unit_test(an_empty_file_has_the_nameless_section_only),
      cmocka_unit_test(a_line_that_is_nothing_is_named_by_its_place),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
