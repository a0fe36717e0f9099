/* SPDX-License-Identifier: MIT
 *
 * Whole PDUs out of the octets that pass over a connection, for whoever
 * watches. A connection that nobody watches pays one comparison a read. */
#ifndef SMPP_LIB_UV_TAP_H
#define SMPP_LIB_UV_TAP_H

#include "uv/hub.h"

#include <smpp/uv.h>

/* One direction. All zero at first. */
struct smpp__tap_side {
  uint8_t *held; /* a PDU that is not whole yet; wiped when it is let go */
  size_t len, cap;
  bool lost; /* what came was no PDU, or memory ran out: nothing more is told */
};

struct smpp__tap {
  struct smpp__tap_side received, sent;
};

struct smpp__watcher {
  smpp_uv_watch_cb call; /* NULL: nobody watches */
  void *data;
  struct smpp_codec codec; /* the session's: how long a PDU may be */
};

/* Tells `watcher` what becomes whole by these octets; `seen` says where. */
void smpp__tap_feed(struct smpp__tap *tap, const struct smpp_alloc *alloc,
                    const struct smpp__watcher *watcher, struct smpp_uv_seen *seen);

/* Ready for another connection. */
void smpp__tap_reset(struct smpp__tap *tap, const struct smpp_alloc *alloc);

#endif
