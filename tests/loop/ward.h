/* SPDX-License-Identifier: MIT
 *
 * A client of an address that comes back after each loss, and what it was told. */
#ifndef SMPP_TESTS_LOOP_WARD_H
#define SMPP_TESTS_LOOP_WARD_H

#include "world.h"

struct ward {
  smpp_uv_client *client;
  unsigned outcomes[7], n_outcomes; /* by SMPP_MESSAGE_* */
  unsigned n_up, n_down, n_inbound, n_drained;
  int reason; /* of the last LINK_DOWN */
  char words[400];
};

/* Settings that a test may change before it opens by itself: backoff_ms is 1. */
struct ward_settings {
  struct smpp_client_config core;
  struct smpp_uv_client_config config;
  struct smpp_uv_host hosts[4];
};
void ward_settings(struct ward *ward, const char *host, uint16_t port,
                   struct ward_settings *settings);
void ward_open(struct world *world, struct ward *ward, struct ward_settings *settings);

/* One message from 100 to 200 that asks for a receipt if `receipt`. */
void ward_send(struct ward *ward, const char *text, bool receipt);
/* Runs the loop until a counter of the ward (or of anything) is at least n. */
void run_until(struct world *world, const unsigned *counter, unsigned n);
/* Drains, frees. */
void ward_leave(struct world *world, struct ward *ward);

#endif
