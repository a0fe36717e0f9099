/* SPDX-License-Identifier: MIT
 *
 * smppcheck: whether a peer speaks SMPP as the specification says. */
#include "modes.h"

#include <locale.h>
#include <shared/address.h>
#include <shared/reach.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static int exit_code(const struct check_options *options, const struct tally *tally, int code) {
  size_t failed = 0;

  for (int level = 0; level <= options->fail_on; level++)
    failed += tally->failed[level];
  if (code)
    return code;
  if (tally->n[VERDICT_NOT_RUN] > tally->unsupported)
    return 4;
  return failed ? 1 : 0;
}

static struct tally count(const struct report *report) {
  struct tally tally = {.unsupported = 0};

  for (size_t i = 0; i < report->n; i++)
    tally_add(&tally, &report->results[i]);
  return tally;
}

static bool write_page(const struct check_options *options, const struct smpp_uri *uri,
                       const struct report *report) {
  char peer[320];
  struct page_facts facts = {options->command == COMMAND_SMSC ? ROLE_SMSC : ROLE_ESME, peer,
                             options->full ? "full" : "safe"};

  if (!options->report)
    return true;
  snprintf(peer, sizeof peer, "%s", options->listen ? options->listen : "");
  if (uri)
    snprintf(peer, sizeof peer, "%s:%u", uri->hosts[0].name, (unsigned)uri->hosts[0].port);
  return page_write(options->report, &facts, report->results, report->n);
}

static int check(const struct check_options *options, const struct smpp_uri *uri,
                 struct report *report) {
  struct tally tally;
  int code;

  code = options->command == COMMAND_SMSC ? mode_smsc(options, uri, report)
                                          : mode_esme(options, report);
  if (code == 2 || report->results[0].verdict == VERDICT_OPEN)
    return code; /* it never began */
  tally = count(report);
  report_end(report, &tally);
  code = exit_code(options, &tally, code);
  if (!write_page(options, uri, report) || ferror(stdout) || fflush(stdout) != 0)
    code = code ? code : 1;
  return code;
}

static int choose_and_check(const struct check_options *options, const struct smpp_uri *uri) {
  struct check_choice choice = {options->only, options->skip, options->full || options->list,
                                options->outbind || options->list};
  int role = options->command == COMMAND_SMSC ? ROLE_SMSC : ROLE_ESME, code;
  size_t n = check_choose(role, &choice, NULL, 0);
  struct chosen *chosen = calloc(n + 1, sizeof *chosen);
  struct report report = {options, calloc(n + 1, sizeof *report.results), n, 0};

  if (!chosen || !report.results) {
    fputs("smppcheck: out of memory\n", stderr);
    code = 2;
  } else if (check_choose(role, &choice, chosen, n) == 0) {
    fputs("smppcheck: no check fits --only, --skip and --profile\n", stderr);
    code = 2;
  } else if (options->list) {
    report_list(options, chosen, n);
    code = 0;
  } else {
    for (size_t i = 0; i < n; i++)
      report.results[i].chosen = chosen[i];
    code = check(options, uri, &report);
    for (size_t i = 0; i < n; i++)
      result_free(&report.results[i]);
  }
  free(report.results);
  free(chosen);
  return code;
}

static int with_address(const struct check_options *options) {
  struct smpp_uri uri = {0};
  int code = 2;

  if (tool_address_read("smppcheck", options->uri, options->password_file, &uri) &&
      tool_can_connect("smppcheck", &uri))
    code = options->command == COMMAND_DRIVE ? mode_drive(options, &uri)
                                             : choose_and_check(options, &uri);
  smpp_uri_wipe(&uri);
  return code;
}

int main(int argc, char **argv) {
  struct check_options options;
  int code;

  setlocale(LC_ALL, "C");
  signal(SIGPIPE, SIG_IGN);
  code = check_options_parse(argc, argv, &options);
  if (code >= 0)
    return code;
  if (options.command == COMMAND_ESME || options.list)
    return choose_and_check(&options, NULL);
  return with_address(&options);
}
