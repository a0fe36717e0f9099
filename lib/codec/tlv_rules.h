/* SPDX-License-Identifier: MIT
 *
 * codec/tlv_rules.h - what is known of TLVs, found by tag in one step. */
#ifndef SMPP_CODEC_TLV_RULES_H
#define SMPP_CODEC_TLV_RULES_H

#include <codec/fields.h>

struct smpp__tlv_rule {
  uint32_t tag;
  uint16_t least, greatest;
  uint8_t type, since;
};

/* NULL: the tag is not known. */
const struct smpp__tlv_rule *smpp__tlv_rule(uint16_t tag);
/* The place of a rule in the table, below SMPP__TLV_COUNT. */
unsigned smpp__tlv_index(const struct smpp__tlv_rule *rule);
/* Whether a value of this length is right in this version. */
bool smpp__tlv_length_ok(const struct smpp__tlv_rule *rule, size_t len, uint8_t version);

enum {
#define SMPP__TLV_INDEX(name, tag, type, least, greatest, since) SMPP__TLV_INDEX_##name,
  SMPP_TLV_MAP(SMPP__TLV_INDEX)
#undef SMPP__TLV_INDEX
      SMPP__TLV_COUNT
};

/* What is odd about the TLVs of a PDU, and SMPP__HAS_PAYLOAD; *whole is how
 * many octets are whole TLVs. */
uint64_t smpp__tlv_remark(struct smpp_span tlvs, uint32_t command_id, uint8_t version,
                          size_t *whole);

#endif
