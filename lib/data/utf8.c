/* SPDX-License-Identifier: MIT
 *
 * UTF-8 by the table of well-formed sequences (Unicode 15, table 3-7). */
#include <data/utf8.h>

/* What a first octet promises: how many follow, its own bits, and the range of
 * the second octet, which is where overlong forms, surrogates and numbers above
 * U+10FFFF are refused. */
struct lead {
  unsigned follow;
  uint32_t bits;
  uint8_t low, high;
};

static bool lead_of(uint8_t octet, struct lead *lead) {
  *lead = (struct lead){0, octet, 0x80, 0xBF};
  if (octet < 0x80)
    return true;
  if (octet < 0xC2 || octet > 0xF4)
    return false;
  if (octet < 0xE0) {
    lead->follow = 1;
    lead->bits = octet & 0x1F;
  } else if (octet < 0xF0) {
    lead->follow = 2;
    lead->bits = octet & 0x0F;
    if (octet == 0xE0)
      lead->low = 0xA0;
    if (octet == 0xED)
      lead->high = 0x9F;
  } else {
    lead->follow = 3;
    lead->bits = octet & 0x07;
    if (octet == 0xF0)
      lead->low = 0x90;
    if (octet == 0xF4)
      lead->high = 0x8F;
  }
  return true;
}

size_t data_utf8_decode(struct smpp_span text, uint32_t *code_point, bool *valid) {
  struct lead lead;
  size_t taken = 1;
  uint32_t bits;

  *valid = false;
  *code_point = DATA_REPLACEMENT;
  if (!lead_of(text.ptr[0], &lead))
    return 1;
  bits = lead.bits;
  for (; taken <= lead.follow; taken++) {
    if (taken == text.len || text.ptr[taken] < lead.low || text.ptr[taken] > lead.high)
      return taken;
    bits = bits << 6 | (text.ptr[taken] & 0x3F);
    lead.low = 0x80;
    lead.high = 0xBF;
  }
  *valid = true;
  *code_point = bits;
  return taken;
}

size_t data_utf8_encode(uint32_t code_point, char out[4]) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
    code_point = DATA_REPLACEMENT;
  if (code_point < 0x80) {
    out[0] = (char)code_point;
    return 1;
  }
  if (code_point < 0x800) {
    out[0] = (char)(0xC0 | code_point >> 6);
    out[1] = (char)(0x80 | (code_point & 0x3F));
    return 2;
  }
  if (code_point < 0x10000) {
    out[0] = (char)(0xE0 | code_point >> 12);
    out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code_point & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | code_point >> 18);
  out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
  out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
  out[3] = (char)(0x80 | (code_point & 0x3F));
  return 4;
}

bool data_utf8_valid(struct smpp_span text, size_t *offset) {
  size_t at = 0;

  while (at < text.len) {
    uint32_t code_point;
    bool valid;
    size_t taken = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &code_point, &valid);

    if (!valid) {
      if (offset)
        *offset = at;
      return false;
    }
    at += taken;
  }
  return true;
}

bool data_utf8_acts(uint32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0x61C ||
         code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}
