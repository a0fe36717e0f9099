/* SPDX-License-Identifier: MIT
 *
 * The text of a receipt, written in the order of Appendix B. */
#include <smpp/receipt.h>

#include "text/ascii.h"
#include "text/sink.h"

static void put_digits(char *at, unsigned value) {
  at[0] = (char)('0' + value / 10 % 10);
  at[1] = (char)('0' + value % 10);
}

void smpp_receipt_date_format(const struct smpp_receipt_date *date, char out[11]) {
  put_digits(out, date->year);
  put_digits(out + 2, date->month);
  put_digits(out + 4, date->day);
  put_digits(out + 6, date->hour);
  put_digits(out + 8, date->minute);
  out[10] = '\0';
}

/* A value that could not be read back is refused: white space ends it. */
static bool is_one_word(struct smpp_span value) {
  for (size_t i = 0; i < value.len; i++)
    if (smpp__is_space(value.ptr[i]) || value.ptr[i] == 0)
      return false;
  return true;
}

int smpp_receipt_format(const struct smpp_receipt *receipt, char *out, size_t cap, size_t *len) {
  const struct {
    const char *key;
    struct smpp_span value;
  } fields[] = {
      {"id:", receipt->id},
      {"sub:", receipt->sub},
      {"dlvrd:", receipt->dlvrd},
      {"submit date:", receipt->submit_date},
      {"done date:", receipt->done_date},
      {"stat:", receipt->stat},
      {"err:", receipt->err},
      {"text:", receipt->text},
  };
  const size_t n_words = sizeof fields / sizeof *fields - 1;
  struct smpp__sink sink = {(uint8_t *)out, cap, 0};
  const uint8_t nul = 0;

  for (size_t i = 0; i <= n_words; i++) {
    struct smpp_span key = smpp_span_of(fields[i].key), value = fields[i].value;
    if (!value.ptr)
      continue;
    if (i < n_words && !is_one_word(value))
      return SMPP_ERR_INVALID;
    if (sink.len > 0)
      smpp__sink_put(&sink, (const uint8_t *)" ", 1);
    smpp__sink_put(&sink, key.ptr, key.len);
    smpp__sink_put(&sink, value.ptr, value.len);
  }
  *len = sink.len;
  smpp__sink_put(&sink, &nul, 1);
  return smpp__sink_result(&sink, cap);
}
