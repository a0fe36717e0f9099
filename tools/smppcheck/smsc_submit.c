/* SPDX-License-Identifier: MIT
 *
 * What an SMSC does with submit_sm: good ones, values that the specification
 * reserves, times. */
#include "tables.h"

static const struct check submit[] = {
    {"submit.accepted", "4.4.2", "a message is accepted with a message_id",
     "bind tx\n"
     "> submit_sm\n"
     "< submit_sm_resp status=ROK message_id.len>=1 message_id.len<=64",
     LEVEL_MUST, 0},
    {"submit.trx", "4.4.2", "a transceiver may submit",
     "bind trx\n"
     "> submit_sm\n"
     "< submit_sm_resp status=ROK message_id.len>=1",
     LEVEL_MUST, 0},
    {"submit.id.unique", "4.4.2", "two messages have two ids",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> submit_sm\n"
     "< submit_sm_resp status=ROK message_id!=$id",
     LEVEL_MUST, 0},
    {"submit.source.empty", "5.2.8", "an empty source_addr is the SMSC's to fill",
     "bind tx\n"
     "> submit_sm source_addr= source_addr_ton=0 source_addr_npi=0\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=RINVSRCADR",
     LEVEL_MUST, CHECK_FULL},
    {"submit.destination.empty", "5.2.9", "an empty destination_addr is ESME_RINVDSTADR",
     "bind tx\n"
     "> submit_sm destination_addr=\n"
     "< submit_sm_resp status=RINVDSTADR",
     LEVEL_MUST, CHECK_FULL},
    {"submit.destination.letters", "5.2.9", "letters in an international number are refused",
     "bind tx\n"
     "> submit_sm dest_addr_ton=1 dest_addr_npi=1 destination_addr=nonsense\n"
     "< submit_sm_resp status=RINVDSTADR | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"submit.refused.no_body", "4.4.2", "a refused submit_sm is answered without a body",
     "bind tx\n"
     "> submit_sm destination_addr=\n"
     "< submit_sm_resp status=error body=absent",
     LEVEL_MUST, CHECK_FULL},
    {"submit.refused.goes_on", "4.4.2", "after a refused message the next is taken",
     "bind tx\n"
     "> submit_sm destination_addr=\n"
     "? submit_sm_resp status=error\n"
     "> submit_sm\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"submit.payload", "5.3.2.32", "a text may be a message_payload",
     "bind tx\n"
     "> submit_sm short_message= tlv.message_payload='Test message, please ignore.'\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"submit.payload.300", "5.3.2.32", "a message_payload may be longer than a short_message",
     "bind tx\n"
     "> submit_sm short_message= tlv.message_payload=fill:300\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"submit.payload.empty", "5.3.1", "a message_payload of no octets is legal",
     "bind tx\n"
     "> submit_sm short_message= tlv.message_payload=\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"submit.payload.both", "5.3.2.32", "short_message and message_payload exclude each other",
     "bind tx\n"
     "> submit_sm tlv.message_payload=Hello\n"
     "< submit_sm_resp status=RINVOPTPARAMVAL,ROPTPARNOTALLWD,RINVMSGLEN | note submit_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"submit.text.none", "5.2.21", "a message without a text is taken",
     "bind tx\n"
     "> submit_sm short_message=\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"submit.datagram", "2.10.3", "datagram mode is taken",
     "bind tx\n"
     "> submit_sm esm_class=1\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"submit.store_and_forward", "2.10.1", "store and forward mode is taken",
     "bind tx\n"
     "> submit_sm esm_class=3\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=RINVESMCLASS",
     LEVEL_MUST, CHECK_FULL},
    {"submit.replace_if_present", "5.2.18",
     "replace_if_present_flag 1 without a message to replace",
     "bind tx\n"
     "> submit_sm replace_if_present_flag=1 service_type=\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"submit.priority", "5.2.14", "priority_flag 0 to 3 are taken",
     "bind tx\n"
     "> submit_sm priority_flag=3\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=RINVPRTFLG",
     LEVEL_MUST, CHECK_FULL},
    {"submit.registered", "5.2.17", "every receipt that may be asked for is taken",
     "bind tx\n"
     "> submit_sm registered_delivery=0x1D\n"
     "< submit_sm_resp status=ROK | note submit_sm_resp status=RINVREGDLVFLG",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_submit, "submit_sm", submit);

static const struct check values[] = {
    {"value.source.ton", "5.2.5", "a reserved source_addr_ton is ESME_RINVSRCTON",
     "bind tx\n"
     "> submit_sm source_addr_ton=7 source_addr=12345\n"
     "< submit_sm_resp status=RINVSRCTON | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.source.npi", "5.2.6", "a reserved source_addr_npi is ESME_RINVSRCNPI",
     "bind tx\n"
     "> submit_sm source_addr_npi=2 source_addr=12345\n"
     "< submit_sm_resp status=RINVSRCNPI | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.destination.ton", "5.2.5", "a reserved dest_addr_ton is ESME_RINVDSTTON",
     "bind tx\n"
     "> submit_sm dest_addr_ton=7\n"
     "< submit_sm_resp status=RINVDSTTON | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.destination.npi", "5.2.6", "a reserved dest_addr_npi is ESME_RINVDSTNPI",
     "bind tx\n"
     "> submit_sm dest_addr_npi=2\n"
     "< submit_sm_resp status=RINVDSTNPI | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.source.name", "5.2.5", "a sender's name of more than 11 characters is refused",
     "bind tx\n"
     "> submit_sm source_addr_ton=5 source_addr_npi=0 source_addr=TwelveLetter\n"
     "< submit_sm_resp status=RINVSRCADR | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.priority_flag", "5.2.14", "priority_flag above 3 is ESME_RINVPRTFLG",
     "bind tx\n"
     "> submit_sm priority_flag=4\n"
     "< submit_sm_resp status=RINVPRTFLG | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.registered_delivery.3", "5.2.17", "registered_delivery 3 is reserved",
     "bind tx\n"
     "> submit_sm registered_delivery=3\n"
     "< submit_sm_resp status=RINVREGDLVFLG | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.registered_delivery.bits", "5.2.17", "reserved bits of registered_delivery are refused",
     "bind tx\n"
     "> submit_sm registered_delivery=0x80\n"
     "< submit_sm_resp status=RINVREGDLVFLG | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.esm_class", "5.2.12", "a reserved type in esm_class is ESME_RINVESMCLASS",
     "bind tx\n"
     "> submit_sm esm_class=0x3C\n"
     "< submit_sm_resp status=RINVESMCLASS | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.replace_if_present_flag", "5.2.18", "replace_if_present_flag 2 is ESME_RINVREPFLAG",
     "bind tx\n"
     "> submit_sm replace_if_present_flag=2\n"
     "< submit_sm_resp status=RINVREPFLAG | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.service_type", "5.2.11", "a service_type that nobody knows is ESME_RINVSERTYP",
     "bind tx\n"
     "> submit_sm service_type=ZZZZZ\n"
     "< submit_sm_resp status=RINVSERTYP | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"value.sm_default_msg_id", "5.2.20", "a predefined message that is not there is refused",
     "bind tx\n"
     "> submit_sm sm_default_msg_id=254 short_message=\n"
     "< submit_sm_resp status=RINVDFTMSGID | note submit_sm_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_values, "Values of submit_sm", values);

static const struct check times[] = {
    {"time.validity.relative", "7.1.1", "a relative validity_period is taken",
     "bind tx\n"
     "> submit_sm validity_period=rel+3600\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, 0},
    {"time.validity.absolute", "7.1.1", "an absolute validity_period is taken",
     "bind tx\n"
     "> submit_sm validity_period=abs+3600\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.relative", "7.1.1", "a relative schedule_delivery_time is taken",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "< submit_sm_resp status=ROK message_id=>id | note submit_sm_resp status=error\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.absolute", "7.1.1", "an absolute schedule_delivery_time is taken",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=abs+3600\n"
     "< submit_sm_resp status=ROK message_id=>id | note submit_sm_resp status=error\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.month", "7.1.1", "month 13 in schedule_delivery_time is ESME_RINVSCHED",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=991301000000000+\n"
     "< submit_sm_resp status=RINVSCHED",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.letters", "7.1.1", "letters in schedule_delivery_time are ESME_RINVSCHED",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=tomorrow-at-noon\n"
     "< submit_sm_resp status=RINVSCHED",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.length", "7.1.1", "a schedule_delivery_time of 10 characters is refused",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=9901010000\n"
     "< submit_sm_resp status=RINVSCHED",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.sign", "7.1.1", "a time that ends in neither + nor - nor R is refused",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=990101000000000X\n"
     "< submit_sm_resp status=RINVSCHED",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.quarters", "7.1.1", "a zone of 49 quarter hours is refused",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=990101000000049+\n"
     "< submit_sm_resp status=RINVSCHED",
     LEVEL_MUST, CHECK_FULL},
    {"time.schedule.past", "5.2.15", "a schedule_delivery_time that has passed is ESME_RINVSCHED",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=abs-3600\n"
     "< submit_sm_resp status=RINVSCHED | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"time.validity.month", "7.1.1", "month 13 in validity_period is ESME_RINVEXPIRY",
     "bind tx\n"
     "> submit_sm validity_period=991301000000000+\n"
     "< submit_sm_resp status=RINVEXPIRY",
     LEVEL_MUST, CHECK_FULL},
    {"time.validity.length", "7.1.1", "a validity_period of 10 characters is refused",
     "bind tx\n"
     "> submit_sm validity_period=9901010000\n"
     "< submit_sm_resp status=RINVEXPIRY",
     LEVEL_MUST, CHECK_FULL},
    {"time.validity.letters", "7.1.1", "letters in validity_period are ESME_RINVEXPIRY",
     "bind tx\n"
     "> submit_sm validity_period=tomorrow-at-noon\n"
     "< submit_sm_resp status=RINVEXPIRY",
     LEVEL_MUST, CHECK_FULL},
    {"time.validity.past", "5.2.16", "a validity_period that has passed is ESME_RINVEXPIRY",
     "bind tx\n"
     "> submit_sm validity_period=abs-3600\n"
     "< submit_sm_resp status=RINVEXPIRY | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"time.validity.before_schedule", "5.2.16",
     "a validity that ends before the schedule is refused",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+7200 validity_period=rel+3600\n"
     "< submit_sm_resp status=RINVEXPIRY,RINVSCHED | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"time.relative.tenths", "7.1.1", "tenths in a relative time are refused",
     "bind tx\n"
     "> submit_sm validity_period=000001000000500R\n"
     "< submit_sm_resp status=RINVEXPIRY | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"time.february", "7.1.1", "30 February is refused",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=990230000000000+\n"
     "< submit_sm_resp status=RINVSCHED | note submit_sm_resp",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_times, "Times", times);
