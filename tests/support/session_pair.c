/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "support/session_pair.h"
#include <stdlib.h>
#include <string.h>

void session_pair_init(struct session_pair *pair, const struct smpp_session_config *esme,
                       const struct smpp_session_config *smsc, uint64_t seed) {
  *pair = (struct session_pair){.random = seed * 2 + 1, .most_delay_ms = 1};
  assert_int_equal(smpp_session_new(esme, 0, &pair->ends[SMPP_ROLE_ESME]), SMPP_OK);
  assert_int_equal(smpp_session_new(smsc, 0, &pair->ends[SMPP_ROLE_SMSC]), SMPP_OK);
}

void session_pair_deinit(struct session_pair *pair) {
  for (int role = 0; role < 2; role++) {
    smpp_session_free(pair->ends[role]);
    free(pair->pipes[role].octets);
  }
}

uint32_t session_pair_random(struct session_pair *pair, uint32_t below) {
  pair->random = pair->random * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(pair->random >> 33) % below;
}

static void pull(struct session_pair *pair, int role) {
  struct smpp_event event;

  while (smpp_session_next_event(pair->ends[role], &event))
    pair->on_event(pair, role, &event);
}

/* The transport takes some of the output, or none. */
static bool take_output(struct session_pair *pair, int role) {
  struct smpp_span output = smpp_session_output(pair->ends[role]);
  struct pair_pipe *pipe = &pair->pipes[role];
  size_t n;

  if (output.len == 0 || (pair->most_in_flight && pipe->len >= pair->most_in_flight))
    return false;
  n = 1 + session_pair_random(pair, (uint32_t)output.len);
  if (pipe->len + n > pipe->cap) {
    pipe->cap = 2 * (pipe->len + n);
    pipe->octets = realloc(pipe->octets, pipe->cap);
    assert_non_null(pipe->octets);
  }
  if (pipe->len == 0)
    pipe->ready_ms = pair->now_ms + session_pair_random(pair, pair->most_delay_ms);
  memcpy(pipe->octets + pipe->len, output.ptr, n);
  pipe->len += n;
  smpp_session_sent(pair->ends[role], n, pair->now_ms);
  return true;
}

static void cut(struct session_pair *pair) {
  pair->cut = true;
  for (int role = 0; role < 2; role++) {
    pair->pipes[role].len = 0;
    smpp_session_lost(pair->ends[role], SMPP_CLOSE_LOST, pair->now_ms);
    pull(pair, role);
  }
}

/* A piece arrives at the other end. */
static void carry(struct session_pair *pair, int from) {
  struct pair_pipe *pipe = &pair->pipes[from];
  size_t n = 1 + session_pair_random(pair, (uint32_t)pipe->len);
  uint64_t carried = pair->pipes[0].n_carried + pair->pipes[1].n_carried;
  bool breaks = pair->cut_after && carried + n >= pair->cut_after;
  uint8_t *piece;

  if (breaks)
    n = (size_t)(pair->cut_after - carried);
  piece = malloc(n ? n : 1);
  assert_non_null(piece);
  memcpy(piece, pipe->octets, n);
  memmove(pipe->octets, pipe->octets + n, pipe->len - n);
  pipe->len -= n;
  pipe->n_carried += n;
  pipe->ready_ms = pair->now_ms + session_pair_random(pair, pair->most_delay_ms);
  smpp_session_receive(pair->ends[!from], smpp_span(piece, n), pair->now_ms);
  pull(pair, !from);
  free(piece);
  if (breaks)
    cut(pair);
}

static bool keep_deadline(struct session_pair *pair, int role) {
  if (smpp_session_deadline(pair->ends[role]) > pair->now_ms)
    return false;
  smpp_session_expire(pair->ends[role], pair->now_ms);
  pull(pair, role);
  return true;
}

/* When the next thing happens; UINT64_MAX: never. */
static uint64_t next_time(const struct session_pair *pair) {
  uint64_t next = UINT64_MAX;

  for (int role = 0; role < 2; role++) {
    uint64_t deadline = smpp_session_deadline(pair->ends[role]);

    if (deadline < next)
      next = deadline;
    if (pair->pipes[role].len > 0 && pair->pipes[role].ready_ms < next)
      next = pair->pipes[role].ready_ms;
  }
  return next;
}

static bool act(struct session_pair *pair, int role) {
  bool acted = keep_deadline(pair, role);

  acted = (!pair->cut && take_output(pair, role)) || acted;
  if (pair->pipes[role].len > 0 && pair->pipes[role].ready_ms <= pair->now_ms) {
    carry(pair, role);
    acted = true;
  }
  return acted;
}

bool session_pair_step(struct session_pair *pair) {
  int first = (int)session_pair_random(pair, 2);
  bool acted = act(pair, first);
  uint64_t next;

  acted = act(pair, !first) || acted;
  if (acted)
    return true;
  next = next_time(pair);
  if (next == UINT64_MAX)
    return false;
  if (next > pair->now_ms)
    pair->now_ms = next;
  return true;
}
