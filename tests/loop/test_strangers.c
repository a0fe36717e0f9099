/* SPDX-License-Identifier: MIT
 *
 * Connections whose peer misbehaves, crowds of them, and owners that free what
 * they hold at any moment. */
#include "talk.h"

#include <smpp/names.h>
#include <stdio.h>
#include <string.h>

/* --- peers that misbehave ----------------------------------------------------------------- */

static void stop_reading(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_REQUEST) /* and no talk_answer */
    smpp_connection_pause_reading(talk->at_server, true);
  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 100);
}

static void fill_the_pipe(struct talk *talk, const struct smpp_event *event) {
  static char text[255];
  struct smpp_pdu pdu;

  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 100);
  if (event->type != SMPP_EVENT_BOUND)
    return;
  memset(text, 'x', 254);
  pdu = submit_pdu(text);
  while (smpp_connection_submit(talk->esme, &pdu, 1, NULL, NULL) == SMPP_OK)
    talk->n_requests++;
}

static void a_peer_that_stops_reading_is_given_up(void **state) {
  struct talk talk = {
      .world = *state, .on_server_event = stop_reading, .on_esme_event = fill_the_pipe};
  struct smpp_connection_config config;

  talk_serve(&talk);
  config = talk_esme_config(&talk, smpp_server_port(talk.server));
  config.session.window = 65536;
  config.session.max_output = 32u << 20;
  config.write_ms = 200;
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ETIMEDOUT);
  assert_int_equal(talk.n_accepted, 0);
  assert_true(talk.n_unknown > 0);  /* the system's buffers took some */
  assert_true(talk.n_not_sent > 0); /* and no more */
  /* beyond its inbound window the server refuses by itself */
  assert_int_equal(talk.n_unknown + talk.n_not_sent + talk.n_rejected, talk.n_requests);
  talk_run_and_free(&talk);
}

static void output_for_a_peer_that_does_not_read_is_bounded(void **state) {
  struct talk talk = {
      .world = *state, .on_server_event = stop_reading, .on_esme_event = fill_the_pipe};
  struct smpp_connection_config config;

  talk_serve(&talk);
  config = talk_esme_config(&talk, smpp_server_port(talk.server));
  config.session.window = 65536;
  config.session.max_output = 100000;
  config.session.response_ms = 200;
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  smpp_connection_set_data(talk.esme, &talk);
  assert_ptr_equal(smpp_connection_data(talk.esme), &talk);
  uv_run(&talk.world->loop, UV_RUN_ONCE);
  while (talk.n_requests == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_in_range(talk.n_requests * 300, 1, 200000);
  smpp_connection_abort(talk.esme, false);
  world_run(talk.world);
  assert_int_equal(talk.reason, SMPP_CLOSE_ABORTED);
  talk_run_and_free(&talk);
}

static void nobody_listening_is_said_with_the_address(void **state) {
  struct talk talk = {.world = *state};
  uint16_t port = unused_port();
  struct smpp_connection_config config = talk_esme_config(&talk, port);
  char expected[64];

  snprintf(expected, sizeof expected, "connection refused by 127.0.0.1:%u", (unsigned)port);
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  assert_int_equal(talk.n_closed, 0); /* never from inside the talk_call */
  world_run(talk.world);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ECONNREFUSED);
  assert_string_equal(talk.words, expected);
}

static void a_name_that_does_not_resolve_is_said(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_connection_config config = talk_esme_config(&talk, 2775);

  config.host.name = "no-such-host.invalid";
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_closed, 1);
  assert_non_null(strstr(talk.words, "cannot resolve no-such-host.invalid"));
}

static void another_protocol_is_named(void **state) {
  struct stranger stranger = {.says = "HTTP/1.1 400 Bad Request\r\n\r\n"};
  struct talk talk = {.world = *state};
  struct smpp_connection_config config;

  stranger_listen(talk.world, &stranger);
  config = talk_esme_config(&talk, stranger.port);
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  while (talk.n_closed == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(talk.reason, SMPP_CLOSE_NOT_SMPP);
  assert_non_null(strstr(talk.words, "speaks HTTP, not SMPP"));
  stranger_leave(&stranger);
  world_run(talk.world);
}

static void closed_before_the_bind_response_suggests_an_allow_list(void **state) {
  struct stranger stranger = {.closes = true};
  struct talk talk = {.world = *state};
  struct smpp_connection_config config;

  stranger_listen(talk.world, &stranger);
  config = talk_esme_config(&talk, stranger.port);
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  while (talk.n_closed == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(talk.reason, SMPP_CLOSE_PEER_CLOSED);
  assert_non_null(strstr(talk.words, "not on the allow-list?"));
  assert_non_null(strstr(talk.words, "from 127.0.0.1:"));
  stranger_leave(&stranger);
  world_run(talk.world);
}

static void end_with_the_peer(struct talk *talk, const struct smpp_event *event) {
  talk->n_requests += event->type == SMPP_EVENT_REQUEST;
  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 100);
}

static void a_cut_within_a_pdu_ends_the_connection(void **state) {
  static const uint8_t half[] = {0, 0, 0, 60, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 9, 'x'};
  struct talk talk = {.world = *state, .on_server_event = end_with_the_peer};

  talk_serve(&talk);
  talk_call(&talk);
  while (talk.n_bound == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(smpp_connection_write_raw(talk.esme, smpp_span(half, sizeof half)), SMPP_OK);
  smpp_connection_close(talk.esme);
  world_run(talk.world);
  assert_int_equal(talk.reason, SMPP_CLOSE_ABORTED);
  assert_int_equal(talk.n_requests, 0);
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_PEER_CLOSED);
  talk_run_and_free(&talk);
}

/* --- many, and freeing ------------------------------------------------------------------------ */

#define CROWD 300

static void many_connections_at_once_all_end_well(void **state) {
  static struct talk talks[CROWD];
  struct talk host = {.world = *state};
  unsigned i, n_accepted = 0, n_closed = 0;
  struct smpp_server_stats stats = {.size = sizeof stats};

  talk_serve(&host);
  memset(talks, 0, sizeof talks);
  for (i = 0; i < CROWD; i++) {
    struct smpp_connection_config config =
        talk_esme_config(&talks[i], smpp_server_port(host.server));

    talks[i].world = host.world;
    talks[i].to_submit = 20;
    assert_int_equal(smpp_connection_open(&host.world->loop, &config, &talks[i].esme), SMPP_OK);
  }
  while (host.n_server_closed < CROWD)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  smpp_server_stats(host.server, &stats);
  assert_int_equal(stats.accepted, CROWD);
  assert_true(stats.octets_in > 0 && stats.octets_out > 0);
  smpp_server_close(host.server, 1000);
  world_run(host.world);
  for (i = 0; i < CROWD; i++) {
    n_accepted += talks[i].n_accepted;
    n_closed += talks[i].n_closed;
  }
  assert_int_equal(n_accepted, CROWD * 20);
  assert_int_equal(n_closed, CROWD);
  talk_run_and_free(&host);
}

static void more_connections_than_allowed_are_closed(void **state) {
  struct talk host = {.world = *state}, first = {.world = *state}, second = {.world = *state};
  struct smpp_server_config config = talk_server_config(&host);
  struct smpp_server_stats stats = {.size = sizeof stats};

  config.max_connections = 1;
  assert_int_equal(smpp_server_new(&host.world->loop, &config, &host.server), SMPP_OK);
  first.server = second.server = host.server;
  talk_call(&first);
  while (first.n_bound == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  talk_call(&second);
  while (second.n_closed == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  smpp_server_stats(host.server, &stats);
  assert_int_equal(stats.accepted, 1);
  assert_int_equal(stats.refused, 1);
  smpp_connection_unbind(first.esme);
  smpp_server_close(host.server, 1000);
  world_run(host.world);
  talk_run_and_free(&host);
}

/* Runs a talk in which the k-th callback frees; false: there were fewer. */
static bool talk_with_free(struct world *world, unsigned k, bool free_server) {
  struct talk talk = {.world = world, .to_submit = 3, .free_at = k, .free_server = free_server};

  talk_serve(&talk);
  talk_call(&talk);
  while (!talk.freed && (talk.n_closed == 0 || talk.n_server_closed == 0))
    uv_run(&world->loop, UV_RUN_ONCE);
  smpp_connection_free(talk.esme);
  smpp_server_free(talk.server);
  world_run(world);
  return talk.freed;
}

static void any_callback_may_free_its_connection(void **state) {
  unsigned k = 1;

  while (talk_with_free(*state, k, false))
    k++;
  assert_true(k > 8);
}

static void any_callback_may_free_the_server(void **state) {
  unsigned k = 1;

  while (talk_with_free(*state, k, true))
    k++;
  assert_true(k > 8);
}

static void a_connection_may_be_freed_at_any_moment_of_connecting(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_connection_config config;
  const char *names[] = {"127.0.0.1", "localhost"};
  int turns, i;

  talk_serve(&talk);
  for (i = 0; i < 2; i++) {
    config = talk_esme_config(&talk, smpp_server_port(talk.server));
    config.host.name = names[i];
    for (turns = 0; turns < 6; turns++) {
      int n;

      talk.n_closed = 0;
      assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
      for (n = 0; n < turns; n++)
        uv_run(&talk.world->loop, UV_RUN_NOWAIT);
      smpp_connection_free(talk.esme);
      talk.esme = NULL;
    }
  }
  smpp_server_close(talk.server, 500);
  world_run(talk.world);
  assert_int_equal(talk.n_closed, 0);
  talk_run_and_free(&talk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_peer_that_stops_reading_is_given_up),
      TEST(output_for_a_peer_that_does_not_read_is_bounded),
      TEST(nobody_listening_is_said_with_the_address),
      TEST(a_name_that_does_not_resolve_is_said),
      TEST(another_protocol_is_named),
      TEST(closed_before_the_bind_response_suggests_an_allow_list),
      TEST(a_cut_within_a_pdu_ends_the_connection),
      TEST(many_connections_at_once_all_end_well),
      TEST(more_connections_than_allowed_are_closed),
      TEST(any_callback_may_free_its_connection),
      TEST(any_callback_may_free_the_server),
      TEST(a_connection_may_be_freed_at_any_moment_of_connecting),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
