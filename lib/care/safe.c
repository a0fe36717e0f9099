/* SPDX-License-Identifier: MIT
 *
 * One pass with one character of memory. What is written is never longer than
 * what was read, so the text is rewritten where it stands. Nearly all of a text
 * is words of ASCII and accented letters with single spaces: such runs are
 * recognised octet by octet and moved as a whole. */
#include <care/safe.h>

#include <data/utf8.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

struct pass {
  const UNormalizer2 *nfc;
  char *text;
  size_t len;        /* written */
  size_t n_newlines; /* that end what is written */
  uint32_t last;     /* code point written last; 0: none */
  bool skip_space;   /* after an opening guillemet */
};

struct replacement {
  uint32_t from;
  const char *to;
};

/* CARE: lossless for a reader. */
static const struct replacement replacements[] = {
    {0x00AB, "\""}, {0x00BB, "\""}, {0x0152, "OE"},  {0x0153, "oe"}, {0x02BC, "'"},  {0x2010, "-"},
    {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},   {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},
    {0x2019, "'"},  {0x201A, "'"},  {0x201B, "'"},   {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""},
    {0x201F, "\""}, {0x2022, "-"},  {0x2026, "..."}, {0x2032, "'"},  {0x2033, "\""}, {0x2039, "'"},
    {0x203A, "'"},  {0x2212, "-"},  {0xFB01, "fi"},  {0xFB02, "fl"},
};

static const char *replacement_of(uint32_t c) {
  for (size_t i = 0; i < sizeof(replacements) / sizeof(*replacements); i++)
    if (replacements[i].from == c)
      return replacements[i].to;
  return NULL;
}

static bool is_space(uint32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

/* A joiner shapes Persian and Indic letters and holds emoji together; between
 * Latin letters it is dirt. */
static bool is_dropped(const struct pass *p, uint32_t c) {
  if (c == 0x200C || c == 0x200D)
    return p->last < 0x590;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x200B ||
         c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

static void put(struct pass *p, uint32_t c) {
  p->len += data_utf8_encode(c, p->text + p->len);
  p->last = c;
  p->n_newlines = c == '\n' ? p->n_newlines + 1 : 0;
}

static void unput_space(struct pass *p) {
  if (p->last != ' ')
    return;
  p->len--;
  p->last = p->len > 0 ? (uint8_t)p->text[p->len - 1] : 0;
  p->n_newlines = p->last == '\n';
}

static void put_space(struct pass *p) {
  if (p->len > 0 && p->last != ' ' && p->last != '\n' && !p->skip_space)
    put(p, ' ');
}

static void put_newline(struct pass *p) {
  unput_space(p);
  if (p->len > 0 && p->n_newlines < 2)
    put(p, '\n');
}

/* Joins a combining mark with the letter before it; false if there is no letter
 * of both. */
static bool compose(struct pass *p, uint32_t mark) {
  UChar32 whole;
  char octets[4];

  if (p->last < 'A' || u_getCombiningClass((UChar32)mark) == 0)
    return false;
  whole = unorm2_composePair(p->nfc, (UChar32)p->last, (UChar32)mark);
  if (whole < 0)
    return false;
  p->len -= data_utf8_encode(p->last, octets);
  put(p, (uint32_t)whole);
  return true;
}

/* "gouv" after the point: the point belongs to what follows, not to what was. */
static bool begins_word(struct smpp_span rest) {
  uint32_t c = 0;
  bool valid;

  if (rest.len > 0)
    data_utf8_decode(rest, &c, &valid);
  return u_isalnum((UChar32)c);
}

/* Nothing stands between a word and these. */
static bool clings(uint32_t c, struct smpp_span rest) {
  return c == ',' || c == 0xBB || c == 0x2026 || (c == '.' && !begins_word(rest));
}

static void take(struct pass *p, uint32_t c, struct smpp_span rest) {
  const char *to = replacement_of(c);

  if (c == '\n' || (c == '\r' && !(rest.len > 0 && rest.ptr[0] == '\n'))) {
    put_newline(p);
  } else if (is_space(c)) {
    put_space(p);
  } else if (!is_dropped(p, c) && !compose(p, c)) {
    if (clings(c, rest))
      unput_space(p);
    if (c == 0x152 && rest.len > 0 && rest.ptr[0] >= 'a' && rest.ptr[0] <= 'z')
      to = "Oe";
    for (; to && *to; to++)
      put(p, (uint8_t)*to);
    if (!to)
      put(p, c);
  } else {
    return;
  }
  p->skip_space = c == 0xAB || (p->skip_space && is_space(c));
}

/* --- runs ------------------------------------------------------------------------ */

enum octet_kind {
  OCTET_OTHER, /* not in a run */
  OCTET_WORD,
  OCTET_SPACE, /* in a run, behind something else */
  OCTET_CLINGS,
  OCTET_LATIN /* first of the two of U+00C0 to U+00FF */
};

static uint8_t octet_kind(uint8_t octet) {
  if (octet == ' ')
    return OCTET_SPACE;
  if (octet == ',' || octet == '.')
    return OCTET_CLINGS;
  if (octet == 0xC3)
    return OCTET_LATIN;
  return octet > 0x20 && octet < 0x7F ? OCTET_WORD : OCTET_OTHER;
}

/* How many octets from here would be written as they are, whatever follows: they
 * begin with a word, have single spaces, and none before what clings. */
static size_t run_len(const uint8_t *text, size_t len) {
  size_t at = 0;
  uint8_t before = OCTET_SPACE;

  while (at < len) {
    uint8_t kind = octet_kind(text[at]);

    if (kind == OCTET_OTHER || (before == OCTET_SPACE && kind != OCTET_WORD && kind != OCTET_LATIN))
      break;
    if (kind == OCTET_LATIN) {
      if (at + 1 == len || (text[at + 1] & 0xC0) != 0x80)
        break;
      at++;
    }
    at++;
    before = kind;
  }
  return at;
}

static void take_run(struct pass *p, const char *from, size_t len) {
  uint8_t last = (uint8_t)from[len - 1];

  if (p->text + p->len != from)
    memmove(p->text + p->len, from, len);
  p->len += len;
  p->last = last < 0x80 ? last : 0xC0u | (last & 0x3Fu);
  p->n_newlines = 0;
  p->skip_space = false;
}

size_t care__text_safe(char *text, size_t len) {
  UErrorCode status = U_ZERO_ERROR;
  struct pass p = {.nfc = unorm2_getNFCInstance(&status), .text = text};
  size_t at = 0;

  while (at < len) {
    size_t run = run_len((const uint8_t *)text + at, len - at);
    uint32_t c;
    bool valid;

    if (run > 0) {
      take_run(&p, text + at, run);
      at += run;
      continue;
    }
    at += data_utf8_decode(smpp_span(text + at, len - at), &c, &valid);
    take(&p, valid ? c : '?', smpp_span(text + at, len - at));
  }
  while (p.len > 0 && (text[p.len - 1] == ' ' || text[p.len - 1] == '\n'))
    p.len--;
  return p.len;
}
