/* SPDX-License-Identifier: MIT
 *
 * Lines from a descriptor. */
#include "lines.h"
#include "stop.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct smppcare_lines {
  int fd;
  bool ended, skipping;
  size_t at, len;
  char octets[SMPPCARE_LINE_MAX + 2]; /* a line, CR and LF */
};

struct smppcare_lines *smppcare_lines_new(int fd) {
  struct smppcare_lines *lines = malloc(sizeof *lines);

  if (lines) {
    lines->fd = fd;
    lines->ended = lines->skipping = false;
    lines->at = lines->len = 0;
  }
  return lines;
}

void smppcare_lines_free(struct smppcare_lines *lines) {
  free(lines);
}

static const char *newline(const struct smppcare_lines *lines) {
  return memchr(lines->octets + lines->at, '\n', lines->len - lines->at);
}

bool smppcare_lines_ready(const struct smppcare_lines *lines) {
  return newline(lines) != NULL;
}

/* Reads once, behind what is there; false on an error or a stop. */
static bool fill(struct smppcare_lines *lines) {
  ssize_t got;

  memmove(lines->octets, lines->octets + lines->at, lines->len - lines->at);
  lines->len -= lines->at;
  lines->at = 0;
  if (!smppcare_stop_wait(lines->fd)) {
    errno = EINTR;
    return false;
  }
  do
    got = read(lines->fd, lines->octets + lines->len, sizeof lines->octets - lines->len);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    return false;
  lines->ended = got == 0;
  lines->len += (size_t)got;
  return true;
}

static void hand_out(struct smppcare_lines *lines, size_t len, size_t took,
                     struct smpp_span *line) {
  if (len > 0 && lines->octets[lines->at + len - 1] == '\r')
    len--;
  *line = smpp_span(lines->octets + lines->at, len);
  lines->at += took;
}

int smppcare_lines_next(struct smppcare_lines *lines, struct smpp_span *line, bool *cut) {
  for (;;) {
    const char *end = newline(lines);
    size_t len = end ? (size_t)(end - lines->octets) - lines->at : lines->len - lines->at;

    *cut = false;
    if (lines->skipping && (end || lines->ended)) {
      lines->skipping = false;
      lines->at += end ? len + 1 : len;
      if (end)
        continue;
    }
    if (end || (lines->ended && lines->at < lines->len)) {
      hand_out(lines, len, end ? len + 1 : len, line);
      return SMPPCARE_LINES_ONE;
    }
    if (lines->ended)
      return SMPPCARE_LINES_END;
    if (lines->skipping)
      lines->at = lines->len;
    else if (len > SMPPCARE_LINE_MAX) {
      lines->skipping = *cut = true;
      hand_out(lines, SMPPCARE_LINE_MAX, len, line);
      return SMPPCARE_LINES_ONE;
    }
    if (!fill(lines))
      return SMPPCARE_LINES_ERROR;
  }
}
