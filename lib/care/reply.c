/* SPDX-License-Identifier: MIT
 *
 * The way of a reply: normalise, cut into words, unwrap, know the words, find
 * the phrases, decide. Names of questions and intents. */
#include <care/reply_words.h>

static const char *const questions[CARE_QUESTION_COUNT] = {
    [CARE_QUESTION_CONFIRM] = "confirm",
    [CARE_QUESTION_YES_NO] = "yes_no",
    [CARE_QUESTION_SCALE_0_10] = "scale_0_10",
    [CARE_QUESTION_NPS] = "nps",
    [CARE_QUESTION_TEMPERATURE] = "temperature",
    [CARE_QUESTION_NUMBER] = "number",
    [CARE_QUESTION_DATE] = "date",
    [CARE_QUESTION_CHOICE] = "choice",
    [CARE_QUESTION_FREE] = "free",
    [CARE_QUESTION_OPTOUT] = "optout",
    [CARE_QUESTION_COMBINED] = "combined",
};

static const char *const intents[] = {
    [CARE_INTENT_UNKNOWN] = "unknown", [CARE_INTENT_AMBIGUOUS] = "ambiguous",
    [CARE_INTENT_YES] = "yes",         [CARE_INTENT_NO] = "no",
    [CARE_INTENT_NUMBER] = "number",   [CARE_INTENT_RESCHEDULE] = "reschedule",
    [CARE_INTENT_CHOICE] = "choice",   [CARE_INTENT_DATE] = "date",
    [CARE_INTENT_FREE] = "free",       [CARE_INTENT_OPTOUT] = "optout",
    [CARE_INTENT_OPTIN] = "optin",     [CARE_INTENT_HELP] = "help",
};

const char *care_question_name(int question) {
  return question < 0 || question >= CARE_QUESTION_COUNT ? NULL : questions[question];
}

bool care_question_by_name(struct smpp_span name, int *question) {
  for (int i = 0; i < CARE_QUESTION_COUNT; i++)
    if (smpp_span_equal(smpp_span_of(questions[i]), name)) {
      *question = i;
      return true;
    }
  return false;
}

const char *care_intent_name(int intent) {
  return intent < 0 || intent > CARE_INTENT_HELP ? NULL : intents[intent];
}

/* The octets that are read: whole characters, no more than CARE_REPLY_MAX. */
static struct smpp_span bounded(struct smpp_span text) {
  size_t len = CARE_REPLY_MAX;

  if (text.len <= len)
    return text;
  while (len > CARE_REPLY_MAX - 4 && (text.ptr[len] & 0xC0) == 0x80)
    len--;
  return smpp_span(text.ptr, len);
}

static void say(struct care_reply *out, int intent, const char *rule, unsigned confidence) {
  out->intent = intent;
  out->rule = rule;
  out->confidence = confidence;
}

void care__say(struct care__work *work, struct care_reply *out, int intent, const char *rule,
               unsigned confidence, uint32_t first, uint32_t end) {
  say(out, intent, rule, confidence);
  if (end == 0)
    return;
  out->start = work->tokens.items[first].start;
  out->end = work->tokens.items[end - 1].end;
}

static bool is_wrong_person(const struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__WRONG)
      return true;
  return false;
}

/* "Wrong number, please delete" asks for something else than "please delete". */
static void understand(struct care__work *work, struct care_reply *out) {
  work->wrong_person = false;
  care__find_signals(work);
  if (is_wrong_person(work)) {
    work->wrong_person = true;
    care__find_signals(work);
  }
  care__take_back(work);
  care__decide(work, out);
}

static bool asks_for_an_answer(const struct care__work *work) {
  return work->question == CARE_QUESTION_CONFIRM || work->question == CARE_QUESTION_YES_NO;
}

static void judge(struct care__work *work, struct care_reply *out) {
  if (work->question == CARE_QUESTION_CHOICE)
    care__match_options(work);
  care__spell(work);
  if (care__unwrap(work)) {
    say(out, CARE_INTENT_AMBIGUOUS, "reaction", 50);
    return;
  }
  if (work->tokens.count == 0) {
    say(out, CARE_INTENT_UNKNOWN, "empty", 100);
    return;
  }
  care__correct(work);
  understand(work, out);
  if (out->intent == CARE_INTENT_UNKNOWN && out->confidence == 0 && asks_for_an_answer(work) &&
      care__unglue(work))
    understand(work, out);
}

/* What was not read may say the opposite. */
static void judge_cut(struct care_reply *out) {
  if (out->intent != CARE_INTENT_OPTOUT)
    say(out, CARE_INTENT_UNKNOWN, "too_long", 0);
}

/* Judges with the words of one language, and of those in the mask. */
static void judge_in(struct care__work *work, int language, uint32_t languages,
                     struct smpp_span text, struct care_reply *out) {
  memset(out, 0, sizeof *out);
  out->size = sizeof *out;
  out->lexicon = work->lexicon->languages[language].version;
  out->truncated = text.len > CARE_REPLY_MAX;
  work->language = (uint8_t)language;
  work->languages = languages;
  work->was_typo = work->wrong_person = false;
  memset(work->place, 0, sizeof work->place);
  if (work->question == CARE_QUESTION_CHOICE)
    care__read_options(work);
  care__tokenise(bounded(text), &work->tokens);
  judge(work, out);
  if (out->truncated || !work->tokens.complete)
    judge_cut(out);
}

/* "2 Tabletten": what the digits count is a word of the question's language, and
 * no other has to say. */
static bool is_of_digits(const struct care_reply *out, struct smpp_span text) {
  uint8_t first = out->start < text.len ? text.ptr[out->start] : 0;

  return out->intent == CARE_INTENT_NUMBER && (first < 'A' || first >= 0x80);
}

static bool has_strange_words(const struct care__work *work) {
  for (uint32_t at = 0; at < work->tokens.count; at++) {
    const struct care__token *token = &work->tokens.items[at];
    if (token->kind == CARE__TOKEN_WORD && (token->corrected || !(token->word | token->exact_word)))
      return true;
  }
  return false;
}

/* Nothing in it was understood: perhaps it is in the other language, and in that
 * alone: "non" says another thing to an Italian than to a Frenchman. A word of this
 * language is no misspelling of one of that: "dove" is not "move". */
static void judge_again(struct care__work *work, int language, struct smpp_span text,
                        struct care_reply *out) {
  const char *name = work->lexicon->languages[language].fallback;
  int other = care__language_find(work->lexicon, smpp_span_of(name));
  struct care_reply first = *out;

  if (out->intent != CARE_INTENT_UNKNOWN || out->confidence > 20 || out->truncated || other < 0 ||
      !has_strange_words(work))
    return;
  judge_in(work, other, 1u << other, text, out);
  if (out->intent == CARE_INTENT_UNKNOWN || is_of_digits(out, text) || work->was_typo)
    *out = first;
}

static int judge_combined(struct care__work *work, struct smpp_span language, struct smpp_span text,
                          struct care_reply *out) {
  if (work->question != CARE_QUESTION_COMBINED || out->truncated || out->confidence > 0)
    return SMPP_OK;
  care__read_items(work);
  care__tokenise(text, &work->tokens);
  return care__judge_combined(work, language, text, out);
}

static bool is_askable(const struct care_asked *asked) {
  if (asked->size < sizeof *asked || !care_question_name(asked->question))
    return false;
  if (asked->question == CARE_QUESTION_CHOICE &&
      (asked->n_options == 0 || asked->n_options > CARE__MAX_OPTIONS))
    return false;
  if (asked->question != CARE_QUESTION_COMBINED)
    return true;
  for (size_t i = 0; i < asked->n_items && i < CARE_REPLY_ITEMS; i++) {
    int question = asked->items[i].question;
    if (!care_question_name(question) || question == CARE_QUESTION_COMBINED ||
        (question == CARE_QUESTION_CHOICE && asked->n_options == 0))
      return false;
  }
  return asked->n_items > 0 && asked->n_items <= CARE_REPLY_ITEMS;
}

int care_reply_judge(const care_lexicon *lexicon, struct smpp_span language,
                     const struct care_asked *asked, struct smpp_span text,
                     struct care_reply *out) {
  const struct smpp_alloc *alloc = &lexicon->alloc;
  int found = care__language_find(lexicon, language), result;
  struct care__work *work;

  if (lexicon->failed)
    return SMPP_ERR_STATE;
  if (!is_askable(asked))
    return SMPP_ERR_INVALID;
  if (found < 0)
    return SMPP_ERR_NOT_FOUND;
  work = alloc->resize(alloc->ctx, NULL, 0, sizeof *work);
  if (!work)
    return SMPP_ERR_NOMEM;
  work->lexicon = lexicon;
  work->asked = asked;
  work->question = asked->question;
  judge_in(work, found, care__language_mask(lexicon, found), text, out);
  judge_again(work, found, text, out);
  out->answer.intent = out->intent;
  result = judge_combined(work, language, text, out);
  alloc->resize(alloc->ctx, work, sizeof *work, 0);
  return result;
}

int care_reply_parse(const care_lexicon *lexicon, struct smpp_span language, int question,
                     struct smpp_span text, struct care_reply *out) {
  struct care_asked asked = CARE_ASKED_INIT;

  asked.question = question;
  return care_reply_judge(lexicon, language, &asked, text, out);
}
