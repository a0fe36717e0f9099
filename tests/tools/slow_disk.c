/* SPDX-License-Identifier: MIT
 *
 * To be preloaded: a disk that takes SLOW_DISK_MS milliseconds to make something
 * durable. */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

int fsync(int fd) {
  const char *ms = getenv("SLOW_DISK_MS");

  if (ms)
    usleep((useconds_t)atoi(ms) * 1000u);
  return (int)syscall(SYS_fsync, fd);
}
