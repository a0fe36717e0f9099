/* SPDX-License-Identifier: MIT
 *
 * Whether a PDU is what a script expects. */
#ifndef SMPPCHECK_MATCH_H
#define SMPPCHECK_MATCH_H

#include "words.h"

#include <smpp/pdu.h>

/* The first word is the command; each other is true of the PDU:
 *   FIELD=V,V FIELD!=V FIELD>=N FIELD<=N FIELD~TEXT   a field of the tables
 *   FIELD.len..         its length in octets
 *   status= seq= length=    of the header; status=error is any but ESME_ROK
 *   body=absent|present     what follows the header
 *   strict=yes          it decodes, and nothing in it had to be tolerated
 *   extra=none          no octets that belong to nothing
 *   text~               the user data
 *   tlv.NAME=V          present, absent, or a value
 *   receipt.F=V         id, stat, err, sub, dlvrd, submit_date, done_date, text, state, tlv_id,
 *                       tlv_state
 *   FIELD=>NAME         any value, and $NAME from here on
 * `frame` is what the PDU was decoded from. Names are only kept where all of it
 * is true. */
bool match(const struct phrase *phrase, const struct smpp_pdu *pdu, struct smpp_span frame,
           struct vars *vars);

/* Whether match could read all of it; *why (static) where not. */
bool match_lint(const struct phrase *phrase, const struct vars *vars, const char **why);

/* Whether the receipt in a PDU is for the message of that id, in whichever form
 * it gives it. */
bool receipt_is_for(const struct smpp_pdu *pdu, const char *message_id);

#endif
