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
  bool is_data_sm; /* it goes out as one */
  uint32_t tries;
  uint32_t sequence_number;               /* of the last try .. */
  uint64_t link;                          /* .. on this link */
  bool acknowledged;                      /* under another number: its own runs out of time */
  uint64_t retry_ms;                      /* while it is put off */
  uint64_t refused_by[DELIVERY_REFUSALS]; /* link numbers, since it was last put off */
  uint8_t n_refused;
  struct smpp_pdu pdu; /* its spans point into `octets` */
  uint8_t octets[];
};

/* Copies a deliver_sm; NULL: no memory. */
struct delivery *delivery_new(const struct smpp_pdu *pdu, bool is_receipt);
void delivery_free(struct delivery *delivery);

/* How one receipt is written. */
struct receipt_style {
  uint8_t format, date;   /* RECEIPT_*, DATE_* */
  const char *stat, *err; /* instead of those of the state, or "" */
  uint64_t flags;         /* RECEIPT_FLAG(..) of the switches that act on it */
};
#define RECEIPT_FLAG(name) (UINT64_C(1) << (SWITCH_receipt_##name - SWITCH_receipt_lost))

/* The receipt of a message in a state: final, or (intermediate) on its way.
 * `id` as receipts write it. NULL: no memory. */
struct delivery *receipt_new(const struct message *message, uint8_t state, bool intermediate,
                             const struct receipt_style *style, const char *id, int64_t unix_ms);

/* Its octets as a data_sm in tlvs (message_payload in front of its own TLVs);
 * SMPP_ERR_NOSPACE. */
int delivery_as_data_sm(const struct delivery *delivery, uint8_t *tlvs, size_t cap,
                        struct smpp_pdu *out);

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
