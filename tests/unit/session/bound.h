/* SPDX-License-Identifier: MIT
 *
 * Steps that bind a fresh session at time 0. `MODE` is transceiver, receiver or
 * transmitter. */
#ifndef TESTS_UNIT_SESSION_BOUND_H
#define TESTS_UNIT_SESSION_BOUND_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "support/transcript.h"

/* Uses up our sequence number 1 and cookie 0. */
#define ESME_BOUND_AS(MODE)                                                                        \
  {0, OWNER, "submit bind_" MODE " system_id=esme password=secret cookie=0"},                      \
      {0, SENDS, "bind_" MODE " seq=1"},                                                           \
      {0, PEER, "bind_" MODE "_resp seq=1 system_id=smsc sc_interface_version=0x34"}, {            \
    0, EVENT, "bound bind_" MODE " cookie=0"                                                       \
  }

/* Uses up the peer's sequence number 1 and request 1. */
#define SMSC_BOUND_AS(MODE)                                                                        \
  {0, PEER, "bind_" MODE " seq=1 system_id=esme password=secret"},                                 \
      {0, EVENT, "request bind_" MODE " seq=1"}, {0, OWNER, "respond 1 status=ESME_ROK"}, {        \
    0, SENDS, "bind_" MODE "_resp seq=1 status=ESME_ROK"                                           \
  }

#define PLAY_ESME(steps)                                                                           \
  do {                                                                                             \
    struct smpp_session_config config = transcript_config(SMPP_ROLE_ESME);                         \
    PLAY(&config, steps);                                                                          \
  } while (0)

#define PLAY_SMSC(steps)                                                                           \
  do {                                                                                             \
    struct smpp_session_config config = transcript_config(SMPP_ROLE_SMSC);                         \
    PLAY(&config, steps);                                                                          \
  } while (0)

#endif
