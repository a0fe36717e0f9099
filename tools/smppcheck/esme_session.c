/* SPDX-License-Identifier: MIT
 *
 * What a client does with octets, numbers, binds, states and the link. */
#include "tables.h"

static const struct check framing[] = {
    {"frame.pieces", "3.2", "a PDU that comes one octet at a time is read",
     "piece 1\n"
     "> enquire_link\n"
     "< enquire_link_resp status=ROK",
     LEVEL_MUST, 0},
    {"frame.half", "3.2", "half a PDU is waited for",
     "manual\n"
     "> enquire_link seq=0x51 cut=4 length=16\n"
     "pause 300ms\n"
     "raw hex:00000051\n"
     "< enquire_link_resp status=ROK",
     LEVEL_MUST, 0},
    {"frame.together", "3.2", "PDUs that come in one piece are each read",
     "hold\n"
     "repeat 5 enquire_link\n"
     "flush\n"
     "settled",
     LEVEL_MUST, 0},
    {"frame.behind_bind", "2.2", "a deliver_sm right behind bind_resp is read",
     "? bind within=wait\n"
     "hold\n"
     "> bind_resp\n"
     "> deliver_sm\n"
     "flush\n"
     "< deliver_sm_resp",
     LEVEL_MUST, CHECK_FRESH | CHECK_RX},
    {"frame.response.command", "5.1.2", "a response has its request's command_id and bit 31",
     "> enquire_link\n"
     "< enquire_link_resp\n"
     "> deliver_sm\n"
     "< deliver_sm_resp",
     LEVEL_MUST, CHECK_RX},
    {"frame.response.sequence", "5.1.4", "a response has its request's sequence_number",
     "> enquire_link seq=0x01020304\n"
     "< enquire_link_resp seq=0x01020304\n"
     "> deliver_sm seq=0x05060708\n"
     "< deliver_sm_resp seq=0x05060708",
     LEVEL_MUST, CHECK_RX},
    {"frame.response.once", "2.7", "a request has one response",
     "> deliver_sm\n"
     "< deliver_sm_resp\n"
     "quiet\n"
     "quiet",
     LEVEL_MUST, CHECK_RX},
    {"frame.response.nack", "4.3", "a generic_nack says what is wrong",
     "> 0x00000099\n"
     "< generic_nack status=error\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.response.body", "4.6.2", "deliver_sm_resp is a response without fault",
     "> deliver_sm\n"
     "< deliver_sm_resp strict=yes",
     LEVEL_MUST, CHECK_RX},
    {"frame.response.length", "5.1.1", "command_length is that of the PDU",
     "> deliver_sm\n"
     "< deliver_sm_resp\n"
     "alive",
     LEVEL_MUST, CHECK_RX},
    {"frame.unknown_command", "4.3", "an unknown command gets generic_nack ESME_RINVCMDID",
     "> 0x00000099 body=fill:100\n"
     "sent n\n"
     "< generic_nack status=RINVCMDID seq=$n\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.unknown_command.broadcast", "3.3", "a command of SMPP 5.0 gets a generic_nack",
     "> 0x00000112 body=hex:0000000000\n"
     "< generic_nack status=RINVCMDID | note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.unknown_response", "4.3", "an unknown response does not end the session",
     "> 0x80000099 seq=0x4321\n"
     "< silence within=200ms | generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.nack", "4.3", "a generic_nack is never answered",
     "> generic_nack seq=0x4321 status=RINVCMDID\n"
     "quiet",
     LEVEL_MUST, CHECK_FULL},
    {"frame.nack.zero", "4.3.1", "a generic_nack with sequence_number 0 harms nothing",
     "> generic_nack seq=0 status=RINVCMDLEN\n"
     "quiet",
     LEVEL_MUST, CHECK_FULL},
    {"frame.request_status", "5.1.3", "a request with a command_status is answered all the same",
     "> enquire_link status=RSYSERR\n"
     "< enquire_link_resp | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.extra_octets", "4.3", "octets behind a header-only PDU do not end the session",
     "> enquire_link tail=hex:00000000\n"
     "< enquire_link_resp | generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.body.short", "4.3", "a deliver_sm without most of its body is refused",
     "> deliver_sm body=hex:0000\n"
     "< deliver_sm_resp status=error | generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL | CHECK_RX},
    {"frame.body.next", "3.2", "a broken PDU spoils nothing of the next",
     "hold\n"
     "> deliver_sm body=fill:60\n"
     "> enquire_link\n"
     "flush\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL | CHECK_RX},
    {"frame.sm_length.beyond", "5.2.21", "sm_length beyond the PDU does not end the session",
     "> deliver_sm sm_length=200\n"
     "< deliver_sm_resp | generic_nack\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
    {"frame.length.15", "4.3", "a command_length below 16 gets a generic_nack or ends the link",
     "> enquire_link length=15\n"
     "< generic_nack | closed\n"
     "drop",
     LEVEL_MUST, CHECK_FULL},
    {"frame.length.16mib", "4.3", "a command_length of 16 MiB is not waited for",
     "> enquire_link length=0x01000000\n"
     "< generic_nack | closed | note silence\n"
     "drop",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.comes_again", "2.2", "after octets that are no PDU the client comes again",
     "? bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL | CHECK_AFTER | CHECK_FRESH},
};
CHECK_SECTION(esme_framing, "Framing and header", framing);

static const struct check numbers[] = {
    {"sequence.first", "5.1.4", "the first request has a number of the range",
     "< bind seq=1 within=wait | note bind\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FRESH},
    {"sequence.own.range", "5.1.4", "the client's numbers are 1 to 0x7FFFFFFF",
     "< submit_sm seq>=1 seq<=0x7FFFFFFF within=wait", LEVEL_MUST, CHECK_TX | CHECK_SUBMITS},
    {"sequence.own.other", "5.1.4", "two requests have two numbers",
     "? submit_sm seq=>n within=wait\n"
     "< submit_sm seq!=$n within=wait",
     LEVEL_MUST, CHECK_TX | CHECK_SUBMITS},
    {"sequence.last", "5.1.4", "sequence_number 0x7FFFFFFF is echoed",
     "> enquire_link seq=0x7FFFFFFF\n"
     "< enquire_link_resp status=ROK seq=0x7FFFFFFF",
     LEVEL_MUST, 0},
    {"sequence.zero", "5.1.4", "sequence_number 0 is echoed",
     "> enquire_link seq=0\n"
     "< enquire_link_resp seq=0 | note generic_nack | note silence\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL},
    {"sequence.high", "5.1.4", "sequence_number 0xA2859F22 is echoed",
     "> enquire_link seq=0xA2859F22\n"
     "< enquire_link_resp seq=0xA2859F22 | note generic_nack | note silence\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL},
    {"sequence.again", "5.1.4", "a number may come again when it is answered",
     "> enquire_link seq=77\n"
     "< enquire_link_resp status=ROK\n"
     "> enquire_link seq=77\n"
     "< enquire_link_resp status=ROK",
     LEVEL_SHOULD, 0},
    {"sequence.stray", "2.7", "a response to nothing is ignored",
     "> submit_sm_resp seq=0x7777777 message_id=stray\n"
     "quiet",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(esme_numbers, "Sequence numbers", numbers);

static const struct check binds[] = {
    {"bind.first", "2.2", "the first PDU is a bind",
     "< bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.fields", "4.1.1", "the bind is a PDU without fault",
     "< bind strict=yes status=ROK within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.version", "5.2.4", "the bind says which version the client speaks",
     "< bind interface_version=0x34 within=wait | note bind\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FRESH},
    {"bind.waits", "2.2", "nothing is submitted before the bind is answered",
     "? bind within=wait\n"
     "never submit_sm within=700ms\n"
     "> bind_resp\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.no_version", "4.1.2", "a response without sc_interface_version is taken",
     "? bind within=wait\n"
     "> bind_resp body=hex:6D7900\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.no_system_id", "4.1.2", "an empty system_id in the response is taken",
     "? bind within=wait\n"
     "> bind_resp system_id=\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.more_tlvs", "3.3.1", "TLVs that nobody knows in the response are passed over",
     "? bind within=wait\n"
     "> bind_resp tlv.0x1400=hex:00 tlv.congestion_state=1\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.version.50", "5.3.2.25", "an SMSC of SMPP 5.0 is taken",
     "? bind within=wait\n"
     "> bind_resp tlv.sc_interface_version=0x50\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FRESH},
    {"bind.no_body", "4.1.2", "a response without a body is taken",
     "? bind within=wait\n"
     "> bind_resp body=\n"
     "< silence within=300ms | note closed | note unbind",
     LEVEL_TOLERANCE, CHECK_FRESH},
    {"bind.enquire_before", "2.3", "an enquire_link before the bind is answered does no harm",
     "? bind within=wait\n"
     "came b\n"
     "> enquire_link\n"
     "< enquire_link_resp | note generic_nack | note silence within=300ms\n"
     "> bind_resp seq=$b\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FRESH},
    {"bind.late", "2.2", "a response after half a second is taken",
     "? bind within=wait\n"
     "pause 500ms\n"
     "> bind_resp\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.pieces", "3.2", "a bind_resp in pieces is read",
     "? bind within=wait\n"
     "piece 1\n"
     "> bind_resp\n"
     "alive",
     LEVEL_MUST, CHECK_FRESH},
    {"bind.cut", "2.2", "a connection that is cut instead of a bind_resp does not stop the client",
     "? bind within=wait\n"
     "reset",
     LEVEL_SHOULD, CHECK_FRESH},
    {"bind.cut.again", "2.2", "after a cut the client comes again",
     "< bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_AFTER | CHECK_FRESH},
    {"bind.already", "5.1.3", "after ESME_RALYBND nothing is submitted",
     "? bind within=wait\n"
     "> bind_resp status=RALYBND\n"
     "never submit_sm within=300ms",
     LEVEL_MUST, CHECK_FRESH | CHECK_LAST},
    {"bind.already.again", "5.1.3", "after ESME_RALYBND the client comes again",
     "< bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_AFTER | CHECK_FRESH | CHECK_LAST},
    {"bind.refused.body", "4.1.2", "a refused bind with a body is understood",
     "? bind within=wait\n"
     "> bind_resp status=RBINDFAIL system_id=smppcheck\n"
     "never submit_sm within=300ms",
     LEVEL_TOLERANCE, CHECK_FRESH | CHECK_LAST},
    {"bind.refused.vendor", "5.1.3", "a bind refused with a vendor's status is understood",
     "? bind within=wait\n"
     "> bind_resp status=0x00000401\n"
     "never submit_sm within=300ms",
     LEVEL_TOLERANCE, CHECK_FRESH | CHECK_LAST},
    {"bind.nack", "4.3", "a generic_nack instead of bind_resp is understood",
     "? bind within=wait\n"
     "came b\n"
     "> generic_nack seq=$b status=RINVCMDID\n"
     "never submit_sm within=300ms",
     LEVEL_MUST, CHECK_FRESH | CHECK_LAST},
};
CHECK_SECTION(esme_binds, "Binding", binds);

static const struct check states[] = {
    {"state.bind", "2.3", "a bind from an SMSC is refused",
     "> bind_transceiver\n"
     "< bind_transceiver_resp status=error | generic_nack | note silence\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.submit_sm", "2.3", "a submit_sm from an SMSC is refused",
     "> submit_sm\n"
     "< submit_sm_resp status=error | generic_nack | note silence\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.outbind", "2.2.1", "an outbind on a bound session ends nothing",
     "> outbind\n"
     "< silence within=200ms | generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.deliver_to_tx", "2.3", "a deliver_sm to a transmitter is refused",
     "> deliver_sm\n"
     "< deliver_sm_resp status=RINVBNDSTS | note deliver_sm_resp | note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL | CHECK_TX_ONLY},
};
CHECK_SECTION(esme_states, "Session states", states);

static const struct check links[] = {
    {"link.enquire", "4.11", "enquire_link is answered at once, without a body",
     "> enquire_link\n"
     "< enquire_link_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"link.enquire.many", "4.11", "twenty enquire_links are all answered",
     "repeat 20 enquire_link\n"
     "settled",
     LEVEL_MUST, 0},
    {"link.unread", "2.7", "answers wait for a peer that reads late",
     "unread\n"
     "repeat 20 enquire_link\n"
     "pause 300ms\n"
     "read\n"
     "settled",
     LEVEL_SHOULD, CHECK_FULL},
    {"link.alert", "4.12", "alert_notification is not answered",
     "> alert_notification tlv.ms_availability_status=0\n"
     "quiet",
     LEVEL_MUST, CHECK_RX},
    {"link.alert.old", "4.12", "an alert_notification with a bare octet at its end does no harm",
     "> alert_notification tail=hex:00\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL | CHECK_RX},
};
CHECK_SECTION(esme_link, "Link", links);

static const struct check ends[] = {
    {"unbind.answered", "4.2", "unbind is answered",
     "> unbind\n"
     "< unbind_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"unbind.closes", "4.2", "after unbind_resp the client closes or waits for our end",
     "> unbind\n"
     "? unbind_resp\n"
     "< closed | note silence within=1s",
     LEVEL_SHOULD, 0},
    {"unbind.no_more", "4.2", "after unbind_resp nothing is submitted",
     "> unbind\n"
     "? unbind_resp\n"
     "never submit_sm within=700ms",
     LEVEL_MUST, 0},
    {"unbind.outstanding", "4.2", "an unbind while answers are missing is answered",
     "manual\n"
     "? submit_sm within=wait\n"
     "> unbind\n"
     "< unbind_resp",
     LEVEL_MUST, CHECK_TX | CHECK_SUBMITS},
    {"unbind.comes_again", "4.2", "after an unbind the client comes again",
     "< bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_AFTER | CHECK_FRESH},
    {"cut.outstanding", "2.2", "a connection that is cut while answers are missing is made again",
     "manual\n"
     "? submit_sm within=wait\n"
     "reset",
     LEVEL_SHOULD, CHECK_TX | CHECK_SUBMITS},
    {"cut.comes_again", "2.2", "after a cut the client comes again, and binds first",
     "< bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_AFTER | CHECK_FRESH},
};
CHECK_SECTION(esme_ends, "Unbind and loss", ends);
