/* SPDX-License-Identifier: MIT
 *
 * smscsim/manage.c - query_sm, cancel_sm and replace_sm (4.8 to 4.10, B10): what
 * their sender may do with a message that it names, and when. */
#include "smsc_internal.h"

#include "check.h"

#include <smpp/names.h>
#include <smpp/time.h>

#define STATE_ENROUTE 1u
#define STATE_UNKNOWN 7u
#define STATE_REJECTED 8u
#define ERROR_REJECTED 8u

static bool is_of_account(const struct link *link, const struct message *message) {
  return link->account &&
         smpp_span_equal(message->system_id, smpp_span_of(link->account->system_id));
}

/* The account's message of an id; NULL: it has none. */
static struct message *find_own(struct smsc *smsc, const struct link *link, struct smpp_span id) {
  struct message *message = store_find(&smsc->store, id);

  return message && is_of_account(link, message) ? message : NULL;
}

static bool source_fits(struct smsc *smsc, struct link *link, const struct message *message,
                        struct smpp_span source, uint64_t now_ms) {
  return smpp_span_equal(message->from, source) ||
         smsc__switch(smsc, link, SWITCH_source_unchecked, message->to, now_ms);
}

/* Whether it may still be changed. */
static bool is_open(struct smsc *smsc, struct link *link, const struct message *message,
                    uint64_t now_ms) {
  return message_state_at(message, now_ms) == STATE_ENROUTE ||
         smsc__switch(smsc, link, SWITCH_final_changes, message->to, now_ms);
}

/* --- query_sm ------------------------------------------------------------------ */

static void query_answer(struct smsc *smsc, struct link *link, const struct message *message,
                         uint64_t now_ms, char date[SMPP_TIME_LEN + 1], struct smpp_pdu *body) {
  uint8_t state = message_state_at(message, now_ms);
  struct smpp_time time;

  if (smsc__switch(smsc, link, SWITCH_query_unknown, message->to, now_ms))
    state = STATE_UNKNOWN;
  memset(body, 0, sizeof *body);
  body->command_id = SMPP_QUERY_SM_RESP;
  body->query_sm_resp.message_id = smpp_span_of(message->id);
  body->query_sm_resp.message_state = state;
  body->query_sm_resp.error_code = state == STATE_REJECTED ? ERROR_REJECTED : 0;
  if (state != STATE_ENROUTE &&
      smpp_time_from_unix(smsc__unix_ms(smsc, message->final_ms) / 1000, &time) == SMPP_OK &&
      smpp_time_format(&time, date) == SMPP_OK)
    body->query_sm_resp.final_date = smpp_span_of(date);
}

void smsc__query(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                 uint64_t now_ms) {
  const struct smpp_query_sm *query = &event->pdu->query_sm;
  const struct message *message = find_own(smsc, link, query->message_id);
  char date[SMPP_TIME_LEN + 1];
  struct smpp_pdu body;
  uint32_t status = SMPP_STATUS_ROK;

  if (!message)
    status = SMPP_STATUS_RINVMSGID;
  else if (!source_fits(smsc, link, message, query->source_addr, now_ms))
    status = SMPP_STATUS_RQUERYFAIL;
  else
    query_answer(smsc, link, message, now_ms, date, &body);
  smsc__respond(smsc, link, SMPP_QUERY_SM, event->request, status,
                status == SMPP_STATUS_ROK ? &body : NULL);
}

/* --- cancel_sm ----------------------------------------------------------------- */

static uint32_t cancel_one(struct smsc *smsc, struct link *link,
                           const struct smpp_cancel_sm *cancel, uint64_t now_ms) {
  struct message *message = find_own(smsc, link, cancel->message_id);

  if (!message)
    return SMPP_STATUS_RINVMSGID;
  if (!source_fits(smsc, link, message, cancel->source_addr, now_ms) ||
      (cancel->destination_addr.len && !smpp_span_equal(message->to, cancel->destination_addr)) ||
      !is_open(smsc, link, message, now_ms))
    return SMPP_STATUS_RCANCELFAIL;
  smsc__cancelled(smsc, message, now_ms);
  return SMPP_STATUS_ROK;
}

/* A string of the event that outlives it: a receipt on the same link ends it. */
struct kept {
  uint8_t octets[64];
  size_t len;
};

static bool keep(struct smpp_span text, struct kept *out) {
  if (text.len > sizeof out->octets)
    return false;
  out->len = text.len;
  if (text.len)
    memcpy(out->octets, text.ptr, text.len);
  return true;
}

static bool is_kept(struct smpp_span text, const struct kept *kept) {
  return smpp_span_equal(text, smpp_span(kept->octets, kept->len));
}

/* All of the account from one address to another, of a service_type if one is
 * given (4.9.1). */
static uint32_t cancel_all(struct smsc *smsc, struct link *link,
                           const struct smpp_cancel_sm *cancel, uint64_t now_ms) {
  uint32_t status = SMPP_STATUS_RCANCELFAIL;
  struct kept from, to, service;

  if (!keep(cancel->source_addr, &from) || !keep(cancel->destination_addr, &to) ||
      !keep(cancel->service_type, &service))
    return status;
  for (size_t i = 0; i < smsc->store.n; i++) {
    struct message *message = store_at(&smsc->store, i);

    if (!is_of_account(link, message) || !is_kept(message->from, &from) ||
        !is_kept(message->to, &to) || (service.len && !is_kept(message->service_type, &service)) ||
        message_state_at(message, now_ms) != STATE_ENROUTE)
      continue;
    smsc__cancelled(smsc, message, now_ms);
    status = SMPP_STATUS_ROK;
  }
  return status;
}

void smsc__cancel(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                  uint64_t now_ms) {
  const struct smpp_cancel_sm *cancel = &event->pdu->cancel_sm;
  uint64_t request = event->request;
  uint32_t status;

  if (!link->account)
    status = SMPP_STATUS_RINVBNDSTS;
  else if (cancel->message_id.len)
    status = cancel_one(smsc, link, cancel, now_ms);
  else
    status = cancel_all(smsc, link, cancel, now_ms);
  smsc__respond(smsc, link, SMPP_CANCEL_SM, request, status, NULL);
}

/* --- replace_sm ---------------------------------------------------------------- */

static uint32_t check_times(struct smpp_span schedule, struct smpp_span validity, int64_t unix_ms) {
  uint64_t ms;

  if (schedule.len && !time_from_now(schedule, unix_ms, &ms))
    return SMPP_STATUS_RINVSCHED;
  if (validity.len && !time_from_now(validity, unix_ms, &ms))
    return SMPP_STATUS_RINVEXPIRY;
  return SMPP_STATUS_ROK;
}

static uint32_t may_replace(struct smsc *smsc, struct link *link, const struct message *message,
                            const struct smpp_replace_sm *replace, uint64_t now_ms) {
  if (!message)
    return SMPP_STATUS_RINVMSGID;
  if (!source_fits(smsc, link, message, replace->source_addr, now_ms) || message->cancelled ||
      !is_open(smsc, link, message, now_ms))
    return SMPP_STATUS_RREPLACEFAIL;
  if (replace->sm_default_msg_id != 0)
    return SMPP_STATUS_RINVDFTMSGID;
  return check_times(replace->schedule_delivery_time, replace->validity_period,
                     smsc__unix_ms(smsc, now_ms));
}

/* 4.10.1: a time that is NULL leaves the old one; the data_coding stays. */
static uint32_t replace_message(struct smsc *smsc, struct message *message,
                                const struct smpp_replace_sm *replace, uint64_t now_ms) {
  int64_t unix_ms = smsc__unix_ms(smsc, now_ms);
  uint64_t ms;

  if (!message_replace_text(message, replace->short_message))
    return SMPP_STATUS_RSYSERR;
  message->registered_delivery = replace->registered_delivery;
  if (time_from_now(replace->schedule_delivery_time, unix_ms, &ms))
    message->not_before_ms = now_ms + ms;
  if (time_from_now(replace->validity_period, unix_ms, &ms))
    message->expires_ms = now_ms + ms;
  message_plan(message);
  if (message->final_ms <= now_ms)
    message->final_ms = now_ms + 1;
  message->finished = false;
  return smsc__await_final(smsc, message) ? SMPP_STATUS_ROK : SMPP_STATUS_RREPLACEFAIL;
}

void smsc__replace(struct smsc *smsc, struct link *link, const struct smpp_event *event,
                   uint64_t now_ms) {
  const struct smpp_replace_sm *replace = &event->pdu->replace_sm;
  struct message *message = find_own(smsc, link, replace->message_id);
  uint32_t status = SMPP_STATUS_RINVBNDSTS;

  if (link->account)
    status = may_replace(smsc, link, message, replace, now_ms);
  if (status == SMPP_STATUS_ROK)
    status = replace_message(smsc, message, replace, now_ms);
  smsc__respond(smsc, link, SMPP_REPLACE_SM, event->request, status, NULL);
}

void smsc__replace_present(struct smsc *smsc, struct link *link, const struct smpp_sm *sm,
                           uint64_t now_ms) {
  for (size_t i = smsc->store.n; i-- > 0;) {
    struct message *message = store_at(&smsc->store, i);

    if (message->cancelled || !is_of_account(link, message) ||
        !smpp_span_equal(message->from, sm->source_addr) ||
        !smpp_span_equal(message->to, sm->destination_addr) ||
        !smpp_span_equal(message->service_type, sm->service_type) ||
        message_state_at(message, now_ms) != STATE_ENROUTE)
      continue;
    message->registered_delivery = 0; /* of what is replaced nothing more is heard */
    smsc__cancelled(smsc, message, now_ms);
    return;
  }
}
