/* SPDX-License-Identifier: MIT
 *
 * One link of a client: carries out connect, write and close, and tells the
 * client what came of it. */
#include "uv/client.h"

static void let_go(struct smpp__client_link *link, uint32_t linger_ms) {
  if (link->transport && linger_ms > 0)
    smpp__transport_linger(link->transport, linger_ms);
  else if (link->transport)
    smpp__transport_close(link->transport, false);
  link->transport = NULL;
}

static void lose(struct smpp__client_link *link, int reason, int code, uint32_t linger_ms) {
  smpp_uv_client *client = link->client;

  if (code)
    link->system_code = code;
  let_go(link, linger_ms);
  client->days_till_ms = 0;
  link->closing = link->blocked = false;
  smpp_client_lost(client->core, link->index, reason, client->now_ms);
}

void smpp__link_drop(struct smpp__client_link *link) {
  if (link->connector)
    smpp__connector_cancel(link->connector);
  link->connector = NULL;
  let_go(link, 0);
}

/* --- writing -------------------------------------------------------------------- */

/* The answers that came before a reset are still there to be read, and decide
 * what is known of messages; the end of the stream follows them. */
static bool write_failed(struct smpp__client_link *link, int code) {
  link->broken = true;
  link->system_code = code;
  return false;
}

static bool finish_closing(struct smpp__client_link *link) {
  lose(link, SMPP_CLOSE_ABORTED, 0, link->client->close_ms);
  return true;
}

bool smpp__link_write(struct smpp__client_link *link) {
  smpp_uv_client *client = link->client;

  while (link->transport && link->transport->ready && !link->blocked && !link->broken) {
    struct smpp_span octets = smpp_client_output(client->core, link->index, client->now_ms);
    size_t taken;
    int code;

    if (octets.len == 0)
      return link->closing && finish_closing(link);
    code = smpp__transport_send(link->transport, octets, &taken);
    if (code)
      return write_failed(link, code);
    smpp__link_seen(link, true, smpp_span(octets.ptr, taken));
    client->now_ms = smpp_uv_clock_ms();
    smpp_client_sent(client->core, link->index, taken, client->now_ms);
    if (taken < octets.len) {
      link->blocked = true;
      link->blocked_ms = client->now_ms;
    }
  }
  return link->closing && link->broken && finish_closing(link);
}

/* --- the transport ---------------------------------------------------------------- */

static void on_octets(void *owner, struct smpp_span octets) {
  struct smpp__client_link *link = owner;

  smpp__link_seen(link, false, octets);
  if (!link->closing)
    (void)smpp_client_receive(link->client->core, link->index, octets, smpp_uv_clock_ms());
  smpp__client_turn(link->client);
}

static void on_room(void *owner) {
  struct smpp__client_link *link = owner;

  link->blocked = false;
  smpp__client_turn(link->client);
}

static void connect_failed(struct smpp__client_link *link, int code, const char *words);

static void on_end(void *owner, int code) {
  struct smpp__client_link *link = owner;
  const struct smpp__transport *transport = link->transport;

  link->client->now_ms = smpp_uv_clock_ms();
  memcpy(link->why, transport->words, sizeof link->why);
  if (transport->ready) {
    lose(link, smpp__transport_reason(transport, code, link->broken), code, 0);
  } else {
    let_go(link, 0);
    connect_failed(link, code, link->why[0] ? link->why : smpp__system_text(code));
  }
  smpp__client_turn(link->client);
}

static void on_ready(void *owner) {
  struct smpp__client_link *link = owner;

  smpp__link_begin(link);
  link->client->days_till_ms = 0;
  link->connect_words[0] = '\0';
  smpp__link_log_ready(link);
  smpp_client_connected(link->client->core, link->index, smpp_uv_clock_ms());
  smpp__client_turn(link->client);
}

static const struct smpp__transport_owner transport_calls = {on_ready, on_octets, on_room, on_end};

/* --- connecting --------------------------------------------------------------------- */

static void connect_failed(struct smpp__client_link *link, int code, const char *words) {
  smpp_uv_client *client = link->client;

  link->system_code = code;
  smpp__words_join(link->connect_words, words);
  smpp_client_connect_failed(client->core, link->index, "could not connect", smpp_uv_clock_ms());
}

static void on_connected(void *owner, int fd) {
  struct smpp__client_link *link = owner;
  smpp_uv_client *client = link->client;
  const struct smpp__client_host *host = &client->hosts[link->host];
  struct smpp__transport_plan plan = {client->tls, host->name, host->port, &transport_calls, link};
  int result;

  link->connector = NULL;
  result = smpp__transport_new(client->hub, fd, &plan, &link->transport);
  if (result) {
    connect_failed(link, smpp_uv_system_code(result), smpp_uv_error_text(result));
    smpp__client_turn(client);
    return;
  }
  memcpy(link->peer, link->transport->peer, sizeof link->peer);
  memcpy(link->local, link->transport->local, sizeof link->local);
  if (link->transport->ready)
    on_ready(link);
}

static void on_failed(void *owner, int code, const char *words) {
  struct smpp__client_link *link = owner;

  link->connector = NULL;
  connect_failed(link, code, words);
  smpp__client_turn(link->client);
}

static void try_host(struct smpp__client_link *link, const struct smpp__client_host *host) {
  smpp_uv_client *client = link->client;
  struct smpp__connector_plan plan = {
      .name = host->name,
      .port = host->port,
      .local = client->has_local ? &client->local : NULL,
      .limit_ms = client->connect_ms,
      .write_ms = client->write_ms,
      .on_connected = on_connected,
      .on_failed = on_failed,
      .owner = link,
  };
  int result = smpp__connector_start(client->hub, &plan, &link->connector);

  if (result)
    connect_failed(link, smpp_uv_system_code(result), smpp_uv_error_text(result));
}

void smpp__link_connect(struct smpp__client_link *link, uint32_t host) {
  const struct smpp_uv_client *client = link->client;

  smpp__link_drop(link);
  link->closing = link->blocked = link->broken = link->not_reading = false;
  link->binding = true;
  link->system_code = 0;
  link->peer[0] = link->local[0] = link->connect_words[0] = link->why[0] = '\0';
  link->host = host;
  smpp__link_log_connecting(link);
  try_host(link, &client->hosts[host]);
}

void smpp__link_close(struct smpp__client_link *link) {
  smpp_uv_client *client = link->client;

  if (!link->transport || !link->transport->ready) {
    smpp__link_drop(link);
    smpp_client_lost(client->core, link->index, SMPP_CLOSE_ABORTED, client->now_ms);
    return;
  }
  link->closing = true;
  link->close_by_ms = client->now_ms + client->close_ms;
}

/* --- time ------------------------------------------------------------------------------ */

static uint64_t write_limit(const struct smpp__client_link *link) {
  if (!link->blocked || link->client->write_ms == 0)
    return UINT64_MAX;
  return link->blocked_ms + link->client->write_ms;
}

uint64_t smpp__link_deadline(const struct smpp__client_link *link) {
  uint64_t limit = write_limit(link);

  return link->closing && link->close_by_ms < limit ? link->close_by_ms : limit;
}

void smpp__link_expire(struct smpp__client_link *link) {
  uint64_t now_ms = link->client->now_ms;

  if (write_limit(link) <= now_ms) {
    link->not_reading = true;
    lose(link, SMPP_CLOSE_LOST, UV_ETIMEDOUT, 0);
  } else if (link->closing && link->close_by_ms <= now_ms) {
    lose(link, SMPP_CLOSE_ABORTED, 0, 0);
  }
}

/* --- words ------------------------------------------------------------------------------- */

void smpp__link_down_words(struct smpp__client_link *link, const struct smpp_client_event *event) {
  struct smpp__ending ending = {
      .reason = event->reason,
      .awaiting_bind = link->binding,
      .not_reading = link->not_reading,
      .command_status = event->command_status,
      .system_code = link->system_code,
      .peer = link->peer,
      .local = link->local,
      .detail = event->detail,
      .why = link->why,
  };

  link->down[0] = '\0';
  if (link->connect_words[0])
    smpp__words_join(link->down, link->connect_words);
  else
    smpp__ending_words(&ending, link->down);
}
