/* SPDX-License-Identifier: MIT
 *
 * What an SMSC does with octets: borders of PDUs, headers, numbers, fields. */
#include "tables.h"

static const struct check framing[] = {
    {"frame.pieces", "3.2", "a PDU that comes one octet at a time is read",
     "bind tx\n"
     "piece 1\n"
     "> enquire_link\n"
     "< enquire_link_resp status=ROK",
     LEVEL_MUST, 0},
    {"frame.half", "3.2", "half a PDU is waited for",
     "bind tx\n"
     "> enquire_link seq=0x51 cut=4 length=16\n"
     "pause 300ms\n"
     "raw hex:00000051\n"
     "< enquire_link_resp status=ROK",
     LEVEL_MUST, 0},
    {"frame.together", "3.2", "PDUs that come in one piece are each read",
     "bind tx\n"
     "hold\n"
     "repeat 5 enquire_link\n"
     "flush\n"
     "settled",
     LEVEL_MUST, 0},
    {"frame.response.command", "5.1.2", "a response has its request's command_id and bit 31",
     "bind tx\n"
     "> submit_sm\n"
     "< submit_sm_resp\n"
     "> enquire_link\n"
     "< enquire_link_resp",
     LEVEL_MUST, 0},
    {"frame.response.sequence", "5.1.4", "a response has its request's sequence_number",
     "bind tx\n"
     "> submit_sm seq=0x01020304\n"
     "< submit_sm_resp seq=0x01020304\n"
     "> enquire_link seq=0x05060708\n"
     "< enquire_link_resp seq=0x05060708",
     LEVEL_MUST, 0},
    {"frame.response.once", "2.7", "a request has one response",
     "bind tx\n"
     "> submit_sm\n"
     "< submit_sm_resp\n"
     "quiet\n"
     "quiet",
     LEVEL_MUST, 0},
    {"frame.response.nack", "4.3", "a generic_nack says what is wrong",
     "bind tx\n"
     "> submit_sm\n"
     "< submit_sm_resp | generic_nack status=error\n"
     "> 0x00000099\n"
     "< generic_nack status=error | note silence | note closed",
     LEVEL_MUST, CHECK_FULL},
    {"frame.response.body", "3.2", "a response holds what its command says, and nothing else",
     "> bind_transmitter\n"
     "< bind_transmitter_resp strict=yes\n"
     "> submit_sm\n"
     "< submit_sm_resp strict=yes",
     LEVEL_MUST, 0},
    {"frame.response.length", "5.1.1", "command_length is that of the PDU",
     "bind tx\n"
     "> submit_sm\n"
     "< submit_sm_resp\n"
     "alive",
     LEVEL_MUST, 0},
    {"frame.length.15", "4.3", "a command_length below 16 gets a generic_nack",
     "bind tx\n"
     "> enquire_link length=15\n"
     "< generic_nack status=RINVCMDLEN | note closed | note generic_nack",
     LEVEL_MUST, CHECK_FULL},
    {"frame.length.0", "4.3", "a command_length of 0 gets a generic_nack",
     "bind tx\n"
     "> enquire_link length=0\n"
     "< generic_nack status=RINVCMDLEN | note closed | note generic_nack",
     LEVEL_MUST, CHECK_FULL},
    {"frame.length.closes", "4.3", "after an impossible command_length the connection is closed",
     "bind tx\n"
     "> enquire_link length=15\n"
     "< generic_nack | closed\n"
     "< closed | note silence",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.length.16mib", "4.3", "a command_length of 16 MiB is not waited for",
     "bind tx\n"
     "> enquire_link length=0x01000000\n"
     "< generic_nack status=RINVCMDLEN | closed | note generic_nack | note silence",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.length.4gib", "4.3", "a command_length of 0xFFFFFFFF is not waited for",
     "bind tx\n"
     "> enquire_link length=0xFFFFFFFF\n"
     "< generic_nack status=RINVCMDLEN | closed | note generic_nack | note silence",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.length.payload", "5.3.2.32", "a submit_sm of 60000 octets is answered",
     "bind tx\n"
     "> submit_sm short_message= tlv.message_payload=fill:60000\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.extra_octets", "4.3", "octets behind a header-only PDU do not end the session",
     "bind tx\n"
     "> enquire_link tail=hex:00000000\n"
     "< enquire_link_resp | generic_nack status=RINVCMDLEN | note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.body.short", "4.3", "a submit_sm without most of its body is refused",
     "bind tx\n"
     "> submit_sm body=hex:0000\n"
     "< submit_sm_resp status=RINVCMDLEN,RINVMSGLEN,RINVPARLEN | "
     "generic_nack status=RINVCMDLEN,RINVMSGLEN,RINVPARLEN | note submit_sm_resp status=error | "
     "note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.body.none", "4.3", "a submit_sm without a body is refused",
     "bind tx\n"
     "> submit_sm body=\n"
     "< submit_sm_resp status=RINVCMDLEN,RINVMSGLEN,RINVPARLEN | "
     "generic_nack status=RINVCMDLEN,RINVMSGLEN,RINVPARLEN | note submit_sm_resp status=error | "
     "note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.body.unterminated", "3.1", "a string that does not end is refused",
     "bind tx\n"
     "> submit_sm body=fill:60\n"
     "< submit_sm_resp status=error | generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.body.next", "3.2", "a broken PDU spoils nothing of the next",
     "bind tx\n"
     "hold\n"
     "> submit_sm body=fill:60\n"
     "> submit_sm\n"
     "flush\n"
     "< submit_sm_resp status=ROK",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.sm_length.beyond", "5.2.21", "sm_length beyond the PDU is ESME_RINVMSGLEN",
     "bind tx\n"
     "> submit_sm sm_length=200\n"
     "< submit_sm_resp status=RINVMSGLEN | note submit_sm_resp status=error | note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.sm_length.255", "5.2.21", "sm_length 255 is taken or refused, and the session goes on",
     "bind tx\n"
     "> submit_sm short_message=fill:255\n"
     "< submit_sm_resp status=RINVMSGLEN | note submit_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.unknown_command", "4.3", "an unknown command gets generic_nack ESME_RINVCMDID",
     "bind tx\n"
     "> 0x00000099\n"
     "sent n\n"
     "< generic_nack status=RINVCMDID seq=$n\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.unknown_command.body", "4.3", "the body of an unknown command is passed over",
     "bind tx\n"
     "> 0x00000099 body=fill:300\n"
     "sent n\n"
     "< generic_nack status=RINVCMDID seq=$n\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.unknown_command.zero", "4.3", "command_id 0 gets generic_nack ESME_RINVCMDID",
     "bind tx\n"
     "> 0x00000000\n"
     "< generic_nack status=RINVCMDID\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.unknown_command.vendor", "5.1.2.1", "an unknown vendor's command gets a generic_nack",
     "bind tx\n"
     "> 0x00010200 body=hex:00\n"
     "< generic_nack status=RINVCMDID | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.unknown_command.broadcast", "3.3", "broadcast_sm of SMPP 5.0 is unknown to SMPP 3.4",
     "bind tx\n"
     "> 0x00000111 body=hex:0000000000\n"
     "< generic_nack status=RINVCMDID | note 0x80000111 | note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"frame.unknown_response", "4.3", "an unknown response does not end the session",
     "bind tx\n"
     "> 0x80000099 seq=0x4321\n"
     "< silence within=300ms | generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.nack", "4.3", "a generic_nack is never answered",
     "bind tx\n"
     "> generic_nack seq=0x4321 status=RINVCMDID\n"
     "quiet",
     LEVEL_MUST, CHECK_FULL},
    {"frame.nack.zero", "4.3.1", "a generic_nack with sequence_number 0 harms nothing",
     "bind tx\n"
     "> generic_nack seq=0 status=RINVCMDLEN\n"
     "quiet",
     LEVEL_MUST, CHECK_FULL},
    {"frame.request_status", "5.1.3", "a request with a command_status is answered all the same",
     "bind tx\n"
     "> enquire_link status=RSYSERR\n"
     "< enquire_link_resp status=ROK | note enquire_link_resp | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"frame.http", "3.2", "octets of another protocol are no harm to other sessions",
     "2: bind tx\n"
     "raw GET / HTTP/1.1\n"
     "raw hex:0d0a0d0a\n"
     "< closed | generic_nack | note silence\n"
     "2: alive",
     LEVEL_TOLERANCE, CHECK_FULL},
    {"frame.isolation", "2.2", "what is wrong on one session is no harm to another",
     "2: bind tx\n"
     "bind tx\n"
     "> submit_sm length=3\n"
     "< generic_nack | closed\n"
     "2: alive",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_framing, "Framing and header", framing);

static const struct check numbers[] = {
    {"sequence.last", "5.1.4", "sequence_number 0x7FFFFFFF is echoed",
     "bind tx\n"
     "> enquire_link seq=0x7FFFFFFF\n"
     "< enquire_link_resp status=ROK seq=0x7FFFFFFF",
     LEVEL_MUST, 0},
    {"sequence.zero", "5.1.4", "sequence_number 0 is echoed",
     "bind tx\n"
     "> enquire_link seq=0\n"
     "< enquire_link_resp seq=0 | note generic_nack | note silence\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL},
    {"sequence.high", "5.1.4", "sequence_number 0xA2859F22 is echoed",
     "bind tx\n"
     "> enquire_link seq=0xA2859F22\n"
     "< enquire_link_resp seq=0xA2859F22 | note generic_nack | note silence\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL},
    {"sequence.any_order", "5.1.4", "numbers need not grow",
     "bind tx\n"
     "> enquire_link seq=900\n"
     "< enquire_link_resp status=ROK\n"
     "> enquire_link seq=5\n"
     "< enquire_link_resp status=ROK",
     LEVEL_SHOULD, 0},
    {"sequence.again", "5.1.4", "a number may be used again when its request is answered",
     "bind tx\n"
     "> enquire_link seq=77\n"
     "< enquire_link_resp status=ROK\n"
     "> enquire_link seq=77\n"
     "< enquire_link_resp status=ROK",
     LEVEL_SHOULD, 0},
    {"sequence.own.range", "5.1.4", "the SMSC's numbers are 1 to 0x7FFFFFFF",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id seq>=1 seq<=0x7FFFFFFF within=wait",
     LEVEL_MUST, 0},
    {"sequence.window", "2.7", "ten requests at once are all answered",
     "bind tx\n"
     "hold\n"
     "repeat 10 submit_sm\n"
     "flush\n"
     "settled",
     LEVEL_MUST, CHECK_FULL},
    {"sequence.window.100", "2.7", "a hundred requests at once are all answered",
     "bind tx\n"
     "repeat 100 submit_sm\n"
     "settled",
     LEVEL_SHOULD, CHECK_FULL},
    {"sequence.stray", "2.7", "a response to nothing is ignored",
     "bind trx\n"
     "> deliver_sm_resp seq=0x7777\n"
     "quiet",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_numbers, "Sequence numbers", numbers);

static const struct check fields[] = {
    {"field.service_type", "5.2.11", "a service_type over its maximum does not end the session",
     "bind tx\n"
     "> submit_sm service_type=ABCDEFG\n"
     "< submit_sm_resp status=RINVSERTYP | note submit_sm_resp | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"field.source_addr", "5.2.8", "a source_addr over its maximum does not end the session",
     "bind tx\n"
     "> submit_sm source_addr=digits:21\n"
     "< submit_sm_resp status=RINVSRCADR | note submit_sm_resp | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"field.destination_addr", "5.2.9",
     "a destination_addr over its maximum does not end the session",
     "bind tx\n"
     "> submit_sm destination_addr=digits:21\n"
     "< submit_sm_resp status=RINVDSTADR | note submit_sm_resp | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"field.system_id", "5.2.1", "a system_id over its maximum is refused",
     "> bind_transmitter system_id=fill:16 password=none\n"
     "< bind_transmitter_resp status=RINVSYSID | note bind_transmitter_resp | "
     "note generic_nack | note closed",
     LEVEL_SHOULD, CHECK_FULL},
    {"field.message_id", "5.2.23", "a message_id over its maximum is refused",
     "bind tx\n"
     "> query_sm message_id=fill:65\n"
     "< query_sm_resp status=error | generic_nack status=error\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"field.short_message.nul", "5.2.22", "a short_message may hold NUL octets",
     "bind tx\n"
     "> submit_sm short_message=hex:4800490000\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"field.short_message.254", "5.2.21", "a short_message may have 254 octets",
     "bind tx\n"
     "> submit_sm short_message=fill:254\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=RINVMSGLEN",
     LEVEL_MUST, CHECK_FULL},
    {"field.short_message.140", "5.2.21", "a short_message may have 140 octets",
     "bind tx\n"
     "> submit_sm short_message=fill:140\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_fields, "Strings and limits", fields);
