/* SPDX-License-Identifier: MIT
 *
 * A simulated SMSC with made-up links and a clock turned by hand: what it does
 * to a link is written down instead of sent. */
#ifndef TEST_SMSCSIM_WORLD_H
#define TEST_SMSCSIM_WORLD_H

#include "smsc.h"

#define MAX_DONE 4096

enum deed { RESPONDED, NACKED, SUBMITTED, WROTE_RAW, PAUSED, READ_ON, CLOSED, RESET, HELD };

struct done {
  enum deed deed;
  uint64_t at_ms, request, cookie;
  uint32_t status;
  char id[65];       /* of a response */
  uint8_t wire[256]; /* of WROTE_RAW, its beginning */
  size_t wire_len;
  struct smpp_pdu pdu; /* a copy */
  void *block;
  size_t block_len;
};

struct peer {
  struct world *world;
  struct link *link;
  struct done done[MAX_DONE];
  size_t n_done;
  uint64_t heard_ms; /* when the last octet came from it */
  bool intercepted;  /* its PDUs want to pass smsc_outgoing */
  uint32_t sequence_number;
  unsigned room; /* deliver_sm that it takes before it says WINDOW */
};

struct world {
  struct smsc *smsc;
  struct smsc_config config;
  struct patients patients;
  struct users users;
  struct site site;
  struct log log;
  uint64_t now_ms, next_request, next_number;
};

extern const struct message_filter all_messages;

/* Whether GET /messages has the words; whether a text has, which gets a NUL. */
bool messages_say(const struct world *world, const char *words);
bool has(struct data_buffer *text, const char *words);

/* With the behaviours and patients of a scenario's text. */
void world_begin(struct world *world, const char *scenario);
/* After changes of world->config: begins again. */
void world_restart(struct world *world);
void world_end(struct world *world);

/* Turns the clock, doing what falls due on the way at its time. */
void world_pass(struct world *world, uint64_t ms);

/* A link bound with a command (SMPP_BIND_*); its status is the last deed. */
struct peer *peer_new(struct world *world);
uint32_t peer_bind(struct peer *peer, uint32_t command_id, const char *system_id,
                   const char *password);
void peer_free(struct peer *peer);
void peer_close(struct peer *peer); /* the CLOSED event */

/* Bound, without a password: as it says, or as transceiver of "clinic". */
struct peer *bound(struct world *world, uint32_t command_id, const char *system_id);
struct peer *bound_trx(struct world *world);

/* A request from the peer. */
void peer_request(struct peer *peer, const struct smpp_pdu *pdu);
/* A submit_sm with a text; the status of its answer, UINT32_MAX: none yet. */
uint32_t peer_submit(struct peer *peer, const char *to, const char *text, uint8_t registered);
struct smpp_pdu submit_sm(const char *to, const char *text, uint8_t registered);

/* A PDU of the session on its way out, as an intercepting owner hands it over. */
void peer_outgoing(struct peer *peer, struct smpp_span octets);

/* The peer's answer to a deliver_sm that it got. */
void peer_answers(struct peer *peer, const struct done *delivery, uint32_t status);
/* Its end without an answer. */
void peer_leaves_open(struct peer *peer, const struct done *delivery, int why);

/* The i-th deliver_sm that it got, from 0; NULL: not so many. */
const struct done *peer_delivery(const struct peer *peer, size_t i);
size_t peer_deliveries(const struct peer *peer);
const struct done *peer_last(const struct peer *peer);

/* A PDU as octets, with the number 9. */
struct frame {
  uint8_t octets[256];
  size_t len;
};
struct frame encoded(struct smpp_pdu *pdu);

/* The short_message of a deliver_sm as text, in static storage. */
const char *text_of(const struct done *delivery);

#endif
