/* SPDX-License-Identifier: MIT
 *
 * What a client that listens does when it is called with an outbind. */
#include "tables.h"

/* Who takes nothing and sends nothing is a client only where it binds in the end. */
static const struct check outbinds[] = {
    {"outbind.bind", "2.2.1", "an outbind is answered with a bind_receiver",
     "> outbind\n"
     "< bind_receiver within=wait | note bind_transceiver\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_OUTBIND},
    {"outbind.no_response", "4.1.7", "an outbind has no response but a bind",
     "> outbind\n"
     "is bind within=wait\n"
     "> bind_resp\n"
     "alive\n"
     "none generic_nack",
     LEVEL_MUST, CHECK_OUTBIND},
    {"outbind.deliver", "2.2.1", "on a session that an outbind began deliver_sm is answered",
     "> outbind\n"
     "? bind within=wait\n"
     "> bind_resp\n"
     "> deliver_sm\n"
     "< deliver_sm_resp",
     LEVEL_MUST, CHECK_OUTBIND},
    {"outbind.deliver_first", "2.2.1",
     "a deliver_sm behind the outbind, before any bind, is not taken",
     "manual\n"
     "> outbind\n"
     "> deliver_sm\n"
     "? bind within=wait\n"
     "< deliver_sm_resp status=error | generic_nack | note silence",
     LEVEL_SHOULD, CHECK_OUTBIND | CHECK_FULL},
    {"outbind.silence", "2.2.1", "without an outbind a client that was called does not submit",
     "never submit_sm within=700ms\n"
     "> outbind\n"
     "? bind within=wait",
     LEVEL_MUST, CHECK_OUTBIND},
    {"outbind.again", "2.2.1", "the client is there for another outbind",
     "> outbind\n"
     "< bind within=wait\n"
     "> bind_resp\n"
     "alive",
     LEVEL_SHOULD, CHECK_OUTBIND},
};
CHECK_SECTION(esme_outbind, "Outbind", outbinds);
