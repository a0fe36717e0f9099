/* SPDX-License-Identifier: MIT
 *
 * A disk for journals that tears writes, fails, and forgets what was not synced. */
#ifndef TESTS_SMPPSEND_DISK_H
#define TESTS_SMPPSEND_DISK_H

#include "journal.h"

#define DISK 65536u

struct disk {
  uint8_t now[DISK], synced[DISK];
  size_t len, synced_len;
  unsigned fail_in; /* the n-th write or sync from now fails; 0: none */
  size_t torn;      /* how much a failing write still writes */
  unsigned n_cuts, n_calls;
};

struct tool_groups_file disk_file(struct disk *disk);
/* The journal on it; the test fails if there is none. */
struct send_journal *disk_open(struct disk *disk);
/* The power fails: what was synced is there, and `kept` octets of the rest. */
void disk_crash(struct disk *disk, size_t kept);
/* A group of what was recorded: 0, or an errno. */
int disk_flush(struct send_journal *journal);

#endif
