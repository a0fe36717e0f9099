/* SPDX-License-Identifier: MIT
 *
 * The GSM 7-bit default alphabet, one septet an octet. */
#ifndef SMPP_TEXT_GSM7_H
#define SMPP_TEXT_GSM7_H

#include "text/sink.h"
#include "text/utf8.h"

#define SMPP__GSM7_ESCAPE 0x1B
#define SMPP__GSM7_NONE 0x9Bu /* two escapes: never a character */

/* By septet, the default alphabet and what follows an escape; 0 where that table
 * is empty. Escape itself is shown as a space when it introduces nothing. */
extern const uint16_t smpp__gsm7_basic[128];
extern const uint16_t smpp__gsm7_extension[128];

/* The septet of a character; with bit 7 set, the code that follows an escape;
 * SMPP__GSM7_NONE if the alphabet lacks it. */
uint8_t smpp__gsm7_code(uint32_t character);

/* How many octets at the start are a run of characters that are the same in
 * ASCII and here. The run may end early, before a line feed or a carriage
 * return. */
size_t smpp__gsm7_same(const uint8_t *in, size_t n);

/* The character at in[0], n > 0, by these tables; *used is how many octets it
 * takes. An escape before a code that `single` lacks is dropped; two of them and
 * one at the end are a space, as is a code that `locking` lacks. */
static inline uint32_t smpp__gsm7_character(const uint16_t *locking, const uint16_t *single,
                                            const uint8_t *in, size_t n, size_t *used) {
  uint8_t code = in[0];

  *used = code == SMPP__GSM7_ESCAPE && n > 1 ? 2 : 1;
  if (*used == 2)
    code = in[1];
  if (code >= 0x80)
    return SMPP__REPLACEMENT;
  if (*used == 2 && single[code])
    return single[code];
  return locking[code] ? locking[code] : ' ';
}

int smpp__gsm7_encode(struct smpp_span utf8, struct smpp__sink *sink, struct smpp_fault *fault);
int smpp__gsm7_decode(struct smpp_span octets, struct smpp__sink *sink, struct smpp_fault *fault);

#endif
