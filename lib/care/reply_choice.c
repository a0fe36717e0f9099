/* SPDX-License-Identifier: MIT
 *
 * Questions with options: one is chosen by its label, its number or its letter. */
#include <care/reply_words.h>

/* The labels are looked for before the reply's words are spelled out: options
 * are the caller's words and not the lexicon's. */
static bool word_is(const struct care__work *work, uint32_t at, const char *word, size_t len) {
  return smpp_span_equal(care__token_text(&work->tokens, &work->tokens.items[at]),
                         smpp_span(word, len));
}

/* How many tokens from `at` on the label covers, or 0. */
static uint32_t label_at(const struct care__work *work, const struct care__label *label,
                         uint32_t at) {
  uint32_t n = 0;

  for (size_t i = 0; i < label->len;) {
    size_t end = i;
    while (end < label->len && label->text[end] != ' ')
      end++;
    if (at + n >= work->tokens.count || !word_is(work, at + n, label->text + i, end - i))
      return 0;
    n++;
    i = end + 1;
  }
  return n;
}

static uint32_t choose(struct care__work *work, uint32_t at, uint32_t option, uint32_t n) {
  struct care__chosen *chosen = &work->chosen;

  chosen->options |= 1u << option;
  if (chosen->end == 0)
    chosen->start = work->tokens.items[at].start;
  chosen->end = work->tokens.items[at + n - 1].end;
  return at + n;
}

static void keep_label(struct care__work *work, struct care__label *label) {
  label->len = 0;
  for (uint32_t i = 0; i < work->tokens.count; i++) {
    struct smpp_span word = care__token_text(&work->tokens, &work->tokens.items[i]);
    if (label->len + word.len + 1u > sizeof label->text)
      return;
    if (label->len > 0)
      label->text[label->len++] = ' ';
    memcpy(label->text + label->len, word.ptr, word.len);
    label->len = (uint8_t)(label->len + word.len);
  }
}

void care__read_options(struct care__work *work) {
  for (size_t i = 0; i < work->asked->n_options; i++) {
    care__tokenise(work->asked->options[i], &work->tokens);
    keep_label(work, &work->labels[i]);
  }
}

static void note_letter(struct care__work *work, uint32_t at, uint32_t option) {
  struct care__chosen *chosen = &work->chosen;

  if (chosen->n_letters == sizeof chosen->letters / sizeof *chosen->letters)
    return;
  chosen->letters[chosen->n_letters].start = work->tokens.items[at].start;
  chosen->letters[chosen->n_letters++].option = (uint8_t)option;
}

static bool labels_are_short(const struct care__work *work) {
  for (size_t i = 0; i < work->asked->n_options; i++)
    if (work->labels[i].len == 1)
      return true;
  return false;
}

/* A single letter may be a label, or the letter of an option with a longer one. */
static bool is_letter(const struct care__work *work, uint32_t at, uint32_t *option) {
  struct smpp_span text = care__token_text(&work->tokens, &work->tokens.items[at]);

  if (text.len != 1)
    return false;
  for (size_t i = 0; i < work->asked->n_options; i++)
    if (work->labels[i].len == 1 && work->labels[i].text[0] == (char)text.ptr[0]) {
      *option = (uint32_t)i;
      return true;
    }
  *option = (uint32_t)text.ptr[0] - 'a';
  return !labels_are_short(work) && text.ptr[0] >= 'a' && *option < work->asked->n_options;
}

void care__match_options(struct care__work *work) {
  memset(&work->chosen, 0, sizeof work->chosen);
  for (uint32_t at = 0; at < work->tokens.count;) {
    uint32_t best = 0, option = 0;

    if (is_letter(work, at, &option))
      note_letter(work, at, option);
    for (size_t i = 0; i < work->asked->n_options; i++) {
      uint32_t n = label_at(work, &work->labels[i], at);
      if (n > best && work->labels[i].len > 1) {
        best = n;
        option = (uint32_t)i;
      }
    }
    at = best ? choose(work, at, option, best) : at + 1;
  }
}

/* "B", "réponse B", "B svp": nothing but filler around it, or a longer word before. */
static void match_letters(struct care__work *work) {
  const struct care__token *items = work->tokens.items;

  for (uint32_t i = 0; i < work->chosen.n_letters; i++)
    for (uint32_t at = 0; at < work->tokens.count; at++)
      if (items[at].start == work->chosen.letters[i].start &&
          work->place[at] & CARE__PLACE_CLOSES &&
          (work->place[at] & CARE__PLACE_OPENS ||
           (at > 0 && items[at - 1].len >= 4 && items[at - 1].clause == items[at].clause)))
        choose(work, at, work->chosen.letters[i].option, 1);
}

/* "2", "la deuxième". */
static void match_places(struct care__work *work) {
  struct care__number numbers[CARE__MAX_NUMBERS];
  uint32_t n = care__numbers(work, numbers);
  int32_t place;

  for (uint32_t i = 0; i < n; i++)
    if (!numbers[i].timed && numbers[i].thousandths % 1000 == 0 && numbers[i].thousandths > 0 &&
        (size_t)numbers[i].thousandths / 1000 <= work->asked->n_options)
      choose(work, numbers[i].first, (uint32_t)numbers[i].thousandths / 1000 - 1,
             (uint32_t)(numbers[i].end - numbers[i].first));
  for (uint32_t at = 0; at < work->tokens.count; at++) {
    uint32_t end = care__value_at(work, at, CARE__VALUE_ORDINAL, &place);
    if (end && place >= 1 && (size_t)place <= work->asked->n_options)
      choose(work, at, (uint32_t)place - 1, end - at);
  }
}

/* A doubt, a question, or a negation that is not the option itself. */
static bool is_unsure(const struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++) {
    const struct care__found *found = &work->found[i];
    size_t start = work->tokens.items[found->first].start;
    if (found->signal == CARE__HEDGE || found->signal == CARE__QUESTION)
      return true;
    if ((found->signal == CARE__NEGATION || found->signal == CARE__NO) &&
        (start < work->chosen.start || start >= work->chosen.end))
      return true;
  }
  return work->tokens.has_question;
}

void care__decide_choice(struct care__work *work, struct care_reply *out) {
  struct care__chosen *chosen = &work->chosen;

  if (!chosen->options)
    match_letters(work);
  if (!chosen->options)
    match_places(work);
  if (!chosen->options) {
    bool hedged = is_unsure(work) && !work->tokens.has_question;
    care__say(work, out, hedged ? CARE_INTENT_AMBIGUOUS : CARE_INTENT_UNKNOWN, "choice.none", 0, 0,
              0);
    return;
  }
  if (chosen->options & (chosen->options - 1) || is_unsure(work))
    care__say(work, out, CARE_INTENT_AMBIGUOUS, "choice.unsure", 50, 0, 0);
  else {
    care__say(work, out, CARE_INTENT_CHOICE, "choice", 95, 0, 0);
    while (!(chosen->options >> out->answer.option & 1))
      out->answer.option++;
  }
  out->start = chosen->start;
  out->end = chosen->end;
}
