/* SPDX-License-Identifier: MIT
 *
 * smscsim/scenario.h - a scenario file: behaviours and patients.
 *
 *   [smsc]
 *   receipt_delay = 200ms
 *   final_states = DELIVRD=90,UNDELIV=10
 *
 *   [account clinic]
 *   password = secret
 *   binds = 2
 *
 *   [patient +33639980101]
 *   when = rendez-vous
 *   reply = OUI
 *   after = 2s */
#ifndef SMSCSIM_SCENARIO_H
#define SMSCSIM_SCENARIO_H

#include "behaviour.h"
#include "patient.h"
#include "users.h"

/* Reads a scenario from octets into all three. false: fault says line, column (0 for
 * the whole line) and what; what was read before it has been set. */
bool scenario_parse(struct smpp_span octets, struct behaviour *behaviour, struct patients *patients,
                    struct users *users, struct data_fault *fault);

#endif
