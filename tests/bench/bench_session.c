/* SPDX-License-Identifier: MIT
 *
 * A session alone, without I/O: the nanoseconds of one message from submit to its
 * RESPONSE event, and of one deliver_sm from its octets to its answer. Beside it,
 * in the same rounds, what no library can beat: a ready PDU copied and its number
 * patched, the answer's number read back. Medians of the rounds are printed. */
#define _POSIX_C_SOURCE 199309L
#include <smpp/session.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { N_ROUNDS = 15, N_MESSAGES = 200000, BODY_LEN = 100 };

static double now_ns(void) {
  struct timespec t;

  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void must(bool ok, const char *what) {
  if (ok)
    return;
  fprintf(stderr, "bench_session: %s\n", what);
  exit(1);
}

static void put_u32(uint8_t *at, uint32_t value) {
  for (int i = 0; i < 4; i++)
    at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static uint32_t get_u32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* A PDU ready to be copied. */
struct template {
  uint8_t octets[512];
  size_t len;
};

static struct smpp_pdu message(uint32_t command_id) {
  static const uint8_t text[BODY_LEN] = {'x'};
  struct smpp_pdu pdu = {.command_id = command_id, .sequence_number = 1};

  pdu.sm.source_addr = smpp_span_of("33123456789");
  pdu.sm.destination_addr = smpp_span_of("33612345678");
  pdu.sm.registered_delivery = 1;
  pdu.sm.short_message = smpp_span(text, sizeof text);
  return pdu;
}

static struct template template_of(const struct smpp_pdu *pdu) {
  struct template t;

  must(smpp_pdu_encode(pdu, NULL, 0, t.octets, sizeof t.octets, &t.len, NULL) == SMPP_OK,
       "a PDU cannot be encoded");
  return t;
}

static struct template ordinary_response(uint32_t command_id) {
  struct smpp_pdu pdu = {.command_id = command_id, .sequence_number = 1};

  if (command_id == SMPP_SUBMIT_SM_RESP)
    pdu.sm_resp.message_id = smpp_span_of("0123456789abcdef");
  return template_of(&pdu);
}

static size_t put(uint8_t *at, const struct template *t, uint32_t sequence) {
  memcpy(at, t->octets, t->len);
  put_u32(at + 12, sequence);
  return t->len;
}

/* The octets of `n` copies from this number on; returns their length. */
static size_t put_many(uint8_t *at, const struct template *t, uint32_t sequence, uint32_t n) {
  size_t len = 0;

  for (uint32_t i = 0; i < n; i++)
    len += put(at + len, t, sequence + i);
  return len;
}

static smpp_session *bound(uint32_t window) {
  struct smpp_session_config config = SMPP_SESSION_CONFIG_INIT;
  struct smpp_pdu bind = {.command_id = SMPP_BIND_TRANSCEIVER, .bind = {.interface_version = 0x34}};
  struct template response = ordinary_response(SMPP_BIND_TRANSCEIVER_RESP);
  struct smpp_event event;
  smpp_session *session;

  config.alloc = smpp_alloc_libc();
  config.window = window;
  config.inbound_window = window;
  must(smpp_session_new(&config, 0, &session) == SMPP_OK, "no session");
  must(smpp_session_submit(session, &bind, 0, 0, NULL, NULL) == SMPP_OK, "no bind");
  smpp_session_sent(session, smpp_session_output(session).len, 0);
  smpp_session_receive(session, smpp_span(response.octets, response.len), 0);
  must(smpp_session_next_event(session, &event) && event.type == SMPP_EVENT_BOUND, "not bound");
  must(!smpp_session_next_event(session, &event), "more than bound");
  return session;
}

/* The octets of a window of answers. The copying is the peer's work; the yardstick
 * does the same. */
static uint8_t wire[1000 * 200];

static double time_submits(smpp_session *session, uint32_t window, uint64_t now_ms) {
  struct smpp_pdu pdu = message(SMPP_SUBMIT_SM);
  struct template response = ordinary_response(SMPP_SUBMIT_SM_RESP);
  struct smpp_event event;
  uint32_t sequence = 0;
  double start = now_ns();

  for (uint32_t done = 0; done < N_MESSAGES; done += window) {
    size_t len = 0, n_events = 0;

    for (uint32_t i = 0; i < window; i++) {
      must(smpp_session_submit(session, &pdu, i, now_ms, &sequence, NULL) == SMPP_OK, "submit");
      len += put(wire + len, &response, sequence);
    }
    smpp_session_sent(session, smpp_session_output(session).len, now_ms);
    must(smpp_session_receive(session, smpp_span(wire, len), now_ms) == SMPP_OK, "receive");
    while (smpp_session_next_event(session, &event))
      n_events += event.type == SMPP_EVENT_RESPONSE && event.outcome == SMPP_OUTCOME_ACCEPTED;
    must(n_events == window, "an answer is missing");
    (void)smpp_session_deadline(session);
  }
  return (now_ns() - start) / N_MESSAGES;
}

static double time_delivers(smpp_session *session, uint32_t window, uint64_t now_ms) {
  struct smpp_pdu pdu = message(SMPP_DELIVER_SM);
  struct template request = template_of(&pdu);
  struct smpp_event event;
  double start = now_ns();

  for (uint32_t done = 0; done < N_MESSAGES; done += window) {
    size_t len = put_many(wire, &request, done + 1, window);

    must(smpp_session_receive(session, smpp_span(wire, len), now_ms) == SMPP_OK, "receive");
    while (smpp_session_next_event(session, &event))
      must(smpp_session_respond(session, event.request, 0, NULL, now_ms) == SMPP_OK, "respond");
    must(smpp_session_output(session).len == 17 * (size_t)window, "an answer is missing");
    smpp_session_sent(session, smpp_session_output(session).len, now_ms);
  }
  return (now_ns() - start) / N_MESSAGES;
}

/* The same octets without a session. */
static double time_raw(uint32_t window) {
  static uint8_t out[1000 * 200];
  struct smpp_pdu pdu = message(SMPP_SUBMIT_SM);
  struct template request = template_of(&pdu);
  struct template response = ordinary_response(SMPP_SUBMIT_SM_RESP);
  uint32_t sum = 0;
  double start = now_ns();

  for (uint32_t done = 0; done < N_MESSAGES; done += window) {
    size_t len = 0;

    put_many(out, &request, done + 1, window);
    put_many(wire, &response, done + 1, window);
    for (uint32_t i = 0; i < window; i++, len += response.len)
      sum += get_u32(wire + len + 12);
    __asm__ volatile("" ::"r"(out), "r"(wire), "r"(sum) : "memory");
  }
  return (now_ns() - start) / N_MESSAGES;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

static double median(double *figures) {
  qsort(figures, N_ROUNDS, sizeof *figures, ascending);
  return figures[N_ROUNDS / 2];
}

int main(void) {
  static const uint32_t windows[] = {1, 10, 100, 1000};

  for (size_t w = 0; w < sizeof windows / sizeof *windows; w++) {
    double submits[N_ROUNDS], delivers[N_ROUNDS], raw[N_ROUNDS];
    smpp_session *session = bound(windows[w]);
    double yardstick, submit_ns, deliver_ns;

    for (int round = 0; round < N_ROUNDS; round++) {
      submits[round] = time_submits(session, windows[w], (uint64_t)round);
      raw[round] = time_raw(windows[w]);
      delivers[round] = time_delivers(session, windows[w], (uint64_t)round);
    }
    yardstick = median(raw);
    submit_ns = median(submits);
    deliver_ns = median(delivers);
    printf("session window=%u submit_ns=%.1f (target 120) deliver_ns=%.1f raw_copy_ns=%.1f "
           "submit/raw=%.1f deliver/raw=%.1f\n",
           (unsigned)windows[w], submit_ns, deliver_ns, yardstick, submit_ns / yardstick,
           deliver_ns / yardstick);
    smpp_session_free(session);
  }
  return 0;
}
