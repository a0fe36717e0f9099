/* SPDX-License-Identifier: MIT
 *
 * The loop under test and the strangers it meets. */
#include "world.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define GUARD_MS 30000

static int count_descriptors(void) {
  DIR *folder = opendir("/proc/self/fd");
  int n = 0;

  if (!folder)
    return -1;
  while (readdir(folder))
    n++;
  closedir(folder);
  return n;
}

static void on_guard(uv_timer_t *guard) {
  (void)guard;
  fprintf(stderr, "# the loop did not come to its end\n");
  abort();
}

int world_setup(void **state) {
  struct world *world = calloc(1, sizeof *world);
  uv_loop_t first;

  /* libuv opens a few descriptors with the first loop and keeps them. */
  uv_loop_init(&first);
  uv_run(&first, UV_RUN_NOWAIT);
  uv_loop_close(&first);
  world->n_descriptors = count_descriptors();
  uv_loop_init(&world->loop);
  uv_timer_init(&world->loop, &world->guard);
  uv_timer_start(&world->guard, on_guard, GUARD_MS, 0);
  uv_unref((uv_handle_t *)&world->guard);
  *state = world;
  return 0;
}

int world_teardown(void **state) {
  struct world *world = *state;
  int closed, n;

  uv_close((uv_handle_t *)&world->guard, NULL);
  uv_run(&world->loop, UV_RUN_DEFAULT);
  closed = uv_loop_close(&world->loop);
  n = count_descriptors();
  if (closed != 0)
    fprintf(stderr, "# handles are left on the loop\n");
  if (n != world->n_descriptors)
    fprintf(stderr, "# %d descriptors before, %d after\n", world->n_descriptors, n);
  n -= world->n_descriptors;
  free(world);
  return closed != 0 || n != 0 ? -1 : 0;
}

void world_run(struct world *world) {
  uv_run(&world->loop, UV_RUN_DEFAULT);
}

/* --- strangers ------------------------------------------------------------------- */

static void stranger_hang_up(struct stranger *stranger) {
  if (stranger->has_peer && !uv_is_closing((uv_handle_t *)&stranger->peer))
    uv_close((uv_handle_t *)&stranger->peer, NULL);
}

static void stranger_speak(struct stranger *stranger) {
  if (stranger->says) {
    uv_buf_t buf = uv_buf_init((char *)(uintptr_t)stranger->says, (unsigned)strlen(stranger->says));

    uv_try_write((uv_stream_t *)&stranger->peer, &buf, 1);
  }
  if (stranger->closes)
    stranger_hang_up(stranger);
}

static void give_buffer(uv_handle_t *handle, size_t size, uv_buf_t *buf) {
  static char octets[65536];

  (void)handle;
  (void)size;
  *buf = uv_buf_init(octets, sizeof octets);
}

static void on_stranger_read(uv_stream_t *peer, ssize_t n, const uv_buf_t *buf) {
  struct stranger *stranger = peer->data;

  (void)buf;
  if (n < 0) {
    stranger_hang_up(stranger);
  } else if (n > 0) {
    stranger->n_read += (size_t)n;
    if (!stranger->says_at_once)
      stranger_speak(stranger);
  }
}

static void on_stranger_connection(uv_stream_t *listener, int status) {
  struct stranger *stranger = listener->data;

  assert_int_equal(status, 0);
  stranger_hang_up(stranger);
  uv_tcp_init(listener->loop, &stranger->peer);
  stranger->peer.data = stranger;
  assert_int_equal(uv_accept(listener, (uv_stream_t *)&stranger->peer), 0);
  stranger->has_peer = true;
  stranger->n_connections++;
  uv_read_start((uv_stream_t *)&stranger->peer, give_buffer, on_stranger_read);
  if (stranger->says_at_once)
    stranger_speak(stranger);
}

void stranger_listen(struct world *world, struct stranger *stranger) {
  struct sockaddr_in address;
  int len = sizeof address;

  uv_tcp_init(&world->loop, &stranger->listener);
  stranger->listener.data = stranger;
  uv_ip4_addr("127.0.0.1", 0, &address);
  assert_int_equal(uv_tcp_bind(&stranger->listener, (const struct sockaddr *)&address, 0), 0);
  assert_int_equal(uv_listen((uv_stream_t *)&stranger->listener, 8, on_stranger_connection), 0);
  uv_tcp_getsockname(&stranger->listener, (struct sockaddr *)&address, &len);
  stranger->port = ntohs(address.sin_port);
}

void stranger_leave(struct stranger *stranger) {
  stranger_hang_up(stranger);
  if (!uv_is_closing((uv_handle_t *)&stranger->listener))
    uv_close((uv_handle_t *)&stranger->listener, NULL);
}

uint16_t unused_port(void) {
  struct sockaddr_in address;
  socklen_t len = sizeof address;
  int fd = socket(AF_INET, SOCK_STREAM, 0);

  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
  assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
  close(fd);
  return ntohs(address.sin_port);
}

struct smpp_pdu submit_pdu(const char *text) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_SUBMIT_SM;
  pdu.sm.source_addr = smpp_span_of("100");
  pdu.sm.destination_addr = smpp_span_of("200");
  pdu.sm.short_message = smpp_span_of(text);
  return pdu;
}
