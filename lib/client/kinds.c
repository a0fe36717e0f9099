/* SPDX-License-Identifier: MIT
 *
 * What submit_sm, data_sm and submit_multi have in common, and what not. */
#include "client/kinds.h"

#include "client/internal.h"

static int forbidden(struct smpp_fault *fault, const char *field, const char *detail) {
  fault->field = field;
  fault->detail = detail;
  return SMPP_ERR_FORBIDDEN;
}

/* 4.7.1: neither these fields nor another text than the message's own. */
static int check_data_sm(const struct smpp_message *in, struct smpp_fault *fault) {
  static const char none[] = "a data_sm has none";
  struct smpp_span payload;

  if (in->protocol_id)
    return forbidden(fault, "protocol_id", none);
  if (in->priority_flag)
    return forbidden(fault, "priority_flag", none);
  if (in->replace_if_present_flag)
    return forbidden(fault, "replace_if_present_flag", none);
  if (in->schedule_delivery_time.len)
    return forbidden(fault, "schedule_delivery_time", none);
  if (smpp_tlv_find(in->tlvs, SMPP_TLV_message_payload, &payload))
    return forbidden(fault, "tlvs", "message_payload is the text");
  return SMPP_OK;
}

static int check_submit_multi(const struct smpp_message *in, struct smpp_fault *fault) {
  if (in->data_sm)
    return forbidden(fault, "destinations", "a data_sm has one");
  if (in->destination_addr.len)
    return forbidden(fault, "destination_addr", "there are destinations");
  if (in->n_destinations > SMPP_DESTINATIONS_MAX)
    return forbidden(fault, "number_of_dests", "too many");
  if (in->replace_if_present_flag)
    return forbidden(fault, "replace_if_present_flag", "reserved in a submit_multi");
  return SMPP_OK;
}

int smpp__kind_check(const struct smpp_message *in, struct smpp_fault *fault) {
  if (in->n_destinations)
    return check_submit_multi(in, fault);
  if (in->destination_addr.len == 0)
    return forbidden(fault, "destination_addr", "there is none");
  return in->data_sm ? check_data_sm(in, fault) : SMPP_OK;
}

/* --- fields ------------------------------------------------------------------------- */

static void fill_submit_sm(const struct smpp__draft *draft, uint8_t data_coding,
                           struct smpp_sm *sm) {
  const struct smpp_message *in = draft->in;

  sm->service_type = in->service_type;
  sm->source_addr_ton = in->source_addr_ton;
  sm->source_addr_npi = in->source_addr_npi;
  sm->source_addr = in->source_addr;
  sm->dest_addr_ton = in->dest_addr_ton;
  sm->dest_addr_npi = in->dest_addr_npi;
  sm->destination_addr = in->destination_addr;
  sm->esm_class = in->esm_class;
  sm->protocol_id = in->protocol_id;
  sm->priority_flag = in->priority_flag;
  sm->schedule_delivery_time = in->schedule_delivery_time;
  sm->validity_period = draft->validity;
  sm->registered_delivery = in->registered_delivery;
  sm->replace_if_present_flag = in->replace_if_present_flag;
  sm->data_coding = data_coding;
}

static void fill_data_sm(const struct smpp_message *in, uint8_t data_coding,
                         struct smpp_data_sm *sm) {
  sm->service_type = in->service_type;
  sm->source_addr_ton = in->source_addr_ton;
  sm->source_addr_npi = in->source_addr_npi;
  sm->source_addr = in->source_addr;
  sm->dest_addr_ton = in->dest_addr_ton;
  sm->dest_addr_npi = in->dest_addr_npi;
  sm->destination_addr = in->destination_addr;
  sm->esm_class = in->esm_class;
  sm->registered_delivery = in->registered_delivery;
  sm->data_coding = data_coding;
}

static void fill_submit_multi(const struct smpp__draft *draft, uint8_t data_coding,
                              struct smpp_span dests, struct smpp_submit_multi *sm) {
  const struct smpp_message *in = draft->in;

  sm->service_type = in->service_type;
  sm->source_addr_ton = in->source_addr_ton;
  sm->source_addr_npi = in->source_addr_npi;
  sm->source_addr = in->source_addr;
  sm->number_of_dests = (uint8_t)in->n_destinations;
  sm->dest_addresses = dests;
  sm->esm_class = in->esm_class;
  sm->protocol_id = in->protocol_id;
  sm->priority_flag = in->priority_flag;
  sm->schedule_delivery_time = in->schedule_delivery_time;
  sm->validity_period = draft->validity;
  sm->registered_delivery = in->registered_delivery;
  sm->data_coding = data_coding;
}

void smpp__kind_fill(const struct smpp__draft *draft, uint8_t data_coding, struct smpp_span dests,
                     struct smpp_pdu *pdu) {
  if (draft->in->n_destinations) {
    pdu->command_id = SMPP_SUBMIT_MULTI;
    fill_submit_multi(draft, data_coding, dests, &pdu->submit_multi);
  } else if (draft->in->data_sm) {
    pdu->command_id = SMPP_DATA_SM;
    fill_data_sm(draft->in, data_coding, &pdu->data_sm);
  } else {
    pdu->command_id = SMPP_SUBMIT_SM;
    fill_submit_sm(draft, data_coding, &pdu->sm);
  }
}

int smpp__kind_set_text(struct smpp_pdu *pdu, struct smpp_span text, uint8_t *tlvs, size_t cap,
                        size_t *len) {
  int result = SMPP_OK;

  if (pdu->command_id == SMPP_SUBMIT_SM)
    pdu->sm.short_message = text;
  else if (pdu->command_id == SMPP_SUBMIT_MULTI)
    pdu->submit_multi.short_message = text;
  else
    result = smpp_tlv_put(tlvs, cap, len, SMPP_TLV_message_payload, text);
  pdu->tlvs = smpp_span(tlvs, *len);
  return result;
}

struct smpp_span smpp__kind_destination(const struct smpp_pdu *pdu) {
  if (pdu->command_id == SMPP_SUBMIT_MULTI)
    return smpp_span(NULL, 0);
  return pdu->command_id == SMPP_DATA_SM ? pdu->data_sm.destination_addr : pdu->sm.destination_addr;
}

struct smpp_span smpp__kind_answered_id(const struct smpp_event *event) {
  if (!event->pdu || event->why != SMPP_WHY_ANSWER)
    return smpp_span(NULL, 0);
  switch (event->pdu->command_id) {
  case SMPP_SUBMIT_SM_RESP:
  case SMPP_DATA_SM_RESP:
    return event->pdu->sm_resp.message_id;
  case SMPP_SUBMIT_MULTI_RESP:
    return event->pdu->submit_multi_resp.message_id;
  default:
    return smpp_span(NULL, 0);
  }
}
