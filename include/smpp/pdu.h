/* SPDX-License-Identifier: MIT
 *
 * smpp/pdu.h - a PDU as a value: the header, the mandatory fields, the TLVs.
 *
 * The structs hold the fields of SMPP 3.4 under the specification's names and
 * in its order. Every string and octet string is a span without its NUL: into
 * the frame after smpp_pdu_decode, into the caller's memory before
 * smpp_pdu_encode. Fields that are not set are zero, which is the
 * specification's NULL setting (3.1). */
#ifndef SMPP_PDU_H
#define SMPP_PDU_H

#include <smpp/alloc.h>
#include <smpp/result.h>
#include <smpp/span.h>
#include <smpp/tlv.h>

#ifdef __cplusplus
extern "C" {
#endif

/* command_id (5.1.2.1). Values outside this list are data: decoding keeps them
 * whole, as it does those of SMPP 5.0 unless that is the codec's version. */
#define SMPP_GENERIC_NACK 0x80000000u
#define SMPP_BIND_RECEIVER 0x00000001u
#define SMPP_BIND_RECEIVER_RESP 0x80000001u
#define SMPP_BIND_TRANSMITTER 0x00000002u
#define SMPP_BIND_TRANSMITTER_RESP 0x80000002u
#define SMPP_QUERY_SM 0x00000003u
#define SMPP_QUERY_SM_RESP 0x80000003u
#define SMPP_SUBMIT_SM 0x00000004u
#define SMPP_SUBMIT_SM_RESP 0x80000004u
#define SMPP_DELIVER_SM 0x00000005u
#define SMPP_DELIVER_SM_RESP 0x80000005u
#define SMPP_UNBIND 0x00000006u
#define SMPP_UNBIND_RESP 0x80000006u
#define SMPP_REPLACE_SM 0x00000007u
#define SMPP_REPLACE_SM_RESP 0x80000007u
#define SMPP_CANCEL_SM 0x00000008u
#define SMPP_CANCEL_SM_RESP 0x80000008u
#define SMPP_BIND_TRANSCEIVER 0x00000009u
#define SMPP_BIND_TRANSCEIVER_RESP 0x80000009u
#define SMPP_OUTBIND 0x0000000Bu
#define SMPP_ENQUIRE_LINK 0x00000015u
#define SMPP_ENQUIRE_LINK_RESP 0x80000015u
#define SMPP_SUBMIT_MULTI 0x00000021u
#define SMPP_SUBMIT_MULTI_RESP 0x80000021u
#define SMPP_ALERT_NOTIFICATION 0x00000102u
#define SMPP_DATA_SM 0x00000103u
#define SMPP_DATA_SM_RESP 0x80000103u
#define SMPP_BROADCAST_SM 0x00000111u
#define SMPP_BROADCAST_SM_RESP 0x80000111u
#define SMPP_QUERY_BROADCAST_SM 0x00000112u
#define SMPP_QUERY_BROADCAST_SM_RESP 0x80000112u
#define SMPP_CANCEL_BROADCAST_SM 0x00000113u
#define SMPP_CANCEL_BROADCAST_SM_RESP 0x80000113u

/* Those of 3.4: name, command_id, body (the member of struct smpp_pdu that holds
 * its fields, `none` for header-only PDUs), clause. */
#define SMPP_COMMAND_MAP(X)                                                                        \
  X(generic_nack, SMPP_GENERIC_NACK, none, "4.3.1")                                                \
  X(bind_receiver, SMPP_BIND_RECEIVER, bind, "4.1.3")                                              \
  X(bind_receiver_resp, SMPP_BIND_RECEIVER_RESP, bind_resp, "4.1.4")                               \
  X(bind_transmitter, SMPP_BIND_TRANSMITTER, bind, "4.1.1")                                        \
  X(bind_transmitter_resp, SMPP_BIND_TRANSMITTER_RESP, bind_resp, "4.1.2")                         \
  X(query_sm, SMPP_QUERY_SM, query_sm, "4.8.1")                                                    \
  X(query_sm_resp, SMPP_QUERY_SM_RESP, query_sm_resp, "4.8.2")                                     \
  X(submit_sm, SMPP_SUBMIT_SM, sm, "4.4.1")                                                        \
  X(submit_sm_resp, SMPP_SUBMIT_SM_RESP, sm_resp, "4.4.2")                                         \
  X(deliver_sm, SMPP_DELIVER_SM, sm, "4.6.1")                                                      \
  X(deliver_sm_resp, SMPP_DELIVER_SM_RESP, sm_resp, "4.6.2")                                       \
  X(unbind, SMPP_UNBIND, none, "4.2.1")                                                            \
  X(unbind_resp, SMPP_UNBIND_RESP, none, "4.2.2")                                                  \
  X(replace_sm, SMPP_REPLACE_SM, replace_sm, "4.10.1")                                             \
  X(replace_sm_resp, SMPP_REPLACE_SM_RESP, none, "4.10.2")                                         \
  X(cancel_sm, SMPP_CANCEL_SM, cancel_sm, "4.9.1")                                                 \
  X(cancel_sm_resp, SMPP_CANCEL_SM_RESP, none, "4.9.2")                                            \
  X(bind_transceiver, SMPP_BIND_TRANSCEIVER, bind, "4.1.5")                                        \
  X(bind_transceiver_resp, SMPP_BIND_TRANSCEIVER_RESP, bind_resp, "4.1.6")                         \
  X(outbind, SMPP_OUTBIND, outbind, "4.1.7")                                                       \
  X(enquire_link, SMPP_ENQUIRE_LINK, none, "4.11.1")                                               \
  X(enquire_link_resp, SMPP_ENQUIRE_LINK_RESP, none, "4.11.2")                                     \
  X(submit_multi, SMPP_SUBMIT_MULTI, submit_multi, "4.5.1")                                        \
  X(submit_multi_resp, SMPP_SUBMIT_MULTI_RESP, submit_multi_resp, "4.5.2")                         \
  X(alert_notification, SMPP_ALERT_NOTIFICATION, alert_notification, "4.12.1")                     \
  X(data_sm, SMPP_DATA_SM, data_sm, "4.7.1")                                                       \
  X(data_sm_resp, SMPP_DATA_SM_RESP, sm_resp, "4.7.2")

/* Those that 5.0 adds, with its clauses. */
#define SMPP_COMMAND_50_MAP(X)                                                                     \
  X(broadcast_sm, SMPP_BROADCAST_SM, broadcast_sm, "5.0 4.4.1")                                    \
  X(broadcast_sm_resp, SMPP_BROADCAST_SM_RESP, sm_resp, "5.0 4.4.2")                               \
  X(query_broadcast_sm, SMPP_QUERY_BROADCAST_SM, query_sm, "5.0 4.6.1")                            \
  X(query_broadcast_sm_resp, SMPP_QUERY_BROADCAST_SM_RESP, sm_resp, "5.0 4.6.1")                   \
  X(cancel_broadcast_sm, SMPP_CANCEL_BROADCAST_SM, cancel_broadcast_sm, "5.0 4.6.2")               \
  X(cancel_broadcast_sm_resp, SMPP_CANCEL_BROADCAST_SM_RESP, none, "5.0 4.6.2")

#define SMPP_HEADER_LEN 16u           /* 3.2: the four integers of the header */
#define SMPP_RESPONSE_BIT 0x80000000u /* set in the command_id of every response */
#define SMPP_SEQUENCE_MAX 0x7FFFFFFFu /* 5.1.4; the first number is 1 */
#define SMPP_MESSAGE_ID_MAX 64u       /* octets, without the NUL (4.4.2) */

/* bind_transmitter, bind_receiver, bind_transceiver (4.1.1, 4.1.3, 4.1.5) */
struct smpp_bind {
  struct smpp_span system_id;   /* up to 15 octets; up to 64 encode as an oddity */
  struct smpp_span password;    /* up to 8 octets; up to 64 encode as an oddity */
  struct smpp_span system_type; /* up to 12 octets */
  uint8_t interface_version;    /* 0x34 for SMPP 3.4 */
  uint8_t addr_ton;
  uint8_t addr_npi;
  struct smpp_span address_range; /* up to 40 octets */
};

/* bind_*_resp (4.1.2, 4.1.4, 4.1.6) */
struct smpp_bind_resp {
  struct smpp_span system_id;
};

/* outbind (4.1.7) */
struct smpp_outbind {
  struct smpp_span system_id;
  struct smpp_span password;
};

/* submit_sm (4.4.1) and deliver_sm (4.6.1). sm_length is short_message.len. */
struct smpp_sm {
  struct smpp_span service_type; /* up to 5 octets */
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr; /* up to 20 octets */
  uint8_t dest_addr_ton;
  uint8_t dest_addr_npi;
  struct smpp_span destination_addr; /* up to 20 octets */
  uint8_t esm_class;
  uint8_t protocol_id;
  uint8_t priority_flag;
  struct smpp_span schedule_delivery_time; /* 0 or 16 octets, see smpp/time.h */
  struct smpp_span validity_period;        /* 0 or 16 octets */
  uint8_t registered_delivery;
  uint8_t replace_if_present_flag;
  uint8_t data_coding;
  uint8_t sm_default_msg_id;
  struct smpp_span short_message; /* up to 254 octets */
};

/* submit_sm_resp (4.4.2), deliver_sm_resp (4.6.2), data_sm_resp (4.7.2),
 * broadcast_sm_resp and query_broadcast_sm_resp (5.0 4.4.2, 4.6.1) */
struct smpp_sm_resp {
  struct smpp_span message_id; /* up to 64 octets, opaque text */
};

/* submit_multi (4.5.1). The addresses are kept as they stand on the wire;
 * smpp_dest_address_next reads them, smpp_dest_address_put writes them. */
struct smpp_submit_multi {
  struct smpp_span service_type;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr;
  uint8_t number_of_dests;         /* 1 to 254 */
  struct smpp_span dest_addresses; /* wire form of all of them */
  uint8_t esm_class;
  uint8_t protocol_id;
  uint8_t priority_flag;
  struct smpp_span schedule_delivery_time;
  struct smpp_span validity_period;
  uint8_t registered_delivery;
  uint8_t replace_if_present_flag;
  uint8_t data_coding;
  uint8_t sm_default_msg_id;
  struct smpp_span short_message;
};

#define SMPP_DEST_SME 1
#define SMPP_DEST_LIST 2

/* One dest_address of submit_multi (4.5.1.1) */
struct smpp_dest_address {
  uint8_t dest_flag; /* SMPP_DEST_SME, SMPP_DEST_LIST */
  uint8_t dest_addr_ton;
  uint8_t dest_addr_npi;
  struct smpp_span destination_addr; /* SME */
  struct smpp_span dl_name;          /* LIST; up to 20 octets */
};

/* submit_multi_resp (4.5.2) */
struct smpp_submit_multi_resp {
  struct smpp_span message_id;
  uint8_t no_unsuccess;
  struct smpp_span unsuccess_smes; /* wire form of all of them */
};

/* One unsuccess_sme of submit_multi_resp (4.5.2.1) */
struct smpp_unsuccess_sme {
  uint8_t dest_addr_ton;
  uint8_t dest_addr_npi;
  struct smpp_span destination_addr;
  uint32_t error_status_code;
};

/* data_sm (4.7.1); the text is the TLV message_payload */
struct smpp_data_sm {
  struct smpp_span service_type;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr; /* up to 64 octets */
  uint8_t dest_addr_ton;
  uint8_t dest_addr_npi;
  struct smpp_span destination_addr; /* up to 64 octets */
  uint8_t esm_class;
  uint8_t registered_delivery;
  uint8_t data_coding;
};

/* query_sm (4.8.1) and query_broadcast_sm (5.0 4.6.1) */
struct smpp_query_sm {
  struct smpp_span message_id;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr;
};

/* query_sm_resp (4.8.2) */
struct smpp_query_sm_resp {
  struct smpp_span message_id;
  struct smpp_span final_date; /* 0 or 16 octets */
  uint8_t message_state;
  uint8_t error_code;
};

/* cancel_sm (4.9.1) */
struct smpp_cancel_sm {
  struct smpp_span service_type;
  struct smpp_span message_id;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr;
  uint8_t dest_addr_ton;
  uint8_t dest_addr_npi;
  struct smpp_span destination_addr;
};

/* replace_sm (4.10.1) */
struct smpp_replace_sm {
  struct smpp_span message_id;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr;
  struct smpp_span schedule_delivery_time;
  struct smpp_span validity_period;
  uint8_t registered_delivery;
  uint8_t sm_default_msg_id;
  struct smpp_span short_message;
};

/* alert_notification (4.12.1) */
struct smpp_alert_notification {
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr; /* up to 64 octets */
  uint8_t esme_addr_ton;
  uint8_t esme_addr_npi;
  struct smpp_span esme_addr; /* up to 64 octets */
};

/* broadcast_sm (5.0 4.4.1); the text is the TLV message_payload, and the TLVs
 * broadcast_area_identifier (one an area), broadcast_content_type,
 * broadcast_rep_num and broadcast_frequency_interval belong to it */
struct smpp_broadcast_sm {
  struct smpp_span service_type;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr; /* up to 20 octets */
  struct smpp_span message_id;  /* of the broadcast to replace, or empty */
  uint8_t priority_flag;
  struct smpp_span schedule_delivery_time;
  struct smpp_span validity_period;
  uint8_t replace_if_present_flag;
  uint8_t data_coding;
  uint8_t sm_default_msg_id;
};

/* cancel_broadcast_sm (5.0 4.6.2) */
struct smpp_cancel_broadcast_sm {
  struct smpp_span service_type;
  struct smpp_span message_id;
  uint8_t source_addr_ton;
  uint8_t source_addr_npi;
  struct smpp_span source_addr;
};

/* Any PDU. Which member of the union holds the body follows from command_id
 * (SMPP_COMMAND_MAP, SMPP_COMMAND_50_MAP); `unknown` is the whole body of a command that is not in
 * the list. */
struct smpp_pdu {
  uint32_t command_length; /* as received; the encoder sets its own */
  uint32_t command_id;
  uint32_t command_status; /* 0 in every request (5.1.3) */
  uint32_t sequence_number;

  uint64_t oddities; /* SMPP_ODDITY_*: what decoding tolerated or found remarkable */
  /* None of the mandatory fields is there although this PDU has a body: usually
   * nothing follows the header; in refused responses TLVs or `extra` may. */
  bool body_absent;
  /* The body is in `unknown` although the command is in the list: one that the
   * version did not know. */
  bool body_unknown;
  uint8_t sm_length; /* as received, where SM_LENGTH_CLAMPED is set; else 0 */

  union {
    struct smpp_bind bind;
    struct smpp_bind_resp bind_resp;
    struct smpp_outbind outbind;
    struct smpp_sm sm;
    struct smpp_sm_resp sm_resp;
    struct smpp_submit_multi submit_multi;
    struct smpp_submit_multi_resp submit_multi_resp;
    struct smpp_data_sm data_sm;
    struct smpp_query_sm query_sm;
    struct smpp_query_sm_resp query_sm_resp;
    struct smpp_cancel_sm cancel_sm;
    struct smpp_replace_sm replace_sm;
    struct smpp_alert_notification alert_notification;
    struct smpp_broadcast_sm broadcast_sm;
    struct smpp_cancel_broadcast_sm cancel_broadcast_sm;
    struct smpp_span unknown;
  };

  struct smpp_span tlvs;  /* the TLVs in wire form and order, see smpp/tlv.h */
  struct smpp_span extra; /* octets inside command_length that belong to nothing */
};

/* What decoding may remark. Bit, name (as the tools print it), whether it is a
 * tolerance (refused by `strict`, and one by one by clearing the bit in
 * smpp_codec.tolerate) or only a note, words. Numbers, once released, stay. */
#define SMPP_ODDITY_MAP(X)                                                                         \
  X(RESERVED_TON, 0, "reserved_ton", TOLERANCE, "a type of number the specification reserves")     \
  X(RESERVED_NPI, 1, "reserved_npi", TOLERANCE, "a numbering plan the specification reserves")     \
  X(RESERVED_REGISTERED_DELIVERY, 2, "reserved_registered_delivery_bits", TOLERANCE,               \
    "reserved bits of registered_delivery")                                                        \
  X(RESERVED_ESM_CLASS, 3, "reserved_esm_class_type", TOLERANCE, "a reserved type in esm_class")   \
  X(FIELD_TOO_LONG, 4, "field_too_long", TOLERANCE, "a string over its maximum")                   \
  X(BAD_TIME_LENGTH, 5, "bad_time_length", TOLERANCE, "a time of neither 0 nor 16 characters")     \
  X(SEQUENCE_ZERO, 6, "sequence_zero", TOLERANCE, "sequence_number 0")                             \
  X(SEQUENCE_OUT_OF_RANGE, 7, "sequence_out_of_range", TOLERANCE,                                  \
    "sequence_number above 0x7FFFFFFF")                                                            \
  X(BAD_PRIORITY_FLAG, 8, "bad_priority_flag", TOLERANCE, "priority_flag above 3")                 \
  X(BAD_REPLACE_IF_PRESENT, 9, "bad_replace_if_present_flag", TOLERANCE,                           \
    "replace_if_present_flag above 1")                                                             \
  X(BOTH_TEXTS, 10, "short_message_and_message_payload", TOLERANCE,                                \
    "both short_message and message_payload; the payload counts")                                  \
  X(INTERFACE_VERSION, 11, "interface_version_gt_34", TOLERANCE, "interface_version above 0x34")   \
  X(REQUEST_STATUS, 12, "request_command_status_nonzero", TOLERANCE,                               \
    "command_status not 0 in a request")                                                           \
  X(BAD_MESSAGE_STATE, 13, "bad_message_state", TOLERANCE, "message_state outside 1 to 8")         \
  X(BAD_NUMBER_OF_DESTS, 14, "bad_number_of_dests", TOLERANCE, "number_of_dests 0 or 255")         \
  X(TLV_BAD_LENGTH, 15, "tlv_bad_length", TOLERANCE, "a known TLV of another length; kept raw")    \
  X(TLV_TRUNCATED, 16, "tlv_truncated", TOLERANCE, "the last TLV is cut short; kept as extra")     \
  X(UNKNOWN_TLV, 17, "unknown_tlv", NOTE, "a TLV whose tag is not in the specification")           \
  X(DUPLICATE_TLV, 18, "duplicate_tlv", NOTE, "a repeated TLV; the first counts, all are kept")    \
  X(EMPTY_BODY_RESPONSE, 19, "empty_body_response", NOTE, "a response without its body")           \
  X(UNTERMINATED_STRING, 20, "unterminated_cstring", TOLERANCE,                                    \
    "the last string has no NUL; it ends with the PDU")                                            \
  X(SM_LENGTH_CLAMPED, 21, "sm_length_exceeds_pdu", TOLERANCE,                                     \
    "sm_length beyond the PDU; clamped to what is there")                                          \
  X(SM_LENGTH_255, 22, "sm_length_255", TOLERANCE, "sm_length 255; SMPP 3.4 ends at 254")          \
  X(EXTRA_OCTETS, 23, "extra_octets", TOLERANCE, "octets behind the body; kept as extra")          \
  X(LONG_CREDENTIAL, 24, "long_credential", TOLERANCE, "system_id or password over its maximum")   \
  X(NON_ASCII, 25, "non_ascii", TOLERANCE, "an octet above 0x7F in a string")                      \
  X(TLV_NOT_ALLOWED, 26, "tlv_not_listed", NOTE, "a TLV that 3.4 does not list for this PDU")      \
  X(EMPTY_DESTINATION, 27, "empty_destination_addr", TOLERANCE, "destination_addr is empty")       \
  X(MISSING_BODY_FIELDS, 28, "truncated_response", TOLERANCE,                                      \
    "a refused response without all of its body; its status counts")                               \
  X(BAD_TIME, 29, "bad_time", TOLERANCE, "16 characters that are no time")                         \
  X(UNKNOWN_COMMAND, 30, "unknown_command", NOTE,                                                  \
    "a command_id that is not in the specification, or not in this version")

enum smpp_oddity {
#define SMPP_ODDITY_ENUM(name, bit, word, kind, text) SMPP_ODDITY_BIT_##name = bit,
  SMPP_ODDITY_MAP(SMPP_ODDITY_ENUM)
#undef SMPP_ODDITY_ENUM
};
/* The bit of an oddity in smpp_pdu.oddities: SMPP_ODDITY(RESERVED_TON) */
#define SMPP_ODDITY(name) (UINT64_C(1) << SMPP_ODDITY_BIT_##name)

/* Owned copies of PDUs: every span of `out` points into one block of memory
 * from `alloc`, returned in *block with its size, to be given back by
 * smpp_pdu_drop. SMPP_ERR_NOMEM leaves `out` as it was. */
SMPP_API int smpp_pdu_copy(const struct smpp_pdu *pdu, const struct smpp_alloc *alloc,
                           struct smpp_pdu *out, void **block, size_t *block_len);
SMPP_API void smpp_pdu_drop(const struct smpp_alloc *alloc, void *block, size_t block_len);

/* The user data of a submit_sm, deliver_sm, data_sm, submit_multi, replace_sm or
 * broadcast_sm: message_payload if it is there, else short_message (of both the
 * payload counts). Empty for other PDUs. Borrowed from the PDU. */
SMPP_API struct smpp_span smpp_pdu_user_data(const struct smpp_pdu *pdu);

/* Reads the next dest_address of a wire form; *rest starts as dest_addresses
 * and shrinks. SMPP_MORE: there was one. SMPP_OK: there are no more.
 * SMPP_ERR_MALFORMED: never for a list that smpp_pdu_decode gave. */
SMPP_API int smpp_dest_address_next(struct smpp_span *rest, struct smpp_dest_address *out);
SMPP_API int smpp_unsuccess_sme_next(struct smpp_span *rest, struct smpp_unsuccess_sme *out);

/* Appends one entry in wire form at buf[*len], *len growing. SMPP_ERR_NOSPACE:
 * it does not fit into `cap`. SMPP_ERR_FORBIDDEN: a string over its maximum or
 * with a NUL, or another dest_flag. On failure nothing is written. */
SMPP_API int smpp_dest_address_put(uint8_t *buf, size_t cap, size_t *len,
                                   const struct smpp_dest_address *entry);
SMPP_API int smpp_unsuccess_sme_put(uint8_t *buf, size_t cap, size_t *len,
                                    const struct smpp_unsuccess_sme *entry);

#ifdef __cplusplus
}
#endif
#endif
