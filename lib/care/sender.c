/* SPDX-License-Identifier: MIT
 *
 * Senders: numbers, short codes and names (TON 5, 3GPP TS 23.040 9.1.2.5: eleven
 * characters). */
#include <care/sender.h>

#define NAME_MAX_OCTETS 11
#define NUMBER_MAX_DIGITS 15

static size_t count_digits(struct smpp_span text) {
  size_t n = 0;

  while (n < text.len && text.ptr[n] >= '0' && text.ptr[n] <= '9')
    n++;
  return n;
}

static bool is_letter(uint8_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(struct smpp_span text) {
  bool has_letter = false;

  for (size_t i = 0; i < text.len; i++) {
    uint8_t c = text.ptr[i];

    if (!is_letter(c) && !(c >= '0' && c <= '9') && !memchr(" .-&_", c, 5))
      return false;
    has_letter |= is_letter(c);
  }
  return has_letter && text.len <= NAME_MAX_OCTETS;
}

enum care__sender_kind care__sender_kind(struct smpp_span sender) {
  bool is_international = sender.len > 0 && sender.ptr[0] == '+';
  size_t skip = is_international ? 1 : 0;
  size_t digits = count_digits(smpp_span(sender.ptr + skip, sender.len - skip));

  if (digits > 0 && digits == sender.len - skip) {
    if (digits > 6 && digits <= NUMBER_MAX_DIGITS + (sender.ptr[0] == '0' ? 2u : 0u))
      return CARE__SENDER_NUMBER;
    return !is_international && digits >= 3 && digits <= 6 ? CARE__SENDER_SHORT : CARE__SENDER_BAD;
  }
  return is_name(sender) ? CARE__SENDER_NAME : CARE__SENDER_BAD;
}
