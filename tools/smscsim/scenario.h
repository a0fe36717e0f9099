/* SPDX-License-Identifier: MIT
 *
 * smscsim/scenario.h - a scenario file: behaviours, accounts, the
 * network, lists and patients.
 *
 *   [smsc]
 *   receipt_delay = 200ms
 *   final_states = DELIVRD=90,UNDELIV=10
 *
 *   [account clinic]
 *   password = secret
 *   binds = 2
 *
 *   [server]
 *   max_per_address = 10
 *
 *   [outbind]
 *   port = 2776
 *   every = 30s
 *
 *   [list ward3]
 *   members = 33639980101, 33639980102
 *
 *   [patient +33639980101]
 *   when = rendez-vous
 *   reply = OUI
 *   after = 2s */
#ifndef SMSCSIM_SCENARIO_H
#define SMSCSIM_SCENARIO_H

#include "behaviour.h"
#include "patient.h"
#include "site.h"
#include "users.h"

/* Reads a scenario from octets into all four. false: fault says line, column (0 for
 * the whole line) and what; what was read before it has been set. */
bool scenario_parse(struct smpp_span octets, struct behaviour *behaviour, struct patients *patients,
                    struct users *users, struct site *site, struct data_fault *fault);

#endif
