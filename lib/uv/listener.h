/* SPDX-License-Identifier: MIT
 *
 * The listening socket of a server. */
#ifndef SMPP_LIB_UV_LISTENER_H
#define SMPP_LIB_UV_LISTENER_H

#include "uv/connection.h"

/* A listening socket, its address in words and its port. SMPP_ERR_INVALID: the
 * host is no address. Or the system's. */
int smpp__listener_open(const struct smpp_server_config *config, char text[SMPP__ADDRESS_SIZE],
                        uint16_t *port, int *out);
/* Accepts from now on; each socket goes to smpp__server_accept. */
void smpp__listener_watch(smpp_server *server);

void smpp__server_accept(smpp_server *server, int fd, const struct smpp__address *peer);

#endif
