/* SPDX-License-Identifier: MIT
 *
 * What an SMSC does with receipts, queries, and the life of a message. */
#include "tables.h"

static const struct check receipts[] = {
    {"receipt.comes", "5.2.17", "a receipt that was asked for comes once the state is final",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "< deliver_sm for=$id within=wait | note data_sm for=$id",
     LEVEL_MUST, 0},
    {"receipt.esm_class", "5.2.12", "a receipt is marked in esm_class",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id esm_class=0x04,0x44 within=wait",
     LEVEL_MUST, 0},
    {"receipt.addresses", "5.2.8", "a receipt comes from the recipient to the sender",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id source_addr~$to within=wait",
     LEVEL_MUST, 0},
    {"receipt.strict", "4.6.1", "a receipt is a deliver_sm without fault",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id strict=yes within=wait",
     LEVEL_MUST, 0},
    {"receipt.unused", "4.6.1", "fields that deliver_sm does not use are NULL",
     "bind trx\n"
     "> submit_sm registered_delivery=1 priority_flag=1 validity_period=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id schedule_delivery_time= validity_period= replace_if_present_flag=0 "
     "sm_default_msg_id=0 within=wait",
     LEVEL_MUST, CHECK_FULL},
    {"receipt.tlv.id", "5.3.2.12", "a receipt has receipted_message_id as in submit_sm_resp",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id receipt.tlv_id=$id within=wait | "
     "note deliver_sm for=$id receipt.tlv_id=present",
     LEVEL_SHOULD, 0},
    {"receipt.tlv.state", "5.3.2.35", "a receipt has message_state",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id receipt.tlv_state=2,3,4,5,6,7,8 within=wait",
     LEVEL_SHOULD, CHECK_FULL},
    {"receipt.text", "Appendix B", "a receipt's text has id, stat and dates",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id receipt.id=present receipt.stat=present receipt.submit_date=present "
     "receipt.done_date=present within=wait | note deliver_sm for=$id",
     LEVEL_SHOULD, CHECK_FULL},
    {"receipt.text.id", "Appendix B", "id: in a receipt is that of submit_sm_resp",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id receipt.id=$id within=wait | note deliver_sm for=$id",
     LEVEL_SHOULD, CHECK_FULL},
    {"receipt.not_asked", "5.2.17", "no receipt comes that was not asked for",
     "bind trx\n"
     "> submit_sm registered_delivery=0\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "never deliver_sm for=$id within=500ms",
     LEVEL_MUST, CHECK_FULL},
    {"receipt.failure_only", "5.2.17", "who asks for failures hears nothing of a delivery",
     "bind trx\n"
     "> submit_sm registered_delivery=2\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2 within=wait\n"
     "never deliver_sm for=$id within=500ms",
     LEVEL_MUST, CHECK_FULL},
    {"receipt.once", "5.2.17", "an acknowledged receipt does not come again",
     "bind trx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "never deliver_sm for=$id within=1s",
     LEVEL_MUST, CHECK_FULL},
    {"receipt.after_response", "2.10", "the response comes before the receipt",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "none deliver_sm for=$id\n"
     "is deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp",
     LEVEL_SHOULD, CHECK_FULL | CHECK_ALONE},
    {"receipt.intermediate", "5.2.17", "an intermediate notification is marked so",
     "bind trx\n"
     "> submit_sm registered_delivery=0x11\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "is deliver_sm for=$id esm_class=0x20 receipt.state=1,6 within=wait | "
     "note deliver_sm for=$id esm_class=0x04",
     LEVEL_SHOULD, CHECK_FULL},
    {"receipt.datagram", "2.10.3", "a datagram has no receipt",
     "bind trx\n"
     "> submit_sm esm_class=1 registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "never deliver_sm for=$id within=500ms",
     LEVEL_MUST, CHECK_FULL},
    {"receipt.data_sm", "4.7", "a data_sm has its receipt too",
     "bind trx\n"
     "> data_sm tlv.message_payload=Hello registered_delivery=1\n"
     "? data_sm_resp status=ROK message_id=>id\n"
     "< deliver_sm for=$id within=wait | data_sm for=$id | note silence",
     LEVEL_SHOULD, CHECK_FULL},
};
CHECK_SECTION(smsc_receipts, "Receipts", receipts);

static const struct check delivery[] = {
    {"delivery.rx", "2.2.1", "a receiver gets the receipts of its account",
     "2: bind rx\n"
     "bind tx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "2: < deliver_sm for=$id within=wait",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"delivery.not_to_tx", "2.3", "a transmitter gets no deliver_sm",
     "bind tx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "never deliver_sm within=500ms",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"delivery.waits", "2.10.1", "what finds no receiver waits for one",
     "bind tx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "2: bind rx\n"
     "2: < deliver_sm for=$id within=wait",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"delivery.one_of_two", "2.10", "of two receivers one gets a receipt",
     "2: bind rx\n"
     "3: bind rx\n"
     "bind tx\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "2: ? deliver_sm for=$id within=wait | silence within=2s\n"
     "3: < deliver_sm for=$id within=300ms | note silence",
     LEVEL_SHOULD, CHECK_FULL | CHECK_ALONE},
    {"delivery.temporary", "5.1.3", "what is refused for now comes again",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp status=RX_T_APPN\n"
     "< deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp",
     LEVEL_SHOULD, CHECK_FULL | CHECK_ALONE},
    {"delivery.permanent", "5.1.3", "what is refused for good does not come again",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp status=RX_P_APPN\n"
     "never deliver_sm for=$id within=2s",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"delivery.unanswered", "2.10.1", "what was not answered comes again on another session",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "reset\n"
     "2: bind trx\n"
     "2: < deliver_sm for=$id within=wait\n"
     "2: > deliver_sm_resp",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"delivery.answer.no_body", "4.6.2", "deliver_sm_resp without a body is taken",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp body=\n"
     "never deliver_sm for=$id within=1s\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL | CHECK_ALONE},
    {"delivery.answer.id", "4.6.2", "deliver_sm_resp with a message_id is taken",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp message_id=fill:40\n"
     "never deliver_sm for=$id within=1s\n"
     "alive",
     LEVEL_TOLERANCE, CHECK_FULL | CHECK_ALONE},
    {"delivery.answer.twice", "2.7", "a second deliver_sm_resp is ignored",
     "bind trx\n"
     "manual\n"
     "> submit_sm registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "? deliver_sm for=$id within=wait\n"
     "> deliver_sm_resp\n"
     "> deliver_sm_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_FULL | CHECK_ALONE},
};
CHECK_SECTION(smsc_delivery, "Delivery", delivery);

static const struct check operations[] = {
    {"query.known", "4.8", "query_sm knows a message by its id",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_id=$id message_state=1,2,3,4,5,6,7,8",
     LEVEL_MUST, 0},
    {"query.pending", "4.8.2", "a message that waits is ENROUTE without a date",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=1 final_date.len=0 | "
     "note query_sm_resp message_state=0\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
    {"query.final", "4.8.2", "a message that is final has its date",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK final_date.len=16 strict=yes",
     LEVEL_MUST, CHECK_FULL},
    {"query.stays_final", "2.9", "a final state does not change",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 message_state=>s final_date=>d within=wait\n"
     "pause 1100ms\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=$s final_date=$d",
     LEVEL_MUST, CHECK_FULL},
    {"query.unknown", "4.8", "an id that was never given is refused",
     "bind tx\n"
     "> query_sm message_id=no-such-message\n"
     "< query_sm_resp status=RQUERYFAIL,RINVMSGID",
     LEVEL_MUST, CHECK_FULL},
    {"query.other_source", "4.8", "a message of another source_addr is refused",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id source_addr=99887766\n"
     "< query_sm_resp status=RQUERYFAIL,RINVMSGID,RINVSRCADR",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.pending", "4.9", "a message that waits is cancelled",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> cancel_sm message_id=$id\n"
     "< cancel_sm_resp status=ROK body=absent\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=4 | note query_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.receipt", "4.9", "who cancels a message gets the receipt that was asked for",
     "bind trx\n"
     "> submit_sm schedule_delivery_time=rel+3600 registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp status=ROK\n"
     "< deliver_sm for=$id receipt.state=4 within=wait | note silence",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.unknown", "4.9", "an id that was never given cannot be cancelled",
     "bind tx\n"
     "> cancel_sm message_id=no-such-message\n"
     "< cancel_sm_resp status=RCANCELFAIL,RINVMSGID",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.other_source", "4.9", "a message of another source_addr is not cancelled",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> cancel_sm message_id=$id source_addr=99887766\n"
     "< cancel_sm_resp status=RCANCELFAIL,RINVMSGID,RINVSRCADR\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp status=ROK",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.final", "4.9", "a message in a final state cannot be cancelled",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "> cancel_sm message_id=$id\n"
     "< cancel_sm_resp status=RCANCELFAIL",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.twice", "4.9", "a cancelled message cannot be cancelled again",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp status=ROK\n"
     "> cancel_sm message_id=$id\n"
     "< cancel_sm_resp status=RCANCELFAIL,RINVMSGID",
     LEVEL_MUST, CHECK_FULL},
    {"cancel.all", "4.9", "without an id all that wait from one to another are cancelled",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600 source_addr=55501\n"
     "? submit_sm_resp status=ROK message_id=>a\n"
     "> submit_sm schedule_delivery_time=rel+3600 source_addr=55501\n"
     "? submit_sm_resp status=ROK message_id=>b\n"
     "> cancel_sm message_id= source_addr=55501\n"
     "< cancel_sm_resp status=ROK\n"
     "> query_sm message_id=$a source_addr=55501\n"
     "< query_sm_resp status=ROK message_state=4 | note query_sm_resp status=error\n"
     "> query_sm message_id=$b source_addr=55501\n"
     "< query_sm_resp status=ROK message_state=4 | note query_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL | CHECK_ALONE},
    {"replace.pending", "4.10", "a message that waits is replaced",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> replace_sm message_id=$id\n"
     "< replace_sm_resp status=ROK body=absent | note replace_sm_resp status=RREPLACEFAIL\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=1\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
    {"replace.unknown", "4.10", "an id that was never given cannot be replaced",
     "bind tx\n"
     "> replace_sm message_id=no-such-message\n"
     "< replace_sm_resp status=RREPLACEFAIL,RINVMSGID",
     LEVEL_MUST, CHECK_FULL},
    {"replace.final", "4.10", "a message in a final state cannot be replaced",
     "bind tx\n"
     "> submit_sm\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> query_sm message_id=$id\n"
     "until query_sm_resp message_state=2,3,4,5,6,7,8 within=wait\n"
     "> replace_sm message_id=$id\n"
     "< replace_sm_resp status=RREPLACEFAIL",
     LEVEL_MUST, CHECK_FULL},
    {"replace.other_source", "4.10", "a message of another source_addr is not replaced",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> replace_sm message_id=$id source_addr=99887766\n"
     "< replace_sm_resp status=RREPLACEFAIL,RINVMSGID,RINVSRCADR\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
    {"query.short", "4.3", "a query_sm without its body is refused",
     "bind tx\n"
     "> query_sm body=\n"
     "< query_sm_resp status=error | generic_nack\n"
     "alive",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_operations, "query_sm, cancel_sm, replace_sm", operations);

static const struct check life[] = {
    {"life.scheduled", "5.2.15", "a scheduled message is not delivered before its time",
     "bind trx\n"
     "> submit_sm schedule_delivery_time=rel+3600 registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "never deliver_sm for=$id within=2s\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=1 | note query_sm_resp message_state=0\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
    {"life.validity", "5.2.16", "a message whose validity has passed does not wait any longer",
     "bind tx\n"
     "> submit_sm validity_period=rel+1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "pause 2500ms\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=2,3,4,5,6,7,8",
     LEVEL_MUST, CHECK_FULL},
    {"life.cancelled", "4.9", "a cancelled message is not delivered",
     "bind trx\n"
     "> submit_sm schedule_delivery_time=rel+2 registered_delivery=1\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "> cancel_sm message_id=$id\n"
     "? cancel_sm_resp status=ROK\n"
     "pause 3s\n"
     "> query_sm message_id=$id\n"
     "< query_sm_resp status=ROK message_state=4 | note query_sm_resp status=error",
     LEVEL_MUST, CHECK_FULL},
    {"life.survives_session", "2.10.1", "a message outlives the session that sent it",
     "bind tx\n"
     "> submit_sm schedule_delivery_time=rel+3600\n"
     "? submit_sm_resp status=ROK message_id=>id\n"
     "reset\n"
     "2: bind tx\n"
     "2: > query_sm message_id=$id\n"
     "2: < query_sm_resp status=ROK message_state=1 | note query_sm_resp message_state=0\n"
     "2: > cancel_sm message_id=$id\n"
     "2: ? cancel_sm_resp",
     LEVEL_MUST, CHECK_FULL},
};
CHECK_SECTION(smsc_life, "Life of a message", life);
