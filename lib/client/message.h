/* SPDX-License-Identifier: MIT
 *
 * A message on its way: one block that holds all of it, as the PDUs that will
 * leave. */
#ifndef SMPP_CLIENT_MESSAGE_H
#define SMPP_CLIENT_MESSAGE_H

#include <smpp/client.h>

#include "client/pool.h"

struct smpp__track;
struct smpp__multi;

enum smpp__message_state {
  SMPP__QUEUED, /* parts are to be made: in the queue */
  SMPP__HELD,   /* the same, but it has to wait: see holds.h */
  SMPP__MADE,   /* all parts are made, or withheld: answers are awaited */
  SMPP__DONE    /* it has its outcome: waiting to be told */
};

enum smpp__part_phase {
  SMPP__PART_TODO,
  SMPP__PART_FLYING,
  SMPP__PART_SETTLED,
  SMPP__PART_KNOWN /* from before it was handed over */
};

#define SMPP__NOT_IN_HEAP UINT32_MAX

struct smpp__message {
  struct smpp__message *prev, *next;         /* of the queue, or of those that are done */
  struct smpp__message *fly_prev, *fly_next; /* of those that await an answer */
  struct smpp__track *track;                 /* NULL: no receipt was asked for */
  struct smpp__multi *multi;                 /* NULL: it goes to one destination */
  struct smpp__message *hold_chain, *held_head, *held_tail; /* holds: those that wait behind it */
  struct smpp__message *behind;                             /* the one it waits behind */
  uint64_t until_ms;                                        /* when it is tried again; HELD */
  uint64_t id, cookie;
  uint64_t expires_ms; /* UINT64_MAX: never */
  uint64_t since_ms;   /* when it was handed over */
  uint64_t place;      /* in the queue, where it returns to */
  uint64_t serial;     /* counts the messages that began to leave */
  uint32_t block_len;
  uint32_t cost;    /* of the block in memory */
  uint32_t heap_at; /* its place among those that expire */

  uint8_t state;   /* SMPP__QUEUED.. */
  uint8_t outcome; /* SMPP_MESSAGE_*, once DONE */
  bool urgent;
  bool withheld;     /* no more parts are sent */
  bool holds;        /* its destination: others wait behind it */
  uint8_t n_tries;   /* that ended in a refusal for a while */
  uint8_t next_part; /* the first that is to be made */
  uint8_t n_todo;    /* to be made */
  uint8_t n_flying;  /* made and not answered */
  uint8_t n_pdus, n_segments;
  uint8_t n_destinations; /* of a submit_multi; else 0 */
  uint8_t n_released;     /* of the n_pdus: those that may be made */
  bool journaled;

  uint8_t encoding;
  bool has_tlvs;
  struct smpp_span destination; /* in the first PDU */
  uint8_t *phase;               /* of each part: SMPP__PART_* */

  struct smpp_part_result parts[]; /* n_pdus; then where their PDUs start, the PDUs, phases */
};

/* Plans, encodes and copies a message, and has it judged. Results as
 * smpp_client_submit; `fault` is not NULL. */
int smpp__message_new(struct smpp_client *client, const struct smpp_message *in,
                      struct smpp__message **out, struct smpp_fault *fault);
void smpp__message_free(struct smpp_client *client, struct smpp__message *m);

/* Where the PDU of each part starts, and at [n_pdus] their end. */
static inline uint32_t *smpp__message_starts(const struct smpp__message *m) {
  return (uint32_t *)(uintptr_t)(m->parts + m->n_pdus);
}

static inline uint8_t *smpp__message_pdus(const struct smpp__message *m) {
  return (uint8_t *)(smpp__message_starts(m) + m->n_pdus + 1);
}

/* The PDU of part i, but for its sequence_number. */
static inline struct smpp_span smpp__message_frame(const struct smpp__message *m, unsigned i) {
  const uint32_t *starts = smpp__message_starts(m);

  return smpp_span(smpp__message_pdus(m) + starts[i], starts[i + 1] - starts[i]);
}

/* How many are sent of it. */
static inline uint32_t smpp__message_copies(const struct smpp__message *m) {
  return m->n_destinations ? m->n_destinations : 1;
}

/* The radio segments that part i becomes. */
static inline uint32_t smpp__message_segments(const struct smpp__message *m) {
  return (m->n_pdus == 1 ? m->n_segments : 1u) * smpp__message_copies(m);
}

#endif
