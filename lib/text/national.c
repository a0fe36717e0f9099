/* SPDX-License-Identifier: MIT
 *
 * GSM 7-bit by national language tables: their names, texts to septets and
 * back. */
#include "text/national.h"

/* --- names ------------------------------------------------------------------ */

static const char *const names[] = {
#define NAME(name, id) [id] = #name,
    SMPP_NATIONAL_MAP(NAME)};

const char *smpp_national_name(int language) {
  return language >= 1 && language <= SMPP_NATIONAL_LAST ? names[language] : NULL;
}

bool smpp_national_by_name(struct smpp_span name, int *language) {
  for (int i = 1; i <= SMPP_NATIONAL_LAST; i++)
    if (smpp_span_equal(name, smpp_span_of(names[i]))) {
      *language = i;
      return true;
    }
  return false;
}

static bool starts_with(struct smpp_span text, struct smpp_span word) {
  return text.len >= word.len && memcmp(text.ptr, word.ptr, word.len) == 0;
}

/* One word of the list. */
static bool add_word(struct smpp_span word, uint16_t *locking, uint16_t *single) {
  static const char *const prefixes[] = {"locking:", "single:"};
  bool only[] = {false, false};
  int language;

  for (unsigned i = 0; i < 2 && !only[0]; i++) {
    struct smpp_span prefix = smpp_span_of(prefixes[i]);
    only[i] = starts_with(word, prefix);
    if (only[i])
      word = smpp_span(word.ptr + prefix.len, word.len - prefix.len);
  }
  if (!smpp_national_by_name(word, &language))
    return false;
  bool has_locking = smpp__national_locking((unsigned)language) != NULL;
  if (only[0] && !has_locking)
    return false;
  if (has_locking && !only[1])
    *locking |= (uint16_t)(1u << language);
  if (!only[0])
    *single |= (uint16_t)(1u << language);
  return true;
}

bool smpp_national_sets(struct smpp_span words, uint16_t *locking, uint16_t *single) {
  bool all = smpp_span_equal(words, smpp_span_of("all"));
  uint16_t sets[2] = {all ? SMPP_NATIONAL_ALL : 0, all ? SMPP_NATIONAL_ALL : 0};
  size_t start = 0;

  if (!all && !smpp_span_equal(words, smpp_span_of("none")))
    for (size_t i = 0; i <= words.len; i++)
      if (i == words.len || words.ptr[i] == ',') {
        if (!add_word(smpp_span(words.ptr + start, i - start), &sets[0], &sets[1]))
          return false;
        start = i + 1;
      }
  *locking = sets[0];
  *single = sets[1];
  return true;
}

/* --- characters to septets ----------------------------------------------------- */

bool smpp__gsm7_tables(struct smpp_gsm7_tables tables, const uint16_t **locking,
                       const uint16_t **single) {
  *locking = tables.locking ? smpp__national_locking(tables.locking) : smpp__gsm7_basic;
  *single = tables.single ? smpp__national_single(tables.single) : smpp__gsm7_extension;
  return *locking && *single;
}

/* The slot of a character: its own, or the first free one behind where it should
 * be. At most half of them are taken. */
static unsigned slot_of(const struct smpp__gsm7_index *index, uint16_t c) {
  unsigned slot = (c * 40503u >> 7) % SMPP__GSM7_SLOTS;

  for (;; slot = (slot + 1) % SMPP__GSM7_SLOTS) {
    unsigned code = index->slots[slot];
    if (code == 0)
      return slot;
    code--;
    if ((code & 0x80 ? index->single : index->locking)[code & 0x7F] == c)
      return slot;
  }
}

bool smpp__gsm7_index_init(struct smpp__gsm7_index *index, struct smpp_gsm7_tables tables) {
  if (!smpp__gsm7_tables(tables, &index->locking, &index->single))
    return false;
  memset(index->slots, 0, sizeof index->slots);
  for (unsigned code = 0; code < 256; code++) { /* a single septet where there is one */
    uint16_t c = (code & 0x80 ? index->single : index->locking)[code & 0x7F];
    if (c == 0 || code == SMPP__GSM7_ESCAPE)
      continue;
    unsigned slot = slot_of(index, c);
    if (index->slots[slot] == 0)
      index->slots[slot] = (uint16_t)(code + 1);
  }
  return true;
}

uint8_t smpp__gsm7_index_code(const struct smpp__gsm7_index *index, uint32_t c) {
  if (c == 0 || c > 0xFFFF)
    return SMPP__GSM7_NONE;
  unsigned code = index->slots[slot_of(index, (uint16_t)c)];
  return code ? (uint8_t)(code - 1) : SMPP__GSM7_NONE;
}

static int encode_by_index(const struct smpp__gsm7_index *index, struct smpp_span utf8,
                           struct smpp__sink *sink, struct smpp_fault *fault) {
  for (size_t i = 0; i < utf8.len;) {
    uint32_t c;
    size_t n = smpp__utf8_next(utf8.ptr + i, utf8.len - i, &c);
    if (n == 0)
      return smpp__text_fault(fault, i, "not UTF-8", SMPP_ERR_BAD_TEXT);
    uint8_t code = smpp__gsm7_index_code(index, c);
    if (code == SMPP__GSM7_NONE)
      return smpp__text_fault(fault, i, "in neither of the tables", SMPP_ERR_UNENCODABLE);
    uint8_t pair[2] = {SMPP__GSM7_ESCAPE, code & 0x7F};
    smpp__sink_put(sink, code & 0x80 ? pair : pair + 1, code & 0x80 ? 2 : 1);
    i += n;
  }
  return SMPP_OK;
}

int smpp_gsm7_encode(struct smpp_gsm7_tables tables, struct smpp_span utf8, uint8_t *out,
                     size_t cap, size_t *len, struct smpp_fault *fault) {
  struct smpp__sink sink = {out, out ? cap : 0, 0};
  struct smpp__gsm7_index index;
  int result;

  if (tables.locking == 0 && tables.single == 0)
    return smpp_text_encode(SMPP_ENCODING_GSM7, utf8, out, cap, len, fault);
  if (!smpp__gsm7_index_init(&index, tables))
    return SMPP_ERR_INVALID;
  result = encode_by_index(&index, utf8, &sink, fault);
  if (result)
    return result;
  *len = sink.len;
  return smpp__sink_result(&sink, cap);
}

/* --- septets to characters ------------------------------------------------------- */

int smpp_gsm7_decode(struct smpp_gsm7_tables tables, struct smpp_span septets, char *out,
                     size_t cap, size_t *len, struct smpp_fault *fault) {
  struct smpp__sink sink = {(uint8_t *)out, out ? cap : 0, 0};
  const uint16_t *locking, *single;
  int result = SMPP_OK;
  size_t used;

  if (tables.locking == 0 && tables.single == 0)
    return smpp_text_decode(SMPP_ENCODING_GSM7, septets, out, cap, len, fault);
  if (!smpp__gsm7_tables(tables, &locking, &single))
    return SMPP_ERR_INVALID;
  for (size_t i = 0; i < septets.len; i += used) {
    uint8_t utf8[4];
    uint32_t c = smpp__gsm7_character(locking, single, septets.ptr + i, septets.len - i, &used);
    if (c == SMPP__REPLACEMENT && result == SMPP_OK)
      result = smpp__text_fault(fault, i, "an octet above 0x7F is not a septet", SMPP_ERR_BAD_TEXT);
    smpp__sink_put(&sink, utf8, smpp__utf8_put(c, utf8));
  }
  *len = sink.len;
  return smpp__sink_result(&sink, cap) ? SMPP_ERR_NOSPACE : result;
}
