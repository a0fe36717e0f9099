/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L
#include "run_tool.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

/* Files rather than pipes: nobody has to read and write at the same time. */
static FILE *scratch(struct smpp_span content) {
  FILE *file = tmpfile();
  assert_non_null(file);
  if (content.len)
    assert_int_equal(fwrite(content.ptr, 1, content.len, file), content.len);
  assert_int_equal(fflush(file), 0);
  rewind(file);
  return file;
}

static void take(struct data_buffer *into, FILE *file) {
  char part[4096];
  size_t got;
  rewind(file);
  while ((got = fread(part, 1, sizeof part, file)) > 0)
    data_buffer_add(into, smpp_span(part, got));
  data_buffer_add_char(into, 0);
  assert_false(into->failed);
  into->len--;
  fclose(file);
}

void tool_run(struct tool_result *result, const char *const *argv, struct smpp_span input) {
  FILE *in = scratch(input), *out = scratch(smpp_span(NULL, 0)), *err = scratch(smpp_span(NULL, 0));
  int status = 0;
  memset(result, 0, sizeof *result);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    if (dup2(fileno(in), 0) < 0 || dup2(fileno(out), 1) < 0 || dup2(fileno(err), 2) < 0)
      _exit(126);
    execv(argv[0], (char *const *)argv);
    _exit(127);
  }
  assert_int_equal(waitpid(child, &status, 0), child);
  result->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  assert_true(result->status != 126 && result->status != 127);
  fclose(in);
  take(&result->out, out);
  take(&result->err, err);
}

void tool_result_free(struct tool_result *result) {
  data_buffer_free(&result->out);
  data_buffer_free(&result->err);
}
