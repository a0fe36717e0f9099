/* SPDX-License-Identifier: MIT
 *
 * A client that always has something to send, and an SMSC that takes so many a
 * second and keeps the number to itself: how much of it is used in the end, and
 * how much is refused. The network is slow, and quick or slow by turns. */
#include "world.h"

#include <stdlib.h>

#define WARM_UP_MS 120000u /* to find it */
#define MEASURED_MS 600000u
#define QUEUED 40u
#define MOST_LATENCY_MS 300u
#define ON_THEIR_WAY 4096u

struct flight {
  uint64_t at_ms;
  uint64_t request;
  uint32_t line, status;
};

struct limit {
  struct world *w;
  uint32_t limit; /* segments a second */
  bool by_clock;  /* so many in each second of the clock; else a bucket of a second's */
  uint64_t credit, credit_ms, second, taken_in_second;
  uint32_t latency_ms, jitter_ms;
  struct flight flights[ON_THEIR_WAY];
  size_t n_flights;
  uint64_t n_taken, n_refused; /* while it is measured */
  uint64_t begin_ms;
};

/* --- the SMSC ---------------------------------------------------------------- */

static bool bucket_takes(struct limit *m, uint64_t now) {
  m->credit += (now - m->credit_ms) * m->limit;
  m->credit_ms = now;
  if (m->credit > m->limit * UINT64_C(1000))
    m->credit = m->limit * UINT64_C(1000);
  if (m->credit < 1000)
    return false;
  m->credit -= 1000;
  return true;
}

static bool clock_takes(struct limit *m, uint64_t now) {
  if (now / 1000 != m->second)
    m->taken_in_second = 0;
  m->second = now / 1000;
  return m->taken_in_second++ < m->limit;
}

static uint32_t judge(struct limit *m, uint64_t now) {
  bool takes = m->by_clock ? clock_takes(m, now) : bucket_takes(m, now);

  if (now - m->begin_ms >= WARM_UP_MS) {
    m->n_taken += takes;
    m->n_refused += !takes;
  }
  return takes ? 0 : 0x58;
}

static void take_requests(struct limit *m, struct line *l) {
  struct world *w = m->w;
  struct smpp_event event;

  while (smpp_session_next_event(l->session, &event)) {
    struct flight flight = {w->now + m->latency_ms + dice_below(&w->dice, m->jitter_ms + 1),
                            event.request, l->index, 0};
    if (event.type != SMPP_EVENT_REQUEST)
      continue;
    if (event.command_id == SMPP_SUBMIT_SM)
      flight.status = judge(m, w->now);
    if (m->n_flights == ON_THEIR_WAY)
      world_fail(w, "too much on its way to a limit of", m->limit);
    m->flights[m->n_flights++] = flight;
  }
}

static void answer(struct limit *m) {
  struct world *w = m->w;

  for (size_t i = 0; i < m->n_flights;) {
    struct flight flight = m->flights[i];
    if (flight.at_ms > w->now) {
      i++;
      continue;
    }
    m->flights[i] = m->flights[--m->n_flights];
    (void)smpp_session_respond(w->lines[flight.line].session, flight.request, flight.status, NULL,
                               w->now);
  }
}

/* --- the client --------------------------------------------------------------- */

static void feed(struct world *w, uint64_t *cookie) {
  struct smpp_client_stats stats = {.size = sizeof stats};
  struct smpp_message message = SMPP_MESSAGE_INIT;
  struct smpp_client_event event;

  while (smpp_client_next_event(w->client, &event))
    continue;
  smpp_client_stats(w->client, w->now, &stats);
  message.destination_addr = smpp_span_of("33600000000");
  message.text = smpp_span_of("A reminder.");
  for (uint32_t i = stats.queued; i < QUEUED; i++) {
    message.cookie = ++*cookie;
    if (smpp_client_submit(w->client, &message, w->now, NULL, NULL) != SMPP_OK)
      world_fail(w, "a message was refused, cookie", *cookie);
  }
}

static void connect_all(struct world *w) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;
  struct smpp_action action;

  config.alloc = smpp_alloc_libc();
  config.role = SMPP_ROLE_SMSC;
  config.inbound_window = ON_THEIR_WAY;
  config.answer_ms = 0;
  while (smpp_client_next_action(w->client, &action)) {
    struct line *l = &w->lines[action.link];
    if (action.type != SMPP_ACTION_CONNECT || l->session)
      world_fail(w, "a line was closed", action.link);
    l->index = action.link;
    if (smpp_session_new(&config, w->now, &l->session) != SMPP_OK)
      abort();
    smpp_client_connected(w->client, action.link, w->now);
  }
}

/* What passes at once; the SMSC's answers have their way behind them. */
static bool pass_line(struct limit *m, struct line *l, uint64_t *cookie) {
  struct world *w = m->w;
  struct smpp_span out = smpp_client_output(w->client, l->index, w->now);
  uint8_t octets[65536];
  size_t n = out.len;

  if (n) {
    if (n > sizeof octets)
      n = sizeof octets;
    memcpy(octets, out.ptr, n);
    smpp_client_sent(w->client, l->index, n, w->now);
    (void)smpp_session_receive(l->session, smpp_span(octets, n), w->now);
    take_requests(m, l);
  }
  out = smpp_session_output(l->session);
  if (out.len == 0)
    return n > 0;
  (void)smpp_client_receive(w->client, l->index, out, w->now);
  feed(w, cookie);
  smpp_session_sent(l->session, out.len, w->now);
  return true;
}

static void pass(struct limit *m, uint64_t *cookie) {
  struct world *w = m->w;
  bool moved = true;

  while (moved) {
    moved = false;
    connect_all(w);
    feed(w, cookie);
    for (uint32_t i = 0; i < w->n_lines; i++)
      if (w->lines[i].session && pass_line(m, &w->lines[i], cookie))
        moved = true;
  }
}

/* --- time ------------------------------------------------------------------------ */

static uint64_t next_time(const struct limit *m) {
  const struct world *w = m->w;
  uint64_t at = smpp_client_deadline(w->client);

  for (uint32_t i = 0; i < w->n_lines; i++) {
    uint64_t session = w->lines[i].session ? smpp_session_deadline(w->lines[i].session) : at;
    at = session < at ? session : at;
  }
  for (size_t i = 0; i < m->n_flights; i++)
    at = m->flights[i].at_ms < at ? m->flights[i].at_ms : at;
  return at > w->now ? at : w->now + 1;
}

static void plan(struct limit *m, uint64_t seed) {
  static const uint32_t limits[] = {2, 5, 10, 17, 30, 60, 120};
  struct world *w = m->w;
  struct smpp_client_config config = SMPP_CLIENT_CONFIG_INIT;

  w->seed = seed;
  w->dice.state = seed * UINT64_C(0xA24BAED4963EE407);
  w->memory.left = -1;
  w->now = m->begin_ms = m->credit_ms = 1000;
  m->limit = limits[dice_below(&w->dice, 7)];
  m->by_clock = dice_percent(&w->dice, 50);
  m->latency_ms = dice_below(&w->dice, MOST_LATENCY_MS);
  m->jitter_ms = dice_percent(&w->dice, 50) ? 0 : dice_below(&w->dice, 50);
  w->n_lines = dice_between(&w->dice, 1, SIM_LINES);
  config.alloc = failing_alloc_of(&w->memory);
  config.seed = seed;
  config.system_id = smpp_span_of("clinic");
  config.binds = w->n_lines;
  config.throttle_pause_ms = 1000;
  /* Never less than what the limit wants at this latency. */
  config.session.window = 5 + m->limit * (m->latency_ms + m->jitter_ms) / 400;
  config.rate = dice_percent(&w->dice, 50) ? 0 : m->limit * dice_between(&w->dice, 1, 4);
  w->config = config;
}

static void check(const struct limit *m) {
  uint64_t all = m->n_taken + m->n_refused, could = (uint64_t)m->limit * (MEASURED_MS / 1000);

  if (m->n_taken * 10 < could * 9)
    world_fail(m->w, "of a limit that is kept secret too little is used, per mille",
               m->n_taken * 1000 / could);
  if (m->n_refused * 50 >= all)
    world_fail(m->w, "too much was refused, per mille", m->n_refused * 1000 / all);
}

void limit_run(struct world *w, uint64_t seed) {
  struct limit *m = calloc(1, sizeof *m);
  uint64_t cookie = 0;

  if (!m)
    abort();
  world_blank(w);
  m->w = w;
  plan(m, seed);
  if (smpp_client_new(&w->config, w->now, &w->client) != SMPP_OK)
    world_fail(w, "no client", 0);
  smpp_client_start(w->client, w->now);
  while (w->now - m->begin_ms < WARM_UP_MS + MEASURED_MS) {
    pass(m, &cookie);
    w->now = next_time(m);
    smpp_client_expire(w->client, w->now);
    for (uint32_t i = 0; i < w->n_lines; i++)
      if (w->lines[i].session)
        smpp_session_expire(w->lines[i].session, w->now);
    answer(m);
  }
  check(m);
  smpp_client_free(w->client);
  for (uint32_t i = 0; i < w->n_lines; i++)
    smpp_session_free(w->lines[i].session);
  if (w->memory.n_blocks)
    world_fail(w, "memory is left: octets", w->memory.n_octets);
  tally.limits++;
  free(m);
}
