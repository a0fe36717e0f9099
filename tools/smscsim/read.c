/* SPDX-License-Identifier: MIT
 *
 * smscsim/read.c - small pieces of a behaviour's value. */
#include "read.h"

#include <data/duration.h>
#include <string.h>

#define MAX_DELAY_MS (UINT64_C(30) * 86400000)
#define MAX_COUNT 1000000000u
#define MILLION 1000000u

bool is_word(struct smpp_span text, const char *word) {
  return smpp_span_equal(text, smpp_span_of(word));
}

bool one_of(struct smpp_span text, const char *const *words, uint8_t *index) {
  for (uint8_t i = 0; words[i]; i++)
    if (is_word(text, words[i])) {
      *index = i;
      return true;
    }
  return false;
}

bool cut(struct smpp_span text, char c, struct smpp_span *before, struct smpp_span *after) {
  const uint8_t *at = text.len ? memchr(text.ptr, c, text.len) : NULL;

  if (!at)
    return false;
  *before = smpp_span(text.ptr, (size_t)(at - text.ptr));
  *after = smpp_span(at + 1, text.len - before->len - 1);
  return true;
}

bool parse_count(struct smpp_span text, uint32_t *out) {
  uint64_t n = 0;

  if (text.len == 0 || text.len > 10)
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < '0' || text.ptr[i] > '9')
      return false;
    n = n * 10 + (uint64_t)(text.ptr[i] - '0');
  }
  if (n > MAX_COUNT)
    return false;
  *out = (uint32_t)n;
  return true;
}

bool parse_duration(struct smpp_span text, uint64_t *ms) {
  return data_duration_parse(text, ms) && *ms <= MAX_DELAY_MS;
}

struct smpp_span number_bare(struct smpp_span number) {
  if (number.len > 1 && number.ptr[0] == '+')
    return smpp_span(number.ptr + 1, number.len - 1);
  if (number.len > 2 && number.ptr[0] == '0' && number.ptr[1] == '0')
    return smpp_span(number.ptr + 2, number.len - 2);
  return number;
}

bool is_pattern(struct smpp_span number) {
  const uint8_t *star = number.len ? memchr(number.ptr, '*', number.len) : NULL;

  return !star || star == number.ptr + number.len - 1;
}

bool parse_share(struct smpp_span text, uint32_t *millionths) {
  bool percent = text.len > 1 && text.ptr[text.len - 1] == '%';
  uint32_t unit = percent ? MILLION / 100 : MILLION, whole_part, n;
  struct smpp_span number = smpp_span(text.ptr, text.len - percent), whole = number, rest;
  bool fraction = cut(number, '.', &whole, &rest);

  if (whole.len > 3 || !parse_count(whole, &whole_part) || (fraction && rest.len == 0))
    return false;
  n = whole_part * unit;
  for (size_t i = 0; fraction && i < rest.len; i++) {
    if (rest.ptr[i] < '0' || rest.ptr[i] > '9' || (unit < 10 && rest.ptr[i] != '0'))
      return false;
    unit /= 10;
    n += (uint32_t)(rest.ptr[i] - '0') * unit;
  }
  if (n > MILLION)
    return false;
  *millionths = n;
  return true;
}

void share_write(uint32_t millionths, struct data_buffer *out) {
  uint32_t unit = MILLION / 10, rest = millionths % MILLION;

  data_buffer_add_uint(out, millionths / MILLION);
  if (rest)
    data_buffer_add_char(out, '.');
  for (; rest; unit /= 10) {
    data_buffer_add_uint(out, rest / unit);
    rest %= unit;
  }
}
