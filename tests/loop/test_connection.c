/* SPDX-License-Identifier: MIT
 *
 * Servers and bare connections on real sockets, when both ends behave. */
#include "talk.h"

#include <poll.h>
#include <smpp/names.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* --- a whole conversation ----------------------------------------------------------- */

static void messages_cross_and_both_ends_close(void **state) {
  struct talk talk = {.world = *state, .to_submit = 500, .on_esme_event = talk_close_server_at_end};

  talk_serve(&talk);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_bound, 1);
  assert_int_equal(talk.n_requests, 500);
  assert_int_equal(talk.n_accepted, 500);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.reason, SMPP_CLOSE_UNBOUND);
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_PEER_UNBOUND);
  assert_int_equal(talk.n_on_closed, 1);
  talk_run_and_free(&talk);
}

static void a_wrong_password_is_refused(void **state) {
  struct talk talk = {.world = *state, .on_esme_event = talk_close_server_at_end};
  struct smpp_connection_config config;

  talk_serve(&talk);
  config = talk_esme_config(&talk, smpp_server_port(talk.server));
  config.on_connected = talk_on_connected_wrong;
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_refused_binds, 1);
  assert_int_equal(talk.n_bound, 0);
  assert_int_equal(talk.n_closed, 1);
  talk_run_and_free(&talk);
}

/* The talk_answer that on_bind left for later comes from a timer. */
struct late_answer {
  struct talk *talk;
  uint64_t request;
  uv_timer_t timer;
};
static struct late_answer late;

static void answer_late(uv_timer_t *timer) {
  assert_int_equal(
      smpp_connection_respond(late.talk->at_server, late.request, SMPP_STATUS_ROK, NULL), SMPP_OK);
  uv_close((uv_handle_t *)timer, NULL);
}

static uint32_t on_bind_later(smpp_connection *connection, const struct smpp_pdu *pdu,
                              uint64_t request, void *data) {
  (void)pdu;
  late.talk = data;
  late.talk->at_server = connection;
  late.request = request;
  uv_timer_init(&late.talk->world->loop, &late.timer);
  uv_timer_start(&late.timer, answer_late, 5, 0);
  return SMPP_BIND_LATER;
}

static void a_bind_may_be_answered_later(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1, .on_esme_event = talk_close_server_at_end};
  struct smpp_server_config config = talk_server_config(&talk);

  config.on_bind = on_bind_later;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_OK);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_bound, 1);
  assert_int_equal(talk.n_accepted, 1);
  talk_run_and_free(&talk);
}

/* --- from the server's side ------------------------------------------------------------ */

static void deliver_then_close(struct talk *talk, const struct smpp_event *event) {
  struct smpp_pdu pdu = submit_pdu("to you");

  pdu.command_id = SMPP_DELIVER_SM;
  if (event->type == SMPP_EVENT_REQUEST) {
    talk_answer(talk->at_server, event);
    assert_int_equal(smpp_connection_submit(talk->at_server, &pdu, 77, NULL, NULL), SMPP_OK);
  } else if (event->type == SMPP_EVENT_RESPONSE) {
    assert_int_equal(event->cookie, 77);
    talk->n_requests++;
    smpp_server_close(talk->server, 2000);
  }
}

static void keep_binding(struct talk *talk, const struct smpp_event *event) {
  (void)event;
  talk->to_submit += event->type == SMPP_EVENT_BOUND; /* one, and no unbind after it */
  if (event->type == SMPP_EVENT_RESPONSE)
    talk->to_submit = 0;
}

static void a_server_delivers_and_unbinds_its_peers(void **state) {
  struct talk talk = {
      .world = *state, .on_server_event = deliver_then_close, .on_esme_event = keep_binding};

  talk_serve(&talk);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_requests, 1);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.n_on_closed, 1);
  talk_run_and_free(&talk);
}

static void reset_on_request(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_REQUEST)
    smpp_connection_abort(talk->at_server, true);
  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 2000);
}

static void what_a_reset_leaves_unanswered_is_unknown(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3, .on_server_event = reset_on_request};

  talk_serve(&talk);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_ABORTED);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ECONNRESET);
  assert_int_equal(talk.n_unknown, 3);
  assert_non_null(strstr(talk.words, "connection reset by peer"));
  assert_non_null(strstr(talk.words, "127.0.0.1:"));
  talk_run_and_free(&talk);
}

static void garble(struct talk *talk, const struct smpp_event *event) {
  static const uint8_t query[] = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 9};

  if (event->type != SMPP_EVENT_REQUEST)
    return;
  /* an enquire_link of the test's own, between two answers of the session's */
  talk_answer(talk->at_server, event);
  assert_int_equal(smpp_connection_write_raw(talk->at_server, smpp_span(query, sizeof query)),
                   SMPP_OK);
  talk->n_requests++;
}

static void raw_octets_stand_between_whole_pdus(void **state) {
  struct talk talk = {.world = *state,
                      .to_submit = 50,
                      .on_server_event = garble,
                      .on_esme_event = talk_close_server_at_end};

  talk_serve(&talk);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_requests, 50);
  assert_int_equal(talk.n_accepted, 50);
  assert_int_equal(talk.reason, SMPP_CLOSE_UNBOUND);
  talk_run_and_free(&talk);
}

static unsigned n_intercepted;

/* Each answer leaves octet by octet, but for the one to the unbind. */
static void on_pdu(smpp_connection *connection, struct smpp_span pdu, void *data) {
  struct talk *talk = data;

  assert_ptr_equal(connection, talk->at_server);
  n_intercepted++;
  if (pdu.ptr[7] == 6)
    return;
  for (size_t i = 0; i < pdu.len; i++)
    assert_int_equal(smpp_connection_write_raw(connection, smpp_span(pdu.ptr + i, 1)), SMPP_OK);
}

static void intercept_all(struct talk *talk, const struct smpp_event *event) {
  if (talk->at_server)
    smpp_connection_intercept(talk->at_server, on_pdu);
  if (event->type == SMPP_EVENT_REQUEST)
    talk_answer(talk->at_server, event);
}

static void a_simulator_has_every_pdu_in_its_hands(void **state) {
  struct talk talk = {.world = *state,
                      .to_submit = 50,
                      .on_server_event = intercept_all,
                      .on_esme_event = talk_close_server_at_end};

  n_intercepted = 0;
  talk_serve(&talk);
  talk_call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_accepted, 50);
  assert_true(n_intercepted >= 51);                  /* the unbind_resp among them */
  assert_int_equal(talk.reason, SMPP_CLOSE_UNBOUND); /* closed instead of answered */
  assert_int_equal(talk.server_reason, SMPP_CLOSE_PEER_UNBOUND);
  talk_run_and_free(&talk);
}

/* --- lines that are held --------------------------------------------------------------- */

/* Turns the loop until the unbind_resp is there; true: and then the end. */
static bool ends_behind_unbind_resp(const struct talk *talk, int fd) {
  static const uint8_t unbind_resp[] = {0, 0, 0, 16, 0x80, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 3};
  struct pollfd wait = {.fd = fd, .events = POLLIN};
  uint8_t heard[256];
  size_t n = 0;

  while (n < 16 || memcmp(heard + n - 16, unbind_resp, 16) != 0) {
    ssize_t got;

    while (poll(&wait, 1, 1) == 0)
      uv_run(&talk->world->loop, UV_RUN_NOWAIT);
    got = recv(fd, heard + n, sizeof heard - n, 0);
    assert_true(got > 0);
    n += (size_t)got;
  }
  for (unsigned i = 0; i < 20; i++)
    uv_run(&talk->world->loop, UV_RUN_NOWAIT);
  return poll(&wait, 1, 10) == 1 && recv(fd, heard, sizeof heard, 0) == 0;
}

static void a_line_ends_behind_an_unbind_resp(void **state) {
  struct talk talk = {.world = *state};
  int fd;

  talk_serve(&talk);
  fd = talk_call_and_unbind(&talk);
  assert_true(ends_behind_unbind_resp(&talk, fd));
  close(fd);
  smpp_server_close(talk.server, 3600000);
  world_run(talk.world);
  talk_run_and_free(&talk);
}

/* For an hour: so it ends with the server that closes, or never. */
static void a_line_that_is_held_stays_until_the_server_closes(void **state) {
  struct talk talk = {.world = *state, .on_server_event = talk_hold_for_an_hour};
  int fd;

  talk_serve(&talk);
  fd = talk_call_and_unbind(&talk);
  assert_false(ends_behind_unbind_resp(&talk, fd));
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_PEER_UNBOUND);
  assert_int_equal(talk.n_on_closed, 0);
  smpp_server_close(talk.server, 3600000);
  uv_run(&talk.world->loop, UV_RUN_NOWAIT);
  uv_run(&talk.world->loop, UV_RUN_NOWAIT);
  assert_int_equal(talk.n_on_closed, 1);
  close(fd);
  world_run(talk.world);
  talk_run_and_free(&talk);
}

/* The server has no other connection, so that closing is at once. */
static void a_line_that_is_held_ends_with_the_peers(void **state) {
  struct talk talk = {.world = *state, .on_server_event = talk_hold_for_an_hour};
  int fd;

  talk_serve(&talk);
  fd = talk_call_and_unbind(&talk);
  assert_false(ends_behind_unbind_resp(&talk, fd));
  close(fd);
  for (unsigned i = 0; i < 20; i++)
    uv_run(&talk.world->loop, UV_RUN_NOWAIT);
  smpp_server_close(talk.server, 3600000);
  world_run(talk.world);
  assert_int_equal(talk.n_on_closed, 1);
  talk_run_and_free(&talk);
}

/* --- results ------------------------------------------------------------------------------------
 */

static void a_taken_port_is_the_systems_no(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_server_config config = talk_server_config(&talk);
  smpp_server *second = NULL;
  int result;

  talk_serve(&talk);
  config.port = smpp_server_port(talk.server);
  result = smpp_server_new(&talk.world->loop, &config, &second);
  assert_int_equal(smpp_uv_system_code(result), UV_EADDRINUSE);
  assert_string_equal(smpp_uv_error_text(result), "address already in use");
  assert_null(second);
  config.host = "not an address";
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &second), SMPP_ERR_INVALID);
  config.host = NULL;
  config.session.window = 0;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &second), SMPP_ERR_INVALID);
  assert_null(second);
  assert_int_equal(smpp_uv_system_code(SMPP_ERR_NOMEM), 0);
  assert_string_equal(smpp_uv_error_text(SMPP_ERR_NOMEM), "out of memory");
  talk_run_and_free(&talk);
}

static void a_server_listens_on_ipv6_too(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1, .on_esme_event = talk_close_server_at_end};
  struct smpp_server_config config = talk_server_config(&talk);
  struct smpp_connection_config esme;

  config.host = "::1";
  if (smpp_server_new(&talk.world->loop, &config, &talk.server) != SMPP_OK) {
    world_run(talk.world); /* a machine without IPv6 */
    return;
  }
  assert_non_null(strstr(smpp_server_address(talk.server), "[::1]:"));
  esme = talk_esme_config(&talk, smpp_server_port(talk.server));
  esme.host.name = "::1";
  assert_int_equal(smpp_connection_open(&talk.world->loop, &esme, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_accepted, 1);
  talk_run_and_free(&talk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(messages_cross_and_both_ends_close),
      TEST(a_wrong_password_is_refused),
      TEST(a_bind_may_be_answered_later),
      TEST(a_server_delivers_and_unbinds_its_peers),
      TEST(what_a_reset_leaves_unanswered_is_unknown),
      TEST(raw_octets_stand_between_whole_pdus),
      TEST(a_simulator_has_every_pdu_in_its_hands),
      TEST(a_line_ends_behind_an_unbind_resp),
      TEST(a_line_that_is_held_stays_until_the_server_closes),
      TEST(a_line_that_is_held_ends_with_the_peers),
      TEST(a_taken_port_is_the_systems_no),
      TEST(a_server_listens_on_ipv6_too),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
