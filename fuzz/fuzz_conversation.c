/* SPDX-License-Identifier: MIT
 *
 * A conversation as a script: each step is an octet that says what happens, one
 * that says how much time passes, and for messages a length and that many octets
 * of text. Laws: decisions have names and reasons and never too many, nothing
 * automatic is sent to who opted out, is a person's affair or a machine, and no
 * more than the caps allow. */
#include <smppcare/conversation.h>

#define FUZZ_LEXICONS 2
#include "words.h"

#include <string.h>

struct script {
  const uint8_t *at, *end;
  struct care_conversation state;
  struct care_desk desk;
  uint64_t now, day_began;
  unsigned sent_today;
};

static uint8_t next(struct script *script) {
  return script->at < script->end ? *script->at++ : 0;
}

static struct smpp_span text_of(struct script *script) {
  size_t len = next(script), left = (size_t)(script->end - script->at);
  struct smpp_span text = smpp_span(script->at, len < left ? len : left);

  script->at += text.len;
  return text;
}

static bool sends(int act) {
  return act == CARE_ACT_ACKNOWLEDGE || act == CARE_ACT_ASK_AGAIN || act == CARE_ACT_ASK_WHICH ||
         act == CARE_ACT_TOO_LATE || act == CARE_ACT_SEND_HELP;
}

static void check(struct script *script, const struct care_steps *steps, bool silent) {
  LAW(steps->n <= CARE_STEPS_MAX);
  if (script->now - script->day_began >= 24u * 3600u * 1000u) {
    script->day_began = script->now;
    script->sent_today = 0;
  }
  for (unsigned i = 0; i < steps->n; i++) {
    LAW(care_act_name(steps->items[i].act) && steps->items[i].reason[0]);
    LAW(!silent || !sends(steps->items[i].act));
    script->sent_today += sends(steps->items[i].act);
  }
  LAW(script->sent_today <= 2 * CARE_AUTOMATIC_DAY_MAX);
  LAW(script->state.pending_len <= CARE_REPLY_MAX && script->state.echo_len <= CARE_ECHO_MAX);
}

static bool is_silent(const struct script *script) {
  return script->state.opted_out || script->now < script->state.human_until_ms;
}

static void receive(struct script *script, unsigned who) {
  static const char *const numbers[] = {"+33698765432", "38123", "BANK", "+33612340000"};
  struct care_inbound in = {
      smpp_span_of(numbers[who % 4]), smpp_span_of("38001"), {0}, {0}, who & 4};
  bool silent = is_silent(script) || who % 4 != 0;
  struct care_steps steps;

  in.text = text_of(script);
  LAW(care_conversation_receive(&script->state, &script->desk, &in, script->now, &steps) ==
      SMPP_OK);
  check(script, &steps, silent);
}

static void ask(struct script *script, unsigned choice) {
  struct care_open open = {.id = 1 + choice % 16, .asked_ms = script->now};
  int result;

  open.expires_ms = script->now + 3600000u * (choice % 8);
  open.question = (int32_t)(choice % CARE_QUESTION_CHOICE);
  if (choice & 1)
    care_code_make(choice, open.code);
  result = care_conversation_ask(&script->state, &open);
  LAW(result == SMPP_OK || result == SMPP_ERR_FULL || result == SMPP_ERR_STATE);
}

static void step(struct script *script) {
  unsigned what = next(script);
  struct care_steps steps;
  bool silent;

  script->now += (uint64_t)next(script) * 1000u * (what & 0x80 ? 600u : 1u);
  silent = is_silent(script);
  LAW(care_conversation_due(&script->state, &script->desk, script->now, &steps) == SMPP_OK);
  check(script, &steps, silent);
  switch (what % 8) {
  case 0:
    care_conversation_sent(&script->state, text_of(script), script->now);
    break;
  case 1:
    ask(script, next(script));
    break;
  case 2:
    care_conversation_close(&script->state, 1 + next(script) % 16u);
    break;
  case 3:
    care_conversation_free_place(&script->state, 1 + next(script) % 16u);
    break;
  case 4:
    care_conversation_hand_over(&script->state, script->now + 1000u * next(script));
    break;
  case 5:
    care_conversation_release(&script->state);
    break;
  default:
    receive(script, what / 8);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct smpp_span own = smpp_span_of("+33612340000");
  struct script script = {.at = data, .end = data + size, .now = 1000000, .day_began = 1000000};

  script.state.size = sizeof script.state;
  script.desk.size = sizeof script.desk;
  script.desk.lexicon = words();
  script.desk.language = smpp_span_of("fr");
  script.desk.addresses = &own;
  script.desk.n_addresses = 1;
  while (script.at < script.end)
    step(&script);
  return 0;
}
