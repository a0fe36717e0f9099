/* SPDX-License-Identifier: MIT
 *
 * smscsim/interface.c - what the HTTP interface asks of the simulator: a mobile's
 * message, and what there is. */
#include "smsc_internal.h"

#include "draw.h"

#include <smpp/names.h>

#define MAX_ADDRESS 20u /* deliver_sm (4.6.1) */

/* --- POST /mo ------------------------------------------------------------------ */

/* A number or a name as people write it, to type, plan and digits (5.2.5). */
static bool read_address(struct smpp_span text, struct smpp_span *address, uint8_t *ton,
                         uint8_t *npi) {
  bool digits = true;

  *ton = 0;
  *npi = 1;
  if (text.len > 1 && text.ptr[0] == '+') {
    text = smpp_span(text.ptr + 1, text.len - 1);
    *ton = 1;
  }
  for (size_t i = 0; i < text.len; i++) {
    if (text.ptr[i] < ' ' || text.ptr[i] > 0x7E)
      return false;
    digits = digits && text.ptr[i] >= '0' && text.ptr[i] <= '9';
  }
  if (text.len == 0 || text.len > MAX_ADDRESS || (*ton == 1 && !digits))
    return false;
  if (!digits) {
    *ton = 5;
    *npi = 0;
  }
  *address = text;
  return true;
}

static int refuse(struct smsc_mo_result *out, int status, const char *field, const char *why) {
  out->field = field;
  out->why = why;
  return status;
}

/* The account that last sent from an address. */
static struct account *owner_of(const struct smsc *smsc, struct smpp_span address) {
  for (size_t i = smsc->store.n; i-- > 0;) {
    const struct message *message = store_at(&smsc->store, i);

    if (!smpp_span_equal(message->from, address))
      continue;
    for (struct account *account = smsc->accounts; account; account = account->next)
      if (smpp_span_equal(message->system_id, smpp_span_of(account->system_id)))
        return account;
  }
  return NULL;
}

static struct account *receiver_for(const struct smsc *smsc, struct smpp_span system_id,
                                    struct smpp_span to) {
  if (system_id.len == 0)
    return smsc__serving(smsc, owner_of(smsc, to), to);
  for (struct account *account = smsc->accounts; account; account = account->next)
    if (smpp_span_equal(system_id, smpp_span_of(account->system_id)))
      return account_serves(account, to, false) ? account : NULL;
  return NULL;
}

static int send_mo(struct smsc *smsc, struct account *account, const struct mo_draft *draft,
                   uint64_t now_ms, struct smsc_mo_result *out) {
  struct delivery *list;
  int result = mo_new(draft, &list, &out->parts);

  if (result == SMPP_ERR_NOMEM)
    return refuse(out, 503, NULL, "out of memory");
  if (result == SMPP_ERR_PARTS || result == SMPP_ERR_TOO_LONG)
    return refuse(out, 400, "text", "text is longer than 255 parts");
  if (result != SMPP_OK)
    return refuse(out, 400, "text", "text cannot be sent");
  message_id_write(ID_UUID, ++smsc->n_mo, draw(smsc->config.seed, 0, 0, DRAW_ID_HIGH), out->id);
  smsc->counters.mo++;
  smsc__mo(smsc, account, list, now_ms);
  return 202;
}

int smsc_mo_send(struct smsc *smsc, const struct smsc_mo *mo, uint64_t now_ms,
                 struct smsc_mo_result *out) {
  struct mo_draft draft;
  struct account *account;

  memset(&draft, 0, sizeof draft);
  memset(out, 0, sizeof *out);
  if (!read_address(mo->from, &draft.from, &draft.from_ton, &draft.from_npi))
    return refuse(out, 400, "from", "from is a number, or up to 20 ASCII characters");
  if (!read_address(mo->to, &draft.to, &draft.to_ton, &draft.to_npi))
    return refuse(out, 400, "to", "to is a number, or up to 20 ASCII characters");
  if (!(account = receiver_for(smsc, mo->system_id, draft.to)))
    return refuse(out, 409, NULL, "nobody is bound to receive it");
  if (smsc->n_deliveries >= MAX_DELIVERIES)
    return refuse(out, 503, NULL, "too many messages wait to be delivered");
  draft.text = mo->text;
  draft.dcs0 = smsc__mo_dcs0(smsc, account, draft.from, now_ms);
  draft.reference = (uint16_t)smsc->n_mo;
  return send_mo(smsc, account, &draft, now_ms, out);
}

/* --- what there is ------------------------------------------------------------- */

void smsc_write_messages(const struct smsc *smsc, const struct message_filter *filter,
                         uint64_t now_ms, struct data_buffer *out) {
  struct data_json_writer json = data_json_writer(out);

  store_write(&smsc->store, filter, now_ms, &json);
}

static const char *link_state(const struct link *link) {
  if (!link->account)
    return "open";
  if (link->deaf)
    return "silent";
  if (link->leaving)
    return "unbinding";
  switch (link->mode) {
  case SMPP_BIND_TRANSMITTER:
    return "bound_tx";
  case SMPP_BIND_RECEIVER:
    return "bound_rx";
  default:
    return "bound_trx";
  }
}

void smsc_write_sessions(const struct smsc *smsc, struct data_buffer *out) {
  struct data_json_writer json = data_json_writer(out);

  data_json_object_begin(&json);
  data_json_key(&json, "sessions");
  data_json_array_begin(&json);
  for (const struct link *link = smsc->links; link; link = link->next) {
    data_json_object_begin(&json);
    data_json_member_uint(&json, "id", link->number);
    data_json_member_text(&json, "system_id", link->account ? link->account->system_id : NULL);
    data_json_member_text(&json, "state", link_state(link));
    data_json_member_text(&json, "peer", link->peer);
    data_json_member_uint(&json, "submitted", link->n_submitted);
    data_json_member_uint(&json, "delivered", link->n_delivered);
    data_json_member_uint(&json, "outstanding", link->in_flight);
    data_json_object_end(&json);
  }
  data_json_array_end(&json);
  data_json_object_end(&json);
}
