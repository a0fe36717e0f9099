/* SPDX-License-Identifier: MIT
 *
 * Clients on real sockets, against a server of ours and against strangers. */
#include "world.h"

#include <smpp/names.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A client, the SMSC it talks to, and what became of its messages. */
struct account {
  struct world *world;
  smpp_uv_client *client;
  smpp_server *server;
  smpp_connection *at_server;
  unsigned to_submit, n_submitted, window;
  uint8_t registered_delivery;
  const char *text;
  bool journaled;  /* when it is bound, .. */
  uint64_t ids[2]; /* .. the first is released and the second withheld */
  bool stays;      /* no drain after the last outcome: the test ends it */

  unsigned outcomes[7]; /* by SMPP_MESSAGE_* */
  unsigned n_outcomes, n_receipts, n_deliveries, n_delivered, n_inbound, n_up, n_down, n_drained;
  uint8_t *seen; /* by cookie: outcomes of each message */
  int reason, code;
  uint32_t bind_status;
  char words[400];

  unsigned free_at, n_events;
  bool freed;

  /* the SMSC */
  unsigned n_requests, next_id;
  bool receipts;      /* it sends them */
  bool stops_reading; /* after the first request, and never answers */
  bool cuts;          /* closes in the middle of a PDU at the 5th request */
};

/* --- the SMSC ------------------------------------------------------------------------ */

static uint32_t on_bind(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t request,
                        void *data) {
  struct account *account = data;

  (void)request;
  account->at_server = connection;
  return smpp_span_equal(pdu->bind.password, smpp_span_of("secret")) ? SMPP_STATUS_ROK
                                                                     : SMPP_STATUS_RINVPASWD;
}

static void send_receipt(smpp_connection *connection, const char *id) {
  struct smpp_pdu pdu = submit_pdu("");
  char text[160];

  snprintf(text, sizeof text,
           "id:%s sub:001 dlvrd:001 submit date:2611211200 done date:2611211201 stat:DELIVRD "
           "err:000 text:hello",
           id);
  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of("200");
  pdu.sm.destination_addr = smpp_span_of("100");
  pdu.sm.esm_class = 0x04;
  pdu.sm.short_message = smpp_span_of(text);
  assert_int_equal(smpp_connection_submit(connection, &pdu, 0, NULL, NULL), SMPP_OK);
}

static void cut(smpp_connection *connection) {
  static const uint8_t half[] = {0, 0, 0, 40, 0x80, 0, 0, 4, 0, 0};

  smpp_connection_write_raw(connection, smpp_span(half, sizeof half));
  smpp_connection_close(connection);
}

static void on_submit(struct account *account, smpp_connection *connection,
                      const struct smpp_event *event) {
  bool wants_receipt = account->receipts && event->pdu->sm.registered_delivery;
  struct smpp_pdu body;
  char id[24];

  account->n_requests++;
  if (account->stops_reading) {
    smpp_connection_pause_reading(connection, true);
    return;
  }
  if (account->cuts && account->n_requests >= 5) {
    if (account->n_requests == 5)
      cut(connection);
    return;
  }
  snprintf(id, sizeof id, "%u", ++account->next_id);
  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(id);
  assert_int_equal(smpp_connection_respond(connection, event->request, SMPP_STATUS_ROK, &body),
                   SMPP_OK);
  if (wants_receipt)
    send_receipt(connection, id);
}

static void on_server_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct account *account = data;

  if (event->type == SMPP_EVENT_CLOSED)
    account->at_server = NULL;
  else if (event->type == SMPP_EVENT_REQUEST && event->command_id == SMPP_SUBMIT_SM)
    on_submit(account, connection, event);
}

static uint16_t serve(struct account *account) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;

  config.port = 0;
  config.session.inbound_window = 65536;
  config.session.window = 1000;
  config.session.max_output = 32u << 20;
  config.on_bind = on_bind;
  config.on_event = on_server_event;
  config.data = account;
  assert_int_equal(smpp_server_new(&account->world->loop, &config, &account->server), SMPP_OK);
  return smpp_server_port(account->server);
}

/* --- the client ------------------------------------------------------------------------- */

static void submit_some(struct account *account) {
  struct smpp_message message = SMPP_MESSAGE_INIT;

  message.source_addr = smpp_span_of("100");
  message.destination_addr = smpp_span_of("200");
  message.text = smpp_span_of(account->text ? account->text : "hello");
  message.registered_delivery = account->registered_delivery;
  message.journaled = account->journaled;
  while (account->n_submitted < account->to_submit) {
    uint64_t *id = account->journaled ? &account->ids[account->n_submitted] : NULL;

    message.cookie = account->n_submitted;
    if (smpp_uv_client_submit(account->client, &message, id, NULL) != SMPP_OK)
      return;
    account->n_submitted++;
  }
}

static void on_outcome(struct account *account, const struct smpp_client_event *event) {
  assert_in_range(event->outcome, SMPP_MESSAGE_ACCEPTED, SMPP_MESSAGE_NOT_SENT);
  assert_in_range(event->cookie, 0, account->to_submit - 1);
  account->outcomes[event->outcome]++;
  account->seen[event->cookie]++;
  account->n_outcomes++;
  submit_some(account);
}

static void on_down(struct account *account, const struct smpp_client_event *event) {
  struct smpp_uv_link_info link;

  account->n_down++;
  account->reason = event->reason;
  account->bind_status = event->command_status;
  snprintf(account->words, sizeof account->words, "%s", event->detail);
  assert_int_equal(smpp_uv_client_link(account->client, event->link, &link), SMPP_OK);
  assert_string_equal(link.down, account->words);
  account->code = link.system_code;
  if (event->last)
    smpp_uv_client_abort(account->client);
}

static void on_up(struct account *account) {
  account->n_up++;
  if (!account->journaled)
    return;
  assert_int_equal(smpp_uv_client_release(account->client, account->ids[0], 1), SMPP_OK);
  assert_int_equal(smpp_uv_client_withhold(account->client, account->ids[1]), SMPP_OK);
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct account *account = data;

  assert_false(account->freed); /* what is freed calls back no more */
  assert_true(account->client == client || !account->client);
  if (++account->n_events == account->free_at) {
    account->freed = true;
    smpp_uv_client_free(client);
    account->client = NULL;
    return;
  }
  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    on_outcome(account, event);
    break;
  case SMPP_CLIENT_RECEIPT:
    account->n_receipts++;
    break;
  case SMPP_CLIENT_DELIVERY:
    account->n_deliveries++;
    account->n_delivered += event->delivered;
    break;
  case SMPP_CLIENT_INBOUND:
    account->n_inbound++;
    smpp_uv_client_respond(client, event->request, SMPP_STATUS_ROK);
    break;
  case SMPP_CLIENT_LINK_UP:
    on_up(account);
    break;
  case SMPP_CLIENT_LINK_DOWN:
    on_down(account, event);
    break;
  case SMPP_CLIENT_DRAINED:
    account->n_drained++;
    break;
  default:
    break;
  }
  if (!account->stays && account->n_outcomes == account->to_submit &&
      (!account->receipts || account->n_deliveries == account->to_submit))
    smpp_uv_client_drain(client, 5000);
}

/* At these ports of 127.0.0.1, in this order. */
static void sign_in(struct account *account, const char *password, const uint16_t *ports,
                    uint32_t n_ports, uint32_t write_ms) {
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_host hosts[4];

  for (uint32_t i = 0; i < n_ports; i++)
    hosts[i] = (struct smpp_uv_host){"127.0.0.1", ports[i]};
  core.system_id = smpp_span_of("ward");
  core.password = smpp_span_of(password);
  core.session.window = account->window ? account->window : 10;
  core.first_rounds = core.lost_ms = 1; /* it gives up */
  config.client = &core;
  config.hosts = hosts;
  config.n_hosts = n_ports;
  config.write_ms = write_ms;
  config.on_event = on_event;
  config.data = account;
  account->seen = calloc(account->to_submit + 1, 1);
  assert_int_equal(smpp_uv_client_new(&account->world->loop, &config, &account->client), SMPP_OK);
  submit_some(account);
  assert_int_equal(account->n_events, 0); /* never from inside a call */
}

static void sign_in_at(struct account *account, uint16_t port) {
  sign_in(account, "secret", &port, 1, 30000);
}

static void assert_one_outcome_each(const struct account *account) {
  for (unsigned i = 0; i < account->n_submitted; i++)
    assert_int_equal(account->seen[i], 1);
  assert_int_equal(account->n_outcomes, account->n_submitted);
}

/* Until the client has nothing more to do, then all of it goes. */
static void run_to_the_end(struct account *account) {
  while (account->n_drained == 0 && !account->freed)
    uv_run(&account->world->loop, UV_RUN_ONCE);
  smpp_uv_client_free(account->client);
  smpp_server_free(account->server);
  world_run(account->world);
  free(account->seen);
  account->seen = NULL;
}

static void finish(struct account *account) {
  while (account->n_drained == 0)
    uv_run(&account->world->loop, UV_RUN_ONCE);
  assert_one_outcome_each(account);
  run_to_the_end(account);
}

/* --- what goes well -------------------------------------------------------------------------- */

static void messages_are_accepted_and_their_receipts_found(void **state) {
  struct account account = {
      .world = *state, .to_submit = 200, .registered_delivery = 1, .receipts = true};

  sign_in_at(&account, serve(&account));
  finish(&account);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 200);
  assert_int_equal(account.n_receipts, 200);
  assert_int_equal(account.n_delivered, 200);
  assert_int_equal(account.n_up, 1);
  assert_int_equal(account.n_drained, 1);
}

static void twenty_thousand_through(struct world *world, unsigned window) {
  struct account account = {.world = world, .to_submit = 20000, .window = window};

  sign_in_at(&account, serve(&account));
  finish(&account);
  assert_int_equal(account.n_requests, 20000);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 20000);
}

static void twenty_thousand_messages_fit_through_a_window_of_10(void **state) {
  twenty_thousand_through(*state, 10);
}

static void twenty_thousand_messages_fit_through_a_window_of_1000(void **state) {
  twenty_thousand_through(*state, 1000);
}

static void a_journaled_message_leaves_when_it_is_released(void **state) {
  struct account account = {.world = *state, .to_submit = 2, .journaled = true};

  sign_in_at(&account, serve(&account));
  finish(&account);
  assert_int_equal(account.n_requests, 1);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 1);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_CANCELLED], 1);
}

static void an_inbound_message_is_handed_over_and_answered(void **state) {
  struct account account = {.world = *state, .to_submit = 1, .stays = true};
  struct smpp_pdu pdu = submit_pdu("yes");
  struct smpp_session_info info;

  sign_in_at(&account, serve(&account));
  while (account.n_outcomes == 0)
    uv_run(&account.world->loop, UV_RUN_ONCE);
  pdu.command_id = SMPP_DELIVER_SM;
  assert_int_equal(smpp_connection_submit(account.at_server, &pdu, 5, NULL, NULL), SMPP_OK);
  do {
    uv_run(&account.world->loop, UV_RUN_ONCE);
    smpp_connection_info(account.at_server, &info);
  } while (info.outstanding > 0);
  assert_int_equal(account.n_inbound, 1);
  smpp_uv_client_drain(account.client, 1000);
  finish(&account);
}

static void the_next_host_is_tried_when_one_refuses(void **state) {
  struct account account = {.world = *state, .to_submit = 3};
  uint16_t ports[2] = {unused_port(), 0};

  ports[1] = serve(&account);
  sign_in(&account, "secret", ports, 2, 30000);
  finish(&account);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 3);
}

static void an_address_in_text_opens_a_client(void **state) {
  struct account account = {.world = *state, .to_submit = 1};
  struct smpp_fault fault;
  char uri[80];

  snprintf(uri, sizeof uri, "smpp://ward:secret@localhost:%u?window=3", (unsigned)serve(&account));
  account.seen = calloc(2, 1);
  assert_int_equal(smpp_uv_client_open(&account.world->loop, "http://x", on_event, &account,
                                       &account.client, &fault),
                   SMPP_ERR_URI);
  assert_int_equal(
      smpp_uv_client_open(&account.world->loop, uri, on_event, &account, &account.client, NULL),
      SMPP_OK);
  submit_some(&account);
  finish(&account);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 1);
}

/* --- what does not ------------------------------------------------------------------------------
 */

static void nobody_listening_is_said_with_the_address(void **state) {
  struct account account = {.world = *state, .to_submit = 2};
  uint16_t ports[2] = {unused_port(), unused_port()};
  char expected[128];

  snprintf(expected, sizeof expected, "connection refused by 127.0.0.1:%u", ports[1]);
  sign_in(&account, "secret", ports, 2, 30000);
  finish(&account);
  assert_string_equal(account.words, expected);
  assert_int_equal(account.code, UV_ECONNREFUSED);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_NOT_SENT], 2);
}

static void a_wrong_password_is_said_by_name(void **state) {
  struct account account = {.world = *state, .to_submit = 2};
  uint16_t port = serve(&account);

  sign_in(&account, "wrong", &port, 1, 30000);
  finish(&account);
  assert_int_equal(account.bind_status, SMPP_STATUS_RINVPASWD);
  assert_non_null(strstr(account.words, "refused the bind: ESME_RINVPASWD"));
  assert_int_equal(account.outcomes[SMPP_MESSAGE_NOT_SENT], 2);
  assert_int_equal(account.n_requests, 0);
}

static void meet(struct account *account, struct stranger *stranger, const char *words) {
  stranger_listen(account->world, stranger);
  sign_in_at(account, stranger->port);
  while (account->n_drained == 0)
    uv_run(&account->world->loop, UV_RUN_ONCE);
  assert_one_outcome_each(account);
  assert_non_null(strstr(account->words, words));
  assert_int_equal(account->outcomes[SMPP_MESSAGE_NOT_SENT], account->to_submit);
  stranger_leave(stranger);
  run_to_the_end(account);
}

static void another_protocol_is_named(void **state) {
  struct account account = {.world = *state, .to_submit = 1};
  struct stranger stranger = {.says = "HTTP/1.1 400 Bad Request\r\n\r\n"};

  meet(&account, &stranger, "speaks HTTP, not SMPP");
}

static void closed_before_the_bind_response_suggests_an_allow_list(void **state) {
  struct account account = {.world = *state, .to_submit = 1};
  struct stranger stranger = {.closes = true};

  meet(&account, &stranger, "not on the allow-list?");
}

static void a_cut_within_a_pdu_leaves_every_message_an_outcome(void **state) {
  struct account account = {.world = *state, .to_submit = 50, .cuts = true};

  sign_in_at(&account, serve(&account));
  finish(&account);
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 4);
  assert_true(account.outcomes[SMPP_MESSAGE_UNKNOWN] >= 1);
  assert_int_equal(account.n_down, 1);
}

static void an_smsc_that_stops_reading_is_given_up(void **state) {
  struct account account = {
      .world = *state, .to_submit = 60000, .window = 60000, .stops_reading = true};
  uint16_t port = serve(&account);
  char text[161];

  memset(text, 'x', 160);
  text[160] = '\0';
  account.text = text;
  sign_in(&account, "secret", &port, 1, 200);
  finish(&account);
  assert_int_equal(account.reason, SMPP_CLOSE_LOST);
  assert_non_null(strstr(account.words, "does not read"));
  assert_int_equal(account.outcomes[SMPP_MESSAGE_ACCEPTED], 0);
  assert_true(account.outcomes[SMPP_MESSAGE_UNKNOWN] > 0);  /* the system's buffers took some */
  assert_true(account.outcomes[SMPP_MESSAGE_NOT_SENT] > 0); /* and no more */
}

/* --- freeing
 * ---------------------------------------------------------------------------------------- */

static bool run_with_free(struct world *world, unsigned k) {
  struct account account = {
      .world = world, .to_submit = 3, .registered_delivery = 1, .receipts = true, .free_at = k};

  sign_in_at(&account, serve(&account));
  run_to_the_end(&account);
  return account.freed;
}

static void any_callback_may_free_its_client(void **state) {
  unsigned k = 1;

  while (run_with_free(*state, k))
    k++;
  assert_true(k > 10);
}

static void a_client_may_be_freed_at_any_moment(void **state) {
  for (int turns = 0; turns < 12; turns++) {
    struct account account = {.world = *state, .to_submit = 100};

    sign_in_at(&account, serve(&account));
    for (int i = 0; i < turns; i++)
      uv_run(&account.world->loop, UV_RUN_NOWAIT);
    account.freed = true;
    smpp_uv_client_free(account.client);
    account.client = NULL;
    run_to_the_end(&account);
  }
}

static void a_config_out_of_range_is_refused(void **state) {
  struct account account = {.world = *state};
  struct smpp_client_config core = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_host host = {"127.0.0.1", 2775};
  smpp_uv_client *client = NULL;

  config.client = &core;
  config.on_event = on_event;
  assert_int_equal(smpp_uv_client_new(&account.world->loop, &config, &client), SMPP_ERR_INVALID);
  config.hosts = &host;
  config.n_hosts = 1;
  config.local = "not an address";
  assert_int_equal(smpp_uv_client_new(&account.world->loop, &config, &client), SMPP_ERR_INVALID);
  config.local = NULL;
  core.session.window = 0;
  assert_int_equal(smpp_uv_client_new(&account.world->loop, &config, &client), SMPP_ERR_INVALID);
  assert_null(client);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(messages_are_accepted_and_their_receipts_found),
      TEST(twenty_thousand_messages_fit_through_a_window_of_10),
      TEST(twenty_thousand_messages_fit_through_a_window_of_1000),
      TEST(a_journaled_message_leaves_when_it_is_released),
      TEST(an_inbound_message_is_handed_over_and_answered),
      TEST(the_next_host_is_tried_when_one_refuses),
      TEST(an_address_in_text_opens_a_client),
      TEST(nobody_listening_is_said_with_the_address),
      TEST(a_wrong_password_is_said_by_name),
      TEST(another_protocol_is_named),
      TEST(closed_before_the_bind_response_suggests_an_allow_list),
      TEST(a_cut_within_a_pdu_leaves_every_message_an_outcome),
      TEST(an_smsc_that_stops_reading_is_given_up),
      TEST(any_callback_may_free_its_client),
      TEST(a_client_may_be_freed_at_any_moment),
      TEST(a_config_out_of_range_is_refused),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
