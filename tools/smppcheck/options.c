/* SPDX-License-Identifier: MIT
 *
 * Reading the command line. */
#include "options.h"

#include <data/duration.h>
#include <data/number.h>
#include <getopt.h>
#include <smpp/smpp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  OPT_TO = 256,
  OPT_FROM,
  OPT_LISTEN,
  OPT_OUTBIND,
  OPT_TLS_CERT,
  OPT_TLS_KEY,
  OPT_ONLY,
  OPT_SKIP,
  OPT_REPORT,
  OPT_PROFILE,
  OPT_LIST,
  OPT_FAIL_ON,
  OPT_FOR,
  OPT_WAIT,
  OPT_TIMEOUT,
  OPT_CONNECTIONS,
  OPT_STRICT,
  OPT_PASSWORD_FILE,
  OPT_SHOW_SECRETS,
  OPT_JSON,
  OPT_QUIET,
  OPT_VERBOSE,
  OPT_HELP,
  OPT_VERSION
};

static const struct option tool_options[] = {
    {"to", required_argument, NULL, OPT_TO},
    {"from", required_argument, NULL, OPT_FROM},
    {"listen", required_argument, NULL, OPT_LISTEN},
    {"outbind", required_argument, NULL, OPT_OUTBIND},
    {"tls-cert", required_argument, NULL, OPT_TLS_CERT},
    {"tls-key", required_argument, NULL, OPT_TLS_KEY},
    {"only", required_argument, NULL, OPT_ONLY},
    {"skip", required_argument, NULL, OPT_SKIP},
    {"report", required_argument, NULL, OPT_REPORT},
    {"profile", required_argument, NULL, OPT_PROFILE},
    {"list", no_argument, NULL, OPT_LIST},
    {"fail-on", required_argument, NULL, OPT_FAIL_ON},
    {"for", required_argument, NULL, OPT_FOR},
    {"wait", required_argument, NULL, OPT_WAIT},
    {"timeout", required_argument, NULL, OPT_TIMEOUT},
    {"connections", required_argument, NULL, OPT_CONNECTIONS},
    {"strict", no_argument, NULL, OPT_STRICT},
    {"password-file", required_argument, NULL, OPT_PASSWORD_FILE},
    {"show-secrets", no_argument, NULL, OPT_SHOW_SECRETS},
    {"json", no_argument, NULL, OPT_JSON},
    {"quiet", no_argument, NULL, OPT_QUIET},
    {"verbose", no_argument, NULL, OPT_VERBOSE},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0}};

static const char usage_text[] =
    "Usage: smppcheck smsc [options] smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT][?option=value&...] "
    "--to N\n"
    "       smppcheck esme [options] --listen ADDR:PORT\n"
    "       smppcheck drive [options] smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT]\n"
    "Checks whether a peer speaks SMPP 3.4 as the specification says: an SMSC (smsc), or a client\n"
    "that connects to us (esme). drive is a client of ours that esme can be tried with.\n"
    "\n"
    "  --profile safe|full  safe (the default): no malformed PDU, no wrong password, one message "
    "a\n"
    "                       second and at most 20; full: for systems that one may break\n"
    "  --to N               smsc: the recipient of every message\n"
    "  --from A             smsc: their sender (none: the SMSC's own)\n"
    "  --listen ADDR:PORT   esme: port 0 picks one\n"
    "  --outbind ADDR:PORT  esme: also calls a client that listens there, with an outbind\n"
    "  --tls-cert FILE      esme: over TLS, with this certificate, the chain behind it, in PEM\n"
    "  --tls-key FILE       esme: its key (default: in the certificate's file)\n"
    "  --only P, --skip P   checks by their ids, * and ? as usual; repeatable\n"
    "  --list               the checks, and no more\n"
    "  --report FILE.html   a page for the vendor\n"
    "  --fail-on LEVEL      must (the default), should or tolerance: what counts as failed\n"
    "  --wait D             for receipts, and for a client's next message (10s)\n"
    "  --timeout D          esme: for an answer (5s); smsc has timeout= in the address\n"
    "  --for D              esme: ends after so long without a client (30s); drive: how long at "
    "most\n"
    "  --connections N      smsc, full: how many at once (8)\n"
    "  --strict             drive: tolerates nothing\n"
    "  --password-file F    the password, better than in the address; or SMPP_PASSWORD\n"
    "  --show-secrets       passwords and numbers as they are\n"
    "  --json               one JSON object a line instead of TAP\n"
    "  --quiet, --verbose   less on stderr; the exchange of every check\n"
    "  --help, --version\n"
    "\n"
    "Exit: 0 nothing failed; 1 something did; 2 usage; 3 no bind; 4 some checks could not be run;\n"
    "130, 143 stopped. See smppcheck(1).\n";

__attribute__((format(printf, 1, 2))) static int usage_error(const char *format, ...) {
  va_list arguments;

  fputs("smppcheck: ", stderr);
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputs(" (smppcheck --help lists the options)\n", stderr);
  return 2;
}

static int take_duration(const char *name, uint32_t *out) {
  uint64_t ms;

  if (!data_duration_parse(smpp_span_of(optarg), &ms) || ms == 0 || ms > 86400000)
    return usage_error("--%s: not a duration such as 500ms, 30s or 5m", name);
  *out = (uint32_t)ms;
  return -1;
}

static int take_word(const char *name, const char *const *words, int *out) {
  for (int i = 0; words[i]; i++)
    if (strcmp(optarg, words[i]) == 0) {
      *out = i;
      return -1;
    }
  return usage_error("--%s: no such %s", name, name);
}

static int take_pattern(const char *name, const char **list, unsigned *n) {
  if (*n == MAX_PATTERNS)
    return usage_error("--%s: more than %d of them", name, MAX_PATTERNS);
  list[(*n)++] = optarg;
  return -1;
}

static int take_profile(struct check_options *out) {
  static const char *const profiles[] = {"safe", "full", NULL};
  int profile = 0, code = take_word("profile", profiles, &profile);

  out->full = profile == 1;
  return code;
}

static int take_connections(struct check_options *out) {
  char *end;
  unsigned long n = strtoul(optarg, &end, 10);

  if (*optarg < '0' || *optarg > '9' || *end || n < 1 || n > 64)
    return usage_error("--connections: not 1 to 64");
  out->connections = (uint32_t)n;
  return -1;
}

static int take_flag(int option, struct check_options *out) {
  switch (option) {
  case OPT_LIST:
    out->list = true;
    return -1;
  case OPT_STRICT:
    out->strict = true;
    return -1;
  case OPT_SHOW_SECRETS:
    out->show_secrets = true;
    return -1;
  case OPT_JSON:
    out->json = true;
    return -1;
  case OPT_QUIET:
    out->quiet = true;
    return -1;
  case OPT_VERBOSE:
    out->verbose = true;
    return -1;
  case OPT_HELP:
    fputs(usage_text, stdout);
    return 0;
  case OPT_VERSION:
    printf("smppcheck %s\n", smpp_version());
    return 0;
  default:
    return 2; /* getopt said why */
  }
}

static int take_option(int option, struct check_options *out) {
  static const char *const levels[] = {"must", "should", "tolerance", NULL};

  switch (option) {
  case OPT_TO:
    out->to = optarg;
    return -1;
  case OPT_FROM:
    out->from = optarg;
    return -1;
  case OPT_LISTEN:
    out->listen = optarg;
    return -1;
  case OPT_OUTBIND:
    out->outbind = optarg;
    return -1;
  case OPT_TLS_CERT:
    out->tls_cert = optarg;
    return -1;
  case OPT_TLS_KEY:
    out->tls_key = optarg;
    return -1;
  case OPT_ONLY:
    return take_pattern("only", out->only, &out->n_only);
  case OPT_SKIP:
    return take_pattern("skip", out->skip, &out->n_skip);
  case OPT_REPORT:
    out->report = optarg;
    return -1;
  case OPT_PROFILE:
    return take_profile(out);
  case OPT_FAIL_ON:
    return take_word("fail-on", levels, &out->fail_on);
  case OPT_FOR:
    return take_duration("for", &out->for_ms);
  case OPT_WAIT:
    return take_duration("wait", &out->wait_ms);
  case OPT_TIMEOUT:
    return take_duration("timeout", &out->timeout_ms);
  case OPT_CONNECTIONS:
    return take_connections(out);
  case OPT_PASSWORD_FILE:
    out->password_file = optarg;
    return -1;
  default:
    return take_flag(option, out);
  }
}

/* --- what belongs together --------------------------------------------------------- */

static int check_numbers(struct check_options *out) {
  struct data_number number;
  const char *why;

  if (!out->to)
    return usage_error("--to is missing: who gets the messages");
  if (!data_number_clean(smpp_span_of(out->to), &number, &why))
    return usage_error("--to: %s", why);
  if (strlen(out->from) > 20 || strchr(out->from, '$') || strchr(out->from, '\''))
    return usage_error("--from: at most 20 characters, without $ and '");
  return -1;
}

static int take_operands(int n, char **operands, struct check_options *out) {
  bool wants_uri = out->command != COMMAND_ESME && !out->list;

  if (wants_uri && n == 0)
    return usage_error("the address of the SMSC is missing: smpp://SYSTEM_ID@HOST:PORT");
  if (n > 1 || (n == 1 && out->command == COMMAND_ESME))
    return usage_error("one operand too many");
  out->uri = n ? operands[0] : NULL;
  if (out->command == COMMAND_ESME && !out->for_ms)
    out->for_ms = 30000;
  if (out->list)
    return -1;
  if (out->command == COMMAND_ESME && !out->listen)
    return usage_error("--listen ADDR:PORT is missing");
  if (out->outbind && out->command != COMMAND_ESME)
    return usage_error("--outbind is for esme");
  if ((out->tls_cert || out->tls_key) && out->command != COMMAND_ESME)
    return usage_error("--tls-cert and --tls-key are for esme");
  if (out->tls_key && !out->tls_cert)
    return usage_error("--tls-key needs --tls-cert");
  if (out->report && out->command == COMMAND_DRIVE)
    return usage_error("--report: drive checks nothing");
  return out->command == COMMAND_SMSC ? check_numbers(out) : -1;
}

static int take_command(int argc, char **argv, struct check_options *out) {
  static const char *const commands[] = {"smsc", "esme", "drive"};

  if (argc < 2)
    return usage_error("smsc, esme or drive?");
  if (argv[1][0] == '-')
    return -1; /* --help, --version */
  for (int i = 0; i < 3; i++)
    if (strcmp(argv[1], commands[i]) == 0) {
      out->command = i;
      optind = 2;
      return -1;
    }
  return usage_error("no such command: it is smsc, esme or drive");
}

int check_options_parse(int argc, char **argv, struct check_options *out) {
  int option, code;
  bool has_command = argc > 1 && argv[1][0] != '-';

  *out = (struct check_options){.from = "", .wait_ms = 10000, .timeout_ms = 5000, .connections = 8};
  code = take_command(argc, argv, out);
  while (code < 0 && (option = getopt_long(argc, argv, "", tool_options, NULL)) != -1)
    code = take_option(option, out);
  if (code >= 0)
    return code;
  if (!has_command)
    return usage_error("smsc, esme or drive?");
  return take_operands(argc - optind, argv + optind, out);
}
