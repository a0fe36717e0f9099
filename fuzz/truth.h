/* SPDX-License-Identifier: MIT
 *
 * What is true of a client's messages whatever its peer says: kept from the
 * octets that left and came, held against what the client tells. The peer of
 * tests/sim is honest; this one answers twice, in advance, at random. */
#ifndef FUZZ_TRUTH_H
#define FUZZ_TRUTH_H

#include "../tests/support/failing_alloc.h"
#include <smpp/client.h>

#define TRUTH_LINKS 3
#define TRUTH_MESSAGES 64
#define TRUTH_OPERATIONS 32
#define TRUTH_PARTS 8
#define TRUTH_OTHER (TRUTH_MESSAGES + 1)
#define TRUTH_DESTINATIONS 4
#define TRUTH_ATTEMPTS 1024 /* on one connection */
#define TRUTH_SENT 4096
#define TRUTH_IDS 512

/* A part of a message, or an operation. */
struct truth_part {
  bool out;      /* its request left whole, and nothing has refused that one since */
  bool begun;    /* an octet of it left, at least once */
  bool left;     /* the whole of it did, at least once */
  bool accepted; /* some answer said ESME_ROK */
  bool refused;  /* some answer said another status */
  bool in_doubt; /* some answer said nothing: of another command, or a nack with ESME_ROK */
  bool known;    /* a journal said what became of it */
  bool not_sent; /* the client said so */
};

struct truth_message {
  uint64_t id;
  int outcome; /* -1: none yet */
  bool receipt, journaled, cancelled, withheld, expires;
  uint32_t n_destinations, n_pdus, n_released;
  uint32_t n_segments; /* to all destinations */
  bool delivery[TRUTH_DESTINATIONS];
  struct truth_part parts[TRUTH_PARTS];
};

struct truth_operation {
  uint64_t id;
  uint32_t command_id;
  uint32_t asked; /* it is about the id "m.." of this number */
  bool told, expires;
  struct truth_part request;
};

/* A PDU of the client's on a connection. */
struct truth_attempt {
  uint32_t sequence, command_id;
  uint32_t message, part; /* message TRUTH_MESSAGES: operation `part`; TRUTH_OTHER: neither */
  uint64_t start, end;    /* its place in the stream */
  uint64_t left_ms;
  bool left, answered;
};

enum truth_wire { WIRE_NONE, WIRE_CONNECTING, WIRE_UP, WIRE_CLOSING };

struct truth_link {
  int wire;
  bool bound;            /* as LINK_UP and LINK_DOWN say */
  bool withdrawn;        /* it closes: only what was begun still leaves */
  uint64_t n_sent, seen; /* of the client's stream: octets that left, octets looked at */
  struct truth_attempt attempts[TRUTH_ATTEMPTS];
  uint32_t n_attempts;
  uint8_t in[4096]; /* the begin of a PDU of the peer's */
  size_t in_len;
  bool lost_borders; /* the peer's octets are followed no more */
  bool bad_window;   /* it answered before it was asked: nothing is known of the window */
  uint32_t last_sequence, last_command; /* of its last request of any kind */
};

struct truth {
  smpp_client *client;
  const struct smpp_client_config *config;
  uint64_t now_ms;
  struct failing_alloc memory;
  struct truth_link links[TRUTH_LINKS];
  struct truth_message messages[TRUTH_MESSAGES];
  uint32_t n_messages;
  struct truth_operation operations[TRUTH_OPERATIONS];
  uint32_t n_operations;
  struct {
    uint32_t message, part;
    bool shared;    /* more than one part has it */
  } ids[TRUTH_IDS]; /* "m0", "m1", .. as the peer gave them */
  uint32_t n_ids;
  uint32_t greatest_rate; /* that was ever set; 0: none */
  struct {
    uint64_t at_ms;
    uint32_t segments;
  } sent[TRUTH_SENT];
  uint32_t n_sent;
  bool last; /* LINK_DOWN said that no link comes up again */
  bool drain_asked, drained;
};

/* A connection came up, or ended. */
void truth_reset_link(struct truth_link *link);
/* Looks at what smpp_client_output gave. */
void truth_output(struct truth *truth, struct truth_link *link, struct smpp_span output);
/* The transport took n octets of it. */
void truth_sent(struct truth *truth, struct truth_link *link, size_t n);
/* The client is about to be given these octets of the peer's. */
void truth_received(struct truth *truth, struct truth_link *link, struct smpp_span octets);
/* What the client tells. */
void truth_event(struct truth *truth, const struct smpp_client_event *event);
/* After the end: each message has its outcome, each operation its event. */
void truth_end(struct truth *truth);

/* A name such as "m12" to 12; UINT32_MAX: it is none of this letter. */
uint32_t truth_number(struct smpp_span name, char letter);

#endif
