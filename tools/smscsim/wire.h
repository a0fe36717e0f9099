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

struct wire {
  struct data_buffer octets; /* one PDU at first */
  uint32_t command_id;       /* as the session wrote it */
  uint32_t request;          /* the command_id that it answers, or its own */
  uint32_t status, sequence_number;
  bool gone;  /* it does not leave */
  bool split; /* it leaves octet by octet */
  bool stays; /* the line is not closed when the session ends */
  enum wire_end end;
};

/* What a switch does to a PDU; nothing where it does not suit it. */
void wire_deed(enum switch_id id, struct wire *wire);
/* Whether a switch looks at such a PDU. */
bool wire_suits(const struct switch_info *info, const struct when *when, const struct wire *wire);

#endif
