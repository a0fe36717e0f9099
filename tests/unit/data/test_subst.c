/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <data/names.h>
#include <data/subst.h>

#define N 3

static void columns(struct smpp_span names[N], struct smpp_span values[N]) {
  names[0] = smpp_span_of("Pr\xC3\xA9nom");
  names[1] = smpp_span_of("last_name");
  names[2] = smpp_span_of("RDV");
  values[0] = smpp_span_of("Zo\xC3\xA9");
  values[1] = smpp_span_of(" {{RDV}} ");
  values[2] = smpp_span_of(" \xC2\xA0 ");
}

static int render(const char *text, struct data_buffer *out, struct data_fault *fault) {
  struct smpp_span names[N], values[N];

  columns(names, values);
  return data_subst_render(smpp_span_of(text), names, values, N, out, fault);
}

static void fields_are_put_in_and_never_read_again(void **state) {
  struct data_buffer out = {0};

  (void)state;
  assert_int_equal(
      render("Bonjour {{ PR\xC3\x89NOM }} {{Last-Name}}{{lastname}} {x} }}", &out, NULL), SMPP_OK);
  data_buffer_add_char(&out, '\0');
  assert_string_equal(out.ptr, "Bonjour Zo\xC3\xA9 {{RDV}}{{RDV}} {x} }}");
  data_buffer_free(&out);
}

static void an_empty_field_is_an_error_that_names_it(void **state) {
  struct data_buffer out = {0};
  struct data_fault fault;

  (void)state;
  data_buffer_add_text(&out, "before");
  assert_int_equal(render("le {{rdv}}", &out, &fault), SMPP_ERR_INVALID);
  assert_string_equal(fault.text, "column 'RDV' is empty");
  assert_int_equal(out.len, 6);
  data_buffer_free(&out);
}

static void a_template_is_checked_before_any_row(void **state) {
  static const struct {
    const char *text;
    int result;
    size_t line, column;
  } bad[] = {
      {"a\n\xC3\xA9{{nom}}", SMPP_ERR_NOT_FOUND, 2, 2},
      {"{{rdv}} {{rdv", SMPP_ERR_MALFORMED, 1, 9},
      {"{{}}", SMPP_ERR_MALFORMED, 1, 1},
      {"{{ \xC2\xA0}}", SMPP_ERR_MALFORMED, 1, 1},
  };
  struct smpp_span names[N], values[N];
  struct data_fault fault;

  (void)state;
  columns(names, values);
  assert_int_equal(data_subst_check(smpp_span_of("{{rdv}} {{prenom"), names, N, &fault),
                   SMPP_ERR_MALFORMED);
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
    assert_int_equal(data_subst_check(smpp_span_of(bad[i].text), names, N, &fault), bad[i].result);
    assert_int_equal(fault.line, bad[i].line);
    assert_int_equal(fault.column, bad[i].column);
  }
  data_subst_check(smpp_span_of("{{nom}}"), names, N, &fault);
  assert_string_equal(fault.text,
                      "there is no column 'nom'; there are: Pr\xC3\xA9nom, last_name, RDV");
  assert_int_equal(data_subst_check(smpp_span_of("{{R D V}}"), names, N, &fault), SMPP_OK);
  assert_int_equal(data_subst_check(smpp_span(NULL, 0), names, N, &fault), SMPP_OK);
}

static void names_differ_by_more_than_case_and_space(void **state) {
  (void)state;
  assert_true(data_name_equal(smpp_span_of("First Name"), smpp_span_of("_first-name")));
  assert_true(
      data_name_equal(smpp_span_of("\xC3\x89T\xC3\x89"), smpp_span_of("\xC3\xA9t\xC3\xA9")));
  assert_false(data_name_equal(smpp_span_of("name"), smpp_span_of("names")));
  assert_false(data_name_equal(smpp_span_of("\xC3\x97"), smpp_span_of("\xC3\xB7"))); /* x and : */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(fields_are_put_in_and_never_read_again),
      cmocka_unit_test(an_empty_field_is_an_error_that_names_it),
      cmocka_unit_test(a_template_is_checked_before_any_row),
      cmocka_unit_test(names_differ_by_more_than_case_and_space),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
