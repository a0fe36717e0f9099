/* SPDX-License-Identifier: MIT
 *
 * The lines of smppsend. */
#include "report.h"

#include <data/json_write.h>
#include <data/utf8.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void send_report_init(struct send_report *report, bool json, bool quiet, size_t n_rows) {
  *report = (struct send_report){.json = json, .quiet = quiet, .n_rows = n_rows};
  report->progress = !quiet && isatty(STDERR_FILENO);
}

void send_report_free(struct send_report *report) {
  data_buffer_free(&report->line);
}

static bool flush_line(struct send_report *report) {
  struct data_buffer *line = &report->line;

  send_report_clear_progress(report);
  if (line->failed || fwrite(line->ptr, 1, line->len, stdout) != line->len || fflush(stdout) != 0)
    report->broken = true;
  data_buffer_clear(line);
  return !report->broken;
}

/* A status by name, or as a number where it has none. */
static const char *status_words(uint32_t command_status, char number[16]) {
  const char *name = smpp_status_name(command_status);

  if (name)
    return name;
  snprintf(number, 16, "0x%08" PRIX32, command_status);
  return number;
}

static void json_status(struct data_json_writer *w, const struct send_row *row) {
  char number[16];

  data_json_member_text(w, "command_status",
                        row->answered ? status_words(row->command_status, number) : NULL);
}

static void json_receipt(struct data_json_writer *w, const struct send_receipt *receipt) {
  data_json_key(w, "receipt");
  if (!receipt) {
    data_json_null(w);
    return;
  }
  data_json_object_begin(w);
  data_json_key(w, "stat");
  data_json_string_or_null(w, receipt->stat);
  data_json_key(w, "err");
  data_json_string_or_null(w, receipt->err);
  data_json_key(w, "done_date");
  data_json_string_or_null(w, receipt->done_date);
  data_json_object_end(w);
}

static void json_ids(struct data_json_writer *w, const struct send_row *row) {
  data_json_key(w, "message_ids");
  data_json_array_begin(w);
  for (uint32_t i = 0; i < row->n_ids; i++)
    data_json_string_or_null(w, row->message_ids[i]);
  data_json_array_end(w);
}

static void json_row(struct send_report *report, const struct send_row *row) {
  struct data_json_writer w = data_json_writer(&report->line);

  data_json_object_begin(&w);
  data_json_member_uint(&w, "row", row->number);
  data_json_key(&w, "id");
  data_json_string_or_null(&w, row->id);
  data_json_key(&w, "to");
  data_json_string_or_null(&w, row->to);
  data_json_member_text(&w, "status", send_status_name(row->status));
  data_json_key(&w, "parts");
  if (row->n_parts)
    data_json_uint(&w, row->n_parts);
  else
    data_json_null(&w);
  data_json_member_text(&w, "encoding",
                        row->encoding < 0 ? NULL : smpp_encoding_name(row->encoding));
  json_ids(&w, row);
  json_status(&w, row);
  json_receipt(&w, row->receipt);
  data_json_member_text(&w, "error", row->error);
  data_json_object_end(&w);
  data_json_line_end(&w);
}

/* What a terminal would obey is shown as a space. */
static void add_visible(struct data_buffer *line, struct smpp_span text) {
  size_t at = 0;

  while (at < text.len) {
    uint32_t c;
    bool valid;

    at += data_utf8_decode(smpp_span(text.ptr + at, text.len - at), &c, &valid);
    data_buffer_add_code_point(line, data_utf8_acts(c) ? ' ' : c);
  }
}

/* row 3  +33639980003  rejected  2 parts  ESME_RINVDSTADR  why */
static void plain_row(struct send_report *report, const struct send_row *row) {
  struct data_buffer *line = &report->line;
  char words[64];

  snprintf(words, sizeof words, "%-5" PRIu64 " ", row->number);
  data_buffer_add_text(line, words);
  add_visible(line, row->to);
  for (size_t i = row->to.len; i < 16; i++)
    data_buffer_add_char(line, ' ');
  snprintf(words, sizeof words, " %-12s", send_status_name(row->status));
  data_buffer_add_text(line, words);
  if (row->n_parts) {
    snprintf(words, sizeof words, " %" PRIu32 " part%s %s", row->n_parts,
             row->n_parts == 1 ? "" : "s",
             row->encoding < 0 ? "" : smpp_encoding_name(row->encoding));
    data_buffer_add_text(line, words);
  }
  if (row->receipt && row->receipt->stat.ptr) {
    data_buffer_add_text(line, "  ");
    add_visible(line, row->receipt->stat);
  }
  if (row->answered && row->command_status) {
    data_buffer_add_text(line, "  ");
    data_buffer_add_text(line, status_words(row->command_status, words));
  }
  if (row->error) {
    data_buffer_add_text(line, "  ");
    add_visible(line, smpp_span_of(row->error));
  }
  data_buffer_add_char(line, '\n');
}

void send_report_row(struct send_report *report, struct send_row *row) {
  if (row->printed)
    return;
  row->printed = true;
  report->n_printed++;
  report->counts[row->status]++;
  if (row->status != SEND_SKIPPED && row->status != SEND_INVALID && row->status != SEND_EXPIRED)
    report->n_segments += row->n_segments;
  if (report->json)
    json_row(report, row);
  else
    plain_row(report, row);
  flush_line(report);
}

bool send_report_inbound(struct send_report *report, const struct send_inbound *inbound) {
  struct data_json_writer w = data_json_writer(&report->line);

  report->n_inbound++;
  if (report->json) {
    data_json_object_begin(&w);
    data_json_member_bool(&w, "inbound", true);
    data_json_member_text(&w, "from", inbound->from);
    data_json_member_text(&w, "to", inbound->to);
    data_json_member_string(&w, "text", inbound->text);
    data_json_member_uint(&w, "parts", inbound->parts);
    data_json_member_bool(&w, "complete", inbound->complete);
    data_json_object_end(&w);
    data_json_line_end(&w);
  } else {
    data_buffer_add_text(&report->line, "from ");
    data_buffer_add_text(&report->line, inbound->from);
    data_buffer_add_text(&report->line, inbound->complete ? ": " : " (incomplete): ");
    add_visible(&report->line, inbound->text);
    data_buffer_add_char(&report->line, '\n');
  }
  return flush_line(report);
}

void send_report_progress(struct send_report *report) {
  if (report->progress)
    fprintf(stderr, "\r%" PRIu64 " of %zu messages done", report->n_printed, report->n_rows);
}

void send_report_clear_progress(struct send_report *report) {
  if (report->progress)
    fputs("\r\033[K", stderr);
}

void send_report_summary(struct send_report *report) {
  const char *comma = " ";

  send_report_clear_progress(report);
  if (report->quiet)
    return;
  fprintf(stderr, "smppsend: %" PRIu64 " message%s:", report->n_printed,
          report->n_printed == 1 ? "" : "s");
  for (int i = SEND_PLANNED; i < SEND_STATUS_COUNT; i++)
    if (report->counts[i]) {
      fprintf(stderr, "%s%" PRIu64 " %s", comma, report->counts[i],
              send_status_name((enum send_status)i));
      comma = ", ";
    }
  fprintf(stderr, "%s%" PRIu64 " segment%s", report->n_printed ? "; " : " nothing was sent; ",
          report->n_segments, report->n_segments == 1 ? "" : "s");
  if (report->n_inbound)
    fprintf(stderr, "; %" PRIu64 " inbound", report->n_inbound);
  fputc('\n', stderr);
}
