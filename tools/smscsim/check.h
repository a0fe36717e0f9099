/* SPDX-License-Identifier: MIT
 *
 * smscsim/check.h - what is wrong with a submission, as a command_status. */
#ifndef SMSCSIM_CHECK_H
#define SMSCSIM_CHECK_H

#include <smpp/pdu.h>

/* The command_status that a submit_sm, data_sm or submit_multi gets for its
 * fields: ESME_ROK if nothing is wrong. An empty destination is always refused;
 * `strict` refuses what the specification reserves or forbids too (5.2). Times
 * in the past are measured against unix_s. */
uint32_t check_submission(const struct smpp_pdu *pdu, bool strict, int64_t unix_s);

/* When a schedule_delivery_time or validity_period is: milliseconds from now;
 * false: it is empty or no time. One in the past is 0. */
bool time_from_now(struct smpp_span text, int64_t unix_ms, uint64_t *ms);

#endif
