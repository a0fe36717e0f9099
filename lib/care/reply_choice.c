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

static void mention(const struct care__work *work, struct care__mentions *mentions, uint32_t at,
                    uint32_t n, uint32_t option) {
  const struct care__token *items = work->tokens.items;

  if (mentions->n == CARE__MAX_MENTIONS)
    return;
  mentions->items[mentions->n++] = (struct care__mention){
      .start = items[at].start, .end = items[at + n - 1].end, .option = (uint8_t)option};
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

void care__read_items(struct care__work *work) {
  for (size_t i = 0; i < work->asked->n_items; i++) {
    care__tokenise(work->asked->items[i].label, &work->tokens);
    keep_label(work, &work->labels[i]);
  }
}

static bool labels_are_short(const struct care__work *work) {
  for (size_t i = 0; i < work->asked->n_options; i++)
    if (work->labels[i].len == 1)
      return true;
  return false;
}

/* "أ" or "ب", as Arabic lists are lettered: by the old order or the newer one. */
static bool is_arabic_letter(const struct care__work *work, struct smpp_span text,
                             uint32_t *option) {
  static const struct {
    const char *letter;
    uint8_t option;
  } letters[] = {{"\xD8\xA7", 0}, {"\xD8\xA8", 1}, {"\xD8\xAC", 2},
                 {"\xD8\xAA", 2}, {"\xD8\xAF", 3}, {"\xD8\xAB", 3}};

  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (smpp_span_equal(text, smpp_span_of(letters[i].letter))) {
      *option = letters[i].option;
      return *option < work->asked->n_options;
    }
  return false;
}

/* A single letter may be a label, or the letter of an option with a longer one. */
static bool is_letter(const struct care__work *work, uint32_t at, uint32_t *option) {
  struct smpp_span text = care__token_text(&work->tokens, &work->tokens.items[at]);

  if (text.len != 1)
    return is_arabic_letter(work, text, option);
  for (size_t i = 0; i < work->asked->n_options; i++)
    if (work->labels[i].len == 1 && work->labels[i].text[0] == (char)text.ptr[0]) {
      *option = (uint32_t)i;
      return true;
    }
  *option = (uint32_t)text.ptr[0] - 'a';
  return !labels_are_short(work) && text.ptr[0] >= 'a' && *option < work->asked->n_options;
}

/* --- words like those of a label ------------------------------------------------- */

#define STEM 4   /* letters that two forms of one word have in common at least */
#define ENDING 4 /* letters that the reply's may have more */
#define TYPO 6   /* letters of a word that may have a wrong one */

/* What Arabic writes onto the front of a word: "the", "in the", "for the". */
static struct smpp_span without_article(struct smpp_span word) {
  static const char *const fronts[] = {"\xD8\xA8\xD8\xA7\xD9\x84", "\xD9\x84\xD9\x84",
                                       "\xD8\xA7\xD9\x84"};

  for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++) {
    size_t len = strlen(fronts[i]);
    if (word.len > len + 2 && memcmp(word.ptr, fronts[i], len) == 0)
      return smpp_span(word.ptr + len, word.len - len);
  }
  return word;
}

static size_t n_letters(struct smpp_span word) {
  size_t n = 0;

  for (size_t i = 0; i < word.len; i++)
    n += (word.ptr[i] & 0xC0) != 0x80;
  return n;
}

static size_t in_common(struct smpp_span a, struct smpp_span b) {
  size_t n = 0;

  while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
    n++;
  while (n > 0 && n < a.len && (a.ptr[n] & 0xC0) == 0x80)
    n--;
  return n_letters(smpp_span(a.ptr, n));
}

/* "soirée" of "soir", "temp" of "température", "téléphone" of "téléphonique",
 * "telefone" of "telephone". */
static bool is_like(struct smpp_span word, struct smpp_span label) {
  size_t n, in_word, in_label;

  word = without_article(word);
  label = without_article(label);
  if (smpp_span_equal(word, label))
    return n_letters(word) >= 3 || (word.ptr[0] >= '0' && word.ptr[0] <= '9');
  n = in_common(word, label);
  in_word = n_letters(word);
  in_label = n_letters(label);
  if (n == in_label && n == STEM - 1 && in_word == STEM)
    return true; /* "hips" of "hip" */
  if (n >= STEM && (n == in_word || (n == in_label && in_word <= n + ENDING)))
    return true;
  if (n > STEM && 5 * n >= 3 * (in_word > in_label ? in_word : in_label))
    return true;
  return in_word >= TYPO && in_label >= TYPO && care__one_edit(word, label);
}

bool care__label_is_like(const struct care__label *label, struct smpp_span word) {
  for (size_t i = 0; i < label->len;) {
    size_t end = i;
    while (end < label->len && label->text[end] != ' ')
      end++;
    if (is_like(word, smpp_span(label->text + i, end - i)))
      return true;
    i = end + 1;
  }
  return false;
}

/* "9h", "14": no place of an option. */
static bool is_time(const struct care__work *work, uint32_t at) {
  const struct care__token *items = work->tokens.items;

  return items[at].kind == CARE__TOKEN_NUMBER &&
         (items[at].len > 1 || (at + 1 < work->tokens.count && items[at + 1].glued &&
                                items[at + 1].kind == CARE__TOKEN_WORD));
}

/* A word tells an option if no other has one like it. */
static void liken(struct care__work *work, uint32_t at) {
  struct smpp_span word = care__token_text(&work->tokens, &work->tokens.items[at]);
  uint32_t option = 0, n = 0;

  if (work->tokens.items[at].kind != CARE__TOKEN_WORD && !is_time(work, at))
    return;
  for (size_t i = 0; i < work->asked->n_options; i++)
    if (care__label_is_like(&work->labels[i], word)) {
      option = (uint32_t)i;
      n++;
    }
  if (n == 1)
    mention(work, &work->chosen.named, at, 1, option);
}

void care__match_options(struct care__work *work) {
  memset(&work->chosen, 0, sizeof work->chosen);
  for (uint32_t at = 0; at < work->tokens.count;) {
    uint32_t best = 0, option = 0;

    if (is_letter(work, at, &option))
      mention(work, &work->chosen.letters, at, 1, option);
    for (size_t i = 0; i < work->asked->n_options; i++) {
      uint32_t n = label_at(work, &work->labels[i], at);
      if (n > best && work->labels[i].len > 1) {
        best = n;
        option = (uint32_t)i;
      }
    }
    if (best)
      mention(work, &work->chosen.named, at, best, option);
    else
      liken(work, at);
    at += best ? best : 1;
  }
}

/* --- the decision ------------------------------------------------------------------ */

/* "a 2": in some languages an article. */
static bool leads_a_number(const struct care__work *work, uint32_t at) {
  const struct care__token *token = &work->tokens.items[at];

  return at + 1 < work->tokens.count && token[1].kind == CARE__TOKEN_NUMBER &&
         token[1].clause == token->clause;
}

/* "B", "réponse B", "la B", "B svp": nothing but filler around it, or a longer word
 * before, or one word in all. */
static bool is_chosen_letter(const struct care__work *work, uint32_t at) {
  const struct care__token *items = work->tokens.items;

  if (!(work->place[at] & CARE__PLACE_CLOSES) || leads_a_number(work, at))
    return false;
  return work->place[at] & CARE__PLACE_OPENS ||
         (at > 0 && items[at - 1].clause == items[at].clause &&
          (items[at - 1].len >= 4 || work->tokens.count == 2));
}

static void match_letters(struct care__work *work, struct care__mentions *mentions) {
  bool a_few = work->chosen.letters.n >= 2 && work->tokens.count <= 4; /* "A or B" */

  for (uint32_t i = 0; i < work->chosen.letters.n; i++)
    for (uint32_t at = 0; at < work->tokens.count; at++)
      if (work->tokens.items[at].start == work->chosen.letters.items[i].start &&
          (a_few || is_chosen_letter(work, at)))
        mention(work, mentions, at, 1, work->chosen.letters.items[i].option);
}

/* "deux", "option deux", but not "les deux". */
static bool is_place(const struct care__work *work, const struct care__number *number) {
  const struct care__token *first = &work->tokens.items[number->first];

  return first->kind == CARE__TOKEN_NUMBER || work->place[number->first] & CARE__PLACE_OPENS ||
         (number->first > 0 && first[-1].len >= 4 && first[-1].clause == first->clause);
}

/* "2", "la deuxième", "the last one". */
static void match_places(struct care__work *work, struct care__mentions *mentions) {
  struct care__number numbers[CARE__MAX_NUMBERS];
  uint32_t n = care__numbers(work, numbers);
  int32_t n_options = (int32_t)work->asked->n_options, place;

  for (uint32_t i = 0; i < n; i++) {
    place = numbers[i].thousandths / 1000;
    if (!numbers[i].timed && numbers[i].thousandths % 1000 == 0 && place >= 1 &&
        place <= n_options && is_place(work, &numbers[i]))
      mention(work, mentions, numbers[i].first, (uint32_t)(numbers[i].end - numbers[i].first),
              (uint32_t)place - 1);
  }
  for (uint32_t at = 0; at < work->tokens.count; at++) {
    uint32_t end = care__value_at(work, at, CARE__VALUE_ORDINAL, &place);
    if (end && place < 0)
      place += n_options + 1;
    if (end && place >= 1 && place <= n_options)
      mention(work, mentions, at, end - at, (uint32_t)place - 1);
  }
}

static uint32_t token_of(const struct care__work *work, const struct care__mention *mention) {
  uint32_t at = 0;

  while (at + 1 < work->tokens.count && work->tokens.items[at].start < mention->start)
    at++;
  return at;
}

static bool denies(const struct care__found *found) {
  return found->signal == CARE__NEGATION || found->signal == CARE__NO;
}

/* "Not by telephone": the negation stands before it, and a short word or two
 * between them. */
static struct care__mention *denied_by(const struct care__work *work,
                                       struct care__mentions *mentions,
                                       const struct care__found *found) {
  const struct care__token *items = work->tokens.items;

  for (uint32_t i = 0; i < mentions->n; i++) {
    uint32_t at = token_of(work, &mentions->items[i]);
    if (at >= found->end && at - found->end <= 2 && items[at].clause == items[found->first].clause)
      return &mentions->items[i];
  }
  return NULL;
}

static bool is_part(const struct care__work *work, const struct care__mentions *mentions,
                    const struct care__found *found) {
  size_t start = work->tokens.items[found->first].start;

  for (uint32_t i = 0; i < mentions->n; i++)
    if (start >= mentions->items[i].start && start < mentions->items[i].end)
      return true;
  return false;
}

/* A doubt, a question about it, or a negation that denies something else. */
static bool is_unsure(const struct care__work *work, struct care__mentions *mentions) {
  for (uint32_t i = 0; i < work->n_found; i++) {
    const struct care__found *found = &work->found[i];
    struct care__mention *denied;
    if (is_part(work, mentions, found))
      continue;
    if (found->signal == CARE__HEDGE)
      return true;
    if (!denies(found))
      continue;
    denied = denied_by(work, mentions, found);
    if (!denied)
      return true;
    denied->denied = true;
  }
  return false;
}

static bool is_asked(const struct care__work *work, const struct care__mention *mention) {
  const struct care__token *items = work->tokens.items;
  uint32_t at = token_of(work, mention);

  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__QUESTION &&
        items[work->found[i].first].clause == items[at].clause)
      return true;
  return care__sentence_asks(&work->tokens, items[at].sentence);
}

/* The only option that was named and not denied; NULL: there are several, or none. */
static const struct care__mention *only_one(const struct care__work *work,
                                            struct care__mentions *mentions) {
  const struct care__mention *one = NULL;

  if (is_unsure(work, mentions))
    return NULL;
  for (uint32_t i = 0; i < mentions->n; i++) {
    const struct care__mention *item = &mentions->items[i];
    if (item->denied)
      continue;
    if (is_asked(work, item) || (one && one->option != item->option))
      return NULL;
    one = item;
  }
  return one;
}

/* What was said before a correction is taken back. */
static void forget(const struct care__work *work, struct care__mentions *mentions) {
  uint32_t from = 0;

  while (from < mentions->n && token_of(work, &mentions->items[from]) < work->from)
    from++;
  if (from == 0 || from == mentions->n)
    return;
  mentions->n -= from;
  memmove(mentions->items, mentions->items + from, mentions->n * sizeof *mentions->items);
}

static void choose(struct care__work *work, struct care_reply *out,
                   struct care__mentions *mentions) {
  const struct care__mention *one;

  forget(work, mentions);
  one = only_one(work, mentions);
  if (!one) {
    care__say(work, out, CARE_INTENT_AMBIGUOUS, "choice.unsure", 50, 0, 0);
    one = &mentions->items[0];
  } else {
    care__say(work, out, CARE_INTENT_CHOICE, "choice", 95, 0, 0);
    out->answer.option = one->option;
  }
  out->start = one->start;
  out->end = one->end;
}

void care__decide_choice(struct care__work *work, struct care_reply *out) {
  struct care__mentions others = {.n = 0};
  struct care__mentions *mentions = &work->chosen.named;

  if (mentions->n == 0) {
    mentions = &others;
    match_letters(work, mentions);
    if (mentions->n == 0)
      match_places(work, mentions);
  }
  if (mentions->n > 0)
    choose(work, out, mentions);
  else if (is_unsure(work, mentions) && !work->tokens.has_question)
    care__say(work, out, CARE_INTENT_AMBIGUOUS, "choice.none", 0, 0, 0);
  else
    care__say(work, out, CARE_INTENT_UNKNOWN, "choice.none", 0, 0, 0);
}
