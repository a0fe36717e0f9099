/* SPDX-License-Identifier: MIT
 *
 * The GSM 7-bit default alphabet, one septet an octet. */
#ifndef SMPP_TEXT_GSM7_H
#define SMPP_TEXT_GSM7_H

#include "text/sink.h"

#define SMPP__GSM7_NONE 0xFFu

/* The septet of a character; with bit 7 set, the code that follows an escape;
 * SMPP__GSM7_NONE if the alphabet lacks it. */
uint8_t smpp__gsm7_code(uint32_t character);

/* How many octets at the start are a run of characters that are the same in
 * ASCII and here. The run may end early, before a line feed or a carriage
 * return. */
size_t smpp__gsm7_same(const uint8_t *in, size_t n);

int smpp__gsm7_encode(struct smpp_span utf8, struct smpp__sink *sink, struct smpp_fault *fault);
int smpp__gsm7_decode(struct smpp_span octets, struct smpp__sink *sink, struct smpp_fault *fault);

#endif
