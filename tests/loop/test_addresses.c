/* SPDX-License-Identifier: MIT
 *
 * From a name to a connected socket: names that do not resolve and then do, that
 * move, that are silent; each address in its turn and with its time; the address
 * to connect from; what sockets are told. */
#include "names.h"
#include "talk.h"
#include "ward.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int forget_names(void **state) {
  names_reset();
  return world_setup(state);
}

static void serve_everywhere(struct talk *talk) {
  struct smpp_server_config config = talk_server_config(talk);

  config.host = "0.0.0.0";
  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
}

static void call(struct talk *talk, struct ward *ward, const char *name) {
  struct ward_settings settings;

  ward_settings(ward, name, smpp_server_port(talk->server), &settings);
  ward_open(talk->world, ward, &settings);
}

static void say_good_bye(struct talk *talk, struct ward *ward) {
  ward_leave(talk->world, ward);
  talk_run_and_free(talk);
}

static bool begins_with(const char *text, const char *begin) {
  return strncmp(text, begin, strlen(begin)) == 0;
}

/* --- names ------------------------------------------------------------------------- */

static void a_name_that_does_not_resolve_and_then_does(void **state) {
  static const char *const answers[] = {"", "", "127.0.0.1"};
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};

  names_set("sms.test", answers, 3);
  talk_serve(&talk);
  call(&talk, &ward, "sms.test");
  ward_send(&ward, "hello", false);
  run_until(talk.world, &ward.n_down, 1);
  assert_true(begins_with(ward.words, "cannot resolve sms.test: "));
  run_until(talk.world, &ward.n_outcomes, 1);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_ACCEPTED], 1);
  assert_int_equal(ward.n_down, 2);
  assert_int_equal(names_asked("sms.test"), 3);
  say_good_bye(&talk, &ward);
}

static void a_name_is_resolved_anew_at_each_reconnect(void **state) {
  static const char *const answers[] = {"127.0.0.1", "127.0.0.2"};
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};

  names_set("moving.test", answers, 2);
  serve_everywhere(&talk);
  call(&talk, &ward, "moving.test");
  run_until(talk.world, &ward.n_up, 1);
  assert_true(begins_with(smpp_connection_local(talk.at_server), "127.0.0.1:"));
  smpp_connection_abort(talk.at_server, true);
  run_until(talk.world, &ward.n_up, 2);
  assert_true(begins_with(smpp_connection_local(talk.at_server), "127.0.0.2:"));
  assert_int_equal(names_asked("moving.test"), 2);
  say_good_bye(&talk, &ward);
}

static void a_resolver_that_is_silent_has_its_time(void **state) {
  static const char *const answers[] = {"silence"};
  struct world *world = *state;
  struct ward ward = {.client = NULL};
  struct ward_settings settings;

  names_set("silent.test", answers, 1);
  ward_settings(&ward, "silent.test", 2775, &settings);
  settings.config.connect_ms = 100;
  settings.core.first_rounds = 1;
  ward_open(world, &ward, &settings);
  ward_send(&ward, "hello", false);
  run_until(world, &ward.n_outcomes, 1);
  assert_string_equal(ward.words, "cannot resolve silent.test: no answer within 100 ms");
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_NOT_SENT], 1);
  names_speak();
  smpp_uv_client_free(ward.client);
  world_run(world);
}

/* --- addresses ------------------------------------------------------------------------ */

static void each_address_is_tried_in_its_turn(void **state) {
  static const char *const answers[] = {"::1 127.0.0.9 127.0.0.1"};
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};

  names_set("both.test", answers, 1);
  talk_serve(&talk); /* at 127.0.0.1 alone */
  call(&talk, &ward, "both.test");
  run_until(talk.world, &ward.n_up, 1);
  assert_int_equal(ward.n_down, 0);
  assert_true(begins_with(smpp_connection_local(talk.at_server), "127.0.0.1:"));
  say_good_bye(&talk, &ward);
}

static void every_address_that_failed_is_named(void **state) {
  static const char *const answers[] = {"::1 127.0.0.9"};
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  char expected[200];
  unsigned port;

  names_set("neither.test", answers, 1);
  talk_serve(&talk);
  port = smpp_server_port(talk.server);
  call(&talk, &ward, "neither.test");
  run_until(talk.world, &ward.n_down, 1);
  snprintf(expected, sizeof expected, "; connection refused by 127.0.0.9:%u", port);
  assert_non_null(strstr(ward.words, expected));
  assert_non_null(strstr(ward.words, "[::1]:"));
  say_good_bye(&talk, &ward);
}

/* A listener whose queue is full: who connects hears nothing. */
static int deaf_listener(const char *address, uint16_t port, int *fds, unsigned n) {
  struct sockaddr_in at;
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  memset(&at, 0, sizeof at);
  at.sin_family = AF_INET;
  at.sin_port = htons(port);
  inet_pton(AF_INET, address, &at.sin_addr);
  assert_int_equal(bind(listener, (struct sockaddr *)&at, sizeof at), 0);
  assert_int_equal(listen(listener, 0), 0);
  for (unsigned i = 0; i < n; i++) {
    fds[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    (void)connect(fds[i], (struct sockaddr *)&at, sizeof at);
  }
  return listener;
}

static void remember_deaf(const struct smpp_uv_log *line, void *data) {
  snprintf(data, 400, "%s", line->text);
}

static void each_address_has_its_time(void **state) {
  static const char *const answers[] = {"127.0.0.8 127.0.0.1"};
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct ward_settings settings;
  uint64_t began;
  int listener, fds[4];

  names_set("deaf.test", answers, 1);
  talk_serve(&talk);
  listener = deaf_listener("127.0.0.8", smpp_server_port(talk.server), fds, 4);
  ward_settings(&ward, "deaf.test", smpp_server_port(talk.server), &settings);
  settings.config.connect_ms = 200;
  began = smpp_uv_clock_ms();
  ward_open(talk.world, &ward, &settings);
  run_until(talk.world, &ward.n_up, 1);
  assert_in_range(smpp_uv_clock_ms() - began, 199, 5000);
  assert_int_equal(ward.n_down, 0);
  for (unsigned i = 0; i < 4; i++)
    close(fds[i]);
  close(listener);
  say_good_bye(&talk, &ward);
}

static void an_address_that_is_deaf_is_said_with_its_time(void **state) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct ward_settings settings;
  char expected[100], line[400] = "";
  int listener, fds[4];

  talk_serve(&talk);
  listener = deaf_listener("127.0.0.8", smpp_server_port(talk.server), fds, 4);
  ward_settings(&ward, "127.0.0.8", smpp_server_port(talk.server), &settings);
  settings.config.connect_ms = 100;
  settings.core.first_rounds = 1;
  ward_open(talk.world, &ward, &settings);
  smpp_uv_client_log(ward.client, SMPP_LOG_ERROR, remember_deaf, line);
  ward_send(&ward, "hello", false);
  run_until(talk.world, &ward.n_outcomes, 1);
  snprintf(expected, sizeof expected, "no answer from 127.0.0.8:%u within 100 ms",
           (unsigned)smpp_server_port(talk.server));
  assert_string_equal(ward.words, expected);
  assert_string_equal(line, expected);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_NOT_SENT], 1);
  for (unsigned i = 0; i < 4; i++)
    close(fds[i]);
  close(listener);
  say_good_bye(&talk, &ward);
}

static void a_client_connects_from_the_address_it_is_told(void **state) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct ward_settings settings;

  talk_serve(&talk);
  ward_settings(&ward, "127.0.0.1", smpp_server_port(talk.server), &settings);
  settings.config.local = "127.0.0.5";
  ward_open(talk.world, &ward, &settings);
  run_until(talk.world, &ward.n_up, 1);
  assert_true(begins_with(smpp_connection_peer(talk.at_server), "127.0.0.5:"));
  say_good_bye(&talk, &ward);
}

static void an_address_that_is_not_ours_is_said(void **state) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct ward_settings settings;

  talk_serve(&talk);
  ward_settings(&ward, "127.0.0.1", smpp_server_port(talk.server), &settings);
  settings.config.local = "192.0.2.55";
  settings.core.first_rounds = 1;
  ward_open(talk.world, &ward, &settings);
  run_until(talk.world, &ward.n_down, 1);
  assert_non_null(strstr(ward.words, "address not available"));
  say_good_bye(&talk, &ward);
}

/* --- sockets -------------------------------------------------------------------------------- */

static int option(int fd, int level, int name) {
  int value = -1;
  socklen_t len = sizeof value;

  return getsockopt(fd, level, name, &value, &len) == 0 ? value : -1;
}

/* Both ends are in this process: every connected TCP socket of it. */
static unsigned check_sockets(int user_timeout) {
  struct sockaddr_storage peer;
  unsigned n = 0;

  for (int fd = 3; fd < 200; fd++) {
    socklen_t len = sizeof peer;

    if (getpeername(fd, (struct sockaddr *)&peer, &len) != 0 || peer.ss_family != AF_INET)
      continue;
    n++;
    assert_int_equal(option(fd, IPPROTO_TCP, TCP_NODELAY), 1);
    assert_int_equal(option(fd, SOL_SOCKET, SO_KEEPALIVE), 1);
    assert_int_equal(option(fd, IPPROTO_TCP, TCP_USER_TIMEOUT), user_timeout);
  }
  return n;
}

static void both_ends_keep_alive_and_have_a_time_for_what_is_not_acknowledged(void **state) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct ward_settings settings;
  struct smpp_server_config config = talk_server_config(&talk);

  config.write_ms = 12345;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_OK);
  ward_settings(&ward, "127.0.0.1", smpp_server_port(talk.server), &settings);
  settings.config.write_ms = 12345;
  ward_open(talk.world, &ward, &settings);
  run_until(talk.world, &ward.n_up, 1);
  assert_int_equal(check_sockets(12345), 2);
  say_good_bye(&talk, &ward);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, forget_names, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_name_that_does_not_resolve_and_then_does),
      TEST(a_name_is_resolved_anew_at_each_reconnect),
      TEST(a_resolver_that_is_silent_has_its_time),
      TEST(each_address_is_tried_in_its_turn),
      TEST(every_address_that_failed_is_named),
      TEST(each_address_has_its_time),
      TEST(an_address_that_is_deaf_is_said_with_its_time),
      TEST(a_client_connects_from_the_address_it_is_told),
      TEST(an_address_that_is_not_ours_is_said),
      TEST(both_ends_keep_alive_and_have_a_time_for_what_is_not_acknowledged),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
