/* SPDX-License-Identifier: MIT
 *
 * smscsim/absent.c - delivery to numbers that are away: later, or not at all; and
 * alert_notification when they are back. */
#include "smsc_internal.h"

#include "read.h"

#include <smpp/names.h>
#include <smpp/tlv.h>
#include <stdlib.h>

#define MOST 10000u /* words, flags, and held messages, of each */
#define AGAIN_MS 1000u
#define STATE_DELIVERED 2u
#define STATE_EXPIRED 3u
#define STATE_UNDELIVERABLE 5u
#define STATE_ACCEPTED 6u
#define NETWORK_GSM 3u
#define ABSENT_SUBSCRIBER 27u /* 3GPP 29.002 */
#define REASON_UNAVAILABLE 0u /* 5.3.2.33 */
#define REASON_PERMANENT 2u
#define REASON_TEMPORARY 3u

/* Whether a number is away, whatever its scenario says. */
struct absent_word {
  struct absent_word *next;
  bool away;
  size_t len;
  uint8_t number[];
};

struct absent_flag {
  struct absent_flag *next;
  struct message *message; /* a reference: who asked, for whom */
};

struct absent_held {
  struct absent_held *next;
  struct message *message; /* a reference */
  bool is_counted;         /* as pending: no end of its validity is awaited, which would be */
};

void absent_free(struct absent *absent) {
  while (absent->words) {
    struct absent_word *next = absent->words->next;

    free(absent->words);
    absent->words = next;
  }
  while (absent->flags) {
    struct absent_flag *next = absent->flags->next;

    message_unref(absent->flags->message);
    free(absent->flags);
    absent->flags = next;
  }
  while (absent->held) {
    struct absent_held *next = absent->held->next;

    message_unref(absent->held->message);
    free(absent->held);
    absent->held = next;
  }
}

/* --- who is away -------------------------------------------------------------------- */

static struct absent_word *word_of(const struct smsc *smsc, struct smpp_span number) {
  struct absent_word *word = smsc->absent.words;

  number = number_bare(number);
  while (word && !smpp_span_equal(smpp_span(word->number, word->len), number))
    word = word->next;
  return word;
}

bool smsc__is_away(const struct smsc *smsc, struct smpp_span number, uint64_t now_ms) {
  const struct absent_word *word;

  if (!smsc->absent.words && smsc->config.patients->n == 0)
    return false;
  if ((word = word_of(smsc, number)) != NULL)
    return word->away;
  return now_ms - smsc->config.start_ms < patients_away_ms(smsc->config.patients, number);
}

bool smsc_set_away(struct smsc *smsc, struct smpp_span number, bool away, uint64_t now_ms) {
  struct absent_word *word = word_of(smsc, number);

  if (!word) {
    number = number_bare(number);
    if (smsc->absent.n_words == MOST || !(word = malloc(sizeof *word + number.len)))
      return false;
    word->len = number.len;
    if (number.len)
      memcpy(word->number, number.ptr, number.len);
    word->next = smsc->absent.words;
    smsc->absent.words = word;
    smsc->absent.n_words++;
  }
  word->away = away;
  smsc__look_again(smsc, now_ms);
  return true;
}

/* --- away --------------------------------------------------------------------------- */

static bool is_same_wish(const struct message *a, const struct message *b) {
  return smpp_span_equal(a->system_id, b->system_id) && smpp_span_equal(a->to, b->to) &&
         smpp_span_equal(a->from, b->from);
}

static void set_flag(struct smsc *smsc, struct message *message) {
  struct absent_flag *flag = smsc->absent.flags;

  while (flag && !is_same_wish(flag->message, message))
    flag = flag->next;
  if (flag || !message->set_dpf || smsc->absent.n_flags == MOST || !(flag = malloc(sizeof *flag)))
    return;
  flag->message = message_ref(message);
  flag->next = smsc->absent.flags;
  smsc->absent.flags = flag;
  smsc->absent.n_flags++;
}

void smsc__try_once(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  if (message->drawn_state != STATE_DELIVERED || !smsc__is_away(smsc, message->to, now_ms))
    return;
  message->drawn_state = STATE_UNDELIVERABLE;
  set_flag(smsc, message);
}

bool smsc__hold(struct smsc *smsc, struct message *message, uint64_t now_ms) {
  struct absent_held *held;

  if (message->tried_once || message->final_state != STATE_DELIVERED ||
      !smsc__is_away(smsc, message->to, now_ms) || smsc->absent.n_held == MOST ||
      !(held = malloc(sizeof *held)))
    return false;
  set_flag(smsc, message);
  message->final_state = STATE_EXPIRED;
  message->final_ms = message->expires_ms;
  held->is_counted = message->expires_ms == UINT64_MAX || !smsc__await_final(smsc, message);
  smsc->n_pending += held->is_counted;
  held->message = message;
  held->next = smsc->absent.held;
  smsc->absent.held = held;
  smsc->absent.n_held++;
  return true;
}

static uint8_t reason_of(bool away, uint8_t state) {
  if (away)
    return REASON_UNAVAILABLE;
  return state == STATE_EXPIRED ? REASON_TEMPORARY : REASON_PERMANENT;
}

void smsc__transaction(const struct smsc *smsc, const struct message *message, bool asked_dpf,
                       struct answer *answer, uint64_t now_ms) {
  bool away =
      message->final_state == STATE_UNDELIVERABLE && smsc__is_away(smsc, message->to, now_ms);
  const uint8_t error[3] = {NETWORK_GSM, 0, ABSENT_SUBSCRIBER};
  const char *text = away ? "absent subscriber" : state_word(message->final_state);
  uint8_t *tlvs = answer->tlvs;
  size_t cap = sizeof answer->tlvs, *len = &answer->tlvs_len;

  answer->outcome_ms = message->final_ms;
  if (message->final_state == STATE_DELIVERED || message->final_state == STATE_ACCEPTED)
    return;
  answer->status = SMPP_STATUS_RDELIVERYFAILURE;
  smpp_tlv_put_u8(tlvs, cap, len, SMPP_TLV_delivery_failure_reason,
                  reason_of(away, message->final_state));
  if (away)
    smpp_tlv_put(tlvs, cap, len, SMPP_TLV_network_error_code, smpp_span(error, sizeof error));
  smpp_tlv_put(tlvs, cap, len, SMPP_TLV_additional_status_info_text,
               smpp_span((const uint8_t *)text, strlen(text) + 1));
  if (asked_dpf)
    smpp_tlv_put_u8(tlvs, cap, len, SMPP_TLV_dpf_result, away && message->set_dpf);
}

/* --- back --------------------------------------------------------------------------- */

static void deliver_held(struct smsc *smsc, uint64_t now_ms) {
  struct absent_held **at = &smsc->absent.held;

  while (*at) {
    struct absent_held *held = *at;
    struct message *message = held->message;

    if (smsc__is_away(smsc, message->to, now_ms)) {
      at = &held->next;
      continue;
    }
    *at = held->next;
    smsc->n_pending -= held->is_counted;
    free(held);
    smsc->absent.n_held--;
    if (!message->cancelled && !message->finished && message->final_ms > now_ms) {
      message->final_state = message->drawn_state;
      message->final_ms = now_ms;
      smsc__await_final(smsc, message);
    }
    message_unref(message);
  }
}

/* SMPP_OK: it is told, or never will be; else it may be tried again. */
static int alert(struct smsc *smsc, const struct message *message) {
  struct account *account = smsc__account(smsc, message->system_id);
  struct link *link = account ? account_receiver(account) : NULL;
  uint8_t tlvs[8];
  size_t len = 0;
  struct smpp_pdu pdu;
  int result;

  if (!link)
    return SMPP_ERR_STATE;
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_ALERT_NOTIFICATION;
  pdu.alert_notification.source_addr_ton = message->to_ton;
  pdu.alert_notification.source_addr_npi = message->to_npi;
  pdu.alert_notification.source_addr = message->to;
  pdu.alert_notification.esme_addr_ton = message->from_ton;
  pdu.alert_notification.esme_addr_npi = message->from_npi;
  pdu.alert_notification.esme_addr = message->from;
  smpp_tlv_put_u8(tlvs, sizeof tlvs, &len, SMPP_TLV_ms_availability_status, 0);
  pdu.tlvs = smpp_span(tlvs, len);
  result = smsc__submit(smsc, link, &pdu, 0, NULL);
  return result == SMPP_ERR_FULL || result == SMPP_ERR_WINDOW || result == SMPP_ERR_NOMEM
             ? SMPP_ERR_FULL
             : SMPP_OK;
}

/* Those that no link can hear now wait for the next bind. */
static void alert_all(struct smsc *smsc, uint64_t now_ms) {
  struct absent_flag **at = &smsc->absent.flags;
  bool again = false;

  while (*at) {
    struct absent_flag *flag = *at;
    int result = smsc__is_away(smsc, flag->message->to, now_ms) ? SMPP_ERR_STATE
                                                                : alert(smsc, flag->message);

    again = again || result == SMPP_ERR_FULL;
    if (result != SMPP_OK) {
      at = &flag->next;
      continue;
    }
    *at = flag->next;
    message_unref(flag->message);
    free(flag);
    smsc->absent.n_flags--;
  }
  if (again)
    smsc__due(smsc, now_ms + AGAIN_MS, DUE_BACK, NULL);
}

void smsc__look_again(struct smsc *smsc, uint64_t now_ms) {
  alert_all(smsc, now_ms);
  deliver_held(smsc, now_ms);
}
