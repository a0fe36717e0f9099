/* SPDX-License-Identifier: MIT
 *
 * Keys: APPOINTMENT/RULE/START, START in UTC so that a key is the same in every
 * zone. An appointment that is moved has other keys; whatever an identifier
 * holds, a key is read from its end. */
#include <care/planned.h>

static char *put_digits(char *out, int value, int n) {
  for (int i = n; i > 0; i--) {
    out[i - 1] = (char)('0' + value % 10);
    value /= 10;
  }
  return out + n;
}

static char *put(char *out, struct smpp_span text) {
  if (text.len)
    memcpy(out, text.ptr, text.len);
  return out + text.len;
}

void care__key_version(char out[CARE__VERSION_LEN + 1], int64_t start_ms) {
  int64_t day = care_wall_day(start_ms);
  int minute = (int)((start_ms - day * CARE_DAY_MS) / CARE__MINUTE_MS);
  int year, month, month_day;

  care_date_of(day, &year, &month, &month_day);
  out = put_digits(out, year, 4);
  *out++ = '-';
  out = put_digits(out, month, 2);
  *out++ = '-';
  out = put_digits(out, month_day, 2);
  *out++ = 'T';
  out = put_digits(out, minute / 60, 2);
  *out++ = ':';
  out = put_digits(out, minute % 60, 2);
  *out++ = 'Z';
  *out = '\0';
}

void care__key_write(char out[CARE_KEY_MAX + 1], const struct care_appointment *appointment,
                     struct smpp_span rule, unsigned repetition) {
  out = put(out, appointment->id);
  *out++ = '/';
  out = put(out, rule);
  if (repetition > 1) {
    *out++ = '.';
    out = put_digits(out, (int)repetition, repetition > 99 ? 3 : repetition > 9 ? 2 : 1);
  }
  *out++ = '/';
  care__key_version(out, appointment->start_ms);
}

/* The length of what stands before the last '/'; SIZE_MAX: there is none. */
static size_t before_slash(struct smpp_span text) {
  size_t len = text.len;

  while (len > 0 && text.ptr[len - 1] != '/')
    len--;
  return len > 0 ? len - 1 : SIZE_MAX;
}

static bool read_repetition(struct smpp_span *rule, unsigned *repetition) {
  size_t dot = 0;

  *repetition = 1;
  while (dot < rule->len && rule->ptr[dot] != '.')
    dot++;
  if (dot == rule->len)
    return true;
  *repetition = 0;
  for (size_t i = dot + 1; i < rule->len; i++) {
    if (rule->ptr[i] < '0' || rule->ptr[i] > '9' || *repetition > CARE_PLAN_TIMES_MAX)
      return false;
    *repetition = *repetition * 10 + (unsigned)(rule->ptr[i] - '0');
  }
  rule->len = dot;
  return *repetition > 1;
}

bool care__key_read(struct smpp_span key, struct smpp_span *rule, unsigned *repetition,
                    struct smpp_span *version) {
  size_t second = before_slash(key), first;

  if (second == SIZE_MAX)
    return false;
  *version = smpp_span(key.ptr + second + 1, key.len - second - 1);
  first = before_slash(smpp_span(key.ptr, second));
  if (first == SIZE_MAX)
    return false;
  *rule = smpp_span(key.ptr + first + 1, second - first - 1);
  return read_repetition(rule, repetition);
}
