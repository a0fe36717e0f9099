/* SPDX-License-Identifier: MIT
 *
 * How receipts write the ids that responses gave, found out from the receipts.
 *
 * An id from a response is kept as it was. One from a receipt is looked up as it
 * is, as the hexadecimal of a decimal number, and as the decimal of a
 * hexadecimal one. Which of them found its message is remembered. */
#ifndef SMPP_CLIENT_IDS_H
#define SMPP_CLIENT_IDS_H

#include "client/receipts.h"

enum smpp__id_form { SMPP__ID_SAME, SMPP__ID_TO_HEX, SMPP__ID_TO_DEC, SMPP__ID_FORMS };

struct smpp__ids {
  bool learns;
  uint32_t votes[SMPP__ID_FORMS];
};

/* The part that a receipt is about, or NULL. Learns from it when `counts`. */
struct smpp__awaited *smpp__ids_find(struct smpp__ids *ids, const struct smpp__receipts *receipts,
                                     const struct smpp__receipt_key *key, bool counts);

#endif
