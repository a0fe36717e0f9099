/* SPDX-License-Identifier: MIT */
#include "planline.h"

#include <data/json_write.h>

#include <stdio.h>

#define TIME_MAX 64
#define REASON_MAX 600

/* RFC 3339, as the clock there shows it. */
static void write_time(char out[TIME_MAX], const care_zone *zone, int64_t instant_ms) {
  int64_t wall = care_zone_to_wall(zone, instant_ms), day = care_wall_day(wall);
  int64_t second = (wall - day * CARE_DAY_MS) / 1000, offset = (wall - instant_ms) / 60000;
  int year, month, month_day;
  unsigned east = (unsigned)(offset < 0 ? -offset : offset);

  care_date_of(day, &year, &month, &month_day);
  snprintf(out, TIME_MAX, "%04d-%02d-%02dT%02d:%02d:%02d%c%02u:%02u", year, month, month_day,
           (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60),
           offset < 0 ? '-' : '+', east / 60, east % 60);
}

static void add_time(struct data_json_writer *w, const char *key, bool is_there,
                     const care_zone *zone, int64_t instant_ms) {
  char text[TIME_MAX];

  if (is_there)
    write_time(text, zone, instant_ms);
  data_json_member_text(w, key, is_there ? text : NULL);
}

static void add_reason(struct data_json_writer *w, const struct smppcare_planline *line) {
  char reason[REASON_MAX], at[TIME_MAX];

  if (line->task == CARE_TASK_NONE) {
    data_json_member_text(w, "reason", line->reason);
    return;
  }
  write_time(at, line->zone, line->task_at_ms);
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
