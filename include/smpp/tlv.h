/* SPDX-License-Identifier: MIT
 *
 * smpp/tlv.h - optional parameters (SMPP 3.4 3.2.4, 5.3).
 *
 * The TLVs of a PDU are a span in wire form: tag (2 octets), length (2), value,
 * one behind the other. Reading walks the span, writing appends to a buffer of
 * the caller's, and unknown tags are as good as known ones. */
#ifndef SMPP_TLV_H
#define SMPP_TLV_H

#include <smpp/result.h>
#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Tag, name, value type (SMPP_TLV_*), least and greatest length of the value.
 * Those of SMPP 3.4 (5.3.2 table 5-7), then those that 5.0 adds. */
#define SMPP_TLV_MAP(X)                                                                            \
  X(dest_addr_subunit, 0x0005, U8, 1, 1, 34)                                                       \
  X(dest_network_type, 0x0006, U8, 1, 1, 34)                                                       \
  X(dest_bearer_type, 0x0007, U8, 1, 1, 34)                                                        \
  X(dest_telematics_id, 0x0008, U16, 2, 2, 34)                                                     \
  X(source_addr_subunit, 0x000D, U8, 1, 1, 34)                                                     \
  X(source_network_type, 0x000E, U8, 1, 1, 34)                                                     \
  X(source_bearer_type, 0x000F, U8, 1, 1, 34)                                                      \
  X(source_telematics_id, 0x0010, U8, 1, 1, 34)                                                    \
  X(qos_time_to_live, 0x0017, U32, 4, 4, 34)                                                       \
  X(payload_type, 0x0019, U8, 1, 1, 34)                                                            \
  X(additional_status_info_text, 0x001D, CSTR, 1, 256, 34)                                         \
  X(receipted_message_id, 0x001E, CSTR, 1, 65, 34)                                                 \
  X(ms_msg_wait_facilities, 0x0030, U8, 1, 1, 34)                                                  \
  X(privacy_indicator, 0x0201, U8, 1, 1, 34)                                                       \
  X(source_subaddress, 0x0202, OCTETS, 2, 23, 34)                                                  \
  X(dest_subaddress, 0x0203, OCTETS, 2, 23, 34)                                                    \
  X(user_message_reference, 0x0204, U16, 2, 2, 34)                                                 \
  X(user_response_code, 0x0205, U8, 1, 1, 34)                                                      \
  X(source_port, 0x020A, U16, 2, 2, 34)                                                            \
  X(destination_port, 0x020B, U16, 2, 2, 34)                                                       \
  X(sar_msg_ref_num, 0x020C, U16, 2, 2, 34)                                                        \
  X(language_indicator, 0x020D, U8, 1, 1, 34)                                                      \
  X(sar_total_segments, 0x020E, U8, 1, 1, 34)                                                      \
  X(sar_segment_seqnum, 0x020F, U8, 1, 1, 34)                                                      \
  X(sc_interface_version, 0x0210, U8, 1, 1, 34)                                                    \
  X(callback_num_pres_ind, 0x0302, U8, 1, 1, 34)                                                   \
  X(callback_num_atag, 0x0303, OCTETS, 1, 65, 34)                                                  \
  X(number_of_messages, 0x0304, U8, 1, 1, 34)                                                      \
  X(callback_num, 0x0381, OCTETS, 4, 19, 34)                                                       \
  X(dpf_result, 0x0420, U8, 1, 1, 34)                                                              \
  X(set_dpf, 0x0421, U8, 1, 1, 34)                                                                 \
  X(ms_availability_status, 0x0422, U8, 1, 1, 34)                                                  \
  X(network_error_code, 0x0423, OCTETS, 3, 3, 34)                                                  \
  X(message_payload, 0x0424, OCTETS, 0, 65535, 34)                                                 \
  X(delivery_failure_reason, 0x0425, U8, 1, 1, 34)                                                 \
  X(more_messages_to_send, 0x0426, U8, 1, 1, 34)                                                   \
  X(message_state, 0x0427, U8, 1, 1, 34)                                                           \
  X(ussd_service_op, 0x0501, U8, 1, 1, 34)                                                         \
  X(display_time, 0x1201, U8, 1, 1, 34)                                                            \
  X(sms_signal, 0x1203, U16, 2, 2, 34)                                                             \
  X(ms_validity, 0x1204, U8, 1, 1, 34)                                                             \
  X(alert_on_message_delivery, 0x130C, OCTETS, 0, 0, 34)                                           \
  X(its_reply_type, 0x1380, U8, 1, 1, 34)                                                          \
  X(its_session_info, 0x1383, U16, 2, 2, 34)                                                       \
  X(congestion_state, 0x0428, U8, 1, 1, 50)                                                        \
  X(broadcast_channel_indicator, 0x0600, U8, 1, 1, 50)                                             \
  X(broadcast_content_type, 0x0601, OCTETS, 3, 3, 50)                                              \
  X(broadcast_content_type_info, 0x0602, OCTETS, 1, 255, 50)                                       \
  X(broadcast_message_class, 0x0603, U8, 1, 1, 50)                                                 \
  X(broadcast_rep_num, 0x0604, U16, 2, 2, 50)                                                      \
  X(broadcast_frequency_interval, 0x0605, OCTETS, 3, 3, 50)                                        \
  X(broadcast_area_identifier, 0x0606, OCTETS, 1, 101, 50)                                         \
  X(broadcast_error_status, 0x0607, U32, 4, 4, 50)                                                 \
  X(broadcast_area_success, 0x0608, U8, 1, 1, 50)                                                  \
  X(broadcast_end_time, 0x0609, CSTR, 17, 17, 50)                                                  \
  X(broadcast_service_group, 0x060A, OCTETS, 1, 255, 50)                                           \
  X(billing_identification, 0x060B, OCTETS, 1, 1024, 50)                                           \
  X(source_network_id, 0x060D, CSTR, 7, 66, 50)                                                    \
  X(dest_network_id, 0x060E, CSTR, 7, 66, 50)                                                      \
  X(source_node_id, 0x060F, OCTETS, 6, 6, 50)                                                      \
  X(dest_node_id, 0x0610, OCTETS, 6, 6, 50)                                                        \
  X(dest_addr_np_resolution, 0x0611, U8, 1, 1, 50)                                                 \
  X(dest_addr_np_information, 0x0612, OCTETS, 10, 10, 50)                                          \
  X(dest_addr_np_country, 0x0613, OCTETS, 1, 5, 50)

enum smpp_tlv_tag {
#define SMPP_TLV_ENUM(name, tag, type, least, greatest, since) SMPP_TLV_##name = tag,
  SMPP_TLV_MAP(SMPP_TLV_ENUM)
#undef SMPP_TLV_ENUM
};

enum smpp_tlv_type {
  SMPP_TLV_TYPE_OCTETS, /* Octet String */
  SMPP_TLV_TYPE_CSTR,   /* C-Octet String; peers leave the NUL out: accepted */
  SMPP_TLV_TYPE_U8,
  SMPP_TLV_TYPE_U16,
  SMPP_TLV_TYPE_U32
};

struct smpp_tlv {
  uint16_t tag;
  struct smpp_span value; /* borrowed from the PDU */
};

/* Reads the next TLV; *rest starts as smpp_pdu.tlvs and shrinks. SMPP_MORE:
 * there was one. SMPP_OK: there are no more. SMPP_ERR_MALFORMED: a header or a
 * value is cut short, never in what smpp_pdu_decode gave; *rest stays. */
SMPP_API int smpp_tlv_next(struct smpp_span *rest, struct smpp_tlv *out);

/* The value of the first TLV of that tag. Returns whether there is one;
 * *value is left as it was if not. */
SMPP_API bool smpp_tlv_find(struct smpp_span tlvs, uint16_t tag, struct smpp_span *value);

/* The same for an integer of 1, 2 or 4 octets. A value of another length
 * counts as absent. */
SMPP_API bool smpp_tlv_find_int(struct smpp_span tlvs, uint16_t tag, uint32_t *value);

/* The same for a C-Octet String: without its NUL, which may be missing. */
SMPP_API bool smpp_tlv_find_string(struct smpp_span tlvs, uint16_t tag, struct smpp_span *value);

/* Appends a TLV in wire form at buf[*len], *len growing. SMPP_ERR_NOSPACE: it
 * does not fit into `cap`. SMPP_ERR_INVALID: a value over 65535 octets. On
 * failure nothing is written. No rule of the tag is checked here; the encoder
 * does that for the PDU. */
SMPP_API int smpp_tlv_put(uint8_t *buf, size_t cap, size_t *len, uint16_t tag,
                          struct smpp_span value);
SMPP_API int smpp_tlv_put_u8(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, uint8_t value);
SMPP_API int smpp_tlv_put_u16(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, uint16_t value);
SMPP_API int smpp_tlv_put_u32(uint8_t *buf, size_t cap, size_t *len, uint16_t tag, uint32_t value);
/* As a C-Octet String, with its NUL. */
SMPP_API int smpp_tlv_put_string(uint8_t *buf, size_t cap, size_t *len, uint16_t tag,
                                 struct smpp_span text);

#ifdef __cplusplus
}
#endif
#endif
