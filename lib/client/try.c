/* SPDX-License-Identifier: MIT
 *
 * The encoder's judgement of a message, before anything is promised.
 *
 * Its first part is encoded for it; the others differ in nothing that could be
 * refused. Most messages of a program differ from the one before in their text
 * and their destination alone, so what was found good last is remembered: a text
 * of one part is not judged, and a number of digits is always good. */
#include "client/internal.h"

#define FIELDS_MAX 2048u /* more than all fields of a submit_sm, each 255 octets */
#define DIGITS_MAX 20u   /* of destination_addr (4.4.1) */
#define PART_TLVS 20u    /* the header of message_payload, or three sar_* TLVs */

static int try_encoding(struct smpp_client *client, const struct smpp__message *m,
                        struct smpp_fault *fault) {
  uint8_t part[SMPP_PART_MAX];
  struct smpp_pdu pdu;
  size_t len, tlvs_len;
  int result =
      smpp__scratch(client, m->tlvs.len + client->config.tlvs.len + m->text_len + PART_TLVS);

  if (result == SMPP_OK)
    result = smpp__message_pdu(client, m, 0, &pdu, part);
  if (result != SMPP_OK)
    return result;
  tlvs_len = pdu.tlvs.len;
  len = FIELDS_MAX + tlvs_len;
  result = smpp__scratch(client, tlvs_len + len);
  if (result != SMPP_OK)
    return result;
  pdu.tlvs.ptr = tlvs_len ? client->scratch : NULL; /* it may have moved */
  return smpp_pdu_encode(&pdu, &client->config.session.codec, 0, client->scratch + tlvs_len, len,
                         &len, fault);
}

static void gather(const struct smpp_sm *sm, uint8_t out[SMPP__JUDGED_OCTETS]) {
  const uint8_t octets[SMPP__JUDGED_OCTETS] = {
      sm->source_addr_ton,        sm->source_addr_npi, sm->dest_addr_ton,
      sm->dest_addr_npi,          sm->esm_class,       sm->protocol_id,
      sm->priority_flag,          sm->data_coding,     sm->registered_delivery,
      sm->replace_if_present_flag};

  memcpy(out, octets, sizeof octets);
}

static bool is_digits(struct smpp_span address) {
  if (address.len == 0 || address.len > DIGITS_MAX)
    return false;
  for (size_t i = 0; i < address.len; i++)
    if (address.ptr[i] < '0' || address.ptr[i] > '9')
      return false;
  return true;
}

/* Whether nothing of it can be refused that is not in smpp__judged. */
static bool is_ordinary(const struct smpp_client *client, const struct smpp__message *m) {
  return m->n_segments == 1 && m->tlvs.len == 0 && m->sm.schedule_delivery_time.len == 0 &&
         client->config.session.codec.max_pdu_len >= FIELDS_MAX + client->config.tlvs.len &&
         is_digits(m->sm.destination_addr);
}

static bool is_like_last(const struct smpp__judged *last, const struct smpp_sm *sm) {
  uint8_t octets[SMPP__JUDGED_OCTETS];

  gather(sm, octets);
  return last->good && memcmp(octets, last->octets, sizeof octets) == 0 &&
         smpp_span_equal(sm->source_addr, smpp_span(last->source, last->source_len)) &&
         smpp_span_equal(sm->service_type, smpp_span(last->service_type, last->service_type_len));
}

static void remember(struct smpp__judged *last, const struct smpp_sm *sm) {
  if (sm->source_addr.len > sizeof last->source || sm->service_type.len > sizeof last->service_type)
    return;
  last->good = true;
  gather(sm, last->octets);
  last->source_len = (uint8_t)sm->source_addr.len;
  last->service_type_len = (uint8_t)sm->service_type.len;
  if (sm->source_addr.len)
    memcpy(last->source, sm->source_addr.ptr, sm->source_addr.len);
  if (sm->service_type.len)
    memcpy(last->service_type, sm->service_type.ptr, sm->service_type.len);
}

int smpp__try_message(struct smpp_client *client, const struct smpp__message *m,
                      struct smpp_fault *fault) {
  bool ordinary = is_ordinary(client, m);
  int result;

  if (ordinary && is_like_last(&client->judged, &m->sm))
    return SMPP_OK;
  result = try_encoding(client, m, fault);
  if (result == SMPP_OK && ordinary)
    remember(&client->judged, &m->sm);
  return result;
}
