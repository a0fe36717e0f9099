/* SPDX-License-Identifier: MIT
 *
 * Several questions in one message: the reply is cut into as many pieces as were
 * asked, and each has to answer its own. By labels, by what stands between the
 * answers, and in the end between any of its words; a count that does not match,
 * and what could be cut in two ways, is left to a person. */
#include <care/reply_pieces.h>
#include <care/reply_words.h>

/* A reply and what was asked. */
struct sheet {
  const care_lexicon *lexicon;
  struct smpp_span language, text;
  const struct care_asked *asked;
  struct care_answer answers[CARE_REPLY_ITEMS];
  bool says_something; /* some piece answered something */
  int result;
};

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

/* Judges one piece by the question of its item. */
static bool answers(struct sheet *sheet, size_t item, struct smpp_span piece,
                    struct care_answer *answer) {
  struct care_asked part = *sheet->asked;
  struct care_reply reply = CARE_REPLY_INIT;

  part.question = sheet->asked->items[item].question;
  sheet->result = care_reply_judge(sheet->lexicon, sheet->language, &part, piece, &reply);
  if (sheet->result != SMPP_OK || !fits(&reply, part.question))
    return false;
  sheet->says_something |= part.question != CARE_QUESTION_FREE;
  *answer = reply.answer;
  answer->intent = reply.intent;
  return true;
}

static bool judge_pieces(struct sheet *sheet, const struct care__pieces *pieces) {
  size_t n = sheet->asked->n_items;

  if (pieces->too_many || pieces->n != n)
    return false;
  for (size_t i = 0; i < n; i++)
    if (!answers(sheet, i, pieces->items[i], &sheet->answers[i]))
      return false;
  return true;
}

/* --- labels ------------------------------------------------------------------------ */

/* Where an item is named, as octets of the reply; end 0: nowhere. */
struct named {
  size_t start, end;
};

static bool names(struct care__work *work, const struct care_asked *asked, uint32_t at,
                  size_t *item) {
  size_t n = 0;

  for (size_t i = 0; i < asked->n_items; i++)
    if (care__label_is_like(&work->labels[i],
                            care__token_text(&work->tokens, &work->tokens.items[at]))) {
      *item = i;
      n++;
    }
  return n == 1;
}

/* Every item once, in any order. */
static bool find_labels(struct care__work *work, const struct care_asked *asked,
                        struct named named[CARE_REPLY_ITEMS]) {
  size_t last = asked->n_items, item = 0, n = 0;

  memset(named, 0, sizeof *named * CARE_REPLY_ITEMS);
  for (uint32_t at = 0; at < work->tokens.count; at++) {
    const struct care__token *token = &work->tokens.items[at];
    if (token->kind != CARE__TOKEN_WORD || !names(work, asked, at, &item)) {
      last = asked->n_items;
      continue;
    }
    if (named[item].end && item != last)
      return false;
    if (!named[item].end) {
      named[item].start = token->start;
      n++;
    }
    named[item].end = token->end;
    last = item;
  }
  return n == asked->n_items;
}

/* The octets between a label and the next one; or between the one before and it,
 * with the label ("pas de fièvre"). */
static struct smpp_span beside(const struct sheet *sheet, const struct named *named, size_t item,
                               bool behind) {
  size_t from = behind ? named[item].end : 0, to = behind ? sheet->text.len : named[item].end;

  for (size_t i = 0; i < sheet->asked->n_items; i++) {
    if (behind && named[i].start >= from && named[i].start < to)
      to = named[i].start;
    if (!behind && named[i].end <= named[item].start && named[i].end > from)
      from = named[i].end;
  }
  return smpp_span(sheet->text.ptr + from, to - from);
}

/* "temp 37,2 pain 4", "4 pain, no fever". */
static bool judge_labels(struct sheet *sheet, struct care__work *work) {
  struct named named[CARE_REPLY_ITEMS];
  bool fit = false;

  if (!find_labels(work, sheet->asked, named))
    return false;
  for (int behind = 1; behind >= 0 && !fit; behind--) {
    fit = true;
    for (size_t i = 0; i < sheet->asked->n_items && fit; i++)
      fit = answers(sheet, i, beside(sheet, named, i, behind), &sheet->answers[i]);
  }
  return fit;
}

/* --- any words ------------------------------------------------------------------------ */

#define MAX_WORDS 16 /* of a reply that is cut anywhere */
#define LONGEST 6    /* words of an answer */
#define MAX_TRIES 160

/* Words [i, j) as the answer to an item are tried once. */
enum { UNTRIED, FITS, FITS_NOT };

struct cuts {
  struct sheet *sheet;
  const struct care__tokens *words;
  uint8_t tried[CARE_REPLY_ITEMS][MAX_WORDS][LONGEST];
  struct care_answer answers[CARE_REPLY_ITEMS][MAX_WORDS][LONGEST];
  uint8_t dead[CARE_REPLY_ITEMS + 1][MAX_WORDS + 1]; /* nothing fits from here on */
  uint8_t path[CARE_REPLY_ITEMS];                    /* lengths */
  unsigned tries, found;
  bool differs;
};

static bool same_word(const struct care__tokens *words, uint32_t a, uint32_t b) {
  return smpp_span_equal(care__token_text(words, &words->items[a]),
                         care__token_text(words, &words->items[b]));
}

/* "Non non" may be two answers. */
static bool repeats(const struct care__tokens *words, uint32_t at, uint32_t n) {
  for (uint32_t i = 1; i < n; i++)
    if (words->items[at + i].kind != CARE__TOKEN_NUMBER && same_word(words, at + i - 1, at + i))
      return true;
  return false;
}

static bool try(struct cuts *cuts, size_t item, uint32_t at, uint32_t n) {
  uint8_t *tried = &cuts->tried[item][at][n - 1];
  const struct care__token *items = cuts->words->items;
  size_t start = items[at].start;

  if (*tried != UNTRIED)
    return *tried == FITS;
  *tried = FITS_NOT;
  if (repeats(cuts->words, at, n) || ++cuts->tries > MAX_TRIES)
    return false;
  if (answers(cuts->sheet, item,
              smpp_span(cuts->sheet->text.ptr + start, items[at + n - 1].end - start),
              &cuts->answers[item][at][n - 1]))
    *tried = FITS;
  return *tried == FITS;
}

static bool same_answer(const struct care_answer *a, const struct care_answer *b) {
  return a->intent == b->intent && a->thousandths == b->thousandths && a->option == b->option &&
         a->day.year == b->day.year && a->day.month == b->day.month && a->day.day == b->day.day;
}

static void keep_path(struct cuts *cuts) {
  uint32_t at = 0;

  for (size_t i = 0; i < cuts->sheet->asked->n_items; i++) {
    const struct care_answer *answer = &cuts->answers[i][at][cuts->path[i] - 1];
    if (cuts->found > 0)
      cuts->differs |= !same_answer(answer, &cuts->sheet->answers[i]);
    else
      cuts->sheet->answers[i] = *answer;
    at += cuts->path[i];
  }
  cuts->found++;
}

/* Cuts the words from `at` on among the items from `item` on. */
static bool walk(struct cuts *cuts, size_t item, uint32_t at) {
  bool found = false;

  if (item == cuts->sheet->asked->n_items) {
    if (at == cuts->words->count)
      keep_path(cuts);
    return at == cuts->words->count;
  }
  if (cuts->dead[item][at] || cuts->differs || cuts->sheet->result != SMPP_OK)
    return false;
  for (uint32_t n = 1; n <= LONGEST && at + n <= cuts->words->count; n++) {
    cuts->path[item] = (uint8_t)n;
    if (try(cuts, item, at, n))
      found |= walk(cuts, item + 1, at + n);
  }
  cuts->dead[item][at] = !found;
  return found;
}

static bool judge_words(struct sheet *sheet, const struct care__tokens *words) {
  const struct smpp_alloc *alloc = &sheet->lexicon->alloc;
  struct cuts *cuts;
  bool fit;

  if (words->count > MAX_WORDS || words->count < sheet->asked->n_items)
    return false;
  cuts = alloc->resize(alloc->ctx, NULL, 0, sizeof *cuts);
  if (!cuts) {
    sheet->result = SMPP_ERR_NOMEM;
    return false;
  }
  memset(cuts, 0, sizeof *cuts);
  cuts->sheet = sheet;
  cuts->words = words;
  (void)walk(cuts, 0, 0);
  fit = cuts->found > 0 && !cuts->differs && cuts->tries <= MAX_TRIES;
  alloc->resize(alloc->ctx, cuts, sizeof *cuts, 0);
  return fit;
}

/* --- the decision ---------------------------------------------------------------------- */

static bool judge_sheet(struct sheet *sheet, struct care__work *work) {
  struct care__pieces pieces;
  bool fit = judge_labels(sheet, work);

  for (int way = 0; way < CARE__CUTS && !fit && sheet->result == SMPP_OK; way++) {
    care__cut(sheet->text, way, sheet->asked->n_items, &pieces);
    fit = judge_pieces(sheet, &pieces);
  }
  return fit || (sheet->result == SMPP_OK && judge_words(sheet, &work->tokens));
}

/* Whether one of the first words answers something. */
static void look_for_an_answer(struct sheet *sheet, const struct care__tokens *words) {
  for (uint32_t at = 0; at < words->count && at < 6; at++)
    for (size_t i = 0; i < sheet->asked->n_items && !sheet->says_something; i++) {
      const struct care__token *token = &words->items[at];
      (void)answers(sheet, i,
                    smpp_span(sheet->text.ptr + token->start, (size_t)(token->end - token->start)),
                    &sheet->answers[i]);
    }
}

/* What a number of the reply would be at most, were it the answer to an item: of what
 * is not clear a person may still have to know. Any number could be that of NUMBER. */
static void weigh_items(struct sheet *sheet, struct care_reply *out) {
  struct care_asked part = *sheet->asked;

  for (size_t i = 0; i < sheet->asked->n_items && sheet->result == SMPP_OK; i++) {
    struct care_reply reply = CARE_REPLY_INIT;

    part.question = sheet->asked->items[i].question;
    if (part.question != CARE_QUESTION_SCALE_0_10 && part.question != CARE_QUESTION_NPS &&
        part.question != CARE_QUESTION_TEMPERATURE)
      continue;
    sheet->result = care_reply_judge(sheet->lexicon, sheet->language, &part, sheet->text, &reply);
    out->items[i].thousandths = reply.answer.thousandths;
  }
}

int care__judge_combined(struct care__work *work, struct smpp_span language, struct smpp_span text,
                         struct care_reply *out) {
  struct sheet sheet = {.lexicon = work->lexicon,
                        .language = language,
                        .text = text,
                        .asked = work->asked,
                        .result = SMPP_OK};
  bool fit = judge_sheet(&sheet, work);

  if (!fit) {
    look_for_an_answer(&sheet, &work->tokens);
    weigh_items(&sheet, out);
  }
  if (sheet.result != SMPP_OK)
    return sheet.result;
  out->intent = fit                    ? CARE_INTENT_NUMBER
                : sheet.says_something ? CARE_INTENT_AMBIGUOUS
                                       : CARE_INTENT_UNKNOWN;
  out->rule = fit ? "combined" : "combined.mismatch";
  out->confidence = fit ? 90 : 30;
  out->n_items = fit ? (unsigned)sheet.asked->n_items : 0;
  out->answer.intent = out->intent;
  if (fit)
    memcpy(out->items, sheet.answers, sizeof *out->items * out->n_items);
  return SMPP_OK;
}
