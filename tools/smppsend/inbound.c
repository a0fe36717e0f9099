/* SPDX-License-Identifier: MIT
 *
 * Inbound messages of --listen: decoded, joined, printed, and only then
 * acknowledged. A part whose others are missing is acknowledged when the joiner
 * has it, because an SMSC with a window of one sends the next only then; it is
 * printed as incomplete if they never come. */
#include "inbound.h"

#include <shared/inbox.h>
#include <stdlib.h>

struct send_inbound_state {
  struct send_report *report;
  struct tool_inbox *inbox; /* NULL: it does not listen */
};

struct send_inbound_state *send_inbound_new(struct send_report *report, int dcs0, bool listens) {
  struct send_inbound_state *inbound = calloc(1, sizeof *inbound);

  if (!inbound)
    return NULL;
  inbound->report = report;
  if (listens)
    inbound->inbox = tool_inbox_new(dcs0);
  if (!listens || inbound->inbox)
    return inbound;
  free(inbound);
  return NULL;
}

static bool print(struct send_inbound_state *inbound, const struct tool_inbox_message *message) {
  struct send_inbound line = {message->from, message->to, message->text, message->parts,
                              message->complete};

  return send_report_inbound(inbound->report, &line);
}

/* Whether it is kept: printed, or held with its other parts. */
static bool keep(struct send_inbound_state *inbound, const struct smpp_pdu *pdu) {
  struct tool_inbox_message message;
  int result = tool_inbox_take(inbound->inbox, pdu, smpp_uv_clock_ms(), &message);

  return result == SMPP_OK ? print(inbound, &message) : result == SMPP_MORE;
}

void send_inbound_take(struct send_inbound_state *inbound, smpp_uv_client *client,
                       const struct smpp_client_event *event) {
  uint64_t request = event->request;
  uint32_t status = SMPP_STATUS_RX_T_APPN;

  if (inbound->inbox && keep(inbound, event->pdu))
    status = SMPP_STATUS_ROK;
  (void)smpp_uv_client_respond(client, request, status);
}

static void print_expired(struct send_inbound_state *inbound, uint64_t now_ms) {
  struct tool_inbox_message message;

  while (inbound->inbox && tool_inbox_expire(inbound->inbox, now_ms, &message))
    (void)print(inbound, &message);
}

void send_inbound_expire(struct send_inbound_state *inbound) {
  print_expired(inbound, smpp_uv_clock_ms());
}

void send_inbound_free(struct send_inbound_state *inbound) {
  if (!inbound)
    return;
  print_expired(inbound, UINT64_MAX);
  tool_inbox_free(inbound->inbox);
  free(inbound);
}
