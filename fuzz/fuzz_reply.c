/* SPDX-License-Identifier: MIT
 *
 * A reply, after an octet that chooses question and language. Laws: a decision
 * has names, its span lies inside what was read and between characters, and the
 * same reply is judged the same again. */
#include <smppcare/reply.h>

#include "words.h"

#include <string.h>

static struct care_asked choose_question(unsigned choice) {
  static struct smpp_span options[3];
  static struct care_item items[4];
  struct care_asked asked = CARE_ASKED_INIT;

  options[0] = smpp_span_of("matin");
  options[1] = smpp_span_of("B");
  options[2] = smpp_span_of("après-midi");
  items[0] = (struct care_item){smpp_span_of("pain"), CARE_QUESTION_SCALE_0_10};
  items[1] = (struct care_item){smpp_span_of("température"), CARE_QUESTION_TEMPERATURE};
  items[2] = (struct care_item){smpp_span_of("fever"), CARE_QUESTION_YES_NO};
  items[3] = (struct care_item){smpp_span_of("when"), CARE_QUESTION_DATE};
  asked.question = (int)(choice % CARE_QUESTION_COUNT);
  asked.options = options;
  asked.n_options = 3;
  asked.items = items;
  asked.n_items = choice < CARE_QUESTION_COUNT ? 4 : 2;
  asked.today = (struct care_day){2026, 11, 22};
  return asked;
}

static void check_answer(const struct care_reply *reply, const struct care_asked *asked) {
  int32_t value = reply->answer.thousandths;

  LAW(reply->answer.intent == reply->intent);
  if (reply->intent == CARE_INTENT_NUMBER && asked->question == CARE_QUESTION_TEMPERATURE)
    LAW(value >= 33800 && value <= 43400 && value % 100 == 0);
  if (asked->question == CARE_QUESTION_SCALE_0_10 || asked->question == CARE_QUESTION_NPS)
    LAW(value >= 0 && value <= 10000);
  if (reply->intent == CARE_INTENT_CHOICE)
    LAW(reply->answer.option < asked->n_options);
  if (reply->intent == CARE_INTENT_DATE)
    LAW(reply->answer.day.year >= 1900 && reply->answer.day.month <= 12);
  LAW(reply->n_items == 0 || reply->n_items == asked->n_items);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const languages[] = {"fr", "en", "es", "it", "de", "pt",
                                          "nl", "ar", "tr", "pl", "ro", "ru"};
  struct care_reply reply = CARE_REPLY_INIT, again = CARE_REPLY_INIT;
  struct smpp_span text, lang;
  struct care_asked asked;

  if (size == 0)
    return 0;
  text = smpp_span(data + 1, size - 1);
  lang = smpp_span_of(languages[data[0] % 12]);
  asked = choose_question(data[0] / 12u);
  LAW(care_reply_judge(words(), lang, &asked, text, &reply) == SMPP_OK);
  LAW(care_intent_name(reply.intent) && reply.rule[0] && reply.lexicon[0]);
  LAW(reply.start <= reply.end && reply.end <= text.len && reply.end <= CARE_REPLY_MAX);
  LAW(reply.confidence <= 100 && reply.n_secondary <= CARE_REPLY_SECONDARY);
  LAW(reply.truncated == (text.len > CARE_REPLY_MAX));
  LAW(reply.intent != CARE_INTENT_YES || !reply.truncated);
  check_answer(&reply, &asked);
  if (size % 4)
    return 0;
  LAW(care_reply_judge(words(), lang, &asked, text, &again) == SMPP_OK);
  LAW(again.intent == reply.intent && again.start == reply.start && again.end == reply.end);
  LAW(strcmp(again.rule, reply.rule) == 0);
  return 0;
}
