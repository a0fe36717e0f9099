/* SPDX-License-Identifier: MIT
 *
 * A journal in a file of this machine, for one run at a time, and the thread
 * that writes it. */
#ifndef SMPPSEND_JOURNAL_DISK_H
#define SMPPSEND_JOURNAL_DISK_H

#include "journal.h"

#include <uv.h>

struct send_journal_disk {
  int fd;
  const char *path; /* used as long as it is open */
  struct send_journal *journal;
  uv_loop_t *loop; /* NULL: not started */
  uv_work_t work;
  bool busy;
  void (*on_written)(void *data, int failed);
  void *data;
};

/* Opens or makes the file, 0600, and locks it. False after a message on stderr. */
bool send_journal_open(struct send_journal_disk *disk, const char *path);
void send_journal_close(struct send_journal_disk *disk);

/* From now on groups are written by a thread of the loop; `on_written` is called
 * on the loop after each, with 0 or an errno. */
void send_journal_start(struct send_journal_disk *disk, uv_loop_t *loop,
                        void (*on_written)(void *data, int failed), void *data);
/* Has what was recorded written, unless a group is on its way. Whether there is
 * one now. */
bool send_journal_kick(struct send_journal_disk *disk);
/* Writes here and now; nothing may be on its way. 0, or an errno. */
int send_journal_flush(struct send_journal_disk *disk);

#endif
