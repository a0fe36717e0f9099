/* SPDX-License-Identifier: MIT
 *
 * A loop to test on. It ends by itself when nothing is left to do; a guard fails
 * the test if it does not. At the end nothing may be open: no handle on the
 * loop, no descriptor of the process. */
#ifndef SMPP_TESTS_LOOP_WORLD_H
#define SMPP_TESTS_LOOP_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <smpp/uv.h>
#include <uv.h>

struct world {
  uv_loop_t loop;
  uv_timer_t guard;
  int n_descriptors;
};
int world_setup(void **state);
int world_teardown(void **state);
void world_run(struct world *world);

/* A TCP peer that is no SMPP: it listens, and does to who connects what its
 * script says. */
struct stranger {
  uv_tcp_t listener, peer;
  uint16_t port;
  const char *says;  /* sent when the first octets came, or NULL */
  bool says_at_once; /* sent on connect */
  bool closes;       /* after the first octets (or what it says) */
  int n_connections;
  size_t n_read;
  bool has_peer;
};
void stranger_listen(struct world *world, struct stranger *stranger);
void stranger_leave(struct stranger *stranger);

/* A port of 127.0.0.1 at which nobody listens. */
uint16_t unused_port(void);

/* submit_sm from 100 to 200 with this text. */
struct smpp_pdu submit_pdu(const char *text);

#endif
