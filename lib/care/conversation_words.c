/* SPDX-License-Identifier: MIT
 *
 * Words of a message as they are compared without a lexicon: codes, keywords,
 * and what a patient's telephone copied from our own text. */
#include <care/conversation_words.h>

#define ECHO_WORDS 4  /* fewer alike in a row are chance */
#define ECHO_SHARE 60 /* percent of the reply's words */

static uint8_t lower(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? (uint8_t)(c + ('a' - 'A')) : c;
}

static bool in_word(uint8_t c) {
  return c >= 0x80 || (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

bool care__next_word(struct smpp_span text, size_t *at, struct smpp_span *word) {
  size_t end;

  while (*at < text.len && !in_word(text.ptr[*at]))
    ++*at;
  for (end = *at; end < text.len && in_word(text.ptr[end]);)
    end++;
  *word = smpp_span(text.ptr + *at, end - *at);
  *at = end;
  return word->len > 0;
}

static bool same_word(struct smpp_span a, struct smpp_span b) {
  if (a.len != b.len)
    return false;
  for (size_t i = 0; i < a.len; i++)
    if (lower(a.ptr[i]) != lower(b.ptr[i]))
      return false;
  return true;
}

/* How many words both texts have alike from here on; *end: where they end in a. */
static size_t alike(struct smpp_span a, size_t at, struct smpp_span b, size_t bt, size_t *end) {
  struct smpp_span left, right;
  size_t n = 0;

  *end = at;
  while (care__next_word(a, &at, &left) && care__next_word(b, &bt, &right) &&
         same_word(left, right)) {
    *end = at;
    n++;
  }
  return n;
}

/* The longest row of words of `text` that our own text has, too. */
static size_t longest_echo(struct smpp_span text, struct smpp_span own, size_t *from, size_t *to) {
  struct smpp_span word;
  size_t best = 0;

  for (size_t at = 0, start; start = at, care__next_word(text, &at, &word);)
    for (size_t bt = 0, own_start; own_start = bt, care__next_word(own, &bt, &word);) {
      size_t end, n = alike(text, start, own, own_start, &end);
      if (n > best) {
        best = n;
        *from = start;
        *to = end;
      }
    }
  return best;
}

struct smpp_span care__without_echo(const struct care_conversation *state, struct smpp_span text,
                                    char room[CARE_REPLY_MAX]) {
  struct smpp_span own = smpp_span(state->echo, state->echo_len), word;
  size_t words = 0, from = 0, to = 0, n;

  if (text.len >= CARE_REPLY_MAX || own.len == 0)
    return text;
  for (size_t at = 0; care__next_word(text, &at, &word);)
    words++;
  n = longest_echo(text, own, &from, &to);
  if (n < ECHO_WORDS || n * 100 < words * ECHO_SHARE)
    return text;
  if (from)
    memcpy(room, text.ptr, from);
  room[from] = '\n'; /* what stood around it is no one sentence */
  if (text.len > to)
    memcpy(room + from + 1, text.ptr + to, text.len - to);
  return smpp_span(room, from + 1 + text.len - to);
}

void care_code_make(uint32_t n, char code[CARE_CODE_LEN + 1]) {
  static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  for (size_t i = CARE_CODE_LEN; i-- > 0; n /= 32)
    code[i] = letters[n % 32];
  code[CARE_CODE_LEN] = '\0';
}

int care_route_find(const struct care_route *routes, size_t n, struct smpp_span text, int *route) {
  struct smpp_span word;
  size_t at = 0;

  for (size_t i = 0; i < n; i++)
    if ((routes[i].keyword.len == 0) != (i + 1 == n))
      return SMPP_ERR_INVALID;
  if (n == 0)
    return SMPP_ERR_INVALID;
  *route = routes[n - 1].route;
  if (!care__next_word(text, &at, &word))
    return SMPP_OK;
  for (size_t i = 0; i + 1 < n; i++)
    if (same_word(word, routes[i].keyword)) {
      *route = routes[i].route;
      break;
    }
  return SMPP_OK;
}
