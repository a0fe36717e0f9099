/* SPDX-License-Identifier: MIT
 *
 * What the caller hands over becomes one block. */
#include "client/message.h"

#include <smpp/time.h>

#include "client/internal.h"
#include "client/kinds.h"

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

int smpp__write_validity(const struct smpp_client *client, uint32_t validity_s, int64_t unix_now_s,
                         char out[SMPP_TIME_LEN + 1], size_t *len, struct smpp_fault *fault) {
  struct smpp_time time;
  int result;

  *len = 0;
  if (validity_s == 0 || client->config.validity == SMPP_VALIDITY_NONE)
    return SMPP_OK;
  if (client->config.validity == SMPP_VALIDITY_RELATIVE)
    result = smpp_time_relative(validity_s, &time);
  else
    result = smpp_time_from_unix(unix_now_s + validity_s, &time);
  if (result == SMPP_OK)
    result = smpp_time_format(&time, out);
  if (result != SMPP_OK)
    return forbidden(fault, "validity_period", "too long, or the time of day was not given");
  *len = SMPP_TIME_LEN;
  return SMPP_OK;
}

static int check_length(const char *name, struct smpp_span value, struct smpp_fault *fault) {
  return value.len > UINT8_MAX ? forbidden(fault, name, "too long") : SMPP_OK;
}

static int check_tlvs(struct smpp_span rest, struct smpp_fault *fault) {
  struct smpp_tlv tlv;
  int result;

  if (rest.len > SMPP_MAX_PDU_LEN)
    return forbidden(fault, "tlvs", "too long");
  while ((result = smpp_tlv_next(&rest, &tlv)) == SMPP_MORE)
    continue;
  return result == SMPP_OK ? SMPP_OK : forbidden(fault, "tlvs", "not TLVs in wire form");
}

/* The encoder judges lengths exactly; this keeps the block's size in hand. */
static int check_lengths(const struct smpp_message *in, struct smpp_fault *fault) {
  int result = check_length("service_type", in->service_type, fault);

  if (result == SMPP_OK)
    result = check_length("source_addr", in->source_addr, fault);
  if (result == SMPP_OK)
    result = check_length("destination_addr", in->destination_addr, fault);
  if (result == SMPP_OK)
    result = check_length("schedule_delivery_time", in->schedule_delivery_time, fault);
  return result == SMPP_OK && in->tlvs.len ? check_tlvs(in->tlvs, fault) : result;
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
  if (!(in->esm_class & UDHI)) { /* a header of the caller's own leaves no room for ours */
    options.national_locking = client->config.national_locking;
    options.national_single = client->config.national_single;
  }
  result = smpp_text_plan(in->text, &options, &client->plan, fault);
  if (result == SMPP_OK && client->plan.n_parts > 1 && in->esm_class & UDHI)
    return forbidden(fault, "esm_class", "a text with a header of its own must fit into one part");
  return result;
}

/* --- the block ------------------------------------------------------------------ */

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
  m->n_destinations = (uint8_t)in->n_destinations;
}

static void begin_parts(struct smpp__message *m, size_t octets) {
  m->phase = smpp__message_pdus(m) + octets;
  for (unsigned i = 0; i < m->n_pdus; i++) {
    m->parts[i] = (struct smpp_part_result){.outcome = SMPP_OUTCOME_NOT_SENT, .host = UINT32_MAX};
    m->phase[i] = SMPP__PART_TODO;
  }
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

/* What a journal knows of the message. */
static int take_journal(struct smpp_client *client, struct smpp__message *m,
                        const struct smpp_message *in, struct smpp_fault *fault) {
  int result = SMPP_OK;

  if (in->n_known)
    result = in->n_known == m->n_pdus ? take_known(client, m, in) : SMPP_ERR_INVALID;
  if (result == SMPP_ERR_INVALID)
    fault->field = "known";
  return result;
}

/* Of a text of several parts. */
static int choose_reference(const struct smpp_client *client, const struct smpp_message *in,
                            uint16_t *reference, struct smpp_fault *fault) {
  if (in->reference < -1 || in->reference > UINT16_MAX) {
    fault->field = "reference";
    return SMPP_ERR_INVALID;
  }
  *reference = in->reference >= 0 ? (uint16_t)in->reference : client->reference;
  return SMPP_OK;
}

#define DAY_S 86400u
/* What SMSCs are taken to keep a message for when it does not say: few keep it
 * longer, most for one to three days. */
#define DEFAULT_VALIDITY_S (7u * DAY_S)

/* Until an SMSC begins to deliver; what cannot be told is now. */
static uint64_t scheduled_in_s(const struct smpp_message *in) {
  struct smpp_time time;
  int64_t at_s;

  if (in->schedule_delivery_time.len == 0 ||
      smpp_time_parse(in->schedule_delivery_time, &time) != SMPP_OK)
    return 0;
  if (time.relative)
    return (time.year * 366u + time.month * 31u + time.day) * (uint64_t)DAY_S + time.hour * 3600u +
           time.minute * 60u + time.second;
  if (in->unix_now_s == 0 || smpp_time_to_unix(&time, &at_s) != SMPP_OK || at_s <= in->unix_now_s)
    return 0;
  return (uint64_t)(at_s - in->unix_now_s);
}

uint64_t smpp__receipt_wait_ms(const struct smpp_client *client, const struct smpp_message *in) {
  bool is_said = in->validity_s && (in->data_sm || client->config.validity != SMPP_VALIDITY_NONE);
  uint64_t alive_s = is_said ? in->validity_s : scheduled_in_s(in) + (uint64_t)DEFAULT_VALIDITY_S;
  uint64_t age_ms = client->config.receipt_age_ms;

  return age_ms < UINT64_MAX - alive_s * 1000 ? age_ms + alive_s * 1000 : UINT64_MAX;
}

static int make_track(struct smpp_client *client, struct smpp__message *m,
                      const struct smpp_message *in) {
  if (in->n_destinations)
    return smpp__multi_new(client, m, in);
  if (in->registered_delivery == 0)
    return SMPP_OK;
  m->track = smpp__track_new(&client->pool, in->destination_addr, in->dest_addr_ton, m->n_pdus,
                             smpp__receipt_wait_ms(client, in));
  return m->track ? SMPP_OK : SMPP_ERR_NOMEM;
}

static size_t block_len(unsigned n_pdus, size_t octets) {
  return sizeof(struct smpp__message) + n_pdus * sizeof(struct smpp_part_result) +
         (n_pdus + 1) * sizeof(uint32_t) + octets + n_pdus;
}

/* A block of which no octet is set but for its head. */
static int make_block(struct smpp_client *client, size_t len, struct smpp__message **out) {
  static const struct smpp__message blank;
  size_t cost = smpp__pool_cost(len);
  struct smpp__message *m;

  if (client->octets + cost > client->config.max_octets)
    return SMPP_ERR_FULL;
  m = smpp__pool_take(&client->pool, len);
  if (!m)
    return SMPP_ERR_NOMEM;
  *m = blank;
  m->block_len = (uint32_t)len;
  m->cost = (uint32_t)cost;
  client->octets += cost;
  *out = m;
  return SMPP_OK;
}

int smpp__message_new(struct smpp_client *client, const struct smpp_message *in,
                      struct smpp__message **out, struct smpp_fault *fault) {
  char validity[SMPP_TIME_LEN + 1];
  struct smpp__draft draft = {.in = in};
  struct smpp__message *m;
  int result = smpp__kind_check(in, fault);

  draft.validity.ptr = (const uint8_t *)validity;
  if (result == SMPP_OK)
    result = check_lengths(in, fault);
  if (result == SMPP_OK && !in->data_sm)
    result = smpp__write_validity(client, in->validity_s, in->unix_now_s, validity,
                                  &draft.validity.len, fault);
  if (result == SMPP_OK)
    result = make_plan(client, in, fault);
  if (result == SMPP_OK)
    result = choose_reference(client, in, &draft.reference, fault);
  if (result == SMPP_OK)
    result = smpp__draft_measure(client, &draft, fault);
  if (result == SMPP_OK)
    result = make_block(client, block_len(client->plan.n_pdus, draft.octets), &m);
  if (result != SMPP_OK)
    return result;
  fill_fields(m, in, &client->plan);
  begin_parts(m, draft.octets);
  result = take_journal(client, m, in, fault);
  if (result == SMPP_OK)
    result = smpp__draft_write(client, &draft, m, fault);
  if (result == SMPP_OK)
    result = make_track(client, m, in);
  if (result != SMPP_OK) {
    smpp__message_free(client, m);
    return result;
  }
  *out = m;
  return SMPP_OK;
}

/* Ids stand in octets of the block that are spare, if they fit there. */
static bool is_inside(const struct smpp__message *m, const uint8_t *ptr) {
  return (uintptr_t)ptr - (uintptr_t)m < m->block_len;
}

void smpp__message_free(struct smpp_client *client, struct smpp__message *m) {
  for (unsigned i = 0; i < m->n_pdus; i++)
    if (!is_inside(m, m->parts[i].message_id.ptr))
      smpp__pool_give(&client->pool, (void *)(uintptr_t)m->parts[i].message_id.ptr,
                      m->parts[i].message_id.len);
  smpp__track_release(&client->pool, m->track);
  smpp__multi_free(client, m->multi);
  client->octets -= m->cost;
  smpp__pool_give(&client->pool, m, m->block_len);
}
