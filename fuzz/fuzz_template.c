/* SPDX-License-Identifier: MIT
 *
 * A template and a row, parted by octets 0xFF, which no UTF-8 has: the text,
 * then the values of `first_name`, `start`, `x` and two columns `papers`. Laws:
 * each piece of text knows its line and column; what is rendered is UTF-8 that a
 * second cleaning leaves alone; it comes out the
 * same twice; under each policy its parts are those of the core's splitter, within
 * what is allowed, and plain where that is asked. */
#include <care/plainer.h>
#include <care/program.h>
#include <care/safe.h>
#include <data/charset.h>
#include <data/utf8.h>
#include <smppcare/care.h>

#include "fuzz.h"

#define N 5
#define TEXT_MAX 8192

/* One language for all inputs: opening ICU's data is what takes the time. */
static care_language *language(void) {
  static care_language *french;
  struct smpp_alloc alloc = smpp_alloc_libc();

  if (!french)
    LAW(care_language_new(&alloc, smpp_span_of("fr"), smpp_span_of("Europe/Paris"), &french) ==
        SMPP_OK);
  return french;
}

static struct smpp_span cut(struct smpp_span *rest) {
  const uint8_t *end = rest->len ? memchr(rest->ptr, 0xFF, rest->len) : NULL;
  size_t len = end ? (size_t)(end - rest->ptr) : rest->len;
  struct smpp_span piece = smpp_span(rest->ptr, len);

  *rest = smpp_span(end ? end + 1 : NULL, end ? rest->len - len - 1 : 0);
  return piece;
}

static void check_text(char *text, size_t len) {
  static char again[TEXT_MAX];

  LAW(len > 0 && data_utf8_valid(smpp_span(text, len), NULL));
  memcpy(again, text, len);
  LAW(care__text_safe(again, len) == len && memcmp(again, text, len) == 0);
}

static void check_cost(struct smpp_span text, const struct care_cost *cost,
                       const struct care_text_options *options) {
  struct smpp_text_options usual = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_text_plan plan;

  usual.national_single = options->national_single;
  LAW(smpp_text_plan(text, &usual, &plan, NULL) == SMPP_OK);
  LAW(plan.n_parts == cost->n_parts && plan.encoding == cost->encoding);
}

/* A text under a policy; true: it was made. */
static bool make(const care_template *tmpl, const struct smpp_span *values,
                 const struct care_text_options *options) {
  static char out[TEXT_MAX], again[TEXT_MAX];
  struct care_cost cost = CARE_COST_INIT;
  struct care_fault fault = {0};
  size_t len, again_len;
  int result =
      care_text_make(tmpl, language(), values, N, options, out, sizeof(out), &len, &cost, &fault);

  LAW(result == SMPP_OK || fault.text[0] != '\0');
  if (result != SMPP_OK)
    return false;
  check_text(out, len);
  check_cost(smpp_span(out, len), &cost, options);
  LAW(care_text_make(tmpl, language(), values, N, options, again, sizeof(again), &again_len, &cost,
                     &fault) == SMPP_OK);
  LAW(again_len == len && memcmp(again, out, len) == 0);
  LAW(tmpl->characters >= 0 || options->characters != CARE_CHARACTERS_ALWAYS ||
      cost.encoding == SMPP_ENCODING_GSM7 || care__has_foreign(smpp_span(out, len)));
  LAW(tmpl->max_parts > 0 || cost.n_parts <= options->max_parts);
  return true;
}

/* What is made without a limit is made within its own parts, or fails. */
static void check_policies(const care_template *tmpl, const struct smpp_span *values) {
  struct care_text_options options = CARE_TEXT_OPTIONS_INIT;

  options.today = 20000;
  for (int i = CARE_CHARACTERS_KEEP; i <= CARE_CHARACTERS_ALWAYS; i++) {
    options.characters = i;
    make(tmpl, values, &options);
  }
  options.prefix = smpp_span_of("Hôpital X:");
  options.national_single = SMPP_NATIONAL(spanish);
  options.max_parts = 2;
  make(tmpl, values, &options);
}

/* A backslash is undone where it stands, and moves what is behind it. */
static void check_places(const care_template *tmpl, struct smpp_span text) {
  for (size_t i = 0; i < tmpl->steps.n && !memchr(text.ptr, '\\', text.len); i++) {
    const struct care__step *step = &care__steps(tmpl)[i];
    size_t line, column;

    if (step->kind != CARE__STEP_TEXT)
      continue;
    data_place(smpp_span(text.ptr, (size_t)((const char *)step->text.ptr - tmpl->text)), &line,
               &column);
    LAW(step->line == line && step->column == column);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static char out[TEXT_MAX];
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span names[N] = {smpp_span_of("first_name"), smpp_span_of("start"), smpp_span_of("x"),
                               smpp_span_of("papers"), smpp_span_of("Papers")};
  struct smpp_span rest = smpp_span(data, size), text = cut(&rest), values[N];
  struct care_template_options options = CARE_TEMPLATE_OPTIONS_INIT;
  care_template *tmpl;
  struct care_fault fault = {0};
  size_t len;
  int result;

  options.language = language();
  options.link = smpp_span_of("https://x.example/");
  result = care_template_compile(&alloc, text, &options, &tmpl, &fault);

  if (result != SMPP_OK) {
    LAW(fault.text[0] != '\0' && fault.line > 0);
    return 0;
  }
  check_places(tmpl, text);
  for (size_t i = 0; i < N; i++)
    values[i] = cut(&rest);
  fault.text[0] = '\0';
  result = care_template_bind(tmpl, names, N, &fault);
  if (result == SMPP_OK)
    result = care_template_render(tmpl, language(), values, N, out, sizeof(out), &len, &fault);
  if (result == SMPP_OK) {
    check_text(out, len);
    check_policies(tmpl, values);
  } else {
    LAW(fault.text[0] != '\0');
  }
  care_template_free(tmpl);
  return 0;
}
