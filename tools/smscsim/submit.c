/* SPDX-License-Identifier: MIT
 *
 * smscsim/submit.c - submit_sm, data_sm and submit_multi: refused, or taken and answered, now or
 * after the latency (B6, B7, B9, B10). */
#include "smsc_internal.h"

#include "check.h"
#include "draw.h"

#include <smpp/names.h>
#include <smpp/tlv.h>
#include <stdlib.h>

#define TON_INTERNATIONAL 1u /* 5.2.5 */
#define NPI_ISDN 1u          /* 5.2.6 */
#define THROTTLE_LASTS_MS 10000u

#define ESM_MODE 0x03u /* 5.2.12 */
#define ESM_TRANSACTION 0x02u

/* --- whether there is room --------------------------------------------------- */

static uint32_t rate_of(const struct smsc *smsc, const struct account *account,
                        const struct chosen *chosen) {
  const struct smsc_user *user =
      smsc->config.users ? users_next(smsc->config.users, smpp_span_of(account->system_id), NULL)
                         : NULL;

  return user && user->throughput ? user->throughput : chosen->of[VALUE_throttle]->throttle;
}

/* A bucket of one second's segments: bursts of that size pass, and no more than
 * that many a second in the long run. */
static bool throttled(struct account *account, uint32_t rate, unsigned segments, uint64_t now_ms) {
  uint64_t most = (uint64_t)rate * 1000, cost = (uint64_t)segments * 1000;
  uint64_t passed = now_ms - account->credit_ms;

  if (most == 0)
    return false;
  if (account->credit_ms == 0 || passed >= 1000)
    account->credit = most;
  else
    account->credit += passed * rate;
  account->credit_ms = now_ms;
  if (account->credit > most)
    account->credit = most;
  /* A PDU of more segments than a second has passes with a full bucket. */
  if (account->credit < (cost < most ? cost : most))
    return true;
  account->credit -= cost < account->credit ? cost : account->credit;
  return false;
}

/* That of a submit_multi is nobody's in particular. */
static struct smpp_span destination_of(const struct smpp_pdu *pdu) {
  if (pdu->command_id == SMPP_SUBMIT_MULTI)
    return smpp_span(NULL, 0);
  return pdu->command_id == SMPP_DATA_SM ? pdu->data_sm.destination_addr : pdu->sm.destination_addr;
}

/* throttle_lasts */
static bool still_throttled(struct smsc *smsc, struct link *link, struct smpp_span to,
                            uint64_t now_ms) {
  uint64_t since_ms = link->account->throttled_ms;

  return since_ms && now_ms - since_ms < THROTTLE_LASTS_MS &&
         smsc__switch(smsc, link, SWITCH_throttle_lasts, to, now_ms);
}

static bool queue_full(const struct smsc *smsc, uint32_t queue) {
  size_t waiting = smsc->n_pending + smsc->n_deliveries;

  if (queue && waiting >= queue)
    return true;
  return smsc->n_deliveries >= MAX_DELIVERIES || due_count(&smsc->due) >= MAX_DUE - 4;
}

static unsigned segments_asked(const struct smpp_pdu *pdu, uint8_t dcs0) {
  uint8_t data_coding = pdu->command_id == SMPP_DATA_SM        ? pdu->data_sm.data_coding
                        : pdu->command_id == SMPP_SUBMIT_MULTI ? pdu->submit_multi.data_coding
                                                               : pdu->sm.data_coding;
  struct smpp_span payload;

  if (!smpp_tlv_find(pdu->tlvs, SMPP_TLV_message_payload, &payload))
    return 1;
  return segments_of(payload.len, smpp_data_coding_encoding(data_coding, dcs0));
}

static bool has_vendor_tlv(struct smpp_span tlvs) {
  struct smpp_tlv tlv;

  while (tlvs.len && smpp_tlv_next(&tlvs, &tlv) == SMPP_MORE)
    if (tlv.tag >= 0x1400 && tlv.tag <= 0x3FFF)
      return true;
  return false;
}

static bool begins_with(struct smpp_span text, const char *head) {
  size_t len = strlen(head);

  return text.len >= len && memcmp(text.ptr, head, len) == 0;
}

/* The same of its destination. */
static uint32_t terms_of_address(struct smsc *smsc, struct link *link, const struct smpp_sm *sm,
                                 uint64_t now_ms) {
  struct smpp_span to = sm->destination_addr;
  bool plus = begins_with(to, "+");

  if ((plus || begins_with(to, "00")) && smsc__switch(smsc, link, SWITCH_plus_refused, to, now_ms))
    return SMPP_STATUS_RINVDSTADR;
  if (!plus && smsc__switch(smsc, link, SWITCH_plus_needed, to, now_ms))
    return SMPP_STATUS_RINVDSTADR;
  if (sm->dest_addr_ton != TON_INTERNATIONAL &&
      smsc__switch(smsc, link, SWITCH_ton_refused, to, now_ms))
    return SMPP_STATUS_RINVDSTTON;
  if (sm->dest_addr_npi != NPI_ISDN && smsc__switch(smsc, link, SWITCH_npi_refused, to, now_ms))
    return SMPP_STATUS_RINVDSTNPI;
  return SMPP_STATUS_ROK;
}

/* What an operator's terms say of a submit_sm that is as it should be. */
static uint32_t terms(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu,
                      struct smpp_span to, uint64_t now_ms) {
  if (pdu->sm.schedule_delivery_time.len &&
      smsc__switch(smsc, link, SWITCH_schedule_refused, to, now_ms))
    return SMPP_STATUS_RINVSCHED;
  if (pdu->sm.validity_period.len && smsc__switch(smsc, link, SWITCH_validity_refused, to, now_ms))
    return SMPP_STATUS_RINVEXPIRY;
  if (pdu->sm.service_type.len && smsc__switch(smsc, link, SWITCH_service_type_refused, to, now_ms))
    return SMPP_STATUS_RINVSERTYP;
  if (!has_vendor_tlv(pdu->tlvs) && smsc__switch(smsc, link, SWITCH_vendor_tlv_needed, to, now_ms))
    return SMPP_STATUS_RMISSINGOPTPARAM;
  if (pdu->sm.data_coding == 0 && smsc__switch(smsc, link, SWITCH_dcs0_refused, to, now_ms))
    return SMPP_STATUS_RINVDCS;
  return terms_of_address(smsc, link, &pdu->sm, now_ms);
}

/* What an operator's terms, or a switch that breaks a rule, make of a check. */
static uint32_t checked(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu,
                        uint32_t status, uint64_t now_ms) {
  struct message_draft draft;

  message_draft_of(pdu, &draft);
  if (status == SMPP_STATUS_RINVDSTADR && draft.to.len == 0 &&
      pdu->command_id != SMPP_SUBMIT_MULTI &&
      smsc__switch(smsc, link, SWITCH_empty_address_ok, draft.to, now_ms))
    return SMPP_STATUS_ROK;
  if (status != SMPP_STATUS_ROK || pdu->command_id != SMPP_SUBMIT_SM)
    return status;
  return terms(smsc, link, pdu, draft.to, now_ms);
}

/* error_rate: the status of a refusal for no reason, or ESME_ROK. */
static uint32_t drawn_error(const struct smsc *smsc, const struct link *link,
                            const struct trouble *trouble) {
  uint64_t seed = smsc->config.seed, pdu = link->n_requests;

  if (trouble->error_share == 0 ||
      draw(seed, link->number, pdu, DRAW_ERROR) % 1000000 >= trouble->error_share)
    return SMPP_STATUS_ROK;
  return weighed_draw(&trouble->errors, draw(seed, link->number, pdu, DRAW_ERROR_STATUS));
}

/* throttle, its switch, and window */
static bool too_much(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu,
                     const struct chosen *chosen, uint64_t now_ms) {
  uint32_t rate = rate_of(smsc, link->account, chosen);
  uint32_t window = chosen->of[VALUE_window]->window;

  return still_throttled(smsc, link, destination_of(pdu), now_ms) ||
         (window && link->n_waiting >= window) ||
         throttled(link->account, rate, segments_asked(pdu, chosen->of[VALUE_dcs0]->dcs0), now_ms);
}

static uint32_t admit(struct smsc *smsc, struct link *link, const struct smpp_pdu *pdu,
                      const struct chosen *chosen, uint64_t now_ms) {
  uint32_t status =
      check_submission(pdu, chosen->of[VALUE_strict]->strict, smsc__unix_ms(smsc, now_ms) / 1000);

  if (!link->account)
    return SMPP_STATUS_RINVBNDSTS;
  status = checked(smsc, link, pdu, status, now_ms);
  if (status == SMPP_STATUS_ROK)
    status = drawn_error(smsc, link, &chosen->of[VALUE_error_rate]->trouble);
  if (status != SMPP_STATUS_ROK)
    return status;
  if (too_much(smsc, link, pdu, chosen, now_ms)) {
    smsc->counters.throttled++;
    link->account->throttled_ms = now_ms;
    return SMPP_STATUS_RTHROTTLED;
  }
  if (queue_full(smsc, chosen->of[VALUE_queue]->queue)) {
    smsc->counters.queue_full++;
    return SMPP_STATUS_RMSGQFUL;
  }
  return SMPP_STATUS_ROK;
}

/* --- taking messages ---------------------------------------------------------- */

/* What all the messages of one submission share. */
struct submission {
  struct smsc *smsc;
  struct link *link;
  const struct smpp_pdu *pdu;
  uint64_t number; /* of the id */
  char id[MESSAGE_ID_SIZE];
  uint64_t answer_ms, now_ms;
  struct answer *answer;
  const struct chosen *chosen;
};

static void log_submission(const struct submission *s, const struct message *message) {
  struct log *log = s->smsc->config.log;
  struct data_buffer text = {NULL, 0, 0, false};

  if (!log_begin(log, message->received_ms, "submit"))
    return;
  log_count(log, "session", s->link->number);
  log_word(log, "id", message->id);
  log_number(log, "from", message->from);
  log_number(log, "to", message->to);
  log_count(log, "data_coding", message->data_coding);
  if (message_text(message, &text))
    log_text(log, "text", data_buffer_span(&text));
  log_end(log);
  data_buffer_free(&text);
}

static bool take(const struct submission *s, const struct message_draft *draft) {
  struct message *message = message_new(draft, s->pdu, s->chosen->of[VALUE_dcs0]->dcs0);
  struct smpp_span asked;

  if (!message)
    return false;
  message->number = s->number;
  message->session = s->link->number;
  message->pdu = s->link->n_requests;
  message->id_receipt =
      s->link->short_ids ? (uint8_t)ID_HEX : s->chosen->of[VALUE_id_format]->id_receipt;
  message->received_ms = smsc__unix_ms(s->smsc, s->now_ms);
  memcpy(message->id, s->id, sizeof message->id);
  message->as_gsm = smsc__switch_for(s->smsc, message, SWITCH_latin1_as_gsm, s->now_ms);
  smsc__fate(s->smsc, message, s->pdu, s->answer_ms, s->now_ms);
  if (s->pdu->command_id == SMPP_DATA_SM && (message->esm_class & ESM_MODE) == ESM_TRANSACTION)
    smsc__transaction(s->smsc, message, smpp_tlv_find(s->pdu->tlvs, SMPP_TLV_set_dpf, &asked),
                      s->answer, s->now_ms);
  store_add(&s->smsc->store, message);
  log_submission(s, message);
  message_unref(message);
  s->smsc->counters.accepted++;
  s->link->n_submitted++;
  return true;
}

static uint32_t take_destination(const struct submission *s, struct message_draft *draft,
                                 const struct smpp_unsuccess_sme *to) {
  if (smsc__switch(s->smsc, s->link, SWITCH_multi_all_fail, to->destination_addr, s->now_ms))
    return SMPP_STATUS_RSUBMITFAIL;
  if (to->destination_addr.len == 0)
    return SMPP_STATUS_RINVDSTADR;
  draft->to = to->destination_addr;
  draft->to_ton = to->dest_addr_ton;
  draft->to_npi = to->dest_addr_npi;
  return take(s, draft) ? SMPP_STATUS_ROK : SMPP_STATUS_RSYSERR;
}

/* 254 entries of dest_addr_ton, npi, an address of 21 octets and a status. */
#define UNSUCCESS_SIZE (254u * 27u)

/* Where the destinations of a submit_multi that get nothing are written down. */
struct unsuccess {
  uint8_t octets[UNSUCCESS_SIZE];
  size_t len;
  uint8_t n;
};

static void fail_one(struct unsuccess *out, struct smpp_unsuccess_sme entry, uint32_t status) {
  entry.error_status_code = status;
  if (status != SMPP_STATUS_ROK &&
      smpp_unsuccess_sme_put(out->octets, sizeof out->octets, &out->len, &entry) == SMPP_OK)
    out->n++;
}

/* 4.5.1: a list stands for its members, who are of international numbers. */
static void take_list(const struct submission *s, struct message_draft *draft,
                      struct smpp_span name, struct unsuccess *out) {
  const struct site_list *list =
      s->smsc->config.site ? site_list_find(s->smsc->config.site, name) : NULL;
  struct smpp_unsuccess_sme entry = {1, 1, {NULL, 0}, SMPP_STATUS_ROK};

  if (!list)
    fail_one(out, (struct smpp_unsuccess_sme){0, 0, {NULL, 0}, 0}, SMPP_STATUS_RINVDLNAME);
  for (uint32_t i = 0; list && i < list->n; i++) {
    entry.destination_addr = smpp_span_of(list->members[i]);
    fail_one(out, entry, take_destination(s, draft, &entry));
  }
}

static void take_all(const struct submission *s, struct message_draft *draft,
                     struct unsuccess *out) {
  struct smpp_span rest = s->pdu->submit_multi.dest_addresses;
  struct smpp_dest_address destination;

  while (smpp_dest_address_next(&rest, &destination) == SMPP_MORE) {
    struct smpp_unsuccess_sme entry = {destination.dest_addr_ton, destination.dest_addr_npi,
                                       destination.destination_addr, SMPP_STATUS_ROK};

    if (destination.dest_flag == 2)
      take_list(s, draft, destination.dl_name, out);
    else
      fail_one(out, entry, take_destination(s, draft, &entry));
  }
}

static void log_refusal(struct smsc *smsc, const struct link *link, uint32_t status,
                        uint64_t now_ms) {
  struct log *log = smsc->config.log;

  smsc->counters.refused++;
  if (!log_begin(log, smsc__unix_ms(smsc, now_ms), "submit_refused"))
    return;
  log_count(log, "session", link->number);
  log_word(log, "status", smpp_status_name(status));
  log_end(log);
}

static void accept(struct submission *s, struct answer *answer, struct unsuccess *unsuccess) {
  struct smsc *smsc = s->smsc;
  struct smpp_span to = destination_of(s->pdu);
  struct message_draft draft;

  if (smsc->n_ids && smsc__switch(smsc, s->link, SWITCH_id_repeated, to, s->now_ms))
    smsc->n_ids--;
  if (smsc__switch(smsc, s->link, SWITCH_ids_again, to, s->now_ms))
    smsc->n_ids = 0;
  s->number = smsc->first_number + smsc->n_ids++;
  message_id_write(s->link->short_ids ? (uint8_t)ID_HEX
                                      : s->chosen->of[VALUE_id_format]->id_response,
                   s->number, smsc->config.seed, s->id);
  answer->id = s->id;
  if (s->pdu->command_id == SMPP_SUBMIT_SM && s->pdu->sm.replace_if_present_flag == 1)
    smsc__replace_present(smsc, s->link, &s->pdu->sm, s->now_ms);
  message_draft_of(s->pdu, &draft);
  draft.system_id = smpp_span_of(s->link->account->system_id);
  if (s->pdu->command_id == SMPP_SUBMIT_MULTI) {
    take_all(s, &draft, unsuccess);
    answer->no_unsuccess = unsuccess->n;
    answer->unsuccess = smpp_span(unsuccess->octets, unsuccess->len);
  } else if (!take(s, &draft)) {
    answer->status = SMPP_STATUS_RSYSERR;
  }
}

void smsc__submission(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                      uint64_t now_ms) {
  uint64_t drawn = draw(smsc->config.seed, link->number, link->n_requests, DRAW_LATENCY);
  struct chosen room;
  struct submission s = {smsc, link, event->pdu, 0, "", now_ms, now_ms, NULL, NULL};
  struct smpp_span to = destination_of(event->pdu);
  struct answer answer = {.request = event->request,
                          .pdu = link->n_requests,
                          .command_id = event->command_id,
                          .sequence_number = event->sequence_number,
                          .id = ""};
  struct unsuccess unsuccess;

  s.chosen = smsc__choose(smsc, link, event->command_id, to, now_ms, &room);
  s.answer = &answer;
  s.answer_ms += delay_draw(&s.chosen->of[VALUE_latency]->latency, drawn);
  unsuccess.len = unsuccess.n = 0;
  answer.status = admit(smsc, link, event->pdu, s.chosen, now_ms);
  if (answer.status == SMPP_STATUS_ROK)
    accept(&s, &answer, &unsuccess);
  if (answer.status != SMPP_STATUS_ROK && answer.outcome_ms == 0)
    log_refusal(smsc, link, answer.status, now_ms);
  link->n_submissions++;
  if (event->pdu->command_id != SMPP_SUBMIT_MULTI)
    smsc__remember(smsc, link, event->sequence_number, to);
  smsc__befall(smsc, link, s.chosen, &answer);
  /* The event's PDU is gone with the next call on the link. */
  smsc__answer(smsc, link, &answer, answer.outcome_ms ? answer.outcome_ms : s.answer_ms, now_ms);
}
