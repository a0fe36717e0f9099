/* SPDX-License-Identifier: MIT
 *
 * smppcare check --bind: one bind to each host in turn, until one takes it. */
#include "check.h"
#include "commands.h"

#include <shared/address.h>
#include <smpp/names.h>
#include <smpp/uv.h>
#include <stdio.h>
#include <uv.h>

#define UNBIND_MS 5000u

struct attempt {
  smpp_uv_client *client;
  bool bound;
  struct data_fault why; /* of the last that failed */
};

static void fail(struct attempt *a, const struct smpp_client_event *event) {
  const char *status = smpp_status_name(event->command_status);

  data_fault_at(&a->why, 0, 0, 0);
  data_fault_add(&a->why, "the SMSC cannot be bound to: ");
  data_fault_add(&a->why, event->command_status && status ? status
                          : event->detail                 ? event->detail
                                                          : "it ended the connection");
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct attempt *a = data;

  if (event->type == SMPP_CLIENT_LINK_UP && !a->bound) {
    a->bound = true;
    smpp_uv_client_drain(client, UNBIND_MS);
  } else if (event->type == SMPP_CLIENT_LINK_DOWN && !a->bound) {
    fail(a, event);
    if (event->last)
      smpp_uv_client_abort(client);
  }
}

static int open_client(uv_loop_t *loop, const struct smpp_uri *uri, struct attempt *a) {
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config uv_config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host hosts[SMPP_URI_HOSTS];

  smpp_uri_apply(uri, &config);
  smpp_uv_tls_apply(uri, &tls);
  for (uint8_t i = 0; i < uri->n_hosts; i++)
    hosts[i] = (struct smpp_uv_host){uri->hosts[i].name, uri->hosts[i].port};
  config.binds = 1;
  config.first_rounds = 1;
  uv_config.client = &config;
  uv_config.hosts = hosts;
  uv_config.n_hosts = uri->n_hosts;
  uv_config.connect_ms = uri->connect_ms;
  uv_config.local = uri->local[0] ? uri->local : NULL;
  uv_config.tls = uri->tls ? &tls : NULL;
  uv_config.on_event = on_event;
  uv_config.data = a;
  return smpp_uv_client_new(loop, &uv_config, &a->client);
}

static int try_bind(const struct smpp_uri *uri, struct attempt *a) {
  uv_loop_t loop;
  int result = uv_loop_init(&loop);

  if (result != 0)
    return result;
  result = open_client(&loop, uri, a);
  if (result == SMPP_OK) {
    uv_run(&loop, UV_RUN_DEFAULT);
    smpp_uv_client_free(a->client);
  }
  uv_run(&loop, UV_RUN_DEFAULT);
  uv_loop_close(&loop);
  return result;
}

static bool read_address(const struct check *c, struct smpp_uri *uri) {
  const struct smppcare_config_value *file = &c->config.password_file;
  struct smpp_span address = c->config.address.text;
  char path[SMPPCARE_CONFIG_PATH], operand[2048];

  if (file->line > 0 && !smppcare_config_beside(&c->config, file->text, path))
    return false;
  return (size_t)snprintf(operand, sizeof(operand), "%.*s", (int)address.len,
                          (const char *)address.ptr) < sizeof(operand) &&
         tool_address_read("smppcare", operand, file->line > 0 ? path : NULL, uri);
}

int check_bind(struct check *c) {
  struct attempt attempt = {.bound = false};
  struct smpp_uri uri;
  int result;

  if (c->config.address.line == 0) {
    fputs("smppcare check: --bind: there is no address in [smsc]\n", stderr);
    return SMPPCARE_CONFIGURATION;
  }
  if (!read_address(c, &uri))
    return SMPPCARE_CONFIGURATION;
  result = try_bind(&uri, &attempt);
  smpp_uri_wipe(&uri);
  if (attempt.bound)
    return SMPPCARE_OK;
  check_error(c, c->config.path, c->config.address.line,
              attempt.why.text[0] ? attempt.why.text : smpp_uv_error_text(result));
  return SMPPCARE_UNREACHABLE;
}
