/* SPDX-License-Identifier: MIT
 *
 * smscsim/wire.h - a PDU on its way to the peer, and what a switch makes of its
 * octets. */
#ifndef SMSCSIM_WIRE_H
#define SMSCSIM_WIRE_H

#include "switch.h"

#include <smpp/pdu.h>

/* How the line ends behind a PDU. */
enum wire_end { WIRE_STAYS, WIRE_CLOSES, WIRE_RESETS };

#define WIRE_WRONG_SEQUENCE 0x40000000u /* flipped, it is a number that nobody used */

struct wire {
  struct data_buffer octets; /* one PDU, of at least a header */
  uint32_t command_id;       /* as the session wrote it */
  uint32_t request;          /* the command_id that it answers, or its own */
  uint32_t status, sequence_number;
  bool gone;  /* it does not leave, and nothing more is done to it */
  bool half;  /* half of it leaves */
  bool twice; /* it leaves twice */
  bool stray; /* it leaves with a wrong number too, before */
  bool split; /* it leaves octet by octet */
  bool stays; /* the line is not closed when the session ends */
  enum wire_end end;
};

/* What a switch does to a PDU; nothing where it does not suit it. */
void wire_deed(enum switch_id id, struct wire *wire);
/* Gives it another sequence_number. */
void wire_set_number(struct wire *wire, uint32_t number);
/* Whether a switch looks at such a PDU. */
bool wire_suits(const struct switch_info *info, const struct when *when, const struct wire *wire);
/* Whether it looks at any PDU, with its command=. */
bool wire_ever_suits(const struct switch_info *info, const struct when *when);

#endif
