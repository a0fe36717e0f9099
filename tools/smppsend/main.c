/* SPDX-License-Identifier: MIT
 *
 * smppsend: text messages from the command line, and what became of each. */
#include "compose.h"
#include "digest.h"
#include "options.h"
#include "report.h"
#include "resume.h"
#include "rows.h"
#include "sender.h"

#include <errno.h>
#include <locale.h>
#include <shared/address.h>
#include <shared/reach.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUT_LIMIT (256u << 20)

/* Reads a file (NULL: stdin) whole. False after a message on stderr. */
static bool read_whole(const char *path, struct data_buffer *out) {
  FILE *file = path ? fopen(path, "rbe") : stdin;
  const char *name = path ? path : "stdin";
  size_t n = 0;

  if (!file) {
    fprintf(stderr, "smppsend: cannot open %s: %s\n", name, strerror(errno));
    return false;
  }
  do {
    if (out->len > INPUT_LIMIT || !data_buffer_reserve(out, 65536))
      break;
    n = fread(out->ptr + out->len, 1, 65536, file);
    out->len += n;
  } while (n > 0);
  if (ferror(file) || n > 0) {
    fprintf(stderr, "smppsend: cannot read %s: %s\n", name,
            ferror(file) ? strerror(errno) : "it is over 256 MiB");
    if (path)
      fclose(file);
    return false;
  }
  if (path)
    fclose(file);
  return true;
}

static void print_fault(const char *name, const struct data_fault *fault) {
  fprintf(stderr, "smppsend: %s:", name);
  if (fault->line)
    fprintf(stderr, "%zu:", fault->line);
  if (fault->line && fault->column)
    fprintf(stderr, "%zu:", fault->column);
  fprintf(stderr, " %s\n", fault->text);
}

/* --- the rows ------------------------------------------------------------------ */

static bool rows_from_to(const struct send_options *options, struct send_rows *rows,
                         struct send_digest *digest) {
  struct data_buffer input = {0};
  struct smpp_span text = smpp_span_of(options->text);

  if (strcmp(options->text, "-") == 0) {
    if (!read_whole(NULL, &input))
      return false;
    text = data_buffer_span(&input);
    if (text.len && text.ptr[text.len - 1] == '\n')
      text.len--;
    if (text.len && text.ptr[text.len - 1] == '\r')
      text.len--;
  }
  text = send_rows_copy(rows, text);
  data_buffer_free(&input);
  send_digest_add(digest, text);
  for (size_t i = 0; i < options->n_to; i++) {
    send_digest_add(digest, smpp_span_of(options->to[i]));
    send_rows_from_to(rows, options->to[i], text);
  }
  return true;
}

static bool rows_from_csv(const struct send_options *options, struct send_rows *rows,
                          struct send_digest *digest) {
  struct data_buffer file = {0}, template = {0};
  struct data_fault fault = {0};
  struct send_csv_input input = {.to_column = options->to_column, .id_column = options->id_column};
  bool is_file = options->template[0] == '@', template_at_fault, ok = false;

  input.template = smpp_span_of(options->template);
  if (read_whole(options->csv, &file) &&
      (!is_file || read_whole(options->template + 1, &template))) {
    input.octets = data_buffer_span(&file);
    if (is_file)
      input.template = data_buffer_span(&template);
    send_digest_add(digest, input.template);
    send_digest_add(digest, input.octets);
    ok = send_rows_from_csv(rows, &input, &template_at_fault, &fault) == SMPP_OK;
    if (!ok)
      print_fault(!template_at_fault ? options->csv
                  : is_file          ? options->template + 1
                                     : "--template",
                  &fault);
  }
  data_buffer_free(&file);
  data_buffer_free(&template);
  return ok;
}

static bool rows_from_lines(const struct send_options *options, struct send_rows *rows,
                            struct send_digest *digest) {
  struct data_buffer input = {0};
  struct data_fault fault = {0};
  bool ok = false;

  if (read_whole(NULL, &input)) {
    send_digest_add(digest, data_buffer_span(&input));
    ok = send_rows_from_lines(rows, data_buffer_span(&input), &options->message, &fault) == SMPP_OK;
    if (!ok)
      print_fault("stdin", &fault);
  }
  data_buffer_free(&input);
  return ok;
}

static bool read_rows(const struct send_options *options, struct send_rows *rows,
                      struct send_digest *digest) {
  if (options->n_to)
    return rows_from_to(options, rows, digest);
  if (options->csv)
    return rows_from_csv(options, rows, digest);
  if (options->lines)
    return rows_from_lines(options, rows, digest);
  return true;
}

/* --- the address ----------------------------------------------------------------- */

static bool read_uri(const struct send_options *options, struct smpp_uri *uri) {
  if (!tool_address_read("smppsend", options->uri, options->password_file, uri))
    return false;
  if (options->rate)
    uri->rate = options->rate;
  if (options->window)
    uri->window = options->window;
  return true;
}

/* --- the run ---------------------------------------------------------------------- */

static int dry_run(const struct send_options *options, const struct smpp_uri *uri,
                   struct send_rows *rows, struct send_report *report) {
  for (size_t i = 0; i < rows->n_rows; i++) {
    struct send_row *row = &rows->rows[i];
    struct send_composed composed;
    const char *why;

    if (row->status == SEND_OPEN) {
      why = send_compose(rows, row, &options->message, uri, &composed);
      if (!why)
        why = send_plan(row, &composed.message, uri);
      if (why)
        send_row_invalid(rows, row, why);
      else
        row->status = SEND_PLANNED;
    }
    send_report_row(report, row);
  }
  send_report_summary(report);
  return report->counts[SEND_INVALID] ? 1 : 0;
}

static int run(const struct send_options *options, const struct smpp_uri *uri,
               struct send_rows *rows, struct send_report *report, struct send_digest *digest) {
  struct send_journal_disk disk;
  int code;

  if (!options->journal)
    return send_run(options, uri, rows, report, NULL);
  if (!send_resume(&disk, options->journal, digest, rows))
    return 2;
  code = send_run(options, uri, rows, report, &disk);
  send_journal_close(&disk);
  return code;
}

int main(int argc, char **argv) {
  struct send_digest digest = {NULL};
  struct send_options options;
  struct send_rows rows = {0};
  struct send_report report;
  struct smpp_uri uri = {0};
  int code;

  setlocale(LC_ALL, "C");
  signal(SIGPIPE, SIG_IGN); /* a reader that went away, a file too large: errors of a write */
  signal(SIGXFSZ, SIG_IGN);
  code = send_options_parse(argc, argv, &options);
  if (code < 0 && options.uri && !read_uri(&options, &uri))
    code = 2;
  if (code < 0 && !options.dry_run && !tool_can_connect("smppsend", &uri))
    code = 2;
  if (code < 0 && options.journal && !send_digest_begin(&digest))
    code = 2;
  if (code < 0 && !read_rows(&options, &rows, &digest))
    code = 2;
  if (code < 0 && rows.n_rows && !options.dry_run && uri.bind_mode == SMPP_BIND_RX) {
    fputs("smppsend: bind=rx only listens: messages need trx or tx\n", stderr);
    code = 2;
  }
  if (code < 0) {
    send_report_init(&report, options.json, options.quiet, rows.n_rows);
    if (options.message.schedule[0] && !options.quiet)
      fputs("smppsend: note: many SMSCs ignore --schedule and deliver at once\n", stderr);
    code = options.dry_run ? dry_run(&options, options.uri ? &uri : NULL, &rows, &report)
                           : run(&options, &uri, &rows, &report, &digest);
    if (report.broken) {
      fputs("smppsend: stdout could not be written\n", stderr);
      code = code ? code : 1;
    }
    send_report_free(&report);
  }
  send_digest_free(&digest);
  smpp_uri_wipe(&uri);
  send_rows_free(&rows);
  send_options_free(&options);
  return code;
}
