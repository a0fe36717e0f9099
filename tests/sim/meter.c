/* SPDX-License-Identifier: MIT
 *
 * The pace of the account, over all lines, as the transports see it: below what
 * is set and below what the SMSC was found to allow, and nothing at all while the
 * SMSC wants it to stop. What was made before a stop may still leave. */
#include <stddef.h>

#include "world.h"

static uint64_t sum_of_last_second(const struct meter *meter, uint64_t now, uint64_t n_stops) {
  uint64_t sum = 0;

  for (size_t i = meter->n_sent; i-- > 0 && now - meter->sent_ms[i] < 1000;)
    if (meter->sent_stops[i] >= n_stops)
      sum += meter->sent_segments[i];
  return sum;
}

/* What was made since the last stop was made at the pace that was found then, or
 * that it climbed to. A message that is larger by itself goes alone. */
static void check_adapted(const struct world *w, uint32_t segments) {
  const struct meter *meter = &w->meter;
  uint64_t sum = sum_of_last_second(meter, w->now, meter->n_stops);

  if (w->now < meter->stopped_till_ms)
    world_fail(w, "it went on while the SMSC wanted it to stop, till", meter->stopped_till_ms);
  if (meter->adapted && sum > meter->adapted && sum > segments)
    world_fail(w, "the adapted pace was exceeded: segments in a second", sum);
  tally.faults[FAULT_ADAPTED] += meter->adapted && sum == meter->adapted;
}

void meter_reset(struct meter *meter) {
  memset(meter, 0, offsetof(struct meter, sent_ms));
}

void meter_sent(struct world *w, const struct tap *tap, uint32_t segments) {
  struct meter *meter = &w->meter;
  bool is_new = tap->n_sent > tap->n_made_before_stop;
  uint64_t sum;

  if (meter->n_sent == sizeof meter->sent_ms / sizeof meter->sent_ms[0])
    meter->n_sent = 0; /* a pace is checked from here on again */
  meter->sent_ms[meter->n_sent] = w->now;
  meter->sent_stops[meter->n_sent] = is_new ? meter->n_stops : 0;
  meter->sent_segments[meter->n_sent++] = segments;
  sum = sum_of_last_second(meter, w->now, 0);
  if (w->config.rate && sum > w->config.rate)
    world_fail(w, "the pace was exceeded: segments in a second", sum);
  if (is_new && meter->n_stops)
    check_adapted(w, segments);
}

void meter_throttled(struct world *w, uint64_t sent_ms) {
  struct meter *meter = &w->meter;

  meter->n_throttled++;
  if (sent_ms > meter->throttled_sent_ms)
    meter->throttled_sent_ms = sent_ms;
}

static uint64_t throttled_answers(const struct smpp_client_stats *stats) {
  for (uint32_t i = 0; i < stats->n_statuses; i++)
    if (stats->statuses[i].command_status == 0x58)
      return stats->statuses[i].count;
  return 0;
}

static void stop(struct world *w) {
  tally.faults[FAULT_STOP]++;
  w->meter.stopped_till_ms = w->now + w->config.throttle_pause_ms;
  for (uint32_t i = 0; i < w->n_lines; i++)
    w->lines[i].tap.n_made_before_stop = w->lines[i].tap.n_made;
}

/* An answer that was not read, because its line ended before, stops nobody; nor
 * does one to what left before the end of the last stop. */
void meter_look(struct world *w) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  struct meter *meter = &w->meter;
  uint64_t n_answers;
  bool read, stopped;

  smpp_client_stats(w->client, w->now, &stats);
  n_answers = throttled_answers(&stats);
  read = meter->n_throttled && n_answers - meter->n_answers == meter->n_throttled;
  stopped = stats.pauses > meter->n_stops;
  if (read && !stopped && meter->throttled_sent_ms >= meter->stopped_till_ms)
    world_fail(w, "it did not stop when it was throttled: request of", meter->throttled_sent_ms);
  if (stopped)
    stop(w);
  if (stopped && stats.adapted_rate == 0)
    world_fail(w, "it stopped, and goes on as fast: stop", stats.pauses);
  meter->n_stops = stats.pauses;
  meter->adapted = stats.adapted_rate;
  meter->n_answers = n_answers;
  meter->n_throttled = 0;
  meter->throttled_sent_ms = 0;
}
