/* SPDX-License-Identifier: MIT
 *
 * Message ids made comparable. Digits are turned from decimal into hexadecimal
 * as strings: ids of 22 and more digits exist, so no integer type will do. */
#include <smpp/message_id.h>

#include "text/ascii.h"

static struct smpp_span without_zeros(struct smpp_span id) {
  while (id.len > 1 && id.ptr[0] == '0')
    id = smpp_span(id.ptr + 1, id.len - 1);
  return id;
}

static size_t normalise_raw(struct smpp_span id, char *out) {
  id = without_zeros(id);
  size_t n = id.len < SMPP_ID_NORMAL_MAX ? id.len : SMPP_ID_NORMAL_MAX;
  for (size_t i = 0; i < n; i++)
    out[i] = (char)smpp__lower(id.ptr[i]);
  return n;
}

static bool is_hex_digit(uint8_t c) {
  c = smpp__lower(c);
  return smpp__is_digit(c) || (c >= 'a' && c <= 'f');
}

static bool all(struct smpp_span id, bool (*is)(uint8_t)) {
  for (size_t i = 0; i < id.len; i++)
    if (!is(id.ptr[i]))
      return false;
  return id.len > 0;
}

/* Some peers write 0x in front. */
static struct smpp_span without_prefix(struct smpp_span id) {
  bool prefix = id.len > 2 && id.ptr[0] == '0' && smpp__lower(id.ptr[1]) == 'x';
  return prefix ? smpp_span(id.ptr + 2, id.len - 2) : id;
}

static size_t normalise_hex(struct smpp_span id, char *out) {
  struct smpp_span digits = without_prefix(id);
  return normalise_raw(all(digits, is_hex_digit) ? digits : id, out);
}

/* Multiplies a number, lowest hexadecimal digit first, by ten and adds one
 * digit; returns its new length. At most SMPP_ID_NORMAL_MAX decimal digits come
 * here, and a hexadecimal digit holds more than a decimal one: it always fits. */
static size_t push_digit(uint8_t *number, size_t n, unsigned digit) {
  unsigned carry = digit;

  for (size_t i = 0; i < n; i++) {
    carry += number[i] * 10u;
    number[i] = carry & 0xF;
    carry >>= 4;
  }
  if (carry > 0)
    number[n++] = (uint8_t)carry;
  return n;
}

static bool is_digit(uint8_t c) {
  return smpp__is_digit(c);
}

static size_t normalise_dec(struct smpp_span id, char *out) {
  uint8_t number[SMPP_ID_NORMAL_MAX];
  struct smpp_span digits = without_zeros(id);
  size_t n = 0;

  if (!all(digits, is_digit) || digits.len > SMPP_ID_NORMAL_MAX)
    return normalise_raw(id, out);
  for (size_t i = 0; i < digits.len; i++)
    n = push_digit(number, n, digits.ptr[i] - (unsigned)'0');
  if (n == 0)
    number[n++] = 0;
  for (size_t i = 0; i < n; i++)
    out[i] = "0123456789abcdef"[number[n - 1 - i]];
  return n;
}

size_t smpp_message_id_normalise(struct smpp_span id, int policy, char out[SMPP_ID_NORMAL_MAX]) {
  if (policy == SMPP_ID_DEC)
    return normalise_dec(id, out);
  return policy == SMPP_ID_HEX ? normalise_hex(id, out) : normalise_raw(id, out);
}

static const char *const names[] = {
    [SMPP_ID_AUTO] = "auto", [SMPP_ID_RAW] = "raw", [SMPP_ID_DEC] = "dec", [SMPP_ID_HEX] = "hex"};
#define N_NAMES ((int)(sizeof names / sizeof *names))

const char *smpp_id_policy_name(int policy) {
  return policy >= 0 && policy < N_NAMES ? names[policy] : NULL;
}

bool smpp_id_policy_by_name(struct smpp_span name, int *policy) {
  for (int i = 0; i < N_NAMES; i++) {
    if (smpp_span_equal(name, smpp_span_of(names[i]))) {
      *policy = i;
      return true;
    }
  }
  return false;
}
