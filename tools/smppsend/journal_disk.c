/* SPDX-License-Identifier: MIT
 *
 * The journal's file. */
#include "journal_disk.h"

#include <data/buffer.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int write_at(void *ctx, const void *octets, size_t len, uint64_t offset) {
  const struct send_journal_disk *disk = ctx;
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
  const struct send_journal_disk *disk = ctx;

  return fsync(disk->fd) == 0 ? 0 : errno;
}

static int cut(void *ctx, uint64_t len) {
  const struct send_journal_disk *disk = ctx;

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

/* NULL, or what cannot be done with the file, with errno. */
static const char *open_file(struct send_journal_disk *disk, struct data_buffer *content) {
  struct stat info;

  disk->fd = open(disk->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
  if (disk->fd < 0 || fstat(disk->fd, &info) != 0)
    return "cannot open the journal";
  if (!S_ISREG(info.st_mode)) {
    errno = EINVAL;
    return "the journal is not a file";
  }
  if (flock(disk->fd, LOCK_EX | LOCK_NB) != 0)
    return errno == EWOULDBLOCK ? "another run has the journal" : "cannot lock the journal";
  if ((info.st_mode & 07777) != 0600 && fchmod(disk->fd, 0600) != 0)
    return "cannot keep others from the journal";
  if (!read_file(disk->fd, content))
    return "cannot read the journal";
  /* What a killed run wrote and did not sync is believed from here on. */
  if (fsync(disk->fd) != 0 || !sync_folder(disk->path))
    return "cannot sync the journal";
  return NULL;
}

bool send_journal_open(struct send_journal_disk *disk, const char *path) {
  struct send_journal_file file = {disk, write_at, sync_file, cut};
  struct data_buffer content = {0};
  struct data_fault fault = {0};
  const char *why;

  *disk = (struct send_journal_disk){.fd = -1, .path = path};
  why = open_file(disk, &content);
  if (why)
    fprintf(stderr, "smppsend: %s: %s: %s\n", path, why, strerror(errno));
  else if (send_journal_new(&file, data_buffer_span(&content), &disk->journal, &fault) != SMPP_OK)
    fprintf(stderr, "smppsend: %s: %s\n", path, fault.text);
  data_buffer_free(&content);
  if (!disk->journal)
    send_journal_close(disk);
  return disk->journal != NULL;
}

void send_journal_close(struct send_journal_disk *disk) {
  send_journal_free(disk->journal);
  disk->journal = NULL;
  if (disk->fd >= 0)
    close(disk->fd);
  disk->fd = -1;
}

/* --- the thread ------------------------------------------------------------------ */

void send_journal_start(struct send_journal_disk *disk, uv_loop_t *loop,
                        void (*on_written)(void *data, int failed), void *data) {
  disk->loop = loop;
  disk->on_written = on_written;
  disk->data = data;
}

static void on_thread(uv_work_t *work) {
  struct send_journal_disk *disk = work->data;

  send_journal_write(disk->journal);
}

static void on_done(uv_work_t *work, int status) {
  struct send_journal_disk *disk = work->data;
  int failed = send_journal_end(disk->journal);

  (void)status; /* nothing cancels it */
  disk->busy = false;
  disk->on_written(disk->data, failed);
}

bool send_journal_kick(struct send_journal_disk *disk) {
  if (disk->busy || !send_journal_begin(disk->journal))
    return disk->busy;
  disk->work.data = disk;
  disk->busy = uv_queue_work(disk->loop, &disk->work, on_thread, on_done) == 0;
  if (!disk->busy) { /* no thread takes it: then here */
    send_journal_write(disk->journal);
    (void)send_journal_end(disk->journal);
  }
  return disk->busy;
}

int send_journal_flush(struct send_journal_disk *disk) {
  if (send_journal_begin(disk->journal)) {
    send_journal_write(disk->journal);
    (void)send_journal_end(disk->journal);
  }
  return send_journal_failed(disk->journal);
}
