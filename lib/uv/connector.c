/* SPDX-License-Identifier: MIT
 *
 * Resolving and connecting, with a limit for each step. The steps:
 *
 *   start -> (a name) uv_getaddrinfo -> try address 0 -> .. -> the first that
 *   connects, or the words of all that failed */
#include "uv/connector.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#define MAX_ADDRESSES 16u
#define NAME_SIZE 256u

struct smpp__connector {
  struct smpp__hub *hub;
  struct smpp__connector_plan plan;
  char name[NAME_SIZE];
  struct smpp__address local;
  bool has_local;
  struct smpp__address addresses[MAX_ADDRESSES];
  unsigned n_addresses, at; /* `at` is the address being tried */
  uv_getaddrinfo_t resolve;
  uv_timer_t timer;
  uv_poll_t poll;
  int fd;             /* -1: none */
  bool done;          /* told, or cancelled: it only waits to be freed */
  unsigned n_pending; /* handles to be closed and requests to come back */
  int code;           /* of the last failure */
  char words[SMPP__WORDS_SIZE];
};

static void try_next(struct smpp__connector *connector);

static void settle(struct smpp__connector *connector) {
  struct smpp__hub *hub = connector->hub;

  if (--connector->n_pending > 0)
    return;
  hub->alloc.resize(hub->alloc.ctx, connector, sizeof *connector, 0);
  smpp__hub_leave(hub);
}

static void on_timer_closed(uv_handle_t *handle) {
  settle(handle->data);
}

/* The socket is let go of: kept (its descriptor is returned) or closed. */
static void drop_poll(struct smpp__connector *connector) {
  if (uv_is_active((uv_handle_t *)&connector->poll))
    uv_poll_stop(&connector->poll);
}

static void on_poll_closed(uv_handle_t *handle) {
  struct smpp__connector *connector = handle->data;

  if (!connector->done) {
    connector->n_pending--; /* never the last: the timer is open */
    try_next(connector);
  } else {
    settle(connector);
  }
}

static void finish(struct smpp__connector *connector) {
  connector->done = true;
  uv_timer_stop(&connector->timer);
  uv_close((uv_handle_t *)&connector->timer, on_timer_closed);
}

static void fail(struct smpp__connector *connector) {
  void (*on_failed)(void *, int, const char *) = connector->plan.on_failed;

  finish(connector);
  on_failed(connector->plan.owner, connector->code, connector->words);
}

static void note_failure(struct smpp__connector *connector, int code) {
  char address[SMPP__ADDRESS_SIZE], words[SMPP__WORDS_SIZE];

  smpp__address_text(&connector->addresses[connector->at], address);
  smpp__connect_words(code, address, connector->plan.limit_ms, words);
  smpp__words_join(connector->words, words);
  connector->code = code;
}

/* This address is done with; the next is tried once libuv has let go. */
static void give_up_address(struct smpp__connector *connector, int code) {
  note_failure(connector, code);
  connector->at++;
  uv_timer_stop(&connector->timer);
  drop_poll(connector);
  uv_close((uv_handle_t *)&connector->poll, on_poll_closed);
  close(connector->fd);
  connector->fd = -1;
}

static void on_connect_over(uv_timer_t *timer) {
  give_up_address(timer->data, UV_ETIMEDOUT);
}

static void succeed(struct smpp__connector *connector) {
  void (*on_connected)(void *, int) = connector->plan.on_connected;
  int fd = connector->fd;

  connector->fd = -1;
  drop_poll(connector);
  finish(connector);
  uv_close((uv_handle_t *)&connector->poll, on_poll_closed);
  on_connected(connector->plan.owner, fd);
}

static void on_connect(uv_poll_t *poll, int status, int events) {
  struct smpp__connector *connector = poll->data;
  int error = 0;
  socklen_t len = sizeof error;

  (void)events;
  if (getsockopt(connector->fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0)
    error = errno;
  if (error)
    give_up_address(connector, uv_translate_sys_error(error));
  else if (status < 0)
    give_up_address(connector, status);
  else
    succeed(connector);
}

/* A connecting socket for the address, or a libuv code. */
static int open_socket(struct smpp__connector *connector, const struct smpp__address *address) {
  int fd = smpp__socket_open(address->storage.ss_family), code;

  if (fd < 0)
    return fd;
  smpp__socket_tune(fd, connector->plan.write_ms);
  if (connector->has_local &&
      bind(fd, (struct sockaddr *)&connector->local.storage, connector->local.len) != 0)
    goto failed;
  if (connect(fd, (const struct sockaddr *)&address->storage, address->len) == 0 ||
      errno == EINPROGRESS)
    return fd;
failed:
  code = smpp__last_code();
  close(fd);
  return code;
}

static int watch_socket(struct smpp__connector *connector, int fd) {
  int code = uv_poll_init(connector->hub->loop, &connector->poll, fd);

  if (code) {
    close(fd);
    return code;
  }
  connector->n_pending++;
  connector->fd = fd;
  connector->poll.data = connector;
  uv_poll_start(&connector->poll, UV_WRITABLE, on_connect);
  uv_timer_start(&connector->timer, on_connect_over, connector->plan.limit_ms, 0);
  return 0;
}

static void try_next(struct smpp__connector *connector) {
  for (; connector->at < connector->n_addresses; connector->at++) {
    int code = open_socket(connector, &connector->addresses[connector->at]);

    if (code >= 0)
      code = watch_socket(connector, code);
    if (code >= 0)
      return;
    note_failure(connector, code);
  }
  fail(connector);
}

static void fail_resolving(struct smpp__connector *connector, int code) {
  connector->code = code;
  if (code == UV_ETIMEDOUT)
    snprintf(connector->words, sizeof connector->words,
             "cannot resolve %s: no answer within %lu ms", connector->name,
             (unsigned long)connector->plan.limit_ms);
  else
    snprintf(connector->words, sizeof connector->words, "cannot resolve %s: %s", connector->name,
             smpp__system_text(code));
  fail(connector);
}

static void on_resolve_over(uv_timer_t *timer) {
  struct smpp__connector *connector = timer->data;

  uv_cancel((uv_req_t *)&connector->resolve); /* on_resolved comes all the same */
  fail_resolving(connector, UV_ETIMEDOUT);
}

static void keep_addresses(struct smpp__connector *connector, const struct addrinfo *list) {
  for (; list && connector->n_addresses < MAX_ADDRESSES; list = list->ai_next) {
    struct smpp__address *address = &connector->addresses[connector->n_addresses];

    if (list->ai_addrlen > sizeof address->storage)
      continue;
    /* From an address of the other family nothing can be reached. */
    if (connector->has_local && connector->local.storage.ss_family != list->ai_family)
      continue;
    memcpy(&address->storage, list->ai_addr, list->ai_addrlen);
    address->len = list->ai_addrlen;
    connector->n_addresses++;
  }
}

static void on_resolved(uv_getaddrinfo_t *resolve, int status, struct addrinfo *list) {
  struct smpp__connector *connector = resolve->data;
  bool done = connector->done;

  if (!done) {
    uv_timer_stop(&connector->timer);
    if (status == 0)
      keep_addresses(connector, list);
    if (status == 0 && connector->n_addresses == 0)
      status = UV_EAI_ADDRFAMILY;
    if (status)
      fail_resolving(connector, status);
    else
      try_next(connector);
  }
  uv_freeaddrinfo(list);
  settle(connector);
}

static int start_resolving(struct smpp__connector *connector) {
  struct addrinfo hints;
  char port[8];
  int code;

  memset(&hints, 0, sizeof hints);
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_ADDRCONFIG;
  snprintf(port, sizeof port, "%u", (unsigned)connector->plan.port);
  connector->resolve.data = connector;
  code = uv_getaddrinfo(connector->hub->loop, &connector->resolve, on_resolved, connector->name,
                        port, &hints);
  if (code)
    return code;
  connector->n_pending++;
  uv_timer_start(&connector->timer, on_resolve_over, connector->plan.limit_ms, 0);
  return 0;
}

/* An address in text needs nobody's help, but its failures too come from the
 * loop: the first try is made there. */
static void on_literal(uv_timer_t *timer) {
  try_next(timer->data);
}

int smpp__connector_start(struct smpp__hub *hub, const struct smpp__connector_plan *plan,
                          struct smpp__connector **out) {
  struct smpp_alloc alloc = hub->alloc;
  struct smpp__connector *connector;
  int code = 0;

  if (strlen(plan->name) >= NAME_SIZE)
    return SMPP_ERR_INVALID;
  connector = alloc.resize(alloc.ctx, NULL, 0, sizeof *connector);
  if (!connector)
    return SMPP_ERR_NOMEM;
  memset(connector, 0, sizeof *connector);
  connector->hub = smpp__hub_share(hub);
  connector->plan = *plan;
  memcpy(connector->name, plan->name, strlen(plan->name) + 1);
  connector->has_local = plan->local != NULL;
  if (plan->local)
    connector->local = *plan->local;
  connector->fd = -1;
  connector->n_pending = 1; /* the timer */
  uv_timer_init(hub->loop, &connector->timer);
  connector->timer.data = connector;
  uv_update_time(hub->loop);
  if (smpp__address_parse(connector->name, plan->port, &connector->addresses[0])) {
    connector->n_addresses = 1;
    uv_timer_start(&connector->timer, on_literal, 0, 0);
  } else {
    code = start_resolving(connector);
  }
  if (code) {
    finish(connector);
    return smpp__system_result(code);
  }
  *out = connector;
  return SMPP_OK;
}

void smpp__connector_cancel(struct smpp__connector *connector) {
  if (connector->done)
    return;
  if (connector->fd >= 0) {
    drop_poll(connector);
    uv_close((uv_handle_t *)&connector->poll, on_poll_closed);
    close(connector->fd);
    connector->fd = -1;
  } else if (connector->resolve.data) {
    uv_cancel((uv_req_t *)&connector->resolve);
  }
  finish(connector);
}
