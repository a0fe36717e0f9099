/* SPDX-License-Identifier: MIT
 *
 * The ward: a client with its counters. */
#include "ward.h"

#include <stdio.h>
#include <string.h>

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct ward *ward = data;

  ward->n_up += event->type == SMPP_CLIENT_LINK_UP;
  ward->n_drained += event->type == SMPP_CLIENT_DRAINED;
  if (event->type == SMPP_CLIENT_OUTCOME) {
    ward->outcomes[event->outcome]++;
    ward->n_outcomes++;
  } else if (event->type == SMPP_CLIENT_LINK_DOWN) {
    ward->n_down++;
    ward->reason = event->reason;
    snprintf(ward->words, sizeof ward->words, "%s", event->detail);
  } else if (event->type == SMPP_CLIENT_INBOUND) {
    ward->n_inbound++;
    smpp_uv_client_respond(client, event->request, 0);
  }
}

void ward_settings(struct ward *ward, const char *host, uint16_t port,
                   struct ward_settings *settings) {
  settings->core = (struct smpp_client_config)SMPP_CLIENT_CONFIG_INIT;
  settings->core.system_id = smpp_span_of("ward");
  settings->core.password = smpp_span_of("secret");
  settings->core.backoff_ms = 1;
  settings->core.backoff_max_ms = 20;
  settings->config = (struct smpp_uv_client_config)SMPP_UV_CLIENT_CONFIG_INIT;
  settings->config.client = &settings->core;
  settings->config.hosts = settings->hosts;
  settings->config.n_hosts = 1;
  settings->config.on_event = on_event;
  settings->config.data = ward;
  settings->hosts[0] = (struct smpp_uv_host){host, port};
}

void ward_open(struct world *world, struct ward *ward, struct ward_settings *settings) {
  assert_int_equal(smpp_uv_client_new(&world->loop, &settings->config, &ward->client), SMPP_OK);
}

void ward_send(struct ward *ward, const char *text, bool receipt) {
  struct smpp_message message = SMPP_MESSAGE_INIT;

  message.source_addr = smpp_span_of("100");
  message.destination_addr = smpp_span_of("200");
  message.text = smpp_span_of(text);
  message.registered_delivery = receipt;
  assert_int_equal(smpp_uv_client_submit(ward->client, &message, NULL, NULL), SMPP_OK);
}

void run_until(struct world *world, const unsigned *counter, unsigned n) {
  while (*counter < n)
    uv_run(&world->loop, UV_RUN_ONCE);
}

void ward_leave(struct world *world, struct ward *ward) {
  smpp_uv_client_drain(ward->client, 1000);
  run_until(world, &ward->n_drained, 1);
  smpp_uv_client_free(ward->client);
  ward->client = NULL;
}
