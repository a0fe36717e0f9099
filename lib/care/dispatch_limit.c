/* SPDX-License-Identifier: MIT
 *
 * What a site's [alert]s say to answers: clear ones, those in doubt, and those that
 * come too late to be anybody's answer. */
#include <care/dispatcher.h>

static bool is_measured(int intent) {
  return intent == CARE_INTENT_NUMBER || intent == CARE_INTENT_YES || intent == CARE_INTENT_NO;
}

/* A number as limits compare it: yes counts 1, no 0. */
static int32_t measure(const struct care_answer *answer) {
  return answer->intent == CARE_INTENT_NUMBER ? answer->thousandths
         : answer->intent == CARE_INTENT_YES  ? 1000
                                              : 0;
}

void care__limit_answer(care_dispatch *d, uint32_t item, struct smpp_span question,
                        const struct care_answer *answer) {
  struct smpp_span name, level;
  struct data_json_writer w;

  if (!is_measured(answer->intent) ||
      !care_plan_alert(d->options.plan, question, measure(answer) / 1000.0, &name, &level))
    return;
  w = care__event_begin(d, "alert.raised", item, CARE__NONE);
  data_json_member_string(&w, "alert", name);
  data_json_member_string(&w, "level", level);
  data_json_member_string(&w, "question", question);
  if (answer->intent == CARE_INTENT_NUMBER) {
    data_json_key(&w, "value");
    data_json_double(&w, answer->thousandths / 1000.0, 3);
  } else
    data_json_member_text(&w, "value", care_intent_name(answer->intent));
  data_json_member_text(&w, "phone", d->phones[d->items[item].phone].e164);
  care__event_end(d, &w);
  d->info.alerts++;
}

static void doubt(care_dispatch *d, uint32_t item, struct smpp_span question, int32_t thousandths) {
  struct care_answer highest = {.intent = CARE_INTENT_NUMBER, .thousandths = thousandths};

  if (thousandths > 0)
    care__limit_answer(d, item, question, &highest);
}

/* The highest of the numbers that were named counts for staff, until it is clear. */
void care__limit_doubt(care_dispatch *d, uint32_t item, const struct care_reply *reply) {
  struct care_plan_question question;

  if (item == CARE__NONE || !care_plan_question(d->options.plan, d->items[item].asks, &question))
    return;
  if (reply->intent == CARE_INTENT_AMBIGUOUS)
    doubt(d, item, question.name, reply->answer.thousandths);
  for (size_t i = 0; reply->n_items == 0 && i < question.asked.n_items; i++)
    doubt(d, item, question.asked.items[i].label, reply->items[i].thousandths);
}

void care__limit_late(care_dispatch *d, uint32_t item, const struct care_reply *reply) {
  struct care_answer whole = reply->answer;
  struct care_plan_question question;

  if (item == CARE__NONE || !care_plan_question(d->options.plan, d->items[item].asks, &question))
    return;
  whole.intent = reply->intent;
  if (reply->n_items == 0)
    care__limit_answer(d, item, question.name, &whole);
  for (size_t i = 0; i < reply->n_items && i < question.asked.n_items; i++)
    care__limit_answer(d, item, question.asked.items[i].label, &reply->items[i]);
}
