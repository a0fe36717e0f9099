/* SPDX-License-Identifier: MIT
 *
 * smscsim/fate.c - what becomes of a message: its final state, its receipts,
 * and what a scripted patient answers (B8, B15). */
#include "smsc_internal.h"

#include "check.h"
#include "draw.h"

#include <smpp/tlv.h>
#include <stdlib.h>

#define STATE_ENROUTE 1u
#define STATE_DELIVERED 2u
#define STATE_DELETED 4u
#define STATE_UNDELIVERABLE 5u
#define STATE_ACCEPTED 6u
#define STATE_UNKNOWN 7u
#define ESM_MODE 0x03u /* 5.2.12 */
#define ESM_DATAGRAM 0x01u
#define ESM_TRANSACTION 0x02u
#define REGISTERED_INTERMEDIATE 0x10u
#define PART_SIZE 300u /* septets of 254 packed octets */

/* What a patient is about to send. */
struct reply {
  struct message *message; /* a reference: to whom, from whom */
  const char *text;        /* the scenario's, which outlives this */
};

/* --- deciding ------------------------------------------------------------- */

static bool receipt_due(const struct message *message, uint8_t state) {
  bool good = state == STATE_DELIVERED || state == STATE_ACCEPTED;

  if ((message->esm_class & ESM_MODE) == ESM_DATAGRAM)
    return false;
  if (message->receipt_unasked)
    return true;
  switch (message->registered_delivery & 3) { /* 5.2.17; 3 as 5.0 has it */
  case 1:
    return true;
  case 2:
    return !good;
  case 3:
    return good;
  default:
    return false;
  }
}

/* The state that the scenario gives to a number, or the one that is drawn. */
static uint8_t choose_state(struct smsc *smsc, const struct message *message, uint64_t now_ms) {
  const struct patient *patient = NULL;
  struct data_buffer text = {NULL, 0, 0, false};

  if (patients_know(smsc->config.patients, message->to)) {
    message_text(message, &text);
    patient = patients_match(smsc->config.patients, message->to, data_buffer_span(&text));
    data_buffer_free(&text);
  }
  if (patient && patient->state)
    return patient->state;
  return final_state_draw(
      &smsc__value_for(smsc, message, VALUE_final_states, now_ms)->final_states,
      draw(smsc->config.seed, message->session, message->pdu, DRAW_FINAL_STATE));
}

/* When it may be tried, and until when: a submit_sm's own times; seconds of
 * qos_time_to_live for a data_sm (5.3.2). */
static void apply_times(struct smsc *smsc, const struct smpp_pdu *pdu, uint64_t now_ms,
                        struct message *message) {
  int64_t unix_ms = message->received_ms;
  uint64_t schedule, validity;
  uint32_t seconds;

  message->expires_ms = UINT64_MAX;
  if ((message->esm_class & ESM_MODE) == ESM_DATAGRAM) /* 2.10.3 */
    return;
  if (pdu->command_id == SMPP_DATA_SM &&
      smpp_tlv_find_int(pdu->tlvs, SMPP_TLV_qos_time_to_live, &seconds))
    message->expires_ms = now_ms + (uint64_t)seconds * 1000;
  if (pdu->command_id != SMPP_SUBMIT_SM)
    return;
  if (time_from_now(pdu->sm.schedule_delivery_time, unix_ms, &schedule) &&
      !smsc__switch_for(smsc, message, SWITCH_schedule_ignored, now_ms))
    message->not_before_ms += schedule;
  if (time_from_now(pdu->sm.validity_period, unix_ms, &validity) &&
      !smsc__switch_for(smsc, message, SWITCH_validity_ignored, now_ms))
    message->expires_ms = now_ms + validity;
}

static bool due_for(struct smsc *smsc, struct message *message, uint64_t at_ms,
                    enum due_kind kind) {
  if (smsc__due(smsc, at_ms, kind, message)) {
    message_ref(message);
    return true;
  }
  smsc->counters.dropped++;
  return false;
}

/* --- receipts ----------------------------------------------------------------- */

static void write_id(struct smsc *smsc, const struct message *message, uint64_t now_ms,
                     char id[MESSAGE_ID_SIZE]) {
  message_id_write(message->id_receipt, message->number, smsc->config.seed, id);
  if (smsc__switch_for(smsc, message, SWITCH_receipt_wrong_id, now_ms))
    strcpy(id, "9999999999");
  if (smsc__switch_for(smsc, message, SWITCH_id_zeros, now_ms) &&
      strlen(id) + 3 < MESSAGE_ID_SIZE) {
    memmove(id + 2, id, strlen(id) + 1);
    memcpy(id, "00", 2);
  }
  if (!smsc__switch_for(smsc, message, SWITCH_id_case, now_ms))
    return;
  for (char *c = id; *c; c++)
    if ((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z'))
      *c ^= 0x20;
}

static void set_style(struct smsc *smsc, const struct message *message, uint64_t now_ms,
                      struct receipt_style *style) {
  style->format = smsc__value_for(smsc, message, VALUE_receipt_format, now_ms)->receipt_format;
  style->date = smsc__value_for(smsc, message, VALUE_receipt_date, now_ms)->receipt_date;
  style->stat = smsc__value_for(smsc, message, VALUE_receipt_stat, now_ms)->receipt_stat;
  style->err = smsc__value_for(smsc, message, VALUE_receipt_err, now_ms)->receipt_err;
  style->flags = 0;
  for (int id = SWITCH_receipt_data_sm; id <= SWITCH_receipt_esm_udhi; id++)
    if (id != SWITCH_receipt_wrong_id &&
        smsc__switch_for(smsc, message, (enum switch_id)id, now_ms))
      style->flags |= UINT64_C(1) << (id - SWITCH_receipt_lost);
}

static void send_receipt(struct smsc *smsc, const struct message *message, uint8_t state,
                         uint64_t now_ms) {
  struct account *account = smsc__account(smsc, message->system_id);
  struct delivery *receipt = NULL;
  struct receipt_style style;
  char id[MESSAGE_ID_SIZE];

  write_id(smsc, message, now_ms, id);
  set_style(smsc, message, now_ms, &style);
  if (account && smsc->n_deliveries < MAX_DELIVERIES)
    receipt = receipt_new(message, state, state == STATE_ENROUTE, &style, id,
                          smsc__unix_ms(smsc, now_ms));
  if (!receipt) {
    smsc->counters.dropped++;
    return;
  }
  smsc->counters.receipts++;
  smsc__deliver(smsc, account, receipt, now_ms);
}

/* Of a long message one part alone may have a receipt. */
static bool part_has_one(struct smsc *smsc, const struct message *message, uint64_t now_ms) {
  if (message->in_payload || message->parts <= 1)
    return true;
  if (message->seq != 1 && smsc__switch_for(smsc, message, SWITCH_receipt_first_only, now_ms))
    return false;
  return message->seq == message->parts ||
         !smsc__switch_for(smsc, message, SWITCH_receipt_last_only, now_ms);
}

static void send_final_receipt(struct smsc *smsc, const struct message *message, uint64_t now_ms) {
  uint8_t state = message->final_state;

  if (message->receipt_sent || !part_has_one(smsc, message, now_ms) ||
      smsc__switch_for(smsc, message, SWITCH_receipt_lost, now_ms))
    return;
  if (smsc__switch_for(smsc, message, SWITCH_receipt_accepted_first, now_ms))
    send_receipt(smsc, message, STATE_ACCEPTED, now_ms);
  if (smsc__switch_for(smsc, message, SWITCH_receipt_unknown_first, now_ms))
    send_receipt(smsc, message, STATE_UNKNOWN, now_ms);
  send_receipt(smsc, message, state, now_ms);
  if (smsc__switch_for(smsc, message, SWITCH_receipt_twice, now_ms))
    send_receipt(smsc, message, state, now_ms);
  if (smsc__switch_for(smsc, message, SWITCH_receipt_conflict, now_ms))
    send_receipt(smsc, message, state == STATE_DELIVERED ? STATE_UNDELIVERABLE : STATE_DELIVERED,
                 now_ms);
}

void smsc__intermediate(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  if (!message->cancelled)
    send_receipt(smsc, message, STATE_ENROUTE, now_ms);
  message_unref(message);
}

/* --- when it is decided --------------------------------------------------------- */

/* A receipt that comes before the answer to its submission: now. */
static void early_receipt(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  if (receipt_due(message, message->final_state) &&
      smsc__switch_for(smsc, message, SWITCH_receipt_early, now_ms)) {
    send_final_receipt(smsc, message, now_ms);
    message->receipt_sent = true;
  }
}

bool smsc__await_final(struct smsc *smsc, struct message *message) {
  if (!due_for(smsc, message, message->final_ms, DUE_FINAL))
    return false;
  smsc->n_pending++;
  return true;
}

/* 2.10: in datagram and transaction mode it is tried once; the answer to the
 * latter says what a receipt would. */
static void set_mode(struct smsc *smsc, const struct smpp_pdu *pdu, uint64_t now_ms,
                     struct message *message) {
  uint8_t mode = message->esm_class & ESM_MODE;
  bool transaction = pdu->command_id == SMPP_DATA_SM && mode == ESM_TRANSACTION;
  uint32_t asked;

  message->set_dpf = smpp_tlv_find_int(pdu->tlvs, SMPP_TLV_set_dpf, &asked) && asked == 1;
  message->tried_once = transaction || mode == ESM_DATAGRAM;
  if (transaction)
    message->registered_delivery = 0;
  if (message->tried_once)
    smsc__try_once(smsc, message, now_ms);
}

void smsc__fate(struct smsc *smsc, struct message *message, const struct smpp_pdu *pdu,
                uint64_t answer_ms, uint64_t now_ms) {
  uint64_t drawn = draw(smsc->config.seed, message->session, message->pdu, DRAW_RECEIPT_DELAY);

  message->drawn_state = choose_state(smsc, message, now_ms);
  message->not_before_ms = answer_ms;
  message->wait_ms = delay_draw(
      &smsc__value_for(smsc, message, VALUE_receipt_delay, now_ms)->receipt_delay, drawn);
  message->receipt_unasked = smsc__switch_for(smsc, message, SWITCH_receipt_unasked, now_ms);
  apply_times(smsc, pdu, now_ms, message);
  set_mode(smsc, pdu, now_ms, message);
  message_plan(message);
  /* The response comes before the receipt (B15), also where it waits itself. */
  if (message->final_ms <= answer_ms)
    message->final_ms = answer_ms + (answer_ms > now_ms);
  early_receipt(smsc, message, now_ms);
  if ((message->registered_delivery & REGISTERED_INTERMEDIATE) &&
      (message->esm_class & ESM_MODE) != ESM_DATAGRAM)
    due_for(smsc, message, answer_ms + (message->final_ms - answer_ms) / 2, DUE_INTERMEDIATE);
  if (receipt_due(message, message->final_state) || smsc->counts_queue ||
      patients_know(smsc->config.patients, message->to) || smsc__is_away(smsc, message->to, now_ms))
    smsc__await_final(smsc, message);
}

/* --- patients ----------------------------------------------------------------- */

/* The whole message, once this was its last missing part; false: not yet. What
 * it holds of a long message is bounded; beyond that the patient stays silent. */
static bool whole_text(struct smsc *smsc, const struct message *message, uint64_t now_ms,
                       struct data_buffer *text) {
  struct smpp_concat concat = {message->reference_kind, message->reference, message->parts,
                               message->seq, message_tables(message)};
  struct smpp_span octets;
  struct smpp_joined joined;
  uint8_t septets[PART_SIZE];
  size_t len = 0;

  if (message->in_payload || message->parts <= 1)
    return message_text(message, text);
  while (smpp_joiner_expire(smsc->joiner, now_ms, &joined) == SMPP_MORE)
    continue; /* parts that never came: dropped */
  if (message_part(message, septets, sizeof septets, &octets) != SMPP_OK ||
      smpp_joiner_add(smsc->joiner, message->system_id, message->from, message->to, &concat,
                      message->data_coding, octets, now_ms, &joined) != SMPP_OK)
    return false;
  if (!data_buffer_reserve(text, joined.octets.len * 3 + 1))
    return false;
  int result = smpp_joined_text(&joined, message->dcs0, NULL, text->ptr, text->cap, &len);
  text->len = len <= text->cap ? len : 0;
  return result == SMPP_OK || result == SMPP_ERR_BAD_TEXT;
}

static void schedule_reply(struct smsc *smsc, struct message *message,
                           const struct patient *patient, uint64_t now_ms) {
  struct reply *reply = malloc(sizeof *reply);

  if (!reply)
    return;
  reply->message = message_ref(message);
  reply->text = patient->reply;
  if (!smsc__due(smsc, now_ms + patient->after_ms, DUE_REPLY, reply))
    smsc__reply_drop(reply);
}

static void patient_reads(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  struct data_buffer text = {NULL, 0, 0, false};

  if (whole_text(smsc, message, now_ms, &text)) {
    const struct patient *patient =
        patients_match(smsc->config.patients, message->to, data_buffer_span(&text));

    if (patient && patient->reply)
      schedule_reply(smsc, message, patient, now_ms);
  }
  data_buffer_free(&text);
}

void smsc__reply_drop(void *what) {
  struct reply *reply = what;

  message_unref(reply->message);
  free(reply);
}

void smsc__reply(struct smsc *smsc, void *what, uint64_t now_ms) {
  struct reply *reply = what;
  const struct message *message = reply->message;
  struct account *account = smsc__account(smsc, message->system_id);
  struct mo_draft draft = {
      message->to,           message->from,     smpp_span_of(reply->text), message->to_ton,
      message->to_npi,       message->from_ton, message->from_npi,         0,
      (uint16_t)smsc->n_mo++};
  struct delivery *list = NULL;
  unsigned n;

  if (account)
    account = smsc__answered(smsc, account, message->from);
  if (account)
    draft.dcs0 = smsc__mo_dcs0(smsc, account, message->to, now_ms);
  if (account && smsc->n_deliveries < MAX_DELIVERIES && mo_new(&draft, &list, &n) == SMPP_OK) {
    smsc->counters.replies++;
    smsc__mo(smsc, account, list, now_ms);
  } else {
    smsc->counters.dropped++;
  }
  smsc__reply_drop(reply);
}

void smsc__cancelled(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  message->cancelled = true;
  message->final_state = STATE_DELETED;
  message->final_ms = now_ms;
  if (receipt_due(message, STATE_DELETED))
    send_final_receipt(smsc, message, now_ms);
}

void smsc__final(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  smsc->n_pending--;
  /* A replace_sm may have put it off; then another such moment comes. */
  if (!message->cancelled && !message->finished && now_ms >= message->final_ms) {
    if (smsc__hold(smsc, message, now_ms))
      return;
    message->finished = true;
    if (receipt_due(message, message->final_state))
      send_final_receipt(smsc, message, now_ms);
    if (message->final_state == STATE_DELIVERED &&
        patients_know(smsc->config.patients, message->to))
      patient_reads(smsc, message, now_ms);
  }
  message_unref(message);
}
