/* SPDX-License-Identifier: MIT
 *
 * The three requests that carry a message: submit_sm, data_sm to one destination
 * without what a data_sm does not have, submit_multi to many. */
#ifndef SMPP_CLIENT_KINDS_H
#define SMPP_CLIENT_KINDS_H

#include "client/draft.h"

/* What the encoder could not say of a message, because its kind has no place for
 * it. SMPP_ERR_FORBIDDEN. */
int smpp__kind_check(const struct smpp_message *in, struct smpp_fault *fault);

/* The fields that all parts share. `dests` is the wire form of the destinations
 * of a submit_multi. */
void smpp__kind_fill(const struct smpp__draft *draft, uint8_t data_coding, struct smpp_span dests,
                     struct smpp_pdu *pdu);

/* Sets the text of a message of one part: in tlvs[*len .. cap) for a data_sm. */
int smpp__kind_set_text(struct smpp_pdu *pdu, struct smpp_span text, uint8_t *tlvs, size_t cap,
                        size_t *len);

/* What a PDU of any kind says that it goes to; empty: to many. */
struct smpp_span smpp__kind_destination(const struct smpp_pdu *pdu);

/* The id in an answer to any kind; empty: there is none. */
struct smpp_span smpp__kind_answered_id(const struct smpp_event *event);

#endif
