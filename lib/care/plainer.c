/* SPDX-License-Identifier: MIT
 *
 * What stands in for what: a short table for signs, and letters that Unicode does
 * not take apart; for all others the letter without its accents. The alphabet
 * itself is the core's. */
#include <care/plainer.h>

#include <care/normalise.h>
#include <data/utf8.h>
#include <smpp/text.h>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

struct likeness {
  uint32_t character;
  const char *likeness;
};

static const struct likeness likenesses[] = {
    {'`', "'"},      {0xA2, "c"},     {0xA6, "|"},    {0xA8, "\""},   {0xA9, "(c)"},
    {0xAA, "a"},     {0xAC, "-"},     {0xAE, "(r)"},  {0xAF, "-"},    {0xB1, "+/-"},
    {0xB2, "2"},     {0xB3, "3"},     {0xB4, "'"},    {0xB5, "u"},    {0xB6, "-"},
    {0xB7, "."},     {0xB8, ","},     {0xB9, "1"},    {0xBA, "o"},    {0xBC, "1/4"},
    {0xBD, "1/2"},   {0xBE, "3/4"},   {0xD0, "D"},    {0xD7, "x"},    {0xDE, "Th"},
    {0xF0, "d"},     {0xF7, "/"},     {0xFE, "th"},   {0x110, "D"},   {0x111, "d"},
    {0x126, "H"},    {0x127, "h"},    {0x131, "i"},   {0x138, "k"},   {0x13F, "L"},
    {0x140, "l"},    {0x141, "L"},    {0x142, "l"},   {0x149, "n"},   {0x14A, "N"},
    {0x14B, "n"},    {0x166, "T"},    {0x167, "t"},   {0x17F, "s"},   {0x18F, "E"},
    {0x259, "e"},    {0x1E9E, "SS"},  {0x2018, "'"},  {0x2020, "+"},  {0x2030, "0/00"},
    {0x20BA, "TL"},  {0x2116, "No"},  {0x2122, "TM"}, {0x2190, "<-"}, {0x2192, "->"},
    {0x2194, "<->"}, {0x21D2, "=>"},  {0x2248, "~"},  {0x2260, "<>"}, {0x2264, "<="},
    {0x2265, ">="},  {0x25A0, "-"},   {0x25AA, "-"},  {0x25BA, ">"},  {0x25CF, "-"},
    {0x2605, "*"},   {0x260E, "Tel"}, {0x2610, "-"},  {0x2611, "x"},  {0x2713, "x"},
    {0x2714, "x"},   {0x2717, "x"},   {0x2794, "->"}, {0x27A1, "->"},
};

bool care__is_foreign(uint32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script;

  if (code_point < 0x370 || !u_isalpha((UChar32)code_point))
    return false;
  script = uscript_getScript((UChar32)code_point, &status);
  return U_SUCCESS(status) && script != USCRIPT_LATIN && script != USCRIPT_COMMON &&
         script != USCRIPT_INHERITED;
}

static bool is_gsm7(struct smpp_span text) {
  size_t len;

  return smpp_text_encode(SMPP_ENCODING_GSM7, text, NULL, 0, &len, NULL) != SMPP_ERR_UNENCODABLE;
}

bool care__has_foreign(struct smpp_span text) {
  for (size_t at = 0; at < text.len;) {
    uint32_t c;
    bool valid;
    size_t taken = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);

    if (care__is_foreign(c) && !is_gsm7(smpp_span(text.ptr + at, taken)))
      return true; /* not one of the Greek capitals that the alphabet has */
    at += taken;
  }
  return false;
}

/* What a degree sign is depends on what it stands by: n°5, 38°C, 38°. */
static const char *degree(uint32_t before, struct smpp_span rest) {
  if ((before | 0x20) == 'n')
    return "o";
  if (rest.len > 0 && (rest.ptr[0] == 'C' || rest.ptr[0] == 'F'))
    return " ";
  return rest.len > 0 && rest.ptr[0] == ' ' ? " deg" : " deg ";
}

static const char *likeness_of(uint32_t c, uint32_t before, struct smpp_span rest) {
  if (c == 0xB0)
    return degree(before, rest);
  for (size_t i = 0; i < sizeof(likenesses) / sizeof(*likenesses); i++)
    if (likenesses[i].character == c)
      return likenesses[i].likeness;
  return NULL;
}

/* Combining marks and the signs that choose how an emoji looks say nothing alone. */
static bool is_dropped(uint32_t c) {
  return (U_GET_GC_MASK((UChar32)c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

/* The UTF-8 that stands for a character that the alphabet lacks; false: nothing. */
static bool stand_in(uint32_t c, uint32_t before, struct smpp_span rest, struct smpp_span *out,
                     char scratch[CARE__STRIPPED_MAX]) {
  const char *likeness = likeness_of(c, before, rest);

  if (likeness) {
    *out = smpp_span_of(likeness);
    return true;
  }
  *out = smpp_span(scratch, is_dropped(c) ? 0 : care__strip(c, scratch));
  return is_gsm7(*out);
}

int care__plainer(struct smpp_span text, char *out, size_t cap, size_t *len, uint32_t *character) {
  uint32_t before = 0, c = 0;

  *len = 0;
  for (size_t at = 0; at < text.len; before = c) {
    char scratch[CARE__STRIPPED_MAX];
    bool valid;
    size_t taken = data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
    struct smpp_span piece = smpp_span(text.ptr + at, taken);

    at += taken;
    if (!is_gsm7(piece) &&
        !stand_in(c, before, smpp_span(text.ptr + at, text.len - at), &piece, scratch)) {
      *character = c;
      return SMPP_ERR_UNENCODABLE;
    }
    if (piece.len > cap - *len)
      return SMPP_ERR_NOSPACE;
    if (piece.len > 0)
      memcpy(out + *len, piece.ptr, piece.len);
    *len += piece.len;
  }
  return SMPP_OK;
}
