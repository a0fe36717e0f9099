/* SPDX-License-Identifier: MIT */
#include "file.h"

#include <errno.h>
#include <stdio.h>

#define FILE_MAX_OCTETS (256u << 20)
#define CHUNK 65536u

static bool read_all(FILE *file, struct data_buffer *out) {
  size_t n;

  do {
    if (out->len > FILE_MAX_OCTETS) {
      errno = EFBIG;
      return false;
    }
    if (!data_buffer_reserve(out, CHUNK)) {
      errno = ENOMEM;
      return false;
    }
    n = fread(out->ptr + out->len, 1, CHUNK, file);
    out->len += n;
  } while (n > 0);
  return !ferror(file);
}

bool smppcare_read_file(const char *path, bool missing_is_silent, struct data_buffer *out) {
  bool is_stdin = strcmp(path, "-") == 0;
  FILE *file = is_stdin ? stdin : fopen(path, "rb");
  bool read;
  int error;

  if (!file) {
    if (!missing_is_silent || errno != ENOENT)
      fprintf(stderr, "smppcare: cannot open %s: %s\n", path, strerror(errno));
    return false;
  }
  read = read_all(file, out);
  error = errno;
  if (!read)
    fprintf(stderr, "smppcare: cannot read %s: %s\n", path, strerror(error));
  if (!is_stdin)
    fclose(file);
  errno = error;
  return read;
}

void smppcare_print_fault(const char *path, size_t line, size_t column, const char *words) {
  fprintf(stderr, "smppcare: %s:", path);
  if (line > 0)
    fprintf(stderr, "%zu:", line);
  if (line > 0 && column > 0)
    fprintf(stderr, "%zu:", column);
  fprintf(stderr, " %s\n", words);
}
