/* SPDX-License-Identifier: MIT
 *
 * TLS in an OSSL_LIB_CTX of the program's. The default one has the null provider
 * alone, which can do nothing: whatever were done in it would fail. */
#include "certs.h"
#include "talk.h"
#include "ward.h"

#include <openssl/provider.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct certs certs;
static OSSL_LIB_CTX *own;
static OSSL_PROVIDER *nothing, *everything;

/* In another process, since what makes them would wake the default context. */
static void make_certs_elsewhere(void) {
  int ends[2], status;
  pid_t child;

  assert_int_equal(pipe(ends), 0);
  child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    certs_make(&certs);
    _exit(write(ends[1], &certs, sizeof certs) == (ssize_t)sizeof certs ? 0 : 1);
  }
  assert_int_equal(read(ends[0], &certs, sizeof certs), sizeof certs);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_int_equal(status, 0);
  close(ends[0]);
  close(ends[1]);
}

static int set_up(void **state) {
  (void)state;
  make_certs_elsewhere();
  nothing = OSSL_PROVIDER_load(NULL, "null");
  own = OSSL_LIB_CTX_new();
  everything = OSSL_PROVIDER_load(own, "default");
  return nothing && everything ? 0 : -1;
}

static int clean_up(void **state) {
  (void)state;
  OSSL_PROVIDER_unload(everything);
  OSSL_LIB_CTX_free(own);
  OSSL_PROVIDER_unload(nothing);
  certs_remove(&certs);
  return 0;
}

static struct smpp_uv_tls_config settings(const char *name, void *lib_ctx) {
  struct smpp_uv_tls_config config = SMPP_UV_TLS_CONFIG_INIT;
  char file[64];

  snprintf(file, sizeof file, "%s.pem", name);
  config.cert_file = certs_file(&certs, file);
  snprintf(file, sizeof file, "%s.key", name);
  config.key_file = certs_file(&certs, file);
  config.ca_file = certs_file(&certs, "ca.pem");
  config.lib_ctx = lib_ctx;
  return config;
}

static void the_default_context_would_not_do(void **state) {
  struct smpp_uv_tls_config server = settings("server", NULL), client = settings("client", NULL);
  struct smpp_fault fault;

  (void)state;
  assert_int_not_equal(smpp_uv_tls_check(&server, true, &fault), SMPP_OK);
  assert_int_not_equal(smpp_uv_tls_check(&client, false, &fault), SMPP_OK);
  server.lib_ctx = client.lib_ctx = own;
  assert_int_equal(smpp_uv_tls_check(&server, true, &fault), SMPP_OK);
  assert_int_equal(smpp_uv_tls_check(&client, false, &fault), SMPP_OK);
}

/* Both show certificates, and the key is pinned: everything that TLS needs. */
static void everything_is_done_in_the_context_that_is_given(void **state) {
  struct talk talk = {.world = *state};
  struct smpp_uv_tls_config server = settings("server", own), client = settings("client", own);
  struct smpp_server_config server_config = talk_server_config(&talk);
  struct ward ward = {.client = NULL};
  struct ward_settings ward_config;
  struct smpp_uv_tls_info info = {.size = sizeof info};

  server_config.tls = &server;
  client.pin = certs.pin;
  assert_int_equal(smpp_server_new(&talk.world->loop, &server_config, &talk.server), SMPP_OK);
  ward_settings(&ward, "localhost", smpp_server_port(talk.server), &ward_config);
  ward_config.config.tls = &client;
  ward_config.core.first_rounds = 1;
  ward_open(talk.world, &ward, &ward_config);
  ward_send(&ward, "hello", false);
  run_until(talk.world, &ward.n_outcomes, 1);
  if (ward.n_up != 1)
    fail_msg("%s | %s", ward.words, talk.server_words);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_ACCEPTED], 1);
  assert_int_equal(smpp_uv_client_tls(ward.client, 0, &info), SMPP_OK);
  assert_string_equal(info.version, "TLSv1.3");
  assert_int_equal(smpp_uv_client_tls_reload(ward.client, NULL), SMPP_OK);
  assert_int_equal(smpp_server_tls_reload(talk.server, NULL), SMPP_OK);
  ward_leave(talk.world, &ward);
  talk_run_and_free(&talk);
}

static void a_bare_connection_is_given_one_too(void **state) {
  struct talk talk = {.world = *state, .to_submit = 2, .on_esme_event = talk_close_server_at_end};
  struct smpp_uv_tls_config server = settings("server", own), client = settings("client", own);
  struct smpp_server_config server_config = talk_server_config(&talk);
  struct smpp_connection_config config;

  server_config.tls = &server;
  assert_int_equal(smpp_server_new(&talk.world->loop, &server_config, &talk.server), SMPP_OK);
  config = talk_esme_config(&talk, smpp_server_port(talk.server));
  config.tls = &client;
  assert_int_equal(smpp_connection_open(&talk.world->loop, &config, &talk.esme), SMPP_OK);
  world_run(talk.world);
  assert_int_equal(talk.n_accepted, 2);
  talk_run_and_free(&talk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_setup, world_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_default_context_would_not_do),
      TEST(everything_is_done_in_the_context_that_is_given),
      TEST(a_bare_connection_is_given_one_too),
  };

  return cmocka_run_group_tests(tests, set_up, clean_up);
}
