/* SPDX-License-Identifier: MIT
 *
 * What an SMSC does with binds, states, unbinds and the link itself. */
#include "tables.h"

static const struct check binds[] = {
    {"bind.tx", "4.1.1", "bind_transmitter is accepted",
     "> bind_transmitter\n"
     "< bind_transmitter_resp status=ROK | note bind_transmitter_resp status=error",
     LEVEL_MUST, 0},
    {"bind.rx", "4.1.3", "bind_receiver is accepted",
     "> bind_receiver\n"
     "< bind_receiver_resp status=ROK | note bind_receiver_resp status=error",
     LEVEL_MUST, 0},
    {"bind.trx", "4.1.5", "bind_transceiver is accepted",
     "> bind_transceiver\n"
     "< bind_transceiver_resp status=ROK | note bind_transceiver_resp status=error",
     LEVEL_MUST, 0},
    {"bind.system_id", "4.1.2", "the response has a system_id of at most 15 octets",
     "> bind_transmitter\n"
     "< bind_transmitter_resp status=ROK system_id.len<=15",
     LEVEL_MUST, 0},
    {"bind.sc_interface_version", "4.1.2", "the response says which version the SMSC speaks",
     "> bind_transmitter\n"
     "< bind_transmitter_resp status=ROK tlv.sc_interface_version=0x34,0x50,0x33",
     LEVEL_SHOULD, 0},
    {"bind.address_range", "5.2.7", "a transmitter's address_range is ignored",
     "> bind_transmitter addr_ton=1 addr_npi=1 address_range='^4477'\n"
     "< bind_transmitter_resp status=ROK | note bind_transmitter_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"bind.trx.wrong_password", "5.1.3", "a wrong password is ESME_RINVPASWD",
     "> bind_transceiver password=$wrong\n"
     "< bind_transceiver_resp status=RINVPASWD | "
     "note bind_transceiver_resp status=RBINDFAIL,RINVSYSID",
     LEVEL_SHOULD, CHECK_FULL},
    {"bind.tx.unknown_system_id", "5.1.3", "an unknown system_id is ESME_RINVSYSID",
     "> bind_transmitter system_id=smppcheck-none password=none\n"
     "< bind_transmitter_resp status=RINVSYSID | "
     "note bind_transmitter_resp status=RBINDFAIL,RINVPASWD",
     LEVEL_SHOULD, CHECK_FULL},
    {"bind.refused.no_body", "4.1.2", "a refused bind is answered without a body",
     "> bind_receiver system_id=smppcheck-none password=none\n"
     "< bind_receiver_resp status=error body=absent | note bind_receiver_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"bind.refused.again", "2.2", "after a refused bind another may be tried",
     "> bind_transmitter system_id=smppcheck-none password=none\n"
     "< bind_transmitter_resp status=error | note bind_transmitter_resp status=ROK\n"
     "> bind_transmitter\n"
     "< bind_transmitter_resp status=ROK,RALYBND | note closed | "
     "note bind_transmitter_resp status=error",
     LEVEL_SHOULD, CHECK_FULL},
    {"bind.system_type", "5.1.3", "a wrong system_type is ESME_RINVSYSTYP",
     "> bind_transmitter system_type=smppcheck-no\n"
     "< bind_transmitter_resp status=RINVSYSTYP | note bind_transmitter_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"bind.twice", "5.1.3", "a second bind is ESME_RALYBND, and the first goes on",
     "bind trx\n"
     "> bind_transceiver\n"
     "< bind_transceiver_resp status=RALYBND\n"
     "alive\n"
     "> submit_sm\n"
     "< submit_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"bind.twice.other", "5.1.3", "a bind of another kind is ESME_RALYBND too",
     "bind tx\n"
     "> bind_receiver\n"
     "< bind_receiver_resp status=RALYBND\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"bind.version.33", "3.3.2", "who says SMPP 3.3 gets no TLVs",
     "> bind_transmitter interface_version=0x33\n"
     "< bind_transmitter_resp status=ROK tlv.sc_interface_version=absent | "
     "note bind_transmitter_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"bind.version.33.id", "3.3.2", "who says SMPP 3.3 gets a message_id of at most 8 characters",
     "bind tx interface_version=0x33\n"
     "> submit_sm\n"
     "< submit_sm_resp status=ROK message_id.len<=8",
     LEVEL_MUST, CHECK_FULL},
    {"bind.version.33.receipt", "3.3.2", "who says SMPP 3.3 gets receipts without TLVs",
     "bind trx interface_version=0x33\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id tlv.receipted_message_id=absent tlv.message_state=absent within=wait",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"bind.version.50", "5.2.4", "who says SMPP 5.0 is served as 3.4",
     "> bind_transmitter interface_version=0x50\n"
     "< bind_transmitter_resp status=ROK tlv.sc_interface_version=0x34,0x50 | "
     "note bind_transmitter_resp",
     LEVEL_SHOULD, CHECK_FULL},
    {"bind.version.00", "5.2.4", "interface_version 0 is 3.3 or earlier",
     "> bind_transmitter interface_version=0\n"
     "< bind_transmitter_resp status=ROK tlv.sc_interface_version=absent | "
     "note bind_transmitter_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"bind.pipelined", "2.2", "a submit_sm right behind the bind is answered",
     "hold\n"
     "> bind_transmitter\n"
     "sent b\n"
     "> submit_sm\n"
     "sent s\n"
     "flush\n"
     "? bind_transmitter_resp status=ROK seq=$b\n"
     "< submit_sm_resp status=ROK seq=$s | note submit_sm_resp seq=$s",
     LEVEL_TOLERANCE, CHECK_FULL},
};
CHECK_SECTION(smsc_binds, "Binding", binds);

static const struct check states[] = {
    {"state.open.submit_sm", "2.3", "submit_sm before a bind is ESME_RINVBNDSTS",
     "> submit_sm\n"
     "< submit_sm_resp status=RINVBNDSTS",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.submit_multi", "2.3", "submit_multi before a bind is ESME_RINVBNDSTS",
     "> submit_multi dest=$to\n"
     "< submit_multi_resp status=RINVBNDSTS",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.data_sm", "2.3", "data_sm before a bind is ESME_RINVBNDSTS",
     "> data_sm tlv.message_payload=Hello\n"
     "< data_sm_resp status=RINVBNDSTS",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.query_sm", "2.3", "query_sm before a bind is ESME_RINVBNDSTS",
     "> query_sm message_id=1\n"
     "< query_sm_resp status=RINVBNDSTS",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.cancel_sm", "2.3", "cancel_sm before a bind is ESME_RINVBNDSTS",
     "> cancel_sm message_id=1\n"
     "< cancel_sm_resp status=RINVBNDSTS",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.replace_sm", "2.3", "replace_sm before a bind is ESME_RINVBNDSTS",
     "> replace_sm message_id=1\n"
     "< replace_sm_resp status=RINVBNDSTS",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.then_bind", "2.2", "after a request that came too early one may bind",
     "> submit_sm\n"
     "< submit_sm_resp status=RINVBNDSTS\n"
     "> bind_transmitter\n"
     "< bind_transmitter_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"state.open.enquire_link", "2.3", "enquire_link before a bind is answered",
     "> enquire_link\n"
     "< enquire_link_resp status=ROK,RINVBNDSTS | note enquire_link_resp | note generic_nack | "
     "note silence | note closed",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.open.unbind", "2.3", "unbind before a bind is answered",
     "> unbind\n"
     "< unbind_resp status=RINVBNDSTS | note unbind_resp | note generic_nack | note closed | "
     "note silence",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.open.no_bind", "7.2", "a connection without a bind is closed in the end",
     "open\n"
     "< closed | note silence",
     LEVEL_MUST, CHECK_FULL},
    {"state.rx.submit_sm", "2.3", "a receiver may not submit_sm",
     "bind rx\n"
     "> submit_sm\n"
     "< submit_sm_resp status=RINVBNDSTS\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"state.rx.submit_multi", "2.3", "a receiver may not submit_multi",
     "bind rx\n"
     "> submit_multi dest=$to\n"
     "< submit_multi_resp status=RINVBNDSTS\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"state.rx.query_sm", "2.3", "a receiver may not query_sm",
     "bind rx\n"
     "> query_sm message_id=1\n"
     "< query_sm_resp status=RINVBNDSTS\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"state.rx.cancel_sm", "2.3", "a receiver may not cancel_sm",
     "bind rx\n"
     "> cancel_sm message_id=1\n"
     "< cancel_sm_resp status=RINVBNDSTS\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"state.rx.replace_sm", "2.3", "a receiver may not replace_sm",
     "bind rx\n"
     "> replace_sm message_id=1\n"
     "< replace_sm_resp status=RINVBNDSTS\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
    {"state.role.deliver_sm", "2.3", "deliver_sm from an ESME is refused",
     "bind trx\n"
     "> deliver_sm\n"
     "< deliver_sm_resp status=error | generic_nack | note deliver_sm_resp status=ROK | "
     "note silence\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.role.alert_notification", "4.12", "alert_notification from an ESME ends nothing",
     "bind trx\n"
     "> alert_notification\n"
     "< silence within=300ms | note generic_nack\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"state.role.outbind", "2.2.1", "outbind from an ESME ends nothing",
     "bind trx\n"
     "> outbind system_id=nobody password=none\n"
     "< silence within=300ms | generic_nack | note closed\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_states, "Session states", states);

static const struct check ends[] = {
    {"unbind.tx", "4.2", "a transmitter's unbind is answered",
     "bind tx\n"
     "> unbind\n"
     "< unbind_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"unbind.rx", "4.2", "a receiver's unbind is answered",
     "bind rx\n"
     "> unbind\n"
     "< unbind_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"unbind.trx", "4.2", "a transceiver's unbind is answered",
     "bind trx\n"
     "> unbind\n"
     "< unbind_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"unbind.closes", "4.2", "after unbind_resp the connection is closed",
     "bind tx\n"
     "> unbind\n"
     "? unbind_resp\n"
     "< closed | note silence",
     LEVEL_SHOULD, 0},
    {"unbind.outstanding", "4.2", "what was asked before the unbind is answered",
     "bind tx\n"
     "hold\n"
     "> submit_sm\n"
     "sent s\n"
     "> unbind\n"
     "sent u\n"
     "flush\n"
     "< submit_sm_resp seq=$s\n"
     "< unbind_resp seq=$u | note closed",
     LEVEL_SHOULD, CHECK_FULL},
    {"unbind.deaf", "4.2", "after unbind_resp nothing is taken any more",
     "bind tx\n"
     "> unbind\n"
     "? unbind_resp\n"
     "> submit_sm\n"
     "< closed | silence within=500ms | submit_sm_resp status=error | note generic_nack",
     LEVEL_SHOULD, CHECK_FULL},
    {"session.again", "2.2", "after a connection that was cut one may bind at once",
     "bind trx\n"
     "reset\n"
     "2: > bind_transceiver\n"
     "2: < bind_transceiver_resp status=ROK | note bind_transceiver_resp status=RALYBND,RBINDFAIL",
     LEVEL_SHOULD, CHECK_FULL},
    {"session.two", "2.2", "two sessions of one account live beside each other",
     "bind tx\n"
     "2: > bind_transmitter\n"
     "2: < bind_transmitter_resp status=ROK | note bind_transmitter_resp status=error\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL},
    {"link.enquire.tx", "4.11", "a transmitter's enquire_link is answered",
     "bind tx\n"
     "> enquire_link\n"
     "< enquire_link_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"link.enquire.rx", "4.11", "a receiver's enquire_link is answered",
     "bind rx\n"
     "> enquire_link\n"
     "< enquire_link_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"link.enquire.trx", "4.11", "a transceiver's enquire_link is answered",
     "bind trx\n"
     "> enquire_link\n"
     "< enquire_link_resp status=ROK body=absent",
     LEVEL_MUST, 0},
    {"link.unread", "2.7", "answers wait for a peer that reads late",
     "bind tx\n"
     "unread\n"
     "repeat 20 enquire_link\n"
     "pause 300ms\n"
     "read\n"
     "settled",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_ends, "Unbind and link", ends);
