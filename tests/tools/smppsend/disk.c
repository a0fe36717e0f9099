/* SPDX-License-Identifier: MIT */
#include "disk.h"

#include <errno.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static bool fails(struct disk *disk) {
  disk->n_calls++;
  return disk->fail_in && --disk->fail_in == 0;
}

static int write_at(void *ctx, const void *octets, size_t len, uint64_t offset) {
  struct disk *disk = ctx;
  bool failing = fails(disk);

  if (failing && len > disk->torn)
    len = disk->torn;
  assert_true(offset + len <= DISK);
  memcpy(disk->now + offset, octets, len);
  if (offset + len > disk->len)
    disk->len = offset + len;
  return failing ? ENOSPC : 0;
}

static int sync_all(void *ctx) {
  struct disk *disk = ctx;

  if (fails(disk))
    return EIO;
  memcpy(disk->synced, disk->now, disk->len);
  disk->synced_len = disk->len;
  return 0;
}

static int cut(void *ctx, uint64_t len) {
  struct disk *disk = ctx;

  disk->n_cuts++;
  memset(disk->now + len, 0, disk->len - len);
  disk->len = (size_t)len;
  return sync_all(ctx);
}

struct tool_groups_file disk_file(struct disk *disk) {
  return (struct tool_groups_file){disk, write_at, sync_all, cut};
}

struct send_journal *disk_open(struct disk *disk) {
  struct tool_groups_file file = disk_file(disk);
  struct send_journal *journal = NULL;
  struct data_fault fault = {0};

  if (send_journal_new(&file, smpp_span(disk->now, disk->len), &journal, &fault) != SMPP_OK)
    fail_msg("%s", fault.text);
  return journal;
}

void disk_crash(struct disk *disk, size_t kept) {
  memcpy(disk->now, disk->synced, disk->synced_len);
  disk->len = disk->synced_len + kept;
  disk->synced_len = disk->len;
  memcpy(disk->synced, disk->now, disk->len);
  disk->fail_in = 0;
}

int disk_flush(struct send_journal *journal) {
  if (!tool_groups_begin(send_journal_groups(journal)))
    return send_journal_groups(journal)->failed;
  tool_groups_write(send_journal_groups(journal));
  return tool_groups_end(send_journal_groups(journal));
}
