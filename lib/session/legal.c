/* SPDX-License-Identifier: MIT
 *
 * Table 2-1 of SMPP 3.4 (2.3), and what a peer that breaks it is told. Only
 * requests are listed: a response is legal where a request waits for it.
 *
 * Wider than the table's print in three places, all of them common practice:
 * replace_sm on a transceiver, data_sm in every bound state, and enquire_link
 * before the bind (SMPP 5.0 allows it). */
#include "session/legal.h"
#include <smpp/names.h>

#define OPEN (1u << SMPP_STATE_OPEN)
#define BINDING (1u << SMPP_STATE_BINDING)
#define TX (1u << SMPP_STATE_BOUND_TX)
#define RX (1u << SMPP_STATE_BOUND_RX)
#define TRX (1u << SMPP_STATE_BOUND_TRX)
#define BOUND (TX | RX | TRX)
#define ALWAYS (OPEN | BINDING | BOUND)
#define NEVER 0u

/* The ids up to submit_multi index the table as they are; the two around 0x100
 * follow. */
enum { ROW_ALERT_NOTIFICATION = SMPP_SUBMIT_MULTI + 1, ROW_DATA_SM, ROW_BROADCAST, N_ROWS };

static const struct smpp__rule rules[N_ROWS] = {
    [SMPP_BIND_RECEIVER] = {OPEN, NEVER, true, true},
    [SMPP_BIND_TRANSMITTER] = {OPEN, NEVER, true, true},
    [SMPP_BIND_TRANSCEIVER] = {OPEN, NEVER, true, true},
    [SMPP_OUTBIND] = {NEVER, OPEN, true, false},
    [SMPP_UNBIND] = {BOUND, BOUND, true, true},
    [SMPP_SUBMIT_SM] = {TX | TRX, NEVER, true, true},
    [SMPP_SUBMIT_MULTI] = {TX | TRX, NEVER, true, true},
    [SMPP_QUERY_SM] = {TX | TRX, NEVER, true, true},
    [SMPP_CANCEL_SM] = {TX | TRX, NEVER, true, true},
    [SMPP_REPLACE_SM] = {TX | TRX, NEVER, true, true},
    [SMPP_DELIVER_SM] = {NEVER, RX | TRX, true, true},
    [SMPP_ENQUIRE_LINK] = {ALWAYS, ALWAYS, true, true},
    [ROW_ALERT_NOTIFICATION] = {NEVER, RX | TRX, true, false},
    [ROW_DATA_SM] = {BOUND, BOUND, true, true},
    [ROW_BROADCAST] = {TX | TRX, NEVER, true, true}, /* all three requests (5.0 2.4) */
};

const struct smpp__rule *smpp__rule_of(uint32_t command_id, uint8_t version) {
  static const struct smpp__rule unknown = {NEVER, NEVER, false, false};

  if (command_id <= SMPP_SUBMIT_MULTI)
    return &rules[command_id];
  if (command_id == SMPP_ALERT_NOTIFICATION)
    return &rules[ROW_ALERT_NOTIFICATION];
  if (command_id == SMPP_DATA_SM)
    return &rules[ROW_DATA_SM];
  if (version >= SMPP_VERSION_5_0 && command_id >= SMPP_BROADCAST_SM &&
      command_id <= SMPP_CANCEL_BROADCAST_SM)
    return &rules[ROW_BROADCAST];
  return &unknown;
}

bool smpp__may_send(const struct smpp__rule *rule, int role, int state) {
  unsigned states = role == SMPP_ROLE_ESME ? rule->by_esme : rule->by_smsc;

  return (states >> state & 1u) != 0;
}

/* A second bind has a status of its own (4.1); everything else out of place is
 * an incorrect bind status, also what the role may never send. */
uint32_t smpp__violation_status(uint32_t command_id, int sender, int state) {
  if (smpp__is_bind(command_id) && sender == SMPP_ROLE_ESME && state != SMPP_STATE_OPEN)
    return SMPP_STATUS_RALYBND;
  return SMPP_STATUS_RINVBNDSTS;
}

bool smpp__is_bind(uint32_t command_id) {
  return command_id == SMPP_BIND_TRANSMITTER || command_id == SMPP_BIND_RECEIVER ||
         command_id == SMPP_BIND_TRANSCEIVER;
}

int smpp__bound_state(uint32_t bind_command_id) {
  if (bind_command_id == SMPP_BIND_TRANSMITTER)
    return SMPP_STATE_BOUND_TX;
  if (bind_command_id == SMPP_BIND_RECEIVER)
    return SMPP_STATE_BOUND_RX;
  return SMPP_STATE_BOUND_TRX;
}

bool smpp__is_bound(int state) {
  return (BOUND >> state & 1u) != 0;
}
