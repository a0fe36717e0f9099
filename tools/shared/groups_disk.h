/* SPDX-License-Identifier: MIT
 *
 * Groups in a file of this machine, for one run at a time, and the thread that
 * writes them. */
#ifndef TOOL_GROUPS_DISK_H
#define TOOL_GROUPS_DISK_H

#include "groups.h"

#include <uv.h>

enum tool_disk_others {
  TOOL_DISK_KEEP_OUT, /* a file that others may read is made 0600 */
  TOOL_DISK_REFUSE    /* and this one is refused: they may have read it */
};

struct tool_groups_disk {
  int fd;
  struct tool_groups *groups; /* that it writes: the caller's */
  uv_loop_t *loop;            /* NULL: not started */
  uv_work_t work;
  bool busy;
  void (*on_written)(void *data, int failed);
  void *data;
};

/* Opens or makes the file, 0600, locks it and reads it. NULL, or words about what
 * cannot be done with it, with errno (0: the words say all). To be closed in either
 * case. */
const char *tool_groups_disk_open(struct tool_groups_disk *disk, const char *path,
                                  enum tool_disk_others others, struct data_buffer *content);
/* The operations of the open file, for tool_groups_load. */
struct tool_groups_file tool_groups_disk_file(struct tool_groups_disk *disk);
void tool_groups_disk_close(struct tool_groups_disk *disk);

/* From now on groups are written by a thread of the loop; `on_written` is called
 * on the loop after each, with 0 or an errno. */
void tool_groups_disk_start(struct tool_groups_disk *disk, uv_loop_t *loop,
                            void (*on_written)(void *data, int failed), void *data);
/* Has what was added written, unless a group is on its way. Whether there is
 * one now. */
bool tool_groups_disk_kick(struct tool_groups_disk *disk);
/* Writes here and now; nothing may be on its way. 0, or an errno. */
int tool_groups_disk_flush(struct tool_groups_disk *disk);

#endif
