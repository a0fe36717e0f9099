/* SPDX-License-Identifier: MIT
 *
 * The owner's allocator with a cap on all that a client holds. */
#ifndef SMPP_CLIENT_LEDGER_H
#define SMPP_CLIENT_LEDGER_H

#include <smpp/alloc.h>

struct smpp__ledger {
  struct smpp_alloc under;
  size_t used, cap;
  bool capped; /* the cap was the reason of a failure since this was cleared */
};

/* An allocator that counts in `ledger`, which already holds `used`. */
struct smpp_alloc smpp__ledger_init(struct smpp__ledger *ledger, const struct smpp_alloc *under,
                                    size_t used, size_t cap);

#endif
