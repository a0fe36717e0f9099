/* SPDX-License-Identifier: MIT
 *
 * smscsim/message.h - one message that the SMSC took, and the last --keep of
 * them. */
#ifndef SMSCSIM_MESSAGE_H
#define SMSCSIM_MESSAGE_H

#include "behaviour.h"
#include "query.h"

#include <data/json_write.h>
#include <smpp/text.h>

#define MESSAGE_ID_SIZE 40 /* a UUID and its NUL */

/* Held by the store, by what is still due for it, or by both. */
struct message {
  uint32_t refs;
  uint64_t number;       /* the n-th id given out */
  uint64_t session, pdu; /* what is drawn for it is drawn by these */
  int64_t received_ms;   /* Unix time */
  /* What decides final_ms, in the simulator's clock: it is tried at not_before_ms,
   * takes wait_ms, and has until expires_ms (UINT64_MAX: no limit). */
  uint64_t not_before_ms, wait_ms, expires_ms;
  uint8_t drawn_state;  /* of a delivery in time */
  uint64_t final_ms;    /* when final_state holds */
  uint8_t final_state;  /* message_state, 5.2.28 */
  bool finished;        /* final_ms was reached, and what it brings is done */
  bool receipt_sent;    /* before that */
  bool receipt_unasked; /* it gets one all the same */
  uint8_t parts;        /* of the long message that it belongs to; 1: stands alone */
  uint8_t segments;     /* radio segments of this PDU */
  bool set_dpf;         /* its sender wants to hear when an absent number is back */
  bool tried_once;      /* datagram and transaction mode: now or not at all */
  bool cancelled;       /* by cancel_sm: what is still due for it finds nothing to do */
  bool as_gsm;          /* the patient reads ? for what GSM 7-bit lacks */
  bool in_payload;      /* the user data came in message_payload */
  uint8_t id_receipt;   /* ID_*: how its id is written in receipts */
  uint8_t seq;          /* this part, from 1 */
  uint8_t reference_kind;
  uint16_t reference;
  uint8_t from_ton, from_npi, to_ton, to_npi;
  uint8_t esm_class, data_coding, registered_delivery, dcs0;
  struct smpp_span system_id, service_type, from, to, user_data; /* in `octets` */
  void *replacement; /* user_data after a replace_sm, or NULL */
  char id[MESSAGE_ID_SIZE];
  uint8_t octets[];
};

/* What a message is made of: views that message_new copies. */
struct message_draft {
  struct smpp_span system_id, service_type, from, to, user_data;
  uint8_t from_ton, from_npi, to_ton, to_npi;
  uint8_t esm_class, data_coding, registered_delivery;
  bool in_payload;
};

/* A draft of what a submit_sm or data_sm asks for. */
void message_draft_of(const struct smpp_pdu *pdu, struct message_draft *out);

/* A message with one reference; NULL: no memory. `pdu` says how it belongs to
 * others. */
struct message *message_new(const struct message_draft *draft, const struct smpp_pdu *pdu,
                            uint8_t dcs0);
struct message *message_ref(struct message *message);
void message_unref(struct message *message); /* NULL is fine */

/* Another text from now on (replace_sm); false: no memory. */
bool message_replace_text(struct message *message, struct smpp_span text);

/* Sets final_ms and final_state from what decides them. */
void message_plan(struct message *message);

/* message_state at a moment. */
uint8_t message_state_at(const struct message *message, uint64_t now_ms);

/* The national tables that its header names. */
struct smpp_gsm7_tables message_tables(const struct message *message);

/* Its text as UTF-8 without header, appended; false: its data_coding has no text
 * that is known here (binary, a vendor's). */
bool message_text(const struct message *message, struct data_buffer *out);

/* What a joiner is given of it: smpp_pdu_part. */
int message_part(const struct message *message, uint8_t *buf, size_t cap, struct smpp_span *out);

/* Writes a number as an id of a format; the UUID is drawn. */
void message_id_write(uint8_t format, uint64_t number, uint64_t seed, char out[MESSAGE_ID_SIZE]);

/* The radio segments that `octets` of user data in an SMPP_ENCODING_* take (3GPP
 * 23.040), at least 1. */
uint8_t segments_of(size_t octets, int encoding);

/* The last `keep` messages, oldest forgotten first. */
struct store {
  struct message **ring;
  size_t keep, n, head;
};
bool store_init(struct store *store, size_t keep); /* false: no memory */
void store_free(struct store *store);
/* Takes a reference of its own. */
void store_add(struct store *store, struct message *message);
/* i from 0, the oldest. */
struct message *store_at(const struct store *store, size_t i);
/* The newest of an id; NULL: not kept, or never was. */
struct message *store_find(const struct store *store, struct smpp_span id);
/* {"messages":[..]}: those that fit, the members of the contract. */
void store_write(const struct store *store, const struct message_filter *filter, uint64_t now_ms,
                 struct data_json_writer *json);

#endif
