/* SPDX-License-Identifier: MIT
 *
 * smscsim as a process of its own, and what its log says was taken. */
#ifndef SMPP_TESTS_LOOP_DAY_SMSC_H
#define SMPP_TESTS_LOOP_DAY_SMSC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct day_smsc {
  pid_t pid;
  uint16_t port;
  char folder[64], log[96];
};

/* Starts it with these options besides its own; false: it does not get ready. */
bool day_smsc_start(struct day_smsc *smsc, const char *program, const char *const *options,
                    size_t n_options);

/* Ends it well; its exit status, or -1. */
int day_smsc_stop(struct day_smsc *smsc);

/* Counts what was taken by destination: taken[i] for the address `prefix` and
 * eight digits of i, i < n. The number of lines; 0 on a line that is strange. */
uint64_t day_smsc_taken(const struct day_smsc *smsc, const char *prefix, uint8_t *taken, size_t n);

/* Removes its files. */
void day_smsc_clean(struct day_smsc *smsc);

/* The resident memory of a process in octets; 0: not known. */
size_t resident(pid_t pid);

#endif
