/* SPDX-License-Identifier: MIT
 *
 * Whole texts between UTF-8 and what travels. GSM 7-bit is in gsm7.c; the other
 * alphabets need no table. */
#include <smpp/text.h>

#include "text/gsm7.h"
#include "text/packed.h"
#include "text/utf8.h"

static int encode_octets(struct smpp_span utf8, uint32_t last, const char *detail,
                         struct smpp__sink *sink, struct smpp_fault *fault) {
  for (size_t i = 0; i < utf8.len;) {
    uint32_t c;
    size_t n = smpp__utf8_next(utf8.ptr + i, utf8.len - i, &c);
    if (n == 0)
      return smpp__text_fault(fault, i, "not UTF-8", SMPP_ERR_BAD_TEXT);
    if (c > last)
      return smpp__text_fault(fault, i, detail, SMPP_ERR_UNENCODABLE);
    uint8_t octet = (uint8_t)c;
    smpp__sink_put(sink, &octet, 1);
    i += n;
  }
  return SMPP_OK;
}

static int encode_ucs2(struct smpp_span utf8, struct smpp__sink *sink, struct smpp_fault *fault) {
  for (size_t i = 0; i < utf8.len;) {
    uint32_t c;
    size_t n = smpp__utf8_next(utf8.ptr + i, utf8.len - i, &c);
    if (n == 0)
      return smpp__text_fault(fault, i, "not UTF-8", SMPP_ERR_BAD_TEXT);
    i += n;
    if (c < 0x10000) {
      uint8_t unit[2] = {(uint8_t)(c >> 8), (uint8_t)c};
      smpp__sink_put(sink, unit, 2);
      continue;
    }
    uint32_t high = 0xD800 + ((c - 0x10000) >> 10), low = 0xDC00 + (c & 0x3FF);
    uint8_t pair[4] = {(uint8_t)(high >> 8), (uint8_t)high, (uint8_t)(low >> 8), (uint8_t)low};
    smpp__sink_put(sink, pair, 4);
  }
  return SMPP_OK;
}

int smpp_text_encode(int encoding, struct smpp_span utf8, uint8_t *out, size_t cap, size_t *len,
                     struct smpp_fault *fault) {
  struct smpp__sink sink = {out, out ? cap : 0, 0};
  int result;

  switch (encoding) {
  case SMPP_ENCODING_GSM7:
    result = smpp__gsm7_encode(utf8, &sink, fault);
    break;
  case SMPP_ENCODING_LATIN1:
    result = encode_octets(utf8, 0xFF, "not in Latin-1", &sink, fault);
    break;
  case SMPP_ENCODING_ASCII:
    result = encode_octets(utf8, 0x7F, "not in ASCII", &sink, fault);
    break;
  case SMPP_ENCODING_UCS2:
    result = encode_ucs2(utf8, &sink, fault);
    break;
  case SMPP_ENCODING_GSM7_PACKED:
    return smpp__packed_encode(utf8, out, sink.cap, len, fault);
  default:
    return SMPP_ERR_INVALID;
  }
  if (result)
    return result;
  *len = sink.len;
  return smpp__sink_result(&sink, cap);
}

static void put_character(struct smpp__sink *sink, uint32_t c) {
  uint8_t utf8[4];
  smpp__sink_put(sink, utf8, smpp__utf8_put(c, utf8));
}

static int decode_octets(struct smpp_span octets, uint8_t last, struct smpp__sink *sink,
                         struct smpp_fault *fault) {
  int result = SMPP_OK;

  for (size_t i = 0; i < octets.len; i++) {
    if (octets.ptr[i] <= last) {
      put_character(sink, octets.ptr[i]);
      continue;
    }
    if (result == SMPP_OK)
      result = smpp__text_fault(fault, i, "an octet above 0x7F is not ASCII", SMPP_ERR_BAD_TEXT);
    put_character(sink, SMPP__REPLACEMENT);
  }
  return result;
}

/* One character of UTF-16 at in[0], n > 1; *used is 2 or 4. SMPP__REPLACEMENT
 * and *bad for a surrogate without its other half. */
static uint32_t utf16_next(const uint8_t *in, size_t n, bool little, size_t *used, bool *bad) {
  uint32_t c = (uint32_t)in[little] << 8 | in[!little];

  *used = 2;
  if (c < 0xD800 || c > 0xDFFF)
    return c;
  if (c < 0xDC00 && n >= 4) {
    uint32_t low = (uint32_t)in[2 + little] << 8 | in[2 + !little];
    if (low >= 0xDC00 && low <= 0xDFFF) {
      *used = 4;
      return 0x10000 + ((c & 0x3FF) << 10 | (low & 0x3FF));
    }
  }
  *bad = true;
  return SMPP__REPLACEMENT;
}

/* A byte order mark in front is not text: some peers send it, and some write
 * the little end first and say so by it (U+FFFE is not a character). */
static size_t byte_order_mark(struct smpp_span octets, bool *little) {
  *little = octets.len >= 2 && octets.ptr[0] == 0xFF && octets.ptr[1] == 0xFE;
  bool big = octets.len >= 2 && octets.ptr[0] == 0xFE && octets.ptr[1] == 0xFF;
  return *little || big ? 2 : 0;
}

static int decode_ucs2(struct smpp_span octets, struct smpp__sink *sink, struct smpp_fault *fault) {
  int result = SMPP_OK;
  bool little;
  size_t i = byte_order_mark(octets, &little);

  while (octets.len - i >= 2) {
    size_t used;
    bool bad = false;
    put_character(sink, utf16_next(octets.ptr + i, octets.len - i, little, &used, &bad));
    if (bad && result == SMPP_OK)
      result = smpp__text_fault(fault, i, "half of a surrogate pair", SMPP_ERR_BAD_TEXT);
    i += used;
  }
  if (i == octets.len)
    return result;
  put_character(sink, SMPP__REPLACEMENT);
  if (result == SMPP_OK)
    result = smpp__text_fault(fault, i, "an odd number of octets in UCS-2", SMPP_ERR_BAD_TEXT);
  return result;
}

static int decode_packed(struct smpp_span octets, struct smpp__sink *sink) {
  const struct smpp__packed packed = {octets, 0};
  smpp__packed_decode(&packed, smpp__gsm7_basic, smpp__gsm7_extension, sink);
  return SMPP_OK;
}

int smpp_text_decode(int encoding, struct smpp_span octets, char *out, size_t cap, size_t *len,
                     struct smpp_fault *fault) {
  struct smpp__sink sink = {(uint8_t *)out, out ? cap : 0, 0};
  int result;

  switch (encoding) {
  case SMPP_ENCODING_GSM7:
    result = smpp__gsm7_decode(octets, &sink, fault);
    break;
  case SMPP_ENCODING_LATIN1:
    result = decode_octets(octets, 0xFF, &sink, fault);
    break;
  case SMPP_ENCODING_ASCII:
    result = decode_octets(octets, 0x7F, &sink, fault);
    break;
  case SMPP_ENCODING_UCS2:
    result = decode_ucs2(octets, &sink, fault);
    break;
  case SMPP_ENCODING_GSM7_PACKED:
    result = decode_packed(octets, &sink);
    break;
  default:
    return SMPP_ERR_INVALID;
  }
  *len = sink.len;
  return smpp__sink_result(&sink, cap) ? SMPP_ERR_NOSPACE : result;
}
