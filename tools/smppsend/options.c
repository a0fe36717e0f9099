/* SPDX-License-Identifier: MIT
 *
 * Reading the command line. */
#include "options.h"
#include "rows.h"

#include <data/duration.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum {
  OPT_TO = 256,
  OPT_TEXT,
  OPT_CSV,
  OPT_TEMPLATE,
  OPT_TO_COLUMN,
  OPT_ID_COLUMN,
  OPT_LINES,
  OPT_WAIT,
  OPT_LISTEN,
  OPT_DRY_RUN,
  OPT_RATE,
  OPT_WINDOW,
  OPT_PASSWORD_FILE,
  OPT_JOURNAL,
  OPT_JSON,
  OPT_QUIET,
  OPT_VERBOSE,
  OPT_HELP,
  OPT_VERSION,
  OPT_PCAP,
  OPT_TRACE,
  OPT_TRACE_PII,
  OPT_MESSAGE /* and one more for each of send_setting_names */
};

static const struct option tool_options[] = {
    {"to", required_argument, NULL, OPT_TO},
    {"text", required_argument, NULL, OPT_TEXT},
    {"csv", required_argument, NULL, OPT_CSV},
    {"template", required_argument, NULL, OPT_TEMPLATE},
    {"to-column", required_argument, NULL, OPT_TO_COLUMN},
    {"id-column", required_argument, NULL, OPT_ID_COLUMN},
    {"lines", no_argument, NULL, OPT_LINES},
    {"wait", required_argument, NULL, OPT_WAIT},
    {"listen", no_argument, NULL, OPT_LISTEN},
    {"dry-run", no_argument, NULL, OPT_DRY_RUN},
    {"rate", required_argument, NULL, OPT_RATE},
    {"window", required_argument, NULL, OPT_WINDOW},
    {"password-file", required_argument, NULL, OPT_PASSWORD_FILE},
    {"json", no_argument, NULL, OPT_JSON},
    {"quiet", no_argument, NULL, OPT_QUIET},
    {"verbose", no_argument, NULL, OPT_VERBOSE},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {"journal", required_argument, NULL, OPT_JOURNAL},
    {"pcap", required_argument, NULL, OPT_PCAP},
    {"trace", no_argument, NULL, OPT_TRACE},
    {"trace-pii", no_argument, NULL, OPT_TRACE_PII}};
#define N_TOOL_OPTIONS (sizeof tool_options / sizeof *tool_options)

static const char usage_text[] =
    "Usage: smppsend [options] smpp://SYSTEM_ID[:PASSWORD]@HOST[:PORT][?option=value&...]\n"
    "Sends text messages over SMPP 3.4 and says what became of each.\n"
    "\n"
    "What to send:\n"
    "  --to N[,N...] --text T   to one number or several (--text -: from stdin)\n"
    "  --csv FILE --template T  a message a row; {{column}} stands for a field; @FILE reads T\n"
    "  --to-column C            the column of numbers (phone, to, msisdn, tel or mobile)\n"
    "  --id-column C            the column that names a row in the output\n"
    "  --lines                  stdin: one JSON object a line with to, text, id and options\n"
    "\n"
    "How:\n";

static const char usage_rest[] =
    "\n"
    "The run:\n"
    "  --wait DURATION          wait for receipts, after the last message was accepted\n"
    "  --listen                 stay, and print what comes in, until stopped\n"
    "  --rate N                 segments a second\n"
    "  --window N               requests without an answer (10)\n"
    "  --journal FILE           run again after a crash, it sends the rest and nothing twice\n"
    "  --dry-run                say what would be sent; no URI needed\n"
    "  --trace                  a line on stderr for each PDU; numbers and texts masked\n"
    "  --pcap FILE              a capture for Wireshark; the same\n"
    "  --trace-pii              numbers and texts in them as they are; alone: as --trace\n"
    "  --password-file FILE     the password, better than in the URI; or SMPP_PASSWORD\n"
    "  --json                   one JSON object a line\n"
    "  --quiet, --verbose       less, more on stderr\n"
    "  --help, --version\n"
    "\n"
    "Exit: 0 all is well; 1 some failed; 2 usage or input, nothing was sent; 3 no bind; 4 some\n"
    "outcomes are unknown; 130, 143 stopped. See smppsend(1).\n";

static void print_usage(void) {
  fputs(usage_text, stdout);
  for (const struct send_setting_name *known = send_setting_names; known->name; known++) {
    char left[32];

    snprintf(left, sizeof left, "--%s%s%s", known->name, known->argument ? " " : "",
             known->argument ? known->argument : "");
    printf("  %-24s %s\n", left, known->help);
  }
  fputs(usage_rest, stdout);
}

__attribute__((format(printf, 1, 2))) static int usage_error(const char *format, ...) {
  va_list arguments;

  fputs("smppsend: ", stderr);
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputs(" (smppsend --help lists the options)\n", stderr);
  return 2;
}

static bool to_count(const char *text, uint32_t greatest, uint32_t *out) {
  char *end;
  unsigned long value;

  if (*text < '0' || *text > '9')
    return false;
  value = strtoul(text, &end, 10);
  if (*end || value == 0 || value > greatest)
    return false;
  *out = (uint32_t)value;
  return true;
}

/* All options in one table for getopt_long: ours, then those of a message. */
static struct option *all_options(void) {
  size_t n = 0;
  struct option *all;

  while (send_setting_names[n].name)
    n++;
  all = calloc(N_TOOL_OPTIONS + n + 1, sizeof *all);
  if (!all)
    return NULL;
  memcpy(all, tool_options, sizeof tool_options);
  for (size_t i = 0; i < n; i++)
    all[N_TOOL_OPTIONS + i] =
        (struct option){send_setting_names[i].name,
                        send_setting_names[i].argument ? required_argument : no_argument, NULL,
                        OPT_MESSAGE + (int)i};
  return all;
}

static int take_message_option(const char *name, struct send_options *out) {
  const char *wrong = send_settings_set(&out->message, smpp_span_of(name), smpp_span_of(optarg));

  return wrong ? usage_error("--%s: %s", name, wrong) : -1;
}

static int take_option(int option, const char *name, struct send_options *out) {
  switch (option) {
  case OPT_TO:
    out->to[out->n_to++] = optarg;
    return -1;
  case OPT_TEXT:
    out->text = optarg;
    return -1;
  case OPT_CSV:
    out->csv = optarg;
    return -1;
  case OPT_TEMPLATE:
    out->template = optarg;
    return -1;
  case OPT_TO_COLUMN:
    out->to_column = optarg;
    return -1;
  case OPT_ID_COLUMN:
    out->id_column = optarg;
    return -1;
  case OPT_PASSWORD_FILE:
    out->password_file = optarg;
    return -1;
  case OPT_JOURNAL:
    out->journal = optarg;
    return -1;
  case OPT_LINES:
    out->lines = true;
    return -1;
  case OPT_LISTEN:
    out->listen = true;
    return -1;
  case OPT_DRY_RUN:
    out->dry_run = true;
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
  case OPT_WAIT:
    out->waits = data_duration_parse(smpp_span_of(optarg), &out->wait_ms);
    return out->waits ? -1 : usage_error("--wait: not a duration such as 500ms, 30s or 5m");
  case OPT_RATE:
    return to_count(optarg, 1000000, &out->rate) ? -1 : usage_error("--rate: not 1 to 1000000");
  case OPT_WINDOW:
    return to_count(optarg, 65536, &out->window) ? -1 : usage_error("--window: not 1 to 65536");
  case OPT_HELP:
    print_usage();
    return 0;
  case OPT_VERSION:
    printf("smppsend %s\n", smpp_version());
    return 0;
  case OPT_PCAP:
    out->pcap = optarg;
    return -1;
  case OPT_TRACE:
    out->trace = true;
    return -1;
  case OPT_TRACE_PII:
    out->trace_pii = true;
    return -1;
  default:
    return option >= OPT_MESSAGE ? take_message_option(name, out) : usage_error("bad option");
  }
}

/* One source of messages, and what it needs. */
static int check(const struct send_options *options) {
  int sources = (options->n_to > 0) + (options->csv != NULL) + options->lines;

  if (sources > 1)
    return usage_error("give one of --to, --csv and --lines");
  if (sources == 0 && !options->listen)
    return usage_error("nothing to send: give --to and --text, --csv and --template, or --lines");
  if (options->n_to && !options->text)
    return usage_error("--to needs --text");
  if (options->text && !options->n_to)
    return usage_error("--text needs --to");
  if (options->csv && !options->template)
    return usage_error("--csv needs --template");
  if (options->template && !options->csv)
    return usage_error("--template needs --csv");
  if ((options->to_column || options->id_column) && !options->csv)
    return usage_error("--to-column and --id-column need --csv");
  if (options->lines && !send_lines_supported())
    return usage_error("--lines is not in this build: it was built without jansson");
  if (options->dry_run && options->listen)
    return usage_error("--listen needs a connection, --dry-run makes none");
  if (options->dry_run && options->journal)
    return usage_error("--journal is kept of what is sent, --dry-run sends nothing");
  if (!options->uri && !options->dry_run)
    return usage_error("the address of the SMSC is missing: smpp://SYSTEM_ID@HOST:PORT");
  return -1;
}

int send_options_parse(int argc, char **argv, struct send_options *out) {
  struct option *all = all_options();
  int option, index = 0, code = -1;

  *out = (struct send_options){0};
  send_settings_init(&out->message);
  out->to = calloc((size_t)argc + 1, sizeof *out->to);
  if (!all || !out->to) {
    free(all);
    return usage_error("out of memory");
  }
  opterr = 1;
  while (code < 0 && (option = getopt_long(argc, argv, "", all, &index)) != -1) {
    if (option == '?')
      code = 2; /* getopt said why */
    else
      code = take_option(option, all[index].name, out);
  }
  free(all);
  if (code >= 0)
    return code;
  if (optind < argc)
    out->uri = argv[optind++];
  if (optind < argc)
    return usage_error("one address of an SMSC, not several: what stands behind it is not read");
  return check(out);
}

void send_options_free(struct send_options *options) {
  free(options->to);
  options->to = NULL;
}
