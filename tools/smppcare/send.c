/* SPDX-License-Identifier: MIT
 *
 * smppcare send: a plan carried out. What is due is sent, what comes back is told
 * as events, and a journal makes sure that nothing happens twice. */
#include "send.h"

#include "commands.h"
#include "options.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static const char usage[] =
    "usage: smppcare send --csv FILE --journal FILE [options]\n"
    "Sends what the plan says is due, and writes what became of it and what patients answered,\n"
    "one JSON object a line.\n"
    "\n"
    "  --csv FILE          appointments, with a header; - is stdin\n"
    "  --jsonl FILE        appointments, one JSON object a line, instead\n"
    "  --journal FILE      what was sent, and what came: the same file for every run\n"
    "  --config FILE       the configuration, which has the SMSC's address (./smppcare.conf)\n"
    "  --plan FILE         the plan; default: plan = FILE in the configuration\n"
    "  --until T           stay until then (by the plan's clock, such as 2027-03-14T20:00)\n"
    "  --limit N           send at most N messages\n"
    "  --dry-run           say what would be sent now; nothing is\n"
    "  --now T             as if it were T when it begins\n"
    "  --speed N           for trials: N seconds of the plan pass in one\n"
    "  --lang L            language of rows that say none (the plan's lang, else fr)\n"
    "  --password-file F   the SMSC's password (else password_file, else SMPP_PASSWORD)\n"
    "  --trace             a line on stderr for each PDU; numbers and texts masked\n"
    "  --pcap FILE         a capture for Wireshark; the same\n"
    "  --trace-pii         numbers and texts in them as they are; alone: as --trace\n"
    "  --json              how it is printed anyway\n"
    "  --quiet, --verbose\n";

/* --- options ----------------------------------------------------------------- */

static bool usage_error(const char *what, const char *name) {
  return smppcare_usage_error("smppcare send", what, name);
}

struct raw {
  const char *limit, *speed;
};

static bool to_number(const char *text, unsigned long most, unsigned long *out) {
  char *end;

  *out = strtoul(text, &end, 10);
  return text[0] >= '0' && text[0] <= '9' && *end == '\0' && *out >= 1 && *out <= most;
}

static bool read_numbers(struct send_options *options, const struct raw *raw) {
  unsigned long number;

  options->speed = 1;
  if (raw->limit && !to_number(raw->limit, 1000000000, &number))
    return usage_error("--limit needs a number from 1 on, not ", raw->limit);
  if (raw->limit)
    options->limit = number;
  if (raw->speed && !to_number(raw->speed, 86400, &number))
    return usage_error("--speed needs a number from 1 to 86400, not ", raw->speed);
  if (raw->speed)
    options->speed = (unsigned)number;
  if (raw->speed && !options->now)
    return usage_error("--speed is for trials, and needs --now", "");
  return true;
}

static bool read_options(int argc, char **argv, struct send_options *options) {
  struct raw raw = {NULL, NULL};
  const struct smppcare_option known[] = {{"--csv", NULL, &options->csv},
                                          {"--jsonl", NULL, &options->jsonl},
                                          {"--journal", NULL, &options->journal},
                                          {"--config", NULL, &options->config},
                                          {"--plan", NULL, &options->plan},
                                          {"--now", NULL, &options->now},
                                          {"--until", NULL, &options->until},
                                          {"--lang", NULL, &options->lang},
                                          {"--password-file", NULL, &options->password_file},
                                          {"--pcap", NULL, &options->pcap},
                                          {"--limit", NULL, &raw.limit},
                                          {"--speed", NULL, &raw.speed},
                                          {"--dry-run", &options->dry_run, NULL},
                                          {"--trace", &options->trace, NULL},
                                          {"--trace-pii", &options->trace_pii, NULL},
                                          {"--json", &options->json, NULL},
                                          {"--quiet", &options->quiet, NULL},
                                          {"--verbose", &options->verbose, NULL},
                                          {"--help", &options->help, NULL}};

  if (!smppcare_options(argc, argv, known, sizeof(known) / sizeof(*known), NULL))
    return false;
  if (options->help)
    return true;
  if (!options->csv == !options->jsonl)
    return usage_error(options->csv ? "--csv or --jsonl, not both" : "--csv FILE is missing", "");
  if (!options->journal && !options->dry_run)
    return usage_error("--journal FILE is missing: without it a second run would send all again",
                       "");
  return read_numbers(options, &raw);
}

/* --- the command ------------------------------------------------------------- */

static void say_counts(const struct care_dispatch_info *info) {
  fprintf(stderr,
          "smppcare: %llu appointments, %llu rows refused: %llu submitted, %llu accepted, "
          "%llu rejected, %llu unknown; %llu delivered, %llu not; %llu dropped; %llu messages "
          "came, %llu answers; %llu calls and %llu alerts left to people\n",
          (unsigned long long)info->appointments, (unsigned long long)info->refused,
          (unsigned long long)(info->submitted - info->returned),
          (unsigned long long)info->accepted, (unsigned long long)info->rejected,
          (unsigned long long)info->unknown, (unsigned long long)info->delivered,
          (unsigned long long)info->failed, (unsigned long long)info->dropped,
          (unsigned long long)info->inbounds, (unsigned long long)info->answers,
          (unsigned long long)info->tasks, (unsigned long long)info->alerts);
}

/* Messages that may have left, and of which the journal does not say what became. */
static size_t n_lost(const struct send_run *run) {
  return run->in_flight + run->n_unsettled;
}

static int exit_code(const struct send_run *run, const struct care_dispatch_info *info) {
  if (!run->ever_bound && !run->options->dry_run)
    return SMPPCARE_UNREACHABLE;
  if (run->stop_signal)
    return 128 + run->stop_signal;
  if (info->unknown > 0 || n_lost(run) > 0)
    return SMPPCARE_UNKNOWN;
  return info->refused > 0 || info->rejected > 0 || info->failed > 0 || run->journal_failed ||
                 run->stdout_failed
             ? SMPPCARE_SOME_FAILED
             : SMPPCARE_OK;
}

static int carry_out(struct send_run *run) {
  struct care_dispatch_info info;
  int result = send_load(run);

  if (result != SMPPCARE_OK)
    return result;
  if (run->options->dry_run && send_dry(run) != SMPPCARE_OK)
    return SMPPCARE_USAGE;
  if (!run->options->dry_run && send_run(run) != SMPP_OK)
    return SMPPCARE_USAGE;
  care_dispatch_get_info(run->dispatch, &info);
  if (run->stop_signal)
    fprintf(stderr,
            "smppcare: stopped: messages of %llu appointments that were due are left for the next "
            "run\n",
            (unsigned long long)info.held);
  if (n_lost(run) > 0)
    fprintf(stderr,
            "smppcare: of %zu messages that left the journal has no outcome: to the next run they "
            "are unknown\n",
            n_lost(run));
  if (!run->ever_bound && !run->options->dry_run)
    fprintf(stderr, "smppcare: the SMSC was not reached, or refused the bind; nothing was sent\n");
  if (!run->options->quiet)
    say_counts(&info);
  return exit_code(run, &info);
}

int smppcare_send(int argc, char **argv) {
  struct send_options options = {0};
  struct send_run *run;
  int result;

  if (!read_options(argc, argv, &options))
    return SMPPCARE_USAGE;
  if (options.help) {
    fputs(usage, stdout);
    return SMPPCARE_OK;
  }
  signal(SIGPIPE, SIG_IGN); /* a reader that went away, a file too large: errors of a write */
  signal(SIGXFSZ, SIG_IGN);
  run = calloc(1, sizeof(*run));
  if (!run) {
    fputs("smppcare: out of memory\n", stderr);
    return SMPPCARE_USAGE;
  }
  run->options = &options;
  result = carry_out(run);
  send_unload(run);
  free(run);
  return result;
}
