/* SPDX-License-Identifier: MIT
 *
 * From what the caller hands over to one block, and from that to PDUs. */
#include "client/message.h"

#include <smpp/time.h>

#include "client/internal.h"

#define UDHI 0x40u

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

/* The encoder judges lengths exactly; this keeps the block's size in hand. */
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

static struct smpp_span keep(uint8_t **at, struct smpp_span value) {
  struct smpp_span kept = smpp_span(*at, value.len);

  if (value.len)
    memcpy(*at, value.ptr, value.len);
  *at += value.len;
  return kept;
}

static void fill_fields(struct smpp__message *m, const struct smpp_message *in,
                        const struct smpp_text_plan *plan) {
  m->cookie = in->cookie;
  m->expires_ms = in->expires_ms;
  m->heap_at = SMPP__NOT_IN_HEAP;
  m->state = SMPP__QUEUED;
  m->urgent = in->urgent;
  m->n_pdus = plan->n_pdus;
  m->n_todo = plan->n_pdus;
  m->journaled = in->journaled;
  m->n_released = in->journaled ? 0 : plan->n_pdus;
  m->n_segments = plan->n_parts;
  m->encoding = (uint8_t)plan->encoding;
  m->long_method = (uint8_t)plan->long_method;
  m->text_len = (uint32_t)plan->octets;
  m->sm.source_addr_ton = in->source_addr_ton;
  m->sm.source_addr_npi = in->source_addr_npi;
  m->sm.dest_addr_ton = in->dest_addr_ton;
  m->sm.dest_addr_npi = in->dest_addr_npi;
  m->sm.esm_class = in->esm_class;
  m->sm.protocol_id = in->protocol_id;
  m->sm.priority_flag = in->priority_flag;
  m->sm.registered_delivery = in->registered_delivery;
  m->sm.replace_if_present_flag = in->replace_if_present_flag;
  m->sm.data_coding = plan->data_coding;
}

static int fill_octets(struct smpp__message *m, const struct smpp_message *in,
                       struct smpp_span validity, const struct smpp_text_plan *plan) {
  uint8_t *at = (uint8_t *)starts_of(m) + starts_len(m->n_segments);

  for (unsigned i = 0; i < m->n_pdus; i++)
    m->parts[i] = (struct smpp_part_result){.outcome = SMPP_OUTCOME_NOT_SENT};
  if (m->n_segments > 1)
    memcpy(starts_of(m), plan->part_start, starts_len(m->n_segments));
  m->sm.service_type = keep(&at, in->service_type);
  m->sm.source_addr = keep(&at, in->source_addr);
  m->sm.destination_addr = keep(&at, in->destination_addr);
  m->sm.schedule_delivery_time = keep(&at, in->schedule_delivery_time);
  m->sm.validity_period = keep(&at, validity);
  m->tlvs = keep(&at, in->tlvs);
  m->text = at;
  m->phase = at + plan->octets;
  memset(m->phase, SMPP__PART_TODO, m->n_pdus);
  return smpp_text_plan_encode(in->text, plan, at, plan->octets);
}

/* What is known of the parts from before, with copies of their ids. */
static int take_known(struct smpp_client *client, struct smpp__message *m,
                      const struct smpp_message *in) {
  for (unsigned i = 0; i < m->n_pdus; i++) {
    const struct smpp_part_result *known = &in->known[i];

    if (known->outcome == SMPP_OUTCOME_NOT_SENT)
      continue;
    if (known->outcome != SMPP_OUTCOME_ACCEPTED && known->outcome != SMPP_OUTCOME_UNKNOWN)
      return SMPP_ERR_INVALID;
    m->parts[i] = *known;
    m->parts[i].message_id = smpp_span(NULL, 0);
    if (known->message_id.len) {
      m->parts[i].message_id = smpp__pool_copy(&client->pool, known->message_id);
      if (!m->parts[i].message_id.ptr)
        return SMPP_ERR_NOMEM;
    }
    m->phase[i] = SMPP__PART_KNOWN;
    m->n_todo--;
  }
  while (m->next_part < m->n_pdus && m->phase[m->next_part] != SMPP__PART_TODO)
    m->next_part++;
  return m->n_todo ? SMPP_OK : SMPP_ERR_INVALID;
}

/* What a journal says of the message. */
static int take_journal(struct smpp_client *client, struct smpp__message *m,
                        const struct smpp_message *in, struct smpp_fault *fault) {
  int result = SMPP_OK;

  if (in->reference < -1 || in->reference > UINT16_MAX) {
    fault->field = "reference";
    return SMPP_ERR_INVALID;
  }
  if (in->reference >= 0)
    m->reference = (uint16_t)in->reference;
  else if (m->n_segments > 1)
    m->reference = client->reference++;
  if (in->n_known)
    result = in->n_known == m->n_pdus ? take_known(client, m, in) : SMPP_ERR_INVALID;
  if (result == SMPP_ERR_INVALID)
    fault->field = "known";
  return result;
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
         plan->octets + plan->n_pdus;
}

int smpp__message_new(struct smpp_client *client, const struct smpp_message *in,
                      struct smpp__message **out, struct smpp_fault *fault) {
  static const struct smpp__message blank;
  char validity[SMPP_TIME_LEN + 1];
  size_t validity_len, len, cost;
  struct smpp__message *m;
  int result = check_lengths(in, fault);

  if (result == SMPP_OK)
    result = write_validity(client, in, validity, &validity_len, fault);
  if (result == SMPP_OK)
    result = make_plan(client, in, fault);
  if (result != SMPP_OK)
    return result;
  len = block_len(&client->plan, in, validity_len);
  cost = smpp__pool_cost(len);
  if (client->octets + cost > client->config.max_octets)
    return SMPP_ERR_FULL;
  m = smpp__pool_take(&client->pool, len);
  if (!m)
    return SMPP_ERR_NOMEM;
  *m = blank;
  m->block_len = (uint32_t)len;
  m->cost = (uint32_t)cost;
  client->octets += cost;
  fill_fields(m, in, &client->plan);
  result = fill_octets(m, in, smpp_span(validity, validity_len), &client->plan);
  if (result == SMPP_OK)
    result = take_journal(client, m, in, fault);
  if (result == SMPP_OK)
    result = smpp__try_message(client, m, fault);
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
  client->octets -= m->cost;
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

/* The plan of a message of several parts. */
static void restore_plan(const struct smpp__message *m, struct smpp_text_plan *plan) {
  plan->encoding = m->encoding;
  plan->data_coding = m->sm.data_coding;
  plan->long_method = m->long_method;
  plan->n_parts = m->n_segments;
  plan->n_pdus = m->n_pdus;
  plan->octets = m->text_len;
  memcpy(plan->part_start, starts_of(m), starts_len(m->n_segments));
}

int smpp__message_pdu(struct smpp_client *client, const struct smpp__message *m, unsigned i,
                      struct smpp_pdu *pdu, uint8_t scratch[SMPP_PART_MAX]) {
  static const struct smpp_pdu blank;
  size_t tlvs_len = gather_tlvs(client, m->tlvs, client->scratch, client->scratch_cap);
  struct smpp_span text = smpp_span(m->text, m->text_len);

  *pdu = blank;
  pdu->command_id = SMPP_SUBMIT_SM;
  pdu->sequence_number = 1; /* until the session gives it one */
  pdu->sm = m->sm;
  pdu->tlvs = smpp_span(client->scratch, tlvs_len);
  if (m->n_segments == 1) { /* as it is, with a header of the caller's own perhaps */
    pdu->sm.short_message = text;
    return SMPP_OK;
  }
  restore_plan(m, &client->plan);
  return smpp_text_part(&client->plan, text, i, m->reference, pdu, scratch, client->scratch,
                        client->scratch_cap, &tlvs_len);
}
