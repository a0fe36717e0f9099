/* SPDX-License-Identifier: MIT
 *
 * Messages of all kinds: their number in the source, as truth.c expects it. */
#include "draft.h"

#include <stdio.h>

const char *const draft_texts[4] = {
    "A reminder.", "Rappel \xC3\xA0 8 h \xE2\x82\xAC", "\xD0\xA7\xD0\xB0\xD1\x81",
    "A reminder of some length: bring your card, the letter of your doctor and the list of what "
    "you take; do not eat from midnight on; come by the entrance in the garden; call the number "
    "below if you cannot come. This text goes on until it needs three parts, so that there is "
    "something to cut: between the parts, inside of them, and at each octet of a header."};

static void draft_text(struct draft *draft, struct script *script,
                       const struct smpp_client_config *config, uint8_t how) {
  struct smpp_message *m = &draft->message;
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct smpp_span raw;

  m->text = smpp_span_of(draft_texts[how & 3]);
  m->long_method = how >> 2 & 3;
  m->encoding = how & 32 ? SMPP_ENCODING_UCS2 : SMPP_ENCODING_AUTO;
  m->flash = how & 64;
  m->max_parts = TRUTH_PARTS;
  if (how & 16) {
    raw = script_octets(script, 1 + (how >> 5) * 6u);
    memcpy(draft->octets, raw.ptr, raw.len);
    m->text = smpp_span(draft->octets, raw.len);
    m->encoding = how & 3;
  }
  options.encoding = m->encoding;
  options.dcs0 = config->dcs0_out;
  options.long_method = m->long_method;
  options.max_parts = m->max_parts;
  options.flash = m->flash;
  memset(&draft->plan, 0, sizeof draft->plan);
  (void)smpp_text_plan(m->text, &options, &draft->plan, NULL);
}

static void draft_destinations(struct draft *draft, uint8_t which) {
  struct smpp_message *m = &draft->message;
  static const char *const numbers[] = {"3360", "3361", "3362", "3363"};

  m->n_destinations = 1 + (which & 3);
  m->destination_addr = smpp_span_of("");
  for (uint32_t i = 0; i < m->n_destinations; i++) {
    draft->destinations[i] = (struct smpp_dest_address){.dest_flag = SMPP_DEST_SME};
    draft->destinations[i].destination_addr = smpp_span_of(numbers[i]);
  }
  if (which & 128) {
    draft->destinations[0].dest_flag = SMPP_DEST_LIST;
    draft->destinations[0].dl_name = smpp_span_of("team");
  }
  m->destinations = draft->destinations;
}

/* A message of which a journal knows. */
static void draft_known(struct draft *draft, uint8_t which) {
  struct smpp_message *m = &draft->message;

  m->n_known = draft->plan.n_pdus;
  m->reference = which;
  m->known = draft->known;
  for (uint32_t i = 0; i < TRUTH_PARTS; i++) {
    static const int outcomes[] = {SMPP_OUTCOME_NOT_SENT, SMPP_OUTCOME_ACCEPTED,
                                   SMPP_OUTCOME_UNKNOWN, SMPP_OUTCOME_NOT_SENT};
    draft->known[i] = (struct smpp_part_result){.outcome = outcomes[which >> i & 3]};
    draft->known[i].host = UINT32_MAX;
    if (draft->known[i].outcome == SMPP_OUTCOME_ACCEPTED) {
      draft->known[i].answered = true;
      draft->known[i].message_id = smpp_span_of("k1");
    }
  }
}

void draft_message(struct draft *draft, struct script *script, const struct truth *truth) {
  uint8_t what = script_octet(script), how = script_octet(script), which = script_octet(script);
  struct smpp_message *m = &draft->message;

  memset(draft, 0, sizeof *draft);
  *m = (struct smpp_message)SMPP_MESSAGE_INIT;
  (void)snprintf(draft->source, sizeof draft->source, "M%u", truth->n_messages);
  (void)snprintf(draft->number, sizeof draft->number, "336%u", which % 10u);
  m->cookie = truth->n_messages;
  m->source_addr = smpp_span_of(draft->source);
  m->destination_addr = smpp_span_of(draft->number);
  draft_text(draft, script, truth->config, how);
  m->data_sm = what & 1;
  m->urgent = what & 2;
  m->journaled = what & 4;
  m->registered_delivery = what & 8 ? 1 : 0;
  if (what & 16)
    m->expires_ms = truth->now_ms + which * 20u;
  if (what & 32)
    m->validity_s = which * 3600u;
  if (what & 64)
    draft_destinations(draft, which);
  if (what & 128)
    draft_known(draft, which);
}
