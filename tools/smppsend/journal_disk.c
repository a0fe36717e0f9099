/* SPDX-License-Identifier: MIT */
#include "journal_disk.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

bool send_journal_open(struct send_journal_disk *disk, const char *path) {
  struct tool_groups_file file;
  struct data_buffer content = {0};
  struct data_fault fault = {0};
  const char *why;

  disk->journal = NULL;
  why = tool_groups_disk_open(&disk->disk, path, TOOL_DISK_KEEP_OUT, &content);
  file = tool_groups_disk_file(&disk->disk);
  if (why)
    fprintf(stderr, errno ? "smppsend: %s: %s: %s\n" : "smppsend: %s: %s\n", path, why,
            strerror(errno));
  else if (send_journal_new(&file, data_buffer_span(&content), &disk->journal, &fault) != SMPP_OK)
    fprintf(stderr, "smppsend: %s: %s\n", path, fault.text);
  data_buffer_free(&content);
  if (disk->journal)
    disk->disk.groups = send_journal_groups(disk->journal);
  else
    send_journal_close(disk);
  return disk->journal != NULL;
}

void send_journal_close(struct send_journal_disk *disk) {
  send_journal_free(disk->journal);
  disk->journal = NULL;
  tool_groups_disk_close(&disk->disk);
}
