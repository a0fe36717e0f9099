/* SPDX-License-Identifier: MIT
 *
 * smscsim/delivery.h - one deliver_sm on its way: a receipt or a patient's
 * message. */
#ifndef SMSCSIM_DELIVERY_H
#define SMSCSIM_DELIVERY_H

#include "message.h"

#define DELIVERY_REFUSALS 8 /* links remembered that refused it */

struct delivery {
  struct delivery *next;          /* in a queue */
  struct delivery *older, *newer; /* of all, those on their way included */
  uint64_t serial;                /* in the order in which they came */
  bool is_receipt;
  uint32_t tries;
  uint64_t retry_ms;                      /* while it is put off */
  uint64_t refused_by[DELIVERY_REFUSALS]; /* link numbers, since it was last put off */
  uint8_t n_refused;
  struct smpp_pdu pdu; /* its spans point into `octets` */
  uint8_t octets[];
};

/* Copies a deliver_sm; NULL: no memory. */
struct delivery *delivery_new(const struct smpp_pdu *pdu, bool is_receipt);
void delivery_free(struct delivery *delivery);

/* The receipt of a message in a state: final, or (intermediate) on its way.
 * `id` as receipts write it. NULL: no memory. */
struct delivery *receipt_new(const struct message *message, uint8_t state, bool intermediate,
                             uint8_t format, const char *id, int64_t unix_ms);

/* A text from one address to another, in as many parts as it takes. */
struct mo_draft {
  struct smpp_span from, to, text; /* text is UTF-8 */
  uint8_t from_ton, from_npi, to_ton, to_npi;
  uint8_t dcs0;
  uint16_t reference; /* of the parts of a long one */
};
/* The parts as a list at *out, how many at *n. Results as smpp_text_plan, and
 * SMPP_ERR_NOMEM; nothing is left at *out then. */
int mo_new(const struct mo_draft *draft, struct delivery **out, unsigned *n);

#endif
