/* SPDX-License-Identifier: MIT
 *
 * Grapheme clusters by the rules of UAX 29 (extended, of Unicode 15) over ICU's
 * tables of properties: its own iterator would be made anew for each value. */
#include <care/truncate.h>

#include <data/utf8.h>

#include <unicode/uchar.h>

struct breaker {
  int32_t last;      /* U_GCB_* of the character before */
  bool odd_flag;     /* an odd number of regional indicators stands before */
  bool is_pictogram; /* a pictogram, and nothing but what extends it, stands before */
};

static bool is_control(int32_t kind) {
  return kind == U_GCB_CONTROL || kind == U_GCB_CR || kind == U_GCB_LF;
}

/* GB6 to GB8: syllables of Hangul. */
static bool is_one_syllable(int32_t last, int32_t kind) {
  if (last == U_GCB_L)
    return kind == U_GCB_L || kind == U_GCB_V || kind == U_GCB_LV || kind == U_GCB_LVT;
  if (last == U_GCB_LV || last == U_GCB_V)
    return kind == U_GCB_V || kind == U_GCB_T;
  return (last == U_GCB_LVT || last == U_GCB_T) && kind == U_GCB_T;
}

/* GB3 to GB13: whether there is no break before a character. */
static bool continues(const struct breaker *b, int32_t kind, bool is_pictogram) {
  if (b->last == U_GCB_CR)
    return kind == U_GCB_LF;
  if (is_control(b->last) || is_control(kind))
    return false;
  if (is_one_syllable(b->last, kind) || kind == U_GCB_EXTEND || kind == U_GCB_ZWJ ||
      kind == U_GCB_SPACING_MARK || b->last == U_GCB_PREPEND)
    return true;
  if (b->last == U_GCB_ZWJ && b->is_pictogram && is_pictogram)
    return true;
  return b->odd_flag && kind == U_GCB_REGIONAL_INDICATOR;
}

/* Whether a new cluster begins with this character, which is remembered. */
static bool begins(struct breaker *b, uint32_t c) {
  int32_t kind = u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK);
  bool is_pictogram = c >= 0x80 && u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC);
  bool result = !continues(b, kind, is_pictogram);

  b->is_pictogram = is_pictogram || (b->is_pictogram && b->last != U_GCB_ZWJ &&
                                     (kind == U_GCB_EXTEND || kind == U_GCB_ZWJ));
  b->odd_flag = kind == U_GCB_REGIONAL_INDICATOR && !(b->odd_flag && !result);
  b->last = kind;
  return result;
}

/* Where the cluster that begins at `at` ends. The breaker has seen its first
 * character. */
static size_t cluster_end(struct breaker *b, struct smpp_span text, size_t at) {
  while (at < text.len) {
    uint32_t c;
    bool valid;
    size_t taken = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);

    if (begins(b, c))
      break;
    at += taken;
  }
  return at;
}

static size_t next_cluster(struct smpp_span text, size_t at) {
  struct breaker b = {.last = U_GCB_CONTROL};
  uint32_t c;
  bool valid;

  if (text.ptr[at] >= ' ' && text.ptr[at] < 0x7F && (at + 1 == text.len || text.ptr[at + 1] < 0x80))
    return at + 1;
  at += data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
  begins(&b, c);
  return cluster_end(&b, text, at);
}

size_t care__graphemes(struct smpp_span text) {
  size_t n = 0;

  for (size_t at = 0; at < text.len; n++)
    at = next_cluster(text, at);
  return n;
}

static size_t without_tail(struct smpp_span text, size_t len) {
  while (len > 0 && strchr(" ,;:(-", text.ptr[len - 1]) && text.ptr[len - 1])
    len--;
  return len;
}

static bool ends_word(uint8_t next) {
  return next && strchr(" ,;:.!?)", next);
}

size_t care__truncate(struct smpp_span text, size_t max) {
  size_t at = 0, word_end = 0, n = 0, n_word = 0;

  for (; at < text.len && n < max; n++) {
    if (text.ptr[at] == ' ') {
      word_end = at;
      n_word = n;
    }
    at = next_cluster(text, at);
  }
  if (at == text.len)
    return at;
  if (!ends_word(text.ptr[at]) && 2 * n_word >= max)
    at = word_end;
  return without_tail(text, at);
}
