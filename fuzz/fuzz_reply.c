/* SPDX-License-Identifier: MIT
 *
 * A reply, after an octet that chooses question and language. Laws: a decision
 * has names, its span lies inside what was read and between characters, and the
 * same reply is judged the same again. */
#include <smppcare/reply.h>

#include "../tests/support/lexicons.h"
#include "fuzz.h"

#include <string.h>

static care_lexicon *words(void) {
  static care_lexicon *lexicon;

  if (!lexicon)
    lexicon = lexicons_load();
  LAW(lexicon);
  return lexicon;
}

static int choose_question(unsigned choice) {
  static const int questions[] = {CARE_QUESTION_CONFIRM, CARE_QUESTION_YES_NO,
                                  CARE_QUESTION_OPTOUT};

  return questions[choice % 3];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct care_reply reply = CARE_REPLY_INIT, again = CARE_REPLY_INIT;
  struct smpp_span text, lang;
  int question;

  if (size == 0)
    return 0;
  text = smpp_span(data + 1, size - 1);
  lang = smpp_span_of(data[0] & 1 ? "fr" : "en");
  question = choose_question(data[0] / 2u);
  LAW(care_reply_parse(words(), lang, question, text, &reply) == SMPP_OK);
  LAW(care_intent_name(reply.intent) && reply.rule[0] && reply.lexicon[0]);
  LAW(reply.start <= reply.end && reply.end <= text.len && reply.end <= CARE_REPLY_MAX);
  LAW(reply.confidence <= 100 && reply.n_secondary <= CARE_REPLY_SECONDARY);
  LAW(reply.truncated == (text.len > CARE_REPLY_MAX));
  LAW(reply.intent != CARE_INTENT_YES || !reply.truncated);
  if (data[0] & 0xC0)
    return 0;
  LAW(care_reply_parse(words(), lang, question, text, &again) == SMPP_OK);
  LAW(again.intent == reply.intent && again.start == reply.start && again.end == reply.end);
  LAW(strcmp(again.rule, reply.rule) == 0);
  return 0;
}
