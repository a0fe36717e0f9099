/* SPDX-License-Identifier: MIT */
#include "numbers.h"

#include <stdio.h>
#include <string.h>

bool tool_is_name(const char *from) {
  return strspn(from, "+0123456789") != strlen(from);
}

void tool_infer_sender(const char *from, int *ton, int *npi) {
  size_t digits = strlen(from);

  if (digits == 0) {
    *ton = *npi = 0;
  } else if (tool_is_name(from)) {
    *ton = 5;
    *npi = 0;
  } else if (from[0] == '+' || strncmp(from, "00", 2) == 0) {
    *ton = 1;
    *npi = 1;
  } else if (digits <= 6) { /* a short code */
    *ton = 3;
    *npi = 0;
  } else {
    *ton = *npi = 0;
  }
}

void tool_format_number(const struct data_number *number, int format, char *out, size_t size) {
  const char *prefix = "";

  if (number->international && format == SMPP_DST_PLUS)
    prefix = "+";
  else if (number->international && format == SMPP_DST_00)
    prefix = "00";
  snprintf(out, size, "%s%s", prefix, number->digits);
}
