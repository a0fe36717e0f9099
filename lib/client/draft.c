/* SPDX-License-Identifier: MIT
 *
 * A message's PDUs, encoded when it is taken: the encoder judges it then, and
 * what leaves later is copied.
 *
 * Most messages of a program differ from the one before in their text and their
 * destination alone. So the PDU of the last ordinary one is kept as a pattern:
 * what stands before its destination, and what stands between that and its
 * text. Neither a number of digits nor a text of one part is ever refused. */
#include "client/draft.h"

#include <base/bytes.h>

#include "client/internal.h"

#define DIGITS_MAX 20u /* of destination_addr (4.4.1) */
#define ORDINARY 2048u /* more than such a PDU without the account's TLVs has */
#define PART_TLVS 20u  /* the header of message_payload, or three sar_* TLVs */

/* --- as the encoder writes them ------------------------------------------------ */

/* The account's TLVs behind the message's own; the message's count where both
 * have the tag. */
static size_t gather_tlvs(const struct smpp_client *client, struct smpp_span own, uint8_t *buf,
                          size_t cap) {
  struct smpp_span rest = client->config.tlvs, ignored;
  struct smpp_tlv tlv;
  size_t len = own.len;

  if (own.len)
    memcpy(buf, own.ptr, own.len);
  while (rest.len && smpp_tlv_next(&rest, &tlv) == SMPP_MORE)
    if (!smpp_tlv_find(own, tlv.tag, &ignored))
      (void)smpp_tlv_put(buf, cap, &len, tlv.tag, tlv.value); /* cap counts all of them */
  return len;
}

/* The fields that all parts share. */
static void fill_fields(const struct smpp__draft *draft, const struct smpp_text_plan *plan,
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
  sm->data_coding = plan->data_coding;
}

/* The PDU of part i, for use until the next call: its text stands at the head of
 * the scratch, its TLVs behind that, with all of the text once more for message_payload. */
static int fill_pdu(struct smpp_client *client, const struct smpp__draft *draft, unsigned i,
                    struct smpp_pdu *pdu, uint8_t part[SMPP_PART_MAX]) {
  static const struct smpp_pdu blank;
  const struct smpp_text_plan *plan = &client->plan;
  struct smpp_span text = smpp_span(client->scratch, plan->octets);
  uint8_t *tlvs = client->scratch + plan->octets;
  size_t cap = client->scratch_cap - plan->octets;
  size_t tlvs_len = gather_tlvs(client, draft->in->tlvs, tlvs, cap);

  *pdu = blank;
  pdu->command_id = SMPP_SUBMIT_SM;
  pdu->sequence_number = 1; /* until the session gives it one */
  fill_fields(draft, plan, &pdu->sm);
  pdu->tlvs = smpp_span(tlvs, tlvs_len);
  if (plan->n_parts > 1)
    return smpp_text_part(plan, text, i, draft->reference, pdu, part, tlvs, cap, &tlvs_len);
  pdu->sm.short_message = text; /* as it is, with a header of the caller's own perhaps */
  return SMPP_OK;
}

static int measure(struct smpp_client *client, struct smpp__draft *draft) {
  const struct smpp_text_plan *plan = &client->plan;
  size_t need = 2 * plan->octets + draft->in->tlvs.len + client->config.tlvs.len + PART_TLVS;
  uint8_t part[SMPP_PART_MAX];
  struct smpp_pdu pdu;
  int result = smpp__scratch(client, need);

  if (result == SMPP_OK)
    result = smpp_text_plan_encode(draft->in->text, plan, client->scratch, plan->octets);
  draft->octets = 0;
  for (unsigned i = 0; result == SMPP_OK && i < plan->n_pdus; i++) {
    result = fill_pdu(client, draft, i, &pdu, part);
    draft->octets += smpp_pdu_encoded_len(&pdu);
  }
  return result;
}

/* Where the destination stands in the first PDU. */
static int find_destination(const struct smpp_client *client, struct smpp__message *m,
                            struct smpp_pdu *pdu) {
  int result = smpp_pdu_decode(smpp__message_frame(m, 0), &client->config.session.codec, pdu, NULL);

  m->destination = pdu->sm.destination_addr;
  return result;
}

static int write_all(struct smpp_client *client, const struct smpp__draft *draft,
                     struct smpp__message *m, struct smpp_fault *fault) {
  uint8_t part[SMPP_PART_MAX], *pdus = smpp__message_pdus(m);
  size_t at = 0, len;
  struct smpp_pdu pdu;
  int result = SMPP_OK;

  for (unsigned i = 0; result == SMPP_OK && i < m->n_pdus; i++) {
    result = fill_pdu(client, draft, i, &pdu, part);
    if (result == SMPP_OK)
      result = smpp_pdu_encode(&pdu, &client->config.session.codec, 0, pdus + at,
                               draft->octets - at, &len, fault);
    if (result != SMPP_OK)
      return result;
    at += len;
    smpp__message_starts(m)[i + 1] = (uint32_t)at;
  }
  m->has_tlvs = pdu.tlvs.len > 0;
  if (m->n_segments > 1 && draft->in->reference < 0)
    client->reference++;
  return SMPP_OK;
}

/* --- by the pattern --------------------------------------------------------------- */

static bool is_digits(struct smpp_span address) {
  if (address.len == 0 || address.len > DIGITS_MAX)
    return false;
  for (size_t i = 0; i < address.len; i++)
    if (address.ptr[i] < '0' || address.ptr[i] > '9')
      return false;
  return true;
}

/* Whether nothing of it can be refused that is not in the pattern. */
static bool is_ordinary(const struct smpp_client *client, const struct smpp_message *in) {
  return client->plan.n_parts == 1 && in->tlvs.len == 0 && in->schedule_delivery_time.len == 0 &&
         client->config.session.codec.max_pdu_len >= ORDINARY + client->config.tlvs.len &&
         is_digits(in->destination_addr);
}

static void gather(const struct smpp_message *in, uint8_t data_coding,
                   uint8_t out[SMPP__PATTERN_OCTETS]) {
  const uint8_t octets[SMPP__PATTERN_OCTETS] = {
      in->source_addr_ton,        in->source_addr_npi, in->dest_addr_ton,
      in->dest_addr_npi,          in->esm_class,       in->protocol_id,
      in->priority_flag,          data_coding,         in->registered_delivery,
      in->replace_if_present_flag};

  memcpy(out, octets, sizeof octets);
}

static bool is_alike(const struct smpp__pattern *p, const struct smpp__draft *draft,
                     uint8_t data_coding) {
  const struct smpp_message *in = draft->in;
  uint8_t octets[SMPP__PATTERN_OCTETS];

  gather(in, data_coding, octets);
  return p->good && memcmp(octets, p->octets, sizeof octets) == 0 &&
         smpp_span_equal(in->source_addr, smpp_span(p->source, p->source_len)) &&
         smpp_span_equal(in->service_type, smpp_span(p->service_type, p->service_type_len)) &&
         smpp_span_equal(draft->validity, smpp_span(p->validity, p->validity_len));
}

static void keep(uint8_t *to, uint8_t *len, struct smpp_span from) {
  if (from.len)
    memcpy(to, from.ptr, from.len);
  *len = (uint8_t)from.len;
}

/* `pdu` was decoded from the message's frame. */
static void learn(struct smpp__pattern *p, const struct smpp__draft *draft,
                  const struct smpp__message *m, const struct smpp_pdu *pdu) {
  struct smpp_span frame = smpp__message_frame(m, 0), head, middle;
  const uint8_t *behind = m->destination.ptr + m->destination.len;

  if (pdu->sm.short_message.len == 0)
    return; /* it does not say where it stands */
  head = smpp_span(frame.ptr, (size_t)(m->destination.ptr - frame.ptr));
  middle = smpp_span(behind, (size_t)(pdu->sm.short_message.ptr - 1 - behind)); /* sm_length */
  if (head.len > sizeof p->head || middle.len > sizeof p->middle ||
      pdu->sm.source_addr.len > sizeof p->source ||
      pdu->sm.service_type.len > sizeof p->service_type || draft->validity.len > sizeof p->validity)
    return;
  p->good = true;
  gather(draft->in, pdu->sm.data_coding, p->octets);
  keep(p->source, &p->source_len, pdu->sm.source_addr);
  keep(p->service_type, &p->service_type_len, pdu->sm.service_type);
  keep(p->validity, &p->validity_len, draft->validity);
  keep(p->head, &p->head_len, head);
  keep(p->middle, &p->middle_len, middle);
}

static uint8_t *put(uint8_t *at, const void *from, size_t len) {
  memcpy(at, from, len);
  return at + len;
}

static int write_alike(struct smpp_client *client, const struct smpp__draft *draft,
                       struct smpp__message *m) {
  const struct smpp__pattern *p = &client->pattern;
  const struct smpp_text_plan *plan = &client->plan;
  struct smpp_span to = draft->in->destination_addr, tlvs = client->config.tlvs;
  uint8_t *pdu = smpp__message_pdus(m), *at = put(pdu, p->head, p->head_len);

  smpp__store32(pdu, (uint32_t)draft->octets);
  m->destination = smpp_span(at, to.len);
  at = put(at, to.ptr, to.len);
  at = put(at, p->middle, p->middle_len);
  *at++ = (uint8_t)plan->octets;
  if (tlvs.len)
    put(at + plan->octets, tlvs.ptr, tlvs.len);
  m->has_tlvs = tlvs.len > 0;
  smpp__message_starts(m)[1] = (uint32_t)draft->octets;
  return smpp_text_plan_encode(draft->in->text, plan, at, plan->octets);
}

/* --- both ---------------------------------------------------------------------------- */

int smpp__draft_measure(struct smpp_client *client, struct smpp__draft *draft) {
  const struct smpp__pattern *p = &client->pattern;

  draft->ordinary = is_ordinary(client, draft->in);
  draft->alike = draft->ordinary && is_alike(p, draft, client->plan.data_coding);
  if (!draft->alike)
    return measure(client, draft);
  draft->octets = p->head_len + draft->in->destination_addr.len + p->middle_len + 1 +
                  client->plan.octets + client->config.tlvs.len;
  return SMPP_OK;
}

int smpp__draft_write(struct smpp_client *client, const struct smpp__draft *draft,
                      struct smpp__message *m, struct smpp_fault *fault) {
  struct smpp_pdu pdu;
  int result;

  smpp__message_starts(m)[0] = 0;
  if (draft->alike)
    return write_alike(client, draft, m);
  result = write_all(client, draft, m, fault);
  if (result == SMPP_OK)
    result = find_destination(client, m, &pdu);
  if (result == SMPP_OK && draft->ordinary)
    learn(&client->pattern, draft, m, &pdu);
  return result;
}
