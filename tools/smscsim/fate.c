/* SPDX-License-Identifier: MIT
 *
 * smscsim/fate.c - what becomes of a message: its final state, its receipts,
 * and what a scripted patient answers (B8, B15). */
#include "smsc_internal.h"

#include "check.h"
#include "draw.h"

#include <stdlib.h>

#define STATE_ENROUTE 1u
#define STATE_DELIVERED 2u
#define STATE_EXPIRED 3u
#define STATE_DELETED 4u
#define STATE_ACCEPTED 6u
#define ESM_MODE 0x03u /* 5.2.12 */
#define ESM_DATAGRAM 0x01u
#define REGISTERED_INTERMEDIATE 0x10u

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
static uint8_t choose_state(const struct smsc *smsc, const struct message *message) {
  const struct patient *patient = NULL;
  struct data_buffer text = {NULL, 0, 0, false};

  if (patients_know(smsc->config.patients, message->to)) {
    message_text(message, &text);
    patient = patients_match(smsc->config.patients, message->to, data_buffer_span(&text));
    data_buffer_free(&text);
  }
  if (patient && patient->state)
    return patient->state;
  return final_state_draw(&smsc->behaviour.final_states, draw(smsc->config.seed, message->session,
                                                              message->pdu, DRAW_FINAL_STATE));
}

/* A submit_sm's own times: not before the schedule, EXPIRED after the validity. */
static void apply_times(const struct smpp_pdu *pdu, int64_t unix_ms, uint64_t now_ms,
                        struct message *message) {
  uint64_t schedule, validity;

  if (pdu->command_id != SMPP_SUBMIT_SM ||
      (message->esm_class & ESM_MODE) == ESM_DATAGRAM) /* 2.10.3 */
    return;
  if (time_from_now(pdu->sm.schedule_delivery_time, unix_ms, &schedule))
    message->final_ms += schedule;
  if (time_from_now(pdu->sm.validity_period, unix_ms, &validity) &&
      now_ms + validity < message->final_ms) {
    message->final_ms = now_ms + validity;
    message->final_state = STATE_EXPIRED;
  }
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

void smsc__fate(struct smsc *smsc, struct message *message, const struct smpp_pdu *pdu,
                uint64_t answer_ms, uint64_t now_ms) {
  uint64_t drawn = draw(smsc->config.seed, message->session, message->pdu, DRAW_RECEIPT_DELAY);
  uint64_t wait = delay_draw(&smsc->behaviour.receipt_delay, drawn);

  message->final_state = choose_state(smsc, message);
  message->final_ms = answer_ms + wait;
  apply_times(pdu, message->received_ms, now_ms, message);
  /* The response comes before the receipt (B15), also where it waits itself. */
  if (message->final_ms <= answer_ms)
    message->final_ms = answer_ms + (answer_ms > now_ms);
  if ((message->registered_delivery & REGISTERED_INTERMEDIATE) &&
      (message->esm_class & ESM_MODE) != ESM_DATAGRAM)
    due_for(smsc, message, answer_ms + (message->final_ms - answer_ms) / 2, DUE_INTERMEDIATE);
  if (!receipt_due(message, message->final_state) && !smsc->behaviour.queue &&
      !patients_know(smsc->config.patients, message->to))
    return;
  if (due_for(smsc, message, message->final_ms, DUE_FINAL))
    smsc->n_pending++;
}

/* --- receipts ----------------------------------------------------------------- */

static void send_receipt(struct smsc *smsc, const struct message *message, uint8_t state,
                         uint64_t now_ms) {
  struct account *account = smsc__account(smsc, message->system_id);
  struct delivery *receipt = NULL;
  char id[MESSAGE_ID_SIZE];

  message_id_write(message->short_id ? (uint8_t)ID_HEX : smsc->behaviour.id_receipt,
                   message->number, smsc->config.seed, id);
  if (account && smsc->n_deliveries < MAX_DELIVERIES)
    receipt = receipt_new(message, state, state == STATE_ENROUTE, smsc->behaviour.receipt_format,
                          id, smsc__unix_ms(smsc, now_ms));
  if (!receipt) {
    smsc->counters.dropped++;
    return;
  }
  smsc->counters.receipts++;
  smsc__deliver(smsc, account, receipt, now_ms);
}

void smsc__intermediate(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  if (!message->cancelled)
    send_receipt(smsc, message, STATE_ENROUTE, now_ms);
  message_unref(message);
}

/* --- patients ----------------------------------------------------------------- */

/* The whole message, once this was its last missing part; false: not yet. What
 * it holds of a long message is bounded; beyond that the patient stays silent. */
static bool whole_text(struct smsc *smsc, const struct message *message, uint64_t now_ms,
                       struct data_buffer *text) {
  struct smpp_concat concat = {message->reference_kind, message->reference, message->parts,
                               message->seq};
  struct smpp_joined joined;
  size_t len = 0;
  int encoding;

  if (message->in_payload || message->parts <= 1)
    return message_text(message, text);
  while (smpp_joiner_expire(smsc->joiner, now_ms, &joined) == SMPP_MORE)
    continue; /* parts that never came: dropped */
  if (smpp_joiner_add(smsc->joiner, message->system_id, message->from, message->to, &concat,
                      message->data_coding, message_content(message), now_ms, &joined) != SMPP_OK)
    return false;
  encoding = smpp_data_coding_encoding(joined.data_coding, message->dcs0);
  if (encoding < 0 || encoding == SMPP_ENCODING_BINARY ||
      !data_buffer_reserve(text, joined.octets.len * 3 + 1))
    return false;
  smpp_text_decode(encoding, joined.octets, text->ptr, text->cap, &len, NULL);
  text->len = len <= text->cap ? len : 0;
  return true;
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
  struct mo_draft draft = {message->to,       message->from,   smpp_span_of(reply->text),
                           message->to_ton,   message->to_npi, message->from_ton,
                           message->from_npi, message->dcs0,   (uint16_t)smsc->n_mo++};
  struct delivery *list = NULL;
  unsigned n;

  if (!account || smsc->n_deliveries >= MAX_DELIVERIES || mo_new(&draft, &list, &n) != SMPP_OK)
    smsc->counters.dropped++;
  else
    smsc->counters.replies++;
  while (list) {
    struct delivery *next = list->next;

    smsc__deliver(smsc, account, list, now_ms);
    list = next;
  }
  smsc__reply_drop(reply);
}

void smsc__cancelled(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  message->cancelled = true;
  message->final_state = STATE_DELETED;
  message->final_ms = now_ms;
  if (receipt_due(message, STATE_DELETED))
    send_receipt(smsc, message, STATE_DELETED, now_ms);
}

void smsc__final(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  smsc->n_pending--;
  if (message->cancelled) {
    message_unref(message);
    return;
  }
  if (receipt_due(message, message->final_state))
    send_receipt(smsc, message, message->final_state, now_ms);
  if (message->final_state == STATE_DELIVERED && patients_know(smsc->config.patients, message->to))
    patient_reads(smsc, message, now_ms);
  message_unref(message);
}
