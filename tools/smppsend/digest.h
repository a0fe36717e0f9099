/* SPDX-License-Identifier: MIT
 *
 * What tells one input from another: SHA-256 over its pieces, each with its
 * length. */
#ifndef SMPPSEND_DIGEST_H
#define SMPPSEND_DIGEST_H

#include "journal.h"

struct send_digest {
  void *context; /* NULL: not begun, or it failed */
};

bool send_digest_begin(struct send_digest *digest);
void send_digest_add(struct send_digest *digest, struct smpp_span piece);
/* False if it could not be made. */
bool send_digest_end(struct send_digest *digest, uint8_t out[SEND_DIGEST_LEN]);
void send_digest_free(struct send_digest *digest);

#endif
