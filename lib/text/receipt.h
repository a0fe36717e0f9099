/* SPDX-License-Identifier: MIT
 *
 * What the files that read receipts share. */
#ifndef SMPP_TEXT_RECEIPT_H
#define SMPP_TEXT_RECEIPT_H

#include <smpp/receipt.h>

/* Reads a date of 10, 12, 14 or 16 characters. Returns whether it is one; *out
 * is zero if not. */
bool smpp__receipt_date(struct smpp_span text, struct smpp_receipt_date *out);

/* The message_state that a word of Appendix B means, or UNRECOGNISED. */
uint8_t smpp__receipt_state(struct smpp_span word);

/* Fills what follows from both the TLVs and the text. */
void smpp__receipt_settle(struct smpp_receipt *receipt);

#endif
