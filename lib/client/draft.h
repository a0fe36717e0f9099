/* SPDX-License-Identifier: MIT
 *
 * From what the caller hands over to the PDUs that will leave. */
#ifndef SMPP_CLIENT_DRAFT_H
#define SMPP_CLIENT_DRAFT_H

#include "client/message.h"

/* A message whose text is planned, in client->plan, and which has no block yet. */
struct smpp__draft {
  const struct smpp_message *in;
  struct smpp_span validity; /* as it will be written */
  uint16_t reference;        /* of its parts, if there are several */
  size_t dests_len;          /* of the destinations of a submit_multi, as written */
  size_t octets;             /* of all its PDUs: set by measure, as are the others */
  bool ordinary, alike;
};

/* The PDU of the last ordinary message around its destination and its text, and
 * what it is known by. */
#define SMPP__PATTERN_OCTETS 10u
struct smpp__pattern {
  bool good;
  uint8_t octets[SMPP__PATTERN_OCTETS];
  uint8_t source_len, service_type_len, validity_len, head_len, middle_len;
  uint8_t source[21], service_type[6], validity[16];
  uint8_t head[64], middle[32];
};

/* How many octets its PDUs will take. SMPP_ERR_NOMEM; SMPP_ERR_FORBIDDEN: a
 * destination of a submit_multi. */
int smpp__draft_measure(struct smpp_client *client, struct smpp__draft *draft,
                        struct smpp_fault *fault);

/* Writes them into the block of m, which has the room, and has them judged.
 * Results as smpp_pdu_encode. */
int smpp__draft_write(struct smpp_client *client, const struct smpp__draft *draft,
                      struct smpp__message *m, struct smpp_fault *fault);

#endif
