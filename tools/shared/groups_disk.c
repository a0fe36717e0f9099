/* SPDX-License-Identifier: MIT */
#include "groups_disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int write_at(void *ctx, const void *octets, size_t len, uint64_t offset) {
  const struct tool_groups_disk *disk = ctx;
  const char *at = octets;

  while (len) {
    ssize_t n = pwrite(disk->fd, at, len, (off_t)offset);

    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return n < 0 ? errno : EIO;
    at += n;
    len -= (size_t)n;
    offset += (uint64_t)n;
  }
  return 0;
}

static int sync_file(void *ctx) {
  const struct tool_groups_disk *disk = ctx;

  return fsync(disk->fd) == 0 ? 0 : errno;
}

static int cut(void *ctx, uint64_t len) {
  const struct tool_groups_disk *disk = ctx;

  return ftruncate(disk->fd, (off_t)len) == 0 ? sync_file(ctx) : errno;
}

/* The entry of a new file in its folder is durable only when the folder is. */
static bool sync_folder(const char *path) {
  const char *slash = strrchr(path, '/');
  char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
  int fd = folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  bool ok = fd >= 0 && fsync(fd) == 0;

  if (fd >= 0)
    close(fd);
  free(folder);
  return ok;
}

static bool read_file(int fd, struct data_buffer *out) {
  ssize_t n;

  do {
    if (!data_buffer_reserve(out, 65536)) {
      errno = ENOMEM;
      return false;
    }
    n = read(fd, out->ptr + out->len, 65536);
    if (n > 0)
      out->len += (size_t)n;
  } while (n > 0 || (n < 0 && errno == EINTR));
  return n == 0;
}

/* Whether nobody else may read the file from now on. */
static const char *keep_others_out(const struct tool_groups_disk *disk, const struct stat *info,
                                   enum tool_disk_others others) {
  if (others == TOOL_DISK_REFUSE && (info->st_mode & (S_IRWXG | S_IRWXO))) {
    errno = 0;
    return "others may read the journal: chmod 600, or give another";
  }
  if ((info->st_mode & 07777) != 0600 && fchmod(disk->fd, 0600) != 0)
    return "cannot keep others from the journal";
  return NULL;
}

const char *tool_groups_disk_open(struct tool_groups_disk *disk, const char *path,
                                  enum tool_disk_others others, struct data_buffer *content) {
  struct stat info;
  const char *why;

  *disk = (struct tool_groups_disk){.fd = -1};
  disk->fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
  if (disk->fd < 0 || fstat(disk->fd, &info) != 0)
    return "cannot open the journal";
  if (!S_ISREG(info.st_mode)) {
    errno = 0;
    return "the journal is not a file";
  }
  if (flock(disk->fd, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK)
      return "cannot lock the journal";
    errno = 0;
    return "another run has the journal";
  }
  why = keep_others_out(disk, &info, others);
  if (why)
    return why;
  if (!read_file(disk->fd, content))
    return "cannot read the journal";
  /* What a killed run wrote and did not sync is believed from here on. */
  if (fsync(disk->fd) != 0 || !sync_folder(path))
    return "cannot sync the journal";
  return NULL;
}

struct tool_groups_file tool_groups_disk_file(struct tool_groups_disk *disk) {
  return (struct tool_groups_file){disk, write_at, sync_file, cut};
}

void tool_groups_disk_close(struct tool_groups_disk *disk) {
  if (disk->fd >= 0)
    close(disk->fd);
  disk->fd = -1;
}

/* --- the thread ------------------------------------------------------------------ */

void tool_groups_disk_start(struct tool_groups_disk *disk, uv_loop_t *loop,
                            void (*on_written)(void *data, int failed), void *data) {
  disk->loop = loop;
  disk->on_written = on_written;
  disk->data = data;
}

static void on_thread(uv_work_t *work) {
  struct tool_groups_disk *disk = work->data;

  tool_groups_write(disk->groups);
}

static void on_done(uv_work_t *work, int status) {
  struct tool_groups_disk *disk = work->data;
  int failed = tool_groups_end(disk->groups);

  (void)status; /* nothing cancels it */
  disk->busy = false;
  disk->on_written(disk->data, failed);
}

bool tool_groups_disk_kick(struct tool_groups_disk *disk) {
  if (disk->busy || !tool_groups_begin(disk->groups))
    return disk->busy;
  disk->work.data = disk;
  disk->busy = uv_queue_work(disk->loop, &disk->work, on_thread, on_done) == 0;
  if (!disk->busy) { /* no thread takes it: then here */
    tool_groups_write(disk->groups);
    (void)tool_groups_end(disk->groups);
  }
  return disk->busy;
}

int tool_groups_disk_flush(struct tool_groups_disk *disk) {
  if (tool_groups_begin(disk->groups)) {
    tool_groups_write(disk->groups);
    (void)tool_groups_end(disk->groups);
  }
  return disk->groups->failed;
}
