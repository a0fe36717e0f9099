/* SPDX-License-Identifier: MIT
 *
 * A receipt as a PDU: what marks it, and what its TLVs say (5.2.12, 5.3.2). */
#include <smpp/text.h>

#include "text/ascii.h"
#include "text/receipt.h"
#include "text/user_data.h"

#define TYPE_BITS 0x3C
#define TYPE_RECEIPT 0x04
#define TYPE_INTERMEDIATE 0x20

#define PEEK_MAX 768 /* UTF-8 of the longest short_message in UCS-2, and more */

/* The type is a field of four bits, but peers set bits: 0x24 for both, 0x0C
 * beside the 0x08 that marks an acknowledgement of a person. */
static bool is_marked(uint8_t esm_class) {
  uint8_t type = esm_class & TYPE_BITS;
  return type & (TYPE_RECEIPT | TYPE_INTERMEDIATE);
}

static bool is_marked_intermediate(uint8_t esm_class) {
  return (esm_class & TYPE_INTERMEDIATE) && !(esm_class & TYPE_RECEIPT);
}

/* Whether the text itself is a receipt's: UCS-2 is read, all else is ASCII as
 * far as the keys go. */
static bool has_receipt_text(const struct smpp_pdu *pdu, uint8_t data_coding) {
  struct smpp_span text = smpp_pdu_user_data(pdu);
  struct smpp_receipt receipt;
  char utf8[PEEK_MAX];
  size_t len;

  if (smpp_data_coding_encoding(data_coding, SMPP_ENCODING_ASCII) == SMPP_ENCODING_UCS2) {
    if (smpp_pdu_text(pdu, SMPP_ENCODING_ASCII, NULL, utf8, sizeof utf8, &len))
      return false;
    text = smpp_span(utf8, len);
  }
  smpp_receipt_parse_text(text, &receipt);
  return (receipt.present & SMPP_RECEIPT_ID) && (receipt.present & SMPP_RECEIPT_STAT);
}

bool smpp_pdu_is_receipt(const struct smpp_pdu *pdu) {
  struct smpp_span id;
  uint8_t esm_class, data_coding;

  if ((pdu->command_id != SMPP_DELIVER_SM && pdu->command_id != SMPP_DATA_SM) ||
      !smpp__user_data_coding(pdu, &esm_class, &data_coding))
    return false;
  return is_marked(esm_class) || smpp_tlv_find(pdu->tlvs, SMPP_TLV_receipted_message_id, &id) ||
         has_receipt_text(pdu, data_coding);
}

/* One octet of network type and two of error, or, from some peers, three
 * digits. */
static void read_network_error(struct smpp_span tlvs, struct smpp_receipt *out) {
  struct smpp_span value;

  if (!smpp_tlv_find(tlvs, SMPP_TLV_network_error_code, &value) || value.len != 3)
    return;
  const uint8_t *v = value.ptr;
  out->has_network_error = true;
  if (smpp__is_digit(v[0]) && smpp__is_digit(v[1]) && smpp__is_digit(v[2])) {
    out->network_type = 0;
    out->network_error = (uint16_t)((v[0] - '0') * 100 + (v[1] - '0') * 10 + (v[2] - '0'));
    return;
  }
  out->network_type = v[0];
  out->network_error = (uint16_t)(v[1] << 8 | v[2]);
}

static bool read_tlvs(struct smpp_span tlvs, struct smpp_receipt *out) {
  uint32_t state;

  smpp_tlv_find_string(tlvs, SMPP_TLV_receipted_message_id, &out->receipted_message_id);
  if (smpp_tlv_find_int(tlvs, SMPP_TLV_message_state, &state))
    out->tlv_state = state <= 9 ? (uint8_t)state : SMPP_STATE_UNRECOGNISED;
  read_network_error(tlvs, out);
  return out->receipted_message_id.ptr || out->tlv_state != SMPP_STATE_NONE ||
         out->has_network_error;
}

int smpp_receipt_parse(const struct smpp_pdu *pdu, struct smpp_span text,
                       struct smpp_receipt *out) {
  uint8_t esm_class = 0, data_coding;

  int result = smpp_receipt_parse_text(text, out);
  if (read_tlvs(pdu->tlvs, out))
    result = SMPP_OK;
  smpp__user_data_coding(pdu, &esm_class, &data_coding);
  out->intermediate = is_marked_intermediate(esm_class);
  smpp__receipt_settle(out);
  return result;
}
