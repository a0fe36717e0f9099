/* SPDX-License-Identifier: MIT
 *
 * A journal in a file of this machine, for one run at a time. */
#ifndef SMPPSEND_JOURNAL_DISK_H
#define SMPPSEND_JOURNAL_DISK_H

#include "journal.h"

#include <shared/groups_disk.h>

struct send_journal_disk {
  struct tool_groups_disk disk;
  struct send_journal *journal;
};

/* Opens or makes the file, 0600, and locks it. False after a message on stderr. */
bool send_journal_open(struct send_journal_disk *disk, const char *path);
void send_journal_close(struct send_journal_disk *disk);

#endif
