/* SPDX-License-Identifier: MIT
 *
 * smscsim/query.c - key=value joined by &, percent-decoded (RFC 3986); a '+' is a
 * '+', as numbers have it. */
#include "query.h"

#include "read.h"

#include <string.h>

static int digit_of(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* false: too long, or a '%' without its two digits, or NUL. */
static bool decode(struct smpp_span text, char out[QUERY_WORD_SIZE]) {
  size_t n = 0;

  for (size_t i = 0; i < text.len; i++) {
    int c = text.ptr[i];

    if (c == '%') {
      int high = i + 2 < text.len ? digit_of(text.ptr[i + 1]) : -1;
      int low = i + 2 < text.len ? digit_of(text.ptr[i + 2]) : -1;

      c = high < 0 || low < 0 ? 0 : high * 16 + low;
      i += 2;
    }
    if (c == 0 || n + 1 == QUERY_WORD_SIZE)
      return false;
    out[n++] = (char)c;
  }
  out[n] = '\0';
  return n > 0;
}

/* Whether there are such months, days, hours, minutes and seconds, as far as they
 * are told. */
static bool is_time(const char *text, size_t len) {
  static const struct {
    uint8_t at, least, most;
  } parts[] = {{5, 1, 12}, {8, 1, 31}, {11, 0, 23}, {14, 0, 59}, {17, 0, 60}};

  for (size_t i = 0; i < sizeof parts / sizeof parts[0] && parts[i].at + 2u <= len; i++) {
    const char *digits = text + parts[i].at;
    int n = (digits[0] - '0') * 10 + digits[1] - '0';

    if (n < parts[i].least || n > parts[i].most)
      return false;
  }
  return true;
}

/* Letter by letter: 0 stands for a digit. A 'Z' at the end of a shorter one says
 * nothing new. */
static bool read_since(char *text, char out[CLOCK_ISO_SIZE]) {
  static const char shape[] = "0000-00-00T00:00:00.000";
  size_t len = strlen(text);

  if (len && text[len - 1] == 'Z')
    text[--len] = '\0';
  if (len < strlen("0000-00-00") || len >= sizeof shape)
    return false;
  for (size_t i = 0; i < len; i++)
    if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
      return false;
  memcpy(out, text, len + 1);
  return is_time(text, len);
}

static void name(struct smpp_span key, struct query_fault *fault) {
  size_t len = key.len < sizeof fault->field - 1 ? key.len : sizeof fault->field - 1;

  if (len)
    memcpy(fault->field, key.ptr, len);
  fault->field[len] = '\0';
}

enum key { TO, FROM, SYSTEM_ID, SINCE };
static const char *const keys[] = {"to", "from", "system_id", "since", NULL};

static bool set_one(enum key key, char *value, struct message_filter *out, const char **why) {
  struct smpp_span text = smpp_span_of(value);

  *why = "a number, or the beginning of one and *";
  switch (key) {
  case TO:
    return number_pattern(text, out->to);
  case FROM:
    return number_pattern(text, out->from);
  case SYSTEM_ID:
    memcpy(out->system_id, value, text.len + 1);
    return true;
  case SINCE:
    *why = "a time in UTC, such as 2026-01-31 or 2026-01-31T09:30:00Z";
    return read_since(value, out->since);
  }
  return false;
}

/* key=value; of two with the same key one only would count: that is a slip. */
static bool read_item(struct smpp_span item, struct message_filter *out, unsigned *seen,
                      struct query_fault *fault) {
  struct smpp_span key = item, value;
  char word[QUERY_WORD_SIZE];
  bool has_value = cut(item, '=', &key, &value);
  uint8_t index;

  name(key, fault);
  fault->why = "not KEY=VALUE";
  if (!has_value)
    return false;
  fault->why = "unknown: there are to, from, system_id and since";
  if (!one_of(key, keys, &index))
    return false;
  fault->why = "stands twice";
  if (*seen >> index & 1)
    return false;
  *seen |= 1u << index;
  fault->why = "its value is not 1 to 64 characters, or has a % without two digits";
  return decode(value, word) && set_one((enum key)index, word, out, &fault->why);
}

bool query_read(struct smpp_span query, struct message_filter *out, struct query_fault *fault) {
  bool more = query.len > 0;
  unsigned seen = 0;

  memset(out, 0, sizeof *out);
  while (more) {
    struct smpp_span item = query;

    more = cut(query, '&', &item, &query);
    if (!read_item(item, out, &seen, fault))
      return false;
  }
  return true;
}
