/* SPDX-License-Identifier: MIT
 *
 * The blocking call: it runs on a thread, the SMSC on the test's loop. */
#include "world.h"

#include <smpp/names.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct post {
  struct world *world;
  uv_async_t bell;
  smpp_server *server;
  bool done; /* the call returned */
  /* what the SMSC does */
  bool silent; /* it never answers a submit_sm */
  uint32_t status;
  const char *stat;        /* of the receipts that it sends, or NULL */
  bool sends_inbound;      /* before it answers */
  bool hangs_up;           /* instead of answering */
  unsigned n_requests;     /* that it got */
  uint32_t inbound_status; /* how its own message was answered */
  bool wanted_receipt;
  /* the call */
  char uri[80];
  struct smpp_message message;
  struct smpp_send_options options;
  struct smpp_send_result result;
  int returned;
};

/* --- the SMSC --------------------------------------------------------------------- */

static uint32_t on_bind(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t request,
                        void *data) {
  (void)connection;
  (void)request;
  (void)data;
  return smpp_span_equal(pdu->bind.password, smpp_span_of("secret")) ? SMPP_STATUS_ROK
                                                                     : SMPP_STATUS_RINVPASWD;
}

static void deliver(smpp_connection *connection, const char *text, uint8_t esm_class) {
  struct smpp_pdu pdu = submit_pdu(text);

  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of("200");
  pdu.sm.destination_addr = smpp_span_of("100");
  pdu.sm.esm_class = esm_class;
  assert_int_equal(smpp_connection_submit(connection, &pdu, 0, NULL, NULL), SMPP_OK);
}

static void answer(struct post *post, smpp_connection *connection, uint64_t request) {
  struct smpp_pdu body;
  char id[24], receipt[160];

  snprintf(id, sizeof id, "id-%u", post->n_requests);
  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(id);
  smpp_connection_respond(connection, request, post->status, &body);
  if (!post->stat)
    return;
  snprintf(receipt, sizeof receipt,
           "id:%s sub:001 dlvrd:001 submit date:2611211200 done date:2611211201 stat:%s err:000 "
           "text:hello",
           id, post->stat);
  deliver(connection, receipt, 0x04);
}

static void on_submit(struct post *post, smpp_connection *connection,
                      const struct smpp_event *event) {
  post->n_requests++;
  post->wanted_receipt = event->pdu->sm.registered_delivery == 1;
  if (post->sends_inbound)
    deliver(connection, "a message of somebody's", 0);
  if (post->hangs_up)
    smpp_connection_abort(connection, false);
  else if (!post->silent)
    answer(post, connection, event->request);
}

static void on_server_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct post *post = data;

  if (event->type == SMPP_EVENT_REQUEST && event->command_id == SMPP_SUBMIT_SM)
    on_submit(post, connection, event);
  else if (event->type == SMPP_EVENT_RESPONSE && post->sends_inbound && !post->inbound_status)
    post->inbound_status = event->command_status;
}

/* --- the call --------------------------------------------------------------------- */

static void on_bell(uv_async_t *bell) {
  struct post *post = bell->data;

  post->done = true;
}

static void call(void *arg) {
  struct post *post = arg;

  post->returned = smpp_send_wait(post->uri, &post->message, &post->options, &post->result);
  uv_async_send(&post->bell);
}

static struct post *open_post(struct world *world) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;
  struct post *post = calloc(1, sizeof *post);

  post->world = world;
  uv_async_init(&world->loop, &post->bell, on_bell);
  post->bell.data = post;
  config.port = 0;
  config.on_bind = on_bind;
  config.on_event = on_server_event;
  config.data = post;
  assert_int_equal(smpp_server_new(&world->loop, &config, &post->server), SMPP_OK);
  snprintf(post->uri, sizeof post->uri, "smpp://ward:secret@127.0.0.1:%u",
           (unsigned)smpp_server_port(post->server));
  post->message = (struct smpp_message)SMPP_MESSAGE_INIT;
  post->message.source_addr = smpp_span_of("100");
  post->message.destination_addr = smpp_span_of("200");
  post->message.text = smpp_span_of("hello");
  post->options = (struct smpp_send_options)SMPP_SEND_OPTIONS_INIT;
  return post;
}

static const struct smpp_send_result *send_it(struct post *post) {
  uv_thread_t thread;

  post->done = false;
  assert_int_equal(uv_thread_create(&thread, call, post), 0);
  while (!post->done)
    uv_run(&post->world->loop, UV_RUN_ONCE);
  uv_thread_join(&thread);
  return &post->result;
}

static void close_post(struct post *post) {
  smpp_server_free(post->server);
  uv_close((uv_handle_t *)&post->bell, NULL);
  world_run(post->world);
  free(post);
}

/* --- tests ------------------------------------------------------------------------ */

static void an_accepted_message_has_its_id(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result = send_it(post);

  assert_int_equal(post->returned, SMPP_OK);
  assert_int_equal(result->outcome, SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(result->n_parts, 1);
  assert_int_equal(result->encoding, SMPP_ENCODING_GSM7);
  assert_true(result->parts[0].answered);
  assert_string_equal(result->parts[0].message_id, "id-1");
  assert_int_equal(result->parts[0].message_state, SMPP_STATE_NONE);
  assert_false(result->has_delivery);
  assert_false(post->wanted_receipt);
  assert_string_equal(result->words, "");
  close_post(post);
}

static void a_journaled_message_leaves_without_a_release(void **state) {
  struct post *post = open_post(*state);

  post->message.journaled = true; /* nobody could release it */
  assert_int_equal(send_it(post)->outcome, SMPP_MESSAGE_ACCEPTED);
  close_post(post);
}

static void the_receipts_of_all_parts_are_awaited(void **state) {
  struct post *post = open_post(*state);
  char text[401];
  const struct smpp_send_result *result;

  memset(text, 'x', 400);
  text[400] = '\0';
  post->message.text = smpp_span_of(text);
  post->stat = "DELIVRD";
  post->options.receipt_ms = 30000;
  result = send_it(post);
  assert_true(post->wanted_receipt);
  assert_int_equal(result->n_parts, 3);
  assert_true(result->has_delivery);
  assert_true(result->delivered);
  assert_string_equal(result->parts[2].message_id, "id-3");
  assert_int_equal(result->parts[2].message_state, 2); /* DELIVERED */
  assert_string_equal(result->words, "");
  close_post(post);
}

static void a_receipt_may_say_that_it_failed(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  post->stat = "UNDELIV";
  post->options.receipt_ms = 30000;
  result = send_it(post);
  assert_int_equal(result->outcome, SMPP_MESSAGE_ACCEPTED);
  assert_true(result->has_delivery);
  assert_false(result->delivered);
  assert_int_equal(result->parts[0].message_state, 5); /* UNDELIVERABLE */
  close_post(post);
}

static void a_receipt_that_does_not_come_is_given_up(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  post->options.receipt_ms = 50;
  result = send_it(post);
  assert_int_equal(result->outcome, SMPP_MESSAGE_ACCEPTED);
  assert_false(result->has_delivery);
  assert_string_equal(result->words, "no final receipt within 50 ms");
  close_post(post);
}

static void a_refusal_is_said_by_name(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  post->status = SMPP_STATUS_RINVDSTADR;
  result = send_it(post);
  assert_int_equal(post->returned, SMPP_OK);
  assert_int_equal(result->outcome, SMPP_MESSAGE_REJECTED);
  assert_int_equal(result->parts[0].command_status, SMPP_STATUS_RINVDSTADR);
  assert_string_equal(result->words, "part 1 of 1 was refused: ESME_RINVDSTADR (0x0000000B)");
  close_post(post);
}

static void without_an_answer_it_is_unknown(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  post->silent = true;
  post->options.outcome_ms = 100;
  result = send_it(post);
  assert_int_equal(result->outcome, SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(post->n_requests, 1);
  assert_string_equal(result->words, "no outcome within 100 ms");
  close_post(post);
}

static void a_line_that_falls_leaves_it_unknown(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  post->hangs_up = true;
  result = send_it(post);
  assert_int_equal(result->outcome, SMPP_MESSAGE_UNKNOWN);
  assert_int_equal(post->n_requests, 1); /* never sent again */
  assert_non_null(strstr(result->words, "127.0.0.1"));
  close_post(post);
}

static void nobody_listening_is_said(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  snprintf(post->uri, sizeof post->uri, "smpp://ward:secret@127.0.0.1:%u", (unsigned)unused_port());
  result = send_it(post);
  assert_int_equal(post->returned, SMPP_OK);
  assert_int_equal(result->outcome, SMPP_MESSAGE_NOT_SENT);
  assert_non_null(strstr(result->words, "connection refused by 127.0.0.1"));
  close_post(post);
}

static void the_next_host_is_tried(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  snprintf(post->uri, sizeof post->uri, "smpp://ward:secret@127.0.0.1:%u,127.0.0.1:%u",
           (unsigned)unused_port(), (unsigned)smpp_server_port(post->server));
  result = send_it(post);
  assert_int_equal(result->outcome, SMPP_MESSAGE_ACCEPTED);
  assert_string_equal(result->words, "");
  close_post(post);
}

static void a_wrong_password_is_said(void **state) {
  struct post *post = open_post(*state);
  const struct smpp_send_result *result;

  memcpy(strstr(post->uri, "secret"), "sacred", 6);
  result = send_it(post);
  assert_int_equal(result->outcome, SMPP_MESSAGE_NOT_SENT);
  assert_non_null(strstr(result->words, "ESME_RINVPASWD"));
  assert_int_equal(post->n_requests, 0);
  close_post(post);
}

static void an_inbound_message_is_left_to_somebody_who_keeps_it(void **state) {
  struct post *post = open_post(*state);

  post->sends_inbound = true;
  post->stat = "DELIVRD";
  post->options.receipt_ms = 30000;
  assert_int_equal(send_it(post)->outcome, SMPP_MESSAGE_ACCEPTED);
  assert_int_equal(post->inbound_status, SMPP_STATUS_RX_T_APPN);
  close_post(post);
}

static void what_cannot_be_sent_is_a_result(void **state) {
  struct post *post = open_post(*state);
  struct smpp_send_result *result = &post->result;

  assert_int_equal(smpp_send_wait("smpp:/nowhere", &post->message, NULL, result), SMPP_ERR_URI);
  assert_true(result->words[0] != '\0');
  assert_int_equal(result->outcome, SMPP_MESSAGE_NOT_SENT);
  post->message.text = smpp_span_of("\xC3(");
  assert_int_equal(smpp_send_wait(post->uri, &post->message, NULL, result), SMPP_ERR_BAD_TEXT);
  assert_true(result->words[0] != '\0');
  post->message.text = smpp_span_of("hello");
  post->message.destination_addr = smpp_span_of("");
  assert_int_equal(smpp_send_wait(post->uri, &post->message, NULL, result), SMPP_ERR_FORBIDDEN);
  assert_string_equal(result->words, "destination_addr: there is none");
  assert_int_equal(result->n_parts, 0);
  close_post(post);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(an_accepted_message_has_its_id),
      TEST(a_journaled_message_leaves_without_a_release),
      TEST(the_receipts_of_all_parts_are_awaited),
      TEST(a_receipt_may_say_that_it_failed),
      TEST(a_receipt_that_does_not_come_is_given_up),
      TEST(a_refusal_is_said_by_name),
      TEST(without_an_answer_it_is_unknown),
      TEST(a_line_that_falls_leaves_it_unknown),
      TEST(nobody_listening_is_said),
      TEST(the_next_host_is_tried),
      TEST(a_wrong_password_is_said),
      TEST(an_inbound_message_is_left_to_somebody_who_keeps_it),
      TEST(what_cannot_be_sent_is_a_result),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
