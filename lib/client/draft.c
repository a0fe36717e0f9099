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
#include "client/kinds.h"

#define DIGITS_MAX 20u /* of destination_addr (4.4.1) */
#define ORDINARY 2048u /* more than such a PDU without the account's TLVs has */
#define DEST_MAX 24u   /* dest_flag, type, plan, and 21 octets (4.5.1.1) */
#define PART_TLVS 28u  /* the header of message_payload, three sar_* TLVs, qos_time_to_live */

/* --- as the encoder writes them ------------------------------------------------ */

/* A data_sm has no validity_period but this (5.3.2.9), in seconds. */
static void put_time_to_live(const struct smpp_client *client, const struct smpp_message *in,
                             uint8_t *buf, size_t cap, size_t *len) {
  uint8_t value[4];

  if (!in->data_sm || in->validity_s == 0 || client->config.validity == SMPP_VALIDITY_NONE)
    return;
  smpp__store32(value, in->validity_s);
  (void)smpp_tlv_put(buf, cap, len, SMPP_TLV_qos_time_to_live, smpp_span(value, sizeof value));
}

/* The account's TLVs behind the message's own; the message's count where both
 * have the tag. */
static size_t gather_tlvs(const struct smpp_client *client, const struct smpp_message *in,
                          uint8_t *buf, size_t cap) {
  struct smpp_span rest = client->config.tlvs, own = in->tlvs, ignored;
  struct smpp_tlv tlv;
  size_t len = own.len;

  if (own.len)
    memcpy(buf, own.ptr, own.len);
  if (!smpp_tlv_find(own, SMPP_TLV_qos_time_to_live, &ignored))
    put_time_to_live(client, in, buf, cap, &len);
  own = smpp_span(buf, len);
  while (rest.len && smpp_tlv_next(&rest, &tlv) == SMPP_MORE)
    if (!smpp_tlv_find(own, tlv.tag, &ignored))
      (void)smpp_tlv_put(buf, cap, &len, tlv.tag, tlv.value); /* cap counts all of them */
  return len;
}

/* Whether a text is one part, of the octets that it is encoded in. */
static bool goes_as_it_is(const struct smpp_text_plan *plan) {
  return plan->n_parts == 1 && !plan->packed && plan->tables.locking == 0 &&
         plan->tables.single == 0;
}

/* The PDU of part i, for use until the next call: its text stands at the head of
 * the scratch, its destinations if there are many and its TLVs behind that, with all of the text
 * once more for message_payload. */
static int fill_pdu(struct smpp_client *client, const struct smpp__draft *draft, unsigned i,
                    struct smpp_pdu *pdu, uint8_t part[SMPP_PART_MAX]) {
  static const struct smpp_pdu blank;
  const struct smpp_text_plan *plan = &client->plan;
  struct smpp_span text = smpp_span(client->scratch, plan->octets);
  size_t before = plan->octets + draft->dests_len;
  struct smpp_span dests = smpp_span(client->scratch + plan->octets, draft->dests_len);
  uint8_t *tlvs = client->scratch + before;
  size_t cap = client->scratch_cap - before;
  size_t tlvs_len = gather_tlvs(client, draft->in, tlvs, cap);

  *pdu = blank;
  pdu->sequence_number = 1; /* until the session gives it one */
  smpp__kind_fill(draft, plan->data_coding, dests, pdu);
  pdu->tlvs = smpp_span(tlvs, tlvs_len);
  if (!goes_as_it_is(plan))
    return smpp_text_part(plan, text, i, draft->reference, pdu, part, tlvs, cap, &tlvs_len);
  /* As it is, with a header of the caller's own perhaps. */
  return smpp__kind_set_text(pdu, text, tlvs, cap, &tlvs_len);
}

/* Behind the text in the scratch, which has the room. */
static int write_dests(struct smpp_client *client, struct smpp__draft *draft,
                       struct smpp_fault *fault) {
  uint8_t *at = client->scratch + client->plan.octets;
  size_t cap = client->scratch_cap - client->plan.octets;
  int result = SMPP_OK;

  draft->dests_len = 0;
  for (uint32_t i = 0; result == SMPP_OK && i < draft->in->n_destinations; i++)
    result = smpp_dest_address_put(at, cap, &draft->dests_len, &draft->in->destinations[i]);
  if (result != SMPP_OK)
    fault->field = "dest_address";
  return result;
}

static int measure(struct smpp_client *client, struct smpp__draft *draft,
                   struct smpp_fault *fault) {
  const struct smpp_text_plan *plan = &client->plan;
  size_t need = 2 * plan->octets + draft->in->tlvs.len + client->config.tlvs.len + PART_TLVS +
                draft->in->n_destinations * DEST_MAX;
  uint8_t part[SMPP_PART_MAX];
  struct smpp_pdu pdu;
  int result = smpp__scratch(client, need);

  if (result == SMPP_OK)
    result = smpp_text_plan_encode(draft->in->text, plan, client->scratch, plan->octets);
  if (result == SMPP_OK)
    result = write_dests(client, draft, fault);
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

  m->destination = smpp__kind_destination(pdu);
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
  return goes_as_it_is(&client->plan) && !in->data_sm && in->n_destinations == 0 &&
         in->tlvs.len == 0 && in->schedule_delivery_time.len == 0 &&
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

int smpp__draft_measure(struct smpp_client *client, struct smpp__draft *draft,
                        struct smpp_fault *fault) {
  const struct smpp__pattern *p = &client->pattern;

  draft->ordinary = is_ordinary(client, draft->in);
  draft->alike = draft->ordinary && is_alike(p, draft, client->plan.data_coding);
  if (!draft->alike)
    return measure(client, draft, fault);
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
