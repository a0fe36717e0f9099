/* SPDX-License-Identifier: MIT
 *
 * The TLVs of SMPP_TLV_MAP by tag, and what a run of TLVs is judged by. */
#include <codec/tlv_rules.h>

#include <base/cursor.h>
#include <codec/remark.h>

#define IN_BIND_RESP 1u
#define IN_SUBMIT 2u
#define IN_MULTI 4u
#define IN_DELIVER 8u
#define IN_DATA 16u
#define IN_DATA_RESP 32u
#define IN_ALERT 64u

/* Which PDU lists which TLV (SMPP 3.4 4.1.2 to 4.12.1). Those of 5.0 are in
 * none of them. */
#define SENT (IN_SUBMIT | IN_MULTI | IN_DATA)
#define PLACES(X)                                                                                  \
  X(dest_addr_subunit, SENT)                                                                       \
  X(dest_network_type, IN_DATA)                                                                    \
  X(dest_bearer_type, IN_DATA)                                                                     \
  X(dest_telematics_id, IN_DATA)                                                                   \
  X(source_addr_subunit, SENT)                                                                     \
  X(source_network_type, IN_DATA)                                                                  \
  X(source_bearer_type, IN_DATA)                                                                   \
  X(source_telematics_id, IN_DATA)                                                                 \
  X(qos_time_to_live, IN_DATA)                                                                     \
  X(payload_type, SENT | IN_DELIVER)                                                               \
  X(additional_status_info_text, IN_DATA_RESP)                                                     \
  X(receipted_message_id, IN_DELIVER | IN_DATA)                                                    \
  X(ms_msg_wait_facilities, SENT)                                                                  \
  X(privacy_indicator, SENT | IN_DELIVER)                                                          \
  X(source_subaddress, SENT | IN_DELIVER)                                                          \
  X(dest_subaddress, SENT | IN_DELIVER)                                                            \
  X(user_message_reference, SENT | IN_DELIVER)                                                     \
  X(user_response_code, IN_SUBMIT | IN_DELIVER | IN_DATA)                                          \
  X(source_port, SENT | IN_DELIVER)                                                                \
  X(destination_port, SENT | IN_DELIVER)                                                           \
  X(sar_msg_ref_num, SENT | IN_DELIVER)                                                            \
  X(language_indicator, SENT | IN_DELIVER)                                                         \
  X(sar_total_segments, SENT | IN_DELIVER)                                                         \
  X(sar_segment_seqnum, SENT | IN_DELIVER)                                                         \
  X(sc_interface_version, IN_BIND_RESP)                                                            \
  X(callback_num_pres_ind, SENT)                                                                   \
  X(callback_num_atag, SENT)                                                                       \
  X(number_of_messages, IN_SUBMIT | IN_DATA)                                                       \
  X(callback_num, SENT | IN_DELIVER)                                                               \
  X(dpf_result, IN_DATA_RESP)                                                                      \
  X(set_dpf, IN_DATA)                                                                              \
  X(ms_availability_status, IN_ALERT)                                                              \
  X(network_error_code, IN_DELIVER | IN_DATA | IN_DATA_RESP)                                       \
  X(message_payload, SENT | IN_DELIVER)                                                            \
  X(delivery_failure_reason, IN_DATA_RESP)                                                         \
  X(more_messages_to_send, IN_SUBMIT | IN_DATA)                                                    \
  X(message_state, IN_DELIVER | IN_DATA)                                                           \
  X(ussd_service_op, IN_SUBMIT)                                                                    \
  X(display_time, SENT)                                                                            \
  X(sms_signal, SENT)                                                                              \
  X(ms_validity, SENT)                                                                             \
  X(alert_on_message_delivery, SENT)                                                               \
  X(its_reply_type, IN_SUBMIT | IN_DATA)                                                           \
  X(its_session_info, IN_SUBMIT | IN_DELIVER | IN_DATA)

/* Row 0 is for tags that are not known; no tag equals its own. */
static const struct smpp__tlv_rule rules[SMPP__TLV_COUNT + 1] = {{UINT32_MAX, 0, 0, 0, 0},
#define RULE(name, tag, type, least, greatest, since)                                              \
  {tag, least, greatest, SMPP_TLV_TYPE_##type, 0x##since},
                                                                 SMPP_TLV_MAP(RULE)};

static const uint8_t places[SMPP__TLV_COUNT + 1] = {
#define PLACE(name, mask) [SMPP__TLV_INDEX_##name + 1] = mask,
    PLACES(PLACE)};

/* No two known tags share a slot: two initialisers for one would not compile. */
#define SLOTS 256u
#define SLOT(tag) (((tag)*47u ^ (tag) >> 7) % SLOTS)
static const uint8_t rows[SLOTS] = {
#define ROW_OF(name, tag, type, least, greatest, since)                                            \
  [SLOT(tag)] = (uint8_t)(SMPP__TLV_INDEX_##name + 1),
    SMPP_TLV_MAP(ROW_OF)};

static unsigned row_of(uint16_t tag) {
  unsigned row = rows[SLOT((unsigned)tag)];
  return rules[row].tag == tag ? row : 0;
}

const struct smpp__tlv_rule *smpp__tlv_rule(uint16_t tag) {
  unsigned row = row_of(tag);
  return row ? &rules[row] : NULL;
}

unsigned smpp__tlv_index(const struct smpp__tlv_rule *rule) {
  return (unsigned)(rule - rules) - 1;
}

/* SMPP 5.0 lets alert_on_message_delivery say which alert. */
bool smpp__tlv_length_ok(const struct smpp__tlv_rule *rule, size_t len, uint8_t version) {
  if (len >= rule->least && len <= rule->greatest)
    return true;
  return rule->tag == SMPP_TLV_alert_on_message_delivery && len == 1 && version >= SMPP_VERSION_5_0;
}

static uint8_t place_of(uint32_t command_id) {
  switch (command_id) {
  case SMPP_SUBMIT_SM:
    return IN_SUBMIT;
  case SMPP_DELIVER_SM:
    return IN_DELIVER;
  case SMPP_DATA_SM:
    return IN_DATA;
  case SMPP_DATA_SM_RESP:
    return IN_DATA_RESP;
  case SMPP_SUBMIT_MULTI:
    return IN_MULTI;
  case SMPP_BIND_RECEIVER_RESP:
  case SMPP_BIND_TRANSMITTER_RESP:
  case SMPP_BIND_TRANSCEIVER_RESP:
    return IN_BIND_RESP;
  case SMPP_ALERT_NOTIFICATION:
    return IN_ALERT;
  default:
    return 0;
  }
}

/* Those that may stand several times (5.3.2.36 to 5.3.2.38; 5.0 4.4.1). */
static bool may_repeat(uint16_t tag) {
  return tag == SMPP_TLV_callback_num || tag == SMPP_TLV_callback_num_pres_ind ||
         tag == SMPP_TLV_callback_num_atag || tag == SMPP_TLV_broadcast_area_identifier ||
         tag == SMPP_TLV_broadcast_error_status || tag == SMPP_TLV_broadcast_area_success;
}

/* Whether any tag occurs twice. One bit a tag, so that a PDU full of TLVs costs
 * no more than its length. */
SMPP__APART bool any_tag_twice(struct smpp_span tlvs) {
  uint8_t seen[65536 / 8] = {0};
  struct smpp__cursor c = smpp__cursor(tlvs);
  struct smpp_span value;
  uint16_t tag, len;
  while (smpp__cursor_u16(&c, &tag) && smpp__cursor_u16(&c, &len) &&
         smpp__cursor_take(&c, len, &value)) {
    uint8_t bit = (uint8_t)(1u << (tag & 7));
    if ((seen[tag >> 3] & bit) && !may_repeat(tag))
      return true;
    seen[tag >> 3] |= bit;
  }
  return false;
}

/* A TLV that is not as the list of 3.4 has it. */
SMPP__APART uint64_t remark_unlisted(unsigned row, size_t len, uint8_t version, uint8_t place) {
  const struct smpp__tlv_rule *rule = &rules[row];
  uint64_t odd = 0;
  if (!row || (rule->since > version && rule->since > SMPP_VERSION_3_4))
    return SMPP_ODDITY(UNKNOWN_TLV);
  if (rule->since > version) /* SMPP 3.3 has none */
    return SMPP_ODDITY(TLV_NOT_ALLOWED);
  if (!smpp__tlv_length_ok(rule, len, version))
    odd |= SMPP_ODDITY(TLV_BAD_LENGTH);
  if (version < SMPP_VERSION_5_0 && !(places[row] & place))
    odd |= SMPP_ODDITY(TLV_NOT_ALLOWED);
  return odd;
}

uint64_t smpp__tlv_remark(struct smpp_span tlvs, uint32_t command_id, uint8_t version,
                          size_t *whole) {
  struct smpp__cursor c = smpp__cursor(tlvs);
  const uint8_t place = place_of(command_id);
  uint64_t odd = 0, seen = 0; /* a filter: only a second hit is worth a look */
  bool maybe_twice = false;
  uint32_t head;
  struct smpp_span value;
  const uint8_t *end = c.at;
  while (smpp__cursor_u32(&c, &head) && smpp__cursor_take(&c, head & 0xFFFF, &value)) {
    const uint16_t tag = (uint16_t)(head >> 16);
    const unsigned row = row_of(tag);
    const struct smpp__tlv_rule *rule = &rules[row];
    const uint64_t bit = UINT64_C(1) << ((row ? row : tag) & 63);
    end = c.at;
    maybe_twice |= (seen & bit) != 0;
    seen |= bit;
    if (!(places[row] & place) || rule->since > version || value.len < rule->least ||
        value.len > rule->greatest)
      odd |= remark_unlisted(row, value.len, version, place);
    if (tag == SMPP_TLV_message_payload && value.len)
      odd |= SMPP__HAS_PAYLOAD;
  }
  *whole = (size_t)(end - c.start);
  if (*whole != tlvs.len)
    odd |= SMPP_ODDITY(TLV_TRUNCATED);
  if (maybe_twice && any_tag_twice(tlvs))
    odd |= SMPP_ODDITY(DUPLICATE_TLV);
  return odd;
}
