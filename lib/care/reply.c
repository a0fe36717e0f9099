/* SPDX-License-Identifier: MIT
 *
 * The way of a reply: normalise, cut into words, unwrap, know the words, find
 * the phrases, decide. Names of questions and intents. */
#include <care/reply_words.h>

static const struct {
  const char *name;
  bool supported;
} questions[CARE_QUESTION_COUNT] = {
    [CARE_QUESTION_CONFIRM] = {"confirm", true},
    [CARE_QUESTION_YES_NO] = {"yes_no", true},
    [CARE_QUESTION_SCALE_0_10] = {"scale_0_10", false},
    [CARE_QUESTION_NPS] = {"nps", false},
    [CARE_QUESTION_TEMPERATURE] = {"temperature", false},
    [CARE_QUESTION_NUMBER] = {"number", false},
    [CARE_QUESTION_DATE] = {"date", false},
    [CARE_QUESTION_CHOICE] = {"choice", false},
    [CARE_QUESTION_FREE] = {"free", false},
    [CARE_QUESTION_OPTOUT] = {"optout", true},
    [CARE_QUESTION_COMBINED] = {"combined", false},
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
  return question < 0 || question >= CARE_QUESTION_COUNT ? NULL : questions[question].name;
}

bool care_question_by_name(struct smpp_span name, int *question) {
  for (int i = 0; i < CARE_QUESTION_COUNT; i++)
    if (smpp_span_equal(smpp_span_of(questions[i].name), name)) {
      *question = i;
      return true;
    }
  return false;
}

bool care_question_supported(int question) {
  return question >= 0 && question < CARE_QUESTION_COUNT && questions[question].supported;
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

static void judge(struct care__work *work, struct care_reply *out) {
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
  care__find_signals(work);
  care__decide(work, out);
}

/* What was not read may say the opposite. */
static void judge_cut(struct care_reply *out) {
  if (out->intent != CARE_INTENT_OPTOUT)
    say(out, CARE_INTENT_UNKNOWN, "too_long", 0);
}

int care_reply_parse(const care_lexicon *lexicon, struct smpp_span language, int question,
                     struct smpp_span text, struct care_reply *out) {
  const struct smpp_alloc *alloc = &lexicon->alloc;
  int found = care__language_find(lexicon, language);
  struct care__work *work;

  if (lexicon->failed)
    return SMPP_ERR_STATE;
  if (!care_question_name(question))
    return SMPP_ERR_INVALID;
  if (!care_question_supported(question))
    return SMPP_ERR_UNSUPPORTED;
  if (found < 0)
    return SMPP_ERR_NOT_FOUND;
  work = alloc->resize(alloc->ctx, NULL, 0, sizeof *work);
  if (!work)
    return SMPP_ERR_NOMEM;
  memset(out, 0, sizeof *out);
  out->size = sizeof *out;
  out->lexicon = lexicon->languages[found].version;
  out->truncated = text.len > CARE_REPLY_MAX;
  work->lexicon = lexicon;
  work->language = (uint8_t)found;
  work->languages = care__language_mask(lexicon, found);
  work->question = question;
  work->was_typo = false;
  memset(work->place, 0, sizeof work->place);
  care__tokenise(bounded(text), &work->tokens);
  judge(work, out);
  if (out->truncated || !work->tokens.complete)
    judge_cut(out);
  alloc->resize(alloc->ctx, work, sizeof *work, 0);
  return SMPP_OK;
}
