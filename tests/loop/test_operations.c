/* SPDX-License-Identifier: MIT
 *
 * cancel_sm and query_sm over sockets, against smscsim: by a client on the loop,
 * and by one that another thread uses. */
#include "day_smsc.h"
#include "world.h"

#include <smpp/names.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_STEPS 3

static const char *smscsim;

/* A reminder is accepted, asked after, cancelled, and asked after again. */
struct ward {
  struct day_smsc smsc;
  char uri[80], id[80];
  uint32_t host;
  smpp_uv_client *client;
  smpp_uv_shared *shared;
  unsigned n_operations, n_drained;
  int outcomes[N_STEPS + 1];
  uint8_t states[N_STEPS + 1];
  uint32_t statuses[N_STEPS + 1];
};

static const uint32_t steps[N_STEPS] = {SMPP_QUERY_SM, SMPP_CANCEL_SM, SMPP_QUERY_SM};

static int operate(struct ward *ward, uint32_t command_id, const char *id, uint64_t cookie) {
  struct smpp_operation o = SMPP_OPERATION_INIT;
  char copy[80];
  int result;

  snprintf(copy, sizeof copy, "%s", id);
  o.command_id = command_id;
  o.cookie = cookie;
  o.host = ward->host;
  o.message_id = smpp_span_of(copy);
  o.source_addr = smpp_span_of("100");
  result = ward->client ? smpp_uv_client_operate(ward->client, &o, NULL, NULL)
                        : smpp_uv_shared_operate(ward->shared, &o);
  memset(copy, 0, sizeof copy); /* it was copied */
  return result;
}

static void submit(struct ward *ward) {
  struct smpp_message m = SMPP_MESSAGE_INIT;

  m.source_addr = smpp_span_of("100");
  m.destination_addr = smpp_span_of("200");
  m.text = smpp_span_of("Your appointment is on Monday.");
  assert_int_equal(ward->client ? smpp_uv_client_submit(ward->client, &m, NULL, NULL)
                                : smpp_uv_shared_submit(ward->shared, &m),
                   SMPP_OK);
}

static void drain(struct ward *ward) {
  if (ward->client)
    smpp_uv_client_drain(ward->client, 5000);
  else
    smpp_uv_shared_drain(ward->shared, 5000);
}

static void note(struct ward *ward, const struct smpp_client_event *event) {
  unsigned n = ward->n_operations++;

  assert_true(n <= N_STEPS);
  assert_int_equal(event->cookie, n);
  ward->outcomes[n] = event->outcome;
  ward->states[n] = event->message_state;
  ward->statuses[n] = event->command_status;
  if (n + 1 < N_STEPS)
    assert_int_equal(operate(ward, steps[n + 1], ward->id, n + 1), SMPP_OK);
  else if (n + 1 == N_STEPS)
    assert_int_equal(operate(ward, SMPP_CANCEL_SM, "no such id", N_STEPS), SMPP_OK);
  else
    drain(ward);
}

static void on_event(struct ward *ward, const struct smpp_client_event *event) {
  if (event->type == SMPP_CLIENT_OUTCOME) {
    assert_int_equal(event->outcome, SMPP_MESSAGE_ACCEPTED);
    snprintf(ward->id, sizeof ward->id, "%.*s", (int)event->parts[0].message_id.len,
             (const char *)event->parts[0].message_id.ptr);
    ward->host = event->parts[0].host;
    assert_int_equal(operate(ward, steps[0], ward->id, 0), SMPP_OK);
  } else if (event->type == SMPP_CLIENT_OPERATION) {
    note(ward, event);
  } else if (event->type == SMPP_CLIENT_DRAINED) {
    ward->n_drained++;
  }
}

static void on_client_event(smpp_uv_client *client, const struct smpp_client_event *event,
                            void *data) {
  (void)client;
  on_event(data, event);
}

static void on_shared_event(smpp_uv_shared *client, const struct smpp_client_event *event,
                            void *data) {
  (void)client;
  on_event(data, event);
}

static void on_refused(smpp_uv_shared *client, uint64_t cookie, int result,
                       const struct smpp_fault *fault, void *data) {
  (void)client;
  (void)cookie;
  (void)fault;
  (void)data;
  fail_msg("refused: %s", smpp_uv_error_text(result));
}

static void begin(struct ward *ward, const char *options) {
  static const char *const slow[] = {"--receipt-delay", "1h"}; /* it stays pending */

  memset(ward, 0, sizeof *ward);
  assert_true(day_smsc_start(&ward->smsc, smscsim, slow, 2));
  snprintf(ward->uri, sizeof ward->uri, "smpp://ward:secret@127.0.0.1:%u%s", ward->smsc.port,
           options);
}

static void end(struct ward *ward) {
  assert_int_equal(day_smsc_stop(&ward->smsc), 143);
  day_smsc_clean(&ward->smsc);
}

static void check(const struct ward *ward) {
  assert_int_equal(ward->n_operations, N_STEPS + 1);
  assert_int_equal(ward->n_drained, 1);
  for (unsigned i = 0; i < N_STEPS; i++)
    assert_int_equal(ward->outcomes[i], SMPP_OPERATION_DONE);
  assert_int_equal(ward->states[0], 1); /* ENROUTE */
  assert_int_equal(ward->states[2], 4); /* DELETED */
  assert_int_equal(ward->outcomes[N_STEPS], SMPP_OPERATION_REFUSED);
  assert_int_equal(ward->statuses[N_STEPS], SMPP_STATUS_RINVMSGID);
}

static void a_client_cancels_what_the_smsc_has_accepted(void **state) {
  struct world *world = *state;
  struct ward ward;

  begin(&ward, "");
  assert_int_equal(
      smpp_uv_client_open(&world->loop, ward.uri, on_client_event, &ward, &ward.client, NULL),
      SMPP_OK);
  submit(&ward);
  world_run(world);
  check(&ward);
  smpp_uv_client_free(ward.client);
  world_run(world);
  end(&ward);
}

static void open_shared(struct world *world, struct ward *ward) {
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;

  config.uri = ward->uri;
  config.on_event = on_shared_event;
  config.on_refused = on_refused;
  config.data = ward;
  assert_int_equal(smpp_uv_shared_new(&world->loop, &config, &ward->shared, NULL), SMPP_OK);
}

static void a_client_for_many_threads_does_it_too(void **state) {
  struct world *world = *state;
  struct ward ward;

  begin(&ward, "");
  open_shared(world, &ward);
  submit(&ward);
  world_run(world);
  check(&ward);
  assert_int_equal(operate(&ward, SMPP_QUERY_SM, "1", 9), SMPP_ERR_STATE);
  smpp_uv_shared_free(ward.shared);
  world_run(world);
  end(&ward);
}

static void on_receiver_event(smpp_uv_shared *client, const struct smpp_client_event *event,
                              void *data) {
  struct ward *ward = data;

  if (event->type == SMPP_CLIENT_DRAINED)
    ward->n_drained++;
  if (event->type != SMPP_CLIENT_OPERATION)
    return;
  assert_int_equal(event->cookie, 5);
  assert_int_equal(event->outcome, SMPP_OPERATION_NOT_SENT);
  assert_string_equal(event->detail, smpp_result_text(SMPP_ERR_STATE));
  ward->n_operations++;
  smpp_uv_shared_drain(client, 5000);
}

static void what_the_client_refuses_has_its_event_all_the_same(void **state) {
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;
  struct world *world = *state;
  struct ward ward;

  begin(&ward, "?bind=rx");
  config.uri = ward.uri;
  config.on_event = on_receiver_event;
  config.on_refused = on_refused;
  config.data = &ward;
  assert_int_equal(smpp_uv_shared_new(&world->loop, &config, &ward.shared, NULL), SMPP_OK);
  assert_int_equal(operate(&ward, SMPP_QUERY_SM, "1", 5), SMPP_OK);
  world_run(world);
  assert_int_equal(ward.n_operations, 1);
  assert_int_equal(ward.n_drained, 1);
  smpp_uv_shared_free(ward.shared);
  world_run(world);
  end(&ward);
}

/* --- many destinations, data_sm ----------------------------------------------------- */

static void on_many_event(smpp_uv_shared *client, const struct smpp_client_event *event,
                          void *data) {
  struct ward *ward = data;

  if (event->type != SMPP_CLIENT_OUTCOME)
    return;
  ward->outcomes[event->cookie] = event->outcome;
  if (event->cookie == 0) {
    assert_int_equal(event->n_destinations, 3);
    for (unsigned i = 0; i < 3; i++) {
      ward->states[i] = (uint8_t)event->destinations[i].outcome;
      ward->statuses[i] = event->destinations[i].command_status;
    }
  }
  if (++ward->n_operations == 2)
    smpp_uv_shared_drain(client, 5000);
}

static int submit_many(struct ward *ward) {
  struct smpp_message m = SMPP_MESSAGE_INIT;
  struct smpp_dest_address to[3] = {{SMPP_DEST_SME, 1, 1, {NULL, 0}, {NULL, 0}},
                                    {SMPP_DEST_LIST, 0, 0, {NULL, 0}, {NULL, 0}},
                                    {SMPP_DEST_SME, 1, 1, {NULL, 0}, {NULL, 0}}};
  char number[] = "33600000001", name[] = "ward 7";
  int result;

  to[0].destination_addr = to[2].destination_addr = smpp_span_of(number);
  to[1].dl_name = smpp_span_of(name);
  m.destinations = to;
  m.n_destinations = 3;
  m.text = smpp_span_of("Visiting hours end at 18:00 today.");
  result = smpp_uv_shared_submit(ward->shared, &m);
  memset(to, 0xFF, sizeof to); /* all of it was copied */
  memset(number, 0, sizeof number);
  memset(name, 0, sizeof name);
  return result;
}

static int submit_data_sm(struct ward *ward) {
  struct smpp_message m = SMPP_MESSAGE_INIT;

  m.cookie = 1;
  m.data_sm = true;
  m.destination_addr = smpp_span_of("33600000001");
  m.text = smpp_span_of("hello");
  return smpp_uv_shared_submit(ward->shared, &m);
}

static void many_destinations_and_data_sm_pass_from_any_thread(void **state) {
  struct smpp_uv_shared_config config = SMPP_UV_SHARED_CONFIG_INIT;
  struct world *world = *state;
  struct ward ward;

  begin(&ward, "");
  config.uri = ward.uri;
  config.on_event = on_many_event;
  config.on_refused = on_refused;
  config.data = &ward;
  assert_int_equal(smpp_uv_shared_new(&world->loop, &config, &ward.shared, NULL), SMPP_OK);
  assert_int_equal(submit_many(&ward), SMPP_OK);
  assert_int_equal(submit_data_sm(&ward), SMPP_OK);
  world_run(world);
  assert_int_equal(ward.n_operations, 2);
  assert_int_equal(ward.outcomes[0], SMPP_MESSAGE_PARTIAL); /* smscsim knows no lists */
  assert_int_equal(ward.states[0], SMPP_OUTCOME_ACCEPTED);
  assert_int_equal(ward.states[1], SMPP_OUTCOME_REJECTED);
  assert_int_equal(ward.statuses[1], SMPP_STATUS_RINVDLNAME);
  assert_int_equal(ward.states[2], SMPP_OUTCOME_ACCEPTED);
  assert_int_equal(ward.outcomes[1], SMPP_MESSAGE_ACCEPTED);
  smpp_uv_shared_free(ward.shared);
  world_run(world);
  end(&ward);
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_client_cancels_what_the_smsc_has_accepted, world_setup,
                                      world_teardown),
      cmocka_unit_test_setup_teardown(a_client_for_many_threads_does_it_too, world_setup,
                                      world_teardown),
      cmocka_unit_test_setup_teardown(what_the_client_refuses_has_its_event_all_the_same,
                                      world_setup, world_teardown),
      cmocka_unit_test_setup_teardown(many_destinations_and_data_sm_pass_from_any_thread,
                                      world_setup, world_teardown),
  };

  if (argc != 2)
    return 2;
  smscsim = argv[1];
  return cmocka_run_group_tests(tests, NULL, NULL);
}
