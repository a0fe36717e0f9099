/* SPDX-License-Identifier: MIT
 *
 * Socket addresses and the sockets that libuv does not make for us. */
#ifndef SMPP_LIB_UV_ADDRESS_H
#define SMPP_LIB_UV_ADDRESS_H

#include "uv/words.h"
#include <sys/socket.h>

struct smpp__address {
  struct sockaddr_storage storage;
  socklen_t len;
};

/* From an IPv4 or IPv6 address in text; false if it is none. */
bool smpp__address_parse(const char *text, uint16_t port, struct smpp__address *out);
uint16_t smpp__address_port(const struct smpp__address *address);
/* "127.0.0.1:2775", "[::1]:2775"; "" for another family. */
void smpp__address_text(const struct smpp__address *address, char text[SMPP__ADDRESS_SIZE]);

/* Both ends of a connected socket as text. */
void smpp__socket_ends(int fd, char peer[SMPP__ADDRESS_SIZE], char local[SMPP__ADDRESS_SIZE]);

/* A non-blocking, close-on-exec TCP socket, or a libuv code. */
int smpp__socket_open(int family);
/* TCP_NODELAY, keepalive, and how long the peer may leave octets unacknowledged
 * (0: as the system does). */
void smpp__socket_tune(int fd, uint32_t write_ms);

void smpp__socket_close(int fd);

/* errno as libuv's code. */
int smpp__last_code(void);

#endif
