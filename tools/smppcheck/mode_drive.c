/* SPDX-License-Identifier: MIT
 *
 * The client of ours that `smppcheck esme` can be tried with: it binds, submits a
 * message every moment, takes all that comes, and comes again at once whatever
 * happened, until nobody is there any more. */
#include "modes.h"

#include "stage.h"

#include <smpp/names.h>
#include <smpp/smpp.h>
#include <smpp/uv.h>
#include <stdio.h>

#define EVERY_MS 20u
#define MAX_OUTSTANDING 20u
#define RECIPIENTS 1000u /* 447700900000 and so on: a range that nobody has */
#define DRAIN_MS 2000u

struct drive {
  struct stage stage; /* first: on_stop gets its address */
  const struct check_options *options;
  smpp_uv_client *client;
  uv_timer_t every, limit;
  uint64_t n_submitted, n_done, n_inbound, n_binds;
  bool draining;
};

/* Being refused once is part of the play. */
static const struct smpp_bind_rule come_again[] = {
    {SMPP_STATUS_RINVPASWD, SMPP_BIND_PASSING},  {SMPP_STATUS_RINVSYSID, SMPP_BIND_PASSING},
    {SMPP_STATUS_RINVSYSTYP, SMPP_BIND_PASSING}, {SMPP_STATUS_RINVCMDID, SMPP_BIND_PASSING},
    {SMPP_STATUS_RINVBNDSTS, SMPP_BIND_PASSING},
};
static const struct smpp_status_rule soon_again[] = {
    {SMPP_STATUS_RMSGQFUL, SMPP_REFUSED_RETRY, 2, 200},
};

static void finish(struct drive *drive) {
  if (!drive->client)
    return;
  smpp_uv_client_free(drive->client);
  drive->client = NULL;
  uv_close((uv_handle_t *)&drive->every, NULL);
  uv_close((uv_handle_t *)&drive->limit, NULL);
  stage_leave(&drive->stage);
}

static void drain(struct drive *drive) {
  if (drive->draining)
    return;
  drive->draining = true;
  smpp_uv_client_drain(drive->client, DRAIN_MS);
}

static void on_stop(struct stage *stage) {
  drain((struct drive *)stage);
}

static void on_limit(uv_timer_t *timer) {
  drain(timer->data);
}

static void on_every(uv_timer_t *timer) {
  struct drive *drive = timer->data;
  struct smpp_message message = SMPP_MESSAGE_INIT;
  struct smpp_client_stats stats;
  char to[16];

  memset(&stats, 0, sizeof stats);
  stats.size = sizeof stats;
  smpp_uv_client_stats(drive->client, &stats);
  if (drive->draining || !stats.links_up || drive->n_submitted - drive->n_done >= MAX_OUTSTANDING)
    return;
  message.source_addr_ton = 5;
  message.source_addr = smpp_span_of("smppcheck");
  message.dest_addr_ton = message.dest_addr_npi = 1;
  snprintf(to, sizeof to, "447700900%03u", (unsigned)(drive->n_submitted % RECIPIENTS));
  message.destination_addr = smpp_span_of(to);
  message.text = smpp_span_of("Test message, please ignore.");
  message.registered_delivery = 1;
  if (smpp_uv_client_submit(drive->client, &message, NULL, NULL) == SMPP_OK)
    drive->n_submitted++;
}

static void on_event(smpp_uv_client *client, const struct smpp_client_event *event, void *data) {
  struct drive *drive = data;

  switch (event->type) {
  case SMPP_CLIENT_OUTCOME:
    drive->n_done++;
    break;
  case SMPP_CLIENT_INBOUND:
    drive->n_inbound++;
    smpp_uv_client_respond(client, event->request, SMPP_STATUS_ROK);
    break;
  case SMPP_CLIENT_LINK_UP:
    drive->n_binds++;
    break;
  case SMPP_CLIENT_LINK_DOWN:
    if (drive->options->verbose)
      fprintf(stderr, "smppcheck: %s\n", event->detail ? event->detail : "the link is down");
    if (event->last)
      finish(drive);
    break;
  case SMPP_CLIENT_DRAINED:
    finish(drive);
    break;
  default:
    break;
  }
}

static int open_client(struct drive *drive, const struct smpp_uri *uri) {
  struct smpp_client_config client = SMPP_CLIENT_CONFIG_INIT;
  struct smpp_uv_client_config config = SMPP_UV_CLIENT_CONFIG_INIT;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_uv_host hosts[SMPP_URI_HOSTS];

  smpp_uri_apply(uri, &client);
  smpp_uv_tls_apply(uri, &tls);
  for (unsigned i = 0; i < uri->n_hosts; i++)
    hosts[i] = (struct smpp_uv_host){uri->hosts[i].name, uri->hosts[i].port};
  client.session.codec.strict = drive->options->strict;
  client.backoff_ms = 50;
  client.backoff_max_ms = client.slow_ms = client.throttle_pause_ms = 300;
  client.early_receipt_ms = 300; /* what it cannot place is answered all the same */
  client.steady_ms = 1;
  client.first_rounds = 20;
  client.lost_ms = 5000;
  client.bind_rules = come_again;
  client.n_bind_rules = sizeof come_again / sizeof come_again[0];
  client.status_rules = soon_again;
  client.n_status_rules = sizeof soon_again / sizeof soon_again[0];
  config.client = &client;
  config.hosts = hosts;
  config.n_hosts = uri->n_hosts;
  config.connect_ms = uri->connect_ms;
  config.local = uri->local[0] ? uri->local : NULL;
  config.tls = uri->tls ? &tls : NULL;
  config.on_event = on_event;
  config.data = drive;
  return smpp_uv_client_new(&drive->stage.loop, &config, &drive->client);
}

static int open_all(struct drive *drive, const struct smpp_uri *uri) {
  int result = stage_open(&drive->stage, drive->options, on_stop);

  if (result != 0)
    return result;
  uv_timer_init(&drive->stage.loop, &drive->every);
  uv_timer_init(&drive->stage.loop, &drive->limit);
  drive->every.data = drive->limit.data = drive;
  result = open_client(drive, uri);
  if (result != SMPP_OK) {
    uv_close((uv_handle_t *)&drive->every, NULL);
    uv_close((uv_handle_t *)&drive->limit, NULL);
    stage_leave(&drive->stage);
    stage_close(&drive->stage);
    return result;
  }
  uv_timer_start(&drive->every, on_every, EVERY_MS, EVERY_MS);
  if (drive->options->for_ms)
    uv_timer_start(&drive->limit, on_limit, drive->options->for_ms, 0);
  return 0;
}

int mode_drive(const struct check_options *options, const struct smpp_uri *uri) {
  struct drive drive = {.options = options};
  int result = open_all(&drive, uri);

  if (result != 0) {
    fprintf(stderr, "smppcheck: %s\n", smpp_uv_error_text(result));
    return 2;
  }
  stage_close(&drive.stage);
  if (!options->quiet)
    fprintf(stderr, "smppcheck: %llu binds, %llu messages submitted, %llu came in\n",
            (unsigned long long)drive.n_binds, (unsigned long long)drive.n_submitted,
            (unsigned long long)drive.n_inbound);
  if (drive.n_binds == 0)
    return 3;
  return drive.stage.stopped_by ? 128 + drive.stage.stopped_by : 0;
}
