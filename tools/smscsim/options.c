/* SPDX-License-Identifier: MIT
 *
 * smscsim/options.c - options to settings; what the command line says beats the
 * scenario. */
#include "options.h"

#include "scenario.h"
#include "token.h"

#include <errno.h>
#include <getopt.h>
#include <smpp/result.h>
#include <stdio.h>
#include <stdlib.h>

#define EXIT_USAGE 2
#define MAX_KEEP 1000000u
#define DEFAULT_KEEP 10000u
#define MAX_OPTIONS 256

enum {
  OPT_LISTEN = 256,
  OPT_HTTP,
  OPT_HTTP_TOKEN,
  OPT_TLS_LISTEN,
  OPT_TLS_CERT,
  OPT_TLS_KEY,
  OPT_TLS_CA,
  OPT_USER,
  OPT_SCENARIO,
  OPT_SEED,
  OPT_LOG,
  OPT_LOG_PII,
  OPT_KEEP,
  OPT_HELP,
  OPT_VERSION,
  OPT_JSON,
  OPT_QUIET,
  OPT_VERBOSE,
  OPT_LIST,
  OPT_SITE, /* [server], written with dashes */
  OPT_PROXY,
  OPT_BEHAVIOUR, /* + its index */
};

static const struct option fixed[] = {
    {"listen", required_argument, NULL, OPT_LISTEN},
    {"http", required_argument, NULL, OPT_HTTP},
    {"http-token-file", required_argument, NULL, OPT_HTTP_TOKEN},
    {"user", required_argument, NULL, OPT_USER},
    {"scenario", required_argument, NULL, OPT_SCENARIO},
    {"seed", required_argument, NULL, OPT_SEED},
    {"log", required_argument, NULL, OPT_LOG},
    {"log-pii", no_argument, NULL, OPT_LOG_PII},
    {"keep", required_argument, NULL, OPT_KEEP},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {"json", no_argument, NULL, OPT_JSON},
    {"quiet", no_argument, NULL, OPT_QUIET},
    {"verbose", no_argument, NULL, OPT_VERBOSE},
    {"list-behaviours", no_argument, NULL, OPT_LIST},
    {"tls-listen", required_argument, NULL, OPT_TLS_LISTEN},
    {"tls-cert", required_argument, NULL, OPT_TLS_CERT},
    {"tls-key", required_argument, NULL, OPT_TLS_KEY},
    {"tls-ca", required_argument, NULL, OPT_TLS_CA},
    {"max-connections", required_argument, NULL, OPT_SITE},
    {"max-unbound", required_argument, NULL, OPT_SITE},
    {"max-per-address", required_argument, NULL, OPT_SITE},
    {"proxy-protocol", no_argument, NULL, OPT_PROXY},
};
#define N_FIXED (sizeof fixed / sizeof fixed[0])

/* getopt's table: the fixed ones, then the behaviours with dashes. */
struct table {
  struct option list[MAX_OPTIONS];
  char names[MAX_OPTIONS][32];
  size_t n;
};

/* What a second look at the command line needs. */
struct reading {
  const char *scenario;
  const char *values[MAX_OPTIONS]; /* of behaviours, by index */
  struct site_limits limits;
  bool proxied;
};

static const char usage[] =
    "usage: smscsim [options]\n"
    "An SMSC to test against: takes messages, sends receipts, plays scripted patients.\n"
    "\n"
    "  --listen ADDR:PORT     for SMPP (127.0.0.1:2775; port 0 picks one)\n"
    "  --tls-listen ADDR:PORT for SMPP over TLS, besides\n"
    "  --tls-cert FILE        its certificate, the chain behind it, in PEM\n"
    "  --tls-key FILE         the key (default: in the certificate's file)\n"
    "  --tls-ca FILE          clients must show a certificate of this authority\n"
    "  --max-connections N    at a time, of each listener (1000)\n"
    "  --max-unbound N        of these without a bind; the oldest has to go (500)\n"
    "  --max-per-address N    from one address (0: no limit)\n"
    "  --proxy-protocol       a header of the PROXY protocol comes first, before TLS too\n"
    "  --http ADDR:PORT       GET /messages /sessions /metrics, POST /mo /behaviour ..\n"
    "  --http-token-file FILE the token that it asks for (or SMSCSIM_HTTP_TOKEN)\n"
    "  --user ID:PASSWORD     who may bind (repeatable; default: anybody)\n"
    "  --scenario FILE        [smsc] behaviours and [patient NUMBER] scripts\n"
    "  --seed N               what chance is drawn from (1)\n"
    "  --keep N               messages kept for GET /messages (10000)\n"
    "  --log FILE             what happens, as JSON Lines, numbers and texts masked\n"
    "  --log-pii              the log as it is\n"
    "  --json                 the log's lines on stdout too\n"
    "  --quiet, --verbose     less and more on stderr\n"
    "  --help, --version\n"
    "\n"
    "behaviours (also keys of [smsc], with underscores; any may be VALUE if WHEN | VALUE,\n"
    "such as --latency '2s if every=10,to=336* | 5ms'; --list-behaviours explains all):\n"
    "  --latency D[..D]       before each response (0)\n"
    "  --receipt-delay D[..D] from the response to the final state (1s)\n"
    "  --receipt-format F     full, text, tlv, minimal, seconds, payload, unmarked, bare\n"
    "  --id-format F[,F]      dec, hex, HEX, uuid: in responses, in receipts (dec)\n"
    "  --final-states LIST    words with weights: DELIVRD=90,UNDELIV=10 (DELIVRD)\n"
    "  --throttle N           segments a second, then ESME_RTHROTTLED (0: no limit)\n"
    "  --queue N              messages that wait, then ESME_RMSGQFUL (0: no limit)\n"
    "  --window N             answers that a session may wait for (0: no limit)\n"
    "  --idle-close D         closes a line on which nothing came for so long (0: never)\n"
    "  --strict yes|no        refuse what the specification reserves (no)\n"
    "  --dcs0 C               gsm7, gsm7packed, latin1, ascii: what data_coding 0 means (gsm7)\n"
    "\n"
    "trouble (each is off at first; smscsim(1) says what exactly happens):\n"
    "  --error-rate P[:LIST]  a share refused, with statuses by weight (ESME_RSYSERR)\n"
    "  --malform P[:LIST]     a share of answers is sequence, command, tlv, short, long\n"
    "  --reorder N            answers in another order, N at a time\n"
    "  --drop-every N         each N-th submission is taken and never answered\n"
    "  --silence N|D/E        dumb and deaf after N submissions; dumb for D of every E\n"
    "  --disconnect-every N   a session's N-th submission ends it, sometimes in a PDU\n"
    "  --slow-read N          reads N octets a second\n";

static int complain(const char *option, const char *value, const char *why) {
  fprintf(stderr, "smscsim: --%s %s: %s\n", option, value, why);
  return EXIT_USAGE;
}

/* --- values ------------------------------------------------------------------------ */

static bool parse_u64(const char *text, uint64_t most, uint64_t *out) {
  uint64_t n = 0;

  if (*text == '\0')
    return false;
  for (; *text; text++) {
    uint64_t digit = (uint64_t)(*text - '0');

    if (*text < '0' || *text > '9' || n > (most - digit) / 10)
      return false;
    n = n * 10 + digit;
  }
  *out = n;
  return true;
}

/* The host without brackets and the port of ADDR:PORT. */
static bool split_address(const char *text, char host[64], uint16_t *port) {
  const char *colon = strrchr(text, ':');
  size_t len = colon ? (size_t)(colon - text) : 0;
  uint64_t number;

  if (len >= 2 && text[0] == '[' && text[len - 1] == ']') {
    text++;
    len -= 2;
  } else if (memchr(text, ':', len)) {
    return false; /* an IPv6 address without brackets */
  }
  if (len == 0 || len >= 64 || !parse_u64(colon + 1, 65535, &number))
    return false;
  memcpy(host, text, len);
  host[len] = '\0';
  if (strcmp(host, "localhost") == 0)
    strcpy(host, "127.0.0.1");
  *port = (uint16_t)number;
  return true;
}

bool address_parse(const char *text, struct sockaddr_storage *out) {
  char host[64];
  uint16_t port;

  return split_address(text, host, &port) &&
         (uv_ip4_addr(host, port, (struct sockaddr_in *)out) == 0 ||
          uv_ip6_addr(host, port, (struct sockaddr_in6 *)out) == 0);
}

static int add_user(struct options *options, char *text) {
  char *colon = strchr(text, ':');
  struct smsc_user *user;
  const char *why;

  if (!colon || colon == text || colon - text > 64 || strlen(colon + 1) > 64) {
    fprintf(stderr, "smscsim: --user: ID:PASSWORD, each of at most 64 characters\n");
    return EXIT_USAGE;
  }
  user = users_add(&options->users, smpp_span((uint8_t *)text, (size_t)(colon - text)));
  if (!user) {
    fprintf(stderr, "smscsim: out of memory\n");
    return EXIT_USAGE;
  }
  user_set(user, smpp_span_of("password"), smpp_span_of(colon + 1), &why);
  memset(colon + 1, '*', strlen(colon + 1));
  return OPTIONS_RUN;
}

/* --- the command line ---------------------------------------------------------------- */

static void add_behaviour_option(struct table *table, const char *name, int value) {
  char *copy = table->names[table->n];

  for (size_t i = 0; i < sizeof table->names[0] - 1 && name[i]; i++)
    copy[i] = name[i] == '_' ? '-' : name[i];
  table->list[table->n++] = (struct option){copy, required_argument, NULL, value};
}

static void build_table(struct table *table) {
  memset(table, 0, sizeof *table);
  memcpy(table->list, fixed, sizeof fixed);
  table->n = N_FIXED;
  for (unsigned i = 0; behaviour_name(i); i++)
    add_behaviour_option(table, behaviour_name(i), OPT_BEHAVIOUR + (int)i);
}

static int set_tls(struct options *options, int value, const char *name) {
  if (value == OPT_TLS_CERT)
    options->tls_cert = optarg;
  else if (value == OPT_TLS_KEY)
    options->tls_key = optarg;
  else if (value == OPT_TLS_CA)
    options->tls_ca = optarg;
  else if (!split_address(optarg, options->tls_host, &options->tls_port))
    return complain(name, optarg, "not ADDR:PORT, such as 127.0.0.1:3550 or [::1]:3550");
  return OPTIONS_RUN;
}

static int check_tls(const struct options *options) {
  const char *why = NULL;

  if (options->tls_host[0] && !options->tls_cert)
    why = "--tls-listen needs --tls-cert";
  else if (!options->tls_host[0] && (options->tls_cert || options->tls_key || options->tls_ca))
    why = "--tls-cert, --tls-key and --tls-ca are for --tls-listen";
  if (why)
    fprintf(stderr, "smscsim: %s\n", why);
  return why ? EXIT_USAGE : OPTIONS_RUN;
}

static int set_address(struct options *options, const char *name) {
  struct sockaddr_storage *slot = &options->http_address, listen;
  bool http = strcmp(name, "http") == 0;

  if (!address_parse(optarg, http ? slot : &listen))
    return complain(name, optarg, "not ADDR:PORT, such as 127.0.0.1:2775 or [::1]:2775");
  if (http)
    options->http = true;
  else
    split_address(optarg, options->host, &options->port);
  return OPTIONS_RUN;
}

static int set_number(struct options *options, const char *name) {
  uint64_t keep;

  if (strcmp(name, "seed") == 0)
    return parse_u64(optarg, UINT64_MAX, &options->seed) ? OPTIONS_RUN
                                                         : complain(name, optarg, "not a number");
  if (!parse_u64(optarg, MAX_KEEP, &keep))
    return complain(name, optarg, "not a number up to 1000000");
  options->keep = (size_t)keep;
  return OPTIONS_RUN;
}

static int list_behaviours(void) {
  struct data_buffer text = {NULL, 0, 0, false};

  behaviour_list(&text);
  fwrite(text.ptr, 1, text.len, stdout);
  data_buffer_free(&text);
  return 0;
}

/* What the command line says of limits beats the scenario, which is read later. */
static int set_limit(struct reading *reading, const char *name) {
  static const char *const names[] = {"max-connections", "max-unbound", "max-per-address"};
  static const char *const keys[] = {"max_connections", "max_unbound", "max_per_address"};
  struct site site;
  const char *why;
  size_t i = 0;

  site_init(&site);
  site.limits = reading->limits;
  while (strcmp(name, names[i]) != 0)
    i++;
  if (!site_set(&site, smpp_span_of(keys[i]), smpp_span_of(optarg), &why))
    return complain(name, optarg, why);
  reading->limits = site.limits;
  return OPTIONS_RUN;
}

static void apply_site(const struct reading *reading, struct site *site) {
  if (reading->limits.connections != SITE_UNSET)
    site->limits.connections = reading->limits.connections;
  if (reading->limits.unbound != SITE_UNSET)
    site->limits.unbound = reading->limits.unbound;
  if (reading->limits.per_address != SITE_UNSET)
    site->limits.per_address = reading->limits.per_address;
  site->proxied = site->proxied || reading->proxied;
}

static int set_option(struct options *options, struct reading *reading, int value,
                      const char *name) {
  switch (value) {
  case OPT_LISTEN:
  case OPT_HTTP:
    return set_address(options, name);
  case OPT_TLS_LISTEN:
  case OPT_TLS_CERT:
  case OPT_TLS_KEY:
  case OPT_TLS_CA:
    return set_tls(options, value, name);
  case OPT_USER:
    return add_user(options, optarg);
  case OPT_HTTP_TOKEN:
    return token_read(optarg, options);
  case OPT_SITE:
    return set_limit(reading, name);
  case OPT_PROXY:
    reading->proxied = true;
    break;
  case OPT_SCENARIO:
    reading->scenario = optarg;
    break;
  case OPT_SEED:
  case OPT_KEEP:
    return set_number(options, name);
  case OPT_LOG:
    options->log_path = optarg;
    break;
  case OPT_LOG_PII:
    options->log_pii = true;
    break;
  case OPT_JSON:
    options->json = true;
    break;
  case OPT_QUIET:
    options->quiet = true;
    break;
  case OPT_VERBOSE:
    options->verbose = true;
    break;
  case OPT_HELP:
    fputs(usage, stdout);
    return 0;
  case OPT_LIST:
    return list_behaviours();
  case OPT_VERSION:
    printf("smscsim %s\n", smpp_version());
    return 0;
  default:
    reading->values[value - OPT_BEHAVIOUR] = optarg;
  }
  return OPTIONS_RUN;
}

static int read_command_line(int argc, char **argv, struct options *options,
                             struct reading *reading) {
  struct table table;
  int value, index = 0, result = OPTIONS_RUN;

  build_table(&table);
  while (result == OPTIONS_RUN && (value = getopt_long(argc, argv, "", table.list, &index)) != -1) {
    if (value == '?')
      result = EXIT_USAGE;
    else
      result = set_option(options, reading, value, table.list[index].name);
  }
  if (result == OPTIONS_RUN && optind < argc) {
    fprintf(stderr, "smscsim: %s: smscsim takes no operands\n", argv[optind]);
    result = EXIT_USAGE;
  }
  if (result == OPTIONS_RUN)
    result = check_tls(options);
  if (result == OPTIONS_RUN)
    result = token_check(options);
  if (result == EXIT_USAGE)
    fprintf(stderr, "Try 'smscsim --help'.\n");
  return result;
}

/* --- the scenario -------------------------------------------------------------------- */

static int read_scenario(const char *path, struct options *options) {
  struct data_buffer octets = {NULL, 0, 0, false};
  struct data_fault fault = {.line = 0};
  int result = OPTIONS_RUN;

  if (!file_read(path, &octets)) {
    fprintf(stderr, "smscsim: %s: %s\n", path, strerror(errno));
    result = EXIT_USAGE;
  } else if (!scenario_parse(data_buffer_span(&octets), &options->behaviour, &options->patients,
                             &options->users, &options->site, &fault)) {
    if (fault.column)
      fprintf(stderr, "smscsim: %s:%zu:%zu: %s\n", path, fault.line, fault.column, fault.text);
    else
      fprintf(stderr, "smscsim: %s:%zu: %s\n", path, fault.line, fault.text);
    result = EXIT_USAGE;
  }
  data_buffer_free(&octets);
  return result;
}

static int apply_behaviours(const struct reading *reading, struct options *options) {
  for (unsigned i = 0; behaviour_name(i); i++) {
    const char *why;

    if (reading->values[i] &&
        behaviour_set(&options->behaviour, smpp_span_of(behaviour_name(i)),
                      smpp_span_of(reading->values[i]), &why) != BEHAVIOUR_OK) {
      fprintf(stderr, "smscsim: %s = %s: it is %s\n", behaviour_name(i), reading->values[i], why);
      return EXIT_USAGE;
    }
  }
  return OPTIONS_RUN;
}

int options_read(int argc, char **argv, struct options *options) {
  struct reading reading = {.limits = {SITE_UNSET, SITE_UNSET, SITE_UNSET}};
  int result;

  memset(options, 0, sizeof *options);
  strcpy(options->host, "127.0.0.1");
  options->port = 2775;
  options->seed = 1;
  options->keep = DEFAULT_KEEP;
  behaviour_init(&options->behaviour);
  site_init(&options->site);
  result = read_command_line(argc, argv, options, &reading);
  if (result == OPTIONS_RUN && reading.scenario)
    result = read_scenario(reading.scenario, options);
  apply_site(&reading, &options->site);
  return result == OPTIONS_RUN ? apply_behaviours(&reading, options) : result;
}

void options_free(struct options *options) {
  patients_free(&options->patients);
  if (options->http_token)
    explicit_bzero(options->http_token, strlen(options->http_token));
  free(options->http_token);
  users_free(&options->users);
  site_free(&options->site);
}
