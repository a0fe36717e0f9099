/* SPDX-License-Identifier: MIT
 *
 * codec/fields.h - the bodies of all PDUs, each described once.
 *
 * A list names the fields of a body in wire order:
 *
 *   X(list, type, rule, name, max, status, clause)
 *
 * list   the body, as in SMPP_COMMAND_MAP
 * type   how it stands on the wire: SMPP_FIELD_<type>
 * rule   what its value may be: SMPP_RULE_<rule>
 * name   the specification's, and the member of struct smpp_<list>
 * max    greatest size in octets, NUL included
 * status what answers a bad value: SMPP_STATUS_<status>
 * clause where the specification says so
 *
 * Decoding, encoding, lengths, checks, the public field tables and through them
 * the dumps and generators are made from these lists. */
#ifndef SMPP_CODEC_FIELDS_H
#define SMPP_CODEC_FIELDS_H

#include <smpp/codec.h>
#include <smpp/names.h>

/* The bodies that have fields, and the entries of the two lists inside bodies:
 * list, struct it is read into. */
#define SMPP__BODY_MAP(X)                                                                          \
  X(bind, bind)                                                                                    \
  X(bind_resp, bind_resp)                                                                          \
  X(outbind, outbind)                                                                              \
  X(sm, sm)                                                                                        \
  X(sm_resp, sm_resp)                                                                              \
  X(submit_multi, submit_multi)                                                                    \
  X(submit_multi_resp, submit_multi_resp)                                                          \
  X(data_sm, data_sm)                                                                              \
  X(query_sm, query_sm)                                                                            \
  X(query_sm_resp, query_sm_resp)                                                                  \
  X(cancel_sm, cancel_sm)                                                                          \
  X(replace_sm, replace_sm)                                                                        \
  X(alert_notification, alert_notification)                                                        \
  X(broadcast_sm, broadcast_sm)                                                                    \
  X(cancel_broadcast_sm, cancel_broadcast_sm)

#define SMPP__ENTRY_MAP(X)                                                                         \
  X(dest_sme, dest_address)                                                                        \
  X(dest_list, dest_address)                                                                       \
  X(unsuccess, unsuccess_sme)

#define SMPP__FIELDS_bind(X)                                                                       \
  X(bind, CSTR, CREDENTIAL, system_id, 16, RINVSYSID, "5.2.1")                                     \
  X(bind, CSTR, CREDENTIAL, password, 9, RINVPASWD, "5.2.2")                                       \
  X(bind, CSTR, TEXT, system_type, 13, RINVSYSTYP, "5.2.3")                                        \
  X(bind, U8, VERSION, interface_version, 1, RBINDFAIL, "5.2.4")                                   \
  X(bind, U8, TON, addr_ton, 1, RINVSRCTON, "5.2.5")                                               \
  X(bind, U8, NPI, addr_npi, 1, RINVSRCNPI, "5.2.6")                                               \
  X(bind, CSTR, TEXT, address_range, 41, RINVSRCADR, "5.2.7")

#define SMPP__FIELDS_bind_resp(X) X(bind_resp, CSTR, CREDENTIAL, system_id, 16, RINVSYSID, "5.2.1")

#define SMPP__FIELDS_outbind(X)                                                                    \
  X(outbind, CSTR, CREDENTIAL, system_id, 16, RINVSYSID, "5.2.1")                                  \
  X(outbind, CSTR, CREDENTIAL, password, 9, RINVPASWD, "5.2.2")

/* What submit_sm, deliver_sm and submit_multi have in common at their ends. */
#define SMPP__FIELDS_FROM(X, list, addr_max)                                                       \
  X(list, U8, TON, source_addr_ton, 1, RINVSRCTON, "5.2.5")                                        \
  X(list, U8, NPI, source_addr_npi, 1, RINVSRCNPI, "5.2.6")                                        \
  X(list, CSTR, TEXT, source_addr, addr_max, RINVSRCADR, "5.2.8")

#define SMPP__FIELDS_TO(X, list, addr_max)                                                         \
  X(list, U8, TON, dest_addr_ton, 1, RINVDSTTON, "5.2.5")                                          \
  X(list, U8, NPI, dest_addr_npi, 1, RINVDSTNPI, "5.2.6")                                          \
  X(list, CSTR, TEXT, destination_addr, addr_max, RINVDSTADR, "5.2.9")

#define SMPP__FIELDS_MESSAGE(X, list)                                                              \
  X(list, U8, ESM_CLASS, esm_class, 1, RINVESMCLASS, "5.2.12")                                     \
  X(list, U8, ANY, protocol_id, 1, RSYSERR, "5.2.13")                                              \
  X(list, U8, PRIORITY, priority_flag, 1, RINVPRTFLG, "5.2.14")                                    \
  X(list, CSTR, TIME, schedule_delivery_time, 17, RINVSCHED, "5.2.15")                             \
  X(list, CSTR, TIME, validity_period, 17, RINVEXPIRY, "5.2.16")                                   \
  X(list, U8, REGISTERED, registered_delivery, 1, RINVREGDLVFLG, "5.2.17")                         \
  X(list, U8, REPLACE, replace_if_present_flag, 1, RINVREPFLAG, "5.2.18")                          \
  X(list, U8, ANY, data_coding, 1, RSYSERR, "5.2.19")                                              \
  X(list, U8, ANY, sm_default_msg_id, 1, RINVDFTMSGID, "5.2.20")                                   \
  X(list, OCTETS, MESSAGE, short_message, 254, RINVMSGLEN, "5.2.22")

#define SMPP__FIELDS_sm(X)                                                                         \
  X(sm, CSTR, TEXT, service_type, 6, RINVSERTYP, "5.2.11")                                         \
  SMPP__FIELDS_FROM(X, sm, 21)                                                                     \
  SMPP__FIELDS_TO(X, sm, 21)                                                                       \
  SMPP__FIELDS_MESSAGE(X, sm)

#define SMPP__FIELDS_sm_resp(X) X(sm_resp, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")

#define SMPP__FIELDS_submit_multi(X)                                                               \
  X(submit_multi, CSTR, TEXT, service_type, 6, RINVSERTYP, "5.2.11")                               \
  SMPP__FIELDS_FROM(X, submit_multi, 21)                                                           \
  X(submit_multi, U8, DEST_COUNT, number_of_dests, 1, RINVNUMDESTS, "5.2.24")                      \
  X(submit_multi, DESTS, DESTS, dest_address, 254 * 24, RINVDSTADR, "4.5.1.1")                     \
  SMPP__FIELDS_MESSAGE(X, submit_multi)

#define SMPP__FIELDS_submit_multi_resp(X)                                                          \
  X(submit_multi_resp, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                            \
  X(submit_multi_resp, U8, ANY, no_unsuccess, 1, RSYSERR, "5.2.26")                                \
  X(submit_multi_resp, UNSUCCESS, UNSUCCESS, unsuccess_sme, 255 * 27, RSYSERR, "4.5.2.1")

#define SMPP__FIELDS_data_sm(X)                                                                    \
  X(data_sm, CSTR, TEXT, service_type, 6, RINVSERTYP, "5.2.11")                                    \
  SMPP__FIELDS_FROM(X, data_sm, 65)                                                                \
  SMPP__FIELDS_TO(X, data_sm, 65)                                                                  \
  X(data_sm, U8, ESM_CLASS, esm_class, 1, RINVESMCLASS, "5.2.12")                                  \
  X(data_sm, U8, REGISTERED, registered_delivery, 1, RINVREGDLVFLG, "5.2.17")                      \
  X(data_sm, U8, ANY, data_coding, 1, RSYSERR, "5.2.19")

#define SMPP__FIELDS_query_sm(X)                                                                   \
  X(query_sm, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                                     \
  SMPP__FIELDS_FROM(X, query_sm, 21)

#define SMPP__FIELDS_query_sm_resp(X)                                                              \
  X(query_sm_resp, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                                \
  X(query_sm_resp, CSTR, TIME, final_date, 17, RQUERYFAIL, "4.8.2")                                \
  X(query_sm_resp, U8, STATE, message_state, 1, RQUERYFAIL, "5.2.28")                              \
  X(query_sm_resp, U8, ANY, error_code, 1, RQUERYFAIL, "4.8.2")

#define SMPP__FIELDS_cancel_sm(X)                                                                  \
  X(cancel_sm, CSTR, TEXT, service_type, 6, RINVSERTYP, "5.2.11")                                  \
  X(cancel_sm, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                                    \
  SMPP__FIELDS_FROM(X, cancel_sm, 21)                                                              \
  SMPP__FIELDS_TO(X, cancel_sm, 21)

#define SMPP__FIELDS_replace_sm(X)                                                                 \
  X(replace_sm, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                                   \
  SMPP__FIELDS_FROM(X, replace_sm, 21)                                                             \
  X(replace_sm, CSTR, TIME, schedule_delivery_time, 17, RINVSCHED, "5.2.15")                       \
  X(replace_sm, CSTR, TIME, validity_period, 17, RINVEXPIRY, "5.2.16")                             \
  X(replace_sm, U8, REGISTERED, registered_delivery, 1, RINVREGDLVFLG, "5.2.17")                   \
  X(replace_sm, U8, ANY, sm_default_msg_id, 1, RINVDFTMSGID, "5.2.20")                             \
  X(replace_sm, OCTETS, MESSAGE, short_message, 254, RINVMSGLEN, "5.2.22")

#define SMPP__FIELDS_alert_notification(X)                                                         \
  SMPP__FIELDS_FROM(X, alert_notification, 65)                                                     \
  X(alert_notification, U8, TON, esme_addr_ton, 1, RINVDSTTON, "5.2.5")                            \
  X(alert_notification, U8, NPI, esme_addr_npi, 1, RINVDSTNPI, "5.2.6")                            \
  X(alert_notification, CSTR, TEXT, esme_addr, 65, RINVDSTADR, "5.2.10")

/* SMPP 5.0; the clauses of fields that 3.4 has too are its. */
#define SMPP__FIELDS_broadcast_sm(X)                                                               \
  X(broadcast_sm, CSTR, TEXT, service_type, 6, RINVSERTYP, "5.2.11")                               \
  SMPP__FIELDS_FROM(X, broadcast_sm, 21)                                                           \
  X(broadcast_sm, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                                 \
  X(broadcast_sm, U8, PRIORITY, priority_flag, 1, RINVPRTFLG, "5.2.14")                            \
  X(broadcast_sm, CSTR, TIME, schedule_delivery_time, 17, RINVSCHED, "5.2.15")                     \
  X(broadcast_sm, CSTR, TIME, validity_period, 17, RINVEXPIRY, "5.2.16")                           \
  X(broadcast_sm, U8, REPLACE, replace_if_present_flag, 1, RINVREPFLAG, "5.2.18")                  \
  X(broadcast_sm, U8, ANY, data_coding, 1, RINVDCS, "5.2.19")                                      \
  X(broadcast_sm, U8, ANY, sm_default_msg_id, 1, RINVDFTMSGID, "5.2.20")

#define SMPP__FIELDS_cancel_broadcast_sm(X)                                                        \
  X(cancel_broadcast_sm, CSTR, TEXT, service_type, 6, RINVSERTYP, "5.2.11")                        \
  X(cancel_broadcast_sm, CSTR, TEXT, message_id, 65, RINVMSGID, "5.2.23")                          \
  SMPP__FIELDS_FROM(X, cancel_broadcast_sm, 21)

/* The entries: dest_flag 1, dest_flag 2 (both behind their dest_flag), and
 * unsuccess_sme. */
#define SMPP__FIELDS_dest_sme(X) SMPP__FIELDS_TO(X, dest_sme, 21)

#define SMPP__FIELDS_dest_list(X) X(dest_list, CSTR, TEXT, dl_name, 21, RINVDLNAME, "5.2.27")

#define SMPP__FIELDS_unsuccess(X)                                                                  \
  SMPP__FIELDS_TO(X, unsuccess, 21)                                                                \
  X(unsuccess, U32, ANY, error_status_code, 4, RSYSERR, "4.5.2.1")

/* The two lists inside bodies are members in the plural. */
#define SMPP__MEMBER_U8(name) name
#define SMPP__MEMBER_U32(name) name
#define SMPP__MEMBER_CSTR(name) name
#define SMPP__MEMBER_OCTETS(name) name
#define SMPP__MEMBER_DESTS(name) name##es
#define SMPP__MEMBER_UNSUCCESS(name) name##s

/* The place of a field in its list. */
#define SMPP__INDEX_FIELD(list, type, rule, name, max, status, clause) SMPP__INDEX_##list##_##name,
#define SMPP__INDEX_ENUM(list, struct_name)                                                        \
  enum { SMPP__FIELDS_##list(SMPP__INDEX_FIELD) SMPP__COUNT_##list };
SMPP__BODY_MAP(SMPP__INDEX_ENUM)
SMPP__ENTRY_MAP(SMPP__INDEX_ENUM)
#undef SMPP__INDEX_ENUM
#undef SMPP__INDEX_FIELD

/* The kind of body that a command has. */
enum smpp__body {
  SMPP__BODY_unknown,
  SMPP__BODY_none,
#define SMPP__BODY_ENUM(list, struct_name) SMPP__BODY_##list,
  SMPP__BODY_MAP(SMPP__BODY_ENUM)
#undef SMPP__BODY_ENUM
};

static inline enum smpp__body smpp__body_of(uint32_t command_id) {
  switch (command_id) {
#define SMPP__BODY_CASE(name, id, body, clause)                                                    \
  case id:                                                                                         \
    return SMPP__BODY_##body;
    SMPP_COMMAND_MAP(SMPP__BODY_CASE)
    SMPP_COMMAND_50_MAP(SMPP__BODY_CASE)
#undef SMPP__BODY_CASE
  default:
    return SMPP__BODY_unknown;
  }
}

/* Which member of a PDU holds its body. */
static inline enum smpp__body smpp__body_held(const struct smpp_pdu *pdu) {
  return pdu->body_unknown ? SMPP__BODY_unknown : smpp__body_of(pdu->command_id);
}

/* A run of the field tables. */
struct smpp__table {
  const struct smpp_field *fields;
  size_t n;
};

/* The fields of a body, offsets within struct smpp_pdu. */
struct smpp__table smpp__body_table(enum smpp__body body);
/* Those of entries, offsets within struct smpp_dest_address and struct
 * smpp_unsuccess_sme; for another dest_flag there are none. */
struct smpp__table smpp__dest_table(uint8_t dest_flag);
struct smpp__table smpp__unsuccess_table(void);

#endif
