/* SPDX-License-Identifier: MIT
 *
 * A copy of a PDU with passwords, numbers and texts overwritten. What is not
 * known to be harmless is taken for something that is not. */
#include <smpp/observe.h>

#include <base/bytes.h>
#include <smpp/codec.h>
#include <smpp/names.h>
#include <smpp/tlv.h>
#include <string.h>

#define HEADER_LEN 16
#define SHOWN_OCTETS 2 /* of a number: enough to tell two apart, not to call one */

struct mask {
  struct smpp_span frame;
  uint8_t *out;
  const struct smpp_pdu *pdu;
};

/* Overwrites all of `part`, which lies in the frame, but its first `skip` and
 * last `keep` octets. */
static void cover(const struct mask *mask, struct smpp_span part, size_t skip, size_t keep) {
  if (part.ptr && part.len > skip + keep)
    memset(mask->out + (part.ptr - mask->frame.ptr) + skip, '*', part.len - skip - keep);
}

static bool is(const char *name, const char *word) {
  return strcmp(name, word) == 0;
}

/* Strings that are about the account or the message, not about people. */
static bool is_harmless(const char *name) {
  return is(name, "system_id") || is(name, "system_type") || is(name, "service_type") ||
         is(name, "message_id") || is(name, "schedule_delivery_time") ||
         is(name, "validity_period") || is(name, "final_date");
}

static size_t user_data_header_len(const struct smpp_pdu *pdu, struct smpp_span text) {
  uint8_t esm_class = 0;

  if (pdu->command_id == SMPP_SUBMIT_SM || pdu->command_id == SMPP_DELIVER_SM)
    esm_class = pdu->sm.esm_class;
  else if (pdu->command_id == SMPP_SUBMIT_MULTI)
    esm_class = pdu->submit_multi.esm_class;
  if (!(esm_class & 0x40) || text.len == 0) /* 5.2.12: UDHI */
    return 0;
  return text.len > text.ptr[0] ? text.ptr[0] + (size_t)1 : 0; /* else it is no header */
}

static void cover_destinations(const struct mask *mask, struct smpp_span rest) {
  struct smpp_dest_address one;

  while (smpp_dest_address_next(&rest, &one) == SMPP_MORE) {
    cover(mask, one.destination_addr, 0, SHOWN_OCTETS);
    cover(mask, one.dl_name, 0, SHOWN_OCTETS);
  }
}

static void cover_failed(const struct mask *mask, struct smpp_span rest) {
  struct smpp_unsuccess_sme one;

  while (smpp_unsuccess_sme_next(&rest, &one) == SMPP_MORE)
    cover(mask, one.destination_addr, 0, SHOWN_OCTETS);
}

static void cover_field(const struct mask *mask, const struct smpp_field *field, bool with_pii) {
  struct smpp_span value;

  if (field->type == SMPP_FIELD_U8 || field->type == SMPP_FIELD_U32)
    return;
  memcpy(&value, (const uint8_t *)mask->pdu + field->offset, sizeof value);
  if (is(field->name, "password"))
    cover(mask, value, 0, 0);
  else if (with_pii)
    return;
  else if (field->type == SMPP_FIELD_DESTS)
    cover_destinations(mask, value);
  else if (field->type == SMPP_FIELD_UNSUCCESS)
    cover_failed(mask, value);
  else if (field->type == SMPP_FIELD_OCTETS)
    cover(mask, value, user_data_header_len(mask->pdu, value), 0);
  else if (!is_harmless(field->name))
    cover(mask, value, 0, SHOWN_OCTETS);
}

static bool is_harmless_tlv(const struct smpp_tlv *tlv) {
  uint16_t least, greatest;
  uint8_t type, since;

  if (tlv->tag == SMPP_TLV_receipted_message_id || tlv->tag == SMPP_TLV_network_error_code)
    return true;
  return smpp_tlv_rule(tlv->tag, &type, &least, &greatest, &since) &&
         type != SMPP_TLV_TYPE_OCTETS && type != SMPP_TLV_TYPE_CSTR && tlv->value.len <= 4 &&
         tlv->tag != SMPP_TLV_user_response_code; /* that is a patient's answer */
}

static void cover_tlvs(const struct mask *mask) {
  struct smpp_span rest = mask->pdu->tlvs;
  struct smpp_tlv tlv;

  while (smpp_tlv_next(&rest, &tlv) == SMPP_MORE)
    if (!is_harmless_tlv(&tlv))
      cover(mask, tlv.value, 0, 0);
}

static bool may_hold_password(uint32_t command_id) {
  return command_id == SMPP_BIND_RECEIVER || command_id == SMPP_BIND_TRANSMITTER ||
         command_id == SMPP_BIND_TRANSCEIVER || command_id == SMPP_OUTBIND;
}

void smpp_pdu_mask(struct smpp_span frame, bool with_pii, uint8_t *out) {
  struct smpp_pdu pdu;
  struct mask mask = {frame, out, &pdu};
  const struct smpp_field *fields;
  size_t n;

  if (frame.len == 0)
    return;
  memmove(out, frame.ptr, frame.len);
  if (smpp_pdu_decode(frame, NULL, &pdu, NULL) != SMPP_OK) {
    bool secret = frame.len >= 8 && may_hold_password(smpp__load32(frame.ptr + 4));

    if (frame.len > HEADER_LEN && (secret || !with_pii))
      memset(out + HEADER_LEN, '*', frame.len - HEADER_LEN);
    return;
  }
  fields = smpp_command_fields(pdu.command_id, &n);
  for (size_t i = 0; i < n && !pdu.body_absent; i++)
    cover_field(&mask, &fields[i], with_pii);
  if (may_hold_password(pdu.command_id) || !with_pii)
    cover(&mask, pdu.extra, 0, 0);
  if (!with_pii)
    cover_tlvs(&mask);
}
