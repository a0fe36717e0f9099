/* SPDX-License-Identifier: MIT
 *
 * smscsim/switch_map.h - all switches: name, kind, where they act, clause, what
 * happens. Kinds: RULE breaks what the specification demands; QUIRK is met in
 * the field and to be tolerated; TERMS are an operator's conditions. */
#ifndef SMSCSIM_SWITCH_MAP_H
#define SMSCSIM_SWITCH_MAP_H

/* Of any answer; without command= those to submissions. */
#define SWITCHES_OF_ANSWERS(X)                                                                     \
  X(wrong_sequence, RULE, SUBMISSIONS, "3.2", "an answer has a number that nobody used")           \
  X(wrong_command, RULE, SUBMISSIONS, "4.4.2", "an answer is a deliver_sm_resp")                   \
  X(no_response, RULE, SUBMISSIONS, "2.6", "a request is never answered")                          \
  X(response_twice, RULE, SUBMISSIONS, "2.6", "an answer comes twice")                             \
  X(stray_response, QUIRK, SUBMISSIONS, "3.2", "an answer to nothing comes before the real one")   \
  X(nack_instead, QUIRK, SUBMISSIONS, "4.3",                                                       \
    "generic_nack with ESME_RSYSERR instead of an answer")                                         \
  X(nack_throttled, QUIRK, SUBMISSIONS, "4.3",                                                     \
    "generic_nack with ESME_RTHROTTLED instead of an answer")                                      \
  X(nack_zero, QUIRK, SUBMISSIONS, "4.3.1", "generic_nack with number 0 instead of an answer")     \
  X(nack_ok, RULE, SUBMISSIONS, "4.3", "generic_nack with ESME_ROK instead of an answer")          \
  X(no_body, RULE, SUBMISSIONS, "4.4.2", "ESME_ROK without a body")                                \
  X(ok_for_error, RULE, REFUSALS, "5.1.3", "a refusal says ESME_ROK (with an id where one goes)")  \
  X(error_for_ok, RULE, SUBMISSIONS, "5.1.3", "ESME_RSYSERR for what was taken")                   \
  X(wrong_error, RULE, REFUSALS, "5.1.3", "a refusal says ESME_RUNKNOWNERR, whatever the fault")   \
  X(vendor_status, QUIRK, REFUSALS, "5.1.3", "a refusal has the vendor's status 0x00000400")       \
  X(error_nul, QUIRK, REFUSALS, "4.4.2", "a refusal has a body: a lone NUL")                       \
  X(error_body, QUIRK, REFUSALS, "4.4.2", "a refusal has a body: an id")                           \
  X(error_tlvs, QUIRK, REFUSALS, "4.7.2", "a refusal has TLVs and no id")                          \
  X(unknown_tlv, QUIRK, SUBMISSIONS, "3.3", "an answer has congestion_state and a vendor's TLV")   \
  X(twin_tlv, QUIRK, SUBMISSIONS, "3.2.4.1", "an answer has the same TLV twice")                   \
  X(cut_tlv, RULE, SUBMISSIONS, "3.2.4.1", "an answer's last TLV is longer than the PDU")          \
  X(extra_octets, RULE, SUBMISSIONS, "3.2", "two octets behind an answer's last field")            \
  X(short_length, RULE, SUBMISSIONS, "3.2", "command_length of an answer is 12")                   \
  X(long_length, RULE, SUBMISSIONS, "3.2", "command_length of an answer is 48 too large")          \
  X(split_writes, QUIRK, ANYTHING, "3.2", "a PDU leaves octet by octet")                           \
  X(close_instead, QUIRK, SUBMISSIONS, "2.2", "the line is closed instead of an answer")           \
  X(close_within, QUIRK, SUBMISSIONS, "2.2", "the line is closed in the middle of an answer")      \
  X(close_after, QUIRK, SUBMISSIONS, "2.2", "the line is closed behind an answer")                 \
  X(reset_instead, QUIRK, SUBMISSIONS, "2.2", "the line is reset instead of an answer")

#define SWITCHES_OF_BINDS(X)                                                                       \
  X(wrong_password_ok, RULE, LOGIC, "4.1.1", "a wrong password, or an unknown system_id, binds")   \
  X(wrong_password_closes, QUIRK, LOGIC, "4.1.1", "a wrong password closes the line")              \
  X(too_many_wrong_password, TERMS, LOGIC, "4.1.2",                                                \
    "a bind above the account's number gets ESME_RINVPASWD, not ESME_RALYBND")                     \
  X(bind_refused, TERMS, LOGIC, "4.1.2", "a good bind is refused with ESME_RBINDFAIL")             \
  X(bind_lingers, QUIRK, LOGIC, "4.1.2",                                                           \
    "for 30 s after a line is lost, a bind of its account gets ESME_RALYBND")                      \
  X(state_ignored, RULE, OUT_OF_STATE, "2.3",                                                      \
    "what comes before the bind, or a second bind, or "                                            \
    "suits not the bind, is answered with ESME_ROK")                                               \
  X(bind_no_version, QUIRK, BINDS, "4.1.2", "a bind response lacks sc_interface_version")          \
  X(bind_bad_version, RULE, BINDS, "5.3.2", "its sc_interface_version has two octets")             \
  X(bind_other_version, QUIRK, BINDS, "5.3.2", "its sc_interface_version says 0x50")               \
  X(bind_no_nul, RULE, BINDS, "4.1.2", "its system_id has no NUL")                                 \
  X(bind_empty, QUIRK, BINDS, "4.1.2", "it has no body")                                           \
  X(close_at_connect, TERMS, LOGIC, "2.2", "the line is closed as soon as it is there")            \
  X(close_at_bind, TERMS, BINDS, "2.2", "the line is closed instead of a bind response")           \
  X(silent_bind, RULE, BINDS, "7.2", "a bind is never answered")                                   \
  X(not_smpp, QUIRK, LOGIC, "3.2", "an HTTP answer comes as soon as the line is there")            \
  X(enquire_at_connect, QUIRK, LOGIC, "2.3", "enquire_link comes before the bind")                 \
  X(mo_at_bind, QUIRK, LOGIC, "2.3", "a deliver_sm comes right behind the bind response")          \
  X(alert_at_bind, QUIRK, LOGIC, "4.12", "an alert_notification comes behind the bind response")

#define SWITCHES_OF_LINKS(X)                                                                       \
  X(enquire_ignored, RULE, ENQUIRES, "4.11", "enquire_link is not answered")                       \
  X(enquire_error, RULE, ENQUIRES, "4.11.2", "enquire_link_resp says ESME_RSYSERR")                \
  X(enquire_nack, QUIRK, ENQUIRES, "4.11", "enquire_link is answered with generic_nack")           \
  X(enquire_body, RULE, ENQUIRES, "4.11.2", "enquire_link_resp has a body")                        \
  X(enquire_wrong_sequence, RULE, ENQUIRES, "3.2", "enquire_link_resp has another number")         \
  X(unbind_ignored, RULE, UNBINDS, "4.2", "unbind is not answered; the line is closed")            \
  X(unbind_error, RULE, UNBINDS, "4.2.2", "unbind_resp says ESME_RSYSERR")                         \
  X(unbind_body, RULE, UNBINDS, "4.2.2", "unbind_resp has a body")                                 \
  X(unbind_stays, QUIRK, UNBINDS, "4.2",                                                           \
    "the line stays open behind an unbind_resp, until the client closes it or others need the "    \
    "place")                                                                                       \
  X(unbind_nack, RULE, UNBINDS, "4.2", "unbind is answered with generic_nack")                     \
  X(unknown_ignored, RULE, NACKS, "4.3", "what would get a generic_nack gets nothing")             \
  X(unknown_ok, RULE, NACKS, "4.3", "generic_nack says ESME_ROK")                                  \
  X(unknown_wrong_error, RULE, NACKS, "4.3.1", "generic_nack says ESME_RSYSERR")                   \
  X(unknown_wrong_sequence, RULE, NACKS, "4.3.1", "generic_nack has another number")               \
  X(unknown_closes, RULE, NACKS, "4.3", "what would get a generic_nack closes the line")

#define SWITCHES_OF_IDS(X)                                                                         \
  X(no_id, RULE, SUBMISSIONS, "4.4.2", "the id is empty")                                          \
  X(id_no_nul, RULE, SUBMISSIONS, "3.1", "the id has no NUL")                                      \
  X(id_too_long, RULE, SUBMISSIONS, "4.4.2", "the id has 80 characters")                           \
  X(id_repeated, RULE, LOGIC, "4.4.2", "a message gets the id of the one before it")               \
  X(ids_again, TERMS, LOGIC, "4.4.2", "ids begin anew: every=1000 uses a thousand of them")        \
  X(id_zeros, QUIRK, LOGIC, "4.6.1", "the id in a receipt has leading zeros")                      \
  X(id_case, QUIRK, LOGIC, "4.6.1", "the id in a receipt has its letters in the other case")

#define SWITCHES_OF_MESSAGES(X)                                                                    \
  X(schedule_ignored, TERMS, LOGIC, "5.2.22", "a scheduled message is sent at once")               \
  X(schedule_refused, TERMS, LOGIC, "5.2.22", "a schedule is refused: ESME_RINVSCHED")             \
  X(validity_ignored, RULE, LOGIC, "5.2.23", "validity_period passes without EXPIRED")             \
  X(validity_refused, TERMS, LOGIC, "5.2.23", "a validity_period is refused: ESME_RINVEXPIRY")     \
  X(service_type_refused, TERMS, LOGIC, "5.2.11", "a service_type is refused: ESME_RINVSERTYP")    \
  X(dcs0_refused, TERMS, LOGIC, "5.2.19", "data_coding 0 is refused: ESME_RINVDCS")                \
  X(plus_refused, TERMS, LOGIC, "5.2.9",                                                           \
    "a destination that begins with + or 00 is refused: ESME_RINVDSTADR")                          \
  X(plus_needed, TERMS, LOGIC, "5.2.9",                                                            \
    "a destination that does not begin with + is refused: ESME_RINVDSTADR")                        \
  X(ton_refused, TERMS, LOGIC, "5.2.5",                                                            \
    "a dest_addr_ton that is not international is refused: ESME_RINVDSTTON")                       \
  X(npi_refused, TERMS, LOGIC, "5.2.6",                                                            \
    "a dest_addr_npi that is not ISDN is refused: ESME_RINVDSTNPI")                                \
  X(throttle_lasts, TERMS, LOGIC, "5.1.3",                                                         \
    "for 10 s after ESME_RTHROTTLED every submission of the account gets it")                      \
  X(vendor_tlv_needed, TERMS, LOGIC, "3.3",                                                        \
    "a message without a TLV of 0x1400 to 0x3FFF is refused: ESME_RMISSINGOPTPARAM")               \
  X(empty_address_ok, RULE, LOGIC, "4.4.1", "an empty destination_addr is taken")                  \
  X(source_unchecked, RULE, LOGIC, "4.8.1", "query, cancel and replace do not look at the source") \
  X(final_changes, RULE, LOGIC, "4.9.1", "a message in a final state is cancelled and replaced")   \
  X(query_unknown, RULE, LOGIC, "4.8.2", "query_sm answers UNKNOWN for every message")             \
  X(latin1_as_gsm, TERMS, LOGIC, "5.2.19",                                                         \
    "of a text in Latin-1 the patient reads ? for what GSM 7-bit lacks")                           \
  X(multi_all_fail, QUIRK, LOGIC, "4.5.2", "every destination of a submit_multi fails")

#define SWITCHES_OF_RECEIPTS(X)                                                                    \
  X(receipt_lost, RULE, LOGIC, "5.2.17", "a receipt that was asked for never comes")               \
  X(receipt_unasked, RULE, LOGIC, "5.2.17", "a receipt comes that nobody asked for")               \
  X(receipt_early, RULE, LOGIC, "4.6.1", "a receipt comes before the answer to its submission")    \
  X(receipt_twice, QUIRK, LOGIC, "4.6.1", "a receipt comes twice")                                 \
  X(receipt_accepted_first, TERMS, LOGIC, "5.2.28",                                                \
    "an ACCEPTD receipt comes before the final one")                                               \
  X(receipt_unknown_first, TERMS, LOGIC, "5.2.28",                                                 \
    "an UNKNOWN receipt comes before the final one")                                               \
  X(receipt_conflict, TERMS, LOGIC, "5.2.28", "a final receipt that says otherwise follows")       \
  X(receipt_last_only, TERMS, LOGIC, "4.6.1", "of a long message the last part alone has one")     \
  X(receipt_first_only, TERMS, LOGIC, "4.6.1", "of a long message the first part alone has one")   \
  X(receipt_data_sm, QUIRK, LOGIC, "4.7.1", "a receipt is a data_sm")                              \
  X(receipt_swapped, RULE, LOGIC, "4.6.1", "a receipt has source and destination as submitted")    \
  X(receipt_wrong_id, RULE, LOGIC, "4.6.1", "a receipt has an id that nobody got")                 \
  X(receipt_no_state, QUIRK, LOGIC, "5.3.2", "receipted_message_id comes without message_state")   \
  X(receipt_twin_tlv, QUIRK, LOGIC, "3.2.4.1", "receipted_message_id comes twice, then as x")      \
  X(receipt_text_error, QUIRK, LOGIC, "5.3.2", "network_error_code is three digits")               \
  X(receipt_lower_case, QUIRK, LOGIC, "Appendix B", "the text is in small letters")                \
  X(receipt_shuffled, QUIRK, LOGIC, "Appendix B", "the fields come in another order")              \
  X(receipt_spaced, QUIRK, LOGIC, "Appendix B", "a space follows each colon")                      \
  X(receipt_control, QUIRK, LOGIC, "Appendix B", "control octets stand in the text")               \
  X(receipt_local_time, QUIRK, LOGIC, "Appendix B", "its dates are two hours ahead of UTC")        \
  X(receipt_counts, QUIRK, LOGIC, "Appendix B", "sub:0 dlvrd:28")                                  \
  X(receipt_esm_ack, QUIRK, LOGIC, "5.2.12", "esm_class 0x08")                                     \
  X(receipt_esm_intermediate, QUIRK, LOGIC, "5.2.12", "esm_class 0x20")                            \
  X(receipt_esm_udhi, QUIRK, LOGIC, "5.2.12", "esm_class 0x44, and a header before the text")

#define SWITCHES_OF_DELIVERIES(X)                                                                  \
  X(deliver_twice, QUIRK, LOGIC, "4.6.2", "a deliver_sm comes again though it was taken")          \
  X(deliver_once, RULE, LOGIC, "4.6.2", "a deliver_sm refused for now does not come again")        \
  X(refused_again, RULE, LOGIC, "4.6.2", "a deliver_sm refused for good comes again")              \
  X(own_sequence_zero, QUIRK, DELIVERIES, "5.1.4", "a deliver_sm has number 0")                    \
  X(own_sequence_high, QUIRK, DELIVERIES, "5.1.4", "a deliver_sm has a number over 0x7FFFFFFF")    \
  X(receipt_no_nul, QUIRK, DELIVERIES, "5.3.2", "receipted_message_id has no NUL")                 \
  X(receipt_long_state, QUIRK, DELIVERIES, "5.3.2", "message_state has two octets")                \
  X(sm_length_short, QUIRK, DELIVERIES, "5.2.21", "sm_length is one less than the text")           \
  X(sm_length_255, QUIRK, DELIVERIES, "5.2.21", "short_message has 255 octets")                    \
  X(long_address, QUIRK, DELIVERIES, "5.2.8", "source_addr has 30 characters")                     \
  X(plus_address, QUIRK, DELIVERIES, "5.2.8", "source_addr begins with +")                         \
  X(zeros_address, QUIRK, DELIVERIES, "5.2.8", "source_addr begins with 00")                       \
  X(sender_nul, QUIRK, DELIVERIES, "5.2.8",                                                        \
    "source_addr is alphanumeric, CARE@HOME, and its @ is a NUL as in GSM 7-bit")                  \
  X(both_texts, QUIRK, DELIVERIES, "5.2.21", "short_message and message_payload are both there")   \
  X(udh_too_long, QUIRK, DELIVERIES, "5.2.12", "the user data header is longer than the message")  \
  X(sar_and_udh, QUIRK, DELIVERIES, "5.3.2", "SAR TLVs stand beside a user data header")           \
  X(deliver_vendor_tlv, QUIRK, DELIVERIES, "3.3", "a deliver_sm has vendors' TLVs")                \
  X(huge_deliver, QUIRK, DELIVERIES, "3.2", "a deliver_sm is made larger than 64 KiB by a TLV")

#define SWITCHES_OF_MO(X)                                                                          \
  X(mo_latin1_as_0, QUIRK, LOGIC, "5.2.19",                                                        \
    "a patient's text is Latin-1 under data_coding 0, whatever that means here")                   \
  X(mo_source_forms, TERMS, LOGIC, "5.2.8",                                                        \
    "parts of a long message have different forms of their source")                                \
  X(mo_reversed, QUIRK, LOGIC, "5.2.12", "the parts of a long message come last first")            \
  X(mo_part_twice, QUIRK, LOGIC, "5.2.12", "the first part of a long message comes twice")         \
  X(mo_part_lost, QUIRK, LOGIC, "5.2.12", "the last part of a long message never comes")           \
  X(mo_part_zero, QUIRK, LOGIC, "5.2.12",                                                          \
    "the first part of a long message says that it is part 0")                                     \
  X(mo_same_reference, QUIRK, LOGIC, "5.2.12", "every long message has the reference 1")           \
  X(mo_other_element, QUIRK, LOGIC, "5.2.12",                                                      \
    "another element stands before the one that says which part it is")                            \
  X(mo_payload, QUIRK, LOGIC, "5.3.2",                                                             \
    "the text is in message_payload, the header of a long message too")                            \
  X(mo_data_sm, QUIRK, LOGIC, "4.7.1", "a patient's message is a data_sm")                         \
  X(mo_ucs2_as_0, QUIRK, LOGIC, "5.2.19", "UCS-2 text is marked as data_coding 0")                 \
  X(mo_little_endian, QUIRK, LOGIC, "5.2.19",                                                      \
    "UCS-2 text is little-endian, with a byte order mark")                                         \
  X(mo_surrogate_cut, QUIRK, LOGIC, "5.2.19",                                                      \
    "a part of a long message ends within a surrogate pair, if it has one near its end")

#define SWITCH_MAP(X)                                                                              \
  SWITCHES_OF_ANSWERS(X)                                                                           \
  SWITCHES_OF_BINDS(X)                                                                             \
  SWITCHES_OF_LINKS(X)                                                                             \
  SWITCHES_OF_IDS(X)                                                                               \
  SWITCHES_OF_MESSAGES(X)                                                                          \
  SWITCHES_OF_RECEIPTS(X)                                                                          \
  SWITCHES_OF_DELIVERIES(X)                                                                        \
  SWITCHES_OF_MO(X)

#endif
