/* SPDX-License-Identifier: MIT
 *
 * What is odd about a whole PDU. */
#include <codec/remark.h>

#include <codec/tlv_rules.h>

SMPP__BODY_MAP(SMPP__DEFINE_REMARK)

static uint64_t remark_body(const struct smpp_pdu *pdu, enum smpp__body body, uint8_t version) {
  switch (body) {
#define REMARK_CASE(list, struct_name)                                                             \
  case SMPP__BODY_##list:                                                                          \
    return smpp__remark_##list(&pdu->list, version);
    SMPP__BODY_MAP(REMARK_CASE)
#undef REMARK_CASE
  case SMPP__BODY_unknown:
  case SMPP__BODY_none:
    break;
  }
  return 0;
}

/* A message to nobody. deliver_sm may leave the address out: it comes from the
 * SMSC, and some name the ESME by the bind alone. */
static bool destination_missing(const struct smpp_pdu *pdu) {
  return (pdu->command_id == SMPP_SUBMIT_SM && pdu->sm.destination_addr.len == 0) ||
         (pdu->command_id == SMPP_DATA_SM && pdu->data_sm.destination_addr.len == 0);
}

static uint64_t remark_absent(const struct smpp_pdu *pdu) {
  if (!(pdu->command_id & SMPP_RESPONSE_BIT))
    return SMPP__ODDITY_NO_BODY;
  return pdu->tlvs.len || pdu->extra.len ? SMPP_ODDITY(MISSING_BODY_FIELDS)
                                         : SMPP_ODDITY(EMPTY_BODY_RESPONSE);
}

uint64_t smpp__remark_pdu(const struct smpp_pdu *pdu, enum smpp__body body, uint8_t version,
                          size_t *tlvs_whole) {
  struct smpp_span text;
  uint64_t odd = smpp__remark_status(pdu) | smpp__remark_sequence(pdu);
  *tlvs_whole = 0;
  if (pdu->tlvs.len)
    odd |= smpp__tlv_remark(pdu->tlvs, pdu->command_id, version, tlvs_whole);
  if (pdu->body_absent)
    return (odd & ~SMPP__HAS_PAYLOAD) | remark_absent(pdu);
  odd |= remark_body(pdu, body, version) |
         smpp__bit_if(destination_missing(pdu), SMPP_ODDITY_BIT_EMPTY_DESTINATION);
  if ((odd & SMPP__HAS_PAYLOAD) && smpp__short_message(pdu, body, &text) && text.len)
    odd |= SMPP_ODDITY(BOTH_TEXTS);
  return odd & ~SMPP__HAS_PAYLOAD;
}
