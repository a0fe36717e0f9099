/* SPDX-License-Identifier: MIT
 *
 * What a client does with its submissions, with messages and receipts. */
#include "tables.h"

#define SUBMITS (CHECK_TX | CHECK_SUBMITS)

/* A deliver_sm that everybody should take: refusing it is a note, losing the
 * session over it is not. */
#define TAKEN                                                                                      \
  "< deliver_sm_resp status=ROK | note deliver_sm_resp status=error | note generic_nack\n"         \
  "alive"
#define TEXT "submit date:2601020304 done date:2601020305"

static const struct check submit[] = {
    {"submit.fields", "4.4.1", "a submit_sm is a PDU without fault",
     "< submit_sm strict=yes status=ROK within=wait", LEVEL_MUST, SUBMITS},
    {"submit.destination", "5.2.9", "a submit_sm has a destination_addr",
     "< submit_sm destination_addr.len>=1 destination_addr.len<=20 within=wait", LEVEL_MUST,
     SUBMITS},
    {"submit.one_text", "5.3.2.32", "a submit_sm has one text",
     "< submit_sm tlv.message_payload=absent within=wait | "
     "submit_sm short_message.len=0",
     LEVEL_MUST, SUBMITS},
    {"submit.refused.bare", "4.4.2", "a refusal without a body is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=RINVDSTADR\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.refused.nul", "4.4.2", "a refusal with an empty message_id is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=RINVDSTADR body=hex:00\n"
     "alive",
     LEVEL_TOLERANCE, SUBMITS},
    {"submit.refused.id", "4.4.2", "a refusal with a message_id is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=RINVDSTADR message_id=0123456789\n"
     "alive",
     LEVEL_TOLERANCE, SUBMITS},
    {"submit.refused.vendor", "5.1.3", "a refusal with a vendor's status is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=0x00000401\n"
     "alive",
     LEVEL_TOLERANCE, SUBMITS},
    {"submit.accepted.no_body", "4.4.2", "an acceptance without a body is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp body=\n"
     "alive",
     LEVEL_TOLERANCE, SUBMITS},
    {"submit.accepted.no_nul", "4.4.2", "an acceptance whose message_id has no NUL is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp body=hex:313233343536\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL | SUBMITS},
    {"submit.accepted.tlvs", "3.3.1", "TLVs in an acceptance are passed over",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp tlv.congestion_state=20 tlv.0x1403=hex:00\n"
     "alive",
     LEVEL_TOLERANCE, SUBMITS},
    {"submit.id.64", "4.4.2", "a message_id of 64 characters is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp message_id=fill:64\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.id.uuid", "4.4.2", "a message_id that is no number is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp message_id=8c6f1b52-0c2e-4d0e-9b7b-6d3f8a1e2c4d\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.nack", "4.3", "a generic_nack instead of submit_sm_resp is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "> generic_nack seq=$n status=RSYSERR\n"
     "quiet",
     LEVEL_MUST, SUBMITS},
    {"submit.nack.rok", "4.3", "a generic_nack with ESME_ROK does no harm",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "> generic_nack seq=$n status=ROK\n"
     "quiet",
     LEVEL_TOLERANCE, CHECK_FULL | SUBMITS},
    {"submit.wrong_kind", "5.1.2", "a response of another kind does no harm",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "> data_sm_resp seq=$n\n"
     "quiet",
     LEVEL_TOLERANCE, CHECK_FULL | SUBMITS},
    {"submit.wrong_number", "2.7", "a response with another number does no harm",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "> submit_sm_resp seq=0x6FFFFFF\n"
     "quiet\n"
     "> submit_sm_resp seq=$n\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL | SUBMITS},
    {"submit.twice", "2.7", "a second response does no harm",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "> submit_sm_resp seq=$n message_id=first$n\n"
     "> submit_sm_resp seq=$n message_id=second$n\n"
     "quiet",
     LEVEL_SHOULD, CHECK_FULL | SUBMITS},
    {"submit.disorder", "2.7", "responses in another order are understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "came a\n"
     "? submit_sm within=wait\n"
     "came b\n"
     "> submit_sm_resp seq=$b message_id=b$b\n"
     "> submit_sm_resp seq=$a message_id=a$a\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.late", "2.7", "a response after a second is understood",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "pause 1s\n"
     "> submit_sm_resp seq=$n message_id=late$n\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.throttled", "5.1.3", "ESME_RTHROTTLED does not end the session",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=RTHROTTLED\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.throttled.pause", "5.1.3", "after ESME_RTHROTTLED the client waits a moment",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=RTHROTTLED\n"
     "auto\n"
     "< silence within=100ms | note submit_sm",
     LEVEL_SHOULD, SUBMITS},
    {"submit.queue_full", "5.1.3", "ESME_RMSGQFUL does not end the session",
     "manual\n"
     "? submit_sm within=wait\n"
     "> submit_sm_resp status=RMSGQFUL\n"
     "alive",
     LEVEL_MUST, SUBMITS},
    {"submit.unanswered", "2.9", "a submit_sm without an answer does not end the session",
     "manual\n"
     "? submit_sm within=wait\n"
     "pause 500ms\n"
     "alive",
     LEVEL_MUST, SUBMITS},
};
CHECK_SECTION(esme_submit, "Submissions", submit);

static const struct check deliver[] = {
    {"deliver.answered", "4.6.2", "deliver_sm is answered, with a message_id of a single NUL",
     "> deliver_sm\n"
     "< deliver_sm_resp status=ROK length=17 | note deliver_sm_resp",
     LEVEL_MUST, CHECK_RX},
    {"deliver.empty", "5.2.21", "a message without a text is answered",
     "> deliver_sm short_message=\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.ucs2", "5.2.19", "UCS-2 is answered",
     "> deliver_sm data_coding=8 short_message=wide:Oui\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.ucs2.odd", "5.2.19", "UCS-2 of an odd number of octets is answered",
     "> deliver_sm data_coding=8 short_message=hex:004F00\n" TAKEN, LEVEL_TOLERANCE, CHECK_RX},
    {"deliver.latin1", "5.2.19", "Latin-1 is answered",
     "> deliver_sm data_coding=3 short_message=hex:E9\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.coding", "5.2.19", "a data_coding that nobody knows is answered",
     "> deliver_sm data_coding=0x7F short_message=hex:0102FF\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.payload", "5.3.2.32", "a text in message_payload is answered",
     "> deliver_sm short_message= tlv.message_payload=fill:500\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.payload.64k", "5.3.2.32", "a message_payload of 65535 octets is answered",
     "> deliver_sm short_message= tlv.message_payload=fill:65535\n" TAKEN, LEVEL_TOLERANCE,
     CHECK_FULL | CHECK_RX},
    {"deliver.both", "5.3.2.32", "two texts in one message are answered",
     "> deliver_sm tlv.message_payload=Hello\n" TAKEN, LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"deliver.254", "5.2.21", "a short_message of 254 octets is answered",
     "> deliver_sm data_coding=4 short_message=fill:254\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.255", "5.2.21", "a short_message of 255 octets does not end the session",
     "> deliver_sm data_coding=4 short_message=fill:255\n" TAKEN, LEVEL_TOLERANCE,
     CHECK_FULL | CHECK_RX},
    {"deliver.source.empty", "5.2.8", "an empty source_addr is answered",
     "> deliver_sm source_addr=\n" TAKEN, LEVEL_MUST, CHECK_RX},
    {"deliver.source.name", "5.2.5", "a sender's name is answered",
     "> deliver_sm source_addr_ton=5 source_addr_npi=0 source_addr=Clinic\n" TAKEN, LEVEL_MUST,
     CHECK_RX},
    {"deliver.source.plus", "5.2.8", "a number with + in front is answered",
     "> deliver_sm source_addr=+$to\n" TAKEN, LEVEL_TOLERANCE, CHECK_RX},
    {"deliver.source.long", "5.2.8", "a source_addr over its maximum does not end the session",
     "> deliver_sm source_addr=digits:30\n" TAKEN, LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"deliver.ton", "5.2.5", "a reserved type of number does not end the session",
     "> deliver_sm source_addr_ton=9 source_addr_npi=15\n" TAKEN, LEVEL_TOLERANCE,
     CHECK_FULL | CHECK_RX},
    {"deliver.esm_class", "5.2.12", "a reserved type in esm_class does not end the session",
     "> deliver_sm esm_class=0x3C\n" TAKEN, LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"deliver.tlv.vendor", "3.3.1", "vendors' TLVs are passed over",
     "> deliver_sm tlv.0x1454=hex:00 tlv.0x1418=hex:0102 tlv.0x060D=fill:9\n" TAKEN, LEVEL_MUST,
     CHECK_RX},
    {"deliver.tlv.field", "5.3.2", "TLVs that 3.4 does not list for it are passed over",
     "> deliver_sm tlv.source_network_type=1 tlv.dest_network_type=1 "
     "tlv.more_messages_to_send=0\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"deliver.tlv.twice", "3.2.4", "a TLV that comes twice is answered",
     "> deliver_sm tlv.user_message_reference=1 tlv.user_message_reference=2\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"deliver.tlv.length", "5.3.2", "a TLV of another length does not end the session",
     "> deliver_sm tlv.source_port=hex:01\n" TAKEN, LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"deliver.tlv.cut", "3.2.4", "a TLV that runs past the PDU does not end the session",
     "> deliver_sm tail=hex:020A0010AB\n" TAKEN, LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"deliver.parts", "5.2.12", "the parts of a long message are answered in any order",
     "> deliver_sm esm_class=0x40 short_message=hex:0500031102026C6C6F\n"
     "< deliver_sm_resp\n"
     "> deliver_sm esm_class=0x40 short_message=hex:050003110201486520\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"deliver.parts.twice", "5.2.12", "a part that comes twice is answered twice",
     "> deliver_sm esm_class=0x40 short_message=hex:0500031202014865\n"
     "< deliver_sm_resp\n"
     "> deliver_sm esm_class=0x40 short_message=hex:0500031202014865\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"deliver.parts.sar", "5.3.2.22", "parts that are tied by sar_ TLVs are answered",
     "> deliver_sm tlv.sar_msg_ref_num=5 tlv.sar_total_segments=2 tlv.sar_segment_seqnum=1\n"
     "< deliver_sm_resp\n"
     "> deliver_sm tlv.sar_msg_ref_num=5 tlv.sar_total_segments=2 tlv.sar_segment_seqnum=2\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"deliver.parts.zero", "5.2.12", "part 0 of 2 is answered",
     "> deliver_sm esm_class=0x40 short_message=hex:0500031302004865\n" TAKEN, LEVEL_TOLERANCE,
     CHECK_RX},
    {"deliver.udh.beyond", "5.2.12", "a header longer than the message does not end the session",
     "> deliver_sm esm_class=0x40 short_message=hex:F00003\n" TAKEN, LEVEL_TOLERANCE,
     CHECK_FULL | CHECK_RX},
    {"deliver.data_sm", "4.7", "data_sm is answered",
     "> data_sm source_addr=$to tlv.message_payload=Yes\n"
     "< data_sm_resp status=ROK | note data_sm_resp status=error\n"
     "alive",
     LEVEL_MUST, CHECK_RX},
    {"deliver.many", "2.7", "fifty messages at once are all answered",
     "repeat 50 deliver_sm\n"
     "settled",
     LEVEL_MUST, CHECK_RX},
};
CHECK_SECTION(esme_deliver, "Messages", deliver);

static const struct check receipts[] = {
    {"receipt.full", "Appendix B", "a receipt as the specification has it is taken",
     "> deliver_sm esm_class=4 short_message='id:$last sub:001 dlvrd:001 " TEXT
     " stat:DELIVRD err:000 text:Hello' tlv.receipted_message_id=$last tlv.message_state=2\n"
     "< deliver_sm_resp status=ROK",
     LEVEL_MUST, CHECK_RX},
    {"receipt.unknown_id", "Appendix B", "a receipt of a message that nobody knows is answered",
     "> deliver_sm esm_class=4 short_message='id:99999999 sub:001 dlvrd:001 " TEXT
     " stat:DELIVRD err:000 text:Hello'\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"receipt.tlvs_only", "5.3.2.12", "a receipt of TLVs alone is taken",
     "> deliver_sm esm_class=4 short_message= tlv.receipted_message_id=$last "
     "tlv.message_state=2\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.no_state", "5.3.2.35", "receipted_message_id without message_state is taken",
     "> deliver_sm esm_class=4 short_message= tlv.receipted_message_id=$last\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.id_no_nul", "5.3.2.12", "a receipted_message_id without NUL is taken",
     "> deliver_sm esm_class=4 short_message='id:$last stat:DELIVRD' "
     "tlv.receipted_message_id=hex:37373737 tlv.message_state=2\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"receipt.no_sub", "Appendix B", "a receipt without sub and dlvrd is taken",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.short", "Appendix B", "a receipt of id and stat alone is taken",
     "> deliver_sm esm_class=4 short_message='id:$last stat:UNDELIV'\n" TAKEN, LEVEL_TOLERANCE,
     CHECK_RX},
    {"receipt.order", "Appendix B", "a receipt in another order and case is taken",
     "> deliver_sm esm_class=4 short_message='Stat:DELIVRD Err:0 ID:$last'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.err", "Appendix B", "err of four characters, letters among them, is taken",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:UNDELIV err:0A1F'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.dates.12", "Appendix B", "dates of twelve digits are taken",
     "> deliver_sm esm_class=4 short_message='id:$last submit date:260102030405 "
     "done date:260102030405 stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.dates.14", "Appendix B", "dates of fourteen digits are taken",
     "> deliver_sm esm_class=4 short_message='id:$last submit date:20260102030405 "
     "done date:20260102030405 stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.dates.smpp", "7.1.1", "dates of sixteen characters are taken",
     "> deliver_sm esm_class=4 short_message='id:$last submit date:260102030405000+ "
     "done date:260102030405000+ stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.dates.zero", "Appendix B", "a done date of zeros is taken",
     "> deliver_sm esm_class=4 short_message='id:$last submit date:2601020304 "
     "done date:0000000000 stat:EXPIRED err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.stat", "Appendix B", "a word for the state that nobody knows is taken",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:FAILED err:001'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.accepted", "5.2.28", "an ACCEPTD receipt is taken",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:ACCEPTD err:000'\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"receipt.unknown", "5.2.28", "an UNKNOWN receipt is taken",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:UNKNOWN err:000'\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"receipt.intermediate", "5.2.12", "an intermediate notification is taken",
     "> deliver_sm esm_class=0x20 short_message='id:$last " TEXT " stat:ENROUTE err:000'\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"receipt.udhi", "5.2.12", "a receipt with a user data header is taken",
     "> deliver_sm esm_class=0x44 short_message=hex:0500032101016964 "
     "tlv.receipted_message_id=$last "
     "tlv.message_state=2\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.unmarked", "5.2.12", "a receipt without its mark in esm_class is answered",
     "> deliver_sm esm_class=0 short_message='id:$last sub:001 dlvrd:001 " TEXT
     " stat:DELIVRD err:000 text:Hello'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.ucs2", "5.2.19", "a receipt in UCS-2 is taken",
     "> deliver_sm esm_class=4 data_coding=8 short_message='wide:id:1 stat:DELIVRD' "
     "tlv.receipted_message_id=$last\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.payload", "5.3.2.32", "a receipt in message_payload is taken",
     "> deliver_sm esm_class=4 short_message= tlv.message_payload='id:$last " TEXT
     " stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.data_sm", "4.7", "a receipt that is a data_sm is taken",
     "> data_sm source_addr=$to esm_class=4 tlv.receipted_message_id=$last "
     "tlv.message_state=2 tlv.message_payload='id:$last stat:DELIVRD'\n"
     "< data_sm_resp status=ROK | note data_sm_resp\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.twice", "2.10", "a receipt that comes again is answered again",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:DELIVRD err:000'\n"
     "< deliver_sm_resp\n"
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_MUST, CHECK_RX},
    {"receipt.conflict", "5.2.28", "a receipt that says otherwise afterwards is answered",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:UNDELIV err:001'\n"
     "< deliver_sm_resp\n"
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT " stat:DELIVRD err:000'\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.before_response", "2.7", "a receipt before the response is taken",
     "manual\n"
     "? submit_sm within=wait\n"
     "came n\n"
     "> deliver_sm esm_class=4 short_message='id:early$n " TEXT " stat:DELIVRD err:000' "
     "tlv.receipted_message_id=early$n tlv.message_state=2\n"
     "< deliver_sm_resp status=ROK | note deliver_sm_resp | note silence\n"
     "> submit_sm_resp seq=$n message_id=early$n\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_RX | SUBMITS},
    {"receipt.error_code", "5.3.2.31", "network_error_code as three digits is taken",
     "> deliver_sm esm_class=4 short_message='id:$last " TEXT
     " stat:UNDELIV err:011' tlv.network_error_code=hex:303131\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.control", "Appendix B", "control octets in a receipt's text are taken",
     "> deliver_sm esm_class=4 short_message=hex:69643A3120737461743A44454C4956524420746578743A0001"
     "1B00\n" TAKEN,
     LEVEL_TOLERANCE, CHECK_RX},
    {"receipt.empty", "5.2.12", "a receipt without text and TLVs is answered",
     "> deliver_sm esm_class=4 short_message=\n" TAKEN, LEVEL_TOLERANCE, CHECK_RX},
};
CHECK_SECTION(esme_receipts, "Receipts", receipts);
