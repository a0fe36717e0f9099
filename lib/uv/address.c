/* SPDX-License-Identifier: MIT
 *
 * Addresses to text and back, socket options. */
#include "uv/address.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <unistd.h>
#include <uv.h>

int smpp__last_code(void) {
  return uv_translate_sys_error(errno);
}

bool smpp__address_parse(const char *text, uint16_t port, struct smpp__address *out) {
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;

  memset(out, 0, sizeof *out);
  if (uv_ip4_addr(text, port, &v4) == 0) {
    memcpy(&out->storage, &v4, sizeof v4);
    out->len = sizeof v4;
    return true;
  }
  if (uv_ip6_addr(text, port, &v6) == 0) {
    memcpy(&out->storage, &v6, sizeof v6);
    out->len = sizeof v6;
    return true;
  }
  return false;
}

uint16_t smpp__address_port(const struct smpp__address *address) {
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;

  if (address->storage.ss_family == AF_INET6) {
    memcpy(&v6, &address->storage, sizeof v6);
    return ntohs(v6.sin6_port);
  }
  memcpy(&v4, &address->storage, sizeof v4);
  return ntohs(v4.sin_port);
}

void smpp__address_text(const struct smpp__address *address, char text[SMPP__ADDRESS_SIZE]) {
  char host[INET6_ADDRSTRLEN];
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;

  text[0] = '\0';
  if (address->storage.ss_family == AF_INET) {
    memcpy(&v4, &address->storage, sizeof v4);
    if (uv_ip4_name(&v4, host, sizeof host) == 0)
      snprintf(text, SMPP__ADDRESS_SIZE, "%s:%u", host, (unsigned)ntohs(v4.sin_port));
  } else if (address->storage.ss_family == AF_INET6) {
    memcpy(&v6, &address->storage, sizeof v6);
    if (uv_ip6_name(&v6, host, sizeof host) == 0)
      snprintf(text, SMPP__ADDRESS_SIZE, "[%s]:%u", host, (unsigned)ntohs(v6.sin6_port));
  }
}

void smpp__socket_ends(int fd, char peer[SMPP__ADDRESS_SIZE], char local[SMPP__ADDRESS_SIZE]) {
  struct smpp__address address;

  memset(&address, 0, sizeof address);
  address.len = sizeof address.storage;
  peer[0] = local[0] = '\0';
  if (getpeername(fd, (struct sockaddr *)&address.storage, &address.len) == 0)
    smpp__address_text(&address, peer);
  address.len = sizeof address.storage;
  if (getsockname(fd, (struct sockaddr *)&address.storage, &address.len) == 0)
    smpp__address_text(&address, local);
}

int smpp__socket_open(int family) {
  int fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);

  return fd < 0 ? smpp__last_code() : fd;
}

/* An option that the system refuses costs speed or notice, never the link. */
void smpp__socket_tune(int fd, uint32_t write_ms) {
  int one = 1;

  (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  (void)setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one);
#ifdef TCP_USER_TIMEOUT
  if (write_ms)
    (void)setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &(unsigned){write_ms}, sizeof(unsigned));
#else
  (void)write_ms;
#endif
}

void smpp__socket_close(int fd) {
  (void)close(fd);
}
