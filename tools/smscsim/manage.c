/* SPDX-License-Identifier: MIT
 *
 * smscsim/cancel.c - cancel_sm (4.9.1): one message by its id, or all of an
 * account from one address to another. */
#include "smsc_internal.h"

#include <smpp/names.h>

#define STATE_ENROUTE 1u

/* Whether the link's account sent it from that address, and it is not final. */
static bool may_cancel(const struct link *link, const struct message *message,
                       struct smpp_span from, uint64_t now_ms) {
  return smpp_span_equal(message->system_id, smpp_span_of(link->account->system_id)) &&
         smpp_span_equal(message->from, from) && message_state_at(message, now_ms) == STATE_ENROUTE;
}

static uint32_t cancel_one(struct smsc *smsc, struct link *link,
                           const struct smpp_cancel_sm *cancel, uint64_t now_ms) {
  struct message *message = store_find(&smsc->store, cancel->message_id);

  if (!message || !smpp_span_equal(message->system_id, smpp_span_of(link->account->system_id)))
    return SMPP_STATUS_RINVMSGID;
  if (!may_cancel(link, message, cancel->source_addr, now_ms) ||
      (cancel->destination_addr.len && !smpp_span_equal(message->to, cancel->destination_addr)))
    return SMPP_STATUS_RCANCELFAIL;
  smsc__cancelled(smsc, message, now_ms);
  return SMPP_STATUS_ROK;
}

/* An address of the event that outlives it: a receipt on the same link ends it. */
struct address {
  uint8_t octets[64];
  size_t len;
};

static bool keep_address(struct smpp_span text, struct address *out) {
  if (text.len > sizeof out->octets)
    return false;
  out->len = text.len;
  if (text.len)
    memcpy(out->octets, text.ptr, text.len);
  return true;
}

/* service_type is not kept, so all of them are meant. */
static uint32_t cancel_all(struct smsc *smsc, struct link *link,
                           const struct smpp_cancel_sm *cancel, uint64_t now_ms) {
  uint32_t status = SMPP_STATUS_RCANCELFAIL;
  struct address from, to;

  if (!keep_address(cancel->source_addr, &from) || !keep_address(cancel->destination_addr, &to))
    return status;
  for (size_t i = 0; i < smsc->store.n; i++) {
    struct message *message = store_at(&smsc->store, i);

    if (!may_cancel(link, message, smpp_span(from.octets, from.len), now_ms) ||
        !smpp_span_equal(message->to, smpp_span(to.octets, to.len)))
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
  smsc->config.port.respond(link->handle, request, status, NULL);
}
