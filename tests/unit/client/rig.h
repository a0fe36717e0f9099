/* SPDX-License-Identifier: MIT
 *
 * A client and an SMSC's session on one table: octets pass at once and whole,
 * the time is what the test says, and the SMSC answers when it is told to. */
#ifndef TESTS_CLIENT_RIG_H
#define TESTS_CLIENT_RIG_H

#include <smpp/client.h>

#include "support/failing_alloc.h"

#define RIG_MAX 600
#define RIG_PARTS 4
#define RIG_LINKS 4
#define RIG_DESTINATIONS 4
#define RIG_REQUESTS 64

/* One event, with what would not outlive it copied. */
struct rig_event {
  struct smpp_client_event e;
  struct smpp_part_result parts[RIG_PARTS];
  char ids[RIG_PARTS][80];
  char id[80]; /* of the receipt */
  struct smpp_destination_result destinations[RIG_DESTINATIONS];
};

/* One submit_sm that came to the SMSC. */
struct rig_submit {
  uint64_t request, at_ms;
  uint32_t link;
  char to[24], text[300], validity[20];
  size_t text_len;
  uint8_t esm_class, data_coding;
  uint8_t tlvs[64];
  size_t tlvs_len;
};

/* Another request that came to the SMSC, whole. */
struct rig_request {
  uint64_t request, at_ms;
  uint32_t link;
  struct smpp_pdu pdu;
  void *block;
  size_t block_len;
};

struct rig {
  struct failing_alloc memory;
  struct smpp_client_config config;
  smpp_client *client;
  smpp_session *smscs[RIG_LINKS]; /* of each link */
  uint64_t now;
  uint32_t bind_status[RIG_LINKS];
  const struct smpp_pdu *bind_body; /* of the answers to binds, or NULL */
  bool refused[RIG_LINKS];          /* hosts where nobody listens */
  bool silent;                      /* nothing that the client says reaches the SMSC */
  bool stuck;                       /* the client's transports take nothing */
  bool stuck_link[RIG_LINKS];       /* this one took nothing and is not asked again */
  bool keep_inbound;                /* INBOUND is left to the test */
  /* Answers each submit_sm at once, if it is set: a status; ESME_ROK comes with an id. */
  uint32_t (*answer)(struct rig *rig, const struct rig_submit *submit);
  int n_connects, n_closes;
  struct {
    uint32_t link, host;
    uint64_t at_ms;
  } connects[RIG_MAX];
  struct rig_event events[RIG_MAX];
  size_t n_events;
  struct rig_submit submits[RIG_MAX];
  size_t n_submits;
  bool keep_requests; /* what is neither a submit_sm nor a bind is left to rig_reply */
  struct rig_request requests[RIG_REQUESTS];
  size_t n_requests;
  uint32_t deliver_status[RIG_MAX]; /* how our deliver_sms were answered */
  size_t n_delivered;
};

/* A rig with a default configuration that can be changed before rig_open. It
 * gives up as soon as no link is up; rig_persists makes it try again. */
void rig_init(struct rig *rig);
void rig_persists(struct rig *rig);
void rig_open(struct rig *rig);
/* rig_open, start, connect, bind. */
void rig_bind(struct rig *rig);
/* Frees all and checks that no memory is left. */
void rig_close(struct rig *rig);

/* Lets everything pass that may pass now. */
void rig_pump(struct rig *rig);
/* Goes to a time, stopping at each deadline on the way. */
void rig_until(struct rig *rig, uint64_t now);

uint64_t rig_send(struct rig *rig, uint64_t cookie, const char *text);
struct smpp_message rig_message(uint64_t cookie, const char *text);
/* Answers the i-th submit_sm. */
void rig_answer(struct rig *rig, size_t i, uint32_t status, const char *id);
/* Answers the i-th other request; `body` may be NULL. */
void rig_reply(struct rig *rig, size_t i, uint32_t status, const struct smpp_pdu *body);
/* The same with generic_nack. */
void rig_nack(struct rig *rig, size_t i, uint32_t status);
/* The SMSC sends a request of its own over link 0. */
void rig_request_of_smsc(struct rig *rig, const struct smpp_pdu *pdu);
/* The SMSC delivers a receipt (or, with esm_class 0, a message). */
void rig_deliver(struct rig *rig, const char *text, const char *source, uint8_t esm_class);
/* The connection of a link, or of link 0, breaks. */
void rig_break_link(struct rig *rig, uint32_t link);
void rig_break(struct rig *rig);

/* The n-th event of a type from the start, or NULL; how many there are. */
const struct rig_event *rig_find(const struct rig *rig, int type, size_t n);
size_t rig_count(const struct rig *rig, int type);
/* The outcome of a message by its cookie; -1: none yet. Fails on a second. */
int rig_outcome(const struct rig *rig, uint64_t cookie);

/* Bound, with "hello" sent and accepted under an id; another to a number of its own. */
void rig_bind_and_send(struct rig *rig, const char *id);
void rig_send_to(struct rig *rig, uint64_t cookie, const char *to, const char *id);
/* The cookie of the message that the n-th receipt was told for; -1: none. */
int rig_receipt_cookie(struct rig *rig, size_t n);

#endif
