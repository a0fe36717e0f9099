/* SPDX-License-Identifier: MIT
 *
 * Servers with more visitors than they can take: strangers that never bind, many
 * from one place, no descriptors left. */
#include "talk.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define MANY 10000

/* A socket that connects and says nothing. */
static int visit(uint16_t port, const char *from) {
  struct sockaddr_in local, address;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

  assert_true(fd >= 0);
  memset(&local, 0, sizeof local);
  memset(&address, 0, sizeof address);
  local.sin_family = address.sin_family = AF_INET;
  inet_pton(AF_INET, from, &local.sin_addr);
  assert_int_equal(bind(fd, (struct sockaddr *)&local, sizeof local), 0);
  address.sin_port = htons(port);
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  (void)connect(fd, (struct sockaddr *)&address, sizeof address);
  return fd;
}

static struct smpp_server_stats look(const struct talk *talk) {
  struct smpp_server_stats stats = {.size = sizeof stats};

  smpp_server_stats(talk->server, &stats);
  return stats;
}

static void serve(struct talk *talk, uint32_t max_connections, uint32_t max_unbound,
                  uint32_t max_per_address) {
  struct smpp_server_config config = talk_server_config(talk);

  config.max_connections = max_connections;
  config.max_unbound = max_unbound;
  config.max_per_address = max_per_address;
  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
}

static void end(struct talk *talk) {
  smpp_server_close(talk->server, 0);
  world_run(talk->world);
  talk_run_and_free(talk);
}

/* Binds from here, sends twenty, unbinds. */
static void assert_served(struct talk *host) {
  struct talk guest = {.world = host->world, .server = host->server, .to_submit = 20};

  talk_call(&guest);
  while (guest.n_closed == 0)
    uv_run(&host->world->loop, UV_RUN_ONCE);
  if (guest.n_accepted != 20)
    fail_msg("%u accepted: %s", guest.n_accepted, guest.words);
  assert_int_equal(guest.reason, SMPP_CLOSE_UNBOUND);
}

/* --- who never binds ----------------------------------------------------------------- */

static unsigned as_many_as_there_are_descriptors(void) {
  struct rlimit limit;

  assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = limit.rlim_max;
  (void)setrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur > MANY + 1000 ? MANY : (unsigned)limit.rlim_cur / 2;
}

static void ten_thousand_that_never_bind_do_not_stop_the_others(void **state) {
  struct talk host = {.world = *state};
  unsigned n = as_many_as_there_are_descriptors(), i;
  int *fds = calloc(n, sizeof *fds);
  struct smpp_server_stats stats;

  serve(&host, 300, 100, 0);
  for (i = 0; i < n; i++) {
    fds[i] = visit(smpp_server_port(host.server), "127.0.0.1");
    if (i % 64 == 63)
      uv_run(&host.world->loop, UV_RUN_NOWAIT);
    if (i % 2000 == 1999)
      assert_served(&host);
  }
  do
    uv_run(&host.world->loop, UV_RUN_NOWAIT);
  while (look(&host).accepted < n + n / 2000);
  assert_served(&host);
  stats = look(&host);
  assert_in_range(stats.connections, 1, 100);
  assert_int_equal(stats.unbound, stats.connections);
  assert_int_equal(stats.refused, 0);
  assert_int_equal(stats.sent_away + stats.connections, n);
  for (i = 0; i < n; i++)
    close(fds[i]);
  free(fds);
  end(&host);
}

static void remember_words(const struct smpp_uv_log *line, void *data) {
  snprintf(data, 400, "%s", line->text);
}

static void remember_who_was_sent_away(const struct smpp_uv_log *line, void *data) {
  if (strstr(line->text, "it had not bound"))
    remember_words(line, data);
}

static void the_oldest_without_a_bind_goes_and_is_told_so(void **state) {
  struct talk host = {.world = *state}, guest = {.world = *state};
  char words[400] = "", octet;
  int first, second;

  serve(&host, 1000, 2, 0);
  smpp_server_log(host.server, SMPP_LOG_INFO, remember_who_was_sent_away, words);
  guest.server = host.server;
  talk_call(&guest); /* stays, since it binds */
  while (guest.n_bound == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  first = visit(smpp_server_port(host.server), "127.0.0.1");
  while (look(&host).unbound < 1)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  second = visit(smpp_server_port(host.server), "127.0.0.1");
  while (look(&host).unbound < 2)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_served(&host);
  assert_int_equal(look(&host).sent_away, 1);
  assert_non_null(strstr(words, "others came meanwhile"));
  assert_int_equal(recv(first, &octet, 1, 0), 0); /* the end */
  assert_int_equal(recv(second, &octet, 1, 0), -1);
  smpp_connection_unbind(guest.esme);
  close(first);
  close(second);
  end(&host);
}

static void a_full_server_makes_room_as_long_as_somebody_has_not_bound(void **state) {
  struct talk host = {.world = *state}, guest = {.world = *state}, late = {.world = *state};
  int fd;

  serve(&host, 2, 0, 0);
  guest.server = late.server = host.server;
  talk_call(&guest);
  while (guest.n_bound == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  fd = visit(smpp_server_port(host.server), "127.0.0.1");
  while (look(&host).unbound < 1)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  talk_call(&late);
  while (late.n_bound == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_int_equal(look(&host).sent_away, 1);
  close(fd);
  fd = visit(smpp_server_port(host.server), "127.0.0.1");
  while (look(&host).refused < 1)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_int_equal(look(&host).connections, 2);
  close(fd);
  end(&host);
}

static int call_and_unbind(struct talk *host) {
  int fd = talk_call_and_unbind(host);
  unsigned n = host->n_server_closed;

  while (host->n_server_closed == n && look(host).refused == 0)
    uv_run(&host->world->loop, UV_RUN_ONCE);
  return fd;
}

static bool has_ended(struct talk *host, int fd) {
  char octets[256];
  ssize_t n;

  for (unsigned i = 0; i < 20; i++)
    uv_run(&host->world->loop, UV_RUN_NOWAIT);
  while ((n = recv(fd, octets, sizeof octets, MSG_DONTWAIT)) > 0)
    continue;
  return n == 0;
}

static void a_line_that_is_held_goes_before_all_others(void **state) {
  struct talk host = {.world = *state, .on_server_event = talk_hold_for_an_hour};
  int held[2], silent, late;

  serve(&host, 3, 0, 0);
  silent = visit(smpp_server_port(host.server), "127.0.0.1");
  while (look(&host).unbound < 1)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  held[0] = call_and_unbind(&host);
  held[1] = call_and_unbind(&host);
  assert_int_equal(look(&host).unbound, 3);
  late = call_and_unbind(&host);
  assert_int_equal(look(&host).sent_away, 1);
  assert_int_equal(look(&host).refused, 0);
  assert_false(has_ended(&host, silent));
  assert_false(has_ended(&host, held[0]));
  assert_true(has_ended(&host, held[1]));
  close(held[0]);
  close(held[1]);
  close(silent);
  close(late);
  end(&host);
}

static void too_many_from_one_address_are_refused_and_others_are_not(void **state) {
  struct talk host = {.world = *state};
  char words[400] = "";
  int fds[5];

  serve(&host, 1000, 0, 3);
  smpp_server_log(host.server, SMPP_LOG_WARNING, remember_words, words);
  for (unsigned i = 0; i < 5; i++)
    fds[i] = visit(smpp_server_port(host.server), "127.0.0.2");
  while (look(&host).accepted + look(&host).refused < 5)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_int_equal(look(&host).accepted, 3);
  assert_int_equal(look(&host).refused, 2);
  assert_non_null(strstr(words, "127.0.0.2:"));
  assert_non_null(strstr(words, "too many connections from there"));
  assert_served(&host); /* from 127.0.0.1 */
  close(fds[0]);
  while (look(&host).connections > 2)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  close(fds[1]);
  fds[0] = visit(smpp_server_port(host.server), "127.0.0.2");
  while (look(&host).accepted < 5)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_int_equal(look(&host).refused, 2);
  close(fds[0]);
  for (unsigned i = 2; i < 5; i++)
    close(fds[i]);
  end(&host);
}

static void who_does_not_bind_in_time_has_to_go(void **state) {
  struct talk host = {.world = *state};
  struct smpp_server_config config = talk_server_config(&host);
  uint64_t began = smpp_uv_clock_ms();
  int fd;

  config.session.session_init_ms = 100;
  assert_int_equal(smpp_server_new(&host.world->loop, &config, &host.server), SMPP_OK);
  fd = visit(smpp_server_port(host.server), "127.0.0.1");
  while (host.n_server_closed == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_int_equal(host.server_reason, SMPP_CLOSE_NO_BIND);
  assert_in_range(smpp_uv_clock_ms() - began, 99, 5000);
  assert_int_equal(look(&host).unbound, 0);
  close(fd);
  end(&host);
}

/* --- no descriptors ---------------------------------------------------------------------- */

static void count_turn(uv_check_t *check) {
  (*(unsigned *)check->data)++;
}

static void on_time(uv_timer_t *timer) {
  *(bool *)timer->data = true;
}

static void a_server_without_descriptors_waits_and_goes_on(void **state) {
  struct talk host = {.world = *state};
  struct rlimit before, low;
  unsigned n_turns = 0, i;
  uv_check_t check;
  uv_timer_t timer;
  bool over = false;
  char words[400] = "";
  int fds[20];

  serve(&host, 1000, 0, 0);
  smpp_server_log(host.server, SMPP_LOG_ERROR, remember_words, words);
  uv_check_init(&host.world->loop, &check);
  uv_timer_init(&host.world->loop, &timer);
  check.data = &n_turns;
  timer.data = &over;
  for (i = 0; i < 20; i++)
    fds[i] = visit(smpp_server_port(host.server), "127.0.0.1");
  assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
  low = before;
  low.rlim_cur = (rlim_t)fds[19] + 1;
  assert_int_equal(setrlimit(RLIMIT_NOFILE, &low), 0);
  uv_check_start(&check, count_turn);
  uv_timer_start(&timer, on_time, 350, 0);
  while (!over)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
  assert_in_range(n_turns, 2, 60); /* a busy loop would make tens of thousands */
  assert_true(look(&host).accepted < 20);
  assert_non_null(strstr(words, "too many open files"));
  while (look(&host).accepted < 20)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  assert_served(&host);
  uv_close((uv_handle_t *)&check, NULL);
  uv_close((uv_handle_t *)&timer, NULL);
  for (i = 0; i < 20; i++)
    close(fds[i]);
  end(&host);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(ten_thousand_that_never_bind_do_not_stop_the_others),
      TEST(the_oldest_without_a_bind_goes_and_is_told_so),
      TEST(a_full_server_makes_room_as_long_as_somebody_has_not_bound),
      TEST(a_line_that_is_held_goes_before_all_others),
      TEST(too_many_from_one_address_are_refused_and_others_are_not),
      TEST(who_does_not_bind_in_time_has_to_go),
      TEST(a_server_without_descriptors_waits_and_goes_on),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
