/* SPDX-License-Identifier: MIT
 *
 * Reading the command line. */
#include "options.h"

#include <data/duration.h>
#include <getopt.h>
#include <smpp/smpp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_DURATION_MS 10000
#define GREATEST_SIZE 39015 /* 255 segments of 153 characters */

enum {
  OPT_COUNT = 256,
  OPT_DURATION,
  OPT_WINDOW,
  OPT_BINDS,
  OPT_RATE,
  OPT_SIZE,
  OPT_RECEIPTS,
  OPT_FROM,
  OPT_TO,
  OPT_PASSWORD_FILE,
  OPT_JSON,
  OPT_QUIET,
  OPT_VERBOSE,
  OPT_HELP,
  OPT_VERSION
};

static const struct option tool_options[] = {
    {"count", required_argument, NULL, OPT_COUNT},
    {"duration", required_argument, NULL, OPT_DURATION},
    {"window", required_argument, NULL, OPT_WINDOW},
    {"binds", required_argument, NULL, OPT_BINDS},
    {"rate", required_argument, NULL, OPT_RATE},
    {"size", required_argument, NULL, OPT_SIZE},
    {"receipts", no_argument, NULL, OPT_RECEIPTS},
    {"from", required_argument, NULL, OPT_FROM},
    {"to", required_argument, NULL, OPT_TO},
    {"password-file", required_argument, NULL, OPT_PASSWORD_FILE},
    {"json", no_argument, NULL, OPT_JSON},
    {"quiet", no_argument, NULL, OPT_QUIET},
    {"verbose", no_argument, NULL, OPT_VERBOSE},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0}};

static const char usage_text[] =
    "Usage: smppbench [options] smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT][?option=value&...]\n"
    "Loads an SMSC with submit_sm and says how fast it answers. Only for one that you may load.\n"
    "\n"
    "  --count N           submits in all\n"
    "  --duration D        how long to submit (10s, if --count is not given); the first of both\n"
    "  --window W          requests without an answer, on each bind (the address's: 10)\n"
    "  --binds B           binds beside each other (1)\n"
    "  --rate R            submits a second, sent when they are due whether the others were\n"
    "                      answered or not; without it, as many as the window lets through\n"
    "  --size OCTETS       of the text (100); over 160 as message_payload\n"
    "  --receipts          ask for receipts, and wait for them at the end\n"
    "  --from A, --to N    sender (smppbench) and recipient (+447700900123, which nobody has)\n"
    "  --password-file F   the password, better than in the address; or SMPP_PASSWORD\n"
    "  --json              one JSON object\n"
    "  --quiet, --verbose  less, more on stderr\n"
    "  --help, --version\n"
    "\n"
    "Exit: 0 all were accepted; 1 some failed; 2 usage; 3 no bind; 4 some were not answered;\n"
    "130, 143 stopped. See smppbench(1).\n";

__attribute__((format(printf, 1, 2))) static int usage_error(const char *format, ...) {
  va_list arguments;

  fputs("smppbench: ", stderr);
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputs(" (smppbench --help lists the options)\n", stderr);
  return 2;
}

static bool to_count(const char *text, uint64_t greatest, uint64_t *out) {
  uint64_t value = 0;

  for (const char *c = text; *c; c++) {
    if (*c < '0' || *c > '9' || value > greatest)
      return false;
    value = value * 10 + (uint64_t)(*c - '0');
  }
  *out = value;
  return value > 0 && value <= greatest;
}

static int take_count(const char *name, uint32_t greatest, uint32_t *out) {
  uint64_t value;

  if (!to_count(optarg, greatest, &value))
    return usage_error("--%s: not 1 to %u", name, (unsigned)greatest);
  *out = (uint32_t)value;
  return -1;
}

static int take_option(int option, struct bench_options *out) {
  switch (option) {
  case OPT_COUNT:
    return to_count(optarg, UINT64_C(1000000000000), &out->count)
               ? -1
               : usage_error("--count: not a number from 1");
  case OPT_DURATION:
    return data_duration_parse(smpp_span_of(optarg), &out->duration_ms) && out->duration_ms
               ? -1
               : usage_error("--duration: not a duration such as 500ms, 30s or 5m");
  case OPT_WINDOW:
    return take_count("window", 65536, &out->window);
  case OPT_BINDS:
    return take_count("binds", 255, &out->binds);
  case OPT_RATE:
    return take_count("rate", 10000000, &out->rate);
  case OPT_SIZE:
    return take_count("size", GREATEST_SIZE, &out->size);
  case OPT_RECEIPTS:
    out->receipts = true;
    return -1;
  case OPT_FROM:
    out->from = optarg;
    return -1;
  case OPT_TO:
    out->to = optarg;
    return -1;
  case OPT_PASSWORD_FILE:
    out->password_file = optarg;
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
    printf("smppbench %s\n", smpp_version());
    return 0;
  default:
    return 2; /* getopt said why */
  }
}

/* Digits, with a '+' perhaps; a sender may be a name too. */
static int check_numbers(const struct bench_options *options) {
  const char *digits = options->to + (options->to[0] == '+');
  size_t n = strspn(digits, "0123456789");

  if (n < 3 || n > 20 || digits[n])
    return usage_error("--to: not a number of 3 to 20 digits");
  if (strspn(options->from, "+0123456789") == strlen(options->from) ? strlen(options->from) > 20
                                                                    : strlen(options->from) > 11)
    return usage_error("--from: a name has at most 11 characters, a number at most 20 digits");
  return -1;
}

int bench_options_parse(int argc, char **argv, struct bench_options *out) {
  int option, code = -1;

  *out = (struct bench_options){.size = 100, .from = "smppbench", .to = "+447700900123"};
  while (code < 0 && (option = getopt_long(argc, argv, "", tool_options, NULL)) != -1)
    code = take_option(option, out);
  if (code >= 0)
    return code;
  if (optind == argc)
    return usage_error("the address of the SMSC is missing: smpp://SYSTEM_ID@HOST:PORT");
  out->uri = argv[optind++];
  if (optind < argc)
    return usage_error("one address of an SMSC, not several");
  if (!out->count && !out->duration_ms)
    out->duration_ms = DEFAULT_DURATION_MS;
  return check_numbers(out);
}
