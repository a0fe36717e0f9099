/* SPDX-License-Identifier: MIT
 *
 * Who may send which request in which state. */
#ifndef SMPP_SESSION_LEGAL_H
#define SMPP_SESSION_LEGAL_H

#include <smpp/session.h>

/* What the machine must know of a request before it looks inside. */
struct smpp__rule {
  uint8_t by_esme; /* the states in which an ESME may send it, 1 << SMPP_STATE_* */
  uint8_t by_smsc;
  bool known;
  bool answered; /* it has a response (alert_notification and outbind have none) */
};

/* The rule of a command_id under a version; `known` is false for responses and for
 * what that version does not list. Never NULL. */
const struct smpp__rule *smpp__rule_of(uint32_t command_id, uint8_t version);

/* Whether `role` may send such a request in `state`. */
bool smpp__may_send(const struct smpp__rule *rule, int role, int state);

/* The command_status that answers a request which its sender may not send in
 * `state`. */
uint32_t smpp__violation_status(uint32_t command_id, int sender, int state);

bool smpp__is_bind(uint32_t command_id);

/* SMPP_STATE_BOUND_* of a bind_*. */
int smpp__bound_state(uint32_t bind_command_id);

bool smpp__is_bound(int state);

#endif
