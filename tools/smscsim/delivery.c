/* SPDX-License-Identifier: MIT
 *
 * smscsim/delivery.c - a deliver_sm in one block of memory, and the parts of a
 * patient's message. */
#include "delivery.h"

#include <smpp/text.h>
#include <stdlib.h>

static struct smpp_span place(uint8_t **at, struct smpp_span from) {
  struct smpp_span span = smpp_span(*at, from.len);

  if (from.len)
    memcpy(*at, from.ptr, from.len);
  *at += from.len;
  return span;
}

struct delivery *delivery_new(const struct smpp_pdu *pdu, bool is_receipt) {
  const struct smpp_sm *sm = &pdu->sm;
  size_t len =
      sm->source_addr.len + sm->destination_addr.len + sm->short_message.len + pdu->tlvs.len;
  struct delivery *delivery = malloc(sizeof *delivery + len);
  uint8_t *at;

  if (!delivery)
    return NULL;
  memset(delivery, 0, sizeof *delivery);
  delivery->is_receipt = is_receipt;
  delivery->pdu = *pdu;
  delivery->pdu.command_id = SMPP_DELIVER_SM;
  at = delivery->octets;
  delivery->pdu.sm.source_addr = place(&at, sm->source_addr);
  delivery->pdu.sm.destination_addr = place(&at, sm->destination_addr);
  delivery->pdu.sm.short_message = place(&at, sm->short_message);
  delivery->pdu.tlvs = place(&at, pdu->tlvs);
  return delivery;
}

int delivery_as_data_sm(const struct delivery *delivery, uint8_t *tlvs, size_t cap,
                        struct smpp_pdu *out) {
  const struct smpp_sm *sm = &delivery->pdu.sm;
  size_t len = 0;
  int result = SMPP_OK;

  memset(out, 0, sizeof *out);
  out->command_id = SMPP_DATA_SM;
  out->data_sm.source_addr_ton = sm->source_addr_ton;
  out->data_sm.source_addr_npi = sm->source_addr_npi;
  out->data_sm.source_addr = sm->source_addr;
  out->data_sm.dest_addr_ton = sm->dest_addr_ton;
  out->data_sm.dest_addr_npi = sm->dest_addr_npi;
  out->data_sm.destination_addr = sm->destination_addr;
  out->data_sm.esm_class = sm->esm_class;
  out->data_sm.data_coding = sm->data_coding;
  if (sm->short_message.len)
    result = smpp_tlv_put(tlvs, cap, &len, SMPP_TLV_message_payload, sm->short_message);
  if (result != SMPP_OK || delivery->pdu.tlvs.len > cap - len)
    return SMPP_ERR_NOSPACE;
  if (delivery->pdu.tlvs.len)
    memcpy(tlvs + len, delivery->pdu.tlvs.ptr, delivery->pdu.tlvs.len);
  out->tlvs = smpp_span(tlvs, len + delivery->pdu.tlvs.len);
  return SMPP_OK;
}

void delivery_free(struct delivery *delivery) {
  free(delivery);
}

static void free_list(struct delivery *list) {
  while (list) {
    struct delivery *next = list->next;

    delivery_free(list);
    list = next;
  }
}

static struct delivery *part_new(const struct mo_draft *draft, const struct smpp_text_plan *plan,
                                 struct smpp_span encoded, unsigned i) {
  uint8_t scratch[SMPP_PART_MAX], tlvs[64];
  size_t tlvs_len = 0;
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = draft->from;
  pdu.sm.source_addr_ton = draft->from_ton;
  pdu.sm.source_addr_npi = draft->from_npi;
  pdu.sm.destination_addr = draft->to;
  pdu.sm.dest_addr_ton = draft->to_ton;
  pdu.sm.dest_addr_npi = draft->to_npi;
  if (smpp_text_part(plan, encoded, i, draft->reference, &pdu, scratch, tlvs, sizeof tlvs,
                     &tlvs_len) != SMPP_OK)
    return NULL;
  return delivery_new(&pdu, false);
}

int mo_new(const struct mo_draft *draft, struct delivery **out, unsigned *n) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  struct delivery *list = NULL, **tail = &list;
  struct smpp_text_plan plan;
  uint8_t *encoded;
  int result;

  options.dcs0 = draft->dcs0;
  if ((result = smpp_text_plan(draft->text, &options, &plan, NULL)) != SMPP_OK)
    return result;
  if (!(encoded = malloc(plan.octets + 1)))
    return SMPP_ERR_NOMEM;
  result = smpp_text_plan_encode(draft->text, &plan, encoded, plan.octets + 1);
  for (unsigned i = 0; result == SMPP_OK && i < plan.n_pdus; i++) {
    if ((*tail = part_new(draft, &plan, smpp_span(encoded, plan.octets), i)))
      tail = &(*tail)->next;
    else
      result = SMPP_ERR_NOMEM;
  }
  free(encoded);
  if (result != SMPP_OK) {
    free_list(list);
    return result;
  }
  *out = list;
  *n = plan.n_pdus;
  return SMPP_OK;
}
