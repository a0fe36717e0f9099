/* SPDX-License-Identifier: MIT
 *
 * Several questions in one message: the reply is cut into as many pieces as were
 * asked, and each has to answer its own. By numbers ("1) 4 2) non"), by labels,
 * by lines and commas, by blanks; a count that does not match is left to a
 * person. */
#include <care/reply_words.h>

struct pieces {
  struct smpp_span items[CARE_REPLY_ITEMS];
  size_t n;
  bool too_many;
};

static bool is_blank(uint8_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_digit(uint8_t c) {
  return c >= '0' && c <= '9';
}

static struct smpp_span trim(struct smpp_span text) {
  while (text.len > 0 && (is_blank(text.ptr[0]) || text.ptr[0] == ':' || text.ptr[0] == '='))
    text = smpp_span(text.ptr + 1, text.len - 1);
  while (text.len > 0 && (is_blank(text.ptr[text.len - 1]) || text.ptr[text.len - 1] == ',' ||
                          text.ptr[text.len - 1] == ';'))
    text.len--;
  return text;
}

static void add(struct pieces *pieces, struct smpp_span piece) {
  piece = trim(piece);
  if (piece.len == 0)
    return;
  if (pieces->n == CARE_REPLY_ITEMS)
    pieces->too_many = true;
  else
    pieces->items[pieces->n++] = piece;
}

/* Where "2)" stands, from `at` on; the octet behind it, or 0. */
static size_t find_place(struct smpp_span text, size_t at, size_t place, size_t *start) {
  for (; at + 1 < text.len; at++) {
    uint8_t mark = text.ptr[at + 1];
    if (text.ptr[at] != '0' + place || (at > 0 && !is_blank(text.ptr[at - 1]) &&
                                        text.ptr[at - 1] != ',' && text.ptr[at - 1] != ';'))
      continue;
    if (mark == ')' || mark == ':' || mark == '-' || mark == '=' ||
        (mark == '.' && at + 2 < text.len && !is_digit(text.ptr[at + 2]))) {
      *start = at;
      return at + 2;
    }
  }
  return 0;
}

static void cut_by_places(struct smpp_span text, size_t n, struct pieces *pieces) {
  size_t start, from = find_place(text, 0, 1, &start);

  for (size_t place = 2; from && place <= n; place++) {
    size_t next = find_place(text, from, place, &start);
    if (!next)
      return;
    add(pieces, smpp_span(text.ptr + from, start - from));
    from = next;
  }
  if (from)
    add(pieces, smpp_span(text.ptr + from, text.len - from));
}

static uint8_t lower(uint8_t c) {
  return c >= 'A' && c <= 'Z' ? (uint8_t)(c + ('a' - 'A')) : c;
}

static bool is_word(uint8_t c) {
  return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c >= 0x80;
}

static bool label_at(struct smpp_span text, size_t at, struct smpp_span label) {
  if (label.len == 0 || text.len - at < label.len || (at > 0 && is_word(text.ptr[at - 1])))
    return false;
  for (size_t i = 0; i < label.len; i++)
    if (lower(text.ptr[at + i]) != lower(label.ptr[i]))
      return false;
  return at + label.len == text.len || !is_word(text.ptr[at + label.len]);
}

/* "temp 37,2 pain 4": the labels in any order, each once. */
static void cut_by_labels(struct smpp_span text, const struct care_asked *asked,
                          struct pieces *pieces) {
  struct smpp_span found[CARE_REPLY_ITEMS] = {{0}};
  size_t open = asked->n_items, from = 0, n = 0;

  for (size_t at = 0; at < text.len; at++)
    for (size_t i = 0; i < asked->n_items; i++) {
      if (!label_at(text, at, asked->items[i].label))
        continue;
      if (found[i].ptr)
        return;
      if (open < asked->n_items)
        found[open] = smpp_span(text.ptr + from, at - from);
      open = i;
      from = at + asked->items[i].label.len;
      found[i] = smpp_span(text.ptr + from, text.len - from);
      n++;
    }
  for (size_t i = 0; n == asked->n_items && i < n; i++)
    add(pieces, found[i]);
}

/* A comma between digits is a decimal one. */
static bool parts_pieces(struct smpp_span text, size_t at, bool blanks) {
  uint8_t c = text.ptr[at];

  if (c == ',')
    return !(at > 0 && is_digit(text.ptr[at - 1]) && at + 1 < text.len &&
             is_digit(text.ptr[at + 1]));
  return c == '\n' || c == ';' || (blanks && is_blank(c));
}

static void cut_by_marks(struct smpp_span text, bool blanks, struct pieces *pieces) {
  size_t from = 0;

  for (size_t at = 0; at <= text.len; at++)
    if (at == text.len || parts_pieces(text, at, blanks)) {
      add(pieces, smpp_span(text.ptr + from, at - from));
      from = at + 1;
    }
}

static bool fits(const struct care_reply *reply, int question) {
  switch (question) {
  case CARE_QUESTION_SCALE_0_10:
  case CARE_QUESTION_NPS:
  case CARE_QUESTION_TEMPERATURE:
  case CARE_QUESTION_NUMBER:
    return reply->intent == CARE_INTENT_NUMBER;
  case CARE_QUESTION_DATE:
    return reply->intent == CARE_INTENT_DATE;
  case CARE_QUESTION_CHOICE:
    return reply->intent == CARE_INTENT_CHOICE;
  case CARE_QUESTION_FREE:
    return reply->intent == CARE_INTENT_FREE;
  default:
    return reply->intent == CARE_INTENT_YES || reply->intent == CARE_INTENT_NO ||
           reply->intent == CARE_INTENT_RESCHEDULE;
  }
}

/* Judges each piece by its own question. *said: at least one of them says something. */
static int judge_pieces(const care_lexicon *lexicon, struct smpp_span language,
                        const struct care_asked *asked, const struct pieces *pieces,
                        struct care_reply *out, bool *all_fit) {
  *all_fit = pieces->n == asked->n_items && !pieces->too_many;
  for (size_t i = 0; *all_fit && i < pieces->n; i++) {
    struct care_asked part = *asked;
    struct care_reply reply = CARE_REPLY_INIT;
    int result;

    part.question = asked->items[i].question;
    result = care_reply_judge(lexicon, language, &part, pieces->items[i], &reply);
    if (result != SMPP_OK)
      return result;
    *all_fit = fits(&reply, part.question);
    out->items[i] = reply.answer;
    out->items[i].intent = reply.intent;
  }
  return SMPP_OK;
}

int care__judge_combined(const care_lexicon *lexicon, struct smpp_span language,
                         const struct care_asked *asked, struct smpp_span text,
                         struct care_reply *out) {
  bool all_fit = false;

  for (int way = 0; way < 4 && !all_fit; way++) {
    struct pieces pieces = {.n = 0};
    int result;

    if (way == 0)
      cut_by_places(text, asked->n_items, &pieces);
    else if (way == 1)
      cut_by_labels(text, asked, &pieces);
    else
      cut_by_marks(text, way == 3, &pieces);
    result = judge_pieces(lexicon, language, asked, &pieces, out, &all_fit);
    if (result != SMPP_OK)
      return result;
  }
  out->intent = all_fit ? CARE_INTENT_NUMBER : CARE_INTENT_AMBIGUOUS;
  out->rule = all_fit ? "combined" : "combined.mismatch";
  out->confidence = all_fit ? 90 : 30;
  out->n_items = all_fit ? (unsigned)asked->n_items : 0;
  out->answer.intent = out->intent;
  if (!all_fit)
    memset(out->items, 0, sizeof out->items);
  return SMPP_OK;
}
