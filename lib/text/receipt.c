/* SPDX-License-Identifier: MIT
 *
 * The text of a receipt (Appendix B), as vendors really write it: keys in any
 * case and order, at word starts only, the first of each counts, a value ends
 * at white space, "text:" takes what is left. */
#include "text/receipt.h"

#include "text/ascii.h"
#include "text/word.h"

struct key {
  uint8_t len;
  uint8_t field;   /* SMPP_RECEIPT_* */
  uint16_t offset; /* of its span in struct smpp_receipt */
  char word[13];   /* lower case, the colon included */
};

#define KEY(name, word, field)                                                                     \
  static const struct key key_##name = {sizeof word - 1, SMPP_RECEIPT_##field,                     \
                                        offsetof(struct smpp_receipt, name), word}
KEY(id, "id:", ID);
KEY(sub, "sub:", SUB);
KEY(dlvrd, "dlvrd:", DLVRD);
KEY(submit_date, "submit date:", SUBMIT_DATE);
KEY(done_date, "done date:", DONE_DATE);
KEY(stat, "stat:", STAT);
KEY(err, "err:", ERR);
KEY(text, "text:", TEXT);

/* Whether the key stands at `at`; keys hold no character that differs in bit 5
 * alone but letters, and the caller has seen the first. */
static inline const struct key *match(const uint8_t *at, size_t n, const struct key *key) {
  if (n < key->len)
    return NULL;
  for (size_t i = 1; i < key->len; i++)
    if (smpp__lower(at[i]) != (uint8_t)key->word[i])
      return NULL;
  return key;
}

/* The key at a word start, or NULL. n > 1. */
static const struct key *key_at(const uint8_t *at, size_t n) {
  switch (at[0] | 0x20) {
  case 'i':
    return match(at, n, &key_id);
  case 'd':
    return match(at, n, smpp__lower(at[1]) == 'l' ? &key_dlvrd : &key_done_date);
  case 'e':
    return match(at, n, &key_err);
  case 't':
    return match(at, n, &key_text);
  case 's':
    if (smpp__lower(at[1]) == 't')
      return match(at, n, &key_stat);
    return n > 3 && at[3] == ':' ? match(at, n, &key_sub) : match(at, n, &key_submit_date);
  default:
    return NULL;
  }
}

static struct smpp_span *member(struct smpp_receipt *receipt, const struct key *key) {
  return (struct smpp_span *)((char *)receipt + key->offset);
}

/* Bit 7 of octets up to the space; the lowest that is set is right, those above
 * it may be wrong. */
static inline uint64_t up_to_space(uint64_t v) {
  return (v - SMPP__EACH(' ' + 1)) & ~v & SMPP__EACH(0x80);
}

static inline const uint8_t *word_end(const uint8_t *at, const uint8_t *end) {
  while (end - at >= 8) {
    uint64_t marks = up_to_space(smpp__load_word(at));
    at += marks ? __builtin_ctzll(marks) / 8 : 8;
    if (marks && smpp__is_space(*at))
      return at;
    at += marks != 0; /* another control character */
  }
  while (at < end && !smpp__is_space(*at))
    at++;
  return at;
}

static inline const uint8_t *word_start(const uint8_t *at, const uint8_t *end) {
  while (at < end && smpp__is_space(*at))
    at++;
  return at;
}

/* Whether "stat:" starts a word of what is left. */
static bool has_stat(const uint8_t *at, const uint8_t *end) {
  for (at = word_start(at, end); at < end; at = word_start(word_end(at, end), end))
    if (end - at > 1 && key_at(at, (size_t)(end - at)) == &key_stat)
      return true;
  return false;
}

/* "text:" takes the rest, but for peers that write it empty in the middle:
 * another key follows at once, and the state is still to come. Asked once a
 * text, so that reading stays linear. */
static bool text_is_empty(const struct smpp_receipt *receipt, const uint8_t *at,
                          const uint8_t *end) {
  if ((receipt->present & SMPP_RECEIPT_STAT) || at == end || !smpp__is_space(*at))
    return false;
  const uint8_t *next = word_start(at, end);
  return end - next > 1 && key_at(next, (size_t)(end - next)) && has_stat(next, end);
}

/* Takes the value at `at`; returns where it ends. */
static const uint8_t *take_value(struct smpp_receipt *receipt, const struct key *key,
                                 const uint8_t *at, const uint8_t *end) {
  const uint8_t *stop = word_end(at, end);

  if (key == &key_text && !(receipt->present & SMPP_RECEIPT_TEXT)) {
    if (text_is_empty(receipt, at, end)) {
      stop = at;
    } else {
      at = word_start(at, end);
      stop = end;
    }
  }
  if (!(receipt->present & key->field)) {
    *member(receipt, key) = smpp_span(at, (size_t)(stop - at));
    receipt->present |= key->field;
  }
  return stop;
}

uint8_t smpp__receipt_state(struct smpp_span word) {
  static const char words[][8] = {"enroute", "delivrd", "expired", "deleted",
                                  "undeliv", "acceptd", "unknown", "rejectd"};
  uint8_t lower[8] = {0};

  if (word.len != 7)
    return SMPP_STATE_UNRECOGNISED;
  for (size_t i = 0; i < 7; i++)
    lower[i] = smpp__lower(word.ptr[i]);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (memcmp(lower, words[i], 8) == 0)
      return (uint8_t)(i + 1); /* 5.2.28 counts from 1 */
  return SMPP_STATE_UNRECOGNISED;
}

static void understand(struct smpp_receipt *receipt) {
  if ((receipt->present & SMPP_RECEIPT_SUBMIT_DATE) &&
      !smpp__receipt_date(receipt->submit_date, &receipt->submitted))
    receipt->unparsed |= SMPP_RECEIPT_SUBMIT_DATE;
  if ((receipt->present & SMPP_RECEIPT_DONE_DATE) &&
      !smpp__receipt_date(receipt->done_date, &receipt->done))
    receipt->unparsed |= SMPP_RECEIPT_DONE_DATE;
  if (receipt->present & SMPP_RECEIPT_STAT)
    receipt->text_state = smpp__receipt_state(receipt->stat);
  if (receipt->text_state == SMPP_STATE_UNRECOGNISED)
    receipt->unparsed |= SMPP_RECEIPT_STAT;
}

void smpp__receipt_settle(struct smpp_receipt *receipt) {
  bool tlv_id = receipt->receipted_message_id.len > 0;
  bool tlv_state = receipt->tlv_state < SMPP_STATE_UNRECOGNISED;
  uint8_t state;

  receipt->message_id = tlv_id ? receipt->receipted_message_id : receipt->id;
  state = tlv_state || receipt->text_state == SMPP_STATE_NONE ? receipt->tlv_state
                                                              : receipt->text_state;
  receipt->message_state = state;
  receipt->final = !receipt->intermediate && ((state >= 2 && state <= 5) || state == 8);
}

int smpp_receipt_parse_text(struct smpp_span text, struct smpp_receipt *out) {
  const uint8_t *at = text.len > 0 ? text.ptr : (const uint8_t *)"", *end = at + text.len;

  memset(out, 0, sizeof *out);
  out->text_state = out->tlv_state = SMPP_STATE_NONE;
  while (end > at && end[-1] == 0)
    end--;
  for (at = word_start(at, end); end - at > 1; at = word_start(at, end)) {
    const struct key *key = key_at(at, (size_t)(end - at));
    at = key ? take_value(out, key, at + key->len, end) : word_end(at, end);
  }
  understand(out);
  smpp__receipt_settle(out);
  return out->present ? SMPP_OK : SMPP_ERR_NOT_FOUND;
}
