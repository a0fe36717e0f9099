/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "support/transcript.h"
#include <smpp/names.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_LINES = 512, LINE_LEN = 800, WIRE_LEN = 400000, MAX_REQUESTS = 64, MAX_COOKIES = 64 };

struct line {
  uint64_t ms;
  char words[LINE_LEN];
};

struct lines {
  struct line *all;
  size_t n, next;
};

struct play {
  smpp_session *session;
  uint64_t now_ms;
  size_t chunk; /* octets a read, 0: all */
  const struct step *step;
  size_t step_number;

  struct lines sent, told;
  uint8_t *wire; /* octets that left and form no whole PDU yet */
  size_t wire_len;
  bool stalled;
  uint64_t requests[MAX_REQUESTS];
  size_t n_requests;
  int open[MAX_COOKIES]; /* requests of ours by cookie: submitted less ended */
  bool closed;
};

#define FAIL(p, ...)                                                                               \
  do {                                                                                             \
    print_error("step %zu (%s), reads of %zu: ", (p)->step_number, (p)->step->words, (p)->chunk);  \
    print_error(__VA_ARGS__);                                                                      \
    print_error("\n");                                                                             \
    fail();                                                                                        \
  } while (0)

static struct line *new_line(struct play *p, struct lines *lines) {
  if (lines->n == MAX_LINES)
    FAIL(p, "too many lines");
  lines->all[lines->n].ms = p->now_ms;
  return &lines->all[lines->n++];
}

static void split_wire(struct play *p) {
  struct smpp_span rest = smpp_span(p->wire, p->wire_len), frame;
  struct smpp_pdu pdu;

  while (smpp_frame(rest, NULL, &frame, NULL) == SMPP_OK) {
    if (smpp_pdu_decode(frame, NULL, &pdu, NULL) != SMPP_OK)
      FAIL(p, "the session sent a PDU that cannot be decoded");
    pdu_to_words(&pdu, new_line(p, &p->sent)->words, LINE_LEN);
    rest = smpp_span(rest.ptr + frame.len, rest.len - frame.len);
  }
  memmove(p->wire, rest.ptr, rest.len);
  p->wire_len = rest.len;
}

static void take_output(struct play *p, size_t most) {
  struct smpp_span output = smpp_session_output(p->session);

  if (output.len > most)
    output.len = most;
  if (output.len == 0)
    return;
  if (p->wire_len + output.len > WIRE_LEN)
    FAIL(p, "too much output");
  memcpy(p->wire + p->wire_len, output.ptr, output.len);
  p->wire_len += output.len;
  smpp_session_sent(p->session, output.len, p->now_ms);
  split_wire(p);
}

static void count_end(struct play *p, const struct smpp_event *event) {
  bool ends = event->type == SMPP_EVENT_RESPONSE || event->type == SMPP_EVENT_BOUND ||
              event->type == SMPP_EVENT_BIND_REFUSED;

  if (ends && event->cookie < MAX_COOKIES && --p->open[event->cookie] < 0)
    FAIL(p, "cookie %d ended twice", (int)event->cookie);
  if (event->type != SMPP_EVENT_CLOSED)
    return;
  if (p->closed)
    FAIL(p, "closed twice");
  p->closed = true;
  for (int i = 0; i < MAX_COOKIES; i++)
    if (p->open[i] != 0)
      FAIL(p, "cookie %d never ended", i);
}

static void pull(struct play *p) {
  struct smpp_event event;

  while (smpp_session_next_event(p->session, &event)) {
    if (p->closed)
      FAIL(p, "an event after closed");
    event_to_words(&event, new_line(p, &p->told)->words, LINE_LEN);
    if (event.type == SMPP_EVENT_REQUEST && p->n_requests < MAX_REQUESTS)
      p->requests[p->n_requests++] = event.request;
    count_end(p, &event);
  }
  if (!p->stalled)
    take_output(p, SIZE_MAX);
}

static void advance(struct play *p, uint64_t to_ms) {
  uint64_t deadline;
  int turns = 0;

  while ((deadline = smpp_session_deadline(p->session)) <= to_ms) {
    if (deadline > p->now_ms)
      p->now_ms = deadline;
    smpp_session_expire(p->session, p->now_ms);
    pull(p);
    if (++turns > 100)
      FAIL(p, "deadlines without end");
  }
  p->now_ms = to_ms;
}

static void receive(struct play *p, const uint8_t *octets, size_t len) {
  for (size_t at = 0, n; at < len; at += n) {
    uint8_t *exact;
    int result;

    n = p->chunk && p->chunk < len - at ? p->chunk : len - at;
    exact = malloc(n); /* so that a look beyond it shows */
    assert_non_null(exact);
    memcpy(exact, octets + at, n);
    result = smpp_session_receive(p->session, smpp_span(exact, n), p->now_ms);
    if (result != SMPP_OK && !p->closed)
      FAIL(p, "receive: %s", smpp_result_name(result));
    pull(p);
    free(exact);
  }
}

static void do_peer(struct play *p, const char *words) {
  uint8_t *octets = malloc(WIRE_LEN);
  size_t len = 0;
  char one[2048];

  assert_non_null(octets);
  while (*words) {
    const char *end = strstr(words, " + ");
    size_t n = end ? (size_t)(end - words) : strlen(words);

    snprintf(one, sizeof one, "%.*s", (int)n, words);
    len += words_to_octets(one, octets + len, WIRE_LEN - len);
    words += end ? n + 3 : n;
  }
  receive(p, octets, len);
  free(octets);
}

static int do_submit(struct play *p, const char *words) {
  struct words_storage *storage = malloc(sizeof *storage);
  uint64_t cookie = words_number(words, "cookie", 0);
  struct smpp_pdu pdu;
  uint32_t sequence;
  int result;

  assert_non_null(storage);
  words_to_pdu(words, storage, &pdu);
  pdu.command_status = 99; /* these two must not be looked at */
  pdu.sequence_number = 99;
  result = smpp_session_submit(p->session, &pdu, cookie, p->now_ms, &sequence, NULL);
  free(storage);
  if (result == SMPP_OK && cookie < MAX_COOKIES && pdu.command_id != SMPP_OUTBIND &&
      pdu.command_id != SMPP_ALERT_NOTIFICATION)
    p->open[cookie]++;
  return result;
}

static uint64_t request_of(struct play *p, const char *words) {
  size_t k = strtoul(words, NULL, 10);

  if (k < 1 || k > p->n_requests)
    FAIL(p, "there was no request %zu", k);
  return p->requests[k - 1];
}

static int do_respond(struct play *p, const char *words) {
  uint32_t status = (uint32_t)words_number(words, "status", 0);
  uint64_t request = request_of(p, words);
  const char *body = strchr(words, ':');
  struct words_storage *storage;
  struct smpp_pdu pdu;
  int result;

  if (!body)
    return smpp_session_respond(p->session, request, status, NULL, p->now_ms);
  storage = malloc(sizeof *storage);
  assert_non_null(storage);
  words_to_pdu(body + 2, storage, &pdu);
  result = smpp_session_respond(p->session, request, status, &pdu, p->now_ms);
  free(storage);
  return result;
}

static int do_lost(struct play *p, const char *reason) {
#define REASON(name, value, text)                                                                  \
  if (strcmp(reason, #name) == 0)                                                                  \
    smpp_session_lost(p->session, value, p->now_ms);
  SMPP_CLOSE_MAP(REASON)
#undef REASON
  return SMPP_OK;
}

static bool verb(const char *words, const char *name, const char **rest) {
  size_t len = strlen(name);

  if (strncmp(words, name, len) != 0 || (words[len] != ' ' && words[len] != 0))
    return false;
  *rest = words + len + (words[len] == ' ');
  return true;
}

static int act(struct play *p, const char *words) {
  const char *rest;

  if (verb(words, "submit", &rest))
    return do_submit(p, rest);
  if (verb(words, "respond", &rest))
    return do_respond(p, rest);
  if (verb(words, "nack", &rest))
    return smpp_session_nack(p->session, request_of(p, rest),
                             (uint32_t)words_number(rest, "status", 0), p->now_ms);
  if (verb(words, "unbind", &rest))
    return smpp_session_unbind(p->session, p->now_ms);
  if (verb(words, "lost", &rest))
    return do_lost(p, rest);
  if (verb(words, "stall", &rest) || verb(words, "flow", &rest))
    p->stalled = words[0] == 's';
  else if (verb(words, "take", &rest))
    take_output(p, strtoul(rest, NULL, 10));
  else
    FAIL(p, "no such verb");
  return SMPP_OK;
}

static void do_owner(struct play *p, const char *words) {
  const char *expected = strstr(words, " = ");
  char action[512];
  const char *result;

  snprintf(action, sizeof action, "%.*s",
           (int)(expected ? (size_t)(expected - words) : strlen(words)), words);
  result = smpp_result_name(act(p, action));
  if (strcmp(result, expected ? expected + 3 : "SMPP_OK") != 0)
    FAIL(p, "result %s", result);
  pull(p);
}

static void expect(struct play *p, struct lines *lines) {
  struct line *line = &lines->all[lines->next];

  if (lines->next == lines->n)
    FAIL(p, "nothing came");
  lines->next++;
  if (!words_match(p->step->words, line->words))
    FAIL(p, "at %d: %s", (int)line->ms, line->words);
  if (line->ms != p->step->ms)
    FAIL(p, "it came at %d", (int)line->ms);
}

/* What was sent and told must have been expected before time goes on. */
static void expect_no_more(struct play *p) {
  if (p->sent.next < p->sent.n)
    FAIL(p, "before it was sent: %s", p->sent.all[p->sent.next].words);
  if (p->told.next < p->told.n)
    FAIL(p, "before it was told: %s", p->told.all[p->told.next].words);
}

static void expect_state(struct play *p) {
  struct smpp_session_info info;

  smpp_session_info(p->session, &info);
  if (strcmp(smpp_session_state_name(info.state), p->step->words) != 0)
    FAIL(p, "the state is %s", smpp_session_state_name(info.state));
}

static void take_step(struct play *p) {
  advance(p, p->step->ms);
  switch (p->step->kind) {
  case SENDS:
    expect(p, &p->sent);
    return;
  case EVENT:
    expect(p, &p->told);
    return;
  default:
    expect_no_more(p);
  }
  if (p->step->kind == OWNER)
    do_owner(p, p->step->words);
  else if (p->step->kind == PEER)
    do_peer(p, p->step->words);
  else if (p->step->kind == STATE)
    expect_state(p);
}

static void play_in_reads_of(const struct smpp_session_config *config, const struct step *steps,
                             size_t n_steps, size_t chunk) {
  struct play p = {.chunk = chunk};

  p.sent.all = malloc(MAX_LINES * sizeof *p.sent.all);
  p.told.all = malloc(MAX_LINES * sizeof *p.told.all);
  p.wire = malloc(WIRE_LEN);
  assert_true(p.sent.all && p.told.all && p.wire);
  assert_int_equal(smpp_session_new(config, 0, &p.session), SMPP_OK);
  for (size_t i = 0; i < n_steps; i++) {
    p.step = &steps[i];
    p.step_number = i + 1;
    take_step(&p);
  }
  expect_no_more(&p);
  smpp_session_free(p.session);
  free(p.sent.all);
  free(p.told.all);
  free(p.wire);
}

void play(const struct smpp_session_config *config, const struct step *steps, size_t n_steps) {
  static const size_t chunks[] = {0, 7, 1};

  for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++)
    play_in_reads_of(config, steps, n_steps, chunks[i]);
}

struct smpp_session_config transcript_config(int role) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;

  config.alloc = smpp_alloc_libc();
  config.role = role;
  return config;
}
