/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "file.h"

#include <data/json_write.h>

#include <stdio.h>

static void print_text(enum smppcare_level level, const char *file, size_t line,
                       const char *message) {
  printf("%s:", file);
  if (line > 0)
    printf("%zu:", line);
  printf(" %s: %s\n", level == SMPPCARE_ERROR ? "error" : "warning", message);
}

void smppcare_report(struct smppcare_report *report, enum smppcare_level level, const char *file,
                     size_t line, const char *message) {
  struct data_buffer out = {0};
  struct data_json_writer w = data_json_writer(&out);

  if (level == SMPPCARE_ERROR)
    report->n_errors++;
  else
    report->n_warnings++;
  if (report->on_stderr) {
    if (level == SMPPCARE_ERROR)
      smppcare_print_fault(file, line, 0, message);
    return;
  }
  if (report->as_text) {
    print_text(level, file, line, message);
    return;
  }
  data_json_object_begin(&w);
  data_json_member_text(&w, "file", file);
  data_json_member_uint(&w, "line", line);
  data_json_member_text(&w, "level", level == SMPPCARE_ERROR ? "error" : "warning");
  data_json_member_text(&w, "message", message);
  data_json_object_end(&w);
  data_json_line_end(&w);
  if (out.failed || fwrite(out.ptr, 1, out.len, stdout) != out.len)
    fputs("smppcare: cannot write what was found\n", stderr);
  data_buffer_free(&out);
}
