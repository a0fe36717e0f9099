/* SPDX-License-Identifier: MIT
 *
 * Servers and bare connections on real sockets. */
#include "world.h"

#include <smpp/names.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Both ends of one conversation, and what they saw. */
struct talk {
  struct world *world;
  smpp_server *server;
  smpp_connection *at_server, *esme;
  uint32_t bind_status; /* how the server answers binds */
  unsigned to_submit;   /* by the ESME, once bound */
  unsigned n_accepted, n_rejected, n_unknown, n_not_sent, n_requests, n_bound, n_refused_binds;
  unsigned n_closed, n_server_closed, n_on_closed;
  int reason, server_reason; /* of the last CLOSED of each */
  int code;
  char words[400], server_words[400];
  /* where the test interferes */
  void (*on_server_event)(struct talk *talk, const struct smpp_event *event);
  void (*on_esme_event)(struct talk *talk, const struct smpp_event *event);
  unsigned free_at, n_events; /* the free_at-th event frees .. */
  bool free_server;           /* .. the server, else the connection */
  bool freed;
};

static bool frees_now(struct talk *talk, smpp_connection *connection) {
  if (++talk->n_events != talk->free_at)
    return false;
  talk->freed = true;
  if (talk->free_server)
    smpp_server_free(talk->server);
  else
    smpp_connection_free(connection);
  if (!talk->free_server && connection == talk->esme)
    talk->esme = NULL;
  if (talk->free_server)
    talk->server = NULL;
  return true;
}

static uint32_t on_bind(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t request,
                        void *data) {
  struct talk *talk = data;

  (void)request;
  if (frees_now(talk, connection))
    return SMPP_STATUS_ROK;
  talk->at_server = connection;
  if (!smpp_span_equal(pdu->bind.password, smpp_span_of("secret")))
    return SMPP_STATUS_RINVPASWD;
  return talk->bind_status;
}

static void answer(smpp_connection *connection, const struct smpp_event *event) {
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  if (event->command_id == SMPP_SUBMIT_SM)
    body.sm_resp.message_id = smpp_span_of("id-1");
  assert_int_equal(smpp_connection_respond(connection, event->request, SMPP_STATUS_ROK, &body),
                   SMPP_OK);
}

static void on_server_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct talk *talk = data;

  if (event->type == SMPP_EVENT_CLOSED) {
    talk->n_server_closed++;
    talk->server_reason = event->reason;
    snprintf(talk->server_words, sizeof talk->server_words, "%s",
             smpp_connection_closed_text(connection));
    talk->at_server = NULL;
  }
  if (frees_now(talk, connection))
    return;
  if (talk->on_server_event)
    talk->on_server_event(talk, event);
  else if (event->type == SMPP_EVENT_REQUEST) {
    talk->n_requests++;
    answer(connection, event);
  }
}

static void on_server_closed(smpp_server *server, void *data) {
  struct talk *talk = data;

  assert_ptr_equal(server, talk->server);
  talk->n_on_closed++;
}

static void submit_some(struct talk *talk) {
  struct smpp_pdu pdu = submit_pdu("hello");

  while (talk->to_submit > 0 &&
         smpp_connection_submit(talk->esme, &pdu, talk->to_submit, NULL, NULL) == SMPP_OK)
    talk->to_submit--;
}

static void on_esme_response(struct talk *talk, const struct smpp_event *event) {
  talk->n_accepted += event->outcome == SMPP_OUTCOME_ACCEPTED;
  talk->n_rejected += event->outcome == SMPP_OUTCOME_REJECTED;
  talk->n_unknown += event->outcome == SMPP_OUTCOME_UNKNOWN;
  talk->n_not_sent += event->outcome == SMPP_OUTCOME_NOT_SENT;
  submit_some(talk);
  if (talk->to_submit == 0 && smpp_connection_room(talk->esme) == 10)
    smpp_connection_unbind(talk->esme);
}

static void on_esme_event(smpp_connection *connection, const struct smpp_event *event, void *data) {
  struct talk *talk = data;

  if (event->type == SMPP_EVENT_CLOSED) {
    talk->n_closed++;
    talk->reason = event->reason;
    talk->code = smpp_connection_system_code(connection);
    snprintf(talk->words, sizeof talk->words, "%s", smpp_connection_closed_text(connection));
    talk->esme = NULL;
  }
  if (frees_now(talk, connection))
    return;
  if (talk->on_esme_event)
    talk->on_esme_event(talk, event);
  if (!talk->esme)
    return;
  if (event->type == SMPP_EVENT_BOUND) {
    talk->n_bound++;
    submit_some(talk);
  } else if (event->type == SMPP_EVENT_BIND_REFUSED) {
    talk->n_refused_binds++;
    smpp_connection_close(connection);
  } else if (event->type == SMPP_EVENT_RESPONSE) {
    on_esme_response(talk, event);
  } else if (event->type == SMPP_EVENT_REQUEST) {
    answer(connection, event);
  }
}

static void bind_as(smpp_connection *connection, const char *password) {
  struct smpp_pdu pdu;

  memset(&pdu, 0, sizeof pdu);
  pdu.command_id = SMPP_BIND_TRANSCEIVER;
  pdu.bind.system_id = smpp_span_of("ward");
  pdu.bind.password = smpp_span_of(password);
  pdu.bind.interface_version = 0x34;
  assert_int_equal(smpp_connection_submit(connection, &pdu, 0, NULL, NULL), SMPP_OK);
}

static void on_connected(smpp_connection *connection, void *data) {
  (void)data;
  bind_as(connection, "secret");
}

static void on_connected_wrong(smpp_connection *connection, void *data) {
  (void)data;
  bind_as(connection, "wrong");
}

static struct smpp_server_config server_config(struct talk *talk) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;

  config.port = 0;
  config.on_bind = on_bind;
  config.on_event = on_server_event;
  config.on_closed = on_server_closed;
  config.system_id = "smsc";
  config.data = talk;
  return config;
}

static void serve(struct talk *talk) {
  struct smpp_server_config config = server_config(talk);

  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
  assert_true(smpp_server_port(talk->server) != 0);
}

static struct smpp_connection_config esme_config(struct talk *talk, uint16_t port) {
  struct smpp_connection_config config = SMPP_CONNECTION_CONFIG_INIT;

  config.host.name = "127.0.0.1";
  config.host.port = port;
  config.on_connected = on_connected;
  config.on_event = on_esme_event;
  config.data = talk;
  return config;
}

static void call(struct talk *talk) {
  struct smpp_connection_config config = esme_config(talk, smpp_server_port(talk->server));

  assert_int_equal(smpp_connection_open(&talk->world->loop, &config, &talk->esme), SMPP_OK);
}

/* The server goes when the last of the talk has. */
static void run_and_free(struct talk *talk) {
  smpp_server_free(talk->server);
  world_run(talk->world);
}

static void close_server_at_end(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_CLOSED && talk->server)
    smpp_server_close(talk->server, 2000);
}

/* --- a whole conversation ----------------------------------------------------------- */

static void messages_cross_and_both_ends_close(void **state) {
  struct talk talk = {.world = *state, .to_submit = 500, .on_esme_event = close_server_at_end};

  serve(&talk);
  call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_bound, 1);
  assert_int_equal(talk.n_requests, 500);
  assert_int_equal(talk.n_accepted, 500);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.reason, SMPP_CLOSE_UNBOUND);
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_PEER_UNBOUND);
  assert_int_equal(talk.n_on_closed, 1);
  run_and_free(&talk);
}

static void a_wrong_password_is_refused(void **state) {
  struct talk talk = {.world = *state, .on_esme_event = close_server_at_end};
  struct smpp_connection_config config;

  serve(&talk);
  config = esme_config(&talk, smpp_server_port(talk.server));
  config.on_connected = on_connected_wrong;
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_refused_binds, 1);
  assert_int_equal(talk.n_bound, 0);
  assert_int_equal(talk.n_closed, 1);
  run_and_free(&talk);
}

/* The answer that on_bind left for later comes from a timer. */
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
  struct talk talk = {.world = *state, .to_submit = 1, .on_esme_event = close_server_at_end};
  struct smpp_server_config config = server_config(&talk);

  config.on_bind = on_bind_later;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_OK);
  call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_bound, 1);
  assert_int_equal(talk.n_accepted, 1);
  run_and_free(&talk);
}

/* --- from the server's side ------------------------------------------------------------ */

static void deliver_then_close(struct talk *talk, const struct smpp_event *event) {
  struct smpp_pdu pdu = submit_pdu("to you");

  pdu.command_id = SMPP_DELIVER_SM;
  if (event->type == SMPP_EVENT_REQUEST) {
    answer(talk->at_server, event);
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

  serve(&talk);
  call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_requests, 1);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.n_on_closed, 1);
  run_and_free(&talk);
}

static void reset_on_request(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_REQUEST)
    smpp_connection_abort(talk->at_server, true);
  if (event->type == SMPP_EVENT_CLOSED)
    smpp_server_close(talk->server, 2000);
}

static void what_a_reset_leaves_unanswered_is_unknown(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3, .on_server_event = reset_on_request};

  serve(&talk);
  call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_ABORTED);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ECONNRESET);
  assert_int_equal(talk.n_unknown, 3);
  assert_non_null(strstr(talk.words, "connection reset by peer"));
  assert_non_null(strstr(talk.words, "127.0.0.1:"));
  run_and_free(&talk);
}

static void garble(struct talk *talk, const struct smpp_event *event) {
  static const uint8_t query[] = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 9};

  if (event->type != SMPP_EVENT_REQUEST)
    return;
  /* an enquire_link of the test's own, between two answers of the session's */
  answer(talk->at_server, event);
  assert_int_equal(smpp_connection_write_raw(talk->at_server, smpp_span(query, sizeof query)),
                   SMPP_OK);
  talk->n_requests++;
}

static void raw_octets_stand_between_whole_pdus(void **state) {
  struct talk talk = {.world = *state,
                      .to_submit = 50,
                      .on_server_event = garble,
                      .on_esme_event = close_server_at_end};

  serve(&talk);
  call(&talk);
  world_run(talk.world);
  assert_int_equal(talk.n_requests, 50);
  assert_int_equal(talk.n_accepted, 50);
  assert_int_equal(talk.reason, SMPP_CLOSE_UNBOUND);
  run_and_free(&talk);
}

/* --- peers that misbehave ----------------------------------------------------------------- */

static void stop_reading(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_REQUEST) /* and no answer */
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

  serve(&talk);
  config = esme_config(&talk, smpp_server_port(talk.server));
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
  run_and_free(&talk);
}

static void output_for_a_peer_that_does_not_read_is_bounded(void **state) {
  struct talk talk = {
      .world = *state, .on_server_event = stop_reading, .on_esme_event = fill_the_pipe};
  struct smpp_connection_config config;

  serve(&talk);
  config = esme_config(&talk, smpp_server_port(talk.server));
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
  run_and_free(&talk);
}

static void nobody_listening_is_said_with_the_address(void **state) {
  struct talk talk = {.world = *state};
  uint16_t port = unused_port();
  struct smpp_connection_config config = esme_config(&talk, port);
  char expected[64];

  snprintf(expected, sizeof expected, "connection refused by 127.0.0.1:%u", (unsigned)port);
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  assert_int_equal(talk.n_closed, 0); /* never from inside the call */
  world_run(talk.world);
  assert_int_equal(talk.n_closed, 1);
  assert_int_equal(talk.reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk.code, UV_ECONNREFUSED);
  assert_string_equal(talk.words, expected);
}

static void a_name_that_does_not_resolve_is_said(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_connection_config config = esme_config(&talk, 2775);

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
  config = esme_config(&talk, stranger.port);
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
  config = esme_config(&talk, stranger.port);
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

  serve(&talk);
  call(&talk);
  while (talk.n_bound == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(smpp_connection_write_raw(talk.esme, smpp_span(half, sizeof half)), SMPP_OK);
  smpp_connection_close(talk.esme);
  world_run(talk.world);
  assert_int_equal(talk.reason, SMPP_CLOSE_ABORTED);
  assert_int_equal(talk.n_requests, 0);
  assert_int_equal(talk.n_server_closed, 1);
  assert_int_equal(talk.server_reason, SMPP_CLOSE_PEER_CLOSED);
  run_and_free(&talk);
}

/* --- many, and freeing ------------------------------------------------------------------------ */

#define CROWD 300

static void many_connections_at_once_all_end_well(void **state) {
  static struct talk talks[CROWD];
  struct talk host = {.world = *state};
  unsigned i, n_accepted = 0, n_closed = 0;
  struct smpp_server_stats stats = {.size = sizeof stats};

  serve(&host);
  memset(talks, 0, sizeof talks);
  for (i = 0; i < CROWD; i++) {
    struct smpp_connection_config config = esme_config(&talks[i], smpp_server_port(host.server));

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
  run_and_free(&host);
}

static void more_connections_than_allowed_are_closed(void **state) {
  struct talk host = {.world = *state}, first = {.world = *state}, second = {.world = *state};
  struct smpp_server_config config = server_config(&host);
  struct smpp_server_stats stats = {.size = sizeof stats};

  config.max_connections = 1;
  assert_int_equal(smpp_server_new(&host.world->loop, &config, &host.server), SMPP_OK);
  first.server = second.server = host.server;
  call(&first);
  while (first.n_bound == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  call(&second);
  while (second.n_closed == 0)
    uv_run(&host.world->loop, UV_RUN_ONCE);
  smpp_server_stats(host.server, &stats);
  assert_int_equal(stats.accepted, 1);
  assert_int_equal(stats.refused, 1);
  smpp_connection_unbind(first.esme);
  smpp_server_close(host.server, 1000);
  world_run(host.world);
  run_and_free(&host);
}

/* Runs a talk in which the k-th callback frees; false: there were fewer. */
static bool talk_with_free(struct world *world, unsigned k, bool free_server) {
  struct talk talk = {.world = world, .to_submit = 3, .free_at = k, .free_server = free_server};

  serve(&talk);
  call(&talk);
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

  serve(&talk);
  for (i = 0; i < 2; i++) {
    config = esme_config(&talk, smpp_server_port(talk.server));
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
  run_and_free(&talk);
}

/* --- results ------------------------------------------------------------------------------------
 */

static void a_taken_port_is_the_systems_no(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_server_config config = server_config(&talk);
  smpp_server *second = NULL;
  int result;

  serve(&talk);
  config.port = smpp_server_port(talk.server);
  result = smpp_server_new(&talk.world->loop, &config, &second);
  assert_int_equal(smpp_uv_system_code(result), UV_EADDRINUSE);
  assert_string_equal(smpp_uv_error_text(result), "address already in use");
  assert_null(second);
  config.host = "not an address";
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &second), SMPP_ERR_INVALID);
  assert_int_equal(smpp_uv_system_code(SMPP_ERR_NOMEM), 0);
  assert_string_equal(smpp_uv_error_text(SMPP_ERR_NOMEM), "out of memory");
  run_and_free(&talk);
}

static void a_server_listens_on_ipv6_too(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1, .on_esme_event = close_server_at_end};
  struct smpp_server_config config = server_config(&talk);
  struct smpp_connection_config esme;

  config.host = "::1";
  if (smpp_server_new(&talk.world->loop, &config, &talk.server) != SMPP_OK) {
    world_run(talk.world); /* a machine without IPv6 */
    return;
  }
  assert_non_null(strstr(smpp_server_address(talk.server), "[::1]:"));
  esme = esme_config(&talk, smpp_server_port(talk.server));
  esme.host.name = "::1";
  assert_int_equal(smpp_connection_open(&talk.world->loop, &esme, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_accepted, 1);
  run_and_free(&talk);
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
      TEST(a_taken_port_is_the_systems_no),
      TEST(a_server_listens_on_ipv6_too),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
