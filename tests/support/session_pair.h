/* SPDX-License-Identifier: MIT
 *
 * An ESME and an SMSC session joined by two pipes in memory, with a seed: octets
 * travel in pieces of any size and after delays of any length, and the pipe may
 * break at any octet. */
#ifndef TESTS_SUPPORT_SESSION_PAIR_H
#define TESTS_SUPPORT_SESSION_PAIR_H

#include <smpp/session.h>

/* One direction. */
struct pair_pipe {
  uint8_t *octets;
  size_t len, cap;
  uint64_t ready_ms; /* when the next piece arrives */
  uint64_t n_carried;
};

struct session_pair {
  smpp_session *ends[2];     /* SMPP_ROLE_ESME, SMPP_ROLE_SMSC */
  struct pair_pipe pipes[2]; /* from that end */
  uint64_t now_ms;
  uint64_t random;
  uint32_t most_delay_ms;
  size_t most_in_flight; /* a pipe takes no more while it holds so much; 0: it always does */
  uint64_t cut_after;    /* octets carried both ways after which the link breaks; 0: never */
  bool cut;
  /* Called for every event of either end. It may act on the session. */
  void (*on_event)(struct session_pair *pair, int role, const struct smpp_event *event);
  void *owner;
};

/* Two fresh sessions; the configs' alloc is used for the pipes too. */
void session_pair_init(struct session_pair *pair, const struct smpp_session_config *esme,
                       const struct smpp_session_config *smsc, uint64_t seed);
void session_pair_deinit(struct session_pair *pair);

/* A number from 0 to `below` - 1. */
uint32_t session_pair_random(struct session_pair *pair, uint32_t below);

/* Moves octets and time on by one step; false: nothing can happen any more. */
bool session_pair_step(struct session_pair *pair);

#endif
