/* SPDX-License-Identifier: MIT
 *
 * What is odd about a whole PDU. */
#include <codec/remark.h>

#include <codec/tlv_rules.h>

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

uint64_t smpp__remark_rest(const struct smpp_pdu *pdu, enum smpp__body body, uint64_t odd,
                           uint8_t version, size_t *tlvs_whole) {
  struct smpp_span text;
  odd |= smpp__remark_status(pdu) | smpp__remark_sequence(pdu);
  *tlvs_whole = 0;
  if (pdu->tlvs.len)
    odd |= smpp__tlv_remark(pdu->tlvs, pdu->command_id, version, tlvs_whole);
  if (pdu->body_absent)
    odd |= body == SMPP__BODY_none ? 0 : remark_absent(pdu);
  else if (destination_missing(pdu))
    odd |= SMPP_ODDITY(EMPTY_DESTINATION);
  if ((odd & SMPP__HAS_PAYLOAD) && smpp__short_message(pdu, body, &text) && text.len)
    odd |= SMPP_ODDITY(BOTH_TEXTS);
  return odd & ~SMPP__HAS_PAYLOAD;
}
