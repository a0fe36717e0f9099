/* SPDX-License-Identifier: MIT
 *
 * Guessing an encoding is a decision about somebody's name: where the guess
 * could be wrong without being seen, the file is refused instead. */
#include <data/charset.h>

#include <data/utf8.h>

/* 0x80 to 0x9F of Windows code page 1252; 0: not assigned. Above it is Latin-1. */
static const uint16_t cp1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void data_place(struct smpp_span before, size_t *line, size_t *column) {
  *line = *column = 1;
  for (size_t i = 0; i < before.len; i++) {
    bool crlf = before.ptr[i] == '\n' && i > 0 && before.ptr[i - 1] == '\r';

    if (crlf)
      continue;
    if (before.ptr[i] == '\n' || before.ptr[i] == '\r') {
      ++*line;
      *column = 1;
    } else if ((before.ptr[i] & 0xC0) != 0x80) {
      ++*column;
    }
  }
}

/* The fault stands behind what `out` holds since `start`. */
static int bad_text(struct data_fault *fault, const struct data_buffer *out, size_t start,
                    size_t offset, const char *words) {
  size_t line, column;

  if (out->failed)
    return SMPP_ERR_NOMEM;
  data_place(smpp_span(out->ptr ? out->ptr + start : NULL, out->len - start), &line, &column);
  data_fault_at(fault, offset, line, column);
  data_fault_add(fault, words);
  return SMPP_ERR_BAD_TEXT;
}

static int from_utf16(struct smpp_span in, size_t mark, bool big, struct data_buffer *out,
                      struct data_fault *fault) {
  size_t start = out->len, at = mark;

  while (in.len - at >= 2) {
    uint32_t unit = big ? (uint32_t)in.ptr[at] << 8 | in.ptr[at + 1]
                        : (uint32_t)in.ptr[at + 1] << 8 | in.ptr[at];

    if (unit >= 0xD800 && unit <= 0xDFFF) {
      uint32_t low = 0;

      if (unit <= 0xDBFF && in.len - at >= 4)
        low = big ? (uint32_t)in.ptr[at + 2] << 8 | in.ptr[at + 3]
                  : (uint32_t)in.ptr[at + 3] << 8 | in.ptr[at + 2];
      if (low < 0xDC00 || low > 0xDFFF)
        return bad_text(fault, out, start, at, "half a UTF-16 surrogate pair; save it as UTF-8");
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    data_buffer_add_code_point(out, unit);
    at += 2;
  }
  if (at < in.len)
    return bad_text(fault, out, start, at, "UTF-16 that ends in half a character: a cut file?");
  return out->failed ? SMPP_ERR_NOMEM : SMPP_OK;
}

static int from_cp1252(struct smpp_span in, struct data_buffer *out, struct data_fault *fault) {
  size_t start = out->len;

  for (size_t at = 0; at < in.len; at++) {
    uint32_t code_point = in.ptr[at];

    if (code_point >= 0x80 && code_point < 0xA0)
      code_point = cp1252[code_point - 0x80];
    if (code_point == 0 && in.ptr[at] != 0)
      return bad_text(fault, out, start, at,
                      "an octet that neither UTF-8 nor CP1252 has; save the file as UTF-8");
    data_buffer_add_code_point(out, code_point);
  }
  return out->failed ? SMPP_ERR_NOMEM : SMPP_OK;
}

/* Whether more characters beyond ASCII are sound UTF-8 than are not. */
static bool is_mostly_utf8(struct smpp_span in) {
  size_t n_sound = 0, n_broken = 0, at = 0;

  while (at < in.len) {
    uint32_t code_point;
    bool valid;

    at += data_utf8_decode(smpp_span(in.ptr + at, in.len - at), &code_point, &valid);
    n_broken += !valid;
    n_sound += valid && code_point >= 0x80;
  }
  return n_sound > n_broken;
}

static int from_octets(struct smpp_span in, bool marked, struct data_buffer *out, const char **name,
                       struct data_fault *fault) {
  size_t offset, start = out->len;

  *name = "UTF-8";
  if (data_utf8_valid(in, &offset)) {
    data_buffer_add(out, in);
    return out->failed ? SMPP_ERR_NOMEM : SMPP_OK;
  }
  if (marked || is_mostly_utf8(in)) {
    data_buffer_add(out, smpp_span(in.ptr, offset));
    return bad_text(fault, out, start, offset, "broken UTF-8; save the file as UTF-8 again");
  }
  *name = "CP1252";
  return from_cp1252(in, out, fault);
}

static bool begins(struct smpp_span in, const char *octets, size_t len) {
  return in.len >= len && memcmp(in.ptr, octets, len) == 0;
}

/* What is often given another ending, and is no text. */
static const char *known_binary(struct smpp_span in) {
  if (begins(in, "PK\3\4", 4))
    return "a workbook (.xlsx, .ods) or a ZIP archive, whatever its name: open it, and save it as "
           "CSV UTF-8";
  if (begins(in, "\xD0\xCF\x11\xE0", 4))
    return "a workbook of old (.xls), whatever its name: open it, and save it as CSV UTF-8";
  if (begins(in, "%PDF-", 5))
    return "a PDF, whatever its name";
  if (begins(in, "\x1F\x8B", 2))
    return "compressed with gzip: unpack it first";
  return NULL;
}

int data_charset_to_utf8(struct smpp_span octets, struct data_buffer *out, const char **name,
                         struct data_fault *fault) {
  const char *ignored;

  if (!name)
    name = &ignored;
  *name = "UTF-8";
  if (known_binary(octets))
    return bad_text(fault, out, out->len, 0, known_binary(octets));
  if (begins(octets, "\xFF\xFE\0\0", 4) || begins(octets, "\0\0\xFE\xFF", 4))
    return bad_text(fault, out, out->len, 0, "UTF-32; save the file as UTF-8");
  if (begins(octets, "\xEF\xBB\xBF", 3))
    return from_octets(smpp_span(octets.ptr + 3, octets.len - 3), true, out, name, fault);
  *name = "UTF-16LE";
  if (begins(octets, "\xFF\xFE", 2))
    return from_utf16(octets, 2, false, out, fault);
  if (octets.len >= 4 && octets.ptr[0] && !octets.ptr[1] && octets.ptr[2] && !octets.ptr[3])
    return from_utf16(octets, 0, false, out, fault);
  *name = "UTF-16BE";
  if (begins(octets, "\xFE\xFF", 2))
    return from_utf16(octets, 2, true, out, fault);
  if (octets.len >= 4 && !octets.ptr[0] && octets.ptr[1] && !octets.ptr[2] && octets.ptr[3])
    return from_utf16(octets, 0, true, out, fault);
  return from_octets(octets, false, out, name, fault);
}
