/* SPDX-License-Identifier: MIT
 *
 * smscsim as a process of its own. */
#include "day_smsc.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_ARGUMENTS 40

static void become(const char *program, const char **argv, int out) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(out, STDOUT_FILENO);
  execv(program, (char *const *)(uintptr_t)argv);
  _exit(127);
}

bool day_smsc_start(struct day_smsc *smsc, const char *program, const char *const *options,
                    size_t n_options) {
  const char *argv[MAX_ARGUMENTS] = {program,   "--listen",  "127.0.0.1:0", "--log",
                                     smsc->log, "--log-pii", "--quiet"};
  int ends[2];
  unsigned port = 0;
  FILE *out;

  snprintf(smsc->folder, sizeof smsc->folder, "/tmp/smpp-day-XXXXXX");
  if (n_options > MAX_ARGUMENTS - 8 || !mkdtemp(smsc->folder) || pipe(ends) != 0)
    return false;
  snprintf(smsc->log, sizeof smsc->log, "%s/log", smsc->folder);
  memcpy(argv + 7, options, n_options * sizeof *options);
  smsc->pid = fork();
  if (smsc->pid == 0)
    become(program, argv, ends[1]);
  close(ends[1]);
  out = fdopen(ends[0], "r");
  if (out && fscanf(out, "ready smpp=127.0.0.1:%u", &port) != 1)
    port = 0;
  if (out)
    fclose(out);
  smsc->port = (uint16_t)port;
  return port != 0;
}

int day_smsc_stop(struct day_smsc *smsc) {
  int status;

  kill(smsc->pid, SIGTERM);
  if (waitpid(smsc->pid, &status, 0) != smsc->pid)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The number behind "to":"PREFIX in a line of the log; false: it is strange. */
static bool number_of(const char *line, const char *prefix, size_t n, size_t *number) {
  const char *at = strstr(line, "\"to\":\"");
  size_t len = strlen(prefix);
  char *end;

  if (!at || strncmp(at + 6, prefix, len) != 0)
    return false;
  *number = strtoul(at + 6 + len, &end, 10);
  return end == at + 6 + len + 8 && *end == '"' && *number < n;
}

uint64_t day_smsc_taken(const struct day_smsc *smsc, const char *prefix, uint8_t *taken, size_t n) {
  FILE *file = fopen(smsc->log, "r");
  uint64_t n_lines = 0;
  char line[2048];

  while (file && fgets(line, sizeof line, file)) {
    size_t number;

    if (!strstr(line, "\"event\":\"submit\""))
      continue;
    if (!number_of(line, prefix, n, &number) || taken[number] == UINT8_MAX) {
      n_lines = 0;
      break;
    }
    taken[number]++;
    n_lines++;
  }
  if (file)
    fclose(file);
  return n_lines;
}

void day_smsc_clean(struct day_smsc *smsc) {
  unlink(smsc->log);
  rmdir(smsc->folder);
}

size_t resident(pid_t pid) {
  unsigned long all, pages = 0;
  char path[64];
  FILE *file;

  snprintf(path, sizeof path, "/proc/%ld/statm", (long)pid);
  file = fopen(path, "r");
  if (file && fscanf(file, "%lu %lu", &all, &pages) != 2)
    pages = 0;
  if (file)
    fclose(file);
  return (size_t)pages * (size_t)sysconf(_SC_PAGESIZE);
}
