/* SPDX-License-Identifier: MIT
 *
 * What clients, servers and connections say for a log while all sorts of things
 * happen to them; and that no number, no text and no password is ever in it. */
#include "certs.h"
#include "talk.h"
#include "ward.h"

#include <smpp/names.h>
#include <stdio.h>
#include <string.h>

/* They travel in every field that could end in a log. */
#define NUMBER "33611223344"
#define OTHER_NUMBER "447700900123"
#define TEXT "biopsy result"
#define PASSWORD "hunter2secret"
#define ID "id5550199887"

#define MAX_LINES 2000

static struct certs certs;

struct lines {
  unsigned n;
  struct {
    int category, level;
    uint32_t link;
    uint64_t connection;
    char text[400];
  } all[MAX_LINES];
};

static void on_line(const struct smpp_uv_log *line, void *data) {
  struct lines *lines = data;

  assert_true(lines->n < MAX_LINES);
  assert_in_range(line->category, 0, SMPP_LOG_CATEGORIES - 1);
  assert_true(line->time_ms <= smpp_uv_clock_ms());
  lines->all[lines->n].category = line->category;
  lines->all[lines->n].level = line->level;
  lines->all[lines->n].link = line->link;
  lines->all[lines->n].connection = line->connection;
  snprintf(lines->all[lines->n++].text, sizeof lines->all[0].text, "%s", line->text);
}

static void assert_said(const struct lines *lines, int category, int level, const char *part) {
  for (unsigned i = 0; i < lines->n; i++)
    if (lines->all[i].category == category && lines->all[i].level == level &&
        strstr(lines->all[i].text, part))
      return;
  for (unsigned i = 0; i < lines->n; i++)
    print_message("# %s %s: %s\n", smpp_log_category_name(lines->all[i].category),
                  smpp_log_level_name(lines->all[i].level), lines->all[i].text);
  fail_msg("no %s %s with \"%s\"", smpp_log_category_name(category), smpp_log_level_name(level),
           part);
}

/* Nor any part of them that would be enough. */
static void assert_discreet(const struct lines *lines) {
  static const char *const secrets[] = {"3361122", "11223344", "7700900", "biopsy", "result",
                                        "hunter",  "secret",   "5550199", "ward-7"};

  assert_true(lines->n > 0);
  for (unsigned i = 0; i < lines->n; i++)
    for (size_t k = 0; k < sizeof secrets / sizeof *secrets; k++)
      if (strstr(lines->all[i].text, secrets[k]))
        fail_msg("\"%s\" in \"%s\"", secrets[k], lines->all[i].text);
}

/* --- an SMSC that does all it can ---------------------------------------------------- */

struct smsc {
  smpp_server *server;
  smpp_connection *connection;
  unsigned n_requests, n_answers;
};

static uint32_t on_bind(smpp_connection *connection, const struct smpp_pdu *pdu, uint64_t request,
                        void *data) {
  struct smsc *smsc = data;

  (void)request;
  smsc->connection = connection;
  return smpp_span_equal(pdu->bind.password, smpp_span_of(PASSWORD)) ? SMPP_STATUS_ROK
                                                                     : SMPP_STATUS_RINVPASWD;
}

static void deliver(smpp_connection *connection, uint8_t esm_class, const char *text) {
  struct smpp_pdu pdu = submit_pdu(text);

  pdu.command_id = SMPP_DELIVER_SM;
  pdu.sm.source_addr = smpp_span_of(NUMBER);
  pdu.sm.destination_addr = smpp_span_of(OTHER_NUMBER);
  pdu.sm.esm_class = esm_class;
  (void)smpp_connection_submit(connection, &pdu, 0, NULL, NULL);
}

/* Answers to nothing, PDUs that are none, with the needles where they fit. */
static void misbehave(smpp_connection *connection) {
  static const uint8_t stray[] = "\0\0\0\x1C\x80\0\0\4\0\0\0\0\0\0\x7F\x01" NUMBER;
  static const uint8_t strange[] = "\0\0\0\x1D\0\0\x0F\xFF\0\0\0\0\0\0\0\x21" OTHER_NUMBER;
  static const uint8_t broken[] = "\0\0\0\x1E\0\0\0\5\0\0\0\0\0\0\0\x22" TEXT " ";

  smpp_connection_write_raw(connection, smpp_span(stray, 28));
  smpp_connection_write_raw(connection, smpp_span(strange, 29));
  smpp_connection_write_raw(connection, smpp_span(broken, 30));
}

static void answer_submit(struct smsc *smsc, const struct smpp_event *event) {
  static const uint32_t statuses[] = {SMPP_STATUS_RTHROTTLED, SMPP_STATUS_RMSGQFUL,
                                      SMPP_STATUS_RINVDSTADR, SMPP_STATUS_ROK};
  uint32_t status = statuses[smsc->n_requests++ % 4];
  struct smpp_pdu body;

  memset(&body, 0, sizeof body);
  body.sm_resp.message_id = smpp_span_of(ID);
  smpp_connection_respond(smsc->connection, event->request, status, status ? NULL : &body);
  deliver(smsc->connection, 0x04, "id:" ID " stat:DELIVRD err:000 text:" TEXT);
  deliver(smsc->connection, 0x04, "id:" NUMBER " stat:" TEXT);
  deliver(smsc->connection, 0, TEXT);
  misbehave(smsc->connection);
}

static void on_server_event(smpp_connection *connection, const struct smpp_event *event,
                            void *data) {
  struct smsc *smsc = data;

  if (event->type == SMPP_EVENT_CLOSED && smsc->connection == connection)
    smsc->connection = NULL;
  else if (event->type == SMPP_EVENT_REQUEST && event->command_id == SMPP_SUBMIT_SM)
    answer_submit(smsc, event);
  smsc->n_answers += event->type == SMPP_EVENT_RESPONSE;
}

static void serve(struct world *world, struct smsc *smsc, struct lines *lines, bool with_tls) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;

  tls.cert_file = certs_file(&certs, "server.pem");
  tls.key_file = certs_file(&certs, "server.key");
  config.port = 0;
  config.on_bind = on_bind;
  config.on_event = on_server_event;
  config.data = smsc;
  config.tls = with_tls ? &tls : NULL;
  assert_int_equal(smpp_server_new(&world->loop, &config, &smsc->server), SMPP_OK);
  smpp_server_log(smsc->server, SMPP_LOG_DEBUG, on_line, lines);
}

static void sign_in(struct world *world, struct ward *ward, struct smsc *smsc, struct lines *lines,
                    const char *password, const struct smpp_uv_tls_config *tls) {
  struct ward_settings settings;

  ward_settings(ward, "localhost", smpp_server_port(smsc->server), &settings);
  settings.core.system_id = smpp_span_of("ward-7");
  settings.core.password = smpp_span_of(password);
  settings.core.throttle_pause_ms = 1;
  settings.core.early_receipt_ms = 1;
  settings.config.tls = tls;
  ward_open(world, ward, &settings);
  smpp_uv_client_log(ward->client, SMPP_LOG_DEBUG, on_line, lines);
}

/* Messages, refusals, receipts, inbound, nonsense, a reset, a reconnect. */
static void live_through_it_all(struct world *world, bool with_tls) {
  static struct lines client, server;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct ward ward = {.client = NULL};
  struct smsc smsc = {.server = NULL};
  struct smpp_message message = SMPP_MESSAGE_INIT;

  client.n = server.n = 0;
  tls.ca_file = certs_file(&certs, "ca.pem");
  serve(world, &smsc, &server, with_tls);
  sign_in(world, &ward, &smsc, &client, PASSWORD, with_tls ? &tls : NULL);
  message.source_addr = smpp_span_of(OTHER_NUMBER);
  message.destination_addr = smpp_span_of(NUMBER);
  message.text = smpp_span_of(TEXT);
  message.registered_delivery = 1;
  for (unsigned i = 0; i < 3; i++)
    assert_int_equal(smpp_uv_client_submit(ward.client, &message, NULL, NULL), SMPP_OK);
  run_until(world, &ward.n_inbound, 3);
  if (smsc.connection)
    smpp_connection_abort(smsc.connection, true);
  run_until(world, &ward.n_up, 2);
  ward_leave(world, &ward);
  smpp_server_free(smsc.server);
  world_run(world);
  assert_said(&client, SMPP_LOG_CONNECT, SMPP_LOG_INFO, "connecting to localhost:");
  assert_said(&client, SMPP_LOG_CONNECT, SMPP_LOG_INFO, "connected to 127.0.0.1:");
  assert_said(&client, SMPP_LOG_BIND, SMPP_LOG_INFO, "bound to localhost:");
  assert_said(&client, SMPP_LOG_PDU, SMPP_LOG_WARNING, "a response to no request of ours");
  assert_said(&client, SMPP_LOG_PACE, SMPP_LOG_WARNING, "refuses the pace");
  assert_said(&client, SMPP_LOG_RECEIPT, SMPP_LOG_INFO, "belongs to no message");
  assert_said(&client, SMPP_LOG_CONNECT, SMPP_LOG_WARNING, "; again in ");
  assert_said(&server, SMPP_LOG_CONNECT, SMPP_LOG_INFO, ": connected");
  assert_said(&server, SMPP_LOG_BIND, SMPP_LOG_INFO, "bound as a transceiver");
  if (with_tls) {
    assert_said(&client, SMPP_LOG_TLS, SMPP_LOG_INFO, "TLSv1.3 with ");
    assert_said(&server, SMPP_LOG_TLS, SMPP_LOG_INFO, "TLSv1.3 with ");
  }
  assert_int_equal(client.all[0].link, 0);
  assert_int_equal(server.all[0].connection, 1);
  assert_discreet(&client);
  assert_discreet(&server);
}

static void a_life_in_the_log_without_a_secret(void **state) {
  live_through_it_all(*state, false);
}

static void the_same_over_tls(void **state) {
  live_through_it_all(*state, true);
}

static void a_refused_bind_is_an_error_here_and_a_warning_there(void **state) {
  struct world *world = *state;
  static struct lines client, server;
  struct ward ward = {.client = NULL};
  struct smsc smsc = {.server = NULL};

  serve(world, &smsc, &server, false);
  sign_in(world, &ward, &smsc, &client, "hunter3secret", NULL);
  run_until(world, &ward.n_down, 1);
  ward_leave(world, &ward);
  smpp_server_free(smsc.server);
  world_run(world);
  assert_said(&client, SMPP_LOG_BIND, SMPP_LOG_ERROR, "refused the bind: ESME_RINVPASWD");
  assert_said(&server, SMPP_LOG_BIND, SMPP_LOG_WARNING, "its bind was refused: ESME_RINVPASWD");
  assert_discreet(&client);
  assert_discreet(&server);
}

/* --- strangers ----------------------------------------------------------------------------- */

static void a_stranger_with_secrets_is_named_without_them(void **state) {
  struct world *world = *state;
  struct stranger stranger = {.says = "HTTP/1.1 200 " NUMBER " " TEXT "\r\n\r\n"};
  static struct lines client;
  struct ward ward = {.client = NULL};
  struct ward_settings settings;

  stranger_listen(world, &stranger);
  ward_settings(&ward, "127.0.0.1", stranger.port, &settings);
  settings.core.first_rounds = 1;
  ward_open(world, &ward, &settings);
  smpp_uv_client_log(ward.client, SMPP_LOG_INFO, on_line, &client);
  run_until(world, &ward.n_down, 1);
  smpp_uv_client_free(ward.client);
  stranger_leave(&stranger);
  world_run(world);
  assert_said(&client, SMPP_LOG_PDU, SMPP_LOG_ERROR, "speaks HTTP, not SMPP");
  assert_discreet(&client);
}

static void a_bare_connection_has_a_log_of_its_own(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1, .on_esme_event = talk_close_server_at_end};
  static struct lines lines;

  talk_serve(&talk);
  talk_call(&talk);
  assert_int_equal(smpp_connection_log(talk.esme, SMPP_LOG_INFO, on_line, &lines), SMPP_OK);
  world_run(talk.world);
  assert_said(&lines, SMPP_LOG_CONNECT, SMPP_LOG_INFO, ": connected");
  assert_said(&lines, SMPP_LOG_BIND, SMPP_LOG_INFO, "bound as a transceiver");
  assert_discreet(&lines);
  talk_run_and_free(&talk);
}

static void flood(struct talk *talk, const struct smpp_event *event) {
  static const uint8_t stray[16] = {0, 0, 0, 16, 0x80, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0x7F, 1};

  if (event->type != SMPP_EVENT_BOUND)
    return;
  for (unsigned i = 0; i < 5000; i++)
    smpp_connection_write_raw(talk->esme, smpp_span(stray, sizeof stray));
  smpp_connection_close(talk->esme);
}

static void a_peer_cannot_flood_the_log(void **state) {
  struct talk talk = {.world = *state, .on_esme_event = flood};
  static struct lines lines;
  unsigned n = 0;

  talk_serve(&talk);
  smpp_server_log(talk.server, SMPP_LOG_DEBUG, on_line, &lines);
  talk_call(&talk);
  while (talk.n_server_closed == 0)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  smpp_server_close(talk.server, 100);
  world_run(talk.world);
  for (unsigned i = 0; i < lines.n; i++)
    n += lines.all[i].category == SMPP_LOG_PDU;
  assert_in_range(n, 20, 100); /* 20 a second, and a machine may be slow */
  talk_run_and_free(&talk);
}

static int make_certs(void **state) {
  (void)state;
  certs_make(&certs);
  return 0;
}

static int remove_certs(void **state) {
  (void)state;
  certs_remove(&certs);
  return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_life_in_the_log_without_a_secret),
      TEST(the_same_over_tls),
      TEST(a_refused_bind_is_an_error_here_and_a_warning_there),
      TEST(a_stranger_with_secrets_is_named_without_them),
      TEST(a_bare_connection_has_a_log_of_its_own),
      TEST(a_peer_cannot_flood_the_log),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
