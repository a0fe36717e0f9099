/* SPDX-License-Identifier: MIT
 *
 * The listening socket of a server: made, polled, and left alone for a moment
 * when the process has no descriptors left. */
#include "uv/listener.h"

#include <errno.h>
#include <sys/socket.h>

#define ACCEPTS_A_TURN 64
#define PAUSE_MS 100u

int smpp__listener_open(const struct smpp_server_config *config, char text[SMPP__ADDRESS_SIZE],
                        uint16_t *port, int *out) {
  struct smpp__address address;
  int fd, one = 1, zero = 0, code;

  if (!smpp__address_parse(config->host ? config->host : "127.0.0.1", config->port, &address))
    return SMPP_ERR_INVALID;
  fd = smpp__socket_open(address.storage.ss_family);
  if (fd < 0)
    return smpp__system_result(fd);
  (void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (address.storage.ss_family == AF_INET6) /* "::" takes IPv4 too */
    (void)setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &zero, sizeof zero);
  if (bind(fd, (struct sockaddr *)&address.storage, address.len) != 0 ||
      listen(fd, config->backlog) != 0 ||
      getsockname(fd, (struct sockaddr *)&address.storage, &address.len) != 0) {
    code = smpp__last_code();
    smpp__socket_close(fd);
    return smpp__system_result(code);
  }
  smpp__address_text(&address, text);
  *port = smpp__address_port(&address);
  *out = fd;
  return SMPP_OK;
}

static void on_pause_over(uv_timer_t *timer) {
  smpp__listener_watch(timer->data);
}

/* The listening socket stays readable while nobody accepts: polling it without a
 * descriptor to spare would spin. */
static void pause_accepting(smpp_server *server, int code) {
  smpp__server_say(server, SMPP_LOG_ERROR, server->address, smpp__system_text(code));
  uv_poll_stop(&server->poll);
  uv_timer_start(&server->timer, on_pause_over, PAUSE_MS, 0);
}

/* Failures of the one connection that was at hand, which is gone (accept(2)). */
static bool is_of_the_peer(int error) {
  return error == EINTR || error == ECONNABORTED || error == EPROTO || error == EPERM ||
         error == ENETDOWN || error == ENETUNREACH || error == EHOSTDOWN || error == EHOSTUNREACH;
}

/* One more; false: not now. */
static bool accept_one(smpp_server *server) {
  struct smpp__address peer = {.len = sizeof peer.storage};
  int fd = accept4(server->fd, (struct sockaddr *)&peer.storage, &peer.len,
                   SOCK_NONBLOCK | SOCK_CLOEXEC);

  if (fd >= 0) {
    smpp__server_accept(server, fd, &peer);
    return true;
  }
  if (is_of_the_peer(errno))
    return true;
  if (errno != EAGAIN && errno != EWOULDBLOCK)
    pause_accepting(server, smpp__last_code());
  return false;
}

static void on_readable(uv_poll_t *poll, int status, int events) {
  smpp_server *server = poll->data;
  int n = 0;

  (void)status;
  (void)events;
  while (n++ < ACCEPTS_A_TURN && server->fd >= 0 && accept_one(server))
    continue;
}

void smpp__listener_watch(smpp_server *server) {
  if (server->fd >= 0)
    uv_poll_start(&server->poll, UV_READABLE, on_readable);
}
