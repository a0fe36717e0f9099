/* SPDX-License-Identifier: MIT
 *
 * Both ends of a conversation and what they do when a test does not interfere. */
#include "talk.h"

#include <arpa/inet.h>
#include <smpp/names.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

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

void talk_answer(smpp_connection *connection, const struct smpp_event *event) {
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
    talk_answer(connection, event);
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
    talk_answer(connection, event);
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

void talk_on_connected_wrong(smpp_connection *connection, void *data) {
  (void)data;
  bind_as(connection, "wrong");
}

struct smpp_server_config talk_server_config(struct talk *talk) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;

  config.port = 0;
  config.on_bind = on_bind;
  config.on_event = on_server_event;
  config.on_closed = on_server_closed;
  config.system_id = "smsc";
  config.data = talk;
  return config;
}

void talk_serve(struct talk *talk) {
  struct smpp_server_config config = talk_server_config(talk);

  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
  assert_true(smpp_server_port(talk->server) != 0);
}

struct smpp_connection_config talk_esme_config(struct talk *talk, uint16_t port) {
  struct smpp_connection_config config = SMPP_CONNECTION_CONFIG_INIT;

  config.host.name = "127.0.0.1";
  config.host.port = port;
  config.on_connected = on_connected;
  config.on_event = on_esme_event;
  config.data = talk;
  return config;
}

void talk_call(struct talk *talk) {
  struct smpp_connection_config config = talk_esme_config(talk, smpp_server_port(talk->server));

  assert_int_equal(smpp_connection_open(&talk->world->loop, &config, &talk->esme), SMPP_OK);
}

void talk_run_and_free(struct talk *talk) {
  smpp_server_free(talk->server);
  world_run(talk->world);
}

void talk_close_server_at_end(struct talk *talk, const struct smpp_event *event) {
  if (event->type == SMPP_EVENT_CLOSED && talk->server)
    smpp_server_close(talk->server, 2000);
}

void talk_hold_for_an_hour(struct talk *talk, const struct smpp_event *event) {
  if (talk->at_server)
    smpp_connection_hold(talk->at_server, 3600000);
  if (event->type == SMPP_EVENT_REQUEST)
    talk_answer(talk->at_server, event);
}

int talk_call_and_unbind(const struct talk *talk) {
  static const char octets[] = "\0\0\0\x21\0\0\0\x09\0\0\0\0\0\0\0\1ward\0secret\0\0\x34\0\0\0"
                               "\0\0\0\x10\0\0\0\x15\0\0\0\0\0\0\0\2"
                               "\0\0\0\x10\0\0\0\x06\0\0\0\0\0\0\0\3";
  struct sockaddr_in address;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(smpp_server_port(talk->server));
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
  assert_int_equal(send(fd, octets, sizeof octets - 1, MSG_NOSIGNAL), sizeof octets - 1);
  return fd;
}
