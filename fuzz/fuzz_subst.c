/* SPDX-License-Identifier: MIT
 *
 * Plain substitution: a template up to the first zero octet, then the values of
 * its columns, a zero octet between them. What renders has passed the check, every
 * value of it stands in the text, and a failure leaves the text as it was. */
#include <data/names.h>
#include <data/subst.h>

#include "fuzz.h"

#define N_NAMES 3

static struct smpp_span cut(struct smpp_span *rest) {
  const uint8_t *zero = rest->len ? memchr(rest->ptr, 0, rest->len) : NULL;
  struct smpp_span piece = smpp_span(rest->ptr, zero ? (size_t)(zero - rest->ptr) : rest->len);

  *rest = smpp_span(rest->ptr + piece.len + (zero != NULL), rest->len - piece.len - (zero != NULL));
  return piece;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const struct smpp_span names[N_NAMES] = {smpp_span_of("name"), smpp_span_of("First name"),
                                           smpp_span_of("\xC3\xA9tage")};
  struct smpp_span rest = smpp_span(data, size), text = cut(&rest), values[N_NAMES];
  struct data_buffer out = {.ptr = NULL};
  struct data_fault fault = {.line = 0};
  size_t most = text.len + 1;
  int checked, rendered;

  for (size_t i = 0; i < N_NAMES; i++) {
    values[i] = cut(&rest);
    most += (text.len / 5) * values[i].len;
  }
  checked = data_subst_check(text, names, N_NAMES, &fault);
  LAW(checked == SMPP_OK || checked == SMPP_ERR_MALFORMED || checked == SMPP_ERR_NOT_FOUND);
  LAW(checked == SMPP_OK || (fault.text[0] != '\0' && fault.line > 0));
  data_buffer_add_char(&out, '>');
  rendered = data_subst_render(text, names, values, N_NAMES, &out, &fault);
  LAW(checked == SMPP_OK ? rendered == SMPP_OK || rendered == SMPP_ERR_INVALID
                         : rendered == checked || rendered == SMPP_ERR_INVALID);
  LAW(out.len >= 1 && out.ptr[0] == '>' && out.len <= most);
  LAW(rendered == SMPP_OK || (out.len == 1 && fault.text[0] != '\0'));
  data_buffer_free(&out);
  return 0;
}
