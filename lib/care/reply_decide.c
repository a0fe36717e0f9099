/* SPDX-License-Identifier: MIT
 *
 * From the phrases that were found to one decision. Rules are tried in order
 * and named; what a rule leans on is in the header of its function. */
#include <care/reply_words.h>

struct rule {
  const char *name;
  uint8_t intent;
  uint8_t confidence;
};

struct verdict {
  struct care__work *work;
  struct care_reply *out;
};

static const struct care__found *find(const struct care__work *work, uint8_t signal) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == signal && !work->found[i].ignored)
      return &work->found[i];
  return NULL;
}

static bool has(const struct care__work *work, uint8_t signal) {
  return find(work, signal) != NULL;
}

/* An official word for opting out that stands in a sentence about something
 * else. */
static const struct care__found *buried_optout(const struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__OPTOUT && work->found[i].ignored)
      return &work->found[i];
  return NULL;
}

static void decide(struct care__work *work, struct care_reply *out, const struct rule *rule,
                   const struct care__found *by) {
  out->intent = rule->intent;
  out->rule = rule->name;
  out->confidence = rule->confidence;
  if (work->was_typo && out->confidence > 70)
    out->confidence = 70;
  if (!by)
    return;
  out->start = work->tokens.items[by->first].start;
  out->end = work->tokens.items[by->end - 1].end;
  out->lexicon = work->lexicon->languages[by->language].version;
}

static void also(struct care_reply *out, bool said, int intent) {
  if (said && out->n_secondary < CARE_REPLY_SECONDARY)
    out->secondary[out->n_secondary++] = intent;
}

/* --- the rules ------------------------------------------------------------------ */

/* "Je confirme mon absence": what is declared decides. So it does behind a mere
 * assent, and there behind a "but" too: "d'accord mais je ne viens pas". */
static void let_declarations_yield(struct care__work *work) {
  for (uint32_t i = 0; i < work->n_found; i++) {
    struct care__found *found = &work->found[i];
    if (found->signal != CARE__DECLARE || found->ignored)
      continue;
    found->signal = CARE__YES;
    for (uint32_t k = i + 1; k < work->n_found; k++) {
      const struct care__found *next = &work->found[k];
      if (next->signal == CARE__CONTRAST && found->flags & CARE__EDGE)
        continue;
      if (next->ignored || care__sentence_of(work, next) != care__sentence_of(work, found) ||
          next->signal == CARE__CONTRAST)
        break;
      if (next->signal == CARE__NO || next->signal == CARE__RESCHEDULE) {
        found->ignored = true;
        break;
      }
    }
  }
}

/* Opting out beats all, but for a patient who copies the footer behind the
 * answer ("OUI STOP 36180"): a person looks at that. */
static bool decide_optout(struct care__work *work, struct care_reply *out) {
  static const struct rule word = {"optout.word", CARE_INTENT_OPTOUT, 100};
  static const struct rule typo = {"optout.typo", CARE_INTENT_OPTOUT, 80};
  static const struct rule phrase = {"optout.phrase", CARE_INTENT_OPTOUT, 95};
  static const struct rule echo = {"footer_echo", CARE_INTENT_AMBIGUOUS, 50};
  const struct care__found *by = find(work, CARE__OPTOUT_PHRASE);
  const struct rule *rule = &phrase;

  if (!by) {
    by = find(work, CARE__OPTOUT);
    rule = work->was_typo ? &typo : &word;
  }
  if (!by)
    return false;
  if (rule != &phrase && (has(work, CARE__YES) || has(work, CARE__DECLARE)))
    rule = &echo;
  decide(work, out, rule, by);
  also(out, rule == &echo, CARE_INTENT_OPTOUT);
  also(out, has(work, CARE__YES) || has(work, CARE__DECLARE), CARE_INTENT_YES);
  also(out, has(work, CARE__NO), CARE_INTENT_NO);
  also(out, has(work, CARE__RESCHEDULE), CARE_INTENT_RESCHEDULE);
  return true;
}

/* What says the same whatever the question was. */
static bool decide_common(struct care__work *work, struct care_reply *out) {
  static const struct {
    uint8_t signal;
    struct rule rule;
  } table[] = {
      {CARE__AUTO, {"auto_reply", CARE_INTENT_UNKNOWN, 90}},
      {CARE__HELP, {"help", CARE_INTENT_HELP, 100}},
      {CARE__OPTIN, {"optin", CARE_INTENT_OPTIN, 95}},
      {CARE__WRONG, {"wrong_person", CARE_INTENT_UNKNOWN, 80}},
  };

  if (decide_optout(work, out))
    return true;
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    const struct care__found *by = find(work, table[i].signal);
    if (by) {
      decide(work, out, &table[i].rule, by);
      return true;
    }
  }
  return false;
}

/* "après" 18h, "le" 5 "au" matin. */
static bool frames_a_time(const struct care__work *work, uint32_t at) {
  int32_t value;

  return work->signal[at] == CARE__LIGHT || care__value_at(work, at, CARE__VALUE_INEXACT, &value) ||
         care__value_at(work, at, CARE__VALUE_ON, &value) ||
         care__value_at(work, at, CARE__VALUE_HOUR, &value);
}

/* Whether a clause is a day or an hour and at most an assent to it ("mercredi
 * oui", "I can make Friday"). */
static bool is_mere_proposal(const struct care__work *work, uint16_t clause) {
  for (uint32_t at = 0; at < work->tokens.count; at++)
    if (work->tokens.items[at].clause == clause && !work->filler[at] &&
        work->signal[at] != CARE__PROPOSAL && work->signal[at] != CARE__YES &&
        work->signal[at] != CARE__DECLARE && !frames_a_time(work, at))
      return false;
  return true;
}

/* The first "but" after it. */
static const struct care__found *contrast_after(const struct care__work *work,
                                                const struct care__found *no) {
  for (uint32_t i = 0; i < work->n_found; i++)
    if (work->found[i].signal == CARE__CONTRAST && work->found[i].first > no->first)
      return &work->found[i];
  return NULL;
}

static bool number_after(const struct care__work *work, const struct care__found *found) {
  for (uint32_t at = found->end; at < work->tokens.count; at++)
    if (work->tokens.items[at].kind == CARE__TOKEN_NUMBER)
      return true;
  return false;
}

/* "Pas demain": a day that is refused. */
static const struct care__found *refused_day(const struct care__work *work) {
  for (uint32_t i = 0; i + 1 < work->n_found; i++)
    if (work->found[i].signal == CARE__NEGATION && work->found[i + 1].signal == CARE__PROPOSAL &&
        work->found[i].end == work->found[i + 1].first)
      return &work->found[i + 1];
  return NULL;
}

/* "Je ne peux pas mardi, jeudi ?", "non mais à 11h oui", "pas mardi, mercredi": a
 * day or an hour after the no, in a clause of its own or behind a "but". */
static const struct care__found *counter_proposal(const struct care__work *work) {
  const struct care__found *no = has(work, CARE__NO) ? find(work, CARE__NO) : refused_day(work);
  const struct care__found *but = no ? contrast_after(work, no) : NULL;

  if (!no)
    return NULL;
  if (but && number_after(work, but))
    return but;
  for (uint32_t i = 0; i < work->n_found; i++) {
    const struct care__found *found = &work->found[i];
    if (found->signal != CARE__PROPOSAL || found->first <= no->first)
      continue;
    if ((but && found->first > but->first) ||
        (care__clause_of(work, found) != care__clause_of(work, no) &&
         (care__is_asked(work, found) || is_mere_proposal(work, care__clause_of(work, found)))))
      return found;
  }
  return NULL;
}

static bool decide_reschedule(struct care__work *work, struct care_reply *out) {
  static const struct rule wish = {"confirm.reschedule", CARE_INTENT_RESCHEDULE, 90};
  static const struct rule proposal = {"confirm.counter_proposal", CARE_INTENT_RESCHEDULE, 75};
  const struct care__found *by = find(work, CARE__RESCHEDULE);
  const struct rule *rule = &wish;

  if (!by) {
    by = counter_proposal(work);
    rule = &proposal;
  }
  if (!by)
    return false;
  decide(work, out, rule, by);
  also(out, has(work, CARE__YES), CARE_INTENT_YES);
  also(out, has(work, CARE__NO), CARE_INTENT_NO);
  return true;
}

/* A negation that no phrase explains, in the sentence of the yes. */
static const struct care__found *loose_negation(const struct care__work *work,
                                                const struct care__found *yes) {
  for (uint32_t i = 0; i < work->n_found; i++) {
    const struct care__found *found = &work->found[i];
    if (found->signal == CARE__NEGATION &&
        care__sentence_of(work, found) == care__sentence_of(work, yes))
      return found;
  }
  return NULL;
}

/* "Oui annulez svp": the yes before a cancellation is an assent to it. */
static bool assents_to(const struct care__work *work, const struct care__found *no) {
  if (!(no->flags & CARE__CANCEL))
    return false;
  for (uint32_t i = 0; i < work->n_found; i++) {
    const struct care__found *found = &work->found[i];
    bool yes = found->signal == CARE__YES || found->signal == CARE__DECLARE;
    if (found->ignored)
      continue;
    if (found->signal == CARE__CONTRAST || (yes && found->first > no->first) ||
        (yes && (!(found->flags & CARE__EDGE) || !(work->place[found->first] & CARE__PLACE_LEADS))))
      return false;
  }
  return true;
}

/* "We shall not be cancelling": a negation right before what cancels. */
static const struct care__found *negation_of(const struct care__work *work,
                                             const struct care__found *no) {
  for (uint32_t i = 0; no->flags & CARE__CANCEL && i < work->n_found; i++) {
    const struct care__found *found = &work->found[i];
    if (found->signal == CARE__NEGATION && found->end <= no->first && no->first - found->end <= 1 &&
        care__clause_of(work, found) == care__clause_of(work, no))
      return found;
  }
  return NULL;
}

/* "I don't think I need it, please cancel": the doubt comes before the decision. */
static bool settles(const struct care__work *work, const struct care__found *no,
                    const struct care__found *hedge) {
  return no && no->flags & CARE__CANCEL && hedge->first < no->first &&
         care__clause_of(work, hedge) != care__clause_of(work, no);
}

/* Yes or no was said: whether it stands. */
static void decide_polar(struct care__work *work, struct care_reply *out,
                         const struct care__found *yes, const struct care__found *no) {
  static const struct rule rule_yes = {"answer.yes", CARE_INTENT_YES, 95};
  static const struct rule rule_no = {"answer.no", CARE_INTENT_NO, 95};
  static const struct rule both = {"answer.both", CARE_INTENT_AMBIGUOUS, 50};
  static const struct rule hedged = {"answer.hedge", CARE_INTENT_AMBIGUOUS, 50};
  static const struct rule but = {"answer.contrast", CARE_INTENT_AMBIGUOUS, 50};
  static const struct rule negated = {"answer.negation", CARE_INTENT_AMBIGUOUS, 40};
  static const struct rule buried = {"answer.optout_word", CARE_INTENT_AMBIGUOUS, 40};
  static const struct rule weak = {"answer.weak", CARE_INTENT_AMBIGUOUS, 30};
  const struct care__found *hedge = find(work, CARE__HEDGE);
  const struct care__found *contrast = yes ? contrast_after(work, yes) : NULL;
  const struct care__found *loose = yes ? loose_negation(work, yes) : NULL;

  if (yes && no && assents_to(work, no))
    yes = NULL;
  if (yes && no)
    decide(work, out, &both, no);
  else if (hedge && !settles(work, no, hedge))
    decide(work, out, &hedged, hedge);
  else if (buried_optout(work))
    decide(work, out, &buried, buried_optout(work));
  else if (no && negation_of(work, no))
    decide(work, out, &negated, no);
  else if (no)
    decide(work, out, care__is_weak(work, no) ? &weak : &rule_no, no);
  else if (contrast)
    decide(work, out, &but, contrast);
  else if (loose)
    decide(work, out, &negated, loose);
  else
    decide(work, out, care__is_weak(work, yes) ? &weak : &rule_yes, yes);
  if (out->intent == CARE_INTENT_AMBIGUOUS) {
    also(out, yes, CARE_INTENT_YES);
    also(out, no, CARE_INTENT_NO);
  }
}

/* Neither was said. */
static void decide_rest(struct care__work *work, struct care_reply *out) {
  static const struct {
    uint8_t signal;
    struct rule rule;
  } table[] = {
      {CARE__HEDGE, {"hedge", CARE_INTENT_AMBIGUOUS, 50}},
      {CARE__QUESTION, {"question", CARE_INTENT_UNKNOWN, 20}},
      {CARE__ACK, {"acknowledgement", CARE_INTENT_AMBIGUOUS, 50}},
  };
  static const struct rule asked = {"question.answer", CARE_INTENT_AMBIGUOUS, 40};
  static const struct rule question = {"question", CARE_INTENT_UNKNOWN, 20};
  static const struct rule nothing = {"no_class", CARE_INTENT_UNKNOWN, 0};
  static const struct rule day = {"proposal", CARE_INTENT_AMBIGUOUS, 30};

  if (care__asked_answer(work)) {
    decide(work, out, &asked, care__asked_answer(work));
    return;
  }
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    const struct care__found *by = find(work, table[i].signal);
    if (by) {
      decide(work, out, &table[i].rule, by);
      return;
    }
  }
  if (work->tokens.has_question)
    decide(work, out, &question, NULL);
  else if (work->question == CARE_QUESTION_CONFIRM && has(work, CARE__PROPOSAL) && !out->alarm)
    decide(work, out, &day, find(work, CARE__PROPOSAL));
  else
    decide(work, out, &nothing, NULL);
}

static void decide_nothing_asked(struct care__work *work, struct care_reply *out) {
  static const struct rule none = {"no_keyword", CARE_INTENT_UNKNOWN, 0};

  decide(work, out, &none, NULL);
}

static void decide_free(struct care__work *work, struct care_reply *out) {
  static const struct rule free = {"free", CARE_INTENT_FREE, 100};
  static const struct rule alarm = {"free.alarm", CARE_INTENT_FREE, 100};

  decide(work, out, out->alarm ? &alarm : &free, NULL);
}

static void decide_answer(struct care__work *work, struct care_reply *out) {
  const struct care__found *yes, *no;

  care__leave_out_strangers(work);
  care__leave_out_what_is_asked(work);
  let_declarations_yield(work);
  if (decide_reschedule(work, out))
    return;
  yes = find(work, CARE__YES);
  no = find(work, CARE__NO);
  if (yes || no)
    decide_polar(work, out, yes, no);
  else
    decide_rest(work, out);
}

void care__decide(struct care__work *work, struct care_reply *out) {
  static void (*const questions[CARE_QUESTION_COUNT])(struct care__work *, struct care_reply *) = {
      [CARE_QUESTION_CONFIRM] = decide_answer,
      [CARE_QUESTION_YES_NO] = decide_answer,
      [CARE_QUESTION_SCALE_0_10] = care__decide_scale,
      [CARE_QUESTION_NPS] = care__decide_scale,
      [CARE_QUESTION_TEMPERATURE] = care__decide_temperature,
      [CARE_QUESTION_NUMBER] = care__decide_number,
      [CARE_QUESTION_DATE] = care__decide_date,
      [CARE_QUESTION_CHOICE] = care__decide_choice,
      [CARE_QUESTION_FREE] = decide_free,
      [CARE_QUESTION_OPTOUT] = decide_nothing_asked,
      [CARE_QUESTION_COMBINED] = decide_nothing_asked,
  };

  for (uint32_t at = 0; at < work->tokens.count && !out->alarm; at++) {
    int32_t value;
    out->alarm = care__value_at(work, at, CARE__VALUE_ALARM, &value) != 0;
  }
  if (!decide_common(work, out))
    questions[work->question](work, out);
}
