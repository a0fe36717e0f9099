/* SPDX-License-Identifier: MIT
 *
 * Clients of smpps:// addresses: what becomes of their messages when TLS goes
 * well, when it does not, and when memory runs out in it. */
#include "../support/failing_alloc.h"
#include "talk.h"
#include "tls_peer.h"

#include <smpp/names.h>
#include <stdio.h>
#include <string.h>

static struct certs certs;

static void assert_words(const char *words, const char *part) {
  if (!strstr(words, part))
    fail_msg("\"%s\" is not in \"%s\"", part, words);
}

static void serve_tls(struct talk *talk) {
  struct smpp_server_config config = talk_server_config(talk);
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;

  tls.cert_file = certs_file(&certs, "server.pem");
  tls.key_file = certs_file(&certs, "server.key");
  tls.handshake_ms = 300;
  config.tls = &tls;
  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
}

static void do_nothing(struct tls_peer *peer) {
  (void)peer;
}

/* --- a client ------------------------------------------------------------------------------- */

/* A client of an address, its messages and their outcomes. */
struct sender {
  smpp_uv_client *client;
  unsigned outcomes[7], n_outcomes, n_down;
  int reason;
  char words[400];
};

static void on_client_event(smpp_uv_client *client, const struct smpp_client_event *event,
                            void *data) {
  struct sender *sender = data;

  if (event->type == SMPP_CLIENT_OUTCOME) {
    sender->outcomes[event->outcome]++;
    sender->n_outcomes++;
  } else if (event->type == SMPP_CLIENT_LINK_DOWN) {
    sender->n_down++;
    sender->reason = event->reason;
    snprintf(sender->words, sizeof sender->words, "%s", event->detail);
    smpp_uv_client_abort(client);
  }
}

static void send_three(struct world *world, struct sender *sender, uint16_t port,
                       const char *options) {
  struct smpp_message message = SMPP_MESSAGE_INIT;
  struct smpp_fault fault = {0};
  char uri[400];
  int result;

  snprintf(uri, sizeof uri, "smpps://ward:secret@localhost:%u?connect=400ms&%s", (unsigned)port,
           options);
  result = smpp_uv_client_open(&world->loop, uri, on_client_event, sender, &sender->client, &fault);
  if (result != SMPP_OK)
    fail_msg("%s: %s", uri, fault.detail);
  message.destination_addr = smpp_span_of("200");
  message.text = smpp_span_of("hello");
  for (unsigned i = 0; i < 3; i++)
    assert_int_equal(smpp_uv_client_submit(sender->client, &message, NULL, NULL), SMPP_OK);
}

static void an_smpps_address_opens_a_client(void **state) {
  struct talk talk = {.world = *state};
  struct sender sender = {.client = NULL};
  struct smpp_uv_tls_info info = {.size = sizeof info};
  char options[200];

  snprintf(options, sizeof options, "ca=%s", certs_file(&certs, "ca.pem"));
  serve_tls(&talk);
  send_three(talk.world, &sender, smpp_server_port(talk.server), options);
  assert_int_equal(smpp_uv_client_tls(sender.client, 0, &info), SMPP_ERR_NOT_FOUND);
  while (sender.n_outcomes < 3)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(sender.outcomes[SMPP_MESSAGE_ACCEPTED], 3);
  assert_int_equal(smpp_uv_client_tls(sender.client, 0, &info), SMPP_OK);
  assert_int_equal(info.peer_days_left, 30);
  assert_int_equal(smpp_uv_client_tls_reload(sender.client, NULL), SMPP_OK);
  smpp_uv_client_drain(sender.client, 1000);
  smpp_server_close(talk.server, 1000);
  world_run(talk.world);
  smpp_uv_client_free(sender.client);
  talk_run_and_free(&talk);
}

static void a_client_that_does_not_believe_sends_nothing(void **state) {
  struct talk talk = {.world = *state};
  struct sender sender = {.client = NULL};

  serve_tls(&talk);
  send_three(talk.world, &sender, smpp_server_port(talk.server), "window=3");
  while (sender.n_outcomes < 3)
    uv_run(&talk.world->loop, UV_RUN_ONCE);
  assert_int_equal(sender.outcomes[SMPP_MESSAGE_NOT_SENT], 3);
  assert_words(sender.words, "issuer Test CA is missing; give ca=");
  smpp_server_close(talk.server, 1000);
  world_run(talk.world);
  smpp_uv_client_free(sender.client);
  talk_run_and_free(&talk);
}

static void a_client_cut_without_close_notify_knows_what_it_does_not_know(void **state) {
  struct world *world = *state;
  struct tls_peer peer = {.certs = &certs, .act = do_nothing, .n_reads = 2};
  struct sender sender = {.client = NULL};
  char options[200];

  snprintf(options, sizeof options, "ca=%s", certs_file(&certs, "ca.pem"));
  tls_peer_start(&peer);
  send_three(world, &sender, peer.port, options);
  while (sender.n_outcomes < 3)
    uv_run(&world->loop, UV_RUN_ONCE);
  assert_int_equal(sender.outcomes[SMPP_MESSAGE_UNKNOWN], 3);
  assert_int_equal(sender.reason, SMPP_CLOSE_TRUNCATED);
  assert_words(sender.words, "localhost:");
  assert_words(sender.words, "(close_notify)");
  tls_peer_join(&peer);
  world_run(world);
  smpp_uv_client_free(sender.client);
  world_run(world);
}

static void a_silent_server_does_not_hold_a_client(void **state) {
  struct world *world = *state;
  struct stranger stranger = {.port = 0};
  struct sender sender = {.client = NULL};

  stranger_listen(world, &stranger);
  send_three(world, &sender, stranger.port, "insecure=yes");
  while (sender.n_outcomes < 3)
    uv_run(&world->loop, UV_RUN_ONCE);
  assert_int_equal(sender.outcomes[SMPP_MESSAGE_NOT_SENT], 3);
  assert_words(sender.words, "did not finish the TLS handshake within 400 ms");
  stranger_leave(&stranger);
  world_run(world);
  smpp_uv_client_free(sender.client);
  world_run(world);
}

static void a_client_may_be_freed_at_any_moment_of_the_handshake(void **state) {
  struct talk talk = {.world = *state};

  serve_tls(&talk);
  for (int turns = 0; turns < 14; turns++) {
    struct sender sender = {.client = NULL};

    send_three(talk.world, &sender, smpp_server_port(talk.server), "insecure=yes");
    for (int n = 0; n < turns; n++)
      uv_run(&talk.world->loop, UV_RUN_NOWAIT);
    smpp_uv_client_free(sender.client);
  }
  smpp_server_close(talk.server, 1000);
  world_run(talk.world);
  talk_run_and_free(&talk);
}

static void files_that_cannot_be_read_are_said_at_once(void **state) {
  struct world *world = *state;
  smpp_uv_client *client = NULL;
  struct smpp_fault fault;

  assert_int_equal(smpp_uv_client_open(&world->loop, "smpps://a@localhost?ca=/nonexistent",
                                       on_client_event, NULL, &client, &fault),
                   SMPP_ERR_TLS);
  assert_string_equal(fault.field, "ca");
  assert_words(fault.detail, "cannot be read");
  assert_null(client);
  world_run(world);
}

/* --- memory --------------------------------------------------------------------------------- */

/* A connection that may make `left` allocations; whether it ended well. */
static bool talk_with_memory(struct talk *talk, struct failing_alloc *memory) {
  struct smpp_connection_config config = talk_esme_config(talk, smpp_server_port(talk->server));
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  int result;

  tls.insecure = true;
  config.tls = &tls;
  config.session.alloc = failing_alloc_of(memory);
  result = smpp_connection_open(&talk->world->loop, &config, &talk->esme);
  assert_true(result == SMPP_OK || result == SMPP_ERR_NOMEM);
  while (result == SMPP_OK && talk->n_closed == 0)
    uv_run(&talk->world->loop, UV_RUN_ONCE);
  memory->left = -1;
  while (memory->n_blocks > 0) /* the loop gives handles back */
    uv_run(&talk->world->loop, UV_RUN_ONCE);
  return result == SMPP_OK && talk->reason == SMPP_CLOSE_UNBOUND;
}

static void memory_may_run_out_at_any_moment(void **state) {
  struct talk host = {.world = *state};
  struct failing_alloc memory = {0, 0, 0};
  bool went_well = false;
  long n;

  serve_tls(&host);
  for (n = 0; n < 100 && !went_well; n++) {
    struct talk talk = {.world = *state, .server = host.server, .to_submit = 1};

    memory.left = n;
    /* Binding needs memory too: its failure is the session's to tell. */
    went_well = talk_with_memory(&talk, &memory);
  }
  assert_true(went_well);
  assert_true(n > 4);
  assert_int_equal(memory.n_octets, 0);
  smpp_server_close(host.server, 1000);
  world_run(host.world);
  talk_run_and_free(&host);
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
      TEST(an_smpps_address_opens_a_client),
      TEST(a_client_that_does_not_believe_sends_nothing),
      TEST(a_client_cut_without_close_notify_knows_what_it_does_not_know),
      TEST(a_silent_server_does_not_hold_a_client),
      TEST(a_client_may_be_freed_at_any_moment_of_the_handshake),
      TEST(files_that_cannot_be_read_are_said_at_once),
      TEST(memory_may_run_out_at_any_moment),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
