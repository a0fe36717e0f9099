/* SPDX-License-Identifier: MIT
 *
 * What an SMSC does with texts, headers in them, and optional parameters. */
#include "tables.h"

static const struct check text[] = {
    {"text.ucs2", "5.2.19", "UCS-2 is taken",
     "bind tx\n"
     "> submit_sm data_coding=8 short_message=hex:00480065006C006C006F20AC\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, 0},
    {"text.ucs2.odd", "5.2.19", "UCS-2 of an odd number of octets is refused",
     "bind tx\n"
     "> submit_sm data_coding=8 short_message=hex:004800\n"
     "< submit_sm_resp status=error | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"text.latin1", "5.2.19", "Latin-1 is taken",
     "bind tx\n"
     "> submit_sm data_coding=3 short_message=hex:48E9\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"text.binary", "5.2.19", "8-bit data is taken",
     "bind tx\n"
     "> submit_sm data_coding=4 short_message=hex:00FF1B\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"text.flash", "5.2.19", "message class 0 is taken",
     "bind tx\n"
     "> submit_sm data_coding=0xF0\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"text.reserved", "5.2.19", "a reserved data_coding ends nothing",
     "bind tx\n"
     "> submit_sm data_coding=0x5A\n"
     "< submit_sm_resp status=error | note submit_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"text.udh", "5.2.12", "a user data header is taken",
     "bind tx\n"
     "> submit_sm esm_class=0x40 short_message=hex:050003070101546573742E\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"text.udh.parts", "5.2.12", "the parts of a long message are taken in any order",
     "bind tx\n"
     "> submit_sm esm_class=0x40 short_message=hex:050003080202546573742E\n"
     "? submit_sm_resp status=ROK\n"
     "> submit_sm esm_class=0x40 short_message=hex:050003080201546573742E\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"text.udh.beyond", "5.2.12", "a header that is longer than the message is refused",
     "bind tx\n"
     "> submit_sm esm_class=0x40 short_message=hex:F0000301\n"
     "< submit_sm_resp status=RINVMSGLEN,RINVESMCLASS | note submit_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"text.sar", "5.3.2.22", "a message with the three sar_ TLVs is taken",
     "bind tx\n"
     "> submit_sm tlv.sar_msg_ref_num=9 tlv.sar_total_segments=1 tlv.sar_segment_seqnum=1\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"text.sar.incomplete", "5.3.2.22", "one sar_ TLV without the others is ignored",
     "bind tx\n"
     "> submit_sm tlv.sar_total_segments=2\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"text.sar.beyond", "5.3.2.24", "a segment beyond the total is ignored or refused",
     "bind tx\n"
     "> submit_sm tlv.sar_msg_ref_num=9 tlv.sar_total_segments=2 tlv.sar_segment_seqnum=3\n"
     "< submit_sm_resp status=ROK,RINVOPTPARAMVAL | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_text, "Texts and headers", text);

static const struct check tlvs[] = {
    {"tlv.vendor", "3.3.1", "a vendor's TLV is passed over",
     "bind tx\n"
     "> submit_sm tlv.0x1400=hex:0102\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.vendor.last", "3.3.1", "the last tag of the vendors' range is passed over",
     "bind tx\n"
     "> submit_sm tlv.0x3FFF=fill:200\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.unknown", "3.3.1", "a TLV that nobody knows is passed over",
     "bind tx\n"
     "> submit_sm tlv.0x4001=hex:00\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.unknown.then_known", "3.3.1", "behind an unknown TLV the known ones are read",
     "bind tx\n"
     "> submit_sm short_message= tlv.0x4001=hex:0011223344 "
     "tlv.message_payload='Test message, please ignore.'\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.not_applicable", "3.3.1", "a TLV of another PDU is passed over",
     "bind tx\n"
     "> submit_sm tlv.ms_availability_status=0\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=ROPTPARNOTALLWD",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.order", "3.2.4", "TLVs come in any order",
     "bind tx\n"
     "> submit_sm tlv.user_message_reference=7 tlv.source_port=9200 tlv.privacy_indicator=1 "
     "tlv.language_indicator=1\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.empty", "5.3.2.41", "a TLV of no octets is legal",
     "bind tx\n"
     "> submit_sm tlv.alert_on_message_delivery=hex:\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.repeated", "5.3.2.36", "callback_num may be repeated",
     "bind tx\n"
     "> submit_sm tlv.callback_num=hex:01010131323334 tlv.callback_num=hex:01010135363738\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.cut", "3.2.4", "a TLV that runs past the PDU is refused",
     "bind tx\n"
     "> submit_sm tail=hex:020A0010AB\n"
     "< submit_sm_resp status=RINVOPTPARSTREAM,RINVMSGLEN,RINVCMDLEN,RINVPARLEN | "
     "generic_nack status=RINVCMDLEN | note submit_sm_resp status=error\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.cut.header", "3.2.4", "half a TLV header is refused",
     "bind tx\n"
     "> submit_sm tail=hex:020A\n"
     "< submit_sm_resp status=RINVOPTPARSTREAM,RINVMSGLEN,RINVCMDLEN,RINVPARLEN | "
     "generic_nack status=RINVCMDLEN | note submit_sm_resp status=error\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"tlv.length", "3.2.4", "a known TLV of another length is ESME_RINVPARLEN",
     "bind tx\n"
     "> submit_sm tlv.source_port=hex:010203\n"
     "< submit_sm_resp status=RINVPARLEN | note submit_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"tlv.value", "3.2.4", "a known TLV of a reserved value is ESME_RINVOPTPARAMVAL",
     "bind tx\n"
     "> submit_sm tlv.privacy_indicator=200\n"
     "< submit_sm_resp status=RINVOPTPARAMVAL | note submit_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_tlvs, "Optional parameters", tlvs);

static const struct check multi[] = {
    {"multi.one", "4.5", "submit_multi to one destination",
     "bind tx\n"
     "> submit_multi dest=$to\n"
     "< submit_multi_resp status=ROK message_id.len>=1 no_unsuccess=0",
     LEVEL_MUST, CHECK_FULL},
    {"multi.two", "4.5", "submit_multi to two destinations has one message_id",
     "bind tx\n"
     "> submit_multi dest=$to dest=$to\n"
     "< submit_multi_resp status=ROK message_id.len>=1 message_id.len<=64 no_unsuccess=0",
     LEVEL_MUST, CHECK_FULL},
    {"multi.list.unknown", "4.5.2", "an unknown distribution list is named in the response",
     "bind tx\n"
     "> submit_multi dl=nowhere dest=$to\n"
     "< submit_multi_resp status=ROK no_unsuccess=1 | "
     "submit_multi_resp status=RINVDLNAME,RCNTSUBDL | note submit_multi_resp",
     LEVEL_MUST, CHECK_FULL},
    {"multi.some_refused", "4.5.2", "a refused destination is named in the response",
     "bind tx\n"
     "> submit_multi dest=$to dest=\n"
     "< submit_multi_resp status=ROK no_unsuccess=1 | note submit_multi_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"multi.all_refused", "4.5.2", "where all are refused the response says so",
     "bind tx\n"
     "> submit_multi dest=\n"
     "< submit_multi_resp status=ROK no_unsuccess=1 | "
     "submit_multi_resp status=RSUBMITFAIL,RINVDSTADR | note submit_multi_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"multi.none", "5.2.24", "number_of_dests 0 is refused",
     "bind tx\n"
     "> submit_multi\n"
     "< submit_multi_resp status=RINVNUMDESTS | note submit_multi_resp status=error | "
     "note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"multi.count", "5.2.24", "number_of_dests that does not fit the body is refused",
     "bind tx\n"
     "> submit_multi dest=$to number_of_dests=200\n"
     "< submit_multi_resp status=error | generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"multi.flag", "4.5.1.1", "dest_flag 3 is refused",
     "bind tx\n"
     "> submit_multi body=hex:000000000103010131323300000000000000000000000148\n"
     "< submit_multi_resp status=RINVDESTFLAG | note submit_multi_resp status=error | "
     "note generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_multi, "submit_multi", multi);

static const struct check data[] = {
    {"data.accepted", "4.7", "data_sm is accepted with a message_id",
     "bind tx\n"
     "> data_sm tlv.message_payload='Test message, please ignore.'\n"
     "< data_sm_resp status=ROK message_id.len>=1 message_id.len<=64",
     LEVEL_MUST, CHECK_FULL},
    {"data.trx", "4.7", "a transceiver may use data_sm",
     "bind trx\n"
     "> data_sm tlv.message_payload='Test message, please ignore.'\n"
     "< data_sm_resp status=ROK message_id.len>=1",
     LEVEL_MUST, CHECK_FULL},
    {"data.ttl", "5.3.2.9", "qos_time_to_live is taken",
     "bind tx\n"
     "> data_sm tlv.message_payload=Hello tlv.qos_time_to_live=3600\n"
     "< data_sm_resp status=ROK | note data_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"data.no_payload", "4.7", "data_sm without a message_payload is answered",
     "bind tx\n"
     "> data_sm\n"
     "< data_sm_resp status=ROK,RMISSINGOPTPARAM | note data_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"data.destination.empty", "4.7", "an empty destination_addr is ESME_RINVDSTADR",
     "bind tx\n"
     "> data_sm destination_addr= tlv.message_payload=Hello\n"
     "< data_sm_resp status=RINVDSTADR | note data_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"data.long_address", "4.7", "a destination_addr of 64 octets is read",
     "bind tx\n"
     "> data_sm destination_addr=digits:64 tlv.message_payload=Hello\n"
     "< data_sm_resp | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"data.short", "4.3", "a data_sm without most of its body is refused",
     "bind tx\n"
     "> data_sm body=hex:0000\n"
     "< data_sm_resp status=error | generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_data, "data_sm", data);
