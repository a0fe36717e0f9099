/* SPDX-License-Identifier: MIT
 *
 * smscsim/check.c - the rules of 5.2, one after another, by field. */
#include "check.h"

#include <smpp/names.h>
#include <smpp/text.h>
#include <smpp/time.h>

#define ESM_UDHI 0x40u
#define SECONDS_A_DAY 86400
#define TON_ALPHANUMERIC 5 /* 5.2.5 */
#define ALPHANUMERIC_MAX 11u

/* 5.2.5 ends at 6, 5.2.6 has gaps. */
static bool ton_reserved(uint8_t ton) {
  return ton > 6;
}

static bool npi_reserved(uint8_t npi) {
  switch (npi) {
  case 0:
  case 1:
  case 3:
  case 4:
  case 6:
  case 8:
  case 9:
  case 10:
  case 14:
  case 18:
    return false;
  default:
    return true;
  }
}

/* The message types that an ESME may give (5.2.12): 0, 2 (ack) and 4 (user ack). */
static bool esm_class_reserved(uint8_t esm_class) {
  uint8_t type = (esm_class >> 2) & 15;

  return type != 0 && type != 2 && type != 4;
}

static bool registered_delivery_reserved(uint8_t registered_delivery) {
  return (registered_delivery & 3) == 3 || (registered_delivery & 0xE0) != 0;
}

static int64_t relative_seconds(const struct smpp_time *time) {
  int64_t days = (int64_t)time->year * 365 + (int64_t)time->month * 30 + time->day;

  return days * SECONDS_A_DAY + (int64_t)time->hour * 3600 + (int64_t)time->minute * 60 +
         time->second;
}

bool time_from_now(struct smpp_span text, int64_t unix_ms, uint64_t *ms) {
  struct smpp_time time;
  int64_t seconds;

  if (text.len == 0 || smpp_time_parse(text, &time) != SMPP_OK)
    return false;
  if (time.relative) {
    *ms = (uint64_t)relative_seconds(&time) * 1000;
    return true;
  }
  if (smpp_time_to_unix(&time, &seconds) != SMPP_OK)
    return false;
  *ms = seconds * 1000 > unix_ms ? (uint64_t)(seconds * 1000 - unix_ms) : 0;
  return true;
}

static bool bad_time(struct smpp_span text, int64_t unix_s, uint64_t *ms) {
  *ms = 0;
  return text.len != 0 && (!time_from_now(text, unix_s * 1000, ms) || *ms == 0);
}

static uint32_t check_times(struct smpp_span schedule, struct smpp_span validity, int64_t unix_s) {
  uint64_t starts, ends;

  if (bad_time(schedule, unix_s, &starts))
    return SMPP_STATUS_RINVSCHED;
  if (bad_time(validity, unix_s, &ends) || (validity.len && ends <= starts))
    return SMPP_STATUS_RINVEXPIRY;
  return SMPP_STATUS_ROK;
}

/* An alphanumeric sender has room for eleven characters of GSM 7-bit (23.040 9.1.2.5). */
static uint32_t check_source(uint8_t ton, uint8_t npi, struct smpp_span address) {
  if (ton_reserved(ton))
    return SMPP_STATUS_RINVSRCTON;
  if (npi_reserved(npi))
    return SMPP_STATUS_RINVSRCNPI;
  return ton == TON_ALPHANUMERIC && address.len > ALPHANUMERIC_MAX
             ? (uint32_t)SMPP_STATUS_RINVSRCADR
             : (uint32_t)SMPP_STATUS_ROK;
}

/* A national or international number in the numbering plan of telephones. */
static bool is_no_number(uint8_t ton, uint8_t npi, struct smpp_span address) {
  if ((ton != 1 && ton != 2) || npi != 1)
    return false;
  for (size_t i = 0; i < address.len; i++)
    if ((address.ptr[i] < '0' || address.ptr[i] > '9') && !(i == 0 && address.ptr[i] == '+'))
      return true;
  return false;
}

static uint32_t check_destination(uint8_t ton, uint8_t npi, struct smpp_span address) {
  if (ton_reserved(ton))
    return SMPP_STATUS_RINVDSTTON;
  if (npi_reserved(npi))
    return SMPP_STATUS_RINVDSTNPI;
  return is_no_number(ton, npi, address) ? SMPP_STATUS_RINVDSTADR : SMPP_STATUS_ROK;
}

static uint32_t check_flags(uint8_t esm_class, uint8_t registered_delivery) {
  if (esm_class_reserved(esm_class))
    return SMPP_STATUS_RINVESMCLASS;
  return registered_delivery_reserved(registered_delivery) ? SMPP_STATUS_RINVREGDLVFLG
                                                           : SMPP_STATUS_ROK;
}

/* 5.2.21: either short_message or message_payload; B6: a header that fits. */
static uint32_t check_user_data(const struct smpp_pdu *pdu, uint8_t esm_class) {
  struct smpp_udh udh;

  if (pdu->oddities & SMPP_ODDITY(BOTH_TEXTS))
    return SMPP_STATUS_RINVOPTPARAMVAL;
  if ((esm_class & ESM_UDHI) && smpp_udh_parse(smpp_pdu_user_data(pdu), &udh) != SMPP_OK)
    return SMPP_STATUS_RINVESMCLASS;
  return SMPP_STATUS_ROK;
}

#define FIRST_FAULT(expression)                                                                    \
  do {                                                                                             \
    uint32_t fault_ = (expression);                                                                \
    if (fault_ != SMPP_STATUS_ROK)                                                                 \
      return fault_;                                                                               \
  } while (0)

static uint32_t check_submit_sm(const struct smpp_pdu *pdu, int64_t unix_s) {
  const struct smpp_sm *sm = &pdu->sm;

  FIRST_FAULT(check_source(sm->source_addr_ton, sm->source_addr_npi, sm->source_addr));
  FIRST_FAULT(check_destination(sm->dest_addr_ton, sm->dest_addr_npi, sm->destination_addr));
  FIRST_FAULT(check_flags(sm->esm_class, sm->registered_delivery));
  if (sm->priority_flag > 3)
    return SMPP_STATUS_RINVPRTFLG;
  if (sm->replace_if_present_flag > 1)
    return SMPP_STATUS_RINVREPFLAG;
  if (sm->sm_default_msg_id != 0)
    return SMPP_STATUS_RINVDFTMSGID;
  FIRST_FAULT(check_times(sm->schedule_delivery_time, sm->validity_period, unix_s));
  return check_user_data(pdu, sm->esm_class);
}

static uint32_t check_submit_multi(const struct smpp_pdu *pdu, int64_t unix_s) {
  const struct smpp_submit_multi *sm = &pdu->submit_multi;

  FIRST_FAULT(check_source(sm->source_addr_ton, sm->source_addr_npi, sm->source_addr));
  FIRST_FAULT(check_flags(sm->esm_class, sm->registered_delivery));
  if (sm->priority_flag > 3)
    return SMPP_STATUS_RINVPRTFLG;
  FIRST_FAULT(check_times(sm->schedule_delivery_time, sm->validity_period, unix_s));
  return check_user_data(pdu, sm->esm_class);
}

static uint32_t check_data_sm(const struct smpp_pdu *pdu) {
  const struct smpp_data_sm *sm = &pdu->data_sm;

  FIRST_FAULT(check_source(sm->source_addr_ton, sm->source_addr_npi, sm->source_addr));
  FIRST_FAULT(check_destination(sm->dest_addr_ton, sm->dest_addr_npi, sm->destination_addr));
  FIRST_FAULT(check_flags(sm->esm_class, sm->registered_delivery));
  return check_user_data(pdu, sm->esm_class);
}

uint32_t check_submission(const struct smpp_pdu *pdu, bool strict, int64_t unix_s) {
  switch (pdu->command_id) {
  case SMPP_SUBMIT_MULTI:
    if (pdu->submit_multi.number_of_dests == 0 || pdu->submit_multi.number_of_dests == 255)
      return SMPP_STATUS_RINVNUMDESTS;
    return strict ? check_submit_multi(pdu, unix_s) : (uint32_t)SMPP_STATUS_ROK;
  case SMPP_DATA_SM:
    if (pdu->data_sm.destination_addr.len == 0)
      return SMPP_STATUS_RINVDSTADR;
    return strict ? check_data_sm(pdu) : (uint32_t)SMPP_STATUS_ROK;
  default:
    if (pdu->sm.destination_addr.len == 0)
      return SMPP_STATUS_RINVDSTADR;
    return strict ? check_submit_sm(pdu, unix_s) : (uint32_t)SMPP_STATUS_ROK;
  }
}
