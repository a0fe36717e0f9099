/* SPDX-License-Identifier: MIT
 *
 * From a host to a connected socket: the name is resolved anew each time, each
 * of its addresses gets its time. */
#ifndef SMPP_LIB_UV_CONNECTOR_H
#define SMPP_LIB_UV_CONNECTOR_H

#include "uv/address.h"
#include "uv/hub.h"

struct smpp__connector;

struct smpp__connector_plan {
  const char *name; /* read until the call returns */
  uint16_t port;
  const struct smpp__address *local; /* to connect from, or NULL; copied */
  uint32_t limit_ms;                 /* for the name, and for each address */
  uint32_t write_ms;                 /* for smpp__socket_tune */
  /* One of them, from the loop; the connector is gone then. */
  void (*on_connected)(void *owner, int fd);
  /* `words` live until this returns. */
  void (*on_failed)(void *owner, int code, const char *words);
  void *owner;
};

/* SMPP_ERR_NOMEM, or the system's; what goes wrong later is told to on_failed. */
int smpp__connector_start(struct smpp__hub *hub, const struct smpp__connector_plan *plan,
                          struct smpp__connector **out);
/* Nobody is called any more. */
void smpp__connector_cancel(struct smpp__connector *connector);

#endif
