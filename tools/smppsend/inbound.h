/* SPDX-License-Identifier: MIT
 *
 * What comes in while smppsend runs. */
#ifndef SMPPSEND_INBOUND_H
#define SMPPSEND_INBOUND_H

#include "report.h"

#include <smpp/uv.h>
#include <uv.h>

struct send_inbound_state;

/* `listens`: print what comes; otherwise it is refused with ESME_RX_T_APPN, so
 * that it reaches whom it is for. NULL: out of memory. */
struct send_inbound_state *send_inbound_new(struct send_report *report, int dcs0, bool listens);
/* Prints what is incomplete, then gives the memory back. NULL is fine. */
void send_inbound_free(struct send_inbound_state *inbound);

/* One INBOUND event: printed, or kept until its other parts came, and then
 * acknowledged; or refused. */
void send_inbound_take(struct send_inbound_state *inbound, smpp_uv_client *client,
                       const struct smpp_client_event *event);

/* Prints the messages whose other parts did not come. */
void send_inbound_expire(struct send_inbound_state *inbound);

#endif
