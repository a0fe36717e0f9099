/* SPDX-License-Identifier: MIT
 *
 * Stopping. Only the wait for input is interrupted: the signals are held back
 * between the look at the flag and the wait, which lets them in, so that none is
 * slept over. Output goes on (SA_RESTART). */
#include "stop.h"

#include <poll.h>
#include <signal.h>
#include <string.h>

static volatile sig_atomic_t stopped;

static void on_signal(int number) {
  stopped = number;
}

void smppcare_stop_prepare(void) {
  struct sigaction action;

  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART | (int)SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

int smppcare_stop_signal(void) {
  return stopped;
}

bool smppcare_stop_wait(int fd) {
  struct pollfd input = {.fd = fd, .events = POLLIN};
  sigset_t ours, before;

  sigemptyset(&ours);
  sigaddset(&ours, SIGINT);
  sigaddset(&ours, SIGTERM);
  sigprocmask(SIG_BLOCK, &ours, &before);
  while (!stopped && ppoll(&input, 1, NULL, &before) < 0)
    ;
  sigprocmask(SIG_SETMASK, &before, NULL);
  return !stopped;
}
