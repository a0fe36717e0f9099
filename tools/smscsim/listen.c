/* SPDX-License-Identifier: MIT
 *
 * smscsim/listen.c - the listeners: SMPP, SMPP over TLS, HTTP. */
#include "simulator.h"

#include <smpp/pdu.h>
#include <string.h>

#define EXIT_USAGE 2
/* What a client must not learn from us to get away with: it would be refused
 * elsewhere, or sent at another time than it thinks. */
#define NEVER_TOLERATED                                                                            \
  (SMPP_ODDITY(SM_LENGTH_CLAMPED) | SMPP_ODDITY(TLV_TRUNCATED) | SMPP_ODDITY(BAD_TIME) |           \
   SMPP_ODDITY(BAD_TIME_LENGTH))

void say_log_line(const struct smpp_uv_log *line, void *data) {
  (void)data;
  fprintf(stderr, "smscsim: %s: %s\n", smpp_log_category_name(line->category), line->text);
}

static void set_limits(const struct site *site, struct smpp_server_config *config) {
  if (site->limits.connections != SITE_UNSET)
    config->max_connections = site->limits.connections;
  if (site->limits.unbound != SITE_UNSET)
    config->max_unbound = site->limits.unbound;
  if (site->limits.per_address != SITE_UNSET)
    config->max_per_address = site->limits.per_address;
  config->proxied = site->proxied;
}

static int listen_smpp(struct simulator *simulator, const char *host, uint16_t port,
                       const struct smpp_uv_tls_config *tls, smpp_server **out) {
  struct smpp_server_config config = SMPP_SERVER_CONFIG_INIT;
  int result;

  config.host = host;
  config.port = port;
  config.session.inbound_window = INBOUND_WINDOW;
  config.session.codec.tolerate &= ~NEVER_TOLERATED;
  config.session.answer_ms = 0; /* a latency may be long, and what is dropped stays so */
  /* Whom it waits for must not be kept alive by our own asking. */
  if (choice_is_set(&simulator->options->behaviour.choices, VALUE_idle_close))
    config.session.enquire_link_ms = 0;
  config.on_connect = simulator_on_connect;
  config.on_connected = simulator_on_connected;
  config.on_event = simulator_on_event;
  config.on_closed = simulator_on_closed;
  set_limits(&simulator->options->site, &config);
  config.data = simulator;
  config.tls = tls;
  result = smpp_server_new(&simulator->loop, &config, out);
  if (result == SMPP_OK && simulator->options->verbose)
    smpp_server_log(*out, SMPP_LOG_DEBUG, say_log_line, simulator);
  return result;
}

int cannot_listen(const char *address, const char *why) {
  fprintf(stderr, "smscsim: cannot listen on %s: %s\n", address, why);
  return EXIT_NO_LISTENER;
}

static int cannot_listen_at(const char *host, uint16_t port, int result) {
  char address[80];

  snprintf(address, sizeof address, strchr(host, ':') ? "[%s]:%u" : "%s:%u", host, (unsigned)port);
  return cannot_listen(address, smpp_uv_error_text(result));
}

static int listen_tls(struct simulator *simulator) {
  const struct options *options = simulator->options;
  struct smpp_uv_tls_config tls = SMPP_UV_TLS_CONFIG_INIT;
  struct smpp_fault fault = {0};
  int result;

  if (!options->tls_host[0])
    return 0;
  tls.cert_file = options->tls_cert;
  tls.key_file = options->tls_key;
  tls.ca_file = options->tls_ca;
  result = smpp_uv_tls_check(&tls, true, &fault);
  if (result != SMPP_OK) {
    fprintf(stderr, "smscsim: --tls-%s: %s\n", fault.field ? fault.field : "cert",
            fault.detail ? fault.detail : smpp_result_text(result));
    return EXIT_USAGE;
  }
  result =
      listen_smpp(simulator, options->tls_host, options->tls_port, &tls, &simulator->servers[1]);
  return result == SMPP_OK ? 0 : cannot_listen_at(options->tls_host, options->tls_port, result);
}

static int listen_http(struct simulator *simulator) {
  const struct options *options = simulator->options;
  char address[80];
  int result;

  if (!options->http)
    return 0;
  result = http_server_new(&simulator->loop, (const struct sockaddr *)&options->http_address,
                           api_handle, &simulator->api, options->http_token, &simulator->http);
  if (result == 0)
    return 0;
  address_text((const struct sockaddr *)&options->http_address, address, sizeof address);
  return cannot_listen(address, uv_strerror(result));
}

int listen_all(struct simulator *simulator) {
  const struct options *options = simulator->options;
  int result = listen_smpp(simulator, options->host, options->port, NULL, &simulator->servers[0]);

  if (result != SMPP_OK)
    return cannot_listen_at(options->host, options->port, result);
  result = listen_tls(simulator);
  return result ? result : listen_http(simulator);
}
