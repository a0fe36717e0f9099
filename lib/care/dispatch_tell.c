/* SPDX-License-Identifier: MIT
 *
 * Records and events, as they are written. A record holds its events, so that one
 * that was kept but not told is told by the next run. */
#include <care/dispatcher.h>

static char *put_digits(char *out, int64_t value, int n) {
  for (int i = n; i > 0; i--) {
    out[i - 1] = (char)('0' + value % 10);
    value /= 10;
  }
  return out + n;
}

static char *put_date(char *out, int64_t day) {
  int year, month, month_day;

  care_date_of(day, &year, &month, &month_day);
  out = put_digits(out, year, 4);
  *out++ = '-';
  out = put_digits(out, month, 2);
  *out++ = '-';
  return put_digits(out, month_day, 2);
}

void care__time_write(char out[CARE__TIME_MAX], const care_zone *zone, int64_t instant_ms) {
  int64_t wall = zone ? care_zone_to_wall(zone, instant_ms) : instant_ms;
  int64_t day = care_wall_day(wall), second = (wall - day * CARE_DAY_MS) / 1000;
  int64_t offset = (wall - instant_ms) / CARE__MINUTE_MS;

  out = put_date(out, day);
  *out++ = 'T';
  out = put_digits(out, second / 3600, 2);
  *out++ = ':';
  out = put_digits(out, second / 60 % 60, 2);
  *out++ = ':';
  out = put_digits(out, second % 60, 2);
  *out++ = offset < 0 ? '-' : '+';
  if (offset < 0)
    offset = -offset;
  out = put_digits(out, offset / 60, 2);
  *out++ = ':';
  out = put_digits(out, offset % 60, 2);
  *out = '\0';
}

/* --- events ------------------------------------------------------------------------------ */

static const care_zone *zone_of(const care_dispatch *d, uint32_t visit) {
  const care_zone *zone = visit == CARE__NONE ? NULL : d->visits[visit].zone;

  return zone ? zone : care_plan_zone(d->options.plan);
}

void care__member_time(const care_dispatch *d, struct data_json_writer *w, const char *name,
                       uint32_t visit, int64_t instant_ms) {
  char time[CARE__TIME_MAX];

  care__time_write(time, zone_of(d, visit), instant_ms);
  data_json_member_text(w, name, time);
}

struct data_json_writer care__event_begin(care_dispatch *d, const char *name, uint32_t item,
                                          uint32_t visit) {
  size_t at = d->n_told < CARE__TOLD_MAX ? d->n_told : CARE__TOLD_MAX - 1;
  struct data_json_writer w;

  data_buffer_clear(&d->told[at]);
  w = data_json_writer(&d->told[at]);
  if (item != CARE__NONE && visit == CARE__NONE && !d->items[item].automatic)
    visit = d->items[item].visit;
  data_json_object_begin(&w);
  data_json_member_text(&w, "event", name);
  care__member_time(d, &w, "time", visit, d->now_ms);
  if (item != CARE__NONE)
    data_json_member_text(&w, "key", d->items[item].key);
  if (visit != CARE__NONE)
    data_json_member_text(&w, "appointment", d->visits[visit].id);
  return w;
}

/* "17.1": the record's number and the event's in it. */
void care__event_end(care_dispatch *d, struct data_json_writer *writer) {
  struct data_buffer name = {0};

  if (d->n_told == CARE__TOLD_MAX)
    return;
  data_buffer_add_uint(&name, d->n_records + 1);
  data_buffer_add_char(&name, '.');
  data_buffer_add_uint(&name, ++d->n_told);
  data_json_member_string(writer, "n", data_buffer_span(&name));
  data_json_object_end(writer);
  if (name.failed || writer->out->failed)
    care__no_memory(d);
  data_buffer_free(&name);
}

/* --- records ------------------------------------------------------------------------------- */

struct data_json_writer *care__record_begin(care_dispatch *d, const char *kind) {
  data_buffer_clear(&d->record);
  d->n_told = 0;
  d->writer = data_json_writer(&d->record);
  data_json_object_begin(&d->writer);
  data_json_member_uint(&d->writer, "n", d->n_records + 1);
  data_json_member_text(&d->writer, "r", kind);
  data_json_member_int(&d->writer, "t", d->now_ms);
  return &d->writer;
}

static void add_events(care_dispatch *d) {
  if (d->n_told == 0)
    return;
  data_json_key(&d->writer, "events");
  data_json_array_begin(&d->writer);
  for (size_t i = 0; i < d->n_told; i++)
    data_json_raw(&d->writer, data_buffer_span(&d->told[i]));
  data_json_array_end(&d->writer);
}

/* Takes the octets over. */
static void queue_octets(care_dispatch *d, int act, struct data_buffer *octets) {
  struct care__queued *queued;

  if (octets->failed) {
    care__no_memory(d);
    return;
  }
  queued = care__queue(d, act);
  if (!queued)
    return;
  queued->octets = *octets;
  queued->token = d->n_records;
  *octets = (struct data_buffer){0};
}

void care__record_end(care_dispatch *d) {
  add_events(d);
  data_json_object_end(&d->writer);
  d->n_records++;
  queue_octets(d, CARE_DO_KEEP, &d->record);
  for (size_t i = 0; i < d->n_told; i++)
    queue_octets(d, CARE_DO_EVENT, &d->told[i]);
  d->n_told = 0;
}
