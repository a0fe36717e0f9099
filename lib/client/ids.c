/* SPDX-License-Identifier: MIT
 *
 * One id in three forms. */
#include "client/ids.h"

#define EQUAL 2         /* the destinations are the same */
#define VOTES_MAX 1000u /* an old habit is given up after as many receipts */

static int hex_value(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The decimal digits of a number in lower-case hexadecimal; 0: it is none, or has
 * too many. Digits are kept lowest first, and turned round at the end. */
static uint8_t to_decimal(const char *hex, uint8_t len, char out[SMPP_ID_NORMAL_MAX]) {
  uint8_t digits[SMPP_ID_NORMAL_MAX];
  uint8_t n = 0;

  for (uint8_t i = 0; i < len; i++) {
    int value = hex_value(hex[i]);
    unsigned carry = (unsigned)value;
    if (value < 0)
      return 0;
    for (uint8_t d = 0; d < n; d++) {
      carry += digits[d] * 16u;
      digits[d] = (uint8_t)(carry % 10);
      carry /= 10;
    }
    for (; carry; carry /= 10) {
      if (n == SMPP_ID_NORMAL_MAX)
        return 0;
      digits[n++] = (uint8_t)(carry % 10);
    }
  }
  for (uint8_t i = 0; i < n; i++)
    out[i] = (char)('0' + digits[n - 1 - i]);
  return n;
}

/* The key with its id in a form; false: it has no such form, or it is the same. */
static bool in_form(const struct smpp__receipt_key *key, int form, struct smpp__receipt_key *out) {
  *out = *key;
  if (form == SMPP__ID_SAME)
    return true;
  if (form == SMPP__ID_TO_HEX)
    out->id_len =
        (uint8_t)smpp_message_id_normalise(smpp_span(key->id, key->id_len), SMPP_ID_DEC, out->id);
  else
    out->id_len = to_decimal(key->id, key->id_len, out->id);
  return out->id_len && (out->id_len != key->id_len || memcmp(out->id, key->id, key->id_len) != 0);
}

static void learn(struct smpp__ids *ids, int form) {
  if (++ids->votes[form] >= VOTES_MAX)
    for (int i = 0; i < SMPP__ID_FORMS; i++)
      ids->votes[i] /= 2;
}

static int leading(const struct smpp__ids *ids) {
  int best = SMPP__ID_SAME;

  for (int form = SMPP__ID_SAME + 1; form < SMPP__ID_FORMS; form++)
    if (ids->votes[form] > ids->votes[best])
      best = form;
  return best;
}

/* In another form than its own an id must fit the destination too. */
static struct smpp__awaited *find_form(const struct smpp__receipts *receipts,
                                       const struct smpp__receipt_key *key, int form,
                                       int *likeness) {
  struct smpp__receipt_key in_that_form;
  struct smpp__awaited *a;

  if (!in_form(key, form, &in_that_form))
    return NULL;
  a = smpp__receipts_find(receipts, &in_that_form, likeness);
  return a && (form == SMPP__ID_SAME || *likeness > 0) ? a : NULL;
}

/* An id may fit one message in one form and another in another: the destination
 * decides, and where that does not, what was seen most. */
struct smpp__awaited *smpp__ids_find(struct smpp__ids *ids, const struct smpp__receipts *receipts,
                                     const struct smpp__receipt_key *key, bool counts) {
  int best_form = SMPP__ID_SAME, best_likeness = -1, first = leading(ids);
  struct smpp__awaited *best = NULL;

  if (!ids->learns)
    return smpp__receipts_find(receipts, key, &best_likeness);
  for (int i = 0; i < SMPP__ID_FORMS && best_likeness < EQUAL; i++) {
    int form = (first + i) % SMPP__ID_FORMS, likeness;
    struct smpp__awaited *a = find_form(receipts, key, form, &likeness);
    if (!a || likeness <= best_likeness)
      continue;
    best = a;
    best_form = form;
    best_likeness = likeness;
  }
  if (best && counts)
    learn(ids, best_form);
  return best;
}
