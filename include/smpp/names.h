/* SPDX-License-Identifier: MIT
 *
 * smpp/names.h - the specification's values by name, and back.
 *
 * Every function returns a static string, or NULL where the specification has
 * no name for the value: print the number then. */
#ifndef SMPP_NAMES_H
#define SMPP_NAMES_H

#include <smpp/span.h>

#ifdef __cplusplus
extern "C" {
#endif

/* command_status (5.1.3 table 5-2), and those that SMPP 5.0 adds. Name, value,
 * words. */
#define SMPP_STATUS_MAP(X)                                                                         \
  X(ROK, 0x00000000u, "no error")                                                                  \
  X(RINVMSGLEN, 0x00000001u, "message length is invalid")                                          \
  X(RINVCMDLEN, 0x00000002u, "command length is invalid")                                          \
  X(RINVCMDID, 0x00000003u, "invalid command id")                                                  \
  X(RINVBNDSTS, 0x00000004u, "incorrect bind status for given command")                            \
  X(RALYBND, 0x00000005u, "ESME already in bound state")                                           \
  X(RINVPRTFLG, 0x00000006u, "invalid priority flag")                                              \
  X(RINVREGDLVFLG, 0x00000007u, "invalid registered_delivery flag")                                \
  X(RSYSERR, 0x00000008u, "system error")                                                          \
  X(RINVSRCADR, 0x0000000Au, "invalid source address")                                             \
  X(RINVDSTADR, 0x0000000Bu, "invalid destination address")                                        \
  X(RINVMSGID, 0x0000000Cu, "message id is invalid")                                               \
  X(RBINDFAIL, 0x0000000Du, "bind failed")                                                         \
  X(RINVPASWD, 0x0000000Eu, "invalid password")                                                    \
  X(RINVSYSID, 0x0000000Fu, "invalid system id")                                                   \
  X(RCANCELFAIL, 0x00000011u, "cancel_sm failed")                                                  \
  X(RREPLACEFAIL, 0x00000013u, "replace_sm failed")                                                \
  X(RMSGQFUL, 0x00000014u, "message queue full")                                                   \
  X(RINVSERTYP, 0x00000015u, "invalid service type")                                               \
  X(RINVNUMDESTS, 0x00000033u, "invalid number of destinations")                                   \
  X(RINVDLNAME, 0x00000034u, "invalid distribution list name")                                     \
  X(RINVDESTFLAG, 0x00000040u, "destination flag is invalid")                                      \
  X(RINVSUBREP, 0x00000042u, "invalid submit-with-replace request")                                \
  X(RINVESMCLASS, 0x00000043u, "invalid esm_class")                                                \
  X(RCNTSUBDL, 0x00000044u, "cannot submit to distribution list")                                  \
  X(RSUBMITFAIL, 0x00000045u, "submit_sm or submit_multi failed")                                  \
  X(RINVSRCTON, 0x00000048u, "invalid source address TON")                                         \
  X(RINVSRCNPI, 0x00000049u, "invalid source address NPI")                                         \
  X(RINVDSTTON, 0x00000050u, "invalid destination address TON")                                    \
  X(RINVDSTNPI, 0x00000051u, "invalid destination address NPI")                                    \
  X(RINVSYSTYP, 0x00000053u, "invalid system_type")                                                \
  X(RINVREPFLAG, 0x00000054u, "invalid replace_if_present flag")                                   \
  X(RINVNUMMSGS, 0x00000055u, "invalid number of messages")                                        \
  X(RTHROTTLED, 0x00000058u, "throttling error: message limits exceeded")                          \
  X(RINVSCHED, 0x00000061u, "invalid scheduled delivery time")                                     \
  X(RINVEXPIRY, 0x00000062u, "invalid validity period")                                            \
  X(RINVDFTMSGID, 0x00000063u, "predefined message invalid or not found")                          \
  X(RX_T_APPN, 0x00000064u, "ESME receiver temporary application error")                           \
  X(RX_P_APPN, 0x00000065u, "ESME receiver permanent application error")                           \
  X(RX_R_APPN, 0x00000066u, "ESME receiver reject message error")                                  \
  X(RQUERYFAIL, 0x00000067u, "query_sm request failed")                                            \
  X(RINVOPTPARSTREAM, 0x000000C0u, "error in the optional part of the PDU body")                   \
  X(ROPTPARNOTALLWD, 0x000000C1u, "optional parameter not allowed")                                \
  X(RINVPARLEN, 0x000000C2u, "invalid parameter length")                                           \
  X(RMISSINGOPTPARAM, 0x000000C3u, "expected optional parameter missing")                          \
  X(RINVOPTPARAMVAL, 0x000000C4u, "invalid optional parameter value")                              \
  X(RDELIVERYFAILURE, 0x000000FEu, "delivery failure")                                             \
  X(RUNKNOWNERR, 0x000000FFu, "unknown error")                                                     \
  X(RSERTYPUNAUTH, 0x00000100u, "not authorised to use this service_type")                         \
  X(RPROHIBITED, 0x00000101u, "ESME prohibited from using this operation")                         \
  X(RSERTYPUNAVAIL, 0x00000102u, "service_type is unavailable")                                    \
  X(RSERTYPDENIED, 0x00000103u, "service_type is denied")                                          \
  X(RINVDCS, 0x00000104u, "invalid data_coding")                                                   \
  X(RINVSRCADDRSUBUNIT, 0x00000105u, "source address subunit is invalid")                          \
  X(RINVDSTADDRSUBUNIT, 0x00000106u, "destination address subunit is invalid")                     \
  X(RINVBCASTFREQINT, 0x00000107u, "broadcast frequency interval is invalid")                      \
  X(RINVBCASTALIAS_NAME, 0x00000108u, "broadcast alias name is invalid")                           \
  X(RINVBCASTAREAFMT, 0x00000109u, "broadcast area format is invalid")                             \
  X(RINVNUMBCAST_AREAS, 0x0000010Au, "number of broadcast areas is invalid")                       \
  X(RINVBCASTCNTTYPE, 0x0000010Bu, "broadcast content type is invalid")                            \
  X(RINVBCASTMSGCLASS, 0x0000010Cu, "broadcast message class is invalid")                          \
  X(RBCASTFAIL, 0x0000010Du, "broadcast_sm failed")                                                \
  X(RBCASTQUERYFAIL, 0x0000010Eu, "query_broadcast_sm failed")                                     \
  X(RBCASTCANCELFAIL, 0x0000010Fu, "cancel_broadcast_sm failed")                                   \
  X(RINVBCAST_REP, 0x00000110u, "number of repeated broadcasts is invalid")                        \
  X(RINVBCASTSRVGRP, 0x00000111u, "broadcast service group is invalid")                            \
  X(RINVBCASTCHANIND, 0x00000112u, "broadcast channel indicator is invalid")

enum smpp_status {
#define SMPP_STATUS_ENUM(name, value, text) SMPP_STATUS_##name = value,
  SMPP_STATUS_MAP(SMPP_STATUS_ENUM)
#undef SMPP_STATUS_ENUM
};

/* "submit_sm" for 0x00000004; the commands of 5.0 are named too. */
SMPP_API const char *smpp_command_name(uint32_t command_id);
/* The command of a name; false if there is none. */
SMPP_API bool smpp_command_by_name(struct smpp_span name, uint32_t *command_id);

/* "ESME_ROK" and "no error" for 0. */
SMPP_API const char *smpp_status_name(uint32_t command_status);
SMPP_API const char *smpp_status_text(uint32_t command_status);
/* The status of a name, with or without "ESME_"; false if there is none. */
SMPP_API bool smpp_status_by_name(struct smpp_span name, uint32_t *command_status);

/* "message_payload" for 0x0424. */
SMPP_API const char *smpp_tlv_name(uint16_t tag);
SMPP_API bool smpp_tlv_by_name(struct smpp_span name, uint16_t *tag);
/* What is known of a tag; false if it is not known. `type` is SMPP_TLV_TYPE_*,
 * lengths are those of the value, `since` is SMPP_VERSION_*. */
SMPP_API bool smpp_tlv_rule(uint16_t tag, uint8_t *type, uint16_t *least, uint16_t *greatest,
                            uint8_t *since);

/* The name of oddity bit 0 to 63, such as "reserved_ton", and its words. */
SMPP_API const char *smpp_oddity_name(unsigned bit);
SMPP_API const char *smpp_oddity_text(unsigned bit);
/* The bits that are tolerances: what `strict` refuses. */
SMPP_API uint64_t smpp_tolerances(void);

SMPP_API const char *smpp_ton_name(uint8_t ton);                     /* 5.2.5 "international" */
SMPP_API const char *smpp_npi_name(uint8_t npi);                     /* 5.2.6 "isdn" */
SMPP_API const char *smpp_data_coding_name(uint8_t data_coding);     /* 5.2.19 "ucs2" */
SMPP_API const char *smpp_message_state_name(uint8_t message_state); /* 5.2.28 "DELIVERED" */
/* The receipt's word for a state (Appendix B), "DELIVRD", and back. */
SMPP_API const char *smpp_message_state_word(uint8_t message_state);
SMPP_API bool smpp_message_state_by_word(struct smpp_span word, uint8_t *message_state);

/* A bit field in words: "store_and_forward,udhi" into buf (ended by NUL, cut at
 * `cap`); the length that it needs, without the NUL, is returned. */
SMPP_API size_t smpp_esm_class_text(uint8_t esm_class, char *buf, size_t cap);
SMPP_API size_t smpp_registered_delivery_text(uint8_t registered_delivery, char *buf, size_t cap);

#ifdef __cplusplus
}
#endif
#endif
