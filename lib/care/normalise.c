/* SPDX-License-Identifier: MIT
 *
 * Text to comparable characters, with ICU. Normalising goes by the pieces
 * between boundaries, so that each character still knows where it came from. */
#include <care/normalise.h>
#include <data/utf8.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#define PIECE_MAX 64 /* UTF-16 units of one piece; longer heaps of marks are cut there */

struct piece {
  UChar units[PIECE_MAX];
  int32_t len;
  size_t start;
};

struct writer {
  struct care__char *out;
  size_t count, cap;
  bool complete;
};

/* Accents and primes that people type, or phones put, for an apostrophe. Before
 * NFKC, which makes a space and an accent of U+00B4. */
static uint32_t apostrophe(uint32_t c) {
  switch (c) {
  case 0x2018:
  case 0x2019:
  case 0x201B:
  case 0x02BC:
  case 0x02B9:
  case 0x2032:
  case 0x00B4:
  case 0x0060:
    return '\'';
  default:
    return c;
  }
}

/* NFKC_Casefold drops what is ignorable by default; these are left. */
static bool unseen(uint32_t c) {
  if (c < 0x80)
    return false;
  return (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x20E3 || u_charType((UChar32)c) == U_FORMAT_CHAR;
}

static void put(struct writer *w, uint32_t c, size_t start, size_t end) {
  int32_t digit = c < 0x80 ? -1 : u_charDigitValue((UChar32)c);

  if (unseen(c))
    return;
  if (w->count == w->cap) {
    w->complete = false;
    return;
  }
  w->out[w->count++] =
      (struct care__char){digit >= 0 ? '0' + (uint32_t)digit : c, (uint16_t)start, (uint16_t)end};
}

/* One character of well-formed UTF-16; ICU's macro mixes signs. */
static uint32_t next_char(const UChar *units, int32_t len, int32_t *at) {
  uint32_t first = units[(*at)++];

  if (first < 0xD800 || first > 0xDBFF || *at == len)
    return first;
  return 0x10000 + ((first - 0xD800) << 10) + (units[(*at)++] - 0xDC00u);
}

static uint32_t ascii_lower(uint32_t c) {
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/* NFKC makes 71/2 of "7½". */
static bool is_fraction(uint32_t c) {
  return c >= 0xBC && c <= 0xBE;
}

/* Small letters of Latin-1, of Russian, and those of Arabic: folded as they are. */
static bool is_folded(uint32_t c) {
  return (c >= 0xE0 && c <= 0xFF) || (c >= 0x430 && c <= 0x45F) || (c >= 0x61D && c <= 0x674);
}

/* Most pieces are one letter, and need no ICU. */
static void finish(const UNormalizer2 *nfkc, struct piece *piece, size_t end, struct writer *w) {
  UChar folded[PIECE_MAX * 20];
  UErrorCode status = U_ZERO_ERROR;
  int32_t len;

  if (piece->len == 1 &&
      (piece->units[0] < 0x80 || is_fraction(piece->units[0]) || is_folded(piece->units[0]))) {
    put(w, ascii_lower(piece->units[0]), piece->start, end);
    piece->len = 0;
    piece->start = end;
    return;
  }
  len = unorm2_normalize(nfkc, piece->units, piece->len, folded,
                         (int32_t)(sizeof folded / sizeof *folded), &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < len;)
    put(w, next_char(folded, len, &i), piece->start, end);
  piece->len = 0;
  piece->start = end;
}

/* ASCII that no mark follows is most of what comes, and a piece each. */
static size_t take_plain(struct writer *w, struct smpp_span text, size_t at) {
  for (; at < text.len && text.ptr[at] < 0x80; at++) {
    if (at + 1 < text.len && text.ptr[at + 1] >= 0x80)
      break;
    put(w, ascii_lower(apostrophe(text.ptr[at])), at, at + 1);
  }
  return at;
}

size_t care__normalise(struct smpp_span text, struct care__char *out, size_t cap, bool *complete) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCCasefoldInstance(&status);
  struct writer w = {out, 0, cap, true};
  struct piece piece = {.len = 0, .start = 0};

  for (size_t at = 0; U_SUCCESS(status) && at < text.len;) {
    uint32_t c;
    bool valid, error = false;
    size_t took;

    if (piece.len == 0 && (at = piece.start = take_plain(&w, text, at)) == text.len)
      break;
    took = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
    c = apostrophe(c);
    if (piece.len > 0 &&
        (piece.len > PIECE_MAX - 2 || c < 0x80 || unorm2_hasBoundaryBefore(nfkc, (UChar32)c))) {
      finish(nfkc, &piece, at, &w);
      if (c < 0x80)
        continue;
    }
    U16_APPEND(piece.units, piece.len, PIECE_MAX, (UChar32)c, error);
    (void)error;
    at += took;
  }
  if (piece.len > 0)
    finish(nfkc, &piece, text.len, &w);
  *complete = w.complete && U_SUCCESS(status);
  return w.count;
}

/* Letters that no decomposition takes apart, and those that Arabic writes in two
 * ways. */
static const char *ligature(uint32_t c) {
  switch (c) {
  case 0x0629: /* teh marbuta: heh */
    return "\xD9\x87";
  case 0x0649: /* alef maksura, Farsi yeh: yeh */
  case 0x06CC:
    return "\xD9\x8A";
  case 0x06A9: /* keheh: kaf */
    return "\xD9\x83";
  case 0x0671: /* alef wasla: alef */
    return "\xD8\xA7";
  case 0x0640: /* tatweel */
    return "";
  case 0x0153:
    return "oe";
  case 0x00E6:
    return "ae";
  case 0x0131:
    return "i";
  case 0x00F8:
    return "o";
  case 0x0142:
    return "l";
  default:
    return NULL;
  }
}

static bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

size_t care__strip(uint32_t code_point, char out[CARE__STRIPPED_MAX]) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfd;
  const char *pair = ligature(code_point);
  UChar units[8];
  int32_t len;
  size_t n = 0;

  if (code_point < 0x80) {
    out[0] = (char)code_point;
    return 1;
  }
  nfd = unorm2_getNFDInstance(&status);
  if (pair) {
    n = strlen(pair);
    memcpy(out, pair, n);
    return n;
  }
  len =
      U_SUCCESS(status) ? unorm2_getDecomposition(nfd, (UChar32)code_point, units, 8, &status) : -1;
  if (len < 0 || U_FAILURE(status))
    return is_mark((UChar32)code_point) ? 0 : data_utf8_encode(code_point, out);
  for (int32_t i = 0; i < len && n + 4 <= CARE__STRIPPED_MAX;) {
    uint32_t c = next_char(units, len, &i);
    if (!is_mark((UChar32)c))
      n += data_utf8_encode(c, out + n);
  }
  return n;
}
