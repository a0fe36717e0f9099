/* SPDX-License-Identifier: MIT
 *
 * Clients that several threads use. The SMSC runs on the test's loop; whatever
 * the client's thread does rings a bell there. */
#include "../support/failing_alloc.h"
#include "world.h"

#include <exposition.h>
#include <smpp/names.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_THREADS 4u
#define PER_THREAD 1000u

struct crew {
  struct world *world;
  uv_async_t bell;
  smpp_server *server;
  smpp_connection *at_server;
  unsigned n_requests; /* that the SMSC got */
  bool holds;          /* it does not answer them */

  smpp_uv_shared *client;
  bool frees; /* the client frees itself when it is bound */
  /* what the client's thread says */
  atomic_uint n_up, n_outcomes, n_refused, n_drained, n_inbound;
  atomic_uint outcomes[7];
  atomic_uint seen[N_THREADS * PER_THREAD]; /* by cookie */
  atomic_int refusal, freed_inside;
  atomic_uint_fast64_t inbound; /* request */
};

/* --- the SMSC --------------------------------------------------------------------- */

static void on_server_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct crew *crew = data;
  struct smpp_pdu body;

  if (event->type == SMPP_EVENT_CLOSED)
    crew->at_server = NULL;
  if (event->type != SMPP_EVENT_REQUEST || event->command_id != SMPP_SUBMIT_SM)
    return;
  crew->n_requests++;
  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of("1");
  if (!crew->holds)
    smpp_connection_respond(connection, event->request, SMPP_STATUS_ROK, &body);
}

static uint32_t on_bind(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t request,
                        void *data) {
  struct crew *crew = data;

  (void)pdu;
  (void)request;
  crew->at_server = connection;
  return SMPP_STATUS_ROK;
}

static void serve(struct crew *crew) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;

  config.port = 0;
  config.session.inbound_window = 1000;
  config.on_bind = on_bind;
  config.on_event = on_server_event;
  config.data = crew;
  assert_int_equal(smpp_server_new(&crew->world->loop, &config, &crew->server), SMPP_OK);
}

/* --- the client --------------------------------------------------------------------- */

static void on_event(smpp_uv_shared *client, const struct smpp_client_event *event, void *data) {
  struct crew *crew = data;

  if (event->type == SMPP_CLIENT_OUTCOME) {
    crew->outcomes[event->outcome]++;
    crew->seen[event->cookie]++;
    crew->n_outcomes++;
  } else if (event->type == SMPP_CLIENT_INBOUND) {
    crew->inbound = event->request;
    crew->n_inbound++;
  } else if (event->type == SMPP_CLIENT_LINK_UP) {
    if (crew->frees)
      crew->freed_inside = smpp_uv_shared_free(client);
    crew->n_up++;
  } else if (event->type == SMPP_CLIENT_DRAINED) {
    crew->n_drained++;
  }
  uv_async_send(&crew->bell);
}

static void on_refused(smpp_uv_shared *client, uint64_t cookie, int result,
                       const struct smpp_fault *fault, void *data) {
  struct crew *crew = data;

  (void)client;
  assert_non_null(fault);
  crew->seen[cookie]++;
  crew->refusal = result;
  crew->n_refused++;
  uv_async_send(&crew->bell);
}

/* `loop` NULL: on a thread of its own. */
static void sign_in(struct crew *crew, uv_loop_t *loop, uint32_t max_messages, size_t max_octets) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config client = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;
  struct smpp_uv_host host = {"127.0.0.1", smpp_server_port(crew->server)};

  core.system_id = smpp_span_of("ward");
  core.session.window = 100;
  core.max_messages = max_messages;
  core.max_octets = max_octets;
  client.client = &core;
  client.hosts = &host;
  client.n_hosts = 1;
  config.client = &client;
  config.on_event = on_event;
  config.on_refused = on_refused;
  config.data = crew;
  assert_int_equal(smpp_uv_shared_new(loop, &config, &crew->client, NULL), SMPP_OK);
}

static int submit_text(struct crew *crew, uint64_t cookie, const char *text) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  char copy[64];
  int result;

  snprintf(copy, sizeof copy, "%s", text);
  message.cookie = cookie;
  message.source_addr = smpp_span_of("100");
  message.destination_addr = smpp_span_of("200");
  message.text = smpp_span_of(copy);
  result = smpp_uv_shared_submit(crew->client, &message);
  memset(copy, 0xFF, sizeof copy); /* it was copied, or it will not encode */
  return result;
}

static int submit(struct crew *crew, uint64_t cookie) {
  return submit_text(crew, cookie, "hello");
}

/* --- waiting ------------------------------------------------------------------------ */

static void on_bell(uv_async_t *bell) {
  (void)bell;
}

static struct crew *assemble(struct world *world) {
  struct crew *crew = calloc(1, sizeof *crew);

  crew->world = world;
  uv_async_init(&world->loop, &crew->bell, on_bell);
  serve(crew);
  return crew;
}

static void wait_for(struct crew *crew, const atomic_uint *counter, unsigned n) {
  while (*counter < n)
    uv_run(&crew->world->loop, UV_RUN_ONCE);
}

static void dismiss(struct crew *crew) {
  assert_int_equal(smpp_uv_shared_free(crew->client), SMPP_OK);
  smpp_server_free(crew->server);
  uv_close((uv_handle_t *)&crew->bell, NULL);
  world_run(crew->world);
  free(crew);
}

static void drain_and_dismiss(struct crew *crew) {
  smpp_uv_shared_drain(crew->client, 5000);
  wait_for(crew, &crew->n_drained, 1);
  dismiss(crew);
}

/* --- tests -------------------------------------------------------------------------- */

static void submit_many(void *arg) {
  struct crew *crew = ((void **)arg)[0];
  uint64_t first = (uint64_t)(uintptr_t)((void **)arg)[1] * PER_THREAD;
  struct smpp_client_stats stats = {.size = sizeof stats};

  for (uint64_t i = 0; i < PER_THREAD; i++) {
    assert_int_equal(submit(crew, first + i), SMPP_OK);
    smpp_uv_shared_stats(crew->client, &stats);
    assert_true(stats.submitted <= N_THREADS * PER_THREAD);
  }
}

static void many_submit(struct world *world, uv_loop_t *loop) {
  struct crew *crew = assemble(world);
  uv_thread_t threads[N_THREADS];
  void *args[N_THREADS][2];

  sign_in(crew, loop, 100000, 1u << 28);
  for (uintptr_t i = 0; i < N_THREADS; i++) {
    args[i][0] = crew;
    args[i][1] = (void *)i;
    assert_int_equal(uv_thread_create(&threads[i], submit_many, args[i]), 0);
  }
  wait_for(crew, &crew->n_outcomes, N_THREADS * PER_THREAD);
  for (unsigned i = 0; i < N_THREADS; i++)
    uv_thread_join(&threads[i]);
  for (unsigned i = 0; i < N_THREADS * PER_THREAD; i++)
    assert_int_equal(crew->seen[i], 1);
  assert_int_equal(crew->outcomes[SMPP_MESSAGE_ACCEPTED], N_THREADS * PER_THREAD);
  assert_int_equal(crew->n_requests, N_THREADS * PER_THREAD);
  drain_and_dismiss(crew);
}

static void many_threads_submit_and_each_message_has_one_outcome(void **state) {
  many_submit(*state, NULL);
}

static void many_threads_submit_to_a_client_on_the_callers_loop(void **state) {
  struct world *world = *state;

  many_submit(world, &world->loop);
}

static void messages_beyond_the_limit_are_refused_at_once(void **state) {
  struct crew *crew = assemble(*state);

  crew->holds = true;
  sign_in(crew, NULL, 3, 1u << 28);
  for (uint64_t i = 0; i < 3; i++)
    assert_int_equal(submit(crew, i), SMPP_OK);
  assert_int_equal(submit(crew, 3), SMPP_ERR_FULL);
  wait_for(crew, &crew->n_up, 1);
  assert_int_equal(submit(crew, 3), SMPP_ERR_FULL); /* the client's own count too */
  smpp_uv_shared_abort(crew->client);
  wait_for(crew, &crew->n_drained, 1);
  assert_int_equal(crew->n_outcomes, 3);
  assert_int_equal(crew->n_refused, 0);
  dismiss(crew);
}

static void octets_beyond_the_limit_are_refused_at_once(void **state) {
  struct crew *crew = assemble(*state);

  sign_in(crew, &crew->world->loop, 1000, 2000); /* a loop that does not run yet */
  for (unsigned i = 0; submit(crew, i) == SMPP_OK; i++)
    assert_true(i < 20);
  assert_int_equal(submit(crew, 21), SMPP_ERR_FULL);
  drain_and_dismiss(crew);
}

static void a_text_that_cannot_be_sent_is_refused_by_an_event(void **state) {
  struct crew *crew = assemble(*state);

  sign_in(crew, NULL, 1, 1u << 28);
  for (unsigned i = 0; i < 3; i++) { /* each makes room for the next */
    assert_int_equal(submit_text(crew, 5, "\xC3("), SMPP_OK);
    wait_for(crew, &crew->n_refused, i + 1);
  }
  assert_int_equal(crew->refusal, SMPP_ERR_BAD_TEXT);
  assert_int_equal(crew->n_outcomes, 0);
  drain_and_dismiss(crew);
}

static void a_journal_needs_a_client_of_its_own(void **state) {
  struct crew *crew = assemble(*state);
  struct smpp_message message = SMPP_MESSAGE_INIT;

  sign_in(crew, NULL, 1, 1u << 28);
  message.destination_addr = smpp_span_of("200");
  message.journaled = true; /* it could not be released */
  assert_int_equal(smpp_uv_shared_submit(crew->client, &message), SMPP_ERR_UNSUPPORTED);
  drain_and_dismiss(crew);
}

static void a_message_that_waits_is_cancelled_by_its_cookie(void **state) {
  struct crew *crew = assemble(*state);

  sign_in(crew, NULL, 1000, 1u << 28);
  assert_int_equal(smpp_uv_shared_pause(crew->client, true), SMPP_OK);
  for (uint64_t i = 0; i < 10; i++)
    assert_int_equal(submit(crew, i), SMPP_OK);
  assert_int_equal(smpp_uv_shared_cancel(crew->client, 7), SMPP_OK);
  assert_int_equal(smpp_uv_shared_cancel(crew->client, 99), SMPP_OK); /* passed over */
  wait_for(crew, &crew->n_outcomes, 1);
  assert_int_equal(crew->seen[7], 1);
  assert_int_equal(crew->outcomes[SMPP_MESSAGE_CANCELLED], 1);
  assert_int_equal(smpp_uv_shared_set_rate(crew->client, 0), SMPP_OK);
  assert_int_equal(smpp_uv_shared_pause(crew->client, false), SMPP_OK);
  wait_for(crew, &crew->n_outcomes, 10);
  assert_int_equal(crew->outcomes[SMPP_MESSAGE_ACCEPTED], 9);
  drain_and_dismiss(crew);
}

static void what_came_before_a_drain_is_sent_and_the_rest_refused(void **state) {
  struct crew *crew = assemble(*state);
  struct smpp_client_stats stats = {.size = sizeof stats};
  static char page[65536];

  sign_in(crew, NULL, 1000, 1u << 28);
  for (uint64_t i = 0; i < 100; i++)
    assert_int_equal(submit(crew, i), SMPP_OK);
  smpp_uv_shared_drain(crew->client, 5000);
  assert_int_equal(submit(crew, 100), SMPP_ERR_STATE);
  wait_for(crew, &crew->n_drained, 1);
  assert_int_equal(crew->outcomes[SMPP_MESSAGE_ACCEPTED], 100);
  do
    smpp_uv_shared_stats(crew->client, &stats);
  while (stats.accepted < 100); /* told before it is counted */
  assert_int_equal(stats.submitted, 100);
  assert_true(smpp_uv_shared_stats_text(crew->client, page, sizeof page) < sizeof page);
  assert_null(exposition_fault(page));
  assert_non_null(strstr(page, "smpp_messages_total{outcome=\"accepted\"} 100\n"));
  dismiss(crew);
}

static void an_inbound_message_is_answered_from_another_thread(void **state) {
  struct crew *crew = assemble(*state);
  struct smpp_pdu pdu = submit_pdu("yes");
  struct smpp_session_info info;

  sign_in(crew, NULL, 1000, 1u << 28);
  wait_for(crew, &crew->n_up, 1);
  pdu.command_id = SMPP_DELIVER_SM;
  assert_int_equal(smpp_connection_submit(crew->at_server, &pdu, 5, NULL, NULL), SMPP_OK);
  wait_for(crew, &crew->n_inbound, 1);
  smpp_connection_info(crew->at_server, &info);
  assert_int_equal(info.outstanding, 1);
  assert_int_equal(smpp_uv_shared_respond(crew->client, crew->inbound, SMPP_STATUS_ROK), SMPP_OK);
  do {
    uv_run(&crew->world->loop, UV_RUN_ONCE);
    smpp_connection_info(crew->at_server, &info);
  } while (info.outstanding > 0);
  drain_and_dismiss(crew);
}

static void its_own_thread_cannot_free_it(void **state) {
  struct crew *crew = assemble(*state);

  crew->frees = true;
  sign_in(crew, NULL, 1000, 1u << 28);
  wait_for(crew, &crew->n_up, 1);
  assert_int_equal(crew->freed_inside, SMPP_ERR_STATE);
  drain_and_dismiss(crew);
}

static void on_the_callers_loop_a_callback_may_free_it(void **state) {
  struct crew *crew = assemble(*state);

  crew->frees = true;
  sign_in(crew, &crew->world->loop, 1000, 1u << 28);
  assert_int_equal(submit(crew, 0), SMPP_OK);
  wait_for(crew, &crew->n_up, 1);
  assert_int_equal(crew->freed_inside, SMPP_OK);
  crew->client = NULL;
  dismiss(crew);
}

static void it_may_be_freed_with_messages_in_its_queue(void **state) {
  struct crew *crew = assemble(*state);

  sign_in(crew, NULL, 1000, 1u << 28);
  for (uint64_t i = 0; i < 200; i++)
    assert_int_equal(submit(crew, i), SMPP_OK);
  dismiss(crew);
}

static void a_wrong_config_leaves_nothing_behind(void **state) {
  struct world *world = *state;
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;
  struct smpp_fault fault;
  smpp_uv_shared *client = NULL;

  config.uri = "http://127.0.0.1";
  assert_int_equal(smpp_uv_shared_new(NULL, &config, &client, &fault), SMPP_ERR_INVALID);
  config.on_event = on_event;
  config.on_refused = on_refused;
  assert_int_equal(smpp_uv_shared_new(NULL, &config, &client, &fault), SMPP_ERR_URI);
  assert_int_equal(smpp_uv_shared_new(&world->loop, &config, &client, &fault), SMPP_ERR_URI);
  config.uri = NULL;
  assert_int_equal(smpp_uv_shared_new(NULL, &config, &client, &fault), SMPP_ERR_INVALID);
  assert_null(client);
}

static int new_with(struct crew *crew, struct failing_alloc *memory) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config client = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;
  struct smpp_uv_host host = {"127.0.0.1", smpp_server_port(crew->server)};

  core.alloc = (struct smpp_alloc){failing_resize, memory};
  core.system_id = smpp_span_of("ward");
  client.client = &core;
  client.hosts = &host;
  client.n_hosts = 1;
  config.client = &client;
  config.on_event = on_event;
  config.on_refused = on_refused;
  config.data = crew;
  return smpp_uv_shared_new(&crew->world->loop, &config, &crew->client, NULL);
}

static void without_memory_nothing_is_left_behind(void **state) {
  struct crew *crew = assemble(*state);
  struct failing_alloc memory = {0, 0, 0};
  long n = 0;

  while (new_with(crew, &memory) == SMPP_ERR_NOMEM) {
    assert_null(crew->client);
    uv_run(&crew->world->loop, UV_RUN_NOWAIT);
    uv_run(&crew->world->loop, UV_RUN_NOWAIT);
    assert_int_equal(memory.n_blocks, 0);
    memory.left = ++n;
  }
  assert_non_null(crew->client);
  assert_true(n > 3);
  memory.left = 0;
  assert_int_equal(submit(crew, 0), SMPP_ERR_NOMEM);
  assert_int_equal(smpp_uv_shared_pause(crew->client, true), SMPP_ERR_NOMEM);
  memory.left = -1;
  assert_int_equal(smpp_uv_shared_free(crew->client), SMPP_OK);
  crew->client = NULL;
  dismiss(crew);
  assert_int_equal(memory.n_blocks, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(many_threads_submit_and_each_message_has_one_outcome),
      TEST(many_threads_submit_to_a_client_on_the_callers_loop),
      TEST(messages_beyond_the_limit_are_refused_at_once),
      TEST(octets_beyond_the_limit_are_refused_at_once),
      TEST(a_text_that_cannot_be_sent_is_refused_by_an_event),
      TEST(a_journal_needs_a_client_of_its_own),
      TEST(a_message_that_waits_is_cancelled_by_its_cookie),
      TEST(what_came_before_a_drain_is_sent_and_the_rest_refused),
      TEST(an_inbound_message_is_answered_from_another_thread),
      TEST(its_own_thread_cannot_free_it),
      TEST(on_the_callers_loop_a_callback_may_free_it),
      TEST(it_may_be_freed_with_messages_in_its_queue),
      TEST(a_wrong_config_leaves_nothing_behind),
      TEST(without_memory_nothing_is_left_behind),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
