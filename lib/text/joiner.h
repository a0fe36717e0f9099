/* SPDX-License-Identifier: MIT
 *
 * What the joiner holds. */
#ifndef SMPP_TEXT_JOINER_H
#define SMPP_TEXT_JOINER_H

#include <smpp/text.h>

#define SMPP__PARTS_MAX 255

struct smpp__part {
  struct smpp__part *next; /* of the same message, in no order */
  size_t len;
  uint8_t seq, data_coding;
  struct smpp_gsm7_tables tables;
  uint8_t octets[];
};

/* An incomplete message. */
struct smpp__message {
  struct smpp__message *chain;         /* of the same bucket */
  struct smpp__message *older, *newer; /* by first_ms */
  uint64_t hash;
  uint64_t first_ms;
  uint64_t came[4]; /* bit i: part i + 1 is there */
  struct smpp__part *parts;
  size_t n_octets; /* of user data */
  size_t account_len, source_len, destination_len;
  uint16_t reference;
  uint8_t kind, total, n_parts;
  uint8_t names[]; /* account, source, destination, one behind the other */
};

/* A message put in order. `octets` has room for message->n_octets. */
void smpp__joined_assemble(const struct smpp__message *message, uint8_t *octets,
                           struct smpp_joined_run runs[SMPP__PARTS_MAX], struct smpp_joined *out);

#endif
