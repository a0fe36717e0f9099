/* SPDX-License-Identifier: MIT
 *
 * smscsim/log.c - one line is put together, then given to each sink. */
#include "log.h"

#include "clock.h"

#define SHOWN_DIGITS 2u

bool log_begin(struct log *log, int64_t unix_ms, const char *event) {
  char time[CLOCK_ISO_SIZE];

  if (!log->sinks[0] && !log->sinks[1])
    return false;
  clock_iso(unix_ms, time);
  data_buffer_clear(&log->line);
  log->json = data_json_writer(&log->line);
  data_json_object_begin(&log->json);
  data_json_member_text(&log->json, "time", time);
  data_json_member_text(&log->json, "event", event);
  return true;
}

void log_end(struct log *log) {
  data_json_object_end(&log->json);
  data_json_line_end(&log->json);
  for (unsigned i = 0; i < LOG_SINKS; i++)
    if (log->sinks[i] && (log->line.failed ||
                          fwrite(log->line.ptr, 1, log->line.len, log->sinks[i]) != log->line.len))
      log->failed = true;
  log->dirty = true;
}

void log_word(struct log *log, const char *key, const char *value) {
  data_json_member_text(&log->json, key, value);
}

void log_span(struct log *log, const char *key, struct smpp_span value) {
  data_json_member_string(&log->json, key, value);
}

void log_count(struct log *log, const char *key, uint64_t value) {
  data_json_member_uint(&log->json, key, value);
}

void log_number(struct log *log, const char *key, struct smpp_span number) {
  struct data_buffer masked = {NULL, 0, 0, false};

  if (log->pii) {
    data_json_member_string(&log->json, key, number);
    return;
  }
  for (size_t i = 0; i < number.len; i++)
    data_buffer_add_char(&masked, i + SHOWN_DIGITS < number.len ? '*' : (char)number.ptr[i]);
  data_json_member_string(&log->json, key, data_buffer_span(&masked));
  data_buffer_free(&masked);
}

void log_text(struct log *log, const char *key, struct smpp_span text) {
  if (log->pii) {
    data_json_member_string(&log->json, key, text);
    return;
  }
  data_json_key(&log->json, key);
  data_json_object_begin(&log->json);
  data_json_member_uint(&log->json, "octets", text.len);
  data_json_object_end(&log->json);
}

bool log_flush(struct log *log) {
  for (unsigned i = 0; log->dirty && i < LOG_SINKS; i++)
    if (log->sinks[i] && fflush(log->sinks[i]) != 0)
      log->failed = true;
  log->dirty = false;
  return !log->failed;
}

void log_free(struct log *log) {
  data_buffer_free(&log->line);
}
