/* SPDX-License-Identifier: MIT
 *
 * Octets of any character set to UTF-8, UTF-8 itself, and the character sets that
 * iconv reads: whatever comes out is valid, and comes back as it is when it is
 * read again. */
#include <data/charset.h>
#include <data/iconv_text.h>
#include <data/utf8.h>

#include "fuzz.h"

static void check_utf8(struct smpp_span text) {
  struct data_buffer out = {.ptr = NULL};
  size_t fault = SIZE_MAX, at = 0, first_bad = SIZE_MAX;
  bool valid = data_utf8_valid(text, &fault);

  while (at < text.len) {
    uint32_t code_point;
    bool good;
    char octets[4];
    size_t n = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &code_point, &good);
    LAW(n >= 1 && n <= 4 && n <= text.len - at);
    LAW(good || code_point == DATA_REPLACEMENT);
    if (good)
      LAW(data_utf8_encode(code_point, octets) == n && memcmp(octets, text.ptr + at, n) == 0);
    else if (first_bad == SIZE_MAX)
      first_bad = at;
    data_buffer_add_code_point(&out, code_point);
    at += n;
  }
  LAW(valid == (first_bad == SIZE_MAX) && (valid || fault == first_bad));
  LAW(data_utf8_valid(data_buffer_span(&out), NULL));
  data_buffer_free(&out);
}

static void check_charset(struct smpp_span octets) {
  struct data_buffer out = {.ptr = NULL}, again = {.ptr = NULL};
  struct data_fault fault = {.line = 0};
  const char *name = NULL;
  size_t line, column;

  if (data_charset_to_utf8(octets, &out, &name, &fault) != SMPP_OK) {
    LAW(fault.text[0] != '\0');
    data_buffer_free(&out);
    return;
  }
  LAW(name && data_utf8_valid(data_buffer_span(&out), NULL));
  data_place(data_buffer_span(&out), &line, &column);
  LAW(line >= 1 && column >= 1 && line + column <= out.len + 2);
  /* Zeros and a byte order mark within could be taken for another character set. */
  if (!memchr(out.ptr ? out.ptr : "", 0, out.len) &&
      (out.len < 3 || memcmp(out.ptr, "\xEF\xBB\xBF", 3) != 0)) {
    LAW(data_charset_to_utf8(data_buffer_span(&out), &again, &name, NULL) == SMPP_OK);
    LAW(smpp_span_equal(data_buffer_span(&out), data_buffer_span(&again)));
  }
  data_buffer_free(&again);
  data_buffer_free(&out);
}

static void check_iconv(uint8_t data_coding, struct smpp_span octets) {
  size_t len = 0, again = 0;
  int result = data_iconv.decode(data_iconv.ctx, data_coding, octets, NULL, 0, &len);
  char *out;

  if (result == SMPP_ERR_UNSUPPORTED)
    return;
  LAW(result == SMPP_OK || result == SMPP_ERR_NOSPACE || result == SMPP_ERR_BAD_TEXT);
  out = malloc(len ? len : 1);
  LAW(out);
  result = data_iconv.decode(data_iconv.ctx, data_coding, octets, out, len, &again);
  LAW((result == SMPP_OK || result == SMPP_ERR_BAD_TEXT) && again == len);
  LAW(data_utf8_valid(smpp_span(out, len), NULL));
  free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint8_t codings[] = {0x05, 0x06, 0x07, 0x0A, 0x0D, 0x0E, 0xFF};

  check_utf8(smpp_span(data, size));
  check_charset(smpp_span(data, size));
  if (size > 0)
    check_iconv(codings[data[0] % sizeof codings], smpp_span(data + 1, size - 1));
  return 0;
}
