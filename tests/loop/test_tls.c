/* SPDX-License-Identifier: MIT
 *
 * TLS between a server of ours and a bare ESME: who is believed, who is not and
 * why, reloading, and the words of each failure. */
#include "certs.h"
#include "talk.h"

#include <smpp/names.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct certs certs;

/* What both ends are told; NULL: as it comes. */
struct meeting {
  const char *server_cert, *server_key, *server_ca;
  struct smpp_uv_tls_config client;
  const char *host;
};

static const char *file(const char *name) {
  return name ? certs_file(&certs, name) : NULL;
}

static struct smpp_uv_tls_config trusting(void) {
  struct smpp_uv_tls_config config = SMPP_UV_TLS_CONFIG_INIT;

  config.ca_file = file("ca.pem");
  return config;
}

static void serve_with(struct talk *talk, const char *cert, const char *key, const char *ca) {
  struct smpp_server_config config = talk_server_config(talk);
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;

  tls.cert_file = file(cert);
  tls.key_file = file(key);
  tls.ca_file = file(ca);
  tls.handshake_ms = 300;
  config.tls = &tls;
  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
}

static void call_with(struct talk *talk, const char *host, uint16_t port,
                      const struct smpp_uv_tls_config *tls) {
  struct smpp_connection_config config = talk_esme_config(talk, port);

  config.host.name = host;
  config.tls = tls;
  assert_int_equal(smpp_connection_open(&talk->world->loop, &config, &talk->esme), SMPP_OK);
}

/* Both ends from their beginning to their end. */
static void meet(struct talk *talk, const struct meeting *meeting) {
  serve_with(talk, meeting->server_cert ? meeting->server_cert : "server.pem",
             meeting->server_key ? meeting->server_key : "server.key", meeting->server_ca);
  call_with(talk, meeting->host ? meeting->host : "127.0.0.1", smpp_server_port(talk->server),
            &meeting->client);
  while (talk->n_closed == 0 || talk->n_server_closed == 0)
    uv_run(&talk->world->loop, UV_RUN_ONCE);
  talk_run_and_free(talk);
}

static void assert_good(struct talk *talk) {
  if (talk->n_bound != 1)
    fail_msg("%s | %s", talk->words, talk->server_words);
  assert_int_equal(talk->n_accepted, talk->n_requests);
  assert_int_equal(talk->reason, SMPP_CLOSE_UNBOUND);
}

static void assert_words(const char *words, const char *part) {
  if (!strstr(words, part))
    fail_msg("\"%s\" is not in \"%s\"", part, words);
}

/* It never came to SMPP, and both ends know why. */
static void assert_refused(struct talk *talk, const char *words, const char *server_words) {
  assert_int_equal(talk->n_bound, 0);
  assert_words(talk->words, words);
  assert_words(talk->server_words, server_words);
  assert_int_equal(talk->reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk->server_reason, SMPP_CLOSE_LOST);
  assert_int_equal(talk->n_closed, 1);
  assert_int_equal(talk->n_server_closed, 1);
}

/* --- what goes well ------------------------------------------------------------- */

static void messages_pass_over_tls(void **state) {
  struct talk talk = {.world = *state, .to_submit = 500};

  meet(&talk, &(struct meeting){.client = trusting(), .host = "localhost"});
  assert_good(&talk);
  assert_int_equal(talk.n_accepted, 500);
}

static void an_address_in_digits_is_checked_as_one(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};

  meet(&talk, &(struct meeting){.client = trusting(), .host = "127.0.0.1"});
  assert_good(&talk);
}

static void a_chain_may_stand_behind_the_certificate(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};

  meet(&talk, &(struct meeting){"chain.pem", "chain.key", NULL, trusting(), NULL});
  assert_good(&talk);
}

static void an_intermediate_authority_may_be_the_one_trusted(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};
  struct smpp_uv_tls_config client = trusting();

  client.ca_file = file("intermediate.pem");
  meet(&talk, &(struct meeting){"leaf.pem", "leaf.key", NULL, client, NULL});
  assert_good(&talk);
}

static void a_self_signed_certificate_may_be_the_one_trusted(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};
  struct smpp_uv_tls_config client = trusting();

  client.ca_file = file("self_signed.pem");
  meet(&talk, &(struct meeting){"self_signed.pem", "self_signed.key", NULL, client, NULL});
  assert_good(&talk);
}

static void another_name_may_be_asked_for(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};
  struct smpp_uv_tls_config client = trusting();

  client.name = "north.sms.example.";
  meet(&talk, &(struct meeting){"other_host.pem", "other_host.key", NULL, client, NULL});
  assert_good(&talk);
}

static void the_pinned_key_is_enough_with_insecure(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};
  struct smpp_uv_tls_config client = SMPP_UV_TLS_CONFIG_INIT;

  client.insecure = true;
  client.pin = certs.pin;
  meet(&talk, &(struct meeting){.client = client});
  assert_good(&talk);
}

static void insecure_alone_believes_everybody(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};
  struct smpp_uv_tls_config client = SMPP_UV_TLS_CONFIG_INIT;

  client.insecure = true;
  meet(&talk, &(struct meeting){"expired.pem", "expired.key", NULL, client, NULL});
  assert_good(&talk);
}

static void a_client_shows_its_certificate(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3};
  struct smpp_uv_tls_config client = trusting();

  client.cert_file = file("client.pem");
  client.key_file = file("client.key");
  meet(&talk, &(struct meeting){.server_ca = "ca.pem", .client = client});
  assert_good(&talk);
}

static void certificate_and_key_may_share_a_file(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1, .on_esme_event = talk_close_server_at_end};
  struct smpp_uv_tls_config client = trusting();

  serve_with(&talk, "both.pem", NULL, NULL);
  call_with(&talk, "127.0.0.1", smpp_server_port(talk.server), &client);
  world_run(talk.world);
  assert_good(&talk);
  talk_run_and_free(&talk);
}

/* --- who is not believed ----------------------------------------------------------- */

static void an_expired_certificate_is_refused_with_its_day(void **state) {
  struct talk talk = {.world = *state};

  meet(&talk, &(struct meeting){"expired.pem", "expired.key", NULL, trusting(), "localhost"});
  assert_refused(&talk, "the certificate of localhost:", "refused our certificate: ");
  assert_words(talk.words, " expired on 20");
}

static void a_certificate_of_tomorrow_is_refused(void **state) {
  struct talk talk = {.world = *state};

  meet(&talk, &(struct meeting){"early.pem", "early.key", NULL, trusting(), NULL});
  assert_refused(&talk, " is not valid before 20", "refused our certificate");
}

static void another_host_is_refused_with_the_names(void **state) {
  struct talk talk = {.world = *state};

  meet(&talk, &(struct meeting){"other_host.pem", "other_host.key", NULL, trusting(), "localhost"});
  assert_refused(&talk,
                 "is for another host: it names sms.example, *.sms.example, 192.0.2.1 and others, "
                 "not localhost",
                 "refused our certificate");
}

static void another_address_is_refused(void **state) {
  struct talk talk = {.world = *state};

  meet(&talk, &(struct meeting){"other_host.pem", "other_host.key", NULL, trusting(), "127.0.0.1"});
  assert_refused(&talk, "is for another host", "refused our certificate");
}

static void a_self_signed_certificate_is_refused(void **state) {
  struct talk talk = {.world = *state};

  meet(&talk, &(struct meeting){"self_signed.pem", "self_signed.key", NULL, trusting(), NULL});
  assert_refused(&talk, "is self-signed: nobody vouches for it; give it as ca=",
                 "refused our certificate: unknown CA");
}

static void a_broken_chain_is_refused_with_the_missing_issuer(void **state) {
  struct talk talk = {.world = *state};

  meet(&talk, &(struct meeting){"leaf.pem", "leaf.key", NULL, trusting(), NULL});
  assert_refused(&talk,
                 "is broken: issuer Middle CA is missing; give ca=", "refused our certificate");
}

static void the_systems_authorities_are_asked_without_ca(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_uv_tls_config client = SMPP_UV_TLS_CONFIG_INIT;

  meet(&talk, &(struct meeting){.client = client});
  assert_refused(&talk, "is broken: issuer Test CA is missing; give ca=",
                 "refused our certificate: unknown CA");
}

static void a_pin_is_checked_besides_the_chain(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_uv_tls_config client = trusting();

  client.pin = certs.other_pin;
  meet(&talk, &(struct meeting){.client = client});
  assert_int_equal(talk.n_bound, 0);
  assert_words(talk.words, "is not the pinned one: it is ");
  assert_words(talk.words, certs.pin);
}

static void a_pin_does_not_replace_the_chain(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_uv_tls_config client = trusting();

  client.ca_file = file("other_ca.pem");
  client.pin = certs.pin;
  meet(&talk, &(struct meeting){.client = client});
  assert_refused(&talk, "is broken: issuer Test CA is missing", "refused our certificate");
}

static void a_client_without_a_certificate_is_refused(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3};

  meet(&talk, &(struct meeting){.server_ca = "ca.pem", .client = trusting()});
  assert_refused(&talk, "wants a certificate of ours: give cert= and key=",
                 "has no certificate, and one is asked for");
}

static void a_client_of_another_authority_is_refused(void **state) {
  struct talk talk = {.world = *state, .to_submit = 3};
  struct smpp_uv_tls_config client = trusting();

  client.cert_file = file("stranger.pem");
  client.key_file = file("stranger.key");
  meet(&talk, &(struct meeting){.server_ca = "ca.pem", .client = client});
  assert_refused(&talk, "refused our certificate: unknown CA", "issuer Other CA is missing");
}

static void a_server_is_no_client(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_uv_tls_config client = trusting();

  client.cert_file = file("server.pem");
  client.key_file = file("server.key");
  meet(&talk, &(struct meeting){.server_ca = "ca.pem", .client = client});
  assert_refused(&talk, "refused our certificate", "is not made for a client");
}

/* --- settings and files ---------------------------------------------------------------- */

static void what_cannot_be_used_is_said_by_field(void **state) {
  const struct {
    bool server;
    const char *ca, *cert, *key, *name, *pin;
    int result;
    const char *field, *words;
  } cases[] = {
      {false, "none.pem", NULL, NULL, NULL, NULL, SMPP_ERR_TLS, "ca", "cannot be read"},
      {false, "empty.pem", NULL, NULL, NULL, NULL, SMPP_ERR_TLS, "ca", "no certificate"},
      {false, NULL, "none.pem", NULL, NULL, NULL, SMPP_ERR_TLS, "cert", "cannot be read"},
      {false, NULL, "server.key", NULL, NULL, NULL, SMPP_ERR_TLS, "cert", "no certificate"},
      {false, NULL, "client.pem", "none.key", NULL, NULL, SMPP_ERR_TLS, "key", "cannot be read"},
      {false, NULL, "client.pem", NULL, NULL, NULL, SMPP_ERR_TLS, "key", "no private key"},
      {true, NULL, "server.pem", "client.key", NULL, NULL, SMPP_ERR_TLS, "key",
       "the key does not belong to the certificate"},
      {true, NULL, "server.pem", "encrypted.key", NULL, NULL, SMPP_ERR_TLS, "key", "is encrypted"},
      {true, NULL, NULL, NULL, NULL, NULL, SMPP_ERR_INVALID, "cert", "needs a certificate"},
      {false, NULL, NULL, "client.key", NULL, NULL, SMPP_ERR_INVALID, "cert", "is not"},
      {true, NULL, "server.pem", "server.key", "x", NULL, SMPP_ERR_INVALID, "name", "clients"},
      {false, NULL, NULL, NULL, NULL, "sha256//abc", SMPP_ERR_INVALID, "pin", "sha256//"},
  };

  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct smpp_uv_tls_config config = SMPP_UV_TLS_CONFIG_INIT;
    struct smpp_fault fault;

    config.ca_file = file(cases[i].ca);
    config.cert_file = file(cases[i].cert);
    config.key_file = file(cases[i].key);
    config.name = cases[i].name;
    config.pin = cases[i].pin;
    assert_int_equal(smpp_uv_tls_check(&config, cases[i].server, &fault), cases[i].result);
    assert_string_equal(fault.field, cases[i].field);
    assert_words(fault.detail, cases[i].words);
  }
}

static void a_server_with_a_wrong_key_does_not_begin(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_server_config config = talk_server_config(&talk);
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;

  tls.cert_file = file("server.pem");
  tls.key_file = file("renewed.key");
  config.tls = &tls;
  assert_int_equal(smpp_server_new(&talk.world->loop, &config, &talk.server), SMPP_ERR_TLS);
  assert_null(talk.server);
  world_run(talk.world);
}

/* --- while it runs ------------------------------------------------------------------------ */

static void a_reload_drops_no_connection(void **state) {
  struct talk old = {.world = *state}, young = {.world = *state};
  struct smpp_uv_tls_config client = trusting();
  struct smpp_uv_tls_info info = {.size = sizeof info};
  struct smpp_server_stats stats = {.size = sizeof stats};
  struct smpp_fault fault;

  certs_copy(&certs, "server.pem", "live.pem");
  certs_copy(&certs, "server.key", "live.key");
  serve_with(&old, "live.pem", "live.key", NULL);
  call_with(&old, "127.0.0.1", smpp_server_port(old.server), &client);
  while (old.n_bound == 0)
    uv_run(&old.world->loop, UV_RUN_ONCE);
  smpp_server_stats(old.server, &stats);
  assert_int_equal(stats.tls_days_left, 30);

  certs_copy(&certs, "client.key", "live.key"); /* a mistake changes nothing */
  assert_int_equal(smpp_server_tls_reload(old.server, &fault), SMPP_ERR_TLS);
  assert_string_equal(fault.field, "key");
  smpp_server_stats(old.server, &stats);
  assert_int_equal(stats.tls_days_left, 30);

  certs_copy(&certs, "renewed.pem", "live.pem");
  certs_copy(&certs, "renewed.key", "live.key");
  assert_int_equal(smpp_server_tls_reload(old.server, &fault), SMPP_OK);
  smpp_server_stats(old.server, &stats);
  assert_int_equal(stats.tls_days_left, 400);

  young.server = old.server;
  call_with(&young, "localhost", smpp_server_port(old.server), &client);
  while (young.n_bound == 0)
    uv_run(&old.world->loop, UV_RUN_ONCE);
  assert_int_equal(smpp_connection_tls(young.esme, &info), SMPP_OK);
  assert_int_equal(info.peer_days_left, 400);
  assert_int_equal(info.own_days_left, INT32_MAX);
  assert_string_equal(info.version, "TLSv1.3");
  assert_int_equal(smpp_connection_tls(old.esme, &info), SMPP_OK);
  assert_int_equal(info.peer_days_left, 30);
  assert_int_equal(old.n_closed, 0);

  smpp_connection_unbind(old.esme);
  smpp_connection_unbind(young.esme);
  smpp_server_close(old.server, 1000);
  world_run(old.world);
  assert_int_equal(old.reason, SMPP_CLOSE_UNBOUND);
  assert_int_equal(young.reason, SMPP_CLOSE_UNBOUND);
  talk_run_and_free(&old);
}

static void keys_are_logged_only_where_asked(void **state) {
  struct talk talk = {.world = *state, .to_submit = 1};
  struct smpp_uv_tls_config client = trusting();
  struct stat before, after;

  client.key_log = file("keys.log");
  meet(&talk, &(struct meeting){.client = client});
  assert_good(&talk);
  assert_int_equal(stat(client.key_log, &before), 0);
  assert_int_equal(before.st_mode & 0777, 0600);
  assert_true(before.st_size > 100);
  talk = (struct talk){.world = *state, .to_submit = 1};
  meet(&talk, &(struct meeting){.client = trusting()});
  assert_int_equal(stat(file("keys.log"), &after), 0);
  assert_int_equal(after.st_size, before.st_size);
}

/* Runs a talk over TLS in which the k-th callback frees; false: there were fewer. */
static bool talk_with_free(struct world *world, unsigned k, bool free_server) {
  struct talk talk = {.world = world, .to_submit = 3, .free_at = k, .free_server = free_server};
  struct smpp_uv_tls_config client = trusting();

  serve_with(&talk, "server.pem", "server.key", NULL);
  call_with(&talk, "127.0.0.1", smpp_server_port(talk.server), &client);
  while (!talk.freed && (talk.n_closed == 0 || talk.n_server_closed == 0))
    uv_run(&world->loop, UV_RUN_ONCE);
  smpp_connection_free(talk.esme);
  smpp_server_free(talk.server);
  world_run(world);
  return talk.freed;
}

static void any_callback_may_free(void **state) {
  unsigned k = 1;

  while (talk_with_free(*state, k, k % 2 == 0))
    k++;
  assert_true(k > 8);
}

static void a_connection_may_be_freed_at_any_moment_of_the_handshake(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_uv_tls_config client = trusting();

  serve_with(&talk, "server.pem", "server.key", NULL);
  for (int turns = 0; turns < 12; turns++) {
    call_with(&talk, "127.0.0.1", smpp_server_port(talk.server), &client);
    for (int n = 0; n < turns && talk.n_bound == 0; n++)
      uv_run(&talk.world->loop, UV_RUN_NOWAIT);
    if (turns % 2) {
      smpp_connection_abort(talk.esme, false);
      while (talk.esme)
        uv_run(&talk.world->loop, UV_RUN_ONCE);
    }
    smpp_connection_free(talk.esme);
    talk.esme = NULL;
  }
  smpp_server_close(talk.server, 500);
  world_run(talk.world);
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
      TEST(messages_pass_over_tls),
      TEST(an_address_in_digits_is_checked_as_one),
      TEST(a_chain_may_stand_behind_the_certificate),
      TEST(an_intermediate_authority_may_be_the_one_trusted),
      TEST(a_self_signed_certificate_may_be_the_one_trusted),
      TEST(another_name_may_be_asked_for),
      TEST(the_pinned_key_is_enough_with_insecure),
      TEST(insecure_alone_believes_everybody),
      TEST(a_client_shows_its_certificate),
      TEST(certificate_and_key_may_share_a_file),
      TEST(an_expired_certificate_is_refused_with_its_day),
      TEST(a_certificate_of_tomorrow_is_refused),
      TEST(another_host_is_refused_with_the_names),
      TEST(another_address_is_refused),
      TEST(a_self_signed_certificate_is_refused),
      TEST(a_broken_chain_is_refused_with_the_missing_issuer),
      TEST(the_systems_authorities_are_asked_without_ca),
      TEST(a_pin_is_checked_besides_the_chain),
      TEST(a_pin_does_not_replace_the_chain),
      TEST(a_client_without_a_certificate_is_refused),
      TEST(a_client_of_another_authority_is_refused),
      TEST(a_server_is_no_client),
      TEST(what_cannot_be_used_is_said_by_field),
      TEST(a_server_with_a_wrong_key_does_not_begin),
      TEST(a_reload_drops_no_connection),
      TEST(keys_are_logged_only_where_asked),
      TEST(any_callback_may_free),
      TEST(a_connection_may_be_freed_at_any_moment_of_the_handshake),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
