/* SPDX-License-Identifier: MIT
 *
 * From the answers to a submit_multi to its destinations. An answer names those
 * that are refused, by address: all others are as the answer itself is. */
#include "client/multi.h"

#include <smpp/names.h>

#include "client/internal.h"

static size_t size_of(uint32_t n) {
  return sizeof(struct smpp__multi) +
         n * (sizeof(struct smpp__track *) + sizeof(struct smpp_destination_result) + sizeof(bool));
}

int smpp__multi_new(struct smpp_client *client, struct smpp__message *m,
                    const struct smpp_message *in) {
  uint32_t n = in->n_destinations;
  struct smpp__multi *multi = smpp__pool_take(&client->pool, size_of(n));

  if (!multi)
    return SMPP_ERR_NOMEM;
  memset(multi, 0, size_of(n));
  m->multi = multi;
  multi->n = n;
  multi->results = (struct smpp_destination_result *)(void *)(multi->tracks + n);
  multi->is_list = (bool *)(multi->results + n);
  for (uint32_t i = 0; i < n; i++) {
    const struct smpp_dest_address *to = &in->destinations[i];
    multi->results[i].outcome = SMPP_OUTCOME_NOT_SENT;
    multi->is_list[i] = to->dest_flag == SMPP_DEST_LIST;
    multi->n_lists += multi->is_list[i];
    if (in->registered_delivery == 0 || multi->is_list[i])
      continue;
    multi->tracks[i] = smpp__track_new(&client->pool, to->destination_addr, to->dest_addr_ton,
                                       m->n_pdus, smpp__receipt_wait_ms(client, in));
    if (!multi->tracks[i])
      return SMPP_ERR_NOMEM;
    multi->tracks[i]->one_of_many = true;
    multi->tracks[i]->which = (uint8_t)i;
  }
  return SMPP_OK;
}

void smpp__multi_free(struct smpp_client *client, struct smpp__multi *multi) {
  if (!multi)
    return;
  for (uint32_t i = 0; i < multi->n; i++)
    smpp__track_release(&client->pool, multi->tracks[i]);
  smpp__pool_give(&client->pool, multi, size_of(multi->n));
}

void smpp__multi_name(const struct smpp__message *m) {
  for (uint32_t i = 0; i < m->multi->n; i++)
    if (m->multi->tracks[i]) {
      m->multi->tracks[i]->id = m->id;
      m->multi->tracks[i]->cookie = m->cookie;
    }
}

/* --- who was refused -------------------------------------------------------------- */

static struct smpp_span name_of(const struct smpp_dest_address *to) {
  return to->dest_flag == SMPP_DEST_SME ? to->destination_addr : to->dl_name;
}

/* SMSCs that rewrite numbers answer with what they made of them. */
static bool is_same_number(const struct smpp_dest_address *to,
                           const struct smpp_unsuccess_sme *refused) {
  char a[SMPP__DESTINATION_MAX], b[SMPP__DESTINATION_MAX];
  size_t len_a, len_b;

  if (to->dest_flag != SMPP_DEST_SME)
    return false;
  len_a = smpp_number_normalise(to->destination_addr, to->dest_addr_ton, a, sizeof a);
  len_b = smpp_number_normalise(refused->destination_addr, refused->dest_addr_ton, b, sizeof b);
  return len_a == len_b && memcmp(a, b, len_a) == 0;
}

/* One answer, while it is read. */
struct reading {
  struct smpp_span dests; /* as they were sent */
  bool named[SMPP_DESTINATIONS_MAX];
};

/* The one list, if there is one alone. */
static uint32_t find_list(const struct smpp__multi *multi) {
  for (uint32_t i = 0; multi->n_lists == 1 && i < multi->n; i++)
    if (multi->is_list[i])
      return i;
  return multi->n;
}

/* The destination that an entry names; the number of them: none. One that was
 * given twice is named twice. */
static uint32_t find_refused(const struct smpp__multi *multi, const struct reading *reading,
                             const struct smpp_unsuccess_sme *refused, bool exact) {
  struct smpp_span rest = reading->dests;
  struct smpp_dest_address to;

  for (uint32_t i = 0; i < multi->n && smpp_dest_address_next(&rest, &to) == SMPP_MORE; i++)
    if (!reading->named[i] && (exact ? smpp_span_equal(name_of(&to), refused->destination_addr)
                                     : is_same_number(&to, refused)))
      return i;
  return multi->n;
}

static void note_refused(struct smpp_client *client, struct smpp__multi *multi,
                         struct reading *reading, const struct smpp_unsuccess_sme *refused) {
  bool nameless = refused->destination_addr.len == 0 && multi->n_lists > 0;
  uint32_t at = nameless ? find_list(multi) : find_refused(multi, reading, refused, true);

  if (refused->error_status_code == SMPP_STATUS_ROK)
    return; /* no refusal */
  if (at == multi->n && !nameless)
    at = find_refused(multi, reading, refused, false);
  if (at == multi->n && nameless) {
    multi->nameless = true;
    return;
  }
  if (at == multi->n) {
    multi->strange = true;
    smpp__notice(client, SMPP__NOTICE_STRANGE);
    return;
  }
  reading->named[at] = true;
  if (multi->results[at].command_status == 0)
    multi->results[at].command_status = refused->error_status_code;
}

void smpp__multi_answered(struct smpp_client *client, struct smpp__message *m,
                          const struct smpp_event *event) {
  struct smpp_unsuccess_sme refused;
  struct reading reading = {0};
  struct smpp_span rest;
  struct smpp_pdu sent;

  if (!event->pdu || event->why != SMPP_WHY_ANSWER ||
      event->pdu->command_id != SMPP_SUBMIT_MULTI_RESP || event->pdu->body_absent ||
      smpp_pdu_decode(smpp__message_frame(m, 0), &client->config.session.codec, &sent, NULL) !=
          SMPP_OK)
    return;
  reading.dests = sent.submit_multi.dest_addresses;
  rest = event->pdu->submit_multi_resp.unsuccess_smes;
  while (smpp_unsuccess_sme_next(&rest, &refused) == SMPP_MORE)
    note_refused(client, m->multi, &reading, &refused);
}

void smpp__multi_await(struct smpp_client *client, struct smpp__message *m, unsigned i,
                       struct smpp_span id) {
  for (uint32_t d = 0; d < m->multi->n; d++)
    if (m->multi->tracks[d] && m->multi->results[d].command_status == 0)
      smpp__receipts_add(&client->receipts, m->multi->tracks[d], (uint8_t)i, id,
                         client->config.id_policy_response, client->now_ms);
}

/* --- the outcome ---------------------------------------------------------------------- */

/* What a destination has that no answer refused, by the parts: the worst of them. */
static struct smpp_destination_result common_result(const struct smpp__message *m) {
  struct smpp_destination_result result = {SMPP_OUTCOME_ACCEPTED, 0};

  for (unsigned i = 0; i < m->n_pdus; i++) {
    const struct smpp_part_result *part = &m->parts[i];
    if (result.outcome == SMPP_OUTCOME_UNKNOWN || part->outcome == SMPP_OUTCOME_ACCEPTED ||
        (result.outcome == SMPP_OUTCOME_REJECTED && part->outcome == SMPP_OUTCOME_NOT_SENT))
      continue;
    result.outcome = part->outcome;
    result.command_status = part->outcome == SMPP_OUTCOME_REJECTED ? part->command_status : 0;
  }
  return result;
}

int smpp__multi_settle(struct smpp__message *m, int outcome) {
  struct smpp_destination_result common = common_result(m);
  uint32_t n_refused = 0;

  for (uint32_t i = 0; i < m->multi->n; i++) {
    struct smpp_destination_result *result = &m->multi->results[i];
    if (result->command_status == 0) {
      *result = common;
      if (common.outcome == SMPP_OUTCOME_ACCEPTED &&
          (m->multi->strange || (m->multi->nameless && m->multi->is_list[i])))
        result->outcome = SMPP_OUTCOME_UNKNOWN; /* it may be the one that was refused */
      continue;
    }
    result->outcome = SMPP_OUTCOME_REJECTED;
    n_refused++;
  }
  if (outcome != SMPP_MESSAGE_ACCEPTED ||
      (n_refused == 0 && !m->multi->strange && !m->multi->nameless))
    return outcome;
  return n_refused == m->multi->n ? SMPP_MESSAGE_REJECTED : SMPP_MESSAGE_PARTIAL;
}
