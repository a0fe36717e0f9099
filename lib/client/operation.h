/* SPDX-License-Identifier: MIT
 *
 * query_sm, cancel_sm and replace_sm on their way. Each waits, flies, and is done;
 * then its event is told and it is gone. */
#ifndef SMPP_CLIENT_OPERATION_H
#define SMPP_CLIENT_OPERATION_H

#include <smpp/client.h>

#define SMPP__OPERATIONS_MAX 65536u

struct smpp__operation {
  struct smpp__operation *prev, *next;
  uint64_t id, cookie;
  uint64_t expires_ms;
  uint32_t wanted_host; /* UINT32_MAX: any */
  int outcome;          /* SMPP_OPERATION_*, of one that is done */
  const char *detail;   /* the same; static words or NULL */
  struct smpp_pdu pdu;  /* its spans are in the block */
  void *block;
  size_t block_len;
};

struct smpp__operation_list {
  struct smpp__operation *head, *tail; /* by id */
};

struct smpp__operations {
  struct smpp__operation_list waiting, flying, done;
  uint32_t count;
  uint64_t last_id;
  uint64_t expires_ms; /* none that waits expires before */
};

struct smpp__link;

/* Frees all that are left. */
void smpp__operations_deinit(struct smpp_client *client);
/* Sends those that wait over a link, as many as it may take. */
void smpp__operations_feed(struct smpp_client *client, struct smpp__link *link);
/* What a session says of the end of one. Returns whether `out` is to be told. */
bool smpp__operation_answered(struct smpp_client *client, struct smpp__link *link,
                              const struct smpp_event *event, struct smpp_client_event *out);
/* The next that is done without an answer. */
bool smpp__operation_event(struct smpp_client *client, struct smpp_client_event *out);
uint64_t smpp__operations_deadline(const struct smpp_client *client);
void smpp__operations_expire(struct smpp_client *client);
/* No link will come up again. */
void smpp__operations_end(struct smpp_client *client);

/* operation_pdu.c: what is asked for as a PDU, copied into op->block. Results as
 * smpp_client_operate. */
int smpp__operation_make(struct smpp_client *client, const struct smpp_operation *in,
                         struct smpp__operation *op, struct smpp_fault *fault);
/* Whether the answer to a query is about the message that was asked for. */
bool smpp__operation_is_about(struct smpp_span asked, struct smpp_span answered);

static inline bool smpp__is_operation(uint32_t command_id) {
  return command_id == SMPP_QUERY_SM || command_id == SMPP_CANCEL_SM ||
         command_id == SMPP_REPLACE_SM;
}

#endif
