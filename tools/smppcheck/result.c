/* SPDX-License-Identifier: MIT
 *
 * Results and what was said on the way to them. */
#include "result.h"

#include <stdlib.h>

#define MAX_EXCHANGES 400u

const char *verdict_name(int verdict) {
  static const char *const names[] = {"open", "pass", "note", "fail", "not_run"};

  return names[verdict];
}

const char *exchange_name(int kind) {
  static const char *const names[] = {"sent", "came", "remark"};

  return names[kind];
}

static char *take_text(struct data_buffer *buffer) {
  char *text = malloc(buffer->len + 1);

  if (text) {
    if (buffer->len)
      memcpy(text, buffer->ptr, buffer->len);
    text[buffer->len] = '\0';
  }
  data_buffer_free(buffer);
  return text;
}

static char *copy_text(const char *text) {
  size_t len = text ? strlen(text) + 1 : 0;
  char *copy = len ? malloc(len) : NULL;

  if (copy)
    memcpy(copy, text, len);
  return copy;
}

static bool grow(struct result *result) {
  size_t cap = result->cap_exchanges ? result->cap_exchanges * 2 : 16;
  struct exchange *more;

  if (result->n_exchanges < result->cap_exchanges)
    return true;
  more = realloc(result->exchanges, cap * sizeof *more);
  if (!more)
    return false;
  result->exchanges = more;
  result->cap_exchanges = cap;
  return true;
}

bool result_is_full(const struct result *result) {
  return result->n_exchanges >= MAX_EXCHANGES;
}

void result_add(struct result *result, int kind, unsigned connection, uint32_t at_ms,
                struct data_buffer *hex, struct data_buffer *words) {
  struct exchange *exchange;

  if (result_is_full(result) || !grow(result)) {
    if (hex)
      data_buffer_free(hex);
    data_buffer_free(words);
    return;
  }
  exchange = &result->exchanges[result->n_exchanges++];
  *exchange =
      (struct exchange){kind, connection, at_ms, hex ? take_text(hex) : NULL, take_text(words)};
}

void result_remark(struct result *result, unsigned connection, uint32_t at_ms, const char *text) {
  struct data_buffer words = {NULL, 0, 0, false};

  data_buffer_add_text(&words, text);
  result_add(result, EXCHANGE_REMARK, connection, at_ms, NULL, &words);
}

void result_decide(struct result *result, int verdict, const char *reason, const char *expected) {
  bool worse = result->verdict == VERDICT_NOTE && verdict > VERDICT_NOTE;

  if (result->verdict != VERDICT_OPEN && !worse)
    return;
  free(result->reason);
  free(result->expected);
  result->verdict = verdict;
  result->reason = copy_text(reason);
  result->expected = copy_text(expected);
}

void result_free(struct result *result) {
  for (size_t i = 0; i < result->n_exchanges; i++) {
    free(result->exchanges[i].hex);
    free(result->exchanges[i].words);
  }
  free(result->exchanges);
  free(result->reason);
  free(result->expected);
}

void tally_add(struct tally *tally, const struct result *result) {
  tally->n[result->verdict]++;
  if (result->verdict == VERDICT_FAIL)
    tally->failed[result->chosen.check->level]++;
  tally->unsupported += result->verdict == VERDICT_NOT_RUN && result->unsupported;
}
