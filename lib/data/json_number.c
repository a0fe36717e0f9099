/* SPDX-License-Identifier: MIT
 *
 * Numbers to doubles without strtod, whose decimal point is the locale's. */
#include <data/json.h>

/* Splits a number that is known to be well formed into its first 19 digits and
 * a power of ten. */
static void split(struct smpp_span text, uint64_t *mantissa, int *exponent) {
  size_t i = text.ptr[0] == '-', n_digits = 0;
  bool after_point = false;

  *mantissa = 0;
  *exponent = 0;
  for (; i < text.len && (text.ptr[i] | 0x20) != 'e'; i++) {
    if (text.ptr[i] == '.') {
      after_point = true;
      continue;
    }
    if (n_digits < 19) {
      *mantissa = *mantissa * 10 + (uint64_t)(text.ptr[i] - '0');
      n_digits += *mantissa != 0;
      *exponent -= after_point;
    } else {
      *exponent += !after_point;
    }
  }
  if (i < text.len) {
    bool negative = text.ptr[++i] == '-';
    int value = 0;

    for (i += text.ptr[i] == '+' || text.ptr[i] == '-'; i < text.len; i++)
      if (value < 100000)
        value = value * 10 + (text.ptr[i] - '0');
    *exponent += negative ? -value : value;
  }
}

bool data_json_get_double(const struct data_json_value *value, double *out) {
  uint64_t mantissa;
  int exponent;
  double scale = 1, number;

  if (!value || value->type != DATA_JSON_NUMBER)
    return false;
  split(value->text, &mantissa, &exponent);
  number = (double)mantissa;
  for (; exponent > 22 && number > 0 && number < 1e300; exponent--)
    number *= 10;
  for (; exponent < -22 && number > 0; exponent++)
    number /= 10;
  if (number > 0 && exponent > 22)
    return false;
  /* Powers of ten up to 10^22 are exact, so this is one rounding. */
  for (int i = exponent < 0 ? -exponent : exponent; number > 0 && i > 0; i--)
    scale *= 10;
  number = exponent < 0 ? number / scale : number * scale;
  if (number > 1.7976931348623157e308)
    return false;
  *out = value->text.ptr[0] == '-' ? -number : number;
  return true;
}
