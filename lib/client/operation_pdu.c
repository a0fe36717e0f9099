/* SPDX-License-Identifier: MIT
 *
 * An operation as the PDU that it becomes. */
#include "client/internal.h"

#include <smpp/time.h>

#define PDU_MAX 1024u /* more than any of the three */

static int forbidden(struct smpp_fault *fault, const char *field, const char *detail) {
  fault->field = field;
  fault->detail = detail;
  return SMPP_ERR_FORBIDDEN;
}

static int fill_query(const struct smpp_operation *in, struct smpp_pdu *pdu) {
  pdu->query_sm.message_id = in->message_id;
  pdu->query_sm.source_addr_ton = in->source_addr_ton;
  pdu->query_sm.source_addr_npi = in->source_addr_npi;
  pdu->query_sm.source_addr = in->source_addr;
  return SMPP_OK;
}

static int fill_cancel(const struct smpp_operation *in, struct smpp_pdu *pdu) {
  pdu->cancel_sm.service_type = in->service_type;
  pdu->cancel_sm.message_id = in->message_id;
  pdu->cancel_sm.source_addr_ton = in->source_addr_ton;
  pdu->cancel_sm.source_addr_npi = in->source_addr_npi;
  pdu->cancel_sm.source_addr = in->source_addr;
  pdu->cancel_sm.dest_addr_ton = in->dest_addr_ton;
  pdu->cancel_sm.dest_addr_npi = in->dest_addr_npi;
  pdu->cancel_sm.destination_addr = in->destination_addr;
  return SMPP_OK;
}

/* The new text in the encoding of the old: there is no data_coding (4.10.1). */
static int fill_text(struct smpp_client *client, const struct smpp_operation *in,
                     struct smpp_pdu *pdu, uint8_t text[SMPP_PART_MAX], struct smpp_fault *fault) {
  struct smpp_text_options options = SMPP_TEXT_OPTIONS_INIT;
  int result;

  if (in->encoding == SMPP_ENCODING_AUTO) {
    fault->field = "encoding";
    return SMPP_ERR_INVALID;
  }
  options.encoding = in->encoding;
  options.dcs0 = client->config.dcs0_out;
  options.max_parts = 1;
  result = smpp_text_plan(in->text, &options, &client->plan, fault);
  if (result == SMPP_OK)
    result = smpp_text_plan_encode(in->text, &client->plan, text, SMPP_PART_MAX);
  size_t len = client->plan.octets;
  if (result == SMPP_OK && client->plan.packed)
    result =
        smpp_text_encode(SMPP_ENCODING_GSM7_PACKED, in->text, text, SMPP_PART_MAX, &len, fault);
  pdu->replace_sm.short_message = smpp_span(text, len);
  return result;
}

static int fill_replace(struct smpp_client *client, const struct smpp_operation *in,
                        struct smpp_pdu *pdu, uint8_t text[SMPP_PART_MAX],
                        char validity[SMPP_TIME_LEN + 1], struct smpp_fault *fault) {
  size_t validity_len;
  int result =
      smpp__write_validity(client, in->validity_s, in->unix_now_s, validity, &validity_len, fault);

  if (result != SMPP_OK)
    return result;
  pdu->replace_sm.message_id = in->message_id;
  pdu->replace_sm.source_addr_ton = in->source_addr_ton;
  pdu->replace_sm.source_addr_npi = in->source_addr_npi;
  pdu->replace_sm.source_addr = in->source_addr;
  pdu->replace_sm.schedule_delivery_time = in->schedule_delivery_time;
  pdu->replace_sm.validity_period = smpp_span(validity, validity_len);
  pdu->replace_sm.registered_delivery = in->registered_delivery;
  pdu->replace_sm.sm_default_msg_id = in->sm_default_msg_id;
  return fill_text(client, in, pdu, text, fault);
}

/* 4.8.1, 4.9.1, 4.10.1: what names the message must be there. */
static int check_names(const struct smpp_operation *in, struct smpp_fault *fault) {
  if (in->message_id.len)
    return SMPP_OK;
  if (in->command_id != SMPP_CANCEL_SM)
    return forbidden(fault, "message_id", "there is none");
  return in->destination_addr.len ? SMPP_OK
                                  : forbidden(fault, "message_id", "nor is destination_addr");
}

static int judge(struct smpp_client *client, const struct smpp_pdu *pdu, struct smpp_fault *fault) {
  uint8_t octets[PDU_MAX];
  size_t len;

  return smpp_pdu_encode(pdu, &client->config.session.codec, 0, octets, sizeof octets, &len, fault);
}

int smpp__operation_make(struct smpp_client *client, const struct smpp_operation *in,
                         struct smpp__operation *op, struct smpp_fault *fault) {
  uint8_t text[SMPP_PART_MAX];
  char validity[SMPP_TIME_LEN + 1];
  struct smpp_pdu pdu;
  int result;

  if (!smpp__is_operation(in->command_id))
    return SMPP_ERR_INVALID;
  result = check_names(in, fault);
  if (result != SMPP_OK)
    return result;
  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = in->command_id;
  pdu.sequence_number = 1; /* until the session gives it one */
  if (in->command_id == SMPP_QUERY_SM)
    result = fill_query(in, &pdu);
  else if (in->command_id == SMPP_CANCEL_SM)
    result = fill_cancel(in, &pdu);
  else
    result = fill_replace(client, in, &pdu, text, validity, fault);
  if (result == SMPP_OK)
    result = judge(client, &pdu, fault);
  if (result == SMPP_OK)
    result = smpp_pdu_copy(&pdu, &client->config.alloc, &op->pdu, &op->block, &op->block_len);
  return result;
}

static bool same_form(struct smpp_span a, int policy_a, struct smpp_span b, int policy_b) {
  char form_a[SMPP_ID_NORMAL_MAX], form_b[SMPP_ID_NORMAL_MAX];
  size_t len_a = smpp_message_id_normalise(a, policy_a, form_a);
  size_t len_b = smpp_message_id_normalise(b, policy_b, form_b);

  return len_a == len_b && memcmp(form_a, form_b, len_a) == 0;
}

/* SMSCs write ids as they please here too, and leave them out. */
bool smpp__operation_is_about(struct smpp_span asked, struct smpp_span answered) {
  return answered.len == 0 || same_form(asked, SMPP_ID_RAW, answered, SMPP_ID_RAW) ||
         same_form(asked, SMPP_ID_DEC, answered, SMPP_ID_HEX) ||
         same_form(asked, SMPP_ID_HEX, answered, SMPP_ID_DEC);
}
