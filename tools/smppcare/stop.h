/* SPDX-License-Identifier: MIT
 *
 * SIGINT and SIGTERM ask a command to stop where it is whole: between lines. A
 * second one ends it at once. */
#ifndef SMPPCARE_STOP_H
#define SMPPCARE_STOP_H

#include <stdbool.h>

void smppcare_stop_prepare(void);

/* The signal that asked, 0: none. The exit code is 128 and it. */
int smppcare_stop_signal(void);

/* Waits until a descriptor can be read; false if a stop was asked for, before or
 * meanwhile. */
bool smppcare_stop_wait(int fd);

#endif
