/* SPDX-License-Identifier: MIT
 *
 * What is handed over in structs that begin with their size: larger ones, of a
 * program built with a later version, and ones whose size was never set. */
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TAIL 64

static char space[8192];

/* The struct as a later version would have it: TAIL octets longer. */
static void *later(const void *now, size_t size, char tail) {
  size_t longer = size + TAIL;

  assert_true(longer <= sizeof space);
  memcpy(space, now, size);
  memset(space + size, tail, TAIL);
  memcpy(space, &longer, sizeof longer);
  return space;
}

static void *unsized(const void *now, size_t size) {
  memcpy(space, now, size);
  memset(space, 0, sizeof(size_t));
  return space;
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  (void)client;
  (void)event;
  (void)data;
}

static void on_shared_event(smpp_uv_shared *client, const struct smpp_client_event *event,
                            void *data) {
  (void)client;
  (void)event;
  (void)data;
}

static void on_refused(smpp_uv_shared *client, uint64_t cookie, int result,
                       const struct smpp_fault *fault, void *data) {
  (void)client;
  (void)cookie;
  (void)result;
  (void)fault;
  (void)data;
}

static void on_connection(smpp_connection *connection, const struct smpp_event *event, void *data) {
  (void)connection;
  (void)event;
  (void)data;
}

static int try_client(struct world *world, const void *config) {
  smpp_uv_client *client = NULL;
  int result = smpp_uv_client_new(&world->loop, config, &client);

  smpp_uv_client_free(client);
  world_run(world);
  return result;
}

static int try_server(struct world *world, const void *config) {
  smpp_server *server = NULL;
  int result = smpp_server_new(&world->loop, config, &server);

  smpp_server_free(server);
  world_run(world);
  return result;
}

static int try_connection(struct world *world, const void *config) {
  smpp_connection *connection = NULL;
  int result = smpp_connection_open(&world->loop, config, &connection);

  smpp_connection_free(connection);
  world_run(world);
  return result;
}

static int try_shared(struct world *world, const void *config) {
  smpp_uv_shared *shared = NULL;
  int result = smpp_uv_shared_new(&world->loop, config, &shared, NULL);

  smpp_uv_shared_free(shared);
  world_run(world);
  return result;
}

static int try_tls(struct world *world, const void *config) {
  struct smpp_fault fault;

  (void)world;
  return smpp_uv_tls_check(config, false, &fault);
}

static void check(struct world *world, int (*attempt)(struct world *world, const void *given),
                  const void *now, size_t size) {
  assert_int_equal(attempt(world, now), SMPP_OK);
  assert_int_equal(attempt(world, later(now, size, 0)), SMPP_OK);
  assert_int_equal(attempt(world, later(now, size, 1)), SMPP_ERR_INVALID);
  assert_int_equal(attempt(world, unsized(now, size)), SMPP_ERR_INVALID);
}

static void a_config_of_another_size_is_taken_or_refused_by_what_is_in_it(void **state) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config client = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_shared_config shared = SMPP_UV_SHARED_CONFIG_INIT;
  struct smpp_server_config server = SMPP_SERVER_CONFIG_INIT;
  struct smpp_connection_config connection = SMPP_CONNECTION_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host host = {"127.0.0.1", unused_port()};
  struct world *world = *state;

  core.system_id = smpp_span_of("ward");
  client.client = &core;
  client.hosts = &host;
  client.n_hosts = 1;
  client.on_event = on_event;
  shared.client = &client;
  shared.on_event = on_shared_event;
  shared.on_refused = on_refused;
  server.port = 0;
  server.on_event = on_connection;
  connection.host = host;
  connection.on_event = on_connection;
  check(world, try_client, &client, sizeof client);
  check(world, try_shared, &shared, sizeof shared);
  check(world, try_server, &server, sizeof server);
  check(world, try_connection, &connection, sizeof connection);
  check(world, try_tls, &tls, sizeof tls);

  client.client = later(&core, sizeof core, 0); /* inside of another */
  assert_int_equal(try_client(world, &client), SMPP_OK);
  assert_int_equal(try_shared(world, &shared), SMPP_OK);
  client.client = later(&core, sizeof core, 1);
  assert_int_equal(try_client(world, &client), SMPP_ERR_INVALID);
  assert_int_equal(try_shared(world, &shared), SMPP_ERR_INVALID);
}

/* --- what is asked of a client ------------------------------------------------------- */

static smpp_uv_client *asked;
static smpp_uv_shared *asked_shared;

static int try_message(struct world *world, const void *message) {
  int result = smpp_uv_client_submit(asked, message, NULL, NULL);

  (void)world;
  assert_int_equal(smpp_uv_shared_submit(asked_shared, message), result);
  return result;
}

static int try_operation(struct world *world, const void *operation) {
  int result = smpp_uv_client_operate(asked, operation, NULL, NULL);

  (void)world;
  assert_int_equal(smpp_uv_shared_operate(asked_shared, operation), result);
  return result;
}

static void a_message_of_another_size_too(void **state) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  struct smpp_operation operation = SMPP_OPERATION_INIT;
  struct smpp_uv_shared_config shared = SMPP_UV_SHARED_CONFIG_INIT;
  struct world *world = *state;
  char uri[80];

  snprintf(uri, sizeof uri, "smpp://ward@127.0.0.1:%u", unused_port());
  assert_int_equal(smpp_uv_client_open(&world->loop, uri, on_event, NULL, &asked, NULL), SMPP_OK);
  shared.uri = uri;
  shared.on_event = on_shared_event;
  shared.on_refused = on_refused;
  assert_int_equal(smpp_uv_shared_new(&world->loop, &shared, &asked_shared, NULL), SMPP_OK);
  message.destination_addr = smpp_span_of("33600000001");
  message.text = smpp_span_of("hello");
  operation.command_id = SMPP_QUERY_SM;
  operation.message_id = smpp_span_of("1");
  check(world, try_message, &message, sizeof message);
  check(world, try_operation, &operation, sizeof operation);
  smpp_uv_client_free(asked);
  smpp_uv_shared_free(asked_shared);
  world_run(world);
}

static void options_of_another_size_too(void **state) {
  struct smpp_send_options options = SMPP_SEND_OPTIONS_INIT;
  struct smpp_message message = SMPP_MESSAGE_INIT;
  static struct smpp_send_result result;
  char uri[80];
  (void)state;
  snprintf(uri, sizeof uri, "smpp://ward@127.0.0.1:%u", unused_port());
  message.destination_addr = smpp_span_of("33600000001");
  assert_int_equal(smpp_send_wait(uri, &message, later(&options, sizeof options, 0), &result),
                   SMPP_OK);
  assert_int_equal(smpp_send_wait(uri, &message, later(&options, sizeof options, 1), &result),
                   SMPP_ERR_INVALID);
  assert_int_equal(smpp_send_wait(uri, later(&message, sizeof message, 1), &options, &result),
                   SMPP_ERR_INVALID);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_config_of_another_size_is_taken_or_refused_by_what_is_in_it,
                                      world_setup, world_teardown),
      cmocka_unit_test_setup_teardown(a_message_of_another_size_too, world_setup, world_teardown),
      cmocka_unit_test_setup_teardown(options_of_another_size_too, world_setup, world_teardown),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
