/* SPDX-License-Identifier: MIT */
#include "planline.h"

#include <data/json_write.h>

#include <stdio.h>

#define REASON_MAX 600

static char *put_two(char *out, int64_t value, char after) {
  *out++ = (char)('0' + value / 10 % 10);
  *out++ = (char)('0' + value % 10);
  *out++ = after;
  return out;
}

/* Two a message: not by printf. */
void smppcare_write_time(char out[SMPPCARE_TIME_MAX], const care_zone *zone, int64_t instant_ms) {
  int64_t wall = care_zone_to_wall(zone, instant_ms), day = care_wall_day(wall);
  int64_t second = (wall - day * CARE_DAY_MS) / 1000, offset = (wall - instant_ms) / 60000;
  int64_t east = offset < 0 ? -offset : offset;
  int year, month, month_day;

  care_date_of(day, &year, &month, &month_day);
  out = put_two(out, year / 100, '\0') - 1;
  out = put_two(out, year, '-');
  out = put_two(out, month, '-');
  out = put_two(out, month_day, 'T');
  out = put_two(out, second / 3600, ':');
  out = put_two(out, second / 60 % 60, ':');
  out = put_two(out, second % 60, offset < 0 ? '-' : '+');
  out = put_two(out, east / 60, ':');
  put_two(out, east % 60, '\0');
}

static void add_time(struct data_json_writer *w, const char *key, bool is_there,
                     const care_zone *zone, int64_t instant_ms) {
  char text[SMPPCARE_TIME_MAX];

  if (is_there)
    smppcare_write_time(text, zone, instant_ms);
  data_json_member_text(w, key, is_there ? text : NULL);
}

static void add_reason(struct data_json_writer *w, const struct smppcare_planline *line) {
  char reason[REASON_MAX], at[SMPPCARE_TIME_MAX];

  if (line->task == CARE_TASK_NONE) {
    data_json_member_text(w, "reason", line->reason);
    return;
  }
  smppcare_write_time(at, line->zone, line->task_at_ms);
  snprintf(reason, sizeof(reason), "%s %s@%s", line->reason, care_task_name(line->task), at);
  data_json_member_text(w, "reason", reason);
}

void smppcare_planline_json(const struct smppcare_planline *line, struct data_buffer *out) {
  struct data_json_writer w = data_json_writer(out);

  data_json_object_begin(&w);
  data_json_member_uint(&w, "row", line->row);
  data_json_member_text(&w, "key", line->key);
  data_json_key(&w, "to");
  data_json_string_or_null(&w, line->to);
  add_time(&w, "send_at", line->has_times, line->zone, line->send_at_ms);
  add_time(&w, "expires_at", line->has_expiry, line->zone, line->expires_at_ms);
  data_json_key(&w, "text");
  data_json_string_or_null(&w, line->text);
  data_json_member_text(&w, "decision", care_decision_name(line->decision));
  add_reason(&w, line);
  data_json_object_end(&w);
  data_json_line_end(&w);
}
