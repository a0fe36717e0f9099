/* SPDX-License-Identifier: MIT
 *
 * smscsim/trouble.c - how troubles are read and written. */
#include "trouble.h"

#include "draw.h"
#include "read.h"

#include <smpp/names.h>

#define MAX_WEIGHT 1000000u
#define MAX_REORDER 1000u

static const char *const malform_words[] = {"sequence", "command", "tlv", "short", "long", NULL};

uint32_t weighed_draw(const struct weighed *list, uint64_t drawn) {
  uint64_t at = draw_between(drawn, 0, list->total - 1);
  uint32_t i = 0;

  while (at >= list->item[i].weight)
    at -= list->item[i++].weight;
  return list->item[i].value;
}

/* --- lists ------------------------------------------------------------------ */

static bool read_malform(struct smpp_span word, uint32_t *value) {
  uint8_t index;

  if (!one_of(word, malform_words, &index))
    return false;
  *value = index;
  return true;
}

/* An error: 0 would take the message and say so. */
static bool read_status(struct smpp_span word, uint32_t *value) {
  return smpp_status_by_name(word, value) && *value != SMPP_STATUS_ROK;
}

static bool add(struct weighed *list, uint32_t value, uint32_t weight) {
  if (list->n == MAX_WEIGHED || weight > MAX_WEIGHT)
    return false;
  list->item[list->n].value = value;
  list->item[list->n++].weight = weight;
  list->total += weight;
  return true;
}

/* "WORD=WEIGHT,WORD": those without a weight have 1. */
static bool parse_list(struct smpp_span text, bool (*read)(struct smpp_span, uint32_t *),
                       struct weighed *list) {
  bool more = true;

  while (more) {
    struct smpp_span item = text, word, number;
    uint32_t value, weight = 1;

    more = cut(text, ',', &item, &text);
    word = item;
    if (cut(item, '=', &word, &number) && !parse_count(number, &weight))
      return false;
    if (!read(word, &value) || !add(list, value, weight))
      return false;
  }
  return list->total > 0;
}

/* "P" or "P:LIST"; `list` is the one to have without. */
static bool parse_share_of(struct smpp_span value, bool (*read)(struct smpp_span, uint32_t *),
                           uint32_t *share, struct weighed *list) {
  struct smpp_span number = value, words;
  struct weighed given = {.n = 0};
  uint32_t millionths;
  bool has_list = cut(value, ':', &number, &words);

  if (!parse_share(number, &millionths) || (has_list && !parse_list(words, read, &given)))
    return false;
  *share = millionths;
  if (has_list)
    *list = given;
  return true;
}

bool trouble_set_error_rate(struct trouble *trouble, struct smpp_span value) {
  struct weighed list = {.n = 0};
  uint32_t share;

  add(&list, SMPP_STATUS_RSYSERR, 1);
  if (!parse_share_of(value, read_status, &share, &list))
    return false;
  trouble->error_share = share;
  trouble->errors = list;
  return true;
}

bool trouble_set_malform(struct trouble *trouble, struct smpp_span value) {
  struct weighed list = {.n = 0};
  uint32_t share;

  for (uint32_t i = 0; malform_words[i]; i++)
    add(&list, i, 1);
  if (!parse_share_of(value, read_malform, &share, &list))
    return false;
  trouble->malform_share = share;
  trouble->malforms = list;
  return true;
}

/* --- the others --------------------------------------------------------------- */

bool trouble_set_reorder(struct trouble *trouble, struct smpp_span value) {
  uint32_t n;

  if (!parse_count(value, &n) || n > MAX_REORDER)
    return false;
  trouble->reorder = n;
  return true;
}

/* "N", or "D/E": silent for D at the end of every E. */
bool trouble_set_silence(struct trouble *trouble, struct smpp_span value) {
  struct smpp_span silent, every;
  uint64_t silent_ms = 0, every_ms = 0;
  uint32_t after = 0;

  if (cut(value, '/', &silent, &every)) {
    if (!parse_duration(silent, &silent_ms) || !parse_duration(every, &every_ms) ||
        silent_ms == 0 || silent_ms >= every_ms)
      return false;
  } else if (!parse_count(value, &after)) {
    return false;
  }
  trouble->silence_after = after;
  trouble->silence_ms = silent_ms;
  trouble->silence_every_ms = every_ms;
  return true;
}

/* --- writing -------------------------------------------------------------------- */

static void write_share_of(uint32_t share, const struct weighed *list,
                           void (*add_word)(struct data_buffer *, uint32_t),
                           struct data_buffer *out) {
  share_write(share, out);
  for (uint32_t i = 0; share && i < list->n; i++) {
    data_buffer_add_char(out, i ? ',' : ':');
    add_word(out, list->item[i].value);
    data_buffer_add_char(out, '=');
    data_buffer_add_uint(out, list->item[i].weight);
  }
}

static void add_status(struct data_buffer *text, uint32_t status) {
  data_buffer_add_text(text, smpp_status_name(status));
}

static void add_malform(struct data_buffer *text, uint32_t malform) {
  data_buffer_add_text(text, malform_words[malform]);
}

void trouble_write_error_rate(const struct trouble *trouble, struct data_buffer *out) {
  write_share_of(trouble->error_share, &trouble->errors, add_status, out);
}

void trouble_write_malform(const struct trouble *trouble, struct data_buffer *out) {
  write_share_of(trouble->malform_share, &trouble->malforms, add_malform, out);
}

void trouble_write_silence(const struct trouble *trouble, struct data_buffer *out) {
  data_buffer_add_uint(out, trouble->silence_ms ? trouble->silence_ms : trouble->silence_after);
  if (trouble->silence_ms) {
    data_buffer_add_text(out, "ms/");
    data_buffer_add_uint(out, trouble->silence_every_ms);
    data_buffer_add_text(out, "ms");
  }
}
