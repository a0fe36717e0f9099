/* SPDX-License-Identifier: MIT
 *
 * Counting octets. */
#include "client/ledger.h"

static void *resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  struct smpp__ledger *ledger = ctx;
  size_t rest = ledger->used - old_size;
  void *block;

  if (new_size > old_size && (new_size > ledger->cap || rest > ledger->cap - new_size)) {
    ledger->capped = true;
    return NULL;
  }
  block = ledger->under.resize(ledger->under.ctx, ptr, old_size, new_size);
  if (block || new_size == 0)
    ledger->used = rest + new_size;
  return block;
}

struct smpp_alloc smpp__ledger_init(struct smpp__ledger *ledger, const struct smpp_alloc *under,
                                    size_t used, size_t cap) {
  struct smpp_alloc counted = {resize, ledger};

  *ledger = (struct smpp__ledger){*under, used, cap, false};
  return counted;
}
