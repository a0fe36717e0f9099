/* SPDX-License-Identifier: MIT
 *
 * Memory that runs out, at each allocation in turn: nothing leaks, nothing hangs,
 * every message that was taken has one outcome. */
#include "talk.h"

#include <smpp/names.h>
#include <stdlib.h>
#include <string.h>

#include "support/failing_alloc.h"

struct poor {
  struct failing_alloc memory;
  uv_loop_t *loop;
  smpp_uv_client *client;
  unsigned n_taken, n_outcomes, n_accepted;
  bool drained;
};

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct poor *poor = data;

  (void)client;
  poor->n_outcomes += event->type == SMPP_CLIENT_OUTCOME;
  poor->n_accepted += event->type == SMPP_CLIENT_OUTCOME && event->outcome == SMPP_MESSAGE_ACCEPTED;
  if (event->type == SMPP_CLIENT_DRAINED) {
    poor->drained = true;
    uv_stop(poor->loop); /* the server keeps it going */
  }
}

static int open_poor(struct poor *poor, struct talk *talk) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_host host = {"127.0.0.1", smpp_server_port(talk->server)};

  core.alloc = failing_alloc_of(&poor->memory);
  core.system_id = smpp_span_of("ward");
  core.password = smpp_span_of("secret");
  core.session.response_ms = 500;
  config.client = &core;
  config.hosts = &host;
  config.n_hosts = 1;
  config.on_event = on_event;
  config.data = poor;
  return smpp_uv_client_new(&talk->world->loop, &config, &poor->client);
}

static void submit_three(struct poor *poor) {
  struct smpp_message message = SMPP_MESSAGE_INIT;

  message.destination_addr = smpp_span_of("200");
  message.text = smpp_span_of("hello");
  message.registered_delivery = 1;
  for (int i = 0; i < 3; i++)
    poor->n_taken += smpp_uv_client_submit(poor->client, &message, NULL, NULL) == SMPP_OK;
}

/* A client for which n allocations succeed; true: it got everything done. */
static bool client_with(struct talk *talk, long n) {
  struct poor poor = {.memory = {.left = n}, .loop = &talk->world->loop};
  int result = open_poor(&poor, talk);

  if (result == SMPP_OK) {
    submit_three(&poor);
    smpp_uv_client_drain(poor.client, 1000);
    while (!poor.drained)
      uv_run(poor.loop, UV_RUN_DEFAULT);
    assert_int_equal(poor.n_outcomes, poor.n_taken);
  } else {
    assert_int_equal(result, SMPP_ERR_NOMEM);
    assert_null(poor.client);
  }
  smpp_uv_client_free(poor.client);
  while (poor.memory.n_blocks > 0)
    uv_run(&talk->world->loop, UV_RUN_NOWAIT);
  assert_int_equal(poor.memory.n_octets, 0);
  return poor.n_accepted == 3;
}

static void a_client_survives_every_lack_of_memory(void **state) {
  struct talk talk = {.world = *state};
  long n = 0;

  talk_serve(&talk);
  while (!client_with(&talk, n))
    n++;
  assert_true(n > 8);
  talk_run_and_free(&talk);
}

/* A server for which n allocations succeed; true: the ESME got all it wanted. */
static bool server_with(struct world *world, long n) {
  struct failing_alloc memory = {.left = n};
  struct talk talk = {.world = world, .to_submit = 3};
  struct smpp_server_config config = talk_server_config(&talk);
  int result;

  config.session.alloc = failing_alloc_of(&memory);
  result = smpp_server_new(&world->loop, &config, &talk.server);
  if (result == SMPP_OK) {
    struct smpp_connection_config esme = talk_esme_config(&talk, smpp_server_port(talk.server));

    esme.session.response_ms = 200;
    assert_int_equal(smpp_connection_open(&world->loop, &esme, &talk.esme), SMPP_OK);
    while (talk.n_closed == 0)
      uv_run(&world->loop, UV_RUN_ONCE);
    smpp_server_free(talk.server);
  } else {
    assert_int_equal(result, SMPP_ERR_NOMEM);
  }
  while (memory.n_blocks > 0)
    uv_run(&world->loop, UV_RUN_NOWAIT);
  assert_int_equal(memory.n_octets, 0);
  return talk.n_accepted == 3;
}

static void a_server_survives_every_lack_of_memory(void **state) {
  long n = 0;

  while (!server_with(*state, n))
    n++;
  assert_true(n > 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_client_survives_every_lack_of_memory),
      TEST(a_server_survives_every_lack_of_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
