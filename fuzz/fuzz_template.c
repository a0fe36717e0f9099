/* SPDX-License-Identifier: MIT
 *
 * A template and a row, parted by octets 0xFF, which no UTF-8 has: the text,
 * then the values of `first_name`, `start` and `x`. Laws: what is rendered is
 * UTF-8 that a second cleaning leaves alone, and its cost can be said. */
#include <care/safe.h>
#include <data/utf8.h>
#include <smppcare/care.h>

#include "fuzz.h"

#define N 3
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
  struct care_cost cost = CARE_COST_INIT;
  int result;

  LAW(len > 0 && data_utf8_valid(smpp_span(text, len), NULL));
  memcpy(again, text, len);
  LAW(care__text_safe(again, len) == len && memcmp(again, text, len) == 0);
  result = care_cost_of(smpp_span(text, len), &cost);
  LAW(result == SMPP_OK || result == SMPP_ERR_PARTS);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static char out[TEXT_MAX];
  struct smpp_alloc alloc = smpp_alloc_libc();
  struct smpp_span names[N] = {smpp_span_of("first_name"), smpp_span_of("start"),
                               smpp_span_of("x")};
  struct smpp_span rest = smpp_span(data, size), text = cut(&rest), values[N];
  care_template *tmpl;
  struct care_fault fault = {0};
  size_t len;
  int result = care_template_new(&alloc, text, &tmpl, &fault);

  if (result != SMPP_OK) {
    LAW(fault.text[0] != '\0' && fault.line > 0);
    return 0;
  }
  for (size_t i = 0; i < N; i++)
    values[i] = cut(&rest);
  fault.text[0] = '\0';
  result = care_template_bind(tmpl, names, N, &fault);
  if (result == SMPP_OK)
    result = care_template_render(tmpl, language(), values, N, out, sizeof(out), &len, &fault);
  if (result == SMPP_OK)
    check_text(out, len);
  else
    LAW(fault.text[0] != '\0');
  care_template_free(tmpl);
  return 0;
}
