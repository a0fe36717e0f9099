/* SPDX-License-Identifier: MIT
 *
 * What a client says of itself while it runs, and the renewal of its certificate,
 * which its figures show and its binds do not feel. */
#include "certs.h"
#include "talk.h"
#include "ward.h"

#include <exposition.h>
#include <stdio.h>
#include <string.h>

static struct certs certs;
static char page[65536];

static double sample(const char *name) {
  const char *wrong = exposition_fault(page);
  double value = 0;

  if (wrong)
    fail_msg("%s in\n%s", wrong, page);
  if (!exposition_value(page, name, &value))
    fail_msg("no %s in\n%s", name, page);
  return value;
}

static void look(struct ward *ward) {
  assert_true(smpp_uv_client_stats_text(ward->client, page, sizeof page) < sizeof page);
}

static void hosts_are_called_as_in_the_configuration(void **state) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct ward_settings settings;
  uint16_t nobody = unused_port();
  char name[80];

  talk_serve(&talk);
  ward_settings(&ward, "::1", nobody, &settings);
  settings.hosts[1] = (struct smpp_uv_host){"localhost", smpp_server_port(talk.server)};
  settings.config.n_hosts = 2;
  ward_open(talk.world, &ward, &settings);
  run_until(talk.world, &ward.n_up, 1);
  ward_send(&ward, "hello", false);
  run_until(talk.world, &ward.n_outcomes, 1);
  look(&ward);
  snprintf(name, sizeof name, "smpp_host_links_up{index=\"0\",host=\"[::1]:%u\"}", nobody);
  assert_true(sample(name) < 0.5);
  snprintf(name, sizeof name, "smpp_host_links_up{index=\"1\",host=\"localhost:%u\"}",
           smpp_server_port(talk.server));
  assert_true(sample(name) > 0.5);
  assert_true(sample("smpp_response_seconds_count") > 0.5);
  assert_true(sample("smpp_submits_total{status=\"ESME_ROK\"}") > 0.5);
  assert_true(sample("smpp_last_response_seconds") < 30);
  assert_null(strstr(page, "smpp_tls"));
  ward_leave(talk.world, &ward);
  talk_run_and_free(&talk);
}

/* --- certificates ------------------------------------------------------------------ */

static void serve_to_the_known(struct talk *talk) {
  struct smpp_server_config config = talk_server_config(talk);
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;

  tls.cert_file = certs_file(&certs, "server.pem");
  tls.key_file = certs_file(&certs, "server.key");
  tls.ca_file = certs_file(&certs, "ca.pem");
  config.tls = &tls;
  assert_int_equal(smpp_server_new(&talk->world->loop, &config, &talk->server), SMPP_OK);
}

static void call_with_certificate(struct talk *talk, struct ward *ward) {
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct ward_settings settings;

  certs_copy(&certs, "client.pem", "live.pem");
  certs_copy(&certs, "client.key", "live.key");
  tls.cert_file = certs_file(&certs, "live.pem");
  tls.key_file = certs_file(&certs, "live.key");
  tls.ca_file = certs_file(&certs, "ca.pem");
  ward_settings(ward, "localhost", smpp_server_port(talk->server), &settings);
  settings.config.tls = &tls;
  ward_open(talk->world, ward, &settings);
  run_until(talk->world, &ward->n_up, 1);
}

static int32_t days_that_the_server_sees(const struct talk *talk) {
  struct smpp_uv_tls_info info = {.size = sizeof info};

  assert_int_equal(smpp_connection_tls(talk->at_server, &info), SMPP_OK);
  return info.peer_days_left;
}

static void a_client_renews_its_certificate_and_drops_no_bind(void **state) {
  struct talk talk = {.world = *state};
  struct ward ward = {.client = NULL};
  struct smpp_fault fault;

  serve_to_the_known(&talk);
  call_with_certificate(&talk, &ward);
  look(&ward);
  assert_int_equal((int)sample("smpp_tls_days_left{certificate=\"own\"}"), 30);
  assert_int_equal((int)sample("smpp_tls_days_left{certificate=\"peer\"}"), 30);

  certs_copy(&certs, "stranger.key", "live.key"); /* a mistake changes nothing */
  assert_int_equal(smpp_uv_client_tls_reload(ward.client, &fault), SMPP_ERR_TLS);
  assert_string_equal(fault.field, "key");
  look(&ward);
  assert_int_equal((int)sample("smpp_tls_days_left{certificate=\"own\"}"), 30);

  certs_copy(&certs, "client_renewed.pem", "live.pem");
  certs_copy(&certs, "client_renewed.key", "live.key");
  assert_int_equal(smpp_uv_client_tls_reload(ward.client, &fault), SMPP_OK);
  look(&ward);
  assert_int_equal((int)sample("smpp_tls_days_left{certificate=\"own\"}"), 400);
  ward_send(&ward, "over the old connection", false);
  run_until(talk.world, &ward.n_outcomes, 1);
  assert_int_equal(ward.n_down, 0);
  assert_int_equal(days_that_the_server_sees(&talk), 30);

  smpp_connection_abort(talk.at_server, true);
  run_until(talk.world, &ward.n_up, 2);
  assert_int_equal(days_that_the_server_sees(&talk), 400);
  ward_send(&ward, "over the new one", false);
  run_until(talk.world, &ward.n_outcomes, 2);
  assert_int_equal(ward.outcomes[SMPP_MESSAGE_ACCEPTED], 2);
  look(&ward);
  assert_int_equal((int)sample("smpp_reconnects_total"), 1);
  ward_leave(talk.world, &ward);
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
      TEST(hosts_are_called_as_in_the_configuration),
      TEST(a_client_renews_its_certificate_and_drops_no_bind),
  };

  return cmocka_run_group_tests(tests, make_certs, remove_certs);
}
