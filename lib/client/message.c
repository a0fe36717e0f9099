/* SPDX-License-Identifier: MIT
 *
 * From what the caller hands over to one block, and from that to PDUs. */
#include "client/message.h"

#include <smpp/time.h>

#include "client/internal.h"

#define UDHI 0x40u
#define SAR_TLVS 16u /* octets of the three sar_* TLVs */
#define PAYLOAD_HEADER 4u

int smpp__scratch(struct smpp_client *client, size_t n) {
  const struct smpp_alloc *alloc = &client->config.alloc;
  uint8_t *grown;

  if (n <= client->scratch_cap)
    return SMPP_OK;
  grown = alloc->resize(alloc->ctx, client->scratch, client->scratch_cap, n);
  if (!grown)
    return SMPP_ERR_NOMEM;
  client->scratch = grown;
  client->scratch_cap = n;
  return SMPP_OK;
}

static int forbidden(struct smpp_fault *fault, const char *field, const char *detail) {
  fault->field = field;
  fault->detail = detail;
  return SMPP_ERR_FORBIDDEN;
}

/* --- taking ------------------------------------------------------------------ */

/* validity_period as the client is set to write it: 0 or 16 characters. */
static int write_validity(const struct smpp_client *client, const struct smpp_message *in,
                          char out[SMPP_TIME_LEN + 1], size_t *len, struct smpp_fault *fault) {
  struct smpp_time time;
  int result;

  *len = 0;
  if (in->validity_s == 0 || client->config.validity == SMPP_VALIDITY_NONE)
    return SMPP_OK;
  if (client->config.validity == SMPP_VALIDITY_RELATIVE)
    result = smpp_time_relative(in->validity_s, &time);
  else
    result = smpp_time_from_unix(in->unix_now_s + in->validity_s, &time);
  if (result == SMPP_OK)
    result = smpp_time_format(&time, out);
  if (result != SMPP_OK)
    return forbidden(fault, "validity_period", "too long, or the time of day was not given");
  *len = SMPP_TIME_LEN;
  return SMPP_OK;
}

/* Lengths are kept in octets of their own; the encoder judges them exactly. */
static int check_lengths(const struct smpp_message *in, struct smpp_fault *fault) {
  const struct {
    const char *name;
    struct smpp_span value;
  } fields[] = {{"service_type", in->service_type},
                {"source_addr", in->source_addr},
                {"destination_addr", in->destination_addr},
                {"schedule_delivery_time", in->schedule_delivery_time}};
  struct smpp_span rest = in->tlvs;
  struct smpp_tlv tlv;
  int result;

  for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
    if (fields[i].value.len > UINT8_MAX)
      return forbidden(fault, fields[i].name, "too long");
  if (in->destination_addr.len == 0)
    return forbidden(fault, "destination_addr", "there is none");
  if (in->tlvs.len > SMPP_MAX_PDU_LEN)
    return forbidden(fault, "tlvs", "too long");
  while ((result = smpp_tlv_next(&rest, &tlv)) == SMPP_MORE)
    continue;
  return result == SMPP_OK ? SMPP_OK : forbidden(fault, "tlvs", "not TLVs in wire form");
}

static int make_plan(struct smpp_client *client, const struct smpp_message *in,
                     struct smpp_fault *fault) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  int result;

  options.encoding = in->encoding;
  options.dcs0 = client->config.dcs0_out;
  options.long_method = in->long_method < 0 ? client->config.long_method : in->long_method;
  options.max_parts = in->max_parts;
  options.flash = in->flash;
  result = smpp_text_plan(in->text, &options, &client->plan, fault);
  if (result == SMPP_OK && client->plan.n_parts > 1 && in->esm_class & UDHI)
    return forbidden(fault, "esm_class", "a text with a header of its own must fit into one part");
  return result;
}

/* --- the block: results, part starts, strings, TLVs, text ---------------------- */

static size_t starts_len(unsigned n_segments) {
  return n_segments > 1 ? (n_segments + 1) * sizeof(uint16_t) : 0;
}

static uint16_t *starts_of(const struct smpp__message *m) {
  return (uint16_t *)(uintptr_t)(m->parts + m->n_pdus);
}

static uint8_t *octets_of(const struct smpp__message *m) {
  return (uint8_t *)starts_of(m) + starts_len(m->n_segments);
}

static void put(uint8_t **at, struct smpp_span value) {
  if (value.len)
    memcpy(*at, value.ptr, value.len);
  *at += value.len;
}

static struct smpp_span get(const uint8_t **at, size_t len) {
  struct smpp_span value = smpp_span(*at, len);
  *at += len;
  return value;
}

static void fill_fields(struct smpp__message *m, const struct smpp_message *in,
                        const struct smpp_text_plan *plan) {
  m->cookie = in->cookie;
  m->expires_ms = in->expires_ms;
  m->heap_at = SMPP__NOT_IN_HEAP;
  m->state = SMPP__QUEUED;
  m->urgent = in->urgent;
  m->n_pdus = plan->n_pdus;
  m->n_segments = plan->n_parts;
  m->encoding = (uint8_t)plan->encoding;
  m->data_coding = plan->data_coding;
  m->long_method = (uint8_t)plan->long_method;
  m->source_addr_ton = in->source_addr_ton;
  m->source_addr_npi = in->source_addr_npi;
  m->dest_addr_ton = in->dest_addr_ton;
  m->dest_addr_npi = in->dest_addr_npi;
  m->esm_class = in->esm_class;
  m->protocol_id = in->protocol_id;
  m->priority_flag = in->priority_flag;
  m->registered_delivery = in->registered_delivery;
  m->replace_if_present_flag = in->replace_if_present_flag;
  m->service_type_len = (uint8_t)in->service_type.len;
  m->source_len = (uint8_t)in->source_addr.len;
  m->destination_len = (uint8_t)in->destination_addr.len;
  m->schedule_len = (uint8_t)in->schedule_delivery_time.len;
  m->tlvs_len = (uint32_t)in->tlvs.len;
  m->text_len = (uint32_t)plan->octets;
}

static int fill_octets(struct smpp__message *m, const struct smpp_message *in,
                       struct smpp_span validity, const struct smpp_text_plan *plan) {
  uint8_t *at;

  for (unsigned i = 0; i < m->n_pdus; i++)
    m->parts[i] = (struct smpp_part_result){.outcome = SMPP_OUTCOME_NOT_SENT};
  if (m->n_segments > 1)
    memcpy(starts_of(m), plan->part_start, starts_len(m->n_segments));
  at = octets_of(m);
  put(&at, in->service_type);
  put(&at, in->source_addr);
  put(&at, in->destination_addr);
  put(&at, in->schedule_delivery_time);
  put(&at, validity);
  put(&at, in->tlvs);
  return smpp_text_plan_encode(in->text, plan, at, plan->octets);
}

/* The encoder's judgement of part 0, before anything is promised. */
static int try_encoding(struct smpp_client *client, const struct smpp__message *m,
                        struct smpp_fault *fault) {
  uint8_t part[SMPP_PART_MAX];
  struct smpp_pdu pdu;
  size_t len, tlvs_len;
  int result = smpp__scratch(client, m->tlvs_len + client->config.tlvs.len + m->text_len +
                                         SAR_TLVS + PAYLOAD_HEADER);

  if (result == SMPP_OK)
    result = smpp__message_pdu(client, m, 0, &pdu, part);
  if (result != SMPP_OK)
    return result;
  len = smpp_pdu_encoded_len(&pdu);
  tlvs_len = pdu.tlvs.len;
  result = smpp__scratch(client, tlvs_len + len);
  if (result != SMPP_OK)
    return result;
  pdu.tlvs.ptr = tlvs_len ? client->scratch : NULL; /* it may have moved */
  pdu.sequence_number = 1;
  return smpp_pdu_encode(&pdu, &client->config.session.codec, 0, client->scratch + tlvs_len, len,
                         &len, fault);
}

static int make_track(struct smpp_client *client, struct smpp__message *m,
                      const struct smpp_message *in) {
  if (in->registered_delivery == 0)
    return SMPP_OK;
  m->track = smpp__track_new(&client->pool, in->destination_addr, in->dest_addr_ton, m->n_pdus);
  return m->track ? SMPP_OK : SMPP_ERR_NOMEM;
}

static size_t block_len(const struct smpp_text_plan *plan, const struct smpp_message *in,
                        size_t validity_len) {
  return sizeof(struct smpp__message) + plan->n_pdus * sizeof(struct smpp_part_result) +
         starts_len(plan->n_parts) + in->service_type.len + in->source_addr.len +
         in->destination_addr.len + in->schedule_delivery_time.len + validity_len + in->tlvs.len +
         plan->octets;
}

int smpp__message_new(struct smpp_client *client, const struct smpp_message *in,
                      struct smpp__message **out, struct smpp_fault *fault) {
  char validity[SMPP_TIME_LEN + 1];
  size_t validity_len, len;
  struct smpp__message *m;
  int result = check_lengths(in, fault);

  if (result == SMPP_OK)
    result = write_validity(client, in, validity, &validity_len, fault);
  if (result == SMPP_OK)
    result = make_plan(client, in, fault);
  if (result != SMPP_OK)
    return result;
  len = block_len(&client->plan, in, validity_len);
  if (client->octets + smpp__pool_cost(len) > client->config.max_octets)
    return SMPP_ERR_FULL;
  m = smpp__pool_take(&client->pool, len);
  if (!m)
    return SMPP_ERR_NOMEM;
  memset(m, 0, sizeof *m);
  m->block_len = (uint32_t)len;
  m->validity_len = (uint8_t)validity_len;
  client->octets += smpp__pool_cost(len);
  fill_fields(m, in, &client->plan);
  result = fill_octets(m, in, smpp_span(validity, validity_len), &client->plan);
  if (result == SMPP_OK && m->n_segments > 1)
    m->reference = client->reference++;
  if (result == SMPP_OK)
    result = try_encoding(client, m, fault);
  if (result == SMPP_OK)
    result = make_track(client, m, in);
  if (result != SMPP_OK) {
    smpp__message_free(client, m);
    return result;
  }
  *out = m;
  return SMPP_OK;
}

void smpp__message_free(struct smpp_client *client, struct smpp__message *m) {
  for (unsigned i = 0; i < m->n_pdus; i++)
    smpp__pool_give(&client->pool, (void *)(uintptr_t)m->parts[i].message_id.ptr,
                    m->parts[i].message_id.len);
  smpp__track_release(&client->pool, m->track);
  client->octets -= smpp__pool_cost(m->block_len);
  smpp__pool_give(&client->pool, m, m->block_len);
}

/* --- making PDUs ----------------------------------------------------------------- */

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

static void restore_plan(const struct smpp__message *m, struct smpp_text_plan *plan) {
  plan->encoding = m->encoding;
  plan->data_coding = m->data_coding;
  plan->long_method = m->long_method;
  plan->n_parts = m->n_segments;
  plan->n_pdus = m->n_pdus;
  plan->octets = m->text_len;
  plan->part_start[0] = 0;
  plan->part_start[1] = (uint16_t)m->text_len;
  if (m->n_segments > 1)
    memcpy(plan->part_start, starts_of(m), starts_len(m->n_segments));
}

int smpp__message_pdu(struct smpp_client *client, const struct smpp__message *m, unsigned i,
                      struct smpp_pdu *pdu, uint8_t scratch[SMPP_PART_MAX]) {
  const uint8_t *at = octets_of(m);
  struct smpp_sm *sm = &pdu->sm;
  size_t tlvs_len;
  int result;

  memset(pdu, 0, sizeof *pdu);
  pdu->command_id = SMPP_SUBMIT_SM;
  sm->service_type = get(&at, m->service_type_len);
  sm->source_addr_ton = m->source_addr_ton;
  sm->source_addr_npi = m->source_addr_npi;
  sm->source_addr = get(&at, m->source_len);
  sm->dest_addr_ton = m->dest_addr_ton;
  sm->dest_addr_npi = m->dest_addr_npi;
  sm->destination_addr = get(&at, m->destination_len);
  sm->esm_class = m->esm_class;
  sm->protocol_id = m->protocol_id;
  sm->priority_flag = m->priority_flag;
  sm->schedule_delivery_time = get(&at, m->schedule_len);
  sm->validity_period = get(&at, m->validity_len);
  sm->registered_delivery = m->registered_delivery;
  sm->replace_if_present_flag = m->replace_if_present_flag;
  tlvs_len = gather_tlvs(client, get(&at, m->tlvs_len), client->scratch, client->scratch_cap);
  restore_plan(m, &client->plan);
  result = smpp_text_part(&client->plan, smpp_span(at, m->text_len), i, m->reference, pdu, scratch,
                          client->scratch, client->scratch_cap, &tlvs_len);
  /* A header of the caller's own in a single part. */
  sm->esm_class |= m->esm_class & UDHI;
  return result;
}
