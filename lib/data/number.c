/* SPDX-License-Identifier: MIT */
#include <data/number.h>

#include <data/utf8.h>

static bool is_dropped(uint32_t c) {
  static const uint32_t dropped[] = {' ',  '.',  '-',    '(',    ')',    '\t',
                                     0xA0, 0xAD, 0x2011, 0x202F, 0x2060, 0xFEFF};

  for (size_t i = 0; i < sizeof(dropped) / sizeof(*dropped); i++)
    if (c == dropped[i])
      return true;
  /* U+2000 to U+2010: spaces, zero-width and direction marks, the hyphen.
   * U+202A to U+202E and U+2066 to U+2069: direction again. */
  return (c >= 0x2000 && c <= 0x2010) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

static bool invalid(const char **why, const char *words) {
  if (why)
    *why = words;
  return false;
}

bool data_number_clean(struct smpp_span text, struct data_number *out, const char **why) {
  char digits[DATA_NUMBER_DIGITS + 2]; /* room for "00" */
  size_t at = 0, n_digits = 0, skip;
  bool plus = false;

  while (at < text.len) {
    uint32_t c;
    bool valid;

    at += data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
    if (is_dropped(c))
      continue;
    if (c == '+' && !plus && n_digits == 0) {
      plus = true;
      continue;
    }
    if ((c == 'E' || c == 'e' || c == ',') && n_digits > 0)
      return invalid(why, "not a number any more: a spreadsheet has rounded it (6,12E+08); format "
                          "that column as text");
    if (c < '0' || c > '9')
      return invalid(why, "a number may hold digits, spaces, dots, hyphens, parentheses and one "
                          "leading + only");
    if (n_digits == sizeof(digits))
      return invalid(why, "a number has at most 20 digits");
    digits[n_digits++] = (char)c;
  }
  skip = !plus && n_digits >= 2 && digits[0] == '0' && digits[1] == '0' ? 2 : 0;
  n_digits -= skip;
  if (n_digits < 3)
    return invalid(why, n_digits + skip + plus == 0 ? "the number is missing"
                                                    : "a number has at least 3 digits");
  if (n_digits > DATA_NUMBER_DIGITS)
    return invalid(why, "a number has at most 20 digits");
  memcpy(out->digits, digits + skip, n_digits);
  out->digits[n_digits] = '\0';
  out->n_digits = (uint8_t)n_digits;
  out->international = plus || skip;
  return true;
}
