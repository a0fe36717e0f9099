/* SPDX-License-Identifier: MIT
 *
 * smppbench: how fast an SMSC answers, and at what cost. */
#include "load.h"
#include "report.h"

#include <locale.h>
#include <shared/address.h>
#include <shared/reach.h>
#include <signal.h>
#include <stdio.h>

static bool read_address(const struct bench_options *options, struct smpp_uri *uri) {
  if (!tool_address_read("smppbench", options->uri, options->password_file, uri) ||
      !tool_can_connect("smppbench", uri))
    return false;
  if (options->window)
    uri->window = options->window;
  if (options->binds)
    uri->binds = options->binds;
  if (uri->bind_mode == SMPP_BIND_RX || (uri->bind_mode == SMPP_BIND_TX && options->receipts)) {
    fputs(options->receipts ? "smppbench: --receipts needs bind=trx\n"
                            : "smppbench: bind=rx only listens: submits need trx or tx\n",
          stderr);
    return false;
  }
  return true;
}

static int exit_code(const struct bench_options *options, const struct bench_figures *figures) {
  if (figures->n_bound == 0)
    return 3;
  if (figures->stop_signal)
    return 128 + figures->stop_signal;
  if (figures->unknown)
    return 4;
  if (figures->rejected || figures->not_sent || figures->n_lost || figures->n_refused ||
      (options->receipts && figures->receipts < figures->accepted))
    return 1;
  return 0;
}

static void say_the_rest(const struct bench_options *options, const struct bench_figures *figures) {
  if (options->quiet)
    return;
  if (figures->not_sent)
    fprintf(stderr, "smppbench: %llu were due and never left\n",
            (unsigned long long)figures->not_sent);
  if (options->receipts)
    fprintf(stderr, "smppbench: %llu of %llu have their final receipt\n",
            (unsigned long long)figures->receipts, (unsigned long long)figures->accepted);
}

int main(int argc, char **argv) {
  static struct bench_figures figures; /* the histogram is large */
  struct bench_options options;
  struct smpp_uri uri = {0};
  int code;

  setlocale(LC_ALL, "C");
  signal(SIGPIPE, SIG_IGN);
  code = bench_options_parse(argc, argv, &options);
  if (code >= 0)
    return code;
  if (!read_address(&options, &uri) || !bench_load(&options, &uri, &figures)) {
    code = 2;
  } else {
    code = exit_code(&options, &figures);
    if (!bench_report(&figures, options.json)) {
      fputs("smppbench: stdout could not be written\n", stderr);
      code = code ? code : 1;
    }
    say_the_rest(&options, &figures);
  }
  smpp_uri_wipe(&uri);
  return code;
}
